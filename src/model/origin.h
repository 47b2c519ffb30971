/* The file that a concordance was loaded from, so that no other writer's work in it is lost. */
#ifndef CCD_MODEL_ORIGIN_H
#define CCD_MODEL_ORIGIN_H

#include "base/lock.h"

struct ccd_origin {
	const char *path;       /* without symbolic links */
	struct ccd_identity id; /* when it was read, or saved last */
	int lock;               /* of ccd_lock, or -1 */
};

#endif
