/*
 * A document for xelatex and lualatex: titles and provenance, then the rows as a longtable in
 * landscape. Its preamble is preamble.tex. A row of a longtable cannot be broken, so a
 * long one is divided into several.
 */
#include <string.h>

#include "lang/lang.h"
#include "text/utf8.h"
#include "write/fit.h"
#include "write/table.h"

extern const char ccd_file_preamble_tex[];

enum {
	PADDING = 4,            /* \tabcolsep */
	SIZE = 10,
};

struct latex {
	struct ccd_write *w;
	struct ccd_table table;
	struct ccd_fit fit;
	const char **rest;      /* [column] what of the cells is not written yet */
};

/* How text is set: from which side, and what its font may lack. */
struct manner {
	const char *font, *script;      /* SCRIPT: as fontspec calls it, or NULL */
	bool right, east, latin;        /* its font has East Asian, has Latin letters */
};

static void
put(struct latex *x, const char *s)
{
	ccd_output_puts(x->w->out, s);
}

/* ---- text ---- */

static const char *
escape_of(char c)
{
	switch (c) {
	case '\\': return "\\textbackslash{}";
	case '{': return "\\{";
	case '}': return "\\}";
	case '$': return "\\$";
	case '&': return "\\&";
	case '#': return "\\#";
	case '%': return "\\%";
	case '_': return "\\_";
	case '^': return "\\textasciicircum{}";
	case '~': return "\\textasciitilde{}";
	case '\t': return " ";
	default: return NULL;
	}
}

/* ---- versions ---- */

static struct manner
manner_of(const char *lang)
{
	static const struct { const char *code, *font, *script; bool east; } scripts[] = {
		{ "Arab", "Noto Naskh Arabic", "Arabic", false },
		{ "Armn", "Noto Serif Armenian", "Armenian", false },
		{ "Beng", "Noto Serif Bengali", "Bengali", false },
		{ "Deva", "Noto Serif Devanagari", "Devanagari", false },
		{ "Ethi", "Noto Serif Ethiopic", "Ethiopic", false },
		{ "Geor", "Noto Serif Georgian", "Georgian", false },
		{ "Gujr", "Noto Serif Gujarati", "Gujarati", false },
		{ "Guru", "Noto Serif Gurmukhi", "Gurmukhi", false },
		{ "Hans", "Noto Serif CJK SC", NULL, true },
		{ "Hant", "Noto Serif CJK TC", NULL, true },
		{ "Hebr", "Noto Serif Hebrew", "Hebrew", false },
		{ "Jpan", "Noto Serif CJK JP", NULL, true },
		{ "Khmr", "Noto Serif Khmer", "Khmer", false },
		{ "Knda", "Noto Serif Kannada", "Kannada", false },
		{ "Kore", "Noto Serif CJK KR", NULL, true },
		{ "Laoo", "Noto Serif Lao", "Lao", false },
		{ "Mlym", "Noto Serif Malayalam", "Malayalam", false },
		{ "Mymr", "Noto Serif Myanmar", "Myanmar", false },
		{ "Sinh", "Noto Serif Sinhala", "Sinhala", false },
		{ "Taml", "Noto Serif Tamil", "Tamil", false },
		{ "Telu", "Noto Serif Telugu", "Telugu", false },
		{ "Thai", "Noto Serif Thai", "Thai", false },
	};
	struct manner manner = { .font = "Noto Serif", .latin = true,
		.right = strcmp(ccd_lang_direction(lang), "rtl") == 0 };
	struct ccd_locale l;

	ccd_lang_locale(lang, &l);
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		if (strcmp(l.script, scripts[i].code) != 0)
			continue;
		manner.font = scripts[i].font;
		manner.script = scripts[i].script;
		manner.latin = manner.east = scripts[i].east;
	}
	return manner;
}

/* ---- text ---- */

/* True for letters and digits that are written from the left whatever stands around. */
static bool
is_from_left(int32_t c)
{
	return c < 0x530 && (ccd_is_letter(c) || (c >= '0' && c <= '9'));
}

/*
 * Where what begins at S[AT], in a text from the right, is to be set from the left to: AT where it
 * is not. Words go together with what stands between them, figures with one sign only: a
 * simple case of UAX #9, which TeX does not know.
 */
static size_t
end_of_left(const char *s, size_t n, size_t at)
{
	size_t end = at, i = at, between = 0;
	bool words = false;

	while (i < n) {
		size_t start = i;
		int32_t c = ccd_utf8_next(s, n, &i);

		if (is_from_left(c)) {
			if (end > at && between > 0 && !words && (between > 1 || strchr(",.:/-", s[start - 1]) == NULL))
				break;
			words |= ccd_is_letter(c);
			end = i;
			between = 0;
		} else if (end == at || c == '\n' || c >= 0x530) {
			break;
		} else {
			between++;
		}
	}
	return end;
}

/* The macro for C where the font of the text around may lack it; NULL: none is needed. */
static const char *
font_macro(const struct manner *manner, int32_t c)
{
	if (!manner->east && ccd_is_cjk(c))
		return "\\han{";
	return !manner->latin && c > ' ' && c < 0x250 ? "\\sign{" : NULL;
}

/* One character of clean text. */
static void
put_character(struct latex *x, const char *s, size_t n, int32_t c, const struct manner *manner)
{
	static const char pairs[] = "()[]<>{}";
	const char *escape = c < 0x80 ? escape_of((char)c) : NULL, *pair;

	if (c == '\n') {
		put(x, manner->right ? "\\newrightparagraph " : "\\newparagraph ");
	} else if (manner->right && c < 0x80 && (pair = strchr(pairs, (char)c)) != NULL) {
		char other = pairs[(pair - pairs) ^ 1];

		ccd_output_printf(x->w->out, "\\mirrored{%s%c}{%s%c}", escape != NULL ? "\\" : "", (char)c,
		    escape != NULL ? "\\" : "", other);
	} else if (escape != NULL) {
		put(x, escape);
	} else {
		ccd_output_add(x->w->out, s, n);
	}
}

/* N bytes of clean S. */
static void
put_text(struct latex *x, const char *s, size_t n, const struct manner *manner)
{
	const char *open = NULL;
	size_t left = 0;        /* up to here it is set from the left */

	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(s, n, &i);
		const char *macro;

		if (manner->right && from >= left)
			left = end_of_left(s, n, from);
		macro = from < left ? "\\latin{" : font_macro(manner, c);
		if (macro != open) {
			put(x, open != NULL ? "}" : "");
			put(x, macro != NULL ? macro : "");
			open = macro;
		}
		if (from < left) {
			struct manner plain = { .latin = true };

			put_character(x, s + from, i - from, c, &plain);
		} else {
			put_character(x, s + from, i - from, c, manner);
		}
	}
	put(x, open != NULL ? "}" : "");
}

/* S in the language of the words around. */
static void
put_words(struct latex *x, const char *s)
{
	struct manner manner = manner_of("en");

	put_text(x, s, strlen(s), &manner);
}

/* The name of version V's macro: letters only. */
static const char *
macro_of(struct latex *x, uint32_t v)
{
	return ccd_arena_printf(x->w->arena, "version%c%c", (char)('a' + v / 26), (char)('a' + v % 26));
}

/* \versionaa{TEXT}: text of the first version, in its font and direction. */
static void
put_macros(struct latex *x)
{
	for (uint32_t i = 0; i < x->w->norder; i++) {
		uint32_t v = x->w->order[i];
		const char *lang = x->w->c->version[v].lang, *macro = macro_of(x, v);
		struct manner m = manner_of(lang);
		struct ccd_locale l;

		ccd_lang_locale(lang, &l);
		ccd_output_printf(x->w->out, "%% %s\n\\versionfont{\\%sfont}{%s}{%s%s}\n", lang, macro, m.font,
		    m.script != NULL ? "Script=" : "", m.script != NULL ? m.script : "");
		ccd_output_printf(x->w->out, "\\newcommand{\\%s}[1]{", macro);
		if (m.east)
			ccd_output_printf(x->w->out, "\\easttext{%s}", l.language);
		else
			put(x, m.right ? "\\righttext" : "\\lefttext");
		ccd_output_printf(x->w->out, "{\\%sfont}{#1}}\n", macro);
	}
}

/* Text of version V (CCD_NONE: of the words around) in its macro; what is behind a line end
 * in a heading is the status. */
static void
put_cell(struct latex *x, uint32_t v, const char *s, size_t n, bool bold, bool heading)
{
	struct manner manner = manner_of(v != CCD_NONE ? x->w->c->version[v].lang : "en");
	size_t first = heading ? strcspn(s, "\n") : n;

	if (n == 0)
		return;
	ccd_output_printf(x->w->out, "\\%s{", v != CCD_NONE ? macro_of(x, v) : "beside");
	put(x, bold ? "\\bfseries " : "");
	put_text(x, s, first, &manner);
	if (first < n) {
		put_text(x, "\n", 1, &manner);
		put(x, "\\status{");
		put_text(x, s + first + 1, n - first - 1, &manner);
		put(x, "}");
	}
	put(x, "}");
}

/* ---- the table ---- */

/* How many bytes of S a row takes of column I: all, or as many as surely fit on a page. */
static size_t
part_of(const struct latex *x, uint32_t i, const char *s)
{
	double line = (x->fit.column[i] - 2 * PADDING) / (SIZE * 0.6), width = 0;
	double most = (line > 4 ? line : 4) * (x->fit.page_height - 4 * CCD_FIT_MARGIN) / (SIZE * 1.5);
	size_t n = strlen(s), at = 0, blank = 0;

	while (at < n) {
		size_t next = at;
		int32_t c = ccd_utf8_next(s, n, &next);

		width += c == '\n' ? line : c < 0x1100 ? 1 : 1.8;
		if (width > most)
			return blank > 0 ? blank : at;
		at = next;
		if (c == ' ' || c == '\n' || ccd_is_cjk(c))
			blank = at;
	}
	return n;
}

static void
put_part(struct latex *x, bool *more)
{
	struct ccd_table *t = &x->table;

	*more = false;
	for (uint32_t i = 0; i < t->ncolumn; i++) {
		uint32_t v = t->column[i].version;
		size_t n = part_of(x, i, x->rest[i]), shown = n;

		if (n > 0 && x->rest[i][n - 1] == '\n')
			shown--;
		put(x, i > 0 ? " & " : "");
		if (t->line != NULL && v != CCD_NONE && t->line->side[v].n == 0)
			put(x, "\\cellcolor[gray]{0.93}");
		put_cell(x, v, x->rest[i], shown, t->heading && v != CCD_NONE, false);
		x->rest[i] += n;
		*more |= *x->rest[i] != '\0';
	}
	put(x, *more ? " \\tabularnewline\n" : " \\tabularnewline\\hline\n");
}

static void
put_row(struct latex *x)
{
	struct ccd_table *t = &x->table;
	bool more;

	for (uint32_t i = 0; i < t->ncolumn; i++)
		x->rest[i] = ccd_table_cell(t, i);
	do
		put_part(x, &more);
	while (more);
}

static void
put_columns(struct latex *x)
{
	put(x, "\\begin{longtable}{");
	for (uint32_t i = 0; i < x->table.ncolumn; i++) {
		int tenths = (int)((x->fit.column[i] - 2 * PADDING - 0.4) * 10);

		ccd_output_printf(x->w->out, "%sp{%d.%dbp}", i > 0 ? "|" : "", tenths / 10, tenths % 10);
	}
	put(x, "}\n\\hline\n");
	for (uint32_t i = 0; i < x->table.ncolumn; i++) {
		const char *title = ccd_table_title(&x->table, i);

		put(x, i > 0 ? " & " : "");
		put_cell(x, x->table.column[i].version, title, strlen(title), true, true);
	}
	put(x, " \\tabularnewline\\hline\n\\endhead\n");
}

/* ---- the document ---- */

static void
put_preamble(struct latex *x)
{
	const char *notice = ccd_working_notice(x->w);

	put(x, ccd_file_preamble_tex);
	ccd_output_printf(x->w->out, "\\usepackage[paperwidth=%dbp,paperheight=%dbp,margin=%dbp]{geometry}\n",
	    (int)x->fit.page_width, (int)x->fit.page_height, CCD_FIT_MARGIN);
	put_macros(x);
	put(x, "\\fancyfoot[R]{\\footnotesize\\thepage}\n");
	if (notice != NULL) {
		put(x, "\\fancyfoot[L]{\\footnotesize ");
		put_words(x, notice);
		put(x, "}\n");
	}
	put(x, "\\begin{document}\n");
}

static void
put_front(struct latex *x)
{
	struct ccd_write *w = x->w;
	const char *notice = ccd_working_notice(w);
	bool any = false;

	for (uint32_t i = 0; i < w->norder; i++) {
		const char *title = ccd_version_title(&w->c->version[w->order[i]]);

		if (title == NULL)
			continue;
		put(x, any ? "{\\large " : "{\\Large ");
		title = ccd_clean_text(w, title, w->arena);
		put_cell(x, w->order[i], title, strlen(title), !any, false);
		put(x, "\\par}\n\n");
		any = true;
	}
	put(x, "\\medskip\n{\\scriptsize\n\\begin{tabular}{llllll}\n");
	for (uint32_t v = 0; v <= w->norder; v++) {
		for (uint32_t i = 0; i < CCD_PROVENANCE; i++) {
			const char *value = v == 0 ? ccd_provenance_heading(w, i) :
			    ccd_provenance_value(w, i, w->order[v - 1]);

			struct manner manner = manner_of(i == 0 && v > 0 ? w->c->version[w->order[v - 1]].lang : "en");

			put(x, i > 0 ? " & {" : "{");
			if (i == 0 && v > 0)
				ccd_output_printf(w->out, "\\%sfont ", macro_of(x, w->order[v - 1]));
			put(x, manner.right ? "\\rightword{" : "");
			put_text(x, value, strlen(value), &manner);
			put(x, manner.right ? "}}" : "}");
		}
		put(x, v == 0 ? " \\tabularnewline\\hline\n" : " \\tabularnewline\n");
	}
	put(x, "\\end{tabular}}\n\n\\medskip\n");
	if (notice != NULL) {
		put(x, "\\textbf{");
		put_words(x, notice);
		put(x, "}\n\n\\medskip\n");
	}
}

static void
write_latex(struct ccd_write *w)
{
	struct latex x = { .w = w };

	ccd_table_begin(&x.table, w);
	ccd_fit(&x.table, &x.fit);
	x.rest = ccd_array(w->arena, x.table.ncolumn, const char *);
	put_preamble(&x);
	put_front(&x);
	put_columns(&x);
	while (ccd_table_next(&x.table))
		put_row(&x);
	ccd_table_end(&x.table);
	put(&x, "\\end{longtable}\n{\\footnotesize ");
	put_words(&x, ccd_made_with(w));
	put(&x, "}\n\\end{document}\n");
}

const struct ccd_writer ccd_write_latex = {
	.name = "latex", .extension = ".tex", .media_type = "application/x-tex", .sentences = true, .tables = CCD_TABLES_ROWS,
	.beside = CCD_BESIDE_ADDRESS | CCD_BESIDE_CONFIDENCE | CCD_BESIDE_LEVEL |
	    CCD_BESIDE_FINDINGS | CCD_BESIDE_DECISIONS,
	.usual = CCD_BESIDE_ADDRESS | CCD_BESIDE_FINDINGS, .spare = true, .write = write_latex,
};
