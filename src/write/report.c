#include "write/report.h"

static const struct ccd_reporter *const reporters[] = {
	&ccd_reporter_text, &ccd_reporter_json, &ccd_reporter_sarif, &ccd_reporter_junit,
};

const struct ccd_reporter *
ccd_reporter_at(size_t i)
{
	return i < sizeof reporters / sizeof *reporters ? reporters[i] : NULL;
}

bool
ccd_report_fails(const struct ccd_report *r, const struct ccd_finding *finding)
{
	return finding->suppressed == NULL && (int)finding->level >= r->fail_level;
}
