#!/bin/sh
# Golden cases: test_golden.sh BUILD. A case is a file or folder, found by name:
#   outline/CASE/LANG.txt      -> LANG.outline, the clause tree
#   read/FORMAT/NAME.LANG.EXT  -> NAME.LANG.EXT.outline, what the reader makes of it, or its refusal
#   read/FORMAT/NAME.EXT       -> NAME.EXT.rows, where the format is a bitext (NAME has no dot)
#   align/CASE/LANG.txt...     -> expected.tsv, the rows; expected.findings, what check says
#   check/RULE-NAME/CASE/LANG.txt or .concordance.xml, args
#                              -> expected, what that rule says of each pair and of all three,
#                                 with the versions that deviate; nothing, for a trap
#   explain/CASE/LANG.txt or given.concordance.xml -> expected, what check says with --explain: no finding
# A name that begins with "_" is what another input there refers to.
# An input in read/ that is a folder is zipped first, with mimetype, if any, stored in front.
# With REGEN=1 what comes out is taken over: read the diff before it is committed.
set -u
build=$1
here=$(dirname "$0")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

compare() {     # CASE EXPECTED GOT
	if [ "${REGEN:-}" = 1 ]; then
		cp "$3" "$2"
	elif [ ! -e "$2" ]; then
		echo "FAILED golden $1: no $(basename "$2")"
	elif diff -u "$2" "$3"; then
		echo "ok golden $1 $(basename "$2")"
	else
		echo "FAILED golden $1 $(basename "$2")"
	fi
}

pack() {        # FOLDER ZIP
	python3 - "$1" "$2" <<'PYTHON'
import os, sys, zipfile
folder, target = sys.argv[1:]
names = sorted(os.path.relpath(os.path.join(at, f), folder) for at, _, fs in os.walk(folder) for f in fs)
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as z:
    for name in sorted(names, key=lambda n: n != "mimetype"):
        info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
        z.writestr(info, open(os.path.join(folder, name), "rb").read())
PYTHON
}

for text in "$here"/outline/*/*.txt; do
	"$build/concordat" outline "$text" >"$out/outline" 2>&1
	compare "$(dirname "$text")" "${text%.txt}.outline" "$out/outline"
done
for input in "$here"/read/*/*; do
	name=$(basename "$input")
	[ -e "$input" ] || continue
	case $name in *.outline | *.rows | _*) continue ;; esac
	file=$input
	if [ -d "$input" ]; then
		file=$out/$name
		pack "$input" "$file"
	fi
	case $name in
	*.*.*)
		"$build/concordat" outline "$file" >"$out/got" 2>&1
		expected=$input.outline ;;
	*)
		"$build/concordat" align "$file" -o "$out/got.concordance.xml" >"$out/got" 2>&1 &&
		    "$build/concordat" export "$out/got.concordance.xml" -f tsv >>"$out/got" 2>&1
		expected=$input.rows ;;
	esac
	sed -i "s|$(dirname "$file")/||" "$out/got"
	compare "${input%/*}" "$expected" "$out/got"
done
for case in "$here"/align/*/; do
	[ -d "$case" ] || continue
	c="$out/expected.concordance.xml"
	# shellcheck disable=SC2046
	"$build/concordat" align $(ls "$case"*.txt) -o "$c" >"$out/err" 2>&1 || cat "$out/err"
	"$build/concordat" export "$c" -f tsv >"$out/tsv" 2>&1
	"$build/concordat" check "$c" --color never >"$out/findings" 2>&1
	sed -i "s|$out/||" "$out/findings"
	compare "$case" "${case}expected.tsv" "$out/tsv"
	compare "$case" "${case}expected.findings" "$out/findings"
done
# Exports: a file FORMAT_LANGUAGES_ROWS is what the concordance beside it becomes.
for expected in "$here"/write/*/*_*_*; do
	[ -e "$expected" ] || continue
	name=$(basename "$expected")
	format=${name%%_*} rest=${name#*_}
	"$build/concordat" export "${expected%/*}"/*.concordance.xml -f "$format" -l "${rest%_*}" \
	    --rows "${rest#*_}" >"$out/got" 2>"$out/err"
	sed "s|.*/||" "$out/err" >>"$out/got"
	compare "${expected%/*}" "$expected" "$out/got"
done

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

for case in "$here"/check/*/*/; do
	[ -d "$case" ] || continue
	id=$(basename "$(dirname "$case")" | cut -d - -f 1)
	: >"$out/got"
	args=$(cat "$case"args 2>/dev/null)
	for given in "$case"*.concordance.xml; do
		# shellcheck disable=SC2086
		[ ! -e "$given" ] || findings_of "$id" "$(basename "$given" .concordance.xml)" "$given" $args >>"$out/got"
	done
	for set in "en zh" "en ru" "zh ru" "en zh ru"; do
		[ -e "${case}en.txt" ] || continue
		files=
		for lang in $set; do
			files="$files ${case}$lang.txt"
		done
		# shellcheck disable=SC2086
		"$build/concordat" align $files -o "$out/c.concordance.xml" &&
		    findings_of "$id" "$set" "$out/c.concordance.xml" $args >>"$out/got"
	done
	compare "$case" "${case}expected" "$out/got"
done
for case in "$here"/explain/*/; do
	[ -d "$case" ] || continue
	if [ -e "${case}given.concordance.xml" ]; then
		cp "${case}given.concordance.xml" "$out/expected.concordance.xml"
	else
		"$build/concordat" align "${case}en.txt" "${case}zh.txt" "${case}ru.txt" -o "$out/expected.concordance.xml"
	fi
	"$build/concordat" check "$out/expected.concordance.xml" --profile un --explain --color never >"$out/got" 2>&1
	sed -i "s|$out/||" "$out/got"
	compare "$case" "${case}expected" "$out/got"
done
