#!/bin/sh
# Golden cases of the exports: test_write.sh BUILD.
#   write/CASE/FORMAT_LANGUAGES_ROWS: what the concordance beside it becomes
. "$(dirname "$0")/lib.sh"

for expected in "$here"/write/*/*_*_*; do
	[ -e "$expected" ] || continue
	name=$(basename "$expected")
	format=${name%%_*} rest=${name#*_}
	"$build/concordat" export "${expected%/*}"/*.concordance.xml -f "$format" -l "${rest%_*}" \
	    --rows "${rest#*_}" >"$out/got" 2>"$out/err"
	sed "s|.*/||" "$out/err" >>"$out/got"
	compare "${expected%/*}" "$expected" "$out/got"
done
