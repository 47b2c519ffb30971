/* Files that must not be left behind, however the program ends. */
#ifndef CCD_BASE_TEMPORARY_H
#define CCD_BASE_TEMPORARY_H

/* Room to remember a file in, while there is memory for it; to be forgotten, too. */
struct ccd_temporary;
struct ccd_temporary *ccd_temporary_reserve(void);

/* Remembers FILE, which is there or will be. */
void ccd_temporary_set(struct ccd_temporary *temporary, const char *file);

/* Both. */
struct ccd_temporary *ccd_temporary_add(const char *file);

/* Forgets it: it has been renamed or removed. NULL is fine. */
void ccd_temporary_forget(struct ccd_temporary *temporary);

/* Removes it, and forgets it. NULL is fine. */
void ccd_temporary_remove(struct ccd_temporary *temporary);

/* Removes the one that was added as FILE, and forgets it. */
void ccd_temporary_remove_named(const char *file);

/* Removes those that this thread made. */
void ccd_temporary_remove_own(void);

/* Removes all. Safe in a handler of a signal after which the program ends. */
void ccd_temporary_remove_all(void);

#endif
