#!/bin/sh
# Golden cases of the clause tree: test_outline.sh BUILD.
#   outline/CASE/LANG.txt -> LANG.outline
. "$(dirname "$0")/lib.sh"

for text in "$here"/outline/*/*.txt; do
	"$build/concordat" outline "$text" >"$out/outline" 2>&1
	compare "$(dirname "$text")" "${text%.txt}.outline" "$out/outline"
done
