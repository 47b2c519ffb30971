#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

enum { MOST_THREADS = 64 };

struct crew {
	atomic_size_t next, over;
	size_t n;
	void (*work)(void *data, size_t i);
	void *data;
};

static bool
take_one(struct crew *crew)
{
	size_t i = atomic_fetch_add(&crew->next, 1);

	if (i >= crew->n)
		return false;
	crew->work(crew->data, i);
	atomic_fetch_add(&crew->over, 1);
	return true;
}

static void *
run(void *data)
{
	while (take_one(data))
		continue;
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
	while (take_one(&crew))
		if (done != NULL)
			done(data, atomic_load(&crew.over));
	while (started > 0)
		pthread_join(thread[--started], NULL);
}
