#!/bin/sh
# Runs every test on each BUILD given and prints one line of counts: run.sh BUILD...
# GROUPS_RUN: folders of scripts to run beside the unit tests; all of them where it is not set.
# A group prints its failures itself; each of its lines "ok", "skip" or "FAILED" counts.
set -u
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0"

# cmocka's report in our three words
unit() {
	output=$("$1" 2>&1)
	status=$?
	printf '%s\n' "$output" | sed -n \
	    -e 's/^\[       OK \] /ok /p' -e 's/^\[  SKIPPED \] \([^0-9]\)/skip \1/p' >>"$log"
	if [ "$status" -ne 0 ]; then
		printf '%s\n' "$output"
		echo "FAILED $1" | tee -a "$log"
	fi
}

for build in "$@"; do
	echo "== $build: unit"
	for test in "$build"/tests/unit/test_*; do
		[ -x "$test" ] && [ "${test%.o}" = "$test" ] && [ "${test%.d}" = "$test" ] && unit "$test"
	done
	for group in ${GROUPS_RUN:-tests/golden tests/fuzz tests/cli}; do
		echo "== $build: $group"
		for script in "$group"/test_*.sh; do
			output=$("$script" "$build" 2>&1)
			printf '%s\n' "$output" | grep -Ev '^ok '
			printf '%s\n' "$output" | grep -E '^(ok|skip|FAILED)' >>"$log"
			printf '%s\n' "$output" | grep -qE '^(ok|skip|FAILED)' ||
			    echo "FAILED $script: no result" | tee -a "$log"
		done
	done
done
failed=$(grep -c '^FAILED' "$log")
echo "$(grep -c '^ok' "$log") passed, $failed failed, $(grep -c '^skip' "$log") skipped"
[ "$failed" -eq 0 ]
