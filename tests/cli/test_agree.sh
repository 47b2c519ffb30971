#!/bin/sh
# One document in several formats: how many clauses come out equal in text and address.
# test_agree.sh BUILD. What only one of the formats prints is left out, and said here.
set -u
. "$(dirname "$0")/lib.sh"

if [ ! -d "$corpora" ]; then
	echo "skip agreement: no $corpora"
	exit 0
fi

# agree NAME LEAST OPTION... A B: per cent, at least LEAST
agree() {
	name=$1 least=$2
	shift 2
	python3 "$root/tests/cli/agree.py" "$@" 2>"$tmp/stderr" >"$tmp/agree"
	found=$(sed -n 's/^text and address: .*, \(.*\) %$/\1/p' "$tmp/agree")
	if [ -n "$found" ] && awk "BEGIN { exit !($found >= $least) }"; then
		echo "ok agree $name: $found %"
	else
		echo "FAILED agree $name: ${found:-none} %, not $least: $(head -1 "$tmp/stderr")"
	fi
}

build=$(dirname "$concordat")
faq=$corpora/debian-faq mozilla=$corpora/mozilla-terms openchain=$corpora/openchain-1.2
# TXT and PDF print the targets of links in brackets, HTML does not
links='\(\s*(https?|ftp)://[^)]*\)'
for lang in en ru; do
	agree "debian-faq $lang html txt" 98 -x "$links" "$build" "$lang=$faq/html/$lang" \
	    "$lang=$faq/txt/debian-faq.$lang.txt"
done
agree "debian-faq zh-CN html txt" 98 -x "$links" "$build" "zh-CN=$faq/html/zh-cn" \
    "zh-CN=$faq/txt/debian-faq.zh-cn.txt"
# HTML prints the title of a section that is referred to (-t), PDF does not; notes count
# through in HTML, in PDF through a chapter; addresses of mail stand between < > in HTML;
# listings show in PDF where a line goes on, and in the Russian one b"..." around letters.
faq_pdf() {     # LANG FORM FILE OPTION...
	lang=$1 form=$2 file=$3
	shift 3
	agree "debian-faq $lang $form pdf" 98 -t -x "$links" -x '\[\d+\]' -x '[<>]' "$@" -x '←-' "$build" \
	    "$lang=$file" "$lang=$faq/pdf/debian-faq.$lang.pdf"
}
faq_pdf en html "$faq/html/en"
faq_pdf en txt "$faq/txt/debian-faq.en.txt"
faq_pdf ru html "$faq/html/ru" -x "b[\"'](←-[\"'])?" -x "[\"']" -x '\bi(?=b)' -x '/i\b'
faq_pdf ru txt "$faq/txt/debian-faq.ru.txt" -x "b[\"'](←-[\"'])?" -x "[\"']" -x '\bi(?=b)' -x '/i\b'
for lang in en ru zh-CN; do
	# the Chinese HTML begins its list anew behind a paragraph that is not indented
	least=98
	[ "$lang" != zh-CN ] || least=67
	agree "mozilla-terms fct $lang md html" "$least" "$build" "$mozilla/firefox_cloud_services_tos.$lang.md" \
	    "$mozilla/firefox_cloud_services_tos.$lang.html"
	agree "mozilla-terms sst $lang md pdf" 98 "$build" "$mozilla/subscription_services_tos.$lang.md" \
	    "$mozilla/subscription_services_tos.$lang.pdf"
done
# Known to be less: in the Chinese page one heading is set smaller than its like, so that all
# below it have other addresses.
for lang in en ru zh-Hans; do
	least=97
	[ "$lang" != zh-Hans ] || least=25
	agree "openchain $lang docx pdf" "$least" "$build" "$lang=$openchain/openchain-1.2.$lang.docx" \
	    "$lang=$openchain/openchain-1.2.$lang.pdf"
done
