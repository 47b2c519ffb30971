#!/usr/bin/env python3
"""Small PDFs for the golden cases: small.py FOLDER.

scanned.en.pdf is pictures only, partly.en.pdf pictures before a page of words, rules.zh.pdf
Chinese in a font that is not embedded, with a running head and lines that break amid words;
odd.en.pdf has letters in ActualText only, words aslant, a line printed twice, raised figures.
"""
import sys


class Pdf:
    def __init__(self):
        self.objects = []
        self.contents = []

    def add(self, text):
        self.objects.append(text)
        return len(self.objects)

    def stream(self, content):
        return self.add("<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))

    def page(self, content):
        self.contents.append(self.stream(content))

    def save(self, path, font):
        tree = len(self.objects) + len(self.contents) + 1
        pages = [self.add("<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                          "/Resources << /Font << /F1 %d 0 R >> >> >>" % (tree, content, font))
                 for content in self.contents]
        self.add("<< /Type /Pages /Count %d /Kids [%s] >>" %
                 (len(pages), " ".join("%d 0 R" % page for page in pages)))
        root = self.add("<< /Type /Catalog /Pages %d 0 R >>" % tree)
        out = "%PDF-1.4\n"
        places = []
        for number, text in enumerate(self.objects, 1):
            places.append(len(out))
            out += "%d 0 obj\n%s\nendobj\n" % (number, text)
        start = len(out)
        out += "xref\n0 %d\n0000000000 65535 f \n" % (len(self.objects) + 1)
        out += "".join("%010d 00000 n \n" % place for place in places)
        out += "trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(self.objects) + 1, root, start)
        with open(path, "w", encoding="ascii") as file:
            file.write(out)


PICTURE = ("q 400 0 0 500 90 150 cm BI /W 8 /H 8 /BPC 1 /CS /G /F /AHx ID "
           "FF818199A5A581FF> EI Q")
WORDS = "BT /F1 11 Tf 72 700 Td (This page alone has words, the pages before have none.) Tj ET"

# Size, column of the first character, text; None: a gap. U+F914 is a compatibility form,
# U+2F00 a radical, both as fonts of old programs gave them.
RULES = [
    [(20, 8, "村图书馆规则"), None, (14, 0, "第一章　总则"), None,
     (11, 2, "第一条　图书馆为全村的人开放，在村里住了⼀个月以上的客人也可以来看书、借"),
     (11, 0, "书，和村里的人一样。"),
     (11, 2, "第二条　看书的人可以："),
     (11, 2, "（一）每次借五本书回家，三十天以内还书；"),
     (11, 2, "（二）在看书的房间里看书，平日开到晚上九点，星期六开到下午六点，在房间里要"),
     (11, 0, "安静，也不能吃东西，更不能把书弄坏，这样大家都能快\uF914地看书，坐在一起的人")],
    [(11, 0, "也能好好休息。"), None, (14, 0, "第二章　时间"), None,
     (11, 2, "第三条　没有人等的书可以再借一次。过了时间还没有还书的人，每过一天给图书馆"),
     (11, 0, "一元钱，最多给三十元钱。"),
     (11, 2, "第四条　本规则从 2024 年 5 月 1 日开始用。")],
]


def text(size, x, y, words):
    return "BT /F1 %d Tf %d %d Td <%s> Tj ET\n" % (
        size, x, y, "".join("%04X" % ord(c) for c in words))


def rules(path):
    pdf = Pdf()
    mapping = pdf.stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
        "endcmap end end")
    descriptor = pdf.add("<< /Type /FontDescriptor /FontName /Song /Flags 4 /Ascent 880 /Descent "
                         "-120 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880] >>")
    child = pdf.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 /W [32 126 500] "
                    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                    "/FontDescriptor %d 0 R >>" % descriptor)
    font = pdf.add("<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H "
                   "/DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (child, mapping))
    for number, lines in enumerate(RULES, 1):
        content = text(8, 260, 800, "村图书馆规则") if number > 1 else ""
        y = 760
        for line in lines:
            if line is None:
                y -= 12
                continue
            size, column, words = line
            content += text(size, 80 + column * 11, y, words)
            y -= 18
        pdf.page(content + text(8, 290, 40, "— %d —" % number))
    pdf.save(path, font)


def scans(path, words):
    pdf = Pdf()
    for content in [PICTURE, PICTURE] + words:
        pdf.page(content)
    pdf.save(path, pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"))


def odd(path):
    pdf = Pdf()
    mapping = pdf.stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfchar <A4> <0000> endbfchar\n"
        "1 beginbfrange <20> <7E> <0020> endbfrange\nendcmap end end")
    line = "BT /F1 %d Tf %.1f %.1f Td (%s) Tj ET\n"
    pdf.page(
        "BT /F1 70 Tf 0.6 0.8 -0.8 0.6 200 250 Tm (COPY) Tj ET\n" + line % (11, 72, 760, "Article 1") +
        "BT /F1 11 Tf 72 740 Td (The ta) Tj /Span << /ActualText (ff) >> BDC (\\244) Tj EMC"
        " (rail of the boat is o) Tj /Span << /ActualText (ff) >> BDC (\\244) Tj EMC (-white.) Tj ET\n" +
        line % (11, 72, 720, "Article 2") + line % (11, 72, 700, "The fine is two coins.") +
        line % (11, 72.4, 700, "The fine is two coins.") + line % (11, 72, 680, "Article 2") +
        line % (8, 113, 685, "1") + line % (11, 72, 660, "The lake holds 10") +
        line % (8, 158, 665, "6") + line % (11, 163, 660, " fish."))
    pdf.save(path, pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
                           "/WinAnsiEncoding /ToUnicode %d 0 R >>" % mapping))


folder = sys.argv[1]
scans(folder + "/scanned.en.pdf", [])
scans(folder + "/partly.en.pdf", [WORDS])
rules(folder + "/rules.zh.pdf")
odd(folder + "/odd.en.pdf")
