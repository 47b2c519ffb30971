/* What the readings of a text cost: one table. */
#ifndef CCD_OUTLINE_COST_H
#define CCD_OUTLINE_COST_H

#include <stdint.h>

/*
 * Minus log-likelihoods in hundredths of a nat. A text is read in the way whose sum is least. What
 * is certain to be seen in a given place costs nothing; 100 is a chance of one in e, 500 of one in
 * 150.
 */
enum ccd_cost {
	/* how a label goes on with an open series */
	CCD_COST_NEXT,          /* 4 behind 3 */
	CCD_COST_LEFT_OUT,      /* a letter that Russian lists may leave out, each */
	CCD_COST_INSERTED,      /* 3 bis, 3A, 3.1 behind 3 */
	CCD_COST_INSERTED_ON,   /* 3 ter behind 3 bis */
	CCD_COST_INSERTED_FAR,  /* 3 ter behind 3; 3 bis behind 2 */
	CCD_COST_GAP,           /* 7 behind 3: what is left out was repealed, or lost */
	CCD_COST_GAP_DOUBLE,    /* added for each doubling of the gap */
	CCD_COST_REPEAT,        /* 3 behind 3 */
	CCD_COST_BACK,          /* 2 behind 3 */
	CCD_COST_RESTART,       /* 1 behind 3, under the same parent */
	CCD_COST_PATH,          /* 2.1 behind 1.9, no 2 between */
	CCD_COST_OTHER_FORM,    /* 3) behind (2) */
	CCD_COST_DAMAGED,       /* added where the label must be damaged to count so: (Hi) for (iii) */
	CCD_COST_OTHER_SERIES,  /* a sign of no series that is open here: б) behind a) */
	CCD_COST_PASSED,        /* goes on behind a paragraph that belongs above it */
	CCD_COST_PASSED_MARKED, /* the same, markup having closed the list */
	CCD_COST_RESUMED,       /* goes on behind a heading, counting through */
	CCD_COST_BARE_STEP,     /* added to a step that is not the next, where nothing but a figure is there */
	/* how it begins a series of its own */
	CCD_COST_BEGIN,         /* at its first member */
	CCD_COST_BEGIN_LATER,   /* at another */
	CCD_COST_BEGIN_INSERTED,
	CCD_COST_BEGIN_BARE,    /* added where a later one is nothing but a figure */
	CCD_COST_BEGIN_DOUBLED, /* (aa), (bb) as the first */
	CCD_COST_NESTED_ALIKE,  /* 1. under 1., (a) under (a) */
	CCD_COST_UNLED,         /* no lead-in before it: the sentence was closed */
	CCD_COST_OPEN_LED,      /* nothing closed the line before it, nothing led in either */
	CCD_COST_OUTER,         /* under an outer unit, the inner one not having ended by a text */
	CCD_COST_LIST_BEHIND,   /* right behind another list of markup that it could go on with */
	CCD_COST_IN_BULLET,     /* under a dash */
	CCD_COST_OTHER_PATH,    /* 7.1 as a part of 7 in a text of inserts, or as an insert in one of parts */
	CCD_COST_STRANGE_PATH,  /* 3.1 under a unit that is not 3 */
	/* what the layout says; counted only where it says anything */
	CCD_COST_INDENT,        /* another indent than the series had */
	CCD_COST_INDENT_COLUMN, /* added for each column of it, eight at most */
	CCD_COST_NOT_DEEPER,    /* a list under a unit of the same indent */
	CCD_COST_SHALLOWER,     /* a list left of its unit */
	/* what a label costs that is read as words, by form */
	CCD_COST_WORDS_BARE, CCD_COST_WORDS_DOTTED, CCD_COST_WORDS_DOT, CCD_COST_WORDS_COMMA,
	CCD_COST_WORDS_BRACKET, CCD_COST_WORDS_CIRCLED,
	CCD_COST_WORDS_UNIT,    /* "Article 9" alone, or set off */
	CCD_COST_WORDS_UNIT_ON, /* the sentence goes on: "Article 9 protects" */
	CCD_COST_WORDS_UNIT_OR, /* nothing tells: "Article 9 The", 第九条保护 */
	CCD_COST_WORDS_CHAIN,   /* added for each label behind the first */
	/* what it costs that words are read as a label */
	CCD_COST_LABEL_ON,      /* "Article 9 protects" as a unit */
	CCD_COST_LABEL_BARE_ON, /* "12 months after" as one */
	CCD_COST_LABEL_GLUED,   /* "1.Text" */
	/* headings that only their shape tells */
	CCD_COST_HEADING,
	CCD_COST_HEADING_COLUMN,        /* added for each column beyond CCD_HEADING_USUAL */
	CCD_COST_HEADING_SMALL, /* added where other headings are in capitals */
	CCD_COST_HEADING_BRACKET,       /* added where it ends in a bracket: "(minister)" */
	CCD_COST_HEADING_UNMARKED,      /* a number and a name alone, where markup marks other headings */
	CCD_COST_HEADING_IN_UNIT, CCD_COST_HEADING_AS_TEXT,
	CCD_COST_CAPITALS_AS_TEXT,      /* added where it is in capitals */
	CCD_COST_HEADING_AS_ITEM,
	CCD_COST_UNANSWERED,    /* a lead-in that nothing follows */
	CCD_COST_UNLIKE,        /* not what the other versions clearly have there; where the text itself is in doubt */
	CCD_COST__COUNT
};

extern const int16_t ccd_cost[CCD_COST__COUNT];

#endif
