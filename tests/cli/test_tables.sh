#!/bin/sh
# Tables: each format opened by a program that is not ours and read back, cell by cell;
# options, bytes that repeat, disks that are full: test_tables.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/tables.sh"

own=$root/tests/cli/tables
"$concordat" align --status en=original "en=$own/en.txt" "zh=$own/zh.txt" "ru=$own/ru.txt" "ar=$own/ar.txt" \
    -o "$tmp/own.concordance.xml" || echo "FAILED tables: no concordance"
cp "$texts/a-66-359.concordance.xml" "$tmp/code.concordance.xml"
for doc in own code; do
	"$concordat" export "$tmp/$doc.concordance.xml" -f json -o "$tmp/$doc.json"
done

# ---- options ----

for doc in own code; do
	for format in csv tsv; do
		export_as $doc $format
		equal "$format of $doc" $doc $format "$tmp/table.$format" columns=address,confidence,findings
	done
	export_as $doc csv -l zh,en --columns address,level,findings,decisions --labels column
	equal "csv of $doc, labels apart" $doc csv "$tmp/table.csv" languages=zh,en \
	    columns=address,level,findings,decisions labels=column
	export_as $doc csv --columns none --labels none
	equal "csv of $doc, texts only" $doc csv "$tmp/table.csv" columns=none labels=none
	export_as $doc csv --columns address,confidence --rows sentences
	equal "csv of $doc by sentences" $doc csv "$tmp/table.csv" columns=address,confidence rows=sentences
done
refused "an unknown column" "unknown column 'x'" export "$tmp/own.concordance.xml" -f csv --columns address,x -o "$tmp/out"
refused "comments in csv" "format 'csv' shows no comments" export "$tmp/own.concordance.xml" -f csv --columns comments -o "$tmp/out"
refused "columns in json" "format 'json' has no columns" export "$tmp/own.concordance.xml" -f json --columns address -o "$tmp/out"
refused "unknown rows" "clauses|sentences" export "$tmp/own.concordance.xml" -f csv --rows x -o "$tmp/out"
refused "unknown labels" "text|column|none" export "$tmp/own.concordance.xml" -f csv --labels x -o "$tmp/out"

# ---- every format: bytes, status, full disks ----

for format in html markdown latex csv tsv xlsx docx odt pdf; do
	export_as own $format
	mv "$tmp/table.$format" "$tmp/first"
	TZ=Asia/Tokyo "$concordat" export "$tmp/own.concordance.xml" -f $format >"$tmp/second"
	check "$format: same bytes" cmp -s "$tmp/first" "$tmp/second"
	case $format in html | markdown | latex | csv | tsv) ;; *)
	SOURCE_DATE_EPOCH=1700000000 "$concordat" export "$tmp/own.concordance.xml" -f $format >"$tmp/second"
	check "$format: a date that is asked for" sh -c "! cmp -s '$tmp/first' '$tmp/second'" ;;
	esac
	cp "$tmp/first" "$tmp/kept"
	(trap '' XFSZ; ulimit -f 1; "$concordat" export "$tmp/code.concordance.xml" -f $format -o "$tmp/kept") 2>"$tmp/stderr"
	check "$format: no room" sh -c "[ '$?' -eq 2 ] && cmp -s '$tmp/first' '$tmp/kept' && grep -q '^concordat: .*cannot write' '$tmp/stderr'"
	case $format in pdf | xlsx | docx | odt) ;; *) continue ;; esac
	TMPDIR=/nowhere "$concordat" export "$tmp/code.concordance.xml" -f $format -o "$tmp/kept" 2>"$tmp/stderr"
	check "$format: no temporary files" sh -c "[ '$?' -eq 2 ] && cmp -s '$tmp/first' '$tmp/kept' && grep -q '^concordat: /nowhere: ' '$tmp/stderr'"
done

# ---- word processors and spreadsheets ----

if installed "xlsx, docx, odt read back" soffice; then
	for doc in own code; do
		export_as $doc xlsx --columns address,confidence,level,findings,decisions
		convert 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' "$tmp/table.xlsx"
		equal "xlsx of $doc read by LibreOffice" $doc csv "$tmp/office/table-Texts.csv" \
		    columns=address,confidence,level,findings,decisions
		findings=$("$concordat" check "$tmp/$doc.concordance.xml" -f json --fail-on never | wc -l)
		check "xlsx of $doc: the sheet of findings" test \
		    "$(($(python3 -c 'import csv, sys; print(len(list(csv.reader(open(sys.argv[1])))))' "$tmp/office/table-Findings.csv") - 1))" -eq "$findings"
		check "xlsx of $doc: provenance" grep -q "zh.txt" "$tmp/office/table-Provenance.csv"
		for format in docx odt; do
			export_as $doc $format
			convert fodt "$tmp/table.$format"
			equal "$format of $doc read by LibreOffice" $doc fodt "$tmp/office/table.fodt"
			check "$format of $doc: comments" test "$(grep -o '<office:annotation ' "$tmp/office/table.fodt" | wc -l)" -eq "$findings"
			check "$format of $doc: the status on every page" sh -c \
			    "sed -n '/<style:footer/,/<.style:footer>/p' '$tmp/office/table.fodt' | grep -q 'zh, ru: working translation'"
			check "$format of $doc: languages" sh -c "grep -q 'fo:language=.ru' '$tmp/office/table.fodt' && grep -q 'language-asian=.zh' '$tmp/office/table.fodt'"
			[ $doc = code ] || check "$format of $doc: right to left" grep -q 'writing-mode=.rl-tb' "$tmp/office/table.fodt"
			export_as $doc $format -l ru,en --columns address,confidence --rows sentences
			convert fodt "$tmp/table.$format"
			check "$format of $doc: no comments unless asked for" sh -c "! grep -q '<office:annotation ' '$tmp/office/table.fodt'"
			equal "$format of $doc by sentences" $doc fodt "$tmp/office/table.fodt" languages=ru,en \
			    columns=address,confidence rows=sentences
		done
	done
	fi

# ---- pages ----

# pages FORMAT DOCUMENT PDF OPTION...: three versions in the order of the cells
pages() {
	pdftotext -raw "$3" "$tmp/pages"
	equal "$1 of $2 read by pdftotext" "$2" run "$tmp/pages" languages=en,zh,ru "$4" \
	    "furniture=Address|English|original|中文|工作译本 · working translation|Русский|рабочий перевод · working translation|zh, ru: working translation, neither an original nor an official text"
	check "$1 of $2: fonts are in it, as subsets" sh -c \
	    "pdffonts '$3' | awk 'NR > 2 && !/ yes yes yes +[0-9]+ +0\$/ { bad = 1 } END { exit bad || NR < 5 }'"
	count=$(pdfinfo "$3" | sed -n 's/^Pages: *//p')
	check "$1 of $2: the status on each of $count pages" test \
	    "$(pdftotext -layout "$3" - | grep -c '^ *zh, ru: working translation.* [0-9]*$')" -eq "$count"
}

if installed "pdf read back" pdftotext; then
	for doc in own code; do
		export_as $doc pdf -l en,zh,ru --columns address
		pages pdf $doc "$tmp/table.pdf" rows=clauses
	done
	check "pdf: tagged" sh -c "pdfinfo '$tmp/table.pdf' | grep -q '^Tagged: *yes'"
	if installed "pdf: languages" qpdf; then
		qpdf --qdf --object-streams=disable "$tmp/table.pdf" "$tmp/plain.pdf"
		for lang in ru zh; do
			check "pdf: $lang is marked" test "$(grep -a -c "^  /Lang ($lang)" "$tmp/plain.pdf")" -ge 38
		done
		check "pdf: the document's language" test "$(grep -a -c "^  /Lang (en)" "$tmp/plain.pdf")" -eq 1
		check "pdf: no errors in it" sh -c "qpdf --check '$tmp/table.pdf' >/dev/null 2>&1"
	fi
	pdftohtml -xml -i -stdout "$tmp/table.pdf" >"$tmp/outline"
	check "pdf: a bookmark a clause" test "$(grep -c '^<item page=' "$tmp/outline")" -eq \
	    "$("$concordat" export "$tmp/code.concordance.xml" -f csv --columns none -l en,zh,ru | tail -n +2 | wc -l)"
	page=1
	while [ "$page" -lt "$count" ] && ! pdftotext -f $page -l $page "$tmp/table.pdf" - | grep -q 'To assist developing'; do
		page=$((page + 1))
	done
	check "pdf: bookmarks lead to their pages" grep -q "^<item page=\"$page\">(i)<" "$tmp/outline"
	check "pdf: rows and cells are marked" sh -c "[ \"\$(pdfinfo -struct '$tmp/table.pdf' | grep -c ' TD\$')\" -ge 150 ]"
	export_as own pdf -l en,ar --columns none
	pdftotext "$tmp/table.pdf" "$tmp/pages"
	equal "pdf: Arabic letters" own letters "$tmp/pages" languages=en,ar columns=none front=العربيةالعربيةقواعدمكتبةالميناء
fi
if installed "latex set by xelatex" xelatex; then
	for doc in own code; do
		# by sentences, for a long row is divided there
		export_as $doc latex -l en,zh,ru --columns address --rows sentences
		set_latex
		pages latex $doc "$tmp/tex/table.pdf" rows=sentences
		check "latex of $doc: no character without a font" sh -c "! grep -q 'Missing character' '$tmp/tex/table.log'"
	done
	export_as own latex -l en,ar --columns none
	set_latex
	pdftotext "$tmp/tex/table.pdf" "$tmp/pages"
	equal "latex: Arabic letters" own letters "$tmp/pages" languages=en,ar columns=none front=العربيةالعربيةقواعدمكتبةالميناء
	check "latex: no character without a font" sh -c "! grep -q 'Missing character' '$tmp/tex/table.log'"
fi

# ---- Markdown, HTML ----

if installed "markdown read by cmark-gfm" cmark-gfm; then
	for doc in own code; do
		export_as $doc markdown --columns address,confidence,findings
		cmark-gfm --unsafe -e table "$tmp/table.markdown" | sed 's/<br>/<br\/>/g' >"$tmp/page"
		equal "markdown of $doc read by cmark-gfm" $doc html "$tmp/page" columns=address,confidence,findings
	done
fi
for doc in own code; do
	export_as $doc html
	equal "html of $doc" $doc html "$tmp/table.html"
	check "html of $doc is well-formed" xmllint --noout "$tmp/table.html"
done
check "html: only the page's own script may run" python3 -c '
import base64, hashlib, re, sys
page = open(sys.argv[1], encoding="utf-8").read()
script = re.search("<script>(.*?)</script>", page, re.S).group(1)
digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
sys.exit(f"script-src \x27sha256-{digest}\x27;" not in page or "default-src \x27none\x27" not in page)' "$tmp/table.html"
for options in "--labels column" "--labels none --columns none" "--rows sentences --columns address,confidence,level"; do
	"$concordat" export "$tmp/own.concordance.xml" -f html $options -o "$tmp/table.html"
	check "html with $options is well-formed" xmllint --noout "$tmp/table.html"
done
