/* The grammar of XLIFF 2.0, 2.1 with its modules, and 1.2, as tables. */
#include "read/xliff.h"

#include <stdlib.h>
#include <string.h>

#include "lang/lang.h"

#define SPACE "xml:space=space"
#define FLOW "canResegment=yesno translate=yesno srcDir=dir trgDir=dir " SPACE
#define INLINE "cp|ph|pc|sc|ec|mrk|sm|em*"
#define EDIT "canCopy=yesno canDelete=yesno canReorder=reorder copyOf=nmtoken subType=user type=code "
#define ONE "disp equiv dataRef=nmtoken subFlows=nmtokens "
#define NOTED "id!=nmtoken translate=yesno type=mark ref value"

const struct ccd_xliff_element ccd_xliff_elements_2[] = {
	{ "", "xliff", "file+", false, "version!=version srcLang!=lang trgLang=lang " SPACE, false },
	{ "", "file", "skeleton? @* notes? unit|group+", false, "id!=nmtoken original " FLOW, false },
	{ "", "skeleton", "@*", true, "href", false },
	{ "", "group", "@* notes? unit|group*", false, "id!=nmtoken name type=user " FLOW, false },
	{ "", "unit", "@* notes? originalData? segment|ignorable+", false,
	  "id!=nmtoken name type=user " FLOW, false },
	{ "", "segment", "source target?", false, "id=nmtoken canResegment=yesno state=state subState=user",
	  false },
	{ "", "ignorable", "source target?", false, "id=nmtoken", false },
	{ "", "notes", "note+", false, "", false },
	{ "", "note", "", true, "id=nmtoken appliesTo=side category priority=priority", false },
	{ "", "originalData", "data+", false, "", false },
	{ "", "data", "cp*", true, "id!=nmtoken dir=dir xml:space=preserve", false },
	{ "", "source", INLINE, true, "xml:lang=lang " SPACE, false },
	{ "", "target", INLINE, true, "xml:lang=lang order=count " SPACE, false },
	{ "", "cp", "", false, "hex!", false },
	{ "", "ph", "", false, "id!=nmtoken " EDIT ONE, false },
	{ "", "pc", INLINE, true, "id!=nmtoken canOverlap=yesno dir=dir dispStart dispEnd equivStart equivEnd "
	  "dataRefStart=nmtoken dataRefEnd=nmtoken subFlowsStart=nmtokens subFlowsEnd=nmtokens " EDIT, false },
	{ "", "sc", "", false, "id!=nmtoken isolated=yesno canOverlap=yesno dir=dir " EDIT ONE, false },
	{ "", "ec", "", false, "id=nmtoken startRef=nmtoken isolated=yesno canOverlap=yesno dir=dir "
	  EDIT ONE, false },
	{ "", "mrk", INLINE, true, NOTED, false },
	{ "", "sm", "", false, NOTED, false },
	{ "", "em", "", false, "startRef!=nmtoken", false },
	{ "mda", "metadata", "mda:metaGroup+", false, "id=nmtoken", false },
	{ "mda", "metaGroup", "mda:metaGroup|mda:meta+", false, "id=nmtoken category appliesTo=part", false },
	{ "mda", "meta", "", true, "type!", false },
	{ "gls", "glossary", "gls:glossEntry+", false, "", false },
	{ "gls", "glossEntry", "gls:term gls:translation* gls:definition? @*", false, "id=nmtoken ref", false },
	{ "gls", "term", "", true, "source", false },
	{ "gls", "translation", "", true, "id=nmtoken ref source", false },
	{ "gls", "definition", "", true, "source", false },
	{ "mtc", "matches", "mtc:match+", false, "", false },
	{ "mtc", "match", "mda:metadata? originalData? source target @*", false, "id=nmtoken matchQuality=percent "
	  "matchSuitability=percent origin ref! reference=yesno similarity=percent subType=user type=match",
	  false },
	{ "res", "resourceData", "res:resourceItemRef* res:resourceItem*", false, "", false },
	{ "res", "resourceItemRef", "", false, "id=nmtoken ref!=nmtoken", false },
	{ "res", "resourceItem", "res:source? res:target? res:reference*", false,
	  "id=nmtoken mimeType context=yesno", false },
	{ "res", "source", "@*", true, "href xml:lang=lang", false },
	{ "res", "target", "@*", true, "href xml:lang=lang", false },
	{ "res", "reference", "", false, "href! xml:lang=lang", false },
	{ "slr", "profiles", "slr:normalization? @*", false, "generalProfile storageProfile", false },
	{ "slr", "normalization", "", false, "general=normal storage=normal", false },
	{ "slr", "data", "@*", false, "profile!", false },
	{ "val", "validation", "val:rule+", false, "", false },
	{ "val", "rule", "", false, "isPresent occurs=count isNotPresent startsWith endsWith existsInSource=yesno "
	  "caseSensitive=yesno normalization=normal disabled=yesno", false },
	{ 0 }
};

#define INLINE_1 "g|x|bx|ex|bpt|ept|ph|it|mrk*"
#define CODE_1 "id!"

const struct ccd_xliff_element ccd_xliff_elements_1[] = {
	{ "", "xliff", "...", false, "version!", true },
	{ "", "file", "header? body", false, "original! source-language!=lang target-language=lang datatype!",
	  true },
	{ "", "body", "trans-unit|group|bin-unit*", false, "", true },
	{ "", "group", "...", false, "translate=yesno", true },
	{ "", "trans-unit", "source? seg-source? target? ...", false, "id! approved=yesno translate=yesno", true },
	{ "", "bin-unit", "bin-source bin-target? ...", false, "id! mime-type!", true },
	{ "", "alt-trans", "source? seg-source? target|@+ ...", false, "", true },
	{ "", "source", INLINE_1, true, "xml:lang=lang", true },
	{ "", "seg-source", INLINE_1, true, "xml:lang=lang", true },
	{ "", "target", INLINE_1, true, "xml:lang=lang", true },
	{ "", "g", INLINE_1, true, CODE_1, true },
	{ "", "x", "", false, CODE_1, true },
	{ "", "bx", "", false, CODE_1, true },
	{ "", "ex", "", false, CODE_1, true },
	{ "", "bpt", "sub*", true, CODE_1, true },
	{ "", "ept", "sub*", true, CODE_1, true },
	{ "", "ph", "sub*", true, CODE_1, true },
	{ "", "it", "sub*", true, CODE_1 " pos!=place", true },
	{ "", "mrk", INLINE_1, true, "mtype!", true },
	{ 0 }
};

const char *
ccd_xliff_space(const char *href)
{
	static const struct { const char *href, *space; } spaces[] = {
		{ "urn:oasis:names:tc:xliff:document:2.0", "" },
		{ "urn:oasis:names:tc:xliff:document:2.2", "" },
		{ "urn:oasis:names:tc:xliff:document:1.2", "" },
		{ "urn:oasis:names:tc:xliff:document:1.1", "" },
		{ "urn:oasis:names:tc:xliff:metadata:2.0", "mda" },
		{ "urn:oasis:names:tc:xliff:glossary:2.0", "gls" },
		{ "urn:oasis:names:tc:xliff:matches:2.0", "mtc" },
		{ "urn:oasis:names:tc:xliff:resourcedata:2.0", "res" },
		{ "urn:oasis:names:tc:xliff:sizerestriction:2.0", "slr" },
		{ "urn:oasis:names:tc:xliff:validation:2.0", "val" },
		{ "urn:oasis:names:tc:xliff:fs:2.0", "fs" },
	};

	for (size_t i = 0; href != NULL && i < sizeof spaces / sizeof *spaces; i++)
		if (strcmp(href, spaces[i].href) == 0)
			return spaces[i].space;
	return href == NULL ? "" : NULL;
}

/* ---- values ------------------------------------------------------------ */

/* VALUE is one of the words of LIST, "yes|no". */
static bool
is_listed(const char *value, const char *list)
{
	size_t n = strlen(value);

	for (const char *p = list; n > 0 && p != NULL; p = strchr(p, '|') != NULL ? strchr(p, '|') + 1 : NULL)
		if (strncmp(p, value, n) == 0 && (p[n] == '|' || p[n] == '\0'))
			return true;
	return false;
}

/* Names of XML, parted by blanks where MANY. */
static bool
is_nmtoken(const char *value, bool many)
{
	const char *p = value;

	for (; *p != '\0'; p++)
		if (!(*p >= 'a' && *p <= 'z') && !(*p >= 'A' && *p <= 'Z') && !(*p >= '0' && *p <= '9') &&
		    strchr("-._:", *p) == NULL && (*p & 0x80) == 0 && !(many && *p == ' '))
			return false;
	return p > value;
}

/* "prefix:value" */
static bool
is_user(const char *value)
{
	const char *colon = strchr(value, ':');

	return colon != NULL && colon > value && colon[1] != '\0' && strpbrk(value, " \t") == NULL &&
	    strchr(colon + 1, ':') == NULL;
}

static bool
is_count(const char *value, long most)
{
	char *end;
	long n = strtol(value, &end, 10);

	return end > value && *end == '\0' && strspn(value, "0123456789") == strlen(value) && n >= 1 &&
	    n <= most;
}

static bool
is_percent(const char *value)
{
	size_t n = strspn(value, "0123456789");

	return n > 0 && strspn(value + n, ".0123456789") == strlen(value + n) && atof(value) <= 100;
}

static bool
is_language(const char *value)
{
	char out[64];

	return ccd_lang_valid(value, out, sizeof out);
}

const char *
ccd_xliff_type(const char *type, const char *value)
{
	static const struct { const char *type, *values; } lists[] = {
		{ "yesno", "yes|no" }, { "reorder", "yes|firstNo|no" }, { "dir", "ltr|rtl|auto" },
		{ "state", "initial|translated|reviewed|final" }, { "side", "source|target" },
		{ "code", "fmt|ui|quote|link|image|other" }, { "space", "default|preserve" },
		{ "preserve", "preserve" }, { "version", "2.0|2.1|2.2" },
		{ "part", "source|target|ignorable" }, { "normal", "none|nfc|nfd" },
		{ "match", "am|mt|icm|idm|tb|tm|other" }, { "place", "open|close" },
	};

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (strcmp(type, lists[i].type) == 0)
			return is_listed(value, lists[i].values) ? NULL : lists[i].values;
	if (strcmp(type, "mark") == 0)
		return is_listed(value, "generic|comment|term") || is_user(value) ? NULL :
		    "generic|comment|term|prefix:value";
	if (strcmp(type, "nmtoken") == 0 || strcmp(type, "nmtokens") == 0)
		return is_nmtoken(value, type[7] != '\0') ? NULL : "a name without blanks";
	if (strcmp(type, "user") == 0)
		return is_user(value) ? NULL : "prefix:value";
	if (strcmp(type, "lang") == 0)
		return is_language(value) ? NULL : "a language tag";
	if (strcmp(type, "count") == 0)
		return is_count(value, INT32_MAX) ? NULL : "a number from 1";
	if (strcmp(type, "priority") == 0)
		return is_count(value, 10) ? NULL : "a number from 1 to 10";
	if (strcmp(type, "percent") == 0)
		return is_percent(value) ? NULL : "a number from 0 to 100";
	return NULL;
}
