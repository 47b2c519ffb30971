/* Whether the texts beside a concordance are still those that were aligned. */
#include <string.h>
#include <sys/stat.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/hash.h"
#include "store/store.h"

/* True where FILE in the folder of CONCORDANCE is there, and has other bytes than SHA256. */
static bool
differs(const char *concordance, const char *file, const char *sha256, struct ccd_arena *a)
{
	size_t folder = (size_t)(ccd_file_base(concordance) - concordance);
	const char *path = ccd_arena_printf(a, "%.*s%s", (int)folder, concordance, file);
	struct ccd_error none = { 0 };
	struct ccd_buffer bytes = { 0 };
	char now[65] = "";
	struct stat st;

	if (*file == '\0' || strchr(file, '/') != NULL || stat(path, &st) < 0 || !S_ISREG(st.st_mode) ||
	    ccd_file_read(path, &bytes, &none) < 0)
		return false;
	ccd_sha256(bytes.n > 0 ? bytes.s : "", bytes.n, now);
	ccd_buffer_free(&bytes);
	return strcmp(now, sha256) != 0;
}

uint64_t
ccd_changed_texts(const struct ccd_concordance *c, const char *file)
{
	struct ccd_arena *a = ccd_arena_new();
	uint64_t changed = 0;

	for (uint32_t v = 0; v < c->nversion && strcmp(file, "-") != 0; v++) {
		const struct ccd_version *version = &c->version[v];
		bool other = version->npart == 0 && version->file != NULL &&
		    differs(file, version->file, version->sha256, a);

		for (uint32_t i = 0; i < version->npart; i++)
			other |= differs(file, version->part[i].file, version->part[i].sha256, a);
		changed |= (uint64_t)other << v;
	}
	ccd_arena_free(a);
	return changed;
}
