/* What a person reads otherwise than the program: the kind of a clause, its label; and the addresses
 * that follow from them. */
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/error.h"
#include "outline/label.h"
#include "outline/outline.h"
#include "outline/outline_int.h"

/* ---- addresses that follow ------------------------------------------------ */

/* Whether a clause of V outside [FIRST, END) has ADDRESS. */
static bool
is_elsewhere(const struct ccd_version *v, const char *address, uint32_t first, uint32_t end)
{
	for (uint32_t i = 1; i < v->nclause; i++)
		if ((i < first || i >= end) && strcmp(v->clause[i].address, address) == 0)
			return true;
	return false;
}

/* The address of clause I, by those of FRESH, whose clauses have them all anew: what aligning
 * changed above it stays. */
static const char *
moved_address(const struct ccd_version *v, const struct ccd_version *fresh, uint32_t i,
    struct ccd_arena *a)
{
	const char *address = fresh->clause[i].address;
	const char *before = fresh->clause[v->clause[i].parent].address;
	size_t n = strlen(before);

	if (n == 0 || strncmp(address, before, n) != 0 || address[n] != '/')
		return ccd_arena_strdup(a, address);
	return ccd_arena_printf(a, "%s%s", v->clause[v->clause[i].parent].address, address + n);
}

/* Sets the addresses of clause I and those below it anew; all others keep theirs. */
static void
readdress(struct ccd_concordance *c, struct ccd_version *v, uint32_t clause)
{
	struct ccd_arena *scratch = ccd_arena_new();
	struct ccd_version fresh = *v;

	fresh.clause = ccd_array(scratch, v->nclause, struct ccd_clause);
	memcpy(fresh.clause, v->clause, v->nclause * sizeof *v->clause);
	ccd_address(&fresh, ccd_lang_of(v->lang), scratch);
	for (uint32_t i = clause; i < v->clause[clause].end; i++) {
		const char *own = moved_address(v, &fresh, i, c->arena);

		v->clause[i].address = own;
		for (uint32_t n = 2; is_elsewhere(v, v->clause[i].address, clause, v->clause[clause].end); n++)
			v->clause[i].address = ccd_arena_printf(c->arena, "%s~%u", own, n);
	}
	ccd_arena_free(scratch);
}

/* ---- corrections ------------------------------------------------------------ */

static struct ccd_clause *
clause_at(struct ccd_concordance *c, uint32_t v, uint32_t clause, struct ccd_error *err)
{
	if (v < c->nversion && clause > 0 && clause < c->version[v].nclause)
		return &c->version[v].clause[clause];
	ccd_error_set(err, CCD_EUSAGE, NULL, 0, "there is no such clause");
	return NULL;
}

int
ccd_clause_read_as(struct ccd_concordance *c, uint32_t v, uint32_t clause, enum ccd_kind kind,
    struct ccd_error *err)
{
	struct ccd_clause *at = clause_at(c, v, clause, err);

	if (at == NULL)
		return -1;
	if (kind == CCD_KIND_DOCUMENT)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no clause is a document");
	at->kind = kind;
	at->corrected = true;
	readdress(c, &c->version[v], clause);
	return 0;
}

/* Where the words behind LENGTH bytes of label begin. */
static uint32_t
body_behind(const char *text, uint32_t length)
{
	const uint8_t *bytes = (const uint8_t *)text;
	int32_t at = (int32_t)length, next = at;
	UChar32 sign;

	do {
		at = next;
		U8_NEXT(bytes, next, -1, sign);
	} while (sign > 0 && u_isUWhiteSpace(sign));
	return (uint32_t)at;
}

/* The ordinal of the label of LENGTH bytes that TEXT begins with: the reading that counts NUMBER, or
 * with 0 the first. Its number is 0 where none does and NUMBER is 0. */
static struct ccd_ordinal
ordinal_of(const char *lang, const char *text, uint32_t length, uint32_t number)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_ordinal found = { number, 0, number > 0 ? CCD_SCHEME_DECIMAL : CCD_SCHEME_NONE };
	struct ccd_label label;

	if (ccd_label_parse(ccd_lang_of(lang), text, strlen(text), a, &label) && label.start == 0 &&
	    label.length == length)
		for (uint32_t r = label.nreading; r-- > 0;)
			if (number == 0 || label.reading[r].number == number)
				found = label.reading[r];
	ccd_arena_free(a);
	return found;
}

int
ccd_clause_label(struct ccd_concordance *c, uint32_t v, uint32_t clause, const char *label,
    uint32_t number, struct ccd_error *err)
{
	struct ccd_clause *at = clause_at(c, v, clause, err);
	struct ccd_ordinal ordinal = { 0 };
	uint32_t length = (uint32_t)strlen(label);

	if (at == NULL)
		return -1;
	if (strncmp(at->text, label, length) != 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "the clause does not begin with '%.64s'",
		    label);
	if (length > 0)
		ordinal = ordinal_of(c->version[v].lang, at->text, length, number);
	if (length > 0 && ordinal.number == 0)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
		    "'%.64s' is read as no number; say which one behind it", label);
	at->label = length > 0 ? ccd_arena_strndup(c->arena, label, length) : NULL;
	at->body = body_behind(at->text, length);
	at->ordinal = ordinal;
	at->corrected = true;
	readdress(c, &c->version[v], clause);
	return 0;
}

void
ccd_clause_correct(struct ccd_concordance *c, uint32_t v, uint32_t clause,
    const struct ccd_clause *as)
{
	struct ccd_clause *at = &c->version[v].clause[clause];

	if (!as->corrected || strcmp(at->text, as->text) != 0)
		return;
	at->kind = as->kind;
	at->label = as->label != NULL ? ccd_arena_strdup(c->arena, as->label) : NULL;
	at->body = as->body;
	at->ordinal = as->ordinal;
	at->corrected = true;
	readdress(c, &c->version[v], clause);
}
