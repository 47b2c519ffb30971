/* Termbases: TBX old and new, tables with tabs, what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "model/termbase.h"

/* TEXT as a file loaded; its entries as "en:State party zh:!缔约国; ..." in OUT. */
static struct ccd_termbase *
load(const char *text, struct ccd_buffer *out, struct ccd_error *err)
{
	char name[] = "/tmp/termbase-XXXXXX";
	int fd = mkstemp(name);
	struct ccd_termbase *base;

	assert_true(fd >= 0);
	assert_int_equal((int)strlen(text), write(fd, text, strlen(text)));
	close(fd);
	base = ccd_termbase_load(name, err);
	unlink(name);
	for (uint32_t i = 0; base != NULL && i < base->nentry; i++)
		for (uint32_t k = 0; k < base->entry[i].nterm; k++) {
			const struct ccd_term *t = &base->entry[i].term[k];

			ccd_buffer_printf(out, "%s%s:%s%s", i > 0 && k == 0 ? "; " : k > 0 ? " " : "",
			    t->lang, t->forbidden ? "!" : "", t->text);
		}
	return base;
}

static void
check_read(const char *text, const char *expected)
{
	struct ccd_buffer out = { 0 };
	struct ccd_error err = { 0 };
	struct ccd_termbase *base = load(text, &out, &err);

	assert_non_null(base);
	assert_string_equal(expected, out.s);
	ccd_buffer_free(&out);
	ccd_termbase_free(base);
}

static void
tables(void **state)
{
	(void)state;
	check_read("en\tzh\tru\nState party\t缔约国\tгосударство-участник\n",
	    "en:State party zh:缔约国 ru:государство-участник");
	check_read("en\tzh-hans\n# a remark\nlaw | act\t 法律\n\nduty|!obligation\t义务\n",
	    "en:law en:act zh-Hans:法律; en:duty en:!obligation zh-Hans:义务");
	check_read("ru\ten\nправо\t\n\tright\n", "ru:право; en:right");
}

static void
tbx(void **state)
{
	(void)state;
	check_read("<?xml version='1.0'?><martif type='TBX-Basic'><text><body><termEntry id='1'>"
	    "<langSet xml:lang='en'><tig><term>law</term></tig><tig><term>edict</term>"
	    "<termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></tig></langSet>"
	    "<langSet xml:lang='zh'><tig><term>法律</term></tig></langSet></termEntry></body></text>"
	    "</martif>", "en:law en:!edict zh:法律");
	check_read("<tbx type='TBX-Basic' xmlns='urn:iso:std:iso:30042:ed-2'><text><body>"
	    "<conceptEntry id='1'><langSec xml:lang='ru'><termSec><term>закон</term></termSec>"
	    "</langSec><langSec xml:lang='en'><termSec><term> a  law </term></termSec></langSec>"
	    "</conceptEntry></body></text></tbx>", "ru:закон en:a law");
}

static void
refused(void **state)
{
	static const char *const texts[] = { "", "no tags here\nnor here\n", "en\tzh\n",
		"<martif><text><body/></text></martif>", "<martif><text>", "en\t\nx\ty\n" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct ccd_buffer out = { 0 };
		struct ccd_error err = { 0 };

		assert_null(load(texts[i], &out, &err));
		assert_int_not_equal(CCD_OK, err.code);
		assert_string_not_equal("", err.message);
		ccd_buffer_free(&out);
	}
	ccd_termbase_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables), cmocka_unit_test(tbx), cmocka_unit_test(refused),
	};

	return cmocka_run_group_tests_name("termbase", tests, NULL, NULL);
}
