#!/bin/sh
# Golden cases of the readers: test_read.sh BUILD.
#   read/FORMAT/NAME.LANG.EXT -> NAME.LANG.EXT.outline, what the reader makes of it, or its refusal
#   read/FORMAT/NAME.EXT      -> NAME.EXT.rows, where the format is a bitext (NAME has no dot)
# An input that is a folder is zipped first, with mimetype, if any, stored in front.
. "$(dirname "$0")/lib.sh"

pack() {        # FOLDER ZIP
	python3 - "$1" "$2" <<'PYTHON'
import os, sys, zipfile
folder, target = sys.argv[1:]
names = sorted(os.path.relpath(os.path.join(at, f), folder) for at, _, fs in os.walk(folder) for f in fs)
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as z:
    for name in sorted(names, key=lambda n: n != "mimetype"):
        info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
        info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
        z.writestr(info, open(os.path.join(folder, name), "rb").read())
PYTHON
}

for input in "$here"/read/*/*; do
	name=$(basename "$input")
	[ -e "$input" ] || continue
	case $name in *.outline | *.rows | _*) continue ;; esac
	file=$input
	if [ -d "$input" ]; then
		file=$out/$name
		pack "$input" "$file"
	fi
	case $name in
	*.*.*)
		"$build/concordat" outline "$file" >"$out/got" 2>&1
		expected=$input.outline ;;
	*)
		rm -f "$out/got.concordance.xml"
		"$build/concordat" align "$file" -o "$out/got.concordance.xml" >"$out/got" 2>&1 &&
		    "$build/concordat" export "$out/got.concordance.xml" -f tsv >>"$out/got" 2>&1
		expected=$input.rows ;;
	esac
	sed -i "s|$(dirname "$file")/||" "$out/got"
	compare "${input%/*}" "$expected" "$out/got"
done
