#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

#include "base/guard.h"

enum { MOST_THREADS = 64 };

struct crew {
	atomic_size_t next, over;
	size_t n;
	void (*work)(void *data, size_t i);
	void *data;
	atomic_bool exhausted;          /* memory, in one of the calls */
};

static bool
take_one(struct crew *crew)
{
	size_t i = atomic_fetch_add(&crew->next, 1);

	if (i >= crew->n || atomic_load(&crew->exhausted))
		return false;
	crew->work(crew->data, i);
	atomic_fetch_add(&crew->over, 1);
	return true;
}

/* Takes what is there; the crew is on the stack of one thread, so none may leave it. */
static int
take_all(struct crew *crew, void (*done)(void *data, size_t n))
{
	while (take_one(crew))
		if (done != NULL)
			done(crew->data, atomic_load(&crew->over));
	return 0;
}

static void *
run(void *data)
{
	struct crew *crew = data;

	if (CCD_GUARDED(NULL, -1, take_all(crew, NULL)) < 0)
		atomic_store(&crew->exhausted, true);
	return NULL;
}

static unsigned
processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n > 0 ? (unsigned)n : 1;
}

void
ccd_parallel(unsigned threads, size_t n, void (*work)(void *data, size_t i), void *data,
    void (*done)(void *data, size_t n))
{
	struct crew crew = { .n = n, .work = work, .data = data };
	pthread_t thread[MOST_THREADS];
	unsigned started = 0;

	if (threads == 0)
		threads = processors();
	if (threads > MOST_THREADS)
		threads = MOST_THREADS;
	/* a thread that cannot be had is work for the others */
	while (started + 1 < threads && started + 1 < n &&
	    pthread_create(&thread[started], NULL, run, &crew) == 0)
		started++;
	if (CCD_GUARDED(NULL, -1, take_all(&crew, done)) < 0)
		atomic_store(&crew.exhausted, true);
	while (started > 0)
		pthread_join(thread[--started], NULL);
	if (atomic_load(&crew.exhausted))
		ccd_exhausted();
}
