#include "text/collate.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/uiter.h>
#include <unicode/uloc.h>

#include "base/arena.h"
#include "text/utf8.h"

/* Orders that a language may have, the first being its usual one. */
enum { ORDERS = 2 };

struct ccd_collator {
	UCollator *order[ORDERS];
};

/* Bytes of a text, and of its key, that decide: heads of entries differ early. */
enum { HEAD = 96, KEY = 48 };

/* One text in so many may stand amiss. */
enum { AMISS = 8 };

static UCollator *
open_order(const char *tag, const char *variant)
{
	char locale[ULOC_FULLNAME_CAPACITY] = "";
	UErrorCode status = U_ZERO_ERROR;
	UCollator *order;

	uloc_forLanguageTag(tag, locale, sizeof locale, NULL, &status);
	if (U_SUCCESS(status) && variant != NULL)
		uloc_setKeywordValue("collation", variant, locale, sizeof locale, &status);
	if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING)
		return NULL;
	order = ucol_open(locale, &status);
	if (U_FAILURE(status))
		return NULL;
	ucol_setStrength(order, UCOL_PRIMARY);
	ucol_setAttribute(order, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
	return order;
}

struct ccd_collator *
ccd_collator_open(const char *tag)
{
	struct ccd_collator *collator = ccd_malloc(sizeof *collator);

	*collator = (struct ccd_collator){ { NULL } };
	if (strcmp(tag, "zh") == 0 || strncmp(tag, "zh-", 3) == 0) {
		collator->order[0] = open_order(tag, "pinyin");
		collator->order[1] = open_order(tag, "stroke");
	} else {
		collator->order[0] = open_order(tag, NULL);
	}
	return collator;
}

void
ccd_collator_close(struct ccd_collator *collator)
{
	if (collator == NULL)
		return;
	for (size_t i = 0; i < ORDERS; i++)
		if (collator->order[i] != NULL)
			ucol_close(collator->order[i]);
	free(collator);
}

struct keys {
	unsigned char (*v)[KEY];
	uint32_t n;
};

/* What begins with a figure, or says nothing, is no entry of an alphabet. */
static bool
begins_with_letter(const char *text)
{
	size_t n = strnlen(text, HEAD), i = 0;

	while (i < n) {
		int32_t c = ccd_utf8_next(text, n, &i);

		if (u_isalnum(c))
			return u_isalpha(c);
	}
	return false;
}

static void
make_keys(const UCollator *order, const char *const *text, struct keys *keys)
{
	memset(keys->v, 0, keys->n * sizeof *keys->v);
	for (uint32_t i = 0; i < keys->n; i++) {
		UErrorCode status = U_ZERO_ERROR;
		uint32_t state[2] = { 0, 0 };
		UCharIterator head;

		if (!begins_with_letter(text[i]))
			continue;
		uiter_setUTF8(&head, text[i], (int32_t)strnlen(text[i], HEAD));
		ucol_nextSortKeyPart(order, &head, state, keys->v[i], KEY, &status);
	}
}

static bool
ascends(const struct keys *keys, uint32_t i, uint32_t k)
{
	return keys->v[i][0] != 0 && memcmp(keys->v[i], keys->v[k], KEY) < 0;
}

/* The end of the stretch that begins with FROM; *GOOD gets how many of it ascend. */
static uint32_t
stretch(const struct keys *keys, uint32_t from, uint32_t *good)
{
	uint32_t last = from, before = from, end = from + 1, amiss = 0;

	*good = 1;
	for (uint32_t i = from + 1; i < keys->n; i++) {
		bool forgiven = (amiss + 1) * AMISS <= *good;

		if (ascends(keys, last, i)) {
			before = last;
			last = i;
			++*good;
			end = i + 1;
		} else if (forgiven && ascends(keys, before, i)) {
			last = i;               /* the one before was amiss */
			amiss++;
			end = i + 1;
		} else if (forgiven && i + 1 < keys->n && ascends(keys, last, i + 1)) {
			amiss++;
		} else {
			break;
		}
	}
	return end;
}

void
ccd_collator_runs(const struct ccd_collator *collator, const char *const *text, uint32_t n,
    uint32_t least, uint32_t *run)
{
	struct keys keys = { ccd_malloc((n + 1) * sizeof *keys.v), n };

	memset(run, 0, n * sizeof *run);
	for (size_t o = 0; o < ORDERS && collator->order[o] != NULL; o++) {
		make_keys(collator->order[o], text, &keys);
		for (uint32_t from = 0, to, good; from < n; from = to) {
			to = stretch(&keys, from, &good);
			for (uint32_t i = from; i < to && good >= least; i++)
				if (run[i] < to - from)
					run[i] = to - from;
		}
	}
	free(keys.v);
}
