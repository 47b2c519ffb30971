#!/bin/sh
# Tables of texts that are made to break them, in 40 languages: every file is one of its
# format, and has all of the text: test_tables_hostile.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/tables.sh"

cat >"$tmp/make.py" <<'PYTHON'
import sys
from xml.sax.saxutils import escape
languages = ("en zh ru ar fr es de it pt nl sv da nb fi pl cs sk hu ro bg el tr he fa ur hi bn ta te th "
             "vi id ms ja ko uk be ka hy zh-Hant").split()
assert len(set(languages)) == 40
texts = [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")",
    "]]> ]]&gt; <![CDATA[ x ]]>", "</script><script>alert(1)</script>", "<!-- x --> <b>bold</b> &amp; &#60; \"'",
    "\u202eabc\u202c \u2066def\u2069 \u200f", "_x000A_ _x0041_ _xZZZZ_", "\\end{document} \\input{/etc/passwd} $x^2$ #1 100% a_b {c} ~",
    "| a | b \\| c | `code` *em* _em_ [x](javascript:1) ![y](z) # h", "-- --- `` '' ?` !` << >> ,,",
    "javascript:alert(1)", "&P &N &A &\"Arial\" &&", "a" * 300, "\U0001F600 \U00020000 \U0001D11E e\u0301\u0323",
    "  two  blanks  ", "long " * 6000,
]
print("<?xml version='1.0' encoding='UTF-8'?><tmx version='1.4'><header srclang='en' datatype='plaintext' "
      "segtype='block' adminlang='en' creationtool='x' creationtoolversion='1' o-tmf='x'/><body>")
for n, text in enumerate(texts):
    shown = languages if len(text) < 1000 else languages[:3]
    print(f"<tu tuid='u{n}'>" + "".join(
        f"<tuv xml:lang='{lang}'><seg>{escape(text)}</seg></tuv>" for lang in shown) + "</tu>")
print("</body></tmx>")
PYTHON
python3 "$tmp/make.py" >"$tmp/bad.tmx"
"$concordat" align "$tmp/bad.tmx" -o "$tmp/bad.concordance.xml" || echo "FAILED hostile tables: no concordance"
"$concordat" export "$tmp/bad.concordance.xml" -f json -o "$tmp/bad.json"

cat >"$tmp/members.py" <<'PYTHON'
import sys, xml.etree.ElementTree as ET, zipfile
for member in zipfile.ZipFile(sys.argv[1]).infolist():
    data = zipfile.ZipFile(sys.argv[1]).read(member)
    if member.filename != "mimetype":
        for e in ET.fromstring(data).iter():
            if e.tag.endswith("}f") and "worksheet" in member.filename:
                sys.exit("a formula")
PYTHON

for format in html pdf docx odt xlsx markdown latex csv tsv; do
	export_as bad $format 2>"$tmp/stderr"
	check "hostile texts in $format" test $? -eq 0
	cp "$tmp/table.$format" "$tmp/bad.$format"
done
for format in docx odt xlsx; do
	check "hostile $format: well-formed, no formula" python3 "$tmp/members.py" "$tmp/bad.$format"
done
check "hostile html: one script, its own" test "$(grep -c '<script' "$tmp/bad.html")" -eq 1
equal "hostile html" bad html "$tmp/bad.html"
equal "hostile csv" bad csv "$tmp/bad.csv" columns=address,confidence,findings
equal "hostile tsv" bad tsv "$tmp/bad.tsv" columns=address,confidence,findings
if installed "hostile markdown read back" cmark-gfm; then
	cmark-gfm --unsafe -e table "$tmp/bad.markdown" | sed 's/<br>/<br\/>/g' >"$tmp/page"
	equal "hostile markdown read by cmark-gfm" bad html "$tmp/page" columns=address,findings
	check "hostile markdown: no element of the texts" sh -c "! grep -qE '<(script|b|em|code|img)[ />]|<a ' '$tmp/page'"
fi
if installed "hostile pdf read back" pdftotext; then
	check "hostile pdf is one" sh -c "pdfinfo '$tmp/bad.pdf' | grep -q '^Pages: '"
	"$concordat" export "$tmp/bad.concordance.xml" -f pdf -l en,ru,de --columns none -o "$tmp/three.pdf" 2>/dev/null
	pdftotext "$tmp/three.pdf" "$tmp/pages"
	check "hostile pdf: all of a cell that is longer than a page" test "$(grep -o 'long' "$tmp/pages" | wc -l)" -eq 12000
fi
if installed "hostile latex set" xelatex; then
	"$concordat" export "$tmp/bad.concordance.xml" -f latex -l en,ar,zh --columns none -o "$tmp/table.latex"
	set_latex
	pdftotext "$tmp/tex/table.pdf" "$tmp/pages"
	check "hostile latex: all of a cell that is longer than a page" test "$(grep -o 'long' "$tmp/pages" | wc -l)" -eq 12000
	check "hostile latex: what is written stays" grep -qF -- '-- --- `` '"''"' ?` !`' "$tmp/pages"
fi
if installed "hostile xlsx, docx, odt read back" soffice; then
	"$concordat" export "$tmp/bad.concordance.xml" -f xlsx --columns address -o "$tmp/table.xlsx"
	convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1' "$tmp/table.xlsx"
	equal "hostile xlsx read by LibreOffice" bad csv "$tmp/office/table-Texts.csv"
	# a text that is longer than a cell holds goes on in the next row, and is not cut in a character
	python3 -c 'print("x" * 40000 + "\U0001F600" * 30000)' >"$tmp/long.en.txt"
	echo "short" >"$tmp/long.ru.txt"
	"$concordat" align --segments "$tmp/long.en.txt" "$tmp/long.ru.txt" -o "$tmp/long.concordance.xml"
	"$concordat" export "$tmp/long.concordance.xml" -f xlsx -l en --columns none -o "$tmp/table.xlsx"
	convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1' "$tmp/table.xlsx"
	check "hostile xlsx: a text longer than a cell" python3 -c '
import csv, sys
csv.field_size_limit(1 << 30)
rows = [row[0] for row in csv.reader(open(sys.argv[1], encoding="utf-8"))][1:]
units = max(len(row.encode("utf-16-le")) // 2 for row in rows)
sys.exit("".join(rows) != "x" * 40000 + "\U0001F600" * 30000 or units > 32767 or len(rows) < 4)' "$tmp/office/table-Texts.csv"
	for format in docx odt; do
		convert fodt "$tmp/bad.$format"
		equal "hostile $format read by LibreOffice" bad fodt "$tmp/office/bad.fodt"
	done
fi
