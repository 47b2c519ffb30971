/* Two bitexts, the second behind the first byte 0xFF, joined: every clause but the
 * roots is in one row, in ascending order, and what is said of it is so. */
#include "fuzz_reader.h"
#include "read/bitext.h"

static void
check_clause(const struct ccd_version *v, uint32_t i)
{
	const struct ccd_clause *clause = &v->clause[i];

	if (clause->kind != CCD_KIND_SEGMENT || clause->parent != 0 || clause->end != i + 1 ||
	    clause->segment != i - 1 || v->segment[i - 1].clause != i ||
	    v->segment[i - 1].end != strlen(clause->text) ||
	    strtoul(clause->address, NULL, 10) != i || *clause->text == '\0' ||
	    (v->npart == 0 ? clause->part != 0 : clause->part >= v->npart))
		abort();
	check_text(clause->text, clause->span, clause->nspan);
}

static void
check_rows(const struct ccd_concordance *c)
{
	uint32_t next[CCD_MAX_VERSIONS];

	for (uint32_t v = 0; v < c->nversion; v++)
		next[v] = 1;
	for (uint32_t r = 0; r < c->nrow; r++)
		for (uint32_t v = 0; v < c->nversion; v++) {
			const struct ccd_cell *cell = &c->row[r].cell[v];
			const struct ccd_range *side = &c->row[r].bead->side[v];

			if (side->n != cell->n || (cell->n > 0 && side->first + 1 != cell->clause[0]))
				abort();
			for (uint32_t i = 0; i < cell->n; i++) {
				if (cell->clause[i] != next[v]++ || cell->clause[i] >= c->version[v].nclause)
					abort();
				check_clause(&c->version[v], cell->clause[i]);
			}
		}
	for (uint32_t v = 0; v < c->nversion; v++)
		if (next[v] != c->version[v].nclause || c->version[v].nclause < 2)
			abort();
}

static void
join(struct ccd_concordance *c, const uint8_t *data, size_t size)
{
	static const struct ccd_version like = { .file = "x", .sha256 = "0" };
	struct ccd_source source = ccd_source_of("x", data, size, NULL, c->arena);
	const struct ccd_reader *reader = ccd_reader_for(&source);
	struct ccd_error err = { 0 };

	if (size == 0 || reader == NULL || reader->read_bitext == NULL)
		return;
	if (ccd_bitext_read(c, &source, reader, &like, c->nversion == 0 ? "en,zh" : "ru", &err) < 0 &&
	    err.code == CCD_OK)
		abort();
	check_rows(c);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ccd_concordance *c = ccd_concordance_new();
	const uint8_t *middle = size > 0 ? memchr(data, 0xFF, size) : NULL;
	size_t n = middle != NULL ? (size_t)(middle - data) : size;

	join(c, data, n);
	if (middle != NULL)
		join(c, middle + 1, size - n - 1);
	ccd_concordance_free(c);
	return 0;
}
