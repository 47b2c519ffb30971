#include "write/pack.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <zip.h>

#include "base/error.h"
#include "write/scratch.h"
#include "write/write_int.h"

struct ccd_pack {
	struct ccd_write *w;
	const char *file;
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

struct ccd_pack *
ccd_pack_begin(struct ccd_write *w)
{
	struct ccd_pack *pack = ccd_new(w->arena, struct ccd_pack);
	int code = 0;

	pack->w = w;
	set_date(pack);
	if ((pack->file = ccd_scratch_file(w)) == NULL)
		return NULL;
	errno = 0;
	if ((pack->zip = zip_open(pack->file, ZIP_CREATE | ZIP_TRUNCATE, &code)) == NULL) {
		ccd_scratch_failed(w);
		unlink(pack->file);
		return NULL;
	}
	return pack;
}

void
ccd_pack_end(struct ccd_pack *pack)
{
	if (pack == NULL)
		return;
	errno = 0;
	if (pack->w->err->code != CCD_OK) {
		zip_discard(pack->zip);
	} else if (zip_close(pack->zip) < 0) {
		errno = zip_error_code_system(zip_get_error(pack->zip));
		ccd_scratch_failed(pack->w);
		zip_discard(pack->zip);
	}
	if (pack->w->err->code == CCD_OK)
		ccd_scratch_deliver(pack->w, pack->file);
	else
		unlink(pack->file);
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
