/*
 * Tables of texts that say the same or do not: tests/golden/pairs/LANG-LANG.tsv, lines of
 * text, text, and "equal" or the rules that must be found, parted by blanks. Each line is
 * the one clause of a concordance of two versions.
 */
#include <glob.h>

#include "compare_fixture.h"

enum { FEWEST = 300, LONGEST_LINE = 1024, MOST_FOUND = 8 };

/* Lines of C's check as "N01 N02", each rule once, "equal" where nothing is found. */
static void
rules_found(struct ccd_concordance *c, char *out, size_t size)
{
	struct ccd_check_options options = { .select = "N,D,R" };
	struct ccd_findings findings;
	struct ccd_error err = { 0 };

	assert_int_equal(0, ccd_check(c, &options, &findings, &err));
	*out = '\0';
	for (size_t i = 0; i < findings.n && i < MOST_FOUND; i++) {
		const char *id = findings.finding[i].rule->id;

		if (strstr(out, id) == NULL)
			snprintf(out + strlen(out), size - strlen(out), "%s%s", *out != '\0' ? " " : "", id);
	}
	if (*out == '\0')
		snprintf(out, size, "equal");
}

static bool
check_line(const char *file, unsigned number, const char *languages, char *line)
{
	struct ccd_arena *a = ccd_arena_new();
	char *second = strchr(line, '\t'), *expected = second != NULL ? strchr(second + 1, '\t') : NULL;
	const char *text[2];
	char found[64];
	bool right;

	assert_non_null(expected);
	*second++ = *expected++ = '\0';
	expected[strcspn(expected, "\n")] = '\0';
	text[0] = ccd_arena_printf(a, "a 1 item (a) 1l %s", line);
	text[1] = ccd_arena_printf(a, "a 1 item (a) 1l %s", second);
	rules_found(fixture_build(a, languages, text), found, sizeof found);
	right = strcmp(found, expected) == 0;
	if (!right)
		print_error("%s:%u: %s | %s: %s, not %s\n", file, number, line, second, found, expected);
	ccd_arena_free(a);
	return right;
}

/* Checks every line of FILE; the languages are in its name. */
static unsigned
check_file(const char *file)
{
	char line[LONGEST_LINE], languages[] = "en zh";
	FILE *f = fopen(file, "r");
	unsigned n = 0, wrong = 0, number = 0;

	assert_non_null(f);
	memcpy(languages, strrchr(file, '/') + 1, 2);
	memcpy(languages + 3, strrchr(file, '-') + 1, 2);
	while (fgets(line, sizeof line, f) != NULL) {
		number++;
		if (*line == '#' || *line == '\n')
			continue;
		n++;
		wrong += !check_line(file, number, languages, line);
	}
	fclose(f);
	assert_true(n >= FEWEST);
	return wrong;
}

static void
tables_are_right(void **state)
{
	unsigned wrong = 0;
	glob_t files;

	(void)state;
	assert_int_equal(0, glob("tests/golden/pairs/*.tsv", 0, NULL, &files));
	assert_true(files.gl_pathc >= 3);
	for (size_t i = 0; i < files.gl_pathc; i++)
		wrong += check_file(files.gl_pathv[i]);
	globfree(&files);
	assert_int_equal(0, wrong);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(tables_are_right) };

	return cmocka_run_group_tests_name("compare_pairs", tests, NULL, NULL);
}
