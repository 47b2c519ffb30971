#!/bin/sh
# Golden cases of the rules: test_check.sh BUILD.
#   check/RULE-NAME/CASE/LANG.txt or .concordance.xml, args
#       -> expected, what that rule says of each pair and of all three, with the versions that
#          deviate; nothing, for a trap
. "$(dirname "$0")/lib.sh"

# What rule ID says of the concordance CONCORDANCE, under the title TITLE
findings_of() { # ID TITLE CONCORDANCE ARGS...
	id=$1 title=$2 concordance=$3
	shift 3
	[ "$id" = C01 ] || set -- --select "$id" "$@"
	"$build/concordat" check "$concordance" -f json --profile un "$@" 2>&1 | python3 -c '
import json, sys
for line in sys.stdin:
    if not line.startswith("{"):
        print(sys.argv[1] + ":", line.rstrip())
        continue
    f = json.loads(line)
    words = {k: e["text"] for k, e in f["evidence"].items() if e["value"] is not None}
    print(sys.argv[1] + ":", f["rule"], f["address"], "deviates", ",".join(f["deviates"]) or "-",
          json.dumps(words, ensure_ascii=False))' "$title"
}

# Under sanitizers all three languages at once show what pairs do.
sets="en-zh en-ru zh-ru en-zh-ru"
case $build in *sanitized*) sets=en-zh-ru ;; esac

for case in "$here"/check/*/*/; do
	[ -d "$case" ] || continue
	id=$(basename "$(dirname "$case")" | cut -d - -f 1)
	: >"$out/got"
	args=$(cat "$case"args 2>/dev/null)
	for given in "$case"*.concordance.xml; do
		# shellcheck disable=SC2086
		[ ! -e "$given" ] || findings_of "$id" "$(basename "$given" .concordance.xml)" "$given" $args >>"$out/got"
	done
	for pair in $sets; do
		[ -e "${case}en.txt" ] || continue
		set=$(echo "$pair" | tr - ' ')
		files=
		for lang in $set; do
			files="$files ${case}$lang.txt"
		done
		rm -f "$out/c.concordance.xml"
		# shellcheck disable=SC2086
		"$build/concordat" align $files -o "$out/c.concordance.xml" &&
		    findings_of "$id" "$set" "$out/c.concordance.xml" $args >>"$out/got"
	done
	expected=${case}expected
	case $build in *sanitized*)
		[ ! -e "$expected" ] || grep -vE '^(en zh|en ru|zh ru):' "$expected" >"$out/expected"
		[ ! -e "$expected" ] || expected=$out/expected ;;
	esac
	compare "$case" "$expected" "$out/got"
done
