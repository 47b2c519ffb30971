#!/bin/sh
# Every letter of a document is in a clause or on the list of what was left out, as others
# extract it: test_conservation.sh BUILD. tests/cli/conservation.py --table shows the figures.
set -u
. "$(dirname "$0")/lib.sh"

kept() {
	python3 "$root/tests/cli/conservation.py" "$concordat" "$@" >"$tmp/kept"
	status=$?
}

# ---- what is left out is told -------------------------------------------------------

cat >"$tmp/page.html" <<'EOF'
<!DOCTYPE html>
<html lang="en"><head><title>A window</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a> <a href="/laws">Laws</a></nav>
<main><h1>Harbour Act</h1>
<p>Boats <del>and ships</del> pay <ruby>fees<rt>feez</rt></ruby>.</p>
<p hidden>Draft</p><!-- checked -->
<p>They pay in spring. <button>Pay</button></p></main>
<footer><p>Printed by nobody</p></footer></body></html>
EOF
cat >"$tmp/wanted" <<'EOF'
page.html:3: navigation: Home Laws
page.html:8: navigation: Printed by nobody
page.html:2: script or style: p { color: red }
page.html:2: about the file: A window
page.html:5: struck through: and ships
page.html:5: pronunciation: feez
page.html:6: hidden: Draft
page.html:6: comment: checked
page.html:7: form control: Pay
EOF
"$concordat" outline --omitted "$tmp/page.html" >"$tmp/told" 2>/dev/null
check "what a page leaves out is told" cmp -s "$tmp/told" "$tmp/wanted"
check "in Chinese" sh -c '"$1" outline --lang zh --omitted "$2" 2>/dev/null | grep -qx "page.html:3: 导航: Home Laws"' \
    - "$concordat" "$tmp/page.html"
check "in Russian" sh -c '"$1" outline --lang ru --omitted "$2" 2>/dev/null | grep -qx "page.html:5: зачёркнуто: and ships"' \
    - "$concordat" "$tmp/page.html"
check "as JSON" sh -c '"$1" outline -f json --omitted "$2" 2>/dev/null | jq -es >/dev/null "
    length == 9 and .[4] == {kind: \"struck\", file: \"page.html\", line: 5, letters: 8, text: \"and ships\"}"' \
    - "$concordat" "$tmp/page.html"
"$concordat" align en="$tmp/page.html" ru="$texts/ru.txt" -o "$tmp/out" 2>"$tmp/stderr"
check "align tells how much in a line" grep -q '^concordat: note: left out in reading, .*: en [1-9][0-9.]*%, ru 0.0%;' "$tmp/stderr"
"$concordat" align "$texts"/??.txt -o "$tmp/out" 2>"$tmp/stderr"
check "and nothing where nothing was" test ! -s "$tmp/stderr"

# ---- documents of our own -----------------------------------------------------------

need conservation python3 pdftotext pandoc msgattrib
for lang in en zh ru; do
	for format in docx odt html; do
		pandoc -f commonmark -t "$format" -o "$tmp/act.$lang.$format" "$texts/$lang.txt" 2>/dev/null
	done
done
"$concordat" align "$texts"/??.txt -o "$tmp/act.xml"
"$concordat" export -f tmx -o "$tmp/act.tmx" "$tmp/act.xml"
"$concordat" export -f xliff -l en,zh -o "$tmp/act.xlf" "$tmp/act.xml" 2>/dev/null
"$concordat" export -f po -l en,ru -o "$tmp/act.po" "$tmp/act.xml" 2>/dev/null
"$concordat" export -f akn -l ru -o "$tmp/akn.ru.xml" "$tmp/act.xml" 2>/dev/null
read=$root/tests/golden/read
own="$texts/*.txt $tmp/act.*.docx $tmp/act.*.odt $tmp/act.*.html $tmp/act.tmx $tmp/act.po $tmp/act.xlf
    $tmp/akn.ru.xml $read/akn/*.??.xml $read/html/[lnprt]*.html $read/markdown/*.md $read/pdf/*.pdf
    $read/tei/*.xml $read/tmx/*.tmx"
kept $own
check "our own documents keep all letters: $(tail -n 1 "$tmp/kept")" test "$status" -eq 0
grep -v ' as they should be$' "$tmp/kept"
kept --drop $texts/ru.txt "$tmp/act.zh.docx" "$tmp/act.ru.odt" "$tmp/act.en.html" "$tmp/act.tmx" \
    "$tmp/act.po" "$tmp/act.xlf" "$tmp/akn.ru.xml" "$read/markdown/statute.ru.md" "$read/pdf/columns.en.pdf" "$read/tei/law.zh.xml"
check "a line that is taken out is missed: $(tail -n 1 "$tmp/kept")" test "$status" -eq 0
grep -v ' as they should be$' "$tmp/kept"

# ---- real ones ----------------------------------------------------------------------

if [ ! -d "$corpora" ]; then
	echo "skip conservation of the corpora: no $corpora"
	exit 0
fi
case $1 in *sanitized*)
	echo "skip conservation of the corpora: the same on every build"
	exit 0
	;;
esac
find "$corpora" \( -name '*.txt' -o -name '*.html' -o -name '*.md' -o -name '*.docx' -o -name '*.pdf' -o \
    -name '*.po' -o -name '*.tmx' -o -name '*.xlf' \) ! -name README.md ! -name LICENSE.txt | sort >"$tmp/list"
kept $(cat "$tmp/list")
check "corpora keep all letters: $(tail -n 1 "$tmp/kept")" test "$status" -eq 0
grep -v ' as they should be$' "$tmp/kept"
