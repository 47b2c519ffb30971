/*
 * The table of corrections, in the manner of the procès-verbal of article 79 of the Vienna
 * Convention on the Law of Treaties: for each finding that is to be corrected, where it stands,
 * in which language, the words there and those to be read instead: the reading of the decision or,
 * where several versions deviate, what its reason says in a line "read: WORDS" or "read LANG:
 * WORDS". What was decided without such words stands in a table of its own with the words of
 * the other versions.
 */
#include <string.h>

#include "compare/compare.h"
#include "model/model.h"
#include "lang/lang.h"
#include "text/message.h"
#include "write/sheet.h"
#include "write/finding_words.h"

/* One correction: a finding in a version that deviates. */
struct correction {
	struct ccd_xmlout *x;           /* NULL where nothing is written */
	const struct ccd_write *w;
	const struct ccd_finding *finding;
	uint64_t deviates;
	uint32_t version;
	struct ccd_arena *a;
};

/* The words after "read:" or "read LANG:" of VERSION in the line S of N bytes; NULL where
 * it says something else. */
static const char *
words_of_line(const struct correction *k, uint32_t version, const char *s, size_t n)
{
	const char *lang = k->w->c->version[version].lang;
	bool only = (k->deviates & (k->deviates - 1)) == 0;
	size_t length = strlen(lang);

	if (n < 5 || strncmp(s, "read", 4) != 0)
		return NULL;
	if (s[4] == ':' && only)
		s += 5;
	else if (s[4] == ' ' && n > 5 + length && strncmp(s + 5, lang, length) == 0 &&
	    s[5 + length] == ':')
		s += 6 + length;
	else
		return NULL;
	return s + strspn(s, " ");
}

/* Why it was so decided; NULL where nothing was, or it is open. */
static const char *
reason_of(const struct ccd_finding *f)
{
	if (f->decision == NULL)
		return f->suppressed;
	return f->decision->verdict == CCD_VERDICT_OPEN ? NULL :
	    f->decision->reason != NULL ? f->decision->reason : "";
}

/* What is to be read in this version by the decision; NULL where nothing. */
static const char *
told_words(const struct correction *k)
{
	const char *s = reason_of(k->finding);
	const struct ccd_decision *d = k->finding->decision;

	if (d != NULL && d->reading != NULL && (d->lang == NULL ||
	    strcmp(d->lang, k->w->c->version[k->version].lang) == 0))
		return d->reading;

	for (size_t n; *s != '\0'; s += n + (s[n] == '\n')) {
		const char *words;

		n = strcspn(s, "\n");
		if ((words = words_of_line(k, k->version, s, n)) != NULL && words < s + n)
			return ccd_arena_strndup(k->a, words, (size_t)(s + n - words));
	}
	return NULL;
}

/* The words that EVIDENCE shows. */
static const char *
shown_words(const struct correction *k, const struct ccd_evidence *e)
{
	const char *text;

	if (e->clause == CCD_NONE)
		return NULL;
	text = k->w->c->version[e->version].clause[e->clause].text;
	return e->end > e->start ? ccd_arena_strndup(k->a, text + e->start, e->end - e->start) : text;
}

/* A paragraph for each place of version V that the finding shows: under INTRODUCTION, where
 * that is not NULL. Returns how many. */
static size_t
write_evidence(const struct correction *k, uint32_t v, const char *introduction)
{
	const char *lang = k->w->c->version[v].lang;
	size_t written = 0;

	for (uint32_t i = 0; i < k->finding->nevidence; i++) {
		const struct ccd_evidence *e = &k->finding->evidence[i];
		const char *words = e->version == v ? shown_words(k, e) : NULL;

		if (words == NULL)
			continue;
		ccd_xmlout_open(k->x, "p");
		if (introduction != NULL) {
			ccd_xmlout_puts(k->x, introduction);
			ccd_xmlout_puts(k->x, " ");
		}
		ccd_sheet_open(k->x, "span", lang);
		ccd_xmlout_puts(k->x, words);
		ccd_xmlout_close(k->x);
		ccd_xmlout_close(k->x);
		written++;
	}
	return written;
}

static void
write_place(const struct correction *k)
{
	const struct ccd_concordance *c = k->w->c;
	const char *label = k->finding->row != CCD_NONE ?
	    ccd_row_label(c, k->finding->row, k->version, k->a) : "";

	ccd_xmlout_open(k->x, "td");
	ccd_xmlout_leaf(k->x, "code", NULL, NULL, k->finding->address);
	if (*label != '\0') {
		ccd_xmlout_puts(k->x, " ");
		ccd_sheet_open(k->x, "span", c->version[k->version].lang);
		ccd_xmlout_puts(k->x, label);
		ccd_xmlout_close(k->x);
	}
	ccd_xmlout_close(k->x);
}

static void
write_for(const struct correction *k)
{
	ccd_xmlout_open(k->x, "td");
	if (write_evidence(k, k->version, NULL) == 0)
		ccd_xmlout_puts(k->x, ccd_sheet_word(k->x, "report.nothing"));
	ccd_xmlout_close(k->x);
}

/* What the versions have that do not deviate or, where it cannot be told which do, all
 * others. */
static void
write_others(const struct correction *k)
{
	const struct ccd_write *w = k->w;
	size_t written = 0;

	ccd_xmlout_open(k->x, "td");
	for (uint32_t v = 0; v < w->c->nversion; v++)
		if (v != k->version && (k->finding->deviates >> v & 1) == 0)
			written += write_evidence(k, v,
			    ccd_arena_printf(k->a, "%s:", w->c->version[v].lang));
	if (written == 0)
		ccd_xmlout_puts(k->x, ccd_sheet_word(k->x, "report.nothing"));
	ccd_xmlout_close(k->x);
}

/* True where the line says what is to be read in any version. */
static bool
tells_words(const struct correction *k, const char *s, size_t n)
{
	for (uint32_t v = 0; v < k->w->c->nversion; v++)
		if ((k->deviates >> v & 1) != 0 && words_of_line(k, v, s, n) != NULL)
			return true;
	return false;
}

/* The lines of the reason that are one. */
static void
write_lines(const struct correction *k)
{
	const char *s = reason_of(k->finding);

	for (size_t n; *s != '\0'; s += n + (s[n] == '\n')) {
		n = strcspn(s, "\n");
		if (n > 0 && !tells_words(k, s, n))
			ccd_xmlout_leaf(k->x, "p", "dir", "auto", ccd_arena_strndup(k->a, s, n));
	}
}

static void
write_reason(const struct correction *k)
{
	const struct ccd_finding *f = k->finding;

	ccd_xmlout_open(k->x, "td");
	ccd_xmlout_leaf(k->x, "p", NULL, NULL, ccd_arena_printf(k->a, "%s: %s", f->rule->id,
	    ccd_finding_words(k->w->c, f, k->w->interface, k->a)));
	write_lines(k);
	ccd_xmlout_close(k->x);
}

/* TOLD: the words to be read, or NULL. */
static void
write_correction(const struct correction *k, const char *told)
{
	const char *lang = k->w->c->version[k->version].lang;

	ccd_xmlout_open(k->x, "tr");
	write_place(k);
	ccd_sheet_cell(k->x, lang, ccd_arena_printf(k->a, "%s (%s)", ccd_language_name(k->a, lang),
	    lang));
	write_for(k);
	if (told != NULL)
		ccd_sheet_cell(k->x, lang, told);
	else
		write_others(k);
	write_reason(k);
	ccd_xmlout_close(k->x);
	ccd_xmlout_break(k->x);
}

/* Visits the findings decided on in each version shown that deviates, and writes those for
 * which the words to be read are told, or the others. Returns how many; with X NULL they
 * are counted only. */
static size_t
write_decided(struct ccd_xmlout *x, struct ccd_write *w, bool told)
{
	size_t n = 0;

	for (size_t i = 0; i < w->findings->n; i++) {
		const struct ccd_finding *finding = &w->findings->finding[i];
		struct correction k = { .x = x, .w = w, .finding = finding,
			.deviates = finding->deviates != 0 ? finding->deviates : finding->versions };

		for (uint32_t v = 0; v < w->norder && reason_of(finding) != NULL; v++) {
			const char *words;

			k.version = w->order[v];
			if ((k.deviates >> k.version & 1) == 0)
				continue;
			k.a = ccd_arena_new();
			words = told_words(&k);
			n += (words != NULL) == told;
			if (x != NULL && (words != NULL) == told)
				write_correction(&k, words);
			ccd_arena_free(k.a);
		}
	}
	return n;
}

/* A table of those, under a heading, where there are any. */
static void
write_table(struct ccd_xmlout *x, const char *heading, const char *const *columns, bool told)
{
	if (write_decided(NULL, x->w, told) == 0)
		return;
	ccd_xmlout_leaf(x, "h2", NULL, NULL, ccd_sheet_word(x, heading));
	ccd_sheet_table(x, columns);
	write_decided(x, x->w, told);
	ccd_sheet_table_end(x);
}

static void
write_corrections(struct ccd_write *w)
{
	static const char *const corrected[] = { "corrections.place", "page.language",
		"corrections.for", "corrections.read", "corrections.reason", NULL };
	static const char *const others[] = { "corrections.place", "page.language",
		"corrections.words", "corrections.versions", "corrections.reason", NULL };
	struct ccd_xmlout x;

	ccd_sheet_begin(&x, w, "corrections.title");
	ccd_xmlout_leaf(&x, "p", NULL, NULL, ccd_sheet_word(&x,
	    write_decided(NULL, w, true) > 0 ? "corrections.intro" : "corrections.none"));
	ccd_xmlout_break(&x);
	ccd_sheet_provenance(&x, false);
	write_table(&x, "corrections.table", corrected, true);
	write_table(&x, "corrections.others", others, false);
	ccd_sheet_end(&x);
}

const struct ccd_writer ccd_write_corrections = {
	.name = "corrections", .extension = ".html", .media_type = "text/html",
	.write = write_corrections,
};
