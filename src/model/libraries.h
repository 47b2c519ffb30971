/* What the libraries below need before they are used. */
#ifndef CCD_MODEL_LIBRARIES_H
#define CCD_MODEL_LIBRARIES_H

#include "base/guard.h"

/* Once: they meet the end of memory as we do. Every public function begins with it; a program does
 * before it uses a library itself. */
void ccd_libraries_begin(void);

/* For programs: from here on they print nothing by themselves, on no thread. */
void ccd_libraries_silence(void);

/* CALL as a public function's work: its value, or FAILED with ERR set where memory is exhausted. */
#define CCD_PUBLIC(err, failed, call) \
	(ccd_libraries_begin(), CCD_GUARDED((err), (failed), (call)))

#endif
