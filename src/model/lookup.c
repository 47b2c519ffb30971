#include "model/lookup.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "base/error.h"
#include "model/model.h"
#include "model/resolve.h"
#include "text/layout.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
	MOST_SHOWN = 4,         /* addresses in an error */
	LONGEST_ASKED = 500,    /* bytes; longer ones are no citations */
};

/* What was found: addresses that differ. */
struct found {
	const char *address[MOST_SHOWN];
	uint32_t n;             /* more than MOST_SHOWN where there are further ones */
};

static void
add_found(struct found *found, const char *address)
{
	for (uint32_t i = 0; i < found->n && i < MOST_SHOWN; i++)
		if (strcmp(found->address[i], address) == 0)
			return;
	if (found->n < MOST_SHOWN)
		found->address[found->n] = address;
	found->n++;
}

/* ---- addresses -------------------------------------------------------- */

bool
ccd_is_below(const char *address, const char *clause)
{
	size_t n = strlen(clause);

	return strncmp(address, clause, n) == 0 && (address[n] == '\0' || address[n] == '/');
}

static bool
is_known(const struct ccd_concordance *c, const char *address)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t i = 1; i < c->version[v].nclause; i++)
			if (ccd_is_below(c->version[v].clause[i].address, address))
				return true;
	return false;
}

/* The words before the numbers of units that count through their scope. */
static const char *const units[] = { "para", "p", "art", "sec" };

/* Which of UNITS stands before the number of PART, or -1. */
static int
unit_of(const char *part)
{
	for (int k = 0; k < (int)(sizeof units / sizeof *units); k++) {
		size_t n = strlen(units[k]);

		if (strncmp(part, units[k], n) == 0 && isdigit((unsigned char)part[n]))
			return k;
	}
	return -1;
}

/* Whether the addresses A and B are one but for the "p" before the numbers of paragraphs and, with
 * ANY, for the word of the first unit. */
static bool
is_same(const char *a, const char *b, bool any)
{
	bool first = true;

	for (;;) {
		int x = unit_of(a), y = unit_of(b);

		x = x == 1 && first ? 0 : x;            /* p3 alone is para3, below a unit 3 */
		y = y == 1 && first ? 0 : y;
		if (first && any && x >= 0 && y >= 0)
			x = y;
		if (x != y && (first || (x != 1 && x != -1) || (y != 1 && y != -1)))
			return false;
		first = strncmp(a, "annex", 5) == 0;
		a += unit_of(a) >= 0 ? strlen(units[unit_of(a)]) : 0;
		b += unit_of(b) >= 0 ? strlen(units[unit_of(b)]) : 0;
		while (*a == *b && *a != '\0' && *a != '/') {
			a++;
			b++;
		}
		if (*a != *b || *a == '\0')
			return *a == *b;
		a++;
		b++;
	}
}

static void
find_address(const struct ccd_concordance *c, const char *asked, bool any, struct found *found)
{
	for (uint32_t v = 0; v < c->nversion; v++)
		for (uint32_t i = 1; i < c->version[v].nclause; i++)
			if (is_same(asked, c->version[v].clause[i].address, any))
				add_found(found, c->version[v].clause[i].address);
}

/* ---- citations -------------------------------------------------------- */

/* The bytes at S that stand between the dots or slashes of a path: figures, or a few letters of
 * which there are more only as a roman number. 0: none. */
static size_t
component(const char *s)
{
	size_t n = strlen(s), end = 0, letters = 0;

	if (isdigit((unsigned char)*s))
		return strspn(s, "0123456789");
	if (isalpha((unsigned char)*s) && (end = strspn(s, "ivxlc")) > 1)
		letters = end;
	for (end = letters; letters == 0 && end < n && ccd_is_letter(ccd_utf8_next(s, n, &end));)
		letters = end;
	end = letters;
	return letters > 0 && (end == n || strchr("./( ),;", s[end]) != NULL) ? end : 0;
}

/* S with the steps of its paths in brackets: 5.3.c and 5/3/c as 5(3)(c). */
static const char *
bracketed(const char *s, struct ccd_arena *a)
{
	struct ccd_buffer b = { 0 };
	const char *out;
	bool path = false;      /* a number or a step stands before S */

	while (*s != '\0') {
		size_t n = (*s == '.' || *s == '/') && path ? component(s + 1) : 0;

		if (n > 0) {
			ccd_buffer_printf(&b, "(%.*s)", (int)n, s + 1);
			s += n + 1;
			continue;
		}
		path = isdigit((unsigned char)*s) || *s == ')';
		ccd_buffer_putc(&b, *s++);
	}
	out = ccd_arena_strndup(a, b.n > 0 ? b.s : "", b.n);
	ccd_buffer_free(&b);
	return out;
}

/* Reads TEXT as one citation: all of it, but for words that mean this text. */
static bool
read_whole(const struct ccd_lang *lang, const char *text, struct ccd_arena *a,
    struct ccd_citation *out)
{
	struct ccd_citation *list;
	size_t n = strlen(text);

	while (n > 0 && (text[n - 1] == ' ' || text[n - 1] == '.'))
		n--;
	if (ccd_citations(lang, text, n, 0, a, &list) != 1 || list->nstep == 0 || list->sentence > 0 ||
	    (!list->here && (list->end != n || list->start != strspn(text, " "))))
		return false;
	*out = *list;
	return true;
}

/* The same with an insert, where a number has a dot behind it: статья 5.1 is one behind 5. */
static bool
as_insert(struct ccd_citation *c, const char *asked)
{
	const char *dot = strchr(asked, '.');

	while (dot != NULL && (dot == asked || !isdigit((unsigned char)dot[-1])))
		dot = strchr(dot + 1, '.');
	if (dot == NULL || !isdigit((unsigned char)dot[1]) || c->nstep < 2 || c->step[0].insert != 0 ||
	    c->step[1].letter || c->step[1].nreading == 0 || c->step[1].reading[0] > UINT8_MAX)
		return false;
	c->step[0].insert = (uint16_t)ccd_inserted_twice(c->step[1].reading[0], c->step[1].insert);
	c->nstep--;
	memmove(&c->step[1], &c->step[2], (c->nstep - 1) * sizeof c->step[0]);
	return true;
}

/* The address of the row of clause I of version V: one for what corresponds. */
static const char *
address_of(const struct ccd_concordance *c, uint32_t v, uint32_t i)
{
	const char *address = c->version[v].clause[i].address;

	for (uint32_t r = 0; r < c->nrow; r++)
		if (c->row[r].cell[v].n > 0 && c->row[r].cell[v].clause[0] == i)
			return ccd_row_address(c, r);
	return address;
}

/* Adds what CITATION names in the versions of LANG, or in those of other languages. */
static void
resolve_in(const struct ccd_concordance *c, const struct ccd_lang *lang, bool own,
    const struct ccd_citation *citation, struct found *found)
{
	uint32_t target[MOST_SHOWN + 1];

	for (uint32_t v = 0; v < c->nversion; v++) {
		uint32_t n;

		if ((ccd_lang_of(c->version[v].lang) == lang) != own)
			continue;
		n = ccd_resolve_all(&c->version[v], citation, target, MOST_SHOWN + 1);
		for (uint32_t k = 0; k < n && k <= MOST_SHOWN; k++)
			add_found(found, address_of(c, v, target[k]));
	}
}

/* Both readings of a citation, in the versions of LANG or, where these have none, in the others. */
static void
resolve(const struct ccd_concordance *c, const struct ccd_lang *lang, const char *asked,
    const struct ccd_citation *citation, struct found *found)
{
	struct ccd_citation insert = *citation;
	bool inserts = as_insert(&insert, asked);

	for (int own = lang != NULL; own >= 0 && found->n == 0; own--) {
		resolve_in(c, lang, own, citation, found);
		if (inserts)
			resolve_in(c, lang, own, &insert, found);
	}
}

/* A citation as a language writes it. */
struct reading {
	const struct ccd_lang *lang;    /* NULL: of all, without words */
	struct ccd_citation citation;
};

/* Reads ASKED in one language, or without words; false where it is no citation. */
static bool
read_citation(const char *asked, struct ccd_arena *a, struct reading *out)
{
	const char *spread = bracketed(asked, a);
	const struct ccd_lang *lang;

	for (size_t i = 0; (lang = ccd_lang_at(i)) != NULL; i++)
		if (read_whole(lang, asked, a, &out->citation) ||
		    read_whole(lang, spread, a, &out->citation)) {
			out->lang = lang;
			return true;
		}
	out->lang = NULL;
	if (!read_whole(ccd_lang_of("en"), ccd_arena_printf(a, "article %s", spread), a, &out->citation))
		return false;
	out->citation.step[0].level = CCD_KIND_DOCUMENT;
	return true;
}

/* ---- what is near ----------------------------------------------------- */

/* How much of two addresses is the same: their common beginning and end, less what
 * the longer has more. Case does not count. */
static long
likeness(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b), shorter = n < m ? n : m, same = 0, end = 0;

	while (same < shorter && strncasecmp(a + same, b + same, 1) == 0)
		same++;
	while (end < shorter - same && strncasecmp(a + n - 1 - end, b + m - 1 - end, 1) == 0)
		end++;
	return (long)(same + end) - (long)(n + m - 2 * shorter);
}

static const char *
nearest_address(const struct ccd_concordance *c, const char *address)
{
	const char *nearest = NULL;
	long best = 0;

	for (uint32_t row = 0; row < c->nrow; row++) {
		const char *other = ccd_row_address(c, row);
		long like = likeness(address, other);

		if (*other != '\0' && (nearest == NULL || like > best)) {
			nearest = other;
			best = like;
		}
	}
	return nearest;
}

/* The clause that a citation without its last steps names, or one that looks like it. */
static const char *
nearest_cited(const struct ccd_concordance *c, const char *asked, struct reading *reading,
    struct ccd_arena *a)
{
	enum ccd_kind level = reading->citation.step[0].level;
	const char *unit = level == CCD_KIND_PARAGRAPH ? "para" : level == CCD_KIND_SECTION ? "sec" : "art";

	while (--reading->citation.nstep > 0) {
		struct found found = { 0 };

		resolve(c, reading->lang, asked, &reading->citation, &found);
		if (found.n > 0)
			return found.address[0];
	}
	return nearest_address(c, ccd_arena_printf(a, "%s%s", unit, reading->citation.canonical));
}

static int
refuse(const struct ccd_concordance *c, const char *asked, const struct found *found,
    struct reading *reading, struct ccd_arena *a, struct ccd_error *err)
{
	const char *safe = ccd_layout_safe(a, asked), *near = NULL, *list = "";

	if (found->n == 0) {
		near = reading != NULL ? nearest_cited(c, asked, reading, a) : nearest_address(c, asked);
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, near != NULL ?
		    "no clause '%.100s'; the nearest is '%.100s'" : "no clause '%.100s'", safe, near);
	}
	for (uint32_t i = 0; i < found->n && i < MOST_SHOWN; i++)
		list = ccd_arena_printf(a, "%s%s'%.60s'", list, i > 0 ? ", " : "", found->address[i]);
	return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "'%.100s' may be %s%s", safe, list,
	    found->n > MOST_SHOWN ? " and others" : "");
}

/* ---- the whole -------------------------------------------------------- */

/* Marks the rows of ADDRESS and of all below it, in any version, by the tree and by the path. */
static bool *
mark_rows(const struct ccd_concordance *c, const char *address, struct ccd_arena *a)
{
	bool *marked = ccd_array(a, c->nrow, bool);

	for (uint32_t v = 0; v < c->nversion; v++) {
		const struct ccd_clause *clause = c->version[v].clause;
		uint32_t at = ccd_clause_find(&c->version[v], address);

		for (uint32_t row = 0; row < c->nrow; row++)
			for (uint32_t k = 0; k < c->row[row].cell[v].n; k++) {
				uint32_t i = c->row[row].cell[v].clause[k];

				if ((at != CCD_NONE && i >= at && i < clause[at].end) ||
				    ccd_is_below(clause[i].address, address))
					marked[row] = true;
			}
	}
	return marked;
}

int
ccd_lookup(const struct ccd_concordance *c, const char *asked, struct ccd_arena *a,
    struct ccd_asked *out, struct ccd_error *err)
{
	struct found found = { 0 };
	struct reading reading;
	bool cited = false;

	if (is_known(c, asked))
		add_found(&found, asked);
	for (int any = 0; any < 2 && found.n == 0; any++)
		find_address(c, asked, any, &found);
	if (found.n == 0 && strlen(asked) <= LONGEST_ASKED &&
	    (cited = read_citation(asked, a, &reading)))
		resolve(c, reading.lang, asked, &reading.citation, &found);
	if (found.n != 1)
		return refuse(c, asked, &found, cited ? &reading : NULL, a, err);
	out->address = found.address[0];
	out->row = mark_rows(c, out->address, a);
	return 0;
}
