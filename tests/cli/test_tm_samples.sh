#!/bin/sh
# Every sample of other programs' test suites is read, with the number of units that its
# README names, or refused for the fault that it names.
. "$(dirname "$0")/lib.sh"

samples=$corpora/tm-samples
if [ ! -d "$samples" ]; then
	echo "skip the samples of TMX, XLIFF and PO: no $samples"
	exit
fi

# units FILE OPERAND: the rows that align makes of it, "" where it refuses
units() {
	rm -f "$tmp/out"
	"$concordat" align "$1" -o "$tmp/out" 2>"$tmp/stderr" && grep -c '^<row ' "$tmp/out"
}

# expected: the number of units, or what is said where the file is refused. Where the
# README and the file differ, the file counts: ImportTest1B has one unit, whose tag is
# "<tu" and ">" on the next line. "fr=" and "be=": neither file nor name nor a header
# tells the language.
expected() {
	case $1 in
	ExportTest1[ACDE].tmx | ExportTest1E.xlf | ExportTest1D*.po) echo 4 ;;
	ExportTest1B.tmx) echo 2 ;;
	ExportTest2A.tmx) echo 6 ;;
	ImportTest1[AJK].tmx) echo 2 ;;
	ImportTest1[BIL].tmx) echo 1 ;;
	ImportTest1[CDEFGH].tmx | ImportTest1J_many.tmx) echo 3 ;;
	ImportTest2[AB].tmx | ImportTest2A-0index.tmx) echo 7 ;;
	ImportTest2C.tmx) echo 1 ;;
	okapi-html_test.tmx) echo 11 ;;
	okapi-tmxtest-attributes.tmx) echo 9 ;;
	omegat-test-multiple-tuv.tmx) echo 3 ;;
	omegat-test-level2.tmx*) echo 4 ;;
	omegat-empty.tmx | okapi2-almostEmpty.xlf) echo "holds no units" ;;
	omegat-invalid.tmx) echo "tags of a segment are not balanced" ;;
	okapi2-bad_InvalidHexValueOnCp.xlf) echo "invalid hex value 'notOK' on <cp>" ;;
	okapi2-bad_MissingIsolatedOnSc.xlf) echo 'missing isolated="yes" on <sc id="1">' ;;
	okapi2-bad_NoFile.xlf) echo "has no <file> element" ;;
	okapi2-bad_NoTrgLang.xlf) echo "there are targets, but no trgLang" ;;
	okapi2-bad_UnitWithoutSegment.xlf) echo "a unit without <segment>" ;;
	okapi2-bad_WrongTargetLang.xlf) echo "wrong target language 'de': trgLang is 'fr'" ;;
	omegat-file-XLIFFFilter-invalid-content.xlf) echo "invalid Char value 8" ;;
	omegat-file-XLIFFFilter.xlf) echo 6 ;;
	omegat-file-XLIFFFilter1-multiple-file-tag.xlf) echo 2 ;;
	*) echo any ;;
	esac
}

for file in "$samples"/*/*; do
	name=$(basename "$file")
	wanted=$(expected "$name")
	case $name in
	ExportTest1D.po) operand=fr=$file ;;
	omegat-file-POFilter-be.po) operand=be=$file ;;
	*) operand=$file ;;
	esac
	got=$(units "$operand")
	case $wanted in
	any) check "$name has units" test "${got:-0}" -gt 0 ;;
	[0-9]*) check "$name has $wanted units" test "$got" = "$wanted" ;;
	*)
		check "$name is refused" test -z "$got" -a ! -e "$tmp/out" -a "$(wc -l <"$tmp/stderr")" -eq 1
		check "$name: $wanted" grep -qF "$wanted" "$tmp/stderr" ;;
	esac
done

"$concordat" align "$samples/tmx/omegat-test-level2.tmx" -o "$tmp/plain"
"$concordat" align "$samples/tmx/omegat-test-level2.tmx.gz" -o "$tmp/packed"
check "packed and plain give the same rows" sh -c \
    "sed '/<source/d' '$tmp/plain' >'$tmp/a'; sed '/<source/d' '$tmp/packed' | cmp -s - '$tmp/a'"
"$concordat" align "$samples/po/toolkit-f43.tgif.fr.po" -o "$tmp/fr" 2>"$tmp/stderr"
check "a header that lies is named" grep -q "says 'koi8-r', but the bytes are windows-1252" "$tmp/stderr"
check "and not believed" grep -q "Symétrie/Rotation" "$tmp/fr"
"$concordat" align "$samples/po/okapi-DrupalRussianCP1251.po" -o "$tmp/ru" 2>"$tmp/stderr"
check "a header that does not is" grep -q 'charset="windows-1251"' "$tmp/ru"
