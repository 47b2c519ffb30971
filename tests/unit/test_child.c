/* Other programs: what they say comes back, and what they must not do ends them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include <cmocka.h>

#include "base/child.h"

static const char *
shell(const char *command, const char *argv[4])
{
	argv[0] = "sh";
	argv[1] = "-c";
	argv[2] = command;
	argv[3] = NULL;
	return command;
}

/* Runs COMMAND in a shell over the N bytes at INPUT. */
static int
run(const char *command, const void *input, size_t n, size_t most, unsigned seconds,
    uint64_t memory, struct ccd_child_result *result, struct ccd_error *err)
{
	const char *argv[4];
	struct ccd_limits limits;
	struct ccd_child child = { .argv = argv, .package = "dash", .input = input, .n = n,
		.most = most, .limits = &limits, .file = "x" };
	int rc;

	shell(command, argv);
	ccd_limits_default(&limits);
	limits.value[CCD_LIMIT_SECONDS] = seconds;
	limits.value[CCD_LIMIT_MEMORY] = memory;
	*err = (struct ccd_error){ 0 };
	rc = ccd_child_run(&child, result, err);
	/* whatever it was, nothing is left of it */
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	return rc;
}

static void
test_streams(void **state)
{
	struct ccd_child_result result;
	struct ccd_error err;

	(void)state;
	assert_int_equal(run("cat; echo first >&2; echo second >&2; exit 3", "a\0b", 3, 100, 10,
	    1 << 30, &result, &err), 0);
	assert_int_equal(result.output.n, 3);
	assert_memory_equal(result.output.s, "a\0b", 3);
	assert_string_equal(result.complaint, "first");
	assert_int_equal(result.status, 3);
	ccd_buffer_free(&result.output);
	/* the input has a name and can be opened again */
	assert_int_equal(run("cat >/dev/null; cat " CCD_CHILD_INPUT, "abc", 3, 100, 10, 1 << 30,
	    &result, &err), 0);
	assert_memory_equal(result.output.s, "abc", 3);
	ccd_buffer_free(&result.output);
}

/* Neither stream blocks the other, however much is written. */
static void
test_much(void **state)
{
	struct ccd_child_result result;
	struct ccd_error err;

	(void)state;
	assert_int_equal(run("head -c 3000000 /dev/zero >&2; head -c 5000000 /dev/zero", "", 0,
	    (size_t)8 << 20, 20, 1 << 30, &result, &err), 0);
	assert_int_equal(result.output.n, 5000000);
	ccd_buffer_free(&result.output);
	assert_int_equal(run("cat /dev/zero", "", 0, (size_t)1 << 20, 20, 1 << 30, &result, &err), -1);
	assert_int_equal(err.code, CCD_ELIMIT);
	assert_non_null(strstr(err.message, "1 MiB"));
	ccd_buffer_free(&result.output);
}

/* It is given nothing of ours: no variables, no descriptors, no files to write. */
static void
test_alone(void **state)
{
	struct ccd_child_result result;
	struct ccd_error err;

	(void)state;
	setenv("CONCORDAT_TEST", "seen", 1);
	assert_int_equal(run("echo \"$CONCORDAT_TEST$LC_ALL\"; pwd; ls /proc/self/fd | wc -l", "", 0,
	    1000, 10, 1 << 30, &result, &err), 0);
	/* the fourth is the listing's own */
	assert_string_equal(result.output.s, "C.UTF-8\n/\n4\n");
	ccd_buffer_free(&result.output);
	assert_int_equal(run("echo x >\"/tmp/concordat.$$\"; s=$?; rm -f \"/tmp/concordat.$$\"; exit $s",
	    "", 0, 1000, 10, 1 << 30, &result, &err), -1);
	assert_non_null(strstr(err.message, "signal"));
	ccd_buffer_free(&result.output);
}

static void
test_time(void **state)
{
	static const char *const commands[] = { "sleep 30", "exec >&- 2>&-; sleep 30",
		"while :; do :; done" };
	struct ccd_child_result result;
	struct ccd_error err;

	(void)state;
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		time_t start = time(NULL);

		assert_int_equal(run(commands[i], "", 0, 1000, 1, 1 << 30, &result, &err), -1);
		assert_int_equal(err.code, CCD_ELIMIT);
		assert_non_null(strstr(err.message, "seconds"));
		assert_true(time(NULL) - start < 5);
		ccd_buffer_free(&result.output);
	}
}

static void
test_memory(void **state)
{
	struct ccd_child_result result;
	struct ccd_error err;

	(void)state;
	assert_int_equal(run("exec python3 -c 'import sys\ntry:\n x = bytearray(1 << 30)\n"
	    "except MemoryError:\n sys.stderr.write(\"Out of memory\\n\")\n sys.exit(1)'", "", 0, 1000,
	    20, (uint64_t)256 << 20, &result, &err), -1);
	assert_int_equal(err.code, CCD_ELIMIT);
	assert_non_null(strstr(err.message, "memory"));
	ccd_buffer_free(&result.output);
}

static void
test_crash(void **state)
{
	struct ccd_child_result result;
	struct ccd_error err;

	(void)state;
	assert_int_equal(run("kill -SEGV $$", "", 0, 1000, 10, 1 << 30, &result, &err), -1);
	assert_int_equal(err.code, CCD_EFORMAT);
	assert_non_null(strstr(err.message, "signal 11"));
	ccd_buffer_free(&result.output);
}

static void
test_missing(void **state)
{
	static const char *const argv[] = { "no-such-program", NULL };
	struct ccd_limits limits;
	struct ccd_child child = { .argv = argv, .package = "no-such-package", .input = "",
		.limits = &limits, .file = "x" };
	struct ccd_child_result result;
	struct ccd_error err = { 0 };

	(void)state;
	ccd_limits_default(&limits);
	assert_int_equal(ccd_child_run(&child, &result, &err), -1);
	assert_string_equal(err.message,
	    "no-such-program is not installed; it comes with no-such-package");
	assert_null(result.output.s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_streams),
		cmocka_unit_test(test_much),
		cmocka_unit_test(test_alone),
		cmocka_unit_test(test_time),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_crash),
		cmocka_unit_test(test_missing),
	};

	return cmocka_run_group_tests_name("child", tests, NULL, NULL);
}
