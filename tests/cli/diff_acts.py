#!/usr/bin/env python3
"""Amends laws and asks what changed: diff_acts.py PROGRAM CORPORA FOLDER

Each law gets three edits, two deletions, two insertions and a move, in paragraphs that a seeded
choice takes; the program must tell these and nothing else. As a document for word processors the
changes, accepted, must give the new text, and refused the old one.
"""
import json
import random
import re
import subprocess
import sys
from pathlib import Path

program, corpora, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
LAWS = [(f"statutes-ca/{act}", lang, "The lamp of the Minister shall burn by night." if lang == "en" else
         "La lampe du ministre brûle pendant la nuit.")
        for act, lang in (("V-1.4", "en"), ("B-9.9", "fr"), ("C-13", "en"), ("C-2", "fr"), ("W-9", "en"),
                          ("L-7.5", "en"), ("N-24.5", "fr"))]
LAWS += [(f"statutes-tw/{law}", "zh-Hant", "主管機關之燈於夜間應予點亮。")
         for law in ("A0010100", "D0000077", "J0080049")]


def amended(text, between, seed, words):
    """TEXT with the changes, and what they are: (kind, letters of the paragraph's end)."""
    chance = random.Random(seed)
    parts = text.split(between)
    seen = [squeezed(p) for p in parts]
    # paragraphs of one clause that is not like any other, and not beside another choice
    alone = [i for i, p in enumerate(parts) if 25 < len(p) < 900 and seen.count(seen[i]) == 1 and
             not re.match(r"\s*([\d.]+ )?\([\w.]+\) ?\(|\s*[\d.]+ \(|\s*第.*條", p)]
    chosen = []
    for i in chance.sample(alone, len(alone)):
        if all(abs(i - k) > 2 for k in chosen) and 2 < i < len(parts) - 3:
            chosen.append(i)
        if len(chosen) == 8:
            break
    told, new, moved = [], {}, None
    for nth, i in enumerate(chosen):
        if nth < 3:
            new[i] = [parts[i] + " " + words]
            told.append(("edited", parts[i]))
        elif nth < 5:
            new[i] = []
            told.append(("removed", parts[i]))
        elif nth < 7:
            own = f"{words[:-1]} ({nth}){words[-1]}"
            new[i] = [parts[i], own]
            told.append(("inserted", own))
        else:
            moved, new[i] = parts[i], []
            told.append(("moved", parts[i]))
    out = [p for i, part in enumerate(parts) for p in new.get(i, [part])]
    if moved is not None:
        at = chance.randrange(3, len(out) - 3)
        while abs(out.index(next(p for p in out if p in parts[max(0, chosen[-1] - 1):])) - at) < 4:
            at = chance.randrange(3, len(out) - 3)
        out.insert(at, moved)
    return between.join(out), told


def squeezed(text):
    return "".join(text.split())


def tell(fine, what):
    print("ok" if fine else "FAILED", "diff", what)


def run(*arguments):
    return subprocess.run([str(a) for a in arguments], capture_output=True, text=True)


def main():
    for law, lang, words in LAWS:
        source = corpora / law / f"{lang}.txt"
        if not source.exists():
            source = next((corpora / law).glob("zh*.txt"))
        old, new = folder / "old.txt", folder / "new.txt"
        text = source.read_text("utf-8")
        later, told = amended(text, "\n" if lang.startswith("zh") else "\n\n", law, words)
        old.write_text(text, "utf-8")
        new.write_text(later, "utf-8")
        found = [json.loads(line) for line in
                 run(program, "diff", f"{lang}={old}", f"{lang}={new}", "-f", "json").stdout.splitlines()]
        left = [(f["change"], squeezed(f["before"] or f["after"])) for f in found]
        missed = []
        for kind, paragraph in told:
            end = squeezed(paragraph)
            hit = next((x for x in left if x[0] == kind and (x[1].endswith(end[-30:]) or end in x[1])), None)
            if hit is None:
                missed.append((kind, paragraph[:50]))
            else:
                left.remove(hit)
        tell(not missed and not left, f"{law} {lang}: {len(told) - len(missed)} of {len(told)} amendments, "
             f"{len(left)} invented {missed[:2] or ''} {left[:2] or ''}")
        document = folder / "redline.docx"
        run(program, "diff", f"{lang}={old}", f"{lang}={new}", "-o", document)
        for way, wanted in ("accept", later), ("reject", text):
            got = run("pandoc", document, f"--track-changes={way}", "-t", "plain", "--wrap=none").stdout
            tell(squeezed(got) == squeezed(wanted), f"{law} {lang}: the document, {way}ed")


main()
