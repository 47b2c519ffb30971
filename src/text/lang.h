/*
 * What we know of a language, as data. One file a language in text/lang/, one
 * row in the table of text/lang.c. All strings are NFC; words that are compared
 * without regard to case stand in lower case. Lists end with NULL or a zero row.
 */
#ifndef CCD_TEXT_LANG_H
#define CCD_TEXT_LANG_H

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
