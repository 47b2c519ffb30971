#!/bin/sh
# A person's acts: what they change, that they outlive newer texts, and that none is half done
# whatever ends the program. test_acts.sh BUILD
# KILLS: how often an act is killed (default 30; `make torture` takes 1000).
set -u
. "$(dirname "$0")/lib.sh"
export CONCORDAT_AUTHOR=Анна NO_COLOR=1 SOURCE_DATE_EPOCH=1764547200
kills=${KILLS:-30}

cd "$tmp" || exit
c=c.xml
texts() {       # FOLDER
	printf 'Rules\n\n1. One thing. Two things. Three things are here.\n\n2. Pay 5 francs.\n\n3. Bring a lamp.\n' >"$1/en.txt"
	printf '规则\n\n1. 一件事和两件事。这里有三件事。\n\n2. 支付5法郎。\n\n3. 携带一盏灯。\n' >"$1/zh.txt"
	printf 'Правила\n\n1. Одно. Два. Здесь есть три вещи.\n\n2. Уплатить 6 франков.\n\n3. Принести лампу.\n' >"$1/ru.txt"
}
align() { rm -f $c $c.journal; "$concordat" align en.txt zh.txt ru.txt -o $c; }
edit() { "$concordat" edit $c "$@"; }
texts .
align

# ---- sentences
edit link para1 en=1 ru=1
check 'two sentences that correspond' sh -c "sed -n '/<row /p' $c | sed -n 2p |
    grep -qF '<bead confidence=\"1.000\"><side lang=\"en\" segments=\"1\"/><side lang=\"ru\" segments=\"1\"/></bead>'"
check 'the rest stays where it was' sh -c "sed -n '/<row /p' $c | sed -n 2p |
    grep -q '<side lang=\"en\" segments=\"2\"/><side lang=\"zh\" segments=\"1\"/><side lang=\"ru\" segments=\"2\"/>'"
edit link para1 zh=2
check 'a sentence without counterpart' sh -c "grep -qF '<bead confidence=\"1.000\"><side lang=\"zh\" segments=\"2\"/></bead>' $c"
refused 'a sentence that is not there' 'names no sentences' edit $c link para1 en=4
refused 'sentences in no order' 'names no sentences' edit $c link para1 en=2-1
refused 'a version that is not there' 'not LANG=SENTENCE' edit $c link para1 fr=1
edit merge para1 para2
edit split ru para2
check 'merged and split, the sentences are as they were' sh -c "grep -qF '<bead confidence=\"1.000\"><side lang=\"zh\" segments=\"2\"/></bead>' $c"
edit move zh para3 para2
check 'a clause that is moved has its sentences linked there' sh -c "sed -n '/<row /p' $c | sed -n 3p |
    grep -q '<side lang=\"zh\" segments=\"1-2\"/><side lang=\"ru\"'"

# ---- labels and kinds
align
for lang in en zh ru; do
	edit label $lang para2 ''
	check "$lang: no label" grep -q 'kind="paragraph" address="u1" line="5" corrected="true"><s>2\. ' $c
	edit label $lang u1 2. 7
	check "$lang: another number" grep -q 'number="7" .*corrected="true"><s><label>2\.</label>' $c
	"$concordat" undo $c >/dev/null && "$concordat" undo $c >/dev/null
done
check 'undone: as it was read' sh -c "! grep -q corrected $c"
refused 'a label that is not there' 'does not begin with' edit $c label en para2 '(a)'
refused 'a label of no number' 'say which one' edit $c label en para2 '2. Pay'
refused 'a number that is none' 'is no number' edit $c label en para2 2. x
edit kind en para2 article
check 'the address follows the kind' grep -q 'kind="article" address="sec2" number="2"' $c
edit label en para3 3. 4
sed -i 's/One thing/Any thing/' en.txt
"$concordat" update $c >/dev/null
check 'a newer text keeps the kind that a person read' grep -q 'kind="article" address="sec2".*corrected="true".*Pay' $c
check 'and the label' grep -q 'number="4".*corrected="true"><s><label>3\.' $c
check 'what was read otherwise is valid' xmllint --noout --relaxng "$root/src/store/concordance.rng" $c 2>/dev/null
texts .
align

# ---- a licence, amended
if [ -d "$corpora/cc-by-4.0" ]; then
	mkdir licence
	python3 "$root/tests/cli/keep_work.py" "$concordat" "$corpora" "$tmp/licence"
else
	echo 'skip a licence, amended: no corpora'
fi

# ---- nothing is half done
acts() {        # each act, with the file that it works on as $1
	cat <<-END
		edit $1 merge para1 para2
		edit $1 move zh para3 para2
		edit $1 alone en para3
		edit $1 confirm para1 para2
		edit $1 note para1 remark
		edit $1 kind en para2 article
		edit $1 label en para2 2. 7
		edit $1 link para1 en=1 ru=1
		decide $1 para2 N02 --stays signed
		undo $1
		update $1 en=newer.txt --force
	END
}
sed 's/lamp/big lamp/' en.txt >newer.txt
edit confirm para1
cp $c first.xml
cp $c.journal first.journal
fresh() { cp first.xml "$1/c.xml"; cp first.journal "$1/c.xml.journal"; cp newer.txt "$1"; }
whole() {       # FOLDER: the file is the old one, or a new one that its journal tells of
	cmp -s first.xml "$1/c.xml" || "$concordat" log "$1/c.xml" >/dev/null 2>&1
}

if [ "$(id -u)" -eq 0 ] && mkdir full && mount -t tmpfs -o size=64k none full 2>/dev/null; then
	acts full/c.xml | while read -r act; do
		rm -f full/*
		fresh full
		head -c 65536 /dev/zero >full/filler 2>/dev/null
		(cd full && $concordat ${act%% *} c.xml ${act#* * }) >out 2>err
		status=$?
		rm -f full/filler
		check "a full disk: ${act#* }: the old file, and a message" test "$status" -eq 2 -a -s err
		check "a full disk: ${act#* }: whole" cmp -s first.xml full/c.xml
		check "a full disk: ${act#* }: nothing beside it" test "$(ls -A full | wc -l)" -eq 3
	done
	umount full
else
	echo 'skip a full disk: nothing can be mounted'
fi

mkdir kept
fresh kept
if [ "$(id -u)" -eq 0 ]; then
	chmod 755 "$tmp"
	chown -R 65534 kept
	as() { setpriv --reuid 65534 --clear-groups "$@"; }
else
	as() { "$@"; }
fi
chmod 555 kept
acts kept/c.xml | while read -r act; do
	(cd kept && as $concordat ${act%% *} c.xml ${act#* * }) >out 2>err
	check "a folder that is not to be written: ${act#* }" test "$?" -eq 2 -a -s err
done
check 'and nothing in it has changed' cmp -s first.xml kept/c.xml
check 'nor come' test "$(ls -A kept | wc -l)" -eq 3
chmod 755 kept

mkdir ended
for signal in INT TERM HUP; do
	acts ended/c.xml | while read -r act; do
		for delay in 0.004 0.02 0.06; do
			fresh ended
			(cd ended && exec $concordat ${act%% *} c.xml ${act#* * }) >/dev/null 2>&1 &
			pid=$!
			sleep $delay
			kill -s $signal $pid 2>/dev/null
			wait $pid 2>/dev/null
			whole ended && [ -z "$(ls -A ended | grep '^\.concordat')" ] || echo "$act" >>torn
		done
	done
	check "$signal in the middle of every act" test ! -e torn
	rm -f torn
done

# killed: what was acknowledged is there
fresh ended
i=0 lost=0 torn=0
while [ $i -lt "$kills" ]; do
	rm -f done
	(cd ended && exec "$concordat" edit c.xml note para1 "act $i" && echo) >/dev/null 2>&1 &
	pid=$!
	sleep "0.$(printf %03d $((i * 37 % 90)))"
	kill -9 $pid 2>/dev/null
	wait $pid 2>/dev/null
	status=$?
	"$concordat" log ended/c.xml >log 2>/dev/null || torn=$((torn + 1))
	[ $status -ne 0 ] || grep -q ": act $i\$" log || lost=$((lost + 1))
	[ $status -ne 0 ] || grep -q ">act $i<" ended/c.xml || lost=$((lost + 1))
	i=$((i + 1))
done
check "$kills acts killed: every one that was acknowledged is there" test $lost -eq 0
check 'and the file is whole' test $torn -eq 0
while "$concordat" undo ended/c.xml >/dev/null 2>&1; do :; done
sed 's/ confirmed="true"//' first.xml >unconfirmed.xml
check 'and undone to the first bytes' cmp -s unconfirmed.xml ended/c.xml
"$concordat" edit ended/c.xml note para1 last
check 'nothing is left beside it' test -z "$(ls -A ended | grep '^\.concordat')"
