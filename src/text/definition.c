#include "text/definition.h"

#include <string.h>

#include "text/utf8.h"
#include "text/value_int.h"

enum { LONGEST_TERM = 120, MOST_WORDS = 6, LONGEST_BARE = 60, SHORT_FORM = 36 };

static const int32_t quotes[][2] = {
	{ '"', '"' }, { U'“', U'”' }, { U'«', U'»' }, { U'„', U'“' }, { U'「', U'」' }, { U'『', U'』' },
	{ U'‘', U'’' }, { U'”', U'”' },
};

bool
ccd_opens_quotation(const char *text)
{
	size_t i = 0, n = strnlen(text, 4);
	int32_t c = n > 0 ? ccd_utf8_next(text, n, &i) : 0;

	for (size_t k = 0; k < sizeof quotes / sizeof *quotes; k++)
		if (c == quotes[k][0] && c != U'”')
			return true;
	return false;
}

/* ---- steps ------------------------------------------------------------ */

/* Whether what stands from AT to END begins with a letter or figure and has a letter: "-foo", "^c" and
 * "0" name no term. */
static bool
is_term(const struct ccd_scan *scan, size_t at, size_t end)
{
	bool begins = false, letter = false;

	for (at = ccd_scan_spaces(scan, at); at < end; begins = true) {
		int32_t c = ccd_utf8_next(scan->s, scan->n, &at);

		letter |= ccd_is_letter(c);
		if (!begins && !letter && ccd_digit(c) < 0)
			return false;
	}
	return letter;
}

/* Behind the closing mark of the quotation of a term that opens at I, or I. */
static size_t
quoted(const struct ccd_scan *scan, size_t i, uint32_t *start, uint32_t *end)
{
	int32_t c = ccd_scan_at(scan, i);
	size_t at = i;

	for (size_t k = 0; k < sizeof quotes / sizeof *quotes; k++) {
		if (c != quotes[k][0])
			continue;
		at = i;
		ccd_utf8_next(scan->s, scan->n, &at);
		*start = (uint32_t)at;
		while (at < scan->n && at - i < LONGEST_TERM && ccd_scan_at(scan, at) != quotes[k][1])
			ccd_utf8_next(scan->s, scan->n, &at);
		*end = (uint32_t)at;
		if (at < scan->n && ccd_scan_at(scan, at) == quotes[k][1] && *end > *start &&
		    is_term(scan, *start, *end)) {
			ccd_utf8_next(scan->s, scan->n, &at);
			return at;
		}
	}
	return i;
}

/* Behind blanks, a colon or comma, a gloss in brackets. */
static size_t
over_gloss(const struct ccd_scan *scan, size_t i)
{
	for (int brackets = 0; i < scan->n;) {
		int32_t c = ccd_scan_at(scan, i);
		size_t at = i;

		if (c == '(' || c == U'（') {
			while (at < scan->n && at - i < LONGEST_TERM && ccd_scan_at(scan, at) != ')' &&
			    ccd_scan_at(scan, at) != U'）')
				ccd_utf8_next(scan->s, scan->n, &at);
			if (++brackets > 1 || at >= scan->n)
				return i;
		} else if (!ccd_is_space(c) && c != ':' && c != U'：' && c != ',' && c != U'，') {
			return i;
		}
		ccd_utf8_next(scan->s, scan->n, &at);
		i = at;
	}
	return i;
}

static bool
literal_at(const struct ccd_scan *scan, size_t i, const char *const *list)
{
	for (; list != NULL && *list != NULL; list++)
		if (ccd_scan_literal(scan, i, *list) > i)
			return true;
	return false;
}

static bool
verb_at(const struct ccd_scan *scan, size_t i, const struct ccd_definition_words *w)
{
	return literal_at(scan, i, w->verbs) && !literal_at(scan, i, w->others);
}

static bool
has_any(const struct ccd_scan *scan, const char *const *list)
{
	for (size_t i = 0; i < scan->n; ccd_utf8_next(scan->s, scan->n, &i))
		for (const char *const *w = list; *w != NULL; w++)
			if (ccd_scan_prefix(scan, i, *w) > i)
				return true;
	return false;
}

/* ---- the three kinds -------------------------------------------------- */

static bool
is_quote(int32_t c)
{
	for (size_t k = 0; k < sizeof quotes / sizeof *quotes; k++)
		if (c == quotes[k][0] || (c == quotes[k][1] && c != U'’'))
			return true;
	return false;
}

/* A term without marks at I and the verb behind it; the end of the term, or I. */
static size_t
bare_term(const struct ccd_scan *scan, const struct ccd_definition_words *w, size_t i)
{
	uint32_t count = 0;

	for (size_t at = i; at < scan->n && at - i < LONGEST_BARE;) {
		int32_t c = ccd_scan_at(scan, at);

		if (at > i && ccd_lang_edge(scan->lang, ccd_scan_before(scan, at))) {
			size_t verb = over_gloss(scan, at);

			if (verb_at(scan, verb, w) && (!scan->lang->han ||
			    ccd_scan_literal(scan, verb, "指") == verb || verb > at))
				return at;
		}
		if (!scan->lang->runs_on && ccd_is_space(c) && ++count > MOST_WORDS)
			return i;
		if (strchr(".;,!?", c < 0x80 ? (char)c : ' ') != NULL && c < 0x80 && c != 0)
			return i;
		if (c == U'。' || c == U'，' || c == U'；' || c == ':' || c == U'：' || is_quote(c))
			return i;
		ccd_utf8_next(scan->s, scan->n, &at);
	}
	return i;
}

/* One word, or its last word has a capital: "Adapted Material means", but not "provide a
 * means". */
static bool
is_name(const struct ccd_scan *scan, size_t i, size_t end)
{
	size_t last = end;

	while (last > i && !ccd_is_space(ccd_scan_before(scan, last)))
		ccd_utf8_prev(scan->s, &last);
	return ccd_is_upper(ccd_scan_at(scan, last));
}

/* (UN): capitals only, behind a word. */
static size_t
acronym(const struct ccd_scan *scan, size_t i, struct ccd_definition *d)
{
	int32_t c = ccd_scan_at(scan, i);
	size_t at = i, count = 0;

	if (c != '(' && c != U'（')
		return i;
	ccd_utf8_next(scan->s, scan->n, &at);
	d->start = (uint32_t)at;
	while (ccd_is_upper(ccd_scan_at(scan, at))) {
		ccd_utf8_next(scan->s, scan->n, &at);
		count++;
	}
	d->end = (uint32_t)at;
	c = ccd_scan_at(scan, at);
	if (count < 2 || count > 8 || (c != ')' && c != U'）'))
		return i;
	d->kind = CCD_DEFINES_ACRONYM;
	ccd_utf8_next(scan->s, scan->n, &at);
	return at;
}

/* Bytes that may stand before the term in the brackets whose text begins at I: more where a word says that
 * it is a short form, (المشار إليه فيما يلي باسم "X"). */
static size_t
before_term(const struct ccd_scan *scan, size_t i)
{
	const struct ccd_definition_words *w = scan->lang->definition;
	size_t n = scan->n - i < LONGEST_BARE ? scan->n - i : LONGEST_BARE;

	return has_any(&(struct ccd_scan){ .lang = scan->lang, .s = scan->s + i, .n = n, .arena = scan->arena },
	    w->shorten) ? LONGEST_BARE : SHORT_FORM;
}

/* (the “X”), （以下称“X”） */
static size_t
name(const struct ccd_scan *scan, size_t i, struct ccd_definition *d)
{
	int32_t c = ccd_scan_at(scan, i);
	size_t at = i, end, most;

	if (c != '(' && c != U'（')
		return i;
	ccd_utf8_next(scan->s, scan->n, &at);
	most = before_term(scan, at);
	for (size_t from = at; at < scan->n && at - from < most;) {
		if ((end = quoted(scan, at, &d->start, &d->end)) > at) {
			c = ccd_scan_at(scan, end);
			if (c != ')' && c != U'）')
				return i;
			d->kind = CCD_DEFINES_NAME;
			d->quoted = true;
			return end;
		}
		c = ccd_scan_at(scan, at);
		if (c == ')' || c == U'）')
			return i;
		ccd_utf8_next(scan->s, scan->n, &at);
	}
	return i;
}

/* Behind 所称, which marks what it names as well as quotation marks do (本法所称船舶，是指…), in
 * the term [I, END); or I. */
static size_t
behind_so_called(const struct ccd_scan *scan, size_t i, size_t end)
{
	static const char *const marks[] = { "所称", "所稱", "所谓", "所謂" };

	for (size_t k = 0; scan->lang->han && k < sizeof marks / sizeof *marks; k++) {
		const char *at = memmem(scan->s + i, end - i, marks[k], strlen(marks[k]));

		if (at != NULL && (size_t)(at - scan->s) + strlen(marks[k]) < end)
			return (size_t)(at - scan->s) + strlen(marks[k]);
	}
	return i;
}

/* The definition that begins at I; behind it, or I. */
static size_t
definition_at(const struct ccd_scan *scan, const struct ccd_definition_words *w, size_t i, bool first,
    struct ccd_definition *d)
{
	size_t end;

	*d = (struct ccd_definition){ 0 };
	if ((end = acronym(scan, i, d)) > i || (end = name(scan, i, d)) > i)
		return end;
	if ((end = quoted(scan, i, &d->start, &d->end)) > i &&
	    verb_at(scan, over_gloss(scan, end), w)) {
		d->quoted = true;
		return end;
	}
	if (!first || (end = bare_term(scan, w, i)) == i)
		return i;
	while (end > i && ccd_is_space(ccd_scan_before(scan, end)))
		ccd_utf8_prev(scan->s, &end);
	if (!scan->lang->runs_on && !is_name(scan, i, end))
		return i;
	d->start = (uint32_t)behind_so_called(scan, i, end);
	d->end = (uint32_t)end;
	d->quoted = d->start > i;
	return end;
}

uint32_t
ccd_definitions(const struct ccd_lang *lang, const char *text, size_t n, size_t from,
    struct ccd_arena *a, struct ccd_definition **out)
{
	struct { struct ccd_definition *v; size_t n, cap; } found = { 0 };
	const struct ccd_definition_words *w = lang->definition;
	struct ccd_scan scan = { lang, text, n, a, NULL };

	for (size_t i = from; w != NULL && i < n;) {
		struct ccd_definition d;
		size_t end = definition_at(&scan, w, i, i == from, &d);

		if (end > i) {
			*ccd_push(a, &found) = d;
			i = end;
		} else {
			ccd_utf8_next(text, n, &i);
		}
	}
	*out = found.v;
	return (uint32_t)found.n;
}

bool
ccd_defines(const struct ccd_lang *lang, const char *text, size_t n)
{
	const struct ccd_definition_words *w = lang->definition;
	struct ccd_scan scan = { lang, text, n, NULL, NULL };

	return w == NULL || has_any(&scan, w->wide);
}

/* Short text in brackets, longer than the letter of an item. */
static bool
has_short_brackets(const struct ccd_scan *scan)
{
	for (size_t i = 0; i < scan->n; ccd_utf8_next(scan->s, scan->n, &i)) {
		int32_t c = ccd_scan_at(scan, i);
		size_t at = i, from, count = 0;

		if (c != '(' && c != U'（')
			continue;
		ccd_utf8_next(scan->s, scan->n, &at);
		for (from = at; at < scan->n && at - from < SHORT_FORM &&
		    (ccd_is_letter(ccd_scan_at(scan, at)) || ccd_is_space(ccd_scan_at(scan, at))); count++)
			ccd_utf8_next(scan->s, scan->n, &at);
		c = ccd_scan_at(scan, at);
		if (count >= 2 && (c == ')' || c == U'）'))
			return true;
	}
	return false;
}

bool
ccd_shortens(const struct ccd_lang *lang, const char *text, size_t n)
{
	const struct ccd_definition_words *w = lang->definition;
	struct ccd_scan scan = { lang, text, n, NULL, NULL };

	return w == NULL || has_short_brackets(&scan) || has_any(&scan, w->shorten);
}
