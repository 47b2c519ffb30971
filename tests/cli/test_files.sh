#!/bin/sh
# Where texts come from: several files, folders, standard input. test_files.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

same() { cmp -s "$tmp/$1" "$tmp/$2"; }
outline() {     # NAME ARGUMENT...
	name=$1
	shift
	"$concordat" outline "$@" >"$tmp/$name" 2>&1
}

printf 'Rules for ferries\n\nArticle 1\nScope\n\nThese rules apply to ferries.\n' >"$tmp/whole.txt"
printf '\nArticle 2\nDuties\n\nThe owner shall:\n(a) inspect the ferry;\n(b) keep records.\n' >"$tmp/rest"
mkdir "$tmp/book"
cp "$tmp/whole.txt" "$tmp/book/ch9.txt"
cp "$tmp/rest" "$tmp/book/ch10.txt"
echo "A note to the reader that is no chapter." >"$tmp/book/README.txt"
touch "$tmp/book/.hidden.txt" "$tmp/book/cover.png"
cat "$tmp/rest" >>"$tmp/whole.txt"
outline whole "en=$tmp/whole.txt"
outline folder "en=$tmp/book"
outline files "en=$tmp/book/ch9.txt" "en=$tmp/book/ch10.txt"
check "chapters of a folder are one text, by number" same whole folder
check "files of one language are one text" same whole files
outline backwards "en=$tmp/book/ch10.txt" "en=$tmp/book/ch9.txt"
check "in the order given" grep -q '^article art2' "$tmp/backwards"

printf 'Read ch10.txt first, then ch9.txt, says this index.\n' >"$tmp/book/index.txt"
outline indexed "en=$tmp/book"
check "an index gives the order" awk '/art2/ { if (!one) two = 1 } /art1/ { one = 1 } END { exit !(one && two) }' "$tmp/indexed"
rm "$tmp/book/index.txt"

"$concordat" outline -f json "en=$tmp/book" >"$tmp/json"
check "clauses know their file" grep -q '"address":"art2/b".*"file":"ch10.txt","line":7' "$tmp/json"
"$concordat" align "en=$tmp/book" "ru=$texts/ru.txt" -o "$tmp/parts.concordance.xml"
check "a concordance knows its parts" grep -q '<part file="ch10.txt" sha256="[0-9a-f]*"/>' "$tmp/parts.concordance.xml"
"$concordat" export "$tmp/parts.concordance.xml" -f tsv >"$tmp/tsv"
check "and is read again" test -s "$tmp/tsv"

"$concordat" align "$texts" -o "$tmp/texts.concordance.xml"
check "languages of a folder by the names" test "$(grep -c '<version' "$tmp/texts.concordance.xml")" -eq 3
check "and nothing else in it" test "$(grep -c 'file="[a-z]*.txt"' "$tmp/texts.concordance.xml")" -eq 3

"$concordat" outline - <"$tmp/whole.txt" >"$tmp/stdin" 2>&1
check "standard input" same whole stdin
