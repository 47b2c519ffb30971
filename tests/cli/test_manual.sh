#!/bin/sh
# The manual pages are clean, and say all that --help says, in every language.
. "$(dirname "$0")/lib.sh"

# What mandoc says of PAGE from LEVEL on. That the first section of a translation is not called NAME
# is no fault: mandoc knows that name in English only.
complaints() {
	mandoc -T lint -W "$2" "$1" 2>&1 |
	    grep -v 'manual not found\|outdated mandoc.db\|first section is not "NAME"\|outside NAME section'
}

clean() {
	if command -v mandoc >/dev/null; then
		check "manual $1 is clean" test -z "$(complaints "$2" "$3")"
		check "manual $1 is text" sh -c "mandoc -T utf8 '$2' | grep -q ."
	else
		echo "skip manual $1: no mandoc"
	fi
}

# What a translation has in common with the English page: the order of sections, of what is explained
# in lists, and of examples.
shape() {
	grep -oE '^\.(S[hs]|It (Fl|Cm|Ic|Ev|Li|[0-9])[^A-Z<]* ?|Bl -(bullet|column)|Bd .*)' "$1" | sed 's/ *$//'
	sed -n '/^\.Bd -literal/,/^\.Ed/p' "$1"
}

for page in "$root"/src/man/*.[15]; do
	clean "$(basename "$page")" "$page" style
	for lang in zh ru; do
		own="$root/src/man/$lang/$(basename "$page")"
		clean "$lang/$(basename "$page")" "$own" warning
		check "$lang/$(basename "$page") has the sections and examples of the English page" \
		    test "$(shape "$page")" = "$(shape "$own")"
	done
done
for lang in en zh ru; do
	"$concordat" rules -f mdoc --lang $lang >"$tmp/rules.$lang.7"
	clean "of the rules in $lang" "$tmp/rules.$lang.7" warning
	check "manual of the rules in $lang has all sections" \
	    test "$(grep -c '^\.S[hs]' "$tmp/rules.$lang.7")" = "$(grep -c '^\.S[hs]' "$tmp/rules.en.7")"
done
# The sentences of a page of rules, without examples: none is the same in two languages.
sentences() {
	awk '/^\./ { example = /^\.It/ } !/^[. ]/ && !example' "$tmp/rules.$1.7" | sort -u
}
sentences en >"$tmp/en"
for lang in zh ru; do
	sentences $lang >"$tmp/$lang"
	check "manual of the rules in $lang has no English sentence" \
	    sh -c "test -s '$tmp/$lang' && test -z \"\$(comm -12 '$tmp/en' '$tmp/$lang')\""
done

for id in $("$concordat" rules | cut -d ' ' -f 1); do
	check "rules $id has its page" sh -c "'$concordat' rules $id | grep -q '^Not flagged:'"
done
tells() {
	grep -qE -- "$1" "$root/src/man/$2/concordat.1"
}
for command in $("$concordat" help | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
	for lang in . zh ru; do
		check "manual $lang tells of $command" tells "^\.It Cm $command|^\.Ss.*$command|Cm $command" $lang
		for option in $("$concordat" "$command" --help | sed -n 's/.*--\([a-z-]*\).*/\1/p'); do
			check "manual $lang tells of $command --$option" \
			    tells "^\.(It|Op|Cm).*[ ,]-$option( |$)|Fl -$option( |$)" $lang
		done
	done
	for lang in en zh ru; do
		check "help $command in $lang" sh -c "'$concordat' help '$command' --lang $lang | grep -q '^concordat $command'"
	done
done
