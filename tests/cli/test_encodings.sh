#!/bin/sh
# All encodings of one text give the identical concordance, but for what names
# the encoding and the bytes.
. "$(dirname "$0")/lib.sh"

e=$corpora/encodings
if [ ! -d "$e" ]; then
	echo "skip encodings: no $e"
	exit 0
fi
plain() {
	sed -e 's/ charset="[^"]*"//' -e 's/ sha256="[^"]*"//' -e 's/ file="[^"]*"//' "$1"
}
align() {       # EN ZH RU OUT
	"$concordat" align "en=$e/$1" "zh=$e/$2" "ru=$e/$3" -o "$tmp/c" && plain "$tmp/c" >"$4"
}
align udhr.eng.utf8.txt udhr.cmn_hans.utf8.txt udhr.rus.utf8.txt "$tmp/reference"
for ru in "$e"/udhr.rus.*.txt; do
	align udhr.eng.utf8.txt udhr.cmn_hans.utf8.txt "$(basename "$ru")" "$tmp/other"
	check "encodings $(basename "$ru")" cmp "$tmp/reference" "$tmp/other"
done
for zh in "$e"/udhr.cmn_hans.*.txt; do
	align udhr.eng.utf8.txt "$(basename "$zh")" udhr.rus.utf8.txt "$tmp/other"
	check "encodings $(basename "$zh")" cmp "$tmp/reference" "$tmp/other"
done
align udhr.eng.utf8.cr.txt udhr.cmn_hans.gb18030.txt udhr.rus.koi8-r.txt "$tmp/other"
check "encodings CR line ends" cmp "$tmp/reference" "$tmp/other"
# what is declared wins, and a wrong declaration is an error or other text, never a crash
"$concordat" align "en=$e/udhr.eng.utf8.txt" "ru=$e/udhr.rus.cp866.txt" --charset ru=IBM866 -o "$tmp/c"
check "declared encoding" grep -q "Всеобщая декларация прав человека" "$tmp/c"
check "Big5 is read" sh -c "'$concordat' outline 'zh=$e/udhr.cmn_hant.excerpt.big5.txt' | grep -q '第三條'"

# The same page or Markdown in other encodings, declared or not, is the same clause tree
same_tree() {   # LANG FILE OTHER
	"$concordat" outline "$1=$corpora/$2" >"$tmp/one" 2>&1
	"$concordat" outline "$1=$corpora/$3" >"$tmp/other" 2>&1
	check "$(basename "$2") is $(basename "$3")" cmp -s "$tmp/one" "$tmp/other"
}
if [ -d "$corpora" ]; then
	same_tree zh encodings/by_4.0.zh-Hans.gb18030.html cc-by-4.0/by_4.0.zh-Hans.html
	same_tree ru encodings/code_of_conduct.ru.koi8-r.md contributor-covenant-2.0/code_of_conduct.ru.md
	same_tree ru encodings/code_of_conduct.ru.windows-1251.md \
	    contributor-covenant-2.0/code_of_conduct.ru.md
	same_tree ru encodings/udhr.rus.koi8-r.html encodings/udhr.rus.windows-1251.html
fi
