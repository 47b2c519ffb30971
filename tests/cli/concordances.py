#!/usr/bin/env python3
"""Compares two concordances up to what a format can hold: concordances.py WHAT A B [LANG...]
rows: languages, cells (several clauses of one as one, blanks left out), confidence and
confirmation of every row with words; cells: the same without the latter two, and rows of one
language in any place; clauses: the clauses of every cell apart; tree: the clauses of every version, their depth, kind, address,
label and words, and which stand in a row. LANG: only these. Exit 1 with the first difference."""
import sys
import xml.etree.ElementTree as ET

NS = "{urn:concordat:concordance:1}"
what, first, second, only = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]


def text_of(element):
    parts = []
    for node in element.iter():
        if node.tag == NS + "char":
            parts.append("\ufffd")
        parts.append(node.text or "")
        if node is not element:
            parts.append(node.tail or "")
    return "".join(parts)


def plain(text):
    return "".join(text.split())


def load(path):
    root = ET.parse(path).getroot()
    clauses = {v.get("lang"): {c.get("id"): c for c in v.iter(NS + "clause")}
        for v in root.iter(NS + "version")}
    return root, clauses


def rows(path):
    root, clauses = load(path)
    out = []
    for row in root.iter(NS + "row"):
        cells = {}
        for cell in row.iter(NS + "cell"):
            lang = cell.get("lang")
            texts = [text_of(clauses[lang][i]) for i in cell.get("clauses").split()]
            texts = [plain(t) for t in texts if plain(t)]
            if texts and (not only or lang in only):
                cells[lang] = texts if what == "clauses" else "".join(texts)
        if cells:
            out.append((cells, row.get("confidence"), row.get("confirmed")) if what != "cells" else cells)
    return out


def tree(path):
    root, clauses = load(path)
    out = []
    for lang in clauses:
        for c in clauses[lang].values():
            label = c.find(f"{NS}s/{NS}label")
            out.append((lang, c.get("depth"), c.get("kind"), c.get("address"), c.get("number"),
                c.get("insert"), plain(label.text) if label is not None else c.get("label"),
                plain(text_of(c))))
    for row in root.iter(NS + "row"):
        out.append({cell.get("lang"): cell.get("clauses") for cell in row.iter(NS + "cell")})
    return out


def cells(path):
    """Rows of several languages in their order, then those of one, which may stand elsewhere."""
    found = rows(path)
    return [c for c in found if len(c) > 1] + sorted((c for c in found if len(c) == 1), key=str)


read = cells if what == "cells" else tree if what == "tree" else rows
a, b = read(first), read(second)
for i, (x, y) in enumerate(zip(a, b)):
    if x != y:
        sys.exit(f"{i}: {x!r}\n{i}: {y!r}")
if len(a) != len(b):
    sys.exit(f"{len(a)} and {len(b)}")
