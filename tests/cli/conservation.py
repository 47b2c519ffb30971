#!/usr/bin/env python3
"""Is every letter of a document in a clause, or in what reading says it left out?

usage: conservation.py PROGRAM [--drop] [--table] FILE...

Compares what the program reads of each file with what others extract from it: pdftotext, pandoc,
msgattrib, Python's own parsers. A letter or digit is lost where they have it more often than
the clauses and the omissions together, invented where the clauses have it more often than they
(numbers that a list shows aside). A line is lost where its letters stand nowhere in a row.
Files that the program or the other refuses are not compared. With --drop the longest line is
taken out of what the program gave: then the file must fail. --table prints what part is kept,
and what part is not invented, of how many letters.
Exit status: 0 all kept, 1 not.
"""
import html.parser
import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

LEAST = 0.999           # of the letters
LINE = 16               # letters of a line that must stand in a row


def letters(text):
    """Letters and digits of TEXT, forms that look alike made one."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LN")


def run(*arguments, **more):
    done = subprocess.run([str(a) for a in arguments], capture_output=True, **more)
    return done.returncode, done.stdout.decode("utf-8", "replace")


# --- what the program reads -------------------------------------------------------------------

def objects(program, *arguments):
    status, out = run(program, *arguments)
    return [json.loads(line) for line in out.splitlines()] if status == 0 else None


def clauses(program, file):
    """Texts of the clauses, and letters that a list shows and the source need not have."""
    found = objects(program, "outline", "-f", "json", file)
    if found is None:
        return None, ""
    texts = [(c["label"] or "") + " " + c["text"] for c in found]
    return texts, "".join(c["label"] or "" for c in found)


def units(program, file):
    status, out = run(program, "align", file)
    status, out = run(program, "export", "-f", "jsonl", "-", input=out.encode()) if not status else (2, "")
    if status:
        return None, ""
    rows = [json.loads(line) for line in out.splitlines()]
    return [c["text"] for row in rows if row.get("type") == "row"
            for cell in row["cells"].values() for c in cell], ""


# --- what others extract ----------------------------------------------------------------------

CHARSETS = {"gb18030", "gb2312", "big5", "cp866", "iso-8859-5", "koi8-r", "windows-1251"}


def decoded(file):
    raw, name = file.read_bytes(), file.name
    charset = next((c for c in CHARSETS if f".{c}." in name), "utf-8-sig")
    if ".utf-16" in name:
        charset = "utf-16" if "-bom" in name else "utf-16-le" if "16le" in name else "utf-16-be"
    return raw.decode(charset, "replace")


class Page(html.parser.HTMLParser):
    silent = {"script", "style", "title", "template", "noscript"}
    inline = {"a", "b", "i", "em", "strong", "span", "sup", "sub", "font", "code", "tt", "u", "abbr",
              "small", "cite", "q", "samp", "kbd", "var", "bdi", "bdo", "acronym", "ins"}

    def __init__(self):
        super().__init__()
        self.text, self.depth = [], 0

    def handle_starttag(self, tag, attributes):
        self.depth += tag in self.silent
        self.text.append("" if tag in self.inline else "\n")

    def handle_endtag(self, tag):
        self.depth -= tag in self.silent and self.depth > 0
        self.text.append("" if tag in self.inline else "\n")

    def handle_data(self, data):
        if self.depth == 0:
            self.text.append(data.replace("\n", " "))


def words_of_page(text):
    parser = Page()
    parser.feed(re.sub(r"<\?.*?\?>", "", text, flags=re.S))
    return "".join(parser.text)


def page(file):
    return words_of_page(decoded(file))


def markdown(file):
    """By way of HTML, which keeps HTML in it; front matter and attributes are none of the text."""
    text = re.sub(r"\A(---|\+\+\+)\n.*?\n\1\n", "", decoded(file).replace("\r\n", "\n"), flags=re.S)
    text = re.sub(r"\{[:#][^}\n]*\}", "", text)
    return words_of_page(run("pandoc", "-f", "gfm-smart+footnotes", "-t", "html", "--wrap=none",
                             input=text.encode())[1])


def pandoc(source):
    return lambda file: run("pandoc", "-f", source, "-t", "plain-smart", "--wrap=none", file)[1]


def pdf(file):
    """Without the round bullets of word processors, which are a letter of a font of signs."""
    return re.sub(r"^\s*o\s+", "", run("pdftotext", "-q", file, "-")[1], flags=re.M)


def catalogue(file):
    """The entries but fuzzy and obsolete ones, every string a line."""
    status, out = run("msgconv", "-t", "UTF-8", "--no-wrap", file)
    if status:
        return None                     # it refuses files that have faults
    out = run("msgattrib", "--no-fuzzy", "--no-obsolete", "--no-wrap", "-", input=out.encode())[1]
    out = out.split("\n\n", 1)[1] if "\n\n" in out else ""       # without the header
    strings = [m for m in re.findall(r'^(?!#|msgctxt)(?:[a-z_]+(?:\[\d+\])? )?"(.*)"$', out, re.M)]
    return "\n".join(re.sub(r"\\(.)", lambda m: " " if m[1] in "ntr" else m[1], s) for s in strings)


def elements(*names):
    """The words of these elements, without those of codes in them."""
    codes = {"bpt", "ept", "it", "ph", "ut", "sub"}

    def words(node):
        inner = "" if node.tag.rpartition("}")[2] in codes else (node.text or "") + "".join(map(words, node))
        return inner + (node.tail or "")

    def extract(file):
        try:
            root = ElementTree.parse(file).getroot()
        except ElementTree.ParseError:
            return None
        found = [n for n in root.iter() if n.tag.rpartition("}")[2] in names]
        return "\n".join(words(n) for n in found)
    return extract


def tree(file):
    try:
        return "\n".join(ElementTree.parse(file).getroot().itertext())
    except ElementTree.ParseError:
        return None


EXTRACT = {
    ".txt": (decoded, clauses), ".html": (page, clauses), ".htm": (page, clauses),
    ".md": (markdown, clauses), ".docx": (pandoc("docx"), clauses), ".odt": (pandoc("odt"), clauses),
    ".pdf": (pdf, clauses), ".po": (catalogue, units), ".tmx": (elements("seg"), units),
    ".xlf": (elements("source", "target"), units),
    ".xml": (tree, clauses),
}


# --- the comparison ---------------------------------------------------------------------------

class Result:
    def __init__(self, program, file, drop):
        extract, read = EXTRACT[file.suffix]
        theirs, (ours, shown) = extract(file), read(program, file)
        self.file, self.read = file, theirs is not None and ours is not None
        self.total = self.lost = self.invented = 0
        if not self.read:
            return
        omitted = [o["text"] for o in objects(program, "outline", "--omitted", "-f", "json", file)
                   if o["kind"] not in ("program", "comment")]
        if drop:
            ours.remove(max(ours, key=len))
        kept, out, want = Counter(letters(" ".join(ours))), Counter(letters(" ".join(omitted))), \
            Counter(letters(theirs))
        self.total = sum(want.values())
        self.lost = sum((want - kept - out).values())
        self.invented = sum((kept - want - Counter(letters(shown))).values())
        stream = letters("".join(ours)) + "\n" + "\n".join(map(letters, omitted))
        lines = [(line, letters(line)) for line in theirs.splitlines()]
        self.missing = [line for line, own in lines if len(own) >= LINE and own not in stream]

    def share(self, n):
        return 1 - n / self.total if self.total else n == 0

    def good(self):
        return not self.read or min(self.share(self.lost), self.share(self.invented)) >= LEAST


def main(arguments):
    drop, table = "--drop" in arguments, "--table" in arguments
    program, *files = [a for a in arguments if not a.startswith("--")]
    bad = 0
    with Pool() as pool:
        results = pool.starmap(Result, [(program, Path(file), drop) for file in files], chunksize=1)
    for r in results:
        if table and r.read:
            print(f"{r.share(r.lost):9.3%} {r.share(r.invented):9.3%} {r.total:8}  {r.file}")
        if r.good() != drop:
            continue
        bad += 1
        print(f"{r.file}: " + ("a line was taken out, and nobody saw it" if drop else
                               f"{r.lost} letters of {r.total} are lost, {r.invented} invented"))
        for line in r.missing[:3] if not drop else []:
            print(f"    not found: {line.strip()[:100]}")
    read = sum(r.read for r in results)
    print(f"{read} of {len(results)} files, {read - bad} as they should be")
    return 1 if bad or not read else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
