/*
 * Lists of contents: a run of short lines each of which comes again further on, in
 * the same order, with text between. A heading such as "Contents" makes it sure; a
 * run without one must be longer. A page number and its leaders may end a line; under
 * such a heading lines whose page numbers ascend are a list, too, where what they
 * name is not there: a part of a document.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "outline/outline_int.h"
#include "text/decode.h"
#include "text/utf8.h"

/* Lines of a run: at least, with the heading and without it. */
enum { LEAST_HEADED = 2, LEAST = 4 };

/* Lines in a row that need not come again: headings that were edited later. */
enum { LARGEST_BREAK = 2 };

/* The page of an entry is at most so many times that of the one before, and so many more: what
 * ends in another number is a post code, a year. */
enum { FARTHEST_FACTOR = 4, FARTHEST = 100 };

/* Headings that end in a full stop have no more columns. */
enum { LONGEST_CLOSED = 30 };

/* Entries are no longer than this, in bytes. */
enum { ENTRY_BYTES = 400 };

struct contents {
	const struct ccd_blocks *blocks;
	uint64_t *key;          /* [blocks->n] of the words; 0: none, or too long for a heading */
	bool *paged;            /* [blocks->n] ends in leaders or a number */
	uint32_t *page;         /* [blocks->n] that number; 0: none */
	const struct ccd_candidate *candidate;
	uint32_t *twin;         /* [blocks->n] index of the last block of the same words; 0: only itself */
};

/* Where leaders begin in TEXT: four stops, or two signs of three; N where none do. */
static size_t
leaders(const char *text, size_t n)
{
	for (size_t i = 0; i + 4 <= n; i++)
		if (memcmp(text + i, "....", 4) == 0 || (i + 6 <= n && memcmp(text + i, "……", 6) == 0))
			return i;
	return n;
}

/* TEXT without a page number, and the dots or blanks that lead to it. */
static size_t
without_page(const char *text, size_t n, bool *paged)
{
	size_t end = leaders(text, n);

	*paged = end < n;
	if (end == n) {
		while (end > 0 && text[end - 1] >= '0' && text[end - 1] <= '9')
			end--;
		*paged = end < n && end > 0 && strchr(" ._\t", text[end - 1]) != NULL;
	}
	while (*paged && end > 0 && strchr(" ._\t", text[end - 1]) != NULL)
		end--;
	return *paged && end > 0 ? end : n;
}

/* The number that TEXT ends with, of six digits at most; 0 for none. */
static uint32_t
last_number(const char *text, size_t n)
{
	size_t from = n;

	while (from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9')
		from--;
	return n - from <= 6 ? (uint32_t)strtoul(text + from, NULL, 10) : 0;
}

/* The letters and digits of S in lower case. */
static uint64_t
key_of(const struct ccd_lang *lang, const char *s, size_t n, struct ccd_arena *a)
{
	const char *low = ccd_lower(a, s, n, lang->tag);
	uint64_t key = CCD_HASH_SEED;
	bool any = false;

	n = strlen(low);
	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(low, n, &i);

		if (!ccd_is_letter(c) && ccd_digit(c) < 0)
			continue;
		key = ccd_hash(key, low + from, i - from);
		any = true;
	}
	return any ? key | 1 : 0;
}

/* Whether the words go on with a sentence or are a whole one, and no heading. */
static bool
is_clause(const char *text, size_t n)
{
	return ccd_sign_continues(text) || ccd_sign_lead_in(text) ||
	    (n >= 3 && memcmp(text + n - 3, "。", 3) == 0) ||
	    (n > 0 && text[n - 1] == '.' && ccd_text_width(text, n) > LONGEST_CLOSED);
}

static void
set_keys(struct contents *c, const struct ccd_lang *lang, const struct ccd_candidate *candidate,
    struct ccd_arena *brief)
{
	for (size_t i = 0; i < c->blocks->n; i++) {
		const struct ccd_block *block = &c->blocks->v[i];
		size_t body = candidate[i].nlink > 0 ? candidate[i].link[0].body : 0, n = strlen(block->text + body);

		if (n > ENTRY_BYTES || block->column > 0 || block->kind == CCD_KIND_NOTE)
			continue;
		c->page[i] = last_number(block->text + body, n);
		n = without_page(block->text + body, n, &c->paged[i]);
		if (!c->paged[i] && is_clause(block->text + body, n))
			continue;
		c->key[i] = key_of(lang, block->text + body, n, brief);
		ccd_arena_clear(brief);
	}
}

/* Whether markup tells headings, one of which an entry must come again as. */
static bool
are_marked(const struct ccd_blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++)
		if (blocks->v[i].level > 0)
			return true;
	return false;
}

/* Whether an entry may come again as a heading, as far as their labels tell: two count the same. */
static bool
labels_agree(const struct ccd_candidate *a, const struct ccd_candidate *b)
{
	if (a->nlink == 0 || b->nlink == 0)
		return true;
	for (uint32_t r = 0; r < a->link->nreading; r++)
		for (uint32_t q = 0; q < b->link->nreading; q++)
			if (a->link->reading[r].number == b->link->reading[q].number)
				return true;
	return a->link->nreading == 0 || b->link->nreading == 0;
}

/* The last block with each key: open addressing over block indices plus one. */
static void
set_twins(struct contents *c, struct ccd_arena *a)
{
	bool marked = are_marked(c->blocks);
	size_t mask = 64;
	uint32_t *slot;

	while (mask < 2 * c->blocks->n)
		mask *= 2;
	slot = ccd_array(a, mask, uint32_t);
	mask--;
	for (size_t i = c->blocks->n; i-- > 0;) {
		size_t at = c->key[i] & mask;

		if (c->key[i] == 0)
			continue;
		while (slot[at] != 0 && c->key[slot[at] - 1] != c->key[i])
			at = (at + 1) & mask;
		if (slot[at] != 0)
			c->twin[i] = labels_agree(&c->candidate[i], &c->candidate[slot[at] - 1]) ? slot[at] - 1 : 0;
		else if (!marked || c->blocks->v[i].level > 0)
			slot[at] = (uint32_t)i + 1;
	}
}

/* Whether entry J follows entry I as far as pages tell: both have one, not too far apart. */
static bool
pages_go_on(const struct contents *c, size_t i, size_t j)
{
	return c->paged[i] && c->paged[j] && c->page[i] > 0 && c->page[j] >= c->page[i] &&
	    c->page[j] <= FARTHEST_FACTOR * c->page[i] + FARTHEST;
}

/* The end of the run of entries that begins at block I: the block behind the last
 * entry; *COUNT gets their number, *FIRST and *LAST where the first and last come again. */
static size_t
run_end(const struct contents *c, size_t i, size_t *count, uint32_t *first, uint32_t *last)
{
	size_t end = i, breaks = 0;

	*count = 0;
	*first = *last = 0;
	for (; i < c->blocks->n && breaks <= LARGEST_BREAK; i++) {
		if (*first != 0 && i >= *first)
			break;
		if (c->twin[i] > *last && c->twin[i] > i) {
			*first = *count == 0 ? c->twin[i] : *first;
			*last = c->twin[i];
			++*count;
			breaks = 0;
			end = i + 1;
		} else {
			breaks++;
		}
	}
	/* the last entries may be misspelt, too, as long as page numbers go on */
	while (*count > 0 && end < c->blocks->n && end < *first && pages_go_on(c, end - 1, end))
		end++;
	return end;
}

/* The end of the run of entries from block I on whose page numbers ascend; I where there are
 * too few. A line or two between them may have none. */
static size_t
paged_end(const struct contents *c, size_t i)
{
	size_t end = i, last = i, count = 0;

	for (size_t k = i; k < c->blocks->n && k - end <= LARGEST_BREAK; k++) {
		if (count > 0 ? !pages_go_on(c, last, k) : !c->paged[k] || c->page[k] == 0)
			continue;
		last = k;
		end = k + 1;
		count++;
	}
	return count >= LEAST ? end : i;
}

/* Whether the heading of a list of contents was left alone by a reader that knew the
 * list for what it is. */
static bool
heads_nothing(const struct ccd_blocks *blocks, size_t i)
{
	return blocks->v[i].level == 0 || i + 1 == blocks->n || blocks->v[i + 1].level > 0;
}

void
ccd_contents_find(const struct ccd_lang *lang, const struct ccd_blocks *blocks,
    const struct ccd_candidate *candidate, struct ccd_arena *brief, bool *out)
{
	struct ccd_arena *a = ccd_arena_new();
	struct contents c = { blocks, ccd_array(a, blocks->n, uint64_t), ccd_array(a, blocks->n, bool),
		ccd_array(a, blocks->n, uint32_t), candidate, ccd_array(a, blocks->n, uint32_t) };

	set_keys(&c, lang, candidate, brief);
	set_twins(&c, a);
	for (size_t i = 0; i < blocks->n;) {
		bool headed = blocks->v[i].column == 0 && blocks->v[i].list_depth == 0 &&
		    ccd_sign_contents(lang, blocks->v[i].text, brief);
		size_t from = i + headed, count, end;
		uint32_t first, last;

		ccd_arena_clear(brief);
		if (!headed && c.twin[i] == 0) {
			i++;
			continue;
		}
		end = run_end(&c, from, &count, &first, &last);
		if (headed && paged_end(&c, from) > from) {
			end = paged_end(&c, from) > end ? paged_end(&c, from) : end;
			memset(out + i, true, (end - i) * sizeof *out);
			i = end;
			continue;
		}
		/* what they head stands between the places where they come again */
		if (count >= (headed ? LEAST_HEADED : LEAST) && first >= end &&
		    (headed || last - first > 2 * (count - 1))) {
			memset(out + i, true, (end - i) * sizeof *out);
			i = end;
		} else if (headed && heads_nothing(blocks, i)) {
			out[i++] = true;
		} else {
			i = count >= LEAST ? end : i + 1;
		}
	}
	ccd_arena_free(a);
}
