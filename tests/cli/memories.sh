# Shared by the tests of exports; sourced behind lib.sh.
schemas=$corpora/schemas
# the Python for which Debian's packages are
python=/usr/bin/python3
[ -x "$python" ] || python=python3

# same NAME FORMAT FILE ROWS LANG...: read back equal
same() {
	name=$1
	shift
	"$python" "$root/tests/cli/memories.py" "$@" 2>"$tmp/stderr"
	case $? in
	0) echo "ok $name" ;;
	77) missing "$name" ;;
	*) echo "FAILED $name: $(tail -1 "$tmp/stderr")" ;;
	esac
}

# export FORMAT LANGS [ROWS]: the concordance $c as $tmp/x.FORMAT
export_as() {
	"$concordat" export "$c" -f "$1" -l "$2" --rows "${3:-clauses}" -o "$tmp/x.$1" 2>"$tmp/stderr"
}

# valid NAME ARGUMENT...: xmllint accepts it
valid() {
	name=$1
	shift
	XML_CATALOG_FILES=$schemas/catalog.xml xmllint --noout --nonet "$@" 2>"$tmp/stderr"
	case $? in
	0) echo "ok $name" ;;
	*) echo "FAILED $name: $(grep -v 'fails to validate' "$tmp/stderr" | head -1)" ;;
	esac
}

validate() {    # NAME
	if [ ! -d "$schemas" ]; then
		echo "skip schemas of $1: no $schemas"
		return
	fi
	valid "$1: tmx by its DTD" --dtdvalid "$schemas/tmx/tmx14.dtd" "$tmp/x.tmx"
	valid "$1: xliff by its schema" --schema "$schemas/xliff-2.1/xliff_core_2.0.xsd" "$tmp/x.xliff"
	valid "$1: metadata by its schema" --schema "$tmp/metadata.xsd" "$tmp/x.xliff"
	valid "$1: xliff12 by its schema" --schema "$schemas/xliff-1.2/xliff-core-1.2-strict.xsd" "$tmp/x.xliff12"
}

# The core schema takes modules as they come; together with theirs it does not.
cat >"$tmp/metadata.xsd" <<XSD
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="$schemas/xliff-2.1/xliff_core_2.0.xsd"/>
<xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="$schemas/xliff-2.1/metadata.xsd"/>
</xs:schema>
XSD

# all_formats NAME LANG LANG...: the first two are the pair
all_formats() {
	document=$1
	shift
	all=$(echo "$*" | tr ' ' ,)
	for rows in clauses sentences; do
		"$concordat" export "$c" -f jsonl -l "$all" --rows $rows -o "$tmp/$rows"
		check "$document: jq reads $rows" sh -c \
		    "jq -e -s 'map(select(.type == \"row\")) | length > 0' '$tmp/$rows' >/dev/null"
		export_as tmx "$all" $rows
		for format in xliff xliff12 po; do
			export_as $format "$1,$2" $rows
		done
		same "$document: tmx by the Translate Toolkit, $rows" tmx "$tmp/x.tmx" "$tmp/$rows" "$@"
		same "$document: xliff by Python, $rows" xliff "$tmp/x.xliff" "$tmp/$rows" "$1" "$2"
		same "$document: xliff12 by the Translate Toolkit, $rows" xliff12 "$tmp/x.xliff12" "$tmp/$rows" "$1" "$2"
		same "$document: po by the Translate Toolkit, $rows" po "$tmp/x.po" "$tmp/$rows" "$1" "$2"
		if command -v msgfmt >/dev/null; then
			# fuzzy entries are left out unless asked for
			check "$document: msgfmt accepts po, $rows" msgfmt -c --use-fuzzy -o "$tmp/x.mo" "$tmp/x.po"
			same "$document: po by msgfmt and Python's gettext, $rows" mo "$tmp/x.mo" "$tmp/$rows" "$1" "$2"
		else
			missing msgfmt
		fi
		validate "$document, $rows"
	done
	for lang; do
		"$concordat" export "$c" -f akn -l "$lang" -o "$tmp/akn.xml" 2>/dev/null
		same "$document: akn $lang by Python" akn "$tmp/akn.xml" "$tmp/clauses" "$lang"
		[ ! -d "$schemas" ] || valid "$document: akn $lang by its schema" \
		    --schema "$schemas/akn-3.0/akomantoso30.xsd" "$tmp/akn.xml"
		"$concordat" export "$c" -f tei -l "$lang" -o "$tmp/$lang.xml" 2>/dev/null
	done
	export_as tei "$all"
	same "$document: tei by Python" tei "$tmp/x.tei" "$tmp/sentences" "$@"
	export_as xces "$1,$2"
	"$concordat" export "$c" -f jsonl -l "$1,$2" --rows sentences -o "$tmp/pair"
	same "$document: xces by Python" xces "$tmp/x.xces" "$tmp/pair" "$1" "$2"
}

