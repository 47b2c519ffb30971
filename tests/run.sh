#!/bin/sh
# Runs every test on each BUILD given, as many at a time as there are processors, and prints one
# line of counts: run.sh BUILD...
# GROUPS_RUN: folders of scripts to run beside the unit tests; all of them where it is not set.
# A test prints its failures itself; each of its lines "ok", "skip" or "FAILED" counts.
set -u
export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0"

# cmocka's report in our three words
unit() {
	output=$("$1" 2>&1)
	status=$?
	printf '%s\n' "$output" | sed -n \
	    -e 's/^\[       OK \] /ok /p' -e 's/^\[  SKIPPED \] \([^0-9]\)/skip \1/p'
	[ "$status" -eq 0 ] || printf '%s\nFAILED %s\n' "$output" "$1"
}

script() {
	output=$("$1" "$2" 2>&1)
	printf '%s\n' "$output"
	printf '%s\n' "$output" | grep -qE '^(ok|skip|FAILED)' || echo "FAILED $1: no result"
}

# run.sh --one LOG BUILD TEST: a test's lines into a file in LOG, what is not "ok" on the screen
if [ "${1:-}" = --one ]; then
	log=$(mktemp "$2/XXXXXX") begun=$(date +%s)
	case $4 in
	*.sh) script "$4" "$3" >"$log" ;;
	*) unit "$4" >"$log" ;;
	esac
	printf '== %s %s %d s\n%s\n' "$3" "$4" $(($(date +%s) - begun)) "$(grep -v '^ok ' "$log")" | sed '/^$/d'
	exit
fi

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
for build in "$@"; do
	for group in ${GROUPS_RUN:-tests/golden tests/cli tests/fuzz}; do
		printf "$build %s\n" "$group"/test_*.sh
	done
	for test in "$build"/tests/unit/test_*; do
		[ -x "$test" ] && [ "${test%.o}" = "$test" ] && [ "${test%.d}" = "$test" ] &&
		    echo "$build $test"
	done
done | xargs -n 2 -P "$(nproc)" "$0" --one "$logs"
cat "$logs"/* >"$logs/all"
failed=$(grep -c '^FAILED' "$logs/all")
echo "$(grep -c '^ok' "$logs/all") passed, $failed failed, $(grep -c '^skip' "$logs/all") skipped"
[ "$failed" -eq 0 ]
