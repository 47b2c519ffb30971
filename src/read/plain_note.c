/*
 * Notes in plain text: what stands behind a rule with the mark of a note before it, where
 * the same mark stands in the text above. Notes that interrupt a paragraph go behind all
 * text; the marks become "[1]" with a span, as in formats with markup.
 *
 * Extraction from pages leaves raised figures as plain ones: "archives,1". These are marks
 * only where a note of that number follows, and only the likeliest place for each: behind
 * a sign or a word, else behind a character of a script without blanks, else behind
 * figures. Where several places are as likely as each other none is taken.
 */
#include <stdlib.h>
#include <string.h>

#include "read/plain.h"
#include "text/utf8.h"

/* Digits of a note's number. */
#define DIGITS 3

/* Columns by which the labels of notes may stand apart. */
#define SAME 1

/* Letters of a word that a figure may be a mark behind: "G20" and "CO2" are names. */
#define WORD 3

enum form { FORM_NONE, FORM_BRACKETS, FORM_RAISED, FORM_STARS, FORM_DIGITS };

/* The label of a note: its form and number, and its bytes with the blanks behind it. */
struct label {
	enum form form;
	uint32_t number;
	size_t n;
};

struct note {
	size_t line;
	struct label label;
};

/* A place that may be the mark of a note; rank 0 is surest. */
struct place {
	size_t line, start, end;        /* bytes of the text */
	uint32_t number;
	unsigned rank;
};

/* What stands in the new text instead of [start, end) of the old. */
struct edit {
	size_t start, end;
	const char *with;
	bool mark;
};

struct finder {
	struct ccd_plain *p;
	struct ccd_arena *a;
	struct { struct note *v; size_t n, cap; } notes;        /* of the group at hand */
	struct { struct place *v; size_t n, cap; } places;
	struct { struct edit *v; size_t n, cap; } edits;        /* a thing may be found twice */
	size_t from;            /* line behind the last group */
	uint32_t left;          /* column of the line farthest to the left */
};

static int32_t
char_at(const char *s, size_t n, size_t i)
{
	return i < n ? ccd_utf8_next(s, n, &i) : 0;
}

static int32_t
char_before(const char *s, size_t i)
{
	return i > 0 ? ccd_utf8_prev(s, &i) : 0;
}

/* The value of a superscript digit, or -1. */
static int
raised_digit(int32_t c)
{
	if (c == 0xB9 || c == 0x2070)
		return c == 0xB9;
	if (c == 0xB2 || c == 0xB3)
		return c - 0xB0;
	return c >= 0x2074 && c <= 0x2079 ? c - 0x2070 : -1;
}

/* Reads a number of ASCII or superscript digits; returns the bytes used. */
static size_t
take_number(const char *s, size_t n, bool raised, uint32_t *number)
{
	size_t i = 0, used = 0;

	*number = 0;
	for (int digits = 0; i < n; used = i) {
		int32_t c = ccd_utf8_next(s, n, &i);
		int value = raised ? raised_digit(c) : c >= '0' && c <= '9' ? (int)(c - '0') : -1;

		if (value < 0)
			break;
		if (++digits > DIGITS)
			return 0;
		*number = *number * 10 + (uint32_t)value;
	}
	return *number > 0 ? used : 0;
}

/* A mark "[3]", "^[3]", a superscript or stars at S; its length and what it says. */
static struct label
take_mark(const char *s, size_t n)
{
	struct label label = { FORM_NONE, 0, 0 };
	size_t caret = n > 0 && *s == '^', used;

	if (caret < n && s[caret] == '[') {
		used = take_number(s + caret + 1, n - caret - 1, false, &label.number);
		if (used > 0 && caret + used + 1 < n && s[caret + used + 1] == ']')
			return (struct label){ FORM_BRACKETS, label.number, caret + used + 2 };
		return (struct label){ FORM_NONE, 0, 0 };
	}
	if ((used = take_number(s, n, true, &label.number)) > 0)
		return (struct label){ FORM_RAISED, label.number, used };
	for (used = 0; used < n && s[used] == '*'; used++)
		;
	if (used > 0 && used <= DIGITS)
		return (struct label){ FORM_STARS, (uint32_t)used, used };
	return label;
}

/* The label of a note at the beginning of line I. */
static struct label
note_label(const struct ccd_plain *p, size_t i)
{
	const char *s = p->s + p->v[i].start;
	size_t n = p->v[i].end - p->v[i].start, blanks;
	struct label label = take_mark(s, n);

	if (label.form == FORM_NONE && (label.n = take_number(s, n, false, &label.number)) > 0)
		label.form = FORM_DIGITS;
	blanks = label.n;
	while (blanks < n && (s[blanks] == ' ' || s[blanks] == '\t'))
		blanks++;
	if (blanks == n || (blanks == label.n && label.form != FORM_RAISED))
		return (struct label){ FORM_NONE, 0, 0 };
	label.n = blanks;
	return label;
}

/* ---- groups of notes ------------------------------------------------- */

/* Whether line I begins the next note of the group. */
static bool
is_next_note(const struct finder *f, size_t i, struct label *label)
{
	const struct note *last = &f->notes.v[f->notes.n - 1], *first = &f->notes.v[0];
	int64_t apart = (int64_t)f->p->v[i].indent - f->p->v[first->line].indent;

	*label = note_label(f->p, i);
	return label->form == last->label.form && apart >= -SAME && apart <= SAME &&
	    (label->form == FORM_BRACKETS ? label->number > last->label.number :
	    label->number == last->label.number + 1);
}

/* Whether line I, behind a blank one, goes on with a note: it is set in as that is, in a
 * text that stands farther to the left. */
static bool
goes_on(const struct finder *f, size_t i)
{
	const struct ccd_plain_line *line = &f->p->v[i];

	return line->indent > f->left && line->indent >= f->p->v[f->notes.v[0].line].indent;
}

/* Collects the notes of the group that begins at line I, and says what their lines are;
 * returns the line behind it. What stands between two notes belongs to the first. */
static size_t
take_group(struct finder *f, size_t first, struct label label)
{
	struct ccd_plain *p = f->p;
	size_t end = first + 1;         /* behind what surely belongs to it */

	f->notes.n = 0;
	*ccd_push(f->a, &f->notes) = (struct note){ first, label };
	p->v[first].note = CCD_PLAIN_NOTE;
	for (size_t i = first + 1; i < p->nline; i++) {
		struct ccd_plain_line *line = &p->v[i];
		bool apart = line->blanks > p->spacing;

		if (line->after_rule || line->level > 0 || line->page != p->v[first].page)
			break;
		if (is_next_note(f, i, &label)) {
			*ccd_push(f->a, &f->notes) = (struct note){ i, label };
			line->note = CCD_PLAIN_NOTE;
			end = i + 1;
			continue;
		}
		if (apart && line->item)
			break;
		line->note = apart ? CCD_PLAIN_NOTE_MORE : CCD_PLAIN_IN_NOTE;
		if (i == end && (!apart || goes_on(f, i)))
			end = i + 1;
	}
	for (size_t i = end; i < p->nline && p->v[i].note != CCD_PLAIN_NO_NOTE; i++)
		p->v[i].note = CCD_PLAIN_NO_NOTE;
	return end;
}

/* ---- marks ----------------------------------------------------------- */

/* Whether a word of some letters ends before S[AT]. */
static bool
is_word(const char *s, size_t at)
{
	size_t letters = 0;

	if (!ccd_is_lower(char_before(s, at)))
		return false;
	while (at > 0 && letters < WORD && ccd_is_letter(ccd_utf8_prev(s, &at)))
		letters++;
	return letters == WORD;
}

/* Whether the number that ends before S[AT] may bear a mark: a year, or the end of a
 * document's symbol, "65/41". */
static bool
is_year_or_symbol(const char *s, size_t at)
{
	size_t start = at;

	while (start > 0 && s[start - 1] >= '0' && s[start - 1] <= '9')
		start--;
	if (start > 0 && s[start - 1] == '/')
		return at > start;
	return at - start == 4 && (memcmp(s + start, "19", 2) == 0 || memcmp(s + start, "20", 2) == 0);
}

/* How sure plain digits S[FROM, TO) of a line of N bytes are a mark: 1 to 3; 0: none.
 * START is where the number begins of which they are the end. */
static unsigned
rank_digits(const char *s, size_t n, size_t start, size_t from, size_t to)
{
	int32_t before, next = char_at(s, n, to);
	size_t at = from;

	if ((ccd_is_letter(next) && !ccd_is_cjk(next)) || ccd_plain_one_of(next, "%％‰°/-–") ||
	    (ccd_plain_one_of(next, ".,:") && ccd_digit(char_at(s, n, to + 1)) >= 0) || from == 0)
		return 0;
	if (from > start)
		return is_year_or_symbol(s, from) && !ccd_is_letter(next) ? 3 : 0;
	before = ccd_utf8_prev(s, &at);
	if (ccd_plain_one_of(before, ",.;:)]\"'”’»…，。；：）》」』!?！？")) {
		if (at == 0 || ccd_is_space(char_before(s, at)))
			return 0;
		if (ccd_digit(char_before(s, at)) < 0)
			return 1;
		return is_year_or_symbol(s, at) && !ccd_is_letter(next) ? 3 : 0;
	}
	if (ccd_is_cjk(before))
		return ccd_is_letter(before) && before != 0x7B2C ? 2 : 0;
	return is_word(s, from);
}

/* Whether the mark at S[I] stands where one does; m² is none. */
static bool
stands_as_mark(const char *s, size_t i, enum form form)
{
	int32_t before = char_before(s, i);

	if (form == FORM_RAISED && ccd_is_letter(before) && !ccd_is_cjk(before))
		return is_word(s, i);
	return form == FORM_BRACKETS || (!ccd_is_space(before) && ccd_digit(before) < 0);
}

/* Collects the places in line I that may be marks of the form of the group's notes. */
static void
find_places(struct finder *f, size_t line, enum form form)
{
	size_t base = f->p->v[line].start, n = f->p->v[line].end - base;
	const char *s = f->p->s + base;

	for (size_t i = 0, used; i < n; i += used) {
		struct label mark = take_mark(s + i, n - i);
		size_t digits = 0;

		used = mark.n > 0 ? mark.n : 1;
		if (mark.form == form && i > 0 && stands_as_mark(s, i, form))
			*ccd_push(f->a, &f->places) = (struct place){ line, base + i, base + i + mark.n,
				mark.number, 0 };
		if (form != FORM_DIGITS || s[i] < '0' || s[i] > '9')
			continue;
		while (i + digits < n && s[i + digits] >= '0' && s[i + digits] <= '9')
			digits++;
		used = digits;
		for (size_t k = digits > DIGITS ? digits - DIGITS : 0; k < digits; k++) {
			unsigned rank = rank_digits(s, n, i, i + k, i + digits);
			struct place place = { line, base + i + k, base + i + digits, 0, rank };

			if (rank > 0 && s[i + k] != '0' &&
			    take_number(s + i + k, digits - k, false, &place.number) > 0)
				*ccd_push(f->a, &f->places) = place;
		}
	}
}

static void
add_mark(struct finder *f, const struct place *place, enum form form)
{
	*ccd_push(f->a, &f->edits) = (struct edit){ place->start, place->end, form == FORM_STARS ?
		ccd_arena_printf(f->a, "[%.*s]", (int)place->number, "***") :
		ccd_arena_printf(f->a, "[%u]", place->number), true };
}

/* Of the marks that surely are some, takes those of the group's notes. */
static size_t
take_sure_marks(struct finder *f)
{
	size_t found = 0, last = f->notes.n - 1;

	for (size_t i = 0; i < f->places.n; i++) {
		const struct place *place = &f->places.v[i];

		if (place->number >= f->notes.v[0].label.number &&
		    place->number <= f->notes.v[last].label.number) {
			add_mark(f, place, f->notes.v[0].label.form);
			found++;
		}
	}
	return found;
}

/* Where the mark of a note may be: the first of its likeliest places. */
struct choice {
	size_t place, low, high;        /* low, high: between them, by the marks that are known */
	unsigned rank;                  /* 0: none was found */
	bool many, known;
};

/* Finds the likeliest place of each note whose mark is not known. */
static void
choose(const struct finder *f, struct choice *choice)
{
	uint32_t first = f->notes.v[0].label.number;

	for (size_t i = 0; i < f->places.n; i++) {
		const struct place *place = &f->places.v[i];
		struct choice *c;

		if (place->number < first || place->number - first >= f->notes.n)
			continue;
		c = &choice[place->number - first];
		if (c->known ||
		    i < c->low || i >= c->high || (c->rank > 0 && place->rank > c->rank))
			continue;
		c->many = c->rank == place->rank;
		if (!c->many)
			c->place = i;
		c->rank = place->rank;
	}
}

/* Takes the likeliest place of each note: first without regard to the others, then between
 * the marks of these. */
static size_t
take_likely_marks(struct finder *f)
{
	struct choice *choice = ccd_array(f->a, f->notes.n, struct choice);
	size_t found = 0;

	for (size_t k = 0; k < f->notes.n; k++)
		choice[k] = (struct choice){ .high = f->places.n };
	for (int round = 0; round < 2; round++) {
		size_t last = 0, next = f->places.n;

		choose(f, choice);
		for (size_t k = 0; k < f->notes.n; k++) {
			struct choice *c = &choice[k];

			c->known = c->rank > 0 && (!c->many || c->rank == 1) && c->place >= last;
			last = c->known ? c->place + 1 : last;
			c->low = last;
		}
		for (size_t k = f->notes.n; k-- > 0;) {
			choice[k].high = next;
			next = choice[k].known ? choice[k].place : next;
			choice[k].rank = choice[k].known ? choice[k].rank : 0;
		}
	}
	for (size_t k = 0; k < f->notes.n; k++)
		if (choice[k].known) {
			add_mark(f, &f->places.v[choice[k].place], FORM_DIGITS);
			found++;
		}
	return found;
}

/* Finds the marks of the group that begins at line FIRST: in the text since the last
 * group. Plain figures must stand on the same page where there are pages. Without a mark
 * in the text they are no notes. */
static bool
take_marks(struct finder *f, size_t first)
{
	const struct ccd_plain *p = f->p;
	enum form form = f->notes.v[0].label.form;

	f->places.n = 0;
	for (size_t i = f->from; i < first; i++)
		if (form != FORM_DIGITS || p->npage == 1 || p->v[i].page == p->v[first].page)
			find_places(f, i, form);
	return (form == FORM_DIGITS ? take_likely_marks(f) : take_sure_marks(f)) > 0;
}

/* ---- the new text ---------------------------------------------------- */

/* The mark of a note is as it is in markup, without "^" and the like. */
static void
edit_label(struct finder *f, const struct note *note)
{
	size_t start = f->p->v[note->line].start;
	const char *with = note->label.form == FORM_BRACKETS ? "[%u] " : "%u ";

	if (note->label.form != FORM_STARS)
		*ccd_push(f->a, &f->edits) = (struct edit){ start, start + note->label.n,
			ccd_arena_printf(f->a, with, note->label.number), false };
}

/* What stands before a mark at the end of a line tells how the line ends. */
static void
look_before_mark(const struct ccd_plain *p, struct ccd_plain_line *line, const struct edit *edit)
{
	struct ccd_plain_line before = { 0 };

	if (!edit->mark || edit->end != line->end || edit->start == line->start)
		return;
	ccd_plain_describe(&before, p->s + line->start, edit->start - line->start);
	line->last = before.last;
	line->both = before.both;
	line->cjk_last = before.cjk_last;
}

static int
compare_edits(const void *a, const void *b)
{
	const struct edit *x = a, *y = b;

	return x->start != y->start ? (x->start < y->start ? -1 : 1) : x->mark - y->mark;
}

/* Makes the edits. The columns of lines stay those of the old text. */
static void
rewrite(struct finder *f)
{
	struct { struct ccd_span *v; size_t n, cap; } spans = { 0 };
	struct ccd_plain *p = f->p;
	struct ccd_buffer text = { 0 };
	size_t k = 0;

	for (size_t i = 0; i < p->nline; i++) {
		struct ccd_plain_line *line = &p->v[i];
		size_t at = line->start, start = text.n;

		for (; k < f->edits.n && f->edits.v[k].start < line->end; k++) {
			const struct edit *edit = &f->edits.v[k];

			if (edit->start < at)
				continue;
			look_before_mark(p, line, edit);
			ccd_buffer_add(&text, p->s + at, edit->start - at);
			if (edit->mark)
				*ccd_push(f->a, &spans) = (struct ccd_span){ .kind = CCD_SPAN_NOTE,
					.start = (uint32_t)text.n, .end = (uint32_t)(text.n + strlen(edit->with)) };
			ccd_buffer_puts(&text, edit->with);
			at = edit->end;
		}
		ccd_buffer_add(&text, p->s + at, line->end - at);
		line->start = start;
		line->end = text.n;
		ccd_buffer_putc(&text, '\n');
	}
	p->s = ccd_arena_strndup(f->a, text.s, text.n);
	p->n = text.n;
	p->span = spans.v;
	p->nspan = spans.n;
	ccd_buffer_free(&text);
}

/* Whether the text between lines FIRST and NEXT of which a group of notes takes the place
 * may go on: over the end of a page, which the notes tell where nothing else does. */
static bool
interrupts(const struct ccd_plain *p, const struct ccd_plain_line *above, size_t first, size_t next,
    uint32_t *pages)
{
	const struct ccd_plain_line *line = &p->v[next];

	if (next == p->nline || above == NULL)
		return false;
	if (line->page != p->v[first].page)
		return true;
	if (line->first != CCD_FIRST_LOWER || line->label != CCD_PLAIN_NONE ||
	    above->last >= CCD_LAST_COLON)
		return false;
	++*pages;
	return true;
}

/* Puts notes that interrupt the text behind all of it. */
static void
move_notes(struct finder *f)
{
	struct ccd_plain *p = f->p;
	struct ccd_plain_line *notes = ccd_array(f->a, p->nline, struct ccd_plain_line);
	size_t n = 0, nnote = 0, last = 0;      /* last: behind the last line of text */
	uint32_t pages = 0;

	for (size_t i = 0, end; i < p->nline; i = end) {
		bool move = false, note = p->v[i].note != CCD_PLAIN_NO_NOTE;
		uint32_t before = pages;

		for (end = i + 1; note && end < p->nline && p->v[end].note != CCD_PLAIN_NO_NOTE; end++)
			;
		if (note)
			move = interrupts(p, last > 0 ? &p->v[last - 1] : NULL, i, end, &pages);
		for (size_t k = i; k < end; k++) {
			struct ccd_plain_line line = p->v[k];

			line.page += note ? before : pages;
			if (move)
				notes[nnote++] = line;
			else
				p->v[n++] = line;
		}
		last = note ? last : n;
	}
	memcpy(p->v + n, notes, nnote * sizeof *notes);
	p->npage += pages;
}

/* Marks that say themselves what they are: "^[3]". */
static void
take_carets(struct finder *f, size_t line)
{
	const char *s = f->p->s;

	for (size_t i = f->p->v[line].start; i + 1 < f->p->v[line].end; i++) {
		struct label mark = { FORM_NONE, 0, 0 };

		if (s[i] == '^' && s[i + 1] == '[')
			mark = take_mark(s + i, f->p->v[line].end - i);
		if (mark.n > 0)
			add_mark(f, &(struct place){ line, i, i + mark.n, mark.number, 0 }, mark.form);
	}
}

void
ccd_plain_notes(struct ccd_plain *p, struct ccd_arena *a)
{
	struct finder f = { .p = p, .a = a, .left = UINT32_MAX };
	size_t nnote = 0;

	for (size_t i = 0; i < p->nline; i++)
		f.left = p->v[i].indent < f.left ? p->v[i].indent : f.left;
	for (size_t i = 0; i < p->nline; i++) {
		struct label label = { FORM_NONE, 0, 0 };
		size_t end;

		if (i > 0 && p->v[i].after_rule)
			label = note_label(p, i);
		if (label.form == FORM_NONE)
			continue;
		end = take_group(&f, i, label);
		if (take_marks(&f, i)) {
			for (size_t k = 0; k < f.notes.n; k++)
				edit_label(&f, &f.notes.v[k]);
			nnote += end - i;
		} else {
			for (size_t k = i; k < end; k++)
				p->v[k].note = CCD_PLAIN_NO_NOTE;
		}
		f.from = end;
		i = end - 1;
	}
	for (size_t i = 0; i < p->nline; i++)
		take_carets(&f, i);
	if (f.edits.n > 0) {
		qsort(f.edits.v, f.edits.n, sizeof *f.edits.v, compare_edits);
		rewrite(&f);
	}
	if (nnote > 0)
		move_notes(&f);
}
