"""What a person did to a licence in three languages outlives an amendment of one of them: 50 links
and 20 decisions are made, then one clause is edited, one inserted and one moved.
keep_work.py CONCORDAT CORPORA FOLDER: a result line each."""
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

program, corpora, folder = sys.argv[1:4]
NS = "{urn:concordat:concordance:1}"
LANGS = "en", "zh-Hans", "ru"

def run(*words, status=(0,)):
    done = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True)
    if done.returncode not in status:
        sys.exit(f"FAILED {' '.join(words[:3])}: exit {done.returncode}: {done.stderr}")
    return done.stdout

def check(name, good, more=""):
    print(f"ok {name}" if good else f"FAILED {name}: {more}")

def rows():
    """Each row: the texts of its clauses, its sentences as linked, whether confirmed, its note."""
    root = tree.parse(f"{folder}/c.xml").getroot()
    text, sentences = {}, {}
    for version in root.iter(NS + "version"):
        lang = version.get("lang")
        for clause in version.iter(NS + "clause"):
            for label in clause.iter(NS + "label"):     # it may be renumbered
                label.text = ""
            said = ["".join(s.itertext()) for s in clause.iter(NS + "s")]
            text[lang, clause.get("id")] = " ".join(said)
            sentences[lang, clause.get("id")] = said
    for row in root.iter(NS + "row"):
        cell = {c.get("lang"): c.get("clauses") for c in row.iter(NS + "cell")}
        ids = {lang: [i for part in value.split() for i in expand(part)] for lang, value in cell.items()}
        local = {lang: [s for i in ids[lang] for s in sentences[lang, i]] for lang in ids}
        beads = [tuple((s.get("lang"), tuple(local[s.get("lang")][int(i) - 1] for i in expand(s.get("segments"))))
                       for s in bead.iter(NS + "side")) for bead in row.iter(NS + "bead")]
        yield (tuple((lang, tuple(text[lang, i] for i in ids[lang])) for lang in sorted(ids)),
               tuple(beads), row.get("confirmed"), tuple(f.text for f in row.iter(NS + "fact")), row.get("confidence"))

def expand(part):
    first, _, last = part.partition("-")
    return [str(i) for i in range(int(first), int(last or first) + 1)]

def findings():
    return [json.loads(line) for line in run("check", "c.xml", "-f", "json", "--fail-on", "never").splitlines()
            if '"fingerprint"' in line]

for lang in LANGS:
    page = open(f"{corpora}/cc-by-4.0/by_4.0.{lang}.html", encoding="utf-8-sig").read()
    if lang == "ru":        # a number too many in every other clause that has an id
        state = {"n": 0}

        def plant(match):
            state["n"] += 1
            return match[0] + ("" if state["n"] % 2 else f"({100 + state['n']} дней) ")
        page = re.sub(r'<li id="s\d[^"]*">\s*(<p>)?', plant, page)
    open(f"{folder}/{lang}.html", "w", encoding="utf-8").write(page)
run("align", *(f"{lang}={lang}.html" for lang in LANGS), "-o", "c.xml")

listed = [json.loads(line) for line in run("export", "c.xml", "-f", "jsonl").splitlines()]
places = [row["address"] for row in listed if row.get("address")]
acts = 0
for i, place in enumerate(places):
    if acts == 50:
        break
    if i % 4 == 3:
        run("edit", "c.xml", "note", place, f"see letter {i}")
    elif i % 4 == 2:
        run("edit", "c.xml", "link", place, "en=1", "ru=1", "zh-Hans=1")
    else:
        run("edit", "c.xml", "confirm", place)
    acts += 1
check("fifty links", acts == 50, acts)
decided = findings()[:20]
for i, finding in enumerate(decided):
    run("decide", "c.xml", finding["fingerprint"][:12],
        *(("--stays", "as signed") if i % 2 else ("--correct", "ru=", "--reason", "misprint"))[:2 if i % 2 else 4])
before = list(rows())
check("twenty decisions", len(decided) == 20, len(decided))

page = open(f"{folder}/en.html", encoding="utf-8").read()
items = re.findall(r'<li id="s1[a-k]">.*?</li>', page, re.S)
edited = page.replace("within 30 days of Your discovery", "within 45 days of Your discovery")
inserted = edited.replace(items[4], items[4] + "\n<li><p><strong>Notary</strong> means a person who certifies copies.</p></li>")
paragraph = re.search(r'<p class="shaded">.*?</p>', inserted, re.S)
moving = re.search(r'<li id="s5b">.*?</li>', inserted, re.S)
moved = inserted.replace(moving[0], "", 1)
target = re.search(r'<li id="s8a">', moved)
moved = moved[:target.start()] + moving[0] + "\n" + moved[target.start():]
check("the amendments are made", edited != page and inserted != edited and moved != inserted)
open(f"{folder}/en.html", "w", encoding="utf-8").write(moved)

said = run("update", "c.xml", "--force").splitlines()
open(f"{folder}/said", "w").write("\n".join(said))
words = re.sub(r"<[^>]*>", "", moving[0]).split()[:12]
after = list(rows())
amended = [row for row in before if any("30 days of Your" in t or " ".join(words) in t for _, all_ in row[0] for t in all_)]
kept = [row for row in before if row not in amended]
lost = [row for row in kept if row not in after]
check("rows of clauses that did not change are as they were", not lost, lost[:2])
check("only the amended rows are others", len(amended) == 2 and len(before) + 1 == len(after), (len(amended), len(before), len(after)))
changes = [line for line in said if line[:1] in "~+->#" and line[1:2] == " "]
kinds = "".join(sorted(line[0] for line in changes if line[0] != "#"))
check("the redline tells the edit, the insertion and the move", kinds == "+>~", said)
check("the words of the edit", any("[-30-]{+45+} days" in line for line in changes), said)
follow = [line for line in said if "changed in: en; not in:" in line]
check("the versions that did not follow are named", len(follow) >= 2 and
      all("ru" in line and "zh-Hans" in line for line in follow), said)
again = {f["fingerprint"]: f for f in findings()}
check("the decisions hold", all("decision" in again.get(f["fingerprint"], {}) for f in decided),
      [f["fingerprint"] for f in decided if "decision" not in again.get(f["fingerprint"], {})])
