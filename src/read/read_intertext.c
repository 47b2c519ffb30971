/*
 * Alignments in XML that name the documents whose segments they link: of InterText and
 * of cesAlign (<linkGrp toDoc fromDoc>, <link xtargets="1:1 1:2;1:1">), and of TEI
 * (<link target="en.xml#s1 zh.xml#s1">). The documents lie in the folder of the file;
 * nothing elsewhere is opened.
 *
 * A document's segments are its elements of those names that any link refers to. Those
 * in no link become units too, before the link that they precede.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/file.h"
#include "read/bitext.h"
#include "read/inline.h"
#include "read/xml.h"
#include "lang/lang.h"

#define XML_NS "http://www.w3.org/XML/1998/namespace"

/* Names of elements that are segments, at most. */
enum { NAMES = 16 };

struct segment {
	const char *id;
	xmlNode *node;
	uint32_t region;        /* index */
	bool linked;
};

/* Segments in one language that follow each other: a file may hold several texts. */
struct region {
	const char *lang;       /* as the markup says it, or NULL */
	uint32_t next, end;     /* the first that may have no unit yet; behind the last */
};

/* An element that has an id. */
struct named {
	const char *id;
	xmlNode *node;
	uint32_t segment;       /* index, or CCD_NONE */
};

struct document {
	const char *name;       /* "": the alignment itself */
	const char *lang;       /* by the name, or NULL */
	xmlDocPtr tree;         /* NULL where it cannot be read */
	struct { struct named *v; size_t n, cap; } ids;        /* by id */
	const char *kind[NAMES];
	size_t nkind;
	struct { struct segment *v; size_t n, cap; } segments;
	struct { struct region *v; size_t n, cap; } regions;
};

struct target {
	uint32_t document;
	const char *id;
	uint32_t segment;       /* CCD_NONE until found */
};

struct link {
	uint32_t line;
	struct { struct target *v; size_t n, cap; } targets;
};

struct alignment {
	const struct ccd_source *source;
	struct ccd_arena *a, *scratch;
	struct ccd_bitext *bitext;
	struct ccd_markup markup;
	struct ccd_faults faults;
	xmlDocPtr tree;
	uint64_t bytes;         /* of all documents */
	struct { struct document *v; size_t n, cap; } documents;
	struct { struct link *v; size_t n, cap; } links;
	const char *lang;       /* the last that a segment said, for reuse */
	struct ccd_error *err;
};

/* ---- documents --------------------------------------------------------- */

static const char *
id_of(const xmlNode *node, struct ccd_arena *a)
{
	const char *id = ccd_xml_attribute(node, XML_NS, "id", a);

	return id != NULL ? id : ccd_xml_attribute(node, NULL, "id", a);
}

static int
compare_named(const void *a, const void *b)
{
	const struct named *p = a, *q = b;

	return strcmp(p->id, q->id);
}

static xmlNode *
next_node(xmlNode *node, const xmlNode *top)
{
	return node->type == XML_ELEMENT_NODE && node->children != NULL ? node->children :
	    ccd_xml_after(node, top);
}

/* The ids of a document. */
static void
index_document(struct alignment *l, struct document *d)
{
	xmlNode *root = xmlDocGetRootElement(d->tree);

	for (xmlNode *node = root->children; node != NULL; node = next_node(node, root)) {
		const char *id = node->type == XML_ELEMENT_NODE ? id_of(node, l->scratch) : NULL;

		if (id != NULL)
			*ccd_push(l->scratch, &d->ids) = (struct named){ id, node, CCD_NONE };
	}
	if (d->ids.n > 0)
		qsort(d->ids.v, d->ids.n, sizeof *d->ids.v, compare_named);
}

/* A file beside the alignment, by its plain name; NULL where it is anything else. */
static const char *
path_of(const struct alignment *l, const char *name)
{
	const char *base = ccd_file_base(l->source->file);
	const char *path = ccd_arena_printf(l->scratch, "%.*s%s", (int)(base - l->source->file),
	    l->source->file, name);
	struct stat st;

	if (*name == '\0' || strchr(name, '/') != NULL || strcmp(name, "..") == 0 ||
	    lstat(path, &st) < 0 || !S_ISREG(st.st_mode))
		return NULL;
	return path;
}

/* Reads the document's file. False where it cannot, which was said. */
static bool
load_document(struct alignment *l, struct document *d, uint32_t line)
{
	const char *path = path_of(l, d->name);
	uint64_t most = l->source->limits->value[CCD_LIMIT_UNPACKED];
	struct ccd_buffer bytes = { 0 };
	struct ccd_error err = { 0 };
	char tag[64];

	if (path == NULL) {
		ccd_fault(&l->faults, line, "no document '%.128s' in the same folder; its links are "
		    "passed over", d->name);
		return false;
	}
	if (ccd_file_read_within(path, most > l->bytes ? (size_t)(most - l->bytes) : 0, &bytes,
	    &err) == 0 && bytes.n > 0)
		d->tree = ccd_xml_parse(l->source, path, (const unsigned char *)bytes.s, bytes.n,
		    l->scratch, NULL, &err);
	l->bytes += bytes.n;
	ccd_buffer_free(&bytes);
	if (d->tree == NULL) {
		ccd_fault(&l->faults, line, "the document '%.128s' cannot be read: %.200s", d->name,
		    err.code != CCD_OK ? err.message : "is empty");
		return false;
	}
	if (ccd_lang_from_name(d->name, tag, sizeof tag))
		d->lang = ccd_arena_strdup(l->a, tag);
	return true;
}

/* The document of a name, read when it is met first; CCD_NONE where there are too many. */
static uint32_t
document_of(struct alignment *l, const char *name, uint32_t line)
{
	struct document d = { .name = name };

	for (size_t i = 0; i < l->documents.n; i++)
		if (strcmp(l->documents.v[i].name, name) == 0)
			return (uint32_t)i;
	if (l->documents.n >= CCD_MAX_VERSIONS) {
		ccd_fault(&l->faults, line, "more than %d documents: '%.128s' is passed over",
		    CCD_MAX_VERSIONS, name);
		return CCD_NONE;
	}
	if (*name == '\0')
		d.tree = l->tree;
	if (d.tree != NULL || load_document(l, &d, line))
		index_document(l, &d);
	*ccd_push(l->scratch, &l->documents) = d;
	return (uint32_t)l->documents.n - 1;
}

static struct named *
find_id(const struct document *d, const char *id)
{
	struct named key = { .id = id };

	return d->ids.n == 0 ? NULL : bsearch(&key, d->ids.v, d->ids.n, sizeof *d->ids.v,
	    compare_named);
}

/* ---- links ------------------------------------------------------------- */

/* The next word of S up to END; *N gets its length, 0 at the end. */
static const char *
next_word(const char *s, const char *end, size_t *n)
{
	while (s < end && strchr(" \t\r\n", *s) != NULL)
		s++;
	for (*n = 0; s + *n < end && strchr(" \t\r\n", s[*n]) == NULL;)
		++*n;
	return s;
}

/* Adds the ids in S up to END, of DOCUMENT. */
static void
add_ids(struct alignment *l, struct link *link, const char *s, const char *end, uint32_t document)
{
	size_t n;

	for (; *(s = next_word(s, end, &n)) != '\0' && n > 0; s += n)
		*ccd_push(l->scratch, &link->targets) = (struct target){ document,
			ccd_arena_strndup(l->scratch, s, n), CCD_NONE };
}

/* The pointers "file#id" in S. */
static void
add_pointers(struct alignment *l, struct link *link, const char *s)
{
	const char *end = s + strlen(s);
	size_t n;

	for (; *(s = next_word(s, end, &n)) != '\0' && n > 0; s += n) {
		const char *hash = memchr(s, '#', n);
		uint32_t document;

		if (hash == NULL) {
			ccd_fault(&l->faults, link->line, "'%.*s' points to no id; it is passed over",
			    (int)(n < 64 ? n : 64), s);
			continue;
		}
		document = document_of(l, ccd_arena_strndup(l->scratch, s, (size_t)(hash - s)),
		    link->line);
		if (document != CCD_NONE)
			*ccd_push(l->scratch, &link->targets) = (struct target){ document,
				ccd_arena_strndup(l->scratch, hash + 1, n - (size_t)(hash + 1 - s)), CCD_NONE };
	}
}

/* How many of the ids before (SIDE 0) or behind the semicolons of a group are in D. */
static size_t
count_found(const struct alignment *l, const xmlNode *group, int side, uint32_t document)
{
	size_t found = 0;

	if (document == CCD_NONE)
		return 0;
	for (const xmlNode *node = group->children; node != NULL; node = node->next) {
		const char *s = ccd_xml_is(node, NULL, "link") ?
		    ccd_xml_attribute(node, NULL, "xtargets", l->scratch) : NULL;
		const char *end = s != NULL ? s + strcspn(s, ";") : NULL;
		size_t n;

		if (s == NULL)
			continue;
		if (side == 1) {
			s = end + (*end == ';');
			end = s + strlen(s);
		}
		for (; *(s = next_word(s, end, &n)) != '\0' && n > 0; s += n)
			found += find_id(&l->documents.v[document],
			    ccd_arena_strndup(l->scratch, s, n)) != NULL;
	}
	return found;
}

/* The documents of a group's left and right. InterText has toDoc on the left, cesAlign
 * fromDoc; where the ids fit better the other way, that is it. */
static void
find_sides(struct alignment *l, const xmlNode *group, uint32_t document[2])
{
	const char *to = ccd_xml_attribute(group, NULL, "toDoc", l->scratch);
	const char *from = ccd_xml_attribute(group, NULL, "fromDoc", l->scratch);
	bool ces = ccd_xml_is(group->parent, NULL, "cesAlign") ||
	    xmlHasProp(group, (const xmlChar *)"targType") != NULL;
	uint32_t line = ccd_xml_line(group), swap;

	document[0] = document[1] = CCD_NONE;
	if (to == NULL || from == NULL) {
		ccd_fault(&l->faults, line, "a <linkGrp> that names no documents");
		return;
	}
	document[0] = document_of(l, ces ? from : to, line);
	document[1] = document_of(l, ces ? to : from, line);
	if (count_found(l, group, 0, document[0]) + count_found(l, group, 1, document[1]) <
	    count_found(l, group, 0, document[1]) + count_found(l, group, 1, document[0])) {
		ccd_remark(l->source, line, "the ids fit when toDoc and fromDoc change places");
		swap = document[0];
		document[0] = document[1];
		document[1] = swap;
	}
}

/* Reads a <link> of a group with DOCUMENT on its sides. */
static void
add_link(struct alignment *l, const xmlNode *node, const uint32_t document[2])
{
	struct link link = { .line = ccd_xml_line(node) };
	const char *s = ccd_xml_attribute(node, NULL, "xtargets", l->scratch);

	if (s != NULL) {
		const char *middle = s + strcspn(s, ";");

		if (document[0] != CCD_NONE)
			add_ids(l, &link, s, middle, document[0]);
		if (*middle == ';' && document[1] != CCD_NONE)
			add_ids(l, &link, middle + 1, middle + strlen(middle), document[1]);
	} else if ((s = ccd_xml_attribute(node, NULL, "target", l->scratch)) != NULL ||
	    (s = ccd_xml_attribute(node, NULL, "targets", l->scratch)) != NULL) {
		add_pointers(l, &link, s);
	} else {
		ccd_fault(&l->faults, link.line, "a <link> without targets is passed over");
	}
	if (link.targets.n > 0)
		*ccd_push(l->scratch, &l->links) = link;
}

static void
read_links(struct alignment *l)
{
	xmlNode *root = xmlDocGetRootElement(l->tree), *group = NULL;
	uint32_t document[2] = { CCD_NONE, CCD_NONE };

	for (xmlNode *node = root; node != NULL; node = next_node(node, root)) {
		if (!ccd_xml_is(node, NULL, "link"))
			continue;
		if (node->parent != group) {
			group = node->parent;
			document[0] = document[1] = CCD_NONE;
			if (xmlHasProp(node, (const xmlChar *)"xtargets") != NULL)
				find_sides(l, group, document);
		}
		add_link(l, node, document);
	}
}

/* ---- segments ---------------------------------------------------------- */

static bool
is_segment(const struct document *d, const xmlNode *node)
{
	for (size_t i = 0; i < d->nkind; i++)
		if (ccd_xml_is(node, NULL, d->kind[i]))
			return true;
	return false;
}

/* The names of the elements that links refer to. */
static void
find_kinds(struct alignment *l)
{
	for (size_t i = 0; i < l->links.n; i++)
		for (size_t k = 0; k < l->links.v[i].targets.n; k++) {
			const struct target *target = &l->links.v[i].targets.v[k];
			struct document *d = &l->documents.v[target->document];
			const struct named *found = find_id(d, target->id);

			if (found != NULL && !is_segment(d, found->node) && d->nkind < NAMES)
				d->kind[d->nkind++] = (const char *)found->node->name;
		}
}

/* The language that the markup on or above NODE says, borrowed from the tree; or NULL. */
static const char *
language_above(const xmlNode *node)
{
	const char *lang = NULL;

	for (; node != NULL && node->type == XML_ELEMENT_NODE && lang == NULL; node = node->parent)
		lang = ccd_xml_value(node, "lang");
	return lang;
}

/* Adds a segment, to the region before it if that is in the same language. */
static void
add_found(struct alignment *l, struct document *d, const char *id, xmlNode *node)
{
	const char *lang = language_above(node);
	const char *before = d->regions.n > 0 ? d->regions.v[d->regions.n - 1].lang : NULL;
	uint32_t at = (uint32_t)d->segments.n;

	if (d->regions.n == 0 || (lang == NULL) != (before == NULL) ||
	    (lang != NULL && strcmp(lang, before) != 0))
		*ccd_push(l->scratch, &d->regions) = (struct region){ lang, at, at };
	d->regions.v[d->regions.n - 1].end = at + 1;
	*ccd_push(l->scratch, &d->segments) = (struct segment){ id, node,
		(uint32_t)d->regions.n - 1, false };
}

/* The segments of a document, in its order. */
static void
find_segments(struct alignment *l, struct document *d)
{
	xmlNode *root = d->tree != NULL ? xmlDocGetRootElement(d->tree) : NULL;
	xmlNode *node = root != NULL ? root->children : NULL;

	while (node != NULL) {
		const char *id = is_segment(d, node) ? id_of(node, l->scratch) : NULL;
		struct named *named = id != NULL ? find_id(d, id) : NULL;

		if (named == NULL) {
			node = next_node(node, root);
			continue;
		}
		named->segment = (uint32_t)d->segments.n;
		add_found(l, d, id, node);
		node = ccd_xml_after(node, root);
	}
}

/* Finds the segments of all links; the first link that has one keeps it. */
static void
resolve(struct alignment *l)
{
	find_kinds(l);
	for (size_t i = 0; i < l->documents.n; i++)
		find_segments(l, &l->documents.v[i]);
	for (size_t i = 0; i < l->links.n; i++)
		for (size_t k = 0; k < l->links.v[i].targets.n; k++) {
			struct target *target = &l->links.v[i].targets.v[k];
			struct document *d = &l->documents.v[target->document];
			const struct named *found = d->tree != NULL ? find_id(d, target->id) : NULL;

			if (d->tree == NULL)
				continue;
			if (found == NULL || found->segment == CCD_NONE) {
				ccd_fault(&l->faults, l->links.v[i].line, "there is no '%.64s' in '%.128s'; it is "
				    "passed over", target->id, *d->name != '\0' ? d->name : "this file");
			} else if (d->segments.v[found->segment].linked) {
				ccd_fault(&l->faults, l->links.v[i].line, "'%.64s' in '%.128s' is linked already; "
				    "it is passed over", target->id, d->name);
			} else {
				target->segment = found->segment;
				d->segments.v[found->segment].linked = true;
			}
		}
}

/* ---- units ------------------------------------------------------------- */

/* All elements in a segment are about its text. */
static enum ccd_inline
inline_kind(const xmlNode *node)
{
	(void)node;
	return CCD_INLINE_NOTE;
}

/* The language that the markup above NODE says, or that of the document's name. */
static const char *
language(struct alignment *l, const struct document *d, const xmlNode *node)
{
	for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent) {
		const char *lang = ccd_xml_attribute(node, XML_NS, "lang", l->scratch);

		if (lang == NULL)
			lang = ccd_xml_attribute(node, NULL, "lang", l->scratch);
		if (lang == NULL)
			continue;
		if (l->lang == NULL || strcmp(l->lang, lang) != 0)
			l->lang = ccd_arena_strdup(l->a, lang);
		return l->lang;
	}
	return d->lang;
}

static int
add_segment(struct alignment *l, struct ccd_bitext_unit *unit, uint32_t document, uint32_t segment)
{
	struct document *d = &l->documents.v[document];
	const struct segment *s = &d->segments.v[segment];
	const xmlNode *bad = ccd_inline_text(s->node, inline_kind, &l->markup);

	if (bad != NULL)
		ccd_fault(&l->faults, ccd_xml_line(s->node), "the entity &%.64s; of '%.64s' in '%.128s' is "
		    "not declared", (const char *)bad->name, s->id, d->name);
	if (unit->anchor == NULL)
		unit->anchor = ccd_arena_strdup(l->a, s->id);
	return ccd_bitext_add(unit, &l->markup, language(l, d, s->node), document > 0, l->err);
}

static void
keep_unit(struct alignment *l, const struct ccd_bitext_unit *unit)
{
	if (unit->texts.n > 0)
		*ccd_push(l->a, &l->bitext->units) = *unit;
}

/* Units of the segments of a region without a link before END. */
static int
add_unlinked(struct alignment *l, uint32_t document, struct region *region, uint32_t end)
{
	const struct document *d = &l->documents.v[document];

	for (; region->next < end; region->next++) {
		struct ccd_bitext_unit unit = { .line = ccd_xml_line(d->segments.v[region->next].node),
			.confidence = 1 };

		if (d->segments.v[region->next].linked)
			continue;
		if (add_segment(l, &unit, document, region->next) < 0)
			return -1;
		keep_unit(l, &unit);
	}
	return 0;
}

/* The same before a segment, in its region. */
static int
add_unlinked_before(struct alignment *l, uint32_t document, uint32_t segment)
{
	const struct document *d = &l->documents.v[document];

	return add_unlinked(l, document, &d->regions.v[d->segments.v[segment].region], segment);
}

static int
compare_targets(const void *a, const void *b)
{
	const struct target *p = a, *q = b;

	if (p->document != q->document)
		return p->document < q->document ? -1 : 1;
	return p->segment < q->segment ? -1 : p->segment > q->segment;
}

static int
add_unit(struct alignment *l, struct link *link)
{
	struct ccd_bitext_unit unit = { .line = link->line, .confidence = 1 };

	qsort(link->targets.v, link->targets.n, sizeof *link->targets.v, compare_targets);
	for (size_t i = 0; i < link->targets.n; i++) {
		const struct target *target = &link->targets.v[i];

		if (target->segment != CCD_NONE &&
		    add_unlinked_before(l, target->document, target->segment) < 0)
			return -1;
	}
	for (size_t i = 0; i < link->targets.n; i++) {
		const struct target *target = &link->targets.v[i];

		if (target->segment != CCD_NONE &&
		    add_segment(l, &unit, target->document, target->segment) < 0)
			return -1;
	}
	keep_unit(l, &unit);
	return 0;
}

static int
add_units(struct alignment *l)
{
	for (size_t i = 0; i < l->links.n; i++)
		if (add_unit(l, &l->links.v[i]) < 0)
			return -1;
	for (size_t i = 0; i < l->documents.n; i++)
		for (size_t k = 0; k < l->documents.v[i].regions.n; k++) {
			struct region *region = &l->documents.v[i].regions.v[k];

			if (add_unlinked(l, (uint32_t)i, region, region->end) < 0)
				return -1;
		}
	return ccd_faults_end(&l->faults, l->bitext->units.n, l->err);
}

static int
read_intertext(const struct ccd_source *source, struct ccd_arena *a, struct ccd_bitext *bitext,
    struct ccd_error *err)
{
	struct alignment l = { .source = source, .a = a, .bitext = bitext, .err = err };
	int rc = -1;

	l.faults.source = l.markup.source = source;
	l.markup.a = a;
	bitext->many = true;
	l.scratch = ccd_arena_new();
	l.tree = ccd_xml_parse(source, source->file, source->bytes, source->n, a, &bitext->charset, err);
	if (l.tree != NULL) {
		read_links(&l);
		resolve(&l);
		rc = add_units(&l);
	}
	for (size_t i = 0; i < l.documents.n; i++)
		if (l.documents.v[i].tree != l.tree)
			xmlFreeDoc(l.documents.v[i].tree);
	xmlFreeDoc(l.tree);
	ccd_markup_free(&l.markup);
	ccd_arena_free(l.scratch);
	return rc;
}

static int
bid(const struct ccd_source *source)
{
	char root[16];

	ccd_source_root(source, root, sizeof root);
	if (strcmp(root, "linkGrp") == 0 || strcmp(root, "cesAlign") == 0)
		return 95;
	/* TEI, with the links before what else it may hold */
	if (strcmp(root, "TEI") == 0 && strstr(source->head, "<linkGrp") != NULL &&
	    strstr(source->head, "<link ") != NULL)
		return 97;
	return 0;
}

const struct ccd_reader ccd_read_intertext = {
	.name = "intertext",
	.extensions = ".xml",
	.media_type = "application/xml",
	.bid = bid,
	.read_bitext = read_intertext,
};
