#!/bin/sh
# Golden cases: test_golden.sh BUILD. A case is a folder, found by name:
#   outline/CASE/LANG.txt      -> LANG.outline, the clause tree
#   align/CASE/LANG.txt...     -> expected.tsv, the rows; expected.findings, what check says
# With REGEN=1 what comes out is taken over: read the diff before it is committed.
set -u
build=$1
here=$(dirname "$0")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

compare() {     # CASE EXPECTED GOT
	if [ "${REGEN:-}" = 1 ]; then
		cp "$3" "$2"
	elif [ ! -e "$2" ]; then
		echo "FAILED golden $1: no $(basename "$2")"
	elif diff -u "$2" "$3"; then
		echo "ok golden $1 $(basename "$2")"
	else
		echo "FAILED golden $1 $(basename "$2")"
	fi
}

for text in "$here"/outline/*/*.txt; do
	"$build/concordat" outline "$text" >"$out/outline" 2>&1
	compare "$(dirname "$text")" "${text%.txt}.outline" "$out/outline"
done
for case in "$here"/align/*/; do
	[ -d "$case" ] || continue
	c="$out/expected.concordance.xml"
	# shellcheck disable=SC2046
	"$build/concordat" align $(ls "$case"*.txt) -o "$c" >"$out/err" 2>&1 || cat "$out/err"
	"$build/concordat" export "$c" -f tsv >"$out/tsv" 2>&1
	"$build/concordat" check "$c" --color never >"$out/findings" 2>&1
	sed -i "s|$out/||" "$out/findings"
	compare "$case" "${case}expected.tsv" "$out/tsv"
	compare "$case" "${case}expected.findings" "$out/findings"
done
