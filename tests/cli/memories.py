#!/usr/bin/env python3
"""Reads an export by a program that is not ours and compares it with the rows of the
same concordance in JSON Lines, cell by cell: memories.py FORMAT FILE ROWS LANG...
FORMATs: tmx, xliff12, po by the Translate Toolkit; mo by Python's gettext; tmx-npm,
xliff-npm: what memories.js printed; akn, tei, xces, xliff by Python's XML.
Exit 0 equal, 1 with the first difference, 77 where the reader is not installed."""
import json
import os
import re
import sys
import xml.etree.ElementTree as ET

XML = "{http://www.w3.org/XML/1998/namespace}"


# What XML cannot hold, and what a PO cannot
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
FORBIDDEN_PO = re.compile("[\0-\x08\x0b-\x1f\x7f]")


def held(text):
    """TEXT as the format can hold it."""
    return (FORBIDDEN_PO if sys.argv[1] in ("po", "mo") else FORBIDDEN).sub("\ufffd", text)


def expected(path, langs):
    """The rows that say something in one of LANGS: (id, {lang: text})."""
    rows = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            if row["type"] != "row":
                continue
            cells = {}
            for lang in langs:
                texts = [c if isinstance(c, str) else c["text"] for c in row["cells"][lang]]
                if any(texts):
                    cells[lang] = held("\n".join(texts))
            if cells:
                rows.append((row["id"], cells))
    return rows


def read_tmx(path, langs):
    from translate.storage import tmx
    units = []
    for unit in tmx.tmxfile.parsefile(path).units:
        nodes = unit.getlanguageNodes()
        units.append((unit.xmlelement.get("tuid"),
            {n.get(XML + "lang"): n.find("seg").text or "" for n in nodes}))
    return units


def read_xliff12(path, langs):
    from translate.storage import xliff
    units = []
    for unit in xliff.xlifffile.parsefile(path).units:
        cells = {langs[0]: unit.source, langs[1]: unit.target}
        units.append((unit.xmlelement.get("resname"), {k: v for k, v in cells.items() if v}))
    return units


def read_po(path, langs):
    from translate.storage import pypo
    units = []
    for unit in pypo.pofile.parsefile(path).units:
        if not unit.isheader():
            cells = {langs[0]: unit.source, langs[1]: unit.target}
            units.append((unit.getcontext(), {k: v for k, v in cells.items() if v}))
    return units


def read_xliff(path, langs):
    ns = "{urn:oasis:names:tc:xliff:document:2.0}"
    units = []
    for unit in ET.parse(path).iter(ns + "unit"):
        segment = unit.find(ns + "segment")
        cells = {lang: segment.findtext(ns + part) for lang, part in zip(langs, ("source", "target"))}
        units.append((unit.get("name"), {k: v for k, v in cells.items() if v}))
    return units


def read_npm(path, langs):
    with open(path, encoding="utf-8") as f:
        return [(u["id"], {k: v for k, v in u["cells"].items() if v}) for u in json.load(f)]


def compare_units(read, path, rows, langs, both=False):
    wanted = [(i, c) for i, c in expected(rows, langs) if not both or langs[0] in c]
    return first_difference(read(path, langs), wanted)


def first_difference(got, wanted):
    for i, (g, w) in enumerate(zip(got, wanted)):
        if g != w:
            return f"unit {i}: {g!r} is not {w!r}"
    return None if len(got) == len(wanted) else f"{len(got)} units, not {len(wanted)}"


def compare_mo(path, rows, langs):
    """The catalogue that msgfmt compiled answers every message."""
    import gettext
    with open(path, "rb") as f:
        catalogue = gettext.GNUTranslations(f)
    for i, cells in expected(rows, langs):
        if len(cells) == 2 and catalogue.pgettext(i, cells[langs[0]]) != cells[langs[1]]:
            return f"{i}: {catalogue.pgettext(i, cells[langs[0]])!r}"
    return None


def compare_akn(path, rows, langs):
    """Every clause of the rows, under the eId that its row has in all languages."""
    ns = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    said = {}
    # of an element: its own number and words, without what is identified below it
    for element in ET.parse(path).iter():
        if element.get("eId") and element.tag != ns + "TLCOrganization":
            parts = []
            for child in element:
                if child.tag in (ns + "num", ns + "heading", ns + "caption"):
                    parts.append("".join(child.itertext()))
                elif child.tag in (ns + "intro", ns + "content", ns + "p") and not child.get("eId"):
                    if child.tag == ns + "p" or child.find(ns + "table") is None:
                        parts.append("".join(child.itertext()).rstrip("\n"))
            if element.tag == ns + "p":
                parts = ["".join(element.itertext())]
            said[element.get("eId")] = "".join(parts).replace(" ", "")
    wanted = {}
    with open(rows, encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            for place, clause in enumerate(row["cells"][langs[0]] if row["type"] == "row" else []):
                token = "".join("__" if c == "/" else c if c.isascii() and (c.isalnum() or c in ".-")
                    else "".join(f"_{b:02x}" for b in c.encode()) for c in row["id"])
                wanted[token + (f"_-{place + 1}" if place else "")] = held(clause["text"]).replace(" ", "")
    if said == wanted:
        return None
    for key in wanted:
        if said.get(key) != wanted[key]:
            return f"{key}: {said.get(key)!r} is not {wanted[key]!r}"
    return f"not wanted: {sorted(said.keys() - wanted.keys())[:3]}"


def sentences(path):
    """Texts and ids of the <s> of a TEI file."""
    ns = "{http://www.tei-c.org/ns/1.0}"
    return {s.get(XML + "id"): "".join(s.itertext()) for s in ET.parse(path).iter(ns + "s")}


def linked(ids, text, langs):
    cells = {}
    for i in ids:
        cells.setdefault(i.split(".c")[0], []).append(text[i])
    return {lang: "".join(cells[lang]).replace(" ", "") for lang in langs if lang in cells}


def compare_links(links, text, rows, langs):
    got = [linked(ids, text, langs) for ids in links]
    wanted = [{k: v.replace(" ", "").replace("\n", "") for k, v in c.items()}
        for i, c in expected(rows, langs) if len(c) > 1]
    return first_difference([g for g in got if len(g) > 1], wanted)


def compare_tei(path, rows, langs):
    ns = "{http://www.tei-c.org/ns/1.0}"
    links = [[t[1:] for t in link.get("target").split()] for link in ET.parse(path).iter(ns + "link")]
    return compare_links(links, sentences(path), rows, langs)


def compare_xces(path, rows, langs):
    group = ET.parse(path).find("linkGrp")
    folder = os.path.dirname(path)
    text = sentences(os.path.join(folder, group.get("fromDoc")))
    text.update(sentences(os.path.join(folder, group.get("toDoc"))))
    links = [link.get("xtargets").replace(";", " ").split() for link in group.iter("link")]
    return compare_links(links, text, rows, langs)


def main():
    form, path, rows, langs = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]
    units = {"tmx": read_tmx, "xliff12": read_xliff12, "po": read_po, "xliff": read_xliff,
        "tmx-npm": read_npm, "xliff-npm": read_npm}
    try:
        if form in units:
            difference = compare_units(units[form], path, rows, langs, form == "po")
        else:
            difference = globals()["compare_" + form](path, rows, langs)
    except ModuleNotFoundError as error:
        print(f"not installed: {error.name}", file=sys.stderr)
        return 77
    if difference is not None:
        print(f"{form}: {difference}", file=sys.stderr)
    return difference is not None


sys.exit(main())
