/*
 * Connections, by libmicrohttpd: one thread answers, so that handlers need no locks between them; the
 * thread that waits for the end looks once a second whether files have changed.
 */
#include "serve/serve.h"

#include <arpa/inet.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "serve/http_library.h"
#include "serve/serve_int.h"
#include "text/message.h"

enum {
	MOST_BODY = 1 << 20,            /* bytes of an act */
	MOST_CONNECTIONS = 100,
	MOST_LISTENERS = 32,            /* pages that wait for events */
	SECONDS_IDLE = 15,              /* a connection may say nothing so long */
	MEMORY = 32 << 10,              /* of a connection: its headers */
	SECONDS_PING = 15,              /* between signs of life to pages that wait */
};

static struct ccd_http_library http;

/* A page that waits for events. */
struct listener {
	struct MHD_Connection *connection;
	struct ccd_buffer waiting;      /* what it was not told yet */
	bool asleep, gone;
};

struct server {
	struct ccd_site site;
	struct MHD_Daemon *daemon;
	pthread_mutex_t lock;           /* of all below, and of the site */
	struct listener *listener[MOST_LISTENERS];
	bool ending;
};

/* ---- events ------------------------------------------------------------------------- */

static void
wake(struct listener *l)
{
	if (l->asleep)
		http.MHD_resume_connection(l->connection);
	l->asleep = false;
}

/* To all pages that wait; under the lock. */
static void
tell(void *data, const char *event, json_t *value)
{
	struct server *s = data;
	char *text = json_dumps(value, JSON_COMPACT);

	for (size_t i = 0; i < MOST_LISTENERS; i++)
		if (s->listener[i] != NULL && text != NULL) {
			ccd_buffer_printf(&s->listener[i]->waiting, "event: %s\ndata: %s\n\n", event, text);
			wake(s->listener[i]);
		}
	free(text);
	json_decref(value);
}

struct stream { struct server *server; struct listener *listener; };

static ssize_t
read_events(void *data, uint64_t at, char *out, size_t most)
{
	struct stream *stream = data;
	struct listener *l = stream->listener;
	size_t n;

	(void)at;
	pthread_mutex_lock(&stream->server->lock);
	n = l->waiting.n < most ? l->waiting.n : most;
	if (n > 0) {
		memcpy(out, l->waiting.s, n);
		memmove(l->waiting.s, l->waiting.s + n, l->waiting.n - n + 1);
		l->waiting.n -= n;
	} else if (stream->server->ending) {
		pthread_mutex_unlock(&stream->server->lock);
		return MHD_CONTENT_READER_END_OF_STREAM;
	} else {
		http.MHD_suspend_connection(l->connection);
		l->asleep = true;
	}
	pthread_mutex_unlock(&stream->server->lock);
	return (ssize_t)n;
}

static void
end_events(void *data)
{
	struct stream *stream = data;

	pthread_mutex_lock(&stream->server->lock);
	for (size_t i = 0; i < MOST_LISTENERS; i++)
		if (stream->server->listener[i] == stream->listener)
			stream->server->listener[i] = NULL;
	pthread_mutex_unlock(&stream->server->lock);
	ccd_buffer_free(&stream->listener->waiting);
	free(stream->listener);
	free(stream);
}

/* The answer that goes on as long as the page is open; NULL where too many wait. */
static struct MHD_Response *
open_events(struct server *s, struct MHD_Connection *connection)
{
	struct stream *stream;

	for (size_t i = 0; i < MOST_LISTENERS; i++) {
		if (s->listener[i] != NULL)
			continue;
		stream = ccd_malloc(sizeof *stream);
		*stream = (struct stream){ s, ccd_malloc(sizeof *stream->listener) };
		*stream->listener = (struct listener){ .connection = connection };
		ccd_buffer_puts(&stream->listener->waiting, "retry: 1000\n\n");
		s->listener[i] = stream->listener;
		return http.MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 1024, read_events, stream, end_events);
	}
	return NULL;
}

/* ---- requests ------------------------------------------------------------------------- */

static const char *
query(void *data, const char *name)
{
	return http.MHD_lookup_connection_value(data, MHD_GET_ARGUMENT_KIND, name);
}

static void
add_headers(struct MHD_Response *response, const struct ccd_reply *reply)
{
	static const char *const fixed[][2] = {
		{ "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
		    "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
		    "frame-ancestors 'none'" },
		{ "X-Content-Type-Options", "nosniff" },
		{ "Referrer-Policy", "no-referrer" },
		{ "Cross-Origin-Opener-Policy", "same-origin" },
		{ "Cross-Origin-Resource-Policy", "same-origin" },
		{ "Cache-Control", "no-store" },
	};

	for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
		http.MHD_add_response_header(response, fixed[i][0], fixed[i][1]);
	if (reply->type != NULL)
		http.MHD_add_response_header(response, "Content-Type", reply->type);
	if (reply->location != NULL)
		http.MHD_add_response_header(response, "Location", reply->location);
	if (reply->set_cookie != NULL)
		http.MHD_add_response_header(response, "Set-Cookie", reply->set_cookie);
	if (reply->name != NULL)
		http.MHD_add_response_header(response, "Content-Disposition", "attachment");
}

static enum MHD_Result
send_reply(struct server *s, struct MHD_Connection *connection, struct ccd_reply *reply)
{
	struct MHD_Response *response = NULL;
	enum MHD_Result rc;

	if (reply->events) {
		reply->status = 200;
		reply->type = "text/event-stream";
		if ((response = open_events(s, connection)) == NULL)
			reply->status = 503;
	}
	if (response == NULL)
		response = http.MHD_create_response_from_buffer(reply->body.n,
		    reply->body.s != NULL ? reply->body.s : (void *)"", MHD_RESPMEM_MUST_COPY);
	add_headers(response, reply);
	rc = http.MHD_queue_response(connection, reply->status, response);
	http.MHD_destroy_response(response);
	ccd_buffer_free(&reply->body);
	return rc;
}

static const char *
header(struct MHD_Connection *connection, const char *name)
{
	return http.MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

/* The body comes in pieces; BODY keeps them. */
static enum MHD_Result
handle(void *data, struct MHD_Connection *connection, const char *url, const char *method,
    const char *version, const char *piece, size_t *n, void **body)
{
	struct server *s = data;
	struct ccd_buffer *b = *body;
	struct ccd_request request = { .method = method, .path = url, .query = query, .data = connection,
		.host = header(connection, "Host"), .origin = header(connection, "Origin"),
		.cookie = header(connection, "Cookie"), .type = header(connection, "Content-Type") };
	struct ccd_reply reply = { 0 };
	enum MHD_Result rc;

	(void)version;
	if (b == NULL) {
		*body = ccd_malloc(sizeof *b);
		*(struct ccd_buffer *)*body = (struct ccd_buffer){ 0 };
		return MHD_YES;
	}
	if (*n > 0) {
		if (b->n + *n > MOST_BODY)
			return MHD_NO;
		ccd_buffer_add(b, piece, *n);
		*n = 0;
		return MHD_YES;
	}
	request.body = b->s != NULL ? b->s : "";
	request.n = b->n;
	pthread_mutex_lock(&s->lock);
	ccd_route(&s->site, &request, &reply);
	rc = send_reply(s, connection, &reply);
	pthread_mutex_unlock(&s->lock);
	return rc;
}

static void
completed(void *data, struct MHD_Connection *connection, void **body, enum MHD_RequestTerminationCode code)
{
	(void)data;
	(void)connection;
	(void)code;
	if (*body != NULL)
		ccd_buffer_free(*body);
	free(*body);
	*body = NULL;
}

/* ---- the whole ------------------------------------------------------------------------- */

static int
make_token(char token[CCD_TOKEN + 1], struct ccd_error *err)
{
	unsigned char bytes[CCD_TOKEN / 2];

	if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
		return ccd_error_set(err, CCD_EIO, NULL, 0, "cannot read: %s", strerror(errno));
	for (size_t i = 0; i < sizeof bytes; i++)
		snprintf(token + 2 * i, 3, "%02x", bytes[i]);
	return 0;
}

static int
start(struct server *s, struct ccd_error *err)
{
	struct sockaddr_in here = { .sin_family = AF_INET, .sin_port = htons((uint16_t)s->site.options->port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };

	s->daemon = http.MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL,
	    handle, s, MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&here,
	    MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
	    MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SECONDS_IDLE,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)MEMORY,
	    MHD_OPTION_NOTIFY_COMPLETED, completed, s, MHD_OPTION_END);
	if (s->daemon == NULL)
		return ccd_error_set(err, CCD_EIO, NULL, 0, "cannot listen on port %u: %s",
		    s->site.options->port, strerror(errno));
	s->site.port = http.MHD_get_daemon_info(s->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
	return 0;
}

/* Shows ADDRESS in the person's browser; without one, nothing happens. */
static void
open_browser(const char *address)
{
	pid_t child = fork();

	if (child == 0) {
		if (fork() == 0) {
			if (freopen("/dev/null", "w", stderr) != NULL && freopen("/dev/null", "w", stdout) != NULL)
				execlp("xdg-open", "xdg-open", address, (char *)NULL);
			_exit(127);
		}
		_exit(0);
	}
	if (child > 0)
		waitpid(child, NULL, 0);
}

static void
lock(void *data, bool on)
{
	struct server *s = data;

	if (on)
		pthread_mutex_lock(&s->lock);
	else
		pthread_mutex_unlock(&s->lock);
}

static void
file_changed(void *data, const char *name)
{
	tell(data, "changed", json_pack("{s:s}", "file", name));
}

/* A sign of life to pages that wait: those that are gone are noticed so. */
static void
ping(struct server *s)
{
	for (size_t i = 0; i < MOST_LISTENERS; i++)
		if (s->listener[i] != NULL) {
			ccd_buffer_puts(&s->listener[i]->waiting, ": here\n\n");
			wake(s->listener[i]);
		}
}

/* Waits for a signal to end, and looks at the files meanwhile. */
static void
watch(struct server *s, const sigset_t *signals)
{
	const struct timespec second = { 1, 0 };

	for (int i = 1; sigtimedwait(signals, NULL, &second) < 0; i++) {
		pthread_mutex_lock(&s->lock);
		ccd_shelf_watch(s->site.shelf, file_changed, s);
		if (i % SECONDS_PING == 0)
			ping(s);
		pthread_mutex_unlock(&s->lock);
	}
}

static void
stop(struct server *s)
{
	pthread_mutex_lock(&s->lock);
	s->ending = true;
	for (size_t i = 0; i < MOST_LISTENERS; i++)
		if (s->listener[i] != NULL)
			wake(s->listener[i]);
	pthread_mutex_unlock(&s->lock);
	http.MHD_stop_daemon(s->daemon);
	ccd_checking_stop(&s->site);
}

int
ccd_serve(const struct ccd_serve_options *options, struct ccd_error *err)
{
	struct server s = { .site = { .options = options, .tell = tell, .lock = lock, .server = &s },
		.lock = PTHREAD_MUTEX_INITIALIZER };
	sigset_t signals, before;
	char address[128];
	int rc = -1;

	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGHUP);
	pthread_sigmask(SIG_BLOCK, &signals, &before);
	if (ccd_http_library_load(&http, err) == 0 && make_token(s.site.token, err) == 0 &&
	    (s.site.shelf = ccd_shelf_open(options->path, err)) != NULL)
		rc = start(&s, err);
	if (rc == 0) {
		snprintf(address, sizeof address, "http://127.0.0.1:%u/?token=%s", s.site.port, s.site.token);
		fprintf(options->out, "%s\n", address);
		fflush(options->out);
		if (!options->no_open)
			open_browser(address);
		watch(&s, &signals);
		stop(&s);
	}
	ccd_shelf_close(s.site.shelf);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return rc;
}
