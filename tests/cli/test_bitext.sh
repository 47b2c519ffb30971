#!/bin/sh
# Bitexts through the commands: what align makes of them is shown, checked and exported
# with its gaps.
. "$(dirname "$0")/lib.sh"

c=$tmp/c.concordance.xml
mkdir "$tmp/po"
printf 'msgid "Open"\nmsgstr "Открыть"\n\nmsgid "Close 3 gates"\nmsgstr ""\n' >"$tmp/po/ru.po"
printf 'msgid "Close 3 gates"\nmsgstr "关闭三扇门"\n\nmsgid "Wait"\nmsgstr "等候"\n\nmsgid "Open"\nmsgstr "打开"\n' >"$tmp/po/zh.po"

# rows FILE...: what align makes of the operands, a row a line
rows() {
	"$concordat" align "$@" -o "$c" && "$concordat" export "$c" -f tsv | cut -f 2-4 | tail -n +2
}

printf 'Open\tОткрыть\t打开\nClose 3 gates\t\t关闭三扇门\nWait\t\t等候\n' >"$tmp/wanted"
rows "ru=$tmp/po/ru.po" "zh=$tmp/po/zh.po" >"$tmp/rows"
check "two catalogues are one table" cmp "$tmp/wanted" "$tmp/rows"
check "a memory with gaps has no findings" sh -c "'$concordat' check '$c' --fail-on note >/dev/null"
check "the schema accepts it" sh -c \
    "xmllint --noout --relaxng '$root/src/store/concordance.rng' '$c' 2>&1 | grep -q 'validates$'"
check "view shows the gap" sh -c "'$concordat' view '$c' --width 80 --color never | grep -q 'nothing here'"
check "a page is written" sh -c "'$concordat' export '$c' -f html | grep -q '关闭三扇门'"
check "links leave the gap out" test \
    "$("$concordat" export "$c" -f links -l en,ru | cut -d : -f 1-2 | tr '\n' ' ')" = "[0]:[0] [1]:[] [2]:[] "
rows "$tmp/po" >"$tmp/rows"
check "a folder of catalogues is the same" cmp "$tmp/wanted" "$tmp/rows"
rows "ru=$tmp/po/ru.po" --profile un >"$tmp/rows"
check "one file is enough" test "$(wc -l <"$tmp/rows")" -eq 2
check "the profile is kept" grep -q 'profile="un"' "$c"
"$concordat" align "ru=$tmp/po/ru.po" --status ru=official -o "$c"
check "the status is set" grep -q 'status="official"' "$c"

printf 'One boat left.\nTwo came.\nNobody waited.\n' >"$tmp/en.txt"
printf '一艘船走了。\n两艘来了。\n' >"$tmp/zh.txt"
printf '[1, 2]:[1]:0.750\n[0]:[0]:0.900\n' >"$tmp/links"
printf 'One boat left.\t一艘船走了。\t0.900\nTwo came. Nobody waited.\t两艘来了。\t0.750\n' >"$tmp/wanted"
rows --links "$tmp/links" "$tmp/en.txt" "$tmp/zh.txt" >"$tmp/rows" 2>"$tmp/stderr"
check "rows by links" cmp "$tmp/wanted" "$tmp/rows"
"$concordat" export "$c" -f links >"$tmp/again"
check "our own links come back" sh -c "sort '$tmp/links' | cmp - '$tmp/again'"

refused "an outline of a bitext" "is a bitext" outline "ru=$tmp/po/ru.po"
refused "a bitext and a text" "do not go together" align "ru=$tmp/po/ru.po" "$tmp/en.txt" -o "$tmp/out"
refused "links without their texts" "--links" align "$tmp/links" -o "$tmp/out"
refused "links of one text" "two texts" align --links "$tmp/links" "$tmp/en.txt" -o "$tmp/out"
refused "links that are none" "links no segments" align --links "$tmp/en.txt" "$tmp/en.txt" "$tmp/zh.txt" -o "$tmp/out"
printf 'msgid "A"\nmsgstr "B"\n' >"$tmp/x.po"
refused "a translation in what language" "say LANG=FILE" align "$tmp/x.po" -o "$tmp/out"
python3 -c 'import gzip, sys; sys.stdout.buffer.write(gzip.compress(b"<tmx>" + b" " * (1 << 26)))' >"$tmp/bomb.tmx.gz"
refused "a bomb" "too many times its size.*--limit ratio=" align "$tmp/bomb.tmx.gz" -o "$tmp/out"

# ---- codes of a memory come through both kinds of XLIFF ------------------------------
cat >"$tmp/codes.tmx" <<'END'
<?xml version="1.0"?>
<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x"
 adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu tuid="1"><tuv xml:lang="en"><seg>Press <bpt i="1">&lt;b&gt;</bpt>Enter<ept i="1">&lt;/b&gt;</ept>
 twice<ph x="1">{0}</ph>.</seg></tuv><tuv xml:lang="ru"><seg><ph x="1">{0}</ph>Дважды нажмите
 <bpt i="1">&lt;b&gt;</bpt>Ввод<ept i="1">&lt;/b&gt;</ept>.</seg></tuv></tu></body></tmx>
END
"$concordat" align "$tmp/codes.tmx" -o "$tmp/codes.xml"
for format in xliff xliff12; do
	"$concordat" export -f $format -l en,ru -o "$tmp/codes.$format.xlf" "$tmp/codes.xml"
	check "codes have one number in both texts of $format" test "$(grep -o 'id="c3"' "$tmp/codes.$format.xlf" | wc -l)" -eq 2
	"$concordat" align "$tmp/codes.$format.xlf" -o "$tmp/codes.$format.xml" 2>"$tmp/stderr"
	check "codes of $format are read again" test "$(grep -o 'tag:' "$tmp/codes.$format.xml" | wc -l)" -eq 6 -a ! -s "$tmp/stderr"
	"$concordat" check --fail-on note "$tmp/codes.$format.xml" >"$tmp/stdout" 2>&1
	check "and agree" test $? -eq 0
done
