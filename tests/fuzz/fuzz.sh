#!/bin/sh
# Runs every fuzz target with libFuzzer: fuzz.sh BUILD SECONDS
# New inputs are kept in BUILD/corpus; a crash is written to BUILD/crash and ends the run.
set -eu
build=$1
seconds=$2
make -j2 "$build/libconcordat.a" BUILD="$build" CC=clang \
    CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined'
rm -rf "$build/crash"
mkdir -p "$build/crash"
for source in tests/fuzz/fuzz_*.c; do
	name=$(basename "$source" .c)
	mkdir -p "$build/corpus/$name"
	clang -std=c17 -D_GNU_SOURCE -O1 -g -fsanitize=fuzzer,address,undefined -Iinclude -Isrc \
	    -o "$build/$name" "$source" "$build/libconcordat.a" \
	    $(pkg-config --libs icu-i18n icu-uc libxml-2.0 jansson libmd) -lm
	echo "== $name, $seconds s"
	"$build/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
	    -print_final_stats=1 -artifact_prefix="$build/crash/$name-" \
	    "$build/corpus/$name" $([ -d "tests/fuzz/seeds/$name" ] && echo "tests/fuzz/seeds/$name") \
	    2>&1 | grep -E '^(stat::|SUMMARY|==|#[0-9]+.*DONE)|ERROR' || true
	if ls "$build/crash/$name-"* 2>/dev/null; then
		exit 1
	fi
done
