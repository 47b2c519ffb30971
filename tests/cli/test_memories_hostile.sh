#!/bin/sh
# Words made to break what is written of them: no format comes out invalid, nothing is
# injected, what cannot be held is said, and the rest is read back equal.
. "$(dirname "$0")/lib.sh"
need "exports of hostile words" jq xmllint
. "$(dirname "$0")/memories.sh"

c=$tmp/hostile.xml
python3 "$root/tests/cli/hostile_concordance.py" >"$c"
all_formats hostile en ar ru
for format in tmx jsonl tei certificate corrections; do
	"$concordat" export "$c" -f $format -o "$tmp/y.$format" 2>"$tmp/notes"
	case $format in
	jsonl) check "hostile: $format holds all" test ! -s "$tmp/notes" ;;
	corrections) ;;
	*) check "hostile: $format says what it cannot hold" grep -q "replaced by U+FFFD" "$tmp/notes" ;;
	esac
done
"$concordat" export "$c" -f po -l en,zh -o "$tmp/y.po" 2>"$tmp/notes"
check "hostile: po says what it leaves out" grep -q "rows that 'po' cannot hold, left out: 1$" "$tmp/notes"
check "hostile: no unit is injected" test "$(grep -c '^<tu ' "$tmp/y.tmx")" -eq \
    "$(xmllint --xpath 'count(//tu)' "$tmp/y.tmx")"
for format in certificate corrections; do
	check "hostile: $format is XML" xmllint --noout "$tmp/y.$format"
	check "hostile: $format has no script" sh -c "! grep -qi '<script' '$tmp/y.$format'"
done
check "hostile: ids of units are unique" sh -c \
    "test -z \"\$(xmllint --xpath '//tu/@tuid' '$tmp/y.tmx' | sort | uniq -d)\""

# 40 languages
python3 "$root/tests/cli/hostile_concordance.py" 40 300 >"$c"
all=$(jq -rn '[inputs | select(.type == "version").lang] | join(" ")' <<JSONL
$("$concordat" export "$c" -f jsonl)
JSONL
)
check "40 languages" test "$(echo $all | wc -w)" -eq 40
"$concordat" export "$c" -f jsonl -o "$tmp/clauses"
export_as tmx "$(echo $all | tr ' ' ,)"
same "40 languages: tmx by the Translate Toolkit" tmx "$tmp/x.tmx" "$tmp/clauses" $all
[ ! -d "$schemas" ] || valid "40 languages: tmx by its DTD" --dtdvalid "$schemas/tmx/tmx14.dtd" "$tmp/x.tmx"
export_as tei "$(echo $all | tr ' ' ,)"
"$concordat" export "$c" -f jsonl --rows sentences -o "$tmp/sentences"
same "40 languages: tei by Python" tei "$tmp/x.tei" "$tmp/sentences" $all
for format in tmx jsonl tei; do
	"$concordat" export "$c" -f $format -o "$tmp/x.$format" 2>/dev/null
	"$concordat" align "$tmp/x.$format" -o "$tmp/back"
	check "40 languages: $format comes back" test "$(grep -c '^<version ' "$tmp/back")" -eq 40
done

# Halves of surrogates, which no text has, in what is read
printf '<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>&#xD800;</seg></tuv></tu></body></tmx>' >"$tmp/x.tmx"
refused "half a surrogate in TMX" "xmlParseCharRef: invalid xmlChar value 55296" align "$tmp/x.tmx" -o "$tmp/out"
printf '<xliff version="2.1" srcLang="en" trgLang="ru"><file id="f"><unit id="u"><segment><source>&#xDFFF;</source></segment></unit></file></xliff>' >"$tmp/x.xlf"
refused "half a surrogate in XLIFF" "invalid xmlChar value 57343" align "$tmp/x.xlf" -o "$tmp/out"
printf '{"translation":{"en":"\\ud800","ru":"x"}}\n' >"$tmp/x.jsonl"
refused "half a surrogate in JSON Lines" "invalid Unicode" align "$tmp/x.jsonl" -o "$tmp/out"
printf '{"translation":{"en":"a","ru":"x"}}\n{"translation":{"en":"b","ru":"y"}\nnone\n[]\n{"translation":{"en":[1]}}\n' >"$tmp/x.jsonl"
"$concordat" align "$tmp/x.jsonl" -o "$tmp/back" 2>"$tmp/notes"
check "bad lines are named and passed over" test "$(grep -c 'line is passed over' "$tmp/notes")" -eq 4
check "the good one is read" test "$(grep -c '^<row ' "$tmp/back")" -eq 1
python3 -c "print('{\"translation\":' * 100000)" >"$tmp/deep.jsonl"
refused "deep JSON" "maximum parsing depth" align "$tmp/deep.jsonl" -o "$tmp/out"

# Dates that the schema of Akoma Ntoso takes, and others
for date in 1979-12-31 2000-02-29 2019-02-29 1900-02-29 0000-01-01 1979-13-01 1979-1-1 yesterday; do
	sed "s/status=\"original\"/& date=\"$date\"/" "$texts/a-66-359.concordance.xml" >"$c"
	"$concordat" export "$c" -f akn -l en -o "$tmp/akn.xml"
	case $date in
	1979-12-31 | 2000-02-29) check "the date $date is told" grep -q "date=\"$date\" name=\"text\"" "$tmp/akn.xml" ;;
	*) check "the date $date is none" sh -c "! grep -q 'name=\"text\"/>' '$tmp/akn.xml'" ;;
	esac
	[ ! -d "$schemas" ] || valid "akn with the date $date" --schema "$schemas/akn-3.0/akomantoso30.xsd" "$tmp/akn.xml"
done
