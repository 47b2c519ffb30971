/* N01 to N05, N10: numbers, shares, ordinals, symbols, compared by value. */
#include "compare/compare_int.h"

const struct ccd_rule ccd_rules_number[] = {
	{ "N01", "number-missing", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N02", "number-differs", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N03", "magnitude", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N04", "percent-fraction", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N05", "ordinal-differs", CCD_LEVEL_ERROR, ccd_rule_values },
	{ "N10", "phone-code-id", CCD_LEVEL_ERROR, ccd_rule_values },
	{ 0 }
};
