#!/usr/bin/env python3
"""How far two formats of one document come to the same clause tree.

agree.py [-v] [-a] BUILD A B

A and B are files or folders, with LANG= before them if need be. Clauses are equal where
their address and their text are, blanks, quotation marks, hyphens and the form of labels
aside; agreement is twice the longest common subsequence over the clauses of both. With -a
web addresses that only one format prints are left out: "(https://...)", as printed
versions show the target of a link. -v prints the differences.
"""
import difflib
import json
import re
import subprocess
import sys
import unicodedata


def clauses(build, source, addresses_out):
    out = subprocess.run([build + "/concordat", "outline", "-f", "json", source],
                         capture_output=True, text=True)
    if out.returncode != 0:
        sys.exit(out.stderr)
    rows = []
    for line in out.stdout.splitlines():
        clause = json.loads(line)
        if "address" not in clause:
            continue
        rows.append((clause["address"], plain(clause.get("text", ""), addresses_out)))
    return rows


def plain(text, addresses_out):
    text = unicodedata.normalize("NFKC", text)
    if addresses_out:
        text = re.sub(r"\(\s*(https?://|mailto:)[^()]*\)", "", text)
    text = re.sub("[‘’`´]", "'", text)
    text = re.sub("[“”«»„]|''", '"', text)
    text = re.sub("[‐‑‒–—−-]+", "-", text)
    return re.sub(r"\s", "", text.replace("\u00ad", ""))


def main():
    flags = {a for a in sys.argv[1:] if a in ("-v", "-a")}
    arguments = [a for a in sys.argv[1:] if a not in flags]
    if len(arguments) != 3:
        sys.exit(__doc__)
    a, b = (clauses(arguments[0], source, "-a" in flags) for source in arguments[1:])
    pairs = {}
    for name, key in (("text and address", lambda c: c), ("text", lambda c: c[1])):
        matcher = difflib.SequenceMatcher(None, [key(c) for c in a], [key(c) for c in b],
                                          autojunk=False)
        pairs[name] = sum(m.size for m in matcher.get_matching_blocks())
        if "-v" in flags and name == "text and address":
            for tag, i, j, k, m in matcher.get_opcodes():
                if tag != "equal":
                    for sign, part in (("-", a[i:j]), ("+", b[k:m])):
                        for address, text in part:
                            print(sign, address, text)
    for name, equal in pairs.items():
        print("%s: %d of %d and %d clauses, %.1f %%" % (
            name, equal, len(a), len(b), 200 * equal / max(len(a) + len(b), 1)))


main()
