#!/bin/sh
# The table of corrections and the certificate: what they say is what was compared and
# decided, and the same input makes the same bytes, as with every export.
. "$(dirname "$0")/lib.sh"
need "corrections and certificate" jq xmllint

# $tmp/d.xml: zh lacks pledge (i) and has another date; both findings are decided on
python3 - "$texts/zh.txt" "$tmp/zh.txt" <<'PYTHON'
import sys
parts = open(sys.argv[1], encoding="utf-8").read().split("\n\n")
parts = [p for p in parts if not p.strip().startswith("九、")]
text = "\n\n".join(parts).replace("2011年9月12日", "2011年9月13日", 1)
open(sys.argv[2], "w", encoding="utf-8").write(text)
PYTHON
"$concordat" align "en=$texts/en.txt" "zh=$tmp/zh.txt" "ru=$texts/ru.txt" -o "$tmp/c.xml"
"$concordat" check "$tmp/c.xml" -f json >"$tmp/findings"
python3 - "$tmp/c.xml" "$tmp/findings" "$tmp/d.xml" <<'PYTHON'
import json, sys
found = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
reason = {"D01": "read: 2011年9月12日&#10;misprint", "S01": "&lt;i&gt;to be restored&lt;/i&gt;"}
decisions = "".join(f'<decision fingerprint="{f["fingerprint"]}" rule="{f["rule"]}">'
    f'{reason[f["rule"]]}</decision>\n' for f in found)
decisions += '<decision fingerprint="0123456789abcdef" rule="S01">long gone</decision>\n'
text = open(sys.argv[1], encoding="utf-8").read()
open(sys.argv[3], "w", encoding="utf-8").write(text.replace("</concordance>",
    f"<decisions>\n{decisions}</decisions>\n</concordance>"))
PYTHON
check "two findings are planted" test "$(wc -l <"$tmp/findings")" -eq 2

# cells FILE HEADING: the rows of the table below a heading, cells parted by tabs
cells() {
	python3 - "$1" "$2" <<'PYTHON'
import sys, xml.etree.ElementTree as ET
ns = "{http://www.w3.org/1999/xhtml}"
body = list(ET.parse(sys.argv[1]).getroot().find(ns + "body"))
for i, element in enumerate(body):
    if element.tag == ns + "h2" and element.text == sys.argv[2]:
        for row in body[i + 1].find(ns + "tbody"):
            print("\t".join("".join(cell.itertext()).replace("\n", "|") for cell in row))
PYTHON
}

"$concordat" export "$tmp/d.xml" -f corrections -o "$tmp/corrections"
cells "$tmp/corrections" Corrections >"$tmp/table"
cells "$tmp/corrections" "Without words to be read" >"$tmp/others"
check "a correction in the words of the decision" grep -qF \
    "title	中文 (zh)	2011年9月13日	2011年9月12日	D01: The Chinese text has 2011年9月13日 (13 September 2011); the English and Russian texts have 12 September 2011.misprint" "$tmp/table"
check "none without them: the words of the others" sh -c \
    "grep -F 'annex/s2/i	中文 (zh)	(nothing here)	en: (i) To assist developing' '$tmp/others' | grep -qF 'ru: i) оказывать'"
check "a row for each" test "$(cat "$tmp/table" "$tmp/others" | wc -l)" -eq 2
check "markup in a reason is none" grep -qF '&lt;i&gt;to be restored&lt;/i&gt;' "$tmp/corrections"
"$concordat" export "$tmp/d.xml" -f corrections -l ru -o "$tmp/ru"
check "none for a version that is right" sh -c "! grep -q D01 '$tmp/ru'"
"$concordat" export "$tmp/c.xml" -f corrections -o "$tmp/none"
check "what nobody accepted is not corrected" grep -q "No correction was decided on" "$tmp/none"

"$concordat" export "$tmp/d.xml" -f certificate -o "$tmp/certificate"
"$concordat" export "$tmp/d.xml" -f jsonl -o "$tmp/jsonl"
cells "$tmp/certificate" Texts >"$tmp/texts"
for lang in en zh ru; do
	file=$texts/$lang.txt
	[ $lang != zh ] || file=$tmp/zh.txt
	sum=$(sha256sum "$file" | cut -d ' ' -f 1)
	check "the hash of the file, $lang" grep -q "($lang).*	$sum	" "$tmp/texts"
	sum=$("$concordat" outline "$lang=$file" -f json | jq -r '[.label, .text] | map(select(. != null)) | join("")' |
	    wc -l)
	check "the number of clauses, $lang" grep -q "($lang).*	$sum	" "$tmp/texts"
	sum=$(python3 - "$tmp/d.xml" "$lang" <<'PYTHON'
import hashlib, sys, xml.etree.ElementTree as ET
ns = "{urn:concordat:concordance:1}"
hash = hashlib.sha256()
for version in ET.parse(sys.argv[1]).getroot().iter(ns + "version"):
    if version.get("lang") == sys.argv[2]:
        for clause in version.iter(ns + "clause"):
            text = "".join(clause.itertext())
            hash.update((text + "\n").encode() if text else b"")
print(hash.hexdigest())
PYTHON
	)
	check "the hash of the words, $lang" grep -q "($lang).*	$sum$" "$tmp/texts"
done
printf 'error\t0\t2\nwarning\t0\t0\nnote\t0\t0\n' >"$tmp/wanted"
cells "$tmp/certificate" Findings | cmp - "$tmp/wanted"
check "findings by level" test $? -eq 0
cells "$tmp/certificate" Decisions >"$tmp/table"
check "decisions with reasons" grep -q "D01	title	stays: read: 2011年9月12日|misprint$" "$tmp/table"
check "a stale decision is named" grep -q "0123456789abcdef	S01	no longer found	stays: long gone$" "$tmp/table"
"$concordat" export "$tmp/c.xml" -f certificate -o "$tmp/open"
cells "$tmp/open" Findings >"$tmp/table"
check "findings that nobody decided on are open" grep -q "^error	2	0$" "$tmp/table"
rules() { grep -o 'SHA-256 [0-9a-f]*' "$1" | tail -1; }
"$concordat" align "en=$texts/en.txt" "zh=$tmp/zh.txt" "ru=$texts/ru.txt" --profile plain -o "$tmp/plain.xml"
"$concordat" export "$tmp/plain.xml" -f certificate -o "$tmp/plain"
check "another profile is another set of rules" test "$(rules "$tmp/plain")" != "$(rules "$tmp/certificate")"
check "the same rules are the same set" test "$(rules "$tmp/open")" = "$(rules "$tmp/certificate")"

for lang in en zh ru; do
	for format in corrections certificate; do
		"$concordat" export "$tmp/d.xml" -f $format --lang $lang -o "$tmp/x"
		check "$format in $lang is XML" xmllint --noout "$tmp/x"
		check "$format in $lang says so" grep -q "<html [^>]*lang=\"$lang\"" "$tmp/x"
	done
done
printf 'One. Two.\n' >"$tmp/en.txt"
printf 'واحد. اثنان.\n' >"$tmp/ar.txt"
"$concordat" align "en=$tmp/en.txt" "ar=$tmp/ar.txt" -o "$tmp/ar.xml"
"$concordat" export "$tmp/ar.xml" -f certificate -o "$tmp/x"
check "Arabic goes right to left" grep -q 'lang="ar" xml:lang="ar" dir="rtl"' "$tmp/x"

# ---- every export: the same input, the same bytes; nothing by halves
languages() {
	case $1 in
	xliff | xliff12 | po | xces | links) echo en,zh ;;
	akn | text) echo zh ;;
	*) echo en,zh,ru ;;
	esac
}
for format in tmx xliff xliff12 po akn tei xces jsonl links corrections certificate; do
	l=$(languages $format)
	rm -f "$tmp/1" "$tmp/3"
	TZ=UTC "$concordat" export "$tmp/d.xml" -f $format -l $l -o "$tmp/1" 2>/dev/null
	(cd / && LC_ALL=C TZ=Asia/Tokyo "$concordat" export "$tmp/d.xml" -f $format -l $l --lang en >"$tmp/2" 2>/dev/null)
	check "$format: the same bytes" cmp "$tmp/1" "$tmp/2"
	SOURCE_DATE_EPOCH=1316000000 TZ=Asia/Tokyo "$concordat" export "$tmp/d.xml" -f $format -l $l -o "$tmp/3" 2>/dev/null
	case $format in
	tmx) check "$format is dated by SOURCE_DATE_EPOCH" grep -q 'creationdate="20110914T113320Z"' "$tmp/3" ;;
	xliff12) check "$format is dated by SOURCE_DATE_EPOCH" grep -q 'date="2011-09-14T11:33:20Z"' "$tmp/3" ;;
	po) check "$format is dated by SOURCE_DATE_EPOCH" grep -q 'PO-Revision-Date: 2011-09-14 11:33+0000' "$tmp/3" ;;
	akn) check "$format is dated by SOURCE_DATE_EPOCH" grep -q 'FRBRManifestation.*date="2011-09-14"' "$tmp/3" ;;
	corrections | certificate) check "$format is dated by SOURCE_DATE_EPOCH" grep -q '2011-09-14' "$tmp/3" ;;
	*) check "$format has no date" cmp "$tmp/1" "$tmp/3" ;;
	esac
	mkdir -p "$tmp/folder"
	echo old >"$tmp/folder/out"
	(trap '' XFSZ; ulimit -f 1; "$concordat" export "$tmp/d.xml" -f $format -l $l --force -o "$tmp/folder/out" 2>"$tmp/stderr")
	status=$?
	if [ "$(wc -c <"$tmp/1")" -gt 1024 ]; then
		check "$format: what cannot be written whole leaves the old file" test "$status" -eq 2 -a \
		    "$(cat "$tmp/folder/out")" = old -a "$(ls "$tmp/folder")" = out
	fi
done
for date in "" x -1 12x 99999999999999999999; do
	rm -f "$tmp/x"
	SOURCE_DATE_EPOCH=$date "$concordat" export "$tmp/d.xml" -f tmx -o "$tmp/x"
	check "no date is made of '$date'" sh -c "! grep -q creationdate '$tmp/x'"
done

refused "three languages in XLIFF" "takes 2 languages, not 3" export "$tmp/d.xml" -f xliff -o "$tmp/out"
refused "a certificate of some" "takes all languages" export "$tmp/d.xml" -f certificate -l en,zh -o "$tmp/out"
refused "sentences of a page" "has no rows of sentences" export "$tmp/d.xml" -f certificate --rows sentences -o "$tmp/out"
refused "rows of words" "clauses|sentences" export "$tmp/d.xml" -f tmx --rows words -o "$tmp/out"
