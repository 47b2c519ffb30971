/*
 * What a table of many rows costs beside the bare library writing the same cells: bench_write
 * FORMAT ROWS. Processor time, and the memory that the writing takes on top of the concordance,
 * which is made first: each turn in a process of its own. Bare are the library of the
 * format or, where there is none, stdio.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "base/arena.h"
#include "concordat.h"

enum { VERSIONS = 3, TURNS = 3 };

static const char *const langs[VERSIONS] = { "en", "zh", "ru" };
static const char *const words[VERSIONS] = {
	"To reaffirm all the rights and responsibilities of States to protect, in accordance with relevant "
	"laws and regulations, their information space from threats;",
	"重申各国有权利和责任根据有关法律和规章，保护本国信息空间免受威胁、干扰和攻击破坏；",
	"подтверждать все права и обязанности государств по защите в соответствии с надлежащими законами "
	"и правилами своего информационного пространства;",
};

static void
fail(const char *message)
{
	fprintf(stderr, "bench_write: %s\n", message);
	exit(2);
}

static const char *
text_of(char out[512], uint32_t row, int v)
{
	snprintf(out, 512, "(%u) %s", row + 1, words[v]);
	return out;
}

static void
add_version(struct ccd_concordance *c, int v, uint32_t rows)
{
	struct ccd_version *version = &c->version[v];
	char text[512];

	*version = (struct ccd_version){ .lang = langs[v], .file = "made", .media_type = "text/plain",
		.charset = "UTF-8", .sha256 = "0", .nclause = rows + 1, .nsegment = rows,
		.clause = ccd_array(c->arena, rows + 1, struct ccd_clause),
		.segment = ccd_array(c->arena, rows, struct ccd_segment) };
	version->clause[0] = (struct ccd_clause){ .parent = CCD_NONE, .end = rows + 1, .text = "",
		.address = "" };
	for (uint32_t i = 0; i < rows; i++) {
		struct ccd_clause *clause = &version->clause[i + 1];

		*clause = (struct ccd_clause){ .kind = CCD_KIND_TEXT, .end = i + 2, .depth = 1, .segment = i,
			.nsegment = 1, .text = ccd_arena_strdup(c->arena, text_of(text, i, v)),
			.address = ccd_arena_printf(c->arena, "p%u", i + 1) };
		version->segment[i] = (struct ccd_segment){ i + 1, 0, (uint32_t)strlen(clause->text) };
	}
}

static struct ccd_concordance *
make_concordance(uint32_t rows)
{
	struct ccd_concordance *c = ccd_concordance_new();

	c->nversion = VERSIONS;
	c->version = ccd_array(c->arena, VERSIONS, struct ccd_version);
	for (int v = 0; v < VERSIONS; v++)
		add_version(c, v, rows);
	c->nrow = rows;
	c->row = ccd_array(c->arena, rows, struct ccd_row);
	for (uint32_t i = 0; i < rows; i++) {
		struct ccd_range *side = ccd_array(c->arena, VERSIONS, struct ccd_range);

		c->row[i].confidence = 1;
		c->row[i].cell = ccd_array(c->arena, VERSIONS, struct ccd_cell);
		for (int v = 0; v < VERSIONS; v++) {
			uint32_t *clause = ccd_new(c->arena, uint32_t);

			*clause = i + 1;
			c->row[i].cell[v] = (struct ccd_cell){ clause, 1 };
			side[v] = (struct ccd_range){ i, 1 };
		}
		c->row[i].bead = ccd_new(c->arena, struct ccd_bead);
		*c->row[i].bead = (struct ccd_bead){ side, 1 };
		c->row[i].nbead = 1;
	}
	return c;
}

/* ---- the bare libraries ---- */

static void
bare_xlsx(const struct ccd_concordance *c, const char *file)
{
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	lxw_workbook *workbook = workbook_new_opt(file, &options);
	lxw_worksheet *worksheet = workbook_add_worksheet(workbook, NULL);

	for (uint32_t i = 0; i < c->nrow; i++) {
		worksheet_write_string(worksheet, i, 0, c->version[0].clause[i + 1].address, NULL);
		for (int v = 0; v < VERSIONS; v++)
			worksheet_write_string(worksheet, i, (lxw_col_t)(v + 1), c->version[v].clause[i + 1].text, NULL);
	}
	if (workbook_close(workbook) != LXW_NO_ERROR)
		fail("the library cannot write");
}

static void
bare_text(const struct ccd_concordance *c, const char *file)
{
	FILE *fp = fopen(file, "wb");

	for (uint32_t i = 0; i < c->nrow && fp != NULL; i++) {
		fputs(c->version[0].clause[i + 1].address, fp);
		for (int v = 0; v < VERSIONS; v++)
			fprintf(fp, ",%s", c->version[v].clause[i + 1].text);
		fputc('\n', fp);
	}
	if (fp == NULL || fclose(fp) != 0)
		fail("cannot write");
}

/* ---- the turns ---- */

struct cost {
	double seconds, megabytes;
};

static double
resident(void)
{
	FILE *fp = fopen("/proc/self/statm", "r");
	unsigned long all, pages = 0;

	if (fp == NULL || fscanf(fp, "%lu %lu", &all, &pages) != 2)
		fail("no /proc");
	fclose(fp);
	return (double)pages * (double)sysconf(_SC_PAGESIZE) / 1e6;
}

/* One turn in a process of its own, FORMAT NULL: the bare library for KIND. */
static struct cost
turn(const struct ccd_concordance *c, const char *format, const char *kind, const char *file)
{
	struct cost cost = { 0, 0 };
	int fds[2], status;
	pid_t pid;

	if (pipe(fds) < 0 || (pid = fork()) < 0)
		fail("cannot fork");
	if (pid == 0) {
		double before = resident();
		struct rusage usage;

		if (format != NULL) {
			struct ccd_write_options options = { .format = format, .columns = "address" };
			struct ccd_error err = { 0 };

			if (ccd_write(c, NULL, file, &options, &err) < 0)
				fail(err.message);
		} else if (strcmp(kind, "xlsx") == 0) {
			bare_xlsx(c, file);
		} else {
			bare_text(c, file);
		}
		getrusage(RUSAGE_SELF, &usage);
		cost.seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
		    (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
		cost.megabytes = (double)usage.ru_maxrss * 1024 / 1e6 - before;
		_exit(write(fds[1], &cost, sizeof cost) != (ssize_t)sizeof cost);
	}
	close(fds[1]);
	if (read(fds[0], &cost, sizeof cost) != (ssize_t)sizeof cost)
		fail("a turn failed");
	close(fds[0]);
	waitpid(pid, &status, 0);
	return cost;
}

static struct cost
best(const struct ccd_concordance *c, const char *format, const char *kind, const char *file)
{
	struct cost least = turn(c, format, kind, file);

	for (int i = 1; i < TURNS; i++) {
		struct cost cost = turn(c, format, kind, file);

		least.seconds = cost.seconds < least.seconds ? cost.seconds : least.seconds;
		least.megabytes = cost.megabytes < least.megabytes ? cost.megabytes : least.megabytes;
	}
	return least;
}

int
main(int argc, char **argv)
{
	char file[] = "/tmp/bench_write.XXXXXX";
	struct ccd_concordance *c;
	struct cost bare, ours;
	int fd;

	if (argc != 3)
		return 2;
	if ((fd = mkstemp(file)) < 0)
		fail("no temporary file");
	close(fd);
	c = make_concordance((uint32_t)strtoul(argv[2], NULL, 10));
	bare = best(c, NULL, argv[1], file);
	ours = best(c, argv[1], argv[1], file);
	printf("%-10s %8u rows %7.2f s %7.2f s %6.1f x %9.1f MB %9.1f MB\n", argv[1], c->nrow, bare.seconds,
	    ours.seconds, ours.seconds / bare.seconds, bare.megabytes, ours.megabytes);
	unlink(file);
	ccd_concordance_free(c);
	return 0;
}
