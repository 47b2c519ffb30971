#include "write/pack.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <zip.h>

#include "base/error.h"
#include "write/scratch.h"
#include "write/write_int.h"

struct ccd_pack {
	struct ccd_write *w;
	zip_source_t *bytes;            /* of the archive; ours, too */
	zip_t *zip;
	zip_uint16_t time, date;        /* of all members, as MS-DOS wrote them */
};

/* The date of the members; they cannot be older than 1980-01-01, nor later than 2107. */
static void
set_date(struct ccd_pack *pack)
{
	const char *year = ccd_write_date("%Y", pack->w->arena);
	const char *rest = ccd_write_date("%m%d%H%M%S", pack->w->arena);
	unsigned y = year != NULL ? (unsigned)atoi(year) : 0, month, day, hour, minute, second;

	pack->date = 1 << 5 | 1;
	if (y < 1980 || y > 2107 ||
	    sscanf(rest, "%2u%2u%2u%2u%2u", &month, &day, &hour, &minute, &second) != 5)
		return;
	pack->date = (zip_uint16_t)((y - 1980) << 9 | month << 5 | day);
	pack->time = (zip_uint16_t)(hour << 11 | minute << 5 | second / 2);
}

static void
fail_packing(struct ccd_pack *pack, const char *why)
{
	ccd_error_set(pack->w->err, CCD_EIO, NULL, 0, "cannot pack the parts of the file: %s", why);
}

struct ccd_pack *
ccd_pack_begin(struct ccd_write *w)
{
	struct ccd_pack *pack = ccd_new(w->arena, struct ccd_pack);
	zip_error_t problem;

	pack->w = w;
	set_date(pack);
	zip_error_init(&problem);
	if ((pack->bytes = zip_source_buffer_create(NULL, 0, 0, &problem)) != NULL) {
		zip_source_keep(pack->bytes);
		pack->zip = zip_open_from_source(pack->bytes, ZIP_TRUNCATE, &problem);
	}
	if (pack->zip == NULL) {
		fail_packing(pack, zip_error_strerror(&problem));
		zip_source_free(pack->bytes);
		zip_source_free(pack->bytes);
		pack = NULL;
	}
	zip_error_fini(&problem);
	return pack;
}

static void
deliver(struct ccd_pack *pack)
{
	char piece[1 << 16];
	zip_int64_t n = -1;

	if (zip_source_open(pack->bytes) == 0) {
		while ((n = zip_source_read(pack->bytes, piece, sizeof piece)) > 0)
			ccd_output_add(pack->w->out, piece, (size_t)n);
		zip_source_close(pack->bytes);
	}
	if (n < 0)
		fail_packing(pack, zip_error_strerror(zip_source_error(pack->bytes)));
}

void
ccd_pack_end(struct ccd_pack *pack)
{
	if (pack == NULL)
		return;
	if (pack->w->err->code != CCD_OK) {
		zip_discard(pack->zip);
	} else if (zip_close(pack->zip) < 0) {
		fail_packing(pack, zip_strerror(pack->zip));
		zip_discard(pack->zip);
	} else {
		deliver(pack);
	}
	zip_source_free(pack->bytes);
}

static void
add_source(struct ccd_pack *pack, const char *name, zip_source_t *source, bool stored)
{
	zip_int64_t i = -1;

	if (source != NULL && (i = zip_file_add(pack->zip, name, source, ZIP_FL_ENC_UTF_8)) < 0)
		zip_source_free(source);
	if (i < 0 || zip_file_set_dostime(pack->zip, (zip_uint64_t)i, pack->time, pack->date, 0) < 0 ||
	    zip_set_file_compression(pack->zip, (zip_uint64_t)i,
	    stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) < 0)
		ccd_error_set(pack->w->err, CCD_EIO, NULL, 0, "cannot pack '%s'", name);
}

void
ccd_pack_add(struct ccd_pack *pack, const char *name, const char *text, bool stored)
{
	add_source(pack, name, zip_source_buffer(pack->zip, text, strlen(text), 0), stored);
}

/* libxml2's own way to a file says on standard error what goes wrong; what does is kept in FP. */
static int
write_bytes(void *fp, const char *s, int n)
{
	fwrite(s, 1, (size_t)n, fp);    /* ferror tells at the end */
	return n;
}

void
ccd_member_begin(struct ccd_member *p, struct ccd_pack *pack, const char *name)
{
	xmlOutputBufferPtr buffer;

	*p = (struct ccd_member){ .pack = pack, .name = name };
	if ((p->fp = ccd_scratch_open(pack->w)) == NULL)
		return;
	if ((buffer = xmlOutputBufferCreateIO(write_bytes, NULL, p->fp, NULL)) == NULL ||
	    (p->xml = xmlNewTextWriter(buffer)) == NULL) {
		xmlOutputBufferClose(buffer);
		errno = ENOMEM;
		ccd_scratch_failed(pack->w);
		return;
	}
	xmlTextWriterStartDocument(p->xml, NULL, "UTF-8", "yes");
}

void
ccd_member_end(struct ccd_member *p)
{
	if (p->xml != NULL)
		xmlTextWriterEndDocument(p->xml);
	xmlFreeTextWriter(p->xml);
	errno = 0;
	if (p->fp != NULL && (ferror(p->fp) || fseek(p->fp, 0, SEEK_SET) != 0))
		ccd_scratch_failed(p->pack->w);
	if (p->fp != NULL && p->pack->w->err->code != CCD_OK)
		fclose(p->fp);
	else if (p->fp != NULL)
		add_source(p->pack, p->name, zip_source_filep(p->pack->zip, p->fp, 0, -1), false);
}

static void
put_element(struct ccd_member *p, const char *name, va_list ap)
{
	const char *key;

	xmlTextWriterStartElement(p->xml, (const xmlChar *)name);
	while ((key = va_arg(ap, const char *)) != NULL) {
		const char *value = va_arg(ap, const char *);

		if (value != NULL)
			xmlTextWriterWriteAttribute(p->xml, (const xmlChar *)key, (const xmlChar *)value);
	}
}

void
ccd_member_open(struct ccd_member *p, const char *name, ...)
{
	va_list ap;

	va_start(ap, name);
	if (p->xml != NULL)
		put_element(p, name, ap);
	va_end(ap);
}

void
ccd_member_empty(struct ccd_member *p, const char *name, ...)
{
	va_list ap;

	va_start(ap, name);
	if (p->xml != NULL) {
		put_element(p, name, ap);
		xmlTextWriterEndElement(p->xml);
	}
	va_end(ap);
}

void
ccd_member_close(struct ccd_member *p)
{
	if (p->xml != NULL)
		xmlTextWriterEndElement(p->xml);
}

void
ccd_member_text(struct ccd_member *p, const char *s, size_t n)
{
	char *copy;

	if (p->xml == NULL || n == 0)
		return;
	if (s[n] == '\0') {
		xmlTextWriterWriteString(p->xml, (const xmlChar *)s);
		return;
	}
	copy = ccd_malloc(n + 1);
	memcpy(copy, s, n);
	copy[n] = '\0';
	xmlTextWriterWriteString(p->xml, (const xmlChar *)copy);
	free(copy);
}

void
ccd_member_raw(struct ccd_member *p, const char *s, size_t n)
{
	if (p->xml != NULL)
		xmlTextWriterWriteRawLen(p->xml, (const xmlChar *)s, (int)n);
}

void
ccd_member_leaf(struct ccd_member *p, const char *name, const char *text)
{
	ccd_member_open(p, name, NULL);
	ccd_member_text(p, text, strlen(text));
	ccd_member_close(p);
}
