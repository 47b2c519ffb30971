/*
 * From the XML of pdftohtml to boxes. It is the output of a program of ours, but made of
 * a stranger's file: names of fonts come in it as they are, tags may be nested wrongly,
 * control characters may be in the text. So it is cleaned first and parsed with
 * recovery, and what is not understood is passed over.
 */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <math.h>
#include <stdio.h>
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
	uint32_t colour;
	bool fixed;
};

/* Where in the file the parser is. */
struct state {
	struct ccd_pdf *pdf;
	struct ccd_arena *a;
	xmlParserCtxt *parser;
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
	else if (c == 0x2011)   /* on a page a hyphen like others */
		ccd_buffer_putc(&state->text, '-');
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
	if (state->pdf->boxes.n == state->first + 1)
		state->pdf->boxes.v[state->first].whole = true;
	state->in_text = false;
	state->columns = 0;
	state->bold = state->italic = 0;
}

/* An element's attributes as the parser gives them: name, prefix, namespace, beginning and
 * end of the value. */
struct attributes {
	const xmlChar **v;
	int n;
};

/* The value of attribute NAME in OUT of 64 bytes, cut; "" where it has none. */
static const char *
attribute(const struct attributes *attributes, const char *name, char out[64])
{
	*out = '\0';
	for (int i = 0; i < attributes->n; i++) {
		const xmlChar *const *v = attributes->v + (ptrdiff_t)i * 5;

		if (strcmp((const char *)v[0], name) == 0)
			snprintf(out, 64, "%.*s", v[4] - v[3] < 63 ? (int)(v[4] - v[3]) : 63,
			    (const char *)v[3]);
	}
	return out;
}

static double
number(const struct attributes *attributes, const char *name)
{
	char value[64];
	double x = strtod(attribute(attributes, name, value), NULL);

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
add_font(struct state *state, const struct attributes *attributes)
{
	double id = number(attributes, "id");
	char family[64], colour[64];

	attribute(attributes, "color", colour);
	/* they are counted up, and defined again on no page */
	if (state->fonts.n < MOST_FONTS && (size_t)fmax(id, 0) == state->fonts.n)
		*ccd_push(state->a, &state->fonts) = (struct font){
			fabs(number(attributes, "size")), (uint32_t)strtoul(colour + strspn(colour, "#"), NULL, 16),
			is_fixed(attribute(attributes, "family", family)) };
}

static void
begin_text(struct state *state, const struct attributes *attributes)
{
	double left = number(attributes, "left"), top = number(attributes, "top");
	double width = number(attributes, "width"), height = number(attributes, "height");
	size_t font = (size_t)fmax(number(attributes, "font"), 0);

	if (state->in_text)
		end_text(state);
	state->box = (struct ccd_pdf_box){ .left = left, .right = left + fabs(width), .top = top,
		.bottom = top + fabs(height), .size = fabs(height) };
	if (font < state->fonts.n) {
		state->box.size = state->fonts.v[font].size;
		state->box.colour = state->fonts.v[font].colour;
		state->box.fixed = state->fonts.v[font].fixed;
	}
	if (state->box.size <= 0)
		state->box.size = 1;
	state->first = state->pdf->boxes.n;
	state->columns = 0;
	state->in_text = state->pdf->pages.n > 0;
}

static void
begin_element(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *ns,
    int nnamespace, const xmlChar **namespaces, int nattribute, int ndefaulted,
    const xmlChar **values)
{
	const struct attributes attributes = { values, nattribute };
	const char *name = (const char *)local;
	struct state *state = data;

	(void)prefix, (void)ns, (void)nnamespace, (void)namespaces, (void)ndefaulted;
	if (strcmp(name, "page") == 0) {
		if (state->in_text)
			end_text(state);
		*ccd_push(state->a, &state->pdf->pages) = state->pdf->boxes.n;
	} else if (strcmp(name, "fontspec") == 0) {
		add_font(state, &attributes);
	} else if (strcmp(name, "text") == 0) {
		begin_text(state, &attributes);
	} else if (strcmp(name, "b") == 0 || strcmp(name, "i") == 0) {
		end_piece(state);
		++*(*name == 'b' ? &state->bold : &state->italic);
	}
	if (state->pdf->boxes.n > MOST_BOXES || state->pdf->pages.n > MOST_PAGES)
		xmlStopParser(state->parser);
}

static void
end_element(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *ns)
{
	const char *name = (const char *)local;
	struct state *state = data;

	(void)prefix, (void)ns;
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
take_characters(void *data, const xmlChar *text, int n)
{
	struct state *state = data;
	const char *s = (const char *)text;

	if (!state->in_text)
		return;
	for (size_t i = 0, from = 0; i < (size_t)n; from = i) {
		ccd_utf8_next(s, (size_t)n, &i);
		add_character(state, s + from, i - from);
	}
}

/* Parses with recovery: tags of pdftohtml are nested wrongly where types overlap. */
static void
parse(struct state *state, const struct ccd_buffer *xml)
{
	static const xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC,
		.startElementNs = begin_element, .endElementNs = end_element,
		.characters = take_characters, .ignorableWhitespace = take_characters };
	xmlParserCtxt *parser = xmlCreateMemoryParserCtxt(xml->s, (int)xml->n);

	if (parser == NULL)
		return;
	*parser->sax = handler;
	parser->userData = state;
	state->parser = parser;
	xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
	    XML_PARSE_NOWARNING);
	xmlParseDocument(parser);
	if (state->in_text)
		end_text(state);
	xmlFreeDoc(parser->myDoc);
	parser->myDoc = NULL;
	xmlFreeParserCtxt(parser);
}

void
ccd_pdf_omit(const struct ccd_pdf *pdf, enum ccd_omission_kind kind, uint32_t page,
    const struct ccd_pdf_box *box)
{
	ccd_omit(pdf->source, kind, page + 1, box->text, strlen(box->text));
}

int
ccd_pdf_boxes(const char *xml, size_t n, const struct ccd_source *source, struct ccd_arena *a,
    struct ccd_pdf *pdf, struct ccd_error *err)
{
	struct state state = { .pdf = pdf, .a = a };
	struct ccd_buffer cleaned = { 0 };

	pdf->source = source;
	clean(xml, n, &cleaned);
	if (cleaned.n > 0)
		parse(&state, &cleaned);
	ccd_buffer_free(&state.text);
	ccd_buffer_free(&cleaned);
	if (pdf->boxes.n > MOST_BOXES || pdf->pages.n > MOST_PAGES)
		return ccd_error_set(err, CCD_ELIMIT, source->file, 0, "too many pages, or words on them");
	return 0;
}
