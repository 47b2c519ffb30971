# Shared by the golden tests; sourced with the BUILD folder as $1. A case is a file or folder,
# found by name; what it looks like stands at the head of each script. A name that begins with "_"
# is what another input there refers to.
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
