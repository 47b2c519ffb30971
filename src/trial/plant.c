#include "trial/plant.h"

#include <string.h>

#include "compare/compare_int.h"
#include "lang/lang.h"

const struct ccd_planter *
ccd_planter_at(size_t i)
{
	static const struct ccd_planter *const groups[] = {
		ccd_plants_structure, ccd_plants_label, ccd_plants_value, ccd_plants_text,
	};

	for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
		for (const struct ccd_planter *p = groups[g]; p->rule != NULL; p++)
			if (i-- == 0)
				return p;
	return NULL;
}

bool
ccd_plant_is_unit(const struct ccd_clause *c)
{
	return c->ordinal.number > 0 && c->label != NULL && ccd_clause_class(c) == CCD_ROW_UNIT;
}

bool
ccd_plant_is_prose(const struct ccd_edit *e, uint32_t v, const struct ccd_piece *p)
{
	const char *script = ccd_lang_of(e->c->version[v].lang)->script;
	const struct ccd_clause *c = &p->clause;
	struct ccd_letters n = ccd_count_letters(c->text, c->body, strlen(c->text));

	if (c->kind != CCD_KIND_PARAGRAPH && c->kind != CCD_KIND_ITEM && c->kind != CCD_KIND_SUBITEM &&
	    c->kind != CCD_KIND_TEXT && c->kind != CCD_KIND_RECITAL && c->kind != CCD_KIND_ARTICLE)
		return false;
	if (script != NULL && strcmp(script, "Hani") == 0)
		return n.han >= 12 && 2 * n.han > n.all;
	return n.all >= 30 && (script == NULL || strcmp(script, "Cyrl") != 0 ||
	    2 * n.cyrillic > n.all);
}
