/*
 * Words shown to people: ICU message patterns by key, one table per interface
 * language in text/message_<lang>.c. Keys are stable: rule ids ("S01"), their
 * names ("S01.name"), commands, options.
 */
#ifndef CCD_TEXT_MESSAGE_H
#define CCD_TEXT_MESSAGE_H

#include "base/arena.h"

struct ccd_message {
	const char *key, *pattern;
};

/* The interface language of TAG or of a locale name ("ru_RU.UTF-8"): "en", "zh"
 * or "ru"; "en" where nothing fits or TAG is NULL. */
const char *ccd_interface(const char *tag);

/* The i-th interface language, NULL beyond the last. */
const char *ccd_interface_at(size_t i);

/* The i-th key of all messages, NULL beyond the last. */
const char *ccd_message_key(size_t i);

/* The pattern of KEY put into words with up to four string arguments ({0} ... {3};
 * an argument that is a decimal integer can be used as a number: {1,number},
 * {1,plural,...}). Of an argument that lists languages by tags, "en, ru", {1,texts}, {1,in} and {1,of}
 * are their texts in the forms of enum ccd_form, and the number is how many there are. Falls back to
 * English, then to the key. In the arena. */
const char *ccd_say(struct ccd_arena *a, const char *interface, const char *key,
    const char *const arg[4]);

/* The same without arguments. */
const char *ccd_word(struct ccd_arena *a, const char *interface, const char *key);

/* The name of language TAG in itself, as it stands in a heading: "Русский",
 * "中文（繁體）"; TAG where ICU knows none. In the arena. */
const char *ccd_language_name(struct ccd_arena *a, const char *tag);

#endif
