/* The table of readers. */
#include "read/read.h"

static const struct ccd_reader *const readers[] = {
	&ccd_read_akn,
	&ccd_read_docx,
	&ccd_read_html,
	&ccd_read_intertext,
	&ccd_read_jsonl,
	&ccd_read_links,
	&ccd_read_markdown,
	&ccd_read_odt,
	&ccd_read_pdf,
	&ccd_read_po,
	&ccd_read_tei,
	&ccd_read_text,
	&ccd_read_tmx,
	&ccd_read_xliff,
};

const struct ccd_reader *
ccd_reader_at(size_t i)
{
	return i < sizeof readers / sizeof *readers ? readers[i] : NULL;
}

const struct ccd_reader *
ccd_reader_for(const struct ccd_source *source)
{
	const struct ccd_reader *best = NULL, *reader;
	int highest = 0;

	for (size_t i = 0; (reader = ccd_reader_at(i)) != NULL; i++) {
		int bid = reader->bid(source);

		if (bid > highest) {
			highest = bid;
			best = reader;
		}
	}
	return best;
}
