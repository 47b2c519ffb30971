#!/usr/bin/env python3
"""Long documents with known alignment, from the sentences of ntrex-dev drawn again and again.

    make_long.py CORPORA FOLDER SIZE... [--languages en,zh,ru] [--seed N]

SIZE: about how many segments a side, "10k", "1M". A set per size: FOLDER/SIZE. Runs of sentences are
drawn from the documents; in each draw a few words of a sentence are replaced by invented
names, the same names in all languages but written in each one's script. The names are few
enough (Zipf) to be learnt, and make a sentence that is drawn again another one. Then lines
are merged, split, left out and inserted about as often as in ntrex-dev.
"""
import argparse
import os
import re

import sets

NOISE = {"merge": .08, "split": .08, "omit": .03, "insert": .01}
# The names known of; one in how many words is replaced by one.
NAMES = 20000
ONE_IN = 8
MULTIPLES = {"": 1, "k": 1000, "M": 1000000}
HAN = "阿巴贝比布查达德迪多厄菲戈格哈基卡科克拉莱里卢马梅米莫纳尼诺帕佩皮普奇萨塞森什斯塔特图瓦维沃希雅扎佐"


def names(rng):
    """Invented names: a tuple per name, in the order of sets.LANGS."""
    latin = [c + v for c in "b d f g k l m n p r s t v z".split() for v in "aeiou"]
    russian = [c + v for c in "б д ф г к л м н п р с т в з".split() for v in "аеиоу"]
    found, known = [], set()
    while len(found) < NAMES:
        parts = tuple(rng.randrange(len(latin)) for _ in range(rng.randint(2, 4)))
        if parts in known:
            continue
        known.add(parts)
        # Chinese characters are drawn anew: the names cannot be told by their sounds there.
        found.append(("".join(latin[i] for i in parts).capitalize(),
                      "".join(rng.choice(HAN) for _ in range(rng.randint(2, 3))),
                      "".join(russian[i] for i in parts).capitalize()))
    return found


class Sentence:
    """A sentence of each language and the places where a name can stand."""

    def __init__(self, texts):
        self.texts = texts
        self.places = []
        for lang, text in texts.items():
            word = r"[\u4e00-\u9fff]{2}" if lang == "zh" else r"[^\W\d_]{4,}"
            self.places.append([m.span() for m in re.finditer(word, text)])
        self.most = min(len(p) for p in self.places)

    def drawn(self, rng, pool, cumulated):
        """The sentence with some words replaced: {lang: text}."""
        n = min(self.most, max(1, round(max(len(p) for p in self.places) / ONE_IN)))
        chosen = rng.choices(pool, cum_weights=cumulated, k=n)
        result = {}
        for (lang, text), places in zip(self.texts.items(), self.places):
            v = sets.LANGS.index(lang)
            at = sorted(zip(rng.sample(places, n), chosen), reverse=True)
            for (start, end), name in at:
                text = text[:start] + name[v] + text[end:]
            result[lang] = text
        return result


def sentences(corpora, langs):
    """Runs of sentences that all LANGS have: a list of lists."""
    runs = []
    for _, pieces in sets.read_ntrex(corpora):
        run = []
        for row in sets.rows(pieces, sets.LANGS):
            if all(row):
                run.append(Sentence({lang: sets.joined(lang, (pieces[lang][i].text for i in side))
                                     for lang, side in zip(sets.LANGS, row) if lang in langs}))
        runs.append(run)
    return runs


def document(runs, size, langs, rng):
    pool = names(rng)
    cumulated, total = [], 0.0
    for rank in range(1, NAMES + 1):
        total += 1 / (rank + 10)
        cumulated.append(total)
    pieces = {lang: [] for lang in langs}
    unit = 0
    while unit < size:
        run = rng.choice(runs)
        start = rng.randrange(len(run))
        for sentence in run[start:start + rng.randint(3, 20)]:
            for lang, text in sentence.drawn(rng, pool, cumulated).items():
                pieces[lang].append(sets.Piece(text, [unit]))
            unit += 1
            if unit == size:
                break
    return sets.noisy(pieces, rng, **NOISE)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpora")
    parser.add_argument("folder")
    parser.add_argument("size", nargs="+")
    parser.add_argument("--languages", default="en,zh")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    langs = [lang for lang in sets.LANGS if lang in args.languages.split(",")]
    groups = sets.groups_of(langs)
    runs = sentences(args.corpora, langs)
    for size in args.size:
        digits = size.rstrip("kM")
        pieces = document(runs, int(digits) * MULTIPLES[size[len(digits):]], langs,
                          sets.seeded("long", args.seed, size))
        folder = os.path.join(args.folder, size)
        os.makedirs(folder, exist_ok=True)
        sets.write_document(folder, "long", pieces, langs, groups)
        sets.write_manifests(folder, ["long"], groups)
        sets.report(size, [pieces], groups[:1])


if __name__ == "__main__":
    main()
