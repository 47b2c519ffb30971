#!/bin/sh
# Replays the seeds of every fuzz target, every input that once failed, and for the
# readers the inputs of their golden cases: test_replay.sh BUILD
set -u
build=$1
here=$(dirname "$0")
for source in "$here"/fuzz_*.c; do
	name=$(basename "$source" .c)
	# shellcheck disable=SC2046
	set -- $(find "$here/seeds/$name" "$here/../golden/read/${name#fuzz_read_}" \
	    -maxdepth 1 -type f ! -name '*.outline' ! -name '*.rows' 2>/dev/null | sort)
	if [ $# -eq 0 ]; then
		echo "FAILED replay $name: no seeds"
	elif "$build/tests/fuzz/$name" "$@"; then
		echo "ok replay $name"
	else
		echo "FAILED replay $name"
	fi
done
