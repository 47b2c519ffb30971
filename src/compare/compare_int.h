/*
 * Shared by the rules and private to them: what each row is, who stands alone,
 * and the evidence most findings carry.
 */
#ifndef CCD_COMPARE_COMPARE_INT_H
#define CCD_COMPARE_COMPARE_INT_H

#include "compare/compare.h"
#include "text/citation.h"
#include "text/definition.h"
#include "text/word.h"

/* What a row is, for the rules: the highest of what its clauses are. */
enum ccd_row_class {
	CCD_ROW_NONE,           /* never counted: notices, table rows, cells, segments */
	CCD_ROW_TEXT,           /* without a number */
	CCD_ROW_HEADING,        /* without a number */
	CCD_ROW_NOTE,
	CCD_ROW_TABLE,
	CCD_ROW_PART,           /* title, annex, signature */
	CCD_ROW_RECITAL,        /* of the preamble: recitals, enacting words, unnumbered operative */
	CCD_ROW_UNIT            /* numbered, or an article, section, chapter, part */
};

/* What the rules ask about a row, made once per check. */
struct ccd_row_info {
	uint64_t have;          /* versions with a clause here */
	uint64_t below;         /* versions with a clause here or in a descendant row */
	uint64_t units;         /* versions with a clause of class UNIT here */
	uint32_t parent;        /* row, or CCD_NONE at the top */
	uint32_t child, nchild; /* slice of the check's child array, in row order */
	enum ccd_row_class class;
	bool notice;            /* some version calls it a notice: never flagged */
	bool unit_below;        /* a descendant row is a UNIT */
	bool crossed;           /* among its siblings it stands elsewhere in some version */
};

/* Below an even chance a row is more likely misaligned than not: its content
 * says nothing about the text then (domain rule 3 of the catalogue). */
#define CCD_CONTENT_CONFIDENCE 0.5

/* Sentences aligned less surely than this are not compared one by one. */
#define CCD_SENTENCE_CONFIDENCE 0.8

/* Sets the check's info, child, top and row_of. */
void ccd_rows_describe(struct ccd_check *check);

/* What the clause alone is. */
enum ccd_row_class ccd_clause_class(const struct ccd_clause *clause);

/* The first clause of version V in ROW, or NULL; the last, or NULL. */
const struct ccd_clause *ccd_row_first(const struct ccd_check *check, uint32_t row, uint32_t v);
const struct ccd_clause *ccd_row_last(const struct ccd_check *check, uint32_t row, uint32_t v);

/* The child rows of ROW (CCD_NONE: the top rows); *N gets their number. */
const uint32_t *ccd_row_children(const struct ccd_check *check, uint32_t row, uint32_t *n);

/* True where ROW is aligned well enough to compare what it says. */
bool ccd_row_trusted(const struct ccd_check *check, uint32_t row);

static inline uint64_t
ccd_bit(uint32_t v)
{
	return UINT64_C(1) << v;
}

static inline uint32_t
ccd_bits(uint64_t versions)
{
	return (uint32_t)__builtin_popcountll(versions);
}

/* The lowest version of a set that is not empty. */
static inline uint32_t
ccd_lowest(uint64_t versions)
{
	return (uint32_t)__builtin_ctzll(versions);
}

/* All versions of the concordance. */
uint64_t ccd_all_versions(const struct ccd_check *check);

/* For v in VERSIONS, VALUE[v] is compared. True where not all are the same.
 * *MINORITY gets the versions that differ from what more than half of at least
 * three say, 0 where there is no such majority. */
bool ccd_differs(const uint32_t *value, uint64_t versions, uint64_t *minority);

/* "en, ru"; "10 / 9 / 8", "-" for versions outside VERSIONS. In the check's arena. */
const char *ccd_join_languages(const struct ccd_check *check, uint64_t versions);
const char *ccd_join_counts(const struct ccd_check *check, const uint32_t *value,
    uint64_t versions);

/* The label of ROW in the first of VERSIONS that prints one, else its address. */
const char *ccd_row_name(const struct ccd_check *check, uint32_t row, uint64_t versions);

/* Evidence for each of VERSIONS: its first clause in ROW as a whole, or none,
 * without a value. E holds CCD_MAX_VERSIONS; returns the number. */
uint32_t ccd_row_evidence(const struct ccd_check *check, uint32_t row, uint64_t versions,
    struct ccd_evidence *e);

/* Reports with ccd_row_evidence and three arguments. */
void ccd_report_row(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    uint64_t versions, uint64_t deviates, const char *arg0, const char *arg1, const char *arg2);

/* ---- gaps: compare_gap.c --------------------------------------------- */

/* One row that versions lack, and what became of it there. */
struct ccd_gap {
	uint64_t lack;          /* nothing of it anywhere near */
	uint64_t merged;        /* its text seems to stand in a neighbour */
};

/* Versions that lack ROW though they have something of the row above: where that
 * is missing with all below it, it is the topmost gap and speaks for this one. */
uint64_t ccd_row_lacks(const struct ccd_check *check, uint32_t row);

/* The gap at position AT of the N siblings in LIST. */
struct ccd_gap ccd_gap_at(const struct ccd_check *check, const uint32_t *list, uint32_t n,
    uint32_t at);

/* True where BESIDE has, of the same class, kind and number, what versions lack in ROW, and
 * found no partner in those of ROW: the texts may be alike in law and only the alignment
 * failed. */
bool ccd_row_counters(const struct ccd_check *check, uint32_t row, uint32_t beside);

/* More versions lack the row than have it. */
bool ccd_gap_is_extra(const struct ccd_row_info *info, uint64_t lack);

/* Reports a gap: who has the clause, who lacks it, who is alone with that. */
void ccd_report_gap(struct ccd_check *check, const struct ccd_rule *rule, uint32_t row,
    uint64_t lack);

/* Calls SEE for every list of siblings. */
void ccd_each_list(struct ccd_check *check, const struct ccd_rule *rule,
    void (*see)(struct ccd_check *, const struct ccd_rule *, const uint32_t *, uint32_t));

/* The row I (-1 or 1) places from AT in LIST, or CCD_NONE. */
uint32_t ccd_row_beside(const uint32_t *list, uint32_t n, uint32_t at, int i);

/* True where unnumbered text at AT of LIST only leads in a list. */
bool ccd_leads_in(const struct ccd_check *check, const uint32_t *list, uint32_t n, uint32_t at);

/* ":" or its full-width form, blanks behind it left out. */
bool ccd_ends_with_colon(const char *text);

/* ---- identity: fingerprint.c ------------------------------------------ */

/* Sets the fingerprints of the N findings in V, which stand in reading order. */
void ccd_fingerprints(struct ccd_check *check, struct ccd_finding *v, size_t n);

/* ---- counts: compare_count.c ----------------------------------------- */

/* True where CLAUSE of V is a heading, or a line set as one, that V repeats: "Commentary:"
 * over every article is a habit of the copy. compare_part.c. */
bool ccd_clause_is_repeated_heading(struct ccd_check *check, uint32_t v,
    const struct ccd_clause *clause);

/* Adds up the rows of CLASS in a list, repeated headings left out; returns the first
 * row where versions differ. */
uint32_t ccd_tally(struct ccd_check *check, const uint32_t *list, uint32_t n,
    enum ccd_row_class class, uint32_t count[CCD_MAX_VERSIONS]);

/* The versions in which the siblings of LIST can be counted: they have the parent. */
uint64_t ccd_list_scope(const struct ccd_check *check, const uint32_t *list);

/* The versions that have the parent of LIST, but no recital under it. */
uint64_t ccd_without_recitals(const struct ccd_check *check, const uint32_t *list, uint32_t n);

/* True where ROW stands in the same order and under the same numbered clause in all
 * of VERSIONS, which number it: compare_order.c. */
bool ccd_row_in_place(const struct ccd_check *check, uint32_t row, uint64_t versions);

/* True where all versions of ROW print the same number: compare_rows.c. */
bool ccd_row_numbers_agree(const struct ccd_check *check, uint32_t row);

/* True where ROW has one clause in some versions and in the others a clause with the list that
 * follows it: drafters of one language divide what those of another run on. */
bool ccd_row_runs_on(const struct ccd_check *check, uint32_t row);

/* Of a row of several clauses: the first one of W of which no sentence has a partner in
 * V, in beads of a confidence of SURE; or CCD_NONE. compare_alignment.c. */
uint32_t ccd_lost_clause(const struct ccd_check *check, uint32_t row, uint32_t w, uint32_t v,
    double sure);

/* True where the clauses of V in ROW stand in another order than those of all others:
 * compare_order.c. */
bool ccd_row_crosses(const struct ccd_check *check, uint32_t row, uint32_t v);

/* The place of V among the versions by their languages, and the version at such a place: what a rule
 * sees first must not depend on the order in which the texts were given. */
uint32_t ccd_version_rank(const struct ccd_check *check, uint32_t v);
uint32_t ccd_version_at(const struct ccd_check *check, uint32_t rank);

/* Bytes of TEXT up to MOST, whole characters only. */
size_t ccd_prefix(const char *text, size_t most);

/* ---- what is read in a clause once: compare_clause.c ------------------ */

struct ccd_clause_readings {
	const struct ccd_clause_words **words;                  /* [clause], NULL: not yet */
	const struct ccd_clause_definitions **definitions;      /* [clause], NULL: not yet */
	uint64_t short_forms;           /* of the words for "this" of its citations, those that it explains */
	bool short_forms_known;         /* as short forms of another instrument */
};

struct ccd_cited;

/* True where the words for "this law" right before the citation were explained as the short form of
 * another one's name: 土地法（以下簡稱本法）, 本法第三條. */
bool ccd_cites_short_form(const struct ccd_check *check, const struct ccd_cited *cited);

/* Of all versions of C, nothing read yet. */
struct ccd_clause_readings *ccd_clause_readings(const struct ccd_concordance *c, struct ccd_arena *a);

/* The words of a clause of V, as ccd_words gives them; they live as long as CHECK or, of large
 * documents, as SCRATCH. Returns their number. */
uint32_t ccd_clause_words(const struct ccd_check *check, uint32_t v, uint32_t clause,
    struct ccd_arena *scratch, struct ccd_word **word);

/* The definitions in a clause of V, as ccd_definitions gives them. */
uint32_t ccd_clause_definitions(const struct ccd_check *check, uint32_t v, uint32_t clause,
    struct ccd_definition **definition);

/* ---- values: compare_value.c ----------------------------------------- */

/* Times END: the end of a range, the second of two. */
enum { CCD_SAID_RANGE = 1, CCD_SAID_AND = 2, CCD_SAID_END = 4 };

/* What one version says around a value, over all its mentions. */
struct ccd_said {
	uint64_t units;                 /* bit I: unit I; bit 0: none at all */
	uint32_t bounds;                /* bit I: enum ccd_bound I */
	uint32_t readings;              /* the same, with all that the words can mean */
	uint32_t links;                 /* CCD_SAID bits */
	uint32_t weekday;               /* of dates; 0 none */
	uint32_t times;                 /* how often it is said */
};

/* A reference of a row. */
struct ccd_cited {
	struct ccd_citation c;
	uint32_t version, clause;
};

/* A value of a row, wherever it stands in the row's versions. */
struct ccd_amount {
	struct ccd_value value;         /* as the first version that has it says it */
	uint64_t have;                  /* versions that say it */
	uint64_t certain;               /* that say it in a way that means nothing else */
	uint64_t strong;                /* in which its absence elsewhere is worth a word */
	uint64_t free;                  /* that say it outside references */
	struct ccd_said *said;          /* [nversion]: what stands around it */
	struct ccd_evidence *at;        /* [nversion]: where it is said first */
	uint8_t *parts;                 /* [nversion]: of dates, CCD_PART bits of all mentions */
	double place;                   /* of the first mention: 0 begin to 1 end of the row */
};

enum { CCD_PART_MONTH = 1, CCD_PART_DAY = 2 };

/* Versions that do not say the same. */
struct ccd_mismatch {
	const char *rule;               /* id */
	uint32_t row;
	uint64_t versions;              /* concerned */
	const struct ccd_amount **amount;       /* disjoint in the versions that have them */
	uint32_t n;
};

/* All that the rules on values need, made once per check. */
struct ccd_content {
	struct ccd_row_values {
		struct ccd_amount *v;
		uint32_t n, ncited;
		const struct ccd_cited *cited;  /* by version, then place */
	} *row;
	struct { struct ccd_mismatch *v; size_t n, cap; } mismatch;
};

const struct ccd_content *ccd_content_of(struct ccd_check *check);

/* True where A and B can be the same value in two languages. */
bool ccd_same_value(const struct ccd_value *a, const struct ccd_value *b);

/* The parts of that question: cardinals and ordinals; fractions and percentages;
 * the whole number that V is in every way it can be read, -1 none; equal ratios;
 * A is SCALE times B. */
bool ccd_is_number(const struct ccd_value *v);
bool ccd_is_share(const struct ccd_value *v);
int64_t ccd_whole(const struct ccd_value *v);
bool ccd_ratio_same(const struct ccd_ratio *a, const struct ccd_ratio *b);
bool ccd_ratio_scaled(const struct ccd_ratio *a, int64_t scale, const struct ccd_ratio *b);

/* How alike two codes must be for one to be a slip of the other. */
bool ccd_code_alike(const char *a, const char *b);

/* True where A and B, lengths or sums in some unit, are the same: 24 months, 2 years. */
bool ccd_converts(const struct ccd_amount *a, uint32_t v, const struct ccd_amount *b, uint32_t w);

/* True where V says the number N, in any reading of the amount, outside references. */
bool ccd_says_freely(const struct ccd_row_values *row, uint32_t v, int64_t n);

/* "21 / 12": the values of N pieces of evidence. */
const char *ccd_join_values(const struct ccd_check *check, const struct ccd_evidence *e, uint32_t n);

/* Takes findings from the FIRSTth on down to LEVEL, if they are above it. */
void ccd_report_at_most(struct ccd_check *check, size_t first, enum ccd_level level);

/* Adds the mismatches of ROW to the check's content: compare_pair.c. */
void ccd_values_pair(struct ccd_check *check, uint32_t row);

/* Runs a rule that reports the mismatches under its id. */
void ccd_rule_values(struct ccd_check *check, const struct ccd_rule *rule);

/* ---- who differs from whom: compare_odd.c ------------------------------ */

/* DIFFER[v]: the versions that v differs from, one bit each, symmetric, within
 * VERSIONS. What pairs alone say is made one judgement: */
struct ccd_odd {
	uint64_t versions;      /* concerned: those that differ from some other; 0: nobody does */
	uint64_t deviates;      /* one that differs from all of two or more who agree; 0 if none */
	bool pair_only;         /* two differ though each agrees with a third: a = b, b = c, a != c */
};

struct ccd_odd ccd_odd_one(const uint64_t *differ, uint64_t versions);

/* ---- findings on one version ------------------------------------------- */

/* Places of one sort in one version: more than a few are a habit, told once. */
struct ccd_places {
	struct ccd_place_of { uint32_t clause, start, end; } *v;
	size_t n, cap;
};

/* Reports the text [START, END) of clause I of version V, with the arguments
 * {0} the text, {1} the language, {2} the number of further places. */
void ccd_report_place(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v, uint32_t i,
    uint32_t start, uint32_t end, size_t further);

/* Reports PLACES of version V, or the first for all, and empties the list. */
void ccd_report_places(struct ccd_check *check, const struct ccd_rule *rule, uint32_t v,
    struct ccd_places *places);

/* Letters of TEXT[from, to) that are of SCRIPT (ISO 15924 code as UScriptCode), and all. */
struct ccd_letters { uint32_t han, cyrillic, latin, all; };
struct ccd_letters ccd_count_letters(const char *text, size_t from, size_t to);

/* Messages of programs: VERSION comes from a catalogue, or some of CHECK do. */
bool ccd_is_message(const struct ccd_version *version);
bool ccd_is_catalogue(const struct ccd_check *check);

/* True where clause I of version V is text to read: no notice, not markup in another
 * language, not a line of code (no letter of the version's own script). */
bool ccd_clause_is_prose(const struct ccd_check *check, uint32_t v, uint32_t i);

/* Adds to a check that explains what differs in law and is no finding: compare_explain.c. */
void ccd_explain_normal(struct ccd_check *check);

/* ---- rules in files of their own ------------------------------------- */

/* compare_bracket.c: what opens and does not close */
void ccd_rule_brackets(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_square(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_quotes(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_language.c */
void ccd_rule_language(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_variant(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_witness(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_placeholder.c */
void ccd_rule_placeholder(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_count.c */
void ccd_rule_child_count(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_preamble_count(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_table_shape(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_footnote_count(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_part.c */
void ccd_rule_heading_missing(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_part_missing(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_intro_missing(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_order.c */
void ccd_rule_order_changed(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_level_changed(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_sentence.c */
void ccd_rule_opening_class(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_sentence_count(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_quantity.c: what stands around values */
void ccd_rule_separator(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_unit(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_range(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_bound(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_duration(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_resolve.c, compare_instrument.c: where references lead */
void ccd_rule_dangling(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_sentence_cited(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_level_name(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_instrument(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_rendering.c, compare_termbase.c, compare_name.c */
void ccd_rule_rendering(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_termbase(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_names(struct ccd_check *check, const struct ccd_rule *rule);

/* compare_sign.c: how labels look, beside what they count */
void ccd_rule_label_mixed(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_label_damaged(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_single_child(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_label_foreign(struct ccd_check *check, const struct ccd_rule *rule);
void ccd_rule_label_text(struct ccd_check *check, const struct ccd_rule *rule);

/* The text of CLAUSE with blanks for its spans of KINDS, bit K for enum ccd_span_kind K. */
const char *ccd_text_without(const struct ccd_clause *clause, uint32_t kinds, struct ccd_arena *a);

/* TEXT, of CLAUSE, with blanks for what stays as it is in every language: addresses of the net and, where a
 * dash shows that the clause says whose the words before it are, titles in quotation marks. TEXT itself
 * where it has none, or a copy in A. */
const char *ccd_text_of_its_own(const struct ccd_clause *clause, const char *text, struct ccd_arena *a);

#endif
