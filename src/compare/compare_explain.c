/*
 * What differs in a row and is no finding, put into excuses: the normal differences
 * between versions of legal texts. Runs after the rules and only on demand.
 */
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "model/model.h"
#include "model/profile.h"
#include "text/citation.h"
#include "text/utf8.h"

/* "(a) / 一、 / а)": SAY of the first clause of each version of ROW. */
static const char *
join_words(const struct ccd_check *check, uint32_t row, uint64_t versions,
    const char *(*say)(const struct ccd_clause *))
{
	const char *all = "";

	for (uint64_t m = versions; m != 0; m &= m - 1)
		all = ccd_arena_printf(check->arena, "%s%s%s", all, *all == '\0' ? "" : " / ",
		    say(ccd_row_first(check, row, ccd_lowest(m))));
	return all;
}

static const char *
printed_label(const struct ccd_clause *clause)
{
	return clause->label == NULL ? "-" : clause->label;
}

static const char *
kind_of(const struct ccd_clause *clause)
{
	return ccd_kind_name(clause->kind);
}

/* Normal differences 1, 2 and 11: other signs for one number, no sign at all, other
 * names of levels. */
static void
explain_label(struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_info *info = &check->info[row];
	bool signs = false, bare = false, levels = false;
	const struct ccd_clause *first = NULL;
	uint32_t number = 0;

	if (info->class != CCD_ROW_UNIT || ccd_bits(info->have) < 2)
		return;
	for (uint64_t m = info->have; m != 0; m &= m - 1) {
		const struct ccd_clause *clause = ccd_row_first(check, row, ccd_lowest(m));

		if (clause->ordinal.number != 0)
			number = clause->ordinal.number;
		bare |= clause->ordinal.number == 0;
		if (first != NULL) {
			levels |= clause->kind != first->kind;
			signs |= strcmp(printed_label(clause), printed_label(first)) != 0;
		}
		first = first == NULL ? clause : first;
	}
	if (bare && number != 0)
		ccd_excuse(check, "L01", row, "explain.unnumbered", join_words(check, row,
		    info->have, printed_label), NULL, NULL);
	else if (signs)
		ccd_excuse(check, "L01", row, "explain.glyphs", join_words(check, row, info->have,
		    printed_label), ccd_arena_printf(check->arena, "%u", number), NULL);
	if (levels)
		ccd_excuse(check, "S07", row, "explain.levels", join_words(check, row, info->have,
		    kind_of), NULL, NULL);
}

/* The words of evidence E. */
static const char *
words_at(const struct ccd_check *check, const struct ccd_evidence *e)
{
	const char *text = check->c->version[e->version].clause[e->clause].text;

	return ccd_arena_strndup(check->arena, text + e->start, e->end - e->start);
}

/* Normal differences 3, 4 and 5: one value, written in other ways. */
static void
explain_values(struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_values *values = &ccd_content_of(check)->row[row];

	for (uint32_t i = 0; i < values->n; i++) {
		const struct ccd_amount *a = &values->v[i];
		const char *all = "", *first = NULL;
		bool differs = false;

		if (ccd_bits(a->have) < 2)
			continue;
		for (uint64_t m = a->have; m != 0; m &= m - 1) {
			const char *words = words_at(check, &a->at[ccd_lowest(m)]);

			differs |= first != NULL && strcmp(first, words) != 0;
			first = first == NULL ? words : first;
			all = ccd_arena_printf(check->arena, "%s%s%s", all,
			    *all == '\0' ? "" : " / ", words);
		}
		if (differs)
			ccd_excuse(check, a->value.kind == CCD_VALUE_DATE ? "D01" : "N02", row,
			    "explain.value", all, a->value.canonical, NULL);
	}
}

/* What a text has of marks and signs that have several forms. */
struct signs { bool wide, narrow, curved, angled, nbsp, yo, capital, set_off; uint32_t end; };

static void
note_sign(struct signs *s, int32_t c)
{
	s->wide |= (c >= 0x3001 && c <= 0x3011) || (c > 0xff00 && c < 0xff21);
	s->narrow |= c == ',' || c == ';' || c == ':' || c == '.';
	s->curved |= c == 0x201c || c == 0x201d || c == 0x22;
	s->angled |= c == 0xab || c == 0xbb || c == 0x300a || c == 0x300c || c == 0x201e;
	s->nbsp |= c == 0xa0 || c == 0x202f || c == 0x2009;
	s->yo |= c == 0x451 || c == 0x401;
}

static struct signs
signs_of(const struct ccd_clause *clause)
{
	const char *text = clause->text;
	struct signs s = { 0 };
	size_t n = strlen(text);
	uint32_t words = 0;
	int32_t before = ' ';

	for (size_t at = clause->body; at < n;) {
		int32_t c = ccd_utf8_next(text, n, &at);

		note_sign(&s, c);
		if (ccd_is_upper(c) && ccd_is_letter(c) && before == ' ' && words > 0)
			s.capital = true;
		words += ccd_is_letter(c);
		before = c;
		if (!ccd_is_space(c))
			s.end = (uint32_t)c;
	}
	for (uint32_t i = 0; i < clause->nspan; i++)
		s.set_off |= clause->span[i].kind == CCD_SPAN_EMPHASIS;
	return s;
}

static bool
is_listed(const struct ccd_clause *clause)
{
	return clause->kind == CCD_KIND_ITEM || clause->kind == CCD_KIND_SUBITEM ||
	    clause->kind == CCD_KIND_RECITAL || clause->kind == CCD_KIND_TEXT;
}

/* Normal differences 7, 9 and 10: the forms of marks, the ends of list items, capitals,
 * emphasis, blanks that do not break. */
static void
explain_signs(struct ccd_check *check, uint32_t row)
{
	bool marks = false, ends = false, letters = false, list = true;
	struct signs first = { 0 };
	uint32_t n = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		const struct ccd_clause *clause = ccd_row_first(check, row, ccd_lowest(m));
		struct signs s = signs_of(clause);

		list &= is_listed(clause);
		if (n++ == 0) {
			first = s;
			continue;
		}
		marks |= s.wide != first.wide || s.curved != first.curved ||
		    s.angled != first.angled;
		ends |= s.end != first.end && !(s.end == '.' && first.end == 0x3002) &&
		    !(s.end == 0x3002 && first.end == '.');
		letters |= s.nbsp != first.nbsp || s.yo != first.yo || s.capital != first.capital ||
		    s.set_off != first.set_off;
	}
	if (marks)
		ccd_excuse(check, "P06", row, "explain.marks", NULL, NULL, NULL);
	if (ends && list)
		ccd_excuse(check, "P01", row, "explain.ends", NULL, NULL, NULL);
	if (letters)
		ccd_excuse(check, "P05", row, "explain.letters", NULL, NULL, NULL);
}

/* What the text of a clause calls the unit it speaks of: "in this subparagraph". */
static const char *
named_level(const char *lang, const char *text, enum ccd_kind *kind)
{
	for (const struct ccd_unit_word *level = ccd_lang_of(lang)->level_names; level != NULL &&
	    level->word != NULL; level++)
		if (strstr(text, level->word) != NULL) {
			*kind = level->kind;
			return level->word;
		}
	return NULL;
}

/* CLAUSE of V in ROW refers to something by its number, or to the unit that WORD names in it as "this
 * subparagraph". */
static bool
cites(struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_clause *clause, const char *word)
{
	enum { WINDOW = 24 };
	const struct ccd_row_values *values = &ccd_content_of(check)->row[row];
	const char *text = clause->text + clause->body, *at = strstr(text, word), *from = at;

	for (uint32_t i = 0; i < values->ncited; i++)
		if (values->cited[i].version == v && &check->c->version[v].clause[values->cited[i].clause] == clause)
			return true;
	while (from > text && (at - from < WINDOW || (*from & 0xc0) == 0x80))
		from--;
	return ccd_points(ccd_lang_of(check->c->version[v].lang), from, (size_t)(at - from) + strlen(word));
}

/* Normal difference 11 in running text. */
static void
explain_level_names(struct ccd_check *check, uint32_t row)
{
	enum ccd_kind first = CCD_KIND_DOCUMENT;
	bool differs = false, cited = false;
	const char *all = "";

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_clause *clause = ccd_row_first(check, row, v);
		enum ccd_kind kind = CCD_KIND_DOCUMENT;
		const char *word = named_level(check->c->version[v].lang,
		    clause->text + clause->body, &kind);

		if (word == NULL)
			continue;
		cited |= cites(check, row, v, clause, word);
		differs |= first != CCD_KIND_DOCUMENT && kind != first;
		first = first == CCD_KIND_DOCUMENT ? kind : first;
		all = ccd_arena_printf(check->arena, "%s%s%s", all, *all == '\0' ? "" : " / ", word);
	}
	if (differs && cited)
		ccd_excuse(check, "R06", row, "explain.levels", all, NULL, NULL);
}

/* Normal differences 12 and 13: what a copy says of itself, and where its notes stand. */
static void
explain_copy(struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_info *info = &check->info[row];

	if (info->notice)
		ccd_excuse(check, "S01", row, "explain.notice", NULL, NULL, NULL);
	else if (info->class == CCD_ROW_NOTE && info->have != ccd_all_versions(check))
		ccd_excuse(check, "S14", row, "explain.note", NULL, NULL, NULL);
	else if (info->class == CCD_ROW_NOTE)
		ccd_excuse(check, "S06", row, "explain.note", NULL, NULL, NULL);
}

void
ccd_explain_normal(struct ccd_check *check)
{
	for (uint32_t r = 0; r < check->c->nrow; r++) {
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice) {
			explain_label(check, r);
			explain_signs(check, r);
			explain_level_names(check, r);
			if (ccd_row_trusted(check, r))
				explain_values(check, r);
		}
		explain_copy(check, r);
	}
}
