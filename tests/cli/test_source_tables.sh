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
