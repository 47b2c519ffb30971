#!/bin/sh
# The local web application: strangers, two people, a browser. test_serve.sh BUILD
# KILLS, BURST: how often the server is killed, and asked in haste (`make torture`: 200, 10000).
set -u
. "$(dirname "$0")/lib.sh"

# the Python for which Debian's packages are
python=/usr/bin/python3
[ -x "$python" ] || python=python3
document=$texts/a-66-359.concordance.xml
mkdir "$tmp/f" "$tmp/page"
"$python" "$root/tests/serve/attacks.py" "$concordat" "$document" "$tmp/f" "${KILLS:-5}" "${BURST:-500}"
refused 'a folder that is not there' 'cannot read' serve "$tmp/none"
refused 'a text' 'is no concordance' serve "$texts/en.txt"
refused 'a port beyond the last' 'takes a number from 0' serve "$tmp/f" --port 70000

# a browser, where `make packages-test` could get Playwright and axe
if grep -q __asan_init "$concordat"; then exit; fi
npm=$root/build/npm/node_modules
if ! command -v node >/dev/null || [ ! -d "$npm/playwright-core" ] || [ ! -d "$npm/axe-core" ]; then
	echo 'skip the page in a browser: no node, or no package'
	exit
fi
need 'the page in a browser' chromium
CHROMIUM=$(command -v chromium)
export CHROMIUM
cp "$document" "$tmp/page/short.xml"
# one with many findings: every figure of the Russian text another
mkdir "$tmp/texts"
for i in 1 2 3 4 5 6 7 8 9; do
	for n in 1 2 3 4 5 6 7 8; do
		printf '%d%d. Pay %d%d francs.\n\n' $i $n $i $n >>"$tmp/texts/en.txt"
		printf '%d%d. Уплатить 9%d%d франков.\n\n' $i $n $i $n >>"$tmp/texts/ru.txt"
	done
done
"$concordat" align "$tmp/texts/en.txt" "$tmp/texts/ru.txt" -o "$tmp/page/long.xml"
"$concordat" serve "$tmp/page" --no-open --author Анна >"$tmp/address" 2>"$tmp/err" &
server=$!
for i in 1 2 3 4 5 6 7 8 9 10; do [ -s "$tmp/address" ] && break; sleep 0.3; done
NODE_PATH=$npm timeout 300 node "$root/tests/serve/review.js" "$(cat "$tmp/address")" "$tmp/page" short.xml long.xml
kill "$server"
wait "$server"
check 'the server ends' test $? -eq 0
