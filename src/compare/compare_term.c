/* T03, T04, T06, T07 and the table of the group: definitions, short forms, text left
 * in another language. T01, T02 and T05 are in files of their own. */
#include <ctype.h>
#include <string.h>

#include "compare/compare_int.h"
#include "text/definition.h"
#include "text/placeholder.h"
#include "lang/lang.h"
#include "text/utf8.h"

/* ---- definitions: T03, T04 -------------------------------------------- */

/* What the clauses of V in a row define by a verb. */
struct defining {
	struct ccd_evidence at;         /* the first term */
	bool found, quoted;             /* in quotation marks */
	bool marked;                    /* so, or set off by markup, which copies lose */
};

/* True where markup sets off the beginning of [START, END). */
static bool
is_set_off(const struct ccd_clause *clause, uint32_t start, uint32_t end)
{
	for (uint32_t i = 0; i < clause->nspan; i++)
		if (clause->span[i].kind == CCD_SPAN_EMPHASIS && clause->span[i].start < end &&
		    clause->span[i].end > start)
			return true;
	return false;
}

static void
look_for_definition(const struct ccd_check *check, uint32_t row, uint32_t v, struct defining *d)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	*d = (struct defining){ 0 };
	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &version->clause[cell->clause[i]];
		struct ccd_definition *found;
		uint32_t n = ccd_clause_definitions(check, v, cell->clause[i], &found);

		for (uint32_t k = 0; k < n && !d->found; k++)
			if (found[k].kind == CCD_DEFINES_VERB || found[k].kind == CCD_DEFINES_NAME) {
				d->found = true;
				d->quoted = found[k].quoted;
				d->marked = found[k].quoted ||
				    is_set_off(clause, found[k].start, found[k].end);
				d->at = (struct ccd_evidence){ v, cell->clause[i], found[k].start,
				    found[k].end, ccd_arena_strndup(check->arena,
				    clause->text + found[k].start, found[k].end - found[k].start) };
			}
	}
}

/* Some word of V in ROW may define something. */
static bool
may_define(const struct ccd_check *check, uint32_t row, uint32_t v)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		const char *text = version->clause[cell->clause[i]].text;

		if (ccd_defines(ccd_lang_of(version->lang), text, strlen(text)))
			return true;
	}
	return false;
}

/* Whether V has TERM in ROW as it stands: a word that was left, and not explained. */
static bool
has_term(const struct ccd_check *check, uint32_t row, uint32_t v, const struct ccd_evidence *term)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const char *text = check->c->version[term->version].clause[term->clause].text;
	uint32_t start = term->start, end = term->end;

	for (size_t next = start; start < end && ccd_is_space(ccd_utf8_next(text, end, &next));)
		start = (uint32_t)next;
	for (size_t last = end; end > start && ccd_is_space(ccd_utf8_prev(text, &last));)
		end = (uint32_t)last;
	if (start < end && !islower((unsigned char)text[start]))        /* the "Licensor" */
		return false;
	for (uint32_t i = 0; i < cell->n; i++) {
		const char *other = check->c->version[v].clause[cell->clause[i]].text;

		if (start < end && memmem(other, strlen(other), text + start, end - start) != NULL)
			return true;
	}
	return false;
}

static void
report_definition(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct defining *d, uint64_t good, uint64_t bad)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, good | bad, e);
	const char *arg[4] = { NULL };
	uint64_t minority;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t v = e[i].version;

		kind[v] = (good >> v & 1) != 0;
		if (d[v].found)
			e[i] = d[v].at;
	}
	ccd_differs(kind, good | bad, &minority);
	arg[0] = d[ccd_lowest(good)].at.value;
	arg[1] = ccd_join_languages(check, bad);
	arg[2] = ccd_join_languages(check, good);
	ccd_report(check, rule, row, NULL, good | bad, minority, e, n, arg);
}

static void
compare_definitions(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct defining d[CCD_MAX_VERSIONS];
	uint64_t marked = 0, quoted = 0, lacking = 0, bare = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		look_for_definition(check, row, v, &d[v]);
		if (d[v].found && d[v].marked)
			marked |= ccd_bit(v);
		if (d[v].found && d[v].quoted)
			quoted |= ccd_bit(v);
		else if (d[v].found && !d[v].marked)
			bare |= ccd_bit(v);
	}
	if (marked == 0)
		return;
	for (uint64_t m = check->info[row].have & ~marked & ~bare; m != 0; m &= m - 1)
		if (!d[ccd_lowest(m)].found && !may_define(check, row, ccd_lowest(m)) &&
		    !has_term(check, row, ccd_lowest(m), &d[ccd_lowest(marked)].at))
			lacking |= m & -m;
	if (lacking != 0 && strcmp(rule->id, "T03") == 0)
		report_definition(check, rule, row, d, marked, lacking);
	if (bare != 0 && quoted != 0 && strcmp(rule->id, "T04") == 0)
		report_definition(check, rule, row, d, quoted, bare);
}

/* Calls SEE for every trusted row that two versions have. */
static void
each_row(struct ccd_check *check, const struct ccd_rule *rule,
    void (*see)(struct ccd_check *, const struct ccd_rule *, uint32_t))
{
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice &&
		    ccd_row_trusted(check, r))
			see(check, rule, r);
}

static void
definitions(struct ccd_check *check, const struct ccd_rule *rule)
{
	if (ccd_is_catalogue(check))            /* what messages explain they do not define */
		return;
	each_row(check, rule, compare_definitions);
}

/* ---- short forms: T06 ------------------------------------------------- */

/* The first acronym that V introduces in ROW, or false. */
static bool
introduces(const struct ccd_check *check, uint32_t row, uint32_t v, struct ccd_evidence *e)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		const struct ccd_clause *clause = &version->clause[cell->clause[i]];
		struct ccd_definition *found;
		uint32_t n = ccd_clause_definitions(check, v, cell->clause[i], &found);

		for (uint32_t k = 0; k < n; k++)
			if (found[k].kind == CCD_DEFINES_ACRONYM &&
			    ccd_roman(clause->text + found[k].start, found[k].end - found[k].start) == 0) {
				*e = (struct ccd_evidence){ v, cell->clause[i], found[k].start, found[k].end,
				    ccd_arena_strndup(check->arena, clause->text + found[k].start,
				    found[k].end - found[k].start) };
				return true;
			}
	}
	return false;
}

/* True where TEXT has a word of three or more Latin capitals: WIPO for ВОИС. */
static bool
has_acronym(const char *text)
{
	for (const char *p = text; *p != '\0';) {
		size_t n = strspn(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

		if (n >= 3 && (p == text || !ccd_is_letter((unsigned char)p[-1])) &&
		    !ccd_is_letter((unsigned char)p[n]))
			return true;
		p += n > 0 ? n : 1;
	}
	return false;
}

/* True where V has the letters of ACRONYM in ROW, or shortens anything there. */
static bool
has_short_form(const struct ccd_check *check, uint32_t row, uint32_t v, const char *acronym)
{
	const struct ccd_cell *cell = &check->c->row[row].cell[v];
	const struct ccd_version *version = &check->c->version[v];

	for (uint32_t i = 0; i < cell->n; i++) {
		const char *text = version->clause[cell->clause[i]].text;

		if (strstr(text, acronym) != NULL || has_acronym(text) ||
		    ccd_shortens(ccd_lang_of(version->lang), text, strlen(text)))
			return true;
	}
	return false;
}

/* True where V introduces ACRONYM, or anything in its stead, somewhere. */
static bool
introduces_anywhere(const struct ccd_check *check, uint32_t v, const char *acronym)
{
	const struct ccd_version *version = &check->c->version[v];
	size_t n = strlen(acronym);

	for (uint32_t i = 1; i < version->nclause; i++)
		for (const char *p = version->clause[i].text; (p = strstr(p, acronym)) != NULL; p += n)
			if (p > version->clause[i].text && (p[n] == ')' || strncmp(p + n, "）", 3) == 0))
				return true;
	return false;
}

/* V uses ACRONYM after it has introduced it: only then is it missed elsewhere. */
static bool
uses_again(const struct ccd_version *version, const char *acronym)
{
	size_t n = strlen(acronym);
	uint32_t times = 0;

	for (uint32_t i = 1; i < version->nclause && times < 2; i++)
		for (const char *p = version->clause[i].text; (p = strstr(p, acronym)) != NULL; p += n)
			times++;
	return times >= 2;
}

/* Chinese names are short: 联合国 is both United Nations and UN. */
static bool
needs_short_form(const struct ccd_version *version, const char *acronym)
{
	const struct ccd_lang *lang = ccd_lang_find(version->lang);

	return lang != NULL && (!lang->runs_on || ccd_utf8_count(acronym, strlen(acronym)) > 2);
}

/* Acronyms that were met, so that each is one finding. */
struct met {
	struct { const char **v; size_t n, cap; } acronyms;
};

static bool
is_met(struct ccd_arena *a, struct met *met, const char *acronym)
{
	for (size_t i = 0; i < met->acronyms.n; i++)
		if (strcmp(met->acronyms.v[i], acronym) == 0)
			return true;
	*ccd_push(a, &met->acronyms) = acronym;
	return false;
}

static void
report_short_form(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const struct ccd_evidence *first, uint64_t have, uint64_t lack)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint32_t kind[CCD_MAX_VERSIONS] = { 0 }, n = ccd_row_evidence(check, row, have | lack, e);
	const char *arg[4] = { first->value, ccd_join_languages(check, lack),
	    ccd_join_languages(check, have) };
	uint64_t minority;

	for (uint32_t i = 0; i < n; i++) {
		kind[e[i].version] = (have >> e[i].version & 1) != 0;
		if (e[i].version == first->version)
			e[i] = *first;
	}
	ccd_differs(kind, have | lack, &minority);
	ccd_report(check, rule, row, NULL, have | lack, minority, e, n, arg);
}

static void
compare_short_forms(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    struct met *met)
{
	struct ccd_evidence first = { 0 };
	uint64_t have = 0, lack = 0;

	for (uint32_t k = 0; k < check->c->nversion && have == 0; k++) {
		uint64_t bit = ccd_bit(ccd_version_at(check, k));

		if ((check->info[row].have & bit) != 0 && introduces(check, row, ccd_lowest(bit), &first))
			have = bit;
	}
	if (have == 0 || is_met(check->arena, met, first.value) ||
	    !uses_again(&check->c->version[first.version], first.value))
		return;
	for (uint64_t m = check->info[row].have & ~have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		if (has_short_form(check, row, v, first.value) ||
		    introduces_anywhere(check, v, first.value))
			have |= m & -m;
		else if (needs_short_form(&check->c->version[v], first.value))
			lack |= m & -m;
	}
	if (lack != 0)
		report_short_form(check, rule, row, &first, have, lack);
}

static void
short_forms(struct ccd_check *check, const struct ccd_rule *rule)
{
	struct met met = { 0 };

	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice &&
		    ccd_row_trusted(check, r))
			compare_short_forms(check, rule, r, &met);
}

/* ---- text left in another language: T07 ------------------------------- */

/* A run of words of another script. */
struct run {
	uint32_t start, end;
	uint32_t words, common, plain;  /* common: such as every sentence has; plain: others
	                                 * that are no names, for they begin with a small letter */
};

/* Names, titles and commands have fewer: words in all, and common ones among them; of
 * what stands in brackets or quotation marks; signs of Han, which make no words. */
enum { RUN_WORDS = 5, RUN_COMMON = 2, MARKED_WORDS = 12, RUN_HAN = 8, CYRILLIC_WORDS = 3 };

static bool
is_common(const char *word, size_t n)
{
	static const char *const common[] = {
		"the", "of", "and", "is", "are", "to", "that", "with", "for", "this", "be", "you", "your",
		"not", "it", "by", "from", "which", "can", "will", "an", "as", "on", "in", "or", "has",
		"have", "there", "after", "into", "before", "its", "their", "than", "if", "how", "what", "do", "does", "at", "a", "was", "any", "all",
	};
	char lower[8];

	if (n == 0 || n >= sizeof lower)
		return false;
	for (size_t i = 0; i <= n; i++)
		lower[i] = i == n ? '\0' : (char)(word[i] | 0x20);
	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		if (strcmp(lower, common[i]) == 0)
			return true;
	return false;
}

static bool
is_cyrillic(int32_t c)
{
	return c >= 0x400 && c <= 0x52f;
}

/* A word with a small letter, or in capitals as a whole paragraph may be. */
static bool
is_plain(const char *word, size_t n)
{
	return n > 1 && (ccd_is_lower((unsigned char)word[0]) ||
	    (n > 3 && ccd_is_upper((unsigned char)word[1])));
}

/* True where a run goes on over C, which is of no script. */
static bool
carries(int32_t c)
{
	return ccd_is_space(c) || ccd_digit(c) >= 0 ||
	    (c < 0x80 ? c > 0 && strchr(",.;:'\"-/()!?&%$#@_*`", c) != NULL :
	    c == 0xab || c == 0xbb || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2013 || c == 0x2014 || c == 0x2011);
}

/* Behind the Latin word at I; with figures, hyphens, and "_" before capitals it is one. */
static size_t
latin_word(const char *text, size_t n, size_t i)
{
	while (i < n && (isalnum((unsigned char)text[i]) || (i + 1 < n && ((text[i] == '-' &&
	    isalnum((unsigned char)text[i + 1])) || (text[i] == '_' && isupper((unsigned char)text[i + 1]))))))
		i++;
	return i;
}

/* A word in capitals among others is of a command, "CREATE SCHEMA IF NOT EXISTS": it is no
 * part of a sentence. */
static bool
is_shouted(const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!isupper((unsigned char)word[i]) && word[i] != '_')
			return false;
	return n > 1;
}

/* The longest run of Latin words in TEXT[FROM..N); those of COMMANDS are not counted. */
static struct run
latin_run(const char *text, size_t n, size_t from, bool commands)
{
	struct run best = { 0 }, run = { 0 };

	for (size_t i = from; i < n;) {
		size_t start = i, next = i;
		int32_t c = ccd_utf8_next(text, n, &next);
		bool letter = c < 0x250 && ccd_is_letter(c);

		if (c == '%') {                         /* "%%0A" writes a sign */
			i = latin_word(text, n, next);
			continue;
		}
		i = next = letter ? latin_word(text, n, next) : next;
		if (letter && commands && is_shouted(text + start, next - start))
			continue;
		if (letter) {
			run.start = run.words == 0 ? (uint32_t)start : run.start;
			run.end = (uint32_t)next;
			run.words++;
			run.common += is_common(text + start, next - start);
			run.plain += !is_common(text + start, next - start) && is_plain(text + start,
			    next - start);
			if (run.words > best.words)
				best = run;
		} else if (!carries(c)) {
			run = (struct run){ 0 };
		}
	}
	return best;
}

/* The longest run of Han signs, or of Cyrillic words, in a text in Latin letters. */
static struct run
other_run(const char *text, size_t n, size_t from, bool han)
{
	struct run best = { 0 }, run = { 0 };
	bool in_word = false;

	for (size_t i = from; i < n;) {
		size_t start = i;
		int32_t c = ccd_utf8_next(text, n, &i);

		if (han ? ccd_is_han(c) : is_cyrillic(c)) {
			run.start = run.words == 0 ? (uint32_t)start : run.start;
			run.end = (uint32_t)i;
			run.words += han || !in_word;
			in_word = true;
			if (run.words >= best.words)
				best = run;
			continue;
		}
		in_word = false;
		if (!carries(c) && c != U'，' && c != U'、')
			run = (struct run){ 0 };
	}
	return best;
}

/* True where the run is a gloss or a title: in brackets or quotation marks, with text of
 * the version's own around it. */
static bool
is_marked(const char *text, const struct run *run)
{
	size_t at = run->start;
	int32_t before = at > 0 ? ccd_utf8_prev(text, &at) : 0;

	return run->words < MARKED_WORDS && at > 0 && (before == '(' || before == U'（' ||
	    before == '"' || before == U'“' || before == U'«' || before == U'《' || before == U'「');
}

/* The run of TEXT that a version of SCRIPT should not have, or one without words; the TEXT of
 * a program may have COMMANDS. */
static struct run
foreign_run(const char *text, size_t n, size_t from, const char *script, bool commands)
{
	struct run run;

	if (strcmp(script, "Latn") != 0) {
		run = latin_run(text, n, from, commands);
		if (run.words >= RUN_WORDS && run.common >= RUN_COMMON && run.plain > 0 &&
		    7 * run.common >= run.words &&
		    !is_marked(text, &run))
			return run;
	}
	if (strcmp(script, "Hani") != 0) {
		run = other_run(text, n, from, true);
		if (run.words >= RUN_HAN && !is_marked(text, &run))
			return run;
	}
	if (strcmp(script, "Cyrl") != 0) {
		run = other_run(text, n, from, false);
		if (run.words >= CYRILLIC_WORDS && !is_marked(text, &run))
			return run;
	}
	return (struct run){ 0 };
}

enum { SHOWN = 60 };

static void
report_run(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row, uint32_t v,
    uint32_t index, const struct run *run)
{
	const char *text = check->c->version[v].clause[index].text + run->start;
	size_t n = run->end - run->start, shown = ccd_prefix(text, SHOWN < n ? SHOWN : n);
	struct ccd_evidence e = { v, index, run->start, run->end, NULL };
	const char *arg[4];

	arg[0] = ccd_arena_printf(check->arena, "%.*s%s", (int)shown, text, shown < n ? "…" : "");
	arg[1] = check->c->version[v].lang;
	arg[2] = ccd_arena_printf(check->arena, "%u", run->words);
	arg[3] = NULL;
	e.value = ccd_arena_strndup(check->arena, text, n);
	ccd_report(check, rule, row, NULL, ccd_bit(v), ccd_bit(v), &e, 1, arg);
}

static struct run
run_of(const struct ccd_version *version, uint32_t index, struct ccd_arena *a)
{
	const struct ccd_clause *clause = &version->clause[index];
	const struct ccd_lang *lang = ccd_lang_find(version->lang);

	if (lang == NULL || clause->lang != NULL || clause->kind == CCD_KIND_NOTICE ||
	    ccd_is_program(clause->text, strlen(clause->text)))
		return (struct run){ 0 };
	return foreign_run(ccd_text_of_its_own(clause, clause->text, a), strlen(clause->text), clause->body,
	    lang->script, ccd_is_message(version));
}

/* Half of the clauses or more are in another language: then the version is, which is
 * one cause and not this one. */
static bool
is_foreign(const struct ccd_version *version, struct ccd_arena *a)
{
	uint32_t foreign = 0, all = 0;

	for (uint32_t i = 1; i < version->nclause; i++) {
		all += version->clause[i].text[0] != '\0';
		foreign += run_of(version, i, a).words > 0;
	}
	return 2 * foreign >= all;
}

/* A program's text with its remarks that stands alike in all versions of its row. */
static bool
is_sample(const struct ccd_check *check, uint32_t row, const struct ccd_clause *clause)
{
	bool program = false;

	for (uint32_t i = 0; i < clause->nspan && !program; i++)
		program = clause->span[i].kind == CCD_SPAN_PROGRAM && clause->span[i].start <= clause->body &&
		    clause->span[i].end == strlen(clause->text);
	for (uint64_t m = check->info[row].have; m != 0 && program; m &= m - 1) {
		uint32_t v = ccd_lowest(m);

		program = check->c->row[row].cell[v].n == 1 &&
		    strcmp(ccd_row_first(check, row, v)->text, clause->text) == 0;
	}
	return program;
}

/* One finding for a version's part of a row. */
static void
untranslated(struct ccd_check *check, const struct ccd_rule *rule)
{
	uint64_t foreign = 0;

	for (uint32_t v = 0; v < check->c->nversion; v++)
		if (is_foreign(&check->c->version[v], check->arena))
			foreign |= ccd_bit(v);
	for (uint32_t r = 0; r < check->c->nrow; r++)
		for (uint64_t m = check->info[r].notice ? 0 : check->info[r].have & ~foreign; m != 0;
		    m &= m - 1) {
			uint32_t v = ccd_lowest(m);
			const struct ccd_cell *cell = &check->c->row[r].cell[v];
			struct run run = { 0 };

			for (uint32_t i = 0; run.words == 0 && i < cell->n; i++) {
				run = run_of(&check->c->version[v], cell->clause[i], check->arena);
				if (run.words > 0 &&
				    !is_sample(check, r, &check->c->version[v].clause[cell->clause[i]]))
					report_run(check, rule, r, v, cell->clause[i], &run);
			}
		}
}

const struct ccd_rule ccd_rules_term[] = {
	{ "T01", "term-inconsistent", CCD_LEVEL_WARNING, ccd_rule_rendering },
	{ "T02", "termbase-violation", CCD_LEVEL_WARNING, ccd_rule_termbase },
	{ "T03", "definition-missing", CCD_LEVEL_WARNING, definitions },
	{ "T04", "defined-term-quotes", CCD_LEVEL_NOTE, definitions },
	{ "T05", "name-list", CCD_LEVEL_WARNING, ccd_rule_names },
	{ "T06", "acronym-lost", CCD_LEVEL_NOTE, short_forms },
	{ "T07", "untranslated-run", CCD_LEVEL_WARNING, untranslated },
	{ 0 }
};
