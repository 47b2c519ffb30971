/* number_words.tsv is what ICU writes: each form of a number once, and as phrases what adding and
 * multiplying the words up does not read back (quatre-vingt-dix, treinta y uno, einundzwanzig).
 * With NUMBER_WORDS=FILE what ICU writes goes there, to be taken over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unicode/uvernum.h>

#include "base/buffer.h"
#include "text/number_table.h"
#include "text/value_int.h"

enum { LONGEST_FORM = 512 };

extern const char ccd_file_number_words_tsv[];

/* A table on its way to the file. */
struct maker {
	const struct ccd_lang *lang;
	struct ccd_number_table *t;
	struct ccd_buffer *file;
};

/* Numbers of one word in some language or other. */
static const int64_t written[] = {
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 70,
	80, 90, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 5000, 1000000, 2000000,
	5000000, 1000000000, 2000000000, 5000000000, 1000000000000, 2000000000000, 5000000000000,
};

static void
add_phrase(struct maker *m, const char *form, int64_t value, bool ordinal)
{
	if (ccd_number_table_add(m->t, form, value, ordinal))
		ccd_buffer_printf(m->file, "%s\t%lld\t%c\t%s\n", m->lang->tag, (long long)value,
		    ordinal ? CCD_NUMBER_ORDINAL : CCD_NUMBER_CARDINAL, form);
}

/* The value of the word itself: of "two thousand" the last word is 1000. */
static int64_t
last_word_value(int64_t value)
{
	int64_t unit = 1;

	while (value % (unit * 1000) == 0)
		unit *= 1000;
	return value % 100 == 0 && unit == 1 ? 100 : unit;
}

/* Adds the one word of FORM, or the last of several; MARKED has the ends of parts of words. */
static void
add_form(struct maker *m, const char *marked, int64_t value, bool ordinal)
{
	const char *last = strrchr(marked, ' ');

	if (last != NULL)
		value = value < 100 ? 1 : last_word_value(value);
	if (value > 1 || last == NULL)
		add_phrase(m, last != NULL ? last + 1 : marked, value, ordinal);
}

/* NUMBER by FORMAT in lower case, hyphens as blanks; soft hyphens, which part the words of a
 * compound, as MARK (0: left out). False where ICU has none. */
static bool
write_number(UNumberFormat *format, int64_t number, int mark, char form[LONGEST_FORM])
{
	UErrorCode status = U_ZERO_ERROR;
	UChar wide[LONGEST_FORM / 4];
	int32_t n = unum_formatInt64(format, number, wide, LONGEST_FORM / 4 - 1, NULL, &status);
	size_t length = 0;

	if (U_FAILURE(status) || n <= 0 || n >= LONGEST_FORM / 4)
		return false;
	for (int32_t i = 0; i < n;) {
		int32_t c = wide[i++];

		if (c == 0xad)
			c = mark;
		if (c == '-' || c == 0x2010)
			c = ' ';
		if (c == 0 || (c == ' ' && (length == 0 || form[length - 1] == ' ')))
			continue;
		U8_APPEND_UNSAFE((uint8_t *)form, length, (uint32_t)ccd_scan_fold(c));
	}
	form[length] = '\0';
	return length > 0;
}

static void
write_forms(struct maker *m, UNumberFormat *format, bool ordinal)
{
	char form[LONGEST_FORM];

	for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
		if (ordinal && written[i] >= 1000)
			continue;
		if (write_number(format, written[i], 0, form) && strchr(form, ' ') == NULL)
			add_form(m, form, written[i], ordinal);
		if (write_number(format, written[i], ' ', form))
			add_form(m, form, written[i], ordinal);
	}
}

static bool
reads_back(const struct maker *m, const char *form, int64_t number)
{
	return ccd_number_table_reads(m->t, form, number);
}

/* Adds the numbers up to 99 that adding up does not read. */
static void
write_phrases(struct maker *m, UNumberFormat *format, bool ordinal)
{
	char form[LONGEST_FORM];

	for (int64_t n = 11; n < 100; n++)
		if (write_number(format, n, 0, form) && !reads_back(m, form, n))
			add_phrase(m, form, n, ordinal);
}

/* Adds how a hundred is called before other words: ciento uno. */
static void
write_hundred(struct maker *m, UNumberFormat *format, bool ordinal)
{
	char form[LONGEST_FORM], *space;

	if (!ordinal && write_number(format, 101, ' ', form) && (space = strchr(form, ' ')) != NULL) {
		*space = '\0';
		add_phrase(m, form, 100, false);
	}
}

/* Calls WRITE for the rule sets of FORMAT, the cardinals first: they take a form that both have.
 * The names of the sets stand one after another, ended by semicolons. */
static void
each_rule_set(struct maker *m, UNumberFormat *format,
    void (*write)(struct maker *, UNumberFormat *, bool))
{
	UErrorCode status = U_ZERO_ERROR;
	UChar names[4096];
	int32_t n = unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, names, 4096, &status);

	if (U_FAILURE(status))
		return;
	for (int ordinals = 0; ordinals < 2; ordinals++)
		for (int32_t from = 0, i = 0; i <= n; i++) {
			char name[128];

			if (i < n && names[i] != ';')
				continue;
			status = U_ZERO_ERROR;
			if (i > from && i - from < 127) {
				u_strToUTF8(name, sizeof name, NULL, names + from, i - from, &status);
				if (U_SUCCESS(status) && (strstr(name, "ordinal") != NULL) == (ordinals == 1) &&
				    strstr(name, "year") == NULL && strstr(name, "duration") == NULL) {
					unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, names + from, i - from,
					    &status);
					write(m, format, ordinals == 1);
				}
			}
			from = i + 1;
		}
}

/* What is added up reads all numbers below a hundred: there are no phrases. */
static bool
adds_up(const struct maker *m, UNumberFormat *format)
{
	char form[LONGEST_FORM];

	for (int64_t n = 11; n < 100; n++)
		if (write_number(format, n, 0, form) && !reads_back(m, form, n))
			return false;
	return true;
}

static void
make_words(const struct ccd_lang *lang, struct ccd_buffer *file)
{
	struct maker m = { lang, ccd_number_table_new(lang), file };
	UErrorCode status = U_ZERO_ERROR;
	UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, lang->tag, NULL, &status);
	char form[LONGEST_FORM];

	assert_true(U_SUCCESS(status));
	each_rule_set(&m, format, write_forms);
	unum_close(format);
	format = unum_open(UNUM_SPELLOUT, NULL, 0, lang->tag, NULL, &status);
	if (write_number(format, 121, 0, form) && strchr(form, ' ') == NULL) {
		ccd_number_table_join(m.t);
		ccd_buffer_printf(file, "%s\t121\t%c\t%s\n", lang->tag, CCD_NUMBER_JOINED, form);
	}
	if (!adds_up(&m, format)) {
		each_rule_set(&m, format, write_phrases);
		each_rule_set(&m, format, write_hundred);
	}
	unum_close(format);
	ccd_number_table_free(m.t);
}

static void
words_are_those_of_icu(void **state)
{
	const char *to = getenv("NUMBER_WORDS");
	struct ccd_buffer file = { 0 };
	size_t same = 0;
	FILE *fp;

	(void)state;
	ccd_buffer_printf(&file, "# ICU %d\n", U_ICU_VERSION_MAJOR_NUM);
	for (size_t i = 0; ccd_lang_at(i) != NULL; i++)
		if ((ccd_lang_at(i)->reads & CCD_READS_NUMBERS) != 0 && !ccd_lang_at(i)->han)
			make_words(ccd_lang_at(i), &file);
	if (to != NULL) {
		assert_non_null(fp = fopen(to, "w"));
		assert_int_equal(fwrite(file.s, 1, file.n, fp), file.n);
		assert_int_equal(fclose(fp), 0);
	}
	/* another version writes other numbers */
	if (strncmp(file.s, ccd_file_number_words_tsv, strcspn(file.s, "\n")) != 0) {
		ccd_buffer_free(&file);
		skip();
	}
	while (file.s[same] != '\0' && file.s[same] == ccd_file_number_words_tsv[same])
		same++;
	while (same > 0 && file.s[same - 1] != '\n')
		same--;
	assert_string_equal(ccd_file_number_words_tsv + same, file.s + same);
	ccd_buffer_free(&file);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(words_are_those_of_icu) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
