#!/bin/sh
# Inputs made to harm, one of a kind for each reader: test_hostile.sh BUILD. Each is
# refused in one line, within 300 MB. Not timed here: the bench does that.
set -u
. "$(dirname "$0")/lib.sh"

cat >"$tmp/make.py" <<'PYTHON'
import struct, sys, zlib
folder = sys.argv[1]


def write(name, data):
    with open(f"{folder}/{name}", "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode())


def archive(name, members):
    """members: (name, bytes, how often its deflated block comes); sizes are declared falsely."""
    out, directory = b"", b""
    for member, data, times in members:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        block = packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)
        packed = block * times + b"\x03\x00"
        declared = len(data) if times == 1 else 100
        common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, zlib.crc32(data), len(packed), declared,
                             len(member), 0)
        directory += b"PK\1\2" + struct.pack("<H", 20) + common + \
            struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + member.encode()
        out += b"PK\3\4" + common + member.encode() + packed
    end = struct.pack("<HHHHIIH", 0, 0, len(members), len(members), len(directory), len(out), 0)
    write(name, out + directory + b"PK\5\6" + end)


office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
rels = ("_rels/.rels", (f'<Relationships><Relationship Type="{office}" Target="word/document.xml"/>'
                        '</Relationships>').encode(), 1)
types = ("[Content_Types].xml", b"<Types/>", 1)
mimetype = ("mimetype", b"application/vnd.oasis.opendocument.text", 1)
blank = b" " * (1 << 24)
archive("bomb.docx", [types, rels, ("word/document.xml", blank, 256)])
archive("bomb.odt", [("content.xml", blank, 256)])
archive("ratio.docx", [types, rels, ("word/document.xml", blank, 3)])
archive("path.docx", [types, rels, ("../../evil.xml", b"x", 1), ("word/document.xml", b"<x/>", 1)])
archive("twice.docx", [types, rels, ("word/document.xml", b"<x/>", 1), ("word/document.xml", b"<y/>", 1)])
archive("none.docx", [types, rels, ("word/other.xml", b"<x/>", 1)])
archive("many.docx", [types, rels] + [(f"f{i}", b"", 1) for i in range(10001)])
write("cut.docx", open(f"{folder}/none.docx", "rb").read()[:60])

deep = 100000
roots = {"tei.xml": "TEI", "akn.xml": "akomaNtoso", "tmx": "tmx", "xlf": "xliff"}
for ending, root in roots.items():
    entities = "".join('<!ENTITY %s "%s">' % (chr(98 + i), ("&%s;" % chr(97 + i)) * 10) for i in range(9))
    write(f"laughs.{ending}", f'<!DOCTYPE {root} [<!ENTITY a "ha">{entities}]><{root}><p>&j;</p></{root}>')
    write(f"outside.{ending}", f'<!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
          f'<{root}><p>&x;</p></{root}>')
    write(f"deep.{ending}", f"<{root}>" + "<div>" * deep + "x" + "</div>" * deep + f"</{root}>")
    write(f"attributes.{ending}", f"<{root} " + " ".join(f'a{i}="1"' for i in range(deep)) + f"></{root}>")
laughing = b'<!DOCTYPE d [<!ENTITY a "ha">]><d>&a;</d>'
archive("laughs.docx", [types, rels, ("word/document.xml", laughing, 1)])
archive("laughs.odt", [mimetype, ("content.xml", laughing, 1)])
write("deep.html", "<html><body>" + "<div>" * deep + "x")
write("attributes.html", "<html><body><p " + " ".join(f'a{i}="1"' for i in range(deep)) + ">x")
write("deep.md", "# x\n\n" + "> " * deep + "x\n")
write("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
write("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
line = b"word " * (40 << 20)             # 200 MB, where the limit is 16
for ending, head, n in ("txt", b"", len(line)), ("html", b"<html><body><p>", len(line)), \
        ("tmx", b"<tmx><body>", len(line)), ("md", b"# x\n\n", 20 << 20), \
        ("po", b'msgid "', 20 << 20), ("tei.xml", b"<TEI><p>", 20 << 20):
    write(f"line.{ending}", head + line[:n])
PYTHON
python3 "$tmp/make.py" "$tmp" || echo "FAILED hostile inputs are not made"

# The program under a watch: its peak memory in MB goes to $tmp/peak
cat >"$tmp/watch.py" <<'PYTHON'
import os, subprocess, sys
peak, command = sys.argv[1], sys.argv[2:]
process = subprocess.Popen(command)
_, status, usage = os.wait4(process.pid, 0)
open(peak, "w").write(str(usage.ru_maxrss // 1024))
sys.exit(os.waitstatus_to_exitcode(status))
PYTHON

sanitized=$(grep -c __asan_init "$concordat")
hostile() {     # FILE PATTERN
	python3 "$tmp/watch.py" "$tmp/peak" "$concordat" outline "en=$tmp/$1" >"$tmp/stdout" 2>"$tmp/stderr"
	status=$?
	if [ "$status" -ne 2 ] || [ "$(wc -l <"$tmp/stderr")" -ne 1 ] || [ -s "$tmp/stdout" ] ||
	    ! grep -q "$2" "$tmp/stderr"; then
		echo "FAILED hostile $1: exit $status: $(cut -c1-300 "$tmp/stderr")"
	elif [ "$sanitized" -eq 0 ] && [ "$(cat "$tmp/peak")" -ge 300 ]; then
		echo "FAILED hostile $1: $(cat "$tmp/peak") MB"
	else
		echo "ok hostile $1"
	fi
}

hostile bomb.docx "'word/document.xml' unpacks to too much: the limit is 128M"
hostile bomb.odt "'content.xml' unpacks to too much: the limit is 128M"
hostile ratio.docx "unpacks to too much: the limit is 200"
hostile path.docx "'../../evil.xml' leads out of it"
hostile twice.docx "holds 'word/document.xml' twice"
hostile none.docx "holds no 'word/document.xml'"
hostile many.docx "too many files in the archive: the limit is 10000"
hostile cut.docx "damaged archive"
for ending in tei.xml akn.xml tmx xlf; do
	hostile "laughs.$ending" ":1: the document type has an internal subset"
	hostile "outside.$ending" ":1: the document type has an internal subset"
	hostile "deep.$ending" ":1: elements are nested too deep: the limit is 250"
	hostile "attributes.$ending" ":1: too many attributes in one element: the limit is 1000"
done
hostile laughs.docx "word/document.xml.*internal subset"
hostile laughs.odt "content.xml.*internal subset"
hostile deep.html "nested too deep"
hostile attributes.html "too many attributes"
hostile deep.md "nested too deep"
hostile old.doc "old Word; save it as DOCX"
hostile locked.docx "is encrypted"
for ending in txt html md po tmx tei.xml; do
	hostile "line.$ending" "too long: the limit is 16M"
done
