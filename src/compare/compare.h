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
	struct ccd_content *content;            /* values compared; NULL until a rule asks */
};

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

/* The i-th rule of all groups, NULL beyond the last; the rule of an id, or NULL. */
const struct ccd_rule *ccd_rule_at(size_t i);
const struct ccd_rule *ccd_rule_find(const char *id);

#endif
