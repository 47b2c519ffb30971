#!/usr/bin/env python3
"""Legal texts as sets of segments whose labels are hidden: the aligner must find from the
words what the numbering tells.

    make_hidden.py CORPORA FOLDER CONCORDAT [--noise] [--seed N]

A segment is the text of a clause without its label; segments correspond where their
clauses have the same address. What only some versions have is left out. With --noise
lines are merged, split and left out as in ntrex-dev.
"""
import argparse
import json
import os
import subprocess
import sys

import sets

NOISE = {"merge": .08, "split": .08, "omit": .03, "insert": .01}
TEXTS = {
    "a-66-359": "{translations}/a-66-359/{en,zh,ru}.txt",
    "udhr": "{corpora}/udhr/{eng,cmn_hans,rus}.html",
    "cc-by": "{corpora}/cc-by-4.0/by_4.0.{en,zh-Hans,ru}.html",
    "debian-faq": "{corpora}/debian-faq/html/{en,zh-cn,ru}",
    "openchain": "{corpora}/openchain-1.2/openchain-1.2.{en,zh-Hans,ru}.docx",
    "mozilla-cloud": "{corpora}/mozilla-terms/firefox_cloud_services_tos.{en,zh-CN,ru}.md",
    "mozilla-subscription": "{corpora}/mozilla-terms/subscription_services_tos.{en,zh-CN,ru}.md",
}
HERE = os.path.dirname(os.path.abspath(__file__))


def paths_of(pattern, corpora):
    """{lang: path}: the braces with commas name the languages' parts in the order of LANGS."""
    pattern = pattern.replace("{corpora}", corpora)
    pattern = pattern.replace("{translations}", os.path.join(HERE, "../../../translations"))
    before, rest = pattern.split("{")
    names, after = rest.split("}")
    return {lang: before + name + after for lang, name in zip(sets.LANGS, names.split(","))}


def words(clause):
    text = clause["text"]
    if clause["label"] and text.startswith(clause["label"]):
        text = text[len(clause["label"]):]
    return text.strip()


def clauses(concordat, lang, path):
    """The texts of a file without labels, by address, in order."""
    out = subprocess.run([concordat, "outline", "-f", "json", f"{lang}={path}"],
                         check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                         encoding="utf-8").stdout
    found = {c["address"]: words(c) for c in map(json.loads, out.splitlines())}
    return {address: text for address, text in found.items() if text}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora")
    parser.add_argument("folder")
    parser.add_argument("concordat")
    parser.add_argument("--noise", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    os.makedirs(args.folder, exist_ok=True)
    groups = sets.groups_of(sets.LANGS)
    made = []
    for name, pattern in TEXTS.items():
        paths = paths_of(pattern, args.corpora)
        if not all(map(os.path.exists, paths.values())):
            print(f"{name}: skipped, not in {args.corpora}", file=sys.stderr)
            continue
        texts = {lang: clauses(args.concordat, lang, path) for lang, path in paths.items()}
        common = set.intersection(*(set(t) for t in texts.values()))
        unit = {address: i for i, address in enumerate(a for a in texts["en"] if a in common)}
        pieces = {lang: [sets.Piece(text, [unit[address]]) for address, text in t.items() if address in unit]
                  for lang, t in texts.items()}
        if args.noise:
            pieces = sets.noisy(pieces, sets.seeded("hidden", args.seed, name), **NOISE)
        sets.write_document(args.folder, name, pieces, sets.LANGS, groups)
        made.append((name, pieces))
    sets.write_manifests(args.folder, [name for name, _ in made], groups)
    if made:
        sets.report("hidden", [pieces for _, pieces in made], groups)


if __name__ == "__main__":
    main()
