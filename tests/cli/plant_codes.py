#!/usr/bin/env python3
"""Plants losses of codes: plant_codes.py FILE.po OUT.po

Takes the first code out of every translation that has the same codes as its message, and
prints the message's line in OUT for each: "LINE<tab>CODE". Only entries without a plural.
"""
import re
import sys

CODE = re.compile(r"%\d+\$[sdiu]|%\(\w+\)[sd]|%[sdiu](?![A-Za-z0-9])|\$?\{[a-z_][a-z_0-9]*\}|"
                  r"</?(?:b|i|em|strong|code|tt)>|:(?:ref|func|class|mod|meth|doc|exc):`[^`<]+`")
ENTRY = re.compile(r'^msgid ((?:".*"\n)+)msgstr ((?:".*"\n)+)', re.M)


def text(strings):
    return "".join(s[1:-1] for s in strings.splitlines())


def main():
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as f:
        po = f.read()
    out, at, shift = [], 0, 0
    for entry in ENTRY.finditer(po):
        message, translation = text(entry[1]), text(entry[2])
        here, there = CODE.findall(message), CODE.findall(translation)
        if not message or not here or sorted(here) != sorted(there):
            continue
        lost = CODE.sub("", translation, count=1)
        line = po.count("\n", 0, entry.start()) + 1 - shift
        print(f"{line}\t{there[0]}")
        shift += entry[2].count("\n") - 1
        out.append(po[at:entry.start(2)] + f'"{lost}"\n')
        at = entry.end(2)
    with open(target, "w", encoding="utf-8") as f:
        f.write("".join(out) + po[at:])


main()
