/* Tables of cells as people save them: a workbook of a spreadsheet (XLSX), CSV, TSV. */
#ifndef CCD_READ_GRID_H
#define CCD_READ_GRID_H

#include "read/read.h"

/* A row: cells from the first column on; those that are not there are "". */
struct ccd_grid_row {
	const char **cell;
	uint32_t n;
	uint32_t line;          /* from 1: of the file, of a workbook the number of the row */
};

/* A table, of a workbook one of its sheets. */
struct ccd_grid {
	const char *name;       /* of the sheet; NULL: the file is the table */
	struct { struct ccd_grid_row *v; size_t n, cap; } rows;
};

struct ccd_grids {
	struct { struct ccd_grid *v; size_t n, cap; } grids;
};

/* Reads the tables of FILE into A: UTF-8 in NFC, formulas as the values that they had when the
 * file was saved. 0, or -1 with ERR set. */
int ccd_grids_load(const char *file, struct ccd_arena *a, struct ccd_grids *out, struct ccd_error *err);

/* The same of a source's bytes. */
int ccd_grids_read(const struct ccd_source *source, struct ccd_arena *a, struct ccd_grids *out,
    struct ccd_error *err);

/* The cell in COLUMN of ROW; "" where it has none. */
const char *ccd_grid_cell(const struct ccd_grid_row *row, uint32_t column);

#endif
