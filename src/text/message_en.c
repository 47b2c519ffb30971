/* The interface in English. One section per part of the program; keys in order. */
#include "text/message.h"

const struct ccd_message ccd_messages_en[] = {
	/* ---- rules: ID is the message, ID.name the title ---- */

	/* ---- view and pages ---- */

	/* ---- commands ---- */

	{ 0 }
};
