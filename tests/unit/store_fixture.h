/*
 * Small concordances for tests, built by hand. In a clause's text '|' ends a
 * segment; it is not part of the text.
 */
#ifndef STORE_FIXTURE_H
#define STORE_FIXTURE_H

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "concordat.h"
#include "model/model.h"

struct fx_clause {
	uint32_t depth;
	enum ccd_kind kind;
	const char *address, *label;
	struct ccd_ordinal ordinal;
	const char *text;
};

/* Splits CLAUSE's text at '|' into SEGMENTS, which has room for all. */
static inline void
fx_segments(struct ccd_concordance *c, struct ccd_version *v, uint32_t i, const char *marked)
{
	char *text = ccd_arena_strdup(c->arena, marked);
	uint32_t n = 0, start = 0;

	v->clause[i].segment = v->nsegment;
	for (const char *p = marked;; p++) {
		if (*p == '|' || (*p == '\0' && n > start)) {
			v->segment[v->nsegment++] = (struct ccd_segment){ i, start, n };
			v->clause[i].nsegment++;
			while (p[0] != '\0' && p[1] == ' ')
				text[n++] = *++p;
			start = n;
		} else if (*p != '\0') {
			text[n++] = *p;
		}
		if (*p == '\0')
			break;
	}
	text[n] = '\0';
	v->clause[i].text = text;
}

static inline struct ccd_version *
fx_version(struct ccd_concordance *c, const char *lang, const struct fx_clause *clauses, size_t n)
{
	struct ccd_version *v;

	if (c->version == NULL)
		c->version = ccd_array(c->arena, CCD_MAX_VERSIONS, struct ccd_version);
	v = &c->version[c->nversion++];
	*v = (struct ccd_version){ .lang = lang, .media_type = "text/plain", .charset = "UTF-8",
		.file = ccd_arena_printf(c->arena, "%s.txt", lang), .sha256 =
		"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" };
	v->clause = ccd_array(c->arena, n + 1, struct ccd_clause);
	v->segment = ccd_array(c->arena, 64 * (n + 1), struct ccd_segment);
	v->nclause = (uint32_t)n + 1;
	v->clause[0] = (struct ccd_clause){ .parent = CCD_NONE, .end = v->nclause, .text = "",
		.address = "" };
	for (uint32_t i = 1; i <= n; i++) {
		const struct fx_clause *f = &clauses[i - 1];
		struct ccd_clause *k = &v->clause[i];
		uint32_t parent = i - 1;

		while (v->clause[parent].depth >= f->depth)
			parent = v->clause[parent].parent;
		*k = (struct ccd_clause){ .kind = f->kind, .parent = parent, .end = i + 1,
			.depth = f->depth, .label = f->label, .address = f->address,
			.ordinal = f->ordinal, .line = 2 * i };
		for (; parent != CCD_NONE; parent = v->clause[parent].parent)
			v->clause[parent].end = i + 1;
		fx_segments(c, v, i, f->text);
		if (f->label != NULL) {
			k->body = (uint32_t)strlen(f->label);
			while (k->text[k->body] == ' ')
				k->body++;
		}
	}
	return v;
}

/* Adds a row; CELLS[v] is "1 2" or "". */
static inline struct ccd_row *
fx_row(struct ccd_concordance *c, double confidence, const char *const *cells)
{
	struct ccd_row *row;

	if (c->row == NULL)
		c->row = ccd_array(c->arena, 1024, struct ccd_row);
	row = &c->row[c->nrow++];
	row->confidence = confidence;
	row->cell = ccd_array(c->arena, c->nversion, struct ccd_cell);
	row->bead = ccd_array(c->arena, 64, struct ccd_bead);
	for (uint32_t v = 0; v < c->nversion; v++) {
		uint32_t *ids = ccd_array(c->arena, 64, uint32_t);
		char *end;

		for (const char *p = cells[v]; *p != '\0'; p = end)
			ids[row->cell[v].n++] = (uint32_t)strtoul(p, &end, 10);
		row->cell[v].clause = ids;
	}
	return row;
}

/* Adds a bead to the last row; SIDES[v] are segments of the version. */
static inline void
fx_bead(struct ccd_concordance *c, double confidence, const struct ccd_range *sides)
{
	struct ccd_row *row = &c->row[c->nrow - 1];
	struct ccd_bead *bead = &row->bead[row->nbead++];

	bead->confidence = confidence;
	bead->side = ccd_arena_memdup(c->arena, sides, c->nversion * sizeof *sides);
}

static const struct fx_clause fx_en[] = {
	{ 1, CCD_KIND_TITLE, "title", NULL, { 0 }, "Rules & <Regulations>" },
	{ 1, CCD_KIND_ARTICLE, "art5bis", "Article 5 bis", { 5, 1, CCD_SCHEME_DECIMAL },
		"Article 5 bis  Duties.| They last.|  To the \"end\"." },
	{ 2, CCD_KIND_ITEM, "art5bis/a", "(a)", { 1, 0, CCD_SCHEME_LATIN }, "(a) To comply;" },
	{ 2, CCD_KIND_ITEM, "art5bis/b", "(b)", { 2, 0, CCD_SCHEME_LATIN }, "(b) To report." },
};

static const struct fx_clause fx_zh[] = {
	{ 1, CCD_KIND_TITLE, "title", NULL, { 0 }, "规则" },
	{ 1, CCD_KIND_ARTICLE, "art5bis", "第五条之一", { 5, 1, CCD_SCHEME_HAN },
		"第五条之一 义务。|持续到底。" },
	{ 2, CCD_KIND_ITEM, "art5bis/a", "㈠", { 1, 0, CCD_SCHEME_HAN }, "㈠ 遵守；报告。" },
};

static const struct fx_clause fx_ru[] = {
	{ 1, CCD_KIND_TITLE, "title", NULL, { 0 }, "Правила" },
	{ 1, CCD_KIND_ARTICLE, "art5bis", "Статья 5 бис", { 5, 1, CCD_SCHEME_DECIMAL },
		"Статья 5 бис Обязанности.| Они длятся.| До конца." },
	{ 2, CCD_KIND_ITEM, "art5bis/a", "а)", { 1, 0, CCD_SCHEME_CYRILLIC }, "а) соблюдать;" },
	{ 2, CCD_KIND_ITEM, "art5bis/b", "б)", { 2, 0, CCD_SCHEME_CYRILLIC }, "б) сообщать." },
};

/* Three versions, the Chinese one a working translation whose only item merges two. */
static inline struct ccd_concordance *
fx_concordance(void)
{
	struct ccd_concordance *c = ccd_concordance_new();

	fx_version(c, "en", fx_en, 4)->status = CCD_STATUS_ORIGINAL;
	fx_version(c, "zh", fx_zh, 3)->status = CCD_STATUS_WORKING;
	fx_version(c, "ru", fx_ru, 4)->date = "1979-12-17";
	c->profile = "un";
	fx_row(c, 1, (const char *[]){ "1", "1", "1" });
	fx_row(c, 0.98749, (const char *[]){ "2", "2", "2" });
	fx_bead(c, 0.9, (const struct ccd_range[]){ { 1, 1 }, { 1, 1 }, { 1, 1 } });
	fx_bead(c, 0.7, (const struct ccd_range[]){ { 2, 2 }, { 2, 1 }, { 2, 2 } });
	fx_row(c, 0.5, (const char *[]){ "3 4", "3", "3 4" })->confirmed = true;
	c->decision = ccd_new(c->arena, struct ccd_decision);
	c->decision[0] = (struct ccd_decision){ .fingerprint = "0123456789abcdef", .rule = "S03",
	    .reason = "the item\nis one in \"zh\"" };
	c->ndecision = 1;
	return c;
}

#endif
