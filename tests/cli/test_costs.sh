#!/bin/sh
# What commands cost, counted in instructions, so that no other load changes it. test_costs.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

if grep -q __asan_init "$concordat"; then
	echo 'skip costs: a sanitizer multiplies them'
	exit
fi
need costs valgrind python3

# cost NAME MILLIONS COMMAND...
cost() {
	name=$1 most=$2
	shift 2
	count=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$concordat" "$@" 2>&1 >/dev/null |
	    sed -n 's/.*Collected : \([0-9]*\)/\1/p')
	check "$name: $((count / 1000000)) million instructions, at most $most" test "$count" -le "${most}000000"
}

cd "$tmp" || exit
cp "$texts/en.txt" "$texts/zh.txt" "$texts/ru.txt" .
"$concordat" align en.txt zh.txt ru.txt -o c.xml
# help is what starting costs; the others are held where they are
cost help 20 help
cost check 185 check c.xml
cost 'export to HTML' 190 export c.xml -f html -o c.html
cost align 325 align en.txt zh.txt ru.txt -o new.xml

python3 "$root/tests/torture/growth.py" "$(dirname "$concordat")" 20 --count items 'html items' letters 'aligned abbreviations' \
    'aligned sentences'
