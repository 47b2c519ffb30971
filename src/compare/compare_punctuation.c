/* P01 to P07: the marks between the words. What ends clauses is compared across the
 * versions by class, never by glyph; the rest is looked at within one version. */
#include <string.h>

#include "compare/compare_int.h"
#include "model/model.h"
#include "text/decode.h"
#include "lang/lang.h"
#include "text/utf8.h"
#include "text/word.h"

/* ---- P01 ------------------------------------------------------------- */

/* How a clause ends. Marks of one class mean the same in all languages. */
enum ending { END_NONE, END_CLOSED, END_QUESTION, END_COLON };

/* Marks that may follow the last one: quotation, brackets, blanks. */
static bool
is_closer(int32_t c)
{
	return ccd_is_space(c) || strchr("\"')]}*", c < 0x80 ? (int)c : 'a') != NULL ||
	    c == 0x201d || c == 0x2019 || c == 0xbb || c == 0x300d || c == 0x300f || c == 0x300b ||
	    c == 0xff09 || c == 0x3011 || c == 0xff3d || c == 0x201c;
}

static enum ending
class_of_mark(int32_t c)
{
	switch (c) {
	case '.': case ';': case ',': case '!': case 0x3002: case 0xff1b: case 0xff0c:
	case 0x3001: case 0xff01: case 0xff0e: case 0x2026: case 0xff61: case 0x60c: case 0x61b:
	case 0x6d4: case 0x964:
		return END_CLOSED;
	case '?': case 0xff1f: case 0x61f:
		return END_QUESTION;
	case ':': case 0xff1a:
		return END_COLON;
	default:
		return END_NONE;
	}
}

/* Where TEXT, N bytes, ends before a link to the next item ("; and", "；和"). */
static size_t
before_link(const struct ccd_lang *lang, const char *text, size_t n)
{
	for (const struct ccd_word_value *w = lang->links; w != NULL && w->word != NULL; w++) {
		size_t length = strlen(w->word), at = n - length;

		if (w->value == 0 || length >= n || memcmp(text + at, w->word, length) != 0)
			continue;
		while (at > 0 && text[at - 1] == ' ')
			at--;
		if (at > 0 && class_of_mark(ccd_utf8_prev(text, &(size_t){ at })) == END_CLOSED)
			return at;
	}
	return n;
}

/* The class of CLAUSE's end; *AT gets the offset of the mark. */
static enum ending
ending_of(const struct ccd_lang *lang, const struct ccd_clause *clause, size_t *at)
{
	size_t i = before_link(lang, clause->text, strlen(clause->text));

	while (i > clause->body) {
		size_t before = i;
		int32_t c = ccd_utf8_prev(clause->text, &before);
		enum ending class = class_of_mark(c);

		*at = before;
		if (class != END_NONE)
			return class;
		if (!is_closer(c))
			return END_NONE;
		i = before;
	}
	*at = clause->body;
	return END_NONE;
}

/* A clause that ends without a mark is cut off only where it runs on for some time:
 * bytes of text beyond which a heading or a table entry is not expected. */
enum { RUNNING_TEXT = 160 };

/* True where units stand below ROW or directly behind it: it may lead them in. */
static bool
leads_on(const struct ccd_check *check, uint32_t row)
{
	uint32_t parent = check->info[row].parent, n;
	const uint32_t *list = ccd_row_children(check, parent, &n);
	uint32_t low = 0, high = n;

	if (check->info[row].nchild > 0)
		return true;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (list[middle] <= row)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && check->info[row].class != CCD_ROW_UNIT &&
	    check->info[list[low]].class == CCD_ROW_UNIT;
}

/* Whether the end of a clause of V in ROW can be held against others: no heading,
 * nothing that leads in a list, which may end in any mark or none. */
static bool
end_counts(const struct ccd_check *check, uint32_t row, uint32_t v, enum ending end)
{
	const struct ccd_clause *clause = ccd_row_last(check, row, v);

	if (clause->kind != CCD_KIND_PARAGRAPH && clause->kind != CCD_KIND_TEXT &&
	    clause->kind != CCD_KIND_ARTICLE && clause->kind != CCD_KIND_RECITAL &&
	    clause->kind != CCD_KIND_ITEM && clause->kind != CCD_KIND_SUBITEM)
		return false;
	if (end != END_QUESTION && leads_on(check, row))
		return false;
	return end != END_NONE || (strlen(clause->text + clause->body) >= RUNNING_TEXT &&
	    clause->kind != CCD_KIND_ITEM && clause->kind != CCD_KIND_SUBITEM);
}

static void
compare_ends(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row)
{
	struct ccd_evidence e[CCD_MAX_VERSIONS];
	uint64_t versions = 0, minority;
	uint32_t end[CCD_MAX_VERSIONS] = { 0 }, n = 0;

	for (uint64_t m = check->info[row].have; m != 0; m &= m - 1) {
		uint32_t v = ccd_lowest(m);
		const struct ccd_cell *cell = &check->c->row[row].cell[v];
		const struct ccd_clause *clause = ccd_row_last(check, row, v);
		size_t at;

		end[v] = ending_of(ccd_lang_of(check->c->version[v].lang), clause, &at);
		if (!end_counts(check, row, v, end[v]) || !ccd_clause_is_prose(check, v,
		    cell->clause[cell->n - 1]))
			continue;
		versions |= m & -m;
		e[n++] = (struct ccd_evidence){ .version = v,
		    .clause = cell->clause[cell->n - 1], .start = (uint32_t)at,
		    .end = end[v] == END_NONE ? (uint32_t)at : (uint32_t)strlen(clause->text) };
	}
	if (n < 2 || !ccd_differs(end, versions, &minority))
		return;
	for (uint32_t i = 0; i < n; i++)
		e[i].value = e[i].end > e[i].start ? ccd_arena_strdup(check->arena,
		    check->c->version[e[i].version].clause[e[i].clause].text + e[i].start) : "-";
	ccd_report(check, rule, row, NULL, versions, minority, e, n, (const char *const[4]){
	    ccd_row_address(check->c, row),
	    ccd_join_languages(check, minority != 0 ? minority : versions) });
}

static void
end_class(struct ccd_check *check, const struct ccd_rule *rule)
{
	for (uint32_t r = 0; r < check->c->nrow; r++)
		if (ccd_bits(check->info[r].have) >= 2 && !check->info[r].notice &&
		    ccd_row_trusted(check, r))
			compare_ends(check, rule, r);
}

/* ---- within one version ---------------------------------------------- */

/* A text with what stands around a place in it. */
struct around {
	const char *s;
	size_t n, body, at, next;       /* of the character: its start, its end */
	int32_t before2, before, c, behind;     /* 0 beyond the ends */
};

static int32_t
peek(const char *s, size_t n, size_t i)
{
	return i < n ? ccd_utf8_next(s, n, &i) : 0;
}

/* Steps to the next character; false at the end. */
static bool
step(struct around *a)
{
	if (a->next >= a->n)
		return false;
	a->before2 = a->before;
	a->before = a->c;
	a->at = a->next;
	a->c = ccd_utf8_next(a->s, a->n, &a->next);
	a->behind = peek(a->s, a->n, a->next);
	return true;
}

static struct around
begin(const struct ccd_clause *clause)
{
	return (struct around){ .s = clause->text, .n = strlen(clause->text),
	    .body = clause->body, .next = clause->body };
}

/* What a version's language makes of marks. */
enum habits { CHINESE, SPACED, FRENCH, OTHER };

static enum habits
habits_of(const char *tag)
{
	size_t n = strcspn(tag, "-");

	if (n == 2 && strncmp(tag, "zh", 2) == 0)
		return CHINESE;
	if (n == 2 && strncmp(tag, "fr", 2) == 0)
		return FRENCH;
	return ccd_lang_of(tag)->runs_on ? OTHER : SPACED;
}

static bool
is_mark(int32_t c)
{
	return c == ',' || c == ';' || c == ':' || c == '.' || c == '!' || c == '?';
}

static bool
is_wide_mark(int32_t c)
{
	return c == 0xff0c || c == 0x3002 || c == 0xff1b || c == 0xff1a || c == 0xff01 ||
	    c == 0xff1f || c == 0x3001 || c == 0xff08 || c == 0xff09;
}

static bool
is_alphabetic(int32_t c)
{
	return ccd_is_letter(c) && !ccd_is_cjk(c);
}

/* True where the blanks at A are wrong in a language with blanks between words: one
 * before a mark, none behind a comma, two in a row, one inside brackets. */
static bool
spaced_wrongly(const struct around *a)
{
	if (a->c == ' ' && a->behind == ' ' && a->before != ' ' && a->at > a->body)
		return true;
	if (a->c == ' ' && is_mark(a->behind) && ccd_is_letter(a->before)) {
		size_t i = a->next;

		ccd_utf8_next(a->s, a->n, &i);
		return peek(a->s, a->n, i) == ' ' || i >= a->n;
	}
	if (a->c == ' ' && a->before == '(' && ccd_is_letter(a->behind))
		return true;
	if (a->c == ' ' && a->behind == ')' && ccd_is_letter(a->before))
		return true;
	return (a->c == ',' || a->c == ';') && is_alphabetic(a->before) &&
	    is_alphabetic(a->behind) && is_alphabetic(a->before2);
}

/* In Chinese: no blank beside full-width marks or between two characters. */
static bool
spaced_wrongly_in_chinese(const struct around *a)
{
	return a->c == ' ' && a->behind != 0 && a->at > a->body &&
	    ((is_wide_mark(a->before) && (ccd_is_letter(a->behind) || ccd_is_cjk(a->behind) ||
	    a->behind == 0x201c)) ||
	    (is_wide_mark(a->behind) && ccd_is_han(a->before)) ||
	    (ccd_is_han(a->before) && ccd_is_han(a->behind)));
}

static bool
in_another_script(const struct around *a, enum habits habits)
{
	if (habits == CHINESE)
		return (is_mark(a->c) && ccd_is_han(a->before) && (ccd_is_han(a->behind) ||
		    a->behind == 0 || a->behind == ' ') && !(a->c == '.' && a->behind == '.')) ||
		    (a->c == '(' && ccd_is_han(a->before) && ccd_is_han(a->behind)) ||
		    (a->c == ')' && ccd_is_han(a->before) && ccd_is_han(a->behind));
	if (habits == OTHER)
		return false;
	return (is_wide_mark(a->c) && !ccd_is_cjk(a->before) && !ccd_is_han(a->behind)) ||
	    (a->c > 0xff00 && a->c < 0xff5f && !ccd_is_cjk(a->before) &&
	    is_alphabetic(a->behind));
}

/* Adds each place of clause I with wrong blanks or, SCRIPT, marks of another script. */
static void
gather(struct ccd_check *check, uint32_t v, uint32_t i, enum habits habits, bool script,
    struct ccd_places *places)
{
	struct around a = begin(&check->c->version[v].clause[i]);

	while (step(&a)) {
		bool wrong = script ? in_another_script(&a, habits) :
		    habits == CHINESE ? spaced_wrongly_in_chinese(&a) :
		    habits == SPACED && spaced_wrongly(&a);
		size_t from = a.at, to = a.next;

		if (!wrong)
			continue;
		if (a.before != 0)
			ccd_utf8_prev(a.s, &from);
		if (a.behind != 0)
			ccd_utf8_next(a.s, a.n, &to);
		*ccd_push(check->arena, places) = (struct ccd_place_of){ i, (uint32_t)from,
		    (uint32_t)to };
	}
}

/* Fewer marks than this make no habit. */
enum { HABITUAL = 3 };

/* Titles are set with blanks between their characters. */
static bool
is_set_wide(const struct ccd_clause *clause)
{
	return ccd_kind_is_heading(clause->kind) || clause->kind == CCD_KIND_SIGNATURE;
}

/* Full-width marks beside Chinese characters in version V. */
static size_t
count_wide(const struct ccd_check *check, uint32_t v)
{
	const struct ccd_version *version = &check->c->version[v];
	size_t n = 0;

	for (uint32_t i = 1; i < version->nclause; i++) {
		struct around a = begin(&version->clause[i]);

		while (step(&a))
			n += is_wide_mark(a.c) && a.c != 0x3001 && a.c != 0x3002 &&
			    ccd_is_han(a.before);
	}
	return n;
}

static void
marks_in_versions(struct ccd_check *check, const struct ccd_rule *rule, bool script)
{
	for (uint32_t v = 0; v < check->c->nversion; v++) {
		enum habits habits = habits_of(check->c->version[v].lang);
		struct ccd_places places = { 0 };

		for (uint32_t i = 1; i < check->c->version[v].nclause; i++)
			if (ccd_clause_is_prose(check, v, i) &&
			    (script || !is_set_wide(&check->c->version[v].clause[i])))
				gather(check, v, i, habits, script, &places);
		/* a copy that has mostly ASCII commas was typed so */
		if (script && habits == CHINESE && places.n > HABITUAL &&
		    places.n > count_wide(check, v)) {
			ccd_excuse(check, rule->id, check->row_of[v][places.v[0].clause],
			    "explain.habit", NULL, NULL, NULL);
			continue;
		}
		ccd_report_places(check, rule, v, &places);
	}
}

static void
spacing(struct ccd_check *check, const struct ccd_rule *rule)
{
	marks_in_versions(check, rule, false);
}

static void
punctuation_script(struct ccd_check *check, const struct ccd_rule *rule)
{
	marks_in_versions(check, rule, true);
}

/* ---- P07 ------------------------------------------------------------- */

/* Words that may well stand twice. */
static bool
may_repeat(const char *word, size_t n)
{
	static const char *const words[] = { "that", "had", "so", "very", "bye", "что", "как", "еще",
		"ещё", "чуть", "едва", "да", "нет", "blah", "no", "was", "is", "who" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == n && strncmp(words[i], word, n) == 0)
			return true;
	return false;
}

/* Function words of Chinese that do not double: 的的 is a slip, 人人 is a word. */
static bool
never_doubles(int32_t c)
{
	return c == 0x7684 || c == 0x5728 || c == 0x548c || c == 0x4e0e || c == 0x53ca ||
	    c == 0x6216 || c == 0x5bf9 || c == 0x5c06 || c == 0x5e94 || c == 0x7531 || c == 0x8be5;
}

/* True where the two characters of A are words by themselves, and not ends of words that
 * meet: 目的的, 相应应用, 参与与, 发展和和平. */
static bool
are_words(const struct around *a)
{
	return ccd_word_borders(a->s, (const size_t[]){ a->at - (a->next - a->at), a->at, a->next }, 3);
}

static void
doubled_characters(struct ccd_check *check, uint32_t i, const struct ccd_clause *clause,
    struct ccd_places *places)
{
	struct around a = begin(clause);

	while (step(&a))
		if (a.c == a.before && a.c != a.before2 && a.c != a.behind && never_doubles(a.c) &&
		    are_words(&a))
			*ccd_push(check->arena, places) = (struct ccd_place_of){ i,
			    (uint32_t)(a.at - (a.next - a.at)), (uint32_t)a.next };
}

/* End of the word of letters at FROM. */
static size_t
word_end(const char *s, size_t n, size_t from)
{
	while (from < n) {
		size_t next = from;

		if (!ccd_is_letter(ccd_utf8_next(s, n, &next)))
			break;
		from = next;
	}
	return from;
}

/* "the the", also "Attn: Attn:". S is in lower case and as long as the clause's text,
 * or not compared. */
static void
doubled_words(struct ccd_check *check, uint32_t i, const struct ccd_clause *clause, const char *s,
    struct ccd_places *places)
{
	size_t n = strlen(s), last = 0, last_end = 0;

	if (n != strlen(clause->text))
		return;
	for (size_t at = clause->body; at < n;) {
		size_t end = word_end(s, n, at), next = at;

		if (end == at) {
			ccd_utf8_next(s, n, &next);
			at = next;
			continue;
		}
		if (last_end > last && end - at == last_end - last && end - at > 1 &&
		    strncmp(s + at, s + last, end - at) == 0 && !may_repeat(s + at, end - at) &&
		    ((at == last_end + 1 && s[last_end] == ' ' && s[end] != '-' &&
		    s[end] != '/' && (last == 0 || (s[last - 1] != '-' && s[last - 1] != '/')) &&
		    s[end] != '\'' && strncmp(s + end, "’", 3) != 0) ||
		    (at == last_end + 2 && s[last_end] == ':' && s[last_end + 1] == ' ' &&
		    s[end] == ':')))
			*ccd_push(check->arena, places) = (struct ccd_place_of){ i,
			    (uint32_t)last, (uint32_t)end };
		last = at;
		last_end = end;
		at = end;
	}
}

/* The version that the same row says it twice in as well means it: "man man". */
static bool
said_twice_elsewhere(struct ccd_check *check, uint32_t v, const struct ccd_place_of *p)
{
	const char *text = check->c->version[v].clause[p->clause].text;
	const char *words = ccd_arena_strndup(check->arena, text + p->start, p->end - p->start);
	uint32_t row = check->row_of[v][p->clause];

	for (uint32_t w = 0; row != CCD_NONE && w < check->c->nversion; w++) {
		const struct ccd_cell *cell = &check->c->row[row].cell[w];

		for (uint32_t i = 0; w != v && i < cell->n; i++)
			if (strstr(check->c->version[w].clause[cell->clause[i]].text, words) != NULL)
				return true;
	}
	return false;
}

static void
drop_shared(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v,
    struct ccd_places *places)
{
	size_t kept = 0;

	for (size_t i = 0; i < places->n; i++)
		if (!said_twice_elsewhere(check, v, &places->v[i]))
			places->v[kept++] = places->v[i];
		else
			ccd_excuse(check, rule->id, check->row_of[v][places->v[i].clause],
			    "explain.shared", NULL, NULL, NULL);
	places->n = kept;
}

static void
repeated_word(struct ccd_check *check, const struct ccd_rule *rule)
{
	struct ccd_arena *scratch = ccd_arena_new();

	for (uint32_t v = 0; v < check->c->nversion; v++) {
		const struct ccd_version *version = &check->c->version[v];
		struct ccd_places places = { 0 };

		for (uint32_t i = 1; i < version->nclause; i++) {
			const struct ccd_clause *clause = &version->clause[i];

			if (clause->kind == CCD_KIND_NOTICE || is_set_wide(clause))
				continue;
			if (ccd_lang_find(version->lang) == NULL)
				continue;       /* nous nous: what may repeat is not known */
			if (habits_of(version->lang) == CHINESE)
				doubled_characters(check, i, clause, &places);
			else
				doubled_words(check, i, clause, ccd_lower(scratch, clause->text,
				    strlen(clause->text), version->lang), &places);
		}
		drop_shared(check, rule, v, &places);
		ccd_report_places(check, rule, v, &places);
	}
	ccd_arena_free(scratch);
}

const struct ccd_rule ccd_rules_punctuation[] = {
	{ "P01", "end-punctuation-class", CCD_LEVEL_NOTE, end_class },
	{ "P02", "bracket-unbalanced", CCD_LEVEL_WARNING, ccd_rule_brackets },
	{ "P03", "square-bracket-set", CCD_LEVEL_ERROR, ccd_rule_square },
	{ "P04", "quote-unbalanced", CCD_LEVEL_NOTE, ccd_rule_quotes },
	{ "P05", "spacing", CCD_LEVEL_NOTE, spacing },
	{ "P06", "punctuation-script", CCD_LEVEL_NOTE, punctuation_script },
	{ "P07", "repeated-word", CCD_LEVEL_NOTE, repeated_word },
	{ 0 }
};
