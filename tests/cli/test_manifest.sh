#!/bin/sh
# Many documents by a manifest; the rows for any order of texts and any number of threads.
. "$(dirname "$0")/lib.sh"

mkdir -p "$tmp/sets/in" "$tmp/sets/out"
cp "$texts"/*.txt "$tmp/sets/in"
printf '# sets\n\nout/a.xml\ten=in/en.txt\tzh=in/zh.txt\nout/b.xml\tin/en.txt\tin/ru.txt\n' >"$tmp/sets/m.tsv"
for how in "" --together; do
	rm -f "$tmp/sets/out"/*
	# shellcheck disable=SC2086
	"$concordat" align --manifest "$tmp/sets/m.tsv" $how
	check "manifest $how" test $? -eq 0
	check "manifest $how: both are there" sh -c "'$concordat' check '$tmp/sets/out/a.xml' '$tmp/sets/out/b.xml' >/dev/null"
done
rm "$tmp/sets/out"/*
"$concordat" align --manifest "$tmp/sets/m.tsv"
"$concordat" align en="$texts/en.txt" zh="$texts/zh.txt" -o "$tmp/alone.xml"
check "manifest: as each by itself" cmp -s "$tmp/sets/out/a.xml" "$tmp/alone.xml"
(cd "$tmp/sets" && "$concordat" align --manifest - <m.tsv)
check "manifest from standard input" cmp -s "$tmp/sets/out/a.xml" "$tmp/alone.xml"

# one set that cannot be read
printf 'out/c.xml\ten=in/en.txt\tzh=in/none.txt\n' | cat "$tmp/sets/m.tsv" - >"$tmp/sets/bad.tsv"
rm "$tmp/sets/out"/*
"$concordat" align --manifest "$tmp/sets/bad.tsv" 2>"$tmp/stderr"
check "bad set: exit 2" test $? -eq 2
check "bad set: named with its line" grep -q "bad.tsv:5: .*in/none.txt: cannot open" "$tmp/stderr"
check "bad set: the others are done" test -s "$tmp/sets/out/a.xml" -a -s "$tmp/sets/out/b.xml"
check "bad set: it is not" test ! -e "$tmp/sets/out/c.xml"
rm "$tmp/sets/out"/*
"$concordat" align --manifest "$tmp/sets/bad.tsv" --together 2>"$tmp/stderr"
check "bad set together: exit 2" test $? -eq 2
check "bad set together: named with its line" grep -q "bad.tsv:5: .*in/none.txt: cannot open" "$tmp/stderr"
check "bad set together: nothing is written" test -z "$(ls "$tmp/sets/out")"

printf 'a.xml\n' >"$tmp/one.tsv"
refused "a line of one field" "one.tsv:1: is not OUT" align --manifest "$tmp/one.tsv"
refused "manifest and texts" "not both" align --manifest "$tmp/sets/m.tsv" "$texts/en.txt"
refused "manifest and output" "does not go with --manifest" align --manifest "$tmp/sets/m.tsv" -o "$tmp/out"
refused "together alone" "goes with --manifest" align --together "$texts/en.txt" "$texts/zh.txt"
refused "no texts" "no text is named" align
refused "threads" "takes a number from 0" align --threads x "$texts/en.txt" "$texts/zh.txt"
refused "evidence" "no evidence 'luck'" align --without length,luck "$texts/en.txt" "$texts/zh.txt"

# same NAME OPTIONS EN ZH RU: one result for all orders and numbers of threads
same() {
	name=$1 options=$2 wanted=
	for run in "1 $3 $4 $5" "2 $5 $3 $4" "4 $4 $5 $3"; do
		# shellcheck disable=SC2086
		set -- $run
		# shellcheck disable=SC2086
		"$concordat" align $options --threads "$1" "$2" "$3" "$4" -o "$tmp/c.xml" 2>/dev/null
		# findings name the versions in the order of the texts
		"$concordat" export "$tmp/c.xml" -f tsv -l en,ru,zh | cut -f1-5 >"$tmp/rows"
		[ -z "$options" ] || for pair in en,zh en,ru ru,zh; do
			"$concordat" export "$tmp/c.xml" -f links -l "$pair" >>"$tmp/rows"
		done
		if [ -z "$wanted" ]; then
			wanted=$tmp/wanted
			cp "$tmp/rows" "$wanted"
		elif ! cmp -s "$tmp/rows" "$wanted"; then
			echo "FAILED same rows: $name, $1 threads"
			return
		fi
	done
	check "same rows: $name" test -s "$wanted"
}
same "A/66/359" "" en="$texts/en.txt" zh="$texts/zh.txt" ru="$texts/ru.txt"
if [ -d "$corpora/ntrex-dev" ]; then
	n=$corpora/ntrex-dev/ntrex-dev
	same "ntrex-dev" --segments en="$n.en" zh="$n.zh" ru="$n.ru"
else
	echo "skip same rows: no ntrex-dev in $corpora"
fi
