#include "model/resolve.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "text/utf8.h"

/* A document with fewer numbered units of a kind does not count by them. */
enum { FEW_UNITS = 3 };

/* How a number is taken. */
enum manner {
	CITED,          /* as a text cites: whatever it may mean is found */
	ASKED,          /* letters count letters and roman numbers, figures the rest */
	ASKED_LOOSELY,  /* letters and figures count each other: 第三项 is (c) */
};

/* ---- steps ------------------------------------------------------------ */

static bool
step_is(const struct ccd_step *step, const struct ccd_clause *clause, enum manner manner)
{
	enum ccd_scheme scheme = clause->ordinal.scheme;
	bool letters = scheme == CCD_SCHEME_LATIN || scheme == CCD_SCHEME_CYRILLIC;
	bool figures = scheme == CCD_SCHEME_DECIMAL || scheme == CCD_SCHEME_DOTTED ||
	    scheme == CCD_SCHEME_HAN;

	if (clause->ordinal.number == 0 || clause->ordinal.insert != step->insert ||
	    (letters && !step->letter && manner != ASKED_LOOSELY) ||
	    (figures && step->letter && manner == ASKED))
		return false;
	for (uint32_t i = 0; i < step->nreading; i++)
		if (step->reading[i] == clause->ordinal.number)
			return true;
	return false;
}

static bool
is_grouping(enum ccd_kind kind)
{
	return kind >= CCD_KIND_PART && kind <= CCD_KIND_HEADING;
}

/* What a word for a level may mean in a tree: sections are often headings. */
static bool
kind_fits(enum ccd_kind level, enum ccd_kind kind)
{
	switch (level) {
	case CCD_KIND_ANNEX:
	case CCD_KIND_ARTICLE:
	case CCD_KIND_CHAPTER:
	case CCD_KIND_PART:
		return kind == level;
	case CCD_KIND_SECTION:
		return kind == CCD_KIND_SECTION || kind == CCD_KIND_HEADING;
	default:
		return kind == CCD_KIND_PARAGRAPH || kind == CCD_KIND_ITEM || kind == CCD_KIND_SUBITEM;
	}
}

/* The same below another unit, where paragraphs and items are told apart. */
static bool
kind_is(enum ccd_kind level, enum ccd_kind kind)
{
	if (level == CCD_KIND_DOCUMENT)
		return true;
	if (level == CCD_KIND_PARAGRAPH || level == CCD_KIND_TEXT)
		return kind == CCD_KIND_PARAGRAPH;
	return kind_fits(level, kind) && kind != CCD_KIND_PARAGRAPH;
}

/* Levels that are counted through the whole document. */
static bool
is_absolute(enum ccd_kind level)
{
	return level == CCD_KIND_ARTICLE || level == CCD_KIND_SECTION || level == CCD_KIND_CHAPTER;
}

/* Whether nothing that STEP would name stands between TOP and clause I: articles count on through
 * the groupings of a part. */
static bool
is_next_below(const struct ccd_version *v, uint32_t top, uint32_t i, const struct ccd_step *step)
{
	for (i = v->clause[i].parent; i != top; i = v->clause[i].parent)
		if (i == 0 || (v->clause[i].ordinal.number != 0 &&
		    (step->level != CCD_KIND_ARTICLE || !is_grouping(v->clause[i].kind))))
			return false;
	return true;
}

/* Whether the first paragraph of an article stands beside its number. */
static bool
has_paragraph(const struct ccd_clause *c)
{
	size_t n = strlen(c->text);
	int32_t last = n > c->body ? ccd_utf8_prev(c->text, &n) : 0;

	return c->kind == CCD_KIND_ARTICLE && last != 0 && wcschr(L".:;!?。．：；！？", last) != NULL;
}

/* The unnumbered paragraph STEP counts below TOP: 款 are counted, not numbered. */
static uint32_t
counted_below(const struct ccd_version *v, uint32_t top, const struct ccd_step *step)
{
	uint32_t count = has_paragraph(&v->clause[top]);

	if (step->insert != 0 || step->nreading == 0)
		return CCD_NONE;
	if (count == 1 && step->reading[0] == 1)
		return top;
	for (uint32_t i = top + 1; i < v->clause[top].end; i++)
		if (v->clause[i].kind == CCD_KIND_TEXT && v->clause[i].parent == top &&
		    ++count == step->reading[0])
			return i;
	return CCD_NONE;
}

/* The numbered clause STEP names below TOP, of its own kind or of ANY. */
static uint32_t
numbered_below(const struct ccd_version *v, uint32_t top, const struct ccd_step *step, bool any,
    enum manner manner)
{
	for (uint32_t i = top + 1; i < v->clause[top].end; i++)
		if (step_is(step, &v->clause[i], manner) &&
		    (any || kind_is(step->level, v->clause[i].kind)) && is_next_below(v, top, i, step))
			return i;
	return CCD_NONE;
}

/* The clause at the N steps from STEP on below TOP, or CCD_NONE. */
static uint32_t
walk(const struct ccd_version *v, uint32_t top, const struct ccd_step *step, uint32_t n,
    enum manner manner)
{
	for (uint32_t k = 0; k < n && top != CCD_NONE; k++) {
		uint32_t found = numbered_below(v, top, &step[k], false, manner);

		if (found == CCD_NONE && (!step[k].letter || manner == CITED))
			found = counted_below(v, top, &step[k]);
		if (found == CCD_NONE)
			found = numbered_below(v, top, &step[k], true, manner);
		top = found;
	}
	return top;
}

/* ---- from within the text --------------------------------------------- */

/* True where TOP has numbered clauses below it. */
static bool
is_counted(const struct ccd_version *v, uint32_t top)
{
	for (uint32_t i = top + 1; i < v->clause[top].end; i++)
		if (v->clause[i].ordinal.number != 0)
			return true;
	return false;
}

/* A clause that prints the numbers of C with full stops between, as its label or where its words
 * begin: "4.4. The piers". CCD_NONE where none does. */
static uint32_t
printed(const struct ccd_version *v, const struct ccd_citation *c)
{
	char numbers[8 * CCD_CITATION_STEPS];
	size_t n = 0;

	for (uint32_t k = 0; k < c->nstep; k++) {
		if (c->step[k].letter || c->step[k].insert != 0 || c->step[k].nreading == 0)
			return CCD_NONE;
		n += (size_t)snprintf(numbers + n, sizeof numbers - n, "%s%u", k > 0 ? "." : "",
		    c->step[k].reading[0]);
	}
	for (uint32_t i = 1; c->nstep > 1 && i < v->nclause; i++) {
		const char *label = v->clause[i].label, *text = v->clause[i].text + v->clause[i].body;

		if ((label != NULL && strncmp(label, numbers, n) == 0 && strspn(label + n, ".") == strlen(label + n)) ||
		    (strncmp(text, numbers, n) == 0 && strchr(". \t", text[n]) != NULL))
			return i;
	}
	return CCD_NONE;
}

/* The first step of C leads to a unit of its kind, and the further ones below it. */
static enum ccd_target
resolve_absolute(const struct ccd_version *v, const struct ccd_citation *c, uint32_t *target)
{
	uint32_t units = 0, met = 0;

	for (uint32_t i = 1; i < v->nclause; i++) {
		const struct ccd_clause *clause = &v->clause[i];

		if (clause->ordinal.number == 0 || !kind_fits(c->step[0].level, clause->kind))
			continue;
		units++;
		if (!step_is(&c->step[0], clause, CITED))
			continue;
		met++;
		*target = walk(v, i, c->step + 1, c->nstep - 1, CITED);
		if (*target != CCD_NONE)
			return CCD_TARGET_FOUND;
		if (!is_counted(v, i))
			return CCD_TARGET_UNKNOWN;
	}
	if ((*target = printed(v, c)) != CCD_NONE)
		return CCD_TARGET_FOUND;
	if (met > 0)
		return CCD_TARGET_DANGLING;
	/* "section 3.1" of a document of chapters; numbers of any kind */
	for (uint32_t i = 1; i < v->nclause; i++)
		if (step_is(&c->step[0], &v->clause[i], CITED) && c->nstep > 1 &&
		    (*target = walk(v, i, c->step + 1, c->nstep - 1, CITED)) != CCD_NONE)
			return CCD_TARGET_FOUND;
	return units >= FEW_UNITS && c->nstep == 1 ? CCD_TARGET_DANGLING : CCD_TARGET_UNKNOWN;
}

/* Below the nearest clause around FROM that has such a unit. */
static enum ccd_target
resolve_near(const struct ccd_version *v, uint32_t from, const struct ccd_citation *c,
    uint32_t *target)
{
	for (uint32_t top = from;; top = v->clause[top].parent) {
		if ((*target = walk(v, top, c->step, c->nstep, CITED)) != CCD_NONE)
			return CCD_TARGET_FOUND;
		if (top == 0)
			return CCD_TARGET_UNKNOWN;
	}
}

enum ccd_target
ccd_resolve(const struct ccd_version *v, uint32_t from, const struct ccd_citation *c,
    uint32_t *target)
{
	*target = CCD_NONE;
	if (c->nstep == 0)
		return CCD_TARGET_UNKNOWN;
	return is_absolute(c->step[0].level) ? resolve_absolute(v, c, target) :
	    resolve_near(v, from, c, target);
}

/* ---- from outside ----------------------------------------------------- */

/* Where a unit stands. */
enum place { IN_TEXT, IN_ANNEX, IN_UNIT, PLACES };

static enum place
place_of(const struct ccd_version *v, uint32_t i)
{
	do
		i = v->clause[i].parent;
	while (is_grouping(v->clause[i].kind) || (i != 0 && v->clause[i].ordinal.number == 0 &&
	    v->clause[i].kind != CCD_KIND_ANNEX));
	return i == 0 ? IN_TEXT : v->clause[i].kind == CCD_KIND_ANNEX ? IN_ANNEX : IN_UNIT;
}

/* Whether a bare number may name a clause of KIND: parts and chapters are named by their words. */
static bool
is_unit(enum ccd_kind kind)
{
	return kind >= CCD_KIND_SECTION && kind <= CCD_KIND_SUBITEM;
}

uint32_t
ccd_resolve_all(const struct ccd_version *v, const struct ccd_citation *c, uint32_t *out,
    uint32_t most)
{
	bool bare = c->nstep > 0 && c->step[0].level == CCD_KIND_DOCUMENT;
	uint32_t n = 0;

	for (int pass = 0; c->nstep > 0 && n == 0 && pass < 2 * 2 * PLACES; pass++) {
		enum place place = pass % PLACES;
		bool other = pass / PLACES % 2 == 1;
		enum manner manner = pass < 2 * PLACES ? ASKED : ASKED_LOOSELY;

		if (other && (bare || place == IN_UNIT || c->step[0].level < CCD_KIND_SECTION))
			continue;
		for (uint32_t i = 1; i < v->nclause; i++) {
			const struct ccd_clause *clause = &v->clause[i];
			uint32_t target;

			if (!step_is(&c->step[0], clause, manner) || place_of(v, i) != place ||
			    !(bare || other ? is_unit(clause->kind) :
			    kind_fits(c->step[0].level, clause->kind)))
				continue;
			target = walk(v, i, c->step + 1, c->nstep - 1, manner);
			if (target != CCD_NONE && n++ < most)
				out[n - 1] = target;
		}
	}
	return n;
}
