/* Which evidence the aligner uses, for measuring what each kind is worth. */
#include <string.h>

#include "align/align_int.h"
#include "base/error.h"

int
ccd_weights_without(const char *list, struct ccd_weights *weights, struct ccd_error *err)
{
	for (const char *p = list; p != NULL && *p != '\0';) {
		size_t n = strcspn(p, ",");

		if (n == 5 && strncmp(p, "prior", n) == 0)
			weights->prior = 0.0;
		else if (n == 6 && strncmp(p, "length", n) == 0)
			weights->length = 0.0;
		else if (n == 9 && strncmp(p, "structure", n) == 0)
			weights->structure = 0.0;
		else if (n == 5 && strncmp(p, "words", n) == 0)
			weights->words = 0.0;
		else if (n == 5 && strncmp(p, "seeds", n) == 0)
			weights->seeds = false;
		else if (n == 8 && strncmp(p, "cognates", n) == 0)
			weights->cognates = false;
		else if (n == 7 && strncmp(p, "learned", n) == 0)
			weights->learned = false;
		else
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0, "no evidence '%.*s'; there are prior, "
			    "length, structure, words, seeds, cognates, learned", (int)(n < 64 ? n : 64), p);
		p += n + (p[n] == ',');
	}
	return 0;
}
