#include "model/profile.h"

#include <string.h>

/* Levels that differ from the rules' own: domain practice, "E eu, W else". A
 * different number of sentences is usual outside the Union's texts; labels are
 * the UN Editorial Manual's, (a) in English, a) in French and Spanish. */
static const struct ccd_profile profiles[] = {
	{ .name = "un", .levels = (const struct ccd_profile_level[]){
		{ "S12", CCD_LEVEL__COUNT }, { 0 } },
	  .foreign = (const struct ccd_profile_sign[]){ { "fr", "(" }, { "es", "(" }, { 0 } } },
	{ .name = "eu", .levels = (const struct ccd_profile_level[]){
		{ "S05", CCD_LEVEL_ERROR }, { "S12", CCD_LEVEL_ERROR }, { 0 } } },
	{ .name = "plain", .levels = (const struct ccd_profile_level[]){
		{ "S11", CCD_LEVEL__COUNT }, { "S12", CCD_LEVEL__COUNT },
		{ "L09", CCD_LEVEL__COUNT }, { 0 } } },
};

const struct ccd_profile *
ccd_profile_find(const char *name)
{
	if (name == NULL)
		return &profiles[0];
	for (size_t i = 0; i < sizeof profiles / sizeof *profiles; i++)
		if (strcmp(profiles[i].name, name) == 0)
			return &profiles[i];
	return NULL;
}

const char *
ccd_profile_names(struct ccd_arena *a)
{
	const char *names = profiles[0].name;

	for (size_t i = 1; i < sizeof profiles / sizeof *profiles; i++)
		names = ccd_arena_printf(a, "%s, %s", names, profiles[i].name);
	return names;
}
