#!/bin/sh
# Prints the pages here to ../read/pdf, as they were for the golden cases there. Needs
# chromium; other versions and fonts make other files, so it runs by hand only.
set -eu
cd "$(dirname "$0")"
for page in *.html; do
	chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer \
	    --print-to-pdf="../read/pdf/${page%.html}.pdf" "$page"
done
python3 small.py ../read/pdf
head -c 2000 ../read/pdf/columns.en.pdf >../read/pdf/damaged.en.pdf
