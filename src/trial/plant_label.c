/* Defects of labels. */
#include <stdlib.h>
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "trial/plant.h"

/* ---- writing labels -------------------------------------------------- */

/* The letter of a Cyrillic list as Russian laws count. */
static const char *
cyrillic(uint32_t number)
{
	static const char *const letters[] = { "а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л",
		"м", "н", "о", "п", "р", "с", "т" };

	return number >= 1 && number <= sizeof letters / sizeof *letters ? letters[number - 1] : NULL;
}

/* The sign of NUMBER in SCHEME, or NULL. */
static const char *
sign_of(struct ccd_arena *a, enum ccd_scheme scheme, uint32_t number)
{
	switch (scheme) {
	case CCD_SCHEME_DECIMAL:
		return ccd_arena_printf(a, "%u", number);
	case CCD_SCHEME_LATIN:
		return ccd_numeral_letters(number, 'a', a);
	case CCD_SCHEME_LATIN_UPPER:
		return ccd_numeral_letters(number, 'A', a);
	case CCD_SCHEME_ROMAN:
		return ccd_numeral_roman(number, false, a);
	case CCD_SCHEME_ROMAN_UPPER:
		return ccd_numeral_roman(number, true, a);
	case CCD_SCHEME_CYRILLIC:
		return cyrillic(number);
	case CCD_SCHEME_HAN:
		return ccd_numeral_han(number, false, a);
	default:
		return NULL;
	}
}

/* LABEL of ordinal O as it is printed for NUMBER, or NULL where the sign in it is not
 * the one that would be written. */
static const char *
reprint(struct ccd_arena *a, const char *label, struct ccd_ordinal o, uint32_t number)
{
	const char *old = sign_of(a, o.scheme, o.number), *sign = sign_of(a, o.scheme, number);
	const char *at = old == NULL || label == NULL || o.insert != 0 ? NULL : strstr(label, old);

	return at == NULL || sign == NULL ? NULL : ccd_arena_printf(a, "%.*s%s%s",
	    (int)(at - label), label, sign, at + strlen(old));
}

static bool
set_number(struct ccd_edit *e, uint32_t v, struct ccd_piece *p, uint32_t number)
{
	const char *label = reprint(e->arena, p->clause.label, p->clause.ordinal, number);

	if (label == NULL)
		return false;
	ccd_piece_relabel(e, v, p, label, (struct ccd_ordinal){ number, 0,
	    p->clause.ordinal.scheme });
	return true;
}

/* ---- planting -------------------------------------------------------- */

/* A unit with siblings on both sides, in a list that all versions number. */
static struct ccd_piece *
inner_unit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v), *other;

	for (uint32_t w = 0; w < e->c->nversion; w++)
		if ((other = ccd_piece_of(e, row, w)) == NULL || !ccd_plant_is_unit(&other->clause))
			return NULL;
	return (other = ccd_piece_previous(e, v, p)) != NULL && ccd_plant_is_unit(&other->clause) &&
	    (other = ccd_piece_next(e, v, p)) != NULL && ccd_plant_is_unit(&other->clause) ? p : NULL;
}

/* A number that nobody bears. */
static bool
another_number(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = inner_unit(e, row, v);

	return p != NULL && set_number(e, v, p, p->clause.ordinal.number + 7);
}

/* The last of a list jumps. */
static bool
gap(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v), *before;

	if (p == NULL || !ccd_plant_is_unit(&p->clause) || ccd_piece_next(e, v, p) != NULL ||
	    (before = ccd_piece_previous(e, v, p)) == NULL || !ccd_plant_is_unit(&before->clause) ||
	    ccd_piece_previous(e, v, before) == NULL)
		return false;
	return set_number(e, v, p, p->clause.ordinal.number + 1);
}

static bool
repeat(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = inner_unit(e, row, v), *before;

	if (p == NULL || (before = ccd_piece_previous(e, v, p)) == NULL)
		return false;
	ccd_piece_relabel(e, v, p, before->clause.label, before->clause.ordinal);
	return true;
}

/* The numbers begin again with one, to the end of the list. */
static bool
restart(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = inner_unit(e, row, v);
	uint32_t number = 1;

	if (p == NULL || p->clause.ordinal.number < 3 || p->clause.ordinal.number > 9 ||
	    !ccd_piece_is_leaf(e, v, p))
		return false;
	for (struct ccd_piece *k = p; k != NULL; k = ccd_piece_next(e, v, k))
		if (reprint(e->arena, k->clause.label, k->clause.ordinal, 1) == NULL)
			return false;
	for (; p != NULL; p = ccd_piece_next(e, v, p))
		set_number(e, v, p, number++);
	return true;
}

/* A letter of the other script, or a figure in a list of letters or the reverse. */
static bool
mix_alphabets(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = inner_unit(e, row, v);
	struct ccd_ordinal o;
	const char *old, *sign, *at;

	if (p == NULL || (p->clause.kind != CCD_KIND_ITEM && p->clause.kind != CCD_KIND_SUBITEM &&
	    p->clause.kind != CCD_KIND_PARAGRAPH) || p->clause.ordinal.insert != 0)
		return false;
	o = p->clause.ordinal;
	old = sign_of(e->arena, o.scheme, o.number);
	o.scheme = o.scheme == CCD_SCHEME_DECIMAL ? CCD_SCHEME_LATIN : CCD_SCHEME_DECIMAL;
	sign = sign_of(e->arena, o.scheme, o.number);
	if (old == NULL || (at = strstr(p->clause.label, old)) == NULL)
		return false;
	ccd_piece_relabel(e, v, p, ccd_arena_printf(e->arena, "%.*s%s%s",
	    (int)(at - p->clause.label), p->clause.label, sign, at + strlen(old)), o);
	return true;
}

/* ㈡ decays to a bare 二, which is taken for a word. */
static bool
damage(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = inner_unit(e, row, v);

	if (p == NULL || p->clause.ordinal.scheme != CCD_SCHEME_HAN ||
	    (p->clause.kind != CCD_KIND_ITEM && p->clause.kind != CCD_KIND_PARAGRAPH))
		return false;
	ccd_piece_replace(e, v, p, 0, p->clause.body,
	    ccd_numeral_han(p->clause.ordinal.number, false, e->arena));
	p->clause.body = 0;
	p->clause.label = NULL;
	p->clause.ordinal = (struct ccd_ordinal){ 0 };
	p->clause.anchor = NULL;
	return true;
}

/* All but the first of a list of numbered headings go, in all versions. */
static bool
single(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v), *next;

	if (p == NULL || p->clause.ordinal.number != 1 || (p->clause.kind != CCD_KIND_CHAPTER &&
	    p->clause.kind != CCD_KIND_SECTION && p->clause.kind != CCD_KIND_HEADING &&
	    p->clause.kind != CCD_KIND_PART) || (next = ccd_piece_next(e, v, p)) == NULL ||
	    ccd_piece_next(e, v, next) != NULL)
		return false;
	for (uint32_t w = 0; w < e->c->nversion; w++)
		if (ccd_piece_of(e, row, w) == NULL ||
		    ccd_piece_next(e, w, ccd_piece_of(e, row, w)) == NULL)
			return false;
	for (uint32_t w = 0; w < e->c->nversion; w++)
		ccd_piece_delete(e, w, ccd_piece_next(e, w, ccd_piece_of(e, row, w)));
	return true;
}

/* "bis" behind a number. */
static bool
insert(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct { const char *lang, *bis; } words[] = { { "en", " bis" }, { "ru", " bis" },
		{ "zh", "之一" } };
	struct ccd_piece *p = inner_unit(e, row, v);
	const char *lang = e->c->version[v].lang;

	if (p == NULL || p->clause.kind != CCD_KIND_ARTICLE || p->clause.ordinal.insert != 0)
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strncmp(lang, words[i].lang, 2) == 0) {
			struct ccd_ordinal o = p->clause.ordinal;

			o.insert = 1;
			ccd_piece_relabel(e, v, p, ccd_arena_printf(e->arena, "%s%s",
			    p->clause.label, words[i].bis), o);
			return true;
		}
	return false;
}

/* The heading of an article repeats a wrong number. */
static bool
contradict(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_lang *lang = ccd_lang_of(e->c->version[v].lang);
	const char *words;

	if (p == NULL || p->clause.kind != CCD_KIND_ARTICLE || p->clause.ordinal.number == 0 ||
	    lang->unit_words == NULL || strlen(p->clause.text) > p->clause.body + 40u)
		return false;
	words = lang->han ? ccd_arena_printf(e->arena, "第%s条",
	    ccd_numeral_han(p->clause.ordinal.number + 1, false, e->arena)) :
	    ccd_arena_printf(e->arena, "%s %u", lang->unit_words[0].word,
	    p->clause.ordinal.number + 1);
	ccd_piece_replace(e, v, p, p->clause.body, strlen(p->clause.text), words);
	return true;
}

#define SERIES "L01,L02,L03,L04"

const struct ccd_planter ccd_plants_label[] = {
	{ "L01", SERIES, "R,S06", another_number },
	{ "L02", "L01", "R", gap },
	{ "L03", SERIES, "R", repeat },
	{ "L04", SERIES, "R", restart },
	{ "L05", NULL, "R", mix_alphabets },
	{ "L06", "S01", "N,R,S05", damage },
	{ "L07", NULL, "R,S", single },
	{ "L08", SERIES, "R", insert },
	{ "L10", NULL, "N,R,A", contradict },
	{ 0 }
};
