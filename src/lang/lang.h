/*
 * What we know of a language, as data. One file a language, one row in the table of
 * lang.c; README.md tells how to add one. All strings are NFC; words that are compared
 * without regard to case stand in lower case. Lists end with NULL or a zero row.
 */
#ifndef CCD_LANG_LANG_H
#define CCD_LANG_LANG_H

#include "concordat.h"

/* "Article 5": the word that names a division, and what it opens.
 * Chinese: { "条", CCD_KIND_ARTICLE } stands behind 第 and the numeral. */
struct ccd_unit_word {
	const char *word;
	enum ccd_kind kind;
};

/* The verb that opens a recital or an operative paragraph. CLASS is the same in
 * all languages: "recalling" for Recalling, 回顾, ссылаясь. */
struct ccd_opening {
	const char *words;      /* beginning of the paragraph, adverbs left out */
	const char *class;
	enum ccd_kind kind;     /* RECITAL or OPERATIVE */
};

/* A word and its number. */
struct ccd_word_value {
	const char *word;
	int64_t value;
};

/* A word for a level of a text, as references name it. */
struct ccd_level_word {
	const char *word;       /* lower case; in inflected languages the stem */
	uint32_t more;          /* letters that may follow */
	enum ccd_kind level;    /* SEGMENT: a sentence */
	uint32_t rank;          /* outermost 1: part 1, chapter 2, section 3, article 4, paragraph 5,
	                         * item 6, subitem 7, sentence 9 */
};

struct ccd_citation_words {
	const struct ccd_level_word *levels;
	const char *const *of;          /* from the inner level to the outer: "of", "of the" */
	const char *const *and;         /* between the members of a list */
	const char *const *to;          /* between the ends of a range */
	const char *const *this;        /* words before or behind that mean this instrument */
	const char *const *other;       /* words behind "of" that begin another instrument */
	const char *const *none;        /* words behind that make it no reference: "of the agenda" */
	const char *const *pointing;    /* deictic words */
	const char *const *bracketed;   /* of the levels, those that count before a sign in brackets only:
	                                 * "items (1) and (2)", not "item 93" */
};

/* What the words around an amount make of it. */
enum ccd_bound {
	CCD_BOUND_NONE,
	CCD_BOUND_LEAST,        /* at least, 不少于, не менее */
	CCD_BOUND_MORE,         /* more than, 超过, свыше */
	CCD_BOUND_MOST,         /* not more than, within, 不超过, не позднее */
	CCD_BOUND_LESS,         /* less than, 不足, менее */
	CCD_BOUND_UP,           /* 以上, over: at least or more, as custom has it */
	CCD_BOUND_DOWN          /* 以下, 内, under, до: at most or less */
};

/* A word in lower case and the code of ccd_unit_at. MORE: letters that may follow it where words
 * are inflected. */
struct ccd_unit_word_row {
	const char *word, *code;
	uint32_t more;
};

struct ccd_bound_word {
	const char *word;
	enum ccd_bound bound;
};

struct ccd_quantity_words {
	const struct ccd_unit_word_row *behind;         /* 5 days: longest match wins */
	const char *const *between;                     /* "calendar": between number and unit */
	const struct ccd_bound_word *bounds;            /* at least 5 */
	const char *const *denials;                     /* "not be": before a bound, its contrary */
	const char *const *bare;                        /* how bounds begin that need no value: "at " */
	const struct ccd_bound_word *bounds_behind;     /* 5 or more, 5以上 */
	const char *const *to;                          /* between the ends of a range */
	const char *const *and;                         /* between two values and no range */
	const char *const *pair;                        /* before the first end where AND makes a range:
	                                                 * "between" */
	const struct ccd_unit_word_row *weekdays;       /* code: "1" Monday ... */
};

struct ccd_definition_words {
	const char *const *verbs;       /* right behind the term */
	const char *const *wide;        /* anywhere: a definition may be meant */
	const char *const *shorten;     /* "hereinafter" */
};

enum ccd_name_use {
	CCD_NAME_PLAIN,
	CCD_NAME_INNER,         /* no name where a sentence begins: the word has a capital, too */
	CCD_NAME_GIVEN,         /* a given name, too: none before another capital */
	CCD_NAME_ACRONYM,       /* in capitals, and not among other words in capitals */
};

/* A name of a state that CLDR lacks: formal ones in the use of the United Nations, and traps that
 * look like names. */
struct ccd_name {
	const char *code;       /* ISO 3166-1; "" for a trap: it eats the name inside it */
	const char *name;       /* in the nominative */
	enum ccd_name_use use;
};

struct ccd_lang {
	const char *tag;                /* primary subtag: "en" */
	const char *name;               /* of the language, in itself */
	const char *script;             /* ISO 15924: "Latn" */
	bool spaced;                    /* words stand apart; false: Chinese */
	bool inflected;                 /* word ends change; compare stems */

	/* outline */
	const struct ccd_unit_word *unit_words;
	const struct ccd_unit_word *unit_plurals;       /* name several: "Articles 7 to 9" */
	const struct ccd_opening *openings;
	const char *const *opening_adverbs;     /* "also", "further", 还, также */
	const char *const *enacting;            /* "the general assembly" */
	const char *const *annex;               /* "annex", 附件, приложение */
	const char *const *preamble;            /* headings: "preamble" */
	const char *const *contents;            /* headings: "table of contents" */
	const char *const *signature;           /* "(signed)" */
	const char *const *working;             /* begin a bracketed notice: "working translation" */
	const char *const *notice;              /* begin other notices: "original:" */
	const char *const *inserts;             /* "bis", "ter" ...: insert 1, 2 ... */

	/* sentences */
	const char *const *abbreviations;       /* "e.g.", with its stop: no sentence ends in one */
	const char *const *enders;              /* "etc.", likewise: a sentence may end in one */
	const char *const *starters;            /* have a capital only where a sentence begins */

	/* values; the number words themselves come from ICU */
	const struct ccd_word_value *fractions; /* "thirds": the denominator */
	const struct ccd_word_value *magnitudes;        /* behind figures: "million" */
	const char *const *percent;
	const struct ccd_word_value *months;
	char decimal_mark;              /* the usual one; the other is read as well */

	/* meaning; the longest entry at a place counts, with value 0 it only guards others */
	const struct ccd_word_value *modals;            /* values of enum ccd_modal */
	const struct ccd_word_value *negations;         /* 1 negates, 2 may do so */
	const struct ccd_word_value *links;             /* values of enum ccd_conjunction */

	const struct ccd_citation_words *citation;      /* references */
	const struct ccd_quantity_words *quantity;      /* units, bounds, ranges, weekdays */
	const struct ccd_definition_words *definition;
	const struct ccd_name *names;                   /* of states, beside CLDR's */
	const struct ccd_word_value *within;            /* beginnings of words that say a number:
	                                                 * двухбайтовый, zeros */
	/* "French" is a language only where a word says so, right behind it or behind the list it
	 * is in: "in the Chinese, English and French languages". Beginnings of such words, without
	 * the blank, and what stands between members. The singular is left out: who says "English
	 * language" varies from tongue to tongue. */
	const char *const *name_words, *const *name_links;
};

/* What a modal verb makes of a clause. */
enum ccd_modal { CCD_MODAL_OBLIGATION = 1, CCD_MODAL_PERMISSION = 2, CCD_MODAL_PROHIBITION = 4 };

/* What joins the items of a list. */
enum ccd_conjunction { CCD_AND = 1, CCD_OR = 2, CCD_AND_OR = 3 };

/* The language of a BCP 47 tag ("zh-Hant" gives Chinese), or NULL if unknown.
 * Unknown languages are still processed, with ccd_lang_default(). */
const struct ccd_lang *ccd_lang_find(const char *tag);

/* Never NULL: the language of TAG, or one without words. */
const struct ccd_lang *ccd_lang_of(const char *tag);

/* The language to read a clause of a version in: that of TAG, or English where TEXT
 * has Latin letters and none of the language's own script: it was left untranslated. */
const struct ccd_lang *ccd_lang_for(const char *tag, const char *text, size_t n);

/* True where TAG is a well-formed BCP 47 tag of a language ICU knows.
 * CANONICAL, if not NULL, gets the tag in canonical case; CAP >= 64. */
bool ccd_lang_valid(const char *tag, char *canonical, size_t cap);

/* The language of a file by its name: "x.zh.txt", "zh.txt", "x_en.html",
 * "zh-Hans.txt" -> the tag, canonical; false where the name tells nothing. */
bool ccd_lang_from_name(const char *file, char *tag, size_t cap);

/* The language of TEXT by script and frequent letters and words, or NULL where
 * it cannot be told. */
const struct ccd_lang *ccd_lang_detect(const char *text, size_t n);

/* The same as a tag, and also of a language without a record that is alone in its script:
 * "ja", "ko", "el". NULL where the text does not tell. */
const char *ccd_lang_tell(const char *text, size_t n);

/* "ltr" or "rtl", by the tag's likely script. */
const char *ccd_lang_direction(const char *tag);

/* TAG in parts, with what is most likely where it does not say: "zh" is "zh", "Hans", "CN". A part
 * that cannot be told is "". */
struct ccd_locale {
	char language[12], script[8], region[8];
};
void ccd_lang_locale(const char *tag, struct ccd_locale *locale);

/* True for Chinese, Japanese and Korean, whose fonts and line ends are of another kind. */
bool ccd_lang_is_east_asian(const char *tag);

/* The i-th known language, NULL beyond the last. */
const struct ccd_lang *ccd_lang_at(size_t i);

#endif
