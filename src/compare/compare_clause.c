/* What several rules read in a clause, read once per check. */
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "text/definition.h"
#include "text/utf8.h"

/* Words of larger documents are read again: they would take more memory than the document. */
enum { MOST_KEPT_ROWS = 5000 };

struct ccd_clause_words {
	uint32_t n;
	struct ccd_word *v;
};

struct ccd_clause_definitions {
	uint32_t n;
	struct ccd_definition *v;
};

uint32_t
ccd_clause_words(const struct ccd_check *check, uint32_t v, uint32_t clause, struct ccd_arena *scratch,
    struct ccd_word **word)
{
	const struct ccd_version *version = &check->c->version[v];
	const char *text = version->clause[clause].text;
	const struct ccd_clause_words **kept = &check->reading[v].words[clause];
	struct ccd_clause_words *made;

	if (check->c->nrow > MOST_KEPT_ROWS)
		return ccd_words(ccd_lang_of(version->lang), text, strlen(text), scratch, word);
	if (*kept == NULL) {
		made = ccd_new(check->arena, struct ccd_clause_words);
		made->n = ccd_words(ccd_lang_of(version->lang), text, strlen(text), check->arena, &made->v);
		*kept = made;
	}
	*word = (*kept)->v;
	return (*kept)->n;
}

uint32_t
ccd_clause_definitions(const struct ccd_check *check, uint32_t v, uint32_t clause,
    struct ccd_definition **definition)
{
	static const struct ccd_clause_definitions none = { 0 };
	const struct ccd_version *version = &check->c->version[v];
	const struct ccd_clause *of = &version->clause[clause];
	const struct ccd_clause_definitions **kept = &check->reading[v].definitions[clause];

	if (*kept == NULL) {
		struct ccd_clause_definitions made;

		made.n = ccd_definitions(ccd_lang_of(version->lang), of->text, strlen(of->text), of->body,
		    check->arena, &made.v);
		*kept = made.n == 0 ? &none : ccd_arena_memdup(check->arena, &made, sizeof made);
	}
	*definition = (*kept)->v;
	return (*kept)->n;
}

struct ccd_clause_readings *
ccd_clause_readings(const struct ccd_concordance *c, struct ccd_arena *a)
{
	struct ccd_clause_readings *readings = ccd_array(a, c->nversion, struct ccd_clause_readings);

	for (uint32_t v = 0; v < c->nversion; v++) {
		readings[v].words = ccd_array(a, c->version[v].nclause, const struct ccd_clause_words *);
		readings[v].definitions = ccd_array(a, c->version[v].nclause,
		    const struct ccd_clause_definitions *);
	}
	return readings;
}

/* True where WORD stands in TEXT right behind a word that shortens, in a quotation mark or not. */
static bool
is_shortened_to(const struct ccd_lang *lang, const char *text, const char *word)
{
	size_t n = strlen(word);

	for (const char *const *w = lang->definition->shorten; *w != NULL; w++)
		for (const char *at = text; (at = strstr(at, *w)) != NULL;) {
			size_t i = 0;

			at += strlen(*w);
			if (ccd_opens_quotation(at))
				ccd_utf8_next(at, strlen(at), &i);
			if (strncmp(at + i, word, n) == 0)
				return true;
		}
	return false;
}

/* Bit I: the Ith word for "this" of V's citations is the short form of something else. */
static uint64_t
short_forms(const struct ccd_version *version, const struct ccd_lang *lang)
{
	uint64_t forms = 0;

	for (uint32_t i = 0; i < version->nclause; i++) {
		if (!ccd_shortens(lang, version->clause[i].text, strlen(version->clause[i].text)))
			continue;
		for (uint32_t k = 0; k < 64 && lang->citation->this[k] != NULL; k++)
			if ((forms & UINT64_C(1) << k) == 0 &&
			    is_shortened_to(lang, version->clause[i].text, lang->citation->this[k]))
				forms |= UINT64_C(1) << k;
	}
	return forms;
}

bool
ccd_cites_short_form(const struct ccd_check *check, const struct ccd_cited *cited)
{
	const struct ccd_version *version = &check->c->version[cited->version];
	const struct ccd_lang *lang = ccd_lang_of(version->lang);
	struct ccd_clause_readings *readings = &check->reading[cited->version];
	const char *text = version->clause[cited->clause].text;

	if (!cited->c.here || lang->definition == NULL)
		return false;
	if (!readings->short_forms_known) {
		readings->short_forms = short_forms(version, lang);
		readings->short_forms_known = true;
	}
	for (uint64_t m = readings->short_forms; m != 0; m &= m - 1) {
		const char *word = lang->citation->this[ccd_lowest(m)];
		size_t n = strlen(word);

		if (cited->c.start >= n && memcmp(text + cited->c.start - n, word, n) == 0)
			return true;
	}
	return false;
}
