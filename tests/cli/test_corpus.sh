#!/bin/sh
# Corpora, and which passages go into them and into memories: test_corpus.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

cat >"$tmp/en.md" <<'END'
# Rules of the Harbour

## Article 1

1. The harbour is open on 250 days of the year.[^1]

2. The master pays 40 euros.

3. The master pays 40 euros.

## Article 2

(a) The lamp burns at night;

(b) The bell is rung at 6 o'clock;

(c) The flag is blue.

[^1]: Sundays are not counted.
END
cat >"$tmp/ru.md" <<'END'
# Правила гавани

## Статья 1

1. Гавань открыта 250 дней в году.[^1]

2. Шкипер платит 40 евро.

3. Шкипер платит 40 евро.

## Статья 2

a) Фонарь горит ночью;

b) Колокол звонит в 7 часов;

[^1]: Воскресенья не считаются.
END
c=$tmp/c.concordance.xml
(cd "$tmp" && "$concordat" align en.md ru.md -o "$c") 2>/dev/null

corpus() { "$concordat" export "$c" -f corpus "$@"; }
tab=$(printf '\t')

check "corpus: a head" test "$(corpus -l ru,en | head -1)" = "id${tab}confidence${tab}ru${tab}en"
check "corpus: columns" sh -c "! '$concordat' export '$c' -f corpus | awk -F '\t' 'NF != 4' | grep ."
check "corpus: a passage" sh -c "'$concordat' export '$c' -f corpus | grep -q '^art1/2${tab}[01].[0-9]*${tab}2. The master pays 40 euros.${tab}2. Шкипер платит 40 евро.\$'"
check "corpus: one-sided" sh -c "'$concordat' export '$c' -f corpus | grep -q 'flag is blue'"
check "corpus: no one-sided" sh -c "! '$concordat' export '$c' -f corpus --no-one-sided | grep -q 'flag is blue'"
check "corpus: labels" sh -c "'$concordat' export '$c' -f corpus --labels none | grep -q '${tab}The lamp burns at night;${tab}Фонарь горит ночью;\$'"
all=$(corpus --labels none | grep -c 'The master pays')
check "corpus: what stands twice" test "$all" -eq 2
check "corpus: once" test "$(corpus --labels none --dedupe | grep -c 'The master pays')" -eq 1
check "corpus: twice where labels differ" test "$(corpus --dedupe | grep -c 'The master pays')" -eq 2
check "corpus: with findings" sh -c "'$concordat' export '$c' -f corpus | grep -q 'bell is rung'"
check "corpus: without findings" sh -c "! '$concordat' export '$c' -f corpus --no-findings note | grep -q 'bell is rung'"
check "corpus: others stay" sh -c "'$concordat' export '$c' -f corpus --no-findings note | grep -q 'The lamp burns'"
check "corpus: marks" sh -c "'$concordat' export '$c' -f corpus | grep -q 'days of the year\..*[1¹]'"
check "corpus: no marks" sh -c "'$concordat' export '$c' -f corpus --no-marks | grep -q 'days of the year\.${tab}1. Гавань открыта 250 дней в году\.\$'"
check "corpus: sure enough" test "$(corpus --min-confidence 1 | wc -l)" -lt "$(corpus | wc -l)"
check "corpus: none less sure" sh -c "! '$concordat' export '$c' -f corpus --min-confidence 0.95 | awk -F '\t' 'NR > 1 && \$2 < 0.95' | grep ."

# ---- the same choice in memories ----

check "tmx: the same choice" sh -c "'$concordat' export '$c' -f tmx --no-one-sided --no-findings note --dedupe --labels none --no-marks |
    grep -o '<seg>[^<]*' | sort | uniq -d | grep -c . | grep -qx 0"
check "tmx: no one-sided" sh -c "! '$concordat' export '$c' -f tmx --no-one-sided | grep -q 'flag is blue'"
check "po: no one-sided" sh -c "! '$concordat' export '$c' -f po --no-one-sided | grep -q 'flag is blue'"
check "xliff: no one-sided" sh -c "! '$concordat' export '$c' -f xliff --no-one-sided | grep -q 'flag is blue'"

# ---- Moses ----

"$concordat" export "$c" -f moses --labels none -o "$tmp/harbour"
check "moses: as many lines" test "$(wc -l <"$tmp/harbour.en")" -eq "$(wc -l <"$tmp/harbour.ru")"
check "moses: no empty ones" sh -c "! grep -qx '' '$tmp/harbour.en' && ! grep -qx '' '$tmp/harbour.ru'"
line=$(grep -n 'lamp' "$tmp/harbour.en" | cut -d : -f 1)
check "moses: lines correspond" test "$(sed -n "${line}p" "$tmp/harbour.ru")" = "Фонарь горит ночью;"
rm -f "$tmp/out"
refused "moses on what is there" "harbour.en: is there already" export "$c" -f moses -o "$tmp/harbour"
check "moses with --force" "$concordat" export "$c" -f moses -o "$tmp/harbour" --force
refused "moses to standard output" "has a file for each language" export "$c" -f moses
refused "a choice of a table" "'csv' has no passages" export "$c" -f csv --dedupe -o "$tmp/out"
refused "a confidence beyond 1" "number from 0 to 1" export "$c" -f tmx --min-confidence 2 -o "$tmp/out"
refused "an unknown level" "error|warning|note" export "$c" -f tmx --no-findings all -o "$tmp/out"
