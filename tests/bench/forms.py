#!/usr/bin/env python3
"""One document in many forms: how far the program reads the same in all of them.

forms.py BUILD [--corpora DIR] [--latex] [--show N] [--only WORDS] [--forms NAMES]

Texts of statutes are made into HTML, Markdown, plain text (indented, wrapped), DOCX and PDF
(LibreOffice), with --latex also into PDFs of two more page sizes; the files are kept in
BUILD/forms. For every pair of forms two shares are printed: of the labelled units (their
labels from the top, and how their text begins) those with the same address, and of all
clauses those whose text is the same to the letter. --show prints differences of the form
that is named first by --forms with the others.
"""
import argparse
import html
import itertools
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ACTS = ("C-2", "C-13", "L-7.5", "N-24.5", "P-16.81")
STATUTES = ("A0010100", "D0000077", "J0080049", "K0050020", "Q0040002")
WIDTH = 76                          # columns of the plain text
BEGINNING = 40                      # letters of a text that tell units apart
BODY = 0                            # level of what is no heading


# --- the documents: lists of (level of heading, columns of indentation, text) --------------

def act(path):
    """An Act of Canada: a paragraph a unit, its depth in the class."""
    found = re.findall(r"<(h1|h2|p)(?: class=\"d(\d)\")?>(.*?)</(?:h1|h2|p)>", path.read_text("utf-8"), re.S)
    for tag, depth, inner in found:
        text = " ".join(html.unescape(re.sub("<[^>]*>", "", inner)).split())
        if text:
            yield (0 if tag == "p" else int(tag[1])), 4 * int(depth or 0), text


def statute(path):
    """A statute of Taiwan: the title first, then a paragraph a line."""
    lines = [" ".join(line.split()) for line in path.read_text("utf-8").splitlines()]
    for i, text in enumerate(filter(None, lines)):
        heading = re.match(r"(Chapter|Section|Part) \w+ |第 ?\S+ ?[章節編] ", text)
        item = re.match(r"[一二三四五六七八九十]+、|\d+\.|\(\d+\)|（[一二三四五六七八九十]+）", text)
        yield (1 if i == 0 else 2 if heading else BODY), (4 if item else 0), text


def typed(path):
    """A document as it was extracted: paragraphs begin behind blank lines or blanks."""
    text, blank = [], True
    for line in path.read_text("utf-8").splitlines() + [""]:
        if text and (not line.strip() or line.startswith(" ")):
            yield BODY, 0, " ".join(" ".join(text).split())
            text = []
        if line.strip():
            text.append(line)


def documents(corpora):
    for name in ACTS:
        for lang in ("en", "fr"):
            yield f"{name}.{lang}", lang, act(corpora / "statutes-ca" / name / f"{lang}.html")
    for name in STATUTES:
        for lang in ("en", "zh-Hant"):
            yield f"{name}.{lang}", lang, statute(corpora / "statutes-tw" / name / f"{lang}.txt")
    yield "a66-359.en", "en", typed(corpora / "a66-359" / "en.txt")


# --- the forms --------------------------------------------------------------------------------

def to_html(units, lang):
    rows = []
    for level, indent, text in units:
        tag = f"h{level}" if level else "p"
        style = f' style="margin-left:{indent * 6}pt"' if indent else ""
        rows.append(f"<{tag}{style}>{html.escape(text)}</{tag}>\n")
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"></head><body>\n{"".join(rows)}</body></html>\n'


def to_markdown(units, _):
    rows = []
    for level, _, text in units:
        text = re.sub(r"([\\*_`\[\]<>#|~])", r"\\\1", text)
        text = re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", text))
        rows.append("#" * level + " " * (level > 0) + text + "\n")
    return "\n".join(rows)


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text, width):
    """TEXT in lines: broken at blanks, and between wide characters that may part."""
    line = ""
    for piece in re.findall(r"[⺀-鿿＀-￯　-〿][，。、；：」』）]*|[^\s⺀-鿿＀-￯　-〿]+|\s+", text):
        if line and columns((line + piece).rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece if line or not piece.isspace() else ""
    if line:
        yield line.rstrip()


def to_text(units, _):
    return "\n".join("".join(" " * indent + line + "\n" for line in wrapped(text, WIDTH - indent))
                     for _, indent, text in units)


TEX = r"""\documentclass[%s]{article}
\usepackage[%s]{geometry}\usepackage{fontspec}%s
\setmainfont[Ligatures=TeXOff]{%s}\pagestyle{plain}%s
\begin{document}
%s\end{document}
"""
CHINESE = r"\XeTeXlinebreaklocale ""zh""\XeTeXlinebreakskip=0pt plus 1pt".replace('""', '"')
LATEX = {       # class, page, more of the preamble
    "a4": ("11pt", "a4paper,margin=28mm", r"\setlength{\parindent}{1.5em}"),
    "a5": ("10pt", "a5paper,margin=16mm", r"\setlength{\parindent}{0pt}\setlength{\parskip}{5pt plus 1pt}\raggedright"),
    "columns": ("10pt,twocolumn", "letterpaper,margin=20mm", r"\setlength{\parindent}{1em}"),
}


def to_latex(units, lang, kind):
    escapes = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    rows = []
    for level, indent, text in units:
        text = re.sub(r"[&%$#_{}\\~^]", lambda m: escapes.get(m[0], "\\" + m[0]), text)
        if level:
            size = r"\LARGE" if level == 1 else r"\large"
            rows.append(r"\medskip{\noindent%s\bfseries\raggedright %s\par}\nopagebreak\smallskip" % (size, text))
        elif indent:
            rows.append(r"{\leftskip=%.1fem %s\par}" % (indent / 3, text))
        else:
            rows.append(text + r"\par")
    chinese = lang.startswith("zh")
    size, page, more = LATEX[kind]
    if chinese:
        more = more.replace(r"\raggedright", "").replace("1.5em", "2em").replace("1em", "2em") + CHINESE
    # French of LaTeX sets blanks of its own beside signs
    language = r"\usepackage{polyglossia}\setmainlanguage{english}" if lang == "en" else ""
    return TEX % (size, page, language, "Noto Serif CJK TC" if chinese else "Noto Serif", more,
                  "\n".join(rows) + "\n")


# --- making files ---------------------------------------------------------------------------

def convert(files, target, filters, folder):
    """All FILES to TARGET in one run of LibreOffice."""
    if not files:
        return
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *filters,
                        "--convert-to", target, "--outdir", folder, *files],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def typeset(source):
    done = subprocess.run(["xelatex", "-interaction=batchmode", "-halt-on-error", source.name], cwd=source.parent,
                          stdout=subprocess.DEVNULL)
    if done.returncode:
        source.with_suffix(".pdf").unlink(missing_ok=True)
        sys.exit(f"xelatex failed on {source} ({done.returncode})")


def make(texts, folder, latex):
    """Writes what is not there yet; the forms by name: suffix of the file."""
    forms = {"html": ".html", "md": ".md", "txt": ".txt", "docx": ".docx", "pdf": ".pdf"}
    writers = {".html": to_html, ".md": to_markdown, ".txt": to_text}
    folder.mkdir(parents=True, exist_ok=True)
    for name, (lang, units) in texts.items():
        for suffix, write in writers.items():
            path = folder / (name + suffix)
            path.exists() or path.write_text(write(units, lang), "utf-8")
    missing = [folder / (n + ".html") for n in texts if not (folder / (n + ".docx")).exists()]
    convert(missing, "docx:MS Word 2007 XML", ["--infilter=HTML (StarWriter)"], folder)
    missing = [folder / (n + ".docx") for n in texts if not (folder / (n + ".pdf")).exists()]
    convert(missing, "pdf", [], folder)
    for kind in LATEX if latex else ():
        forms[kind] = f"-{kind}.pdf"
        for name, (lang, units) in texts.items():
            source = folder / f"{name}-{kind}.tex"
            if not source.with_suffix(".pdf").exists():
                source.write_text(to_latex(units, lang, kind), "utf-8")
                typeset(source)
    return forms


# --- measuring ------------------------------------------------------------------------------

def outline(program, path, lang):
    """Labelled units as (labels, beginning of the text): address, and the texts of all clauses."""
    done = subprocess.run([program, "outline", "-f", "json", f"{lang}={path}"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    labels, units, texts = [], Counter(), []
    for line in done.stdout.splitlines():
        clause = json.loads(line)
        label, depth, text = clause.get("label") or "", clause["depth"], clause.get("text") or ""
        labels = [row for row in labels if row[0] < depth]
        if label:
            labels.append((depth, label))
            units[("/".join(row[1] for row in labels), text[:BEGINNING], clause["address"])] += 1
        if label or text:
            texts.append(f"{label} {text}".strip())
    return units, texts


def share(a, b):
    return sum((a & b).values()), max(sum(a.values()), sum(b.values()))


def table(title, forms, measure):
    """Prints the shares for every pair of forms, in per cent of all documents together."""
    print(f"{title:<11}" + "".join(f"{name:>9}" for name in forms[1:]))
    for i, left in enumerate(forms[:-1]):
        row = ""
        for right in forms[1:]:
            same, of = map(sum, zip(*measure(left, right))) if right in forms[i + 1:] else (0, 0)
            row += f"{100 * same / of:9.1f}" if of else " " * 9
        print(f"{left:<11}{row}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--latex", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--forms", default="")
    options = parser.parse_args()
    if not options.corpora.is_dir():
        print(f"forms: skipped, no {options.corpora}")
        return
    texts = {name: (lang, list(units)) for name, lang, units in documents(options.corpora) if options.only in name}
    folder = (options.build / "forms").resolve()
    forms = make(texts, folder, options.latex)
    if options.forms:
        forms = {name: forms[name] for name in options.forms.split(",")}
    jobs = [(form, name) for form in forms for name in texts]
    with ThreadPoolExecutor(2) as pool:
        read = dict(zip(jobs, pool.map(
            lambda job: outline(options.build / "concordat", folder / (job[1] + forms[job[0]]), texts[job[1]][0]), jobs)))
    names = list(forms)
    table("addresses", names, lambda a, b: [share(read[a, n][0], read[b, n][0]) for n in texts])
    table("texts", names, lambda a, b: [share(Counter(read[a, n][1]), Counter(read[b, n][1])) for n in texts])
    for name, other in itertools.product(texts, names[1:] if options.show else ()):
        a, b = (Counter(read[form, name][1]) for form in (names[0], other))
        same, of = share(a, b)
        print(f"{name} {names[0]}/{other}: {same} of {of}")
        for sign, rest in (("-", a - b), ("+", b - a)):
            for text in list(rest.elements())[:options.show]:
                print(f"  {sign} {text[:300]}")


if __name__ == "__main__":
    main()
