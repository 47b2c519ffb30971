#include "base/limits.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"

#define KIB ((uint64_t)1 << 10)
#define MIB ((uint64_t)1 << 20)
#define GIB ((uint64_t)1 << 30)

/* The nesting is libxml2's own, which no caller can raise without giving up all its
 * other limits. */
const struct ccd_limit_row ccd_limit_table[CCD_LIMIT__COUNT] = {
	[CCD_LIMIT_FILE] = { "file", 512 * MIB, 512 * MIB },
	[CCD_LIMIT_LINE] = { "line", 16 * MIB, 64 * MIB },
	[CCD_LIMIT_UNPACKED] = { "unpacked", 128 * MIB, 512 * MIB },
	[CCD_LIMIT_RATIO] = { "ratio", 200, 100000 },
	[CCD_LIMIT_MEMBERS] = { "members", 10000, 65535 },
	[CCD_LIMIT_NESTING] = { "nesting", 250, 250 },
	[CCD_LIMIT_ATTRIBUTES] = { "attributes", 1000, 20000 },
	[CCD_LIMIT_SECONDS] = { "seconds", 60, 3600 },
	[CCD_LIMIT_MEMORY] = { "memory", GIB, 64 * GIB },
};

void
ccd_limits_default(struct ccd_limits *limits)
{
	for (int i = 0; i < CCD_LIMIT__COUNT; i++)
		limits->value[i] = ccd_limit_table[i].value;
}

/* Digits and a suffix of 1024, 1024^2 or 1024^3; 0 where S is nothing like it. */
static uint64_t
parse_value(const char *s)
{
	static const struct { const char *suffix; uint64_t factor; } suffixes[] = {
		{ "", 1 }, { "K", KIB }, { "M", MIB }, { "G", GIB },
	};
	char *end;
	unsigned long long n;

	if (*s < '0' || *s > '9')
		return 0;
	errno = 0;
	n = strtoull(s, &end, 10);
	for (size_t i = 0; errno == 0 && i < sizeof suffixes / sizeof *suffixes; i++)
		if (strcmp(end, suffixes[i].suffix) == 0 && n <= UINT64_MAX / suffixes[i].factor)
			return n * suffixes[i].factor;
	return 0;
}

int
ccd_limits_set(struct ccd_limits *limits, const char *assignment, struct ccd_error *err)
{
	size_t n = strcspn(assignment, "=");

	for (int i = 0; i < CCD_LIMIT__COUNT; i++) {
		const struct ccd_limit_row *row = &ccd_limit_table[i];
		uint64_t value;

		if (strlen(row->name) != n || strncmp(row->name, assignment, n) != 0)
			continue;
		value = assignment[n] == '=' ? parse_value(assignment + n + 1) : 0;
		if (value == 0 || value > row->highest)
			return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
			    "the limit '%s' takes a number from 1 to %llu, not '%.64s'", row->name,
			    (unsigned long long)row->highest, assignment[n] == '=' ? assignment + n + 1 : "");
		limits->value[i] = value;
		return 0;
	}
	return ccd_error_set(err, CCD_EUSAGE, NULL, 0,
	    "no limit '%.*s'; there are file, line, unpacked, ratio, members, nesting, attributes, "
	    "seconds, memory", (int)(n < 64 ? n : 64), assignment);
}

int
ccd_limit_exceeded(const struct ccd_limits *limits, enum ccd_limit limit, const char *file,
    size_t line, const char *what, struct ccd_error *err)
{
	const struct ccd_limit_row *row = &ccd_limit_table[limit];
	uint64_t value = limits->value[limit];
	const char *unit = value >= MIB && value % MIB == 0 ? "M" : "";

	if (*unit != '\0')
		value /= MIB;
	if (limits->value[limit] >= row->highest)
		return ccd_error_set(err, CCD_ELIMIT, file, line, "%s: the limit is %llu%s", what,
		    (unsigned long long)value, unit);
	return ccd_error_set(err, CCD_ELIMIT, file, line, "%s: the limit is %llu%s; see --limit %s=",
	    what, (unsigned long long)value, unit, row->name);
}
