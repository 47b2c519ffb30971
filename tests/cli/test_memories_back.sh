#!/bin/sh
# What is exported and read again is the same concordance, up to what the format can hold:
# the table in the manual.
. "$(dirname "$0")/lib.sh"
need "exports there and back" jq xmllint

# same NAME WHAT FILE [LANG...]: $c and FILE are equal in that
same() {
	title=$1 what=$2 other=$3
	shift 3
	if python3 "$root/tests/cli/concordances.py" "$what" "$c" "$other" "$@" 2>"$tmp/stderr"; then
		echo "ok $title"
	else
		echo "FAILED $title: $(head -2 "$tmp/stderr")"
	fi
}

# anew FILE OPERAND...: what align makes of them, taking nothing over from a FILE before
anew() {
	out=$1
	shift
	rm -f "$out"
	"$concordat" align "$@" -o "$out"
}

# back OPERAND...: what align makes of them
back() {
	anew "$tmp/back" "$@" 2>"$tmp/notes"
}

export_as() {   # FORMAT LANGS FILE
	"$concordat" export "$c" -f "$1" -l "$2" -o "$3" 2>>"$tmp/notes"
}

# trees DOCUMENT: $c out and in again as Akoma Ntoso
trees() {
	document=$1
	files=
	for lang in $(sed -n 's/^<version lang="\([^"]*\)">$/\1/p' "$c"); do
		export_as akn "$lang" "$tmp/$lang.akn.xml"
		files="$files $lang=$tmp/$lang.akn.xml"
	done
	# shellcheck disable=SC2086
	back $files
	same "$document: akn comes back" tree "$tmp/back"
}

# round DOCUMENT: $c, which is in en, zh and ru, out and in again in every format
round() {
	document=$1
	export_as tmx en,zh,ru "$tmp/x.tmx"
	back "$tmp/x.tmx"
	same "$document: tmx comes back" rows "$tmp/back"
	export_as jsonl en,zh,ru "$tmp/x.jsonl"
	back "$tmp/x.jsonl"
	same "$document: jsonl comes back" clauses "$tmp/back"
	for format in xliff xliff12; do
		export_as $format en,zh "$tmp/zh.xlf"
		export_as $format en,ru "$tmp/ru.xlf"
		back "$tmp/zh.xlf"
		same "$document: $format comes back" rows "$tmp/back" en zh
		back "$tmp/zh.xlf" "$tmp/ru.xlf"
		check "$document: two pairs of $format are three languages" \
		    test "$(grep -c '^<version ' "$tmp/back")" -eq 3
	done
	export_as po en,zh "$tmp/zh.po"
	back "$tmp/zh.po"
	"$concordat" export "$tmp/back" -f jsonl | jq -c 'select(.type == "row").cells | map_values(map(.text))' >"$tmp/got"
	"$concordat" export "$c" -f jsonl -l en,zh | jq -c 'select(.type == "row" and .cells.en != [] and
	    (.confidence >= 0.7 or .confirmed or .cells.zh == [])).cells | map_values(map(.text) | select(. != []))' >"$tmp/wanted"
	check "$document: po comes back, but for what is fuzzy" python3 - "$tmp/got" "$tmp/wanted" <<'PYTHON'
import json, sys
def load(path):
    return [{k: "".join("".join(v).split()) for k, v in json.loads(line).items() if "".join(v)}
        for line in open(path, encoding="utf-8")]
got, wanted = (load(p) for p in sys.argv[1:])
sys.exit(got != [w for w in wanted if w])
PYTHON
	trees "$document"
	export_as tei en,zh,ru "$tmp/x.tei"
	for lang in en zh; do
		export_as tei "$lang" "$tmp/$lang.xml"
	done
	export_as xces en,zh "$tmp/xces.xml"
	back "$tmp/x.tei"
	"$concordat" export "$c" -f jsonl --rows sentences -o "$tmp/sentences.jsonl"
	anew "$tmp/sentences" "$tmp/sentences.jsonl"
	whole=$c c=$tmp/sentences
	same "$document: tei comes back" cells "$tmp/back"
	back "$tmp/xces.xml"
	same "$document: xces comes back" cells "$tmp/back" en zh
	"$concordat" export "$c" -f jsonl -o "$tmp/again.jsonl"
	back "$tmp/again.jsonl"
	same "$document: from the second time on nothing changes" clauses "$tmp/back"
	c=$whole
}

c=$texts/a-66-359.concordance.xml
round A/66/359
# a person confirmed a row, another is not sure
awk '/^<row / && ++n == 1 { sub(/confidence="[0-9.]*"/, "confidence=\"0.432\" confirmed=\"true\"") }
    /^<row / && n == 3 { sub(/confidence="[0-9.]*"/, "confidence=\"0.123\"") } 1' "$c" >"$tmp/confirmed.xml"
c=$tmp/confirmed.xml
round "confirmed and unsure rows"
for format in tmx jsonl; do
	export_as $format en,zh,ru "$tmp/x.$format"
	back "$tmp/x.$format"
	check "$format keeps what was confirmed" grep -q '<row confidence="0.432" confirmed="true"' "$tmp/back"
	check "$format keeps what is unsure" grep -q '<row confidence="0.123"' "$tmp/back"
done

for case in contract covenant resolution; do
	c=$tmp/$case.xml
	anew "$c" "$root/tests/golden/align/$case/"*.txt
	round "$case"
done
c=$tmp/treaty.xml
anew "$c" "$root/tests/golden/outline/treaty/"*.txt
trees "a treaty with annexes"

if [ ! -d "$corpora" ]; then
	echo "skip corpora there and back: no $corpora"
	exit
fi
c=$tmp/udhr.xml
anew "$c" "en=$corpora/udhr/eng.html" "zh=$corpora/udhr/cmn_hans.html" \
    "ru=$corpora/udhr/rus.html"
round UDHR
c=$tmp/cc.xml
anew "$c" "en=$corpora/cc-by-4.0/by_4.0.en.html" "zh=$corpora/cc-by-4.0/by_4.0.zh-Hans.html" \
    "ru=$corpora/cc-by-4.0/by_4.0.ru.html"
round "CC BY"
c=$tmp/openchain.xml
o=$corpora/openchain-1.2/openchain-1.2
anew "$c" "en=$o.en.docx" "zh=$o.zh-Hans.docx" "ru=$o.ru.docx" 2>/dev/null
round OpenChain
c=$tmp/faq.xml
anew "$c" "en=$corpora/debian-faq/html/en" "ru=$corpora/debian-faq/html/ru" 2>/dev/null
trees "the Debian FAQ"
