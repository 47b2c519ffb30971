/* The small concordance of store_fixture.h with findings, and a hostile one, for
 * the tests of what people look at. */
#ifndef VIEW_FIXTURE_H
#define VIEW_FIXTURE_H

#include "compare/compare.h"
#include "store_fixture.h"

static const struct ccd_rule fx_merged = { .id = "S03", .name = "merged-units",
	.level = CCD_LEVEL_WARNING };
static const struct ccd_rule fx_number = { .id = "N02", .name = "number-differs",
	.level = CCD_LEVEL_ERROR };

/* The control of UAX #9 that turns the text round: U+202E. */
#define FX_OVERRIDE "\xe2\x80\xae"

static const struct ccd_evidence fx_values[] = {
	{ .version = 0, .clause = 3, .start = 4, .end = 13, .value = "30 <d>" },
	{ .version = 1, .clause = 3, .start = 4, .end = 10, .value = "60" },
	{ .version = 2, .clause = CCD_NONE },
};

/* By row: an accepted one, two open ones, one of the document. */
static const struct ccd_finding fx_finding_list[] = {
	{ .rule = &fx_number, .fingerprint = "1111111111111111", .level = CCD_LEVEL_ERROR, .row = 1, .address = "art5bis", .versions = 7,
		.arg = { "7 / 8", NULL, "en, ru" }, .suppressed = "meant <so>" },
	{ .rule = &fx_merged, .fingerprint = "2222222222222222", .level = CCD_LEVEL_WARNING, .row = 2, .address = "art5bis/a",
		.versions = 7, .deviates = 2, .arg = { "(a), (b)", "zh" } },
	{ .rule = &fx_number, .fingerprint = "3333333333333333", .level = CCD_LEVEL_ERROR, .row = 2, .address = "art5bis/a",
		.versions = 7, .evidence = fx_values, .nevidence = 3,
		.arg = { "30 <d> / 60", NULL, "en, zh" } },
	{ .rule = &fx_number, .fingerprint = "4444444444444444", .level = CCD_LEVEL_NOTE, .row = CCD_NONE, .address = "", .versions = 7,
		.arg = { "1 / 2", NULL, "en, zh, ru" } },
};

static const struct ccd_findings fx_findings = { .finding = fx_finding_list, .n = 4 };

/* The concordance of store_fixture.h, its last row not confirmed and with a row more
 * that Chinese does not have. */
static inline struct ccd_concordance *
fx_view(void)
{
	static const struct fx_clause en[] = {
		{ 1, CCD_KIND_TITLE, "title", NULL, { 0 }, "Rules & <Regulations>" },
		{ 1, CCD_KIND_ARTICLE, "art5bis", "Article 5 bis", { 5, 1, CCD_SCHEME_DECIMAL },
			"Article 5 bis  Duties.| They last.|  To the \"end\"." },
		{ 2, CCD_KIND_ITEM, "art5bis/a", "(a)", { 1, 0, CCD_SCHEME_LATIN }, "(a) To comply;" },
		{ 2, CCD_KIND_ITEM, "art5bis/b", "(b)", { 2, 0, CCD_SCHEME_LATIN }, "(b) To report." },
		{ 1, CCD_KIND_ARTICLE, "art50", "Article 50", { 50, 0, CCD_SCHEME_DECIMAL },
			"Article 50" },
	};
	static const struct fx_clause ru[] = {
		{ 1, CCD_KIND_TITLE, "title", NULL, { 0 }, "Правила" },
		{ 1, CCD_KIND_ARTICLE, "art5bis", "Статья 5 бис", { 5, 1, CCD_SCHEME_DECIMAL },
			"Статья 5 бис Обязанности.| Они длятся.| До конца." },
		{ 2, CCD_KIND_ITEM, "art5bis/a", "а)", { 1, 0, CCD_SCHEME_CYRILLIC }, "а) соблюдать;" },
		{ 2, CCD_KIND_ITEM, "art5bis/b", "б)", { 2, 0, CCD_SCHEME_CYRILLIC }, "б) сообщать." },
		{ 1, CCD_KIND_ARTICLE, "art50", "Статья 50", { 50, 0, CCD_SCHEME_DECIMAL },
			"Статья 50" },
	};
	struct ccd_concordance *c = ccd_concordance_new();

	fx_version(c, "en", en, 5)->status = CCD_STATUS_ORIGINAL;
	fx_version(c, "zh", fx_zh, 3)->status = CCD_STATUS_WORKING;
	fx_version(c, "ru", ru, 5)->date = "1979-12-17";
	fx_row(c, 1, (const char *[]){ "1", "1", "1" });
	fx_row(c, 0.98749, (const char *[]){ "2", "2", "2" });
	fx_bead(c, 0.9, (const struct ccd_range[]){ { 1, 1 }, { 1, 1 }, { 1, 1 } });
	fx_bead(c, 0.7, (const struct ccd_range[]){ { 2, 2 }, { 2, 1 }, { 2, 2 } });
	fx_row(c, 0.5, (const char *[]){ "3 4", "3", "3 4" });
	fx_row(c, 0.2, (const char *[]){ "5", "", "5" })->confirmed = true;
	return c;
}

/* Texts, labels and addresses that try to break out of a terminal or a page. */
static inline struct ccd_concordance *
fx_hostile(void)
{
	static const struct fx_clause en[] = {
		{ 1, CCD_KIND_TITLE, "title", NULL, { 0 },
			"</script></title><b>&amp;\"'\x1b]0;own\x07\x1b[2J\x7f\xc2\x9b" "31m" },
		{ 1, CCD_KIND_TEXT, "u1\"><i>", "(a)" FX_OVERRIDE, { 1, 0, CCD_SCHEME_LATIN },
			"(a)" FX_OVERRIDE " abc\xe2\x81\xa6 def\tg\xe2\x80\xa8h" },
	};
	static const struct fx_clause ar[] = {
		{ 1, CCD_KIND_TITLE, "title", NULL, { 0 }, "قواعد" },
		{ 1, CCD_KIND_TEXT, "u1\"><i>", NULL, { 0 }, "\xef\xb7\x90\xef\xbf\xbf]]>" },
	};
	struct ccd_concordance *c = ccd_concordance_new();

	fx_version(c, "en", en, 2)->file = "<a>&\x01\".txt";
	fx_version(c, "ar", ar, 2);
	fx_row(c, 1, (const char *[]){ "1", "1" });
	fx_row(c, 0, (const char *[]){ "2", "" });
	fx_row(c, 1, (const char *[]){ "", "2" });
	return c;
}

static const struct ccd_finding fx_hostile_list[] = {
	{ .rule = &fx_number, .fingerprint = "1111111111111111", .level = CCD_LEVEL_ERROR, .row = 1, .address = "u1\"><i>", .versions = 3,
		.deviates = 1, .arg = { FX_OVERRIDE "</li>\x1b[1m", NULL, "en" } },
};

static const struct ccd_findings fx_hostile_findings = { .finding = fx_hostile_list, .n = 1 };

#endif
