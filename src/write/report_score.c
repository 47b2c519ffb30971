/* How well alignments agree with gold standards: a table for people, an object of JSON. */
#include <string.h>

#include "text/message.h"
#include "text/utf8.h"
#include "write/write_int.h"

/* Widths of what a line is about, and of a figure. */
enum { LABEL_COLUMNS = 24, FIGURE_COLUMNS = 12 };

struct report {
	struct ccd_arena *arena;
	const char *interface;
	struct ccd_output *o;
};

/* ---- text --------------------------------------------------------------- */

static void
write_blanks(const struct report *r, const char *s, int width)
{
	int blanks = width - (int)ccd_text_width(s, strlen(s));

	ccd_output_printf(r->o, "%*s", blanks > 0 ? blanks : 1, "");
}

static void
write_label(const struct report *r, const char *s)
{
	ccd_output_puts(r->o, s);
	write_blanks(r, s, LABEL_COLUMNS);
}

static void
write_figure(const struct report *r, const char *s)
{
	write_blanks(r, s, FIGURE_COLUMNS);
	ccd_output_puts(r->o, s);
}

static void
write_share(const struct report *r, double share)
{
	write_figure(r, ccd_write_confidence(share, r->arena));
}

static void
write_count(const struct report *r, uint64_t n)
{
	write_figure(r, ccd_arena_printf(r->arena, "%llu", (unsigned long long)n));
}

/* The line of words over a table; KEYS end with NULL, the first is the label's. */
static void
write_head(const struct report *r, const char *const *keys)
{
	write_label(r, **keys != '\0' ? ccd_word(r->arena, r->interface, *keys) : "");
	while (*++keys != NULL)
		write_figure(r, ccd_word(r->arena, r->interface, *keys));
	ccd_output_puts(r->o, "\n");
}

static void
write_line(const struct report *r, const struct ccd_scored *scored, bool lax)
{
	const struct ccd_score_count *p = &scored->score.precision, *q = &scored->score.recall;
	const char *kind = ccd_word(r->arena, r->interface, lax ? "score.lax" : "score.strict");

	write_label(r, ccd_arena_printf(r->arena, "%s%s%s", scored->name,
	    *scored->name != '\0' ? " " : "", kind));
	write_share(r, ccd_score_share(lax ? p->lax : p->strict, p->all));
	write_share(r, ccd_score_share(lax ? q->lax : q->strict, q->all));
	write_share(r, ccd_score_f1(&scored->score, lax));
	write_count(r, p->all);
	write_count(r, q->all);
	ccd_output_puts(r->o, "\n");
}

static void
write_reliability(const struct report *r, const struct ccd_reliability *reliability)
{
	static const char *const keys[] = { "score.confidence", "score.beads", "score.mean",
		"score.right", NULL };

	ccd_output_puts(r->o, "\n");
	write_head(r, keys);
	for (int i = 0; i < CCD_SCORE_BINS; i++) {
		uint64_t n = reliability->bin[i].n;

		write_label(r, ccd_arena_printf(r->arena,
		    i + 1 < CCD_SCORE_BINS ? "0.%d-0.%d" : "0.%d-1.0", i, i + 1));
		write_count(r, n);
		if (n > 0) {
			write_share(r, reliability->bin[i].confidence / (double)n);
			write_share(r, ccd_score_share(reliability->bin[i].right, n));
		}
		ccd_output_puts(r->o, "\n");
	}
	write_label(r, ccd_word(r->arena, r->interface, "score.error"));
	write_share(r, ccd_reliability_error(reliability));
	ccd_output_puts(r->o, "\n");
}

void
ccd_report_score_text(const struct ccd_scored *scored, size_t n,
    const struct ccd_reliability *reliability, const char *interface, struct ccd_output *o)
{
	static const char *const keys[] = { "", "score.precision", "score.recall", "score.f1",
		"score.beads", "score.gold", NULL };
	const struct report r = { .arena = ccd_arena_new(), .interface = interface, .o = o };

	write_head(&r, keys);
	for (size_t i = 0; i < n; i++) {
		write_line(&r, &scored[i], false);
		if (scored[i].columns == 2)
			write_line(&r, &scored[i], true);
	}
	if (reliability != NULL)
		write_reliability(&r, reliability);
	ccd_arena_free(r.arena);
}

/* ---- JSON --------------------------------------------------------------- */

static json_t *
measures(const struct ccd_score *score, bool lax)
{
	const struct ccd_score_count *p = &score->precision, *r = &score->recall;
	json_t *object = json_object();

	json_object_set_new(object, "precision",
	    json_real(ccd_score_share(lax ? p->lax : p->strict, p->all)));
	json_object_set_new(object, "recall",
	    json_real(ccd_score_share(lax ? r->lax : r->strict, r->all)));
	json_object_set_new(object, "f1", json_real(ccd_score_f1(score, lax)));
	return object;
}

static json_t *
score_object(const struct ccd_scored *scored)
{
	json_t *object = json_object();

	json_object_set_new(object, "name", ccd_json_text(scored->name));
	json_object_set_new(object, "beads", json_integer((json_int_t)scored->score.precision.all));
	json_object_set_new(object, "gold", json_integer((json_int_t)scored->score.recall.all));
	json_object_set_new(object, "strict", measures(&scored->score, false));
	json_object_set_new(object, "lax",
	    scored->columns == 2 ? measures(&scored->score, true) : json_null());
	return object;
}

static json_t *
reliability_object(const struct ccd_reliability *r)
{
	json_t *object = json_object(), *bins = json_array();

	for (int i = 0; i < CCD_SCORE_BINS; i++) {
		json_t *bin = json_object();
		uint64_t n = r->bin[i].n;

		json_object_set_new(bin, "from", json_real(i / (double)CCD_SCORE_BINS));
		json_object_set_new(bin, "beads", json_integer((json_int_t)n));
		json_object_set_new(bin, "confidence",
		    n > 0 ? json_real(r->bin[i].confidence / (double)n) : json_null());
		json_object_set_new(bin, "right",
		    n > 0 ? json_real(ccd_score_share(r->bin[i].right, n)) : json_null());
		json_array_append_new(bins, bin);
	}
	json_object_set_new(object, "bins", bins);
	json_object_set_new(object, "error", json_real(ccd_reliability_error(r)));
	return object;
}

void
ccd_report_score_json(const struct ccd_scored *scored, size_t n,
    const struct ccd_reliability *reliability, struct ccd_output *o)
{
	json_t *object = json_object(), *scores = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(scores, score_object(&scored[i]));
	json_object_set_new(object, "scores", scores);
	json_object_set_new(object, "calibration",
	    reliability != NULL ? reliability_object(reliability) : json_null());
	ccd_json_write(object, o);
	ccd_output_puts(o, "\n");
}
