#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
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
	pid_t pid;
	int output, complaint;          /* our ends of its pipes, -1 when closed */
	struct timespec deadline;
	size_t ncomplaint;
};

static int
refused(const struct ccd_child *child, const char *what, struct ccd_error *err)
{
	return ccd_error_set(err, CCD_EIO, child->file, 0, "cannot run %s: %s: %s", child->argv[0],
	    what, strerror(errno));
}

/* ---- in the child ---------------------------------------------------- */

static void
limit(__rlimit_resource_t resource, rlim_t value)
{
	const struct rlimit both = { value, value };

	setrlimit(resource, &both);
}

/* Becomes the program. Only what is safe between fork and exec. */
static _Noreturn void
become(const struct ccd_child *child, int input, int output, int complaint)
{
	static char locale[] = "LC_ALL=C.UTF-8", path[] = "PATH=" PATH;
	char *environment[] = { locale, path, NULL };

	if (dup2(input, STDIN_FILENO) >= 0 && dup2(output, STDOUT_FILENO) >= 0 &&
	    dup2(complaint, STDERR_FILENO) >= 0 && chdir("/") == 0) {
		close_range(STDERR_FILENO + 1, ~0u, CLOSE_RANGE_CLOEXEC);
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		setpgid(0, 0);
		limit(RLIMIT_CPU, (rlim_t)child->limits->value[CCD_LIMIT_SECONDS] + 1);
		limit(RLIMIT_AS, (rlim_t)child->limits->value[CCD_LIMIT_MEMORY]);
		limit(RLIMIT_CORE, 0);
		limit(RLIMIT_FSIZE, 0);
		execvpe(child->argv[0], (char *const *)child->argv, environment);
	}
	_exit(NOT_FOUND);
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

/* Whether a program NAME is in PATH, and can be run. */
static bool
is_installed(const char *name)
{
	const char *folder = PATH;

	if (strchr(name, '/') != NULL)
		return access(name, X_OK) == 0;
	while (*folder != '\0') {
		size_t n = strcspn(folder, ":");
		struct ccd_buffer path = { 0 };
		bool found;

		ccd_buffer_add(&path, folder, n);
		ccd_buffer_printf(&path, "/%s", name);
		found = access(path.s, X_OK) == 0;
		ccd_buffer_free(&path);
		if (found)
			return true;
		folder += n + (folder[n] == ':');
	}
	return false;
}

static int
start(struct run *run)
{
	const struct ccd_child *child = run->child;
	int input = open_input(child), output[2] = { -1, -1 }, complaint[2] = { -1, -1 };
	int rc = 0;

	if (input < 0 || pipe2(output, O_CLOEXEC) < 0 || pipe2(complaint, O_CLOEXEC) < 0 ||
	    (run->pid = fork()) < 0)
		rc = refused(child, "no room for another program", run->err);
	else if (run->pid == 0)
		become(child, input, output[1], complaint[1]);
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

/* Waits for the end of the program, which may have closed its streams before;
 * *STATUS as of waitpid. */
static enum outcome
wait_for(struct run *run, enum outcome outcome, int *status)
{
	const struct timespec pause = { 0, PAUSE * 1000000L };

	while (outcome == ENDED) {
		pid_t pid = waitpid(run->pid, status, WNOHANG);

		if (pid == run->pid || (pid < 0 && errno != EINTR))
			return ENDED;
		if (time_left(run) == 0)
			outcome = OUT_OF_TIME;
		else
			nanosleep(&pause, NULL);
	}
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
	snprintf(what, sizeof what, "%s takes too many seconds for it", child->argv[0]);
	if (outcome == OUT_OF_TIME || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
		return ccd_limit_exceeded(child->limits, CCD_LIMIT_SECONDS, child->file, 0, what,
		    run->err);
	snprintf(what, sizeof what, "%s takes too much memory for it", child->argv[0]);
	if (lacked_memory(result))
		return ccd_limit_exceeded(child->limits, CCD_LIMIT_MEMORY, child->file, 0, what,
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
	if (!is_installed(child->argv[0]))
		return ccd_error_set(err, CCD_EIO, child->file, 0, "%s is not installed%s%s",
		    child->argv[0], child->package != NULL ? "; it comes with " : "",
		    child->package != NULL ? child->package : "");
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
