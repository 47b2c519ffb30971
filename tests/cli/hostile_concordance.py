#!/usr/bin/env python3
"""A concordance whose words, addresses, file names and reasons are made to break what is
written of it: hostile_concordance.py [LANGUAGES [CHARACTERS]]."""
import sys
from xml.sax.saxutils import escape, quoteattr

count = int(sys.argv[1]) if len(sys.argv) > 1 else 4
length = int(sys.argv[2]) if len(sys.argv) > 2 else 30000
tags = ("en zh ru ar he fa zh-Hant sr-Latn pt-BR de fr es it nl pl cs sk sl hr bg mk uk be el tr az "
    "ka hy hi bn ta te th lo km vi id ms ja ko").split()[:count]
word = {"ar": "نص", "he": "מילה", "fa": "واژه", "zh": "文字", "zh-Hant": "文字", "ja": "言葉"}

# \ue000 + code stands for a character that XML cannot hold, as the format has it
texts = [
    ']]> <![CDATA[ <b>x</b> &amp; &lt; "quoted" \'single\' -->',
    "</seg></tuv></tu><tu><tuv><seg>injected</seg></tuv></tu>",
    "</source></segment></unit><unit id='x'/>",
    "</td></tr></table><script>alert(1)</script>",
    'msgid "x"\\n"\\0" %s %1$s \\" \\\\',
    "\u202eright to left\u202c \u2066isolated\u2069 \u200f\u200e",
    "\U0001F4DC\U00010348 \u0301 combining \u00ad soft \u200b zero",
    "{\"type\":\"row\",\"cells\":{}}\u2028\u2029",
    "=1+1", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "\u0085\u009f\u007f",
    "control \x01\x0b\x1f characters \ufffe\uffff",
    "a\tb", "x" * length, ("字" * length), "-", "\u00a0",
]
addresses = ['a"b', "<x>&", "same", "same", "same~2", "en:u1", "u1", "a b\tc", "x/y", "x__y", "é", "#1",
    "a#1", "a", "title", "t1", "t2", "t3"]


def content(text):
    return "".join(f'<char code="{ord(c):02X}"/>' if c in "\x01\x0b\x1f\ufffe\uffff" else escape(c)
        for c in text).replace("\t", "&#9;").replace("\r", "&#13;")


def clause(lang, i, depth, kind, address, text, label=None, more=""):
    words = f"<label>{escape(label)}</label> " if label else ""
    inner = f"<s>{words}{content(text)}</s>" if text or label else ""
    print(f'<clause id="{i}" depth="{depth}" kind="{kind}" address={quoteattr(address)}{more}>{inner}</clause>')


def version(lang):
    print(f'<version lang="{lang}">')
    print(f'<source file={quoteattr(lang + " --> <b> " + chr(34) + " ]]>.txt")} type="text/plain" charset="UTF-8" '
        f'sha256="{"0123456789abcdef" * 4}" status="working" date="31 December &lt;&amp;"/>')
    i = 0
    for k, text in enumerate(texts):
        i += 1
        own = text if k != 5 else text + word.get(lang, " word")
        # every second is an item below the one before
        clause(lang, i, 1 + k % 2, ("paragraph", "item")[k % 2], addresses[k], own, ("1.", "(a)")[k % 2])
    rest = [(1, "table", "table", ""), (2, "tablerow", "table/1", ""), (3, "cell", "table/1/1", "cell"),
        (4, "text", "table/1/1/u", "more"), (3, "cell", "table/1/2", ""),
        (1, "table", "odd", "caption"), (2, "cell", "odd/1", "a cell outside a row"), (2, "item", "odd/2", "item"),
        (1, "article", "art1", "Words that end."), (2, "subitem", "art1/x", "below no item"),
        (1, "segment", "seg", "segment"), (1, "note", "n", "note"), (1, "notice", "notice", "notice"),
        (1, "text", "lead", "lead-in:"), (2, "text", "lead/1", "below a text")]
    for depth, kind, address, text in rest:
        i += 1
        clause(lang, i, depth, kind, address, text, None, ' lang="fr"' if kind == "note" else "")
    print("</version>")
    return i


print('<?xml version="1.0" encoding="UTF-8"?>\n<concordance xmlns="urn:concordat:concordance:1">\n<settings/>')
for tag in tags:
    n = version(tag)
print("<rows>")
for i in range(1, n + 1):
    # the first two are one row: a cell of two clauses
    if i == 2:
        continue
    cells = "".join(f'<cell lang="{t}" clauses="{"1 2" if i == 1 else i}"/>' for k, t in enumerate(tags)
        # the second language stands apart in one row
        if not (i == 7 and k == 1))
    print(f'<row confidence="0.5">{cells}</row>')
    if i == 7:
        print(f'<row confidence="0.5"><cell lang="{tags[1]}" clauses="7"/></row>')
print("</rows>\n<decisions>")
print('<decision fingerprint="0123456789abcdef" rule="S01">&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;'
    '<char code="01"/></decision>\n</decisions>\n</concordance>')
