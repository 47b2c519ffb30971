#!/bin/sh
# Replays the seeds of every fuzz target, and every input that once failed:
# test_replay.sh BUILD
set -u
build=$1
here=$(dirname "$0")
for source in "$here"/fuzz_*.c; do
	name=$(basename "$source" .c)
	if [ ! -d "$here/seeds/$name" ]; then
		echo "FAILED replay $name: no seeds"
	elif "$build/tests/fuzz/$name" "$here/seeds/$name"/*; then
		echo "ok replay $name"
	else
		echo "FAILED replay $name"
	fi
done
