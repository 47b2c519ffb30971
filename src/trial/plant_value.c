/* Defects of values, references and terms. */
#include <stdlib.h>
#include <string.h>

#include "text/decode.h"
#include "text/lang.h"
#include "text/utf8.h"
#include "text/value.h"
#include "trial/plant.h"

/* ---- finding values -------------------------------------------------- */

static bool
has_figures(const char *text, const struct ccd_value *value)
{
	for (uint32_t i = value->start; i < value->end; i++)
		if (text[i] >= '0' && text[i] <= '9')
			return true;
	return false;
}

/* The values of P's text; *OUT lives in the edit's arena. */
static uint32_t
values_of(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p, struct ccd_value **out)
{
	const char *text = p->clause.text, *lang = e->c->version[v].lang;

	return ccd_values(ccd_lang_for(lang, text, strlen(text)), text, strlen(text), p->clause.body,
	    e->arena, out);
}

/* Every version of ROW says VALUE in figures, each in one clause. */
static bool
said_everywhere(struct ccd_edit *e, uint32_t row, const struct ccd_value *value)
{
	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_piece *p = ccd_piece_of(e, row, w);
		struct ccd_value *values;
		uint32_t n;
		bool said = false;

		if (p == NULL)
			return false;
		n = values_of(e, w, p, &values);
		for (uint32_t i = 0; i < n; i++)
			said |= ccd_value_equal(value, &values[i]) && values[i].certain;
		if (!said)
			return false;
	}
	return true;
}

/* A value of KIND that P says once, in figures, and all versions say; NULL where none. */
static const struct ccd_value *
shared_value(struct ccd_edit *e, uint32_t row, uint32_t v, const struct ccd_piece *p,
    enum ccd_value_kind kind)
{
	struct ccd_value *values;
	uint32_t n = p == NULL ? 0 : values_of(e, v, p, &values), start;

	start = n > 0 ? ccd_random_below(e, n) : 0;
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_value *value = &values[(start + i) % n];
		uint32_t same = 0;

		for (uint32_t k = 0; k < n; k++)
			same += ccd_value_equal(value, &values[k]);
		if (same == 1 && value->kind == kind && value->certain &&
		    has_figures(p->clause.text, value) && said_everywhere(e, row, value))
			return value;
	}
	return NULL;
}

/* The first run of figures of VALUE in TEXT. */
static void
figures(const char *text, const struct ccd_value *value, size_t *from, size_t *to)
{
	*from = value->start;
	while (*from < value->end && (text[*from] < '0' || text[*from] > '9'))
		++*from;
	*to = *from + strspn(text + *from, "0123456789");
}

/* ---- numbers --------------------------------------------------------- */

static bool
change_figure(struct ccd_edit *e, uint32_t row, uint32_t v, enum ccd_value_kind kind, bool last)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_value *value = shared_value(e, row, v, p, kind);
	size_t from, to;
	char digit[2] = { 0 };

	if (value == NULL)
		return false;
	figures(p->clause.text, value, &from, &to);
	if (last)
		from = to - 1;
	digit[0] = (char)('1' + (p->clause.text[from] - '0' + 2) % 9);
	if (digit[0] == p->clause.text[from])
		digit[0] = digit[0] == '9' ? '8' : (char)(digit[0] + 1);
	ccd_piece_replace(e, v, p, from, from + 1, digit);
	return true;
}

static bool
lose_number(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_value *value = shared_value(e, row, v, p, CCD_VALUE_NUMBER);

	if (value == NULL)
		return false;
	ccd_piece_replace(e, v, p, value->start, value->end, "");
	return true;
}

static bool
change_number(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return change_figure(e, row, v, CCD_VALUE_NUMBER, false);
}

static bool
change_magnitude(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_value *value = shared_value(e, row, v, p, CCD_VALUE_NUMBER);
	size_t from, to;

	if (value == NULL || value->reading[0].den != 1)
		return false;
	figures(p->clause.text, value, &from, &to);
	if (to != value->end)
		return false;
	ccd_piece_replace(e, v, p, to, to, "0");
	return true;
}

static bool
change_share(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return change_figure(e, row, v, CCD_VALUE_PERCENT, false) ||
	    change_figure(e, row, v, CCD_VALUE_FRACTION, false);
}

static bool
change_ordinal(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return change_figure(e, row, v, CCD_VALUE_ORDINAL, false);
}

static bool
change_symbol(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return change_figure(e, row, v, CCD_VALUE_SYMBOL, true);
}

static bool
change_date(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return change_figure(e, row, v, CCD_VALUE_DATE, true);
}

/* ---- words ----------------------------------------------------------- */

/* What stands for what, in one language. */
struct exchange { const char *lang, *old, *new; };

static bool
is_edge(const char *s, size_t at)
{
	size_t before = at, behind = at, n = strlen(s);

	return at == 0 || at >= n || !ccd_is_letter(ccd_utf8_prev(s, &before)) ||
	    !ccd_is_letter(ccd_utf8_next(s, n, &behind));
}

static const char *
find_word(const struct ccd_piece *p, const struct exchange *x)
{
	const char *text = p->clause.text, *at = text + p->clause.body;

	while ((at = strstr(at, x->old)) != NULL) {
		size_t from = (size_t)(at - text);

		if (strcmp(x->lang, "zh") == 0 ||
		    (is_edge(text, from) && is_edge(text, from + strlen(x->old))))
			return at;
		at++;
	}
	return NULL;
}

/* The first of a TABLE's words of V's language in ROW becomes its other, where every
 * version has one of the table's words. */
static bool
exchange(struct ccd_edit *e, uint32_t row, uint32_t v, const struct exchange *table)
{
	const struct exchange *own = NULL;

	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_piece *p = ccd_piece_of(e, row, w);
		const struct exchange *found = NULL;

		for (const struct exchange *x = table; p != NULL && x->lang != NULL; x++)
			if (found == NULL && strncmp(e->c->version[w].lang, x->lang, 2) == 0 &&
			    find_word(p, x) != NULL)
				found = x;
		if (found == NULL)
			return false;
		if (w == v)
			own = found;
	}
	if (own != NULL) {
		struct ccd_piece *p = ccd_piece_of(e, row, v);
		size_t from = (size_t)(find_word(p, own) - p->clause.text);

		ccd_piece_replace(e, v, p, from, from + strlen(own->old), own->new);
	}
	return own != NULL;
}

static bool
change_unit(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct exchange table[] = { { "en", "US$", "EUR" }, { "en", "dollars", "euros" },
		{ "en", "kilometres", "miles" }, { "en", "GB", "MB" }, { "en", "MB", "GB" },
		{ "zh", "美元", "欧元" }, { "zh", "公里", "英里" }, { "zh", "GB", "MB" },
		{ "zh", "MB", "GB" }, { "ru", "долларов", "евро" }, { "ru", "долл.", "евро" },
		{ "ru", "ГБ", "МБ" }, { "ru", "GB", "MB" }, { "ru", "МБ", "ГБ" }, { "ru", "MB", "GB" },
		{ 0 } };

	return exchange(e, row, v, table);
}

static bool
change_comparator(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct exchange table[] = { { "en", "at least", "at most" },
		{ "en", "not less than", "not more than" }, { "en", "no more than", "no less than" },
		{ "en", "more than", "less than" }, { "en", "over", "under" }, { "zh", "至少", "至多" },
		{ "zh", "不少于", "不超过" }, { "zh", "不超过", "不少于" }, { "zh", "超过", "少于" },
		{ "zh", "以上", "以下" }, { "ru", "не менее", "не более" },
		{ "ru", "не более", "не менее" }, { "ru", "по крайней мере", "не более чем" },
		{ "ru", "более", "менее" }, { "ru", "больше", "меньше" }, { 0 } };

	return exchange(e, row, v, table);
}

static bool
change_duration(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct exchange table[] = { { "en", "days", "months" }, { "en", "years", "days" },
		{ "en", "months", "years" }, { "en", "weeks", "months" }, { "zh", "日内", "月内" },
		{ "zh", "天", "年" }, { "zh", "个月", "年" }, { "ru", "дней", "месяцев" },
		{ "ru", "месяцев", "лет" }, { "ru", "лет", "дней" }, { "ru", "недель", "месяцев" }, { 0 } };

	return exchange(e, row, v, table);
}

static bool
change_range(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const char *text = p == NULL ? "" : p->clause.text;

	for (uint32_t w = 0; w < e->c->nversion; w++)
		if (ccd_piece_of(e, row, w) == NULL)
			return false;
	for (size_t i = p->clause.body; i > 0 && text[i] != '\0'; i++) {
		size_t first = strspn(text + i, "0123456789"), dash, second;

		if (first == 0)
			continue;
		dash = text[i + first] == '-' ? 1 : strncmp(text + i + first, "–", 3) == 0 ? 3 : 0;
		second = dash == 0 ? 0 : strspn(text + i + first + dash, "0123456789");
		if (second > 0 && second < 4 && text[i + first + dash + second] != '-') {
			ccd_piece_replace(e, v, p, i + first + dash + second,
			    i + first + dash + second, "5");
			return true;
		}
		i += first;
	}
	return false;
}

/* ---- references ------------------------------------------------------ */

/* A figure right behind (in Chinese: inside 第…条) a word for a unit, in all versions; its
 * place in V. */
static bool
find_reference(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p, size_t *from, size_t *to)
{
	static const struct exchange words[] = { { "en", "Section ", "" }, { "en", "Article ", "" },
		{ "en", "article ", "" }, { "en", "paragraph ", "" }, { "en", "section ", "" },
		{ "en", "Chapter ", "" }, { "zh", "第 ", "" }, { "zh", "第", "" },
		{ "ru", "Раздела ", "" }, { "ru", "Разделе ", "" }, { "ru", "Разделом ", "" },
		{ "ru", "статьи ", "" }, { "ru", "статье ", "" }, { "ru", "статьей ", "" },
		{ "ru", "пункта ", "" }, { "ru", "пункте ", "" }, { "ru", "разделе ", "" },
		{ "ru", "главе ", "" }, { 0 } };

	for (const struct exchange *x = words; p != NULL && x->lang != NULL; x++) {
		const char *text = p->clause.text, *at = text + p->clause.body;

		while (strncmp(e->c->version[v].lang, x->lang, 2) == 0 &&
		    (at = strstr(at, x->old)) != NULL) {
			*from = (size_t)(at - text) + strlen(x->old);
			*to = *from + strspn(text + *from, "0123456789");
			if (*to == *from && strcmp(x->lang, "zh") == 0) {
				int64_t number = 0;

				*to = *from + ccd_han_number(text + *from, strlen(text + *from),
				    &number);
				if (*to > *from && strncmp(text + *to, "条", 3) != 0 &&
				    strncmp(text + *to, "章", 3) != 0)
					*to = *from;
			}
			if (*to > *from)
				return true;
			at++;
		}
	}
	return false;
}

static bool
refer_to(struct ccd_edit *e, uint32_t row, uint32_t v, const char *number)
{
	size_t from, to;

	for (uint32_t w = 0; w < e->c->nversion; w++)
		if (!find_reference(e, w, ccd_piece_of(e, row, w), &from, &to))
			return false;
	find_reference(e, v, ccd_piece_of(e, row, v), &from, &to);
	ccd_piece_replace(e, v, ccd_piece_of(e, row, v), from, to, number);
	return true;
}

static bool
change_reference(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return refer_to(e, row, v, "3");
}

static bool
dangle(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return refer_to(e, row, v, "99");
}

static bool
lose_reference(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return refer_to(e, row, v, "");
}

/* ---- terms ----------------------------------------------------------- */

/* Half of a clause is left in another version's language. */
static bool
leave_untranslated(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);

	if (p == NULL || !ccd_plant_is_prose(e, v, p))
		return false;
	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_piece *other = ccd_piece_of(e, row, w);
		size_t from, to;

		if (w == v || other == NULL || !ccd_plant_is_prose(e, w, other) ||
		    !ccd_lang_of(e->c->version[w].lang)->spaced ||
		    strlen(other->clause.text) < other->clause.body + 120u)
			continue;
		from = other->clause.body;
		to = from + 80;
		while (other->clause.text[to] != ' ' && other->clause.text[to] != '\0')
			to++;
		ccd_piece_replace(e, v, p, strlen(p->clause.text), strlen(p->clause.text),
		    ccd_arena_printf(e->arena, " %.*s", (int)(to - from),
		    other->clause.text + from));
		return true;
	}
	return false;
}

#define NUMBERS "N01,N02,N03,N04,N05,N10,D01,D03"

const struct ccd_planter ccd_plants_value[] = {
	{ "N01", NUMBERS, "R,D,A,P,T,N", NULL, lose_number },
	{ "N02", NUMBERS, "R,D,A,T,N", NULL, change_number },
	{ "N03", NUMBERS, "R,D,A,T,N", NULL, change_magnitude },
	{ "N04", NUMBERS, "N", NULL, change_share },
	{ "N05", NUMBERS, "R,N", NULL, change_ordinal },
	{ "N07", NULL, "N,D", NULL, change_unit },
	{ "N08", "N01,N02,D01,D03", "R,N", NULL, change_range },
	{ "N09", NULL, "N,M", NULL, change_comparator },
	{ "N10", NUMBERS, "R,N", NULL, change_symbol },
	{ "D01", NUMBERS ",D05", "D,N", NULL, change_date },
	{ "D03", "N02,N07", "D,N", NULL, change_duration },
	{ "R01", "N01,N02", "R,N,P", NULL, change_reference },
	{ "R02", "R01,N01,N02", "R,N,P", NULL, dangle },
	{ "R03", "R01,N01", "R,N,P", NULL, lose_reference },
	{ "T07", "X04,A01", "S12,N,D,T,A,P", NULL, leave_untranslated },
	{ 0 }
};
