/* A save that is killed at any moment leaves the old file or the new one, whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "store/store.h"
#include "store_fixture.h"

enum { CLAUSES = 1000, KILLS = 120, LONGEST_WAIT = 40000 /* microseconds */ };

static char folder[] = "/tmp/ccd_kill_XXXXXX";
static char path[64];

static int
make_folder(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/a.xml", folder);
	return 0;
}

/* Removes the folder's files; returns how many there were. */
static int
empty_folder(void)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	char file[sizeof folder + 1 + sizeof entry->d_name];
	int n = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(file, sizeof file, "%s/%s", folder, entry->d_name);
		unlink(file);
		n++;
	}
	closedir(dir);
	return n;
}

static int
remove_folder(void **state)
{
	(void)state;
	empty_folder();
	return rmdir(folder);
}

/* CLAUSES clauses in two languages, each text ending in SIGN. */
static struct ccd_concordance *
large(const char *sign)
{
	struct ccd_concordance *c = ccd_concordance_new();
	struct fx_clause *clauses = ccd_array(c->arena, CLAUSES, struct fx_clause);

	for (uint32_t i = 0; i < CLAUSES; i++)
		clauses[i] = (struct fx_clause){ 1, CCD_KIND_PARAGRAPH,
			ccd_arena_printf(c->arena, "p%u", i + 1), NULL, { i + 1, 0, 0 },
			ccd_arena_printf(c->arena, "Paragraph %u says.| And says again %s.", i, sign) };
	fx_version(c, "en", clauses, CLAUSES);
	fx_version(c, "ru", clauses, CLAUSES);
	for (uint32_t i = 0; i < CLAUSES; i++) {
		const char *id = ccd_arena_printf(c->arena, "%u", i + 1);

		fx_row(c, 0.5, (const char *[]){ id, id });
	}
	return c;
}

/* Saves one and the other in turn until it is killed. */
static _Noreturn void
save_forever(struct ccd_concordance *const c[2], volatile unsigned *saves)
{
	for (unsigned i = 0;; i++) {
		if (ccd_save(c[i % 2], path, NULL) < 0)
			_exit(1);
		++*saves;
	}
}

/* One of the two stands in the file, all of it. */
static void
assert_whole(void)
{
	struct ccd_error err = { 0 };
	struct ccd_concordance *c = ccd_load(path, &err);
	const char *first, *last;

	if (c == NULL)
		fail_msg("%zu: %s", err.line, err.message);
	assert_int_equal(c->nversion, 2);
	assert_int_equal(c->nrow, CLAUSES);
	first = strstr(c->version[0].clause[1].text, "again");
	last = strstr(c->version[1].clause[CLAUSES].text, "again");
	assert_string_equal(first, last);
	ccd_concordance_free(c);
}

static void
test_kill(void **state)
{
	struct ccd_concordance *c[2] = { large("old"), large("new") };
	volatile unsigned *saves = mmap(NULL, sizeof *saves, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int status;

	(void)state;
	assert_ptr_not_equal((void *)saves, MAP_FAILED);
	*saves = 0;
	srandom(1);
	assert_int_equal(ccd_save(c[0], path, NULL), 0);
	for (int kills = 0; kills < KILLS || *saves < 100; kills++) {
		pid_t pid = fork();

		assert_true(pid >= 0);
		if (pid == 0)
			save_forever(c, saves);
		usleep((useconds_t)(random() % LONGEST_WAIT));
		kill(pid, SIGKILL);
		assert_int_equal(waitpid(pid, &status, 0), pid);
		assert_true(WIFSIGNALED(status));
		assert_whole();
	}
	/* what was killed between two names is cleaned up after by the next save */
	assert_int_equal(ccd_save(c[0], path, NULL), 0);
	assert_int_equal(empty_folder(), 1);
	munmap((void *)saves, sizeof *saves);
	ccd_concordance_free(c[0]);
	ccd_concordance_free(c[1]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_kill) };

	return cmocka_run_group_tests_name("store_kill", tests, make_folder, remove_folder);
}
