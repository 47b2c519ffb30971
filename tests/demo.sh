#!/bin/sh
# The main job on the bundled document, from three texts to tables: demo.sh BUILD
set -eu
build=$1
concordat=$build/concordat
texts=translations/a-66-359
out=$build/demo
mkdir -p "$out"

echo "== align: UN document A/66/359 in English, Chinese and Russian"
"$concordat" align "en=$texts/en.txt" "zh=$texts/zh.txt" "ru=$texts/ru.txt" \
    --status en=original -o "$out/code.concordance.xml"
echo "== check"
"$concordat" check "$out/code.concordance.xml" --fail-on never
echo "== export"
for format in html pdf docx odt xlsx markdown csv tsv json; do
	"$concordat" export "$out/code.concordance.xml" -f "$format" -o "$out/code.$format"
done
"$concordat" export "$out/code.concordance.xml" -f links -l en,zh -o "$out/code.en-zh.links"
echo "== view"
"$concordat" view "$out/code.concordance.xml" | cat
echo
echo "Files for you to open:"
ls -1 "$out"/code.*
