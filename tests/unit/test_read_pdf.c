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
#include "text/utf8.h"

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

/* The blocks of XML, mended by WORDS if there are any, as "text|text". */
static char *
mended_blocks(const char *xml, size_t n, const struct ccd_buffer *words)
{
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of("x.pdf", "", 0, NULL, a);
	struct ccd_pdf_pages pages = { 0 };
	struct ccd_blocks blocks = { 0 };
	struct ccd_buffer out = { 0 };
	struct ccd_error err = { 0 };

	if (ccd_pdf_blocks(xml, n, words, &source, a, &blocks, &pages, &err) < 0)
		fail_msg("%s", err.message);
	ccd_buffer_puts(&out, "");
	for (size_t i = 0; i < blocks.n; i++)
		ccd_buffer_printf(&out, "%s%s", i > 0 ? "|" : "", blocks.v[i].text);
	ccd_arena_free(a);
	return out.s;
}

static char *
blocks_of(const char *xml, size_t n)
{
	return mended_blocks(xml, n, NULL);
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

/* ---- pages of lines -------------------------------------------------- */

/* Type of size 30, 45 from line to line, a letter 15 wide, an East Asian one 30. */
enum { SIZE = 30, PITCH = 45 };

struct sheet {
	struct ccd_buffer xml;
	int y;
};

static void
begin_page(struct sheet *sheet)
{
	ccd_buffer_puts(&sheet->xml, sheet->xml.n == 0 ? "<pdf2xml><page><fontspec id='0' size='30'/>"
	    "<fontspec id='1' size='20'/><fontspec id='2' size='26'/><fontspec id='3' size='31' "
	    "color='#4f81bd'/><fontspec id='4' size='40' color='#4f81bd'/>" : "</page><page>");
	sheet->y = 200;
}

static void
put(struct sheet *sheet, int x, int y, int font, const char *text)
{
	static const int sizes[] = { SIZE, 20, 26, 31, 40 };
	int size = sizes[font];

	ccd_buffer_printf(&sheet->xml, "<text top='%d' left='%d' width='%d' height='%d' font='%d'>%s"
	    "</text>\n", y, x, (int)ccd_text_width(text, strlen(text)) * size / 2, size, font, text);
}

/* A line MORE below the next line's place. */
static void
put_line(struct sheet *sheet, int x, int more, const char *text)
{
	put(sheet, x, sheet->y += more + PITCH, 0, text);
}

static void
assert_blocks(struct sheet *sheet, const char *wanted)
{
	char *got = blocks_of(sheet->xml.s, sheet->xml.n);

	assert_string_equal(got, wanted);
	free(got);
	ccd_buffer_free(&sheet->xml);
}

/* Ragged text whose paragraphs stand apart, but for short lines: these are paragraphs too. */
static void
test_short_lines(void **state)
{
	static const struct { const char *lead, *one, *two; } texts[] = {
		{ "Purpose:", "To make sure that the keeper of every lamp knows his", "duties and does them." },
		{ "Цель:", "Чтобы смотритель каждого фонаря знал, что ему нужно", "делать, и делал это." },
		{ "目的：", "使每一位守灯人都明白自己的职责并且认真地按照规定履行", "这些职责。" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct ccd_buffer wanted = { 0 };
		struct sheet sheet = { 0 };

		begin_page(&sheet);
		for (int n = 0; n < 5; n++) {
			put_line(&sheet, 200, 40, texts[i].lead);
			put_line(&sheet, 200, 0, texts[i].one);
			put_line(&sheet, 200, 0, texts[i].two);
			ccd_buffer_printf(&wanted, "%s%s|%s%s%s", n > 0 ? "|" : "", texts[i].lead, texts[i].one,
			    i < 2 ? " " : "", texts[i].two);
		}
		assert_blocks(&sheet, wanted.s);
		ccd_buffer_free(&wanted);
	}
}

/* Text without blank space between paragraphs: their first lines are set in, or, where all
 * of it is set in, farther than the rest. */
#define GATE "The gate opens when the sun has risen over the hills and fields, and is closed when it " \
	"sets behind the mill."

static void
test_first_lines(void **state)
{
	struct sheet sheet = { 0 };

	(void)state;
	begin_page(&sheet);
	for (int n = 0; n < 4; n++) {
		put_line(&sheet, 245, 0, "The gate opens when the sun has risen over the hills");
		put_line(&sheet, 200, 0, "and fields, and is closed when it sets behind the mill.");
	}
	put_line(&sheet, 445, 0, "gate means the gate of the lake and of the wood.");
	put_line(&sheet, 445, 0, "keeper means whoever opens and closes the gates");
	put_line(&sheet, 400, 0, "of the lake.");
	assert_blocks(&sheet,
	    GATE "|" GATE "|" GATE "|" GATE "|"
				    "gate means the gate of the lake and of the wood.|"
	    "keeper means whoever opens and closes the gates of the lake.");
}

/* Columns whose lines do not stand at one height. */
static void
test_uneven_columns(void **state)
{
	struct sheet sheet = { 0 };
	char *got;

	(void)state;
	begin_page(&sheet);
	for (int i = 0; i < 9; i++) {
		put(&sheet, 200, 200 + 36 * i, 0, i == 2 ? "left" : "the left column has words so");
		put(&sheet, 650, 217 + 36 * i, 0, i == 5 ? "right" : "the right column has words as");
	}
	got = blocks_of(sheet.xml.s, sheet.xml.n);
	assert_non_null(strstr(got, "words so left"));
	assert_non_null(strstr(got, "words as right"));
	free(got);
	ccd_buffer_free(&sheet.xml);
}

/* What is the same at the foot of all pages goes only if it stands apart from the text. */
static void
test_last_lines(void **state)
{
	static const char *const boats[] = {
		"The keeper has grey boats of oak and blue boats of ash,",
		"No guest takes black boats of elm nor brown boats of fir",
		"On Sundays all take blue boats and tied boats for sale",
		"In winter the ice is strong and nobody needs blue boats",
	};
	struct sheet sheet = { 0 };
	size_t count = 0;
	char *got;

	(void)state;
	for (int page = 0; page < 4; page++) {
		char number[2] = { (char)('1' + page), '\0' };

		begin_page(&sheet);
		put_line(&sheet, 200, 0, boats[page]);
		for (int i = 0; i < 4; i++)
			put_line(&sheet, 200, 0, "and white and red and green and also yellow boats,");
		put_line(&sheet, 200, 0, "as well.");
		put_line(&sheet, 200, 30, "Reason:");
		put(&sheet, 600, 2000, 0, "The Lake Rules");
		put(&sheet, 700, 2040, 0, number);
	}
	got = blocks_of(sheet.xml.s, sheet.xml.n);
	assert_null(strstr(got, "Rules"));
	for (const char *at = got; (at = strstr(at, "|Reason:")) != NULL; at++)
		count++;
	assert_int_equal(count, 4);
	free(got);
	ccd_buffer_free(&sheet.xml);
}

static void
test_overprint(void **state)
{
	struct sheet sheet = { 0 };

	(void)state;
	begin_page(&sheet);
	put(&sheet, 200, 200, 0, "湖面开放。");
	put(&sheet, 201, 200, 0, "湖面开放。");
	put(&sheet, 350, 200, 0, "no no ，");
	assert_blocks(&sheet, "湖面开放。no no，");
}

/* Raised figures are marks where there is such a note, else they stay what they are. */
static void
test_raised(void **state)
{
	struct sheet sheet = { 0 };

	(void)state;
	begin_page(&sheet);
	put(&sheet, 200, 200, 0, "Статья 12");
	put(&sheet, 335, 195, 1, "3");
	put(&sheet, 345, 200, 0, " и 10");
	put(&sheet, 420, 195, 1, "6");
	put(&sheet, 430, 200, 0, " рыб в озере");
	put(&sheet, 610, 195, 1, "1");
	put(&sheet, 620, 200, 0, ", 5 м");
	put(&sheet, 695, 195, 1, "2");
	put(&sheet, 705, 200, 0, " воды");
	put(&sheet, 780, 195, 1, "2");
	put(&sheet, 790, 200, 0, ".");
	put(&sheet, 200, 2000, 1, "1");
	put(&sheet, 220, 2003, 2, "Без учёта раков.");
	put(&sheet, 200, 2040, 1, "2");
	put(&sheet, 220, 2043, 2, "Весной.");
	assert_blocks(&sheet, "Статья 12³ и 10⁶ рыб в озере[1], 5 м² воды[2].|1 Без учёта раков.|2 Весной.");
}

/* A heading in the colour of the others is one, though its type is hardly larger than the
 * text's. */
static void
test_coloured(void **state)
{
	static const char *const goals[] = { "Goal 1: Lamps", "目标2：船只", "Цель 3: огни" };
	struct ccd_arena *a = ccd_arena_new();
	struct ccd_source source = ccd_source_of("x.pdf", "", 0, NULL, a);
	struct ccd_pdf_pages pages = { 0 };
	struct ccd_blocks blocks = { 0 };
	struct ccd_error err = { 0 };
	struct sheet sheet = { 0 };

	(void)state;
	begin_page(&sheet);
	for (size_t i = 0; i < 3; i++) {
		sheet.y += 40 + PITCH;
		put(&sheet, 200, sheet.y, i == 0 ? 3 : 4, goals[i]);
		put_line(&sheet, 200, 40, "Every lamp has a keeper, who knows all of his duties");
		put_line(&sheet, 200, 0, "and does them well.");
	}
	assert_int_equal(ccd_pdf_blocks(sheet.xml.s, sheet.xml.n, NULL, &source, a, &blocks, &pages,
	    &err), 0);
	assert_int_equal(blocks.n, 6);
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(blocks.v[i].level, i % 2 == 0);
	ccd_buffer_free(&sheet.xml);
	ccd_arena_free(a);
}

/* pdftotext knows of letters that pdftohtml loses, and what it takes apart is aslant. */
static void
test_mend(void **state)
{
	static const char words[] = "<page width=\"595\" height=\"842\">\n"
	    "<word xMin=\"66\" yMin=\"66\" xMax=\"80\" yMax=\"76\">The</word>\n"
	    "<word xMin=\"82\" yMin=\"66\" xMax=\"110\" yMax=\"76\">office</word>\n"
	    "<word xMin=\"112\" yMin=\"66\" xMax=\"126\" yMax=\"76\">&amp;c.</word>\n"
	    "<word xMin=\"66\" yMin=\"99\" xMax=\"110\" yMax=\"110\">Nobody pays.</word>\n"
	    "<word xMin=\"300\" yMin=\"520\" xMax=\"330\" yMax=\"540\">D</word>\n</page>\n";
	static const struct ccd_buffer buffer = { .s = (char *)(uintptr_t)words, .n = sizeof words - 1 };
	static const char *const content[] = {
		"BT /Span << /ActualText (ff) >> BDC (x) Tj EMC ET",
		"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT) Tj ET",
		"q 1 .5 -.5 1 0 0 cm BT (DRAFT) Tj ET",
		"BT 0 1 -1 0 150 300 Tm (on its side) Tj ET",
		"BT 12 0 0 12 150 300 Tm (upright) Tj ET q .1 0 0 .1 0 0 cm Tm cm",
	};
	struct sheet sheet = { 0 };
	char *got;

	(void)state;
	begin_page(&sheet);
	put(&sheet, 198, 198, 0, "The o ice &amp;c.");
	put(&sheet, 198, 298, 0, "Nobody pays.");
	put(&sheet, 700, 1500, 0, "DRAFT");
	got = mended_blocks(sheet.xml.s, sheet.xml.n, &buffer);
	assert_string_equal(got, "The office &c. Nobody pays.");
	free(got);
	for (size_t n = 0; n < buffer.n; n++)
		free(mended_blocks(sheet.xml.s, sheet.xml.n, &(struct ccd_buffer){ .s = buffer.s, .n = n }));
	ccd_buffer_free(&sheet.xml);
	for (size_t i = 0; i < sizeof content / sizeof *content; i++) {
		struct ccd_buffer pdf = { 0 };

		ccd_buffer_printf(&pdf, "<< /Length 99 >>\nstream\n%s\nendstream", content[i]);
		assert_int_equal(ccd_pdf_needs_mending(pdf.s, pdf.n), i < 3);
		for (size_t n = 0; n < pdf.n; n++)
			ccd_pdf_needs_mending(pdf.s, n);
		ccd_buffer_free(&pdf);
	}
}

/* What is read of the first pages does not change with the number of pages behind them, but
 * for a paragraph or so. */
static void
test_growth(void **state)
{
	static const struct { const char *who[11], *first, *middle, *last; } texts[] = {
		{ { "Nobody", "Anna", "Boris", "A guest", "A cook", "A smith", "Every king", "A mouse", "My aunt",
		    "No nurse", "The smith" }, " takes water from the lake but with a can, and",
		    "whoever takes more pays a coin for each", "can." },
		{ { "Никто", "Анна", "Борис", "Гость", "Повар", "Кузнец", "Король", "Мышь", "Тётя", "Врач", "Дед" },
		    " не берёт воду из озера иначе как ведром, а", "тот кто берёт больше, платит монету за", "каждое." },
		{ { "任何人", "安娜", "客人", "厨师", "铁匠", "国王", "老鼠", "姑姑", "医生", "爷爷", "船长" },
		    "只可以用水桶从湖里取水，取水较多的人每桶", "要付钱一元，由守湖人收取并且按照规定记录", "在账上。" },
	};
	enum { PAGES = 12, EACH = 7 };

	(void)state;
	for (size_t lang = 0; lang < 3; lang++) {
		struct sheet sheet = { 0 };
		size_t before = 0;

		for (int page = 0; page < PAGES; page++) {
			size_t count = 1;
			char *got;

			begin_page(&sheet);
			/* sections of one page are spaced, those of the next are set in */
			for (int i = 0; i < EACH; i++) {
				char line[200];

				snprintf(line, sizeof line, "%s%s", texts[lang].who[(page * 5 + i) % 11], texts[lang].first);
				put_line(&sheet, page % 2 == 0 ? 200 : 260, page % 2 == 0 ? 25 : 0, line);
				put_line(&sheet, 200, 0, texts[lang].middle);
				put_line(&sheet, 200, 0, texts[lang].last);
			}
			got = blocks_of(sheet.xml.s, sheet.xml.n);
			for (const char *s = got; *s != '\0'; s++)
				count += *s == '|';
			assert_in_range(count, before + EACH - 1, before + EACH + 1);
			before = count;
			free(got);
		}
		ccd_buffer_free(&sheet.xml);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bid),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_cost),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_short_lines),
		cmocka_unit_test(test_first_lines),
		cmocka_unit_test(test_uneven_columns),
		cmocka_unit_test(test_last_lines),
		cmocka_unit_test(test_overprint),
		cmocka_unit_test(test_raised),
		cmocka_unit_test(test_coloured), cmocka_unit_test(test_mend),
		cmocka_unit_test(test_growth),
	};

	return cmocka_run_group_tests_name("read_pdf", tests, NULL, NULL);
}
