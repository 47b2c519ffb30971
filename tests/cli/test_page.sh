#!/bin/sh
# The page in a browser: what its script does, columns at several widths, what axe says of it:
# test_page.sh BUILD. axe is looked for where `make packages-test` puts it.
set -u
. "$(dirname "$0")/lib.sh"
need "page" chromium python3

axe=$root/build/npm/node_modules/axe-core/axe.min.js
if [ ! -e "$axe" ]; then
	echo 'skip page: no axe'
	exit
fi
treaty=$root/tests/golden/languages/treaty
mkdir "$tmp/in"
cp "$treaty"/en.txt "$treaty"/zh-Hant.txt "$treaty"/ar.txt "$tmp/in"
sed 's/42/24/; s/24 phares/42 phares/; s/onze/douze/' "$treaty/fr.txt" >"$tmp/in/fr.txt"
sed 's/180/108/; s/31 de marzo/13 de marzo/' "$treaty/es.txt" >"$tmp/in/es.txt"
(cd "$tmp/in" && "$concordat" align en.txt fr.txt es.txt zh-Hant.txt ar.txt -o ../five.concordance.xml)
"$concordat" export "$tmp/five.concordance.xml" -f html -o "$tmp/five.html"
"$concordat" export "$tmp/five.concordance.xml" -f html -l en,fr,ar --lang ru --labels column -o "$tmp/three.html"

# browse PAGE WIDTH TEXTS SEARCHES [OPTION...]: the report of page.js
browse() {
	page=$1 width=$2 texts_of=$3 searches=$4
	shift 4
	python3 "$root/tests/cli/page.py" "$tmp/$page.html" "$width" "$root/tests/cli/page.js" "$texts_of" "$searches" "$axe" >"$tmp/frame.html"
	timeout 120 chromium --no-sandbox --headless --disable-gpu --user-data-dir="$tmp/chromium" --window-size=1400,900 "$@" \
	    --virtual-time-budget=60000 --dump-dom "file://$tmp/frame.html" 2>/dev/null |
	    sed -n '/<pre id="report">/,/<\/pre>/p' | sed 's/.*<pre id="report">//; s/<\/pre>.*//' >"$tmp/report"
	grep -qE '^(ok|FAILED)' "$tmp/report" || echo "FAILED page at $width px: no report"
	cat "$tmp/report"
}

five="en fr es zh-Hant ar"
browse five 1280 "$five" "lighthouse=1 / 3|article=1 / 12|ARTÍCULO=1 / 6|第一條=1 / 1|المادة=1 / 6|180=1 / 4"
browse five 900 "$five" "article=1 / 12" --blink-settings=preferredColorScheme=0
browse five 390 "$five" "article=1 / 12"
browse three 1280 "en fr ar" "article=1 / 12"
browse three 390 "en fr ar" "article=1 / 12" --blink-settings=preferredColorScheme=0
