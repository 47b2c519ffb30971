#!/bin/sh
# When memory ends: a sample of what `make torture` does. test_memory.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

# a checker of memory has its own allocator
if grep -q __asan_init "$concordat"; then
	echo 'skip memory: the allocator is the sanitizer'\''s'
	exit
fi
need memory python3
shim=$(cd "$1" && pwd)/tests/torture/fail.so
check 'the allocator that fails is built' test -e "$shim"
python3 "$root/tests/torture/torture.py" "$1" "$shim" 6 align check-text export-pdf export-xlsx \
    export-docx outline-in.docx outline-in.pdf outline-in.md align-in.tmx view | grep -v '^[0-9]* runs$'
