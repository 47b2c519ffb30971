/*
 * From the XML of pdftohtml to boxes. It is the output of a program of ours, but made of
 * a stranger's file: names of fonts come in it as they are, tags may be nested wrongly,
 * control characters may be in the text. So it is cleaned first and parsed with
 * recovery, and what is not understood is passed over.
 */
#include <libxml/xmlreader.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buffer.h"
#include "base/error.h"
#include "read/pdf.h"
#include "text/decode.h"
#include "text/utf8.h"

/* Boxes and pages that are taken on. */
enum { MOST_BOXES = 8 << 20, MOST_PAGES = 100000, MOST_FONTS = 100000 };

/* Places farther from the page's corner are nonsense. */
#define FARTHEST 1e6

struct font {
	double size;
	bool fixed;
};

/* Where in the file the parser is. */
struct state {
	struct ccd_pdf *pdf;
	struct ccd_arena *a;
	struct { struct font *v; size_t n, cap; } fonts;
	struct ccd_pdf_box box;         /* the text element */
	bool in_text;
	unsigned bold, italic;
	/* pieces of the element in one kind of type, put together */
	struct ccd_buffer text;
	size_t columns;                 /* of the whole element */
	size_t first;                   /* box that the element begins with */
};

/* ---- cleaning -------------------------------------------------------- */

/* S without what XML has no place for. */
static void
clean(const char *s, size_t n, struct ccd_buffer *out)
{
	for (size_t i = 0; i < n;) {
		size_t from = i;
		unsigned char c = (unsigned char)s[i];
		size_t length = c < 0x80 ? 1 : c >= 0xF0 && c < 0xF5 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
		bool good = length > 0 && from + length <= n && (c < 0xF5);

		for (size_t k = 1; good && k < length; k++)
			good = ((unsigned char)s[from + k] & 0xC0) == 0x80;
		if (!good || (c < ' ' && c != '\n' && c != '\t') || c == 0x7F ||
		    (c == 0xEF && (unsigned char)s[from + 1] == 0xBF && (unsigned char)s[from + 2] >= 0xBE)) {
			ccd_buffer_putc(out, ' ');
			i++;
			continue;
		}
		ccd_buffer_add(out, s + from, length);
		i += length;
	}
}

/* Letters that are another shape of others: ligatures, radicals, compatibility
 * ideographs. Full-width forms are not among them. */
static bool
is_shape(int32_t c)
{
	return (c >= 0xFB00 && c <= 0xFB17) || (c >= 0x2E80 && c <= 0x2FDF) ||
	    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE50 && c <= 0xFE6F);
}

/* Signs of lists in symbol fonts. */
static bool
is_symbol_bullet(int32_t c)
{
	return c == 0xF0B7 || c == 0xF0A7 || c == 0xF076 || c == 0xF0D8 || c == 0xF0A8 || c == 0xF02D;
}

/* Adds a character as a text has it. */
static void
add_character(struct state *state, const char *s, size_t n)
{
	size_t i = 0;
	int32_t c = ccd_utf8_next(s, n, &i);

	if (c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xFFFD || (c >= 0x200E && c <= 0x200F) ||
	    (c != '\n' && c != '\t' && c != 0xAD && ccd_is_control(c)))
		return;
	if (is_symbol_bullet(c))
		ccd_buffer_puts(&state->text, "•");
	else if (ccd_is_space(c) || c < ' ')
		ccd_buffer_putc(&state->text, ' ');
	else if (is_shape(c))
		ccd_buffer_puts(&state->text, ccd_nfkc(state->a, s, n));
	else
		ccd_buffer_add(&state->text, s, n);
}

/* ---- boxes ----------------------------------------------------------- */

/* Ends the piece in hand. Its width is known with the whole element only; until then
 * left and right count columns. */
static void
end_piece(struct state *state)
{
	struct ccd_pdf_box *box;
	size_t n = state->text.n;

	if (n == 0)
		return;
	box = ccd_push(state->a, &state->pdf->boxes);
	*box = state->box;
	box->bold = state->bold > 0;
	box->italic = state->italic > 0;
	box->text = ccd_arena_strdup(state->a, ccd_nfc(state->a, state->text.s, n));
	box->left = (double)state->columns;
	state->columns += ccd_text_width(box->text, strlen(box->text));
	box->right = (double)state->columns;
	ccd_buffer_clear(&state->text);
}

/* Ends a text element: shares its width out among its pieces, by their columns. */
static void
end_text(struct state *state)
{
	double unit;

	end_piece(state);
	unit = state->columns > 0 ? (state->box.right - state->box.left) / (double)state->columns : 0;
	for (size_t i = state->first; i < state->pdf->boxes.n; i++) {
		struct ccd_pdf_box *box = &state->pdf->boxes.v[i];

		box->left = state->box.left + box->left * unit;
		box->right = state->box.left + box->right * unit;
	}
	state->in_text = false;
	state->columns = 0;
	state->bold = state->italic = 0;
}

static double
number(xmlTextReader *reader, const char *name)
{
	xmlChar *value = xmlTextReaderGetAttribute(reader, (const xmlChar *)name);
	double x = value != NULL ? strtod((const char *)value, NULL) : 0;

	xmlFree(value);
	return isfinite(x) && x > -FARTHEST && x < FARTHEST ? x : 0;
}

/* Whether a font of this name has letters of one width. */
static bool
is_fixed(const char *family)
{
	static const char *const words[] = { "Mono", "Courier", "Typewriter", "Consol", "Menlo",
		"Fixed", "CMTT", "Terminal", "Monaco", "TeleType" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasestr(family, words[i]) != NULL)
			return true;
	return false;
}

static void
add_font(struct state *state, xmlTextReader *reader)
{
	xmlChar *family = xmlTextReaderGetAttribute(reader, (const xmlChar *)"family");
	double id = number(reader, "id");

	/* they are counted up, and defined again on no page */
	if (state->fonts.n < MOST_FONTS && (size_t)fmax(id, 0) == state->fonts.n)
		*ccd_push(state->a, &state->fonts) = (struct font){ fabs(number(reader, "size")),
			family != NULL && is_fixed((const char *)family) };
	xmlFree(family);
}

static void
begin_text(struct state *state, xmlTextReader *reader)
{
	double left = number(reader, "left"), top = number(reader, "top");
	double width = number(reader, "width"), height = number(reader, "height");
	size_t font = (size_t)fmax(number(reader, "font"), 0);

	if (state->in_text)
		end_text(state);
	state->box = (struct ccd_pdf_box){ .left = left, .right = left + fabs(width), .top = top,
		.bottom = top + fabs(height), .size = fabs(height) };
	if (font < state->fonts.n) {
		state->box.size = state->fonts.v[font].size;
		state->box.fixed = state->fonts.v[font].fixed;
	}
	if (state->box.size <= 0)
		state->box.size = 1;
	state->first = state->pdf->boxes.n;
	state->columns = 0;
	state->in_text = state->pdf->pages.n > 0;
}

static void
begin_element(struct state *state, xmlTextReader *reader, const char *name)
{
	if (strcmp(name, "page") == 0) {
		if (state->in_text)
			end_text(state);
		*ccd_push(state->a, &state->pdf->pages) = state->pdf->boxes.n;
	} else if (strcmp(name, "fontspec") == 0) {
		add_font(state, reader);
	} else if (strcmp(name, "text") == 0) {
		begin_text(state, reader);
	} else if (strcmp(name, "b") == 0 || strcmp(name, "i") == 0) {
		end_piece(state);
		if (!xmlTextReaderIsEmptyElement(reader))
			++*(*name == 'b' ? &state->bold : &state->italic);
	}
	if (state->in_text && strcmp(name, "text") == 0 && xmlTextReaderIsEmptyElement(reader))
		end_text(state);
}

static void
end_element(struct state *state, const char *name)
{
	if (strcmp(name, "text") == 0 && state->in_text)
		end_text(state);
	if (!state->in_text)
		return;
	if (strcmp(name, "b") == 0 || strcmp(name, "i") == 0) {
		unsigned *open = *name == 'b' ? &state->bold : &state->italic;

		end_piece(state);
		*open -= *open > 0;
	}
}

static void
take_node(struct state *state, xmlTextReader *reader)
{
	int type = xmlTextReaderNodeType(reader);
	const char *name = (const char *)xmlTextReaderConstLocalName(reader);
	const char *s;
	size_t n;

	if (type == XML_READER_TYPE_ELEMENT) {
		begin_element(state, reader, name);
	} else if (type == XML_READER_TYPE_END_ELEMENT) {
		end_element(state, name);
	} else if (state->in_text && (type == XML_READER_TYPE_TEXT ||
	    type == XML_READER_TYPE_WHITESPACE || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE) &&
	    (s = (const char *)xmlTextReaderConstValue(reader)) != NULL) {
		n = strlen(s);
		for (size_t i = 0, from = 0; i < n; from = i) {
			ccd_utf8_next(s, n, &i);
			add_character(state, s + from, i - from);
		}
	}
}

int
ccd_pdf_boxes(const char *xml, size_t n, const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_pdf *pdf, struct ccd_error *err)
{
	struct state state = { .pdf = pdf, .a = a };
	struct ccd_buffer cleaned = { 0 };
	xmlTextReader *reader;
	int rc = 0;

	clean(xml, n, &cleaned);
	reader = xmlReaderForMemory(cleaned.s != NULL ? cleaned.s : "", (int)cleaned.n, NULL, "UTF-8",
	    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
	    XML_PARSE_NOCDATA);
	while (reader != NULL && rc == 0 && xmlTextReaderRead(reader) == 1) {
		take_node(&state, reader);
		if (pdf->boxes.n > MOST_BOXES || pdf->pages.n > MOST_PAGES)
			rc = ccd_error_set(err, CCD_ELIMIT, source->file, 0, "too many pages, or words on them");
	}
	if (state.in_text)
		end_text(&state);
	xmlFreeTextReader(reader);
	ccd_buffer_free(&state.text);
	ccd_buffer_free(&cleaned);
	return rc;
}
