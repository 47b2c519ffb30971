#!/bin/sh
# Ready-made segments at the edges: empty lines, empty texts, line ends; their links.
. "$(dirname "$0")/lib.sh"

printf 'one\n\n\nfour\n' >"$tmp/lf.txt"
printf '一\r\n二\r\n\r\n四' >"$tmp/crlf.txt"
printf 'раз\rдва\r' >"$tmp/cr.txt"
: >"$tmp/empty.txt"
printf '\n\n' >"$tmp/blank.txt"

# linked NAME LINKS WANTED TEXT TEXT: the links that come out again
linked() {
	printf "$2" >"$tmp/in.links"
	printf "$3" >"$tmp/wanted"
	"$concordat" align --links "$tmp/in.links" "$4" "$5" -o "$tmp/c.xml" 2>"$tmp/stderr" &&
	    "$concordat" export -f links "$tmp/c.xml" -o "$tmp/out.links" &&
	    "$concordat" export -f links "$tmp/c.xml" >"$tmp/stdout"
	check "links: $1" cmp -s "$tmp/wanted" "$tmp/out.links"
	check "links: $1, to standard output" cmp -s "$tmp/wanted" "$tmp/stdout"
}

linked "line ends" '[0]:[0, 1]:0.500\n[3]:[3]:0.250\n' '[0]:[0, 1]:0.500\n[3]:[3]:0.250\n' \
    en="$tmp/lf.txt" zh="$tmp/crlf.txt"
linked "empty lines are in none" '[0, 1]:[0]:0.500\n[2]:[1]:0.500\n[3]:[2]:0.500\n[]:[3]:0.500\n' \
    '[0]:[0]:0.500\n[]:[1]:0.500\n[3]:[]:0.500\n[]:[3]:0.500\n' en="$tmp/lf.txt" zh="$tmp/crlf.txt"
linked "old line ends" '[0]:[0]:1.000\n' '[0]:[0]:1.000\n[]:[1]:1.000\n[3]:[]:1.000\n' \
    en="$tmp/lf.txt" ru="$tmp/cr.txt"
linked "an empty side" '[0]:[]:0.900\n' '[0]:[]:0.900\n[3]:[]:1.000\n' en="$tmp/lf.txt" zh="$tmp/empty.txt"
linked "a blank side" '[0]:[]:0.900\n' '[0]:[]:0.900\n[3]:[]:1.000\n' en="$tmp/lf.txt" zh="$tmp/blank.txt"

# What the aligner makes of them must link all segments with words, each once.
for pair in lf.txt:crlf.txt lf.txt:empty.txt empty.txt:crlf.txt blank.txt:crlf.txt cr.txt:lf.txt; do
	"$concordat" align --segments en="$tmp/${pair%:*}" zh="$tmp/${pair#*:}" -o "$tmp/c.xml" &&
	    "$concordat" export -f links "$tmp/c.xml" >"$tmp/links"
	for side in 1 2; do
		text=$(echo "$pair" | cut -d: -f"$side")
		tr '\r' '\n' <"$tmp/$text" | grep -c '[^[:space:]]' >"$tmp/wanted"
		cut -d: -f"$side" "$tmp/links" | grep -o '[0-9]*' | sort -u | wc -l >"$tmp/found"
		cut -d: -f"$side" "$tmp/links" | grep -o '[0-9]*' | wc -l >"$tmp/all"
		check "segments of $pair, side $side" cmp -s "$tmp/wanted" "$tmp/found"
		check "segments of $pair, side $side, once" cmp -s "$tmp/wanted" "$tmp/all"
	done
done
"$concordat" align --segments en="$tmp/empty.txt" zh="$tmp/blank.txt" -o "$tmp/c.xml"
check "two empty texts align" sh -c "'$concordat' check '$tmp/c.xml' >/dev/null"
refused "an empty text in no language" "empty.txt: is empty" align --segments "$tmp/empty.txt" "$tmp/lf.txt"
