/* Bitexts: versions and rows, joining by key, what is refused, hostile input. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "base/limits.h"
#include "concordat.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

#define TMX(units) "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\"/>" \
    "<body>" units "</body></tmx>\n"
#define UNIT(id, a, b) "<tu tuid=\"" id "\"><tuv xml:lang=\"en\"><seg>" a "</seg></tuv>" \
    "<tuv xml:lang=\"ru\"><seg>" b "</seg></tuv></tu>"
#define XLIFF(target, units) "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"" target "\">" \
    "<file id=\"f\">" units "</file></xliff>"
#define SEGMENT(id, a, b) "<unit id=\"" id "\"><segment><source>" a "</source><target>" b \
    "</target></segment></unit>"

static char folder[] = "/tmp/test_bitext.XXXXXX";

static struct ccd_buffer remarks;

static int
make_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) != NULL ? 0 : -1;
}

static int
remove_folder(void **state)
{
	(void)state;
	ccd_buffer_free(&remarks);
	return rmdir(folder);
}

static void
keep_remark(void *data, const char *file, size_t line, const char *message)
{
	(void)data;
	(void)file;
	ccd_buffer_printf(&remarks, "%zu: %s\n", line, message);
}

/* Reads N bytes from a file NAME into C; what ccd_read returns. */
static int
read_bytes(struct ccd_concordance *c, const char *lang, const char *name, const void *bytes,
    size_t n, const struct ccd_limits *limits, struct ccd_error *err)
{
	const struct ccd_read_options options = { .remark = keep_remark, .limits = limits };
	char path[sizeof folder + 64];
	FILE *fp;
	int rc;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	fp = fopen(path, "wb");
	assert_non_null(fp);
	assert_int_equal(fwrite(bytes, 1, n, fp), n);
	assert_int_equal(fclose(fp), 0);
	ccd_buffer_clear(&remarks);
	ccd_buffer_puts(&remarks, "");
	rc = ccd_read(c, lang, path, &options, err);
	assert_int_equal(remove(path), 0);
	return rc;
}

static int
read_text(struct ccd_concordance *c, const char *lang, const char *name, const char *text,
    struct ccd_error *err)
{
	return read_bytes(c, lang, name, text, strlen(text), NULL, err);
}

/* The same, where it must succeed. */
static void
must_read(struct ccd_concordance *c, const char *lang, const char *name, const char *text)
{
	struct ccd_error err = { 0 };

	if (read_text(c, lang, name, text, &err) < 0)
		fail_msg("%s: %s", name, err.message);
}

/* The rows as "a|b|c\n", "-" for a gap. In C's arena's time: static memory. */
static const char *
rows_of(const struct ccd_concordance *c)
{
	static char out[4096];
	size_t n = 0;

	*out = '\0';
	for (uint32_t r = 0; r < c->nrow; r++)
		for (uint32_t v = 0; v < c->nversion; v++) {
			const struct ccd_cell *cell = &c->row[r].cell[v];

			for (uint32_t i = 0; i < cell->n; i++)
				n += (size_t)snprintf(out + n, sizeof out - n, "%s%s", i > 0 ? "+" : "",
				    c->version[v].clause[cell->clause[i]].text);
			n += (size_t)snprintf(out + n, sizeof out - n, "%s%s", cell->n == 0 ? "-" : "",
			    v + 1 < c->nversion ? "|" : "\n");
		}
	return out;
}

static void
test_units(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();
	const struct ccd_clause *clause;
	struct ccd_error err = { 0 };
	const struct ccd_row *row;

	(void)state;
	must_read(c, NULL, "x.tmx", TMX("<tu><tuv xml:lang=\"RU\"><seg>A</seg></tuv></tu>\n"
	    UNIT("u2", "One <ph>x</ph>two <hi>three</hi>", "B")));
	assert_true(c->segments);
	assert_int_equal(c->nversion, 2);
	assert_string_equal(c->version[0].lang, "en");
	assert_string_equal(c->version[1].lang, "ru");
	assert_string_equal(c->version[0].file, "x.tmx");
	assert_string_equal(c->version[0].media_type, "application/x-tmx+xml");
	assert_string_equal(c->version[0].charset, "UTF-8");
	assert_int_equal(strlen(c->version[0].sha256), 64);
	assert_string_equal(rows_of(c), "-|A\nOne two three|B\n");
	clause = &c->version[0].clause[1];
	assert_string_equal(clause->anchor, "u2");
	assert_string_equal(clause->address, "1");
	assert_int_equal(clause->kind, CCD_KIND_SEGMENT);
	assert_int_equal(clause->line, 3);
	assert_int_equal(clause->nspan, 3);
	assert_int_equal(clause->span[0].kind, CCD_SPAN_TAG);
	assert_int_equal(clause->span[0].start, 4);
	assert_int_equal(clause->span[0].end, 4);
	assert_int_equal(clause->span[2].start, strlen("One two three"));
	row = &c->row[1];
	assert_int_equal(row->nbead, 1);
	assert_int_equal(row->bead->side[0].first, 0);
	assert_int_equal(row->bead->side[0].n, 1);
	assert_int_equal(row->bead->side[1].first, 1);
	assert_true(row->confidence == 1.0);
	/* the aligner leaves the rows as they are */
	row = c->row;
	assert_int_equal(ccd_align(c, NULL, &err), 0);
	assert_ptr_equal(c->row, row);
	ccd_concordance_free(c);
}

/* What is saved is what is loaded. */
static void
test_saved(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new(), *again;
	char path[sizeof folder + 64], before[4096];
	struct ccd_error err = { 0 };
	struct ccd_findings findings;

	(void)state;
	must_read(c, NULL, "x.tmx", TMX(UNIT("a", "In 1999, two boats", "B") UNIT("b", "C<ph/>", "D")
	    "<tu><tuv xml:lang=\"zh\"><seg>E</seg></tuv></tu>"));
	snprintf(before, sizeof before, "%s", rows_of(c));
	snprintf(path, sizeof path, "%s/x.concordance.xml", folder);
	if (ccd_save(c, path, &err) < 0)
		fail_msg("%s", err.message);
	again = ccd_load(path, &err);
	assert_int_equal(remove(path), 0);
	if (again == NULL)
		fail_msg("%s", err.message);
	assert_string_equal(rows_of(again), before);
	assert_string_equal(again->version[0].clause[2].anchor, "b");
	assert_int_equal(again->version[0].clause[2].nspan, 1);
	/* a memory is no document: gaps in it are no findings */
	assert_int_equal(ccd_check(again, NULL, &findings, &err), 0);
	for (size_t i = 0; i < findings.n; i++)
		assert_true(findings.finding[i].row == 0);
	ccd_concordance_free(again);
	ccd_concordance_free(c);
}

static void
test_joined(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();

	(void)state;
	must_read(c, NULL, "ru.xlf", XLIFF("ru", SEGMENT("1", "A", "a") SEGMENT("2", "B", "b")));
	must_read(c, NULL, "zh.xlf", XLIFF("zh", SEGMENT("0", "Z", "0") SEGMENT("2", "B", "2")
	    SEGMENT("9", "Y", "9") SEGMENT("1", "A", "1")));
	assert_string_equal(c->version[2].lang, "zh");
	assert_string_equal(rows_of(c), "Z|-|0\nA|a|1\nB|b|2\nY|-|9\n");
	assert_string_equal(remarks.s, "");
	/* both files have a part in the shared version */
	assert_int_equal(c->version[0].npart, 2);
	assert_string_equal(c->version[0].part[1].file, "zh.xlf");
	assert_int_equal(c->version[0].clause[1].part, 1);
	assert_int_equal(c->version[0].clause[2].part, 0);
	assert_int_equal(c->version[2].npart, 0);
	assert_string_equal(c->version[2].file, "zh.xlf");
	/* another source under the same key is another unit */
	must_read(c, NULL, "fr.xlf", XLIFF("fr", SEGMENT("1", "A, but changed", "x")
	    SEGMENT("2", "B", "y")));
	assert_string_equal(rows_of(c), "A, but changed|-|-|x\nZ|-|0|-\nA|a|1|-\nB|b|2|y\nY|-|9|-\n");
	assert_non_null(strstr(remarks.s, "says something else than another file in 'en'"));
	ccd_concordance_free(c);
}

/* Many units, so that the table of keys grows, in reverse order. */
static void
test_many_keys(void **state)
{
	enum { UNITS = 5000 };
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_buffer po = { 0 };

	(void)state;
	for (int file = 0; file < 2; file++) {
		ccd_buffer_clear(&po);
		for (int i = 0; i < UNITS; i++)
			ccd_buffer_printf(&po, "msgid \"m%d\"\nmsgstr \"t%d\"\n\n",
			    file == 0 ? i : UNITS - 1 - i, i);
		must_read(c, file == 0 ? "ru" : "zh", "x.po", po.s);
	}
	ccd_buffer_free(&po);
	assert_int_equal(c->nrow, UNITS);
	for (uint32_t r = 0; r < c->nrow; r++)
		for (uint32_t v = 0; v < 3; v++)
			assert_int_equal(c->row[r].cell[v].n, 1);
	assert_string_equal(c->version[2].clause[1].text, "t4999");
	ccd_concordance_free(c);
}

/* Who says what the languages are. */
static void
test_languages(void **state)
{
	static const char po[] = "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\nmsgid \"A\"\nmsgstr \"B\"\n";
	static const char plain[] = "msgid \"A\"\nmsgstr \"B\"\n";
	static const char russian[] = "msgid \"A\"\nmsgstr \"Это текст, и он для всех, кто "
	    "его читает\"\n";
	static const struct { const char *lang, *name, *text, *source, *target; } cases[] = {
		{ NULL, "x.po", po, "en", "ru" }, { "zh", "x.po", po, "en", "zh" },
		{ "FR,zh-hant", "x.po", po, "fr", "zh-Hant" }, { NULL, "x.zh.po", plain, "en", "zh" },
		{ NULL, "zh_CN.po", plain, "en", "zh-CN" }, { NULL, "x.po", russian, "en", "ru" },
		{ NULL, "ru.po", po, "en", "ru" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ccd_concordance *c = ccd_concordance_new();

		must_read(c, cases[i].lang, cases[i].name, cases[i].text);
		assert_int_equal(c->nversion, 2);
		assert_string_equal(c->version[0].lang, cases[i].source);
		assert_string_equal(c->version[1].lang, cases[i].target);
		ccd_concordance_free(c);
	}
}

static const struct {
	const char *lang, *name, *text;
	enum ccd_errcode code;
	const char *message;
} refused[] = {
	{ NULL, "x.po", "msgid \"A\"\nmsgstr \"B\"\n", CCD_ELANG, "cannot tell the language of the tr" },
	{ "en", "x.po", "msgid \"A\"\nmsgstr \"B\"\n", CCD_EUSAGE, "both sides seem to be in 'en'" },
	{ "not a tag", "x.po", "msgid \"A\"\nmsgstr \"B\"\n", CCD_ELANG, "no language tag" },
	{ "en,", "x.po", "msgid \"A\"\nmsgstr \"B\"\n", CCD_ELANG, "no language tag" },
	{ "ru", "x.po", "# nothing\nmsgid \"\"\nmsgstr \"\"\n", CCD_EFORMAT, "holds no entries" },
	{ "ru", "x.po", "#, fuzzy\nmsgid \"A\"\nmsgstr \"B\"\n\n#~ msgid \"C\"\n#~ msgstr \"D\"\n",
	    CCD_EFORMAT, "neither fuzzy nor obsolete" },
	{ "ru", "x.po", "msgid \"A\nmsgstr \"B\"\n", CCD_EFORMAT, "a string without its end" },
	{ NULL, "x.tmx", TMX(""), CCD_EFORMAT, "holds no units" },
	{ NULL, "x.tmx", TMX("<tu><tuv xml:lang=\"??\"><seg>A</seg></tuv></tu>"), CCD_EFORMAT,
	    "no language tag" },
	{ NULL, "x.tmx", TMX("<tu><tuv xml:lang=\"en\"><seg>A</tuv></tu>"), CCD_EFORMAT, "mismatch" },
	{ NULL, "x.xlf", "<xliff version=\"2.0\"><file id=\"f\"/></xliff>", CCD_EFORMAT, "no srcLang" },
	{ NULL, "x.xlf", "<xliff version=\"1.2\"/>", CCD_EFORMAT, "no <file>" },
	{ NULL, "x.links", "[0]:[1, 2]:0.5\n[1]:[]:0.1\n", CCD_EUSAGE, "--links" },
	{ NULL, "x.ladder", "0\t0\t0.5\n1\t1\t0.1\n", CCD_EUSAGE, "--links" },
	{ NULL, "x.xml", "<linkGrp toDoc='none.xml' fromDoc='../x.xml'><link xtargets='1;1'/></linkGrp>",
	    CCD_EFORMAT, "no document 'none.xml'" },
	{ "en", "x.en.txt", "Words in English, and not a bitext.\n", CCD_EUSAGE, "do not go together" },
};

static void
test_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct ccd_concordance *c = ccd_concordance_new(), before;
		struct ccd_error err = { 0 };

		must_read(c, NULL, "first.tmx", TMX(UNIT("u", "A", "B")));
		before = *c;
		assert_int_equal(read_text(c, refused[i].lang, refused[i].name, refused[i].text, &err), -1);
		if (strstr(err.message, refused[i].message) == NULL || err.code != refused[i].code)
			fail_msg("%zu: error %d, %s", i, (int)err.code, err.message);
		assert_memory_equal(c, &before, sizeof before);
		assert_string_equal(rows_of(c), "A|B\n");
		ccd_concordance_free(c);
	}
}

static void
test_text_first(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };

	(void)state;
	must_read(c, "en", "x.txt", "Words in English.\n");
	assert_int_equal(read_text(c, NULL, "x.tmx", TMX(UNIT("u", "A", "B")), &err), -1);
	assert_int_equal(err.code, CCD_EUSAGE);
	assert_int_equal(c->nversion, 1);
	assert_null(c->row);
	ccd_concordance_free(c);
}

static void
test_too_many_languages(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_buffer tmx = { 0 };
	struct ccd_error err = { 0 };

	(void)state;
	ccd_buffer_puts(&tmx, "<tmx version=\"1.4\"><header srclang=\"en\"/><body><tu>");
	for (int i = 0; i <= CCD_MAX_VERSIONS; i++) {
		if (i == CCD_MAX_VERSIONS) {
			size_t n = tmx.n;

			ccd_buffer_puts(&tmx, "</tu></body></tmx>");
			must_read(c, NULL, "x.tmx", tmx.s);
			assert_int_equal(c->nversion, CCD_MAX_VERSIONS);
			tmx.n = n;
		}
		ccd_buffer_printf(&tmx, "<tuv xml:lang=\"en-x-v%d\"><seg>Text</seg></tuv>", i);
	}
	ccd_buffer_puts(&tmx, "</tu></body></tmx>");
	ccd_concordance_free(c);
	c = ccd_concordance_new();
	assert_int_equal(read_text(c, NULL, "x.tmx", tmx.s, &err), -1);
	assert_int_equal(err.code, CCD_ELIMIT);
	assert_int_equal(c->nversion, 0);
	ccd_buffer_free(&tmx);
	ccd_concordance_free(c);
}

/* ---- hostile input ----------------------------------------------------- */

static void
repeat(struct ccd_buffer *b, const char *s, size_t n)
{
	while (n-- > 0)
		ccd_buffer_puts(b, s);
}

/* Refuses the bytes, saying MESSAGE. */
static void
must_refuse(const char *name, const struct ccd_buffer *b, const struct ccd_limits *limits,
    const char *message)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };

	assert_int_equal(read_bytes(c, NULL, name, b->s, b->n, limits, &err), -1);
	if (strstr(err.message, message) == NULL)
		fail_msg("%s: %s", name, err.message);
	ccd_concordance_free(c);
}

static const char *const roots[] = { "tmx", "xliff", "linkGrp" };

static void
test_deep(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(roots); i++) {
		struct ccd_buffer b = { 0 };

		ccd_buffer_printf(&b, "<%s version=\"1.2\">", roots[i]);
		repeat(&b, "<g>", 100000);
		must_refuse("x.xml", &b, NULL, "nested too deep");
		ccd_buffer_free(&b);
	}
}

static void
test_wide(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(roots); i++) {
		struct ccd_buffer b = { 0 };

		ccd_buffer_printf(&b, "<%s version=\"1.2\"><g", roots[i]);
		for (int k = 0; k < 100000; k++)
			ccd_buffer_printf(&b, " a%d=\"\"", k);
		ccd_buffer_printf(&b, "/></%s>", roots[i]);
		must_refuse("x.xml", &b, NULL, "too many attributes");
		ccd_buffer_free(&b);
	}
}

/* Entities that read a file, or expand without end. */
static void
test_entities(void **state)
{
	static const char *const subsets[] = {
		"<!ENTITY x SYSTEM \"file:///etc/passwd\">",
		"<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
		    "<!ENTITY x \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">",
		"<!ENTITY % x SYSTEM \"http://127.0.0.1/x.dtd\">%x;",
		"<!-- ]> -->",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(roots); i++)
		for (size_t k = 0; k < COUNT(subsets); k++) {
			struct ccd_buffer b = { 0 };

			ccd_buffer_printf(&b, "<?xml version=\"1.0\"?>\n<!DOCTYPE %s [%s]>\n<%s>&x;</%s>",
			    roots[i], subsets[k], roots[i], roots[i]);
			must_refuse("x.xml", &b, NULL, "internal subset");
			ccd_buffer_free(&b);
		}
}

/* One line, or one text in XML, that is longer than what is taken on. */
static void
test_long_line(void **state)
{
	static const struct { const char *name, *head, *line, *tail; } cases[] = {
		{ "x.tmx", "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>", "word ",
		    "</seg></tuv></tu></body></tmx>" },
		{ "x.xlf", "<xliff version=\"1.2\"><file><source>", "word ", "</source></file></xliff>" },
		{ "x.xml", "<linkGrp toDoc=\"a\" fromDoc=\"b\"><link xtargets=\"", "1 ", "\"/></linkGrp>" },
		{ "x.ru.po", "msgid \"a\"\nmsgstr \"", "word ", "\"\n" },
		{ "x.align", "a\tb\t0.5\nc\td\t0.5\n", "word ", "\tb\t0.5\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ccd_buffer b = { 0 };
		struct ccd_limits limits;

		ccd_limits_default(&limits);
		ccd_buffer_puts(&b, cases[i].head);
		repeat(&b, cases[i].line, ((size_t)17 << 20) / strlen(cases[i].line));
		ccd_buffer_puts(&b, cases[i].tail);
		must_refuse(cases[i].name, &b, &limits, "is too long: the limit is 16M");
		limits.value[CCD_LIMIT_LINE] = 1000;
		must_refuse(cases[i].name, &b, &limits, "is too long: the limit is 1000");
		ccd_buffer_free(&b);
	}
}

/* A document type elsewhere is named, never read. */
static void
test_external(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();

	(void)state;
	must_read(c, NULL, "x.tmx", "<!DOCTYPE tmx SYSTEM \"file:///etc/passwd\">\n<tmx version=\"1.4\">"
	    "<header srclang=\"en\"/><body>" UNIT("u", "A", "B") UNIT("v", "&lamp;", "C")
	    "</body></tmx>");
	assert_string_equal(rows_of(c), "A|B\n");
	assert_non_null(strstr(remarks.s, "2: the entity &lamp; is not declared"));
	ccd_concordance_free(c);
}

/* HEAD and N blanks behind it, packed. */
static void
pack(struct ccd_buffer *b, const char *head, size_t n)
{
	static unsigned char blanks[1 << 16], out[1 << 16];
	z_stream z = { 0 };
	int status = Z_OK;

	memset(blanks, ' ', sizeof blanks);
	assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY), Z_OK);
	z.next_in = (Bytef *)(uintptr_t)head;
	z.avail_in = (uInt)strlen(head);
	while (status != Z_STREAM_END) {
		if (z.avail_in == 0 && n > 0) {
			z.next_in = blanks;
			z.avail_in = (uInt)(n < sizeof blanks ? n : sizeof blanks);
			n -= z.avail_in;
		}
		z.next_out = out;
		z.avail_out = sizeof out;
		status = deflate(&z, n > 0 ? Z_NO_FLUSH : Z_FINISH);
		ccd_buffer_add(b, (char *)out, sizeof out - z.avail_out);
	}
	deflateEnd(&z);
}

static void
test_packed(void **state)
{
	static const char tmx[] = TMX(UNIT("u", "A", "B"));
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_buffer b = { 0 };
	struct ccd_limits limits;
	struct ccd_error err = { 0 };

	(void)state;
	pack(&b, tmx, 0);
	if (read_bytes(c, NULL, "x", b.s, b.n, NULL, &err) < 0)
		fail_msg("%s", err.message);
	assert_string_equal(rows_of(c), "A|B\n");
	ccd_concordance_free(c);
	/* another member behind the first */
	c = ccd_concordance_new();
	ccd_buffer_clear(&b);
	pack(&b, "<tmx version=\"1.4\"><header srclang=\"en\"/><body>", 0);
	pack(&b, UNIT("u", "A", "B") "</body></tmx>", 0);
	if (read_bytes(c, NULL, "x", b.s, b.n, NULL, &err) < 0)
		fail_msg("%s", err.message);
	assert_string_equal(rows_of(c), "A|B\n");
	ccd_concordance_free(c);

	b.n -= 4;
	must_refuse("x.tmx.gz", &b, NULL, "damaged or cut off");
	ccd_buffer_clear(&b);
	pack(&b, tmx, (size_t)1 << 30);
	ccd_limits_default(&limits);
	limits.value[CCD_LIMIT_UNPACKED] = 512 << 20;
	must_refuse("x.tmx.gz", &b, &limits, "too many times its size");
	limits.value[CCD_LIMIT_RATIO] = 100000;
	limits.value[CCD_LIMIT_UNPACKED] = 1 << 20;
	must_refuse("x.tmx.gz", &b, &limits, "unpacks to too much");
	ccd_buffer_free(&b);
}

/* ---- links by number --------------------------------------------------- */

static void
import_links(struct ccd_concordance *c, const char *links)
{
	const struct ccd_read_options segments = { .segments = true };
	const struct ccd_read_options options = { .remark = keep_remark };
	static const char *const texts[] = { "a\nb\nc\nd\n", "v\nw\nx\n" };
	static const char *const langs[] = { "en", "zh" };
	char path[sizeof folder + 64];
	struct ccd_error err = { 0 };

	snprintf(path, sizeof path, "%s/x", folder);
	for (int i = 0; i < 3; i++) {
		const char *text = i < 2 ? texts[i] : links;
		FILE *fp = fopen(path, "wb");

		assert_non_null(fp);
		assert_int_equal(fwrite(text, 1, strlen(text), fp), strlen(text));
		assert_int_equal(fclose(fp), 0);
		ccd_buffer_clear(&remarks);
		ccd_buffer_puts(&remarks, "");
		if ((i < 2 ? ccd_read(c, langs[i], path, &segments, &err) :
		    ccd_import_links(c, path, &options, &err)) < 0)
			fail_msg("%s", err.message);
	}
	assert_int_equal(remove(path), 0);
}

static void
test_links(void **state)
{
	static const struct { const char *links, *rows, *remark; } cases[] = {
		{ "[0]:[0]:0.1\n[1, 2]:[1]:0.2\n", "a|v\nb+c|w\n-|x\nd|-\n", "" },
		{ "[2]:[0]\n[0]:[1]\n", "a|w\n-|x\nb|-\nc|v\nd|-\n", "" },
		{ "[0, 2]:[0]:0.1\n[1, 2]:[7]:0.2\n", "a+c|v\n-|w\n-|x\nb|-\nd|-\n",
		    "2: segment 2 in 'en' is linked already" },
		{ "[0]:[99999999999]:0.1\n", "-|v\n-|w\n-|x\na|-\nb|-\nc|-\nd|-\n", "too large" },
		{ "0\t0\t0.3\n1\t1\t0.3\n3\t1\t0.3\n4\t3\t0.3\n", "a|v\nb+c|-\nd|w+x\n", "" },
		{ "0\t0\n2\t2\n1\t3\n4\t3\n", "a+b|v+w\nc+d|x\n", "3: the ladder goes back" },
		{ "0\t0\n4000000000\t1\n1\t1\n", "a|v\n-|w\n-|x\nb|-\nc|-\nd|-\n", "too large" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ccd_concordance *c = ccd_concordance_new();
		struct ccd_error err = { 0 };

		import_links(c, cases[i].links);
		if (strcmp(rows_of(c), cases[i].rows) != 0)
			fail_msg("%zu:\n%s", i, rows_of(c));
		if (*cases[i].remark == '\0' ? *remarks.s != '\0' :
		    strstr(remarks.s, cases[i].remark) == NULL)
			fail_msg("%zu: %s", i, remarks.s);
		assert_int_equal(ccd_align(c, NULL, &err), 0);
		assert_string_equal(rows_of(c), cases[i].rows);
		assert_int_equal(read_text(c, NULL, "x.tmx", TMX(UNIT("u", "A", "B")), &err), -1);
		ccd_concordance_free(c);
	}
}

/* Only ours are probabilities. */
static void
test_link_confidence(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();

	(void)state;
	import_links(c, "[0]:[0]:0.987\n[1]:[1]:1.000\n");
	assert_true(c->row[0].confidence == 0.987 && c->row[1].confidence == 1.0);
	ccd_concordance_free(c);
	c = ccd_concordance_new();
	import_links(c, "[0]:[0]:0.987000\n[1]:[1]:0.500\n");
	assert_true(c->row[0].confidence == 1.0 && c->row[1].confidence == 1.0);
	ccd_concordance_free(c);
}

static void
test_links_refused(void **state)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_error err = { 0 };

	(void)state;
	must_read(c, "en", "x.txt", "Words.\n");
	assert_int_equal(ccd_import_links(c, "/nowhere", NULL, &err), -1);
	assert_int_equal(err.code, CCD_EUSAGE);
	ccd_concordance_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_units),
		cmocka_unit_test(test_saved),
		cmocka_unit_test(test_joined),
		cmocka_unit_test(test_many_keys),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_text_first),
		cmocka_unit_test(test_too_many_languages),
		cmocka_unit_test(test_deep),
		cmocka_unit_test(test_wide),
		cmocka_unit_test(test_entities),
		cmocka_unit_test(test_long_line),
		cmocka_unit_test(test_external),
		cmocka_unit_test(test_packed),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_link_confidence),
		cmocka_unit_test(test_links_refused),
	};

	return cmocka_run_group_tests_name("read_bitext", tests, make_folder, remove_folder);
}
