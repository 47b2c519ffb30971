/* Manifests, lexicons, dictionaries and term bases: what is read, refused and written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "align/outside.h"
#include "base/buffer.h"
#include "base/file.h"
#include "read/glossary.h"
#include "read/manifest.h"
#include "store/store.h"

/* ---- manifests ------------------------------------------------------------- */

static int
parse_manifest(struct ccd_arena *a, const char *text, struct ccd_manifest *manifest,
    struct ccd_error *err)
{
	struct ccd_source source = ccd_source_of("m.tsv", text, strlen(text), NULL, a);

	return ccd_manifest_parse(&source, a, manifest, err);
}

static void
test_manifest(void **state)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_manifest manifest = { 0 };
	struct ccd_error err = { 0 };

	(void)state;
	assert_int_equal(parse_manifest(a, "\xef\xbb\xbf# sets\r\n\r\na.xml\ten=a b.txt\tzh.txt\r\n"
	    "b.xml\tru=/b.txt", &manifest, &err), 0);
	assert_int_equal(manifest.n, 2);
	assert_string_equal(manifest.v[0].out, "a.xml");
	assert_int_equal(manifest.v[0].ntext, 2);
	assert_string_equal(manifest.v[0].text[0], "en=a b.txt");
	assert_string_equal(manifest.v[0].text[1], "zh.txt");
	assert_int_equal(manifest.v[0].line, 3);
	assert_int_equal(manifest.v[1].ntext, 1);
	assert_int_equal(manifest.v[1].line, 4);
	ccd_arena_free(a);
}

static void
test_manifest_refused(void **state)
{
	static const struct { const char *text; size_t line; const char *message; } cases[] = {
		{ "", 0, "is empty" },
		{ "# nothing\n\n", 0, "lists no documents" },
		{ "a.xml\ten=a\nb.xml\n", 2,
		    "is not OUT and LANG=FILE, LANG=FILE ... with tabs between them" },
		{ "a.xml\ten=a\t\n", 1, "field 3 is empty" },
		{ "\ten=a\n", 1, "field 1 is empty" },
		{ "a.xml\ten=a\nb.xml\ten=b\n\na.xml\ten=c\n", 4, "'a.xml' is the output of line 1 already" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_arena *a = ccd_arena_new();
		struct ccd_manifest manifest = { 0 };
		struct ccd_error err = { 0 };

		assert_int_equal(parse_manifest(a, cases[i].text, &manifest, &err), -1);
		assert_string_equal(err.message, cases[i].message);
		assert_string_equal(err.file, "m.tsv");
		assert_int_equal(err.line, cases[i].line);
		ccd_arena_free(a);
	}
}

static void
test_manifest_path(void **state)
{
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	assert_string_equal(ccd_manifest_path("m.tsv", "a.txt", a), "./a.txt");
	assert_string_equal(ccd_manifest_path("x/y/m.tsv", "../a.txt", a), "x/y/../a.txt");
	assert_string_equal(ccd_manifest_path("/m.tsv", "a.txt", a), "/a.txt");
	assert_string_equal(ccd_manifest_path("x/m.tsv", "/a.txt", a), "/a.txt");
	assert_string_equal(ccd_manifest_path("-", "-", a), "./-");
	ccd_arena_free(a);
}

/* ---- words -------------------------------------------------------------------- */

static int
parse(struct ccd_glossary *glossary, const char *text, struct ccd_error *err)
{
	struct ccd_source source = ccd_source_of("x", text, strlen(text), NULL, glossary->arena);

	return ccd_glossary_parse(glossary, &source, err);
}

/* What is learned, as it is saved. */
static void
assert_saved(const struct ccd_glossary *glossary, const char *wanted)
{
	char path[] = "/tmp/ccd_test_glossary_XXXXXX";
	struct ccd_buffer bytes = { 0 };
	struct ccd_error err = { 0 };
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	close(fd);
	assert_int_equal(ccd_glossary_save(glossary, path, &err), 0);
	assert_int_equal(ccd_file_read(path, &bytes, &err), 0);
	ccd_buffer_puts(&bytes, "");
	assert_string_equal(bytes.s, wanted);
	ccd_buffer_free(&bytes);
	unlink(path);
}

static void
test_lexicon(void **state)
{
	static const char first[] = "concordat-lexicon\t1\ten\tzh\n\t条约\t40.0\ntreaty\t\t41\n"
	    "treaty\t条约\t35.9\nconcordat-lexicon\t1\ten\tru\nlaw\tзакон\t2.0\n";
	static const char second[] = "concordat-lexicon\t1\ten\tzh\ntreaty\t条约\t0.5\nlaw\t.法\t7.25\n";
	struct ccd_glossary *glossary = ccd_glossary_new();
	struct ccd_error err = { 0 };

	(void)state;
	assert_int_equal(parse(glossary, first, &err), 0);
	assert_saved(glossary, "concordat-lexicon\t1\ten\tru\nlaw\tзакон\t2.0\n"
	    "concordat-lexicon\t1\ten\tzh\n\t条约\t40.0\ntreaty\t\t41.0\ntreaty\t条约\t35.9\n");
	assert_int_equal(parse(glossary, second, &err), 0);
	assert_saved(glossary, "concordat-lexicon\t1\ten\tru\nlaw\tзакон\t2.0\n"
	    "concordat-lexicon\t1\ten\tzh\n\t条约\t40.0\nlaw\t.法\t7.2\n"
	    "treaty\t\t41.0\ntreaty\t条约\t36.4\n");
	ccd_glossary_free(glossary);
}

static void
test_dictionary(void **state)
{
	struct ccd_glossary *glossary = ccd_glossary_new();
	struct ccd_error err = { 0 };
	const struct ccd_known *known;

	(void)state;
	assert_int_equal(parse(glossary, "EN\tremarks\tzh-hans\nstate| country \tx\t国家\n\n\tx\t|法\n", &err), 0);
	assert_int_equal(glossary->n, 1);
	known = &glossary->v[0];
	assert_int_equal(known->nconcept, 3);
	assert_int_equal(known->terms.n, 4);
	assert_string_equal(known->terms.v[1].lang, "en");
	assert_string_equal(known->terms.v[1].text, "country");
	assert_int_equal(known->terms.v[1].concept, 0);
	assert_string_equal(known->terms.v[2].lang, "zh-Hans");
	assert_string_equal(known->terms.v[3].text, "法");
	assert_int_equal(known->terms.v[3].concept, 2);
	ccd_glossary_free(glossary);
}

static void
test_tbx(void **state)
{
	static const char *const texts[] = {
		"<martif type='TBX'><text><body><termEntry id='1'><descrip>x</descrip>"
		"<langSet xml:lang='en'><tig><term>state\n  party</term></tig><ntig><termGrp><term>party</term>"
		"</termGrp></ntig></langSet><langSet xml:lang='zh'><tig><term>缔约国</term></tig></langSet>"
		"</termEntry></body></text></martif>",
		"<tbx xmlns='urn:iso:std:iso:30042:ed-2'><text><body><conceptEntry><langSec xml:lang='en'>"
		"<termSec><term>state party</term></termSec><termSec><term>party</term></termSec></langSec>"
		"<langSec xml:lang='zh'><termSec><term>缔约国</term></termSec></langSec></conceptEntry>"
		"</body></text></tbx>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct ccd_glossary *glossary = ccd_glossary_new();
		struct ccd_error err = { 0 };
		const struct ccd_known *known;

		assert_int_equal(parse(glossary, texts[i], &err), 0);
		known = &glossary->v[0];
		assert_int_equal(known->nconcept, 1);
		assert_int_equal(known->terms.n, 3);
		assert_string_equal(known->terms.v[0].text, "state party");
		assert_string_equal(known->terms.v[1].text, "party");
		assert_string_equal(known->terms.v[2].lang, "zh");
		assert_string_equal(known->terms.v[2].text, "缔约国");
		ccd_glossary_free(glossary);
	}
}

static void
test_refused(void **state)
{
	static const struct { const char *text; size_t line; const char *message; } cases[] = {
		{ "", 0, "is empty" },
		{ "en\tremarks\na\tb\n", 0,
		    "is no lexicon, no TBX and no table with two language tags or more in its first line" },
		{ "concordat-lexicon\t2\ten\tzh\n", 1, "is no lexicon of version 1 in two languages" },
		{ "concordat-lexicon\t1\ten\n", 1, "is no lexicon of version 1 in two languages" },
		{ "concordat-lexicon\t1\tzh\ten\n", 1, "the two language tags do not ascend" },
		{ "concordat-lexicon\t1\ten\tx y\n", 1, "'x y' is no language tag" },
		{ "concordat-lexicon\t1\ten\tzh\na\tb\n", 2, "is not two tokens and a count" },
		{ "concordat-lexicon\t1\ten\tzh\na\tb\t1\tc\n", 2, "is not two tokens and a count" },
		{ "concordat-lexicon\t1\ten\tzh\n\na\tb\t-1\n", 3, "is not two tokens and a count" },
		{ "concordat-lexicon\t1\ten\tzh\na\tb\t1e5\n", 2, "is not two tokens and a count" },
		{ "concordat-lexicon\t1\ten\tzh\na\tb\t9999999999999\n", 2, "is not two tokens and a count" },
		{ "concordat-lexicon\t1\ten\tzh\n\t\t1\n", 2, "is not two tokens and a count" },
		{ "<martif><text/></martif>", 0, "holds no terms" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_glossary *glossary = ccd_glossary_new();
		struct ccd_error err = { 0 };

		assert_int_equal(parse(glossary, cases[i].text, &err), -1);
		assert_string_equal(err.message, cases[i].message);
		assert_int_equal(err.line, cases[i].line);
		assert_int_equal(glossary->n, 0);
		ccd_glossary_free(glossary);
	}
}

/* ---- what they are for -------------------------------------------------------- */

static void
test_token_names(void **state)
{
	static const enum ccd_token_kind kinds[] = { CCD_TOKEN_WORD, CCD_TOKEN_SIGN, CCD_TOKEN_VALUE,
		CCD_TOKEN_NAME, CCD_TOKEN_MARK };
	static const char *const names[] = { "treaty", ".约", "=-3", "@CN", "!!" };
	struct ccd_arena *a = ccd_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const char *text = names[i] + (kinds[i] != CCD_TOKEN_WORD);
		struct ccd_token token = { .spelling = ccd_token_spelling(kinds[i], text, strlen(text)),
			.text = text, .kind = kinds[i] };

		assert_string_equal(ccd_token_name(&token, a), names[i]);
		assert_true(ccd_token_named(names[i]) == token.spelling);
	}
	ccd_arena_free(a);
}

/* Texts of ready-made segments. */
static struct ccd_concordance *
texts(const char *left, const char *right)
{
	struct ccd_read_options options = { .segments = true };
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };
	const char *const text[] = { left, right };

	for (int i = 0; i < 2; i++) {
		char path[] = "/tmp/ccd_test_glossary_XXXXXX";
		int fd = mkstemp(path);
		size_t n = strlen(text[i]);

		assert_true(fd >= 0 && write(fd, text[i], n) == (ssize_t)n);
		close(fd);
		assert_int_equal(ccd_read(c, i == 0 ? "de" : "sw", path, &options, &err), 0);
		unlink(path);
	}
	return c;
}

static const char LEFT[] = "alpha beta\nbeta gamma\ngamma delta\ndelta alpha\nalpha gamma\nbeta delta\n";
static const char RIGHT[] = "omo upu\nupu iki\niki eke\neke omo\nomo iki\nupu eke\n";

/* Rows that a person confirmed teach in full, those of no confidence nothing. */
static void
test_learn(void **state)
{
	(void)state;
	for (int confirmed = 0; confirmed < 2; confirmed++) {
		struct ccd_concordance *c = texts(LEFT, RIGHT);
		struct ccd_glossary *glossary = ccd_glossary_new();
		struct ccd_error err = { 0 };
		const struct ccd_known_pairs *pairs;
		double right = 0, wrong = 0;

		assert_int_equal(ccd_align(c, NULL, &err), 0);
		assert_int_equal(c->nrow, 6);
		for (uint32_t r = 0; r < c->nrow; r++) {
			c->row[r].confirmed = confirmed;
			c->row[r].bead[0].confidence = 0.0;
		}
		assert_int_equal(ccd_glossary_learn(glossary, "x", &c, 1, NULL, &err), 0);
		assert_int_equal(glossary->v[0].pairs.n, 1);
		pairs = &glossary->v[0].pairs.v[0];
		assert_string_equal(pairs->lang[0], "de");
		assert_string_equal(pairs->lang[1], "sw");
		for (size_t i = 0; i < pairs->n; i++)
			if (strcmp(pairs->v[i].token[0], "alpha") == 0 && pairs->v[i].token[1][0] != '\0')
				*(strcmp(pairs->v[i].token[1], "omo") == 0 ? &right : &wrong) += pairs->v[i].count;
		assert_true(confirmed ? right > 2.0 && wrong < 1.0 : right == 0.0 && wrong == 0.0);
		ccd_glossary_free(glossary);
		ccd_concordance_free(c);
	}
}

static void
count_dropped(void *data, const char *file, const char *lang_a, const char *lang_b)
{
	assert_string_equal(file, "x");
	assert_string_equal(lang_a, "de");
	assert_string_equal(lang_b, "sw");
	++*(int *)data;
}

enum { LINES = 16, WORDS = 4 };

/* Line i of two texts has a number and words of its own; a lexicon says that these go with
 * those of line i, or of line LINES - 1 - i. Returns how many parts were left aside. */
static int
dropped_with(const char *tags, bool right)
{
	struct ccd_buffer left = { 0 }, other = { 0 }, lexicon = { 0 };
	struct ccd_glossary *glossary = ccd_glossary_new();
	struct ccd_error err = { 0 };
	int dropped = 0;
	struct ccd_align_options options = { .glossary = glossary, .dropped = count_dropped,
		.drop_data = &dropped };
	struct ccd_concordance *c;

	ccd_buffer_printf(&lexicon, "concordat-lexicon\t1\t%s\n", tags);
	for (int i = 0; i < LINES; i++) {
		ccd_buffer_printf(&left, "%d", 701 + i);
		ccd_buffer_printf(&other, "%d", 701 + i);
		for (int w = 'a'; w < 'a' + WORDS; w++) {
			ccd_buffer_printf(&left, " b%c%cko", w, 'a' + i);
			ccd_buffer_printf(&other, " t%c%cmu", w, 'a' + i);
			ccd_buffer_printf(&lexicon, "b%c%cko\tt%c%cmu\t9\n", w, 'a' + i, w,
			    'a' + (right ? i : LINES - 1 - i));
		}
		ccd_buffer_puts(&left, "\n");
		ccd_buffer_puts(&other, "\n");
	}
	c = texts(left.s, other.s);
	assert_int_equal(parse(glossary, lexicon.s, &err), 0);
	assert_int_equal(ccd_align(c, &options, &err), 0);
	ccd_glossary_free(glossary);
	ccd_concordance_free(c);
	ccd_buffer_free(&left);
	ccd_buffer_free(&other);
	ccd_buffer_free(&lexicon);
	return dropped;
}

static void
test_dropped(void **state)
{
	(void)state;
	assert_int_equal(dropped_with("de\tsw", true), 0);
	assert_int_equal(dropped_with("de\tsw", false), 1);
	/* of other languages */
	assert_int_equal(dropped_with("en\tzh", false), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_manifest),
		cmocka_unit_test(test_manifest_refused),
		cmocka_unit_test(test_manifest_path),
		cmocka_unit_test(test_lexicon),
		cmocka_unit_test(test_dictionary),
		cmocka_unit_test(test_tbx),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_token_names),
		cmocka_unit_test(test_learn),
		cmocka_unit_test(test_dropped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
