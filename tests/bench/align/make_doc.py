#!/usr/bin/env python3
"""Translated documentation of Debian as a set, with planted noise: other languages and
genres than the news of ntrex-dev, as an aid in development.

    make_doc.py FOLDER PAIR... [--heavy] [--seed N] [--root /]

PAIR: "de-fr", "en-hu", "en-ro", "en-zh", "en-ru". A set per pair: FOLDER/PAIR. Read are, where
they are installed (or unpacked below ROOT): debian-handbook, installation-guide-amd64,
libreoffice-help-*. Paragraphs correspond by their ids or, on pages with the same tags in
the same order, by position; a paragraph of as many sentences in both languages is cut
into them. What is the same text in both is left out, since it is not translated.
"""
import argparse
import os
import re
import sys
from html.parser import HTMLParser

import sets

# Per line and language: as in ntrex-dev, and as in literary texts.
LIGHT = {"merge": .08, "split": .08, "omit": .03, "insert": .01}
HEAVY = {"merge": .13, "split": .14, "omit": .015, "insert": .005, "longest": 3}
# A folder of pages per language, below the root.
SOURCES = {
    "handbook": ("usr/share/doc/debian-handbook/html", {
        "de": "de-DE", "en": "en-US", "fr": "fr-FR", "ru": "ru-RU", "zh": "zh-CN"}),
    "guide": ("usr/share/doc/installation-guide-amd64", {
        "de": "de", "en": "en", "fr": "fr", "ro": "ro", "ru": "ru", "zh": "zh_CN"}),
    "help": ("usr/share/libreoffice/help", {
        "de": "de", "en": "en-US", "fr": "fr", "hu": "hu", "ru": "ru", "zh": "zh-CN"}),
}
# Characters of the shortest paragraph: menus and headings all look the same.
LEAST = {"zh": 8}
LEAST_SPACED = 25
# Documents of a source, and the segments from which on one is full.
DOCUMENTS, SEGMENTS = 8, 300
SENTENCE_END = {"zh": re.compile(r"(?<=[。！？])(?!$)")}
SENTENCE_END_SPACED = re.compile(r"(?<=\w\w[.!?…])\s+(?=[A-ZÀ-ÖØ-ÞА-ЯŐŰȘȚĂ«„“])")


class Paragraphs(HTMLParser):
    """A page's paragraphs and headings: a list of (tag, id, text), empty ones too."""

    BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "dt"}
    BREAKS = BLOCKS | {"div", "ul", "ol", "li", "dl", "dd", "table", "tr", "td", "th", "body"}
    SKIPPED = {"pre", "script", "style", "table", "nav", "header"}

    def __init__(self):
        super().__init__()
        self.found, self.open, self.skipped = [], None, 0

    def close_block(self):
        if self.open is not None:
            tag, name, texts = self.open
            self.found.append((tag, name, " ".join("".join(texts).split())))
        self.open = None

    def handle_starttag(self, tag, attrs):
        if tag in self.BREAKS or tag in self.SKIPPED:
            self.close_block()
        if tag in self.SKIPPED:
            self.skipped += 1
        elif tag in self.BLOCKS and not self.skipped:
            self.open = tag, dict(attrs).get("id"), []

    def handle_endtag(self, tag):
        if tag in self.BREAKS or tag in self.SKIPPED:
            self.close_block()
        if tag in self.SKIPPED:
            self.skipped = max(0, self.skipped - 1)

    def handle_data(self, data):
        if self.open is not None:
            self.open[2].append(data)


def paragraphs(path):
    parser = Paragraphs()
    with open(path, encoding="utf-8") as f:
        parser.feed(f.read())
    return parser.found


def corresponding(first, second):
    """Pairs of texts of two pages."""
    if any(name and "_id" in name for _, name, _ in first):
        other = {name: text for _, name, text in second if name}
        return [(text, other[name]) for _, name, text in first if name and name in other]
    if [tag for tag, _, _ in first] != [tag for tag, _, _ in second]:
        return []
    return [(a[2], b[2]) for a, b in zip(first, second)]


def sentences(lang, text):
    return [s.strip() for s in SENTENCE_END.get(lang, SENTENCE_END_SPACED).split(text)]


def segments(langs, pair):
    """One pair of texts as pairs of segments."""
    short = any(len(text) < LEAST.get(lang, LEAST_SPACED) for lang, text in zip(langs, pair))
    if short or pair[0] == pair[1]:
        return []
    cut = [sentences(lang, text) for lang, text in zip(langs, pair)]
    if len(cut[0]) == len(cut[1]):
        return list(zip(*cut))
    return [pair]


def pages(folder):
    return sorted(os.path.relpath(os.path.join(at, name), folder)
                  for at, _, names in os.walk(folder) for name in names
                  if name.endswith(".html") and name != "index.html")


def documents(root, source, langs, rng):
    """The documents of a source: lists of pairs of segments; from pages in a row, from
    places that are drawn."""
    base, folders = SOURCES[source]
    if any(lang not in folders for lang in langs):
        return []
    folder = [os.path.join(root, base, folders[lang]) for lang in langs]
    if not all(os.path.isdir(f) for f in folder):
        print(f"{source}: skipped for {'-'.join(langs)}, not installed", file=sys.stderr)
        return []
    names = [n for n in pages(folder[0]) if os.path.exists(os.path.join(folder[1], n))]
    found, full = [[]], []
    start = rng.randrange(len(names))
    step = max(1, len(names) // DOCUMENTS)
    at, read = start, set()
    while len(full) < DOCUMENTS and len(read) < len(names):
        name = names[at % len(names)]
        if name not in read:
            read.add(name)
            for pair in corresponding(*(paragraphs(os.path.join(f, name)) for f in folder)):
                found[-1] += segments(langs, pair)
        at += 1
        if len(found[-1]) >= SEGMENTS:
            full.append(found[-1])
            found.append([])
            at = max(at, start + len(full) * step)
    return full


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("pair", nargs="+")
    parser.add_argument("--heavy", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--root", default="/")
    args = parser.parse_args()
    for pair in args.pair:
        langs = tuple(pair.split("-"))
        made = []
        for source in SOURCES:
            rng = sets.seeded("doc", args.seed, source, pair)
            for i, document in enumerate(documents(args.root, source, langs, rng), 1):
                pieces = {lang: [sets.Piece(text[v], [unit]) for unit, text in enumerate(document)]
                          for v, lang in enumerate(langs)}
                made.append((f"{source}{i}", sets.noisy(pieces, rng, **(HEAVY if args.heavy else LIGHT))))
        if not made:
            print(f"{pair}: skipped, none of the packages is installed", file=sys.stderr)
            continue
        folder = os.path.join(args.folder, pair)
        os.makedirs(folder, exist_ok=True)
        for name, pieces in made:
            sets.write_document(folder, name, pieces, langs, [langs])
        sets.write_manifests(folder, [name for name, _ in made], [langs])
        sets.report("doc", [pieces for _, pieces in made], [langs])


if __name__ == "__main__":
    main()
