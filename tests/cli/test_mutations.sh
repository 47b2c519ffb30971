#!/bin/sh
# Known defects planted in the bundled document are found: the right rule at the
# right address in the right version, and nothing else beyond what the untouched
# texts give. Each alone, then all together.
. "$(dirname "$0")/lib.sh"
exec python3 - "$concordat" "$texts" "$tmp" <<'PYTHON'
import json, re, subprocess, sys

concordat, texts, tmp = sys.argv[1:]
HAN = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"]
original = {lang: open(f"{texts}/{lang}.txt", encoding="utf-8").read() for lang in ("en", "zh", "ru")}

def label(lang, n):
    letter = "abcdefghijk"[n - 1]
    return {"en": f"({letter})", "zh": HAN[n] + "、", "ru": f"{letter})"}[lang]

def blocks(text):
    return re.split(r"(\n[ \u3000]*\n)", text)

def place(parts, lang, n):
    """The index of the block of pledge n (the last block that begins with its label)."""
    return [i for i, b in enumerate(parts)
            if b.strip(" \u3000\n").startswith(label(lang, n))][-1]

def body(block, lang, n):
    return block.replace(label(lang, n), "", 1)

def delete(lang, n, renumber):
    def change(t):
        parts = blocks(t[lang])
        at = place(parts, lang, n)
        if renumber:
            for k in range(n + 1, 12):
                i = place(parts, lang, k)
                parts[i] = parts[i].replace(label(lang, k), label(lang, k - 1), 1)
        del parts[at:at + 2]
        t[lang] = "".join(parts)
    return change

def swap(lang, n, m, with_labels):
    def change(t):
        parts = blocks(t[lang])
        i, j = place(parts, lang, n), place(parts, lang, m)
        a, b = parts[i], parts[j]
        if not with_labels:
            a = a.replace(label(lang, n), label(lang, m), 1)
            b = b.replace(label(lang, m), label(lang, n), 1)
        parts[i], parts[j] = b, a
        t[lang] = "".join(parts)
    return change

def merge(lang, n, renumber, joint=""):
    """Pledge n becomes part of the one before it, on its last line or behind JOINT."""
    def change(t):
        parts = blocks(t[lang])
        i, j = place(parts, lang, n - 1), place(parts, lang, n)
        parts[i] = parts[i].rstrip() + joint + body(parts[j], lang, n).lstrip(" \u3000")
        if renumber:
            for k in range(n + 1, 12):
                p = place(parts, lang, k)
                parts[p] = parts[p].replace(label(lang, k), label(lang, k - 1), 1)
        del parts[j:j + 2]
        t[lang] = "".join(parts)
    return change

def replace(lang, old, new, which):
    def change(t):
        pieces = t[lang].split(old)
        assert len(pieces) > which + 1, (lang, old)
        t[lang] = old.join(pieces[:which + 1]) + new + old.join(pieces[which + 1:])
    return change

def findings(t):
    names = []
    for lang in ("en", "zh", "ru"):
        name = f"{tmp}/{lang}.txt"
        open(name, "w", encoding="utf-8").write(t[lang])
        names.append(f"{lang}={name}")
    out = f"{tmp}/x.concordance.xml"
    subprocess.run([concordat, "align", *names, "-o", out], check=True)
    run = subprocess.run([concordat, "check", out, "-f", "json"], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    return {(f["rule"], f["address"], ",".join(f["deviates"])) for f in lines}

A = "annex/s2/"
single = {
    "pledge deleted, numbers kept": (delete("zh", 3, False), ("S01", A + "c", "zh")),
    "pledge deleted, renumbered": (delete("zh", 3, True), ("S01", A + "c", "zh")),
    "last pledge deleted": (delete("ru", 11, False), ("S01", A + "k", "ru")),
    "pledges swapped with their labels": (swap("ru", 4, 5, True), ("S06", A + "d", "ru")),
    "pledges swapped, labels in order": (swap("ru", 4, 5, False), ("S06", A + "d", "ru")),
    "distant pledges swapped": (swap("ru", 2, 9, True), ("S06", A + "b", "ru")),
    "symbol changed, first place": (replace("en", "64/211", "64/121", 0), ("N10", "annex/r7", "en")),
    "symbol changed, second place": (replace("en", "64/211", "64/121", 1), ("N10", "annex/r8", "en")),
    "date changed": (replace("ru", "2009", "2008", 0), ("D01", "annex/r7", "ru")),
    "pledge merged, numbers kept": (merge("zh", 3, False), ("S03", A + "b", "zh")),
    "pledge merged, renumbered": (merge("zh", 3, True), ("S03", A + "b", "zh")),
    "pledge merged, on lines of its own": (merge("zh", 3, False, "\n"), ("S03", A + "b", "zh")),
    "pledge merged in Russian": (merge("ru", 3, True, "\n"), ("S03", A + "b", "ru")),
    "number changed": (replace("zh", "93", "39", 0), ("N02", "u2", "zh")),
}
base = findings(dict(original))
together = ["pledge merged, numbers kept", "pledges swapped with their labels",
            "symbol changed, first place", "date changed"]

def try_out(name, changes, expected):
    texts = dict(original)
    for change in changes:
        change(texts)
    got = findings(texts)
    new = {f for f in got - base}
    wrong = new ^ expected
    # a swap is one finding at either of the two places
    if all(f[0] == "S06" for f in wrong) and len({f for f in new if f[0] == "S06"}) == \
            len({f for f in expected if f[0] == "S06"}) and {f[2] for f in wrong} <= {"ru"}:
        wrong = set()
    print("ok" if not wrong else "FAILED", "mutation", name, "" if not wrong else f": {sorted(new)}")

for name, (change, expected) in single.items():
    try_out(name, [change], {expected})
try_out("all together", [single[n][0] for n in together] + [delete("zh", 7, False)],
        {single[n][1] for n in together} | {("S01", A + "g", "zh")})
PYTHON
