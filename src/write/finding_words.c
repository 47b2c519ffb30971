/*
 * The messages of rules are filled with the arguments of the finding: {0} what it is about, {1} the
 * versions that deviate or lack it, {2} those that have it, {3} what each version has: "the Chinese
 * text has 14 March 1989; the English and Russian texts have 14 March 1998".
 */
#include "write/finding_words.h"

#include <string.h>

#include "compare/compare.h"
#include "model/cite.h"
#include "model/model.h"
#include "text/citation.h"
#include "text/language_words.h"
#include "text/layout.h"
#include "text/message.h"
#include "text/utf8.h"
#include "text/value_words.h"

/* Printed words that are longer, in columns, are cut; beside decoded ones they are left out. */
enum { LONGEST_PRINTED = 48, LONGEST_BESIDE = 24 };

/* What is being put into words. */
struct saying {
	const struct ccd_concordance *c;
	const struct ccd_finding *f;
	const char *interface;
	struct ccd_arena *a;
};

static bool
is_one_of(const struct ccd_finding *f, const char *ids)
{
	return strstr(ids, f->rule->id) != NULL;
}

/* Rules whose evidence marks less than they compare: the number of "at least 15". */
static const char told_by_value[] = "D03 D04 N07 N08 N09 M01 M02 M03 S05 S10 S12 S13 S14 P01 P03 A01";

/* Rules whose values are numbers of things. */
static const char counted_rules[] = "S05 S10 S12 S13 S14 P03 A01";

/* ---- one value ----------------------------------------------------------- */

static const struct ccd_clause *
clause_of(const struct saying *s, const struct ccd_evidence *e)
{
	return &s->c->version[e->version].clause[e->clause];
}

static bool
speaks_interface(const struct saying *s, uint32_t v)
{
	size_t n = strlen(s->interface);

	return strncmp(s->c->version[v].lang, s->interface, n) == 0 &&
	    strchr("-", s->c->version[v].lang[n]) != NULL;
}

/* The words that E marks, cut where they are long; NULL where it marks a clause as a whole. */
static const char *
printed(const struct saying *s, const struct ccd_evidence *e)
{
	const char *text;
	size_t width = 0;

	if (e->clause == CCD_NONE || e->start >= e->end)
		return NULL;
	text = clause_of(s, e)->text;
	for (size_t i = e->start; i < e->end;) {
		size_t from = i;

		width += (size_t)ccd_char_width(ccd_utf8_next(text, e->end, &i));
		if (width > LONGEST_PRINTED)
			return ccd_arena_printf(s->a, "%.*s…", (int)(from - e->start), text + e->start);
	}
	return ccd_arena_strndup(s->a, text + e->start, e->end - e->start);
}

/* The reference that E marks, read again, in the words of the interface; NULL where it is none. */
static const char *
cited(const struct saying *s, const struct ccd_evidence *e)
{
	const struct ccd_lang *lang = ccd_lang_of(s->c->version[e->version].lang);
	struct ccd_citation *list;

	if (e->clause == CCD_NONE || lang == NULL || e->value == NULL)
		return NULL;
	for (uint32_t i = 0, n = ccd_citations(lang, clause_of(s, e)->text, e->end, e->start, s->a, &list);
	    i < n; i++)
		if (strcmp(list[i].canonical, e->value) == 0)
			return ccd_cite_again(s->interface, &list[i], s->a);
	return NULL;
}

/* What E has, decoded, in the words of the interface; NULL where only its print can tell. */
static const char *
decoded(const struct saying *s, const struct ccd_evidence *e)
{
	const char *key = ccd_arena_printf(s->a, "%s.value", s->f->rule->id);
	const char *words;

	if (e->value == NULL)
		return NULL;
	words = ccd_say(s->a, s->interface, key, (const char *const[4]){ e->value });
	if (strcmp(words, key) != 0)
		return words;
	if (is_one_of(s->f, "R01 R02 R03 R04 R06"))
		return cited(s, e);
	if (is_one_of(s->f, "D04"))
		return e->value;
	if (is_one_of(s->f, "P01"))
		return strcmp(e->value, "-") == 0 ? ccd_word(s->a, s->interface, "P01.none") :
		    ccd_say(s->a, s->interface, "P01.mark", (const char *const[4]){ e->value });
	return strchr("DNM", s->f->rule->id[0]) != NULL && !is_one_of(s->f, "N10") ?
	    ccd_value_words(s->a, s->interface, e->value) : NULL;
}

/* Whether the print may stand in another case than a sentence needs: Russian dates and references. */
static bool
declines(const struct saying *s)
{
	return strcmp(s->interface, "ru") == 0 &&
	    (strchr("DR", s->f->rule->id[0]) != NULL || is_one_of(s->f, "N05"));
}

/* What the N versions of GROUP, who agree, have. */
static const char *
value_of(const struct saying *s, const struct ccd_evidence *const *group, uint32_t n)
{
	const char *words = decoded(s, group[0]), *print;

	if (words != NULL && (is_one_of(s->f, told_by_value) || declines(s)))
		return words;
	for (uint32_t i = 0; i < n; i++)
		if (speaks_interface(s, group[i]->version) && (print = printed(s, group[i])) != NULL)
			return print;
	print = printed(s, group[0]);
	if (words == NULL)
		return print != NULL ? print : group[0]->value;
	if (n > 1 || print == NULL || strstr(print, words) != NULL ||
	    ccd_text_width(print, strlen(print)) > LONGEST_BESIDE)
		return words;
	return ccd_say(s->a, s->interface, "say.decoded", (const char *const[4]){ print, words });
}

/* Columns of what follows a value where the value alone would say little: "21 members". */
enum { COMPANY = 14 };

/* Where the words end that follow END and fit, before any punctuation. */
static size_t
company_end(const char *text, size_t end)
{
	size_t n = strlen(text), width = 0, last = end;

	for (size_t i = end; i < n;) {
		size_t from = i;
		int32_t c = ccd_utf8_next(text, n, &i);

		width += (size_t)ccd_char_width(c);
		if (ccd_is_space(c) && from > end)
			last = from;
		if (width > COMPANY || (!ccd_is_space(c) && !ccd_is_letter(c)))
			return width <= COMPANY ? from : last;
	}
	return n;
}

/* VALUE, which E marks, with the words that follow it in quotation marks. */
static const char *
in_company(const struct saying *s, const struct ccd_evidence *const *group, uint32_t n)
{
	const struct ccd_evidence *e = group[0];
	struct ccd_evidence wider;

	for (uint32_t i = 0; i < n; i++)
		if (speaks_interface(s, group[i]->version))
			e = group[i];
	if (e->clause == CCD_NONE || e->start >= e->end)
		return value_of(s, group, n);
	wider = *e;
	wider.end = (uint32_t)company_end(clause_of(s, e)->text, e->end);
	return ccd_say(s->a, s->interface, "say.quoted", (const char *const[4]){ printed(s, &wider) });
}

/* ---- who has what --------------------------------------------------------- */

static bool
same_value(const struct ccd_evidence *a, const struct ccd_evidence *b)
{
	return a->value == NULL || b->value == NULL ? a->value == b->value :
	    strcmp(a->value, b->value) == 0;
}

/* "The Chinese text has 14 March 1989." of those who agree with FIRST. */
static const char *
say_group(const struct saying *s, const struct ccd_evidence *evidence, uint32_t n, uint32_t first)
{
	const struct ccd_evidence *group[CCD_MAX_VERSIONS];
	const char *tags = "";
	uint32_t count = 0;

	for (uint32_t i = first; i < n; i++)
		if (same_value(&evidence[i], &evidence[first])) {
			group[count++] = &evidence[i];
			tags = ccd_arena_printf(s->a, "%s%s%s", tags, count > 1 ? ", " : "",
			    s->c->version[evidence[i].version].lang);
		}
	return evidence[first].value == NULL ?
	    ccd_say(s->a, s->interface, "say.lacks", (const char *const[4]){ tags }) :
	    ccd_say(s->a, s->interface, is_one_of(s->f, "P01") ? "say.ends" :
	    is_one_of(s->f, counted_rules) ? "say.counts" : "say.has",
	    (const char *const[4]){ tags, value_of(s, group, count) });
}

static bool
is_first_of_group(const struct ccd_evidence *e, uint32_t i)
{
	for (uint32_t k = 0; k < i; k++)
		if (same_value(&e[k], &e[i]))
			return false;
	return true;
}

/* What each of the N versions has, those that deviate first. */
static const char *
say_groups(const struct saying *s, const struct ccd_evidence *e, uint32_t n)
{
	const char *joined = "";

	for (int round = 0; round < 2; round++)
		for (uint32_t i = 0; i < n; i++) {
			bool deviates = (s->f->deviates >> e[i].version & 1) != 0;
			const char *group;

			if (deviates != (round == 0) || !is_first_of_group(e, i))
				continue;
			group = say_group(s, e, n, i);
			joined = *joined == '\0' ? group : ccd_say(s->a, s->interface, "say.then",
			    (const char *const[4]){ joined, group });
		}
	return ccd_upper_first(s->a, joined);
}

/* The values that the rule counted, one for each version of the concordance, from "10 / - / 8", where
 * its evidence has none. */
static uint32_t
counted(const struct saying *s, struct ccd_evidence *e)
{
	const char *p = s->f->arg[0];
	uint32_t n = 0;

	for (uint32_t v = 0; p != NULL && v < s->c->nversion; v++) {
		const char *end = strstr(p, " / ");
		size_t length = end != NULL ? (size_t)(end - p) : strlen(p);

		if (length > 1 || *p != '-')
			e[n++] = (struct ccd_evidence){ .version = v, .clause = CCD_NONE,
				.value = ccd_arena_strndup(s->a, p, length) };
		p = end != NULL ? end + 3 : NULL;
	}
	return n;
}

static bool
has_values(const struct ccd_finding *f)
{
	for (uint32_t i = 0; i < f->nevidence; i++)
		if (f->evidence[i].value != NULL)
			return true;
	return false;
}

/* Without a full stop: "3 p.m." ends a sentence as it is. */
static const char *
statement(const struct saying *s)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *words = has_values(s->f) ? say_groups(s, s->f->evidence, s->f->nevidence) :
	    say_groups(s, e, counted(s, e));
	size_t n = strlen(words);

	return n > 0 && words[n - 1] == '.' ? ccd_arena_strndup(s->a, words, n - 1) : words;
}

/* ---- missing units --------------------------------------------------------- */

/* The label that V prints in the row nearest to the finding's, before it (STEP -1) or behind it. */
static const char *
label_beside(const struct saying *s, uint32_t v, int step)
{
	for (uint32_t row = s->f->row + (uint32_t)step; row < s->c->nrow; row += (uint32_t)step) {
		const struct ccd_cell *cell = &s->c->row[row].cell[v];

		if (cell->n > 0)
			return s->c->version[v].clause[cell->clause[step < 0 ? cell->n - 1 : 0]].label;
	}
	return NULL;
}

/* ", where 十、 follows 八、": what stands around what the only version of TAGS lacks; or "". */
static const char *
around(const struct saying *s, const char *tags)
{
	const char *before, *behind;

	if (tags == NULL || s->f->row == CCD_NONE)
		return "";
	for (uint32_t v = 0; v < s->c->nversion; v++)
		if (strcmp(s->c->version[v].lang, tags) == 0 && s->c->row[s->f->row].cell[v].n == 0 &&
		    (before = label_beside(s, v, -1)) != NULL && (behind = label_beside(s, v, 1)) != NULL)
			return ccd_say(s->a, s->interface, "say.around",
			    (const char *const[4]){ before, behind });
	return "";
}

/* ---- the whole -------------------------------------------------------------- */

/* The words of the heading whose address is the finding's argument. */
static const char *
heading(const struct saying *s)
{
	for (uint32_t i = 0; i < s->f->nevidence; i++) {
		const struct ccd_evidence *e = &s->f->evidence[i];

		if (e->clause != CCD_NONE && strcmp(clause_of(s, e)->address, s->f->arg[0]) == 0)
			return printed(s, &(struct ccd_evidence){ .version = e->version, .clause = e->clause,
			    .end = (uint32_t)strlen(clause_of(s, e)->text) });
	}
	return ccd_cite(s->c, s->interface, s->f->arg[0], s->a);
}

/* "in English", «по-английски». */
static const char *
in_language(const struct saying *s, const char *tag)
{
	const char *name = ccd_language_called(s->a, s->interface, tag);
	size_t n = strlen(name), end = strlen("й");

	if (strcmp(s->interface, "ru") == 0 && n > end && strcmp(name + n - end, "й") == 0)
		name = ccd_arena_strndup(s->a, name, n - end);
	return ccd_say(s->a, s->interface, "say.language", (const char *const[4]){ name });
}

/* What the finding is about: a place as a citation, a value in words. */
static const char *
subject(const struct saying *s)
{
	const struct ccd_finding *f = s->f;
	const struct ccd_evidence *group[CCD_MAX_VERSIONS];
	uint32_t n = 0;

	if (f->arg[0] == NULL)
		return NULL;
	if (strcmp(f->arg[0], f->address) == 0 ||
	    (f->row != CCD_NONE && strcmp(f->arg[0], ccd_row_address(s->c, f->row)) == 0))
		return ccd_cite(s->c, s->interface, f->arg[0], s->a);
	for (uint32_t i = 0; i < f->nevidence; i++)
		if (f->evidence[i].value != NULL && strcmp(f->evidence[i].value, f->arg[0]) == 0)
			group[n++] = &f->evidence[i];
	if (is_one_of(f, "T05"))
		return ccd_is_upper(*f->arg[0]) ? ccd_language_region(s->a, s->interface, f->arg[0]) :
		    ccd_language_called(s->a, s->interface, f->arg[0]);
	if (is_one_of(f, "S08"))
		return heading(s);
	if (n > 0 && is_one_of(f, "N01"))
		return in_company(s, group, n);
	if (n > 0 && is_one_of(f, "N06") && printed(s, group[0]) != NULL)
		return printed(s, group[0]);
	return n > 0 && strchr("NDR", f->rule->id[0]) != NULL && !is_one_of(f, "N06 N10") ?
	    value_of(s, group, n) : f->arg[0];
}

const char *
ccd_finding_words(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface, struct ccd_arena *a)
{
	const struct saying s = { c, f, interface, a };
	const char *arg[4] = { subject(&s), f->arg[1], f->arg[2], f->arg[3] };

	if (is_one_of(f, "S13") && f->arg[3] != NULL)
		return ccd_upper_first(a, ccd_say(a, interface, ccd_arena_printf(a, "S13.%s", f->arg[3]), arg));
	if (is_one_of(f, "X04"))
		arg[2] = in_language(&s, f->arg[2]);
	if (is_one_of(f, "S01 S09 A03"))
		arg[3] = around(&s, f->arg[1]);
	else if (arg[3] == NULL)
		arg[3] = statement(&s);
	return ccd_upper_first(a, ccd_say(a, interface, f->rule->id, arg));
}

const char *
ccd_finding_name(const struct ccd_finding *f, const char *interface, struct ccd_arena *a)
{
	const char *key = ccd_arena_printf(a, "%s.name", f->rule->id);
	const char *name = ccd_word(a, interface, key);

	return strcmp(name, key) == 0 ? f->rule->name : name;
}

const char *
ccd_finding_place(const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *interface, struct ccd_arena *a)
{
	return *f->address != '\0' ? ccd_upper_first(a, ccd_cite(c, interface, f->address, a)) :
	    ccd_word(a, interface, "page.document");
}
