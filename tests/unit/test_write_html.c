/* The page: read back by an XML parser, with texts that try to break it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#define FOLDER_FILE "out.html"
#include "folder_fixture.h"
#include "base/buffer.h"
#include "base/file.h"
#include "text/utf8.h"
#include "view_fixture.h"
#include "write/write.h"

static int
remove_all(void **state)
{
	xmlCleanupParser();
	return remove_folder(state);
}

/* A page and the questions to it. */
struct page {
	struct ccd_buffer bytes;
	xmlDocPtr doc;
	xmlXPathContextPtr xpath;
};

/* Writes C as a page, frees it, and parses the page. */
static struct page
open_page(struct ccd_concordance *c, const struct ccd_findings *findings,
    const char *languages, const char *interface)
{
	struct ccd_write_options options = { .format = "html", .languages = languages,
		.interface = interface };
	struct ccd_error err = { 0 };
	struct page p = { .bytes = { 0 } };

	if (ccd_write(c, findings, path, &options, &err) < 0)
		fail_msg("%s", err.message);
	ccd_concordance_free(c);
	assert_int_equal(ccd_file_read(path, &p.bytes, &err), 0);
	p.doc = xmlReadMemory(p.bytes.s, (int)p.bytes.n, "page", NULL, XML_PARSE_NONET);
	assert_non_null(p.doc);
	p.xpath = xmlXPathNewContext(p.doc);
	xmlXPathRegisterNs(p.xpath, BAD_CAST "h", BAD_CAST "http://www.w3.org/1999/xhtml");
	return p;
}

static void
close_page(struct page *p)
{
	xmlXPathFreeContext(p->xpath);
	xmlFreeDoc(p->doc);
	ccd_buffer_free(&p->bytes);
}

static int
count(const struct page *p, const char *path_of_nodes)
{
	xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST path_of_nodes, p->xpath);
	int n;

	assert_non_null(found);
	n = found->nodesetval != NULL ? found->nodesetval->nodeNr : 0;
	xmlXPathFreeObject(found);
	return n;
}

static void
assert_string(const struct page *p, const char *expression, const char *wanted)
{
	char text[512];
	xmlXPathObjectPtr found;

	snprintf(text, sizeof text, "string(%s)", expression);
	found = xmlXPathEvalExpression(BAD_CAST text, p->xpath);
	assert_non_null(found);
	assert_string_equal((const char *)found->stringval, wanted);
	xmlXPathFreeObject(found);
}

/* How many nodes there must be. */
struct number {
	const char *path;
	int n;
};

static void
assert_numbers(const struct page *p, const struct number *number, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (count(p, number[i].path) != number[i].n)
			fail_msg("%s: %d, not %d", number[i].path, count(p, number[i].path),
			    number[i].n);
}

#define ASSERT_NUMBERS(p, number) assert_numbers(p, number, sizeof number / sizeof *number)

/* Every link inside leads to one element; no id stands twice. */
static void
assert_links(const struct page *p)
{
	xmlXPathObjectPtr all = xmlXPathEvalExpression(BAD_CAST "//h:a/@href", p->xpath);

	assert_true(all->nodesetval != NULL && all->nodesetval->nodeNr > 0);
	for (int i = 0; i < all->nodesetval->nodeNr; i++) {
		char text[512];
		xmlChar *href = xmlNodeGetContent(all->nodesetval->nodeTab[i]);

		assert_int_equal(href[0], '#');
		snprintf(text, sizeof text, "//*[@id='%s']", (const char *)href + 1);
		if (count(p, text) != 1)
			fail_msg("%s: %d", text, count(p, text));
		xmlFree(href);
	}
	xmlXPathFreeObject(all);
	assert_int_equal(count(p, "//*[@id = preceding::*/@id]"), 0);
}

static void
test_table(void **state)
{
	static const struct number numbers[] = {
		{ "//h:main/h:table/h:caption", 1 },
		{ "//h:main/h:table/h:thead/h:tr/h:th[@scope='col']", 4 },
		{ "//h:main//h:tbody/h:tr[h:th]", 4 },
		{ "//h:main//h:tbody/h:tr/h:th[@scope='row'][@id]", 4 },
		{ "//h:main//h:tbody/h:tr[h:th]/h:td[@lang and @dir]", 12 },
		{ "//h:main//h:tbody/h:tr[h:th]/h:td[@lang='zh']", 4 },
		{ "//h:main//h:tr[@class='heading']", 2 },
		{ "//h:td[@class='gap']", 1 },
		{ "//h:td[@class='gap']/h:p[@lang='en']", 1 },
		{ "//h:th[@id='art5bis/a']/following-sibling::h:td[@lang='en']/h:p[@class='item']", 2 },
		{ "//h:th[@id='art5bis/a']/following-sibling::h:td[@lang='zh']/h:p[@class='item']", 1 },
		{ "//h:bdi[@class='label']", 10 },
		{ "//h:th[@id='art5bis']/..//h:span[@class='s'][@data-bead='1']", 3 },
		{ "//h:th[@id='art5bis']/..//h:span[@class='s'][@data-bead='2']", 5 },
		{ "//h:span[@class='unsure']", 1 },
		{ "//h:th[@id='art5bis/a']/h:span[@class='unsure']", 1 },
		{ "//h:script", 1 },
		{ "//h:link | //h:img | //h:iframe | //@style | //@onclick", 0 },
		{ "//h:meta[@http-equiv='Content-Security-Policy']", 1 },
		{ "//@src", 0 },
		{ "//h:section[@class='provenance']//h:tbody/h:tr", 3 },
		{ "//h:section[@class='provenance']//h:code", 3 },
	};
	struct page p = open_page(fx_view(), &fx_findings, NULL, "en");

	(void)state;
	ASSERT_NUMBERS(&p, numbers);
	assert_links(&p);
	assert_string(&p, "/h:html/@lang", "en");
	assert_string(&p, "//h:title", "Rules & <Regulations>");
	assert_string(&p, "//h:th[@id='art5bis']/../h:td[@lang='en']",
	    "Article 5 bis  Duties. They last.  To the \"end\".");
	assert_string(&p, "//h:th[@id='art5bis']/../h:td[@lang='zh']", "第五条之一 义务。持续到底。");
	assert_string(&p, "//h:span[@class='unsure']", "uncertain: 50%");
	assert_string(&p, "//h:main//h:thead//h:th[2]/h:span[@class='name']", "English");
	assert_string(&p, "//h:main//h:thead//h:th[4]/h:span[@class='name']", "Русский");
	assert_null(strstr(p.bytes.s, "http://www.w3.org/1999/xhtml\" lang=\"zh"));
	assert_null(strstr(p.bytes.s, "url("));
	assert_null(strstr(p.bytes.s, "@import"));
	close_page(&p);
}

/* What only the script can do is hidden without it; what it needs is there. */
static void
test_tools(void **state)
{
	static const struct number numbers[] = {
		{ "//h:div[@id='page:bar'][@hidden]", 1 },
		{ "//h:button[not(ancestor::h:div[@id='page:bar'])]", 0 },
		{ "//h:button[not(@type='button')]", 0 },
		{ "//h:button[not(normalize-space(@aria-label)) and not(normalize-space(.))]", 0 },
		{ "//h:details[@id='page:languages']//h:p[@data-text]", 3 },
		{ "//h:details[@id='page:languages']//h:span[@lang='zh']", 1 },
		{ "//h:nav", 0 },
		{ "//h:th[@id='art5bis/a']/h:a[@title='Article 5 (a)']", 1 },
	};
	struct page p = open_page(fx_view(), &fx_findings, NULL, "en");

	(void)state;
	ASSERT_NUMBERS(&p, numbers);
	close_page(&p);
	p = open_page(fx_view(), NULL, "zh", "zh");
	assert_int_equal(count(&p, "//h:details[@id='page:languages']"), 0);
	assert_int_equal(count(&p, "//h:output[@id='page:place']"), 0);
	assert_string(&p, "//h:input[@type='search']/@aria-label", "搜索各语文本");
	close_page(&p);
}

/* Headings stand in what they stand under. */
static void
test_contents(void **state)
{
	static const struct fx_clause en[] = {
		{ 1, CCD_KIND_CHAPTER, "chp1", "Chapter 1", { 1, 0, CCD_SCHEME_DECIMAL }, "Chapter 1 Use" },
		{ 2, CCD_KIND_ARTICLE, "art1", "Article 1", { 1, 0, CCD_SCHEME_DECIMAL }, "Article 1" },
		{ 2, CCD_KIND_ARTICLE, "art2", "Article 2", { 2, 0, CCD_SCHEME_DECIMAL }, "Article 2" },
		{ 1, CCD_KIND_CHAPTER, "chp2", "Chapter 2", { 2, 0, CCD_SCHEME_DECIMAL }, "Chapter 2 <End>" },
	};
	static const struct number numbers[] = {
		{ "//h:nav/h:details/h:ol/h:li", 2 },
		{ "//h:nav//h:li[h:details/h:summary/h:a[@href='#chp1']]/h:details/h:ol/h:li", 2 },
		{ "//h:nav//h:li[h:a[@href='#chp2']]//h:li", 0 },
		{ "//h:nav//h:bdi[. = 'Chapter 2 <End>']", 1 },
	};
	struct ccd_concordance *c = ccd_concordance_new();
	struct page p;

	(void)state;
	fx_version(c, "en", en, 4);
	for (int i = 1; i <= 4; i++)
		fx_row(c, 1, (const char *[]){ (const char[]){ (char)('0' + i), '\0' } });
	p = open_page(c, NULL, NULL, "en");
	ASSERT_NUMBERS(&p, numbers);
	assert_links(&p);
	close_page(&p);
}

static void
test_working(void **state)
{
	struct page p = open_page(fx_view(), NULL, NULL, "ru");

	(void)state;
	assert_int_equal(count(&p, "//h:thead//h:span[@class='status working']"), 2);
	assert_string(&p, "//h:thead//h:span[@class='status working'][@lang='zh']", "工作译本");
	assert_string(&p, "//h:thead//h:span[@class='status working'][@lang='ru']",
	    "рабочий перевод");
	assert_string(&p, "//h:section[@class='provenance']//h:tr[h:th='中文']/h:td[1]",
	    "рабочий перевод");
	assert_int_equal(count(&p, "//h:p[@class='caution']"), 1);
	close_page(&p);
	p = open_page(fx_view(), NULL, "ru,en", "en");
	assert_int_equal(count(&p, "//h:span[@class='status working']"), 0);
	assert_int_equal(count(&p, "//h:p[@class='caution']"), 0);
	assert_int_equal(count(&p, "//h:main//h:thead//h:th"), 3);
	assert_string(&p, "//h:main//h:thead//h:th[2]/@lang", "ru");
	close_page(&p);
}

static void
test_findings(void **state)
{
	static const struct number numbers[] = {
		{ "//h:section[@class='findings']//h:li", 4 },
		{ "//h:tr[@class='notes']", 3 },
		{ "//h:tr[@class='notes']//h:li", 4 },
		{ "//h:tr[@class='notes']//h:li[@class='error accepted']", 1 },
		{ "//h:th[@id='art5bis/a']/../following-sibling::h:tr[1]//h:li", 2 },
		{ "//h:li[not(.//h:span[@class='level'])]", 0 },
	};
	struct page p = open_page(fx_view(), &fx_findings, NULL, "en");

	(void)state;
	ASSERT_NUMBERS(&p, numbers);
	assert_links(&p);
	assert_string(&p, "//*[@id='list:2']", "Article 5 (a) ▲ warning S03 Merged units. "
	    "In the Chinese text (a), (b) is joined to what the other texts keep apart.");
	assert_string(&p, "//*[@id='list:1']/h:bdi[2]", "stays: meant <so>");
	assert_string(&p, "//*[@id='list:4']/h:a", "Whole document");
	assert_string(&p, "//*[@id='finding:2']", "▲ warning S03 Merged units. "
	    "In the Chinese text (a), (b) is joined to what the other texts keep apart. 22222222 ↑ back to the list");
	assert_string(&p, "//h:section[@class='findings']//h:summary", "1 error, 1 warning, 1 note; 1 accepted");
	assert_string(&p, "//h:tr[@class='notes']/h:td[2]/@colspan", "3");
	close_page(&p);
	p = open_page(fx_view(), NULL, NULL, "zh");
	assert_int_equal(count(&p, "//h:li"), 0);
	assert_string(&p, "/h:html/@lang", "zh");
	assert_string(&p, "//h:section[@class='findings']/h:p", "未发现问题：共比较4行。");
	close_page(&p);
}

static void
assert_no_controls(const struct page *p)
{
	for (size_t i = 0; i < p->bytes.n; ) {
		int32_t c = ccd_utf8_next(p->bytes.s, p->bytes.n, &i);

		assert_true(c == '\n' || c == '\t' || c >= 0x20);
		assert_true((c < 0x7f || c > 0x9f) && (c < 0xfdd0 || c > 0xfdef) && c != 0xffff);
	}
}

static void
test_hostile(void **state)
{
	static const struct number numbers[] = {
		{ "//h:script[1][preceding-sibling::h:footer]", 1 },
		{ "//h:script | //h:b | //h:i", 1 },
		{ "//h:main//h:tbody/h:tr[h:th]", 3 },
		{ "//h:td[@lang='ar'][@dir='rtl']", 3 },
		{ "//h:td[@lang='ar'][@class='gap']/h:p[@dir='ltr']", 1 },
		{ "//h:p[contains(., '" FX_OVERRIDE "')][not(ancestor::h:bdi) and not(h:bdi)]", 0 },
		{ "//text()[contains(., '" FX_OVERRIDE "')][not(ancestor::h:bdi)]", 0 },
		{ "//text()[contains(., '" FX_OVERRIDE "')]", 3 },
	};
	struct page p = open_page(fx_hostile(), &fx_hostile_findings, NULL, "en");

	(void)state;
	ASSERT_NUMBERS(&p, numbers);
	assert_links(&p);
	assert_no_controls(&p);
	assert_string(&p, "//h:h1", "</script></title><b>&amp;\"'\xef\xbf\xbd]0;own\xef\xbf\xbd"
	    "\xef\xbf\xbd[2J\xef\xbf\xbd\xef\xbf\xbd" "31m");
	assert_string(&p, "//h:main//h:tbody/h:tr[h:th][3]/h:th/h:a", "u1\"><i>");
	assert_string(&p, "//h:section[@class='provenance']//h:tbody/h:tr[1]/h:td[2]",
	    "<a>&\xef\xbf\xbd\".txt");
	close_page(&p);
}

static void
test_many_findings_fold(void **state)
{
	struct ccd_finding list[21];
	struct ccd_findings many = { .finding = list, .n = 20 };
	struct page p;

	(void)state;
	for (size_t i = 0; i < 21; i++)
		list[i] = fx_finding_list[1];
	p = open_page(fx_view(), &many, NULL, "en");
	assert_int_equal(count(&p, "//h:section[@class='findings']/h:details[@open]"), 1);
	close_page(&p);
	many.n = 21;
	p = open_page(fx_view(), &many, NULL, "en");
	assert_int_equal(count(&p, "//h:section[@class='findings']/h:details[not(@open)]"), 1);
	assert_int_equal(count(&p, "//h:section[@class='findings']/h:details//h:li"), 21);
	close_page(&p);
}

/* A finding on a row that the chosen languages do not have is not linked to. */
static void
test_hidden_rows(void **state)
{
	struct ccd_finding finding = fx_finding_list[1];
	const struct ccd_findings one = { .finding = &finding, .n = 1 };
	struct page p;

	(void)state;
	finding.row = 3;
	p = open_page(fx_view(), &one, "zh", "en");
	assert_int_equal(count(&p, "//h:main//h:tbody/h:tr[h:th]"), 3);
	assert_int_equal(count(&p, "//h:li"), 0);
	assert_links(&p);
	close_page(&p);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_tools),
		cmocka_unit_test(test_contents),
		cmocka_unit_test(test_working),
		cmocka_unit_test(test_findings),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_many_findings_fold),
		cmocka_unit_test(test_hidden_rows),
	};

	return cmocka_run_group_tests_name("write_html", tests, make_folder, remove_all);
}
