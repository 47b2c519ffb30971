/* The concordance file: what is saved loads again, to the byte; what is not one is refused. */
#include <setjmp.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define FOLDER_FILE "a.concordance.xml"
#include "folder_fixture.h"
#include "base/buffer.h"
#include "base/file.h"
#include "base/limits.h"
#include "store/store.h"
#include "store_fixture.h"

/* The bytes C saves to. */
static struct ccd_buffer
saved(const struct ccd_concordance *c)
{
	struct ccd_error err = { 0 };
	struct ccd_buffer b = { 0 };

	if (ccd_save(c, path, &err) < 0)
		fail_msg("%s", err.message);
	assert_int_equal(ccd_file_read(path, &b, &err), 0);
	return b;
}

static struct ccd_concordance *
loaded(const struct ccd_buffer *b)
{
	struct ccd_error err = { 0 };
	struct ccd_concordance *c = ccd_load_memory("a.xml", b->s, b->n, &err);

	if (c == NULL)
		fail_msg("%zu: %s", err.line, err.message);
	return c;
}

static void
assert_string_or_null(const char *a, const char *b)
{
	assert_int_equal(a == NULL, b == NULL);
	if (a != NULL)
		assert_string_equal(a, b);
}

static void
assert_same_version(const struct ccd_version *a, const struct ccd_version *b)
{
	assert_string_equal(a->lang, b->lang);
	assert_string_equal(a->file, b->file);
	assert_string_equal(a->media_type, b->media_type);
	assert_string_equal(a->charset, b->charset);
	assert_string_equal(a->sha256, b->sha256);
	assert_string_or_null(a->date, b->date);
	assert_int_equal(a->status, b->status);
	assert_int_equal(a->place, b->place);
	assert_int_equal(a->npart, b->npart);
	for (uint32_t i = 0; i < a->npart; i++) {
		assert_string_equal(a->part[i].file, b->part[i].file);
		assert_string_equal(a->part[i].sha256, b->part[i].sha256);
	}
	assert_int_equal(a->nclause, b->nclause);
	assert_int_equal(a->nsegment, b->nsegment);
	for (uint32_t i = 0; i < a->nclause; i++) {
		const struct ccd_clause *p = &a->clause[i], *q = &b->clause[i];

		assert_int_equal(p->kind, q->kind);
		assert_int_equal(p->parent, q->parent);
		assert_int_equal(p->end, q->end);
		assert_int_equal(p->depth, q->depth);
		assert_string_equal(p->text, q->text);
		assert_int_equal(p->body, q->body);
		assert_string_or_null(p->label, q->label);
		assert_memory_equal(&p->ordinal, &q->ordinal, sizeof p->ordinal);
		assert_string_equal(p->address, q->address);
		assert_int_equal(p->nsegment, q->nsegment);
		if (p->nsegment > 0)
			assert_int_equal(p->segment, q->segment);
		assert_int_equal(p->line, q->line);
		assert_int_equal(p->part, q->part);
		assert_string_or_null(p->anchor, q->anchor);
		assert_string_or_null(p->lang, q->lang);
		assert_int_equal(p->nspan, q->nspan);
		for (uint32_t k = 0; k < p->nspan; k++) {
			assert_int_equal(p->span[k].kind, q->span[k].kind);
			assert_int_equal(p->span[k].start, q->span[k].start);
			assert_int_equal(p->span[k].end, q->span[k].end);
			assert_string_equal(p->span[k].value != NULL ? p->span[k].value : "(none)",
			    q->span[k].value != NULL ? q->span[k].value : "(none)");
		}
	}
	for (uint32_t i = 0; i < a->nsegment; i++)
		assert_memory_equal(&a->segment[i], &b->segment[i], sizeof a->segment[i]);
}

static void
assert_same_row(const struct ccd_row *a, const struct ccd_row *b, uint32_t nversion)
{
	assert_true(a->confidence - b->confidence < 0.0006);
	assert_true(b->confidence - a->confidence < 0.0006);
	assert_int_equal(a->confirmed, b->confirmed);
	assert_int_equal(a->nbead, b->nbead);
	for (uint32_t v = 0; v < nversion; v++) {
		assert_int_equal(a->cell[v].n, b->cell[v].n);
		for (uint32_t i = 0; i < a->cell[v].n; i++)
			assert_int_equal(a->cell[v].clause[i], b->cell[v].clause[i]);
		for (uint32_t i = 0; i < a->nbead; i++) {
			assert_int_equal(a->bead[i].side[v].n, b->bead[i].side[v].n);
			if (a->bead[i].side[v].n > 0)
				assert_int_equal(a->bead[i].side[v].first,
				    b->bead[i].side[v].first);
		}
	}
}

/* Saves C, loads, compares, saves again: the same bytes. Frees C. */
static void
assert_round_trip(struct ccd_concordance *c)
{
	struct ccd_buffer first = saved(c), second;
	struct ccd_concordance *again = loaded(&first);

	assert_string_or_null(c->profile, again->profile);
	assert_int_equal(c->segments, again->segments);
	assert_int_equal(c->nversion, again->nversion);
	for (uint32_t v = 0; v < c->nversion; v++)
		assert_same_version(&c->version[v], &again->version[v]);
	assert_int_equal(c->nrow, again->nrow);
	for (uint32_t r = 0; r < c->nrow; r++)
		assert_same_row(&c->row[r], &again->row[r], c->nversion);
	assert_int_equal(c->ndecision, again->ndecision);
	for (uint32_t i = 0; i < c->ndecision; i++) {
		assert_string_equal(c->decision[i].fingerprint, again->decision[i].fingerprint);
		assert_string_equal(c->decision[i].rule, again->decision[i].rule);
		assert_string_equal(c->decision[i].reason, again->decision[i].reason);
	}
	second = saved(again);
	assert_int_equal(first.n, second.n);
	assert_memory_equal(first.s, second.s, first.n);
	ccd_buffer_free(&first);
	ccd_buffer_free(&second);
	ccd_concordance_free(again);
	ccd_concordance_free(c);
}

static void
test_round_trip(void **state)
{
	(void)state;
	assert_round_trip(fx_concordance());
}

/* What markup said survives: anchors, languages, spans, places, parts. */
static void
test_markup(void **state)
{
	static const char sha256[] = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
	static const struct ccd_span spans[] = { { CCD_SPAN_EMPHASIS, 0, 5, NULL },
		{ CCD_SPAN_TAG, 3, 3, "ph\tx=1\n<br/> 100%" }, { CCD_SPAN_CODE, 6, 7, "" } };
	struct ccd_part parts[] = { { "one.html", sha256 }, { "two \"2\".html", sha256 } };
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b;

	(void)state;
	c->version[0].clause[1].anchor = "s1<a>";
	c->version[0].clause[1].lang = "fr";
	c->version[0].clause[1].span = spans;
	c->version[0].clause[1].nspan = 3;
	c->version[0].place = CCD_PLACE_PAGE;
	c->version[0].part = parts;
	c->version[0].npart = 2;
	c->version[0].clause[2].part = 1;
	b = saved(c);
	assert_non_null(strstr(b.s, " line=\"2\" anchor=\"s1&lt;a&gt;\" lang=\"fr\" "
	    "spans=\"emphasis:0-5 tag:3-3=ph%09x%3D1%0A%3Cbr%2F%3E%20100%25 code:6-7=\">"));
	ccd_buffer_free(&b);
	assert_round_trip(c);
}

static void
test_canonical_form(void **state)
{
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b = saved(c);

	(void)state;
	static const char *const lines[] = {
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<concordance xmlns=\"urn:concordat:concordance:1\">\n"
		"<settings profile=\"un\"/>\n<version lang=\"en\">\n",
		"\n<clause id=\"1\" depth=\"1\" kind=\"title\" address=\"title\" line=\"2\">"
		"<s>Rules &amp; &lt;Regulations&gt;</s></clause>\n",
		"\n<clause id=\"2\" depth=\"1\" kind=\"article\" address=\"art5bis\" number=\"5\" "
		"insert=\"1\" scheme=\"decimal\" line=\"4\"><s><label>Article 5 bis</label>  Duties.</s>"
		" <s>They last.</s>  <s>To the \"end\".</s></clause>\n",
		"\n<row confidence=\"0.987\"><cell lang=\"en\" clauses=\"2\"/>"
		"<cell lang=\"zh\" clauses=\"2\"/><cell lang=\"ru\" clauses=\"2\"/>"
		"<bead confidence=\"0.900\"><side lang=\"en\" segments=\"1\"/>"
		"<side lang=\"zh\" segments=\"1\"/><side lang=\"ru\" segments=\"1\"/></bead>"
		"<bead confidence=\"0.700\"><side lang=\"en\" segments=\"2-3\"/>"
		"<side lang=\"zh\" segments=\"2\"/><side lang=\"ru\" segments=\"2-3\"/></bead></row>\n",
		"\n<row confidence=\"0.500\" confirmed=\"true\"><cell lang=\"en\" clauses=\"3 4\"/>",
		"\n<decision fingerprint=\"0123456789abcdef\" rule=\"S03\">the item&#10;is one in "
		"\"zh\"</decision>\n</decisions>\n</concordance>\n",
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (strstr(b.s, lines[i]) == NULL)
			fail_msg("not there: %s\nin: %s", lines[i], b.s);
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

/* ---- hostile text ---------------------------------------------------- */

/* A concordance of one version with one clause. */
static struct ccd_concordance *
one_clause(const struct fx_clause *clause)
{
	struct ccd_concordance *c = ccd_concordance_new();

	fx_version(c, "en", clause, 1);
	fx_row(c, 1, (const char *[]){ "1" });
	return c;
}

static const char *const hostile[] = {
	"]]> <!-- & &amp; &#0; <?x?> \"'",
	"\t tab\r carriage return\n line feed \r\n",
	" blank at both ends ",
	"\xC2\xA0no-break\xE3\x80\x80ideographic ",
	"\x01\x02\x08\x0B\x0C\x0E\x1F\x7F",
	"\xEF\xBF\xBE|\xEF\xBF\xBF \xEF\xBF\xBD",
	"\xC2\x85 \xE2\x80\xA8 \xE2\x80\xA9 \xEF\xBB\xBF",
	"\xF0\x9F\x9F\xBF \xF0\x9F\xBF\xBE \xF4\x8F\xBF\xBF",
	"\x0B|\x0B| \x01| |\t|\n|",
	"|", "", "e\xCC\x81\xD9\xA0\xE2\x80\xAE",
};

static void
test_hostile_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
		assert_round_trip(one_clause(&(struct fx_clause){
			1, CCD_KIND_TEXT, "p1", NULL, { 0 }, hostile[i] }));
}

static void
test_hostile_attributes(void **state)
{
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b;
	struct ccd_concordance *again;

	(void)state;
	c->version[0].file = "<\"&'>\t\r\n.txt";
	c->version[0].clause[2].label = "not in the text\n";
	c->version[0].clause[2].body = 3;
	c->version[0].clause[3].body = 0;
	c->version[0].clause[4].ordinal.number = UINT32_MAX;
	c->version[0].clause[4].line = UINT32_MAX;
	c->decision[0].reason = "\x01\x1F\xEF\xBF\xBF";
	c->profile = NULL;
	assert_round_trip(c);

	c = fx_concordance();
	c->version[0].file = "\xFF\x01name\xC3";
	b = saved(c);
	again = loaded(&b);
	assert_string_equal(again->version[0].file, "\xEF\xBF\xBD\xEF\xBF\xBDname\xEF\xBF\xBD");
	ccd_buffer_free(&b);
	ccd_concordance_free(again);
	ccd_concordance_free(c);
}

/* One segment beyond the 10 MB that libxml2 takes in one text node. */
static void
test_long_segment(void **state)
{
	size_t n = (size_t)25 << 20;
	char *text = malloc(n + 1);

	(void)state;
	assert_non_null(text);
	for (size_t i = 0; i < n; i++)
		text[i] = "\xE6\x9D\xA1"[i % 3];
	text[n - n % 3] = '\0';
	assert_round_trip(one_clause(&(struct fx_clause){
		1, CCD_KIND_TEXT, "p1", NULL, { 0 }, text }));
	free(text);
}

static void
test_empty_segments(void **state)
{
	static const struct fx_clause lines[] = {
		{ 1, CCD_KIND_SEGMENT, "s1", NULL, { 0 }, "one" },
		{ 1, CCD_KIND_SEGMENT, "s2", NULL, { 0 }, "" },
		{ 1, CCD_KIND_SEGMENT, "s3", NULL, { 0 }, "|" },
	};
	struct ccd_concordance *c = ccd_concordance_new();

	(void)state;
	c->segments = true;
	fx_version(c, "en", lines, 3);
	fx_version(c, "zh-Hant", lines, 0);
	fx_row(c, 0.25, (const char *[]){ "1 3", "" });
	fx_row(c, 0, (const char *[]){ "2", "" });
	assert_round_trip(c);
}

/* The decimal sign and the digits do not follow the locale or the noise. */
static void
test_confidence(void **state)
{
	static const struct { double value; const char *printed; } cases[] = {
		{ 0.0004999, "0.000" }, { 0.0005, "0.001" }, { 0.9994, "0.999" }, { 0.9996, "1.000" },
		{ 2, "1.000" }, { -1, "0.000" }, { 0.0 / 0.0, "0.000" }, { 0.1 + 0.2, "0.300" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_concordance *c = fx_concordance();
		struct ccd_buffer b;
		char wanted[64];

		c->row[0].confidence = cases[i].value;
		b = saved(c);
		snprintf(wanted, sizeof wanted, "<row confidence=\"%s\"><cell lang=\"en\" clauses=\"1\"",
		    cases[i].printed);
		assert_non_null(strstr(b.s, wanted));
		ccd_buffer_free(&b);
		ccd_concordance_free(c);
	}
}

/* ---- what is refused at save ----------------------------------------- */

static void no_rows(struct ccd_concordance *c) { c->row = NULL; }
static void no_row(struct ccd_concordance *c) { c->nrow--; }
static void bad_text(struct ccd_concordance *c) { c->version[0].clause[1].text = "\xC3("; }
static void surrogate(struct ccd_concordance *c) { c->version[0].clause[1].text = "\xED\xA0\x80"; }
static void bad_reason(struct ccd_concordance *c) { c->decision[0].reason = "\xC0\x80"; }
static void bad_body(struct ccd_concordance *c) { c->version[1].clause[1].body = 1; }
static void bad_depth(struct ccd_concordance *c) { c->version[0].clause[2].depth = 3; }
static void bad_segment(struct ccd_concordance *c) { c->version[0].segment[0].end = 99; }
static void uncovered(struct ccd_concordance *c) { c->version[0].segment[0].end = 5; }
static void bad_side(struct ccd_concordance *c) { c->row[1].bead[0].side[0].n = 9; }
static void far_side(struct ccd_concordance *c) { c->row[1].bead[0].side[0].first = 0; }
static void no_side(struct ccd_concordance *c) { memset(c->row[1].bead[0].side, 0, 24); }
static void twice(struct ccd_concordance *c) { c->row[1].cell[0] = c->row[0].cell[0]; }
static void no_hash(struct ccd_concordance *c) { c->version[0].sha256 = "12"; }

static void
test_save_refuses(void **state)
{
	static const struct { void (*spoil)(struct ccd_concordance *c); const char *message; } cases[] = {
		{ no_rows, "not aligned" },
		{ no_row, "a clause of 'en' is in no row" },
		{ bad_text, "clause 1 of 'en' is not UTF-8" },
		{ surrogate, "clause 1 of 'en' is not UTF-8" },
		{ bad_reason, "text that is not UTF-8" },
		{ bad_body, "clause 1 of 'zh' begins behind its end" },
		{ bad_depth, "clause 2 of 'en' is too deep" },
		{ bad_segment, "segments of 'title' in 'en' overlap" },
		{ uncovered, "words of 'title' are in no segment" },
		{ bad_side, "a bead's segments are not there in 'en'" },
		{ far_side, "a bead's segments are not in its row in 'en'" },
		{ no_side, "a bead without segments" },
		{ twice, "row 2 has a clause of 'en' that is elsewhere or nowhere" },
		{ no_hash, "'sha256' is not 64 hexadecimal digits" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ccd_concordance *c = fx_concordance();
		struct ccd_buffer before = saved(c), after = { 0 };
		struct ccd_error err = { 0 };
		char wanted[128];

		cases[i].spoil(c);
		snprintf(wanted, sizeof wanted, "cannot save: %s", cases[i].message);
		assert_int_equal(ccd_save(c, path, &err), -1);
		assert_string_equal(err.message, wanted);
		assert_string_equal(err.file, path);
		assert_int_equal(ccd_file_read(path, &after, NULL), 0);
		assert_int_equal(before.n, after.n);
		assert_memory_equal(before.s, after.s, after.n);
		ccd_buffer_free(&before);
		ccd_buffer_free(&after);
		ccd_concordance_free(c);
	}
}

/* ---- what is refused at load ----------------------------------------- */

static void
assert_refused(const char *bytes, size_t n, size_t line, const char *message)
{
	struct ccd_error err = { 0 };
	struct ccd_concordance *c = ccd_load_memory("a.xml", bytes, n, &err);

	if (c != NULL)
		fail_msg("loaded, but should fail with: %s", message);
	assert_string_equal(err.file, "a.xml");
	if (strstr(err.message, message) == NULL || err.line != line)
		fail_msg("%zu: %s\nbut should be\n%zu: %s", err.line, err.message, line, message);
	assert_null(strchr(err.message, '\n'));
}

/* The fixture's file with FROM (once) replaced by TO. */
static void
test_load_refuses_changed(void **state)
{
	static const struct { const char *from, *to; size_t line; const char *message; } cases[] = {
		{ "<concordance", "<!DOCTYPE concordance [<!ENTITY a \"b\">]><concordance", 2,
			"document type declaration" },
		{ "concordance:1", "concordance:2", 2,
			"not a concordance file of this version (namespace 'urn:concordat:concordance:2')" },
		{ "</concordance>", "", 33, "not well-formed XML: " },
		{ "Rules &amp;", "Rules &nbsp;", 6, "not well-formed XML: " },
		{ "Rules &amp;", "Rules \x01", 6, "not well-formed XML: " },
		{ "Rules &amp;", "Rules \xFF", 6, "not well-formed XML: " },
		{ "kind=\"title\"", "kind=\"document\"", 6,
			"attribute 'kind' has no place or a wrong value in element 'clause'" },
		{ "kind=\"title\"", "kind=\"title\" color=\"red\"", 6,
			"attribute 'color' has no place or a wrong value in element 'clause'" },
		{ "depth=\"1\"", "", 6, "an attribute is missing or wrong in element 'clause'" },
		{ "<settings profile=\"un\"/>\n", "", 3, "element 'version' has no place here" },
		{ "status=\"original\"", "status=\"copy\"", 5,
			"attribute 'status' has no place or a wrong value in element 'source'" },
		{ "confidence=\"1.000\"", "confidence=\"1.5\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\"1.0000\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\"1.\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\"10\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\".5\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\"1.001\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\" 1\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\"-0.5\"", 25, "'confidence' is not 0 to 1" },
		{ "confidence=\"1.000\"", "confidence=\"x\"", 25,
			"attribute 'confidence' has no place or a wrong value in element 'row'" },
		{ "<rows>", "<rows>text", 24, "text has no place here" },
		{ "</label> To comply", "</label><p/> To comply", 8, "element 'p' has no place here" },
		{ "id=\"2\"", "id=\"3\"", 7, "clause 3 stands where clause 2 is due" },
		{ "id=\"2\"", "id=\"9999999999\"", 7, "attribute 'id' has no place or a wrong value" },
		{ "line=\"4\"", "line=\"4\" part=\"1\"", 7, "there is no part 1" },
		{ "line=\"4\"", "line=\"4\" spans=\"bold:1-2\"", 7,
			"'spans' is not a list of kind:start-end" },
		{ "line=\"4\"", "line=\"4\" spans=\"note:1-2,3\"", 7,
			"'spans' is not a list of kind:start-end" },
		{ "line=\"4\"", "line=\"4\" spans=\"note:1-9999\"", 7,
			"'spans' do not ascend, or leave the text" },
		{ "line=\"4\"", "line=\"4\" spans=\"note:3-4 tag:1-1\"", 7,
			"'spans' do not ascend, or leave the text" },
		{ "line=\"4\"", "line=\" 4\"", 7, "'line' is not a number, or too large" },
		{ "id=\"2\" depth=\"1\"", "id=\"2\" depth=\"3\"", 7, "clause 2 has no parent at depth 2" },
		{ "id=\"1\" depth=\"1\"", "id=\"1\" depth=\"2\"", 6, "clause 1 has no parent at depth 1" },
		{ "line=\"4\"", "line=\"4294967296\"", 7, "attribute 'line' has no place or a wrong" },
		{ "line=\"4\"", "body=\"4294967295\"", 7, "'body' is behind the text" },
		{ "line=\"4\"", "body=\"99\" line=\"4\"", 7, "'body' is behind the text" },
		{ "line=\"4\"", "label=\"x\" line=\"4\"", 7, "a second label" },
		{ "</s> <s>They", "</s> and <s>They", 7, "words between two <s>" },
		{ "end\".</s>", "end\".</s> and", 7, "words outside <s>" },
		{ "<s>They", "<s><label>They</label>", 7, "a <label> that does not begin its clause" },
		{ "lang=\"zh\"", "lang=\"xx\"", 11, "unknown language 'xx'" },
		{ "lang=\"zh\"", "lang=\"ZH\"", 11, "language 'ZH' is written 'zh'" },
		{ "lang=\"zh\"", "lang=\"en\"", 11, "a second version in language 'en'" },
		{ "<cell lang=\"zh\"", "<cell lang=\"fr\"", 25, "no version in language 'fr'" },
		{ "<cell lang=\"zh\"", "<cell lang=\"en\"", 25, "a second cell in 'en'" },
		{ "clauses=\"3 4\"", "clauses=\"3 5\"", 27, "no clause 5 in 'en'" },
		{ "clauses=\"3 4\"", "clauses=\"0 4\"", 27, "no clause 0 in 'en'" },
		{ "clauses=\"3 4\"", "clauses=\"4 3\"", 27, "clause 3 of 'en' stands behind clause 4" },
		{ "clauses=\"3 4\"", "clauses=\"3 3\"", 27, "clause 3 of 'en' is in a second row" },
		{ "clauses=\"3 4\"", "clauses=\"2 3\"", 27, "clause 2 of 'en' is in a second row" },
		{ "clauses=\"3 4\"", "clauses=\"4\"", 24, "clause 3 of 'en' is in no row" },
		{ "clauses=\"3 4\"", "clauses=\"99999999999 4\"", 27,
			"attribute 'clauses' has no place or a wrong value" },
		{ "clauses=\"3 4\"", "clauses=\"\"", 27, "attribute 'clauses'" },
		{ "clauses=\"3 4\"", "clauses=\"3  4\"", 27, "'clauses' " },
		{ "clauses=\"3 4\"", "clauses=\"3 +4\"", 27, "'clauses' " },
		{ "clauses=\"3 4\"", "clauses=\"3 4294967296\"", 27,
			"'clauses' " },
		{ "segments=\"2-3\"", "segments=\"2-\"", 26, "'segments' is not a number or range" },
		{ "segments=\"2-3\"", "segments=\"2-3-\"", 26, "'segments' is not a number or range" },
		{ "segments=\"2-3\"", "segments=\"2-99999999999\"", 26,
			"'segments' is not a number or" },
		{ "segments=\"2-3\"", "segments=\"2-4\"", 26, "no segments 2-4 in the row's cell of 'en'" },
		{ "segments=\"2-3\"", "segments=\"3-2\"", 26, "no segments 3-2 in the row's cell of 'en'" },
		{ "segments=\"2-3\"", "segments=\"0-3\"", 26, "no segments 0-3 in the row's cell of 'en'" },
		{ "segments=\"2-3\"", "segments=\"1-3\"", 26, "segments 1-3 of 'en' are in two beads" },
		{ "<side lang=\"zh\"", "<side lang=\"en\"", 26, "a second side in 'en'" },
		{ "<decisions>", "<decisions/><decisions>", 29, "an element is missing here" },
		{ "</decisions>\n", "</decisions>\n<rows/>", 32, "element 'rows' has no place here" },
		{ "0123456789abcdef\" rule", "0123\" rule", 30, "attribute 'fingerprint'" },
	};
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b = saved(c), changed = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *at = strstr(b.s, cases[i].from);

		if (at == NULL)
			fail_msg("'%s' is not in the file", cases[i].from);
		ccd_buffer_clear(&changed);
		ccd_buffer_add(&changed, b.s, (size_t)(at - b.s));
		ccd_buffer_puts(&changed, cases[i].to);
		ccd_buffer_puts(&changed, at + strlen(cases[i].from));
		assert_refused(changed.s, changed.n, cases[i].line, cases[i].message);
	}
	ccd_buffer_free(&changed);
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

static void
test_load_refuses_strangers(void **state)
{
	static const struct { const char *bytes; size_t line; const char *message; } cases[] = {
		{ "", 0, "not a concordance file (it is empty)" },
		{ " \n", 2, "not well-formed XML: " },
		{ "\n\nArticle 1\n", 3, "not a concordance file (it is not XML)" },
		{ "<html/>", 1, "not a concordance file (root element 'html')" },
		{ "\n<!-- <x a=''> -->\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><p/></html>", 3,
			"not a concordance file (root element 'html')" },
		{ "<!DOCTYPE html>\n<html></html>", 1,
			"not a concordance file (it has a document type declaration)" },
		{ "<concordance/>", 1, "not a concordance file of this version (namespace '')" },
		{ "<c:concordance xmlns:c=\"urn:concordat:concordance:1\">\n</c:concordance>", 1,
			"an element is missing here" },
		{ "<concordance xmlns=\"urn:concordat:concordance:1\">", 1, "not well-formed XML: " },
		{ "\xFF\xFE<\0h\0", 1, "not a concordance file (it is not XML)" },
		{ "<", 1, "not well-formed XML: " },
		{ "<?xml version=\"1.0\"", 1, "not well-formed XML: " },
		{ "<!--", 1, "not well-formed XML: " },
		{ "<!doctype html>\n<p>", 1,
			"not a concordance file (it has a document type declaration)" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_refused(cases[i].bytes, strlen(cases[i].bytes), cases[i].line,
		    cases[i].message);
}

/* 100,000 attributes would keep the parser busy for half a minute. */
static void
test_many_attributes(void **state)
{
	struct ccd_buffer b = { 0 };

	(void)state;
	ccd_buffer_puts(&b, "<x>\n<y");
	for (int i = 0; i < 100000; i++)
		ccd_buffer_printf(&b, " a%d='>'", i);
	ccd_buffer_puts(&b, "/></x>");
	assert_refused(b.s, b.n, 2, "more than 64 attributes in one element");
	ccd_buffer_free(&b);
}

/* Every shorter file is refused, too: nothing is taken for complete that is cut.
 * The library says nothing on standard error. */
static void
test_every_prefix(void **state)
{
	struct ccd_concordance *c = fx_concordance();
	struct ccd_buffer b = saved(c), said = { 0 };
	int old = dup(STDERR_FILENO), fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);

	(void)state;
	assert_true(old >= 0 && fd >= 0 && dup2(fd, STDERR_FILENO) >= 0);
	for (size_t n = 0; n < b.n - 1; n += n < 200 ? 1 : 7) {
		struct ccd_error err = { 0 };

		assert_null(ccd_load_memory("a.xml", b.s, n, &err));
		assert_int_not_equal(err.code, CCD_OK);
		assert_true(err.message[0] != '\0');
	}
	assert_true(dup2(old, STDERR_FILENO) >= 0);
	close(old);
	close(fd);
	assert_int_equal(ccd_file_read(path, &said, NULL), 0);
	assert_int_equal(said.n, 0);
	ccd_buffer_free(&said);
	ccd_buffer_free(&b);
	ccd_concordance_free(c);
}

static void
test_load_file(void **state)
{
	struct ccd_concordance *c = fx_concordance(), *again;
	struct ccd_error err = { 0 };

	(void)state;
	assert_int_equal(ccd_save(c, path, &err), 0);
	again = ccd_load(path, &err);
	assert_non_null(again);
	ccd_concordance_free(again);
	ccd_concordance_free(c);

	assert_null(ccd_load("/nonexistent/a.xml", &err));
	assert_int_equal(err.code, CCD_EIO);
	assert_string_equal(err.message, "cannot open: No such file or directory");
	err = (struct ccd_error){ 0 };
	assert_null(ccd_load(folder, &err));
	assert_string_equal(err.message, "is a folder, not a file");
	err = (struct ccd_error){ 0 };
	c = fx_concordance();
	assert_int_equal(ccd_save(c, "/nonexistent/a.xml", &err), -1);
	assert_int_equal(err.code, CCD_EIO);
	err = (struct ccd_error){ 0 };
	assert_int_equal(ccd_save(c, "/dev/full", &err), -1);
	assert_string_equal(err.message, "cannot write: No space left on device");
	ccd_concordance_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round_trip),
		cmocka_unit_test(test_markup),
		cmocka_unit_test(test_canonical_form),
		cmocka_unit_test(test_hostile_text),
		cmocka_unit_test(test_hostile_attributes),
		cmocka_unit_test(test_long_segment),
		cmocka_unit_test(test_empty_segments),
		cmocka_unit_test(test_confidence),
		cmocka_unit_test(test_save_refuses),
		cmocka_unit_test(test_load_refuses_changed),
		cmocka_unit_test(test_load_refuses_strangers),
		cmocka_unit_test(test_many_attributes),
		cmocka_unit_test(test_every_prefix),
		cmocka_unit_test(test_load_file),
	};

	return cmocka_run_group_tests_name("store", tests, make_folder, remove_folder);
}
