/*
 * XLIFF: 1.0 to 1.2, where a <trans-unit> may be cut into segments by <mrk>, and 2.0
 * and 2.1, where a <unit> holds <segment>s. What the specification forbids is
 * named by file and line (xliff_check.c): a unit is passed over for it, or the file refused,
 * where what is meant cannot be told.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/error.h"
#include "read/bitext.h"
#include "read/inline.h"
#include "read/xliff.h"
#include "read/xml.h"

#define XML_NS "http://www.w3.org/XML/1998/namespace"

struct xliff {
	const struct ccd_source *source;
	struct ccd_arena *a;
	struct ccd_bitext *bitext;
	struct ccd_markup markup;
	struct ccd_faults faults;
	const char *original;           /* of the <file> that is being read: name or id */
	const char *lang[2];            /* of source and target, as spelled, or NULL */
	size_t wordless;                /* units that say nothing */
	struct ccd_error *err;
};

static const char *
attribute(const struct xliff *x, const xmlNode *node, const char *name)
{
	return ccd_xml_attribute(node, NULL, name, x->a);
}

static bool
has_value(const xmlNode *node, const char *name, const char *value)
{
	xmlChar *found = xmlGetNoNsProp(node, (const xmlChar *)name);
	bool same = found != NULL && strcmp((const char *)found, value) == 0;

	xmlFree(found);
	return same;
}

/* ---- the text of a source or target ------------------------------------ */

static enum ccd_inline
inline_kind_1(const xmlNode *node)
{
	static const char *const codes[] = { "x", "bx", "ex", "bpt", "ept", "ph", "it", "sub", NULL };

	if (ccd_xml_is(node, NULL, "g"))
		return CCD_INLINE_PAIR;
	if (ccd_xml_is(node, NULL, "mrk"))
		return CCD_INLINE_NOTE;
	return ccd_xml_is_one_of(node, codes) ? CCD_INLINE_CODE : CCD_INLINE_UNKNOWN;
}

static enum ccd_inline
inline_kind_2(const xmlNode *node)
{
	static const char *const codes[] = { "sc", "ec", "ph", NULL };
	static const char *const notes[] = { "mrk", "sm", "em", NULL };

	if (ccd_xml_is(node, NULL, "pc"))
		return CCD_INLINE_PAIR;
	if (ccd_xml_is(node, NULL, "cp"))
		return CCD_INLINE_BLANK;
	if (ccd_xml_is_one_of(node, notes))
		return CCD_INLINE_NOTE;
	return ccd_xml_is_one_of(node, codes) ? CCD_INLINE_CODE : CCD_INLINE_UNKNOWN;
}

/* Adds the text of NODE (NULL: none) to UNIT as that of SIDE. Returns 1, 0 where it
 * cannot be read, -1 with ERR set. */
static int
add_text(struct xliff *x, struct ccd_bitext_unit *unit, const xmlNode *node, uint8_t side,
    enum ccd_inline (*kind)(const xmlNode *))
{
	const char *lang = x->lang[side];
	const xmlNode *bad;

	if (node == NULL)
		return 1;
	if (lang == NULL)
		lang = ccd_xml_attribute(node, XML_NS, "lang", x->a);
	bad = ccd_inline_text(node, kind, &x->markup);
	x->markup.next.line = ccd_xml_line(node);
	if (ccd_bitext_add(unit, &x->markup, lang, side, x->err) < 0)
		return -1;
	if (bad != NULL && bad->type == XML_ENTITY_REF_NODE) {
		ccd_fault(&x->faults, ccd_xml_line(node), "the entity &%.64s; is not declared; the unit is "
		    "passed over", (const char *)bad->name);
		return 0;
	}
	if (bad != NULL)
		ccd_fault_stranger(&x->faults, ccd_xml_line(node), (const char *)bad->name);
	return 1;
}

/* True for a unit that must be passed over; says so. Its other translations, which are
 * proposals, are left out in any case. */
static bool
is_spoiled(struct xliff *x, const xmlNode *unit)
{
	static const char *const proposals[] = { "alt-trans", "matches", NULL };
	const struct ccd_xliff_fault *fault = ccd_xliff_fault(unit);

	for (const xmlNode *c = unit->children; c != NULL && fault == NULL; c = c->next)
		if (ccd_xml_is_one_of(c, proposals))
			ccd_xml_omit(x->source, CCD_OMIT_TWIN, c);

	if (fault != NULL) {
		ccd_fault(&x->faults, fault->line, "%s; the unit is passed over", fault->message);
		ccd_xml_omit(x->source, CCD_OMIT_FAULTY, unit);
	}
	return fault != NULL;
}

/* Keeps a unit with any text: name and number are what it is found again by. */
static void
keep_unit(struct xliff *x, struct ccd_bitext_unit *unit, const char *id, const char *part)
{
	if (unit->texts.n == 0) {
		x->wordless++;
		return;
	}
	if (id != NULL) {
		unit->anchor = *part != '\0' ? ccd_arena_printf(x->a, "%s/%s", id, part) : id;
		unit->key = ccd_arena_printf(x->a, "%s\x1F%s", x->original, unit->anchor);
	}
	*ccd_push(x->a, &x->bitext->units) = *unit;
}

/* Takes what our own export says of a unit NODE, in elements called NAME by their
 * attribute KIND: how sure it is, and whether a person confirmed it. */
static void
take_context(xmlNode *node, const char *name, const char *kind, struct ccd_bitext_unit *unit)
{
	static const char *const above[] = { "metadata", "metaGroup", "context-group", NULL };

	for (xmlNode *n = node->children; n != NULL;) {
		const char *type = ccd_xml_is(n, NULL, name) ? ccd_xml_value(n, kind) : NULL;
		const char *text = type != NULL && n->children != NULL &&
		    n->children->type == XML_TEXT_NODE ? (const char *)n->children->content : "";

		if (type != NULL && strcmp(type, "x-confidence") == 0)
			ccd_bitext_confidence(unit, text);
		if (type != NULL && strcmp(type, "x-confirmed") == 0)
			unit->confirmed = strcmp(text, "yes") == 0;
		n = ccd_xml_is_one_of(n, above) && n->children != NULL ? n->children :
		    ccd_xml_after(n, node);
	}
}

/* ---- 1.x --------------------------------------------------------------- */

/* A segment that <mrk> cuts out. */
struct cut {
	const char *mid;        /* "" where it has none */
	const xmlNode *node;
	size_t at;
	bool used;
};

struct cuts {
	struct cut *v;
	size_t n, cap;
};

static bool
is_cut(const xmlNode *node)
{
	return ccd_xml_is(node, NULL, "mrk") && has_value(node, "mtype", "seg");
}

/* The outermost segments below TOP (NULL: none). */
static void
find_cuts(const struct xliff *x, const xmlNode *top, struct ccd_arena *a, struct cuts *cuts)
{
	xmlNode *node = top != NULL ? top->children : NULL;

	while (node != NULL) {
		if (is_cut(node)) {
			const char *mid = attribute(x, node, "mid");

			*ccd_push(a, cuts) = (struct cut){ mid != NULL ? mid : "", node, cuts->n, false };
		} else if (node->type == XML_ELEMENT_NODE && node->children != NULL) {
			node = node->children;
			continue;
		}
		node = ccd_xml_after(node, top);
	}
}

static int
compare_cuts(const void *a, const void *b)
{
	const struct cut *p = a, *q = b;
	int order = strcmp(p->mid, q->mid);

	return order != 0 ? order : p->at < q->at ? -1 : p->at > q->at;
}

static int
compare_mid(const void *mid, const void *member)
{
	return strcmp(mid, ((const struct cut *)member)->mid);
}

/* A unit for each segment of the source, with the target's of the same number. */
static int
add_cuts(struct xliff *x, const char *id, struct cuts *source, struct cuts *target)
{
	int rc = 1;

	if (target->n > 0)
		qsort(target->v, target->n, sizeof *target->v, compare_cuts);
	for (size_t i = 0; i < source->n && rc >= 0; i++) {
		struct ccd_bitext_unit unit = { .line = ccd_xml_line(source->v[i].node), .confidence = 1 };
		struct cut *other = target->n > 0 ? bsearch(source->v[i].mid, target->v, target->n,
		    sizeof *target->v, compare_mid) : NULL;

		if (other != NULL && other->used)
			other = NULL;
		rc = add_text(x, &unit, source->v[i].node, 0, inline_kind_1);
		if (rc > 0 && other != NULL)
			rc = add_text(x, &unit, other->node, 1, inline_kind_1);
		if (other != NULL)
			other->used = true;
		if (rc > 0)
			keep_unit(x, &unit, id, source->v[i].mid);
	}
	for (size_t i = 0; i < target->n && rc >= 0; i++)
		if (!target->v[i].used) {
			ccd_fault(&x->faults, ccd_xml_line(target->v[i].node),
			    "the target's segment '%.64s' is not in the source, and passed over",
			    target->v[i].mid);
			ccd_xml_omit(x->source, CCD_OMIT_FAULTY, target->v[i].node);
		}
	return rc < 0 ? -1 : 0;
}

static int
add_whole(struct xliff *x, xmlNode *node, const char *id)
{
	struct ccd_bitext_unit unit = { .line = ccd_xml_line(node), .confidence = 1 };
	int rc = add_text(x, &unit, ccd_xml_child(node, "source"), 0, inline_kind_1);

	take_context(node, "context", "context-type", &unit);
	if (rc > 0)
		rc = add_text(x, &unit, ccd_xml_child(node, "target"), 1, inline_kind_1);
	if (rc > 0)
		keep_unit(x, &unit, id, "");
	return rc < 0 ? -1 : 0;
}

static int
add_trans_unit(struct xliff *x, xmlNode *node)
{
	const char *id = attribute(x, node, "id");
	const xmlNode *target = ccd_xml_child(node, "target");
	struct cuts source_cuts = { 0 }, target_cuts = { 0 };
	struct ccd_arena *a;
	int rc;

	if (is_spoiled(x, node))
		return 0;
	if (ccd_xml_child(node, "source") == NULL) {
		ccd_fault(&x->faults, ccd_xml_line(node), "a <trans-unit> without <source> is passed over");
		ccd_xml_omit(x->source, CCD_OMIT_FAULTY, node);
		return 0;
	}
	a = ccd_arena_new();
	find_cuts(x, ccd_xml_child(node, "seg-source"), a, &source_cuts);
	find_cuts(x, target, a, &target_cuts);
	/* a target that is not cut answers to all of the source */
	if (source_cuts.n > 0 && (target == NULL || target_cuts.n > 0))
		rc = add_cuts(x, id, &source_cuts, &target_cuts);
	else
		rc = add_whole(x, node, id);
	ccd_arena_free(a);
	return rc;
}

/* The languages of a <file>, for its texts. */
static void
begin_file_1(struct xliff *x, const xmlNode *file)
{
	const char *original = attribute(x, file, "original");

	x->original = original != NULL ? original : "";
	x->lang[0] = attribute(x, file, "source-language");
	x->lang[1] = attribute(x, file, "target-language");
	if (x->bitext->lang[0] == NULL)
		x->bitext->lang[0] = x->lang[0];
}

static int
read_1(struct xliff *x, xmlNode *root)
{
	static const char *const no_units[] = { "header", "bin-source", "bin-target", "alt-trans", NULL };
	xmlNode *node = root->children;
	bool file = false;

	while (node != NULL) {
		bool inside = node->type == XML_ELEMENT_NODE && node->children != NULL;

		if (ccd_xml_is(node, NULL, "file")) {
			file = true;
			begin_file_1(x, node);
		} else if (ccd_xml_is(node, NULL, "trans-unit")) {
			if (add_trans_unit(x, node) < 0)
				return -1;
			inside = false;
		} else if (ccd_xml_is_one_of(node, no_units)) {
			inside = false;
		}
		node = inside ? node->children : ccd_xml_after(node, root);
	}
	if (!file)
		return ccd_error_set(x->err, CCD_EFORMAT, x->source->file, ccd_xml_line(root),
		    "has no <file> element");
	return 0;
}

/* ---- 2.x --------------------------------------------------------------- */

/* Adds a segment. LIKE: what is said of its unit as a whole. */
static int
add_segment(struct xliff *x, const xmlNode *node, const char *id, size_t number,
    const struct ccd_bitext_unit *like)
{
	struct ccd_bitext_unit unit = *like;
	const char *part = attribute(x, node, "id");
	int rc;

	unit.line = ccd_xml_line(node);
	if (ccd_xml_child(node, "target") != NULL && x->lang[1] == NULL)
		return ccd_error_set(x->err, CCD_EFORMAT, x->source->file,
		    ccd_xml_line(ccd_xml_child(node, "target")), "there are targets, but no trgLang on <xliff>");
	if ((rc = add_text(x, &unit, ccd_xml_child(node, "source"), 0, inline_kind_2)) > 0)
		rc = add_text(x, &unit, ccd_xml_child(node, "target"), 1, inline_kind_2);
	if (rc > 0)
		keep_unit(x, &unit, id, part != NULL ? part : ccd_arena_printf(x->a, "%zu", number));
	return rc < 0 ? -1 : 0;
}

static int
add_unit(struct xliff *x, xmlNode *node)
{
	const char *id = attribute(x, node, "id");
	struct ccd_bitext_unit like = { .confidence = 1 };
	size_t number = 0;

	if (is_spoiled(x, node))
		return 0;
	take_context(node, "meta", "type", &like);
	for (const xmlNode *part = node->children; part != NULL; part = part->next)
		if ((ccd_xml_is(part, NULL, "segment") || ccd_xml_is(part, NULL, "ignorable")) &&
		    add_segment(x, part, id, ++number, &like) < 0)
			return -1;
	return 0;
}

static int
read_2(struct xliff *x, xmlNode *root)
{
	xmlNode *node = root->children;
	bool file = false;

	x->bitext->lang[0] = x->lang[0] = attribute(x, root, "srcLang");
	x->lang[1] = attribute(x, root, "trgLang");
	if (x->lang[0] == NULL)
		return ccd_error_set(x->err, CCD_EFORMAT, x->source->file, ccd_xml_line(root),
		    "has no srcLang on <xliff>");
	while (node != NULL) {
		bool inside = ccd_xml_is(node, NULL, "file") || ccd_xml_is(node, NULL, "group");

		if (ccd_xml_is(node, NULL, "file")) {
			file = true;
			x->original = attribute(x, node, "id");
			x->original = x->original != NULL ? x->original : "";
		} else if (ccd_xml_is(node, NULL, "unit") && add_unit(x, node) < 0) {
			return -1;
		}
		node = inside && node->children != NULL ? node->children : ccd_xml_after(node, root);
	}
	if (!file)
		return ccd_error_set(x->err, CCD_EFORMAT, x->source->file, ccd_xml_line(root),
		    "has no <file> element");
	return 0;
}

/* ---- the file ---------------------------------------------------------- */

static bool
is_version_2(const struct xliff *x, const xmlNode *root)
{
	const char *version = attribute(x, root, "version");

	return version != NULL ? *version == '2' : attribute(x, root, "srcLang") != NULL;
}

static int
read_xliff(const struct ccd_source *source, struct ccd_arena *a, struct ccd_bitext *bitext,
    struct ccd_error *err)
{
	struct xliff x = { .source = source, .a = a, .bitext = bitext, .original = "", .err = err };
	xmlDocPtr doc = ccd_xml_parse(source, source->file, source->bytes, source->n, a,
	    &bitext->charset, err);
	xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;
	int rc = -1;

	x.faults.source = x.markup.source = source;
	x.markup.a = a;
	if (root != NULL && !ccd_xml_is(root, NULL, "xliff"))
		ccd_error_set(err, CCD_EFORMAT, source->file, ccd_xml_line(root),
		    "is no XLIFF: the first element is <%.64s>", (const char *)root->name);
	else if (root != NULL) {
		ccd_xliff_check(source, root, is_version_2(&x, root), a);
		rc = is_version_2(&x, root) ? read_2(&x, root) : read_1(&x, root);
	}
	if (rc == 0 && bitext->units.n == 0 && x.faults.n == 0 && x.wordless > 0)
		rc = ccd_error_set(err, CCD_EFORMAT, source->file, 0, "no unit says anything: %zu %s empty",
		    x.wordless, x.wordless == 1 ? "is" : "are");
	if (rc == 0)
		rc = ccd_faults_end(&x.faults, bitext->units.n, err);
	ccd_markup_free(&x.markup);
	xmlFreeDoc(doc);
	return rc;
}

static int
bid(const struct ccd_source *source)
{
	char root[6];

	ccd_source_root(source, root, sizeof root);
	return strcmp(root, "xliff") == 0 ? 95 : 0;
}

const struct ccd_reader ccd_read_xliff = {
	.name = "xliff",
	.extensions = ".xlf .xliff",
	.media_type = "application/xliff+xml",
	.bid = bid,
	.read_bitext = read_xliff,
};
