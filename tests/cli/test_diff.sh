#!/bin/sh
# Two states of a text: as text, page, document; laws amended by a script: test_diff.sh BUILD.
. "$(dirname "$0")/lib.sh"
cd "$tmp" || exit
export NO_COLOR=1

cat >old.txt <<'T'
1. 船只在港口支付五法郎。

2. 港务长保管钥匙。

3. 夜间点灯。

4. 每月清点绳索。
T
cat >new.txt <<'T'
1. 船只在港口支付七法郎。

2. 夜间点灯。

3. 每月清点绳索。

4. 港务长保管钥匙。

5. 港口冬季关闭。
T
"$concordat" diff zh=old.txt zh=new.txt >out
check "a redline tells what was edited" grep -qF "支付[-五-]{+七+}法郎" out
check "what was moved" grep -q "^> para2 -> para4 " out
check "what was inserted" grep -q "^+ para5 " out
check "what was renumbered" grep -q "^# para3 -> para2 " out
"$concordat" diff zh=old.txt zh=new.txt -o out.html
check "a page has deletions and insertions" grep -q "支付<del>五</del><ins>七</ins>法郎" out.html
check "a page is well-formed" xmllint --noout out.html
"$concordat" diff zh=old.txt zh=new.txt -o out.html --lang ru
check "a page in Russian" grep -q "<h1>Что изменилось</h1>" out.html
"$concordat" diff zh=old.txt zh=old.txt -f html >out
check "a page without changes, exit 0" test $? -eq 0
check "an output that is read is refused" sh -c "! '$concordat' diff zh=old.txt zh=new.txt -o new.txt 2>/dev/null && grep -q 港口冬季关闭 new.txt"
"$concordat" diff zh=old.txt zh=new.txt -o out.docx
check "a document is a format by its name" python3 -c '
import zipfile
assert b"<w:del " in zipfile.ZipFile("out.docx").read("word/document.xml")'
if [ ! -d "$corpora" ]; then
	echo "skip laws amended: no $corpora"
	exit 0
fi
need "laws amended" pandoc
python3 "$root/tests/cli/diff_acts.py" "$concordat" "$corpora" "$tmp"
