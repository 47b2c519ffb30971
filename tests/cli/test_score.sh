#!/bin/sh
# score: what is printed of pairs, of several pairs, of three columns; what is refused.
. "$(dirname "$0")/lib.sh"

printf '0\t0\n1,2\t1\n3\t\n4\t2\n' >"$tmp/gold.tsv"
printf '[0]:[0]:0.900\n[1]:[1]:0.400\n[2, 3]:[]:0.700\n[4]:[2]:0.950\n' >"$tmp/ours.links"
printf '0\t0\t0.7\n1\t1\t0.3\n3\t2\t0\n4\t2\t0.5\n5\t3\t0.5\n' >"$tmp/ladder"
printf '0\t0\t0\n1\t1\t1\n2\t\t2\n' >"$tmp/three.tsv"
printf 'one\ntwo\nthree\n' >"$tmp/en.txt"
printf '一\n二\n' >"$tmp/zh.txt"
printf 'раз\nдва\nтри\n' >"$tmp/ru.txt"

# says NAME LINE ARGUMENT...: the output has LINE, runs of blanks as one
says() {
	name=$1 line=$2
	shift 2
	"$concordat" score "$@" 2>"$tmp/stderr" | tr -s ' ' >"$tmp/stdout"
	if grep -qxF "$line" "$tmp/stdout"; then
		echo "ok score $name"
	else
		echo "FAILED score $name: $(cat "$tmp/stdout" "$tmp/stderr")"
	fi
}

# Beads 0-0, 4-2 and 3 alone are right, 1-1 laxly; of the gold standard's with both sides
# 0-0 and 4-2, and laxly 1,2-1.
says "links strictly" "strict 0.600 0.667 0.632 5 3" "$tmp/gold.tsv" "$tmp/ours.links"
says "links laxly" "lax 0.800 1.000 0.889 5 3" "$tmp/gold.tsv" "$tmp/ours.links"
says "a ladder" "strict 1.000 1.000 1.000 4 3" "$tmp/gold.tsv" "$tmp/ladder"
says "sums" "strict 0.778 0.833 0.805 9 6" "$tmp/gold.tsv" "$tmp/ours.links" "$tmp/gold.tsv" "$tmp/ladder"
says "calibration" "0.9-1.0 2 0.925 1.000" --calibration "$tmp/gold.tsv" "$tmp/ours.links"
says "calibration error" "calibration error 0.190" --calibration "$tmp/gold.tsv" "$tmp/ours.links"
says "in Chinese" "严格 1.000 1.000 1.000 4 3" --lang zh "$tmp/gold.tsv" "$tmp/gold.tsv"
says "in Russian" "строго 1.000 1.000 1.000 4 3" --lang ru "$tmp/gold.tsv" "$tmp/gold.tsv"
says "json" '{"scores":[{"name":"","beads":4,"gold":3,"strict":{"precision":1.0,"recall":1.0,"f1":1.0},"lax":{"precision":1.0,"recall":1.0,"f1":1.0}}],"calibration":null}' \
    -f json "$tmp/gold.tsv" "$tmp/ladder"

mkdir "$tmp/right" "$tmp/found"
for name in a b; do
	cp "$tmp/gold.tsv" "$tmp/right/$name.gold.tsv"
	cp "$tmp/ladder" "$tmp/found/$name.ladder"
done
cp "$tmp/ours.links" "$tmp/found/b.links"
rm "$tmp/found/b.ladder"
says "folders" "strict 0.778 0.833 0.805 9 6" "$tmp/right" "$tmp/found"
cp "$tmp/ladder" "$tmp/found/c.ladder"
refused "folders that do not pair" "found/c.ladder: has no counterpart" score "$tmp/right" "$tmp/found"
mkdir "$tmp/none"
refused "an empty folder" "none: there are no files" score "$tmp/right" "$tmp/none"
refused "a folder and a file" "right: is a folder" score "$tmp/right" "$tmp/ladder"

printf '[0]:[0]:0.5\n[1]:[1]:0.5\n[2]:[]:0.5\n' >"$tmp/en-zh.links"
"$concordat" align --links "$tmp/en-zh.links" en="$tmp/en.txt" zh="$tmp/zh.txt" -o "$tmp/two.xml"
"$concordat" align --segments en="$tmp/en.txt" zh="$tmp/zh.txt" ru="$tmp/ru.txt" -o "$tmp/three.xml"
"$concordat" align "$texts/en.txt" "$texts/ru.txt" -o "$tmp/clauses.xml"
printf '0\t0\n1\t\n2\t1\n' >"$tmp/en-zh.tsv"
printf '0\t0\n\t1\n1\t2\n' >"$tmp/zh-en.tsv"
printf '0\t0\n1\t1\n2\tx\n3\t3\n' >"$tmp/bad.tsv"
says "a concordance of two" "en-zh strict 0.333 0.500 0.400 3 2" "$tmp/en-zh.tsv" "$tmp/two.xml"
says "columns turned round" "zh-en strict 0.333 0.500 0.400 3 2" -l zh,en "$tmp/zh-en.tsv" "$tmp/two.xml"
rows=$(grep -c '<row ' "$tmp/three.xml")
says "a concordance with itself" "en-zh-ru strict 1.000 1.000 1.000 $rows $rows" "$tmp/three.xml" "$tmp/three.xml"
"$concordat" score "$tmp/three.tsv" "$tmp/three.xml" | tr -s ' ' >"$tmp/stdout"
for pair in en-zh en-ru zh-ru; do
	check "score pair $pair of three" grep -q "^$pair lax [01]" "$tmp/stdout"
done

refused "score of an odd file" "'$tmp/gold.tsv' has none" score "$tmp/gold.tsv" "$tmp/ours.links" "$tmp/gold.tsv"
refused "score without file" "usage is GOLD LINKS" score "$tmp/gold.tsv"
refused "score of no links" "en.txt: links no segments by number" score "$tmp/gold.tsv" "$tmp/en.txt"
refused "score of more columns" "three.tsv: aligns 3 texts, not 2\|three.xml: the gold" score "$tmp/gold.tsv" "$tmp/three.xml"
refused "score of fewer columns" "ladder: aligns 2 texts, not 3" score "$tmp/three.tsv" "$tmp/ladder"
refused "score of a bad line" "bad.tsv:3: is not 2 columns" score "$tmp/gold.tsv" "$tmp/bad.tsv"
refused "calibration without confidences" "ladder: has no confidences" score --calibration "$tmp/gold.tsv" "$tmp/ladder"
refused "score of clauses" "is no alignment of ready-made segments" score "$tmp/gold.tsv" "$tmp/clauses.xml"
refused "score of a missing file" "nowhere: cannot open" score "$tmp/gold.tsv" "$tmp/nowhere"
