#!/bin/sh
# Reports of findings: the four formats, their exit statuses, decisions, baselines,
# settings, explanations: test_report.sh BUILD.
. "$(dirname "$0")/lib.sh"

cp "$texts"/en.txt "$texts"/zh.txt "$texts"/ru.txt "$tmp/"
sed 's/2009 года/2008 года/' "$texts/ru.txt" >"$tmp/ru.txt"
c=$tmp/code.concordance.xml
align() { (cd "$tmp" && "$concordat" align en.txt zh.txt ru.txt -o "$c"); }
align

status() {      # NAME WANTED ARGUMENT...
	name=$1 wanted=$2
	shift 2
	"$concordat" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	got=$?
	check "$name exits $wanted" test "$got" -eq "$wanted"
}

# ---- every format with every level, of a concordance with one error, one with a
# warning, and a clean one
clean=$texts/a-66-359.concordance.xml
mkdir "$tmp/apart"                      # where the texts of the document do not lie
warned=$tmp/apart/warned.concordance.xml
sed 's/<s>Каждое/<s>Кaждое/' "$clean" >"$warned"       # a Latin letter: X03, a warning
"$concordat" check "$warned" -f json --fail-on never >"$tmp/out"
check "the warning is one" sh -c "[ \$(wc -l <'$tmp/out') -eq 1 ] && grep -q '\"level\":\"warning\"' '$tmp/out'"
for format in text json sarif junit; do
	for bar in error warning note never; do
		case $bar in
		error) warning=0 error=1 ;;
		never) warning=0 error=0 ;;
		*) warning=1 error=1 ;;
		esac
		status "clean as $format, --fail-on $bar" 0 check "$clean" -f $format --fail-on $bar
		status "warning as $format, --fail-on $bar" $warning check "$warned" -f $format --fail-on $bar
		status "error as $format, --fail-on $bar" $error check "$c" -f $format --fail-on $bar
		status "nothing there as $format, --fail-on $bar" 2 check "$tmp/none" -f $format --fail-on $bar
		status "all as $format, --fail-on $bar" $error check "$clean" "$warned" "$c" -f $format --fail-on $bar
	done
done
refused "an unknown format" "text|json|sarif|junit" check "$c" -f yaml
refused "an unknown level" "error, warning, note or off" check "$c" --level D01=fatal
refused "a level of no rule" "no rule or group" check "$c" --level Q=note
refused "an unknown rule to enable" "no rule or group" check "$c" --enable Q1
refused "an unknown clause" "no clause" check "$c" --clause art99

# ---- SARIF and JUnit, read by others
python=python3          # one that sees the packages of the system
python3 -c 'import jsonschema, junitparser' 2>/dev/null || python=/usr/bin/python3
$python - "$concordat" "$c" "$corpora" "$tmp" <<'PYTHON'
import json, os, subprocess, sys
concordat, c, corpora, tmp = sys.argv[1:]

def result(name, fine):
    print("ok" if fine else "FAILED", name)

def run(*args):
    return subprocess.run([concordat, *args], capture_output=True, text=True).stdout

log = json.loads(run("check", c, "-f", "sarif"))
schema = f"{corpora}/schemas/sarif-2.1.0/sarif-schema-2.1.0.json"
if os.path.exists(schema):
    import jsonschema
    broken = [e.message for e in jsonschema.Draft4Validator(json.load(open(schema))).iter_errors(log)]
    result("SARIF validates" + "".join(f": {m}" for m in broken), not broken)
else:
    print(f"skip SARIF schema: no {schema}")
driver, results = log["runs"][0]["tool"]["driver"], log["runs"][0]["results"]
first = results[0]
place = first["locations"][0]
region = place["physicalLocation"]["region"]
source = open(f"{tmp}/ru.txt", encoding="utf-8").read().split("\n")
result("SARIF counts code points", log["runs"][0]["columnKind"] == "unicodeCodePoints")
result("SARIF points at the deviating text", place["physicalLocation"]["artifactLocation"]["uri"].endswith("/ru.txt"))
result("SARIF's columns are those of the file",
       source[region["startLine"] - 1][region["startColumn"] - 1:region["endColumn"] - 1]
       == region["snippet"]["text"] == "21 декабря 2008 года")
result("SARIF relates the other versions", len(first["relatedLocations"]) == 2)
result("SARIF names the clause", place["logicalLocations"][0]["fullyQualifiedName"] == "annex/r7")
result("SARIF's rule is found by index", driver["rules"][first["ruleIndex"]]["id"] == first["ruleId"] == "D01")
result("SARIF helps with every rule", all("help" in r and "shortDescription" in r for r in driver["rules"]))
result("SARIF keeps the fingerprint", first["partialFingerprints"]["concordat/v2"]
       == json.loads(run("check", c, "-f", "json").splitlines()[0])["fingerprint"])

from junitparser import JUnitXml
open(f"{tmp}/junit.xml", "w").write(run("check", c, "-f", "junit"))
suites = list(JUnitXml.fromfile(f"{tmp}/junit.xml"))
cases = list(suites[0])
bad = [k for k in cases if k.result and k.result[0]._tag == "failure"]
result("JUnit is read", len(suites) == 1 and suites[0].tests == len(cases) > 40)
result("JUnit has the failure", len(bad) == suites[0].failures == 1 and "D01" in bad[0].name)
open(f"{tmp}/junit.xml", "w").write(run("check", c, "-f", "junit", "--fail-on", "never"))
result("JUnit passes with --fail-on never", list(JUnitXml.fromfile(f"{tmp}/junit.xml"))[0].failures == 0)
PYTHON

# ---- decisions
print_of() { "$concordat" check "$c" -f json --fail-on never | sed -n 's/.*"rule":"D01".*"fingerprint":"\([^"]*\)".*/\1/p'; }
print=$(print_of)
refused "a decision without a reason" "say why" accept "$c" "$print"
refused "a decision with a blank reason" "say why" accept "$c" "$print" --reason " "
refused "a decision on nothing" "no finding" accept "$c" 0000000000000000 --reason x
refused "a withdrawal of nothing" "nothing was accepted" accept "$c" "$print" --remove
check "a finding is accepted" "$concordat" accept "$c" "$print" --reason "as published"
status "an accepted finding" 0 check "$c" --fail-on note
check "what is accepted is shown with its reason" grep -q "(stays: as published" "$tmp/out"
check "what is accepted is counted" grep -q "; 1 accepted" "$tmp/out"
check "SARIF suppresses what is accepted" sh -c "'$concordat' check '$c' -f sarif | grep -q '\"suppressions\":\[{\"kind\":\"inSource\",\"justification\":\"as published\"}\]'"
check "JUnit skips what is accepted" sh -c "'$concordat' check '$c' -f junit | grep -q '<skipped message=\"as published\"/>'"
sed 's/Purpose and scope/Purpose, scope/' "$c" >"$tmp/edited.xml"
status "a decision after edits in other clauses" 0 check "$tmp/edited.xml" --fail-on note
sed 's/2008 года/2009 года/' "$c" >"$tmp/edited.xml"
"$concordat" check "$tmp/edited.xml" >"$tmp/out"
check "a stale decision is listed" grep -q "^decided, but no longer found: D01 $print" "$tmp/out"
"$concordat" check "$tmp/edited.xml" -f json >"$tmp/out" 2>"$tmp/err"
check "a stale decision is remarked beside JSON" grep -q "note: .*D01 $print" "$tmp/err"
"$concordat" check "$tmp/edited.xml" --select S >"$tmp/out"
check "what was not looked for is not stale" sh -c "! grep -q 'is gone' '$tmp/out'"
check "a decision is withdrawn" "$concordat" accept "$c" "$(echo "$print" | cut -c 1-8)" --remove
status "a withdrawn decision" 1 check "$c"
check "fingerprints are equal after an edit in another clause" test "$print" = "$(print_of)"

# ---- baselines
"$concordat" check "$c" -f json >"$tmp/known.jsonl"
"$concordat" check "$c" -f sarif >"$tmp/known.sarif"
for known in known.jsonl known.sarif; do
	status "a baseline, $known" 0 check "$c" --baseline "$tmp/$known" --fail-on note
	check "what is known is counted, $known" grep -q "1 finding is known" "$tmp/out"
done
sed 's/64\/211 от/64\/112 от/; s/64\/211 Генеральной/64\/112 Генеральной/' "$c" >"$tmp/worse.xml"
status "what is new beside a baseline" 1 check "$tmp/worse.xml" --baseline "$tmp/known.jsonl"
echo '[1]' >"$tmp/no.jsonl"
refused "a baseline that is none" "no.jsonl:1: no report" check "$c" --baseline "$tmp/no.jsonl"
refused "a baseline that is missing" "none.jsonl" check "$c" --baseline "$tmp/none.jsonl"

# ---- settings
mkdir -p "$tmp/project/texts"
cp "$c" "$tmp/project/texts/"
p=$tmp/project/texts/code.concordance.xml
settings() { printf '%s\n' "$1" >"$tmp/project/.concordat.json"; }
settings '{"ignore": ["D"]}'
status "settings up the tree" 0 check "$p"
status "settings are overridden by options" 1 check "$p" --ignore S01
status "no settings" 1 check "$p" --no-config
settings '{"levels": {"D01": "note"}, "fail-on": "warning"}'
status "a level by settings" 0 check "$p"
status "a level by option over settings" 1 check "$p" --level D01=warning
settings '{"levels": {"D": "off"}}'
status "a group switched off" 0 check "$p" --fail-on note
settings '{"fail-on": "never", "format": "json"}'
status "format and bar by settings" 0 check "$p"
check "the format by settings" grep -q '^{"rule"' "$tmp/out"
cp "$tmp/known.jsonl" "$tmp/project/"
settings '{"baseline": "known.jsonl"}'
status "a baseline by settings" 0 check "$p"
settings '{"profile": "klingon"}'
refused "an unknown profile by settings" "no profile 'klingon'" check "$p"
settings '{"ignroe": "D"}'
refused "a misspelt setting" "concordat.json: no setting 'ignroe'" check "$p"
settings '{"ignore": 5}'
refused "a setting of another type" "takes a string" check "$p"
settings '{
"ignore": }'
refused "settings that are no JSON" "concordat.json:2: no JSON" check "$p"
settings '[]'
refused "settings that are no object" "are an object" check "$p"
settings '{"ignore": ["D"]}'
check "view heeds the settings" sh -c "! '$concordat' view '$p' --findings --color never | grep -q D01"
check "export heeds the settings" sh -c "! '$concordat' export '$p' -f tsv | grep -q D01"
refused "settings that are missing" "other.json" check "$p" --config "$tmp/other.json"
echo '{"select": "S"}' >"$tmp/other.json"
status "settings named by option" 0 check "$c" --config "$tmp/other.json"

# ---- profiles
status "a profile inferred" 1 check "$c"
check "the report says what was inferred" grep -q "^profile: un, told by" "$tmp/out"
status "a profile named" 1 check "$c" --profile plain
check "the report is silent on a profile that was named" sh -c "! grep -q '^profile:' '$tmp/out'"
for profile in un un-1945-zh eu cn-law ru-law plain; do
	check "profile $profile is known" sh -c "'$concordat' check '$clean' --profile $profile >/dev/null; [ \$? -le 1 ]"
done
refused "an unknown profile" "un-1945-zh, un, eu, cn-law, ru-law, plain" check "$c" --profile x

# ---- explanations
"$concordat" check "$clean" --explain --clause annex/r7 >"$tmp/out"
check "a clause is explained" grep -q "not flagged, D01: 21 December 2009 / 2009年12月21日 / 21 декабря 2009 года: the same value, 2009-12-21" "$tmp/out"
check "only that clause is" sh -c "[ \$(grep -c '^/' '$tmp/out') -eq 1 ]"

# ---- one clause, named as people cite it
mkdir "$tmp/law"
printf '%s\n\n' 'Article 1' 'Land is protected.' 'Article 5' '1. Farmers are helped.' '2. Land is not used for:' \
    '(a) 10 houses;' '(b) 20 roads.' 'Article 6' '1. It begins in May.' >"$tmp/law/en.txt"
printf '%s\n\n' 'Статья 1' 'Земля охраняется.' 'Статья 5' '1. Крестьянам оказывается помощь.' \
    '2. Земля не используется для:' 'а) 10 домов;' 'б) 30 дорог.' 'Статья 6' '1. Он вступает в силу в мае.' >"$tmp/law/ru.txt"
printf '%s\n\n' '第一条　土地受保护。' '第五条　农民受帮助。' '土地不得用于：' '（一）10座房屋；' '（二）20条道路。' \
    '第六条　本法自五月起施行。' >"$tmp/law/zh.txt"
law=$tmp/law.concordance.xml
"$concordat" align "$tmp/law/en.txt" "$tmp/law/ru.txt" "$tmp/law/zh.txt" -o "$law"
for cited in art5/2/b art5/p2/b "Article 5 (2) (b)" 5.2.b "подпункт б) пункта 2 статьи 5" 第五条第二款第二项; do
	"$concordat" check "$law" --select N --clause "$cited" >"$tmp/out"
	check "check finds $cited" grep -q " · art5/2/b$" "$tmp/out"
	"$concordat" view "$law" --clause "$cited" -l en --width 80 --color never >"$tmp/out"
	check "view finds $cited" sh -c "grep -q '(b) 20 roads' '$tmp/out' && ! grep -q 'houses\|May' '$tmp/out'"
done
"$concordat" check "$law" --select N --clause "Article 6" >"$tmp/out"
check "another article has no finding" sh -c "! grep -q ': art' '$tmp/out'"
for command in view check; do
	refused "$command: a citation of no clause" "no clause 'ст. 7'; the nearest is 'art" $command "$law" --clause "ст. 7"
	refused "$command: a citation of several" "'paragraph 1' may be 'art5/1', 'art6/1'" $command "$law" --clause "paragraph 1"
done
"$concordat" check "$clean" --explain -f json >"$tmp/out"
check "explanations as JSON" sh -c "grep -q '^{\"explain\":\"L01\",\"file\":' '$tmp/out'"
