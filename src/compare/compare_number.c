/* N01 to N10: numbers, shares, ordinals, units, ranges, bounds, symbols, compared by value. */
#include "compare/compare_int.h"

const struct ccd_rule ccd_rules_number[] = {
	{ "N01", "number-missing", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N02", "number-differs", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N03", "magnitude", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N04", "percent-fraction", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N05", "ordinal-differs", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N06", "separator-profile", CCD_LEVEL_NOTE, ccd_rule_separator },
	{ "N07", "currency-unit", CCD_LEVEL_ERROR, ccd_rule_unit },
	{ "N08", "range-differs", CCD_LEVEL_ERROR, ccd_rule_range },
	{ "N09", "comparator-differs", CCD_LEVEL_WARNING, ccd_rule_bound },
	{ "N10", "phone-code-id", CCD_LEVEL_ERROR, ccd_rule_values },
	{ 0 }
};
