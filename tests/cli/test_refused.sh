#!/bin/sh
# Wrong input: one clear line each, exit 2, nothing written.
. "$(dirname "$0")/lib.sh"

en=$texts/en.txt
printf 'a\000b\377\376\001\002' >"$tmp/binary.en.txt"
: >"$tmp/empty.en.txt"
head -c 6000 "$texts/ru.txt" >"$tmp/bad.ru.txt"
printf '\351\n' >>"$tmp/bad.ru.txt"
tail -c +6001 "$texts/ru.txt" >>"$tmp/bad.ru.txt"
printf '<concordance xmlns="urn:concordat:concordance:1"><version>\n' >"$tmp/broken.concordance.xml"
printf '<?xml version="1.0"?>\n<html><body/></html>\n' >"$tmp/other.concordance.xml"
printf '<!DOCTYPE c [<!ENTITY a "b">]>\n<c>&a;</c>\n' >"$tmp/entity.concordance.xml"
"$concordat" align "en=$en" "zh=$texts/zh.txt" "ru=$texts/ru.txt" -o "$tmp/good.concordance.xml"

refused "missing file" "none.txt: .*No such file" align "en=$en" "zh=$tmp/none.txt" -o "$tmp/out"
refused "binary file" "binary.en.txt: .*binary" align "en=$tmp/binary.en.txt" "zh=$texts/zh.txt" -o "$tmp/out"
refused "empty file" "empty.en.txt: .*empty" align "en=$tmp/empty.en.txt" "zh=$texts/zh.txt" -o "$tmp/out"
refused "unknown language" "xq" align "xq=$en" "zh=$texts/zh.txt" -o "$tmp/out"
refused "bad UTF-8 in the middle" "bad.ru.txt:[0-9][0-9]*: .*UTF-8" align "en=$en" "ru=$tmp/bad.ru.txt" -o "$tmp/out"
mkdir "$tmp/empty" && touch "$tmp/empty/image.png"
refused "folder without documents" "empty: holds no file" align "en=$tmp/empty" "zh=$texts/zh.txt" -o "$tmp/out"
refused "folder without the language" "holds no file in language 'fr'" align "fr=$texts" "$en" -o "$tmp/out"
refused "two of one language" "'en'" align "$en" "$texts/en.txt" -o "$tmp/out"
refused "unknown limit" "no limit 'weight'" align "$texts" --limit weight=1 -o "$tmp/out"
refused "limit without number" "'file' takes a number" align "$texts" --limit file=many -o "$tmp/out"
refused "limit" "en.txt: larger than the limit of 1 KiB" align "$texts" --limit file=1K -o "$tmp/out"
refused "no segments from chapters" "one file a version" align --segments "en=$en" "en=$en" -o "$tmp/out"
refused "one version" "" align "en=$en" -o "$tmp/out"
refused "output in no folder" "cannot write" align "en=$en" "ru=$texts/ru.txt" -o "$tmp/none/out"
for command in "view" "check" "export -f html -o $tmp/out"; do
	# shellcheck disable=SC2086
	set -- $command
	refused "$1: not well-formed" "broken.concordance.xml:[0-9]" "$@" "$tmp/broken.concordance.xml"
	refused "$1: another schema" "other.concordance.xml:2: .*html" "$@" "$tmp/other.concordance.xml"
	refused "$1: entities" "entity.concordance.xml:[0-9]" "$@" "$tmp/entity.concordance.xml"
	refused "$1: text" "en.txt:[0-9]" "$@" "$en"
	refused "$1: missing file" "none.xml: " "$@" "$tmp/none.xml"
	refused "$1: folder" "folder" "$@" "$texts"
	refused "$1: empty file" "empty.en.txt: .*empty" "$@" "$tmp/empty.en.txt"
done
refused "unknown format" "nonsense" export "$tmp/good.concordance.xml" -f nonsense -o "$tmp/out"
refused "language not there" "'fr'" export "$tmp/good.concordance.xml" -f csv -l en,fr -o "$tmp/out"
refused "links of three languages" "" export "$tmp/good.concordance.xml" -f links -o "$tmp/out"
refused "unknown address" "art99" view "$tmp/good.concordance.xml" --clause art99
refused "unknown citation" "no clause 'Article 99 (3)'; the nearest is" view "$tmp/good.concordance.xml" --clause "Article 99 (3)"
refused "unknown profile" "nonsense" align "en=$en" "ru=$texts/ru.txt" --profile nonsense -o "$tmp/out"
refused "unknown rule" "Z99" check "$tmp/good.concordance.xml" --select Z99
refused "unknown option" "nonsense" align --nonsense
refused "unknown command" "nonsense" nonsense
refused "unknown charset" "klingon" align "en=$en" "ru=$texts/ru.txt" --charset ru=klingon -o "$tmp/out"
refused "a concordance to align" "concordance" align "en=$tmp/good.concordance.xml" "ru=$texts/ru.txt" -o "$tmp/out"
printf '\037\213\010\000 packed' >"$tmp/en.txt.gz"
printf '{\\rtf1 One}' >"$tmp/en.rtf"
printf '\320\317\021\340\241\261\032\341 old' >"$tmp/en.doc"
refused "a compressed text" "en.txt.gz: is compressed (gzip): unpack it" outline "$tmp/en.txt.gz"
refused "RTF" "en.rtf: is a document of RTF: save it as DOCX" outline "$tmp/en.rtf"
refused "an old document of Word" "en.doc: is a document of an old Word" outline "$tmp/en.doc"

# what failed must leave an existing file alone
cp "$texts/README.md" "$tmp/kept"
"$concordat" align "en=$en" "zh=$tmp/none.txt" -o "$tmp/kept" 2>/dev/null
check "an old file survives a failure" cmp -s "$texts/README.md" "$tmp/kept"
check "no temporary file is left" test "$(find "$tmp" -name 'kept*' | wc -l)" -eq 1
