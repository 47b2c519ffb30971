#!/usr/bin/env python3
"""Large documents of each format from the bundled texts: make_inputs.py FOLDER TIMES."""
import json
import os
import sys
import zipfile
from html import escape

folder, times = sys.argv[1], int(sys.argv[2])
texts = {}
for lang in "en", "ru", "zh":
    with open(f"translations/a-66-359/{lang}.txt", encoding="utf-8") as f:
        texts[lang] = [" ".join(p.split()) for p in f.read().split("\n\n") if p.strip()]
english = texts["en"]


def write(name, text):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as f:
        f.write(text)


def package(name, parts):
    with zipfile.ZipFile(f"{folder}/{name}", "w", zipfile.ZIP_DEFLATED) as z:
        for part, text in parts.items():
            z.writestr(part, text)


html, md, txt, docx, odt, akn, tei = [], [], [], [], [], [], []
for i in range(1, times + 1):
    head = f"Section {i}"
    html.append(f"<h2 id='s{i}'>{head}</h2>")
    md.append(f"## {head}\n")
    txt.append(f"{head}\n")
    docx.append(f"<w:p><w:pPr><w:pStyle w:val='H1'/></w:pPr><w:r><w:t>{head}</w:t></w:r></w:p>")
    odt.append(f"<text:h text:outline-level='1'>{head}</text:h>")
    akn.append(f"<section eId='s{i}'><num>{head}</num>")
    tei.append(f"<div><head>{head}</head>")
    for k, paragraph in enumerate(english, 1):
        safe = escape(paragraph)
        first, _, rest = safe.partition(" ")
        item = k % 3 == 0
        html.append(f"<ol start='{k}'><li><b>{first}</b> {rest}</li></ol>" if item else f"<p><i>{first}</i> {rest}</p>")
        md.append(f"{k}. **{first}** {rest}\n" if item else f"*{first}* {rest}\n")
        txt.append(f"{k}. {paragraph}\n" if item else f"{paragraph}\n")
        num = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>" if item else ""
        docx.append(f"<w:p>{num}<w:r><w:rPr><w:b/></w:rPr><w:t>{first}</w:t></w:r>"
                    f"<w:r><w:t xml:space='preserve'> {rest}</w:t></w:r></w:p>")
        p = f"<text:p><text:span text:style-name='T1'>{first}</text:span> {rest}</text:p>"
        odt.append(f"<text:list text:style-name='L1'><text:list-item>{p}</text:list-item></text:list>" if item else p)
        akn.append(f"<paragraph><num>{k}.</num><content><p><b>{first}</b> {rest}</p></content></paragraph>")
        tei.append(f"<list><item><hi>{first}</hi> {rest}</item></list>" if item else f"<p><hi>{first}</hi> {rest}</p>")
    akn.append("</section>")
    tei.append("</div>")
write("in.html", "<html><body>" + "\n".join(html) + "</body></html>")
write("in.md", "\n".join(md))
write("in.txt", "\n".join(txt))
write("in.akn.xml", "<akomaNtoso><act><body>" + "\n".join(akn) + "</body></act></akomaNtoso>")
write("in.tei.xml", "<TEI><text><body>" + "\n".join(tei) + "</body></text></TEI>")
w = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
package("in.docx", {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": f"<R><Relationship Type='{rel}officeDocument' Target='word/document.xml'/></R>",
    "word/_rels/document.xml.rels": f"<R><Relationship Type='{rel}styles' Target='styles.xml'/>"
    f"<Relationship Type='{rel}numbering' Target='numbering.xml'/></R>",
    "word/styles.xml": f"<w:styles {w}><w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/>"
    "<w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style></w:styles>",
    "word/numbering.xml": f"<w:numbering {w}><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'>"
    "<w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>",
    "word/document.xml": f"<w:document {w}><w:body>" + "\n".join(docx) + "</w:body></w:document>"})
ns = " ".join(f"xmlns:{p}='urn:oasis:names:tc:opendocument:xmlns:{p}:1.0'" for p in ("office", "text", "style"))
package("in.odt", {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": f"<office:document-content {ns}><office:automatic-styles><text:list-style style:name='L1'>"
    "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/></text:list-style>"
    "</office:automatic-styles><office:body><office:text>" + "\n".join(odt) +
    "</office:text></office:body></office:document-content>"})
lines, tmx, xliff, po = [], [], [], ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ru\\n"\n']
rows = list(zip(*(texts[lang] for lang in ("en", "ru", "zh"))))
for i in range(times):
    for k, row in enumerate(rows):
        en, ru, zh = (escape(t) for t in row)
        tmx.append(f"<tu tuid='{i}.{k}'><tuv xml:lang='en'><seg>{en}</seg></tuv><tuv xml:lang='ru'><seg>{ru}</seg></tuv>"
                   f"<tuv xml:lang='zh'><seg><bpt i='1'>&lt;b></bpt>{zh}<ept i='1'>&lt;/b></ept></seg></tuv></tu>")
        xliff.append(f"<trans-unit id='{i}.{k}'><source>{en}</source><target><g id='1'>{ru}</g></target></trans-unit>")
        lines.append(json.dumps({"id": f"{i}.{k}", "translation": dict(zip(("en", "ru", "zh"), row))},
                                ensure_ascii=False))
        quoted = [t.replace('"', '\\"') for t in row]
        po.append(f'#: a.c:{k}\nmsgctxt "{i}.{k}"\nmsgid "{quoted[0]}"\nmsgstr "{quoted[1]}"\n')
write("in.tmx", "<tmx version='1.4'><header srclang='en'/><body>" + "\n".join(tmx) + "</body></tmx>")
write("in.xlf", "<xliff version='1.2'><file source-language='en' target-language='ru'><body>" + "\n".join(xliff) +
      "</body></file></xliff>")
write("in.po", "\n".join(po))
write("in.jsonl", "\n".join(lines))
