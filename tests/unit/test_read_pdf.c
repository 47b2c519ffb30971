/* PDF: what is one, and boxes that no honest program writes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "read/pdf.h"

static void
test_bid(void **state)
{
	char bytes[2048];
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source;

	(void)state;
	memset(bytes, ' ', sizeof bytes);
	memcpy(bytes + 900, "%PDF-1.7", 8);
	source = ccd_source_of("x.txt", bytes, sizeof bytes, NULL, a);
	assert_ptr_equal(ccd_reader_for(&source), &ccd_read_pdf);
	memset(bytes, ' ', sizeof bytes);
	memcpy(bytes + 1100, "%PDF-1.7", 8);
	assert_int_equal(ccd_read_pdf.bid(&source), 0);
	ccd_arena_free(a);
}

/* The blocks of XML, as "text|text". */
static char *
blocks_of(const char *xml, size_t n)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of("x.pdf", "", 0, NULL, a);
	struct ccd_pdf_pages pages = { 0 };
	struct ccd_blocks blocks = { 0 };
	struct ccd_buffer out = { 0 };
	struct ccd_error err = { 0 };

	if (ccd_pdf_blocks(xml, n, &source, a, &blocks, &pages, &err) < 0)
		fail_msg("%s", err.message);
	ccd_buffer_puts(&out, "");
	for (size_t i = 0; i < blocks.n; i++)
		ccd_buffer_printf(&out, "%s%s", i > 0 ? "|" : "", blocks.v[i].text);
	ccd_arena_free(a);
	return out.s;
}

static void
test_hostile(void **state)
{
	static const struct { const char *xml, *wanted; } cases[] = {
		{ "", "" }, { "<", "" }, { "<pdf2xml>", "" },
		{ "<pdf2xml><text top='1' left='1' width='9' height='9'>no page</text></pdf2xml>", "" },
		{ "<pdf2xml><page><text>Words</text></page></pdf2xml>", "Words" },
		{ "<pdf2xml><page><text top='nan' left='-inf' width='1e999' height='x' font='-7'>"
		    "Words</text></page></pdf2xml>", "Words" },
		{ "<pdf2xml><page><text top='9' left='9' width='90' height='9'><b>One <i>two</b> "
		    "three</i></text></page>", "One two three" },
		{ "<pdf2xml><page><text top='9' left='9' width='90' height='9'>a\x01\xFF\xC0z</text>",
		    "a z" },
		{ "<pdf2xml><page><fontspec id='0' size='1e300'/><fontspec id='0' size='-3'/>"
		    "<text top='9' left='9' width='90' height='9' font='0'>\xEF\xAC\x81ve</text>", "five" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *got = blocks_of(cases[i].xml, strlen(cases[i].xml));

		if (strcmp(got != NULL ? got : "", cases[i].wanted) != 0)
			fail_msg("%zu: \"%s\", not \"%s\"", i, got, cases[i].wanted);
		free(got);
	}
}

/* Many boxes in one place, and in one row, take no more than linear time. */
static void
test_cost(void **state)
{
	struct ccd_buffer xml = { 0 };

	(void)state;
	ccd_buffer_puts(&xml, "<pdf2xml><page>");
	for (int i = 0; i < 100000; i++)
		ccd_buffer_printf(&xml, "<text top='%d' left='%d' width='5' height='9'>word</text>",
		    i % 3 == 0 ? 9 : i, i % 5 == 0 ? 9 : i * 7);
	free(blocks_of(xml.s, xml.n));
	ccd_buffer_free(&xml);
}

static void
test_columns(void **state)
{
	struct ccd_buffer xml = { 0 };
	char *got;

	(void)state;
	ccd_buffer_puts(&xml, "<pdf2xml><page><fontspec id='0' size='10' family='Serif'/>");
	for (int i = 0; i < 9; i++)
		ccd_buffer_printf(&xml, "<text top='%d' left='50' width='200' height='10' font='0'>the left "
		    "column has words %d</text><text top='%d' left='290' width='200' height='10' "
		    "font='0'>the right column has words %d</text>", 100 + i * 12, i, 100 + i * 12, i);
	got = blocks_of(xml.s, xml.n);
	assert_non_null(strstr(got, "words 0 the left column has words 1"));
	assert_non_null(strstr(got, "the left column has words 8 the right column has words 0"));
	free(got);
	ccd_buffer_free(&xml);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bid),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_cost),
		cmocka_unit_test(test_columns),
	};

	return cmocka_run_group_tests_name("read_pdf", tests, NULL, NULL);
}
