#!/bin/sh
# Trees, addresses and errors of structure on official statutes: test_statutes.sh BUILD
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
corpora=$root/../shared/corpora
if [ ! -d "$corpora/statutes-ca" ]; then
	echo "skip statutes: no $corpora/statutes-ca"
	exit 0
fi
# figures, not memory: the same on every build, and a hundred texts are slow under a sanitizer
case $1 in *sanitized*)
	echo "skip statutes: measured on the plain build"
	exit 0
	;;
esac
python3 "$root/tests/cli/statutes.py" "$1" "$corpora" "$root/tests/verdicts/statutes.tsv"
