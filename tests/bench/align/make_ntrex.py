#!/usr/bin/env python3
"""The 62 documents of ntrex-dev as a set, or with heavier noise.

    make_ntrex.py CORPORA FOLDER            as they are, with the gold of each pair as published
    make_ntrex.py CORPORA FOLDER --heavy    a third of the beads n:m, as in literary texts
"""
import argparse
import os

import sets

# Per line and language; measured: 30-40 % of the beads of each pair become n:m.
HEAVY = {"merge": .10, "split": .10, "omit": .015, "insert": .005, "longest": 3}


def published(corpora, pair):
    """The gold of a pair, which numbers the lines of the whole files."""
    return sets.read_rows(os.path.join(corpora, "ntrex-dev", f"ntrex-dev.{pair}.gold.tsv"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora")
    parser.add_argument("folder")
    parser.add_argument("--heavy", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    os.makedirs(args.folder, exist_ok=True)
    groups = sets.groups_of(sets.LANGS)
    documents = sets.read_ntrex(args.corpora)
    gold = {} if args.heavy else {p: published(args.corpora, "-".join(p)) for p in groups if len(p) == 2}
    first = dict.fromkeys(sets.LANGS, 0)
    for d, (name, pieces) in enumerate(documents):
        if args.heavy:
            pieces = sets.noisy(pieces, sets.seeded("heavy", args.seed, name), **HEAVY)
            documents[d] = name, pieces
        sets.write_document(args.folder, name, pieces, sets.LANGS, groups)
        for pair, beads in gold.items():
            base = [first[lang] for lang in pair]
            end = [first[lang] + len(pieces[lang]) for lang in pair]
            own = [[[i - b for i in side] for side, b in zip(bead, base)] for bead in beads
                   if any(side and b <= side[0] < e for side, b, e in zip(bead, base, end))]
            for bead in own:
                assert all(0 <= i < len(pieces[lang]) for side, lang in zip(bead, pair) for i in side)
            sets.write_rows(os.path.join(args.folder, f"{name}.{'-'.join(pair)}.gold.tsv"), own)
        for lang in sets.LANGS:
            first[lang] += len(pieces[lang])
    sets.write_manifests(args.folder, [name for name, _ in documents], groups)
    sets.report("heavy" if args.heavy else "ntrex-dev", [pieces for _, pieces in documents], groups)


if __name__ == "__main__":
    main()
