#include "text/placeholder.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "text/utf8.h"

/* Bytes of the longest code; what is longer is prose between two signs. */
enum { LONGEST = 512, LONGEST_NAME = 64 };

/* Tags of a text whose ends are looked for at most. */
enum { MOST_ENDS = 32 };

/* The text under the scanner. */
struct text {
	const char *s;
	size_t n;
	unsigned formats;
	struct { const char *s; size_t n; } end[MOST_ENDS];    /* names of closing tags */
	size_t nend;
	size_t literal;         /* no `` from here on has another */
	size_t role;            /* nor has a single ` */
	bool forms;             /* a message with plural or select, whose branches differ */
	bool dates;             /* writes a date or time, which each language has its own way for */
};

unsigned
ccd_codes_of_flag(const char *flag, size_t n)
{
	static const struct { const char *flag; unsigned formats; } flags[] = {
		{ "c-format", CCD_CODES_PRINTF }, { "objc-format", CCD_CODES_PRINTF },
		{ "python-format", CCD_CODES_PRINTF }, { "perl-format", CCD_CODES_PRINTF },
		{ "php-format", CCD_CODES_PRINTF }, { "ruby-format", CCD_CODES_PRINTF },
		{ "awk-format", CCD_CODES_PRINTF }, { "lua-format", CCD_CODES_PRINTF },
		{ "boost-format", CCD_CODES_PRINTF }, { "gcc-internal-format", CCD_CODES_PRINTF },
		{ "java-printf-format", CCD_CODES_PRINTF }, { "javascript-format", CCD_CODES_PRINTF },
		{ "python-brace-format", CCD_CODES_BRACE }, { "perl-brace-format", CCD_CODES_BRACE },
		{ "java-format", CCD_CODES_BRACE }, { "csharp-format", CCD_CODES_BRACE },
		{ "qt-format", CCD_CODES_QT }, { "qt-plural-format", CCD_CODES_QT },
		{ "kde-format", CCD_CODES_QT }, { "kde-kuit-format", CCD_CODES_QT },
		{ "sh-format", CCD_CODES_SHELL }, { "no-c-format", CCD_CODES_NO_PRINTF },
		{ "no-python-format", CCD_CODES_NO_PRINTF },
	};

	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
		if (strlen(flags[i].flag) == n && memcmp(flags[i].flag, flag, n) == 0)
			return flags[i].formats;
	return 0;
}

/* ---- small steps -------------------------------------------------------- */

/* The byte at I; 0 at the end, where the text has a NUL or a code ends. */
static char
at(const struct text *t, size_t i)
{
	return i < t->n ? t->s[i] : '\0';
}

static bool
is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static size_t
figures(const struct text *t, size_t i)
{
	while (isdigit((unsigned char)at(t, i)))
		i++;
	return i;
}

/* Behind the name at I: letters and figures of ASCII, "_" and what is in ALSO. A name that
 * was translated is no name any more. */
static size_t
name(const struct text *t, size_t i, const char *also)
{
	size_t from = i;

	while (i < t->n && i - from < LONGEST_NAME && (isalnum((unsigned char)t->s[i]) ||
	    t->s[i] == '_' || is_one_of(t->s[i], also)))
		i++;
	return i;
}

/* True where a letter or figure stands before I: what follows belongs to its word. Signs of
 * scripts without spaces are no such letters. */
static bool
in_word(const struct text *t, size_t i)
{
	int32_t c = i > 0 ? ccd_utf8_prev(t->s, &i) : 0;

	return (ccd_is_letter(c) && !ccd_is_cjk(c)) || ccd_digit(c) >= 0;
}

static bool
goes_on(const struct text *t, size_t i)
{
	int32_t c = i < t->n ? ccd_utf8_next(t->s, t->n, &i) : 0;

	return (ccd_is_letter(c) && !ccd_is_cjk(c)) || ccd_digit(c) >= 0;
}

/* A letter that no conversion and no word in Latin letters has stands at I. */
static bool
is_beyond_latin(const struct text *t, size_t i)
{
	return i < t->n && ccd_utf8_next(t->s, t->n, &i) >= 0x370;
}

/* ---- printf -------------------------------------------------------------- */

/* The parts of a conversion. */
struct conversion {
	size_t end;             /* I where it is none */
	uint32_t number;        /* "1$"; 0: none */
	uint32_t stars;         /* widths and precisions that are arguments */
	const char *key;        /* "(name)", or NULL */
	size_t nkey;
	const char *length;     /* "ll", or "<PRIuMAX>" with all between the brackets */
	size_t nlength;
	char type;
	bool blank;             /* has the flag ' ' */
};

/* A width or a precision at I. */
static size_t
width(const struct text *t, size_t i, struct conversion *c)
{
	if (at(t, i) != '*')
		return figures(t, i);
	c->stars++;
	i++;
	return at(t, figures(t, i)) == '$' ? figures(t, i) + 1 : i;
}

/* "%", behind which I stands. Returns where the rest begins. */
static size_t
conversion_head(const struct text *t, size_t i, struct conversion *c)
{
	size_t end = figures(t, i);

	if (end > i && end - i < 4 && at(t, end) == '$') {
		for (; i < end; i++)
			c->number = c->number * 10 + (uint32_t)(t->s[i] - '0');
		i++;
	} else if (at(t, i) == '(') {
		end = name(t, i + 1, ".- ");
		if (end == i + 1 || at(t, end) != ')')
			return SIZE_MAX;
		c->key = t->s + i;
		c->nkey = end + 1 - i;
		i = end + 1;
	}
	for (; is_one_of(at(t, i), " -+#0'I"); i++)
		c->blank |= t->s[i] == ' ';
	return i;
}

static struct conversion
conversion_at(const struct text *t, size_t start)
{
	struct conversion c = { .end = start }, none = { .end = start };
	size_t i = conversion_head(t, start + 1, &c);

	if (i == SIZE_MAX)
		return none;
	i = width(t, i, &c);
	if (at(t, i) == '.')
		i = width(t, i + 1, &c);
	c.length = t->s + i;
	if (at(t, i) == '<') {
		size_t end = name(t, i + 1, "");

		if (end < i + 5 || at(t, end) != '>' || strncmp(t->s + i, "<PRI", 4) != 0)
			return none;
		c.nlength = end + 1 - i;
		c.type = t->s[i + 4];
		c.end = end + 1;
		return c;
	}
	while (is_one_of(at(t, i), "hlLqjztw") && c.nlength < 2)
		i++, c.nlength++;
	if (!is_one_of(at(t, i), "diouxXeEfFgGaAcCsSpnmrb@"))
		return none;
	c.type = t->s[i];
	c.end = i + 1;
	/* a pointer, and a letter of what is shown of it: "%pB" of linkers, "%pS" of kernels */
	if (c.type == 'p' && isupper((unsigned char)at(t, c.end)) && !goes_on(t, c.end + 1))
		c.end++;
	return c;
}

/* Without word from the file: no percentage, no escape in an address. Letters may follow only
 * where it begins like a word: "%snumbers". */
static bool
is_plain_conversion(const struct text *t, size_t i, const struct conversion *c)
{
	size_t before = i, word = i;

	if (c->number > 0 || c->key != NULL)
		return true;
	if (c->blank || !is_one_of(c->type, "sdioufgxXcpm@") ||
	    (i > 0 && ccd_digit(ccd_utf8_prev(t->s, &before)) >= 0))
		return false;
	if (!goes_on(t, c->end) || is_beyond_latin(t, c->end))
		return true;
	if (!is_one_of(c->type, "sdu") || isdigit((unsigned char)at(t, c->end)) ||
	    (i > 0 && !is_one_of(t->s[i - 1], " (\"'")))
		return false;
	while (word > 0 && t->s[word - 1] == ' ')
		word--;
	return word == 0 || ccd_digit(ccd_utf8_prev(t->s, &word)) < 0;
}

/* ---- signs of one kind each ---------------------------------------------- */
/* All of these return behind the code at I, or I. */

static size_t
percent_at(const struct text *t, size_t i)
{
	struct conversion c;
	size_t end;

	if ((t->formats & CCD_CODES_QT) != 0) {
		end = i + 1 + (at(t, i + 1) == 'L');
		if (figures(t, end) > end && figures(t, end) - end <= 2)
			return figures(t, end);
		return at(t, i + 1) == 'n' && !goes_on(t, i + 2) ? i + 2 : i;
	}
	if (at(t, i + 1) == '{') {
		end = name(t, i + 2, ".-");
		return end > i + 2 && at(t, end) == '}' ? end + 1 : i;
	}
	c = conversion_at(t, i);
	if (c.end == i || (t->formats & CCD_CODES_NO_PRINTF) != 0 || (t->dates && c.number == 0 && c.key == NULL))
		return i;
	return (t->formats & CCD_CODES_PRINTF) != 0 || is_plain_conversion(t, i, &c) ? c.end : i;
}

/* NAME in capitals only stands for words in the manuals of programs. */
static bool
is_shouted(const struct text *t, size_t i, size_t end)
{
	size_t n = end - i;

	while (i < end && isupper((unsigned char)t->s[i]))
		i++;
	return n > 1 && i == end;
}

/* A type of an argument at I, ", number". */
static bool
is_typed(const struct text *t, size_t i)
{
	static const char *const types[] = { "number", "date", "time", "choice", "spellout", "ordinal",
		"duration" };

	for (i++; at(t, i) == ' '; i++)
		continue;
	for (size_t k = 0; k < sizeof types / sizeof *types; k++)
		if (t->n - i >= strlen(types[k]) && strncmp(t->s + i, types[k], strlen(types[k])) == 0)
			return true;
	return false;
}

/* "{name, plural," and the like: what its branches hold is up to each language. */
static size_t
form_at(const struct text *t, size_t i, size_t end)
{
	static const char *const kinds[] = { "plural", "selectordinal", "select" };
	size_t from = end + 1;

	while (at(t, from) == ' ')
		from++;
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		size_t n = strlen(kinds[k]);

		if (t->n - from > n && strncmp(t->s + from, kinds[k], n) == 0 && at(t, from + n) == ',')
			return from + n;
	}
	return i;
}

/* "\\x{...}" writes a sign by its number. */
static bool
is_escape(const struct text *t, size_t i)
{
	return i > 1 && isalpha((unsigned char)t->s[i - 1]) && t->s[i - 2] == '\\';
}

static size_t
brace_at(struct text *t, size_t i)
{
	bool named = (t->formats & CCD_CODES_BRACE) != 0;
	size_t end, from = i;

	/* of what printf fills in, braces are signs like others */
	if ((!named && (t->formats & CCD_CODES_PRINTF) != 0) || is_escape(t, i))
		return i;
	if (at(t, i + 1) == '{') {
		for (end = i + 2; end < t->n && end - i < LONGEST_NAME && !is_one_of(t->s[end], "{}"); end++)
			continue;
		return end > i + 2 && at(t, end) == '}' && at(t, end + 1) == '}' ? end + 2 : i;
	}
	end = name(t, i + 1, ".-[]");
	if (!named && at(t, end) == '}' && (end == i + 1 || is_one_of(at(t, i + 1), ".-[]")))
		return i;
	if (at(t, end) == ',' && end > i + 1 && (from = form_at(t, i, end)) > i) {
		t->forms = true;
		return from;
	}
	if (end > i + 1 && !named && is_shouted(t, i + 1, end))
		return i;
	if (is_one_of(at(t, end), "!:") || (at(t, end) == ',' && (named || is_typed(t, end))))
		for (from = end; end < t->n && end - from < LONGEST_NAME && !is_one_of(t->s[end], "{}"); end++)
			continue;
	return at(t, end) == '}' && !t->forms ? end + 1 : i;
}

/* VARNAME and its like stand for the name of any variable, in the words of each language. */
static bool
is_any_name(const struct text *t, size_t i, size_t end)
{
	return is_shouted(t, i, end) && (memmem(t->s + i, end - i, "VAR", 3) != NULL ||
	    memmem(t->s + i, end - i, "NAME", 4) != NULL);
}

static size_t
dollar_at(const struct text *t, size_t i)
{
	size_t end;

	if (at(t, i + 1) == '{') {
		end = name(t, i + 2, ".-:");
		return end > i + 2 && at(t, end) == '}' && !is_any_name(t, i + 2, end) ? end + 1 : i;
	}
	end = name(t, i + 1, "");
	return (t->formats & CCD_CODES_SHELL) != 0 && end > i + 1 &&
	    !isdigit((unsigned char)t->s[i + 1]) ? end : i;
}

static bool
has_end(const struct text *t, const char *s, size_t n)
{
	for (size_t k = 0; k < t->nend; k++)
		if (t->end[k].n == n && strncasecmp(t->end[k].s, s, n) == 0)
			return true;
	return false;
}

static bool
is_void(const char *s, size_t n)
{
	static const char *const names[] = { "br", "hr", "img", "wbr" };

	for (size_t k = 0; k < sizeof names / sizeof *names; k++)
		if (strlen(names[k]) == n && strncasecmp(names[k], s, n) == 0)
			return true;
	return false;
}

/* Behind the value in quotation marks at I, of the kind that the language has; I if there is none. */
static size_t
quoted(const struct text *t, size_t i)
{
	static const char *const marks[][2] = { { "\"", "\"" }, { "'", "'" }, { "«", "»" }, { "“", "”" },
		{ "„", "“" }, { "»", "«" }, { "‘", "’" } };

	for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
		size_t open = strlen(marks[k][0]), rest;
		const char *end;

		if (t->n - i <= open || strncmp(t->s + i, marks[k][0], open) != 0)
			continue;
		rest = t->n - i - open;
		end = memmem(t->s + i + open, rest < LONGEST ? rest : LONGEST, marks[k][1], strlen(marks[k][1]));
		return end != NULL ? (size_t)(end - t->s) + strlen(marks[k][1]) : i;
	}
	return i;
}

/* Behind the attributes at I: NAME="VALUE". Sets *ANY where there are some. */
static size_t
attributes(const struct text *t, size_t i, bool *any)
{
	for (;;) {
		size_t from = i, end;

		while (at(t, i) == ' ')
			i++;
		if ((end = name(t, i, ":-.")) == i || i == from || at(t, end) != '=')
			return i;
		i = quoted(t, end + 1);
		if (i == end + 1)
			return from;
		*any = true;
	}
}

/* A tag: closing, empty, with attributes, or closed further on. <file> is none. */
static size_t
tag_at(const struct text *t, size_t i)
{
	bool closing = at(t, i + 1) == '/', sure = closing;
	size_t from = i + 1 + closing, end, n;

	if (!isalpha((unsigned char)at(t, from)))
		return i;
	end = name(t, from, ":-.");
	n = end - from;
	if (!closing)
		end = attributes(t, end, &sure);
	if (!closing && at(t, end) == '/') {
		end++;
		sure = true;
	}
	return at(t, end) == '>' && (sure || is_void(t->s + from, n) || has_end(t, t->s + from, n)) ?
	    end + 1 : i;
}

/* "``x``" and ":role:`x`"; they do not begin within a word. */
static size_t
literal_at(struct text *t, size_t i)
{
	const char *stop;

	if (at(t, i + 1) != '`' || i >= t->literal || at(t, i + 2) == ' ' || at(t, i + 2) == '`')
		return i;
	stop = memmem(t->s + i + 2, t->n - i - 2, "``", 2);
	if (stop == NULL) {
		t->literal = i;
		return i;
	}
	while (stop[2] == '`')
		stop++;
	return (size_t)(stop - t->s) - i < LONGEST ? (size_t)(stop - t->s) + 2 : i;
}

static size_t
role_at(struct text *t, size_t i)
{
	size_t end = i;
	const char *stop;

	if (in_word(t, i) || i >= t->role)
		return i;
	while (at(t, end) == ':') {
		size_t next = name(t, end + 1, "-+.");

		if (next == end + 1)
			break;
		end = next;
	}
	if (end == i || at(t, end) != ':' || at(t, end + 1) != '`')
		return i;
	stop = memchr(t->s + end + 2, '`', t->n - end - 2);
	if (stop == NULL) {
		t->role = i;
		return i;
	}
	return (size_t)(stop - t->s) - i < LONGEST ? (size_t)(stop - t->s) + 1 : i;
}

/* True where a letter of any script stands right before FROM or at TO: "|FILE|read FILE"
 * names an argument, and its words follow. */
static bool
beside_letter(const struct text *t, size_t from, size_t to)
{
	return in_word(t, from) || goes_on(t, to) ||
	    (from > 0 && ccd_is_letter(ccd_utf8_prev(t->s, &from))) ||
	    (to < t->n && ccd_is_letter(ccd_utf8_next(t->s, t->n, &to)));
}

static size_t
substitution_at(const struct text *t, size_t i)
{
	size_t end = name(t, i + 1, "-.");

	return end > i + 2 && isalpha((unsigned char)at(t, i + 1)) && at(t, end) == '|' &&
	    !beside_letter(t, i, end + 1 + (at(t, end + 1) == '_')) && at(t, end + 1) != '|' &&
	    (i == 0 || t->s[i - 1] != '|') ? end + 1 : i;
}

static size_t
code_at(struct text *t, size_t i)
{
	switch (t->s[i]) {
	case '%': return percent_at(t, i);
	case '{': return brace_at(t, i);
	case '$': return dollar_at(t, i);
	case '<': return tag_at(t, i);
	case '`': return literal_at(t, i);
	case ':': return role_at(t, i);
	case '|': return substitution_at(t, i);
	default: return i;
	}
}

/* ---- all of it ------------------------------------------------------------ */

static void
find_ends(struct text *t)
{
	const char *s = t->s;

	while (t->nend < MOST_ENDS && (s = memmem(s, t->n - (size_t)(s - t->s), "</", 2)) != NULL) {
		size_t from = (size_t)(s - t->s) + 2, end = name(t, from, ":-.");

		if (end > from && at(t, end) == '>') {
			t->end[t->nend].s = t->s + from;
			t->end[t->nend++].n = end - from;
		}
		s += 2;
	}
}

/* Bytes for each part of a date or time, with what parts it from the next: more are a text. */
enum { PART_BYTES = 10 };

/* True where T is little but a date: all that stands behind percent signs is of strftime, and
 * some of that only. */
static bool
writes_date(const struct text *t)
{
	size_t parts = 0, own = 0;

	for (size_t i = 0; i + 1 < t->n; i++) {
		if (t->s[i] != '%')
			continue;
		for (i++; is_one_of(at(t, i), "-_0^#EO"); i++)
			continue;
		if (!is_one_of(at(t, i), "aAbBcCdDeFGhHIjklmMnpPrRStTUVwWxXyYzZ%"))
			return false;
		parts++;
		own += is_one_of(at(t, i), "bHIjMRTyYZ") || (at(t, i) == 'm' && at(t, i - 1) == '-');
	}
	return parts > 1 && own > 0 && t->n <= parts * PART_BYTES;
}

uint32_t
ccd_placeholders(const char *text, size_t n, unsigned formats, struct ccd_arena *a,
    struct ccd_placeholder **out)
{
	struct text t = { .s = text, .n = n, .formats = formats, .literal = SIZE_MAX, .role = SIZE_MAX };
	struct { struct ccd_placeholder *v; size_t n, cap; } found = { 0 };

	find_ends(&t);
	t.dates = formats == 0 && writes_date(&t);
	for (size_t i = 0; i < n;) {
		size_t end = code_at(&t, i);

		if (end == i) {
			i += text[i] == '%' && at(&t, i + 1) == '%' ? 2 : 1;
			continue;
		}
		*ccd_push(a, &found) = (struct ccd_placeholder){ (uint32_t)i, (uint32_t)end };
		i = text[i] == '<' ? i + 1 : end;       /* its attributes may hold others */
	}
	*out = found.v;
	return (uint32_t)found.n;
}

/* ---- programs -------------------------------------------------------------- */

/* Signs of a program for so many bytes, and at least. */
enum { PROGRAM_BYTES = 64, PROGRAM_SIGNS = 2 };

/* A prompt, a call f(...), an assignment, at I. */
static bool
is_program_sign(const struct text *t, size_t i)
{
	static const char *const prompts[] = { ">>> ", "$ ", "... " };
	bool begins = i == 0 || t->s[i - 1] == ' ';

	for (size_t k = 0; begins && k < sizeof prompts / sizeof *prompts; k++)
		if (t->n - i > strlen(prompts[k]) && strncmp(t->s + i, prompts[k], strlen(prompts[k])) == 0)
			return true;
	if (t->s[i] == '(' && i > 0 && (isalpha((unsigned char)t->s[i - 1]) || t->s[i - 1] == '_'))
		return at(t, i + 1) != 's' || at(t, i + 2) != ')';      /* person(s) */
	return t->s[i] == '=' && !begins ? at(t, i + 1) != ' ' : begins && t->s[i] == '=' && at(t, i + 1) == ' ';
}

bool
ccd_is_program(const char *s, size_t n)
{
	const struct text t = { .s = s, .n = n };
	size_t signs = 0;

	if (n > 4 && strncmp(s, ">>> ", 4) == 0)
		return true;
	for (size_t i = 0; i < n; i++)
		signs += is_program_sign(&t, i);
	return signs >= PROGRAM_SIGNS && signs * PROGRAM_BYTES >= n;
}

/* ---- what they are the same by --------------------------------------------- */

/* Letters of one kind of argument. */
static char
type_of(char type)
{
	return is_one_of(type, "di") ? 'd' : is_one_of(type, "ouxX") ? 'u' :
	    is_one_of(type, "eEfFgGaA") ? 'f' : type;
}

static const char *
fold_conversion(const struct conversion *c, uint32_t *argument, struct ccd_arena *a)
{
	if (c->key != NULL)
		return ccd_arena_printf(a, "%%%.*s%c", (int)c->nkey, c->key, type_of(c->type));
	if (c->type == 'm' || c->type == 'n')
		return c->type == 'm' ? "%m" : "%n";
	if (c->number == 0)
		*argument += c->stars + 1;
	return ccd_arena_printf(a, "%%%u$%.*s%c", c->number > 0 ? c->number : *argument,
	    (int)c->nlength, c->length, type_of(c->type));
}

/* Roles whose content is what they lead to; that of others is text. */
static bool
is_reference(const char *role, size_t n)
{
	static const char *const names[] = { "ref", "doc", "term", "func", "class", "meth", "mod", "attr",
		"exc", "data", "const", "obj", "envvar", "option", "pep", "rfc", "issue", "gh", "source",
		"keyword", "token", "numref", "eq", "cite", "download", "macro", "member", "type", "struct",
		"opcode", "pdbcmd", "cve", "cwe" };

	for (size_t i = 0; i < n; i++)
		if (role[i] == ':' && i + 1 < n)
			return is_reference(role + i + 1, n - i - 1);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == n && strncmp(names[i], role, n) == 0)
			return true;
	return false;
}

/* ":ref:`words <target>`" by role and target. */
static const char *
fold_role(const char *s, size_t n, struct ccd_arena *a)
{
	const char *tick = memchr(s, '`', n), *from = tick + 1, *end = s + n - 1, *open;
	size_t role = (size_t)(tick - s);

	open = end > from && end[-1] == '>' ? memrchr(from, '<', (size_t)(end - from)) : NULL;
	if (open != NULL) {
		from = open + 1;
		end--;
	} else if (!is_reference(s + 1, role - 2)) {
		return ccd_arena_strndup(a, s, role);
	}
	while (from < end && is_one_of(*from, "~!"))
		from++;
	if (end - from > 2 && end[-1] == ')' && end[-2] == '(')
		end -= 2;
	return ccd_arena_printf(a, "%.*s%.*s", (int)role, s, (int)(end - from), from);
}

static const char *
fold_tag(const char *s, size_t n, struct ccd_arena *a)
{
	size_t from = n > 1 && s[1] == '/' ? 2 : 1, end = from;
	char *folded;

	while (end < n && !is_one_of(s[end], " />"))
		end++;
	folded = ccd_arena_printf(a, "%.*s>", (int)end, s);
	for (char *p = folded; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	return folded;
}

/* Words in a literal may be translated: of these only that there is one is the same. */
static const char *
fold_literal(const char *s, size_t n, struct ccd_arena *a)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] == ' ' || (s[i] & 0x80) != 0)
			return "``";
	return ccd_arena_strndup(a, s, n);
}

const char *
ccd_placeholder_fold(const char *s, size_t n, uint32_t *argument, struct ccd_arena *a)
{
	struct text t = { .s = s, .n = n };
	struct conversion c;
	char *folded;

	switch (n > 0 ? *s : '\0') {
	case '%':
		c = conversion_at(&t, 0);
		return c.end == n ? fold_conversion(&c, argument, a) : ccd_arena_strndup(a, s, n);
	case ':': return n > 2 && memchr(s, '`', n) != NULL ? fold_role(s, n, a) : ccd_arena_strndup(a, s, n);
	case '<': return fold_tag(s, n, a);
	case '`': return fold_literal(s, n, a);
	case '$':
		return n > 3 && s[1] == '{' ? ccd_arena_printf(a, "$%.*s", (int)(n - 3), s + 2) :
		    ccd_arena_strndup(a, s, n);
	case '{':
		/* what it looks like is not what it stands for */
		folded = ccd_arena_strndup(a, s, n);
		if (n > 1 && s[1] != '{' && strpbrk(folded, "!:") != NULL)
			strcpy(strpbrk(folded, "!:"), "}");
		return folded;
	default: return ccd_arena_strndup(a, s, n);
	}
}
