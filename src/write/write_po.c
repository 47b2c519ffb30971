/*
 * A catalogue of messages: the first version is the message, the second its translation.
 * The context is the passage's id, so that equal sentences stay apart. What is unsure is
 * fuzzy. A row that the first version lacks has nothing to be asked for by, and is left out.
 */
#include <string.h>

#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "text/utf8.h"
#include "write/passage.h"

/* The name of a locale for a tag: "zh_Hant". */
static const char *
locale_of(const char *tag, struct ccd_arena *a)
{
	char *locale = ccd_arena_strdup(a, tag);

	for (char *s = locale; (s = strchr(s, '-')) != NULL;)
		*s = '_';
	return locale;
}

/* S as a string of the format. Of control characters only line ends and tabs can stand. */
static void
put_string(struct ccd_write *w, const char *s)
{
	static const char special[] = "\"\\\x7F"
	    "\1\2\3\4\5\6\7\x8\t\n\xB\xC\r\xE\xF"
	    "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F";

	ccd_output_puts(w->out, "\"");
	for (size_t n; *s != '\0'; s += n) {
		if ((n = strcspn(s, special)) > 0) {
			ccd_output_add(w->out, s, n);
			continue;
		}
		n = 1;
		switch (*s) {
		case '"': ccd_output_puts(w->out, "\\\""); break;
		case '\\': ccd_output_puts(w->out, "\\\\"); break;
		case '\n': ccd_output_puts(w->out, "\\n"); break;
		case '\t': ccd_output_puts(w->out, "\\t"); break;
		default:
			ccd_output_puts(w->out, "\xEF\xBF\xBD");
			w->replaced++;
		}
	}
	ccd_output_puts(w->out, "\"");
}

static void
put_entry(struct ccd_write *w, const char *keyword, const char *s)
{
	ccd_output_printf(w->out, "%s ", keyword);
	put_string(w, s);
	ccd_output_puts(w->out, "\n");
}

/* A comment: what could end its line becomes a blank. */
static void
put_comment(struct ccd_write *w, const char *sign, const char *s)
{
	size_t n = strlen(s);

	ccd_output_puts(w->out, sign);
	for (size_t i = 0, from = 0; i < n; from = i) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
			ccd_output_puts(w->out, " ");
		else
			ccd_output_add(w->out, s + from, i - from);
	}
	ccd_output_puts(w->out, "\n");
}

static void
put_header_line(struct ccd_write *w, const char *name, const char *value)
{
	put_string(w, ccd_arena_printf(w->arena, "%s: %s\n", name, value));
	ccd_output_puts(w->out, "\n");
}

static void
write_header(struct ccd_write *w)
{
	const struct ccd_version *from = &w->c->version[w->order[0]], *to = &w->c->version[w->order[1]];
	const char *date = ccd_write_date("%Y-%m-%d %H:%M+0000", w->arena);

	for (uint32_t i = 0; i < 2; i++) {
		const struct ccd_version *v = &w->c->version[w->order[i]];

		put_comment(w, "# ", ccd_arena_printf(w->arena, "%s: %s, %s, SHA-256 %s", v->lang,
		    ccd_word(w->arena, w->interface, ccd_arena_printf(w->arena, "status.%s",
		    ccd_status_name(v->status))), v->file, v->sha256));
	}
	ccd_output_puts(w->out, "msgid \"\"\nmsgstr \"\"\n");
	put_header_line(w, "Project-Id-Version", from->file);
	/* every catalogue must have a date; this one says that there is none */
	put_header_line(w, "PO-Revision-Date", date != NULL ? date : "1970-01-01 00:00+0000");
	put_header_line(w, "Last-Translator", "Concordat");
	put_header_line(w, "Language-Team", "none");
	put_header_line(w, "Language", locale_of(to->lang, w->arena));
	put_header_line(w, "MIME-Version", "1.0");
	put_header_line(w, "Content-Type", "text/plain; charset=UTF-8");
	put_header_line(w, "Content-Transfer-Encoding", "8bit");
	put_header_line(w, "X-Source-Language", locale_of(from->lang, w->arena));
	put_header_line(w, "X-Generator", "Concordat " CCD_VERSION);
}

static void
write_finding(void *data, const struct ccd_finding *finding, const char *said)
{
	struct ccd_write *w = data;
	struct ccd_arena *a = ccd_arena_new();

	put_comment(w, "#. ", ccd_arena_printf(a, "%s %s", finding->rule->id, said));
	ccd_arena_free(a);
}

static void
write_unit(void *data, const struct ccd_passage *p)
{
	struct ccd_write *w = data;
	const char *message = p->text[w->order[0]], *translation = p->text[w->order[1]];
	struct ccd_arena *a;

	if (message == NULL) {
		w->left_out++;
		return;
	}
	a = ccd_arena_new();
	ccd_output_puts(w->out, "\n");
	put_comment(w, "#. ", ccd_arena_printf(a, "%s, %s%s", p->address,
	    ccd_write_confidence(p->confidence, a),
	    p->trust == CCD_TRUST_CONFIRMED ? ", confirmed" : ""));
	if (p->number == 1)
		ccd_passage_findings(w, p->row, write_finding, w);
	if (p->trust == CCD_TRUST_UNSURE && translation != NULL)
		ccd_output_puts(w->out, "#, fuzzy\n");
	put_entry(w, "msgctxt", p->id);
	put_entry(w, "msgid", message);
	put_entry(w, "msgstr", translation != NULL ? translation : "");
	ccd_arena_free(a);
}

static void
write_po(struct ccd_write *w)
{
	write_header(w);
	ccd_passages(w, write_unit, w);
}

const struct ccd_writer ccd_write_po = {
	.name = "po", .extension = ".po", .media_type = "text/x-gettext-translation", .versions = 2,
	.sentences = true, .labels = true, .choice = true, .write = write_po,
};
