/*
 * The certificate of concordance: which texts were compared, by which rules, what was found
 * and what was decided. It says nothing that the texts, rules and decisions do not.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "compare/compare.h"
#include "model/model.h"
#include "model/profile.h"
#include "text/message.h"
#include "write/decision.h"
#include "write/sheet.h"

static const char *
number(const struct ccd_xmlout *x, size_t n)
{
	return ccd_arena_printf(x->w->arena, "%zu", n);
}

static void
write_counts(struct ccd_xmlout *x)
{
	const struct ccd_concordance *c = x->w->c;
	size_t confirmed = 0, unsure = 0;

	for (uint32_t r = 0; r < c->nrow; r++) {
		confirmed += c->row[r].confirmed;
		unsure += !c->row[r].confirmed && c->row[r].confidence < CCD_UNSURE;
	}
	ccd_xmlout_leaf(x, "p", NULL, NULL, ccd_say(x->w->arena, x->w->interface, "certificate.counts",
	    (const char *const[4]){ number(x, c->nrow), number(x, confirmed), number(x, unsure) }));
	ccd_xmlout_break(x);
}

/* The level of a rule under PROFILE; CCD_LEVEL__COUNT: switched off. */
static enum ccd_level
level_of(const struct ccd_profile *profile, const struct ccd_rule *rule)
{
	for (const struct ccd_profile_level *p = profile->levels; p != NULL && p->rule != NULL; p++)
		if (strcmp(p->rule, rule->id) == 0)
			return p->level;
	return rule->level;
}

/* The rules that ran, told apart from all other sets of them by the hash of their ids,
 * names and levels. */
static void
write_rules(struct ccd_xmlout *x)
{
	const char *name = x->w->findings->profile != NULL ? x->w->findings->profile : x->w->c->profile;
	const struct ccd_profile *profile = ccd_profile_find(name);
	struct ccd_sha256 *hash = ccd_sha256_new();
	const struct ccd_rule *rule;
	char hex[65];
	size_t n = 0;

	for (size_t i = 0; profile != NULL && (rule = ccd_rule_at(i)) != NULL; i++) {
		enum ccd_level level = level_of(profile, rule);
		const char *line = ccd_arena_printf(x->w->arena, "%s %s %s\n", rule->id, rule->name,
		    level == CCD_LEVEL__COUNT ? "none" : ccd_level_name(level));

		ccd_sha256_add(hash, line, strlen(line));
		n += level != CCD_LEVEL__COUNT;
	}
	ccd_sha256_end(hash, hex);
	ccd_xmlout_leaf(x, "h2", NULL, NULL, ccd_sheet_word(x, "certificate.rules"));
	ccd_xmlout_leaf(x, "p", NULL, NULL, ccd_say(x->w->arena, x->w->interface,
	    "certificate.ruleset", (const char *const[4]){ CCD_VERSION,
	    profile != NULL ? profile->name : name, number(x, n), hex }));
	ccd_xmlout_break(x);
}

static void
write_findings(struct ccd_xmlout *x)
{
	static const char *const columns[] = { "certificate.level", "certificate.open",
		"certificate.accepted", NULL };
	static const char *const words[] = { "report.note", "report.warning", "report.error" };
	size_t count[CCD_LEVEL__COUNT][2] = { { 0 } };

	for (size_t i = 0; i < x->w->findings->n; i++)
		count[x->w->findings->finding[i].level][x->w->findings->finding[i].suppressed != NULL]++;
	ccd_xmlout_leaf(x, "h2", NULL, NULL, ccd_sheet_word(x, "write.findings"));
	ccd_sheet_table(x, columns);
	for (int level = CCD_LEVEL__COUNT - 1; level >= 0; level--) {
		ccd_xmlout_open(x, "tr");
		ccd_sheet_cell(x, NULL, ccd_sheet_word(x, words[level]));
		ccd_sheet_cell(x, NULL, number(x, count[level][0]));
		ccd_sheet_cell(x, NULL, number(x, count[level][1]));
		ccd_xmlout_close(x);
		ccd_xmlout_break(x);
	}
	ccd_sheet_table_end(x);
}

/* ---- decisions --------------------------------------------------------- */

static int
compare_fingerprints(const void *a, const void *b)
{
	const struct ccd_finding *const *p = a, *const *q = b;
	int order = strcmp((*p)->fingerprint, (*q)->fingerprint);

	return order != 0 ? order : (*p > *q) - (*p < *q);
}

/* All findings by their fingerprints, the first of equal ones first. */
static const struct ccd_finding **
sorted_findings(const struct ccd_xmlout *x)
{
	size_t n = x->w->findings->n;
	const struct ccd_finding **sorted = ccd_array(x->w->arena, n, const struct ccd_finding *);

	for (size_t i = 0; i < n; i++)
		sorted[i] = &x->w->findings->finding[i];
	if (n > 0)
		qsort(sorted, n, sizeof *sorted, compare_fingerprints);
	return sorted;
}

/* The finding that DECISION is on, or NULL where it is found no longer. */
static const struct ccd_finding *
finding_of(const struct ccd_decision *decision, const struct ccd_finding *const *sorted, size_t n)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(sorted[middle]->fingerprint, decision->fingerprint) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && strcmp(sorted[low]->fingerprint, decision->fingerprint) == 0 ?
	    sorted[low] : NULL;
}

static void
write_decision(struct ccd_xmlout *x, const struct ccd_decision *decision,
    const struct ccd_finding *finding)
{
	ccd_xmlout_open(x, "tr");
	ccd_sheet_code(x, decision->fingerprint);
	ccd_sheet_cell(x, NULL, decision->rule);
	if (finding != NULL)
		ccd_sheet_code(x, finding->address);
	else
		ccd_sheet_cell(x, NULL, ccd_sheet_word(x, "certificate.stale"));
	ccd_xmlout_open(x, "td");
	ccd_xmlout_attr(x, "dir", "auto");
	ccd_xmlout_puts(x, ccd_decision_words(x->w->arena, x->w->interface, decision));
	ccd_xmlout_close(x);
	ccd_xmlout_close(x);
	ccd_xmlout_break(x);
}

static void
write_decisions(struct ccd_xmlout *x)
{
	static const char *const columns[] = { "certificate.fingerprint", "certificate.rule",
		"write.address", "certificate.reason", NULL };
	const struct ccd_concordance *c = x->w->c;
	const struct ccd_finding **sorted = sorted_findings(x);

	ccd_xmlout_leaf(x, "h2", NULL, NULL, ccd_sheet_word(x, "certificate.decisions"));
	if (c->ndecision == 0) {
		ccd_xmlout_leaf(x, "p", NULL, NULL, ccd_sheet_word(x, "certificate.none"));
		return;
	}
	ccd_sheet_table(x, columns);
	for (uint32_t i = 0; i < c->ndecision; i++)
		write_decision(x, &c->decision[i],
		    finding_of(&c->decision[i], sorted, x->w->findings->n));
	ccd_sheet_table_end(x);
}

static void
write_certificate(struct ccd_write *w)
{
	struct ccd_xmlout x;

	ccd_sheet_begin(&x, w, "certificate.title");
	ccd_xmlout_leaf(&x, "p", NULL, NULL, ccd_sheet_word(&x, "certificate.intro"));
	ccd_xmlout_break(&x);
	ccd_sheet_provenance(&x, true);
	write_counts(&x);
	write_rules(&x);
	write_findings(&x);
	write_decisions(&x);
	ccd_sheet_end(&x);
}

const struct ccd_writer ccd_write_certificate = {
	.name = "certificate", .extension = ".html", .media_type = "text/html", .all = true,
	.write = write_certificate,
};
