#!/usr/bin/env python3
"""The alignment bench: accuracy on sets with known alignment, time and memory on long
documents.

    bench_align.py BUILD FOLDER [--corpora DIR] [--sets ntrex,heavy,hidden,noisy,doc]
                   [--sizes 1k,10k] [--options "..."] [--without] [--timeout SECONDS]

The sets are made in FOLDER where they are not there yet. Of each set every document is
aligned by itself, then all of a pair together, where the program can do that; of three
languages jointly, and by pairs that are joined afterwards. Figures are those of `concordat
score`: strict precision, recall and F1, lax F1, of the beads of confidence .9 to 1 the
share that is right, and the expected calibration error.
"""
import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PAIRS = ("en-zh", "en-ru", "zh-ru")
DOC_PAIRS = ("de-fr", "en-hu", "en-ro", "en-zh", "en-ru")
# Options of `concordat align` that the bench uses where the program knows them.
MANIFEST, TOGETHER = "--manifest", "--together"
JOINED_AFTERWARDS = "--pairwise"        # three languages: pairs joined afterwards, not jointly
WITHOUT = "--without"                   # leaves a kind of evidence out: --without length
EVIDENCE = ("prior", "length", "structure", "words", "seeds", "cognates", "learned")


class Bench:
    def __init__(self, args):
        self.concordat = os.path.join(args.build, "concordat")
        self.folder, self.corpora = os.path.abspath(args.folder), args.corpora
        self.options, self.timeout = shlex.split(args.options), args.timeout
        self.help = subprocess.run([self.concordat, "align", "--help"], stdout=subprocess.PIPE,
                                   encoding="utf-8").stdout

    def knows(self, *options):
        return all(option + " " in self.help or option + "\n" in self.help for option in options)

    def make(self, maker, name, *rest):
        """The folder of a set, made where it is not there yet; None where it cannot be."""
        folder = os.path.join(self.folder, name)
        if not os.path.isdir(folder) or not os.listdir(folder):
            os.makedirs(folder, exist_ok=True)
            subprocess.run([sys.executable, os.path.join(HERE, maker), *rest], check=True,
                           stdout=subprocess.DEVNULL)
        return folder if os.listdir(folder) else None

    def run(self, *arguments):
        """(wall seconds, CPU seconds, peak MiB) of the program, or None where it failed."""
        begun = time.monotonic()
        process = subprocess.Popen([self.concordat, *arguments])
        status, usage = None, None
        while status is None:
            pid, code, usage = os.wait4(process.pid, os.WNOHANG)
            if pid != 0:
                status = os.waitstatus_to_exitcode(code)
            elif time.monotonic() - begun > self.timeout:
                process.kill()
                os.wait4(process.pid, 0)
                print(f"no result in {self.timeout} s: {shlex.join(arguments)}", file=sys.stderr)
                return None
            else:
                time.sleep(min(.2, (time.monotonic() - begun) / 50 + .001))
        if status != 0:
            print(f"failed: {shlex.join(arguments)}", file=sys.stderr)
            return None
        return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

    def score(self, pairs):
        """What `concordat score` says of files GOLD, CONCORDANCE."""
        flat = [file for pair in pairs for file in pair]
        out = subprocess.run([self.concordat, "score", "-f", "json", "--calibration", *flat],
                             check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        return json.loads(out)


def documents(folder, group):
    """The documents of a manifest: (output, gold, operands)."""
    path = os.path.join(folder, f"{group}.manifest.tsv")
    with open(path, encoding="utf-8") as f:
        for line in f:
            out, *texts = line.rstrip("\n").split("\t")
            name = os.path.basename(out)[:-len(".concordance.xml")]
            yield out, os.path.join(folder, f"{name}.{group}.gold.tsv"), texts


def show_head():
    print(f"{'':<44}{'prec.':>8}{'recall':>8}{'F1':>8}{'lax F1':>8}{'.9-1':>8}{'ECE':>8}{'s':>8}")


def show(label, result, seconds):
    calibration = result["calibration"]
    right = calibration["bins"][-1]["right"]
    for i, score in enumerate(result["scores"]):
        strict, lax = score["strict"], score["lax"]
        name = label if i == 0 else f"{label}: {score['name']}"
        print(f"{name:<44}{strict['precision']:8.3f}{strict['recall']:8.3f}{strict['f1']:8.3f}"
              f"{lax['f1'] if lax else float('nan'):8.3f}", end="")
        if i == 0:
            print(f"{right if right is not None else float('nan'):8.3f}{calibration['error']:8.3f}{seconds:8.2f}",
                  end="")
        print(flush=True)


def bench_singles(bench, folder, name, group, *options):
    """Each document by itself."""
    pairs, seconds = [], 0.0
    for out, gold, texts in documents(folder, group):
        cost = bench.run("align", "--segments", *bench.options, *options, *texts, "-o", out)
        if cost is None:
            return
        seconds += cost[0]
        pairs.append((gold, out))
    show(name, bench.score(pairs), seconds)


def bench_together(bench, folder, name, group, *options):
    """All documents of a set with one lexicon."""
    if not bench.knows(MANIFEST, TOGETHER):
        print(f"{name}: skipped, the program has no {TOGETHER}")
        return
    pairs = [(gold, out) for out, gold, _ in documents(folder, group)]
    cost = bench.run("align", "--segments", *bench.options, *options, MANIFEST,
                     os.path.join(folder, f"{group}.manifest.tsv"), TOGETHER)
    if cost is not None:
        show(name, bench.score(pairs), cost[0])


def bench_set(bench, folder, name, groups):
    for group in groups:
        bench_singles(bench, folder, f"{name} {group} single", group)
        bench_together(bench, folder, f"{name} {group} together", group)


def bench_three(bench, folder, name, group):
    """Jointly, and by pairs that are joined afterwards."""
    bench_singles(bench, folder, f"{name} {group} joint", group)
    bench_together(bench, folder, f"{name} {group} joint, together", group)
    if bench.knows(JOINED_AFTERWARDS):
        bench_singles(bench, folder, f"{name} {group} joined afterwards", group, JOINED_AFTERWARDS)
    else:
        print(f"{name} {group} joined afterwards: skipped, the program has no {JOINED_AFTERWARDS}")


def bench_evidence(bench, folder, name):
    """What each kind of evidence is worth: the figures without it."""
    if not bench.knows(WITHOUT):
        print(f"without evidence: skipped, the program has no {WITHOUT}")
        return
    for group in PAIRS:
        for evidence in EVIDENCE:
            bench_singles(bench, folder, f"{name} {group} without {evidence}", group, WITHOUT, evidence)


def count_lines(texts):
    total = 0
    for text in texts:
        with open(text.split("=", 1)[1], "rb") as f:
            total += sum(block.count(b"\n") for block in iter(lambda: f.read(1 << 20), b""))
    return total


def bench_long(bench, sizes):
    """Time and memory by size, per segment also as a multiple of those at 10k."""
    print(f"\n{'long documents, en-zh':<24}{'segments':>10}{'wall s':>9}{'CPU s':>9}{'MiB':>9}{'seg/s':>10}"
          f"{'us/seg':>9}{'x 10k':>7}{'KiB/seg':>9}{'x 10k':>7}{'F1':>8}")
    base = None
    for size in sizes:
        folder = bench.make("make_long.py", f"long/{size}", bench.corpora,
                            os.path.join(bench.folder, "long"), size)
        out, gold, texts = next(documents(folder, "en-zh"))
        cost = bench.run("align", "--segments", *bench.options, *texts, "-o", out)
        if cost is None:
            continue
        n = count_lines(texts)
        wall, cpu, peak = cost
        each = (cpu / n, peak / n)
        base = each if size == "10k" else base
        f1 = bench.score([(gold, out)])["scores"][0]["strict"]["f1"]
        times = [f"{e / b:7.2f}" if base else f"{'':7}" for e, b in zip(each, base or each)]
        print(f"{size:<24}{n:>10}{wall:9.2f}{cpu:9.2f}{peak:9.0f}{n / wall:10.0f}{each[0] * 1e6:9.1f}{times[0]}"
              f"{each[1] * 1024:9.2f}{times[1]}{f1:8.3f}", flush=True)


def instructions(bench, folder):
    """Instructions per segment of one document, which do not drift."""
    if shutil.which("valgrind") is None:
        print("instructions: skipped, valgrind is not installed")
        return
    for group in PAIRS:
        out, _, texts = next(documents(folder, group))
        run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bench.concordat,
                              "align", "--segments", *bench.options, *texts, "-o", out],
                             stderr=subprocess.PIPE, encoding="utf-8")
        counted = [line.split()[-1] for line in run.stderr.splitlines() if "Collected" in line]
        n = count_lines(texts)
        if counted:
            print(f"instructions {os.path.basename(out)} {group}: {counted[0]}, {int(counted[0]) // n} per segment")


def bench_scan(args):
    """Making tokens beside ICU's word breaking, where the program for it was built."""
    program = os.path.join(args.build, "tests/bench/bench_scan")
    if os.path.exists(program):
        print()
        for lang in "en", "zh", "ru":
            text = os.path.join(args.corpora, "ntrex-dev", f"ntrex-dev.{lang}")
            subprocess.run([program, lang, text], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("folder")
    parser.add_argument("--corpora", default=os.environ.get("CONCORDAT_CORPORA", "../shared/corpora"))
    parser.add_argument("--sets", default="ntrex,heavy,hidden,noisy")
    parser.add_argument("--sizes", default="1k,10k")
    parser.add_argument("--options", default="", help="more options for every alignment")
    parser.add_argument("--root", default="/", help="where the packages of the set doc are unpacked")
    parser.add_argument("--without", action="store_true", help="also without each kind of evidence")
    parser.add_argument("--timeout", type=float, default=3600)
    args = parser.parse_args()
    if not os.path.isdir(os.path.join(args.corpora, "ntrex-dev")):
        print(f"bench-align: skipped, no ntrex-dev in {args.corpora}")
        return
    bench = Bench(args)
    chosen = args.sets.split(",")
    show_head()
    for name, heavy in ("ntrex", []), ("heavy", ["--heavy"]):
        if name in chosen:
            folder = bench.make("make_ntrex.py", name, args.corpora, os.path.join(args.folder, name), *heavy)
            bench_set(bench, folder, name, PAIRS)
            bench_three(bench, folder, name, "en-zh-ru")
            if args.without:
                bench_evidence(bench, folder, name)
    for name, noise in ("hidden", []), ("noisy", ["--noise"]):
        if name in chosen:
            folder = bench.make("make_hidden.py", name, args.corpora, os.path.join(args.folder, name),
                                bench.concordat, *noise)
            bench_set(bench, folder, name, PAIRS)
    for name, heavy in ("doc", []), ("docheavy", ["--heavy"]):
        for pair in DOC_PAIRS if name in chosen else []:
            folder = bench.make("make_doc.py", f"{name}/{pair}", os.path.join(args.folder, name), pair,
                                "--root", args.root, *heavy)
            if folder is not None:
                bench_set(bench, folder, name, [pair])
    if "ntrex" in chosen:
        instructions(bench, os.path.join(bench.folder, "ntrex"))
    if args.sizes:
        bench_long(bench, args.sizes.split(","))
    bench_scan(args)


if __name__ == "__main__":
    main()
