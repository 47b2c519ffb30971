#!/bin/sh
# Tables within texts: as tables in what is exported, row by row in what has lines only:
# test_source_tables.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/tables.sh"

python3 "$root/tests/cli/source_tables.py" make "$tmp"
for pair in "$tmp"/*/; do
	(cd "$pair" && "$concordat" align en.html ru.html zh.html -o c.concordance.xml) || echo "FAILED tables: $pair"
done

# ---- in what is exported ----

same=$tmp/same/c.concordance.xml
en="Substance | Limit (mg) | Danger mark / Lead | 33 | skull / Cadmium | 43 | flame / Mercury | 56 | none / Nickel | 13 | skull / Arsenic | 64 | flame"

# tables NAME FORMAT FILE: the English table is there, and one for each text
tables() {
	python3 "$root/tests/cli/source_tables.py" read "$2" "$3" >"$tmp/tables" 2>&1
	check "$1: a table in each cell" sh -c "[ \"\$(wc -l <'$tmp/tables')\" -eq 3 ] && head -1 '$tmp/tables' | grep -qxF '$en'"
}

"$concordat" export "$same" -f html -o "$tmp/table.html"
tables html html "$tmp/table.html"
check "html: cells of the source can be linked to" grep -q '<td id="art1/table1/row3/cell2">' "$tmp/table.html"
check "html: one line for the table" test "$(grep -c 'href="#art1/table1' "$tmp/table.html")" -eq 1
"$concordat" export "$same" -f markdown -o "$tmp/table.md"
if installed "markdown read by cmark-gfm" cmark-gfm; then
	cmark-gfm --unsafe -e table "$tmp/table.md" >"$tmp/page"
	tables markdown markdown "$tmp/page"
fi
if installed "docx, odt read back" soffice; then
	for format in docx odt; do
		"$concordat" export "$same" -f $format -o "$tmp/table.$format"
		convert fodt "$tmp/table.$format"
		tables $format fodt "$tmp/office/table.fodt"
	done
fi
for format in csv tsv; do
	"$concordat" export "$same" -f $format -l en,zh --columns address -o "$tmp/table.$format"
	check "$format: a line for each row" test "$(grep -c '^art1/table1/row' "$tmp/table.$format")" -eq 6
	check "$format: its cells" grep -q 'Cadmium | 43 | flame.镉 | 43 | 火焰' "$tmp/table.$format"
done
"$concordat" export "$tmp/row-missing/c.concordance.xml" -f html -o "$tmp/table.html"
check "html: what is said of the table as a whole is shown" grep -q 'S13' "$tmp/table.html"
"$concordat" export "$same" -f html --rows sentences -o "$tmp/table.html"
check "html by sentences: a line for each cell" grep -q 'href="#art1/table1/row3/cell2"' "$tmp/table.html"

# ---- what is found ----

# expected PAIR: the findings of en, ru, zh, and those of the pair of versions that differ
expected() {
	case $1 in
	same | merged) ;;
	rows) echo "S13 row3 ru|S13 row3 -" ;;
	rows-zh) echo "S13 row3 zh|S13 row3 -" ;;
	rows-apart) echo "S13 row3 ru|S13 row3 -" ;;
	row-missing) echo "S13 row4 ru|S13 row4 -" ;;
	row-missing-zh) echo "S13 row4 zh|S13 row4 -" ;;
	last-row-missing) echo "S13 row6 zh|S13 row6 -" ;;
	column-missing) echo "S13 table1 ru|S13 table1 -" ;;
	middle-column-missing) echo "S13 table1 zh|S13 table1 -" ;;
	value) echo "N02 cell2 ru|N02 cell2 -" ;;
	merged-missing) echo "S13 row3 ru|S13 row3 -" ;;
	esac
}

# found FILE...: "RULE PLACE DEVIATES" of each finding, with commas between
found() {
	"$concordat" align "$@" -o "$tmp/f.concordance.xml" 2>/dev/null
	"$concordat" check "$tmp/f.concordance.xml" -f json --fail-on never |
	    jq -r '.rule + " " + (.address | split("/") | last) + " " + ((.deviates | join("+")) | if . == "" then "-" else . end)' |
	    paste -s -d ,
}

# in FORMAT NAME LANG: the text as that, by pandoc; most are those of "same"
in_format() {
	[ "$1" != html ] || { echo "$tmp/$2/$3.html"; return; }
	base=same
	case $2 in merged*) base=merged ;; esac
	cmp -s "$tmp/$2/$3.html" "$tmp/$base/$3.html" || base=$2
	made=$tmp/$base/$3.$1 to=$1
	[ "$1" != md ] || to=gfm
	[ -e "$made" ] || pandoc -f html -t "$to" "$tmp/$base/$3.html" -o "$made"
	echo "$made"
}

# compare_in FORMAT NAME
compare_in() {
	differs=ru
	case $2 in *zh | middle* | last*) differs=zh ;; esac
	got="$(found "$(in_format "$1" "$2" en)" "$(in_format "$1" "$2" ru)" "$(in_format "$1" "$2" zh)")"
	two="$(found "$(in_format "$1" "$2" en)" "$(in_format "$1" "$2" $differs)")"
	wanted=$(expected "$2")
	check "$1, $2: $wanted" test "$got${two:+|$two}" = "$wanted"
	[ "$got${two:+|$two}" = "$wanted" ] || echo "  $got|$two"
}

need "findings of tables" jq pandoc
for pair in "$tmp"/*/en.html; do
	pair=${pair%/en.html}
	compare_in html "${pair##*/}"
done
for format in docx odt md; do
	for name in same rows row-missing middle-column-missing; do
		compare_in $format $name
	done
	[ $format = md ] || compare_in $format merged-missing
done
for lang in en zh ru; do
	(cd "$tmp/rows" && "$concordat" align en.html ru.html zh.html -o c.concordance.xml) 2>/dev/null
	"$concordat" check "$tmp/rows/c.concordance.xml" -f json --fail-on never --lang $lang | jq -r .message
done >"$tmp/said"
printf '%s\n' "In the Russian text rows 3 and 4 of the table are exchanged." "俄文本的表格中，第3行与第4行互换。" \
    "В русском тексте строки 3 и 4 таблицы поменялись местами." >"$tmp/wanted"
check "what is said in three languages" cmp -s "$tmp/wanted" "$tmp/said"
