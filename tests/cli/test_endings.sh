#!/bin/sh
# However the program ends: no file is left, no failure unsaid, nothing waits for ever.
# test_endings.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

cd "$tmp" || exit
mkdir scratch
export TMPDIR="$tmp/scratch"
"$concordat" align "$texts/en.txt" "$texts/zh.txt" "$texts/ru.txt" -o c.xml

# a write that fails
for command in help 'help align' 'align --help' rules 'rules D01' 'rules -f mdoc' formats --version --help \
    "outline $texts/en.txt" 'check c.xml -f sarif' 'view c.xml' 'export c.xml -f html'; do
	$concordat $command >/dev/full 2>err
	check "$command: a full disk" test "$?" -eq 2 -a -s err
	$concordat $command >&- 2>err
	check "$command: standard output closed" test "$?" -eq 2 -a -s err
done

# closed descriptors
"$concordat" export c.xml -f pdf -o a.pdf
for closed in '<&-' '>&-' '2>&-' '<&- >&- 2>&-'; do
	eval "\"$concordat\" export c.xml -f pdf -o b.pdf $closed"
	check "written with $closed" cmp -s a.pdf b.pdf
	rm -f b.pdf
	eval "\"$concordat\" outline en=a.pdf -o outline.txt $closed" 2>err
	check "a PDF read with $closed" test -s outline.txt
	rm -f outline.txt
done
"$concordat" outline - <&- 2>err
check 'standard input closed' test "$?" -eq 2
printf 'Article 1\n\nOne.\n\nArticle 2\n\nTwo.\n' >plain.txt
printf '{ "select": "N" }' >.concordat.json
"$concordat" check c.xml -o report.txt 2>&-
check 'no note in the report' test "$(grep -c '^concordat' report.txt)" -eq 0
rm .concordat.json

# signals: in the middle of a PDF, of a document and of a concordance
interrupt() {   # SIGNAL FORMAT DELAY
	"$concordat" export c.xml -f "$2" -o out."$2" &
	pid=$!
	sleep "$3"
	kill -s "$1" "$pid" 2>/dev/null
	wait "$pid" 2>/dev/null
}
for signal in INT TERM HUP PIPE XFSZ KILL; do
	for format in pdf docx xlsx; do
		for delay in 0.02 0.08 0.2; do
			interrupt "$signal" "$format" "$delay"
		done
		check "$signal in the middle of $format" test -z "$(ls -A | grep '^\.concordat\|\.concordat$')"
		[ "$signal" = KILL ] ||
		    check "$signal leaves no temporary file" test -z "$(ls -A scratch)"
	done
	rm -f scratch/* out.*
done
(ulimit -f 8; "$concordat" export c.xml -f pdf -o big.pdf) 2>err
check 'a limit on file sizes' test "$?" -eq 2 -a ! -e big.pdf -a -z "$(ls -A scratch)"

# pipes with a name that nobody writes to
mkfifo pipe
for command in 'check c.xml --config pipe' 'check c.xml --baseline pipe' 'outline en=pipe'; do
	timeout 60 "$concordat" $command >out 2>err
	check "$command does not hang" test "$?" -eq 2
done
{ sleep 1; cat "$texts/en.txt"; } >pipe &
"$concordat" outline en=pipe >slow.txt
"$concordat" outline en="$texts/en.txt" >straight.txt
check 'a pipe is read when it comes' cmp -s slow.txt straight.txt
mkdir -p book settings
cp "$texts/en.txt" book/a.txt
mkfifo book/b.txt settings/.concordat.json
cp c.xml settings
check 'a pipe in a folder is passed over' timeout 60 "$concordat" outline en=book -o out
check 'a pipe is no settings' timeout 60 "$concordat" check settings/c.xml -o out

# names and owners
long=$(printf '%0250d' 0).html
"$concordat" export c.xml -f html -o "$long"
check 'a name of 255 bytes' test -s "$long"
"$concordat" export c.xml -f html -o "$long"
check 'and again' test -s "$long"
if [ "$(id -u)" -eq 0 ]; then
	chown 1234:2345 c.xml
	chmod 640 c.xml
	"$concordat" align "$texts/en.txt" "$texts/zh.txt" -o c.xml
	check 'owner and mode are kept' test "$(stat -c %u:%g:%a c.xml)" = 1234:2345:640
else
	echo 'skip owner: not root'
fi
