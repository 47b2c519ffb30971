#!/bin/sh
# Decisions, edits, updates and what was changed: test_decide.sh BUILD.
. "$(dirname "$0")/lib.sh"
export CONCORDAT_AUTHOR=Анна SOURCE_DATE_EPOCH=1764547200 NO_COLOR=1
cd "$tmp" || exit

texts() {       # FOLDER: a small text in three languages, with two slips in Russian
	mkdir -p "$1"
	printf '1. Pay 5 francs at the gate.\n\n2. Pay 10 francs within 30 days.\n\n3. Bring a lamp of 2 kg.\n' >"$1/en.txt"
	printf '1. 在大门支付5法郎。\n\n2. 在30天内支付10法郎。\n\n3. 携带一盏重2公斤的灯。\n' >"$1/zh.txt"
	printf '1. Уплатить 6 франков у ворот.\n\n2. Уплатить 10 франков в течение 30 дней.\n\n3. Принести лампу весом 3 кг.\n' >"$1/ru.txt"
}
texts .
c=x.concordance.xml
align() { "$concordat" align en.txt zh.txt ru.txt -o $c; }
says() { "$concordat" check $c --fail-on "${2:-never}" --no-config >out 2>&1; grep -qF -- "$1" out; }
align

# ---- what a person says
check "a finding by its place and rule" "$concordat" decide $c para1 N02 --correct "ru=5 франков" --reason misprint
check "what is to be corrected is told" says 'to be corrected: read “5 франков”; misprint (Анна, 2025-12-01)'
check "what is to be corrected still fails" sh -c "'$concordat' check $c >/dev/null; [ \$? -eq 1 ]"
"$concordat" export $c -f corrections -o corrections.html
check "the table of corrections has the words" grep -q ">5 франков<" corrections.html
"$concordat" decide $c para1 N02 --open "ask Geneva"
check "another word takes the place of the first" says "open: ask Geneva"
check "what is open is counted" says "0 to be corrected, 1 open"
"$concordat" decide $c "para1 N02" --stays "as signed"
check "what stays is settled" says "(stays: as signed (Анна"
check "by rule" "$concordat" decide $c --select N,D --stays "all of them"
check "nothing is left to fail" "$concordat" check $c --fail-on note
check "it is counted" says "2 accepted"
check "the certificate names the person and the rules" sh -c "'$concordat' export $c -f certificate | grep -q 'all of them (Анна, 2025-12-01)' && ! '$concordat' export $c -f certificate | grep -q ' 0 rules'"
check "taken back by its fingerprint" "$concordat" decide $c --remove "$("$concordat" check $c -f json | sed -n '1s/.*"fingerprint":"\(........\).*/\1/p')"
check "then it is found again" says "1 error" never
refused "a decision on nothing" "no finding" decide $c 00000000 --stays x
refused "two decisions at once" "one of them" decide $c para1 N02 --stays x --open y
refused "no reason" "say why" decide $c para1 N02 --stays " "
refused "no choice" "say which" decide $c --stays x
for lang in zh:保留原文：签署 ru:"оставить без исправления: "; do
	check "the word for what stays in ${lang%%:*}" sh -c "'$concordat' decide $c para1 N02 --stays 签署; '$concordat' check $c --lang ${lang%%:*} | grep -qF '${lang#*:}'"
done

# ---- a key each
align 2>/dev/null; rm -f $c $c.journal; align
printf 's' | "$concordat" decide $c >out
check "one key decides, and the rest is left" says "1 accepted"
printf 'C3 кг → 2 кг\n' | "$concordat" decide $c >out
check "the walk goes on where it stopped" sh -c "grep -q '^1 of 1  para3' out && grep -q 'No finding is left' out"
printf '' | "$concordat" decide $c >out
check "then nothing is left" grep -q "No finding is left" out

# ---- what survives
check "aligning again keeps it" sh -c "'$concordat' align ru.txt en.txt zh.txt -o $c && '$concordat' check $c | grep -q '1 accepted'"
for lang in en:New zh:新 ru:Новое; do
	f=${lang%%:*}.txt
	{ printf '1. %s.\n\n' "${lang#*:}"; sed 's/^3\./4./; s/^2\./3./; s/^1\./2./' "$f"; } >new && mv new "$f"
done
check "a changed text is told" says "has changed since it was aligned"
check "and seen by --fail-on" sh -c "! '$concordat' check $c --select A --fail-on warning >/dev/null"
align
check "an item inserted above keeps it" says "1 accepted"
check "and nothing has changed any more" sh -c "! grep -q 'has changed' out"

# ---- rows
cp $c before
for act in "merge para2 para3" "split ru para3" "move zh para4 para2" "alone en para4" "confirm para1 para2" \
    "unconfirm para1" "kind en para4 item"; do
	# shellcheck disable=SC2086
	check "edit $act" "$concordat" edit $c $act
done
check "edit note" "$concordat" edit $c note "Article 1" "see the letter" || "$concordat" edit $c note para1 "see the letter"
"$concordat" edit $c note para1 "see the letter"
refused "an unknown act" "no act" edit $c frobnicate para1
refused "an act on nothing" "no clause" edit $c confirm art99
cp $c after
n=0
while "$concordat" undo $c >/dev/null 2>&1 && ! cmp -s $c before; do n=$((n + 1)); done
check "undone to the first bytes" cmp $c before
while [ $n -ge 0 ]; do "$concordat" redo $c >/dev/null; n=$((n - 1)); done
check "done again to the last bytes" cmp $c after
check "the log tells who, when and what" sh -c "'$concordat' log $c | grep -q '2025-12-01T00:00:00Z  Анна  notes on .*: see the letter'"

# ---- newer texts
rm -f $c $c.journal; texts .; align
"$concordat" edit $c confirm para1 para3
"$concordat" decide $c para1 N02 --stays "as signed"
grep '<row' $c >rows
sed 's/30 days/40 days/' en.txt >new.en.txt
refused "a confirmed row is not lost unasked" "para2; --force" update $c en=new.en.txt
check "what would be lost leaves the file alone" sh -c "grep '<row' $c | cmp - rows"
"$concordat" update $c en=new.en.txt --force >out
check "a redline tells the amendment" grep -qF "within [-30-]{+40+} days" out
check "the versions that did not follow are named" grep -qx "para2: changed in: en; not in: ru, zh\|para2: changed in: en; not in: zh, ru" out
check "nothing else is told" test "$(wc -l <out)" -eq 3
check "the rows of what did not change are the same" sh -c "grep '<row' $c | sed -n '2p;4p' >a; sed -n '2p;4p' rows | cmp - a"
check "the decision holds" says "1 accepted"
check "an update is undone" sh -c "'$concordat' undo $c >/dev/null && grep '<row' $c | cmp - rows"
rm new.en.txt

# ---- texts that were edited since
mkdir beside
texts beside
(cd beside && "$concordat" align en.txt zh.txt ru.txt -o c.xml && sed -i 's/30 days/31 days/' en.txt)
check "a text that was edited is told" sh -c "'$concordat' check beside/c.xml --fail-on never --select A05 | grep -q A05"
"$concordat" check beside/c.xml --update --fail-on never -f json >out 2>err
check "with --update it is put in, and what changed is told apart" sh -c "grep -qF '[-30-]{+31+}' err && ! grep -q A05 out"
sed -i 's/31 days/32 days/' beside/en.txt
check "a view of what is in the files now" sh -c "'$concordat' view beside/c.xml --update 2>/dev/null | grep -q '32 days'"
sed -i 's/32 days/33 days/' beside/en.txt
check "update alone puts them in" sh -c "'$concordat' update beside/c.xml | grep -qF '[-32-]{+33+}'"
check "where nothing changed nothing is told" test -z "$("$concordat" update beside/c.xml)"
rm -rf beside

# ---- a table that comes back
fill() { # IN OUT: every finding of the sheet is decided
	python3 - "$1" "$2" <<'PYTHON'
import csv, sys
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8")))
kinds = ["to be corrected", "保留原文", "вопрос открыт"]
for i, row in enumerate(rows[1:]):
    row[6:9] = kinds[i % 3], "6 francs" if i % 3 == 0 else "", f'so "printed",\nreason {i}'
rows.append(["para1", "error", "N02 Different number", "", "", "", "stays", "", "why", "ffffffff"])
rows.append(["para1", "error", "N02 Different number", "", "", "", "perhaps", "", "why", ""])
csv.writer(open(sys.argv[2], "w", encoding="utf-8")).writerows(rows)
PYTHON
}
sed 's/5 francs/6 francs/; s/30 days/50 days/; s/2 kilos/3 kilos/' en.txt >table.en.txt
"$concordat" align en=table.en.txt zh.txt ru.txt -o table.xml 2>/dev/null
n=$("$concordat" check table.xml -f json --fail-on never | grep -c '"fingerprint"')
check "there are findings to decide on" test "$n" -ge 2
if command -v soffice >/dev/null; then
	"$concordat" export table.xml -f xlsx -o table.xlsx
	soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2' \
	    table.xlsx >/dev/null 2>&1
	fill table-Findings.csv filled.csv
	soffice --headless --infilter='CSV:44,34,76,1,10/2' --convert-to xlsx filled.csv >/dev/null 2>&1
	for table in filled.csv filled.xlsx; do
		cp table.xml again.xml
		"$concordat" decide again.xml --from $table 2>err
		check "$table: all decisions are taken" grep -q "^concordat: $n decisions taken from the table, 2 rows" err
		check "$table: a row of no finding is named" grep -q "^concordat: $table:.*'ffffffff'" err
		check "$table: a word that is no decision is named" grep -q "^concordat: $table:.*'perhaps' is no" err
		"$concordat" check again.xml --fail-on never >out
		check "$table: reasons in one line" grep -qF 'to be corrected: read “6 francs”; so "printed", reason 0' out
		"$concordat" decide again.xml --from $table 2>err
		check "$table: what is decided is passed over" grep -q "no decision taken" err
		check "$table: one act" sh -c "'$concordat' undo again.xml >/dev/null && cmp -s table.xml again.xml"
		rm -f again.xml*
	done
	rm -f ./*.csv ./*.xlsx
else
	echo "skip decisions filled in by LibreOffice: no soffice"
fi
printf 'address\trule\tdecision\treason or remark\npara1\tN02\tstays\tby hand\n' >hand.tsv
"$concordat" decide table.xml --from hand.tsv 2>err
check "a table by hand" sh -c "grep -q 'one\|1 decision' err && '$concordat' check table.xml --fail-on never | grep -q 'stays: by hand'"
printf 'a,b\n1,2\n' >none.csv
refused "a table of something else" "no table of findings" decide table.xml --from none.csv
refused "a table and a decision" "goes without others" decide table.xml --from hand.tsv --stays x
rm -f table.* hand.tsv none.csv

# ---- two at once
i=0
while [ $i -lt 8 ]; do
	"$concordat" edit $c note para1 "$i" & "$concordat" edit $c note para2 "$i"
	wait
	i=$((i + 1))
done
check "of two writers nothing is lost" test "$("$concordat" log $c | grep -c 'notes on')" -eq 16
check "no stray file is left" sh -c "! ls | grep -v '^x.concordance.xml.journal$' | grep -q 'concordance.xml\\.'"

# ---- two states of a text
sed 's/5 francs/7 francs/; s/^3\. .*/3. Bring nothing at all./' en.txt >later.txt
"$concordat" diff en=en.txt en=later.txt >out
check "diff exits 1 where something changed" test $? -eq 1
check "diff tells the words" grep -qF "~ para1  1. Pay [-5-]{+7+} francs at the gate." out
check "diff exits 0 where nothing did" "$concordat" diff en=en.txt en=en.txt
printf '1. 在大门支付7法郎。\n\n2. 在30天内支付10法郎。\n\n3. 携带一盏重2公斤的灯。\n' >later.zh.txt
check "a redline of Chinese" sh -c "'$concordat' diff zh=zh.txt zh=later.zh.txt | grep -qF '支付[-5-]{+7+}法郎'"

# ---- in one step
rm -f later.txt later.zh.txt
check "texts are checked at once" sh -c "'$concordat' check en.txt zh.txt ru.txt | grep -q N02"
check "texts are exported at once, in the format of the file" sh -c "'$concordat' export en.txt ru.txt -o y.md && grep -q '^|' y.md"
check "texts are viewed at once" sh -c "'$concordat' view en.txt ru.txt --width 80 | grep -q francs"
check "md is markdown" sh -c "'$concordat' export $c -f md | grep -q '^|'"
refused "a misspelt command" "did you mean 'check'" chekc $c
refused "a misspelt option" "did you mean --fail-on" check $c --fail-no never
refused "a misspelt format" "did you mean 'docx'" export $c -f dcox
