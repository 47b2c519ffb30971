# concordat(3) from the public header: its sections, and each declaration with its comment.
# awk -v date="December 1, 2026" -f section3.awk concordat.h

# LINE where mdoc reads nothing as its own.
function plain(line)
{
	gsub(/\\/, "\\e", line)
	gsub(/\t/, "        ", line)
	return line ~ /^[.']/ ? "\\&" line : line
}

# The comment in words[1..nwords]: what is set in by four blanks stays as it is.
function put_words(  i, literal, line)
{
	for (i = 1; i <= nwords; i++) {
		if ((words[i] ~ /^    /) != literal) {
			literal = !literal
			print literal ? ".Bd -literal" : ".Ed"
		}
		line = plain(words[i])
		if (!literal)
			gsub(/[.] +/, ".\n", line)
		if (line != "" || literal)
			print line
		else if (i < nwords && words[i + 1] !~ /^    /)
			print ".Pp"
	}
	if (literal)
		print ".Ed"
	nwords = 0
}

# What was declared, and what its comment says of it.
function put_entry(  i)
{
	if (ncode > 0) {
		print ".Bd -literal"
		for (i = 1; i <= ncode; i++)
			print plain(code[i])
		print ".Ed"
	}
	put_words()
	ncode = 0
}

BEGIN {
	print ".Dd " date
	print ".Dt CONCORDAT 3"
	print ".Os"
	print ".Sh NAME"
	print ".Nm concordat"
	print ".Nd parallel legal texts, aligned clause by clause"
	print ".Sh SYNOPSIS"
	print ".In concordat.h"
	print ".Sh DESCRIPTION"
}

/^\/\* ---- / {
	put_entry()
	sub(/^\/\* ---- /, "")
	sub(/ -.*/, "")
	print ".Ss " toupper(substr($0, 1, 1)) substr($0, 2)
	next
}

/^\/\*/ && depth == 0 {
	put_entry()
	inside = 1
}

inside {
	line = $0
	sub(/^\/\*[ ]?/, "", line)
	sub(/^ \*\/?[ ]?/, "", line)
	if (sub(/[ ]*\*\/[ ]*$/, "", line) || $0 ~ /\*\/[ ]*$/)
		inside = 0
	if (line != "" || (nwords > 0 && inside))
		words[++nwords] = line
	next
}

/^#define CCD_/ || !/^(#|extern "C"|}$)/ {
	if ($0 != "")
		code[++ncode] = $0
	depth += gsub(/{/, "{") - gsub(/}/, "}")
	if (depth == 0 && $0 == "" && (ncode > 0 || nwords > 0))
		put_entry()
}

END {
	put_entry()
	print ".Sh SEE ALSO"
	print ".Xr concordat 1 ,"
	print ".Xr concordat-format 5 ,"
	print ".Xr concordat-rules 7"
}
