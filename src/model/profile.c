#include "model/profile.h"

#include <string.h>

#include "text/decode.h"

#define OFF CCD_LEVEL__COUNT

/* Rules that are off in all profiles until they are asked for: on meaning, which words
 * alone decide badly, and on what only a policy can require. */
static const char *const opt_in[] = { "M01", "M02", "M03", "A04" };

/*
 * Levels that differ from the rules' own: domain practice, "E eu, W else". A
 * different number of sentences is usual outside the Union's texts (its sentence rule
 * asks for the same boundaries); labels are the UN Editorial Manual's, (a) in English,
 * a) in French and Spanish; Chinese laws count their paragraphs (款) by position and
 * item them in Chinese numerals; Russian laws keep their numbers when units are
 * repealed, and letter sub-items in Cyrillic.
 */
static const struct ccd_profile profiles[] = {
	{ .name = "un-1945-zh", .scheme = CCD_SCHEME_BRANCH,
	  .levels = (const struct ccd_profile_level[]){
		{ "S12", OFF, "permit.sentences" }, { "X05", OFF, "permit.variants" },
		{ "P06", OFF, "permit.punctuation" }, { 0 } },
	  .foreign = (const struct ccd_profile_sign[]){ { "fr", "(" }, { "es", "(" }, { 0 } } },
	{ .name = "un",
	  .levels = (const struct ccd_profile_level[]){ { "S12", OFF, "permit.sentences" }, { 0 } },
	  .foreign = (const struct ccd_profile_sign[]){ { "fr", "(" }, { "es", "(" }, { 0 } },
	  .clues = (const struct ccd_profile_clue[]){
		{ "en", "the general assembly" }, { "en", "the security council" },
		{ "en", "secretary-general" }, { "en", "united nations" },
		{ "zh", "联合国" }, { "zh", "聯合國" },
		{ "ru", "генеральная ассамблея" }, { "ru", "генерального секретаря" },
		{ "ru", "организации объединенных наций" },
		{ "ru", "организации объединённых наций" }, { 0 } } },
	{ .name = "eu",
	  .levels = (const struct ccd_profile_level[]){
		{ "S05", CCD_LEVEL_ERROR, "require.counted" },
		{ "S12", CCD_LEVEL_ERROR, "require.sentences" }, { 0 } },
	  .clues = (const struct ccd_profile_clue[]){
		{ "en", "^the european parliament and" }, { "en", "^the european commission" },
		{ "en", "treaty on the functioning of the european union" },
		{ "fr", "^le parlement européen" }, { "de", "^das europäische parlament" },
		{ 0 } } },
	{ .name = "cn-law",
	  .levels = (const struct ccd_profile_level[]){
		{ "S05", CCD_LEVEL_ERROR, "require.counted" },
		{ "S11", OFF, NULL }, { "S12", OFF, "permit.sentences" }, { 0 } },
	  .foreign = (const struct ccd_profile_sign[]){ { "zh", "(a" }, { "zh", "a)" }, { 0 } },
	  .clues = (const struct ccd_profile_clue[]){
		{ "zh", "中华人民共和国" }, { "zh", "全国人民代表大会" }, { 0 } } },
	{ .name = "ru-law",
	  .levels = (const struct ccd_profile_level[]){
		{ "S11", OFF, NULL }, { "S12", OFF, "permit.sentences" },
		{ "L02", CCD_LEVEL_NOTE, "permit.repealed" }, { 0 } },
	  .foreign = (const struct ccd_profile_sign[]){ { "ru", "(" }, { "ru", "a)" }, { 0 } },
	  .clues = (const struct ccd_profile_clue[]){
		{ "ru", "федеральный закон" }, { "ru", "кодекс российской федерации" },
		{ "ru", "государственной думой" }, { 0 } } },
	{ .name = "plain",
	  .levels = (const struct ccd_profile_level[]){
		{ "S11", OFF, NULL }, { "S12", OFF, "permit.sentences" },
		{ "L09", OFF, NULL }, { 0 } } },
};

enum { PROFILES = sizeof profiles / sizeof *profiles };

const struct ccd_profile *
ccd_profile_at(size_t i)
{
	return i < PROFILES ? &profiles[i] : NULL;
}

const struct ccd_profile *
ccd_profile_find(const char *name)
{
	for (size_t i = 0; name != NULL && i < PROFILES; i++)
		if (strcmp(profiles[i].name, name) == 0)
			return &profiles[i];
	return NULL;
}

const char *
ccd_profile_names(struct ccd_arena *a)
{
	const char *names = profiles[0].name;

	for (size_t i = 1; i < PROFILES; i++)
		names = ccd_arena_printf(a, "%s, %s", names, profiles[i].name);
	return names;
}

static const struct ccd_profile_level *
level_row(const struct ccd_profile *profile, const char *rule)
{
	for (const struct ccd_profile_level *p = profile->levels; p->rule != NULL; p++)
		if (strcmp(p->rule, rule) == 0)
			return p;
	return NULL;
}

bool
ccd_profile_opt_in(const char *rule)
{
	for (size_t i = 0; i < sizeof opt_in / sizeof *opt_in; i++)
		if (strcmp(opt_in[i], rule) == 0)
			return true;
	return false;
}

enum ccd_level
ccd_profile_level_of(const struct ccd_profile *profile, const char *rule, enum ccd_level fallback)
{
	const struct ccd_profile_level *level = level_row(profile, rule);

	return level != NULL ? level->level : ccd_profile_opt_in(rule) ? OFF : fallback;
}

const char *
ccd_profile_reason(const struct ccd_profile *profile, const char *rule)
{
	const struct ccd_profile_level *level = level_row(profile, rule);

	return level != NULL ? level->why : NULL;
}

/* ---- inference ------------------------------------------------------- */

/* A text says what it is at its beginning. */
enum { CLUE_CLAUSES = 60, CLUE_LABELS = 2, CLUE_MENTIONS = 2 };

static bool
says(const char *text, const char *words)
{
	return *words == '^' ? strncmp(text, words + 1, strlen(words + 1)) == 0 :
	    strstr(text, words) != NULL;
}

/* The first of the profile's clues in version V that stands in its title, begins a clause or that
 * two clauses have, for a text may mention what it is not; or NULL. */
static const char *
clue_in(const struct ccd_profile *profile, const struct ccd_version *v, struct ccd_arena *scratch)
{
	size_t n = strcspn(v->lang, "-");
	uint32_t labels = 0, mentions = 0;

	for (uint32_t i = 1; i < v->nclause && i <= CLUE_CLAUSES; i++) {
		const char *text = v->clause[i].text;
		const struct ccd_profile_clue *clue = profile->clues;

		if (profile->scheme != CCD_SCHEME_NONE &&
		    v->clause[i].ordinal.scheme == profile->scheme && ++labels == CLUE_LABELS)
			return v->clause[i].label;
		if (clue == NULL)
			continue;
		text = ccd_lower(scratch, text, strlen(text), "");
		for (; clue->lang != NULL; clue++) {
			const char *words = clue->words + (*clue->words == '^');

			if (strlen(clue->lang) != n || strncmp(clue->lang, v->lang, n) != 0 ||
			    !says(text, clue->words))
				continue;
			if (++mentions == CLUE_MENTIONS || v->clause[i].kind == CCD_KIND_TITLE ||
			    strncmp(text + v->clause[i].body, words, strlen(words)) == 0)
				return words;
			break;
		}
	}
	return NULL;
}

const char *
ccd_profile_infer(const struct ccd_concordance *c, const char **clue)
{
	struct ccd_arena *scratch = ccd_arena_new();
	const struct ccd_profile *found = &profiles[PROFILES - 1];

	*clue = "";
	for (size_t p = 0; p < PROFILES && !c->segments && **clue == '\0'; p++)
		for (uint32_t v = 0; v < c->nversion && **clue == '\0'; v++) {
			const char *words = clue_in(&profiles[p], &c->version[v], scratch);

			if (words == NULL)
				continue;
			*clue = words;
			found = &profiles[p];
		}
	ccd_arena_free(scratch);
	return found->name;
}
