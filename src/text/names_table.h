/* Names of states that CLDR lacks: formal ones in the use of the United Nations,
 * and traps that look like names. */
#ifndef CCD_TEXT_NAMES_TABLE_H
#define CCD_TEXT_NAMES_TABLE_H

enum ccd_name_use {
	CCD_NAME_PLAIN,
	CCD_NAME_INNER,         /* no name where a sentence begins: the word has a capital, too */
	CCD_NAME_ACRONYM,       /* in capitals, and not among other words in capitals */
};

struct ccd_name {
	const char *code;       /* ISO 3166-1; "" for a trap: it eats the name inside it */
	const char *name;       /* in the nominative */
	enum ccd_name_use use;
};

/* The list of a language, ended by a zero row. */
extern const struct ccd_name ccd_names_en[], ccd_names_zh[], ccd_names_ru[];

#endif
