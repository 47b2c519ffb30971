#!/usr/bin/env python3
"""Reads a table back from what another program made of it and compares it, cell by cell,
with the concordance as `export -f json` has it:

    tables.py JSON READER FILE [languages=en,zh] [columns=address,findings] [rows=sentences] [labels=none]

Prints the cells that differ and exits 1, or "equal: N rows, M columns".
"""
import csv
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


# ---- what should be there ----

def wanted(concordance, options):
    """The lines of the table, each a list of cells; several clauses or findings of a cell on lines."""
    languages = options["languages"].split(",") if "languages" in options else \
        [v["lang"] for v in concordance["versions"]]
    columns = options["columns"].split(",")
    labels = options.get("labels", "text")
    table = []

    def line(address, cells, confidence, findings):
        out = [address] if "address" in columns else []
        for language in languages:
            if labels == "column":
                out.append("\n".join(label for label, _ in cells[language] if label))
            out.append("\n".join(text for _, text in cells[language]))
        open_ = [f for f in findings if f["suppressed"] is None]
        levels = [f["level"] for f in open_]
        beside = {
            "confidence": "" if confidence is None else f"{confidence:.3f}",
            "level": next((level for level in ("error", "warning", "note") if level in levels), ""),
            "findings": "\n".join(f"{f['rule']} {f['level']}: {f['message']}" for f in open_),
            "decisions": "\n".join(f"{f['rule']}: {f['suppressed']}" for f in findings if f["suppressed"]),
        }
        table.append(out + [beside[c] for c in ("confidence", "level", "findings", "decisions") if c in columns])

    def clause(c):
        if labels == "text" or c["label"] is None:
            return None, c["text"]
        return c["label"], c["text"][len(c["label"]):].lstrip()

    for row in concordance["rows"]:
        if not any(row["cells"].get(language) for language in languages):
            continue
        if options.get("rows") == "sentences":
            beads = [b for b in row["beads"] if any(b["segments"][language] for language in languages)]
            for n, bead in enumerate(beads):
                cells = {language: [(None, s) for s in bead["segments"][language]] for language in languages}
                line(f"{row['address']}#{n + 1}" if len(beads) > 1 else row["address"], cells,
                     bead["confidence"], [])
        else:
            line(row["address"], {language: [clause(c) for c in row["cells"].get(language, [])] for language in languages},
                 row["confidence"], row["findings"])
    shown = [f for f in concordance["findings"] if f["suppressed"] is None or "decisions" in columns]
    if shown and "findings" in columns:
        line("Whole document", {language: [] for language in languages}, None, shown)
    return table


# ---- what is there ----

def read_csv(file):
    with open(file, encoding="utf-8-sig", newline="") as f:
        return [[c[1:] if c.startswith("'") else c for c in row] for row in csv.reader(f)]


def read_tsv(file):
    with open(file, encoding="utf-8") as f:
        return [row.rstrip("\n").split("\t") for row in f]


def office_text(element):
    """Text of a paragraph, without the comments on it."""
    out = element.text or ""
    for child in element:
        name = child.tag.split("}")[1]
        if name == "s":
            out += " " * int(child.get(f"{{{OFFICE}text:1.0}}c", "1"))
        elif name == "tab":
            out += "\t"
        elif name == "line-break":
            out += "\n"
        elif name != "annotation":
            out += office_text(child)
        out += child.tail or ""
    return out


def read_fodt(file):
    """The last table of a flat text document."""
    table = ET.parse(file).getroot().findall(f".//{{{OFFICE}table:1.0}}table")[-1]
    rows = []
    for row in table.iter(f"{{{OFFICE}table:1.0}}table-row"):
        rows.append(["\n".join(office_text(p) for p in cell.findall(f"{{{OFFICE}text:1.0}}p"))
                     for cell in row.findall(f"{{{OFFICE}table:1.0}}table-cell")])
    return rows


def html_text(element):
    out = element.text or ""
    for child in element:
        name = child.tag.split("}")[-1]
        out += "\n" if name == "br" else html_text(child)
        out += child.tail or ""
    return out


def read_html(file):
    """The last table of a page that is well-formed; its cells' paragraphs on lines."""
    with open(file, encoding="utf-8") as f:
        page = f.read()
    root = ET.fromstring(page if page.startswith("<!DOCTYPE") else f"<html>{page}</html>")
    name = lambda e: e.tag.split("}")[-1]
    table = [e for e in root.iter() if name(e) == "table"][-1]
    rows = []
    for row in table.iter():
        if name(row) != "tr" or row.get("class") == "notes":
            continue
        cells = []
        for cell in row:
            paragraphs = [p for p in cell if name(p) == "p"]
            if cell.get("class") == "gap":
                cells.append("")
            elif name(cell) == "th" and cell.get("scope") == "row":
                cells.append(html_text(cell.find(".//{*}a")))
            else:
                cells.append("\n".join(html_text(p) for p in paragraphs) if paragraphs else html_text(cell))
        rows.append(cells)
    return rows


def compare_run(concordance, options, file):
    """Text of pages in the order in which it was set: the cells must follow each other in it, with
    nothing between them but what stands on every page. Letters only: a font may join some, and what
    is written from right to left is counted, for its order is a reader's guess."""
    with open(file, encoding="utf-8") as f:
        pages = f.read().split("\f")
    squeeze = lambda s: "".join(unicodedata.normalize("NFKC", s).split())
    furniture = [squeeze(s) for s in options.pop("furniture").split("|")]
    text = squeeze("".join(pages))
    table = wanted(concordance, options)
    at = text.find(squeeze(table[0][0] + table[0][1]))
    for i, row in enumerate(table):
        for k, cell in enumerate(row):
            cell = squeeze(cell)
            while not text.startswith(cell, at):
                step = next((n for n in range(1, 400) if text.startswith(cell, at + n)), None)
                if step is None or not re.fullmatch("(" + "|".join(map(re.escape, furniture)) + "|[0-9]+)+", text[at:at + step]):
                    print(f"row {i + 1}, cell {k + 1}: {text[at:at + 60]!r}, not {cell!r}")
                    sys.exit(1)
                at += step
            at += len(cell)
    print(f"equal: {len(table)} rows, {len(table[0])} columns")


def compare_letters(concordance, options, file):
    """The Arabic letters of the last column, as many of each."""
    with open(file, encoding="utf-8") as f:
        text = f.read()
    count = lambda s: Counter(c for c in unicodedata.normalize("NFKC", s) if "\u0600" < c < "\u06ff" and c != "ـ")
    table = wanted(concordance, options)
    front = options["front"]
    right = count("".join(row[-1] for row in table) + front)
    if count(text) != right:
        print(f"letters differ: {count(text) - right}, {right - count(text)}")
        sys.exit(1)
    print(f"equal: {sum(right.values())} letters")


READERS = {"csv": read_csv, "tsv": read_tsv, "fodt": read_fodt, "html": read_html}


def normal(cell):
    """White space apart, which every format has its own way with, and zeros behind a point."""
    cell = " ".join(unicodedata.normalize("NFC", cell).replace(" | ", "\n").split())
    return f"{float(cell):.3f}" if re.fullmatch(r"[01](\.[0-9]+)?", cell) else cell


def main():
    concordance = json.load(open(sys.argv[1], encoding="utf-8"))
    reader, file = sys.argv[2:4]
    options = dict(o.split("=", 1) for o in sys.argv[4:])
    options.setdefault("columns", "address")
    if reader in ("run", "letters"):
        return {"run": compare_run, "letters": compare_letters}[reader](concordance, options, file)
    right = wanted(concordance, options)
    found = READERS[reader](file)[1:]
    differences = 0 if len(found) == len(right) else 1
    if differences:
        print(f"{len(found)} rows, not {len(right)}")
    for i, (f, r) in enumerate(zip(found, right)):
        if len(f) != len(r):
            print(f"row {i + 1}: {len(f)} cells, not {len(r)}")
            differences += 1
        for k, (a, b) in enumerate(zip(f, r)):
            if normal(a) != normal(b):
                differences += 1
                if differences < 5:
                    print(f"row {i + 1}, cell {k + 1}: {a!r}, not {b!r}")
    if differences:
        sys.exit(1)
    print(f"equal: {len(right)} rows, {len(right[0])} columns")


if __name__ == "__main__":
    main()
