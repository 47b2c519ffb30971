"""What the makers of alignment test sets share.

A set is a folder of documents with known alignment:

    NAME.LANG.txt           one segment a line
    NAME.A-B.gold.tsv       the beads of two languages: indices of A, a tab, indices of B,
                            counted from 0, joined by commas; a segment without counterpart
                            is a line of its own
    NAME.LANGS.gold.tsv     the rows of three and more languages ("en-zh-ru"), likewise
    LANGS.manifest.tsv      OUT<TAB>LANG=FILE<TAB>LANG=FILE... for all documents

A document is made from pieces: a piece is a text of one language and the set of units
(numbers) that it renders. Pieces that share a unit correspond.
"""
import itertools
import os
import random
import re

# Where a line can be cut: behind a mark inside the sentence or between sentences.
CUTS = {"zh": re.compile(r"[，；：。！？](?=[^”』」）])")}
CUTS_SPACED = re.compile(r"[,;:.!?](?=\s+\w)|\s[-–—](?=\s)")
# The shortest part of a cut line, in characters.
LEAST_PART = {"zh": 4}
LEAST_PART_SPACED = 12


class Piece:
    __slots__ = ("text", "units", "touched")

    def __init__(self, text, units, touched=False):
        self.text, self.units, self.touched = text, frozenset(units), touched


def joint(lang):
    return "" if lang in ("zh", "ja", "th") else " "


def joined(lang, texts):
    return joint(lang).join(texts)


def cut(lang, text, rng):
    """The two parts of a line, or None where it cannot be cut."""
    least = LEAST_PART.get(lang, LEAST_PART_SPACED)
    places = [m.end() for m in CUTS.get(lang, CUTS_SPACED).finditer(text)
              if least <= m.end() <= len(text) - least]
    if not places:
        return None
    place = rng.choice(places)
    return text[:place].strip(), text[place:].strip()


class Components:
    """Units that belong together, and how many pieces each language has of them."""

    def __init__(self):
        self.parent, self.count = {}, {}

    def find(self, unit):
        root = unit
        while self.parent.setdefault(root, root) != root:
            root = self.parent[root]
        while self.parent[unit] != root:
            self.parent[unit], unit = root, self.parent[unit]
        return root

    def add(self, lang, units, n=1):
        roots = {self.find(unit) for unit in units}
        first = min(roots)
        total = {}
        for root in roots:
            self.parent[root] = first
            for other, count in self.count.pop(root, {}).items():
                total[other] = total.get(other, 0) + count
        total[lang] = total.get(lang, 0) + n
        self.count[first] = total

    def size(self, lang, units):
        """The pieces of LANG in the component that UNITS would be."""
        return sum(self.count.get(root, {}).get(lang, 0) for root in {self.find(u) for u in units})

    def within(self, units, most):
        """Whether no language would have more than MOST pieces."""
        total = {}
        for root in {self.find(u) for u in units}:
            for lang, count in self.count.get(root, {}).items():
                total[lang] = total.get(lang, 0) + count
        return all(count <= most for count in total.values())


def noisy(pieces, rng, merge, split, omit, insert, longest=2, most=4):
    """PIECES (language: list) with lines merged, split, left out and inserted, each with
    its probability per line and language. A unit is split in one language at most, no
    component has more than MOST pieces of a language."""
    bound = Components()
    for lang, list_ in pieces.items():
        for piece in list_:
            bound.add(lang, piece.units)
    split_units = set()
    stray = itertools.count(-1, -1)
    result = {}
    for lang, list_ in pieces.items():
        out, i = [], 0
        while i < len(list_):
            piece, draw = list_[i], rng.random()
            i += 1
            if draw < merge:
                n = rng.randint(2, longest) - 1
                group = [piece] + list_[i:i + n]
                units = frozenset().union(*(p.units for p in group))
                if len(group) > 1 and bound.within(units, most + len(group) - 1):
                    bound.add(lang, units, 1 - len(group))
                    piece = Piece(joined(lang, (p.text for p in group)), units, True)
                    i += len(group) - 1
            elif draw < merge + split:
                parts = None
                if not piece.units & split_units and bound.size(lang, piece.units) < most:
                    parts = cut(lang, piece.text, rng)
                if parts is not None:
                    split_units |= piece.units
                    bound.add(lang, piece.units, 1)
                    out.append(Piece(parts[0], piece.units, True))
                    piece = Piece(parts[1], piece.units, True)
            elif draw < merge + split + omit:
                continue
            elif draw < merge + split + omit + insert:
                out.append(Piece(rng.choice(list_).text, [next(stray)]))
            out.append(piece)
        result[lang] = out
    return result


def rows(pieces, langs):
    """The rows of PIECES in LANGS: tuples of lists of line numbers, in reading order."""
    together = Components()
    for lang in langs:
        for piece in pieces[lang]:
            together.add(lang, piece.units)
    cells = {}
    for v, lang in enumerate(langs):
        for line, piece in enumerate(pieces[lang]):
            root = together.find(min(piece.units))
            cells.setdefault(root, tuple([] for _ in langs))[v].append(line)
    found = []
    for cell in cells.values():
        if sum(1 for side in cell if side) > 1:
            found.append(cell)
        else:
            found += [tuple([line] if side else [] for side in cell)
                      for line in itertools.chain(*cell)]
    return in_order(found)


def in_order(found):
    """Rows in the order of the first language; one without it follows the row that its
    text goes on from."""
    row_of = [{} for _ in found[0]]
    for row in found:
        for v, side in enumerate(row):
            row_of[v].update((line, id(row)) for line in side)
    key = {id(row): (row[0][0],) for row in found if row[0]}
    for lines in row_of[1:]:
        before = (-1,)
        for line in sorted(lines):
            before = key.setdefault(lines[line], (before[0], line))
    return sorted(found, key=lambda row: key[id(row)])


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.writelines(line + "\n" for line in lines)


def write_rows(path, found):
    write_lines(path, ("\t".join(",".join(map(str, side)) for side in row) for row in found))


def write_document(folder, name, pieces, langs, groups):
    """Writes one document; GROUPS are the tuples of languages that get a gold file."""
    for lang in langs:
        write_lines(os.path.join(folder, f"{name}.{lang}.txt"), (p.text for p in pieces[lang]))
    for group in groups:
        write_rows(os.path.join(folder, f"{name}.{'-'.join(group)}.gold.tsv"), rows(pieces, group))


def groups_of(langs):
    """All pairs of LANGS, and all of them where they are more."""
    found = list(itertools.combinations(langs, 2))
    return found + [tuple(langs)] if len(langs) > 2 else found


def write_manifests(folder, names, groups):
    folder = os.path.abspath(folder)
    for group in groups:
        stem = "-".join(group)
        out = os.path.join(folder, f"out.{stem}")
        os.makedirs(out, exist_ok=True)
        write_lines(os.path.join(folder, f"{stem}.manifest.tsv"), (
            "\t".join([os.path.join(out, f"{name}.concordance.xml")] +
                      [f"{lang}={os.path.join(folder, f'{name}.{lang}.txt')}" for lang in group])
            for name in names))


def shares(pieces, group):
    """How many rows are 1:1, n:m and without counterpart."""
    found = rows(pieces, group)
    return (sum(all(len(s) == 1 for s in r) for r in found),
            sum(all(r) and any(len(s) > 1 for s in r) for r in found),
            sum(not all(r) for r in found))


def report(name, documents, groups):
    """One line for each group of languages: what the documents hold."""
    for group in groups:
        one, many, none = (sum(x) for x in zip(*(shares(d, group) for d in documents)))
        print(f"{name} {'-'.join(group)}: {len(documents)} documents, {one + many + none} rows, "
              f"{100 * many / (one + many + none):.1f} % n:m, {100 * none / (one + many + none):.1f} % without counterpart")


# ---- ntrex-dev of the shared corpora

LANGS = ("en", "zh", "ru")


def read_lines(path):
    with open(path, encoding="utf-8") as f:
        return f.read().split("\n")[:-1]


def read_rows(path):
    """A gold file: a list of tuples of lists of line numbers."""
    return [tuple([int(i) for i in filter(None, field.split(","))] for field in line.split("\t"))
            for line in read_lines(path)]


def atoms(row, beads):
    """The units of one three-way ROW, found again from the BEADS of the pairs inside it: a
    dict (language, line): set of numbers, from 0. Lines of a language that no bead of two
    pairs tells apart are one unit; the language that tells most apart decides."""
    classes = {lang: {} for lang in LANGS}
    for lang, lines in zip(LANGS, row):
        for line in lines:
            key = tuple(beads[pair][lang, line] for pair in beads if lang in pair)
            classes[lang].setdefault(key, len(classes[lang]))
            classes[lang][line] = classes[lang][key]
    base = max(LANGS, key=lambda lang: len({classes[lang][i] for i in row[LANGS.index(lang)]}))
    lines = row[LANGS.index(base)]
    found = {(base, line): {classes[base][line]} for line in lines}
    for lang, own in zip(LANGS, row):
        pair = next((p for p in beads if lang in p and base in p), None)
        for line in own if lang != base else []:
            found[lang, line] = {classes[base][i] for i in lines
                                 if beads[pair][base, i] == beads[pair][lang, line]}
    return found


def read_ntrex(corpora):
    """The documents of ntrex-dev: a list of (name, pieces)."""
    stem = os.path.join(corpora, "ntrex-dev", "ntrex-dev")
    text = {lang: read_lines(f"{stem}.{lang}") for lang in LANGS}
    beads = {}
    for pair in itertools.combinations(LANGS, 2):
        beads[pair] = {(lang, line): number
                       for number, bead in enumerate(read_rows(f"{stem}.{'-'.join(pair)}.gold.tsv"))
                       for lang, side in zip(pair, bead) for line in side}
    units, free = {}, 0
    for row in read_rows(stem + ".tri.gold.tsv"):
        found = atoms(row, beads)
        units.update((place, {free + unit for unit in own}) for place, own in found.items())
        free += len(found)
    starts = [line.split("\t") for line in read_lines(stem + ".docs.tsv")[1:]]
    documents = []
    for d, (name, *first) in enumerate(starts):
        pieces = {}
        for v, lang in enumerate(LANGS):
            end = int(starts[d + 1][1 + v]) if d + 1 < len(starts) else len(text[lang])
            pieces[lang] = [Piece(text[lang][i], units[lang, i]) for i in range(int(first[v]), end)]
        documents.append((name, pieces))
    return documents


def seeded(*what):
    """A generator of random numbers that is the same for the same WHAT everywhere."""
    return random.Random(" ".join(map(str, what)))
