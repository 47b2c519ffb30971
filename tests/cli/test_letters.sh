#!/bin/sh
# Words of a language stand in src/lang, those we speak in the messages: no letter of another script
# in a literal of any other file of C. Two lists of exceptions, each file with its reason; the second
# may only grow shorter.
. "$(dirname "$0")/lib.sh"

if ! command -v python3 >/dev/null; then
	echo "skip letters of other scripts: no python3"
	exit 0
fi

python3 - "$root" >"$tmp/letters" <<'PYTHON'
import glob, os, re, sys, unicodedata

# what these files speak: the messages and the examples of the manual
SPOKEN = {
    "text/message_zh.c", "text/message_ru.c", "text/message_en.c", "text/trouble_words.c",
    "write/finding_words.c", "text/language_words.c",
    "compare/rule_page.c",      # examples of the manual
    "model/cite.c",             # how places are cited in the language of the messages
}
# letters that are data themselves
DATA = {
    "text/alphabet.c": "series of letters and signs that count",
    "text/charset.c": "frequent letters of each coded character set",
    "text/han.c": "signs of Chinese numerals",
    "text/numeral.c": "the same, to write them",
    "text/spaced.c": "vowels of three alphabets",
    "text/symbol.c": "letters that look like Latin ones",
    "outline/damaged.c": "letters that look like figures",
    "compare/compare_character.c": "what text in a wrong character set looks like",
    "compare/compare_sign.c": "signs that look like a numeral",
    "read/docx_numbering.c": "formats of automatic numbers of Word",
    "read/odt_list.c": "formats of automatic numbers of OpenDocument",
    "read/plain_label.c": "series of letters and signs that count",
    "trial/plant_label.c": "mistakes that are planted",
    "trial/plant_text.c": "mistakes that are planted",
    "trial/plant_value.c": "mistakes that are planted",
}
# words that belong in src/lang and still stand here: lines, at most
LEFT = {
    "compare/compare_bracket.c": 1, "compare/compare_label.c": 1, "compare/compare_punctuation.c": 2,
    "compare/compare_rendering.c": 7, "model/profile.c": 7, "outline/label.c": 2,
    "read/plain_line.c": 2, "read/plain_page.c": 2, "read/raised_notes.c": 2, "text/citation.c": 2,
    "text/citation_han.c": 15, "text/citation_spaced.c": 1, "text/definition.c": 2, "text/number.c": 3,
    "text/number_han.c": 19, "text/number_words.c": 2, "text/quantity.c": 1, "text/time.c": 18,
    "text/unit.c": 1,
}
NAMES = ("CYRILLIC", "CJK", "ARABIC", "HEBREW", "HANGUL", "HIRAGANA", "KATAKANA", "GREEK", "THAI",
    "GEORGIAN", "ARMENIAN", "DEVANAGARI", "IDEOGRAPHIC")
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'')
COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\')|/\*.*?\*/|//[^\n]*', re.S)

def foreign(text):
    return any(c > "\u036f" and unicodedata.category(c)[0] == "L" and
               unicodedata.name(c, "").startswith(NAMES) for c in text)

root = os.path.join(sys.argv[1], "src")
for path in sorted(glob.glob(root + "/*/*.[ch]")):
    name = os.path.relpath(path, root)
    if name.startswith("lang/") or name in SPOKEN or name in DATA:
        continue
    code = COMMENT.sub(lambda m: m.group(1) or "\n" * m.group(0).count("\n"), open(path).read())
    lines = [k for k, line in enumerate(code.split("\n"), 1) if any(foreign(s) for s in LITERAL.findall(line))]
    most = LEFT.get(name, 0)
    if len(lines) > most:
        print("%s: lines %s, at most %d" % (name, ", ".join(map(str, lines)), most))
    elif len(lines) < most:
        print("%s: %d lines are left, say so in the list instead of %d" % (name, len(lines), most))
for name in list(SPOKEN) + list(DATA):
    if not os.path.exists(os.path.join(root, name)):
        print("%s: no such file" % name)
PYTHON
cat "$tmp/letters"
check "no words of a language outside src/lang" test ! -s "$tmp/letters"
