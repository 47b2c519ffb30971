#!/usr/bin/env python3
"""Puts a page into a frame of a width, with a script of tests in it, for a browser to open:

    page.py PAGE WIDTH TESTS TEXTS SEARCHES AXE > FRAME

TEXTS: the tags of the page's columns; SEARCHES: "words=2 / 7|..."; AXE: axe.min.js, which need not be.
The report comes into the frame's element "report". Only the page's policy is left out, for it
would let no script run but its own.
"""
import json
import re
import sys
from pathlib import Path

page, width, tests, texts, searches, axe = sys.argv[1:7]
text = Path(page).read_text(encoding="utf-8")
text, policies = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
if policies != 1:
    sys.exit("no policy to leave out")
script = Path(tests).read_text(encoding="utf-8")
script = script.replace("TEXTS", json.dumps(texts), 1)
script = "const SEARCHES = " + json.dumps([s.rsplit("=", 1) for s in searches.split("|")]) + ";\n" + script
for source in [Path(axe).read_text(encoding="utf-8")] * Path(axe).is_file() + [script]:
    source = source.replace("</script", "<\\/script")
    text = text.replace("</body>", "<script>" + source + "</script></body>") if "</body>" not in source else \
        text[:text.rindex("</body>")] + "<script>" + source + "</script>" + text[text.rindex("</body>"):]
frame = Path(page).with_suffix(f".{width}.html")
frame.write_text(text, encoding="utf-8")
print(f"""<!DOCTYPE html><meta charset="utf-8"><title>frame</title><body style="margin: 0">
<iframe src="{frame.name}" style="border: 0; width: {width}px; height: 800px"></iframe><pre id="report"></pre>
<script>addEventListener("message", e => {{ document.getElementById("report").textContent = e.data; }});</script>""")
