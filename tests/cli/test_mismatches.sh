#!/bin/sh
# The differences that the corpora's READMEs list are found under their rules, and what
# they call traps is not flagged: test_mismatches.sh BUILD.
. "$(dirname "$0")/lib.sh"
if [ ! -d "$corpora" ]; then
	echo "skip mismatches: no $corpora"
	exit 0
fi
exec python3 - "$concordat" "$corpora" "$tmp" <<'PYTHON'
import json, subprocess, sys
concordat, corpora, tmp = sys.argv[1:]
documents = {
    "cc-by-4.0": ["cc-by-4.0/by_4.0.en.html", "cc-by-4.0/by_4.0.zh-Hans.html", "cc-by-4.0/by_4.0.ru.html"],
    "udhr": ["udhr/eng.html", "udhr/cmn_hans.html", "udhr/rus.html"],
    "contributor-covenant": [f"contributor-covenant-2.0/code_of_conduct.{l}.md" for l in ("en", "zh-cn", "ru")],
    "mozilla-accounts": [f"mozilla-terms/firefox_cloud_services_tos.{l}.md" for l in ("en", "zh-CN", "ru")],
    "mozilla-subscription": [f"mozilla-terms/subscription_services_tos.{l}.md" for l in ("en", "zh-CN", "ru")],
    "openchain": [f"openchain-1.2/openchain-1.2.{l}.docx" for l in ("en", "zh-Hans", "ru")],
    "debian-faq": ["en=debian-faq/html/en", "zh-CN=debian-faq/html/zh-cn", "ru=debian-faq/html/ru"],
}
# number in the README's list, options, rule, the version that deviates ("" any), what the address
# or the words of the finding hold
found = {
    "cc-by-4.0": [(1, "--profile eu", "S12", "", "art2/b/i"), (2, "--profile eu", "S12", "en", "art5/a"),
                  (3, "", "A01", "", "art8/c"), (4, "--enable M", "M03", "", "art8/d")],
    "udhr": [(1, "", "S10", "", "preamble"), (2, "--profile eu", "S12", "zh-Hans", "art26/1")],
    "contributor-covenant": [(1, "", "S05", "zh-CN", ""), (4, "", "T01", "zh-CN", "参与者公约")],
    "mozilla-accounts": [(1, "", "A03", "zh-CN", "sec5/u2"), (2, "", "N02", "ru", "sec5"), (5, "", "T01", "zh-CN", "Services")],
    "mozilla-subscription": [(6, "", "P07", "ru", "Attn: Attn")],
    "openchain": [(1, "", "S05", "", "has 4 unnumbered"), (4, "", "N08", "zh-Hans", ""), (5, "", "S05", "zh-Hans", "has 7 unnumbered"),
                  (6, "", "R03", "zh-Hans", "annex"),
                  (9, "", "P06", "zh-Hans", ""), (11, "", "S05", "", ""), (1, "", "X04", "zh-Hans", "")],
    "debian-faq": [(1, "", "X04", "ru", ""), (2, "", "S05", "", "chp2/sec5"), (7, "", "N02", "zh-CN", "762194")],
}
# Groups or rules that have nothing to say at all, or not of what follows
silent = {
    "cc-by-4.0": ["S", "L", "P02", "P03", "P04", "P06", "P07", "X01", "X02", "X03", "X04"],
    "udhr": ["L", "P01", "P02", "P03", "P05", "P06", "P07", "X", "S01", "S05", "S12"],
    "contributor-covenant": ["L", "P", "X", "A"],
    "mozilla-accounts": ["S", "L", "P", "X"],
    "mozilla-subscription": ["S", "L", "P03", "P04", "X"],
    "openchain": ["P02", "P03", "P04", "X01", "X02", "X03"],
    "debian-faq": ["S01", "S02", "S03", "S04", "P03", "P04", "X01", "X02", "X05", "A03"],
}

def result(name, fine):
    print("ok" if fine else "FAILED", "mismatch", name)

for name, files in documents.items():
    c = f"{tmp}/{name}.concordance.xml"
    paths = [f.replace("=", f"={corpora}/", 1) if "=" in f else f"{corpora}/{f}" for f in files]
    subprocess.run([concordat, "align", *paths, "-o", c], check=True, stderr=subprocess.DEVNULL)
    cache = {}
    def check(options):
        if options not in cache:
            out = subprocess.run([concordat, "check", c, "-f", "json", *options.split()],
                                 capture_output=True, text=True).stdout
            cache[options] = [json.loads(line) for line in out.splitlines()]
        return cache[options]
    for number, options, rule, deviates, words in found[name]:
        hits = [f for f in check(options) if f["rule"] == rule and (not deviates or deviates in f["deviates"])
                and (words in f["address"] or words in f["message"])]
        result(f"{name} {number}: {rule} is found", bool(hits))
    for rule in silent[name]:
        wrong = [f for f in check("") if f["rule"].startswith(rule)]
        result(f"{name}: {rule} is silent" + "".join(f": {f['rule']} {f['address']}" for f in wrong), not wrong)
    if name == "cc-by-4.0":
        result("cc-by-4.0 has no finding of level error", not [f for f in check("") if f["level"] == "error"])
PYTHON
