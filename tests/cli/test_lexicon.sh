#!/bin/sh
# Lexicons: learned, merged, shown, made use of.
. "$(dirname "$0")/lib.sh"

"$concordat" align "$texts/en.txt" "$texts/zh.txt" "$texts/ru.txt" -o "$tmp/c.xml"
"$concordat" lexicon learn "$tmp/c.xml" -o "$tmp/a.lex"
check "learn: three pairs of languages" test "$(grep -c '^concordat-lexicon	1	' "$tmp/a.lex")" -eq 3
check "learn: information is 信息" grep -q "^inform	信息	" "$tmp/a.lex"
"$concordat" lexicon learn en="$texts/en.txt" "$texts/zh.txt" "$texts/ru.txt" --threads 1 >"$tmp/b.lex"
"$concordat" lexicon learn "$texts/ru.txt" "$texts/zh.txt" "$texts/en.txt" --threads 4 >"$tmp/d.lex"
check "learn: from texts, in any order, by any number of threads" cmp -s "$tmp/b.lex" "$tmp/d.lex"
check "learn: from texts" grep -q "^inform	信息	" "$tmp/b.lex"
"$concordat" lexicon merge "$tmp/a.lex" -o "$tmp/b.lex"
check "merge: one stays as it is" cmp -s "$tmp/a.lex" "$tmp/b.lex"
"$concordat" lexicon merge "$tmp/a.lex" "$tmp/b.lex" -o "$tmp/d.lex"
count() { awk -F'\t' -v word="$2" '$1 == "inform" && $2 == word { print $3 }' "$1"; }
check "merge: counts add up" test "$(count "$tmp/d.lex" 信息)" = \
    "$(count "$tmp/a.lex" 信息 | awk '{ printf "%.1f", 2 * $1 }')"
"$concordat" lexicon show "$tmp/a.lex" information >"$tmp/shown"
check "show: a word" grep -q "^inform  *  信息 " "$tmp/shown"
check "show: two directions of all pairs" test "$("$concordat" lexicon show "$tmp/a.lex" | grep -c '^[a-z]* > [a-z]*$')" -eq 6
cat >"$tmp/m.tmx" <<'TMX'
<tmx version="1.4"><header srclang="en" segtype="sentence"/><body>
<tu><tuv xml:lang="en"><seg>alpha beta</seg></tuv><tuv xml:lang="de"><seg>ollo ukku</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>beta gamma</seg></tuv><tuv xml:lang="de"><seg>ukku immi</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>gamma alpha</seg></tuv><tuv xml:lang="de"><seg>immi ollo</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>alpha delta</seg></tuv><tuv xml:lang="de"><seg>ollo errre</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>delta beta</seg></tuv><tuv xml:lang="de"><seg>errre ukku</seg></tuv></tu>
</body></tmx>
TMX
"$concordat" lexicon learn "$tmp/m.tmx" -o "$tmp/m.lex"
check "learn: from a translation memory" grep -q "^ollo	alpha	" "$tmp/m.lex"
"$concordat" lexicon learn "$tmp/m.tmx" "$tmp/c.xml" -o "$tmp/e.lex"
check "learn: from both" test "$(grep -c '^concordat-lexicon' "$tmp/e.lex")" -eq 4
for lexicon in a.lex c.xml m.tmx; do
	"$concordat" align --lexicon "$tmp/$lexicon" "$texts/en.txt" "$texts/zh.txt" -o "$tmp/f.xml"
	check "align: with $lexicon" sh -c "'$concordat' check '$tmp/f.xml' >/dev/null"
done
printf 'en\tzh\tremarks\nstate|country\t国家\tx\n' >"$tmp/d.tsv"
printf '<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>state</term></termSec></langSec><langSec xml:lang="zh"><termSec><term>国家</term></termSec></langSec></conceptEntry></body></text></tbx>' >"$tmp/d.tbx"
"$concordat" align --lexicon "$tmp/d.tsv" --lexicon "$tmp/d.tbx" "$texts/en.txt" "$texts/zh.txt" -o "$tmp/f.xml" 2>"$tmp/stderr"
check "align: with two dictionaries" sh -c "'$concordat' check '$tmp/f.xml' >/dev/null"
check "align: the column in no language is told of" grep -q "d.tsv:1: note: column 3" "$tmp/stderr"

refused "lexicon task" "can learn, merge or show" lexicon forget
refused "merging a term base" "was not learned" lexicon merge "$tmp/d.tbx" -o "$tmp/out"
refused "no word" "does not know 'xyzzy'" lexicon show "$tmp/a.lex" xyzzy
refused "no lexicon" "is no lexicon" align --lexicon "$texts/en.txt" "$texts/en.txt" "$texts/zh.txt" -o "$tmp/out"
printf 'concordat-lexicon\t1\ten\tzh\nx\ty\n' >"$tmp/bad.lex"
refused "a line of two fields" "bad.lex:2: is not two tokens and a count" align --lexicon "$tmp/bad.lex" "$texts/en.txt" "$texts/zh.txt" -o "$tmp/out"
refused "nothing to learn from" "no text is named" lexicon learn -o "$tmp/out"

# single documents of ntrex-dev, without and with what all of them teach
if [ ! -d "$corpora/ntrex-dev" ] || ! command -v python3 >/dev/null; then
	echo "skip lexicon of ntrex-dev: no ntrex-dev in $corpora, or no python3"
	exit
fi
python3 "$root/tests/bench/align/make_ntrex.py" "$corpora" "$tmp/ntrex" >/dev/null
# strict F1 of PAIR aligned with OPTIONS...
f1() {
	pair=$1
	shift
	"$concordat" align --segments --manifest "$tmp/ntrex/$pair.manifest.tsv" "$@" 2>/dev/null
	mkdir -p "$tmp/ntrex/gold.$pair" "$tmp/ntrex/out.$pair"
	for gold in "$tmp/ntrex"/*."$pair.gold.tsv"; do
		name=$(basename "$gold" ".$pair.gold.tsv")
		cp "$gold" "$tmp/ntrex/gold.$pair/$name.gold.tsv"
	done
	"$concordat" score "$tmp/ntrex/gold.$pair" "$tmp/ntrex/out.$pair" | awk '/strict/ { print $5; exit }'
}
for pair in en-zh en-ru zh-ru; do
	without=$(f1 "$pair")
	"$concordat" lexicon learn --segments --manifest "$tmp/ntrex/$pair.manifest.tsv" -o "$tmp/n.lex"
	with=$(f1 "$pair" --lexicon "$tmp/n.lex")
	echo "$pair: F1 $without alone, $with with a lexicon of all"
	check "ntrex-dev $pair: better with a lexicon" awk "BEGIN { exit !($with > $without) }"
done
