#!/usr/bin/env python3
"""Findings and fingerprints do not depend on the order of versions: permuted.py BUILD CASES...

CASES are folders with a text a version. Each is aligned and checked with its versions in two orders, as
named and the other way round; all that `check -f json` says must be the same but for the order of
findings, of versions and of what is named in a message. A line in all: "ok", or "FAILED" with the cases."""
import concurrent.futures
import glob
import json
import os
import subprocess
import sys
import tempfile

program = os.path.join(sys.argv[1], "concordat")
SAME = ("rule", "level", "address", "fingerprint", "suppressed")


def said(files, scratch, name):
    out = f"{scratch}/{name}.concordance.xml"
    aligned = subprocess.run([program, "align", *files, "-o", out], capture_output=True)
    if aligned.returncode != 0:
        return None
    run = subprocess.run([program, "check", "-f", "json", "--no-config", "--fail-on", "never", out],
                         capture_output=True, text=True, encoding="utf-8")
    found = []
    for f in map(json.loads, run.stdout.splitlines()):
        if "rule" in f:
            found.append([f[key] for key in SAME] + [sorted(f["versions"]), sorted(f["deviates"]),
                         sorted((lang, e["text"], e["start"], e["end"], e["value"])
                                for lang, e in f["evidence"].items())])
    return sorted(json.dumps(f, ensure_ascii=False) for f in found)


def compare(folder):
    files = sorted(glob.glob(f"{folder}/*.txt"))
    if len(files) < 2:
        return None
    with tempfile.TemporaryDirectory() as scratch:
        a, b = said(files, scratch, "a"), said(files[::-1], scratch, "b")
    if a == b:
        return ""
    only = [line for line in (a or []) if line not in (b or [])] + [line for line in (b or []) if line not in (a or [])]
    return f"{folder}: {'; '.join(only)[:400]}"


def main():
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = [r for r in pool.map(compare, sys.argv[2:]) if r is not None]
    wrong = [r for r in results if r]
    print("FAILED" if wrong or not results else "ok", f"versions in another order: {len(results)} cases,",
          f"{len(wrong)} differ")
    for line in wrong:
        print(line)


main()
