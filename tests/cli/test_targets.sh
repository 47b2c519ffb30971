#!/bin/sh
# Output never goes over what is read, nor over a file of another kind. test_targets.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

cd "$tmp" || exit
cp "$texts/en.txt" "$texts/zh.txt" "$texts/ru.txt" .
"$concordat" align en.txt zh.txt ru.txt -o c.xml
ln -s en.txt link.txt
ln en.txt hard.txt
mkdir folder
cp "$texts/en.txt" folder/a.en.txt
printf '{}' >.concordat.json
printf 'concordat-lexicon\t1\ten\tzh\n' >l.lexicon
"$concordat" check -f sarif c.xml -o base.sarif
"$concordat" export -f links -l en,zh c.xml -o c.links
cp c.xml gold.xml
printf 'one.xml\ten=en.txt\tzh=zh.txt\n' >good.tsv
printf 'en.txt\ten=en.txt\tzh=zh.txt\n' >bad.tsv
printf 'one.xml\ten=en.txt\tzh=zh.txt\n./hard.txt\tzh=zh.txt\tru=ru.txt\n' >crossed.tsv
printf 'new.xml\ten=en.txt\tzh=zh.txt\n./new.xml\tzh=zh.txt\tru=ru.txt\n' >twice.tsv
sum() { find . -type f ! -name stdout ! -name stderr -exec sha256sum {} + | sort; }
before=$(sum)

# spared NAME PATTERN ARGUMENT...: refused, and all files as they were
spared() {
	refused "$@"
	check "$1: all files are as they were" test "$before" = "$(sum)"
}
for out in en.txt ./en.txt "$tmp/en.txt" link.txt hard.txt; do
	spared "align onto $out" 'read here' align en.txt zh.txt --force -o "$out"
done
spared 'with a language' 'read here' align en=en.txt zh=zh.txt -o zh.txt
spared 'a file of a folder' 'read here' align folder zh.txt -o folder/a.en.txt
spared 'manifest line' 'read here' align --manifest bad.tsv
spared 'manifest, another line' 'read here' align --manifest crossed.tsv
spared 'manifest, two of one place' 'is also' align --manifest twice.tsv
spared 'links' 'read here' align --links c.links en.txt zh.txt -o c.links
spared 'lexicon' 'read here' align --lexicon l.lexicon en.txt zh.txt -o l.lexicon
for format in html json csv tmx docx pdf text; do
	spared "export -f $format" 'read here' export c.xml -l en -f "$format" -o c.xml
done
for format in text json sarif junit; do
	spared "check -f $format" 'read here' check c.xml -f "$format" -o c.xml
done
spared 'the baseline' 'read here' check c.xml --baseline base.sarif -f sarif -o base.sarif
spared 'the settings' 'read here' check c.xml -f json -o .concordat.json
spared 'a text of the concordance' 'read here' check c.xml -o en.txt
spared 'a text, by export' 'read here' export c.xml -f text -l en -o link.txt
spared 'outline' 'read here' outline en.txt -o en.txt
spared 'lexicon learn' 'read here' lexicon learn en.txt zh.txt -o zh.txt
spared 'lexicon merge' 'read here' lexicon merge l.lexicon -o l.lexicon
spared 'lexicon learn, of a manifest' 'read here' lexicon learn --manifest good.tsv -o en.txt
spared 'score' 'read here' score c.links c.links -o c.links
"$concordat" outline en.txt >>en.txt 2>/dev/null
check 'not appended to what is read' test "$?" -eq 2
"$concordat" outline - -o en.txt <en.txt 2>/dev/null
check 'standard input' test "$?" -eq 2
check 'all files are as they were' test "$before" = "$(sum)"

# another kind: only when forced
spared 'a text by a concordance' 'force' align en.txt zh.txt -o ru.txt
spared 'a concordance by a page' 'is a concordance' export c.xml -f html -o gold.xml
spared 'a concordance by a report' 'is a concordance' check c.xml -o gold.xml
spared 'a text by a table, in a manifest' 'force' align --manifest /dev/fd/3 3<<-END
	$tmp/gold.xml	en=$tmp/en.txt	zh=$tmp/zh.txt
	$tmp/ru.txt	en=$tmp/en.txt	zh=$tmp/zh.txt
END
for format in $("$concordat" formats | sed -n 's/^write *\([^ ]*\).*/\1/p' | grep -v moses); do
	languages=$(case $format in xliff* | po | xces | links) echo en,zh ;; akn | text) echo en ;; *) echo en,zh,ru ;; esac)
	"$concordat" export c.xml -f "$format" -l "$languages" -o "out.$format" 2>stderr &&
	    "$concordat" export c.xml -f "$format" -l "$languages" -o "out.$format" 2>stderr
	check "$format is written over itself" test "$?" -eq 0
done
for format in text json sarif junit; do
	"$concordat" check c.xml -f "$format" -o "report.$format" 2>stderr &&
	    "$concordat" check c.xml -f "$format" -o "report.$format" 2>stderr
	check "a report in $format is written over itself" test "$?" -eq 0
done
"$concordat" align en.txt zh.txt ru.txt -o c.xml
check 'a concordance over a concordance' test "$?" -eq 0
"$concordat" export c.xml -f html -o gold.xml --force
check 'forced' grep -q '<html' gold.xml
