/* What callers of the library ask beside the stages: words of a finding, what there is. */
#include "base/error.h"
#include "compare/compare.h"
#include "lang/lang.h"
#include "model/libraries.h"
#include "model/profile.h"
#include "read/read.h"
#include "text/message.h"
#include "write/finding_words.h"
#include "write/write.h"

const char *
ccd_finding_message(const struct ccd_concordance *c, const struct ccd_finding *f, const char *interface)
{
	struct ccd_error err = { 0 };

	return CCD_PUBLIC(&err, NULL, ccd_finding_words(c, f, interface, c->arena));
}

const char *
ccd_finding_title(const struct ccd_concordance *c, const struct ccd_finding *f, const char *interface)
{
	struct ccd_error err = { 0 };

	return CCD_PUBLIC(&err, NULL, ccd_finding_name(f, interface, c->arena));
}

const char *
ccd_finding_rule(const struct ccd_finding *f)
{
	return f->rule->id;
}

const char *
ccd_finding_rule_name(const struct ccd_finding *f)
{
	return f->rule->name;
}

/* The NAME of the i-th of a table, NULL beyond its last. */
#define AT(function, name) \
	static const char * \
	function##_##name(size_t i) \
	{ \
		return function(i) != NULL ? function(i)->name : NULL; \
	}

AT(ccd_rule_at, id)
AT(ccd_reader_at, name)
AT(ccd_writer_at, name)
AT(ccd_lang_at, tag)
AT(ccd_profile_at, name)

const char *
ccd_list_at(enum ccd_list list, size_t i)
{
	static const char *(*const at[CCD_LIST__COUNT])(size_t i) = {
		[CCD_LIST_RULES] = ccd_rule_at_id, [CCD_LIST_READERS] = ccd_reader_at_name,
		[CCD_LIST_WRITERS] = ccd_writer_at_name, [CCD_LIST_LANGUAGES] = ccd_lang_at_tag,
		[CCD_LIST_PROFILES] = ccd_profile_at_name, [CCD_LIST_INTERFACES] = ccd_interface_at,
	};

	return list < CCD_LIST__COUNT ? at[list](i) : NULL;
}
