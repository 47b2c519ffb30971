# Shared by the command-line tests; sourced with the BUILD folder as $1.
concordat=$(cd "$1" && pwd)/concordat
root=$(cd "$(dirname "$0")/../.." && pwd)
texts=$root/translations/a-66-359
corpora=${CONCORDAT_CORPORA:-$root/../shared/corpora}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export LC_ALL=C.UTF-8

# check NAME CONDITION...: one result line
check() {
	name=$1
	shift
	if "$@"; then echo "ok $name"; else echo "FAILED $name"; fi
}

# refused NAME PATTERN ARGUMENT...: exit 2, one line on standard error that has
# PATTERN, nothing on standard output, no file $tmp/out
refused() {
	name=$1 pattern=$2
	shift 2
	rm -f "$tmp/out"
	"$concordat" "$@" >"$tmp/stdout" 2>"$tmp/stderr" </dev/null
	status=$?
	if [ "$status" -eq 2 ] && [ "$(wc -l <"$tmp/stderr")" -eq 1 ] && [ ! -s "$tmp/stdout" ] &&
	    [ ! -e "$tmp/out" ] && grep -q "^concordat: .*$pattern" "$tmp/stderr"; then
		echo "ok refused $name"
	else
		echo "FAILED refused $name: exit $status: $(cat "$tmp/stderr")"
	fi
}

# missing WHAT: a test's tool is not there. In CI all of them are.
missing() {
	if [ -n "${CI:-}" ]; then echo "FAILED $1: not installed"; else echo "skip $1: not installed"; fi
}

# need WHAT TOOL...: ends the script where one of the tools is missing
need() {
	what=$1
	shift
	for tool; do
		command -v "$tool" >/dev/null || { missing "$what, by $tool"; exit; }
	done
}
