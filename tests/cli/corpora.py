#!/usr/bin/env python3
"""The corpora's own counts beside what is read: corpora.py BUILD CORPORA.

A line a count: the set, what is counted, the language, what was found, what the
set's README says; "equal", or why not."""
import collections
import json
import re
import subprocess
import sys

build, corpora = sys.argv[1:3]
failed = 0


def outline(path, lang=None):
    """The clauses of a file or folder, as `outline -f json` gives them."""
    name = f"{corpora}/{path}"
    run = subprocess.run([f"{build}/concordat", "outline", "-f", "json", f"{lang}={name}" if lang else name],
                         capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        print(run.stderr, end="")
    return [json.loads(line) for line in run.stdout.splitlines()]


def show(name, what, lang, found, stated, why=None):
    global failed
    verdict = "equal" if found == stated else f"explained: {why}" if why else "DIFFERENT"
    failed += verdict == "DIFFERENT"
    print(f"{name:24} {what:42} {lang:8} {found!s:>6} {stated!s:>6}  {verdict}")


def kinds(clauses, *names):
    return sum(c["kind"] in names for c in clauses)


def labels(clauses, pattern):
    return sum(bool(c["label"]) and re.fullmatch(pattern, c["label"]) is not None for c in clauses)


def bullets(clauses):
    return sum(c["label"] == "•" for c in clauses)


# UDHR: 30 articles, preamble of 7 recitals and the proclamation
for lang, file in ("en", "eng.utf8"), ("ru", "rus.utf8"), ("zh", "cmn_hans.utf8"):
    c = outline(f"encodings/udhr.{file}.txt", lang)
    show("udhr", "articles", lang, kinds(c, "article"), 30)
    show("udhr", "recitals", lang, sum(x["kind"] == "recital" and x["address"].startswith("preamble") for x in c), 7)

# CC BY 4.0: 65 ids with the same address everywhere
ids = {}
for lang in "en", "ru", "zh-Hans":
    c = outline(f"cc-by-4.0/by_4.0.{lang}.html")
    ids[lang] = {x["anchor"]: x["address"] for x in c
                 if x["anchor"] and re.fullmatch(r"s[1-8]([a-k](\d([A-C]([iv]+)?)?)?)?", x["anchor"])}
    show("cc-by-4.0", "clause ids", lang, len(ids[lang]), 65)
    for pattern, what, n in (r"s\d", "sections", 8), (r"s\d[a-k]", "level (a)", 30), \
            (r"s\d[a-k]\d", "level (1)", 15), (r"s\d[a-k]\d[A-C]", "level (A)", 7), \
            (r"s\d[a-k]\d[A-C][iv]+", "level (i)", 5):
        show("cc-by-4.0", what, lang, sum(re.fullmatch(pattern, i) is not None for i in ids[lang]), n)
same = sum(ids["en"].get(i) == ids["ru"].get(i) == ids["zh-Hans"].get(i) for i in ids["en"])
show("cc-by-4.0", "ids of one address in all three", "all", same, 65)

# Contributor Covenant
for lang in "en", "ru", "zh-cn":
    c = outline(f"contributor-covenant-2.0/code_of_conduct.{lang}.md")
    show("contributor-covenant-2.0", "headings of level 1", lang, kinds(c, "title"), 1)
    show("contributor-covenant-2.0", "headings of level 2", lang, kinds(c, "heading"), 7)
    show("contributor-covenant-2.0", "headings of level 3", lang, kinds(c, "section"), 4)
    show("contributor-covenant-2.0", "their numbers", lang,
         [x["address"][-1] for x in c if x["kind"] == "section"], ["1", "2", "3", "4"])
    show("contributor-covenant-2.0", "bullet items", lang, bullets(c), 10)
    scope = [x["address"] for x in c if x["kind"] == "heading"][3]
    show("contributor-covenant-2.0", "paragraphs of \"Scope\"", lang,
         sum(re.fullmatch(re.escape(scope) + r"/u\d+", x["address"]) is not None for x in c),
         2 if lang == "zh-cn" else 1)

# Debian FAQ
for lang in "en", "ru", "zh-cn":
    for form, path in ("html", f"html/{lang}"), ("txt", f"txt/debian-faq.{lang}.txt"), \
            ("pdf", f"pdf/debian-faq.{lang}.pdf"):
        c = outline(f"debian-faq/{path}", lang)
        if form == "pdf" and lang == "zh-cn":
            show("debian-faq", "pdf: a notice of one page, clauses", lang, len(c) <= 3, True)
            continue
        show("debian-faq", f"{form}: chapters", lang, kinds(c, "chapter"), 16)
        depth = collections.Counter(len(x["label"].strip(". ").split(".")) for x in c if x["kind"] == "section")
        show("debian-faq", f"{form}: sections N.N", lang, depth[2], 112)
        show("debian-faq", f"{form}: subsections N.N.N", lang, depth[3], 34)
        show("debian-faq", f"{form}: deeper (h4, not in the README)", lang, depth[4], 2)

# OpenChain
forms = [(lang, form) for lang in ("en", "ru", "zh-Hans") for form in ("docx", "pdf")] + [("en", "md")]
goal = {"en": "Goal", "ru": "Цель", "zh-Hans": "目标"}
numbers = {}
for lang, form in forms:
    c = outline(f"openchain-1.2/openchain-1.2.{lang}.{form}", lang)
    show("openchain-1.2", f"{form}: main headings", lang, labels(c, r"[123]\)"), 3)
    show("openchain-1.2", f"{form}: goals", lang,
         sum(re.match(goal[lang] + r" ?\d ?[::：]", x["text"]) is not None for x in c), 6)
    show("openchain-1.2", f"{form}: requirements", lang, labels(c, r"\d\.\d[.．]?"), 12)
    show("openchain-1.2", f"{form}: verification materials", lang, labels(c, r"\d\.\d\.\d\.?"), 22)
    show("openchain-1.2", f"{form}: definitions", lang,
         sum(re.fullmatch(r"(sec2)/u\d+", x["address"]) is not None for x in c), 9)
    numbers[lang, form] = {x["label"].replace("．", ".").rstrip("."): x["address"] for x in c
                           if x["label"] and re.fullmatch(r"\d\.\d[.．]?(\d\.?)?", x["label"])}
for form in "docx", "pdf":
    same = sum(numbers["en", form].get(n) == numbers["ru", form].get(n) for n in numbers["en", form])
    show("openchain-1.2", f"{form}: numbers of one address", "en ru", same, 34)
    same = sum(numbers["en", form].get(n) == numbers["zh-Hans", form].get(n) for n in numbers["en", form])
    show("openchain-1.2", f"{form}: numbers of one address", "en zh", same, 34,
         "the page sets the first goal in smaller type than the others" if form == "pdf" else None)

# Mozilla
for lang in "en", "ru", "zh-CN":
    for form in "md", "html":
        c = outline(f"mozilla-terms/firefox_cloud_services_tos.{lang}.{form}")
        show("mozilla-terms fct", f"{form}: numbered clauses", lang, kinds(c, "section"), 12)
        show("mozilla-terms fct", f"{form}: typed (a)-(f)", lang, labels(c, r"\([a-f]\)"), 6)
        show("mozilla-terms fct", f"{form}: bullets", lang, bullets(c), 12)
    for form in "md", "pdf":
        c = outline(f"mozilla-terms/subscription_services_tos.{lang}.{form}")
        show("mozilla-terms sst", f"{form}: headings", lang, kinds(c, "title", "heading"), 18)
        show("mozilla-terms sst", f"{form}: bullets", lang, bullets(c), 17)

sys.exit(failed > 0)
