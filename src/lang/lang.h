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
	const char *const *of;          /* from the inner level to the outer: "of", "of the"; NULL: the
	                                 * genitive alone says so */
	const char *const *the;         /* between that and the outer level: "the" */
	const char *const *and;         /* between the members of a list */
	const char *const *to;          /* between the ends of a range */
	const char *const *from;        /* before its first: "Articles from 3 to 5"; NULL: none */
	const char *const *this;        /* words before or behind that mean this instrument */
	const char *const *other;       /* words behind "of" that begin another instrument */
	const char *const *none;        /* words behind that make it no reference: "of the agenda" */
	const char *const *pointing;    /* deictic words */
	const char *const *bracketed;   /* of the levels, those that count before a sign in brackets only:
	                                 * "items (1) and (2)", not "item 93" */
	char plural;                    /* what the word of several levels ends in; 0: anything */
	bool closed;                    /* signs may have a closing bracket alone: "d)" */
	bool letters;                   /* a small letter alone may be a sign: "Buchstabe a" */
	bool flips;                     /* signs in brackets may count from the inside: «подпункт (i) (А)» */
	bool stems;                     /* letters may follow the deictic words */
};

/* Times of the day. */
struct ccd_clock_words {
	const char *const *before_noon, *const *after_noon;     /* a.m., утра; p.m., вечера */
	const char *const *hours;       /* «15 ч.»; NULL: figures with a sign only */
	const char *const *minutes;
	bool hours_sure;                /* HOURS are never a length of time: "9 Uhr 30" */
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
	const struct ccd_unit_word_row *parts;          /* "cents", behind a sum: code how many a whole has */
	const struct ccd_bound_word *bounds;            /* at least 5 */
	const char *const *denials;                     /* "not be": before a bound, its contrary */
	const char *const *bare;                        /* how bounds begin that need no value: "at " */
	const struct ccd_bound_word *bounds_behind;     /* 5 or more, 5以上 */
	const char *const *to;                          /* between the ends of a range */
	const char *const *and;                         /* between two values and no range */
	const char *const *pair;                        /* before the first end where AND makes a range:
	                                                 * "between" */
	const struct ccd_unit_word_row *weekdays;       /* code: "1" Monday ... */
	bool over_during;               /* "over two years" is as often "during" */
};

struct ccd_definition_words {
	const char *const *verbs;       /* right behind the term */
	const char *const *others;      /* words that begin like one of these; NULL none */
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

/* How nouns and adjectives decline. A kind ties the endings to the nominatives that take them; 0 is
 * kept for what stays. */
enum { CCD_DECLENSION_ADJECTIVE = 1 };

struct ccd_ending {
	const char *ending;
	uint32_t kind;
};

struct ccd_nominative {
	const char *end;
	uint32_t kind;
	uint32_t cut;           /* bytes that are not of the stem */
};

struct ccd_declension {
	const struct ccd_ending *endings;               /* by length; the longest stem is tried first */
	const struct ccd_nominative *nominatives;       /* the first that fits; the last is "" */
	const char *language;                           /* end of the names of languages */
};

/* What behind the name of a state that ends in OWN makes it another word, or shows that it is none. */
struct ccd_name_tail {
	const char *own, *tail;
	bool other;
};

/* The titles of an instrument that others cite; the first is the full one, all are accepted. Declined
 * ones stand in the nominative. */
enum { CCD_TITLES = 4 };
struct ccd_title {
	const char *instrument;         /* as in text/instrument.c */
	const char *title[CCD_TITLES];
};

/* What a record can read, so that rules may compare it with others. */
enum ccd_reads {
	CCD_READS_LABELS = 1,           /* words of units: "Article 5" */
	CCD_READS_NUMBERS = 2,          /* numbers in words, and what stands around figures */
	CCD_READS_DATES = 4,            /* dates and times with words */
	CCD_READS_REFERENCES = 8,
	CCD_READS_UNITS = 16,           /* units, bounds, ranges */
	CCD_READS_TERMS = 32,           /* definitions */
	CCD_READS_MODALITY = 64,        /* modal verbs, negations, and / or */
	CCD_READS_NAMES = 128,          /* of states and languages */
	CCD_READS_ALL = 255,
};

struct ccd_lang {
	const char *tag;                /* primary subtag: "en" */
	const char *name;               /* of the language, in itself */
	const char *script;             /* ISO 15924: "Latn" */
	unsigned reads;                 /* enum ccd_reads */
	bool runs_on;                   /* no blanks between words: Chinese, Japanese, Thai */
	bool han;                       /* numerals in Chinese signs, references from the outside to the
	                                 * inside */
	uint32_t endings;               /* letters that the end of a word may change by; 0: words stay */
	uint32_t stem;                  /* words are compared by their first letters, so many: what stemmers
	                                 * leave different (Ассамблея, Ассамблеи); 0: by their stem */

	const char *half_words;         /* signs that make a word of a half before them, 一个半径; or NULL */

	/* outline */
	const char *nth;                /* before the number of a unit whose word stands behind: 第, 제; or
	                                 * NULL */
	bool bare_paragraphs;           /* a figure and a blank begin a paragraph: "２ 借主は" */
	const char *item_signs;         /* letters that count items, in order: 가나다; or NULL */
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
	bool words_as_figures;                  /* "Article premier" goes before "Article 2" */
	const char *const *range;               /* between the first and last number of a label: "to" */
	const struct ccd_unit_word *level_names;        /* of levels that no law prints before a number
	                                                 * alone: "subparagraph"; the longer first */
	const char *const *inserts;             /* "bis", "ter" ...: insert 1, 2 ... */

	/* sentences */
	const char *const *abbreviations;       /* "e.g.", with its stop: no sentence ends in one */
	const char *const *enders;              /* "etc.", likewise: a sentence may end in one */
	const char *const *closers;             /* "руб.", likewise: before a capital a sentence ends in one */
	const char *const *starters;            /* have a capital only where a sentence begins */

	const char *const *examples;            /* before an example: "e.g.", 例如 */

	/* values; the number words themselves come from ICU */
	const struct ccd_word_value *number_words;      /* forms that ICU lacks; hyphens as blanks */
	const struct ccd_word_value *ordinal_words;
	const char *number_prefix;      /* "and" where it is written together with a number; or NULL */
	const char *const *number_starts;       /* written together with the first word of a number */
	const char *number_and;         /* joins hundreds with the rest: "one hundred and five"; or NULL */
	const char *const *doubtful_numbers;    /* alone, they mean other things as often: "hundred" */
	const char *const *ordinal_endings;     /* behind figures: "st", "й" */
	bool ordinal_hyphen;            /* a hyphen stands before them */
	const char *decade_ending;      /* «30-х» */
	const char *const *decades;     /* words behind the number of a decade; NULL: none have any */
	const char *const *dozens;      /* behind a number: said in tens elsewhere */
	const char *const *parts_of;    /* between a denominator and the number of parts behind it: 分之 */
	const char *const *measures;    /* behind a numeral in one Chinese sign: it is surely a number */
	const char *const *unit_measures;       /* behind 第 and a number: they name a unit, no ordinal */
	char fraction_plural;           /* what the words of several parts end in; 0: anything */
	const struct ccd_word_value *fractions; /* "thirds": the denominator */
	const struct ccd_word_value *magnitudes;        /* behind figures: "million" */
	const char *const *percent;
	const char *const *permille;            /* "per thousand" */
	const char *const *half_more;           /* "and a half", behind a number */
	const char *const *half_two;            /* полтора: one and a half in one word */
	const struct ccd_word_value *phrases;   /* that say a number: "in duplicate" */
	const char *const *folds;               /* behind a number in one word: двух|кратн */
	const char *const *centuries;           /* behind a roman number */
	const struct ccd_word_value *eras;      /* before a year: the year before their first: 令和, 2018 */
	const char *era_first;                  /* for their first year: 元; or NULL */
	int64_t unnamed_era;                    /* the same, of a year that names none; 0: there is none */
	const char *business_year;      /* behind such a year and its sign: 度; or NULL */
	const struct ccd_word_value *months;
	bool months_capital;            /* a month has its capital, or a year behind it; "may" and "march"
	                                 * are words */
	const char *const *date_signs;  /* behind year, month and day: 年, 月, 日, and another for the
	                                 * day: 号; NULL: months have names */
	bool month_first;               /* "December 21" */
	const char *const *date_links;  /* between day and month: "of" */
	const char *const *year_links;  /* between month and year: "de" */
	const char *const *year_words;  /* behind a year, part of the date: «года» */
	const struct ccd_clock_words *clock;    /* NULL: only 15:30 is read */
	char decimal_mark;              /* the usual one; the other is read as well */

	/* meaning; the longest entry at a place counts, with value 0 it only guards others */
	const struct ccd_word_value *modals;            /* values of enum ccd_modal */
	const struct ccd_word_value *negations;         /* 1 negates, 2 may do so */
	const struct ccd_word_value *links;             /* values of enum ccd_conjunction */

	const struct ccd_citation_words *citation;      /* references */
	const struct ccd_quantity_words *quantity;      /* units, bounds, ranges, weekdays */
	const struct ccd_definition_words *definition;
	const struct ccd_title *titles;                 /* of instruments */
	const char *const *title_heads;                 /* how titles of others begin, in Chinese end */
	const char *const *title_stems;                 /* a text without these has no title */
	const struct ccd_name *names;                   /* of states, beside CLDR's */
	const struct ccd_declension *declension;        /* NULL: names stay as they are */
	const char *const (*name_spellings)[2];         /* CLDR's way of writing, and that of texts */
	const struct ccd_name_tail *name_tails;
	const char *name_locale;                        /* another locale of CLDR with names, or NULL */
	const char *const (*language_ends)[2];          /* names of languages end in either alike */
	bool term_capitals;                             /* terms begin with a capital */
	const struct ccd_word_value *within;            /* beginnings of words that say a number:
	                                                 * двухбайтовый, zeros */
	const struct ccd_word_value *shares;            /* the same of shares, with the denominator:
	                                                 * "Zweidrittelmehrheit", 3 */
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

/* True where a word can end beside C: it is no letter, or words run on in LANG. */
bool ccd_lang_edge(const struct ccd_lang *lang, int32_t c);

/* The language of a BCP 47 tag ("zh-Hant" gives Chinese), or NULL if unknown.
 * Unknown languages are still processed, with ccd_lang_default(). */
const struct ccd_lang *ccd_lang_find(const char *tag);

/* Never NULL: the language of TAG, or one without words. */
const struct ccd_lang *ccd_lang_of(const char *tag);

/* The language to read a clause of a version in: that of TAG, or English where TEXT
 * has Latin letters and none of the language's own script: it was left untranslated. */
const struct ccd_lang *ccd_lang_for(const char *tag, const char *text, size_t n);

/* What is seen of a text up to TO: zero it before. The same, asked of ever more of one text. */
struct ccd_lang_seen {
	size_t to;
	bool own, latin;        /* letters of the language's own script, and of that */
};

const struct ccd_lang *ccd_lang_further(struct ccd_lang_seen *seen, const char *tag,
    const char *text, size_t n);

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

/* True where the language of TAG has a record that reads all of WHAT, enum ccd_reads. */
bool ccd_lang_reads(const char *tag, unsigned what);

/* The i-th known language, NULL beyond the last. */
const struct ccd_lang *ccd_lang_at(size_t i);

#endif
