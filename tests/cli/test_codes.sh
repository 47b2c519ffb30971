#!/bin/sh
# Every loss of a code that is planted into a catalogue is told. Catalogues: one of our own,
# those of the corpora, and some that programs of this machine have.
. "$(dirname "$0")/lib.sh"
need "planted losses of codes" python3

# plant NAME FILE
plant() {
	python3 "$root/tests/cli/plant_codes.py" "$2" "$tmp/planted.po" >"$tmp/lines" || {
		echo "FAILED $1: cannot plant"
		return
	}
	[ -s "$tmp/lines" ] || return
	"$concordat" align "$tmp/planted.po" -o "$tmp/planted" 2>/dev/null
	"$concordat" check --select X07 -f json "$tmp/planted" >"$tmp/found" 2>/dev/null
	python3 - "$tmp/lines" "$tmp/found" "$tmp/planted" "$1" <<'PYTHON'
import json, re, sys
lines = [line.split("\t")[0] for line in open(sys.argv[1], encoding="utf-8")]
at = {}
for line in open(sys.argv[3], encoding="utf-8"):
    m = re.match(r'<clause id="(\d+)" .* line="(\d+)"', line)
    if m:
        at.setdefault(m[1], m[2])
found = {at.get(json.loads(line)["address"]) for line in open(sys.argv[2], encoding="utf-8")}
missed = [line for line in lines if line not in found]
print("ok" if not missed else "FAILED", f"losses in {sys.argv[4]}: {len(lines) - len(missed)} of {len(lines)} told",
      *missed[:5])
PYTHON
}

plant "our catalogue" "$root/tests/golden/codes/codes.ru.po"
for file in "$corpora"/po-python-docs/*.po; do
	[ -e "$file" ] && plant "$(basename "$file")" "$file"
done
# What is said of the messages of a catalogue: of traps nothing, of slips the rule that the comment
# before each names.
for file in "$root"/tests/golden/codes/traps.*.po "$root"/tests/golden/codes/slips.*.po; do
	"$concordat" align "$file" -o "$tmp/messages" 2>/dev/null
	"$concordat" check "$tmp/messages" -f json --fail-on never >"$tmp/found" 2>/dev/null
	python3 - "$tmp/found" "$file" <<'PYTHON'
import json, os, re, sys
with open(sys.argv[2], encoding="utf-8") as file:
    wanted = [f"{rule} {k + 1}" for k, rule in enumerate(re.findall(r"^#\. (\w+)", file.read(), re.M))]
with open(sys.argv[1], encoding="utf-8") as file:
    found = [json.loads(line) for line in file]
found = [f"{f['rule']} {f['address']}" for f in found if f.get("level") in ("error", "warning")]
print("ok" if sorted(found) == sorted(wanted) else "FAILED", f"findings in {os.path.basename(sys.argv[2])}",
      *([] if sorted(found) == sorted(wanted) else [found, "wanted", wanted]))
PYTHON
done
# Names set as code in texts with markup: lost or changed ones are told, words and patterns are not.
names() {       # LANG WANTED
	"$concordat" align "$root/tests/golden/codes/names.en.md" "$root/tests/golden/codes/names.$1.md" \
	    -o "$tmp/names" 2>/dev/null
	"$concordat" check --select X07 --fail-on never -f json "$tmp/names" 2>/dev/null |
	    python3 -c 'import json, sys
for line in sys.stdin:
    f = json.loads(line)
    print(f["address"], *(e.get("value") for e in f["evidence"].values()))' >"$tmp/found"
	if [ "$(tr '\n' ';' <"$tmp/found")" = "$2" ]; then
		echo "ok names set as code in $1"
	else
		echo "FAILED names set as code in $1: $(cat "$tmp/found")"
	fi
}

names zh "u1 mast.height None;u4 log_file None;"
names ru "u1 etc/ship.conf etc/boat.conf;"
names fr "u2 hoist() None;"
# Findings of catalogues that nobody has judged; CATALOGUES: a folder with NAME.LANG.po of Debian.
for file in "$corpora"/po-python-docs/*.po "${CATALOGUES:-/nonexistent}"/*.po; do
	[ -e "$file" ] || continue
	"$concordat" align "$file" -o "$tmp/catalogue" 2>/dev/null
	"$concordat" check "$tmp/catalogue" -f json --fail-on never >"$tmp/found" 2>/dev/null
	python3 - "$tmp/found" "$root/tests/verdicts/catalogues.tsv" "$(basename "$file" .po)" <<'PYTHON'
import csv, json, sys
with open(sys.argv[2], encoding="utf-8") as file:
    judged = {(r["document"], r["rule"], r["address"]): r["verdict"] for r in csv.DictReader(file, delimiter="\t")}
found = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
keys = [(sys.argv[3], f["rule"], f["address"]) for f in found if f.get("level") in ("error", "warning")]
unknown = [f"{rule} {address}" for _, rule, address in keys if (sys.argv[3], rule, address) not in judged]
verdicts = [judged[key] for key in keys if key in judged]
print("FAILED" if unknown else "ok", f"findings in {sys.argv[3]}:",
      ", ".join(f"{v} {verdicts.count(v)}" for v in ("right", "arguable", "wrong")),
      *(["not judged:"] + unknown if unknown else []))
PYTHON
done
if command -v msgunfmt >/dev/null; then
	for lang in ru zh_CN fr es; do
		for name in tar sed make; do
			mo=/usr/share/locale/$lang/LC_MESSAGES/$name.mo
			[ -e "$mo" ] && msgunfmt "$mo" -o "$tmp/$name.$lang.po" 2>/dev/null &&
			    plant "$name.$lang" "$tmp/$name.$lang.po"
		done
	done
fi
