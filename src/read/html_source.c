/* The source of a page as it is found: what stands before its markup or between it, and
 * is none, and the entities that the parser does not know. */
#include <stdlib.h>
#include <string.h>

#include <cmark-gfm.h>
#include <libxml/HTMLparser.h>

#include "base/buffer.h"
#include "read/html.h"

/* Names of entities are no longer, in bytes; of unknown ones no more are looked up. */
enum { LONGEST_NAME = 32, MOST_UNKNOWN = 10000 };

/* ---- what is no markup ------------------------------------------------ */

/* Programs in pages, and templates. */
static const struct { const char *open, *close; } programs[] = {
	{ "<?php", "?>" }, { "<?=", "?>" }, { "<%", "%>" },
};

static const struct { const char *open, *close; } templates[] = {
	{ "{%", "%}" }, { "{#", "#}" }, { "<?", "?>" }, { "<!--", "-->" },
};

/* The end of what opens with OPEN at S; S where it does not, or is not closed. */
static const char *
skip(const char *s, const char *open, const char *close)
{
	const char *end;

	if (strncmp(s, open, strlen(open)) != 0)
		return s;
	end = strstr(s + strlen(open), close);
	return end != NULL ? end + strlen(close) : s;
}

/* Front matter between lines of ---. */
static const char *
skip_front_matter(const char *s)
{
	const char *end;

	if (strncmp(s, "---\n", 4) != 0)
		return s;
	end = strstr(s + 3, "\n---\n");
	return end != NULL ? end + 5 : s;
}

size_t
ccd_html_lead(const char *text)
{
	const char *s = text, *before;

	s = skip_front_matter(s);
	do {
		before = s;
		s += strspn(s, " \t\r\n");
		if (strncmp(s, "\xEF\xBB\xBF", 3) == 0)
			s += 3;
		for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
			s = skip(s, programs[i].open, programs[i].close);
		for (size_t i = 0; i < sizeof templates / sizeof *templates; i++)
			s = skip(s, templates[i].open, templates[i].close);
		/* a line of a macro language: #use wml::page; "# A" is a heading of Markdown */
		if (*s == '#' && s[1] >= 'a' && s[1] <= 'z')
			s += strcspn(s, "\n");
	} while (s != before);
	return (size_t)(s - text);
}

/* A place in the page and its line. */
struct place {
	const char *at;
	uint32_t line;
};

/* Leaves out what stands from FROM to TO, behind PLACE: it is blanked, so that lines keep their
 * numbers. */
static void
blank(const struct ccd_source *source, enum ccd_omission_kind kind, struct place *place, char *from,
    const char *to)
{
	/* the declaration of XML is markup */
	const char *text = skip(from, "<?xml ", "?>");

	for (; place->at < from; place->at++)
		place->line += *place->at == '\n';
	ccd_omit(source, kind, place->line, text, (size_t)(to - text));
	for (; from < to; from++)
		if (*from != '\n')
			*from = ' ';
}

/* ---- entities --------------------------------------------------------- */

/* The characters of windows-1252 that pages number as if they were Unicode's (HTML
 * Standard, 13.2.5.80); 0: as it is. */
static const char *const controls[32] = {
	"€", NULL, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", NULL, "Ž", NULL,
	NULL, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", NULL, "ž", "Ÿ",
};

/* The character of "&#150;" at S, *END behind it; NULL for others. */
static const char *
numbered(const char *s, const char **end)
{
	bool hex = s[2] == 'x' || s[2] == 'X';
	const char *digits = s + 2 + hex;
	char *stop;
	long n;

	if (hex ? strspn(digits, "0123456789abcdefABCDEF") == 0 : strspn(digits, "0123456789") == 0)
		return NULL;
	n = strtol(digits, &stop, hex ? 16 : 10);
	*end = stop + (*stop == ';');
	return n >= 0x80 && n < 0xA0 ? controls[n - 0x80] : NULL;
}

/* Adds what the entity at S of N bytes with its signs stands for; false where it is
 * unknown. All of HTML's are known to Markdown. */
static bool
add_named(struct ccd_buffer *b, const char *s, size_t n)
{
	cmark_node *root = cmark_parse_document(s, n, CMARK_OPT_DEFAULT), *text;
	const char *literal = NULL;

	if ((text = cmark_node_first_child(root)) != NULL && (text = cmark_node_first_child(text)) != NULL)
		literal = cmark_node_get_literal(text);
	if (literal == NULL || (*literal == '&' && literal[1] != '\0'))
		literal = NULL;
	else    /* what markup is made of stays an entity */
		ccd_buffer_puts(b, *literal == '<' ? "&lt;" : *literal == '&' ? "&amp;" : literal);
	cmark_node_free(root);
	return literal != NULL;
}

/* Adds the entity at S, *END behind it; false where the parser may read it. */
static bool
add_entity(struct ccd_buffer *b, const char *s, const char **end, unsigned *unknown)
{
	char name[LONGEST_NAME + 1] = "";
	const char *character;
	size_t n;

	if (s[1] == '#') {
		if ((character = numbered(s, end)) != NULL)
			ccd_buffer_puts(b, character);
		return character != NULL;
	}
	for (n = 0; n < LONGEST_NAME && ((s[n + 1] >= 'a' && s[n + 1] <= 'z') ||
	    (s[n + 1] >= 'A' && s[n + 1] <= 'Z') || (n > 0 && s[n + 1] >= '0' && s[n + 1] <= '9')); n++)
		name[n] = s[n + 1];
	if (n == 0 || s[n + 1] != ';' || htmlEntityLookup((const xmlChar *)name) != NULL ||
	    ++*unknown > MOST_UNKNOWN)
		return false;
	*end = s + n + 2;
	return add_named(b, s, n + 2);
}

void
ccd_html_clean(const struct ccd_source *source, struct ccd_text *text, struct ccd_arena *a)
{
	struct ccd_buffer b = { 0 };
	char *s = ccd_arena_strndup(a, text->s, text->n);
	const char *end = s + text->n, *stop;
	struct place place = { s, 1 };
	bool open_ended[sizeof programs / sizeof *programs] = { false };
	unsigned unknown = 0;

	blank(source, CCD_OMIT_METADATA, &place, s, s + ccd_html_lead(s));
	for (char *p = s; p < end;) {
		size_t plain = strcspn(p, "<&");

		ccd_buffer_add(&b, p, plain);
		p += plain;
		if (p == end)
			break;
		stop = p;
		for (size_t i = 0; i < sizeof programs / sizeof *programs && stop == p; i++)
			if (!open_ended[i] && strncmp(p, programs[i].open, strlen(programs[i].open)) == 0) {
				stop = skip(p, programs[i].open, programs[i].close);
				open_ended[i] = stop == p;
			}
		if (stop > p)
			blank(source, CCD_OMIT_PROGRAM, &place, p, stop);       /* and comes with the next run */
		else if (*p == '&' && add_entity(&b, p, &stop, &unknown))
			p = (char *)stop;
		else
			ccd_buffer_putc(&b, *p++);
	}
	text->s = ccd_arena_strndup(a, b.s != NULL ? b.s : "", b.n);
	text->n = b.n;
	ccd_buffer_free(&b);
}
