#!/bin/sh
# Several who write one concordance at once: no decision is lost. test_writers.sh BUILD
# RACES: of two writers; a tenth as many of five.
set -u
. "$(dirname "$0")/lib.sh"
races=${RACES:-10}

cd "$tmp" || exit
cp "$texts/en.txt" "$texts/zh.txt" .
# every other number is another one
awk '{ out = ""
	while (match($0, /[0-9][0-9]+/)) {
		number = substr($0, RSTART, RLENGTH)
		out = out substr($0, 1, RSTART - 1) (n++ % 2 ? number + 7 : number)
		$0 = substr($0, RSTART + RLENGTH)
	}
	print out $0 }' "$texts/ru.txt" >ru.txt
"$concordat" align en.txt zh.txt ru.txt -o first.xml
"$concordat" check -f json first.xml | sed 's/.*"fingerprint":"\([0-9a-f]*\)".*/\1/' | head -n 5 >prints
check 'there are findings to decide on' test "$(wc -l <prints)" -eq 5

# race WRITERS: each accepts a finding of its own
race() {
	cp first.xml c.xml
	rm -f trouble
	for print in $(head -n "$1" prints); do
		{ "$concordat" accept c.xml "$print" --reason "by $print" 2>>messages || echo x >>trouble; } &
	done
	wait
	[ ! -e trouble ] && [ "$(grep -c '<decision ' c.xml)" -eq "$1" ]
}
i=0 lost=0
while [ "$i" -lt "$races" ]; do
	race 2 || lost=$((lost + 1))
	[ $((i % 10)) -ne 0 ] || race 5 || lost=$((lost + 1))
	i=$((i + 1))
done
check "every decision of $races races is there" test "$lost" -eq 0
check 'nothing is left beside it' test -z "$(ls -A | grep concordat)"
