/* Tables of the source: rows of the concordance that a line of the table shows together. */
#ifndef CCD_WRITE_SOURCE_TABLE_H
#define CCD_WRITE_SOURCE_TABLE_H

#include "write/table.h"

/*
 * How many rows of the concordance from FIRST on are one table of the source, or one row of one,
 * as the format wants it; 0 where FIRST is none.
 */
uint32_t ccd_source_table_rows(const struct ccd_table *t, uint32_t first);

/* What version V has of T's line, which is such rows: a piece for each cell, for empty ones too,
 * with its place. */
struct ccd_pieces ccd_source_table_pieces(const struct ccd_table *t, uint32_t v);

/* How many columns the pieces in SIDE have; 0: they are no table, or one of a single cell. */
uint32_t ccd_source_table_columns(const struct ccd_pieces *side);

/* What a format does at the rows, cells and pieces of a table of the source; I: the piece, of a cell
 * its first. DATA is handed on. */
struct ccd_source_table_form {
	void (*row)(void *data, bool begins);
	void (*cell)(void *data, uint32_t i, bool begins);
	void (*piece)(void *data, uint32_t i);
};

/* Goes through SIDE from piece FIRST on, which stands in a row. */
void ccd_source_table_walk(const struct ccd_pieces *side, uint32_t first,
    const struct ccd_source_table_form *form, void *data);

/* The number of the first piece of SIDE in a row: those before it are the table's caption. */
uint32_t ccd_source_table_first(const struct ccd_pieces *side);

#endif
