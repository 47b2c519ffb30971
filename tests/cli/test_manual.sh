#!/bin/sh
# The manual pages are clean, and say all that --help says.
. "$(dirname "$0")/lib.sh"

for page in "$root"/src/man/*.[15]; do
	if command -v mandoc >/dev/null; then
		check "manual $(basename "$page") is clean" sh -c \
		    "! mandoc -T lint -W style '$page' 2>&1 | grep -v 'manual not found\|outdated mandoc.db'"
	else
		echo "skip manual $(basename "$page"): no mandoc"
	fi
done
if command -v mandoc >/dev/null; then
	"$concordat" rules -f mdoc >"$tmp/rules.7"
	check "manual of the rules is clean" sh -c \
	    "! mandoc -T lint -W warning '$tmp/rules.7' 2>&1 | grep -v 'manual not found\|outdated mandoc.db'"
fi
for id in $("$concordat" rules | cut -d ' ' -f 1); do
	check "rules $id has its page" sh -c "'$concordat' rules $id | grep -q '^Not flagged:'"
done
for command in $("$concordat" help | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
	check "manual tells of $command" grep -q "^\.It Cm $command\|^\.Ss.*$command\|Cm $command" "$root/src/man/concordat.1"
	for option in $("$concordat" "$command" --help | sed -n 's/.*--\([a-z-]*\).*/\1/p'); do
		check "manual tells of $command --$option" \
		    grep -qE "^\.(It|Op|Cm).*[ ,]-$option( |$)|Fl -$option( |$)" "$root/src/man/concordat.1"
	done
	for lang in en zh ru; do
		check "help $command in $lang" sh -c "'$concordat' help '$command' --lang $lang | grep -q '^concordat $command'"
	done
done
