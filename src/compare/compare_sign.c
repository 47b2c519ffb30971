/* L05, L06, L07, L09, L10: how labels look, beside what they count. */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "model/model.h"
#include "model/profile.h"
#include "outline/label.h"
#include "text/decode.h"
#include "text/utf8.h"

/* ---- L05 ------------------------------------------------------------- */

enum family { ANY, LATIN, CYRILLIC, FIGURES, HAN, STEMS, BRANCHES };

/* The script of the letters as printed: look-alikes are one letter to the
 * outline and two to a search. */
static enum family
letter_family(const char *label)
{
	size_t n = strlen(label);

	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(label, n, &i);

		if (ccd_is_letter(c))
			return c >= 0x400 && c < 0x530 ? CYRILLIC : c < 0x250 ? LATIN : ANY;
	}
	return ANY;
}

/* The series CLAUSE's label is from, ANY where that is left open. */
static enum family
family_of(const struct ccd_clause *clause)
{
	if (clause->label == NULL || clause->ordinal.number == 0 ||
	    (clause->kind != CCD_KIND_PARAGRAPH && clause->kind != CCD_KIND_ITEM &&
	    clause->kind != CCD_KIND_SUBITEM))
		return ANY;
	switch (clause->ordinal.scheme) {
	case CCD_SCHEME_DECIMAL:
		return FIGURES;
	case CCD_SCHEME_HAN:
		return HAN;
	case CCD_SCHEME_STEM:
		return STEMS;
	case CCD_SCHEME_BRANCH:
		return BRANCHES;
	case CCD_SCHEME_LATIN:
	case CCD_SCHEME_LATIN_UPPER:
	case CCD_SCHEME_ROMAN:
	case CCD_SCHEME_ROMAN_UPPER:
	case CCD_SCHEME_CYRILLIC:
	case CCD_SCHEME_CYRILLIC_UPPER:
		return letter_family(clause->label);
	default:
		return ANY;
	}
}

/* 己 for 巳: both are a list's sixth sign, of different series. */
static bool
is_snake(const struct ccd_clause *a, const struct ccd_clause *b)
{
	return (a->ordinal.scheme == CCD_SCHEME_BRANCH && b->ordinal.scheme == CCD_SCHEME_STEM &&
	    b->ordinal.number == 6) || (b->ordinal.scheme == CCD_SCHEME_BRANCH &&
	    a->ordinal.scheme == CCD_SCHEME_STEM && a->ordinal.number == 6);
}

/* B follows A in one count but is from another series. */
static bool
mixes(const struct ccd_clause *a, const struct ccd_clause *b)
{
	enum family x = family_of(a), y = family_of(b);

	return a->kind == b->kind && b->ordinal.number == a->ordinal.number + 1 &&
	    x != ANY && y != ANY && x != y && !is_snake(a, b);
}

/* A finding on the label of clause I of V alone. */
static void
report_label(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v, uint32_t i,
    const char *arg2)
{
	const struct ccd_version *version = &check->c->version[v];
	const struct ccd_clause *clause = &version->clause[i];
	const char *label = clause->label == NULL ? "" : clause->label;
	size_t length = strncmp(clause->text, label, strlen(label)) == 0 ? strlen(label) : 0;
	struct ccd_evidence e = { .version = v, .clause = i, .end = (uint32_t)length,
	    .value = *label == '\0' ? NULL : label };
	const char *arg[4] = { *label == '\0' ? clause->address : label, version->lang, arg2 };
	uint32_t row = check->row_of[v][i];

	ccd_report(check, rule, row, clause->address, ccd_bit(v),
	    check->c->nversion >= 3 ? ccd_bit(v) : 0, &e, 1, arg);
}

void
ccd_rule_label_mixed(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_version *version = &check->c->version[v];
		uint32_t reported = CCD_NONE;

		for (uint32_t i = 1; i < version->nclause; i++) {
			uint32_t next = ccd_clause_next(version, i);

			if (next == CCD_NONE || version->clause[i].parent == reported ||
			    !mixes(&version->clause[i], &version->clause[next]))
				continue;
			report_label(check, rule, v, next, version->clause[i].label);
			reported = version->clause[i].parent;
		}
	}
}

/* ---- L06 ------------------------------------------------------------- */

/* The number that others print for ROW; 0 where none or not the same. */
static uint32_t
number_of_row(const struct ccd_check *check, uint32_t row)
{
	uint32_t number = 0;

	for (uint64_t m = check->info[row].units; m != 0; m &= m - 1) {
		const struct ccd_clause *clause = ccd_row_first(check, row, ccd_lowest(m));

		if (clause->ordinal.number == 0 ||
		    (number != 0 && number != clause->ordinal.number))
			return 0;
		number = clause->ordinal.number;
	}
	return number;
}

/* True where CLAUSE has no label but begins with the sign one decays to: the bare
 * numeral of ㈠, or a look-alike of 巳. */
static bool
begins_decayed(const struct ccd_clause *clause, uint32_t number)
{
	static const char *const snakes[] = { "（已）", "(已)", "（己）", "(己)" };
	const char *text = clause->text + clause->body;
	int64_t value = 0;

	if (clause->ordinal.number != 0 || number == 0)
		return false;
	for (size_t i = 0; i < sizeof snakes / sizeof *snakes; i++)
		if (number == 6 && strncmp(text, snakes[i], strlen(snakes[i])) == 0)
			return true;
	return ccd_han_number(text, strlen(text), &value) > 0 && value == number;
}

/* Counts the signs of one version's list; the first damaged one is reported where
 * there are two, or where the rest of the list still has its Chinese labels:
 * 一切 is a word. */
static void
damaged_in(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n,
    uint32_t v)
{
	uint32_t first = CCD_NONE, damaged = 0, sound = 0;

	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_clause *clause = ccd_row_first(check, list[i], v);
		uint32_t at = clause == NULL ? 0 : check->c->row[list[i]].cell[v].clause[0];
		uint32_t next;

		if (clause == NULL || check->info[list[i]].class != CCD_ROW_UNIT)
			continue;
		next = ccd_clause_next(&check->c->version[v], at);
		sound += clause->ordinal.scheme == CCD_SCHEME_HAN ||
		    clause->ordinal.scheme == CCD_SCHEME_BRANCH;
		if (begins_decayed(clause, number_of_row(check, list[i])) ||
		    (clause->ordinal.scheme == CCD_SCHEME_STEM && next != CCD_NONE &&
		    is_snake(clause, &check->c->version[v].clause[next]))) {
			damaged++;
			first = first == CCD_NONE ? at : first;
		}
	}
	if (damaged >= 2 || (damaged == 1 && sound >= 1))
		report_label(check, rule, v, first, NULL);
}

/* The sign of a list glued to the first word of CLAUSE: "*Word". */
static bool
begins_with_sign(const struct ccd_clause *clause)
{
	static const char *const signs[] = { "*", "•", "·", "–", "-" };

	for (size_t i = 0; clause->label == NULL && i < sizeof signs / sizeof *signs; i++) {
		size_t n = strlen(signs[i]), at = n;

		if (strncmp(clause->text, signs[i], n) == 0)
			return ccd_is_letter(ccd_utf8_next(clause->text, strlen(clause->text), &at)) &&
			    strstr(clause->text + n, signs[i]) == NULL;
	}
	return false;
}

static bool
is_bullet(const struct ccd_clause *clause)
{
	return clause->label != NULL && clause->ordinal.number == 0;
}

/* Items of V that lost the blank behind their sign, and are none: the others have an item
 * there, and V beside it. */
static void
glued_signs(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v)
{
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 1; i < version->nclause; i++) {
		const struct ccd_clause *clause = &version->clause[i];
		uint32_t row = check->row_of[v][i];
		bool items = i + 1 < version->nclause && is_bullet(clause + 1);

		items |= i > 1 && is_bullet(clause - 1);
		if (!items || !begins_with_sign(clause) || row == CCD_NONE || !ccd_row_trusted(check, row))
			continue;
		for (uint64_t m = check->info[row].have & ~ccd_bit(v); m != 0; m &= m - 1)
			if (is_bullet(ccd_row_first(check, row, ccd_lowest(m)))) {
				report_label(check, rule, v, i, NULL);
				break;
			}
	}
}

/* Labels that only fit their list if they were damaged. */
static void
damaged_labels(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v)
{
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 1; i < version->nclause; i++) {
		const struct ccd_clause *clause = &version->clause[i];

		if (clause->label != NULL && check->row_of[v][i] != CCD_NONE &&
		    ccd_label_is_damaged(clause->label, &clause->ordinal))
			report_label(check, rule, v, i, NULL);
	}
}

void
ccd_rule_label_damaged(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		glued_signs(check, rule, v);
		damaged_labels(check, rule, v);
		if (strcmp(ccd_lang_of(check->c->version[v].lang)->script, "Hani") != 0)
			continue;
		for (uint32_t p = 0; p <= check->c->nrow; p++) {
			uint32_t n;
			const uint32_t *list = ccd_row_children(check,
			    p < check->c->nrow ? p : CCD_NONE, &n);

			damaged_in(check, rule, list, n, v);
		}
	}
}

/* ---- L07 ------------------------------------------------------------- */

/* The kind of a numbered heading, or CCD_KIND_DOCUMENT. Articles and items may
 * well have a single part. */
static enum ccd_kind
heading_kind(const struct ccd_check *check, uint32_t row)
{
	const struct ccd_row_info *info = &check->info[row];
	const struct ccd_clause *clause;

	if (info->units == 0)
		return CCD_KIND_DOCUMENT;
	clause = ccd_row_first(check, row, ccd_lowest(info->units));
	return clause->ordinal.number == 0 || (clause->kind != CCD_KIND_PART &&
	    clause->kind != CCD_KIND_CHAPTER && clause->kind != CCD_KIND_SECTION &&
	    clause->kind != CCD_KIND_HEADING) ? CCD_KIND_DOCUMENT : clause->kind;
}

static void
single_in(struct ccd_check *check, const struct ccd_rule *rule, const uint32_t *list, uint32_t n)
{
	uint32_t count[CCD_KIND__COUNT] = { 0 };

	for (uint32_t i = 0; i < n; i++)
		count[heading_kind(check, list[i])]++;
	for (uint32_t i = 0; i < n; i++) {
		enum ccd_kind kind = heading_kind(check, list[i]);
		uint64_t have = check->info[list[i]].have;

		if (kind != CCD_KIND_DOCUMENT && count[kind] == 1 &&
		    number_of_row(check, list[i]) == 1 && have == ccd_all_versions(check))
			ccd_report_row(check, rule, list[i], have, 0,
			    ccd_row_name(check, list[i], have), NULL, NULL);
	}
}

/* "A" without "B", in all versions: where only some have a "B", S01 tells. */
void
ccd_rule_single_child(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t p = 0; p <= check->c->nrow; p++) {
		uint32_t n;
		const uint32_t *list = ccd_row_children(check,
		    p < check->c->nrow ? p : CCD_NONE, &n);

		single_in(check, rule, list, n);
	}
}

/* ---- L09 ------------------------------------------------------------- */

/* The sign that labels of LANG do not begin with in the profile, or NULL. */
static const char *
foreign_sign(const struct ccd_profile *profile, const char *lang)
{
	size_t n = strcspn(lang, "-");

	for (const struct ccd_profile_sign *s = profile->foreign; s != NULL && s->lang != NULL; s++)
		if (strlen(s->lang) == n && strncmp(s->lang, lang, n) == 0)
			return s->sign;
	return NULL;
}

/* Once per version: a style is a habit, not a slip. */
void
ccd_rule_label_foreign(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_version *version = &check->c->version[v];
		const char *sign = foreign_sign(check->profile, version->lang);

		for (uint32_t i = 1; sign != NULL && i < version->nclause; i++) {
			const struct ccd_clause *clause = &version->clause[i];

			if ((clause->kind != CCD_KIND_ITEM && clause->kind != CCD_KIND_SUBITEM) ||
			    clause->label == NULL ||
			    strncmp(clause->label, sign, strlen(sign)) != 0)
				continue;
			report_label(check, rule, v, i, NULL);
			break;
		}
	}
}

/* ---- L10 ------------------------------------------------------------- */

/* The number at S in figures, Chinese or roman numerals; *USED bytes, 0 if none. */
static int64_t
number_at(const char *s, size_t *used)
{
	int64_t value = 0;
	size_t n = strspn(s, "0123456789");

	*used = n;
	if (n > 0)
		return n < 10 ? strtoll(s, NULL, 10) : 0;
	if ((*used = ccd_han_number(s, strlen(s), &value)) > 0)
		return value;
	*used = strspn(s, "ivxlcdm");
	return *used > 0 ? ccd_roman(s, *used) : 0;
}

/* The number that TEXT, in lower case, gives as a heading of KIND ("article 6.",
 * "第六条"), with nothing behind but a mark; 0 where it is no such heading. */
static int64_t
heading_number(const struct ccd_lang *lang, enum ccd_kind kind, const char *text)
{
	for (const struct ccd_unit_word *u = lang->unit_words; u != NULL && u->word != NULL; u++) {
		const char *p = text;
		size_t before = strlen(lang->nth != NULL ? lang->nth : u->word), used;
		int64_t number;

		if (u->kind != kind || strncmp(p, lang->nth != NULL ? lang->nth : u->word, before) != 0)
			continue;
		p += before;
		p += strspn(p, " ");
		number = number_at(p, &used);
		p += used;
		if (number == 0)
			continue;
		if (lang->nth != NULL) {
			if (strncmp(p, u->word, strlen(u->word)) != 0)
				continue;
			p += strlen(u->word);
		}
		if (*p == '\0' || strchr(".:", *p) != NULL || strncmp(p, "：", 3) == 0)
			return number;
	}
	return 0;
}

/* A label and a heading of the same kind behind it, in any language, that gives
 * another number. "Article 6 of the Covenant applies" is a reference. */
void
ccd_rule_label_text(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_version *version = &check->c->version[v];

		for (uint32_t i = 1; i < version->nclause; i++) {
			const struct ccd_clause *clause = &version->clause[i];
			const struct ccd_lang *lang;
			const char *words = clause->text + clause->body;
			int64_t number = 0;

			if (clause->ordinal.number == 0 || clause->kind < CCD_KIND_PART ||
			    clause->kind > CCD_KIND_ARTICLE || *words == '\0')
				continue;
			words = ccd_lower(check->arena, words, ccd_prefix(words, 64), "");
			for (size_t k = 0; number == 0 && (lang = ccd_lang_at(k)) != NULL; k++)
				number = heading_number(lang, clause->kind, words);
			if (number != 0 && number != clause->ordinal.number)
				report_label(check, rule, v, i,
				    ccd_arena_printf(check->arena, "%lld", (long long)number));
		}
	}
}
