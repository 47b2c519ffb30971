/*
 * Findings as JUnit XML: a suite a concordance, a case a finding, and a case for each
 * rule that found nothing. What is below the level that fails, or is accepted, passes
 * or is skipped: the report and the exit status say the same.
 */
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlwriter.h>

#include "base/arena.h"
#include "compare/compare.h"
#include "model/model.h"
#include "text/message.h"
#include "write/report.h"
#include "write/write.h"
#include "write/finding_words.h"

struct junit {
	xmlTextWriterPtr w;
	xmlBufferPtr buffer;
};

static const xmlChar *
x(const char *s)
{
	return (const xmlChar *)s;
}

static void
junit_begin(struct ccd_report *r)
{
	struct junit *j = ccd_malloc(sizeof *j);

	j->buffer = xmlBufferCreate();
	j->w = xmlNewTextWriterMemory(j->buffer, 0);
	xmlTextWriterSetIndent(j->w, 1);
	xmlTextWriterStartDocument(j->w, NULL, "UTF-8", NULL);
	xmlTextWriterStartElement(j->w, x("testsuites"));
	xmlTextWriterWriteAttribute(j->w, x("name"), x("concordat"));
	r->state = j;
}

/* TEXT without what XML 1.0 cannot hold; bytes that are not UTF-8 become '?'. */
static char *
clean(struct ccd_arena *a, const char *text)
{
	char *s = ccd_arena_strdup(a, text);

	if (!xmlCheckUTF8(x(s)))
		for (char *p = s; *p != '\0'; p++)
			if ((unsigned char)*p >= 0x80)
				*p = '?';
	for (char *p = s; *p != '\0'; p++)
		if ((unsigned char)*p < 0x20 && *p != '\n' && *p != '\t')
			*p = '?';
	return s;
}

static void
attribute(struct junit *j, struct ccd_arena *a, const char *name, const char *value)
{
	xmlTextWriterWriteAttribute(j->w, x(name), x(clean(a, value)));
}

/* "annex/s2/c (en, ru): message", and the words of each version. */
static const char *
details(struct ccd_arena *a, const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *message)
{
	const char *text = ccd_arena_printf(a, "%s\n", message);

	for (uint32_t i = 0; i < f->nevidence; i++) {
		const struct ccd_evidence *e = &f->evidence[i];
		const struct ccd_version *v = &c->version[e->version];

		text = ccd_arena_printf(a, "%s%s: %s\n", text, v->lang,
		    e->clause == CCD_NONE ? "-" : v->clause[e->clause].text);
	}
	return ccd_arena_printf(a, "%sfingerprint: %s\n", text, f->fingerprint);
}

static void
write_case(struct ccd_report *r, const struct ccd_concordance *c, const struct ccd_finding *f,
    const char *file)
{
	struct ccd_arena *a = ccd_arena_new();
	struct junit *j = r->state;
	const char *message = ccd_finding_words(c, f, r->interface, a);

	xmlTextWriterStartElement(j->w, x("testcase"));
	attribute(j, a, "classname", file);
	attribute(j, a, "name", ccd_arena_printf(a, "%s %s: %s", f->rule->id, f->rule->name,
	    f->address));
	attribute(j, a, "time", "0");
	if (f->suppressed != NULL) {
		xmlTextWriterStartElement(j->w, x("skipped"));
		attribute(j, a, "message", f->suppressed);
		xmlTextWriterEndElement(j->w);
	} else if (ccd_report_fails(r, f)) {
		xmlTextWriterStartElement(j->w, x("failure"));
		attribute(j, a, "type", ccd_level_name(f->level));
		attribute(j, a, "message", message);
		xmlTextWriterWriteString(j->w, x(clean(a, details(a, c, f, message))));
		xmlTextWriterEndElement(j->w);
	} else {
		xmlTextWriterWriteElement(j->w, x("system-out"), x(clean(a, ccd_arena_printf(a,
		    "%s: %s", ccd_level_name(f->level), details(a, c, f, message)))));
	}
	xmlTextWriterEndElement(j->w);
	ccd_arena_free(a);
}

static bool
found(const struct ccd_findings *findings, const struct ccd_rule *rule)
{
	for (size_t i = 0; i < findings->n; i++)
		if (findings->finding[i].rule == rule)
			return true;
	return false;
}

static void
junit_file(struct ccd_report *r, const struct ccd_concordance *c,
    const struct ccd_findings *findings, const char *file)
{
	size_t tests = findings->n, failures = 0, skipped = 0;
	struct ccd_arena *a = ccd_arena_new();
	struct junit *j = r->state;
	const struct ccd_rule *rule;

	for (size_t i = 0; i < findings->n; i++) {
		failures += ccd_report_fails(r, &findings->finding[i]);
		skipped += findings->finding[i].suppressed != NULL;
	}
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++)
		tests += !found(findings, rule);
	xmlTextWriterStartElement(j->w, x("testsuite"));
	attribute(j, a, "name", file);
	attribute(j, a, "tests", ccd_arena_printf(a, "%zu", tests));
	attribute(j, a, "failures", ccd_arena_printf(a, "%zu", failures));
	attribute(j, a, "errors", "0");
	attribute(j, a, "skipped", ccd_arena_printf(a, "%zu", skipped));
	attribute(j, a, "time", "0");
	for (size_t i = 0; i < findings->n; i++)
		write_case(r, c, &findings->finding[i], file);
	for (size_t i = 0; (rule = ccd_rule_at(i)) != NULL; i++) {
		if (found(findings, rule))
			continue;
		xmlTextWriterStartElement(j->w, x("testcase"));
		attribute(j, a, "classname", file);
		attribute(j, a, "name", ccd_arena_printf(a, "%s %s", rule->id, rule->name));
		attribute(j, a, "time", "0");
		xmlTextWriterEndElement(j->w);
	}
	xmlTextWriterEndElement(j->w);
	ccd_arena_free(a);
}

static void
junit_end(struct ccd_report *r)
{
	struct junit *j = r->state;

	xmlTextWriterEndDocument(j->w);
	xmlFreeTextWriter(j->w);
	ccd_output_add(r->o, (const char *)xmlBufferContent(j->buffer),
	    (size_t)xmlBufferLength(j->buffer));
	xmlBufferFree(j->buffer);
	free(j);
}

const struct ccd_reporter ccd_reporter_junit = {
	.name = "junit", .begin = junit_begin, .file = junit_file, .end = junit_end,
};
