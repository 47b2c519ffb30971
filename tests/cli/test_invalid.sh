#!/bin/sh
# Every sample of tests/golden/read-invalid breaks XLIFF in one way, which is told: NAME.says
# has the words. Of a valid one nothing is said, and its rows are NAME.rows. With REGEN=1 those
# are taken over: read the diff before it is committed.
. "$(dirname "$0")/lib.sh"

for file in "$root"/tests/golden/read-invalid/*.xlf; do
	name=$(basename "$file" .xlf)
	says=$(cat "${file%.xlf}.says")
	rm -f "$tmp/out"
	"$concordat" align "$file" -o "$tmp/out" >"$tmp/stderr" 2>&1
	if [ -n "$says" ]; then
		check "invalid $name: $says" grep -qF "$says" "$tmp/stderr"
		continue
	fi
	"$concordat" export "$tmp/out" -f tsv >"$tmp/rows" 2>>"$tmp/stderr"
	[ "${REGEN:-}" = 1 ] && cp "$tmp/rows" "${file%.xlf}.rows"
	check "valid $name: nothing is said" test ! -s "$tmp/stderr"
	check "valid $name: read whole" cmp "$tmp/rows" "${file%.xlf}.rows"
done
