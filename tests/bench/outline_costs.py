#!/usr/bin/env python3
"""How often labels go on as they do: the measurement behind src/outline/cost.c.

outline_costs.py BUILD FILE...   texts whose trees are known to be right

Prints for each kind of step how often it was seen and minus the logarithm of its share, in
hundredths of a nat, over all files and the least and the greatest with one file left out."""
import collections
import json
import math
import re
import subprocess
import sys

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def number(label):
    """The number of a decimal label and what was inserted behind it, or None."""
    m = re.search(r"(\d+)(?:[.\-]?(\d+|[A-Za-z]{1,2})\b|([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?", label)
    if m is None or re.search(r"\d+\.\d+\.\d", label):
        return None
    insert = m[2] or (m[3] or "").translate(RAISED)
    if not insert:
        return int(m[1]), 0
    return int(m[1]), int(insert) if insert.isdigit() else sum(ord(c) - 64 for c in insert.upper())


def step(a, b):
    if b[0] == a[0]:
        return "repeat" if b[1] == a[1] else "inserted" if a[1] == 0 else "inserted on"
    if b[0] < a[0]:
        return "restart" if b == (1, 0) else "back"
    return "next" if b[0] == a[0] + 1 else "gap"


def count(build, file):
    run = subprocess.run([f"{build}/concordat", "outline", "-f", "json", file], capture_output=True, text=True)
    n = collections.Counter()
    last, before = {}, ""
    for line in run.stdout.splitlines():
        c = json.loads(line)
        depth = c["depth"]
        for d in [d for d in last if isinstance(d, int) and d > depth]:
            del last[d]
        value = number(c["label"]) if c["label"] else None
        if value is not None and c["kind"] in ("article", "paragraph", "item", "subitem"):
            depth = "article" if c["kind"] == "article" else depth      # they count through
            if depth in last and last[depth][0] == c["kind"]:
                n[step(last[depth][1], value)] += 1
            else:
                n["begin" if value == (1, 0) else "begin later"] += 1
                if c["kind"] in ("item", "subitem"):
                    n["led in" if before[-1:] in ":：—–" else "closed before" if before[-1:] in ".。;；" else
                      "open before"] += 1
            last[depth] = (c["kind"], value)
        before = c["text"] or before
    return n


def cost(n, key, group):
    total = sum(n[k] for k in group)
    return round(-100 * math.log((n[key] + 0.5) / (total + 0.5 * len(group)))) if total else 0


GROUPS = (("next", "inserted", "inserted on", "gap", "repeat", "back", "restart"), ("begin", "begin later"),
          ("led in", "open before", "closed before"))


def main():
    build, files = sys.argv[1], sys.argv[2:]
    each = [count(build, f) for f in files]
    whole = sum(each, collections.Counter())
    for group in GROUPS:
        for key in group:
            without = [cost(whole - n, key, group) for n in each] or [0]
            print(f"{key:14} {whole[key]:7} {cost(whole, key, group):5} {min(without):5} {max(without):5}")
        print()


main()
