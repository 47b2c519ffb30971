/*
 * Messages of programs: PO, as gettext has it. An entry is a unit of the message and
 * its translation; of one with a plural the singular goes with the first form, the plural
 * with each of the others, and with the only one.
 *
 * The parser is ours, since gettext's library is under the GPL.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "read/po.h"
#include "text/charset.h"
#include "text/decode.h"
#include "lang/lang.h"
#include "text/placeholder.h"
#include "text/utf8.h"

/* What stands between context, message and plural in a key. */
#define CONTEXT_END "\x04"
#define PLURAL "\x1E"

/* Bytes in which the header must name the encoding. */
enum { HEADER_BYTES = 8192 };

/* Forms of a plural that are thought possible; entries left out whose lines are named. */
enum { FORMS = 16, NAMED = 20 };

/* The parts of an entry, in the order that they come in. */
enum part { NO_PART, CONTEXT, MESSAGE, PLURAL_MESSAGE, TRANSLATION };

struct entry {
	struct ccd_buffer context, message, plural, form_text[FORMS];
	enum part part;                 /* the last begun */
	unsigned form;                  /* of the translation, the last begun */
	bool has_context, has_plural;
	bool fuzzy;
	unsigned formats;               /* CCD_CODES bits of its flags */
	bool broken;
	uint32_t line;                  /* of its first keyword; 0: none yet */
};

struct po {
	const struct ccd_source *source;
	struct ccd_arena *a;
	struct ccd_bitext *bitext;
	struct ccd_markup markup;
	struct ccd_faults faults;
	struct entry entry;
	size_t line;
	size_t entries;                 /* whatever became of them, but for the header */
	size_t obsolete;
	struct left { size_t n, line[NAMED]; } fuzzy;
	uint64_t alone;                 /* forms for one number only */
	struct ccd_error *err;
};

/* ---- the encoding ------------------------------------------------------ */

/* The encoding that the header names, or NULL; the bytes around are ASCII. */
static const char *
declared(const struct ccd_source *source, struct ccd_arena *a)
{
	const char *s = (const char *)source->bytes;
	size_t n = source->n < HEADER_BYTES ? source->n : HEADER_BYTES, length = 0;
	const char *p = memmem(s, n, "charset=", 8);

	if (p == NULL)
		return NULL;
	for (p += 8; p < s + n && *p == ' '; p++)
		continue;
	while (p + length < s + n && (isalnum((unsigned char)p[length]) ||
	    memchr("-_.:+", p[length], 5) != NULL))
		length++;
	return ccd_arena_strndup(a, p, length);
}

/* Words with letters of two scripts, and words with any letter beyond ASCII. */
static void
count_mixed(const char *s, size_t n, size_t *mixed, size_t *foreign)
{
	bool ascii = false, beyond = false;

	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(s, n, &i);
		bool letter = ccd_is_letter(c);

		ascii |= letter && c < 0x80;
		beyond |= letter && c >= 0x370;
		if (letter && i < n)
			continue;
		*mixed += ascii && beyond;
		*foreign += beyond;
		ascii = beyond = false;
	}
}

/* True where TEXT cannot be what was written: most of the words with letters beyond
 * Latin have Latin ones too, as French looks when it is taken for Russian. */
static bool
is_garbled(const struct ccd_text *text)
{
	size_t mixed = 0, foreign = 0;

	count_mixed(text->s, text->n, &mixed, &foreign);
	return mixed * 2 > foreign;
}

static bool
is_ascii(const struct ccd_source *source)
{
	for (size_t i = 0; i < source->n; i++)
		if (source->bytes[i] >= 0x80)
			return false;
	return true;
}

/* True where the guess rests on what is in the bytes, not on the lack of it. */
static bool
is_strong(const char *guess)
{
	return strncasecmp(guess, "ISO-8859-1", 10) != 0 && strcasecmp(guess, "windows-1252") != 0;
}

/* Decodes by what the header names, if the bytes are valid in it and do not look like
 * something else. */
static bool
decode_declared(const struct ccd_source *source, const char *charset, struct ccd_arena *a,
    struct ccd_text *text)
{
	const char *guess = ccd_charset_guess(source->bytes, source->n);
	struct ccd_error err = { 0 };

	if (ccd_decode(source->bytes, source->n, charset, source->file, a, text, &err) < 0)
		return false;
	if (is_ascii(source) || (guess != NULL && strcasecmp(guess, charset) == 0))
		return true;
	return (guess == NULL || !is_strong(guess)) && !is_garbled(text);
}

/* Decodes by the header where that can be true, else by the bytes. */
static int
decode(struct po *p, struct ccd_arena *a, struct ccd_text *text)
{
	const struct ccd_source *source = p->source;
	const char *name = source->charset == NULL ? declared(source, a) : NULL;
	const char *charset = name != NULL ? ccd_charset_named(name) : NULL;

	if (charset != NULL && decode_declared(source, charset, a, text))
		return 0;
	/* too little to tell more than that it is none of the scripts it would be */
	if (charset != NULL && ccd_charset_guess(source->bytes, source->n) == NULL)
		charset = "windows-1252";
	else
		charset = source->charset;
	if (ccd_decode(source->bytes, source->n, charset, source->file, a, text, p->err) < 0)
		return -1;
	if (name != NULL)
		ccd_remark(source, 0, "the header says '%.32s', but the bytes are %s", name, text->charset);
	return 0;
}

/* ---- entries ----------------------------------------------------------- */

static void
clear_entry(struct entry *e)
{
	ccd_buffer_clear(&e->context);
	ccd_buffer_clear(&e->message);
	ccd_buffer_clear(&e->plural);
	for (unsigned i = 0; i < FORMS; i++)
		ccd_buffer_clear(&e->form_text[i]);
	e->part = NO_PART;
	e->form = e->formats = 0;
	e->has_context = e->has_plural = e->fuzzy = e->broken = false;
	e->line = 0;
}

static void
free_entry(struct entry *e)
{
	ccd_buffer_free(&e->context);
	ccd_buffer_free(&e->message);
	ccd_buffer_free(&e->plural);
	for (unsigned i = 0; i < FORMS; i++)
		ccd_buffer_free(&e->form_text[i]);
}

/* The value of a header line NAME ("Language: "), or NULL. */
static const char *
header_value(const struct po *p, const char *name)
{
	const char *s = p->entry.form_text[0].s;
	size_t n = strlen(name);

	while (s != NULL && *s != '\0') {
		size_t length = strcspn(s, "\n");

		if (length > n && strncasecmp(s, name, n) == 0) {
			s += n;
			length -= n;
			while (length > 0 && (*s == ' ' || *s == '\t'))
				s++, length--;
			while (length > 0 && s[length - 1] == ' ')
				length--;
			return length > 0 ? ccd_arena_strndup(p->a, s, length) : NULL;
		}
		s += length + (s[length] == '\n');
	}
	return NULL;
}

/* "zh_CN.UTF-8@euro" as BCP 47 spells it, for what it is; the rest is cut off. */
static const char *
tag_of(struct ccd_arena *a, const char *locale)
{
	char *tag;

	if (locale == NULL)
		return NULL;
	tag = ccd_arena_strndup(a, locale, strcspn(locale, ".@ "));
	for (char *s = tag; *s != '\0'; s++)
		if (*s == '_')
			*s = '-';
	if (strcasecmp(locale + strcspn(locale, "@"), "@latin") == 0 && strlen(tag) == 2)
		return ccd_arena_printf(a, "%s-Latn", tag);
	return *tag != '\0' ? tag : NULL;
}

static void
take_header(struct po *p)
{
	const char *source = tag_of(p->a, header_value(p, "X-Source-Language:"));
	const struct ccd_buffer *header = &p->entry.form_text[0];

	if (header->n > 0)
		ccd_omit(p->source, CCD_OMIT_METADATA, p->entry.line, header->s, header->n);

	if (source != NULL)
		p->bitext->lang[0] = source;
	p->bitext->lang[1] = tag_of(p->a, header_value(p, "Language:"));
	p->alone = ccd_po_alone(header_value(p, "Plural-Forms:"));
}

static int
add_text(struct po *p, struct ccd_bitext_unit *unit, const struct ccd_buffer *text, uint8_t side)
{
	if (text->n > 0)
		ccd_markup_text(&p->markup, text->s, text->n);
	p->markup.next.line = unit->line;
	return ccd_bitext_add(unit, &p->markup, NULL, side, p->err);
}

static const char *
string_of(const struct ccd_buffer *b)
{
	return b->s != NULL ? b->s : "";
}

/* True where the message is only a name by which the program asks for it: "id100",
 * "menu.file", whose translation is words. */
static bool
is_key(const struct ccd_bitext_text *message, const struct ccd_bitext_text *translation)
{
	const char *s = message->text;
	size_t n = strlen(s);

	return n >= 3 && isalpha((unsigned char)*s) && strpbrk(s, "0123456789_.") != NULL &&
	    isalnum((unsigned char)s[n - 1]) && strchr(translation->text, ' ') != NULL &&
	    strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-") == n;
}

/* "calendar:week_start:0": what a program reads itself, set for each language. */
static bool
is_setting(const struct ccd_bitext_text *text)
{
	const char *s = text->text;
	size_t n = strlen(s);

	return isalpha((unsigned char)*s) && memchr(s, ':', n) != NULL && isalnum((unsigned char)s[n - 1]) &&
	    strspn(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-:") == n;
}

/* Sets all of TEXT as a code that is compared with nothing. */
static void
set_code(struct po *p, struct ccd_bitext_text *text)
{
	struct ccd_span *span = ccd_new(p->a, struct ccd_span);

	*span = (struct ccd_span){ .kind = CCD_SPAN_CODE, .end = (uint32_t)strlen(text->text), .value = "" };
	text->span = span;
	text->nspan = 1;
}

/* Adds a unit of MESSAGE and TRANSLATION (NULL: none), found again by KEY. Returns the unit,
 * NULL where it has no text, or with ERR set. */
static struct ccd_bitext_unit *
add_unit(struct po *p, const struct ccd_buffer *message, const struct ccd_buffer *translation,
    const char *key)
{
	struct ccd_bitext_unit unit = { .key = key, .line = p->entry.line, .confidence = 1,
		.formats = p->entry.formats };

	if (add_text(p, &unit, message, 0) < 0 ||
	    (translation != NULL && add_text(p, &unit, translation, 1) < 0) || unit.texts.n == 0)
		return NULL;
	if (unit.texts.n == 2 && (is_key(&unit.texts.v[0], &unit.texts.v[1]) ||
	    (is_setting(&unit.texts.v[0]) && is_setting(&unit.texts.v[1])))) {
		set_code(p, &unit.texts.v[0]);
		set_code(p, &unit.texts.v[1]);
	}
	*ccd_push(p->a, &p->bitext->units) = unit;
	return &p->bitext->units.v[p->bitext->units.n - 1];
}

/* Adds the units of an entry with a plural. The last form is found by the plural's key,
 * which catalogues of other languages have too, those between by their number. */
static int
take_forms(struct po *p, const char *key)
{
	struct entry *e = &p->entry;
	struct ccd_bitext_unit *one = add_unit(p, &e->message, e->form > 0 ? &e->form_text[0] : NULL, key);
	size_t singular = one != NULL ? (size_t)(one - p->bitext->units.v) : SIZE_MAX;
	struct ccd_bitext_text plural = { 0 };

	key = ccd_arena_printf(p->a, "%s" PLURAL "%s", key, string_of(&e->plural));
	for (unsigned form = e->form > 0; form <= e->form; form++) {
		struct ccd_bitext_unit *unit = add_unit(p, &e->plural, &e->form_text[form],
		    form == e->form ? key : ccd_arena_printf(p->a, "%s" PLURAL "%u", key, form));

		if (unit == NULL)
			continue;
		plural = unit->texts.v[0];
		ccd_po_free_codes(unit, NULL, (p->alone >> form & 1) != 0, p->a);
	}
	if (singular != SIZE_MAX && plural.text != NULL)
		ccd_po_free_codes(&p->bitext->units.v[singular], &plural, (p->alone & 1) != 0, p->a);
	return p->err->code != CCD_OK ? -1 : 0;
}

/* Counts an entry whose translation is not sure, and notes what it says. */
static void
leave_out_fuzzy(struct po *p)
{
	const struct entry *e = &p->entry;
	struct ccd_buffer text = { 0 };

	if (p->fuzzy.n < NAMED)
		p->fuzzy.line[p->fuzzy.n] = e->line;
	p->fuzzy.n++;
	ccd_buffer_printf(&text, "%s %s", string_of(&e->message), string_of(&e->plural));
	for (unsigned i = 0; i <= e->form; i++)
		ccd_buffer_printf(&text, " %s", string_of(&e->form_text[i]));
	ccd_omit(p->source, CCD_OMIT_FUZZY, e->line, text.s, text.n);
	ccd_buffer_free(&text);
}

static int
take_entry(struct po *p)
{
	struct entry *e = &p->entry;
	const char *key;

	p->entries++;
	if (e->fuzzy) {
		leave_out_fuzzy(p);
		return 0;
	}
	key = ccd_arena_printf(p->a, "%s" CONTEXT_END "%s", string_of(&e->context),
	    string_of(&e->message));
	if (e->has_plural)
		return take_forms(p, key);
	add_unit(p, &e->message, &e->form_text[0], key);
	return p->err->code != CCD_OK ? -1 : 0;
}

/* Ends the entry that was being read, if any. */
static int
end_entry(struct po *p)
{
	struct entry *e = &p->entry;
	int rc = 0;

	if (e->line != 0 && !e->broken && e->part != TRANSLATION)
		ccd_fault(&p->faults, e->line, "an entry without %s is passed over",
		    e->part == CONTEXT ? "msgid" : "msgstr");
	else if (e->line != 0 && !e->broken && e->message.n == 0 && !e->has_context && !e->has_plural)
		take_header(p);
	else if (e->line != 0 && !e->broken)
		rc = take_entry(p);
	else if (e->line != 0)
		p->entries++;
	clear_entry(e);
	return rc;
}

/* ---- lines ------------------------------------------------------------- */

/* The entry has a fault and is passed over; only its first is named. Between entries it
 * harms none. */
static void
break_entry(struct po *p, const char *what)
{
	if (p->entry.line == 0)
		ccd_fault(&p->faults, p->line, "%s; the line is passed over", what);
	else if (!p->entry.broken)
		ccd_fault(&p->faults, p->line, "%s; the entry is passed over", what);
	p->entry.broken = p->entry.line != 0;
}

/* The buffer that strings of the part go to. */
static struct ccd_buffer *
part_buffer(struct entry *e)
{
	switch (e->part) {
	case CONTEXT:
		return &e->context;
	case MESSAGE:
		return &e->message;
	case PLURAL_MESSAGE:
		return &e->plural;
	case TRANSLATION:
		return &e->form_text[e->form];
	case NO_PART:
		break;
	}
	return NULL;
}

/* The escape at S, behind the backslash, into B; returns its length, 0 where it is none. */
static size_t
take_escape(const char *s, struct ccd_buffer *b)
{
	static const char letters[] = "abfnrtv\\\"?'", meant[] = "\a\b\f\n\r\t\v\\\"?'";
	const char *letter = *s != '\0' ? strchr(letters, *s) : NULL;
	size_t n = 0;

	if (letter != NULL) {
		ccd_buffer_putc(b, meant[letter - letters]);
		return 1;
	}
	if (*s == 'x')
		n = 1 + strspn(s + 1, "0123456789abcdefABCDEF");
	else if ((n = strspn(s, "01234567")) > 3)
		n = 3;
	if (n > (*s == 'x')) {
		unsigned long c = strtoul(*s == 'x' ? s + 1 : s, NULL, *s == 'x' ? 16 : 8);

		/* bytes beyond ASCII would be half a character */
		ccd_buffer_putc(b, c > 0 && c < 0x80 ? (char)c : ' ');
		return n;
	}
	return 0;
}

/* The string at S, from its quotation mark, to the part that is being read. */
static void
take_string(struct po *p, const char *s)
{
	struct ccd_buffer *b = part_buffer(&p->entry);

	if (b == NULL) {
		break_entry(p, "a string that belongs to nothing");
		return;
	}
	for (s++; *s != '\0' && *s != '"';) {
		size_t n;

		if (*s != '\\') {
			n = strcspn(s, "\\\"");
			ccd_buffer_add(b, s, n);
			s += n;
		} else if ((n = take_escape(s + 1, b)) > 0) {
			s += n + 1;
		} else {
			break_entry(p, "an escape that is none");
			return;
		}
	}
	if (*s != '"')
		break_entry(p, "a string without its end");
	else if (s[1 + strspn(s + 1, " \t")] != '\0')
		break_entry(p, "something stands behind the string");
}

/* The keyword at S: its part and form, and its length; 0 where it is none. */
static size_t
find_keyword(const char *s, enum part *part, unsigned *form)
{
	static const struct { const char *word; enum part part; } words[] = {
		{ "msgid_plural", PLURAL_MESSAGE }, { "msgid", MESSAGE }, { "msgctxt", CONTEXT },
		{ "msgstr", TRANSLATION },
	};

	*form = 0;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t n = strlen(words[i].word);
		char *end;

		if (strncmp(s, words[i].word, n) != 0)
			continue;
		*part = words[i].part;
		if (*part == TRANSLATION && s[n] == '[' && s[n + 1] >= '0' && s[n + 1] <= '9') {
			unsigned long number = strtoul(s + n + 1, &end, 10);

			if (*end != ']' || number >= FORMS)
				return 0;
			*form = (unsigned)number;
			n = (size_t)(end + 1 - s);
		}
		return n + strspn(s + n, " \t");
	}
	return 0;
}

/* Begins a part; it may be the next entry's. Returns 0, or -1 with ERR set. */
static int
begin_part(struct po *p, enum part part, unsigned form)
{
	struct entry *e = &p->entry;
	bool next = e->part == TRANSLATION && part != TRANSLATION;

	if ((next || (part == CONTEXT && e->line != 0) || (part == MESSAGE && e->part >= MESSAGE)) &&
	    end_entry(p) < 0)
		return -1;
	if (e->line == 0)
		e->line = (uint32_t)p->line;
	if ((part == PLURAL_MESSAGE && e->part != MESSAGE) ||
	    (part == TRANSLATION && e->part < MESSAGE))
		break_entry(p, "a keyword in the wrong place");
	else if (part == TRANSLATION && e->part == TRANSLATION && form <= e->form)
		break_entry(p, "a second msgstr");
	else if (form > 0 && !e->has_plural)
		break_entry(p, "msgstr[] without msgid_plural");
	e->part = part;
	e->form = form;
	e->has_context |= part == CONTEXT;
	e->has_plural |= part == PLURAL_MESSAGE;
	return 0;
}

/* "fuzzy, c-format" */
static void
take_flags(struct entry *e, const char *s)
{
	for (size_t n; *(s += strspn(s, ", \t\r")) != '\0'; s += n) {
		n = strcspn(s, ", \t\r");
		e->fuzzy |= n == 5 && strncmp(s, "fuzzy", 5) == 0;
		e->formats |= ccd_codes_of_flag(s, n);
	}
}

/* A line that begins with '#'. It stands before an entry, so it ends the one before. */
static int
take_comment(struct po *p, const char *s)
{
	if (p->entry.part == TRANSLATION && end_entry(p) < 0)
		return -1;
	if (s[1] == '~')
		ccd_omit(p->source, CCD_OMIT_OBSOLETE, (uint32_t)p->line, s + 2, strlen(s + 2));
	else if (strchr(" .\t", s[1]) != NULL && s[1] != '\0')
		ccd_omit(p->source, CCD_OMIT_COMMENT, (uint32_t)p->line, s + 2, strlen(s + 2));
	if (s[1] == '~') {
		s += 2 + strspn(s + 2, " \t");
		if (strncmp(s, "msgid", 5) == 0 && strncmp(s, "msgid_plural", 12) != 0) {
			p->obsolete++;
			p->entries++;
		}
		p->entry.fuzzy = false;         /* that was its own */
	} else if (s[1] == ',') {
		take_flags(&p->entry, s + 2);
	}
	return 0;
}

/* One line, without its end. */
static int
take_line(struct po *p, const char *s)
{
	enum part part;
	unsigned form;
	size_t n;

	s += strspn(s, " \t\v\f");
	if (*s == '\0')
		return 0;
	if (*s == '#')
		return take_comment(p, s);
	if (*s == '"') {
		take_string(p, s);
		return 0;
	}
	if ((n = find_keyword(s, &part, &form)) == 0) {
		break_entry(p, "neither a keyword nor a string");
		return 0;
	}
	if (begin_part(p, part, form) < 0)
		return -1;
	if (s[n] == '"')
		take_string(p, s + n);
	else
		break_entry(p, "a keyword without a string");
	return 0;
}

static int
read_lines(struct po *p, const struct ccd_text *text)
{
	struct ccd_buffer line = { 0 };
	const char *s = text->s, *end = text->s + text->n, *stop;
	int rc = 0;

	for (; s < end && rc == 0; s = stop + 1) {
		if ((stop = memchr(s, '\n', (size_t)(end - s))) == NULL)
			stop = end;
		p->line++;
		ccd_buffer_clear(&line);
		ccd_buffer_add(&line, s, (size_t)(stop - s));
		rc = take_line(p, string_of(&line));
	}
	ccd_buffer_free(&line);
	return rc < 0 ? -1 : end_entry(p);
}

/* Says how many entries there are of a kind, and where. */
static void
remark_left(const struct po *p, const char *what, const struct left *left)
{
	struct ccd_buffer lines = { 0 };

	if (left->n == 0)
		return;
	for (size_t i = 0; i < left->n && i < NAMED; i++)
		ccd_buffer_printf(&lines, "%s%zu", i > 0 ? ", " : "", left->line[i]);
	ccd_remark(p->source, 0, "%s: %zu (%s %s%s)", what, left->n, left->n == 1 ? "line" : "lines",
	    lines.s, left->n > NAMED ? " ..." : "");
	ccd_buffer_free(&lines);
}

/* What was left out on purpose. */
static int
finish(struct po *p)
{
	ccd_po_accelerators(p->bitext, p->a);
	remark_left(p, "fuzzy entries left out", &p->fuzzy);
	if (p->obsolete > 0)
		ccd_remark(p->source, 0, "obsolete entries left out: %zu", p->obsolete);
	if (p->bitext->units.n == 0 && p->entries > 0 && p->faults.n == 0)
		return ccd_error_set(p->err, CCD_EFORMAT, p->source->file, 0,
		    "holds no entry that is neither fuzzy nor obsolete");
	if (p->bitext->units.n == 0 && p->faults.n == 0)
		return ccd_error_set(p->err, CCD_EFORMAT, p->source->file, 0, "holds no entries");
	return ccd_faults_end(&p->faults, p->bitext->units.n, p->err);
}

static int
read_po(const struct ccd_source *source, struct ccd_arena *a, struct ccd_bitext *bitext,
    struct ccd_error *err)
{
	struct po p = { .source = source, .a = a, .bitext = bitext, .err = err };
	struct ccd_arena *lines = ccd_arena_new();
	struct ccd_text text;
	int rc;

	p.faults.source = p.markup.source = source;
	p.markup.a = a;
	bitext->lang[0] = "en";
	if ((rc = ccd_source_check(source, source->bytes, source->n, "\n\r", err)) == 0 &&
	    (rc = decode(&p, lines, &text)) == 0) {
		bitext->charset = ccd_arena_strdup(a, text.charset);
		if ((rc = read_lines(&p, &text)) == 0)
			rc = finish(&p);
	}
	free_entry(&p.entry);
	ccd_markup_free(&p.markup);
	ccd_arena_free(lines);
	return rc;
}

/* ---- the bid ----------------------------------------------------------- */

/* Lines that begin with a keyword and a string, and others that are no comments. */
static int
bid(const struct ccd_source *source)
{
	char raw[HEADER_BYTES / 2] = "";
	size_t good = 0, bad = 0;

	/* what cannot be decoded may do so by the header; the keywords are ASCII */
	if (*source->head == '\0')
		memcpy(raw, source->bytes, source->n < sizeof raw ? source->n : sizeof raw - 1);
	for (const char *s = *source->head != '\0' ? source->head : raw; *s != '\0'; s += strcspn(s, "\n"), s += *s == '\n') {
		enum part part;
		unsigned form;
		size_t n = find_keyword(s, &part, &form);

		if (n > 0 && s[n] == '"')
			good++;
		else if (strchr("\n#\"", *s) == NULL && strncmp(s, " ", 1) != 0)
			bad++;
	}
	if (good >= 2 && good > bad)
		return 85;
	return ccd_source_named(source, ".po .pot") ? 40 : 0;
}

const struct ccd_reader ccd_read_po = {
	.name = "po",
	.extensions = ".po .pot",
	.media_type = "text/x-gettext-translation",
	.bid = bid,
	.read_bitext = read_po,
};
