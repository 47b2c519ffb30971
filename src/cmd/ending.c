#include "cmd/ending.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/guard.h"
#include "base/temporary.h"
#include "cmd/cmd.h"

/* A closed descriptor would be the next file's, which notes would then be written into. What is
 * opened instead fails as a closed one does. */
static void
open_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

static void
end_by_signal(int number)
{
	ccd_temporary_remove_all();
	signal(number, SIG_DFL);
	raise(number);
}

static void
catch_signals(void)
{
	static const int numbers[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGXCPU, SIGABRT, SIGTRAP,
		SIGALRM, SIGUSR1, SIGUSR2 };
	struct sigaction action = { .sa_handler = end_by_signal }, old;

	sigfillset(&action.sa_mask);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
			sigaction(numbers[i], &action, NULL);
	signal(SIGXFSZ, SIG_IGN);
}

/* Only what needs no memory. */
static void
end_without_memory(void)
{
	static const char message[] = "concordat: out of memory\n";

	ccd_temporary_remove_all();
	if (write(STDERR_FILENO, message, sizeof message - 1) < 0)
		_exit(CCD_EXIT_TROUBLE);
	_exit(CCD_EXIT_TROUBLE);
}

void
ccd_ending_prepare(void)
{
	open_streams();
	catch_signals();
	ccd_exhausted_set(end_without_memory);
}

int
ccd_ending_status(int status)
{
	struct ccd_error err = { 0 };

	errno = 0;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	ccd_error_set(&err, CCD_EIO, "standard output", 0, "cannot write: %s",
	    ccd_error_words(strerror(errno != 0 ? errno : EIO)));
	return status == CCD_EXIT_TROUBLE ? status : ccd_trouble(&err);
}
