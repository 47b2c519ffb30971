/* N06 to N09 and D03: the same value with other signs, units, bounds, ends. */
#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"

/* ---- shared ----------------------------------------------------------- */

void
ccd_report_at_most(struct ccd_check *check, size_t first, enum ccd_level level)
{
	for (size_t i = first; i < check->n; i++)
		if (check->v[i].level > level)
			check->v[i].level = level;
}

bool
ccd_says_freely(const struct ccd_row_values *row, uint32_t v, int64_t n)
{
	for (uint32_t i = 0; i < row->n; i++) {
		const struct ccd_value *value = &row->v[i].value;

		if ((row->v[i].free & ccd_bit(v)) == 0)
			continue;
		for (uint32_t k = 0; ccd_is_number(value) && k < value->nreading; k++)
			if (value->reading[k].num == n && value->reading[k].den == 1)
				return true;
	}
	return false;
}

/* Two codes of some length that differ in a sign or two. */
bool
ccd_code_alike(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b), head = 0, tail = 0, rest;

	while (head < n && head < m && a[head] == b[head])
		head++;
	while (tail < n - head && tail < m - head && a[n - 1 - tail] == b[m - 1 - tail])
		tail++;
	rest = (n > m ? n : m) - head - tail;
	return rest <= 2 && head + tail >= 2 * rest && head > 0;
}

/* People round what they convert from one system into another: 85 mph, 135 km/h; 3 inches, 8 cm. Per
 * cent, measured on the news of ntrex, 2026-12. */
enum { ROUNDED = 5 };

static bool
is_about(const struct ccd_ratio *a, const struct ccd_ratio *b)
{
	double x = (double)a->num / (double)a->den, y = (double)b->num / (double)b->den;

	return 100 * (x > y ? x - y : y - x) <= ROUNDED * (x > y ? x : y);
}

static bool
unit_converts(const struct ccd_amount *a, uint32_t x, const struct ccd_amount *b, uint32_t y)
{
	const struct ccd_unit_row *p = ccd_unit_at(x), *q = ccd_unit_at(y);
	struct ccd_ratio left = a->value.reading[0], right = b->value.reading[0];

	return x != y && p->scale > 0 && q->scale > 0 && strcmp(p->family, q->family) == 0 &&
	    !__builtin_mul_overflow(left.num, p->scale, &left.num) &&
	    !__builtin_mul_overflow(right.num, q->scale, &right.num) &&
	    (ccd_ratio_scaled(&left, 1, &right) || (ccd_unit_rounded(p) != ccd_unit_rounded(q) && is_about(&left, &right)));
}

bool
ccd_converts(const struct ccd_amount *a, uint32_t v, const struct ccd_amount *b, uint32_t w)
{
	for (uint64_t m = a->said[v].units & ~UINT64_C(1); m != 0; m &= m - 1)
		for (uint64_t k = b->said[w].units & ~UINT64_C(1); k != 0; k &= k - 1)
			if (unit_converts(a, ccd_lowest(m), b, ccd_lowest(k)))
				return true;
	return false;
}

/* Reports A, as VERSIONS say it, with KIND[v] as what each makes of it. */
static void
report_amount(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a, uint64_t versions, const uint32_t *kind,
    const char *(*name)(const struct ccd_check *, uint32_t))
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *arg[4] = { NULL };
	uint64_t minority;
	uint32_t n = 0;

	for (uint64_t m = versions; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		e[n] = a->at[v];
		if (*name(check, kind[v]) != '\0')
			e[n].value = ccd_arena_printf(check->arena, "%s %s", e[n].value, name(check, kind[v]));
		n++;
	}
	ccd_differs(kind, versions, &minority);
	arg[0] = ccd_join_values(check, e, n);
	arg[1] = ccd_join_languages(check, minority != 0 ? minority : versions);
	arg[2] = ccd_join_languages(check, versions);
	ccd_report(check, rule, row, NULL, versions, minority, e, n, arg);
}

/* Calls SEE for every amount that two versions say outside references. */
static void
each_amount(struct ccd_check *check, const struct ccd_rule *rule,
    void (*see)(struct ccd_check *, const struct ccd_rule *, uint32_t, const struct ccd_amount *))
{
	const struct ccd_content *content = ccd_content_of(check);

	for (uint32_t r = 0; r < check->c->nrow; r++)
		for (uint32_t i = 0; ccd_row_trusted(check, r) && i < content->row[r].n; i++)
			if (ccd_bits(content->row[r].v[i].certain) >= 2)
				see(check, rule, r, &content->row[r].v[i]);
}

/* ---- N07, D03: units -------------------------------------------------- */

static const char *
unit_name(const struct ccd_check *check, uint32_t unit)
{
	(void)check;
	return unit == 0 ? "-" : ccd_unit_at(unit)->code;
}

static bool
share_unit(uint64_t a, uint64_t b)
{
	for (uint64_t m = a; m != 0; m &= m - 1)
		for (uint64_t k = b; k != 0; k &= k - 1)
			if (ccd_unit_same(ccd_lowest(m), ccd_lowest(k)))
				return true;
	return false;
}

static bool
is_time(uint32_t unit)
{
	const char *family = ccd_unit_at(unit)->family;

	return strcmp(family, "time") == 0 || strcmp(family, "calendar") == 0 ||
	    strcmp(family, "workday") == 0;
}

/* For every version that gives a unit, the first unit that it can be taken for. */
static uint64_t
units_of(const struct ccd_amount *a, uint32_t kind[CCD_MAX_VERSIONS])
{
	uint64_t given = 0;

	for (uint64_t m = a->certain; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		uint64_t units = a->said[v].units & ~UINT64_C(1);

		if (units == 0)
			continue;
		kind[v] = ccd_lowest(units);
		for (uint64_t k = given; k != 0; k &= k - 1)
			if (share_unit(a->said[ccd_lowest(k)].units & ~UINT64_C(1), units)) {
				kind[v] = kind[ccd_lowest(k)];
				break;
			}
		given |= ccd_bit(v);
	}
	return given;
}

/* V gives a unit that W cannot mean, though W says the value as often and always with a
 * unit: the unit, or 0. */
static uint32_t
odd_unit(const struct ccd_said *v, const struct ccd_said *w)
{
	if ((w->units & 1) != 0 || w->times < v->times)
		return 0;
	for (uint64_t m = v->units & ~UINT64_C(1); m != 0; m &= m - 1)
		if (!share_unit(m & -m, w->units))
			return ccd_lowest(m);
	return 0;
}

/* "30 days ... 30 months" against "30天 ... 30天". */
static void
find_odd_units(const struct ccd_amount *a, uint64_t given, uint32_t kind[CCD_MAX_VERSIONS])
{
	for (uint64_t m = given; m != 0; m &= m - 1)
		for (uint64_t k = given & ~(m & -m); k != 0; k &= k - 1) {
			uint32_t odd = odd_unit(&a->said[ccd_lowest(m)], &a->said[ccd_lowest(k)]);

			if (odd != 0)
				kind[ccd_lowest(m)] = odd;
		}
}

static void
compare_units(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a)
{
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 };
	uint64_t given = units_of(a, kind), minority;
	bool time = true;

	if (ccd_bits(given) < 2)
		return;
	find_odd_units(a, given, kind);
	if (!ccd_differs(kind, given, &minority))
		return;
	for (uint64_t m = given; m != 0; m &= m - 1)
		time &= is_time(kind[ccd_lowest(m)]);
	if (time == (rule->id[0] == 'D'))
		report_amount(check, rule, row, a, given, kind, unit_name);
}

void
ccd_rule_unit(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_amount(check, rule, compare_units);
}

/* A in version V and B in version W are one length of time in two units. */
static void
report_converted(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a, uint32_t v, const struct ccd_amount *b, uint32_t w)
{
	struct ccd_evidence e[2] = { a->at[v < w ? v : w], b->at[v < w ? w : v] };
	uint64_t versions = ccd_bit(v) | ccd_bit(w);
	const char *arg[4] = { NULL };
	size_t first = check->n;

	e[0] = v < w ? a->at[v] : b->at[w];
	e[1] = v < w ? b->at[w] : a->at[v];
	for (uint32_t i = 0; i < 2; i++) {
		const struct ccd_amount *of = e[i].version == v ? a : b;

		e[i].value = ccd_arena_printf(check->arena, "%s %s", e[i].value,
		    unit_name(check, ccd_lowest(of->said[e[i].version].units & ~UINT64_C(1))));
	}
	arg[0] = ccd_join_values(check, e, 2);
	arg[1] = arg[2] = ccd_join_languages(check, versions);
	ccd_report(check, rule, row, NULL, versions, 0, e, 2, arg);
	ccd_report_at_most(check, first, CCD_LEVEL_NOTE);
}

/* A as V says it is the same length as B as W says it, in another unit, and neither says the other's. */
static bool
is_other_length(const struct ccd_amount *a, uint32_t v, const struct ccd_amount *b, uint32_t w)
{
	return ((a->free & ~b->have) & ccd_bit(v)) != 0 && ((b->free & ~a->have) & ccd_bit(w)) != 0 &&
	    ccd_converts(a, v, b, w) && is_time(ccd_lowest(a->said[v].units & ~UINT64_C(1)));
}

/* The first pair of amounts that V and W say in other units: one note; false where there is none. */
static bool
compare_lengths_of(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint32_t v, uint32_t w)
{
	const struct ccd_row_values *values = &check->content->row[row];
	const struct ccd_amount *a = NULL, *b = NULL;

	for (uint32_t i = 0; i < values->n; i++)
		for (uint32_t k = 0; k < values->n; k++)
			if (i != k && is_other_length(&values->v[i], v, &values->v[k], w) &&
			    (a == NULL || values->v[i].at[v].start < a->at[v].start)) {
				a = &values->v[i];
				b = &values->v[k];
			}
	if (a != NULL)
		report_converted(check, rule, row, a, v, b, w);
	return a != NULL;
}

static void
compare_lengths(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	bool told = false;

	for (uint32_t x = 0; x < check->c->nversion; x++)
		for (uint32_t y = x + 1; y < check->c->nversion && !told; y++)
			told = compare_lengths_of(check, rule, row, ccd_version_at(check, x), ccd_version_at(check, y));
}

void
ccd_rule_duration(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_rule_values(check, rule);
	each_amount(check, rule, compare_units);
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_row_trusted(check, r))
			compare_lengths(check, rule, r);
}

/* ---- N09: bounds ------------------------------------------------------ */

static const char *
bound_name(const struct ccd_check *check, uint32_t bound)
{
	static const char *const names[] = { "", ">=", ">", "<=", "<", ">=", "<=" };

	(void)check;
	return names[bound];
}

/* Custom takes 以上 and "over" for either. */
static bool
bounds_agree(uint32_t a, uint32_t b)
{
	static const uint32_t like[] = {
		[CCD_BOUND_LEAST] = 1 << CCD_BOUND_LEAST | 1 << CCD_BOUND_UP,
		[CCD_BOUND_MORE] = 1 << CCD_BOUND_MORE | 1 << CCD_BOUND_UP,
		[CCD_BOUND_MOST] = 1 << CCD_BOUND_MOST | 1 << CCD_BOUND_DOWN,
		[CCD_BOUND_LESS] = 1 << CCD_BOUND_LESS | 1 << CCD_BOUND_DOWN,
		[CCD_BOUND_UP] = 1 << CCD_BOUND_UP | 1 << CCD_BOUND_LEAST | 1 << CCD_BOUND_MORE,
		[CCD_BOUND_DOWN] = 1 << CCD_BOUND_DOWN | 1 << CCD_BOUND_MOST | 1 << CCD_BOUND_LESS,
	};

	for (uint32_t i = CCD_BOUND_LEAST; i <= CCD_BOUND_DOWN; i++)
		if ((a >> i & 1) != 0 && (like[i] & b) != 0)
			return true;
	return false;
}

/* True where two versions set bounds on A that no reading of the words reconciles. */
static bool
bounds_differ(const struct ccd_amount *a, uint64_t given)
{
	for (uint64_t m = given; m != 0; m &= m - 1)
		for (uint64_t k = m & (m - 1); k != 0; k &= k - 1)
			if (!bounds_agree(a->said[ccd_lowest(m)].readings, a->said[ccd_lowest(k)].readings))
				return true;
	return false;
}

/* "10 years up to 20 years" is 十歲以上未滿二十歲: A ends what another amount begins, one version
 * bounds both, and what it says of the end the others only do not contradict. */
static bool
ends_interval(const struct ccd_check *check, uint32_t row, const struct ccd_amount *a, uint64_t given)
{
	const uint32_t below = 1u << CCD_BOUND_LEAST | 1u << CCD_BOUND_UP | 1u << CCD_BOUND_MORE;
	const uint32_t above = 1u << CCD_BOUND_MOST | 1u << CCD_BOUND_DOWN | 1u << CCD_BOUND_LESS;
	const struct ccd_row_values *values = &check->content->row[row];
	bool bounded = false, bare = false;

	for (uint64_t m = given; m != 0; m &= m - 1)
		if ((a->said[ccd_lowest(m)].bounds & ~1u & ~above) != 0)
			return false;
	for (uint32_t i = 0; i < values->n; i++) {
		const struct ccd_amount *b = &values->v[i];

		if ((b->have & given) != given || ccd_whole(&b->value) < 0 ||
		    ccd_whole(&b->value) >= ccd_whole(&a->value))
			continue;
		for (uint64_t m = given; m != 0; m &= m - 1) {
			bounded |= (b->said[ccd_lowest(m)].bounds & below) != 0;
			bare |= b->said[ccd_lowest(m)].bounds == 1;
		}
	}
	return bounded && bare;
}

static void
compare_bounds(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a)
{
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 };
	uint64_t given = 0, minority;

	for (uint64_t m = a->certain; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), bounds = a->said[v].bounds & ~1u;

		if (bounds == 0)
			continue;
		kind[v] = ccd_lowest(bounds);
		for (uint64_t k = given; k != 0; k &= k - 1)
			if (bounds_agree(a->said[ccd_lowest(k)].bounds, bounds)) {
				kind[v] = kind[ccd_lowest(k)];
				break;
			}
		given |= ccd_bit(v);
	}
	if (bounds_differ(a, given) && !ends_interval(check, row, a, given) && ccd_differs(kind, given, &minority))
		report_amount(check, rule, row, a, given, kind, bound_name);
}

/* The bounds that words of V in ROW set that say nothing else; *ANY where there is a word of any. */
static uint32_t
bounds_of(const struct ccd_check *check, uint32_t row, uint32_t v, bool *any)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];
	uint32_t bounds = 0;

	*any = false;
	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &version->clause[cell->clause[i]];

		bounds |= ccd_bounds_in(ccd_lang_of(version->lang), clause->text, strlen(clause->text),
		    clause->body, any);
	}
	return bounds;
}

/* "at least 18 months" against "18 months": some versions set a bound from below in plain words, and
 * there is no word of a bound in the others. */
static void
compare_lost_bound(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a)
{
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 };
	uint64_t least = 0, none = 0, minority;

	for (uint64_t m = a->certain; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		least |= a->said[v].readings == 1u << CCD_BOUND_LEAST ? m & -m : 0;
		none |= a->said[v].readings == 1u << CCD_BOUND_NONE ? m & -m : 0;
	}
	if (least == 0 || none == 0 || (least | none) != a->certain)
		return;
	for (uint64_t m = least | none; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), bounds;
		bool any;

		if (check->c->version[v].lang == NULL || ccd_lang_of(check->c->version[v].lang)->quantity == NULL)
			return;
		bounds = bounds_of(check, row, v, &any);
		if ((least & m & -m) != 0 ? bounds != 1u << CCD_BOUND_LEAST : any)
			return;
		kind[v] = (least & m & -m) != 0 ? CCD_BOUND_LEAST : CCD_BOUND_NONE;
	}
	ccd_differs(kind, least | none, &minority);
	report_amount(check, rule, row, a, least | none, kind, bound_name);
}

/* "at least as long as": all of a version's bounds are from below, all of another's from
 * above, and no value is bounded in any. */
static void
compare_bare_bounds(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 }, n;
	uint64_t given = 0, minority;
	const char *arg[4] = { NULL };
	bool any;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m), bounds = bounds_of(check, row, v, &any);

		if (ccd_bits(bounds) != 1)
			continue;
		kind[v] = ccd_lowest(bounds);
		given |= ccd_bit(v);
	}
	if (ccd_bits(given) < 2 || !ccd_differs(kind, given, &minority))
		return;
	n = ccd_row_evidence(check, row, given, e);
	for (uint32_t i = 0; i < n; i++)
		e[i].value = bound_name(check, kind[e[i].version]);
	arg[0] = ccd_join_values(check, e, n);
	arg[1] = ccd_join_languages(check, minority != 0 ? minority : given);
	arg[2] = ccd_join_languages(check, given);
	ccd_report(check, rule, row, NULL, given, minority, e, n, arg);
}

/* True where some version bounds A. */
static bool
is_bounded(const struct ccd_amount *a)
{
	for (uint64_t m = a->free; m != 0; m &= m - 1)
		if ((a->said[ccd_lowest(m)].bounds & ~1u) != 0)
			return true;
	return false;
}

void
ccd_rule_bound(struct ccd_check *check, const struct ccd_rule *rule)
{
	const struct ccd_content *content = ccd_content_of(check);

	for (uint32_t r = 0; r < check->c->nrow; r++) {
		bool bounded = false;

		if (ccd_bits(check->info[r].have) < 2 || check->info[r].notice ||
		    !ccd_row_trusted(check, r))
			continue;
		for (uint32_t i = 0; i < content->row[r].n; i++) {
			const struct ccd_amount *a = &content->row[r].v[i];

			bounded |= is_bounded(a);
			if (ccd_bits(a->certain) < 2)
				continue;
			compare_bounds(check, rule, r, a);
			compare_lost_bound(check, rule, r, a);
		}
		if (!bounded)
			compare_bare_bounds(check, rule, r);
	}
}

/* ---- N08: ranges ------------------------------------------------------ */

static const char *
link_name(const struct ccd_check *check, uint32_t links)
{
	(void)check;
	return links == CCD_SAID_RANGE ? "-" : "+";
}

/* "over 5 and under 10" is a range in words. */
static bool
is_bounded_pair(const struct ccd_amount *a, uint32_t v)
{
	return (a->said[v].links & CCD_SAID_AND) != 0 && (a->said[v].bounds & ~1u) != 0;
}

/* "5 to 10" in one version is "5 and 10" in another. */
static void
compare_links(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a)
{
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 };
	uint64_t given = 0, minority;

	for (uint64_t m = a->certain; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		uint32_t links = a->said[v].links & (CCD_SAID_RANGE | CCD_SAID_AND);

		if ((links != CCD_SAID_RANGE && links != CCD_SAID_AND) || is_bounded_pair(a, v))
			continue;
		kind[v] = links;
		given |= ccd_bit(v);
	}
	if (ccd_bits(given) >= 2 && ccd_differs(kind, given, &minority))
		report_amount(check, rule, row, a, given, kind, link_name);
}

void
ccd_rule_range(struct ccd_check *check, const struct ccd_rule *rule)
{
	ccd_rule_values(check, rule);
	each_amount(check, rule, compare_links);
}

/* ---- N06: separators -------------------------------------------------- */

/* What parts the figures of TEXT[0..N): decimal sign, sign between thousands; 0 none or
 * not to be told. */
static void
separators(const char *s, size_t n, char *decimal, char *thousands)
{
	size_t last = 0, figures = 0, signs = 0;

	*decimal = *thousands = '\0';
	while (n > 0 && (s[n - 1] < '0' || s[n - 1] > '9'))
		n--;
	for (size_t i = 0; i < n; i++)
		if (s[i] == ',' || s[i] == '.') {
			if (signs > 0 && s[i] == s[last])
				*thousands = s[i];
			else if (signs > 0)
				*thousands = s[last];
			last = i;
			signs++;
		}
	if (signs == 0)
		return;
	figures = n - last - 1;
	if (*thousands == s[last] || (signs == 1 && figures == 3))
		*thousands = s[last];
	else
		*decimal = s[last];
}

/* An amount for sure, and no version number: it has a unit or is a percentage. */
static bool
is_measured(const struct ccd_amount *a, uint32_t v)
{
	return a->value.kind == CCD_VALUE_PERCENT || (a->said[v].units & ~UINT64_C(1)) != 0;
}

/* Another version writes the number with another decimal sign: it is no version number, which
 * all write alike. */
static bool
is_written_otherwise(const struct ccd_check *check, const struct ccd_amount *a, uint32_t v,
    char decimal)
{
	for (uint64_t m = a->certain & ~ccd_bit(v); decimal != '\0' && m != 0; m &= m - 1) {
		const struct ccd_evidence *at = &a->at[ccd_lowest(m)];
		const char *text = check->c->version[at->version].clause[at->clause].text;
		char other, thousands;

		separators(text + at->start, at->end - at->start, &other, &thousands);
		if (other != '\0' && other != decimal)
			return true;
	}
	return false;
}

static void
compare_separators(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_amount *a)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	const char *arg[4] = { a->value.canonical };
	uint64_t wrong = 0;
	uint32_t n = 0;

	for (uint64_t m = a->value.kind == CCD_VALUE_DATE ? 0 : a->certain; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_evidence *at = &a->at[v];
		const char *text = check->c->version[v].clause[at->clause].text;
		const struct ccd_lang *lang = ccd_lang_for(check->c->version[v].lang, text, strlen(text));
		char decimal, thousands;

		separators(text + at->start, at->end - at->start, &decimal, &thousands);
		if (ccd_lang_find(check->c->version[v].lang) == NULL || (!is_measured(a, v) && !is_written_otherwise(check, a, v, decimal)) || ((decimal == '\0' || decimal == lang->decimal_mark) &&
		    (thousands == '\0' || thousands != lang->decimal_mark)))
			continue;
		wrong |= ccd_bit(v);
		e[n++] = *at;
	}
	if (wrong == 0)
		return;
	arg[1] = ccd_join_languages(check, wrong);
	ccd_report(check, rule, row, NULL, wrong, 0, e, n, arg);
}

void
ccd_rule_separator(struct ccd_check *check, const struct ccd_rule *rule)
{
	each_amount(check, rule, compare_separators);
}
