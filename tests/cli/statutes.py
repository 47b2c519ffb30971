#!/usr/bin/env python3
"""Official bilingual statutes: statutes.py BUILD CORPORA VERDICTS.

Checks that every labelled unit is read with its whole path, that rows have one address, and that
each error of the structure and label rules is one that VERDICTS has judged; prints how many of
those are right. Of Russian codes every article is read under its number. A line a figure: "ok", or "FAILED" and why."""
import collections
import csv
import difflib
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

build, corpora, verdicts = sys.argv[1:4]
program = os.path.join(build, "concordat")

# set, languages, form, least per cent of whole paths, least per cent of equal addresses
SETS = (("statutes-ca", ("en", "fr"), "html", 99.5, 98.0), ("statutes-ca", ("en", "fr"), "txt", 99.5, 98.0),
        ("statutes-tw", ("en", "zh-Hant"), "txt", 99.5, 95.0))
GROUPING = ("heading", "chapter", "part", "title")


def run(*arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, encoding="utf-8").stdout


def figures(label):
    return "-".join(re.findall(r"\d+", label)) or re.sub(r"[()\[\].\s]", "", label).lower()


def paths(name):
    """How often each path of labels is read in a text."""
    stack, found = [], collections.Counter()
    for line in run("outline", "-f", "json", name).splitlines():
        clause = json.loads(line)
        del stack[clause["depth"]:]
        stack += [""] * (clause["depth"] - len(stack))
        stack.append(figures(clause["label"]) if clause["label"] and clause["kind"] not in GROUPING else "")
        found["/".join(s for s in stack if s)] += 1
    return found


def wanted(folder):
    truth = collections.defaultdict(collections.Counter)
    with open(f"{folder}/truth.tsv", encoding="utf-8") as file:
        for line in file:
            lang, path, _ = line.rstrip("\n").split("\t")
            truth[lang]["/".join(figures(p) for p in path.split("/"))] += 1
    return truth


def is_labelled(cells):
    return any(c["label"] and c["kind"] != "heading" for cell in cells for c in cell)


def show(held, what):
    print("ok" if held else "FAILED", "statutes", what)


def measure(name, langs, form, least_paths, least_equal, judged):
    units = read = rows = equal = 0
    seen = collections.Counter()
    for folder in sorted(glob.glob(f"{corpora}/{name}/*/")):
        document = os.path.basename(folder[:-1])
        files = [f"{lang}={folder}{lang}.{form}" for lang in langs]
        truth = wanted(folder)
        for lang, file in zip(langs, files):
            units += sum(truth[lang].values())
            read += sum((truth[lang] & paths(file)).values())
        with tempfile.TemporaryDirectory() as scratch:
            out = f"{scratch}/x.concordance.xml"
            run("align", *files, "-o", out)
            for line in run("export", "-f", "jsonl", out).splitlines():
                row = json.loads(line)
                cells = [row["cells"].get(lang, []) for lang in langs] if row.get("type") == "row" else []
                if is_labelled(cells):
                    rows += 1
                    equal += [c["address"] for c in cells[0]] == [c["address"] for c in cells[1]]
            for line in run("check", "-f", "json", "--fail-on", "never", "--select", "S,L,A03", out).splitlines():
                finding = json.loads(line)
                if finding["level"] == "error":
                    key = (name, document, finding["rule"], finding["address"])
                    seen[judged.get(key, "not judged: " + " ".join(key[1:]))] += 1
    show(100 * read >= least_paths * units, f"{name} {form}: {read} of {units} units with their whole path")
    show(100 * equal >= least_equal * rows, f"{name} {form}: {equal} of {rows} rows of one address")
    unknown = [k for k in seen if k.startswith("not judged")]
    show(not unknown, f"{name} {form}: errors of structure: right {seen['right']}, arguable {seen['arguable']}, "
         f"wrong {seen['wrong']} {'; '.join(unknown)}")


def as_listed(label):
    """The number of an article as the lists have it: 12-1 for 12¹; a raised 1-1 loses its own mark."""
    digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    found = re.search(r"\d+(?:[.-]\d+)*", label)
    number, raised = found[0], re.match(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*", label[found.end():])[0].translate(digits)
    return number + raised if "-" in raised else f"{number}-{raised}" if raised else number


def articles(listed):
    """The articles of a Russian code against its list, in order."""
    with open(listed, encoding="utf-8") as file:
        wanted = file.read().split()
    clauses = map(json.loads, run("outline", "-f", "json", listed.replace(".articles", ".html")).splitlines())
    found = [as_listed(c["label"]) for c in clauses if c["kind"] == "article" and c["label"]]
    same = sum(block.size for block in difflib.SequenceMatcher(None, wanted, found, False).get_matching_blocks())
    show(found == wanted, f"{os.path.basename(listed)}: {same} of {len(wanted)} articles, {len(found) - same} others")


def main():
    with open(verdicts, encoding="utf-8") as file:
        judged = {(r["corpus"], r["document"], r["rule"], r["address"]): r["verdict"]
                  for r in csv.DictReader(file, delimiter="\t")}
    for row in SETS:
        measure(*row, judged)
    for listed in sorted(glob.glob(f"{corpora}/statutes-ru/*.articles")):
        articles(listed)


main()
