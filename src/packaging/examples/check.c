/* Reads texts, lines them up and tells what does not correspond.
 * cc check.c $(pkg-config --cflags --libs concordat) && ./a.out en=a.en.txt ru=a.ru.txt */
#include <stdio.h>
#include <string.h>

#include <concordat.h>

static int
trouble(const struct ccd_error *err)
{
	fprintf(stderr, "%s: %s\n", err->file, err->message);
	return 2;
}

int
main(int argc, char **argv)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct ccd_findings findings = { 0 };
	struct ccd_error err = { 0 };

	for (int i = 1; i < argc; i++) {
		char *file = strchr(argv[i], '=');

		if (file == NULL)
			return fprintf(stderr, "usage: check LANG=FILE LANG=FILE...\n"), 2;
		*file++ = '\0';
		if (ccd_read(c, argv[i], file, NULL, &err) < 0)
			return trouble(&err);
	}
	if (ccd_align(c, NULL, &err) < 0 || ccd_check(c, NULL, &findings, &err) < 0)
		return trouble(&err);
	for (size_t i = 0; i < findings.n; i++)
		printf("%s %s %s\n", ccd_finding_rule(&findings.finding[i]), findings.finding[i].address,
		    ccd_finding_message(c, &findings.finding[i], "en"));
	ccd_concordance_free(c);
	return findings.n > 0;
}
