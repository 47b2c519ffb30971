# Shared by the tests of tables; sourced behind lib.sh.

# export_as DOCUMENT FORMAT ARGUMENT...: to $tmp/table.FORMAT
export_as() {
	from=$tmp/$1.concordance.xml to=$2
	shift 2
	rm -f "$tmp/table".*
	"$concordat" export "$from" -f "$to" -o "$tmp/table.$to" "$@"
}

# equal TITLE DOCUMENT READER FILE OPTION...: the cells of FILE are those of the concordance
equal() {
	title=$1 json=$tmp/$2.json
	shift 2
	said=$(python3 "$root/tests/cli/tables.py" "$json" "$@" 2>&1)
	case $said in
	equal:*) echo "ok $title ($said)" ;;
	*) echo "FAILED $title: $said" ;;
	esac
}

# installed GROUP PROGRAM: else the group is skipped; where CI is set it fails
installed() {
	command -v "$2" >/dev/null && return
	if [ -n "${CI:-}" ]; then echo "FAILED $1: no $2"; else echo "skip $1: no $2"; fi
	return 1
}

# convert FORMAT FILE: to $tmp/office, by LibreOffice with settings of its own
convert() {
	rm -rf "$tmp/office"
	soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to "$1" --outdir "$tmp/office" \
	    "$2" >"$tmp/office.log" 2>&1
}

# set_latex: $tmp/table.latex to $tmp/tex/table.pdf, as often as a longtable needs
set_latex() {
	rm -rf "$tmp/tex"
	mkdir "$tmp/tex"
	cp "$tmp/table.latex" "$tmp/tex/table.tex"
	for turn in 1 2; do
		(cd "$tmp/tex" && timeout 120 xelatex -halt-on-error -interaction=batchmode table.tex) >"$tmp/tex.log" 2>&1
	done
}
