#!/bin/sh
# Errors and warnings on documents that nobody here wrote, against verdicts: test_verdicts.sh BUILD
. "$(dirname "$0")/lib.sh"

if [ ! -d "$corpora/statutes-ca" ]; then
	echo "skip verdicts: no $corpora/statutes-ca"
	exit 0
fi
# figures, not memory: the same on every build
case $1 in *sanitized*)
	echo "skip verdicts: measured on the plain build"
	exit 0
	;;
esac
need verdicts python3
python3 "$root/tests/cli/verdicts.py" "$1" "$corpora" "$root/tests/verdicts/documents.tsv"
