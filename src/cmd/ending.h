/* How the program begins and ends, whatever happens to it. */
#ifndef CCD_CMD_ENDING_H
#define CCD_CMD_ENDING_H

/* Before all else: descriptors 0 to 2 are open, signals and the end of memory leave no temporary
 * file behind, a full file is an error of writing. */
void ccd_ending_prepare(void);

/* STATUS, or CCD_EXIT_TROUBLE, said on standard error, where standard output could not be written. */
int ccd_ending_status(int status);

#endif
