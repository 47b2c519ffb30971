/*
 * An address is taken apart into steps, each a kind of unit and its number; a language is a table of
 * how the units are named and in which order. A form that begins with a blank is written close to the
 * unit before it: "Article 5 (3)".
 */
#include "model/cite.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "model/model.h"
#include "text/numeral.h"

/* What a step of an address names. */
enum unit {
	ANNEX, PART, CHAPTER, SECTION, HEADING, ARTICLE, PARAGRAPH, BELOW, ITEM, SUBITEM, TEXT, ENACTING,
	RECITAL, OPERATIVE, SIGNATURE, NOTE, NOTICE, TITLE, TABLE, ROW, CELL, SENTENCE, UNIT__COUNT
};

/* The words of addresses; longer ones first. */
static const struct { const char *prefix; enum unit unit; } prefixes[] = {
	{ "enacting", ENACTING }, { "notice", NOTICE }, { "annex", ANNEX }, { "table", TABLE },
	{ "title", TITLE }, { "cell", CELL }, { "para", PARAGRAPH }, { "part", PART }, { "art", ARTICLE },
	{ "chp", CHAPTER }, { "row", ROW }, { "sec", SECTION }, { "sig", SIGNATURE }, { "op", OPERATIVE },
	{ "n", NOTE }, { "p", BELOW }, { "r", RECITAL }, { "s", HEADING }, { "u", TEXT }, { "", BELOW },
};

struct language {
	const char *tag;
	bool inner_first;       /* the innermost unit is named first */
	const char *between;    /* units that do not stand close */
	/* The unit by itself, and as that which another belongs to; %s: the number. */
	const char *form[UNIT__COUNT][2];
	bool han;               /* numbers below 100 are Chinese numerals */
	const char *insert[4];  /* behind a number: bis, ter, quater, quinquies; NULL: "5.1" */
};

static const struct language languages[] = {
	{ .tag = "en", .between = ", ", .insert = { " bis", " ter", " quater", " quinquies" },
	  .form = {
		[ANNEX] = { "annex %s" }, [PART] = { "part %s" }, [CHAPTER] = { "chapter %s" },
		[SECTION] = { "section %s" }, [HEADING] = { "heading %s" }, [ARTICLE] = { "article %s" },
		[PARAGRAPH] = { "paragraph %s" }, [BELOW] = { " (%s)" }, [ITEM] = { " (%s)" },
		[SUBITEM] = { " (%s)" }, [TEXT] = { "unnumbered paragraph %s" },
		[ENACTING] = { "enacting words" }, [RECITAL] = { "preambular paragraph %s" },
		[OPERATIVE] = { "operative paragraph %s" }, [SIGNATURE] = { "signature %s" },
		[NOTE] = { "note %s" }, [NOTICE] = { "notice %s" }, [TITLE] = { "title" },
		[TABLE] = { "table %s" }, [ROW] = { "row %s" }, [CELL] = { "column %s" },
		[SENTENCE] = { "sentence %s" },
	  } },
	{ .tag = "zh", .between = "", .han = true,
	  .insert = { "之一", "之二", "之三", "之四" }, .form = {
		[ANNEX] = { "附件%s" }, [PART] = { "第%s编" }, [CHAPTER] = { "第%s章" },
		[SECTION] = { "第%s节" }, [HEADING] = { "标题%s" }, [ARTICLE] = { "第%s条" },
		[PARAGRAPH] = { "第%s段" }, [BELOW] = { "第%s款" }, [ITEM] = { "第%s项" },
		[SUBITEM] = { "第%s目" }, [TEXT] = { "未编号段落%s" }, [ENACTING] = { "制定语" },
		[RECITAL] = { "序言部分第%s段" }, [OPERATIVE] = { "执行部分第%s段" },
		[SIGNATURE] = { "签署%s" }, [NOTE] = { "脚注%s" }, [NOTICE] = { "说明%s" },
		[TITLE] = { "标题" }, [TABLE] = { "表%s" }, [ROW] = { "第%s行" }, [CELL] = { "第%s列" },
		[SENTENCE] = { "第%s句" },
	  } },
	{ .tag = "ru", .inner_first = true, .between = " ",
	  .insert = { " бис", " тер", " кватер", " квинквиес" }, .form = {
		[ANNEX] = { "приложение %s", "приложения %s" }, [PART] = { "часть %s", "части %s" },
		[CHAPTER] = { "глава %s", "главы %s" }, [SECTION] = { "раздел %s", "раздела %s" },
		[HEADING] = { "заголовок %s", "под заголовком %s" }, [ARTICLE] = { "статья %s", "статьи %s" },
		[PARAGRAPH] = { "пункт %s", "пункта %s" }, [BELOW] = { "пункт %s", "пункта %s" },
		[ITEM] = { "подпункт %s)", "подпункта %s)" }, [SUBITEM] = { "подпункт %s)", "подпункта %s)" },
		[TEXT] = { "абзац %s без номера", "абзаца %s без номера" },
		[ENACTING] = { "вводная формула", "вводной формулы" },
		[RECITAL] = { "абзац %s преамбулы", "абзаца %s преамбулы" },
		[OPERATIVE] = { "абзац %s постановляющей части", "абзаца %s постановляющей части" },
		[SIGNATURE] = { "подпись %s", "подписи %s" }, [NOTE] = { "сноска %s", "сноски %s" },
		[NOTICE] = { "пояснение %s", "пояснения %s" }, [TITLE] = { "название", "названия" },
		[TABLE] = { "таблица %s", "таблицы %s" }, [ROW] = { "строка %s", "строки %s" },
		[CELL] = { "столбец %s", "столбца %s" }, [SENTENCE] = { "предложение %s", "предложения %s" },
	  } },
	{ .tag = "fr", .between = ", ", .insert = { " bis", " ter", " quater", " quinquies" },
	  .form = {
		[ANNEX] = { "annexe %s" }, [PART] = { "partie %s" }, [CHAPTER] = { "chapitre %s" },
		[SECTION] = { "section %s" }, [HEADING] = { "titre %s" }, [ARTICLE] = { "article %s" },
		[PARAGRAPH] = { "paragraphe %s" }, [BELOW] = { "paragraphe %s" },
		[ITEM] = { "alinéa %s)" }, [SUBITEM] = { " %s)" }, [TEXT] = { "alinéa non numéroté %s" },
		[ENACTING] = { "formule introductive" }, [RECITAL] = { "alinéa %s du préambule" },
		[OPERATIVE] = { "paragraphe %s du dispositif" }, [SIGNATURE] = { "signature %s" },
		[NOTE] = { "note %s" }, [NOTICE] = { "avis %s" }, [TITLE] = { "titre" },
		[TABLE] = { "tableau %s" }, [ROW] = { "ligne %s" }, [CELL] = { "colonne %s" },
		[SENTENCE] = { "phrase %s" },
	  } },
	{ .tag = "es", .between = ", ", .insert = { " bis", " ter", " quater", " quinquies" },
	  .form = {
		[ANNEX] = { "anexo %s" }, [PART] = { "parte %s" }, [CHAPTER] = { "capítulo %s" },
		[SECTION] = { "sección %s" }, [HEADING] = { "título %s" }, [ARTICLE] = { "artículo %s" },
		[PARAGRAPH] = { "párrafo %s" }, [BELOW] = { "párrafo %s" }, [ITEM] = { "apartado %s)" },
		[SUBITEM] = { " %s)" }, [TEXT] = { "párrafo sin número %s" },
		[ENACTING] = { "fórmula introductoria" }, [RECITAL] = { "párrafo %s del preámbulo" },
		[OPERATIVE] = { "párrafo %s de la parte dispositiva" }, [SIGNATURE] = { "firma %s" },
		[NOTE] = { "nota %s" }, [NOTICE] = { "aviso %s" }, [TITLE] = { "título" },
		[TABLE] = { "cuadro %s" }, [ROW] = { "fila %s" }, [CELL] = { "columna %s" },
		[SENTENCE] = { "frase %s" },
	  } },
};

struct step {
	enum unit unit;
	const char *number;     /* as it is printed; "" none */
	const char *insert;     /* behind the words of the unit: 之一; NULL none */
};

static const struct language *
language_of(const char *tag)
{
	size_t n = strcspn(tag, "-_.@");

	for (size_t i = 1; i < sizeof languages / sizeof *languages; i++)
		if (strlen(languages[i].tag) == n && strncmp(tag, languages[i].tag, n) == 0)
			return &languages[i];
	return &languages[0];
}

static const char *
number_words(const struct language *l, unsigned long number, struct ccd_arena *a)
{
	return l->han && number > 0 && number < 100 ?
	    ccd_numeral_han((long)number, false, a) : ccd_arena_printf(a, "%lu", number);
}

/* A step with the NUMBER and INSERT (0: none) of its unit. */
static struct step
make_step(const struct language *l, enum unit unit, unsigned long number, unsigned long insert,
    struct ccd_arena *a)
{
	struct step step = { unit, number_words(l, number, a), NULL };
	const char *word = insert > 0 && insert <= 4 ? l->insert[insert - 1] : NULL;

	if (insert == 0)
		return step;
	if (word != NULL && l->han)
		step.insert = word;
	else
		step.number = word != NULL ? ccd_arena_printf(a, "%s%s", step.number, word) :
		    ccd_arena_printf(a, "%s.%lu", step.number, insert);
	return step;
}

/* Units that bear no number of their own and are counted. */
static bool
is_counted(enum unit unit)
{
	return unit == TEXT || unit == HEADING || unit >= SIGNATURE;
}

/* ---- addresses ---------------------------------------------------------- */

/* Takes the part S[0..N) of an address for a unit with a word: "art5.1", "annex", "3". */
static bool
read_worded(const struct language *l, const char *s, size_t n, struct ccd_arena *a, struct step *step)
{
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		size_t m = strlen(prefixes[i].prefix);
		unsigned long number, insert = 0;
		char *end;

		if (m > n || strncmp(s, prefixes[i].prefix, m) != 0)
			continue;
		*step = (struct step){ prefixes[i].unit, "", NULL };
		if (m == n || s[m] == '~')
			return m > 2;
		if (!isdigit((unsigned char)s[m]))
			continue;
		number = strtoul(s + m, &end, 10);
		if (*end == '.')
			insert = strtoul(end + 1, &end, 10);
		if (is_counted(prefixes[i].unit))
			step->number = ccd_arena_printf(a, "%lu", number);
		else
			*step = make_step(l, prefixes[i].unit, number, insert, a);
		return true;
	}
	return false;
}

/* The sign that C's version in the language prints before the clause of ADDRESS, bare of brackets and
 * stops; NULL where there is no such version, clause or sign. */
static const char *
printed_sign(const struct ccd_concordance *c, const struct language *l, const char *address,
    struct ccd_arena *a)
{
	static const char *const around[] = { "(", ")", "（", "）", ".", "、", " " };

	for (uint32_t v = 0; c != NULL && v < c->nversion; v++) {
		uint32_t i = language_of(c->version[v].lang) != l || strncmp(c->version[v].lang, l->tag, 2) != 0 ?
		    CCD_NONE : ccd_clause_find(&c->version[v], address);
		const char *s = i == CCD_NONE ? NULL : c->version[v].clause[i].label;
		size_t n = s != NULL ? strlen(s) : 0;

		for (size_t k = 0; k < sizeof around / sizeof *around && n > 0; k++) {
			size_t m = strlen(around[k]);

			if (n > m && strncmp(s, around[k], m) == 0) {
				s += m;
				n -= m;
				k = SIZE_MAX;
			} else if (n > m && strncmp(s + n - m, around[k], m) == 0) {
				n -= m;
				k = SIZE_MAX;
			}
		}
		if (n > 0 && n <= 8 && memchr(s, ' ', n) == NULL)
			return ccd_arena_strndup(a, s, n);
	}
	return NULL;
}

/* The number of an item's sign in an address: a letter first, then a roman number, then figures. */
static unsigned long
sign_number(const char *s, size_t n, uint32_t level)
{
	static const char roman[] = "ivxlcdm";
	static const unsigned values[] = { 1, 5, 10, 50, 100, 500, 1000 };
	unsigned long number = 0, last = 0;

	if (level % 3 != 1) {
		for (size_t i = 0; i < n; i++)
			number = number * 26 + (unsigned long)(s[i] - 'a') + 1;
		return number;
	}
	for (size_t i = n; i-- > 0;) {
		const char *p = strchr(roman, s[i]);
		unsigned long value = p != NULL ? values[p - roman] : 0;

		number += value >= last ? value : -value;
		last = value;
	}
	return number;
}

/* Takes S[0..N), the last part of ADDRESS[0..END), for an item; LEVEL: how many stand above it. */
static void
read_item(const struct ccd_concordance *c, const struct language *l, const char *address, size_t end,
    size_t n, uint32_t level, struct ccd_arena *a, struct step *step)
{
	const char *s = address + end - n;
	size_t bare = strcspn(s, "/.~");
	const char *printed = printed_sign(c, l, ccd_arena_strndup(a, address, end), a);

	bare = bare < n ? bare : n;
	*step = (struct step){ level == 0 ? ITEM : SUBITEM, ccd_arena_strndup(a, s, bare), NULL };
	if (l->han && (printed == NULL || (unsigned char)*printed >= 0x80))
		step->number = number_words(l, isdigit((unsigned char)*s) ? strtoul(s, NULL, 10) :
		    sign_number(s, bare, level), a);
	else if (printed != NULL && !isdigit((unsigned char)*printed))
		step->number = printed;
}

/* The steps of ADDRESS, outermost first; returns how many. */
static uint32_t
read_address(const struct ccd_concordance *c, const struct language *l, const char *address,
    struct step step[CCD_CITATION_STEPS], struct ccd_arena *a)
{
	uint32_t nstep = 0, items = 0;

	for (const char *s = address; *s != '\0' && nstep < CCD_CITATION_STEPS;) {
		size_t n = strcspn(s, "/");
		struct step *next = &step[nstep++];
		bool figures = isdigit((unsigned char)*s);

		if ((figures && items > 0) || !read_worded(l, s, n, a, next))
			read_item(c, l, address, (size_t)(s - address) + n, n, items++, a, next);
		s += n + (s[n] == '/');
	}
	return nstep;
}

/* ---- words --------------------------------------------------------------- */

/* "article %s" with NUMBER; without one the blank before it goes. */
static const char *
fill(const char *form, const char *number, struct ccd_arena *a)
{
	const char *gap = strstr(form, "%s");
	size_t n = gap != NULL ? (size_t)(gap - form) : strlen(form);

	if (gap == NULL)
		return form;
	if (*number == '\0' && n > 0 && form[n - 1] == ' ')
		n--;
	return ccd_arena_printf(a, "%.*s%s%s", (int)n, form, number, gap + 2);
}

static const char *
write_steps(const struct language *l, const struct step *step, uint32_t nstep, struct ccd_arena *a)
{
	const char *out = "";

	for (uint32_t k = 0; k < nstep; k++) {
		const struct step *s = &step[l->inner_first ? nstep - 1 - k : k];
		const char *const *form = l->form[s->unit];
		const char *words = fill(k > 0 && form[1] != NULL ? form[1] : form[0], s->number, a);

		if (s->insert != NULL)
			words = ccd_arena_printf(a, "%s%s", words, s->insert);
		if (k == 0)
			out = *words == ' ' ? words + 1 : words;
		else
			out = ccd_arena_printf(a, "%s%s%s", out, *words == ' ' ? "" : l->between, words);
	}
	return out;
}

const char *
ccd_cite(const struct ccd_concordance *c, const char *tag, const char *address, struct ccd_arena *a)
{
	const struct language *l = language_of(tag);
	struct step step[CCD_CITATION_STEPS];

	return write_steps(l, step, read_address(c, l, address, step, a), a);
}

/* ---- citations that were read ------------------------------------------- */

static enum unit
unit_of(const struct ccd_step *step, uint32_t at)
{
	switch (step->level) {
	case CCD_KIND_ANNEX: return ANNEX;
	case CCD_KIND_PART: return PART;
	case CCD_KIND_CHAPTER: return CHAPTER;
	case CCD_KIND_SECTION: return SECTION;
	case CCD_KIND_ARTICLE: return ARTICLE;
	case CCD_KIND_PARAGRAPH: return at == 0 ? PARAGRAPH : step->letter ? ITEM : BELOW;
	case CCD_KIND_SUBITEM: return SUBITEM;
	default: return step->letter || step->level == CCD_KIND_ITEM ? ITEM : BELOW;
	}
}

const char *
ccd_cite_again(const char *tag, const struct ccd_citation *citation, struct ccd_arena *a)
{
	const struct language *l = language_of(tag);
	struct step step[CCD_CITATION_STEPS + 1];
	uint32_t n = 0;

	for (; n < citation->nstep; n++) {
		const struct ccd_step *from = &citation->step[n];
		enum unit unit = unit_of(from, n);

		if (unit == ITEM && n > 0 && step[n - 1].unit >= ITEM)
			unit = SUBITEM;
		if (from->nreading == 0)
			step[n] = (struct step){ unit, "", NULL };
		else
			step[n] = make_step(l, unit, from->reading[0], from->insert, a);
		if (from->nreading > 0 && !l->han && (unit == ITEM || unit == SUBITEM))
			step[n].number = ccd_numeral_letters(from->reading[0], 'a', a);
	}
	if (citation->sentence > 0)
		step[n++] = make_step(l, SENTENCE, citation->sentence, 0, a);
	return write_steps(l, step, n, a);
}
