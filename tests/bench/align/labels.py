#!/usr/bin/env python3
"""Legal texts with their labels: the share of rows whose clauses have one address in all
versions, and the rows of which that is not so.

    labels.py CORPORA CONCORDAT
"""
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from make_hidden import TEXTS, paths_of


def local(element):
    return element.tag.rpartition("}")[2]


def rows_of(file):
    """Rows as {lang: [address]}."""
    addresses, rows = {}, []
    for element in ElementTree.parse(file).getroot().iter():
        if local(element) == "version":
            lang = element.get("lang")
            addresses[lang] = [c.get("address") for c in element.iter() if local(c) == "clause"]
        elif local(element) == "row":
            row = {}
            for cell in element:
                if local(cell) == "cell":
                    lang = cell.get("lang")
                    row[lang] = [addresses[lang][int(i) - 1] for i in cell.get("clauses").split()]
            rows.append(row)
    return rows


def main():
    corpora, concordat = sys.argv[1:]
    for name, pattern in TEXTS.items():
        paths = paths_of(pattern, corpora)
        if not all(os.path.exists(path) for path in paths.values()):
            print(f"{name}: skipped, not there")
            continue
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "x.concordance.xml")
            subprocess.run([concordat, "align", *(f"{lang}={path}" for lang, path in paths.items()),
                            "-o", out], check=True, stderr=subprocess.DEVNULL)
            rows = rows_of(out)
        wrong = [row for row in rows
                 if len(set(map(tuple, row.values()))) > 1 or len(row) < len(paths)]
        print(f"{name:<22} {len(rows):>5} rows {len(rows) - len(wrong):>5} equal "
              f"{(len(rows) - len(wrong)) / len(rows):>6.3f}")
        for row in wrong:
            print("   ", "  ".join(f"{lang}: {' '.join(cell)}" for lang, cell in row.items()))


if __name__ == "__main__":
    main()
