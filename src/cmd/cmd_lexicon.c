/* lexicon: which words stand for each other, learned from texts, kept for others. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/output.h"
#include "cmd/cmd.h"
#include "cmd/target.h"
#include "model/glossary.h"
#include "read/folder.h"
#include "read/manifest.h"
#include "store/store.h"
#include "text/layout.h"
#include "text/message.h"
#include "text/utf8.h"

/* Translations that are shown of a token, unless it was asked for. */
enum { MOST_SHOWN = 5 };

/* Shown are those with at least this share of the first one's count. */
static const double LEAST_SHARE = 0.1;

/* ---- reading --------------------------------------------------------------- */

enum content { TEXT, TABLE, BITEXT, CONCORDANCE };

/* What FILE holds; -1 with ERR set. */
static int
content_of(const struct ccd_call *call, const char *file, struct ccd_error *err)
{
	const struct ccd_reader *reader;
	struct ccd_buffer bytes = { 0 };
	struct ccd_source source;
	struct ccd_arena *a;
	char root[16];
	int content = TEXT;

	/* what can be read only once is a text */
	if (strcmp(file, "-") == 0 || ccd_is_folder(file))
		return TEXT;
	if (ccd_file_read_within(file, CCD_LIMIT_CONCORDANCE_BYTES, &bytes, err) < 0)
		return -1;
	a = ccd_arena_new();
	source = ccd_source_of(file, bytes.s != NULL ? bytes.s : "", bytes.n, NULL, a);
	ccd_source_root(&source, root, sizeof root);
	if (strcmp(root, "concordance") == 0)
		content = CONCORDANCE;
	else if (call->value[CCD_OPTION_SEGMENTS] == NULL && (reader = ccd_reader_for(&source)) != NULL &&
	    reader->read_bitext != NULL)
		content = reader == &ccd_read_links ? TABLE : BITEXT;
	ccd_arena_free(a);
	ccd_buffer_free(&bytes);
	return content;
}

struct texts {
	const struct ccd_call *call;
	struct { struct ccd_concordance **v; size_t n, cap; } c;
};

/* Takes C, if there is one, among the texts. */
static int
take(struct texts *texts, struct ccd_concordance *c)
{
	if (c != NULL)
		*ccd_push(texts->call->arena, &texts->c) = c;
	return c != NULL ? 0 : -1;
}

/* The N operands as one concordance. */
static int
read_together(struct texts *texts, const char *const *operand, size_t n, struct ccd_error *err)
{
	struct ccd_concordance *c = ccd_concordance_new();

	take(texts, c);
	return ccd_read_list(texts->call, operand, n, c,
	    texts->call->value[CCD_OPTION_SEGMENTS] != NULL, err);
}

/* Concordances and bitexts by themselves, all other operands as one document. */
static int
read_operands(struct texts *texts, char **operand, int n, struct ccd_error *err)
{
	const char **rest = ccd_array(texts->call->arena, (size_t)n, const char *);
	size_t nrest = 0;

	for (int i = 0; i < n; i++) {
		const char *lang, *file = ccd_operand_file(texts->call, operand[i], &lang);
		int content = content_of(texts->call, file, err), rc = content < 0 ? -1 : 0;

		if (content == TEXT)
			rest[nrest++] = operand[i];
		else if (content == BITEXT || content == TABLE)
			rc = read_together(texts, (const char *const *)&operand[i], 1, err);
		else if (content == CONCORDANCE)
			rc = take(texts, ccd_load(file, err));
		if (rc < 0)
			return -1;
	}
	return nrest > 0 ? read_together(texts, rest, nrest, err) : 0;
}

static int
read_sets(struct texts *texts, struct ccd_error *err)
{
	struct ccd_manifest manifest = { 0 };

	if (ccd_read_manifest(texts->call, &manifest, err) < 0)
		return -1;
	for (size_t i = 0; i < manifest.n; i++)
		if (take(texts, ccd_read_set(texts->call, &manifest.v[i], err)) < 0)
			return -1;
	return 0;
}

static void
free_texts(struct texts *texts)
{
	for (size_t i = 0; i < texts->c.n; i++)
		ccd_concordance_free(texts->c.v[i]);
}

static void
say_dropped(void *data, const char *file, const char *lang_a, const char *lang_b)
{
	char message[128];

	(void)data;
	snprintf(message, sizeof message,
	    "does not help with these texts: left aside for %.32s and %.32s", lang_a, lang_b);
	ccd_complain(file, 0, "note: ", message);
}

/* What FILE of --lexicon knows: of a concordance or a bitext, what it teaches. */
static int
read_known(const struct ccd_call *call, struct ccd_glossary *glossary, char *file,
    struct ccd_error *err)
{
	struct texts texts = { .call = call };
	int content = content_of(call, file, err), rc;

	if (content < 0)
		return -1;
	/* lexicons and dictionaries are tables as well */
	if (content == TEXT || content == TABLE)
		return ccd_read_lexicon_file(call, glossary, file, err);
	rc = read_operands(&texts, &file, 1, err);
	if (rc == 0)
		rc = ccd_glossary_learn(glossary, file, texts.c.v, texts.c.n, NULL, err);
	free_texts(&texts);
	return rc;
}

int
ccd_read_lexicons(const struct ccd_call *call, struct ccd_align_options *options,
    struct ccd_glossary **out, struct ccd_error *err)
{
	const char *p = call->value[CCD_OPTION_LEXICON];

	*out = NULL;
	if (p == NULL)
		return 0;
	*out = ccd_glossary_new();
	while (*p != '\0') {
		size_t n = strcspn(p, "\n");

		if (read_known(call, *out, ccd_arena_strndup(call->arena, p, n), err) < 0)
			return -1;
		p += n + (p[n] == '\n');
	}
	options->glossary = *out;
	options->dropped = say_dropped;
	return 0;
}

/* ---- learn and merge ---------------------------------------------------------- */

static const char *
output_of(const struct ccd_call *call)
{
	const char *out = call->value[CCD_OPTION_OUTPUT];

	return out != NULL ? out : "-";
}

static int
run_learn(const struct ccd_call *call, struct ccd_glossary *glossary, struct ccd_error *err)
{
	long threads = ccd_option_number(call, CCD_OPTION_THREADS, CCD_MOST_THREADS, 0, err);
	struct ccd_align_options options = { .threads = (unsigned)threads, .progress = ccd_progress };
	struct texts texts = { .call = call };
	struct ccd_glossary *known = NULL;
	int rc = threads < 0 ? -1 : ccd_read_lexicons(call, &options, &known, err);

	if (rc == 0 && call->value[CCD_OPTION_MANIFEST] != NULL)
		rc = read_sets(&texts, err);
	if (rc == 0)
		rc = read_operands(&texts, call->operand + 1, call->noperand - 1, err);
	if (rc == 0 && texts.c.n == 0)
		rc = ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no text is named to learn from");
	if (rc == 0 && (rc = ccd_glossary_learn(glossary, "", texts.c.v, texts.c.n, &options, err)) == 0)
		rc = ccd_glossary_save(glossary, output_of(call), err);
	free_texts(&texts);
	ccd_glossary_free(known);
	return rc;
}

/* Reads lexicons, nothing else. */
static int
read_lexicons(const struct ccd_call *call, int from, int to, struct ccd_glossary *glossary,
    struct ccd_error *err)
{
	if (from >= to)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no lexicon is named");
	for (int i = from; i < to; i++) {
		if (ccd_read_lexicon_file(call, glossary, call->operand[i], err) < 0)
			return -1;
		if (glossary->v[glossary->n - 1].pairs.n == 0)
			return ccd_error_set(err, CCD_EUSAGE, call->operand[i], 0,
			    "was not learned: dictionaries and terms cannot be merged or shown");
	}
	return 0;
}

static int
run_merge(const struct ccd_call *call, struct ccd_glossary *glossary, struct ccd_error *err)
{
	int rc = read_lexicons(call, 1, call->noperand, glossary, err);

	return rc == 0 ? ccd_glossary_save(glossary, output_of(call), err) : rc;
}

/* ---- show --------------------------------------------------------------------- */

/* Pairs of one direction, the best first for each token. */
struct shown {
	const char *from, *to;
	double count;
};

static int
by_count(const void *x, const void *y)
{
	const struct shown *a = x, *b = y;
	int order = strcmp(a->from, b->from);

	if (order != 0)
		return order;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return strcmp(a->to, b->to);
}

static void
put_padded(struct ccd_output *o, const char *s, size_t width)
{
	size_t n = ccd_text_width(s, strlen(s));

	ccd_output_puts(o, s);
	for (; n < width; n++)
		ccd_output_puts(o, " ");
}

/* Whether TOKEN is that of WORD: its first letters, or all of it with its mark. */
static bool
is_token_of(const char *token, const char *word)
{
	size_t n = strlen(token), at = 0;

	if (strcmp(token, word) == 0 || (*token != '\0' && strcmp(token + 1, word) == 0))
		return true;
	/* the token of a word has five or six letters of it */
	return ccd_utf8_count(token, n) >= 5 && strncmp(word, token, n) == 0 &&
	    ccd_is_letter(ccd_utf8_next(token, n, &at));
}

static void
show_token(const struct shown *v, size_t n, size_t most, struct ccd_arena *a, struct ccd_output *o)
{
	put_padded(o, ccd_layout_safe(a, v[0].from), 12);
	for (size_t i = 0; i < n && i < most && v[i].count >= LEAST_SHARE * v[0].count; i++)
		ccd_output_printf(o, "  %s %.1f", ccd_layout_safe(a, v[i].to), v[i].count);
	ccd_output_puts(o, "\n");
}

/* The translations of all tokens on one side of PAIRS, or of WORD only. */
static bool
show_direction(const struct ccd_known_pairs *pairs, unsigned side, const char *word,
    struct ccd_output *o)
{
	struct ccd_arena *a = ccd_arena_new();
	struct { struct shown *v; size_t n, cap; } all = { 0 };

	for (size_t i = 0; i < pairs->n; i++)
		if (pairs->v[i].token[0][0] != '\0' && pairs->v[i].token[1][0] != '\0' &&
		    (word == NULL || is_token_of(pairs->v[i].token[side], word)))
			*ccd_push(a, &all) = (struct shown){ pairs->v[i].token[side],
				pairs->v[i].token[1 - side], pairs->v[i].count };
	if (all.n > 0) {
		qsort(all.v, all.n, sizeof *all.v, by_count);
		ccd_output_printf(o, "%s > %s\n", pairs->lang[side], pairs->lang[1 - side]);
	}
	for (size_t i = 0, end; i < all.n; i = end) {
		for (end = i; end < all.n && strcmp(all.v[end].from, all.v[i].from) == 0;)
			end++;
		show_token(all.v + i, end - i, word == NULL ? MOST_SHOWN : end - i, a, o);
	}
	ccd_arena_free(a);
	return all.n > 0;
}

static int
run_show(const struct ccd_call *call, struct ccd_glossary *glossary, struct ccd_error *err)
{
	const char *word = call->noperand > 2 ? call->operand[2] : NULL;
	struct ccd_output *o;
	bool found = false;

	if (call->noperand > 3)
		return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "show takes a lexicon and one word");
	if (read_lexicons(call, 1, call->noperand > 1 ? 2 : 1, glossary, err) < 0 ||
	    (o = ccd_output_open(output_of(call), err)) == NULL)
		return -1;
	for (size_t k = 0; k < glossary->v[0].pairs.n; k++)
		for (unsigned side = 0; side < 2; side++)
			found = show_direction(&glossary->v[0].pairs.v[k], side, word, o) || found;
	if (!found && word != NULL) {
		ccd_output_abort(o);
		return ccd_error_set(err, CCD_EUSAGE, call->operand[1], 0, "does not know '%.64s'", word);
	}
	return ccd_output_commit(o, err);
}

/* ---- the command -------------------------------------------------------------- */

static int
run_lexicon(const struct ccd_call *call)
{
	static const struct {
		const char *name;
		int (*run)(const struct ccd_call *call, struct ccd_glossary *glossary, struct ccd_error *err);
	} tasks[] = { { "learn", run_learn }, { "merge", run_merge }, { "show", run_show } };
	struct ccd_glossary *glossary = ccd_glossary_new();
	struct ccd_error err = { 0 };
	int rc = ccd_target_fits(call, call->value[CCD_OPTION_OUTPUT], "text/plain", &err) < 0 ? -1 : 1;

	for (size_t i = 0; i < sizeof tasks / sizeof *tasks && rc > 0; i++)
		if (strcmp(call->operand[0], tasks[i].name) == 0)
			rc = tasks[i].run(call, glossary, &err);
	if (rc > 0)
		rc = ccd_error_set(&err, CCD_EUSAGE, NULL, 0,
		    "a lexicon can learn, merge or show, not '%.64s'", call->operand[0]);
	ccd_glossary_free(glossary);
	return rc < 0 ? ccd_trouble(&err) : CCD_EXIT_OK;
}

const struct ccd_command ccd_command_lexicon = {
	.name = "lexicon",
	.operands = "learn [LANG=]FILE... | merge LEXICON... | show LEXICON [WORD]",
	.least = 1,
	.most = -1,
	.options = (const enum ccd_option_id[]){ CCD_OPTION_OUTPUT, CCD_OPTION_FORCE, CCD_OPTION_MANIFEST,
	    CCD_OPTION_SEGMENTS, CCD_OPTION_LEXICON, CCD_OPTION_CHARSET, CCD_OPTION_LIMIT,
	    CCD_OPTION_THREADS, CCD_OPTION__COUNT },
	.run = run_lexicon,
};
