/* Findings on one version alone, and what its text is made of. */
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "text/utf8.h"

/* More places of one sort than this are a habit of the version. */
enum { HABIT = 3 };

void
ccd_report_place(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v, uint32_t i,
    uint32_t start, uint32_t end, size_t further)
{
	const struct ccd_version *version = &check->c->version[v];
	const struct ccd_clause *clause = &version->clause[i];
	const char *text = ccd_arena_strndup(check->arena, clause->text + start, end - start);
	struct ccd_evidence e = { .version = v, .clause = i, .start = start, .end = end,
	    .value = text };
	const char *arg[4] = { text, version->lang,
	    ccd_arena_printf(check->arena, "%zu", further) };

	ccd_report(check, rule, check->row_of[v][i], clause->address, ccd_bit(v),
	    check->c->nversion >= 3 ? ccd_bit(v) : 0, &e, 1, arg);
}

void
ccd_report_places(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v,
    struct ccd_places *places)
{
	bool habit = places->n > HABIT;
	uint32_t last = CCD_NONE;

	for (size_t i = 0; i < places->n && (i == 0 || !habit); i++) {
		const struct ccd_place_of *p = &places->v[i];

		if (p->clause != last)
			ccd_report_place(check, rule, v, p->clause, p->start, p->end,
			    habit ? places->n - 1 : 0);
		last = p->clause;
	}
	places->n = 0;
}

static bool
is_cyrillic(int32_t c)
{
	return c >= 0x400 && c < 0x530;
}

struct ccd_letters
ccd_count_letters(const char *text, size_t from, size_t to)
{
	struct ccd_letters n = { 0 };

	while (from < to) {
		int32_t c = ccd_utf8_next(text, to, &from);

		if (!ccd_is_letter(c))
			continue;
		n.all++;
		n.han += ccd_is_han(c);
		n.cyrillic += is_cyrillic(c);
		n.latin += c < 0x250;
	}
	return n;
}

bool
ccd_clause_is_prose(const struct ccd_check *check, uint32_t v, uint32_t i)
{
	const struct ccd_version *version = &check->c->version[v];
	const struct ccd_clause *clause = &version->clause[i];
	const char *script = ccd_lang_of(version->lang)->script;
	struct ccd_letters n;

	if (clause->kind == CCD_KIND_NOTICE || clause->kind == CCD_KIND_CELL ||
	    (clause->lang != NULL && strcmp(clause->lang, version->lang) != 0))
		return false;
	n = ccd_count_letters(clause->text, clause->body, strlen(clause->text));
	if (script != NULL && strcmp(script, "Hani") == 0)
		return 4 * n.han >= n.all && n.han > 0;
	if (script != NULL && strcmp(script, "Cyrl") == 0)
		return 4 * n.cyrillic >= n.all && n.cyrillic > 0;
	return n.all > 0;
}
