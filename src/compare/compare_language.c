/* X04 to X06: text of another language than the version's, characters of the other
 * Chinese writing, and slips that a second witness of the same language shows. */
#include <stdlib.h>
#include <string.h>

#include <unicode/uldnames.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "text/placeholder.h"
#include "text/utf8.h"
#include "text/variant.h"

static size_t
primary(const char *tag)
{
	return strcspn(tag, "-");
}

static bool
same_language(const char *a, const char *b)
{
	return primary(a) == primary(b) && strncmp(a, b, primary(a)) == 0;
}

static bool
is_chinese(const char *tag)
{
	return primary(tag) == 2 && strncmp(tag, "zh", 2) == 0;
}

/* ---- X04 ------------------------------------------------------------- */

/* A name, a title, a formula is no text in another language: letters from which on it
 * is one (a Chinese character counts three), and the most of its own it may have. */
enum { FOREIGN_LETTERS = 30, OWN_SHARE = 10 };

/* The words of CLAUSE without what is a placeholder, a program's text, an address or a title. */
static const char *
without_code(const struct ccd_clause *clause, struct ccd_arena *a)
{
	return ccd_text_of_its_own(clause, ccd_text_without(clause, 1u << CCD_SPAN_CODE |
	    1u << CCD_SPAN_PROGRAM, a) + clause->body, a);
}

/* True where LANG, which we do not know, is written in the script of FOUND and only may look
 * like it: Belarusian, like Russian. Latin letters are told by words. */
static bool
is_kin(const struct ccd_lang *found, const char *lang)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script[4];
	int32_t n = ccd_lang_find(lang) == NULL ? uscript_getCode(lang, script, 4, &status) : 0;

	for (int32_t i = 0; U_SUCCESS(status) && found->script != NULL && i < n; i++)
		if (script[i] != USCRIPT_LATIN && strcmp(uscript_getShortName(script[i]), found->script) == 0)
			return true;
	return false;
}

/* The language that clause I of V is written in, where that is not V's; or NULL. */
static const struct ccd_lang *
foreign_language(const struct ccd_check *check, uint32_t v, uint32_t i)
{
	const struct ccd_version *version = &check->c->version[v];
	const struct ccd_clause *clause = &version->clause[i];
	const char *text = without_code(clause, check->arena), *lang = version->lang;
	size_t n = strlen(text);
	struct ccd_letters letters = ccd_count_letters(text, 0, n);
	const struct ccd_lang *found;
	const char *script = ccd_lang_of(lang)->script;
	uint32_t all = letters.all + 2 * letters.han, own;

	if (clause->kind == CCD_KIND_NOTICE || all < FOREIGN_LETTERS || ccd_is_program(text, n))
		return NULL;
	if (clause->lang != NULL)
		lang = clause->lang;
	own = script == NULL ? 0 : strcmp(script, "Hani") == 0 ? 3 * letters.han :
	    strcmp(script, "Cyrl") == 0 ? letters.cyrillic : 0;
	if (own * OWN_SHARE > all)
		return NULL;
	found = ccd_lang_detect(text, n);
	return found == NULL || same_language(found->tag, lang) || is_kin(found, lang) ? NULL : found;
}

static void
report_foreign(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v, uint32_t i,
    const char *found)
{
	const struct ccd_version *version = &check->c->version[v];
	const struct ccd_clause *clause = &version->clause[i];
	struct ccd_evidence e = { .version = v, .clause = i, .value = found };

	ccd_report(check, rule, check->row_of[v][i], clause->address, ccd_bit(v),
	    check->c->nversion >= 3 ? ccd_bit(v) : 0, &e, 1,
	    (const char *const[4]){ clause->label != NULL ? clause->label : clause->address,
	    version->lang, found });
}

/* The clause of V alone in ROW, or NULL. */
static const struct ccd_clause *
only_clause(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	return check->c->row[row].cell[v].n == 1 ? ccd_row_first(check, row, v) : NULL;
}

/* Rows before and behind that are looked at. */
enum { LINES_NEAR = 512 };

/* True where V has other words, at least twice near ROW, for the line that W repeats. */
static bool
translates(const struct ccd_check *check, uint32_t row, const char *line, uint32_t v, uint32_t w)
{
	uint32_t n = 0;

	for (uint32_t r = row > LINES_NEAR ? row - LINES_NEAR : 0;
	    r < check->c->nrow && r <= row + LINES_NEAR && n < 2; r++) {
		const struct ccd_clause *here = only_clause(check, r, v), *there = only_clause(check, r, w);

		n += here != NULL && there != NULL && strcmp(there->text, line) == 0 &&
		    strcmp(here->text, line) != 0;
	}
	return n >= 2;
}

/* A line like "Reason:", too short to tell its language, that V took over from W as it stands
 * and translates elsewhere. */
static void
see_lines(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v)
{
	for (uint32_t r = 0; r < check->c->nrow; r++) {
		const struct ccd_clause *here = only_clause(check, r, v);

		if (here == NULL || ccd_clause_is_prose(check, v, check->c->row[r].cell[v].clause[0]))
			continue;
		for (uint64_t m = check->info[r].have & ~ccd_bit(v); m != 0; m &= m - 1) {
			uint32_t w = ccd_lowest(m);
			const struct ccd_clause *there = only_clause(check, r, w);

			if (there == NULL || strcmp(here->text, there->text) != 0 ||
			    !ccd_clause_is_repeated_heading(check, w, there) ||
			    !ccd_clause_is_prose(check, w, check->c->row[r].cell[w].clause[0]) ||
			    !translates(check, r, here->text, v, w))
				continue;
			report_foreign(check, rule, v, check->c->row[r].cell[v].clause[0],
			    check->c->version[w].lang);
			break;
		}
	}
}

void
ccd_rule_language(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		for (uint32_t i = 1; i < check->c->version[v].nclause; i++) {
			const struct ccd_lang *found = foreign_language(check, v, i);

			if (found != NULL)
				report_foreign(check, rule, v, i, found->tag);
		}
		see_lines(check, rule, v);
	}
}

/* ---- X05 ------------------------------------------------------------- */

struct variants { size_t simplified, traditional; };

static struct variants
count_variants(const struct ccd_version *version)
{
	struct variants n = { 0 };

	for (uint32_t i = 1; i < version->nclause; i++) {
		const char *s = version->clause[i].text;

		for (size_t at = 0, end = strlen(s); at < end;) {
			int32_t c = ccd_utf8_next(s, end, &at);
			enum ccd_variant variant = c < 0x4e00 ? CCD_VARIANT_COMMON :
			    ccd_variant_of(c);

			n.simplified += variant == CCD_VARIANT_SIMPLIFIED;
			n.traditional += variant == CCD_VARIANT_TRADITIONAL;
		}
	}
	return n;
}

enum { OWN_NAME = 64 };

/* True where the character of S at AT is part of the name of a language in itself, as lists of
 * languages have them: 日本語, 繁體中文. */
static bool
in_own_name(const char *s, size_t at, const char *name)
{
	size_t n = strlen(name);

	for (size_t from = at < n ? 0 : at + 1 - n; from <= at && n > 0; from++)
		if (strncmp(s + from, name, n) == 0)
			return true;
	return false;
}

/* What the writing TAG of Chinese calls itself. */
static void
own_name(const char *tag, char name[OWN_NAME])
{
	UErrorCode status = U_ZERO_ERROR;
	ULocaleDisplayNames *names = uldn_open(tag, ULDN_DIALECT_NAMES, &status);
	UChar wide[OWN_NAME];
	int32_t n = uldn_localeDisplayName(names, tag, wide, OWN_NAME, &status);

	u_strToUTF8(name, OWN_NAME, NULL, wide, n, &status);
	uldn_close(names);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		name[0] = '\0';
}

static bool
names_language(const char *s, size_t at, char chinese[2][OWN_NAME])
{
	if (in_own_name(s, at, chinese[0]) || in_own_name(s, at, chinese[1]))
		return true;
	for (size_t i = 0; ccd_lang_at(i) != NULL; i++)
		if (in_own_name(s, at, ccd_lang_at(i)->name))
			return true;
	return false;
}

/* Characters of the other writing between two of the version's own: names stay, those of the
 * writings themselves, CHINESE, among them. */
static void
see_variants(struct ccd_check *check, uint32_t v, uint32_t i, enum ccd_variant other,
    char chinese[2][OWN_NAME], struct ccd_places *places)
{
	const char *s = check->c->version[v].clause[i].text;
	size_t n = strlen(s);

	for (size_t at = 0, next = 0; at < n; at = next) {
		int32_t c = ccd_utf8_next(s, n, &next);

		if (c >= 0x4e00 && ccd_variant_of(c) == other && !names_language(s, at, chinese))
			*ccd_push(check->arena, places) = (struct ccd_place_of){ i, (uint32_t)at,
			    (uint32_t)next };
	}
}

/* The writing of most of the version, where one has ten times the other. */
enum { CLEARLY = 10 };

void
ccd_rule_variant(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_version *version = &check->c->version[v];
		struct ccd_places places = { 0 };
		struct variants n;
		enum ccd_variant other;
		char chinese[2][OWN_NAME];

		if (!is_chinese(version->lang))
			continue;
		n = count_variants(version);
		if (n.simplified > CLEARLY * n.traditional)
			other = CCD_VARIANT_TRADITIONAL;
		else if (n.traditional > CLEARLY * n.simplified)
			other = CCD_VARIANT_SIMPLIFIED;
		else
			continue;
		own_name("zh_Hans", chinese[0]);
		own_name("zh_Hant", chinese[1]);
		for (uint32_t i = 1; i < version->nclause; i++)
			if (version->clause[i].kind != CCD_KIND_NOTICE &&
			    version->clause[i].kind != CCD_KIND_SIGNATURE)
				see_variants(check, v, i, other, chinese, &places);
		ccd_report_places(check, rule, v, &places);
	}
}

/* ---- X06 ------------------------------------------------------------- */

/* Characters of a clause that two witnesses are compared over, at least and at most;
 * those that may differ, one in so many; and those that must agree on either side. */
enum { WITNESS_LEAST = 10, WITNESS_MOST = 20000, WITNESS_ALIKE = 12, WITNESS_BESIDE = 3 };

struct letters { int32_t *c; uint32_t *at; uint32_t n; };

/* The letters and figures of CLAUSE, simplified, with their offsets. */
static struct letters
letters_of(struct ccd_arena *a, const struct ccd_clause *clause)
{
	size_t n = strlen(clause->text);
	struct letters l = { ccd_array(a, n + 1, int32_t), ccd_array(a, n + 1, uint32_t), 0 };

	for (size_t at = clause->body, next = at; at < n; at = next) {
		int32_t c = ccd_utf8_next(clause->text, n, &next);

		if (!ccd_is_letter(c) && ccd_digit(c) < 0)
			continue;
		l.c[l.n] = ccd_simplified(c);
		l.at[l.n++] = (uint32_t)at;
	}
	return l;
}

/* The only kind of slip that is told from a rewording: as many letters, nearly all the
 * same, single ones differ. Returns how many; *FIRST gets the first. */
static uint32_t
slips(const struct letters *a, const struct letters *b, uint32_t *first)
{
	uint32_t n = 0, last = 0;

	if (a->n != b->n || a->n < WITNESS_LEAST || a->n > WITNESS_MOST)
		return 0;
	for (uint32_t i = 0; i < a->n; i++) {
		if (a->c[i] == b->c[i])
			continue;
		if (n > 0 && i - last <= WITNESS_BESIDE)
			return 0;
		if (n++ == 0)
			*first = i;
		last = i;
	}
	return n * WITNESS_ALIKE <= a->n ? n : 0;
}

static struct ccd_evidence
letter_at(struct ccd_check *check, uint32_t v, uint32_t i, uint32_t at)
{
	const char *s = check->c->version[v].clause[i].text;
	size_t end = at;

	ccd_utf8_next(s, strlen(s), &end);
	return (struct ccd_evidence){ v, i, at, (uint32_t)end,
	    ccd_arena_strndup(check->arena, s + at, end - at) };
}

/* Figures and numerals that differ are numbers, not slips of the eye. */
static bool
is_figure(const struct ccd_evidence *e)
{
	int64_t number;

	return ccd_han_number(e->value, strlen(e->value), &number) > 0 ||
	    ccd_digit(ccd_utf8_next(e->value, strlen(e->value), &(size_t){ 0 })) >= 0;
}

static void
compare_witnesses(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint32_t v,
    uint32_t w)
{
	struct ccd_arena *scratch = ccd_arena_new();
	uint32_t i = check->c->row[row].cell[v].clause[0], k = check->c->row[row].cell[w].clause[0];
	struct letters a = letters_of(scratch, &check->c->version[v].clause[i]);
	struct letters b = letters_of(scratch, &check->c->version[w].clause[k]);
	uint32_t first = 0;

	if (slips(&a, &b, &first) > 0) {
		struct ccd_evidence e[2] = { letter_at(check, v, i, a.at[first]),
		    letter_at(check, w, k, b.at[first]) };

		if (!is_figure(&e[0]) && !is_figure(&e[1]))
			ccd_report(check, rule, row, NULL, ccd_bit(v) | ccd_bit(w), 0, e, 2,
			    (const char *const[4]){ e[0].value, ccd_join_languages(check,
			    ccd_bit(v) | ccd_bit(w)), e[1].value });
	}
	ccd_arena_free(scratch);
}

void
ccd_rule_witness(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++)
		for (uint32_t w = v + 1; w < check->c->nversion; w++) {
			if (!same_language(check->c->version[v].lang, check->c->version[w].lang))
				continue;
			for (uint32_t r = 0; r < check->c->nrow; r++)
				if (check->c->row[r].cell[v].n == 1 &&
				    check->c->row[r].cell[w].n == 1 && !check->info[r].notice &&
				    ccd_row_trusted(check, r))
					compare_witnesses(check, rule, r, v, w);
		}
}
