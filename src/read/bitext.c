/*
 * The units of bitexts, joined over all files that were read, as versions and rows.
 *
 * Units stand in a list: those of the first file in its order, one that a later file
 * adds behind the unit it follows there. After each file versions and rows are made
 * anew from the list, in the same memory where it is large enough.
 */
#include "read/bitext.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "base/hash.h"
#include "base/limits.h"
#include "lang/lang.h"
#include "text/placeholder.h"

/* Bytes of text that are enough to tell its language. */
enum { SAMPLE_BYTES = 1 << 16 };

/* Cells of all rows: what a table of many units in many languages may take up. */
enum { CELLS = 32 << 20 };

/* Spellings of languages that are kept in mind; facts of one unit that are kept. */
enum { SPELLINGS = 256, FACTS = 256 };

struct text {
	uint32_t version;
	uint32_t file;          /* index */
	uint32_t line;
	const char *text;
	const struct ccd_span *span;
	uint32_t nspan;
	uint32_t next;          /* of the same unit, or CCD_NONE */
};

struct unit {
	const char *key, *anchor;
	double confidence;
	bool confirmed;
	uint32_t first, last;   /* texts */
	uint32_t next;          /* in the list of units, or CCD_NONE */
	uint32_t file;          /* the last that said something of it, from 1 */
	struct { struct ccd_fact *v; size_t n, cap; } facts;
};

/* Memory that is used again. */
struct room {
	void *p;
	size_t cap;
};

struct ccd_import {
	struct { struct unit *v; size_t n, cap; } units;
	struct { struct text *v; size_t n, cap; } texts;
	uint32_t first;         /* of the list, or CCD_NONE */
	uint32_t *slot;         /* unit + 1 by key: open addressing, 0 free */
	size_t nslot, nkey;
	struct { struct ccd_part *v; size_t n, cap; } files;
	struct { struct ccd_version *v; size_t n, cap; } versions;
	struct room clause[CCD_MAX_VERSIONS], segment[CCD_MAX_VERSIONS];
	struct room row, cell, bead, side, version;
	struct room part;       /* [version][file]: 1 + its index among the version's parts */
	const char **address;   /* [naddress]: "0", "1" ... */
	uint32_t *self;         /* [naddress]: 0, 1 ... */
	size_t naddress;
};

/* One file on its way into the concordance. */
struct job {
	struct ccd_concordance *c;
	struct ccd_import *import;
	const struct ccd_source *source;
	const struct ccd_version *like;
	struct ccd_bitext bitext;
	const char *side[2];            /* canonical tags; NULL where nothing is in it */
	const char *tag[CCD_MAX_VERSIONS];      /* of all versions, the old ones first */
	uint32_t ntag;
	struct { const char *spelling; uint32_t version; } seen[SPELLINGS];
	size_t nseen;
	struct ccd_faults faults;
	struct ccd_arena *scratch;
	struct ccd_error *err;
};

/* ---- what readers share ------------------------------------------------ */

void
ccd_fault(struct ccd_faults *faults, size_t line, const char *format, ...)
{
	char message[sizeof faults->first.message];
	va_list ap;

	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	if (faults->n++ == 0) {
		ccd_error_set(&faults->first, CCD_EFORMAT, faults->source->file, line, "%s", message);
		return;
	}
	if (faults->n == 2)
		ccd_remark(faults->source, faults->first.line, "%s", faults->first.message);
	ccd_remark(faults->source, line, "%s", message);
}

void
ccd_fault_stranger(struct ccd_faults *faults, size_t line, const char *name)
{
	for (size_t i = 0; i < CCD_STRANGERS; i++) {
		if (faults->stranger[i].n > 0 && strncmp(faults->stranger[i].name, name,
		    sizeof faults->stranger[i].name - 1) != 0)
			continue;
		if (faults->stranger[i].n++ == 0) {
			snprintf(faults->stranger[i].name, sizeof faults->stranger[i].name, "%s", name);
			faults->stranger[i].line = line;
		}
		return;
	}
}

int
ccd_faults_end(const struct ccd_faults *faults, size_t n, struct ccd_error *err)
{
	for (size_t i = 0; i < CCD_STRANGERS && faults->stranger[i].n > 0; i++)
		ccd_remark(faults->source, faults->stranger[i].line, "no <%s> may stand in a text: %zu "
		    "read without the tags", faults->stranger[i].name, faults->stranger[i].n);
	if (n == 0 && faults->n > 0)
		return ccd_error_set(err, CCD_EFORMAT, faults->source->file, faults->first.line,
		    "%.400s, and nothing else is left", faults->first.message);
	if (faults->n == 1)
		ccd_remark(faults->source, faults->first.line, "%s", faults->first.message);
	return n > 0 ? 0 :
	    ccd_error_set(err, CCD_EFORMAT, faults->source->file, 0, "holds no units");
}

struct ccd_bitext_unit *
ccd_bitext_unit_new(struct ccd_bitext *bitext, struct ccd_arena *a, uint32_t line)
{
	struct ccd_bitext_unit *unit = ccd_push(a, &bitext->units);

	*unit = (struct ccd_bitext_unit){ .line = line, .confidence = 1 };
	return unit;
}

void
ccd_bitext_confidence(struct ccd_bitext_unit *unit, const char *s)
{
	double value = 0, unit_of = 1;

	if ((*s != '0' && *s != '1') || (s[1] != '\0' && s[1] != '.') || strlen(s) > 16)
		return;
	value = *s - '0';
	for (s += s[1] == '.' ? 2 : 1; *s >= '0' && *s <= '9'; s++)
		value += (*s - '0') * (unit_of /= 10);
	if (*s == '\0' && value <= 1)
		unit->confidence = value;
}

/* Adds the codes of BLOCK to its spans. */
static void
mark_codes(struct ccd_block *block, unsigned formats, struct ccd_arena *a)
{
	struct ccd_placeholder *code;
	uint32_t n = ccd_placeholders(block->text, strlen(block->text), formats, a, &code), k = 0;
	struct ccd_span *all;

	if (n == 0)
		return;
	all = ccd_array(a, block->nspan + n, struct ccd_span);
	for (uint32_t i = 0, s = 0; i < block->nspan + n; i++)
		if (k == n || (s < block->nspan && block->span[s].start <= code[k].start)) {
			all[i] = block->span[s++];
		} else {
			all[i] = (struct ccd_span){ .kind = CCD_SPAN_CODE, .start = code[k].start,
				.end = code[k].end };
			k++;
		}
	block->span = all;
	block->nspan += n;
}

/* Texts of a unit, and spans of a text, that share their codes at most. */
enum { MOST_SHARING = 16, MOST_SHARED = 256 };

static uint32_t
count_code(const struct ccd_bitext_text *text, const char *code, size_t n)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < text->nspan; i++)
		count += text->span[i].kind == CCD_SPAN_CODE && text->span[i].end - text->span[i].start == n &&
		    memcmp(text->text + text->span[i].start, code, n) == 0;
	return count;
}

/* The first place where TEXT has CODE and no code yet; NULL if none. */
static const char *
find_bare(const struct ccd_bitext_text *text, const char *code, size_t n)
{
	uint32_t i = 0;

	for (const char *at = text->text; (at = memmem(at, strlen(at), code, n)) != NULL; at++) {
		size_t start = (size_t)(at - text->text);

		while (i < text->nspan && (text->span[i].kind != CCD_SPAN_CODE || text->span[i].end <= start))
			i++;
		if ((i == text->nspan || text->span[i].start >= start + n) &&
		    (start == 0 || at[-1] != '%'))
			return at;
	}
	return NULL;
}

/* Marks CODE of N bytes in TO, where it stands; false if it does not. */
static bool
mark_bare(struct ccd_bitext_text *to, const char *code, size_t n, struct ccd_arena *a)
{
	const char *at = find_bare(to, code, n);

	if (at != NULL)
		ccd_bitext_mark(to, (uint32_t)(at - to->text), (uint32_t)n, NULL, a);
	return at != NULL;
}

/* What is a code in FROM is one in TO, where what stands around it left that open: "%dkB". */
static void
share_codes(struct ccd_bitext_text *to, const struct ccd_bitext_text *from, struct ccd_arena *a)
{
	if (from->nspan > MOST_SHARED || to->nspan > MOST_SHARED)
		return;
	for (uint32_t i = 0; i < from->nspan; i++) {
		const char *code = from->text + from->span[i].start;
		size_t n = from->span[i].end - from->span[i].start;

		if (from->span[i].kind != CCD_SPAN_CODE || n < 2 || strchr("%{$|", *code) == NULL ||
		    count_code(to, code, n) >= count_code(from, code, n) || mark_bare(to, code, n, a))
			continue;
		if (n > 3 && code[0] == '$' && code[1] == '{')   /* "${HOME}" and "$HOME" */
			mark_bare(to, ccd_arena_printf(a, "$%.*s", (int)(n - 3), code + 2), n - 2, a);
	}
}

void
ccd_bitext_mark(struct ccd_bitext_text *text, uint32_t where, uint32_t n, const char *value,
    struct ccd_arena *a)
{
	struct ccd_span *span = ccd_array(a, text->nspan + 1, struct ccd_span);
	uint32_t at = 0;

	for (; at < text->nspan && text->span[at].start <= where; at++)
		span[at] = text->span[at];
	for (uint32_t i = at; i < text->nspan; i++)
		span[i + 1] = text->span[i];
	span[at] = (struct ccd_span){ .kind = CCD_SPAN_CODE, .start = where, .end = where + n,
		.value = value };
	text->span = span;
	text->nspan++;
}

int
ccd_bitext_add(struct ccd_bitext_unit *unit, struct ccd_markup *markup, const char *lang,
    uint8_t side, struct ccd_error *err)
{
	struct ccd_bitext_text *added;
	struct ccd_block *block;

	if (markup->blocks == NULL)
		markup->blocks = ccd_new(markup->a, struct ccd_blocks);
	markup->blocks->n = 0;
	markup->verbatim = true;
	if (ccd_markup_end(markup, err) < 0)
		return -1;
	if (markup->blocks->n == 0)
		return 0;
	block = &markup->blocks->v[0];
	mark_codes(block, unit->formats, markup->a);
	*ccd_push(markup->a, &unit->texts) = (struct ccd_bitext_text){ lang, side, block->text,
		block->span, block->nspan };
	added = &unit->texts.v[unit->texts.n - 1];
	for (size_t i = 0; i + 1 < unit->texts.n && unit->texts.n <= MOST_SHARING; i++) {
		share_codes(added, &unit->texts.v[i], markup->a);
		share_codes(&unit->texts.v[i], added, markup->a);
	}
	return 0;
}

/* ---- languages --------------------------------------------------------- */

static bool
has_side(const struct ccd_bitext *b, uint8_t side)
{
	for (size_t i = 0; i < b->units.n; i++)
		for (size_t k = 0; k < b->units.v[i].texts.n; k++)
			if (b->units.v[i].texts.v[k].lang == NULL && b->units.v[i].texts.v[k].side == side)
				return true;
	return false;
}

/* The tag of a side by its text, or NULL. */
static const char *
detect(const struct ccd_bitext *b, uint8_t side)
{
	struct ccd_buffer sample = { 0 };
	const char *found;

	for (size_t i = 0; i < b->units.n && sample.n < SAMPLE_BYTES; i++)
		for (size_t k = 0; k < b->units.v[i].texts.n; k++) {
			const struct ccd_bitext_text *text = &b->units.v[i].texts.v[k];

			if (text->lang != NULL || text->side != side)
				continue;
			ccd_buffer_puts(&sample, text->text);
			ccd_buffer_putc(&sample, '\n');
		}
	found = sample.n > 0 ? ccd_lang_tell(sample.s, sample.n) : NULL;
	ccd_buffer_free(&sample);
	return found;
}

static const char *
canonical(struct job *job, const char *tag)
{
	char out[64];

	return ccd_lang_valid(tag, out, sizeof out) ? ccd_arena_strdup(job->c->arena, out) : NULL;
}

/* What the user says: "zh" of the second side, "en,zh" of both. */
static int
take_user(struct job *job, const char *lang, const char *said[2])
{
	size_t n = strcspn(lang, ",");

	said[0] = lang[n] == ',' ? ccd_arena_strndup(job->scratch, lang, n) : NULL;
	said[1] = lang[n] == ',' ? lang + n + 1 : lang;
	for (int side = 0; side < 2; side++)
		if (said[side] != NULL && (said[side] = canonical(job, said[side])) == NULL)
			return ccd_error_set(job->err, CCD_ELANG, job->source->file, 0,
			    "'%.64s' is no language tag", lang);
	return 0;
}

/* The language of a side that the file does not tell. */
static int
find_side(struct job *job, uint8_t side)
{
	char tag[64];

	if (side == 1 && ccd_lang_from_name(job->like->file, tag, sizeof tag))
		job->side[1] = ccd_arena_strdup(job->c->arena, tag);
	else
		job->side[side] = detect(&job->bitext, side);
	if (job->side[side] == NULL)
		return ccd_error_set(job->err, CCD_ELANG, job->source->file, 0, side == 1 ?
		    "cannot tell the language of the translation; say LANG=FILE" :
		    "cannot tell the languages; say LANG,LANG=FILE");
	return 0;
}

static int
settle_sides(struct job *job, const char *lang)
{
	const char *said[2] = { NULL, NULL };

	if (lang != NULL && take_user(job, lang, said) < 0)
		return -1;
	if (lang != NULL && !has_side(&job->bitext, 0) && !has_side(&job->bitext, 1))
		ccd_remark(job->source, 0, "says itself what its languages are, whatever '%.64s=' says",
		    lang);
	for (uint8_t side = 0; side < 2; side++) {
		if (!has_side(&job->bitext, side))
			continue;
		if ((job->side[side] = said[side]) == NULL && job->bitext.lang[side] != NULL &&
		    (job->side[side] = canonical(job, job->bitext.lang[side])) == NULL)
			ccd_remark(job->source, 0, "'%.64s' is no language tag", job->bitext.lang[side]);
		if (job->side[side] == NULL && find_side(job, side) < 0)
			return -1;
	}
	if (job->side[0] != NULL && job->side[1] != NULL && strcmp(job->side[0], job->side[1]) == 0)
		return ccd_error_set(job->err, CCD_EUSAGE, job->source->file, 0,
		    "both sides seem to be in '%s'; say LANG=FILE", job->side[0]);
	return 0;
}

/* The version of a canonical tag, new where there is room; CCD_NONE where not. */
static uint32_t
version_of(struct job *job, const char *tag)
{
	for (uint32_t v = 0; v < job->ntag; v++)
		if (strcmp(job->tag[v], tag) == 0)
			return v;
	if (job->ntag == CCD_MAX_VERSIONS)
		return CCD_NONE;
	job->tag[job->ntag] = tag;
	return job->ntag++;
}

/* The version of a language as it is spelled; CCD_NONE where it is none. Returns -1
 * with ERR set where there are too many. */
static int
spelled_version(struct job *job, const char *spelling, uint32_t *version)
{
	const char *tag;

	for (size_t i = 0; i < job->nseen; i++)
		if (strcmp(job->seen[i].spelling, spelling) == 0) {
			*version = job->seen[i].version;
			return 0;
		}
	*version = CCD_NONE;
	if ((tag = canonical(job, spelling)) != NULL &&
	    (*version = version_of(job, tag)) == CCD_NONE)
		return ccd_error_set(job->err, CCD_ELIMIT, job->source->file, 0,
		    "more than %d languages", CCD_MAX_VERSIONS);
	if (job->nseen < SPELLINGS) {
		job->seen[job->nseen].spelling = spelling;
		job->seen[job->nseen++].version = *version;
	}
	return 0;
}

/* True where the language of the first side is that of a text, or nothing says so. */
static bool
is_used(const struct job *job, const char *tag)
{
	for (size_t i = 0; i < job->bitext.units.n; i++)
		for (size_t k = 0; k < job->bitext.units.v[i].texts.n; k++) {
			const char *lang = job->bitext.units.v[i].texts.v[k].lang;
			char out[64];

			if (lang != NULL && strcasecmp(lang, tag) == 0 &&
			    ccd_lang_valid(lang, out, sizeof out))
				return true;
		}
	return false;
}

/* The source language comes first, where it has texts at all. */
static void
source_first(struct job *job)
{
	const char *tag = job->side[0];

	if (tag == NULL && job->bitext.lang[0] != NULL &&
	    (tag = canonical(job, job->bitext.lang[0])) != NULL && !is_used(job, tag))
		tag = NULL;
	if (tag != NULL)
		version_of(job, tag);
}

/* ---- joining ----------------------------------------------------------- */

/* The slot of KEY, or the free one where it belongs. */
static uint32_t *
find_key(const struct ccd_import *import, const char *key)
{
	size_t i = ccd_hash(CCD_HASH_SEED, key, strlen(key)) & (import->nslot - 1);

	while (import->slot[i] != 0 && strcmp(import->units.v[import->slot[i] - 1].key, key) != 0)
		i = (i + 1) & (import->nslot - 1);
	return &import->slot[i];
}

/* Makes room for another key. */
static void
grow_keys(struct ccd_import *import, struct ccd_arena *a)
{
	if (import->nkey * 2 < import->nslot)
		return;
	import->nslot = import->nslot > 0 ? import->nslot * 2 : 1024;
	import->slot = ccd_array(a, import->nslot, uint32_t);
	import->nkey = 0;
	for (size_t i = 0; i < import->units.n; i++) {
		const char *key = import->units.v[i].key;
		uint32_t *slot = key != NULL ? find_key(import, key) : NULL;

		if (slot != NULL && *slot == 0) {
			*slot = (uint32_t)i + 1;
			import->nkey++;
		}
	}
}

static const struct text *
text_in(const struct ccd_import *import, const struct unit *unit, uint32_t version)
{
	for (uint32_t t = unit->first; t != CCD_NONE; t = import->texts.v[t].next)
		if (import->texts.v[t].version == version)
			return &import->texts.v[t];
	return NULL;
}

static void
add_text(struct job *job, uint32_t u, const struct ccd_bitext_text *text, uint32_t version,
    uint32_t line)
{
	struct ccd_import *import = job->import;
	uint32_t t = (uint32_t)import->texts.n;
	struct unit *unit = &import->units.v[u];

	*ccd_push(job->c->arena, &import->texts) = (struct text){ version,
		(uint32_t)import->files.n - 1, line, text->text, text->span, text->nspan, CCD_NONE };
	if (unit->first == CCD_NONE)
		unit->first = t;
	else
		import->texts.v[unit->last].next = t;
	unit->last = t;
}

/* A new unit behind BEFORE, or first of all. */
static uint32_t
insert_unit(struct job *job, const struct ccd_bitext_unit *from, uint32_t before)
{
	struct ccd_import *import = job->import;
	uint32_t u = (uint32_t)import->units.n, *link;
	struct unit *unit = ccd_push(job->c->arena, &import->units);

	*unit = (struct unit){ .key = from->key, .anchor = from->anchor,
		.confidence = from->confidence, .confirmed = from->confirmed,
		.first = CCD_NONE, .last = CCD_NONE,
		.file = (uint32_t)import->files.n };
	link = before == CCD_NONE ? &import->first : &import->units.v[before].next;
	unit->next = *link;
	*link = u;
	return u;
}

/* The unit of another file that UNIT of this one belongs to, or CCD_NONE: the same
 * key, and no text that says otherwise in a language of both. */
static uint32_t
counterpart(struct job *job, const struct ccd_bitext_unit *unit, const uint32_t *version)
{
	uint32_t slot = unit->key != NULL && job->import->nslot > 0 ? *find_key(job->import, unit->key) : 0;
	const struct unit *found;

	if (slot == 0 || (found = &job->import->units.v[slot - 1])->file == (uint32_t)job->import->files.n)
		return CCD_NONE;
	for (size_t k = 0; k < unit->texts.n; k++) {
		const struct text *other = version[k] != CCD_NONE ?
		    text_in(job->import, found, version[k]) : NULL;

		if (other != NULL && strcmp(other->text, unit->texts.v[k].text) != 0) {
			ccd_remark(job->source, unit->line,
			    "says something else than another file in '%s': kept apart",
			    job->tag[version[k]]);
			return CCD_NONE;
		}
	}
	return slot - 1;
}

static bool
has_fact(const struct unit *unit, const struct ccd_fact *fact)
{
	for (size_t i = 0; i < unit->facts.n; i++)
		if (unit->facts.v[i].version == fact->version && strcmp(unit->facts.v[i].name, fact->name) == 0 &&
		    (*fact->name == '@' || strcmp(unit->facts.v[i].text, fact->text) == 0))
			return true;
	return false;
}

/* Adds what is said of unit U; of two attributes of one name the first counts. */
static void
add_facts(struct job *job, uint32_t u, const struct ccd_bitext_unit *from)
{
	struct unit *unit = &job->import->units.v[u];

	for (size_t i = 0; i < from->facts.n && i < FACTS; i++) {
		const struct ccd_bitext_fact *said = &from->facts.v[i];
		struct ccd_fact fact = { said->name, said->text, CCD_NONE };

		if (said->lang != NULL && (spelled_version(job, said->lang, &fact.version) < 0 ||
		    fact.version == CCD_NONE))
			continue;
		if (!has_fact(unit, &fact))
			*ccd_push(job->c->arena, &unit->facts) = fact;
	}
}

/* Joins one unit; returns where it stands now. VERSION: of its texts. */
static uint32_t
join_unit(struct job *job, const struct ccd_bitext_unit *unit, const uint32_t *version,
    uint32_t before)
{
	struct ccd_import *import = job->import;
	uint32_t u = counterpart(job, unit, version);

	if (u == CCD_NONE) {
		u = insert_unit(job, unit, before);
		if (unit->key != NULL) {
			uint32_t *slot;

			grow_keys(import, job->c->arena);
			if (*(slot = find_key(import, unit->key)) == 0) {
				*slot = u + 1;
				import->nkey++;
			}
		}
	}
	import->units.v[u].file = (uint32_t)import->files.n;
	for (size_t k = 0; k < unit->texts.n; k++) {
		if (version[k] == CCD_NONE)
			continue;
		if (job->bitext.many || text_in(import, &import->units.v[u], version[k]) == NULL)
			add_text(job, u, &unit->texts.v[k], version[k], unit->line);
	}
	add_facts(job, u, unit);
	return u;
}

/* Finds the versions of the unit's texts; what has none is passed over. Returns how
 * many are left, or -1 with ERR set. */
static int64_t
find_versions(struct job *job, const struct ccd_bitext_unit *unit, uint32_t *version)
{
	uint64_t seen = 0;
	int64_t n = 0;

	for (size_t k = 0; k < unit->texts.n; k++) {
		const struct ccd_bitext_text *text = &unit->texts.v[k];

		if (spelled_version(job, text->lang != NULL ? text->lang : job->side[text->side],
		    &version[k]) < 0)
			return -1;
		if (version[k] == CCD_NONE) {
			ccd_fault(&job->faults, unit->line, "'%.64s' is no language tag: its text is "
			    "passed over", text->lang);
			ccd_omit(job->source, CCD_OMIT_FAULTY, unit->line, text->text, strlen(text->text));
			continue;
		}
		if (!job->bitext.many && (seen >> version[k] & 1) != 0) {
			ccd_fault(&job->faults, unit->line, "a second text in '%s' is passed over",
			    job->tag[version[k]]);
			ccd_omit(job->source, CCD_OMIT_TWIN, unit->line, text->text, strlen(text->text));
			version[k] = CCD_NONE;
			continue;
		}
		seen |= UINT64_C(1) << version[k];
		n++;
	}
	return n;
}

/* ---- versions and rows ------------------------------------------------- */

/* N zeroed members of SIZE bytes in the memory of ROOM. */
static void *
take_room(struct room *room, size_t n, size_t size, struct ccd_arena *a)
{
	if (n > room->cap) {
		room->cap = n > 2 * room->cap ? n : 2 * room->cap;
		room->p = ccd_arena_array(a, room->cap, size);
	} else if (n > 0) {
		memset(room->p, 0, n * size);
	}
	return room->p;
}

/* Numbers up to N - 1, as such and as addresses. */
static void
count_to(struct ccd_import *import, size_t n, struct ccd_arena *a)
{
	const char **address;
	uint32_t *self;

	if (n <= import->naddress)
		return;
	n = n > 2 * import->naddress ? n : 2 * import->naddress;
	address = ccd_array(a, n, const char *);
	self = ccd_array(a, n, uint32_t);
	for (size_t i = 0; i < n; i++) {
		self[i] = (uint32_t)i;
		address[i] = i < import->naddress ? import->address[i] :
		    ccd_arena_printf(a, "%zu", i);
	}
	import->address = address;
	import->self = self;
	import->naddress = n;
}

/* The files that version V has texts from. A lone one is no part. */
static void
set_parts(struct ccd_import *import, size_t v, struct ccd_arena *a)
{
	struct ccd_version *version = &import->versions.v[v];
	uint32_t *part = (uint32_t *)import->part.p + v * import->files.n;
	struct ccd_buffer digests = { 0 };
	char sha256[65];

	version->part = ccd_array(a, import->files.n, struct ccd_part);
	version->npart = 0;
	for (size_t f = 0; f < import->files.n; f++) {
		if (part[f] == 0)
			continue;
		ccd_buffer_printf(&digests, "%s\n", import->files.v[f].sha256);
		version->part[version->npart++] = import->files.v[f];
		part[f] = version->npart;
	}
	version->file = version->part[0].file;
	version->sha256 = version->part[0].sha256;
	if (version->npart > 1) {
		ccd_sha256(digests.s, digests.n, sha256);
		version->sha256 = ccd_arena_strdup(a, sha256);
	} else {
		version->part = NULL;
		version->npart = 0;
	}
	ccd_buffer_free(&digests);
}

/* Clauses for all texts of each version, without them. */
static void
make_versions(struct ccd_import *import, struct ccd_arena *a)
{
	size_t n[CCD_MAX_VERSIONS] = { 0 }, most = 0;
	uint32_t *part = take_room(&import->part, import->versions.n * import->files.n,
	    sizeof *part, a);

	for (size_t t = 0; t < import->texts.n; t++) {
		const struct text *text = &import->texts.v[t];

		n[text->version]++;
		part[text->version * import->files.n + text->file] = 1;
	}
	for (size_t v = 0; v < import->versions.n; v++) {
		struct ccd_version *version = &import->versions.v[v];

		version->clause = take_room(&import->clause[v], n[v] + 1, sizeof *version->clause, a);
		version->segment = take_room(&import->segment[v], n[v], sizeof *version->segment, a);
		version->clause[0] = (struct ccd_clause){ .kind = CCD_KIND_DOCUMENT, .parent = CCD_NONE,
			.end = (uint32_t)n[v] + 1, .text = "", .address = "" };
		version->nclause = 1;
		version->nsegment = 0;
		most = n[v] > most ? n[v] : most;
		set_parts(import, v, a);
	}
	count_to(import, most + 1, a);
}

static void
add_clause(const struct ccd_import *import, struct ccd_version *version, const struct text *text,
    const char *anchor)
{
	const uint32_t *part = (const uint32_t *)import->part.p + text->version * import->files.n;
	uint32_t i = version->nclause++;

	version->clause[i] = (struct ccd_clause){ .kind = CCD_KIND_SEGMENT, .end = i + 1, .depth = 1,
		.text = text->text, .address = import->address[i], .segment = version->nsegment,
		.nsegment = 1, .line = text->line, .part = part[text->file] - 1, .anchor = anchor, .span = text->span,
		.nspan = text->nspan };
	version->segment[version->nsegment++] = (struct ccd_segment){ .clause = i,
		.end = (uint32_t)strlen(text->text) };
}

static void
make_row(struct ccd_import *import, struct ccd_version *versions, const struct unit *unit,
    struct ccd_row *row)
{
	row->confidence = row->bead->confidence = unit->confidence;
	row->confirmed = unit->confirmed;
	row->fact = unit->facts.v;
	row->nfact = (uint32_t)unit->facts.n;
	row->nbead = 1;
	for (uint32_t t = unit->first; t != CCD_NONE; t = import->texts.v[t].next) {
		const struct text *text = &import->texts.v[t];
		struct ccd_version *version = &versions[text->version];
		struct ccd_cell *cell = &row->cell[text->version];
		struct ccd_range *side = &row->bead->side[text->version];

		if (cell->n++ == 0) {
			cell->clause = &import->self[version->nclause];
			side->first = version->nsegment;
		}
		side->n++;
		add_clause(import, version, text, unit->anchor);
	}
}

static void
make_rows(struct ccd_concordance *c)
{
	struct ccd_import *import = c->import;
	size_t n = import->units.n, nversion = import->versions.n;
	struct ccd_row *row = take_room(&import->row, n, sizeof *row, c->arena);
	struct ccd_cell *cell = take_room(&import->cell, n * nversion, sizeof *cell, c->arena);
	struct ccd_bead *bead = take_room(&import->bead, n, sizeof *bead, c->arena);
	struct ccd_range *side = take_room(&import->side, n * nversion, sizeof *side, c->arena);
	struct ccd_version *version = take_room(&import->version, nversion, sizeof *version, c->arena);
	uint32_t r = 0;

	memcpy(version, import->versions.v, nversion * sizeof *version);
	for (uint32_t u = import->first; u != CCD_NONE; u = import->units.v[u].next, r++) {
		row[r].cell = cell + r * nversion;
		row[r].bead = bead + r;
		row[r].bead->side = side + r * nversion;
		make_row(import, version, &import->units.v[u], &row[r]);
	}
	c->row = row;
	c->nrow = (uint32_t)n;
	c->version = version;
	c->nversion = (uint32_t)nversion;
	c->segments = true;
}

int
ccd_bitext_alone(const struct ccd_source *source, struct ccd_error *err)
{
	return ccd_error_set(err, CCD_EUSAGE, source->file, 0,
	    "a bitext and a text of one language do not go together");
}

struct ccd_import *
ccd_import_new(struct ccd_arena *a)
{
	struct ccd_import *import = ccd_new(a, struct ccd_import);

	import->first = CCD_NONE;
	return import;
}

/* ---- all of it --------------------------------------------------------- */

static int
check_size(const struct job *job, size_t texts)
{
	size_t rows = job->import->units.n + job->bitext.units.n;

	if (rows >= CCD_LIMIT_CLAUSES || rows > CELLS / job->ntag ||
	    job->import->texts.n + texts >= CCD_NONE)
		return ccd_error_set(job->err, CCD_ELIMIT, job->source->file, 0,
		    "too many units for %u languages", (unsigned)job->ntag);
	return 0;
}

/* Everything that can fail, before anything is changed. *VERSION gets the versions of
 * all texts in turn, *LEFT the units that have any. */
static int
prepare(struct job *job, const char *lang, uint32_t **version, size_t *left)
{
	const struct ccd_bitext *b = &job->bitext;
	size_t texts = 0, at = 0;

	if (settle_sides(job, lang) < 0)
		return -1;
	source_first(job);
	for (size_t i = 0; i < b->units.n; i++)
		texts += b->units.v[i].texts.n;
	*version = ccd_array(job->scratch, texts, uint32_t);
	*left = 0;
	for (size_t i = 0; i < b->units.n; at += b->units.v[i++].texts.n) {
		int64_t n = find_versions(job, &b->units.v[i], *version + at);

		if (n < 0)
			return -1;
		*left += n > 0;
	}
	if (ccd_faults_end(&job->faults, *left, job->err) < 0)
		return -1;
	return check_size(job, texts);
}

static void
add_versions(struct job *job)
{
	for (size_t v = job->import->versions.n; v < job->ntag; v++) {
		struct ccd_version *version = ccd_push(job->c->arena, &job->import->versions);

		*version = *job->like;
		version->lang = job->tag[v];
		version->charset = job->bitext.charset;
		version->status = job->source->options->status;
	}
}

static void
join(struct job *job, const uint32_t *version)
{
	const struct ccd_bitext *b = &job->bitext;
	uint32_t before = CCD_NONE;
	size_t at = 0;

	*ccd_push(job->c->arena, &job->import->files) =
	    (struct ccd_part){ job->like->file, job->like->sha256 };
	for (size_t i = 0; i < b->units.n; at += b->units.v[i++].texts.n) {
		bool any = false;

		for (size_t k = 0; k < b->units.v[i].texts.n; k++)
			any |= version[at + k] != CCD_NONE;
		if (any)
			before = join_unit(job, &b->units.v[i], version + at, before);
	}
}

int
ccd_bitext_read(struct ccd_concordance *c, const struct ccd_source *source,
    const struct ccd_reader *reader, const struct ccd_version *like, const char *lang,
    struct ccd_error *err)
{
	struct job job = { .c = c, .source = source, .like = like, .faults = { .source = source },
		.err = err };
	uint32_t *version;
	size_t left;
	int rc;

	if (c->nversion > 0 && (c->import == NULL || c->import->files.n == 0))
		return ccd_bitext_alone(source, err);
	if (reader->read_bitext(source, c->arena, &job.bitext, err) < 0)
		return -1;
	job.scratch = ccd_arena_new();
	if ((job.import = c->import) == NULL)
		job.import = ccd_import_new(c->arena);
	for (size_t v = 0; v < job.import->versions.n; v++)
		job.tag[job.ntag++] = job.import->versions.v[v].lang;
	if ((rc = prepare(&job, lang, &version, &left)) == 0) {
		c->import = job.import;
		add_versions(&job);
		join(&job, version);
		make_versions(c->import, c->arena);
		make_rows(c);
		if (c->nversion == 1)
			ccd_remark(source, 0, "holds texts in one language only, '%s'", c->version[0].lang);
	}
	ccd_arena_free(job.scratch);
	return rc;
}
