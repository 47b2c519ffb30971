/*
 * What pdftohtml does not tell and pdftotext does: letters that a file gives as ActualText
 * only (ISO 32000-1, 14.9.4), ligatures most of them; and words that are printed aslant,
 * watermarks, which pdftohtml takes for words of a line.
 *
 * Running two programs costs twice as much, so the content of the file is looked through
 * first for what would need it. Where that cannot be read, as in encrypted files, the words
 * stay as they are.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/buffer.h"
#include "read/pdf.h"
#include "text/decode.h"
#include "text/utf8.h"

/* Bytes of the head of a stream that are looked through, and of all of them together. */
enum { STREAM = 1 << 20, STREAMS = 64 << 20, PIECE = 64 << 10 };

/* Bytes before the keyword `stream` in which its dictionary stands. */
enum { DICTIONARY = 400 };

/* Of the other side of a matrix: less is not aslant. */
#define ASLANT 0.05

/* Of the letters of a box: where pdftotext finds fewer in its place, they are aslant. Of those
 * of a page: where it finds fewer, its places are others. */
#define FOUND 0.5
#define FOUND_ON_PAGE 0.7

/* Words of one box; words that are looked at for each box and word of a page, on the average:
 * on a page that needs more nothing is mended. */
enum { MOST_WORDS = 256, LOOKED_AT = 64 };

/* A word of pdftotext, in its place. */
struct word {
	double left, right, top, bottom;
	const char *text;
};

struct words {
	struct word *v;
	size_t n, cap;
	size_t budget;          /* how many more may be looked at */
};

/* ---- looking through ------------------------------------------------- */

/* Whether the six numbers before the operator at S + END make a matrix that is aslant: the
 * first two of them tell. */
static bool
is_aslant(const char *s, size_t end)
{
	double number[2] = { 0 };
	size_t at = end, count = 0;
	char word[32];

	while (at > 0 && count < 6) {
		size_t stop, n;

		while (at > 0 && strchr(" \r\n\t", s[at - 1]) != NULL && s[at - 1] != '\0')
			at--;
		for (stop = at; at > 0 && s[at - 1] != '\0' && strchr("+-.0123456789", s[at - 1]) != NULL;
		    at--)
			;
		n = stop - at;
		if (n == 0 || n >= sizeof word)
			return false;
		memcpy(word, s + at, n);
		word[n] = '\0';
		count++;
		if (count > 4)
			number[6 - count] = fabs(strtod(word, NULL));
	}
	return count == 6 && number[0] > ASLANT * number[1] && number[1] > ASLANT * number[0];
}

/* Whether the N bytes of content at S have words aslant or ActualText. */
static bool
is_suspect(const char *s, size_t n)
{
	if (memmem(s, n, "/ActualText", 11) != NULL)
		return true;
	for (size_t i = 1; i + 1 < n; i++)
		if (s[i] == 'm' && (s[i - 1] == 'T' || s[i - 1] == 'c') &&
		    strchr(" \r\n\t[(/", s[i + 1]) != NULL && is_aslant(s, i - 1))
			return true;
	return false;
}

/* The head of the stream at S, unpacked if it is packed. */
static void
unpack(const char *s, size_t n, bool packed, struct ccd_buffer *out)
{
	z_stream z = { .next_in = (Bytef *)(uintptr_t)s, .avail_in = n < UINT32_MAX ? (uInt)n : UINT32_MAX };
	char piece[PIECE];
	int status = Z_OK;

	ccd_buffer_clear(out);
	if (!packed) {
		ccd_buffer_add(out, s, n < STREAM ? n : STREAM);
		return;
	}
	if (inflateInit(&z) != Z_OK)
		return;
	while (status == Z_OK && out->n < STREAM) {
		z.next_out = (Bytef *)piece;
		z.avail_out = sizeof piece;
		status = inflate(&z, Z_NO_FLUSH);
		ccd_buffer_add(out, piece, sizeof piece - z.avail_out);
	}
	inflateEnd(&z);
}

bool
ccd_pdf_needs_mending(const char *s, size_t n)
{
	const char *end = s + n, *from = s, *at;
	struct ccd_buffer content = { 0 };
	size_t all = 0;
	bool found = false;

	while (!found && all < STREAMS && (at = memmem(from, (size_t)(end - from), "stream", 6)) != NULL) {
		const char *data = at + 6, *stop, *dictionary = at - from > DICTIONARY ? at - DICTIONARY : from;
		size_t length = (size_t)(at - dictionary);

		from = data;
		if (at - s > 3 && memcmp(at - 3, "end", 3) == 0)
			continue;
		data += data < end && *data == '\r';
		data += data < end && *data == '\n';
		if ((stop = memmem(data, (size_t)(end - data), "endstream", 9)) == NULL)
			break;
		from = stop;
		if (memmem(dictionary, length, "/Image", 6) != NULL ||
		    memmem(dictionary, length, "/Length1", 8) != NULL)
			continue;       /* a picture, a font */
		unpack(data, (size_t)(stop - data), memmem(dictionary, length, "/FlateDecode", 12) != NULL, &content);
		all += content.n;
		found = content.n > 0 && is_suspect(content.s, content.n);
	}
	ccd_buffer_free(&content);
	return found;
}

/* ---- the words of pdftotext ------------------------------------------ */

/* The text between S and END with its entities read, in NFC. */
static const char *
unescaped(struct ccd_arena *a, const char *s, const char *end)
{
	static const struct { const char *name, *sign; } entities[] = {
		{ "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" },
	};
	struct ccd_buffer text = { 0 };
	const char *out;

	while (s < end) {
		size_t i = 0, n = sizeof entities / sizeof *entities;

		while (i < n && ((size_t)(end - s) < strlen(entities[i].name) ||
		    memcmp(s, entities[i].name, strlen(entities[i].name)) != 0))
			i++;
		if (i < n) {
			ccd_buffer_puts(&text, entities[i].sign);
			s += strlen(entities[i].name);
		} else {
			ccd_buffer_putc(&text, *s++);
		}
	}
	out = text.n > 0 ? ccd_arena_strdup(a, ccd_nfc(a, text.s, text.n)) : "";
	ccd_buffer_free(&text);
	return out;
}

/* The value of an attribute between S and END, in units of pdftohtml's. */
static double
value(const char *s, const char *end, const char *name)
{
	const char *at = memmem(s, (size_t)(end - s), name, strlen(name));

	return at == NULL ? 0 : strtod(at + strlen(name), NULL) * CCD_PDF_ZOOM;
}

/* By their middles. */
static int
compare_tops(const void *a, const void *b)
{
	const struct word *x = a, *y = b;
	double d = x->top + x->bottom - y->top - y->bottom;

	return d < 0 ? -1 : d > 0;
}

static int
compare_lefts(const void *a, const void *b)
{
	const struct word *x = *(const struct word *const *)a, *y = *(const struct word *const *)b;

	return x->left < y->left ? -1 : x->left > y->left;
}

/* ---- mending --------------------------------------------------------- */

/* Counts the letters of S, which has no end but its zero, that are no blanks. */
static size_t
count_letters(const char *s)
{
	size_t count = 0;

	for (size_t i = 0, n = strlen(s); i < n;)
		count += !ccd_is_space(ccd_utf8_next(s, n, &i));
	return count;
}

/* Whether the signs of S, blanks left out, stand in T in their order. */
static bool
is_within(const char *s, const char *t)
{
	size_t ns = strlen(s), nt = strlen(t), k = 0;

	for (size_t i = 0; i < ns;) {
		int32_t c = ccd_utf8_next(s, ns, &i), d = -1;

		if (ccd_is_space(c))
			continue;
		while (k < nt && d != c)
			d = ccd_utf8_next(t, nt, &k);
		if (d != c)
			return false;
	}
	return true;
}

/* The words of a page, sorted, whose middles stand in BOX, joined. */
static const char *
words_in(const struct ccd_pdf_box *box, struct words *words, struct ccd_arena *a)
{
	const struct word *found[MOST_WORDS];
	struct ccd_buffer text = { 0 };
	size_t low = 0, high = words->n, n = 0;
	const char *out;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (words->v[middle].top + words->v[middle].bottom < 2 * box->top)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < words->n && words->budget > 0 && n < MOST_WORDS &&
	    words->v[low].top + words->v[low].bottom <= 2 * box->bottom; low++) {
		double x = (words->v[low].left + words->v[low].right) / 2;

		words->budget--;
		if (x >= box->left && x <= box->right)
			found[n++] = &words->v[low];
	}
	qsort(found, n, sizeof *found, compare_lefts);
	for (size_t i = 0; i < n; i++)
		ccd_buffer_printf(&text, "%s%s", i > 0 ? " " : "", found[i]->text);
	out = text.n > 0 ? ccd_arena_strdup(a, text.s) : "";
	ccd_buffer_free(&text);
	return out;
}

/* Mends the boxes V[0, N) of a page by its words. */
static void
mend_page(const struct ccd_pdf *pdf, uint32_t page, struct ccd_pdf_box *v, size_t n,
    struct words *words, struct ccd_arena *a)
{
	const char **found = ccd_array(a, n, const char *);
	size_t wanted = 0, there = 0;

	words->budget = LOOKED_AT * (n + words->n + 1);
	if (words->n > 0)
		qsort(words->v, words->n, sizeof *words->v, compare_tops);
	for (size_t i = 0; i < n; i++) {
		found[i] = words_in(&v[i], words, a);
		wanted += count_letters(v[i].text);
		there += count_letters(found[i]);
	}
	if (words->budget == 0 || (double)there <= FOUND_ON_PAGE * (double)wanted)
		return;
	for (size_t i = 0; i < n; i++) {
		size_t before = count_letters(v[i].text), now = count_letters(found[i]);

		if (v[i].whole && now > before && is_within(v[i].text, found[i])) {
			v[i].text = found[i];
		} else if (v[i].whole && before > 1 && (double)now < FOUND * (double)before) {
			ccd_pdf_omit(pdf, CCD_OMIT_ASLANT, page, &v[i]);
			v[i].text = "";
		}
	}
}

void
ccd_pdf_mend(const char *s, size_t n, struct ccd_pdf *pdf, struct ccd_arena *a)
{
	const char *end = s + n, *next;
	struct words words = { 0 };
	size_t page = 0;

	for (bool inside = false; s < end && page < pdf->pages.n; s = next) {
		const char *stop = memchr(s, '\n', (size_t)(end - s));
		const char *word = memmem(s, (size_t)((stop != NULL ? stop : end) - s), "<word ", 6), *close;

		stop = stop != NULL ? stop : end;
		next = stop + 1;
		if (word != NULL && inside && (close = memchr(word, '>', (size_t)(stop - word))) != NULL) {
			const char *last = memmem(close, (size_t)(stop - close), "</word>", 7);

			*ccd_push(a, &words) = (struct word){ value(word, close, "xMin=\""),
				value(word, close, "xMax=\""), value(word, close, "yMin=\""), value(word, close, "yMax=\""),
				unescaped(a, close + 1, last != NULL ? last : stop) };
		} else if (memmem(s, (size_t)(stop - s), "<page ", 6) != NULL) {
			inside = true;
			words.n = 0;
		} else if (inside && memmem(s, (size_t)(stop - s), "</page>", 7) != NULL) {
			size_t first = pdf->pages.v[page];
			size_t last = page + 1 < pdf->pages.n ? pdf->pages.v[page + 1] : pdf->boxes.n;

			mend_page(pdf, (uint32_t)page++, pdf->boxes.v + first, last - first, &words, a);
			inside = false;
		}
	}
}
