#!/usr/bin/env python3
"""Rows of the bundled texts in three languages as JSON Lines, no two alike: make_rows.py COUNT."""
import json
import sys

count = int(sys.argv[1])
texts = {}
for lang in "en", "zh", "ru":
    with open(f"translations/a-66-359/{lang}.txt", encoding="utf-8") as f:
        texts[lang] = [" ".join(p.split()) for p in f.read().split("\n\n") if p.strip()]
for i in range(count):
    print(json.dumps({"translation": {lang: f"{i}. {of[i % len(of)]}" for lang, of in texts.items()}},
        ensure_ascii=False))
