#!/bin/sh
# Runs fuzz targets with libFuzzer: fuzz.sh BUILD SECONDS [NAME...]; all of them where
# none is named. LDLIBS: what the program links. JOBS: how many at once.
# New inputs are kept in BUILD/corpus; a crash is written to BUILD/crash.
set -eu
build=$1
seconds=$2
shift 2
make -j2 "$build/libconcordat.a" BUILD="$build" CC=clang \
    CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined'
rm -rf "$build/crash"
mkdir -p "$build/crash"
[ $# -gt 0 ] || set -- $(basename -s .c tests/fuzz/fuzz_*.c)

run() {         # NAME
	mkdir -p "$build/corpus/$1"
	# shellcheck disable=SC2046,SC2086
	clang -std=c17 -D_GNU_SOURCE -O1 -g -fsanitize=fuzzer,address,undefined -Iinclude -Isrc \
	    $(pkg-config --cflags libxml-2.0) -o "$build/$1" "tests/fuzz/$1.c" "$build/libconcordat.a" $LDLIBS
	# shellcheck disable=SC2046
	"$build/$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
	    -print_final_stats=1 -artifact_prefix="$build/crash/$1-" \
	    "$build/corpus/$1" \
	    $(ls -d "tests/fuzz/seeds/$1" "tests/golden/read/${1#fuzz_read_}" 2>/dev/null) \
	    >"$build/$1.log" 2>&1 || true
	echo "== $1, $seconds s"
	grep -E '^(stat::number_of|stat::peak|SUMMARY|==|#[0-9]+.*DONE)|ERROR' "$build/$1.log" || true
}

running=0
for name; do
	run "$name" &
	running=$((running + 1))
	if [ "$running" -ge "${JOBS:-1}" ]; then
		wait
		running=0
	fi
done
wait
[ -z "$(ls -A "$build/crash")" ] || { ls "$build/crash"; exit 1; }
