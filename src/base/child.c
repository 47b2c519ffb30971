#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "base/limits.h"

#define PATH "/usr/local/bin:/usr/bin:/bin"

/* Exit status of a child that could not become the program, as of a shell. */
#define NOT_FOUND 127

/* Milliseconds between two looks whether it has ended. */
#define PAUSE 2

/* How a run comes to its end. */
enum outcome { ENDED, OUT_OF_TIME, TOO_MUCH };

struct run {
	const struct ccd_child *child;
	struct ccd_child_result *result;
	struct ccd_error *err;
	struct ccd_limits limits;       /* of this input */
	char program[PATH_MAX];
	pid_t pid;
	int output, complaint;          /* our ends of its pipes, -1 when closed */
	struct timespec deadline;
	size_t ncomplaint;
};

static int
refused(const struct ccd_child *child, const char *what, struct ccd_error *err)
{
	return ccd_error_set(err, CCD_EIO, child->file, 0, "cannot run %s: %s: %s", child->argv[0],
	    what, ccd_error_words(strerror(errno)));
}

/* ---- in the child ---------------------------------------------------- */

static void
limit(__rlimit_resource_t resource, rlim_t value)
{
	const struct rlimit both = { value, value };

	setrlimit(resource, &both);
}

/* Bytes of address space in use: a copy of a process begins with those of the original. */
static rlim_t
bytes_in_use(void)
{
	char line[64] = "";
	int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);

	if (fd >= 0) {
		if (read(fd, line, sizeof line - 1) < 0)
			*line = '\0';
		close(fd);
	}
	return (rlim_t)strtoull(line, NULL, 10) * (rlim_t)sysconf(_SC_PAGESIZE);
}

static void
set_limits(const struct run *run)
{
	rlim_t seconds = (rlim_t)run->limits.value[CCD_LIMIT_SECONDS];

	/* the soft limit's signal tells why */
	setrlimit(RLIMIT_CPU, &(struct rlimit){ seconds, seconds + 1 });
#ifdef __SANITIZE_ADDRESS__
	if (run->child->work == NULL)
#endif
	limit(RLIMIT_AS, (rlim_t)run->limits.value[CCD_LIMIT_MEMORY] +
	    (run->child->work != NULL ? bytes_in_use() : 0));
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_FSIZE, 0);
}

/* Becomes the program. Only what is safe between fork and exec. */
static _Noreturn void
become(const struct run *run, int input, int output, int complaint)
{
	static char locale[] = "LC_ALL=C.UTF-8", path[] = "PATH=" PATH;
	char *environment[] = { locale, path, NULL };

	if (dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 &&
	    dup2(complaint, STDERR_FILENO) >= 0 && chdir("/") == 0) {
		close_range(STDERR_FILENO + 1, ~0u, CLOSE_RANGE_CLOEXEC);
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		signal(SIGXFSZ, SIG_DFL);
		set_limits(run);
		execve(run->program, (char *const *)run->child->argv, environment);
	}
	_exit(NOT_FOUND);
}

/* Does the work here, in the copy. Our handlers are for the original. */
static _Noreturn void
work(const struct run *run, int output, int complaint)
{
	static const int numbers[] = { SIGXCPU, SIGABRT, SIGTERM, SIGINT, SIGHUP, SIGPIPE };

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		signal(numbers[i], SIG_DFL);
	if (dup2(output, STDOUT_FILENO) < 0 || dup2(complaint, STDERR_FILENO) < 0)
		_exit(NOT_FOUND);
	close_range(STDERR_FILENO + 1, ~0u, 0);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	set_limits(run);
	_exit(run->child->work(run->child->input, run->child->n, STDOUT_FILENO));
}

/* ---- in the parent --------------------------------------------------- */

/* A nameless file that holds the input, or -1. */
static int
open_input(const struct ccd_child *child)
{
	const char *bytes = child->input;
	int fd = memfd_create("input", MFD_CLOEXEC);

	for (size_t done = 0; fd >= 0 && done < child->n;) {
		ssize_t n = write(fd, bytes + done, child->n - done);

		if (n < 0 && errno != EINTR) {
			close(fd);
			return -1;
		}
		done += n > 0 ? (size_t)n : 0;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

/* Where the program NAME is in PATH, and can be run, into RUN. */
static bool
find_program(struct run *run, const char *name)
{
	const char *folder = strchr(name, '/') != NULL ? "" : PATH;

	do {
		size_t n = strcspn(folder, ":");

		if ((size_t)snprintf(run->program, sizeof run->program, "%.*s%s%s", (int)n, folder,
		    n > 0 ? "/" : "", name) < sizeof run->program && access(run->program, X_OK) == 0)
			return true;
		folder += n + (folder[n] == ':');
	} while (*folder != '\0');
	return false;
}

/* What a limit is for N bytes: a sixth of it for a small file, all of it from 1 MiB on. */
static uint64_t
share(uint64_t value, size_t n)
{
	const uint64_t whole = 1 << 20;
	uint64_t part = n < whole ? n : whole;

	return value / 6 + (uint64_t)((double)(value - value / 6) * (double)part / (double)whole);
}

static void
fit_limits(struct run *run)
{
	uint64_t *seconds = &run->limits.value[CCD_LIMIT_SECONDS];

	run->limits = *run->child->limits;
	*seconds = share(*seconds, run->child->n);
	if (*seconds == 0)
		*seconds = 1;
	run->limits.value[CCD_LIMIT_MEMORY] = share(run->limits.value[CCD_LIMIT_MEMORY], run->child->n);
}

static int
start(struct run *run)
{
	const struct ccd_child *child = run->child;
	int input = child->work != NULL ? -1 : open_input(child);
	int output[2] = { -1, -1 }, complaint[2] = { -1, -1 }, rc = 0;

	if ((input < 0 && child->work == NULL) || pipe2(output, O_CLOEXEC) < 0 || pipe2(complaint, O_CLOEXEC) < 0 ||
	    (run->pid = fork()) < 0)
		rc = refused(child, "no room for another program", run->err);
	if (rc == 0 && run->pid == 0) {
		setpgid(0, 0);
		if (child->work != NULL)
			work(run, output[1], complaint[1]);
		become(run, input, output[1], complaint[1]);
	}
	if (rc == 0)
		setpgid(run->pid, run->pid);    /* whoever comes first */
	if (input >= 0)
		close(input);
	if (output[1] >= 0)
		close(output[1]);
	if (complaint[1] >= 0)
		close(complaint[1]);
	run->output = output[0];
	run->complaint = complaint[0];
	return rc;
}

/* Milliseconds that are left, 0 when the time is over. */
static int
time_left(const struct run *run)
{
	struct timespec now;
	int64_t left;

	clock_gettime(CLOCK_MONOTONIC, &now);
	left = (int64_t)(run->deadline.tv_sec - now.tv_sec) * 1000 +
	    (run->deadline.tv_nsec - now.tv_nsec) / 1000000;
	return left < 0 ? 0 : (int)left;
}

static void
close_end(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Keeps the beginning of what the program says on its standard error. */
static void
take_complaint(struct run *run, const char *s, size_t n)
{
	size_t room = sizeof run->result->complaint - 1 - run->ncomplaint;

	if (n > room)
		n = room;
	memcpy(run->result->complaint + run->ncomplaint, s, n);
	run->ncomplaint += n;
}

/* Takes what is there to be read from *FD, and closes it at its end. */
static void
take(struct run *run, int *fd)
{
	char block[1 << 16];
	ssize_t n = read(*fd, block, sizeof block);

	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return;
	if (n <= 0)
		close_end(fd);
	else if (fd == &run->output)
		ccd_buffer_add(&run->result->output, block, (size_t)n);
	else
		take_complaint(run, block, (size_t)n);
}

/* Reads both streams until both are at an end, or a limit is reached. */
static enum outcome
listen_to(struct run *run)
{
	while (run->output >= 0 || run->complaint >= 0) {
		struct pollfd fds[2] = { { run->output, POLLIN, 0 }, { run->complaint, POLLIN, 0 } };
		int left = time_left(run);

		if (left == 0)
			return OUT_OF_TIME;
		if (poll(fds, 2, left) <= 0)
			continue;
		if (fds[0].revents != 0)
			take(run, &run->output);
		if (fds[1].revents != 0)
			take(run, &run->complaint);
		if (run->result->output.n > run->child->most)
			return TOO_MUCH;
	}
	return ENDED;
}

/* Waits for the end of the program, which may have closed its streams before, and ends what it has
 * started itself; *STATUS as of waitpid. */
static enum outcome
wait_for(struct run *run, enum outcome outcome, int *status)
{
	const struct timespec pause = { 0, PAUSE * 1000000L };
	siginfo_t info = { 0 };

	while (outcome == ENDED) {
		int rc = waitid(P_PID, (id_t)run->pid, &info, WEXITED | WNOHANG | WNOWAIT);

		if ((rc == 0 && info.si_pid == run->pid) || (rc < 0 && errno != EINTR))
			break;
		if (time_left(run) == 0)
			outcome = OUT_OF_TIME;
		else
			nanosleep(&pause, NULL);
	}
	/* the number is its own until it is waited for */
	kill(-run->pid, SIGKILL);
	if (outcome != ENDED)
		kill(run->pid, SIGKILL);
	while (waitpid(run->pid, status, 0) < 0 && errno == EINTR)
		;
	return outcome;
}

/* Whether the program said that it had no memory left. */
static bool
lacked_memory(const struct ccd_child_result *result)
{
	return strstr(result->complaint, "bad_alloc") != NULL ||
	    strstr(result->complaint, "ut of memory") != NULL ||
	    strstr(result->complaint, "annot allocate") != NULL;
}

static int
judge(const struct run *run, enum outcome outcome, int status)
{
	const struct ccd_child *child = run->child;
	struct ccd_child_result *result = run->result;
	char what[128];

	result->complaint[strcspn(result->complaint, "\r\n")] = '\0';
	if (outcome == TOO_MUCH)
		return ccd_error_set(run->err, CCD_ELIMIT, child->file, 0,
		    "%s writes more than %zu MiB of it", child->argv[0], child->most >> 20);
	snprintf(what, sizeof what, "%s takes too many seconds for a file of its size", child->argv[0]);
	if (outcome == OUT_OF_TIME || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
		return ccd_limit_exceeded(&run->limits, CCD_LIMIT_SECONDS, child->file, 0, what,
		    run->err);
	snprintf(what, sizeof what, "%s takes too much memory for a file of its size", child->argv[0]);
	if (lacked_memory(result))
		return ccd_limit_exceeded(&run->limits, CCD_LIMIT_MEMORY, child->file, 0, what,
		    run->err);
	if (WIFSIGNALED(status))
		return ccd_error_set(run->err, CCD_EFORMAT, child->file, 0,
		    "%s was ended by signal %d over it", child->argv[0], WTERMSIG(status));
	result->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	return 0;
}

int
ccd_child_run(const struct ccd_child *child, struct ccd_child_result *result,
    struct ccd_error *err)
{
	struct run run = { .child = child, .result = result, .err = err, .output = -1,
		.complaint = -1 };
	enum outcome outcome;
	int status = 0;

	*result = (struct ccd_child_result){ 0 };
	if (child->work == NULL && !find_program(&run, child->argv[0]))
		return ccd_error_set(err, CCD_EIO, child->file, 0, "%s is not installed%s%s",
		    child->argv[0], child->package != NULL ? "; it comes with " : "",
		    child->package != NULL ? child->package : "");
	fit_limits(&run);
	clock_gettime(CLOCK_MONOTONIC, &run.deadline);
	run.deadline.tv_sec += (time_t)child->limits->value[CCD_LIMIT_SECONDS];
	if (start(&run) < 0) {
		close_end(&run.output);
		close_end(&run.complaint);
		return -1;
	}
	outcome = wait_for(&run, listen_to(&run), &status);
	close_end(&run.output);
	close_end(&run.complaint);
	return judge(&run, outcome, status);
}
