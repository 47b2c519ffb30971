/* Known defects: one planter a rule, by group one file, in the table of plant.c. */
#ifndef CCD_TRIAL_PLANT_H
#define CCD_TRIAL_PLANT_H

#include "trial/draft.h"

struct ccd_planter {
	const char *rule;       /* whose defect it is */
	const char *accepted;   /* other ids or groups under which the same defect is told rightly */
	const char *neutral;    /* what else may lawfully be said of it */
	/* Plants the defect in V at ROW of the original. False where it cannot; then nothing
	 * was changed. */
	bool (*plant)(struct ccd_edit *e, uint32_t row, uint32_t v);
};

extern const struct ccd_planter ccd_plants_structure[], ccd_plants_label[], ccd_plants_value[],
    ccd_plants_text[];

/* The i-th planter, NULL beyond the last. */
const struct ccd_planter *ccd_planter_at(size_t i);

/* True where clause C bears a number and is cited by it. */
bool ccd_plant_is_unit(const struct ccd_clause *c);

/* True where P is a clause of running text in the words of its own language. */
bool ccd_plant_is_prose(const struct ccd_edit *e, uint32_t v, const struct ccd_piece *p);

#endif
