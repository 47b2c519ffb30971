/* The rules: one file per group of the catalogue, one row per rule. */
#ifndef CCD_COMPARE_COMPARE_H
#define CCD_COMPARE_COMPARE_H

#include "base/arena.h"
#include "concordat.h"
#include "text/value.h"

struct ccd_check;

/* A rule runs once per concordance and reports what it finds. Its words (name,
 * message, help) are in the message tables under its id. */
struct ccd_rule {
	const char *id;         /* "S01"; never reused */
	const char *name;       /* "missing-unit" */
	enum ccd_level level;   /* default; a profile may change it */
	void (*run)(struct ccd_check *check, const struct ccd_rule *rule);
};

/* One run of the rules over a concordance. */
struct ccd_check {
	struct ccd_concordance *c;
	struct ccd_arena *arena;        /* C's: findings live there */
	const uint32_t *const *row_of;  /* [version][clause] -> row */
	struct ccd_finding *v;          /* what was found so far */
	size_t n, cap;
	const struct ccd_profile *profile;
	const struct ccd_termbase *terms;       /* NULL: none */
	const struct ccd_row_info *info;        /* [row] */
	const uint32_t *child;                  /* child rows of all rows, slice by slice */
	uint32_t top, ntop;                     /* the slice of the rows without a parent */
	struct ccd_clause_readings *reading;    /* [version]: what rules read in clauses, made when asked for */
	struct ccd_content *content;            /* values compared; NULL until a rule asks */
	const struct ccd_check_options *options;        /* never NULL */
	struct { struct ccd_excuse *v; size_t n, cap; } excuses;
	struct ccd_headings *headings;          /* words of all headings; NULL until a rule asks */
	bool shadow;            /* the rule is off: what it reports is an excuse */
};

/* Where options->explain asks for it: RULE (an id) keeps silent on ROW because of the
 * message KEY with ARGS. Costs nothing otherwise; ask ccd_check.options->explain before
 * arguments are made up. ARG0 to ARG2 may be NULL. */
void ccd_excuse(struct ccd_check *check, const char *rule, uint32_t row, const char *key,
    const char *arg0, const char *arg1, const char *arg2);

/* A rule of content compares what aligned clauses say: it is silent where the row may be
 * misaligned. By the group of ID. */
bool ccd_rule_is_content(const char *id);

/* What a rule says; the driver adds level, fingerprint and suppression.
 * ROW may be CCD_NONE; ADDRESS NULL: the row's. ARGS may be NULL. */
void ccd_report(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    const char *address, uint64_t versions, uint64_t deviates,
    const struct ccd_evidence *evidence, uint32_t nevidence, const char *const arg[4]);

/* The rules of each group, ended by a NULL id. */
extern const struct ccd_rule ccd_rules_structure[];
extern const struct ccd_rule ccd_rules_label[];
extern const struct ccd_rule ccd_rules_number[];
extern const struct ccd_rule ccd_rules_date[];
extern const struct ccd_rule ccd_rules_reference[];
extern const struct ccd_rule ccd_rules_term[];
extern const struct ccd_rule ccd_rules_punctuation[];
extern const struct ccd_rule ccd_rules_character[];
extern const struct ccd_rule ccd_rules_modality[];
extern const struct ccd_rule ccd_rules_alignment[];

/* The i-th rule of all groups, NULL beyond the last; the rule of an id, or NULL. */
const struct ccd_rule *ccd_rule_at(size_t i);
const struct ccd_rule *ccd_rule_find(const char *id);

#endif
