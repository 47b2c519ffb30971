#include "read/package.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zip.h>

#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"
#include "read/xml.h"

/* What a member may unpack to before its ratio counts: small texts pack well. */
#define FREE_BYTES ((uint64_t)1 << 20)

struct ccd_package {
	const struct ccd_source *source;
	zip_t *zip;
	uint64_t unpacked;      /* bytes so far, all members */
};

static bool
leads_out(const char *name)
{
	const char *p = name;

	if (*name == '/' || strchr(name, '\\') != NULL || (name[0] != '\0' && name[1] == ':'))
		return true;
	while (p != NULL) {
		if (strncmp(p, "..", 2) == 0 && (p[2] == '/' || p[2] == '\0'))
			return true;
		if ((p = strchr(p, '/')) != NULL)
			p++;
	}
	return false;
}

static int
check_members(const struct ccd_package *p, struct ccd_error *err)
{
	const struct ccd_source *source = p->source;
	zip_int64_t n = zip_get_num_entries(p->zip, 0);

	if (n > 0 && (uint64_t)n > source->limits->value[CCD_LIMIT_MEMBERS])
		return ccd_limit_exceeded(source->limits, CCD_LIMIT_MEMBERS, source->file, 0,
		    "too many files in the archive", err);
	for (zip_int64_t i = 0; i < n; i++) {
		const char *name = zip_get_name(p->zip, (zip_uint64_t)i, ZIP_FL_ENC_RAW);

		if (name != NULL && leads_out(name))
			return ccd_error_set(err, CCD_EFORMAT, source->file, 0,
			    "the archive is refused: '%.200s' leads out of it", name);
	}
	return 0;
}

struct ccd_package *
ccd_package_open(const struct ccd_source *source, struct ccd_error *err)
{
	struct ccd_package *p = ccd_malloc(sizeof *p);
	zip_source_t *bytes;
	zip_error_t problem;

	zip_error_init(&problem);
	*p = (struct ccd_package){ .source = source };
	bytes = zip_source_buffer_create(source->bytes, source->n, 0, &problem);
	if (bytes != NULL && (p->zip = zip_open_from_source(bytes, ZIP_RDONLY, &problem)) == NULL)
		zip_source_free(bytes);
	if (p->zip == NULL)
		ccd_error_set(err, CCD_EFORMAT, source->file, 0, "a damaged archive: %s",
		    zip_error_strerror(&problem));
	zip_error_fini(&problem);
	if (p->zip == NULL || check_members(p, err) < 0) {
		ccd_package_close(p);
		return NULL;
	}
	return p;
}

void
ccd_package_close(struct ccd_package *p)
{
	if (p != NULL && p->zip != NULL)
		zip_discard(p->zip);
	free(p);
}

bool
ccd_package_has(const struct ccd_package *p, const char *name)
{
	return zip_name_locate(p->zip, name, ZIP_FL_ENC_RAW) >= 0;
}

/* The only member called NAME, or -1 with ERR set. */
static zip_int64_t
find(const struct ccd_package *p, const char *name, struct ccd_error *err)
{
	zip_int64_t found = -1, n = zip_get_num_entries(p->zip, 0);

	for (zip_int64_t i = 0; i < n; i++) {
		const char *other = zip_get_name(p->zip, (zip_uint64_t)i, ZIP_FL_ENC_RAW);

		if (other == NULL || strcmp(other, name) != 0)
			continue;
		if (found >= 0)
			return ccd_error_set(err, CCD_EFORMAT, p->source->file, 0,
			    "the archive holds '%.200s' twice", name);
		found = i;
	}
	return found >= 0 ? found : ccd_error_set(err, CCD_EFORMAT, p->source->file, 0,
	    "the archive holds no '%.200s'", name);
}

/* Whether N bytes of a member that is PACKED bytes large are within the limits. */
static int
check_size(const struct ccd_package *p, const char *name, uint64_t n, uint64_t packed,
    struct ccd_error *err)
{
	const struct ccd_limits *limits = p->source->limits;
	char what[256];

	snprintf(what, sizeof what, "'%.200s' unpacks to too much", name);
	if (p->unpacked + n > limits->value[CCD_LIMIT_UNPACKED])
		return ccd_limit_exceeded(limits, CCD_LIMIT_UNPACKED, p->source->file, 0, what, err);
	if (n > FREE_BYTES && n / limits->value[CCD_LIMIT_RATIO] > packed)
		return ccd_limit_exceeded(limits, CCD_LIMIT_RATIO, p->source->file, 0, what, err);
	return 0;
}

int
ccd_package_read(struct ccd_package *p, const char *name, struct ccd_arena *a,
    const unsigned char **bytes, size_t *n, struct ccd_error *err)
{
	zip_int64_t at = find(p, name, err), got = 0;
	struct ccd_buffer b = { 0 };
	char block[1 << 16];
	zip_file_t *file;
	zip_stat_t stat;
	int rc = 0;

	if (at < 0)
		return -1;
	if (zip_stat_index(p->zip, (zip_uint64_t)at, 0, &stat) < 0 ||
	    (stat.encryption_method != ZIP_EM_NONE) ||
	    (file = zip_fopen_index(p->zip, (zip_uint64_t)at, 0)) == NULL)
		return ccd_error_set(err, CCD_EFORMAT, p->source->file, 0, "cannot unpack '%.200s': %s",
		    name, stat.encryption_method != ZIP_EM_NONE ? "it is encrypted" : zip_strerror(p->zip));
	while (rc == 0 && (got = zip_fread(file, block, sizeof block)) > 0) {
		ccd_buffer_add(&b, block, (size_t)got);
		rc = check_size(p, name, b.n, stat.comp_size, err);
	}
	if (rc == 0 && got < 0)
		rc = ccd_error_set(err, CCD_EFORMAT, p->source->file, 0, "cannot unpack '%.200s': %s", name,
		    zip_file_strerror(file));
	zip_fclose(file);
	p->unpacked += b.n;
	if (rc == 0) {
		*bytes = ccd_arena_memdup(a, b.s != NULL ? b.s : "", b.n);
		*n = b.n;
	}
	ccd_buffer_free(&b);
	return rc;
}

xmlDocPtr
ccd_package_xml(struct ccd_package *p, const char *name, struct ccd_arena *a, struct ccd_error *err)
{
	const unsigned char *bytes;
	size_t n;

	if (ccd_package_read(p, name, a, &bytes, &n, err) < 0)
		return NULL;
	return ccd_xml_parse(p->source, ccd_arena_printf(a, "%s(%s)", p->source->file, name), bytes, n, a,
	    NULL, err);
}

/* TARGET of a relationship of the part in FOLDER, as a name in the package. */
static const char *
resolve(const char *folder, const char *target, struct ccd_arena *a)
{
	if (*target == '/')
		return ccd_arena_strdup(a, target + 1);
	while (strncmp(target, "./", 2) == 0)
		target += 2;
	return ccd_arena_printf(a, "%s%s", folder, target);
}

size_t
ccd_package_related(const xmlNode *rels, const char *folder, const char *id, const char *type,
    struct ccd_arena *a, const char **found, size_t n)
{
	size_t count = 0;

	for (const xmlNode *r = rels->children; r != NULL && count < n; r = r->next) {
		const char *own = ccd_xml_value(r, "Id"), *kind = ccd_xml_value(r, "Type");
		const char *target = ccd_xml_value(r, "Target"), *last = kind != NULL ? strrchr(kind, '/') : NULL;

		if (target != NULL && (id != NULL ? own != NULL && strcmp(own, id) == 0 :
		    last != NULL && strcmp(last + 1, type) == 0))
			found[count++] = resolve(folder, target, a);
	}
	return count;
}
