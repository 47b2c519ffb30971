#include "align/vocabulary.h"

#include <string.h>

#include "concordat.h"
#include "align/seed.h"
#include "base/hash.h"
#include "text/romanise.h"

enum { FIRST_SLOTS = 1 << 10 };

struct ccd_vocabulary *
ccd_vocabulary_new(const char *tag, const struct ccd_seed *seed, struct ccd_arena *a)
{
	struct ccd_vocabulary *v = ccd_new(a, struct ccd_vocabulary);

	v->lang = ccd_lang_of(tag);
	v->seed = seed;
	v->arena = a;
	v->nslot = FIRST_SLOTS;
	v->slot = ccd_array(a, v->nslot, uint32_t);
	memset(v->slot, 0xff, v->nslot * sizeof *v->slot);
	return v;
}

uint64_t
ccd_token_spelling(enum ccd_token_kind kind, const char *text, size_t n)
{
	const char k = (char)kind;

	return ccd_hash(ccd_hash(CCD_HASH_SEED, &k, 1), text, n);
}

/* The slot of a spelling, or the free one where it belongs. */
static uint32_t *
slot_of(const struct ccd_vocabulary *v, uint64_t spelling)
{
	uint32_t i = (uint32_t)(spelling ^ spelling >> 32) & (v->nslot - 1);

	while (v->slot[i] != CCD_NONE && v->token[v->slot[i]].spelling != spelling)
		i = (i + 1) & (v->nslot - 1);
	return &v->slot[i];
}

static void
grow(struct ccd_vocabulary *v)
{
	uint32_t cap = v->cap == 0 ? FIRST_SLOTS / 2 : v->cap * 2;
	struct ccd_token *token = ccd_array(v->arena, cap, struct ccd_token);
	uint32_t *stamp = ccd_array(v->arena, cap, uint32_t);

	if (v->n > 0) {
		memcpy(token, v->token, v->n * sizeof *token);
		memcpy(stamp, v->stamp, v->n * sizeof *stamp);
	}
	v->token = token;
	v->stamp = stamp;
	v->cap = cap;
	if (cap * 2 <= v->nslot)
		return;
	v->nslot = cap * 2;
	v->slot = ccd_array(v->arena, v->nslot, uint32_t);
	memset(v->slot, 0xff, v->nslot * sizeof *v->slot);
	for (uint32_t i = 0; i < v->n; i++)
		*slot_of(v, v->token[i].spelling) = i;
}

uint32_t
ccd_vocabulary_find(const struct ccd_vocabulary *v, uint64_t spelling)
{
	return *slot_of(v, spelling);
}

uint32_t
ccd_vocabulary_add(struct ccd_vocabulary *v, enum ccd_token_kind kind, const char *text, size_t n)
{
	uint64_t spelling = ccd_token_spelling(kind, text, n);
	uint32_t *slot = slot_of(v, spelling);

	if (*slot != CCD_NONE)
		return *slot;
	if (v->n == v->cap) {
		grow(v);
		slot = slot_of(v, spelling);
	}
	v->token[v->n] = (struct ccd_token){ .spelling = spelling, .kind = kind,
		.text = ccd_arena_strndup(v->arena, text, n),
		.sound = kind == CCD_TOKEN_WORD ? ccd_consonants(text, n) : 0 };
	*slot = v->n;
	return v->n++;
}
