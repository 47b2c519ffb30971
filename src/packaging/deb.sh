#!/bin/sh
# Debian packages in BUILD/deb, built of a copy of this tree: deb.sh BUILD [READY]
# READY: a build folder whose program and libraries are taken; without, they are compiled.
set -eu
value() { make -s --no-print-directory -f Makefile -f - shown <<END
shown: ; @echo \$($1)
END
}
version=$(value VERSION)
tree=$1/deb/concordat-$version
rm -rf "$1/deb"
mkdir -p "$tree"
cp -pR src include translations Makefile README.md LICENSE "$tree"
cp -pR src/packaging/debian "$tree/debian"
comma() { sed 's/ /, /g'; }
developed=$(value PACKAGES | tr ' ' '\n' | grep -- '-dev$' | grep -v libc6 | tr '\n' ' ' | sed 's/ $//' | comma)
# what is loaded when it is needed: the packages of those files
loaded=$(for library in libpangocairo-1.0 libqpdf libmicrohttpd; do
	dpkg -S "$(readlink -f "$(cc -print-file-name=$library.so)")" | cut -d : -f 1
done | tr '\n' ' ' | sed 's/ $//' | comma)
sed -i -e "s/@LOADED@/$loaded/" "$tree/debian/control"
sed -i -e "s/@PACKAGES@/$(value PACKAGES | comma)/" -e "s/@LIBRARIES@/$developed/" "$tree/debian/control"
sed -i -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -R -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}")/" \
    "$tree/debian/changelog"
sed -n '5,$p' LICENSE | sed 's/^$/./; s/^/ /' >"$tree/license"
sed -i -e "/@LICENSE@/{r $tree/license
d}" "$tree/debian/copyright"
rm "$tree/license"
[ $# -lt 2 ] || CONCORDAT_READY=$(cd "$2" && pwd)
[ $# -lt 2 ] || export CONCORDAT_READY
cd "$tree" && dpkg-buildpackage -us -uc -b
