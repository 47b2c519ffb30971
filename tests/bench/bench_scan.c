/*
 * What it costs to make tokens of a text, beside ICU's word breaking of the same lines:
 * bench_scan LANG FILE... Each is run until it has taken a while, in turns, and the
 * fastest turn counts.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include "align/seed.h"
#include "align/vocabulary.h"
#include "base/arena.h"
#include "concordat.h"

enum { TURNS = 5 };

struct lines {
	char **v;
	size_t n, cap, bytes;
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void
read_lines(const char *file, struct ccd_arena *a, struct lines *lines)
{
	FILE *f = fopen(file, "r");
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	if (f == NULL) {
		perror(file);
		exit(2);
	}
	while ((n = getline(&line, &cap, f)) > 0) {
		n -= line[n - 1] == '\n';
		*ccd_push(a, lines) = ccd_arena_strndup(a, line, (size_t)n);
		lines->bytes += (size_t)n;
	}
	free(line);
	fclose(f);
}

static double
scan(const struct lines *lines, const char *tag)
{
	struct ccd_arena *a = ccd_arena_new(), *scratch = ccd_arena_new();
	struct ccd_seed *seed = ccd_seed_new(tag, a);
	struct ccd_text text = { 0 };
	double begun;

	ccd_seed_add_own(seed);
	ccd_seed_end(seed);
	text.vocabulary = ccd_vocabulary_new(tag, seed, a);
	text.start = ccd_array(a, lines->n + 1, size_t);
	begun = now();
	for (uint32_t u = 0; u < lines->n; u++)
		ccd_text_scan(&text, u, ccd_lang_of(tag), lines->v[u], strlen(lines->v[u]), 0, false, a, scratch);
	begun = now() - begun;
	ccd_arena_free(scratch);
	ccd_arena_free(a);
	return begun;
}

static double
break_words(const struct lines *lines, const char *tag)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *words = ubrk_open(UBRK_WORD, tag, NULL, 0, &status);
	UChar *units = ccd_malloc((lines->bytes + 1) * sizeof *units);
	double begun = now();
	long count = 0;

	for (size_t u = 0; u < lines->n; u++) {
		int32_t n = 0;

		u_strFromUTF8(units, (int32_t)lines->bytes + 1, &n, lines->v[u], -1, &status);
		ubrk_setText(words, units, n, &status);
		while (ubrk_next(words) != UBRK_DONE)
			count++;
	}
	begun = now() - begun;
	if (U_FAILURE(status) || count == 0)
		exit(2);
	ubrk_close(words);
	free(units);
	return begun;
}

int
main(int argc, char **argv)
{
	struct ccd_arena *a = ccd_arena_new();
	struct lines lines = { 0 };
	double ours = 1e9, icu = 1e9;

	if (argc < 3)
		return 2;
	for (int i = 2; i < argc; i++)
		read_lines(argv[i], a, &lines);
	for (int turn = 0; turn < TURNS; turn++) {
		double t = scan(&lines, argv[1]);

		ours = t < ours ? t : ours;
		t = break_words(&lines, argv[1]);
		icu = t < icu ? t : icu;
	}
	printf("scan %-3s %8.1f MB/s   ICU word breaking %8.1f MB/s   %5.2f times its cost\n", argv[1],
	    (double)lines.bytes / 1e6 / ours, (double)lines.bytes / 1e6 / icu, ours / icu);
	ccd_arena_free(a);
	return 0;
}
