#!/usr/bin/env python3
"""Tables within texts.

    source_tables.py make FOLDER            pairs of texts, a folder each, as HTML; see PAIRS
    source_tables.py read FORMAT FILE       the tables within the cells of what was exported, a line a table:
                                            rows by " / ", cells by " | "
"""
import html
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

WORDS = {
    "en": (["Substance", "Limit (mg)", "Danger mark"], ["Lead", "Cadmium", "Mercury", "Nickel", "Arsenic"],
           ["skull", "flame", "none", "skull", "flame"], "Article %s", "The limits are these:",
           "The limits are checked every year."),
    "ru": (["Вещество", "Предел (мг)", "Знак опасности"], ["Свинец", "Кадмий", "Ртуть", "Никель", "Мышьяк"],
           ["череп", "пламя", "нет", "череп", "пламя"], "Статья %s", "Пределы следующие:",
           "Пределы проверяются каждый год."),
    "zh": (["物质", "限值（毫克）", "危险标志"], ["铅", "镉", "汞", "镍", "砷"], ["骷髅", "火焰", "无", "骷髅", "火焰"],
           "第%s条", "限值如下：", "每年检查限值。"),
}
LIMITS = [33, 43, 56, 13, 64]


def rows(lang):
    heads, substances, marks = WORDS[lang][:3]
    return [heads] + [[substances[i], str(LIMITS[i]), marks[i]] for i in range(5)]


def swap(table, i, k):
    table = list(table)
    table[i], table[k] = table[k], table[i]
    return table


# name: the language that differs, and how
PAIRS = {
    "same": ("ru", lambda t: t),
    "rows": ("ru", lambda t: swap(t, 2, 3)),
    "rows-zh": ("zh", lambda t: swap(t, 2, 3)),
    "rows-apart": ("ru", lambda t: swap(t, 2, 5)),
    "row-missing": ("ru", lambda t: t[:3] + t[4:]),
    "row-missing-zh": ("zh", lambda t: t[:3] + t[4:]),
    "last-row-missing": ("zh", lambda t: t[:5]),
    "column-missing": ("ru", lambda t: [r[:2] for r in t]),
    "middle-column-missing": ("zh", lambda t: [[r[0], r[2]] for r in t]),
    "value": ("ru", lambda t: t[:4] + [[t[4][0], "31", t[4][2]]] + t[5:]),
    "merged": ("ru", lambda t: t),
    "merged-missing": ("ru", lambda t: t[:2] + t[3:]),
}


def page(lang, table, merged):
    article, intro, end = WORDS[lang][3:]
    number = (lambda n: "一二"[n - 1]) if lang == "zh" else str
    lines = [f'<!DOCTYPE html><html lang="{lang}"><meta charset="utf-8"><body>',
             f"<h2>{article % number(1)}</h2><p>{intro}</p><table>"]
    for i, row in enumerate(table):
        name = "th" if i == 0 else "td"
        cells = [f"<{name}>{html.escape(c)}</{name}>" for c in row]
        if merged and i == len(table) - 1:
            cells[1:] = [f'<td colspan="2">{row[1]} {row[2]}</td>']
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join(lines + ["</table>", f"<h2>{article % number(2)}</h2><p>{end}</p></body></html>"])


def make(folder):
    for name, (differs, change) in PAIRS.items():
        (folder / name).mkdir()
        for lang in WORDS:
            table = change(rows(lang)) if lang == differs else rows(lang)
            (folder / name / f"{lang}.html").write_text(page(lang, table, name.startswith("merged")), encoding="utf-8")


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def read(form, file):
    text = file.read_text(encoding="utf-8")
    text = re.sub(r"<br ?/?>", " ", text)
    root = ET.fromstring(text if form != "markdown" else f"<html>{text}</html>")
    name = lambda e: e.tag.split("}")[-1]
    names = ("table", "table-row", "table-cell") if form == "fodt" else ("table", "tr", "td")
    for outer in (e for e in root.iter() if name(e) == names[0]):
        for inner in (e for cell in outer.iter() if name(cell) == names[2] for e in cell if name(e) == names[0]):
            lines = [[text_of(c) for c in row if name(c) == names[2]] for row in inner.iter() if name(row) == names[1]]
            print(" / ".join(" | ".join(line) for line in lines))


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(Path(sys.argv[2]))
    else:
        read(sys.argv[2], Path(sys.argv[3]))
