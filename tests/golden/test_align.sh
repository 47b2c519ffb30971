#!/bin/sh
# Golden cases of alignment: test_align.sh BUILD.
#   align/CASE/LANG.txt... -> expected.tsv, the rows; expected.findings, what check says
. "$(dirname "$0")/lib.sh"

for case in "$here"/align/*/; do
	[ -d "$case" ] || continue
	c="$out/expected.concordance.xml"
	rm -f "$c"
	# shellcheck disable=SC2046
	"$build/concordat" align $(ls "$case"*.txt) -o "$c" >"$out/err" 2>&1 || cat "$out/err"
	"$build/concordat" export "$c" -f tsv >"$out/tsv" 2>&1
	"$build/concordat" check "$c" --color never >"$out/findings" 2>&1
	sed -i "s|$out/||; s/ \[[0-9a-f]\{8\}\]:/:/" "$out/findings"
	compare "$case" "${case}expected.tsv" "$out/tsv"
	compare "$case" "${case}expected.findings" "$out/findings"
done
