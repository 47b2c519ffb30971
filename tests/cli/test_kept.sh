#!/bin/sh
# Text that reading lost, terminals that it could control, settings found above. test_kept.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

cd "$tmp" || exit
# has NAME WORDS FILE: the outline of FILE has WORDS
has() {
	check "$1" sh -c "'$concordat' outline en='$3' 2>&1 | grep -q '$2'"
}
printf '<html lang=en><body><p>1. One.</p></body><p>2. Two.</p><body><p>3. Three.</p></html>' >a.html
has 'what follows the body' 'para2.*Two' a.html
has 'a second body' 'para3.*Three' a.html
printf '<!DOCTYPE TEI SYSTEM "t.dtd">\n<TEI><text><body><p>1. The caf&eacute; is na&iuml;ve &mdash; 5&nbsp;000 <![CDATA[&eacute;]]> &amp; more.</p></body></text></TEI>' >e.xml
has 'entities of a type that is not fetched' 'café is naïve — 5.*000 &eacute; & more' e.xml
printf '<!DOCTYPE akomaNtoso SYSTEM "x.dtd">\n<akomaNtoso><act><body><article><num>1</num><content>\n<p>The &limit; pays.</p></content></article></body></act></akomaNtoso>' >u.xml
refused 'an unknown entity' "u.xml:3: unknown entity '&limit;'" outline u.xml
awk 'BEGIN { for (i = 0; i < 3; i++) { for (k = 0; k < 1200; k++) printf "|%s", i == 1 ? "-" : i "c" k; print "|" } }' >wide.md
has 'a table of 1200 columns' '2c1199' wide.md

printf 'Rules\n\nArticle 1\n\nA \302\233word\302\233 of \342\200\256others\342\200\254 and \033[31m more.\n' >t.en.txt
"$concordat" outline t.en.txt -o out.txt
check 'an outline controls no terminal' test "$(grep -cP '[\x{80}-\x{9f}\x{202a}-\x{202e}\x1b]' out.txt)" -eq 0
sed 's/Rules/Правила/' t.en.txt | tr -d '\033' >t.ru.txt
"$concordat" align t.en.txt ru=t.ru.txt -o c.xml
"$concordat" check c.xml -o report.txt
check 'nor does a report' test "$(grep -cP '[\x{80}-\x{9f}\x{202a}-\x{202e}\x1b]' report.txt)" -eq 0
printf '<?xml version="1.0"?>\n<TEI xml:id="1 \033]0;x"><text><body><p>One.</p></body></text></TEI>' >noise.xml
"$concordat" outline en=noise.xml >out.txt 2>err.txt
check 'nor a library of ours' test "$(grep -cP '\x1b|^parser|^\^' err.txt)" -eq 0

mkdir -p above/below
printf '{ "ignore": "N" }' >above/.concordat.json
cp c.xml above/below
"$concordat" check above/below/c.xml -o report.txt
check 'settings above are named' grep -q 'above/.concordat.json' report.txt
"$concordat" check above/below/c.xml -f json -o report.json 2>err.txt
check 'beside other formats, too' grep -q 'note: .*above/.concordat.json' err.txt
cp c.xml above
"$concordat" check above/c.xml -o report.txt
check 'those of the folder itself are not' test "$(grep -c 'concordat.json' report.txt)" -eq 0

# small inputs, large costs; a sanitizer needs room of its own
space() {       # KILOBYTES
	grep -q __asan_init "$concordat" || ulimit -v "$1"
}
(space 1500000; timeout 60 "$concordat" outline en="$tmp/wide.md" -o out.txt --force)
check 'a wide table is read in bounds' test "$?" -eq 0
awk 'BEGIN { n = 5000; for (i = 0; i < n; i++) printf "|a"; print "|"; for (i = 0; i < n; i++) printf "|-"; print "|"; for (i = 0; i < n; i++) print "|b|" }' >tall.md
(space 3000000; timeout 120 "$concordat" outline en=tall.md >out.txt 2>err.txt)
check 'a table that fills itself up is refused' test "$?" -eq 2 -a -s err.txt
