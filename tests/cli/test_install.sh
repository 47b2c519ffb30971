#!/bin/sh
# Installed like other software: the library from C and C++, its manual, completion, Debian packages.
# test_install.sh BUILD
set -u
. "$(dirname "$0")/lib.sh"

build=$(cd "$1" && pwd)
if grep -q __asan_init "$concordat"; then
	echo 'skip installing: an instrumented build'
	exit
fi
cd "$root" || exit
make -s install DESTDIR="$tmp/root" PREFIX=/usr BUILD="$build" >"$tmp/log" 2>&1
check 'make install' test -x "$tmp/root/usr/bin/concordat"
cd "$tmp" || exit

# ---- the library
public=$(grep -o '\bccd_[a-z0-9_]*(' "$root/include/concordat.h" | sort -u | tr -d '(')
exported=$(nm -D --defined-only root/usr/lib/libconcordat.so | sed -n 's/.* T \([^@]*\).*/\1/p' | sort -u)
check 'the public functions are exported, and no others' test "$public" = "$exported"
for function in $public; do
	check "concordat(3) tells of $function" grep -q "$function(" root/usr/share/man/man3/concordat.3
done
if command -v mandoc >/dev/null; then
	check 'concordat(3) is clean' sh -c \
	    "! mandoc -T lint -W warning root/usr/share/man/man3/concordat.3 2>&1 | grep -v 'manual not found\|outdated mandoc.db'"
fi
sed "s|^prefix=.*|prefix=$tmp/root/usr|; s|^libdir=.*|libdir=$tmp/root/usr/lib|" \
    root/usr/lib/pkgconfig/concordat.pc >concordat.pc
export PKG_CONFIG_PATH="$tmp" LD_LIBRARY_PATH="$tmp/root/usr/lib"
printf 'Article 1\n\nPay 5 francs.\n' >a.en.txt
printf '第一条\n\n支付6法郎。\n' >a.zh.txt
cc -std=c17 -Wall -Wextra -Werror "$root/src/packaging/examples/check.c" $(pkg-config --cflags --libs concordat) -o shared
check 'the example in C, with the shared library' sh -c "./shared en=a.en.txt zh=a.zh.txt | grep -q '^N02 art1.* The Chinese text has 6; the English text has 5\.\|^N02 art1'"
cc -std=c17 "$root/src/packaging/examples/check.c" $(pkg-config --cflags concordat) \
    root/usr/lib/libconcordat.a $(pkg-config --libs --static concordat | sed 's/-lconcordat//') -o static
check 'and with the static one' sh -c "LD_LIBRARY_PATH= ./static en=a.en.txt zh=a.zh.txt | grep -q '^N02 art1'"
if command -v c++ >/dev/null; then
	c++ -Wall -Wextra -Werror "$root/src/packaging/examples/lists.cc" $(pkg-config --cflags --libs concordat) -o lists
	./lists >out
	check 'the example in C++: a finding in Russian' grep -q '^Разные числа: .*6' out
	for word in N02 docx tmx zh un-1945-zh ru; do
		check "its lists have $word" grep -qw -- "$word" out
	done
else
	missing 'the example in C++'
fi

# ---- completion
complete() {    # WORDS...: what bash offers for the last
	bash -c '. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _concordat; printf "%s\n" "${COMPREPLY[@]}"' \
	    root/usr/share/bash-completion/completions/concordat "$@"
}
check 'a command is completed' test "$(complete concordat che)" = check
check 'an option' test "$(complete concordat check --fail)" = --fail-on
check 'its value' test "$(complete concordat check --fail-on w)" = warning
check 'a format' test "$(complete concordat export x.xml -f xlif | head -n 1)" = xliff
check 'an act' test "$(complete concordat edit x.xml uncon)" = unconfirm
check 'a file' test "$(complete concordat check a.e)" = a.en.txt
for shell in zsh fish; do
	if command -v $shell >/dev/null; then
		"$concordat" completion $shell >script
		check "completion of $shell" $shell -n script
	else
		echo "skip completion of $shell: not installed"
	fi
done
refused 'completion of another shell' 'no completion' completion tcsh

# ---- Debian packages
if ! command -v dh >/dev/null || ! command -v lintian >/dev/null; then
	missing 'Debian packages, by debhelper and lintian'
	exit
fi
cp -pR "$root/src" "$root/include" "$root/translations" "$root/Makefile" "$root/README.md" "$root/LICENSE" .
make -s deb BUILD=built READY="$build" >log 2>&1
check 'Debian packages are built' test "$(ls built/deb/*.deb | grep -vc dbgsym)" -eq 3
lintian --allow-root --fail-on error,warning built/deb/*.changes >log 2>&1
check 'and lintian is content' test $? -eq 0 -a ! -s log
mkdir installed
for package in built/deb/*.deb; do dpkg -x "$package" installed; done
check 'the program that is in them runs' sh -c "installed/usr/bin/concordat --version | grep -q '^concordat '"
for file in share/man/man1/concordat.1.gz share/man/man7/concordat-rules.7.gz share/man/man3/concordat.3.gz \
    include/concordat.h share/bash-completion/completions/concordat; do
	check "they have $file" test -s "installed/usr/$file"
done
