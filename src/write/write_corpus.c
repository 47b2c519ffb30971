/*
 * Parallel corpora: a passage a line. As corpus, a table with tabs of all versions; as moses, a file
 * for each version, whose lines correspond, of what all versions have.
 */
#include <string.h>

#include "write/passage.h"

/* S on one line, blanks for tabs and line ends. */
static void
put_line(struct ccd_output *o, const char *s)
{
	while (s != NULL && *s != '\0') {
		size_t n = strcspn(s, "\t\r\n");

		ccd_output_add(o, s, n);
		s += n;
		if (*s != '\0') {
			ccd_output_puts(o, " ");
			s++;
		}
	}
}

static void
write_row(void *data, const struct ccd_passage *p)
{
	struct ccd_write *w = data;
	struct ccd_arena *a = ccd_arena_new();

	put_line(w->out, p->id);
	ccd_output_puts(w->out, "\t");
	ccd_output_puts(w->out, ccd_write_confidence(p->confidence, a));
	for (uint32_t i = 0; i < w->norder; i++) {
		ccd_output_puts(w->out, "\t");
		put_line(w->out, p->text[w->order[i]]);
	}
	ccd_output_puts(w->out, "\n");
	ccd_arena_free(a);
}

static void
write_corpus(struct ccd_write *w)
{
	ccd_output_puts(w->out, "id\tconfidence");
	for (uint32_t i = 0; i < w->norder; i++)
		ccd_output_printf(w->out, "\t%s", w->c->version[w->order[i]].lang);
	ccd_output_puts(w->out, "\n");
	ccd_passages(w, write_row, w);
}

static void
write_side(void *data, const struct ccd_passage *p)
{
	struct ccd_write *w = data;

	for (uint32_t i = 0; i < w->norder; i++)
		if (p->text[w->order[i]] == NULL)
			return;
	put_line(w->out, p->text[w->side]);
	ccd_output_puts(w->out, "\n");
}

static void
write_moses(struct ccd_write *w)
{
	ccd_passages(w, write_side, w);
}

const struct ccd_writer ccd_write_corpus = {
	.name = "corpus", .extension = ".corpus.tsv", .media_type = "text/tab-separated-values",
	.sentences = true, .labels = true, .choice = true, .write = write_corpus,
};

const struct ccd_writer ccd_write_moses = {
	.name = "moses", .extension = ".moses", .media_type = "text/plain",
	.sentences = true, .labels = true, .choice = true, .apart = true, .write = write_moses,
};
