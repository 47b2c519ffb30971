#!/bin/sh
# What the main job costs: align, check and export to HTML of the bundled document.
# Wall time and peak memory of each step (best of five runs), and instructions
# per byte of input under callgrind, which do not drift; then what reading costs
# beside the bare libraries, and tables of many rows: bench.sh BUILD
set -eu
build=$1
concordat=$build/concordat
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

measure() {     # NAME BYTES COMMAND...
	python3 - "$@" <<'PYTHON'
import os, subprocess, sys, time
name, size, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
best, peak = 1e9, 0
for _ in range(5):
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    best, peak = min(best, time.monotonic() - begun), max(peak, usage.ru_maxrss)
    if os.waitstatus_to_exitcode(status) == 2:
        sys.exit(name + " failed")
print(f"{name:<28} {size:>9} bytes {best * 1000:>9.1f} ms {peak / 1024:>8.1f} MiB", end="", flush=True)
PYTHON
	shift 2
	if command -v valgrind >/dev/null; then
		valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" \
		    >/dev/null 2>"$out/callgrind" || true
		instructions=$(sed -n 's/^.*Collected : \([0-9]*\).*/\1/p' "$out/callgrind")
		echo "$instructions $bytes" |
		    awk '{ printf " %14.0f instructions %10.0f per byte\n", $1, $1 / $2 }'
	else
		echo "   (valgrind is not installed)"
	fi
}

main_job() {    # NAME TEXT...
	name=$1
	shift
	bytes=0
	for text; do
		bytes=$((bytes + $(wc -c <"${text#*=}")))
	done
	measure "$name: align" "$bytes" "$concordat" align "$@" -o "$out/c.concordance.xml"
	measure "$name: check" "$bytes" "$concordat" check "$out/c.concordance.xml"
	measure "$name: html" "$bytes" "$concordat" export "$out/c.concordance.xml" -f html -o "$out/c.html"
}

texts=translations/a-66-359
main_job A/66/359 "en=$texts/en.txt" "zh=$texts/zh.txt" "ru=$texts/ru.txt"
corpus=${CONCORDAT_CORPORA:-../shared/corpora}/encodings
if [ -d "$corpus" ]; then
	main_job UDHR "en=$corpus/udhr.eng.utf8.txt" "zh-Hans=$corpus/udhr.cmn_hans.utf8.txt" \
	    "ru=$corpus/udhr.rus.utf8.txt"
else
	echo "UDHR: skipped, no $corpus"
fi
# Cost must grow linearly: the same document once, four times, sixteen times over.
for times in 1 4 16; do
	set --
	for lang in en zh ru; do
		i=0
		: >"$out/$lang.txt"
		while [ "$i" -lt "$times" ]; do
			i=$((i + 1))
			cat "$texts/$lang.txt" >>"$out/$lang.txt"
		done
		set -- "$@" "$lang=$out/$lang.txt"
	done
	main_job "A/66/359 x $times" "$@"
done

# What check costs by the row. ROWS="1000 10000 100000" takes an hour under callgrind.
for rows in ${ROWS:-1000 10000}; do
	python3 tests/bench/make_concordance.py "$rows" "$out/rows.concordance.xml"
	bytes=$(wc -c <"$out/rows.concordance.xml")
	measure "check, $rows rows" "$bytes" "$concordat" check "$out/rows.concordance.xml" -f json
done

# Reading: the input's MB/s of the bare library, of our reader, and of reading with the
# outline; how many times the library's cost the two are. Twice: the cost grows linearly.
echo
echo "reading          input   library    reader     whole       reader/    whole/library"
for times in 60 240; do
	python3 tests/bench/make_inputs.py "$out" "$times"
	for pair in html:in.html markdown:in.md text:in.txt docx:in.docx odt:in.odt akn:in.akn.xml \
	    tei:in.tei.xml tmx:in.tmx xliff:in.xlf po:in.po jsonl:in.jsonl; do
		"$build/tests/bench/bench_read" "${pair%%:*}" "$out/${pair#*:}"
	done
done
pdf=${CONCORDAT_CORPORA:-../shared/corpora}/debian-faq/pdf/debian-faq.en.pdf
[ ! -e "$pdf" ] || "$build/tests/bench/bench_read" pdf "$pdf"

# Writing: the same beside the bare library writing the same cells, and the most memory that
# it takes beyond the concordance itself; time and memory must not grow faster than the rows.
echo
echo "writing     rows     output    library      writer    writer/library    time     memory"
for rows in 1000 10000 100000; do
	python3 tests/bench/make_rows.py "$rows" >"$out/rows.jsonl"
	"$concordat" align "$out/rows.jsonl" -o "$out/rows.concordance.xml"
	for format in tmx xliff xliff12 po akn tei jsonl links; do
		"$build/tests/bench/bench_export" "$format" "$out/rows.concordance.xml" "$out/written"
	done
done

# Tables: the cost beside the bare library's with the same cells, the memory on top of the
# concordance. Twice: time grows linearly, memory hardly.
echo
echo "writing                   library      ours  ours/lib       library         ours"
for rows in 25000 100000; do
	for format in csv html xlsx markdown docx odt; do
		"$build/tests/bench/bench_write" "$format" "$rows"
	done
done
"$build/tests/bench/bench_write" pdf 10000
