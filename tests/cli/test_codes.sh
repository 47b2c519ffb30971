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
if command -v msgunfmt >/dev/null; then
	for lang in ru zh_CN fr es; do
		for name in tar sed make; do
			mo=/usr/share/locale/$lang/LC_MESSAGES/$name.mo
			[ -e "$mo" ] && msgunfmt "$mo" -o "$tmp/$name.$lang.po" 2>/dev/null &&
			    plant "$name.$lang" "$tmp/$name.$lang.po"
		done
	done
fi
