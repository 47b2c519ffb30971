/* The table of group X. X01 to X03: characters that no text should have, and letters of one script inside
 * the words of another. The rest of the group is in compare_language.c. */
#include <ctype.h>
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"
#include "text/utf8.h"

/* ---- X01 ------------------------------------------------------------- */

/* What text looks like that was read in a wrong encoding: UTF-8 taken for
 * windows-1252 or windows-1251, and GBK taken for something else and back. */
static const char *const mojibake[] = {
	"â€™", "â€œ", "â€", "Ã©", "Ã¨", "Ã¤", "Ã¶", "Ã¼", "Ð°Ð", "Ð¾Ð", "Ð¸Ð", "Ð½Ð", "Ñ€Ð", "Ñ‚Ð", "ï¼Œ", "ã€‚", "çš„",
	"Рѕ", "Рµ", "Р°Р", "РЅР", "СЃС", "вЂ™", "вЂњ", "вЂ", "锟斤拷", "烫烫烫", "屯屯屯", "ï»¿",
};

static bool
is_damaged(int32_t c)
{
	return c == 0xfffd || (c >= 0x80 && c < 0xa0) || (c < 0x20 && c != '\t') ||
	    (c >= 0xe000 && c < 0xf900) || (c & 0xfffe) == 0xfffe;
}

static void
bad_encoding_in(struct ccd_check *check, uint32_t i, const struct ccd_clause *clause,
    struct ccd_places *places)
{
	const char *s = clause->text;
	size_t n = strlen(s);

	for (size_t at = 0, next = 0; at < n; at = next)
		if (is_damaged(ccd_utf8_next(s, n, &next))) {
			*ccd_push(check->arena, places) = (struct ccd_place_of){ i, (uint32_t)at,
			    (uint32_t)next };
			return;
		}
	for (size_t k = 0; k < sizeof mojibake / sizeof *mojibake; k++) {
		const char *at = strstr(s, mojibake[k]);

		if (at != NULL) {
			*ccd_push(check->arena, places) = (struct ccd_place_of){ i,
			    (uint32_t)(at - s), (uint32_t)((size_t)(at - s) + strlen(mojibake[k])) };
			return;
		}
	}
}

/* Calls SEE for the clauses of each version and reports what it gathers. */
static void
each_version(struct ccd_check *check, const struct ccd_rule *rule,
    void (*see)(struct ccd_check *, uint32_t v, uint32_t i, struct ccd_places *))
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		struct ccd_places places = { 0 };

		for (uint32_t i = 1; i < check->c->version[v].nclause; i++)
			see(check, v, i, &places);
		ccd_report_places(check, rule, v, &places);
	}
}

static void
see_encoding(struct ccd_check *check, uint32_t v, uint32_t i, struct ccd_places *places)
{
	bad_encoding_in(check, i, &check->c->version[v].clause[i], places);
}

static void
bad_encoding(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_version(check, rule, see_encoding);
}

/* ---- X02 ------------------------------------------------------------- */

/* Scripts whose writing needs joiners (Arabic, Indic and their neighbours) and those
 * that are set from right to left. */
static bool
joins(int32_t c)
{
	return (c >= 0x600 && c < 0x1100) || (c >= 0x1780 && c < 0x1900) || c >= 0x1f000 ||
	    (c >= 0x2600 && c < 0x2800) || c == 0xfe0f;
}

static bool
runs_left(int32_t c)
{
	return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00);
}

static bool
is_invisible(int32_t c, int32_t before, int32_t behind, bool rtl)
{
	switch (c) {
	case 0x200c: case 0x200d:
		return !joins(before) && !joins(behind);
	case 0x200e: case 0x200f: case 0x61c:
		return !rtl && !runs_left(before) && !runs_left(behind);
	case 0xad: case 0x200b: case 0x2060: case 0xfeff:
		return true;
	default:
		return !rtl && ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
	}
}

static void
see_invisible(struct ccd_check *check, uint32_t v, uint32_t i, struct ccd_places *places)
{
	const char *s = check->c->version[v].clause[i].text;
	size_t n = strlen(s);
	int32_t before = 0;
	bool rtl = strcmp(ccd_lang_direction(check->c->version[v].lang), "rtl") == 0;

	for (size_t at = 0, next = 0; at < n; at = next) {
		int32_t c = ccd_utf8_next(s, n, &next), behind = 0;
		size_t peek = next;

		if (next < n && c >= 0xad)
			behind = ccd_utf8_next(s, n, &peek);
		if (c >= 0xad && is_invisible(c, before, behind, rtl))
			*ccd_push(check->arena, places) = (struct ccd_place_of){ i, (uint32_t)at,
			    (uint32_t)next };
		before = c;
	}
}

/* The character cannot be seen: its code point stands in the message. */
static void
invisible(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		struct ccd_places places = { 0 };

		for (uint32_t i = 1; i < check->c->version[v].nclause; i++)
			see_invisible(check, v, i, &places);
		for (size_t k = 0; k < places.n; k++) {
			const struct ccd_place_of *p = &places.v[k];
			const struct ccd_version *version = &check->c->version[v];
			const char *s = version->clause[p->clause].text;
			size_t at = p->start;
			const char *code = ccd_arena_printf(check->arena, "U+%04X",
			    (unsigned)ccd_utf8_next(s, strlen(s), &at));
			struct ccd_evidence e = { v, p->clause, p->start, p->end, code };

			if (k > 0 && (places.n > 3 || p->clause == places.v[k - 1].clause))
				continue;
			ccd_report(check, rule, check->row_of[v][p->clause],
			    version->clause[p->clause].address, ccd_bit(v),
			    check->c->nversion >= 3 ? ccd_bit(v) : 0, &e, 1,
			    (const char *const[4]){ code, version->lang, ccd_arena_printf(
			    check->arena, "%zu", places.n > 3 ? places.n - 1 : 0) });
		}
	}
}

/* ---- X03 ------------------------------------------------------------- */

/* Letters of Latin and Cyrillic that look alike (Unicode Technical Standard 39,
 * confusables, as far as Russian uses them). */
static bool
looks_latin(int32_t c)
{
	static const int32_t alike[] = { 0x430, 0x435, 0x43e, 0x440, 0x441, 0x443, 0x445, 0x410, 0x412,
		0x415, 0x41a, 0x41c, 0x41d, 0x41e, 0x420, 0x421, 0x422, 0x425, 0x456, 0x458 };

	for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
		if (alike[i] == c)
			return true;
	return false;
}

static bool
looks_cyrillic(int32_t c)
{
	return c < 0x80 && c > 0 && strchr("aeopcyxABEKMHOPCTXi", c) != NULL;
}

/* Looks at the word of letters S[from, to): true where it is of one script but for
 * letters that only look like its own. Roman numerals with a Cyrillic ending (XIXй)
 * are words of two scripts; what stands beside a figure or hyphen is a code. */
static bool
is_mixed(const char *s, size_t from, size_t to)
{
	uint32_t latin = 0, cyrillic = 0, latin_alike = 0, cyrillic_alike = 0;

	while (from < to) {
		int32_t c = ccd_utf8_next(s, to, &from);

		if (c >= 0x400 && c < 0x530) {
			cyrillic++;
			cyrillic_alike += looks_latin(c);
		} else {
			latin++;
			latin_alike += looks_cyrillic(c);
		}
	}
	if (latin == 0 || cyrillic == 0)
		return false;
	return (latin == latin_alike && latin <= cyrillic && cyrillic_alike < cyrillic) ||
	    (cyrillic == cyrillic_alike && cyrillic <= latin && latin_alike < latin) ||
	    (latin == latin_alike && cyrillic == cyrillic_alike);
}

/* The word at FROM is the letter of an option and what it takes: "-cТЕГ". */
static bool
is_option(const char *s, size_t n, size_t from)
{
	size_t at = from + 1;

	return from > 0 && s[from - 1] == '-' && (from == 1 || s[from - 2] == ' ') && at < n &&
	    islower((unsigned char)s[from]) && ccd_is_upper(ccd_utf8_next(s, n, &at));
}

static void
see_homoglyph(struct ccd_check *check, uint32_t v, uint32_t i, struct ccd_places *places)
{
	const struct ccd_clause *clause = &check->c->version[v].clause[i];
	const char *s = ccd_text_without(clause, 1u << CCD_SPAN_CODE, check->arena);
	size_t n = strlen(s), from = clause->body;
	int32_t before = 0;

	for (size_t at = from, next = at; at <= n; at = next) {
		int32_t c = at < n ? ccd_utf8_next(s, n, &next) : 0;

		if (at < n && ccd_is_letter(c) && !ccd_is_cjk(c))
			continue;
		if (at > from && ccd_digit(before) < 0 && (at == n || ccd_digit(c) < 0) &&
		    is_mixed(s, from, at) && !is_option(s, n, from))
			*ccd_push(check->arena, places) = (struct ccd_place_of){ i, (uint32_t)from,
			    (uint32_t)at };
		before = c;
		from = next;
		if (at == n)
			break;
	}
}

static void
homoglyph(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_version(check, rule, see_homoglyph);
}

const struct ccd_rule ccd_rules_character[] = {
	{ "X01", "bad-encoding", CCD_LEVEL_ERROR, bad_encoding },
	{ "X02", "invisible-character", CCD_LEVEL_WARNING, invisible },
	{ "X03", "homoglyph-in-word", CCD_LEVEL_WARNING, homoglyph },
	{ "X04", "wrong-language", CCD_LEVEL_ERROR, ccd_rule_language },
	{ "X05", "variant-script", CCD_LEVEL_NOTE, ccd_rule_variant },
	{ "X06", "ocr-suspect", CCD_LEVEL_NOTE, ccd_rule_witness },
	{ "X07", "placeholder-differs", CCD_LEVEL_ERROR, ccd_rule_placeholder },
	{ 0 }
};
