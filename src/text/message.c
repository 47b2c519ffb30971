/*
 * The tables are sorted once; a pattern is opened at its first use and kept as
 * long as the program runs.
 */
#include "text/message.h"
#include "base/guard.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uldnames.h>
#include <unicode/umsg.h>
#include <unicode/ustring.h>

#include "base/buffer.h"
#include "text/language_words.h"

enum { ARGUMENTS = 4, INTERFACES = 3 };

extern const struct ccd_message ccd_messages_en[], ccd_messages_zh[], ccd_messages_ru[];

struct entry {
	const char *key, *pattern;
	UMessageFormat *format; /* NULL until asked for */
	unsigned lists;         /* of its arguments, bit I for {I}, those that list languages */
};

struct table {
	const char *interface;
	const struct ccd_message *messages;
	struct entry *entry;    /* by key */
	size_t n;
};

/* The first is the one to fall back to. */
static struct table tables[INTERFACES] = {
	{ .interface = "en", .messages = ccd_messages_en },
	{ .interface = "zh", .messages = ccd_messages_zh },
	{ .interface = "ru", .messages = ccd_messages_ru },
};

const char *
ccd_interface_at(size_t i)
{
	return i < INTERFACES ? tables[i].interface : NULL;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;        /* of entry.format */

static int
compare_entries(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->key, ((const struct entry *)b)->key);
}

static void
sort_tables(void)
{
	for (struct table *t = tables; t < tables + INTERFACES; t++) {
		while (t->messages[t->n].key != NULL)
			t->n++;
		t->entry = ccd_malloc(t->n * sizeof *t->entry);
		for (size_t i = 0; i < t->n; i++)
			t->entry[i] = (struct entry){ .key = t->messages[i].key,
				.pattern = t->messages[i].pattern };
		qsort(t->entry, t->n, sizeof *t->entry, compare_entries);
	}
}

const char *
ccd_message_key(size_t i)
{
	pthread_once(&once, sort_tables);
	return i < tables[0].n ? tables[0].messages[i].key : NULL;
}

static struct entry *
find_entry(const struct table *t, const char *key)
{
	return bsearch(&(struct entry){ .key = key }, t->entry, t->n, sizeof *t->entry,
	    compare_entries);
}

static const struct table *
find_table(const char *interface)
{
	for (size_t i = 1; i < INTERFACES; i++)
		if (strcmp(ccd_interface(interface), tables[i].interface) == 0)
			return &tables[i];
	return &tables[0];
}

const char *
ccd_interface(const char *tag)
{
	for (size_t i = 0; tag != NULL && i < INTERFACES; i++) {
		size_t n = strlen(tables[i].interface);

		if (strncasecmp(tag, tables[i].interface, n) == 0 &&
		    strchr("-_.@", tag[n]) != NULL)
			return tables[i].interface;
	}
	return tables[0].interface;
}

/* UTF-16 for ICU; what is not UTF-8 becomes U+FFFD. NULL gives "". */
static const UChar *
to_utf16(struct ccd_arena *a, const char *s)
{
	size_t n = s != NULL ? strlen(s) : 0;
	UChar *u = ccd_array(a, n + 1, UChar);
	UErrorCode status = U_ZERO_ERROR;

	if (n > 0)
		u_strFromUTF8WithSub(u, (int32_t)n + 1, NULL, s, (int32_t)n, 0xfffd, NULL, &status);
	return u;
}

static const char *
to_utf8(struct ccd_arena *a, const UChar *u, int32_t n)
{
	size_t size = 3 * (size_t)n + 1;
	char *s = ccd_arena_alloc(a, size);
	UErrorCode status = U_ZERO_ERROR;

	u_strToUTF8(s, (int32_t)size, NULL, u, n, &status);
	return s;
}

/* What stands in a pattern behind an argument that lists languages: their texts in one of the forms
 * of enum ccd_form. */
static const char *const form_names[CCD_FORM__COUNT] = { "texts}", "in}", "of}" };

/* Writes the argument at S, "{1" and a comma, as umsg_format is called with it, and moves S on. */
static void
rewrite_argument(struct ccd_buffer *b, const char **s)
{
	unsigned i = (unsigned)((*s)[1] - '0');

	*s += 3;
	for (unsigned form = 0; form < CCD_FORM__COUNT; form++) {
		size_t n = strlen(form_names[form]);

		if (strncmp(*s, form_names[form], n) == 0) {
			ccd_buffer_printf(b, "{%u}", (2 + form) * ARGUMENTS + i);
			*s += n;
			return;
		}
	}
	ccd_buffer_printf(b, "{%u,", ARGUMENTS + i);
}

/*
 * umsg_format takes strings or doubles as the pattern has them. To call it with one
 * list for all patterns, arguments used as numbers become {4} to {7}, lists of languages in
 * their forms {8} to {19}, and an end that prints nothing names the numbers. Patterns do not
 * quote an argument.
 */
static UMessageFormat *
open_format(const char *locale, const char *pattern)
{
	static const char all[] = "{4,plural,other{}}{5,plural,other{}}"
	    "{6,plural,other{}}{7,plural,other{}}";
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_buffer b = { 0 };
	UErrorCode status = U_ZERO_ERROR;
	UMessageFormat *format;

	while (*pattern != '\0') {
		if (pattern[0] == '{' && pattern[1] >= '0' && pattern[1] < '0' + ARGUMENTS &&
		    pattern[2] == ',')
			rewrite_argument(&b, &pattern);
		else
			ccd_buffer_putc(&b, *pattern++);
	}
	ccd_buffer_puts(&b, all);
	ccd_buffer_putc(&b, '\0');
	format = umsg_open(to_utf16(a, b.s), -1, locale, NULL, &status);
	ccd_buffer_free(&b);
	ccd_arena_free(a);
	if (U_SUCCESS(status))
		return format;
	umsg_close(format);
	return NULL;
}

/* A decimal integer; of a list its members, for the plural of the verb. */
static double
as_number(const char *arg)
{
	double n = 1;

	if (*arg == '-' || (*arg >= '0' && *arg <= '9'))
		return (double)strtoll(arg, NULL, 10);
	for (; *arg != '\0'; arg++)
		n += *arg == ',';
	return n;
}

/* The words of E in INTERFACE, or NULL where ICU has none. */
static const char *
put_into_words(struct ccd_arena *a, const struct entry *e, const char *interface,
    const char *const arg[])
{
	const UChar *s[ARGUMENTS], *form[CCD_FORM__COUNT][ARGUMENTS];
	double d[ARGUMENTS] = { 0 };
	int32_t cap = 256;

	for (unsigned i = 0; i < ARGUMENTS; i++) {
		const char *text = arg != NULL ? arg[i] : NULL;

		s[i] = to_utf16(a, text);
		d[i] = text != NULL ? as_number(text) : 0;
		for (unsigned f = 0; f < CCD_FORM__COUNT; f++)
			form[f][i] = text == NULL || (e->lists >> i & 1) == 0 ? s[i] :
			    to_utf16(a, ccd_language_texts(a, interface, text, (enum ccd_form)f));
	}
	for (;;) {
		UChar *out = ccd_array(a, (size_t)cap, UChar);
		UErrorCode status = U_ZERO_ERROR;
		int32_t n = umsg_format(e->format, out, cap, &status,
		    s[0], s[1], s[2], s[3], d[0], d[1], d[2], d[3], form[0][0], form[0][1], form[0][2],
		    form[0][3], form[1][0], form[1][1], form[1][2], form[1][3], form[2][0], form[2][1],
		    form[2][2], form[2][3]);

		if (status == U_BUFFER_OVERFLOW_ERROR && n >= cap)
			cap = n + 1;
		else
			return U_SUCCESS(status) ? to_utf8(a, out, n) : NULL;
	}
}

/* The arguments of PATTERN that list languages, bit I for {I}. */
static unsigned
lists_of(const char *pattern)
{
	unsigned lists = 0;

	for (const char *p = pattern; (p = strchr(p, '{')) != NULL; p++)
		for (unsigned f = 0; p[1] >= '0' && p[1] < '0' + ARGUMENTS && p[2] == ',' &&
		    f < CCD_FORM__COUNT; f++)
			if (strncmp(p + 3, form_names[f], strlen(form_names[f])) == 0)
				lists |= 1U << (p[1] - '0');
	return lists;
}

const char *
ccd_say(struct ccd_arena *a, const char *interface, const char *key, const char *const arg[4])
{
	const struct table *t = find_table(interface);
	struct entry *e;
	const char *words = NULL;

	ccd_once(&once, sort_tables);
	if ((e = find_entry(t, key)) == NULL)
		e = find_entry(t = &tables[0], key);
	if (e == NULL)
		return ccd_arena_strdup(a, key);
	if (strpbrk(e->pattern, "{'") == NULL)
		return e->pattern;
	ccd_lock_begin(&lock);
	if (e->format == NULL) {
		e->format = open_format(t->interface, e->pattern);
		e->lists = lists_of(e->pattern);
	}
	if (e->format != NULL)
		words = put_into_words(a, e, t->interface, arg);
	ccd_lock_end(&lock);
	return words != NULL ? words : e->pattern;
}

const char *
ccd_word(struct ccd_arena *a, const char *interface, const char *key)
{
	return ccd_say(a, interface, key, NULL);
}

const char *
ccd_language_name(struct ccd_arena *a, const char *tag)
{
	enum { NAME = 256 };
	UDisplayContext contexts[] = { UDISPCTX_STANDARD_NAMES,
	    UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE };
	UErrorCode status = U_ZERO_ERROR;
	char locale[ULOC_FULLNAME_CAPACITY];
	ULocaleDisplayNames *names;
	UChar out[NAME];
	const char *name;
	int32_t n;

	uloc_forLanguageTag(tag, locale, sizeof locale, NULL, &status);
	names = uldn_openForContext(locale, contexts, 2, &status);
	n = uldn_localeDisplayName(names, locale, out, NAME, &status);
	uldn_close(names);
	name = U_SUCCESS(status) && n > 0 && n < NAME ? to_utf8(a, out, n) : tag;
	return strcasecmp(name, tag) == 0 ? tag : name;
}
