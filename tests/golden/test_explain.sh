#!/bin/sh
# Golden cases of what keeps a rule silent: test_explain.sh BUILD.
#   explain/CASE/LANG.txt or given.concordance.xml -> expected, what check says with --explain: no finding
. "$(dirname "$0")/lib.sh"

for case in "$here"/explain/*/; do
	[ -d "$case" ] || continue
	rm -f "$out/expected.concordance.xml"
	if [ -e "${case}given.concordance.xml" ]; then
		cp "${case}given.concordance.xml" "$out/expected.concordance.xml"
	else
		"$build/concordat" align "${case}en.txt" "${case}zh.txt" "${case}ru.txt" -o "$out/expected.concordance.xml"
	fi
	"$build/concordat" check "$out/expected.concordance.xml" --profile un --explain --color never >"$out/got" 2>&1
	sed -i "s|$out/||; s/ \[[0-9a-f]\{8\}\]:/:/" "$out/got"
	compare "$case" "${case}expected" "$out/got"
done
