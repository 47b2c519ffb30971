#!/bin/sh
# The bench of the rules itself: seeded, and as good on the bundled document as was
# measured when the rules were written.
. "$(dirname "$0")/lib.sh"
c=$texts/a-66-359.concordance.xml
"$concordat" trial "$c" --times 1 --at-once 4 --select P,X,S01,S03,L >"$tmp/one"
"$concordat" trial "$c" --times 1 --at-once 4 --select P,X,S01,S03,L >"$tmp/two"
check "a trial can be repeated" cmp "$tmp/one" "$tmp/two"
# share COLUMN: percent of the line of all rules
share() { awk -v c="$1" '/^all/ { print ($c >= 95) ? 1 : 0 }' "$tmp/one"; }
check "recall is 95 per cent or more" test "$(share 4)" = 1
check "precision is 95 per cent or more" test "$(share 7)" = 1
check "the untouched text has no finding" grep -q "^untouched: 0 of level note, 0.00" "$tmp/one"
check "several profiles" sh -c "[ \$('$concordat' trial '$c' --times 1 --select X01 --profile un,eu | grep -c 'profile') -eq 2 ]"
printf 'a\n' >"$tmp/a.txt"
printf 'б\n' >"$tmp/b.txt"
"$concordat" align --segments en="$tmp/a.txt" ru="$tmp/b.txt" -o "$tmp/s.concordance.xml"
refused "segments" "texts with structure" trial "$tmp/s.concordance.xml"
refused "a number that is none" "--times takes a number" trial "$c" --times x
refused "an unknown profile" "no profile" trial "$c" --profile x
