#!/bin/sh
# Parallel texts in many languages: test_languages.sh BUILD.
#   languages/NAME/LANG.txt: each but English is held against English; their outlines are equal
#       and no error is found
#       (of a language without a record the head of the report says what is not compared)
#   languages/NAME/slips: lines of language, command of sed and the rule that finds what it does
. "$(dirname "$0")/lib.sh"

addresses() { # FILE: kind and address of each clause, in doubt or not
	"$build/concordat" outline "$1" | awk '{ sub(/[?]$/, "", $1); print $1, $2 }'
}

# rules FILE FILE: the rules that find errors or warnings
rules() {
	"$build/concordat" align "$1" "$2" -o "$out/c.concordance.xml" &&
	    "$build/concordat" check "$out/c.concordance.xml" -f json |
	    grep -E '"level": *"'"${3:-error}"'"' | sed -n 's/.*"rule": *"\([A-Z0-9]*\)".*/\1/p' | sort -u
}

for case in "$here"/languages/*/; do
	name=$(basename "$case")
	addresses "${case}en.txt" >"$out/en"
	for text in "$case"*.txt; do
		lang=$(basename "$text" .txt)
		[ "$lang" != en ] || continue
		addresses "$text" >"$out/other"
		if diff "$out/en" "$out/other"; then
			echo "ok languages $name $lang outline"
		else
			echo "FAILED languages $name $lang outline"
		fi
		found=$(rules "${case}en.txt" "$text")
		if [ -z "$found" ]; then
			echo "ok languages $name $lang no error"
		else
			echo "FAILED languages $name $lang:" $found
		fi
		[ ! -e "$here/../../src/lang/lang_${lang%-*}.c" ] || continue
		if "$build/concordat" check "$out/c.concordance.xml" --lang en |
		    grep -q "^$lang: not compared, because the words of this language are not known: labels"; then
			echo "ok languages $name $lang head"
		else
			echo "FAILED languages $name $lang head"
		fi
	done
	[ -e "${case}slips" ] || continue
	while IFS='	' read -r lang command rule; do
		mkdir -p "$out/slip"
		sed "$command" "$case$lang.txt" >"$out/slip/$lang.txt"
		if ! cmp -s "$case$lang.txt" "$out/slip/$lang.txt" &&
		    rules "${case}en.txt" "$out/slip/$lang.txt" '(error|warning)' | grep -qx "$rule"; then
			echo "ok languages $name $lang $command $rule"
		else
			echo "FAILED languages $name $lang $command $rule:" \
			    $(rules "${case}en.txt" "$out/slip/$lang.txt" '(error|warning)')
		fi
	done <"${case}slips"
done
