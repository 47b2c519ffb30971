/* Defects of marks, characters, meaning and length. */
#include <string.h>

#include <unicode/utf8.h>

#include "text/decode.h"
#include "lang/lang.h"
#include "text/utf8.h"
#include "text/variant.h"
#include "trial/plant.h"

/* ---- places ---------------------------------------------------------- */

static struct ccd_piece *
prose(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v), *other;

	if (p == NULL || !ccd_plant_is_prose(e, v, p))
		return NULL;
	for (uint32_t w = 0; w < e->c->nversion; w++)
		if ((other = ccd_piece_of(e, row, w)) == NULL || !ccd_plant_is_prose(e, w, other))
			return NULL;
	return p;
}

static bool
is_language(const struct ccd_edit *e, uint32_t v, const char *primary)
{
	const char *tag = e->c->version[v].lang;
	size_t n = strlen(primary);

	return strncmp(tag, primary, n) == 0 && (tag[n] == '\0' || tag[n] == '-');
}

/* Puts NEW for the first OLD of P behind its label; false where there is none. */
static bool
put_first(struct ccd_edit *e, uint32_t v, struct ccd_piece *p, const char *old, const char *new)
{
	const char *at = strstr(p->clause.text + p->clause.body, old);

	if (at == NULL)
		return false;
	ccd_piece_replace(e, v, p, (size_t)(at - p->clause.text),
	    (size_t)(at - p->clause.text) + strlen(old), new);
	return true;
}

/* The start of a letter near the middle of P's text, with a letter on each side; 0 none. */
static size_t
inner_letter(const struct ccd_piece *p, bool (*is)(int32_t))
{
	const char *s = p->clause.text;
	size_t n = strlen(s), at = p->clause.body;
	int32_t before = 0;

	while (at < n) {
		size_t next = at, behind;
		int32_t c = ccd_utf8_next(s, n, &next);

		behind = next;
		if (at > p->clause.body + (n - p->clause.body) / 3 && is(c) &&
		    ccd_is_letter(before) && next < n && ccd_is_letter(ccd_utf8_next(s, n, &behind)))
			return at;
		before = c;
		at = next;
	}
	return 0;
}

/* ---- P --------------------------------------------------------------- */

/* The end of a running paragraph becomes a question or a colon, or is lost. */
static bool
change_end(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);
	size_t n = p == NULL ? 0 : strlen(p->clause.text), mark;
	bool question;

	for (uint32_t w = 0; p != NULL && w < e->c->nversion; w++) {
		const struct ccd_piece *other = ccd_piece_of(e, row, w);
		size_t k = strlen(other->clause.text);

		if (!ccd_piece_is_leaf(e, w, other) || k < 160 || (other->clause.text[k - 1] != '.' &&
		    memcmp(other->clause.text + k - 3, "。", 3) != 0) ||
		    ccd_piece_next(e, w, other) == NULL)
			return false;
	}
	if (p == NULL)
		return false;
	mark = p->clause.text[n - 1] == '.' ? 1 : 3;
	question = p->clause.kind == CCD_KIND_ITEM || p->clause.kind == CCD_KIND_SUBITEM ||
	    ccd_random_below(e, 2) == 0;
	ccd_piece_replace(e, v, p, n - mark, n, question ? (mark == 1 ? "?" : "？") : "");
	return true;
}

static bool
lose_bracket(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);
	const char *open;

	if (p == NULL)
		return false;
	if ((open = strstr(p->clause.text + p->clause.body, " (")) != NULL &&
	    strchr(open, ')') > open + 7)
		return put_first(e, v, p, " (", " ");
	return put_first(e, v, p, "（", "");
}

static bool
add_square(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);
	size_t n;

	if (p == NULL)
		return false;
	n = strlen(p->clause.text);
	ccd_piece_replace(e, v, p, n, n, is_language(e, v, "zh") ? "[应予删除]" :
	    is_language(e, v, "ru") ? " [должны быть исключены]" : " [should be deleted]");
	return true;
}

static bool
lose_quote(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);

	return p != NULL && strchr(p->clause.text, '"') == NULL && (put_first(e, v, p, "”", "") ||
	    put_first(e, v, p, "»", ""));
}

static bool
is_latin_or_cyrillic(int32_t c)
{
	return ccd_is_letter(c) && !ccd_is_cjk(c);
}

static bool
add_blank(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);
	size_t at;

	if (p == NULL)
		return false;
	if (is_language(e, v, "zh")) {
		const char *comma = strstr(p->clause.text + p->clause.body, "，");

		return comma != NULL && comma[strlen("，")] != '\0' && put_first(e, v, p, "，", "， ");
	}
	if (ccd_random_below(e, 2) == 0 && put_first(e, v, p, ", ", " , "))
		return true;
	if ((at = inner_letter(p, is_latin_or_cyrillic)) == 0)
		return false;
	while (p->clause.text[at] != ' ' && p->clause.text[at] != '\0')
		at++;
	if (p->clause.text[at] == '\0' || p->clause.text[at + 1] == ' ')
		return false;
	ccd_piece_replace(e, v, p, at, at, " ");
	return true;
}

static bool
change_script(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);
	const char *at;

	if (p == NULL)
		return false;
	if (!is_language(e, v, "zh"))
		return put_first(e, v, p, ", ", "，");
	for (at = p->clause.text + p->clause.body; (at = strstr(at, "，")) != NULL; at += 3) {
		size_t from = (size_t)(at - p->clause.text), before = from, behind = from + 3;

		if (ccd_is_han(ccd_utf8_prev(p->clause.text, &before)) && at[3] != '\0' &&
		    ccd_is_han(ccd_utf8_next(p->clause.text, strlen(p->clause.text), &behind))) {
			ccd_piece_replace(e, v, p, from, from + 3, ",");
			return true;
		}
	}
	return false;
}

static bool
repeat_word(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);

	if (p == NULL)
		return false;
	if (is_language(e, v, "zh"))
		return put_first(e, v, p, "的", "的的") || put_first(e, v, p, "和", "和和");
	return put_first(e, v, p, " the ", " the the ") || put_first(e, v, p, " of ", " of of ") ||
	    put_first(e, v, p, " на ", " на на ") || put_first(e, v, p, " для ", " для для ");
}

/* ---- X --------------------------------------------------------------- */

static bool
is_any_letter(int32_t c)
{
	return ccd_is_letter(c);
}

static bool
put_at_letter(struct ccd_edit *e, uint32_t row, uint32_t v, const char *words, bool instead)
{
	struct ccd_piece *p = prose(e, row, v);
	size_t at = p == NULL ? 0 : inner_letter(p, is_any_letter), end = at;

	if (at == 0)
		return false;
	if (instead)
		ccd_utf8_next(p->clause.text, strlen(p->clause.text), &end);
	ccd_piece_replace(e, v, p, at, end, words);
	return true;
}

static bool
damage_character(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return put_at_letter(e, row, v, ccd_random_below(e, 2) == 0 ? "\xEF\xBF\xBD" : "â€™", true);
}

static bool
add_invisible(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const char *const kinds[] = { "\xE2\x80\x8B", "\xC2\xAD", "\xE2\x80\xAE" };

	return put_at_letter(e, row, v, kinds[ccd_random_below(e, 3)], false);
}

static bool
is_alike(int32_t c)
{
	return c == 'o' || c == 'a' || c == 'e' || c == 'c' || c == 0x43e || c == 0x430 ||
	    c == 0x435 || c == 0x441;
}

static bool
add_homoglyph(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct { int32_t c; const char *other; } alike[] = { { 'o', "о" }, { 'a', "а" },
		{ 'e', "е" }, { 'c', "с" }, { 0x43e, "o" }, { 0x430, "a" }, { 0x435, "e" }, { 0x441, "c" } };
	struct ccd_piece *p = prose(e, row, v);
	size_t at = p == NULL || is_language(e, v, "zh") ? 0 : inner_letter(p, is_alike), end = at;
	int32_t c = at == 0 ? 0 : ccd_utf8_next(p->clause.text, strlen(p->clause.text), &end);

	for (size_t i = 0; at != 0 && i < sizeof alike / sizeof *alike; i++)
		if (alike[i].c == c) {
			ccd_piece_replace(e, v, p, at, end, alike[i].other);
			return true;
		}
	return false;
}

/* The clause stays in the words of another version. */
static bool
leave_language(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);

	for (uint32_t w = 0; p != NULL && w < e->c->nversion; w++) {
		const struct ccd_piece *other = ccd_piece_of(e, row, w);
		const char *words = other->clause.text + other->clause.body;
		const struct ccd_lang *found = ccd_lang_detect(words, strlen(words));

		if (w == v || found == NULL || found != ccd_lang_of(e->c->version[w].lang))
			continue;
		ccd_piece_replace(e, v, p, p->clause.body, strlen(p->clause.text), words);
		return true;
	}
	return false;
}

static bool
is_simplified(int32_t c)
{
	return ccd_variant_of(c) == CCD_VARIANT_SIMPLIFIED;
}

static bool
change_variant(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = is_language(e, v, "zh") ? prose(e, row, v) : NULL;
	size_t at = p == NULL ? 0 : inner_letter(p, is_simplified), end = at, n = 0;
	uint8_t full[U8_MAX_LENGTH + 1];
	int32_t c;

	if (at == 0)
		return false;
	c = ccd_traditional(ccd_utf8_next(p->clause.text, strlen(p->clause.text), &end));
	U8_APPEND_UNSAFE(full, n, (uint32_t)c);
	full[n] = '\0';
	ccd_piece_replace(e, v, p, at, end, (const char *)full);
	return true;
}

static bool
is_any_han(int32_t c)
{
	return ccd_is_han(c);
}

/* A character of one of two witnesses of a language is misread. */
static bool
misread(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);
	const char *tag = e->c->version[v].lang;
	bool witness = false;
	size_t at, end;

	for (uint32_t w = 0; p != NULL && w < e->c->nversion; w++)
		witness |= w != v && strncmp(e->c->version[w].lang, tag, strcspn(tag, "-")) == 0 &&
		    strcspn(e->c->version[w].lang, "-") == strcspn(tag, "-");
	if (!witness || (at = end = inner_letter(p, !ccd_lang_of(tag)->han ? is_alike :
	    is_any_han)) == 0)
		return false;
	ccd_utf8_next(p->clause.text, strlen(p->clause.text), &end);
	ccd_piece_replace(e, v, p, at, end, ccd_lang_of(tag)->han ? "同" : "n");
	return true;
}

/* ---- M --------------------------------------------------------------- */

/* Verbs, by language: what obliges, what forbids, what permits. */
struct modal { const char *lang, *must, *not, *may; };

static const struct modal modals[] = {
	{ "en", " shall ", " shall not ", " may " }, { "en", " must ", " must not ", " may " },
	{ "zh", "应当", "不得", "可以" }, { "zh", "必须", "不得", "可以" },
	{ "ru", " должны ", " не должны ", " могут " }, { "ru", " должен ", " не должен ", " может " },
	{ "ru", " должна ", " не должна ", " может " }, { "ru", " обязан ", " не вправе ", " может " },
};

/* The verb of V's language that P obliges by, once; NULL where none. */
static const struct modal *
obliges(const struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	for (size_t i = 0; i < sizeof modals / sizeof *modals; i++) {
		const char *at;

		if (is_language(e, v, modals[i].lang) && strstr(p->clause.text, modals[i].not) == NULL &&
		    (at = strstr(p->clause.text + p->clause.body, modals[i].must)) != NULL &&
		    strstr(at + 1, modals[i].must) == NULL)
			return &modals[i];
	}
	return NULL;
}

static bool
change_modal(struct ccd_edit *e, uint32_t row, uint32_t v, bool forbid)
{
	struct ccd_piece *p = prose(e, row, v);
	const struct modal *m;

	if (p == NULL)
		return false;
	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_piece *other = ccd_piece_of(e, row, w);

		if (other->clause.nsegment != 1 || obliges(e, w, other) == NULL)
			return false;
	}
	m = obliges(e, v, p);
	return put_first(e, v, p, m->must, forbid ? m->not : m->may);
}

static bool
deny(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return change_modal(e, row, v, true);
}

static bool
permit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return change_modal(e, row, v, false);
}

static bool
ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), k = strlen(end);

	return n >= k && strcmp(s + n - k, end) == 0;
}

static bool
change_link(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct { const char *old, *new; } links[] = { { "; and", "; or" }, { "; or", "; and" },
		{ "; и", "; или" }, { "; или", "; и" }, { "；和", "；或" }, { "；或", "；和" }, { "；及", "；或" },
		{ "；以及", "；或" } };
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	uint32_t linked = 0;

	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_piece *other = ccd_piece_of(e, row, w);

		for (size_t i = 0; other != NULL && i < sizeof links / sizeof *links; i++)
			linked += ends_with(other->clause.text, links[i].old);
	}
	for (size_t i = 0; p != NULL && linked >= 2 && i < sizeof links / sizeof *links; i++)
		if (ends_with(p->clause.text, links[i].old)) {
			size_t n = strlen(p->clause.text);

			ccd_piece_replace(e, v, p, n - strlen(links[i].old), n, links[i].new);
			return true;
		}
	return false;
}

/* ---- A --------------------------------------------------------------- */

static bool
cut(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);
	size_t n = p == NULL ? 0 : strlen(p->clause.text), at;

	if (n < 420 || !ccd_piece_is_leaf(e, v, p))
		return false;
	at = p->clause.body + (n - p->clause.body) / 4;
	while (at < n && (p->clause.text[at] & 0xc0) == 0x80)
		at++;
	ccd_piece_replace(e, v, p, at, n, is_language(e, v, "zh") ? "。" : ".");
	return true;
}

static bool
empty(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = prose(e, row, v);

	if (p == NULL || !ccd_plant_is_unit(&p->clause) || !ccd_piece_is_leaf(e, v, p) ||
	    p->clause.kind == CCD_KIND_ARTICLE)
		return false;
	ccd_piece_replace(e, v, p, strlen(p->clause.label), strlen(p->clause.text), "");
	p->clause.body = (uint32_t)strlen(p->clause.label);
	return true;
}

const struct ccd_planter ccd_plants_text[] = {
	{ "P01", NULL, "S12", change_end },
	{ "P02", NULL, NULL, lose_bracket },
	{ "P03", NULL, "P01,M", add_square },
	{ "P04", NULL, "T04", lose_quote },
	{ "P05", NULL, NULL, add_blank },
	{ "P06", NULL, "P05", change_script },
	{ "P07", NULL, NULL, repeat_word },
	{ "X01", NULL, "T,X", damage_character },
	{ "X02", NULL, "T", add_invisible },
	{ "X03", NULL, "T", add_homoglyph },
	{ "X04", "T07", "S,N,D,R,T,P,A", leave_language },
	{ "X05", NULL, "T", change_variant },
	{ "X06", NULL, "T,A", misread },
	{ "M01", "M02", NULL, deny },
	{ "M02", NULL, NULL, permit },
	{ "M03", NULL, NULL, change_link },
	{ "A01", "A02,S01,S05,S10,S12,N,D,R,T", "P,M,A", cut },
	{ "A03", "S01", "N,D,R,T,P,M,A", empty },
	{ 0 }
};
