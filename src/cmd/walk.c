/* decide without a decision: through the findings, a key each. Every decision is in the file
 * before the next finding is shown, so that one can stop anywhere and go on later. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/error.h"
#include "base/output.h"
#include "cmd/acting.h"
#include "cmd/cmd.h"
#include "text/message.h"
#include "write/report.h"

struct walk {
	const struct ccd_call *call;
	struct ccd_concordance *c;
	const struct ccd_finding **list;
	size_t n, at;
	struct { size_t *v, n, cap; } history;  /* where it was decided, to go back to */
	bool colour;
};

/* A key without waiting for the end of its line; -1 at the end of input. */
static int
read_key(void)
{
	struct termios cooked, raw;
	bool terminal = tcgetattr(STDIN_FILENO, &cooked) == 0;
	unsigned char key;
	ssize_t n;

	if (terminal) {
		raw = cooked;
		raw.c_lflag &= (tcflag_t)~(ICANON | ECHO);
		tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
	}
	n = read(STDIN_FILENO, &key, 1);
	if (terminal)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &cooked);
	return n == 1 ? key : -1;
}

/* A line that is typed in answer to the message KEY. In the arena; "" at the end of input. */
static const char *
read_words(const struct walk *w, const char *key)
{
	struct ccd_arena *a = w->call->arena;
	char line[4096];
	size_t n = 0;
	char byte;

	printf("%s ", ccd_word(a, w->call->interface, key));
	fflush(stdout);
	while (read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
		if (n < sizeof line - 1)
			line[n++] = byte;
	return ccd_arena_strndup(a, line, n);
}

static void
show(const struct walk *w)
{
	const struct ccd_finding *f = w->list[w->at];
	struct ccd_error err = { 0 };
	struct ccd_arena *a = w->call->arena;
	struct ccd_output *o = ccd_output_open("-", &err);
	const char *const place[4] = { ccd_arena_printf(a, "%zu", w->at + 1),
		ccd_arena_printf(a, "%zu", w->n) };

	ccd_output_printf(o, "\n%s  ", ccd_say(a, w->call->interface, "walk.place", place));
	ccd_report_finding(w->c, f, w->call->interface, w->colour, o);
	if (f->row != CCD_NONE)
		ccd_report_texts(w->c, f, ccd_terminal_width(), w->colour, o);
	ccd_output_printf(o, "%s ", ccd_word(a, w->call->interface, "walk.keys"));
	ccd_output_commit(o, &err);
	fflush(stdout);
}

/* Puts the decision that KEY means on the finding shown. */
static int
decide(struct walk *w, int key, struct ccd_error *err)
{
	const struct ccd_finding *f = w->list[w->at];
	struct ccd_decision d = { .reason = "" };
	struct ccd_verdict_on on = { f, f->fingerprint, &d };

	switch (key) {
	case 's':
		d.reason = ccd_word(w->call->arena, w->call->interface, "walk.published");
		break;
	case 'S':
		d.reason = read_words(w, "walk.why");
		break;
	case 'c':
	case 'C':
		d.verdict = CCD_VERDICT_CORRECT;
		d.reading = key == 'C' ? read_words(w, "walk.read") : NULL;
		if (d.reading != NULL && *d.reading == '\0')
			d.reading = NULL;
		break;
	default:
		d.verdict = CCD_VERDICT_OPEN;
		d.reason = key == 'O' ? read_words(w, "walk.remark") : "";
	}
	if (ccd_act_decide(w->call, w->call->operand[0], &on, 1, err) < 0)
		return -1;
	*ccd_push(w->call->arena, &w->history) = w->at++;
	return 0;
}

static int
undo(struct walk *w, struct ccd_error *err)
{
	struct ccd_edit *e;
	const struct ccd_act *act;
	int rc;

	if (w->history.n == 0)
		return 0;
	if ((e = ccd_edit_open(w->call->operand[0], err)) == NULL)
		return -1;
	rc = ccd_edit_undo(e, ccd_author(w->call), &act, err);
	ccd_edit_close(e);
	w->at = w->history.v[--w->history.n];
	return rc < 0 ? -1 : 0;
}

int
ccd_decide_walk(const struct ccd_call *call, struct ccd_concordance *c,
    const struct ccd_findings *findings, struct ccd_error *err)
{
	struct walk w = { .call = call, .c = c, .colour = ccd_colour(call, err) == 1,
		.list = ccd_array(call->arena, findings->n, const struct ccd_finding *) };
	int rc = 0, key = 0;

	for (size_t i = 0; i < findings->n; i++)
		if (findings->finding[i].decision == NULL && findings->finding[i].suppressed == NULL)
			w.list[w.n++] = &findings->finding[i];
	while (rc == 0 && w.at < w.n && key != 'q' && key != -1) {
		show(&w);
		key = read_key();
		printf("%c\n", key > ' ' && key < 0x7F ? key : ' ');
		if (key > 0 && strchr("sScCoO", key) != NULL)
			rc = decide(&w, key, err);
		else if (key == 'n' || key == ' ' || key == '\n')
			w.at++;
		else if (key == 'b')
			w.at -= w.at > 0;
		else if (key == 'u' || key == 0x7F)
			rc = undo(&w, err);
	}
	if (rc == 0 && w.at >= w.n)
		printf("%s\n", ccd_word(call->arena, call->interface, "walk.end"));
	return rc;
}
