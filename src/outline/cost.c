/*
 * Measured by tests/bench/outline_costs.py on 30 statutes of Canada in two languages, 30 of Taiwan in
 * two and three codes of Russia (30 November 2026), whose trees are known: minus the logarithm of the
 * share, and in brackets the least and the greatest with one text left out. Where a figure stands
 * beside a row it is that; the row is lower where other costs of the same step are added to it, and
 * where damaged texts, of which those sets have none, must still find their way. Rows without a
 * figure were set so that the trees of the same sets, and of the golden texts, come out; the rows
 * for layout and words are about the texts' form and have no counterpart in these counts.
 */
#include "outline/cost.h"

const int16_t ccd_cost[CCD_COST__COUNT] = {
	[CCD_COST_NEXT] = 2,                   /* 7 (6 to 7) */
	[CCD_COST_LEFT_OUT] = 15,
	[CCD_COST_INSERTED] = 150,             /* 367 (364 to 385) */
	[CCD_COST_INSERTED_ON] = 60,           /* 344 (339 to 359) */
	[CCD_COST_INSERTED_FAR] = 250,
	[CCD_COST_GAP] = 300,                  /* 498 (484 to 541) */
	[CCD_COST_GAP_DOUBLE] = 60,
	[CCD_COST_REPEAT] = 400,               /* 709 (704 to 728) */
	[CCD_COST_BACK] = 700,                 /* 965 (948 to 965) */
	[CCD_COST_RESTART] = 750,              /* 804 (787 to 854) */
	[CCD_COST_PATH] = 250,
	[CCD_COST_OTHER_FORM] = 300,
	[CCD_COST_DAMAGED] = 650,
	[CCD_COST_OTHER_SERIES] = 500,
	[CCD_COST_PASSED] = 200,
	[CCD_COST_PASSED_MARKED] = 350,
	[CCD_COST_RESUMED] = 15,
	[CCD_COST_BARE_STEP] = 200,
	[CCD_COST_BEGIN] = 100,
	[CCD_COST_BEGIN_LATER] = 550,          /* 427 (408 to 553) */
	[CCD_COST_BEGIN_INSERTED] = 400,
	[CCD_COST_BEGIN_BARE] = 200,
	[CCD_COST_BEGIN_DOUBLED] = 150,
	[CCD_COST_NESTED_ALIKE] = 600,
	[CCD_COST_UNLED] = 100,                /* 265 (244 to 284) */
	[CCD_COST_OPEN_LED] = 20,              /* 339 (326 to 405) */
	[CCD_COST_OUTER] = 200,
	[CCD_COST_LIST_BEHIND] = 300,
	[CCD_COST_IN_BULLET] = 250,
	[CCD_COST_OTHER_PATH] = 300,
	[CCD_COST_STRANGE_PATH] = 250,
	[CCD_COST_INDENT] = 60,
	[CCD_COST_INDENT_COLUMN] = 20,
	[CCD_COST_NOT_DEEPER] = 70,
	[CCD_COST_SHALLOWER] = 160,
	[CCD_COST_WORDS_BARE] = 150,
	[CCD_COST_WORDS_DOTTED] = 550,
	[CCD_COST_WORDS_DOT] = 600,
	[CCD_COST_WORDS_COMMA] = 500,
	[CCD_COST_WORDS_BRACKET] = 700,
	[CCD_COST_WORDS_CIRCLED] = 700,
	[CCD_COST_WORDS_UNIT] = 900,
	[CCD_COST_WORDS_UNIT_ON] = 40,
	[CCD_COST_WORDS_UNIT_OR] = 250,
	[CCD_COST_WORDS_CHAIN] = 300,
	[CCD_COST_LABEL_ON] = 400,
	[CCD_COST_LABEL_BARE_ON] = 200,
	[CCD_COST_LABEL_GLUED] = 80,
	[CCD_COST_HEADING] = 50,
	[CCD_COST_HEADING_COLUMN] = 2,
	[CCD_COST_HEADING_SMALL] = 250,
	[CCD_COST_HEADING_BRACKET] = 80,
	[CCD_COST_HEADING_UNMARKED] = 150,
	[CCD_COST_HEADING_IN_UNIT] = 50,
	[CCD_COST_HEADING_AS_TEXT] = 150,
	[CCD_COST_CAPITALS_AS_TEXT] = 200,
	[CCD_COST_HEADING_AS_ITEM] = 150,
	[CCD_COST_UNANSWERED] = 60,
	[CCD_COST_UNLIKE] = 400,
};
