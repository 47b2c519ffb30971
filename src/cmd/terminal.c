/* What depends on standard output or error being a terminal. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "cmd/cmd.h"

/* The pager's process, 0 while there is none. */
static pid_t pager;

int
ccd_colour(const struct ccd_call *call, struct ccd_error *err)
{
	const char *no_colour = getenv("NO_COLOR");
	int choice = ccd_option_choice(call, CCD_OPTION_COLOR, "always|never|auto", 2, err);

	if (choice < 2)
		return choice < 0 ? -1 : choice == 0;
	return isatty(STDOUT_FILENO) == 1 && (no_colour == NULL || *no_colour == '\0');
}

size_t
ccd_terminal_width(void)
{
	enum { USUAL = 80 };
	const char *columns = getenv("COLUMNS");
	struct winsize size = { 0 };
	long width = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col :
	    columns != NULL ? strtol(columns, NULL, 10) : USUAL;

	if (width <= 0)
		return USUAL;
	return width < CCD_NARROWEST ? CCD_NARROWEST : width > CCD_WIDEST ? CCD_WIDEST : (size_t)width;
}

static _Noreturn void
become_pager(const char *command, const int fd[2])
{
	dup2(fd[0], STDIN_FILENO);
	close(fd[0]);
	close(fd[1]);
	setenv("LESS", "FRX", 0);
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

void
ccd_pager_begin(void)
{
	const char *command = getenv("PAGER");
	int fd[2];

	if (isatty(STDOUT_FILENO) != 1)
		return;
	if (command == NULL)
		command = "command -v less >/dev/null && exec less || exec cat";
	if (*command == '\0' || strcmp(command, "cat") == 0 || pipe(fd) < 0)
		return;
	fflush(stdout);
	if ((pager = fork()) == 0)
		become_pager(command, fd);
	if (pager > 0) {
		signal(SIGPIPE, SIG_IGN);
		dup2(fd[1], STDOUT_FILENO);
	}
	close(fd[0]);
	close(fd[1]);
}

bool
ccd_pager_end(void)
{
	if (pager <= 0)
		return false;
	fflush(stdout);
	close(STDOUT_FILENO);
	while (waitpid(pager, NULL, 0) < 0 && errno == EINTR)
		continue;
	pager = 0;
	__fpurge(stdout);
	clearerr(stdout);
	return true;
}

void
ccd_progress(void *data, size_t done, size_t total)
{
	static time_t begun;
	static bool shown;
	const size_t width = 30;
	size_t full = total > 0 ? done * width / total : width;

	(void)data;
	if (begun == 0)
		begun = time(NULL);
	if (isatty(STDERR_FILENO) != 1 || time(NULL) - begun < 1)
		return;
	if (done < total)
		shown = true;
	else if (!shown)
		return;
	fprintf(stderr, "\r[%.*s%*s] %3zu %%%s", (int)full, "##############################",
	    (int)(width - full), "", total > 0 ? done * 100 / total : 100,
	    done >= total ? "\n" : "");
}
