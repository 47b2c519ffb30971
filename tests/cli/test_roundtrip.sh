#!/bin/sh
# The bundled document: what is stored is what align makes, saving is canonical,
# and every version can be rebuilt from the concordance.
. "$(dirname "$0")/lib.sh"

a=$tmp/a.concordance.xml
b=$tmp/b.concordance.xml
"$concordat" align "en=$texts/en.txt" "zh=$texts/zh.txt" "ru=$texts/ru.txt" \
    --status en=original -o "$a"
check "the stored concordance is up to date" cmp "$texts/a-66-359.concordance.xml" "$a"
check "aligning again gives the same bytes" sh -c \
    "'$concordat' align 'en=$texts/en.txt' 'zh=$texts/zh.txt' 'ru=$texts/ru.txt' --status en=original | cmp - '$a'"
for lang in en zh ru; do
	"$concordat" outline "$lang=$texts/$lang.txt" >"$tmp/read.outline"
	"$concordat" export "$a" -f text -l "$lang" -o "$tmp/rebuilt.$lang.txt"
	"$concordat" outline "$lang=$tmp/rebuilt.$lang.txt" >"$tmp/rebuilt.outline"
	check "rebuilt $lang has the same clause tree" diff "$tmp/read.outline" "$tmp/rebuilt.outline"
done
check "the schema accepts it" sh -c \
    "xmllint --noout --relaxng '$root/src/store/concordance.rng' '$a' 2>&1 | grep -q 'validates$'"
for format in html markdown latex csv tsv json; do
	"$concordat" export "$a" -f "$format" -o "$tmp/x.$format"
	check "$format says working translation" grep -qi "working" "$tmp/x.$format"
	"$concordat" export "$a" -f "$format" >"$tmp/y"
	check "$format to standard output is the same" cmp -s "$tmp/x.$format" "$tmp/y"
done
check "view says working translation" sh -c "'$concordat' view '$a' | grep -qi 'working translation'"
for width in 60 80 100 132 200; do
	"$concordat" view "$a" --width "$width" --color never >"$tmp/view"
	check "view fits $width columns" python3 - "$tmp/view" "$width" <<'PYTHON'
import sys, unicodedata
width = int(sys.argv[2])
def columns(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
sys.exit(any(columns(line.rstrip("\n")) > width for line in open(sys.argv[1], encoding="utf-8")))
PYTHON
done
