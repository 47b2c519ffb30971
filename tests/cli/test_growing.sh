#!/bin/sh
# Of growing ranges of the pages of a PDF the clauses grow steadily: no page more makes them fewer.
. "$(dirname "$0")/lib.sh"
need "growing ranges of pages" qpdf

# grow LANG PDF STEP
grow() {
	last=0 fell='' count=$(qpdf --show-npages "$2" 2>/dev/null)
	for page in $(seq 1 "$3" "$count"); do
		qpdf "$2" --pages . "1-$page" -- "$tmp/pages.pdf" 2>/dev/null
		"$concordat" outline "$1=$tmp/pages.pdf" >"$tmp/outline" 2>/dev/null
		n=$(wc -l <"$tmp/outline")
		[ "$n" -ge "$last" ] || fell="$fell $page: $n after $last;"
		last=$n
	done
	check "$(basename "$2"): $count pages, $last clauses; fewer with one more:$fell" test -z "$fell"
}

for lang in en ru; do
	file=$corpora/debian-faq/pdf/debian-faq.$lang.pdf
	[ -e "$file" ] && grow $lang "$file" 6
done
for lang in en ru zh-Hans; do
	file=$corpora/openchain-1.2/openchain-1.2.$lang.pdf
	[ -e "$file" ] && grow $lang "$file" 1
done
