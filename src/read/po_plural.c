#include "read/po.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "text/placeholder.h"
#include "text/utf8.h"

/* ---- the rule ------------------------------------------------------------ */

/* Brackets and choices within each other that a rule may have; numbers it is tried for. */
enum { DEEPEST = 24, NUMBERS = 1000, MOST_FORMS = 64 };

/* A form for so many numbers may say them in words: of one, and of none in French. */
enum { FEW = 2 };

struct rule {
	const char *s;
	unsigned long n;
	int depth;
	bool wrong;
};

static unsigned long choice(struct rule *r);

static bool
take(struct rule *r, const char *sign)
{
	size_t n = strlen(sign);

	r->s += strspn(r->s, " \t\n");
	if (strncmp(r->s, sign, n) != 0)
		return false;
	r->s += n;
	return true;
}

static unsigned long
operand(struct rule *r)
{
	unsigned long value = 0;
	char *end;

	if (take(r, "!")) {
		r->wrong |= ++r->depth > DEEPEST;
		return r->wrong ? 0 : !operand(r);
	}
	if (take(r, "(")) {
		value = choice(r);
		r->wrong |= !take(r, ")");
	} else if (take(r, "n")) {
		value = r->n;
	} else if (isdigit((unsigned char)*r->s)) {
		value = strtoul(r->s, &end, 10);
		r->s = end;
	} else {
		r->wrong = true;
	}
	return value;
}

/* The operators of C that a rule has, loosest first. */
static const struct { const char *sign; int level; } operators[] = {
	{ "||", 0 }, { "&&", 1 }, { "==", 2 }, { "!=", 2 }, { "<=", 3 }, { ">=", 3 }, { "<", 3 },
	{ ">", 3 }, { "+", 4 }, { "-", 4 }, { "*", 5 }, { "/", 5 }, { "%", 5 },
};

enum { OPERATORS = sizeof operators / sizeof *operators, LEVELS = 6 };

static unsigned long
apply(struct rule *r, size_t op, unsigned long a, unsigned long b)
{
	switch (op) {
	case 0: return a != 0 || b != 0;
	case 1: return a != 0 && b != 0;
	case 2: return a == b;
	case 3: return a != b;
	case 4: return a <= b;
	case 5: return a >= b;
	case 6: return a < b;
	case 7: return a > b;
	case 8: return a + b;
	case 9: return a - b;
	case 10: return a * b;
	default:
		r->wrong |= b == 0;
		return b == 0 ? 0 : op == 11 ? a / b : a % b;
	}
}

/* Operators of LEVEL and above, which bind from the left. */
static unsigned long
chain(struct rule *r, int level)
{
	unsigned long value = level < LEVELS ? chain(r, level + 1) : operand(r);

	for (size_t op = 0; level < LEVELS && op < OPERATORS && !r->wrong;) {
		if (operators[op].level == level && take(r, operators[op].sign)) {
			value = apply(r, op, value, chain(r, level + 1));
			op = 0;
		} else {
			op++;
		}
	}
	return value;
}

static unsigned long
choice(struct rule *r)
{
	unsigned long value = 0, yes, no;

	if (++r->depth > DEEPEST)
		r->wrong = true;
	if (!r->wrong)
		value = chain(r, 0);
	if (!r->wrong && take(r, "?")) {
		yes = choice(r);
		r->wrong |= !take(r, ":");
		no = r->wrong ? 0 : choice(r);
		value = value != 0 ? yes : no;
	}
	r->depth--;
	return value;
}

uint64_t
ccd_po_alone(const char *rule)
{
	const char *s = rule != NULL ? strstr(rule, "plural=") : NULL;
	uint8_t times[MOST_FORMS] = { 0 };
	uint64_t alone = 0;

	for (unsigned long n = 0; s != NULL && n < NUMBERS; n++) {
		struct rule r = { .s = s + strlen("plural="), .n = n };
		unsigned long form = choice(&r);

		if (r.wrong || form >= MOST_FORMS)
			return 0;
		if (times[form] <= FEW)
			times[form]++;
	}
	for (unsigned form = 0; form < MOST_FORMS; form++)
		if (times[form] > 0 && times[form] <= FEW)
			alone |= UINT64_C(1) << form;
	return alone;
}

/* ---- codes of forms -------------------------------------------------------- */

struct key {
	const char *key;
	size_t span;
};

struct keys {
	struct key *v;
	size_t n, cap;
};

static int
by_key(const void *a, const void *b)
{
	const struct key *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	return order != 0 ? order : (x->span > y->span) - (x->span < y->span);
}

static struct keys
keys_of(const struct ccd_bitext_text *text, struct ccd_arena *a)
{
	struct keys keys = { 0 };
	uint32_t argument = 0;

	for (uint32_t i = 0; i < text->nspan; i++) {
		const struct ccd_span *span = &text->span[i];

		if (span->kind == CCD_SPAN_CODE)
			*ccd_push(a, &keys) = (struct key){ ccd_placeholder_fold(text->text + span->start,
			    span->end - span->start, &argument, a), i };
	}
	if (keys.n > 0)
		qsort(keys.v, keys.n, sizeof *keys.v, by_key);
	return keys;
}

/* How many of A are not in B; the last of them to *SPAN. */
static size_t
missing(const struct keys *a, const struct keys *b, size_t *span)
{
	size_t n = 0, k = 0;

	for (size_t i = 0; i < a->n; i++) {
		while (k < b->n && strcmp(b->v[k].key, a->v[i].key) < 0)
			k++;
		if (k < b->n && strcmp(b->v[k].key, a->v[i].key) == 0) {
			k++;
			continue;
		}
		*span = a->v[i].span;
		n++;
	}
	return n;
}

/* The spans of TEXT with an empty value for the ONEth, or for all of codes. */
static void
set_free(struct ccd_bitext_text *text, size_t one, struct ccd_arena *a)
{
	struct ccd_span *span = ccd_arena_memdup(a, text->span, text->nspan * sizeof *span);

	for (size_t i = 0; i < text->nspan; i++)
		if (span[i].kind == CCD_SPAN_CODE && (one == SIZE_MAX || one == i))
			span[i].value = "";
	text->span = span;
}

/* A lone figure in the message of one, "1 file", is what others have a code for. */
static void
set_figure_free(struct ccd_bitext_text *text, struct ccd_arena *a)
{
	const char *p = text->text;

	while ((p = strchr(p, '1')) != NULL && ((p > text->text && isalnum((unsigned char)p[-1])) ||
	    isalnum((unsigned char)p[1])))
		p++;
	if (p == NULL)
		return;
	ccd_bitext_mark(text, (uint32_t)(p - text->text), 1, "", a);
}

void
ccd_po_free_codes(struct ccd_bitext_unit *unit, const struct ccd_bitext_text *other, bool alone,
    struct ccd_arena *a)
{
	struct ccd_bitext_text *message, *form;
	struct keys said, has, should = { 0 };
	size_t span = 0;

	if (unit->texts.n != 2)
		return;
	message = &unit->texts.v[0];
	form = &unit->texts.v[1];
	said = keys_of(message, a);
	has = keys_of(form, a);
	if (other != NULL)
		should = keys_of(other, a);
	if (other != NULL && should.n > said.n)
		set_figure_free(message, a);
	if (missing(&has, &said, &span) == 0 && missing(&said, &has, &span) <= alone) {
		if (said.n > has.n) {
			set_free(message, span, a);
			set_figure_free(form, a);
		}
	} else if (other != NULL && missing(&has, &should, &span) == 0 &&
	    missing(&should, &has, &span) <= alone) {
		set_free(message, SIZE_MAX, a);
		set_free(form, SIZE_MAX, a);
	}
}

/* ---- accelerators ----------------------------------------------------------- */

/* Bytes of a text of a menu or a button; such texts that show that a catalogue has
 * accelerators, and the share of them whose translation has one, too. */
enum { MENU_BYTES = 120, FEWEST_MENUS = 3, MENUS_OF = 10, MENUS_KEPT = 6 };

/* The place of the only SIGN of TEXT that is before a letter or figure; -1 if none. BEGINS:
 * and at the beginning of a word. */
static int64_t
accelerator(const struct ccd_bitext_text *text, char sign, bool begins)
{
	const char *p = strchr(text->text, sign);
	size_t n = strlen(text->text), next, before;
	int32_t c;

	if (p == NULL || n > MENU_BYTES || strchr(p + 1, sign) != NULL || p[1] == '\0')
		return -1;
	next = before = (size_t)(p - text->text);
	next++;
	c = ccd_utf8_next(text->text, n, &next);
	if ((!ccd_is_letter(c) && ccd_digit(c) < 0) || (sign == '&' && strchr(p, ';') != NULL))
		return -1;
	c = before > 0 ? ccd_utf8_prev(text->text, &before) : ' ';
	return begins && !ccd_is_space(c) && c != '(' ? -1 : p - text->text;
}

/* True where translations keep the SIGN that messages have. */
static bool
has_accelerators(const struct ccd_bitext *bitext, char sign)
{
	size_t menus = 0, kept = 0;

	for (size_t i = 0; i < bitext->units.n; i++) {
		const struct ccd_bitext_unit *unit = &bitext->units.v[i];

		if (unit->texts.n < 2 || accelerator(&unit->texts.v[0], sign, true) < 0)
			continue;
		menus++;
		kept += accelerator(&unit->texts.v[1], sign, false) >= 0;
	}
	return menus >= FEWEST_MENUS && kept * MENUS_OF >= menus * MENUS_KEPT;
}

/* Marks the SIGN of the texts of UNIT, where it begins a word in one of them: that within a word,
 * as translations have it, stands in names, too ("Page_Up"). */
static void
mark_accelerators(struct ccd_bitext_unit *unit, const char *sign, struct ccd_arena *a)
{
	bool any = false;

	for (size_t k = 0; k < unit->texts.n; k++)
		any |= accelerator(&unit->texts.v[k], *sign, true) >= 0;
	for (size_t k = 0; k < unit->texts.n && any; k++) {
		int64_t at = accelerator(&unit->texts.v[k], *sign, false);

		if (at >= 0)
			ccd_bitext_mark(&unit->texts.v[k], (uint32_t)at, 1, sign, a);
	}
}

void
ccd_po_accelerators(struct ccd_bitext *bitext, struct ccd_arena *a)
{
	static const char *const signs[] = { "&", "_" };

	for (size_t s = 0; s < sizeof signs / sizeof *signs; s++) {
		if (!has_accelerators(bitext, *signs[s]))
			continue;
		for (size_t i = 0; i < bitext->units.n; i++)
			mark_accelerators(&bitext->units.v[i], signs[s], a);
	}
}
