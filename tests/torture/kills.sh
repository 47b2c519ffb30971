#!/bin/sh
# A command that is killed while it saves leaves the old file or the new one, and nothing beside it
# when the next has saved. kills.sh BUILD N
set -u
. "$(dirname "$0")/../cli/lib.sh"

cd "$tmp" || exit
"$concordat" align "$texts/en.txt" "$texts/zh.txt" -o old.xml
"$concordat" align "$texts/en.txt" "$texts/ru.txt" -o new.xml
cp old.xml c.xml
i=0 torn=0 left=0
while [ "$i" -lt "$2" ]; do
	[ $((i % 2)) -eq 0 ] && other=ru || other=zh
	"$concordat" align "$texts/en.txt" "$texts/$other.txt" -o c.xml &
	sleep "0.$(printf %03d $((i * 37 % 120)))"
	kill -9 $! 2>/dev/null
	wait $! 2>/dev/null
	cmp -s c.xml old.xml || cmp -s c.xml new.xml || torn=$((torn + 1))
	[ -z "$(ls -A | grep '^\.concordat')" ] || left=$((left + 1))
	i=$((i + 1))
done
"$concordat" align "$texts/en.txt" "$texts/zh.txt" -o c.xml
check "$2 kills: the file is whole" test "$torn" -eq 0
check "nothing is left beside it (a name was left, and taken by the next, $left times)" \
    test -z "$(ls -A | grep '^\.concordat')"
