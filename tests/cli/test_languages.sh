#!/bin/sh
# Nothing that people read is left in English under --lang zh and ru; what a text is told to be by its words.
. "$(dirname "$0")/lib.sh"

# Every format of an error or remark has its words. Prints those that have none.
untranslated() {
	python3 - "$root" <<'PYTHON'
import glob, re, sys
LITERALS = r'(?:"(?:[^"\\]|\\.)*"\s*)+'
words = open(sys.argv[1] + "/src/text/trouble_words.c").read()
known = {"".join(re.findall(r'"((?:[^"\\]|\\.)*)"', s)) for s in re.findall(r"\{ (" + LITERALS + "),", words)}
for name in sorted(glob.glob(sys.argv[1] + "/src/*/*.c")):
    text = open(name).read()
    for m in re.finditer(r"\b(?:ccd_error_set|ccd_remark|ccd_error_words|fail)\s*\(", text):
        end, depth, quoted = m.end(), 1, False
        while depth and end < len(text):
            c = text[end]
            if quoted:
                end += c == "\\"
                quoted = c != '"'
            elif c == "'":
                end += 3 if text[end + 1] == "\\" else 2
            elif c == '"':
                quoted = True
            else:
                depth += (c == "(") - (c == ")")
            end += 1
        for literals in re.findall(LITERALS, text[m.end():end]):
            s = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))
            if re.search(r"[a-z]{2,} [a-z<(]", re.sub(r"%[-.*0-9a-z]*[sduzX]", "", s)) and s not in known:
                print(name, s)
PYTHON
}

# English in FILE: three words of small Latin letters in a row, but for what is typed.
english() { # FILE
	grep -v "^格式：\|^Форматы: " "$1" | grep -oE "\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b" | grep -v "concordat\|^error warning\|^check \|^align "
}

if command -v python3 >/dev/null; then
	untranslated >"$tmp/formats"
	cat "$tmp/formats"
	check "every error and remark has its words" test ! -s "$tmp/formats"
else
	echo "skip words of errors: no python3"
fi
sed -e 's/2011年9月12日/2011年9月13日/' -e '/^七、/d' "$texts/zh.txt" >"$tmp/zh.txt"
"$concordat" align "$texts/ru.txt" "$tmp/zh.txt" -o "$tmp/c.concordance.xml"
for lang in zh ru; do
	{
		"$concordat" help --lang $lang
		for command in $("$concordat" help | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
			"$concordat" help "$command" --lang $lang
		done
		"$concordat" formats --lang $lang
		"$concordat" check "$tmp/c.concordance.xml" --lang $lang --explain
		"$concordat" view "$tmp/c.concordance.xml" --lang $lang --findings --width 200
		"$concordat" check nofile.xml --lang $lang
		"$concordat" check --lang $lang --no-such "$tmp/c.concordance.xml"
		"$concordat" check --lang $lang
		"$concordat" view "$tmp/c.concordance.xml" --clause "9.9" --lang $lang
		"$concordat" export "$tmp/c.concordance.xml" -f docx --labels odd --lang $lang
	} >"$tmp/said.$lang" 2>&1
	english "$tmp/said.$lang" >"$tmp/left.$lang"
	head -5 "$tmp/left.$lang"
	check "no English is left in $lang" test ! -s "$tmp/left.$lang"
done
check "a missing file is told in Chinese" grep -q "无法打开：没有这样的文件" "$tmp/said.zh"
check "a missing file is told in Russian" grep -q "не удаётся открыть: нет такого файла" "$tmp/said.ru"

# ---- a mention makes no profile; a text that begins so, or says so twice, has it
says_profile() { # NAME TEXT WANTED: what is inferred of a text in Russian
	printf '%s\n' "$2" >"$tmp/p.ru.txt"
	printf 'Terms\n\nBoats are lent for a day.\n\nThe harbour is open.\n' >"$tmp/p.en.txt"
	"$concordat" align "$tmp/p.en.txt" "$tmp/p.ru.txt" -o "$tmp/p.xml"
	"$concordat" check --no-config --lang en "$tmp/p.xml" >"$tmp/said"
	check "$1" grep -q "^profile: $3" "$tmp/said"
}
says_profile "a law that is mentioned once" "Условия

Применяется Федеральный закон США о гаванях.

Гавань открыта." general
says_profile "a law that names itself" "Федеральный закон

О гаванях.

Гавань открыта." ru-law
says_profile "a law that cites others" "О гаванях

Изменён Федеральный закон о судах.

Действует Федеральный закон о гаванях." ru-law

# ---- a sample of code with English remarks, alike in all versions, is not left untranslated
sample='<pre># Use the following marks if you wish to open the gate
# for the boats that come in over the channel.
gate open string north</pre>'
printf '<html lang="en"><body><p>This is the example that you can use.</p>%s</body></html>\n' "$sample" >"$tmp/s.en.html"
printf '<html lang="ru"><body><p>Вот пример, который можно использовать.</p>%s</body></html>\n' "$sample" >"$tmp/s.ru.html"
"$concordat" align "$tmp/s.en.html" "$tmp/s.ru.html" -o "$tmp/s.xml"
check "a sample of code is no text" sh -c "! '$concordat' check --no-config '$tmp/s.xml' | grep -q T07"
sed 's/Use the following marks/Take the marks/' "$tmp/s.en.html" >"$tmp/s2.en.html"
"$concordat" align "$tmp/s2.en.html" "$tmp/s.ru.html" -o "$tmp/s.xml"
check "remarks that differ were meant to be translated" sh -c "'$concordat' check --no-config '$tmp/s.xml' | grep -q 'X04\|T07'"
