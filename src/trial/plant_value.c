/* Defects of values, references and terms. */
#include <stdlib.h>
#include <string.h>

#include "text/citation.h"
#include "text/decode.h"
#include "text/definition.h"
#include "text/instrument.h"
#include "lang/lang.h"
#include "text/numeral.h"
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

/* The values and the references of P's text; *OUT lives in the edit's arena. */
static uint32_t
values_of(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p, struct ccd_value **out)
{
	const char *text = p->clause.text;
	const struct ccd_lang *lang = ccd_lang_for(e->c->version[v].lang, text, strlen(text));
	uint32_t n = ccd_values(lang, text, strlen(text), p->clause.body, e->arena, out);

	return ccd_quantify(lang, text, strlen(text), *out, n, e->arena);
}

static uint32_t
citations_of(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p, struct ccd_citation **out)
{
	const char *text = p->clause.text, *lang = e->c->version[v].lang;

	return ccd_citations(ccd_lang_for(lang, text, strlen(text)), text, strlen(text),
	    p->clause.body, e->arena, out);
}

/* VALUE is no part of a reference in P, which is another defect than that of a number, nor
 * of a name (UTF-8), and does not stand in brackets, which other languages may letter:
 * sources.list(5). */
static bool
stands_free(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p, const struct ccd_value *value)
{
	struct ccd_citation *cited;
	uint32_t n = citations_of(e, v, p, &cited);
	const char *text = p->clause.text;

	if (text[value->end] == ')' || (value->start > 0 && text[value->start - 1] == '-'))
		return false;

	for (uint32_t i = 0; i < n; i++)
		if (value->start < cited[i].end && cited[i].start < value->end)
			return false;
	return true;
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
		    has_figures(p->clause.text, value) && stands_free(e, v, p, value) &&
		    said_everywhere(e, row, value))
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

/* With DIGIT for its byte at FROM, what P says there is something that it says nowhere
 * else: a number said twice is said. */
static bool
becomes_new(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p, size_t from, const char *digit)
{
	struct ccd_piece copy = *p;
	struct ccd_value *values;
	const struct ccd_value *changed = NULL;
	uint32_t n, same = 0;

	copy.clause.text = ccd_arena_printf(e->arena, "%.*s%s%s", (int)from, p->clause.text, digit,
	    p->clause.text + from + 1);
	n = values_of(e, v, &copy, &values);
	for (uint32_t i = 0; i < n; i++)
		if (values[i].start <= from && from < values[i].end)
			changed = &values[i];
	for (uint32_t i = 0; changed != NULL && i < n; i++)
		same += ccd_value_equal(changed, &values[i]);
	return same == 1;
}

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
	if (!becomes_new(e, v, p, from, digit))
		return false;
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

	struct ccd_piece *p = ccd_piece_of(e, row, v);
	struct ccd_value *values;
	uint32_t n = p == NULL ? 0 : values_of(e, v, p, &values), bound = 0;

	for (uint32_t i = 0; i < n; i++)
		bound += values[i].bound != CCD_BOUND_NONE;
	return bound > 0 && exchange(e, row, v, table);
}

/* The unit of a duration that all versions state becomes another. */
static bool
change_duration(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct exchange table[] = { { "en", "days", "months" }, { "en", "years", "days" },
		{ "en", "year", "day" }, { "en", "months", "years" }, { "en", "weeks", "months" },
		{ "zh", "日", "个月" }, { "zh", "天", "年" }, { "zh", "个月", "年" }, { "zh", "年", "天" },
		{ "ru", "дней", "месяцев" }, { "ru", "дня", "месяца" }, { "ru", "месяцев", "лет" },
		{ "ru", "лет", "дней" }, { "ru", "года", "дня" }, { "ru", "недель", "месяцев" }, { 0 } };
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_value *value = shared_value(e, row, v, p, CCD_VALUE_NUMBER);
	size_t at;

	if (value == NULL || value->unit == 0)
		return false;
	at = value->end + strspn(p->clause.text + value->end, " ");
	for (const struct exchange *x = table; x->lang != NULL; x++)
		if (strncmp(e->c->version[v].lang, x->lang, 2) == 0 &&
		    strncmp(p->clause.text + at, x->old, strlen(x->old)) == 0 &&
		    (strcmp(x->lang, "zh") == 0 || is_edge(p->clause.text, at + strlen(x->old)))) {
			ccd_piece_replace(e, v, p, at, at + strlen(x->old), x->new);
			return true;
		}
	return false;
}

/* The end of a range in figures that all versions state gets a digit more. */
static bool
change_range(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	struct ccd_value *values;
	uint32_t n = p == NULL ? 0 : values_of(e, v, p, &values);

	for (uint32_t i = 0; i + 1 < n; i++) {
		const struct ccd_value *end = &values[i + 1];
		size_t from, to;

		if (values[i].tie != CCD_TIE_RANGE || end->kind != CCD_VALUE_NUMBER ||
		    !has_figures(p->clause.text, end) || !stands_free(e, v, p, end) ||
		    !said_everywhere(e, row, &values[i]) || !said_everywhere(e, row, end))
			continue;
		figures(p->clause.text, end, &from, &to);
		ccd_piece_replace(e, v, p, to, to, "5");
		return true;
	}
	return false;
}

/* ---- references ------------------------------------------------------ */

/* Every version of ROW makes the reference CITED. */
static bool
cited_everywhere(struct ccd_edit *e, uint32_t row, const struct ccd_citation *cited)
{
	for (uint32_t w = 0; w < e->c->nversion; w++) {
		const struct ccd_piece *p = ccd_piece_of(e, row, w);
		struct ccd_citation *other;
		uint32_t n = p == NULL ? 0 : citations_of(e, w, p, &other);
		bool said = false;

		for (uint32_t i = 0; i < n; i++)
			said |= other[i].nstep == cited->nstep && ccd_citation_equal(cited, &other[i]);
		if (!said)
			return false;
	}
	return true;
}

/* A reference that P makes once and all versions make, no part of a list; NULL: none. */
static const struct ccd_citation *
shared_citation(struct ccd_edit *e, uint32_t row, uint32_t v, const struct ccd_piece *p)
{
	struct ccd_citation *cited;
	uint32_t n = p == NULL ? 0 : citations_of(e, v, p, &cited), start;

	start = n > 0 ? ccd_random_below(e, n) : 0;
	for (uint32_t i = 0; i < n; i++) {
		const struct ccd_citation *one = &cited[(start + i) % n];
		uint32_t same = 0;

		for (uint32_t k = 0; k < n; k++)
			same += cited[k].start == one->start || ccd_citation_equal(one, &cited[k]) ||
			    ccd_citation_ends(one, &cited[k]);
		if (same == 1 && one->nstep > 0 && cited_everywhere(e, row, one))
			return one;
	}
	return NULL;
}

/* The first number in CITED of P: in figures, or in Chinese signs behind 第. */
static bool
number_in(const struct ccd_piece *p, const struct ccd_citation *cited, size_t *from, size_t *to)
{
	const char *text = p->clause.text, *ordinal = "第";
	int64_t number;

	for (*from = cited->start; *from < cited->end; ++*from) {
		if ((*to = *from + strspn(text + *from, "0123456789")) > *from)
			return true;
		if (*from >= cited->start + strlen(ordinal) &&
		    memcmp(text + *from - strlen(ordinal), ordinal, strlen(ordinal)) == 0 &&
		    (*to = *from + ccd_han_number(text + *from, cited->end - *from, &number)) > *from)
			return true;
	}
	return false;
}

/* The reference names NUMBER; where it did already, OTHER. */
static bool
refer_to(struct ccd_edit *e, uint32_t row, uint32_t v, uint32_t number, uint32_t other)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_citation *cited = shared_citation(e, row, v, p);
	size_t from, to;

	if (cited == NULL || !number_in(p, cited, &from, &to))
		return false;
	if (cited->step[0].reading[0] == number)
		number = other;
	ccd_piece_replace(e, v, p, from, to, p->clause.text[from] > 0 ?
	    ccd_arena_printf(e->arena, "%u", number) : ccd_numeral_han(number, false, e->arena));
	return true;
}

static bool
change_reference(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return refer_to(e, row, v, 3, 2);
}

static bool
dangle(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return refer_to(e, row, v, 99, 98);
}

static bool
lose_reference(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_citation *cited = shared_citation(e, row, v, p);

	if (cited == NULL)
		return false;
	ccd_piece_replace(e, v, p, cited->start, cited->end, "");
	return true;
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
		    ccd_lang_of(e->c->version[w].lang)->runs_on ||
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

/* Words for which one version puts another of the same sort. */
static const struct exchange times[] = { { "en", "a.m.", "p.m." }, { "en", "p.m.", "a.m." },
	{ "en", "noon", "midnight" }, { "zh", "上午", "下午" }, { "zh", "下午", "上午" },
	{ "zh", "中午", "午夜" }, { "ru", "утра", "вечера" }, { "ru", "часов", "минут" },
	{ "ru", "полдень", "полночь" }, { 0 } };

static const struct exchange weekdays[] = { { "en", "Monday", "Thursday" },
	{ "en", "Tuesday", "Friday" }, { "en", "Wednesday", "Sunday" }, { "en", "Friday", "Tuesday" },
	{ "zh", "星期一", "星期四" }, { "zh", "星期二", "星期五" }, { "zh", "星期五", "星期二" },
	{ "ru", "понедельник", "четверг" }, { "ru", "вторник", "пятница" },
	{ "ru", "пятница", "вторник" }, { 0 } };

static const struct exchange sentences[] = { { "en", "first sentence", "ninth sentence" },
	{ "en", "second sentence", "ninth sentence" }, { "zh", "第一句", "第九句" },
	{ "zh", "第二句", "第九句" }, { "ru", "первое предложение", "девятое предложение" },
	{ "ru", "первого предложения", "девятого предложения" },
	{ "ru", "втором предложении", "девятом предложении" }, { 0 } };

static const struct exchange level_names[] = { { "en", "subparagraph", "paragraph" },
	{ "en", "paragraph", "subparagraph" }, { "zh", "项", "款" }, { "zh", "款", "项" },
	{ "ru", "подпункт", "пункт" }, { "ru", "подпункте", "пункте" }, { "ru", "пункте", "подпункте" },
	{ "ru", "пункта", "подпункта" }, { 0 } };

/* Terms of two words, of which one is put otherwise. */
static const struct exchange security[] = { { "en", "information security", "data security" },
	{ "zh", "信息安全", "资料安全" },
	{ "ru", "информационной безопасности", "компьютерной безопасности" }, { 0 } };
static const struct exchange licensed[] = { { "en", "Licensed Material", "Permitted Material" },
	{ "zh", "授权作品", "许可作品" },
	{ "ru", "Лицензируемого Материала", "Разрешённого Материала" },
	{ "ru", "Лицензируемый Материал", "Разрешённый Материал" }, { 0 } };
static const struct exchange licence[] = { { "en", "Public License", "General License" },
	{ "zh", "公共许可协议", "通用许可协议" }, { "ru", "Публичной Лицензии", "Всеобщей Лицензии" },
	{ "ru", "Публичная Лицензия", "Всеобщая Лицензия" }, { 0 } };
static const struct exchange systems[] = { { "en", "operating system", "running system" },
	{ "zh", "操作系统", "运行系统" }, { "ru", "операционной системы", "исполняющей системы" },
	{ "ru", "операционную систему", "исполняющую систему" }, { 0 } };
static const struct exchange *const terms[] = { security, licensed, licence, systems };

static const struct exchange states[] = { { "en", "China", "Chad" }, { "en", "Russia", "Peru" },
	{ "en", "Tajikistan", "Togo" }, { "en", "Germany", "Ghana" }, { "en", "United States", "Chad" },
	{ "zh", "中国", "乍得" }, { "zh", "俄罗斯", "秘鲁" }, { "zh", "塔吉克斯坦", "多哥" },
	{ "zh", "美国", "乍得" }, { "ru", "Китай", "Чад" }, { "ru", "Россия", "Перу" },
	{ "ru", "Таджикистан", "Того" }, { "ru", "Китая", "Чада" }, { "ru", "США", "Чад" }, { 0 } };

static bool
change_time(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return exchange(e, row, v, times);
}

static bool
change_weekday(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return exchange(e, row, v, weekdays);
}

static bool
cite_sentence(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return exchange(e, row, v, sentences);
}

/* A listed instrument that all versions of ROW cite gets a title that is not listed. */
static bool
change_title(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	static const struct exchange titles[] = { { "en", NULL, "Convention on World Peace" },
		{ "zh", NULL, "世界和平公约" }, { "ru", NULL, "Конвенция о мире во всём мире" }, { 0 } };
	struct ccd_piece *p = ccd_piece_of(e, row, v);

	for (uint32_t i = 0; p != NULL && ccd_instrument_name(i) != NULL; i++) {
		size_t start = 0, end = 0, from, to;
		bool cited = true;

		for (uint32_t w = 0; cited && w < e->c->nversion; w++) {
			const struct ccd_piece *other = ccd_piece_of(e, row, w);

			cited = other != NULL && other->clause.kind != CCD_KIND_TITLE && ccd_instrument_in(ccd_lang_of(e->c->version[w].lang),
			    other->clause.text, strlen(other->clause.text), i, &from, &to);
			if (cited && w == v) {
				start = from;
				end = to;
			}
		}
		for (const struct exchange *x = titles; cited && x->lang != NULL; x++)
			if (strncmp(e->c->version[v].lang, x->lang, 2) == 0) {
				ccd_piece_replace(e, v, p, start, end, x->new);
				return true;
			}
	}
	return false;
}

static bool
change_level(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return exchange(e, row, v, level_names);
}

/* A term is used so often that its rendering is known. */
enum { ESTABLISHED = 5 };

/* Rows where every version has one of the words of TABLE. */
static uint32_t
rows_with(struct ccd_edit *e, const struct exchange *table)
{
	uint32_t n = 0;

	for (uint32_t row = 0; row < e->c->nrow; row++) {
		uint32_t with = 0;

		for (uint32_t w = 0; w < e->c->nversion; w++) {
			const struct ccd_piece *p = ccd_piece_of(e, row, w);
			bool has = false;

			for (const struct exchange *x = table; p != NULL && x->lang != NULL; x++)
				has |= strncmp(e->c->version[w].lang, x->lang, 2) == 0 &&
				    find_word(p, x) != NULL;
			with += has;
		}
		n += with == e->c->nversion;
	}
	return n;
}

static bool
change_term(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
		if (rows_with(e, terms[i]) >= ESTABLISHED && exchange(e, row, v, terms[i])) {
			while (exchange(e, row, v, terms[i]))
				continue;       /* the whole clause puts it so */
			return true;
		}
	return false;
}

static bool
change_state(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	return exchange(e, row, v, states);
}

/* The day of a date goes, month and year stay. */
static bool
lose_day(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_value *value = shared_value(e, row, v, p, CCD_VALUE_DATE);
	const char *text = p == NULL ? NULL : p->clause.text, *day = NULL;
	size_t n;

	if (value == NULL || value->date.day == 0)
		return false;
	if (strncmp(e->c->version[v].lang, "zh", 2) == 0) {
		day = strstr(text + value->start, "月");
		if (day == NULL || (day += strlen("月")) >= text + value->end)
			return false;
		ccd_piece_replace(e, v, p, (size_t)(day - text), value->end, "");
		return true;
	}
	n = strspn(text + value->start, "0123456789");
	if (n == 0 || text[value->start + n] != ' ')
		return false;
	ccd_piece_replace(e, v, p, value->start, value->start + n + 1, "");
	return true;
}

/* "4,000" as "4.000". */
static bool
change_separator(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	const struct ccd_value *value = shared_value(e, row, v, p, CCD_VALUE_NUMBER);
	size_t from, to;

	if (value == NULL || value->reading[0].den != 1 || value->reading[0].num < 1000)
		return false;
	figures(p->clause.text, value, &from, &to);
	if ((p->clause.text[to] != ',' && p->clause.text[to] != '.') ||
	    strspn(p->clause.text + to + 1, "0123456789") != 3)
		return false;
	ccd_piece_replace(e, v, p, to, to + 1, p->clause.text[to] == ',' ? "." : ",");
	return true;
}

/* The first term in quotation marks that P defines, with its marks; false where none. */
static bool
quoted_definition(struct ccd_edit *e, uint32_t v, const struct ccd_piece *p, size_t *from, size_t *to)
{
	static const char *const pairs[][2] = { { "“", "”" }, { "«", "»" }, { "\"", "\"" } };
	const char *text = p == NULL ? "" : p->clause.text;
	struct ccd_definition *found;
	uint32_t n = p == NULL ? 0 : ccd_definitions(ccd_lang_of(e->c->version[v].lang), text,
	    strlen(text), p->clause.body, e->arena, &found);

	for (uint32_t i = 0; i < n; i++)
		for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
			size_t open = strlen(pairs[k][0]), close = strlen(pairs[k][1]);

			if (found[i].kind != CCD_DEFINES_VERB || found[i].start < open ||
			    strncmp(text + found[i].start - open, pairs[k][0], open) != 0 ||
			    strncmp(text + found[i].end, pairs[k][1], close) != 0)
				continue;
			*from = found[i].start - open;
			*to = found[i].end + close;
			return true;
		}
	return false;
}

/* The marks of a term go that all versions define in marks, and with them the definition. */
static bool
lose_defined_quotes(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	struct ccd_piece *p = ccd_piece_of(e, row, v);
	size_t from, to, mark;

	for (uint32_t w = 0; w < e->c->nversion; w++)
		if (!quoted_definition(e, w, ccd_piece_of(e, row, w), &from, &to))
			return false;
	quoted_definition(e, v, p, &from, &to);
	mark = p->clause.text[from] == '"' ? 1 : (unsigned char)p->clause.text[from] == 0xc2 ? 2 : 3;
	ccd_piece_replace(e, v, p, to - mark, to, "");
	ccd_piece_replace(e, v, p, from, from + mark, "");
	return true;
}

/* "(UN)" behind a name goes. */
static bool
lose_acronym(struct ccd_edit *e, uint32_t row, uint32_t v)
{
	for (uint32_t k = 0; k <= e->c->nversion; k++) {
		uint32_t w = k < e->c->nversion ? k : v;
		struct ccd_piece *p = ccd_piece_of(e, row, w);
		const char *text = p == NULL ? "" : p->clause.text, *at = text;
		bool found = false;

		while (!found && (at = strchr(at, '(')) != NULL) {
			size_t i = (size_t)(at - text) + 1, letters = 0;

			while (text[i] != ')' && text[i] != '\0' &&
			    ccd_is_upper(ccd_utf8_next(text, strlen(text), &i)))
				letters++;
			found = letters >= 2 && text[i] == ')';
			if (found && k == e->c->nversion)
				ccd_piece_replace(e, v, p, (size_t)(at - text), i + 1, "");
			at++;
		}
		if (!found)
			return false;
	}
	return true;
}

#define NUMBERS "N01,N02,N03,N04,N05,N10,D01,D03"

const struct ccd_planter ccd_plants_value[] = {
	{ "N01", NUMBERS, "R,D,A,P,T,N", lose_number },
	{ "N02", NUMBERS, "R,D,A,T,N", change_number },
	{ "N03", NUMBERS, "R,D,A,T,N", change_magnitude },
	{ "N04", NUMBERS, "N", change_share },
	{ "N05", NUMBERS, "R,N", change_ordinal },
	{ "N07", NULL, "N,D", change_unit },
	{ "N08", "N01,N02,N03,D01,D03", "R,N", change_range },
	{ "N09", NULL, "N,M", change_comparator },
	{ "N10", NUMBERS, "R,N", change_symbol },
	{ "D01", NUMBERS ",D05", "D,N", change_date },
	{ "D03", "N02,N07", "D,N", change_duration },
	{ "R01", "R02,R03,N01,N02", "R,N,P", change_reference },
	{ "R02", "R01,N01,N02", "R,N,P", dangle },
	{ "R03", "R01,N01", "R,N,P", lose_reference },
	{ "R04", "R01,R02,N05", "N,R", cite_sentence },
	{ "R05", NULL, "T,R", change_title },
	{ "R06", NULL, "R", change_level },
	{ "D02", "D01,N01", "D,N", lose_day },
	{ "D04", "N01", "N,D", change_time },
	{ "D05", "D01", "D,T", change_weekday },
	{ "N06", "N02,N03", "N", change_separator },
	{ "T01", NULL, "T", change_term },
	{ "T04", NULL, "T,P", lose_defined_quotes },
	{ "T05", "T01", "T", change_state },
	{ "T06", NULL, "T,P", lose_acronym },
	{ "T07", "X04,A01", "S12,N,D,T,A,P", leave_untranslated },
	{ 0 }
};
