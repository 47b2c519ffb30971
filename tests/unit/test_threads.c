/* Eight threads on eight concordances find what one finds, also where they are the first to ask for
 * each table; and memory that runs out is an error of the call. Meant for the thread sanitizer too:
 * make race. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "concordat.h"

enum { THREADS = 8, ROUNDS = 3 };

static char folder[] = "/tmp/ccd_threads_XXXXXX";

/* What a document gave: read, aligned, checked and written. */
struct job {
	unsigned number;
	size_t findings, rows, bytes;
	bool failed;
};

static void
write_file(const char *name, const char *text)
{
	FILE *fp = fopen(name, "w");

	fputs(text, fp);
	fclose(fp);
}

static void
write_texts(unsigned number)
{
	char name[64], text[1024];

	snprintf(name, sizeof name, "%s/%u.en.txt", folder, number);
	snprintf(text, sizeof text, "Rules of ferries\n\nArticle 1\n\n1. The owner shall inspect each ferry every "
	    "twenty-%s days, before 21 December 20%02u.\n\n2. A ferry carries at most 1,%03u persons.\n\n"
	    "Article 2\n\nFrance and China agree on five million euros under Article 1 (2).\n",
	    number % 2 ? "one" : "five", 10 + number, 100 + number);
	write_file(name, text);
	snprintf(name, sizeof name, "%s/%u.ru.txt", folder, number);
	snprintf(text, sizeof text, "Правила паромов\n\nСтатья 1\n\n1. Владелец проверяет каждый паром каждые двадцать "
	    "один день, до 21 декабря 20%02u года.\n\n2. Паром перевозит не более 1 %03u человек.\n\n"
	    "Статья 2\n\nФранция и Китай договорились о пяти миллионах долларов согласно пункту 2 статьи 1.\n",
	    10 + number, 101 + number);
	write_file(name, text);
}

static void *
work(void *data)
{
	struct job *job = data;
	struct ccd_error err = { 0 };
	struct ccd_findings findings = { 0 };
	struct ccd_write_options options = { .format = "html", .interface = "ru" };
	struct ccd_concordance *c = ccd_concordance_new();
	char en[64], ru[64], out[64];
	FILE *fp;

	snprintf(en, sizeof en, "%s/%u.en.txt", folder, job->number);
	snprintf(ru, sizeof ru, "%s/%u.ru.txt", folder, job->number);
	snprintf(out, sizeof out, "%s/%u.html", folder, job->number);
	job->failed = ccd_read(c, NULL, en, NULL, &err) < 0 || ccd_read(c, NULL, ru, NULL, &err) < 0 ||
	    ccd_align(c, &(struct ccd_align_options){ .threads = 2 }, &err) < 0 ||
	    ccd_check(c, NULL, &findings, &err) < 0 || ccd_write(c, &findings, out, &options, &err) < 0;
	job->findings = findings.n;
	job->rows = c->nrow;
	if ((fp = fopen(out, "r")) != NULL) {
		fseek(fp, 0, SEEK_END);
		job->bytes = (size_t)ftell(fp);
		fclose(fp);
	}
	ccd_concordance_free(c);
	return NULL;
}

static bool
same(const struct job *a, const struct job *b)
{
	return a->findings == b->findings && a->rows == b->rows && a->bytes == b->bytes &&
	    a->failed == b->failed;
}

/* In a process of its own, where no table is made yet. */
static int
run_together(const struct job *expected)
{
	struct job job[THREADS];
	pthread_t thread[THREADS];
	int wrong = 0;

	for (unsigned i = 0; i < THREADS; i++) {
		job[i] = (struct job){ .number = i };
		if (pthread_create(&thread[i], NULL, work, &job[i]) != 0)
			return -1;
	}
	for (unsigned i = 0; i < THREADS; i++)
		pthread_join(thread[i], NULL);
	for (unsigned i = 0; i < THREADS; i++)
		wrong += !same(&job[i], &expected[i]);
	return wrong;
}

static void
test_threads(void **state)
{
	struct job *expected = mmap(NULL, THREADS * sizeof *expected, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	(void)state;
	assert_ptr_not_equal((void *)expected, MAP_FAILED);
	for (int round = -1; round < ROUNDS; round++) {
		pid_t pid = fork();
		int status;

		assert_true(pid >= 0);
		if (pid == 0) {
			for (unsigned i = 0; i < THREADS && round < 0; i++) {
				expected[i].number = i;
				work(&expected[i]);
			}
			_exit(round < 0 ? 0 : run_together(expected));
		}
		assert_int_equal(waitpid(pid, &status, 0), pid);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 0);
	}
	for (unsigned i = 0; i < THREADS; i++) {
		assert_false(expected[i].failed);
		assert_true(expected[i].rows > 3 && expected[i].findings > 0 && expected[i].bytes > 1000);
	}
	munmap(expected, THREADS * sizeof *expected);
}

#if !defined __SANITIZE_ADDRESS__ && !defined __SANITIZE_THREAD__
/* Bytes of address space that this process has. */
static rlim_t
in_use(void)
{
	unsigned long pages = 0;
	FILE *fp = fopen("/proc/self/statm", "r");

	if (fp == NULL || fscanf(fp, "%lu", &pages) != 1)
		pages = 0;
	if (fp != NULL)
		fclose(fp);
	return pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static int
exhaust(const char *file)
{
	struct ccd_error err = { 0 };
	struct ccd_concordance *c = ccd_concordance_new();
	struct rlimit limit = { in_use() + (4 << 20), RLIM_INFINITY };

	if (setrlimit(RLIMIT_AS, &limit) < 0 || ccd_read(c, "en", file, NULL, &err) == 0)
		return 1;
	if (err.code != CCD_EMEMORY || c->nversion != 0)
		return 2;
	limit.rlim_cur = RLIM_INFINITY;
	if (setrlimit(RLIMIT_AS, &limit) < 0)
		return 3;
	ccd_concordance_free(c);
	return 0;
}

static void
test_memory(void **state)
{
	char name[64];
	FILE *fp;
	int status;
	pid_t pid;

	(void)state;
	snprintf(name, sizeof name, "%s/long.en.txt", folder);
	fp = fopen(name, "w");
	for (unsigned i = 1; i < 40000; i++)
		fprintf(fp, "%u. The owner of ferry %u keeps records.\n\n", i, i);
	fclose(fp);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		_exit(exhaust(name));
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}
#endif

static int
make_folder(void **state)
{
	(void)state;
	if (mkdtemp(folder) == NULL)
		return -1;
	for (unsigned i = 0; i < THREADS; i++)
		write_texts(i);
	return 0;
}

static int
remove_folder(void **state)
{
	char command[64];

	(void)state;
	snprintf(command, sizeof command, "rm -r %s", folder);
	return system(command);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_threads),
#if !defined __SANITIZE_ADDRESS__ && !defined __SANITIZE_THREAD__
		cmocka_unit_test(test_memory),
#endif
	};

	return cmocka_run_group_tests_name("threads", tests, make_folder, remove_folder);
}
