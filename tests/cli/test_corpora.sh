#!/bin/sh
# What is counted in the corpora beside what their READMEs say: test_corpora.sh BUILD.
# tests/cli/corpora.py BUILD CORPORA prints the same as a table.
set -u
. "$(dirname "$0")/lib.sh"

if [ ! -d "$corpora" ]; then
	echo "skip corpora: no $corpora"
	exit 0
fi
python3 "$root/tests/cli/corpora.py" "$(dirname "$concordat")" "$corpora" 2>"$tmp/stderr" >"$tmp/table"
sed -n -e 's/^\(.*\)  equal$/ok corpora \1/p' -e 's/^\(.*\)  explained: .*$/ok corpora \1/p' \
    -e 's/^\(.*\)  DIFFERENT$/FAILED corpora \1/p' "$tmp/table" | tr -s ' '
check "corpora are read without an error" test "$(grep -vc ': note: ' "$tmp/stderr")" -eq 0
