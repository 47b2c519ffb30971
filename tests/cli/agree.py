#!/usr/bin/env python3
"""How far two formats of one document come to the same clause tree.

agree.py [-v] [-t] [-x PATTERN]... BUILD A B

A and B are files or folders, with LANG= before them if need be. Clauses are equal where
their address and their text are, blanks, quotation marks, hyphens and the form of labels
aside; agreement is twice the longest common subsequence over the clauses of both. What matches
PATTERN is left out: what only one of the formats prints, as the targets of links; -t leaves
out the title that a reference repeats behind a section's number. -v prints the
differences.
"""
import argparse
import difflib
import json
import re
import subprocess
import sys
import unicodedata


def clauses(build, source, left_out):
    out = subprocess.run([build + "/concordat", "outline", "-f", "json", source],
                         capture_output=True, text=True)
    if out.returncode != 0:
        sys.exit(out.stderr)
    rows = []
    for line in out.stdout.splitlines():
        clause = json.loads(line)
        if "address" not in clause:
            continue
        rows.append((clause["address"], plain(clause.get("text", ""), left_out), clause["kind"]))
    return rows


def without_titles(rows, titles):
    """The clauses without the titles of sections that their references repeat."""
    out = []
    for address, text, _ in rows:
        if "," in text:
            for title in titles:
                for quoted in f',"{title}"', f",{title}":
                    text = text.replace(quoted, "")
        out.append((address, text))
    return out


def plain(text, left_out):
    for pattern in left_out:
        text = re.sub(pattern, "", text)
    text = re.sub("[‘’`´ˋˊ]", "'", text)
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[“”«»„]|''", '"', text)
    text = re.sub("[‐‑‒–—−-]+", "-", text)
    text = re.sub(r"\s", "", text.replace("\u00ad", ""))
    for pattern in left_out:            # what blanks at line ends had hidden
        text = re.sub(pattern, "", text)
    return text


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("-v", action="store_true")
    parser.add_argument("-t", action="store_true")
    parser.add_argument("-x", action="append", default=[])
    parser.add_argument("arguments", nargs=3)
    options = parser.parse_args()
    build, *sources = options.arguments
    a, b = (clauses(build, source, options.x) for source in sources)
    titles = {text for _, text, kind in a + b if kind in ("chapter", "section") and len(text) > 1}
    a, b = (without_titles(rows, titles if options.t else ()) for rows in (a, b))
    for name, key in (("text and address", lambda c: c), ("text", lambda c: c[1])):
        matcher = difflib.SequenceMatcher(None, [key(c) for c in a], [key(c) for c in b],
                                          autojunk=False)
        equal = sum(m.size for m in matcher.get_matching_blocks())
        if options.v and name == "text and address":
            differences(matcher, a, b)
        print("%s: %d of %d and %d clauses, %.1f %%" % (
            name, equal, len(a), len(b), 200 * equal / max(len(a) + len(b), 1)))


def differences(matcher, a, b):
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        for sign, part in (("-", a[i:j]), ("+", b[k:m])):
            for address, text in part:
                print(sign, address, text)


main()
