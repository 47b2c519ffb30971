/*
 * Documents of XLIFF against the specification: elements and attributes by the tables of
 * xliff_table.c, and below what tables cannot say: ids, references between elements, values
 * that depend on each other.
 */
#include "read/xliff.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "read/xml.h"

#define XML_NS "http://www.w3.org/XML/1998/namespace"

/* Remarks on one document; more are counted. */
enum { MOST_TOLD = 50 };

/* Something with an id, or that leads to one. */
struct mark {
	const char *id;
	xmlNode *node;
	enum kind { STARTS, ENDS, OPENS, CLOSES, OTHER } kind;  /* sc ec sm em */
	uint8_t side;           /* 0 source, 1 target, 2 neither */
	size_t at;
};

struct marks {
	struct mark *v;
	size_t n, cap;
};

struct check {
	const struct ccd_source *source;
	const struct ccd_xliff_element *elements;
	bool version_2;
	struct ccd_arena *a;
	const char *lang[2];
	size_t told;
	struct marks files, groups, units;      /* of the document; of the file */
};

/* ---- telling -------------------------------------------------------------- */

/* Says what is wrong at NODE. */
__attribute__((format(printf, 3, 4)))
static void
tell(struct check *c, const xmlNode *node, const char *format, ...)
{
	char message[400];
	va_list ap;

	if (c->told++ >= MOST_TOLD)
		return;
	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	ccd_remark(c->source, ccd_xml_line(node), "breaks XLIFF: %s", message);
}

/* The unit that NODE is in (or is), or NULL. */
static xmlNode *
unit_of(const struct check *c, xmlNode *node)
{
	while (node != NULL && !ccd_xml_is(node, NULL, c->version_2 ? "unit" : "trans-unit"))
		node = node->parent;
	return node;
}

/* What makes the unit of NODE unreadable; the first such thing counts. */
__attribute__((format(printf, 3, 4)))
static void
spoil(struct check *c, xmlNode *node, const char *format, ...)
{
	xmlNode *unit = unit_of(c, node);
	struct ccd_xliff_fault *fault;
	char message[400];
	va_list ap;

	if (unit == NULL || unit->_private != NULL)
		return;
	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	fault = ccd_new(c->a, struct ccd_xliff_fault);
	*fault = (struct ccd_xliff_fault){ ccd_arena_strdup(c->a, message), ccd_xml_line(node) };
	unit->_private = fault;
}

const struct ccd_xliff_fault *
ccd_xliff_fault(const xmlNode *unit)
{
	return unit->_private;
}

/* ---- names ---------------------------------------------------------------- */

static const char *
space_of(const xmlNode *node)
{
	return ccd_xliff_space(node->ns != NULL ? (const char *)node->ns->href : NULL);
}

static const struct ccd_xliff_element *
element_of(const struct check *c, const xmlNode *node)
{
	const char *space = space_of(node);

	for (const struct ccd_xliff_element *e = c->elements; space != NULL && e->name != NULL; e++)
		if (strcmp(e->name, (const char *)node->name) == 0 && strcmp(e->space, space) == 0)
			return e;
	return NULL;
}

static bool
is_core(const xmlNode *node, const char *name)
{
	const char *space = node != NULL && node->type == XML_ELEMENT_NODE ? space_of(node) : NULL;

	return space != NULL && *space == '\0' && strcmp((const char *)node->name, name) == 0;
}

static bool
is_in(const xmlNode *node, const char *space, const char *name)
{
	const char *found = node != NULL && node->type == XML_ELEMENT_NODE ? space_of(node) : NULL;

	return found != NULL && strcmp(found, space) == 0 && strcmp((const char *)node->name, name) == 0;
}

/* The attribute NAME without a namespace, or NULL. */
static const char *
value_of(const struct check *c, const xmlNode *node, const char *name)
{
	return ccd_xml_attribute(node, NULL, name, c->a);
}

static bool
says(const struct check *c, const xmlNode *node, const char *name, const char *value)
{
	const char *found = value_of(c, node, name);

	return found != NULL && strcmp(found, value) == 0;
}

/* ---- content --------------------------------------------------------------- */

/* One step of a content: "unit|group+". */
struct step {
	const char *names;
	size_t n;               /* without the sign behind */
	bool needed, many, any;
};

static const char *
read_step(const char *p, struct step *step)
{
	size_t n = strcspn(p, " ");
	char sign = n > 0 ? p[n - 1] : '\0';

	*step = (struct step){ p, n, sign != '?' && sign != '*', sign == '*' || sign == '+', false };
	step->any = n == 3 && strncmp(p, "...", 3) == 0;
	if (step->any)
		step->needed = false, step->many = true;
	else if (strchr("?*+", sign) != NULL)
		step->n--;
	return p + n + strspn(p + n, " ");
}

static bool
takes(const struct step *step, const xmlNode *node)
{
	const char *space = space_of(node), *p = step->names, *end = p + step->n;
	char name[80];

	if (step->any)
		return true;
	snprintf(name, sizeof name, "%s%s%.64s", space != NULL ? space : "", space != NULL && *space != '\0' ?
	    ":" : "", (const char *)node->name);
	while (p < end) {
		size_t n = strcspn(p, "|");

		if (n > (size_t)(end - p))
			n = (size_t)(end - p);
		if (*p == '@' ? space == NULL || *space != '\0' :
		    space != NULL && strlen(name) == n && strncmp(p, name, n) == 0)
			return true;
		p += n + 1;
	}
	return false;
}

/* True where CHILD may stand somewhere in CONTENT. */
static bool
may_hold(const char *content, const xmlNode *child)
{
	struct step step;

	for (const char *p = content; *p != '\0';) {
		p = read_step(p, &step);
		if (takes(&step, child))
			return true;
	}
	return false;
}

/* A source or target that is missing or too many: which is meant cannot be told. */
static void
wrong_text(struct check *c, xmlNode *parent, xmlNode *at, const char *message)
{
	if (is_core(parent, "segment") || is_core(parent, "ignorable") || is_core(parent, "trans-unit"))
		spoil(c, at, "%s", message);
	else
		tell(c, at, "%s", message);
}

static void
is_missing(struct check *c, xmlNode *parent, const struct step *step)
{
	if (is_core(parent, "unit"))
		return;                 /* see check_unit */
	if (is_core(parent, "xliff"))
		return;                 /* the file is refused */
	wrong_text(c, parent, parent, ccd_arena_printf(c->a, "<%.64s> needs a <%.*s>",
	    (const char *)parent->name, (int)step->n, step->names));
}

static void
misplaced(struct check *c, xmlNode *parent, const struct ccd_xliff_element *element, xmlNode *child,
    bool again)
{
	const char *name = (const char *)child->name, *in = (const char *)parent->name;

	if (!may_hold(element->content, child))
		tell(c, child, "no <%.64s> may stand in <%.64s>", name, in);
	else if (again)
		wrong_text(c, parent, child, ccd_arena_printf(c->a, "a second <%.64s> in a <%.64s>", name, in));
	else
		tell(c, child, "<%.64s> stands too late in <%.64s>", name, in);
}

/* True where what STEP is for stands behind NODE. */
static bool
comes(const struct step *step, const xmlNode *node)
{
	while ((node = node->next) != NULL)
		if (node->type == XML_ELEMENT_NODE && takes(step, node))
			return true;
	return false;
}

static void
check_content(struct check *c, xmlNode *node, const struct ccd_xliff_element *element)
{
	struct step step = { .many = true };
	const char *rest = element->content;
	size_t seen = 0;
	bool begun = false, text = false;

	for (xmlNode *child = node->children; child != NULL; child = child->next) {
		struct step next = step;
		const char *p = rest;
		bool found = false;

		if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
			text |= !xmlIsBlankNode(child);
		if (child->type != XML_ELEMENT_NODE)
			continue;
		if (begun && takes(&step, child) && step.many)
			continue;
		if (begun && takes(&step, child) && seen > 0) {
			misplaced(c, node, element, child, true);
			continue;
		}
		while (!found && *p != '\0') {
			p = read_step(p, &next);
			found = takes(&next, child);
			if (!found && next.needed && may_hold(p, child) && !comes(&next, child))
				is_missing(c, node, &next);
		}
		if (!found) {
			misplaced(c, node, element, child, false);
			continue;
		}
		step = next;
		rest = p;
		begun = true;
		seen = 1;
	}
	while (*rest != '\0') {
		rest = read_step(rest, &step);
		if (step.needed)
			is_missing(c, node, &step);
	}
	if (text && !element->text)
		tell(c, node, "no text may stand in <%.64s>", (const char *)node->name);
}

/* ---- attributes -------------------------------------------------------------- */

/* The part of ATTRIBUTES that is about NAME, or NULL. */
static const char *
find_attribute(const char *attributes, const char *name, size_t n)
{
	for (const char *p = attributes; *p != '\0'; p += strcspn(p, " "), p += strspn(p, " "))
		if (strncmp(p, name, n) == 0 && strchr("!= ", p[n]) != NULL)
			return p;
	return NULL;
}

static void
check_value(struct check *c, const xmlNode *node, const char *spec, const char *name, const char *value)
{
	char type[32];
	size_t n;
	const char *wanted;

	spec += strlen(name);
	spec += *spec == '!';
	if (*spec != '=')
		return;
	n = strcspn(++spec, " ");
	snprintf(type, sizeof type, "%.*s", (int)n, spec);
	if ((wanted = ccd_xliff_type(type, value)) != NULL)
		tell(c, node, "%s=\"%.64s\" on <%.64s> must be %s", name, value, (const char *)node->name, wanted);
}

static void
check_attributes(struct check *c, const xmlNode *node, const struct ccd_xliff_element *element)
{
	for (const char *p = element->attributes; *p != '\0'; p += strcspn(p, " "), p += strspn(p, " ")) {
		size_t n = strcspn(p, "!= ");
		const char *name = ccd_arena_strndup(c->a, p, n);

		if (p[n] == '!' && !xmlHasProp((xmlNode *)node, (const xmlChar *)name) &&
		    strcmp(name, "srcLang") != 0)
			tell(c, node, "<%.64s> lacks the attribute %s", (const char *)node->name, name);
	}
	for (const xmlAttr *at = node->properties; at != NULL; at = at->next) {
		bool xml = at->ns != NULL && strcmp((const char *)at->ns->href, XML_NS) == 0;
		const char *name = xml ? ccd_arena_printf(c->a, "xml:%s", (const char *)at->name) :
		    (const char *)at->name, *spec;
		const char *value = at->children != NULL && at->children->content != NULL ?
		    (const char *)at->children->content : "";

		if (at->ns != NULL && !xml)
			continue;
		if ((spec = find_attribute(element->attributes, name, strlen(name))) != NULL)
			check_value(c, node, spec, name, value);
		else if (!element->open)
			tell(c, node, "<%.64s> has no attribute %.64s", (const char *)node->name, name);
	}
}

/* ---- ids ----------------------------------------------------------------------- */

static int
by_id(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;
	int order = strcmp(x->id, y->id);

	if (order == 0)
		order = (x->side > y->side) - (x->side < y->side);
	return order != 0 ? order : (x->at > y->at) - (x->at < y->at);
}

static void
sort(struct marks *marks)
{
	if (marks->n > 0)
		qsort(marks->v, marks->n, sizeof *marks->v, by_id);
}

static void
add(struct check *c, struct marks *marks, xmlNode *node, const char *id, enum kind kind, uint8_t side)
{
	if (id != NULL)
		*ccd_push(c->a, marks) = (struct mark){ id, node, kind, side, marks->n };
}

static bool
has(const struct marks *sorted, const char *id)
{
	size_t low = 0, high = sorted->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (strcmp(sorted->v[mid].id, id) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < sorted->n && strcmp(sorted->v[low].id, id) == 0;
}

/* Sorts MARKS and tells of ids that are there twice WHERE. */
static void
check_unique(struct check *c, struct marks *marks, const char *where)
{
	sort(marks);
	for (size_t i = 1; i < marks->n; i++)
		if (strcmp(marks->v[i - 1].id, marks->v[i].id) == 0)
			tell(c, marks->v[i].node, "the id \"%.64s\" of <%.64s> is not the only one in its %s",
			    marks->v[i].id, (const char *)marks->v[i].node->name, where);
}

/* The ids of the children of NODE called NAME. */
static void
check_children(struct check *c, const xmlNode *node, const char *name, struct marks *marks)
{
	for (xmlNode *child = node->children; child != NULL; child = child->next)
		if (is_core(child, name))
			add(c, marks, child, value_of(c, child, "id"), OTHER, 2);
	check_unique(c, marks, (const char *)node->name);
}

/* ---- inline elements of 2.x ---------------------------------------------------- */

/* What a unit is checked for as a whole. */
struct unit {
	xmlNode *node;
	struct marks marks;     /* all with an id, and what leads to one */
	struct marks data, notes;
	bool first[2];          /* a firstNo was seen on this side */
};

static bool
is_code_point(const char *hex)
{
	size_t n = strlen(hex);

	return (n == 4 || n == 6) && strspn(hex, "0123456789abcdefABCDEF") == n &&
	    strtoul(hex, NULL, 16) <= 0x10FFFF;
}

static void
check_subtype(struct check *c, const xmlNode *node)
{
	static const struct { const char *sub, *type; } known[] = {
		{ "xlf:b", "fmt" }, { "xlf:i", "fmt" }, { "xlf:u", "fmt" }, { "xlf:lb", "fmt" },
		{ "xlf:pb", "fmt" }, { "xlf:var", "ui" },
	};
	const char *sub = value_of(c, node, "subType"), *type = value_of(c, node, "type");

	if (sub == NULL)
		return;
	if (type == NULL) {
		tell(c, node, "subType on <%.64s> needs a type", (const char *)node->name);
		return;
	}
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(sub, known[i].sub) == 0) {
			if (strcmp(type, known[i].type) != 0)
				tell(c, node, "subType=\"%s\" needs type=\"%s\"", sub, known[i].type);
			return;
		}
	if (strncmp(sub, "xlf:", 4) == 0 && !is_in(node, "mtc", "match"))
		tell(c, node, "subType=\"%.64s\": the prefix xlf is the specification's own", sub);
}

static void
check_editing(struct check *c, struct unit *u, const xmlNode *node, uint8_t side)
{
	const char *order = value_of(c, node, "canReorder");

	if (order == NULL || (strcmp(order, "no") != 0 && strcmp(order, "firstNo") != 0))
		return;
	if (!says(c, node, "canCopy", "no") || !says(c, node, "canDelete", "no"))
		tell(c, node, "canReorder=\"%s\" on <%.64s> needs canCopy and canDelete to be \"no\"", order,
		    (const char *)node->name);
	if (*order == 'n' && !u->first[side])
		tell(c, node, "canReorder=\"no\" on <%.64s> has no firstNo before it", (const char *)node->name);
	u->first[side] |= *order == 'f';
}

static void
check_end(struct check *c, struct unit *u, xmlNode *node, uint8_t side)
{
	const char *id = value_of(c, node, "id"), *start = value_of(c, node, "startRef");
	bool isolated = says(c, node, "isolated", "yes");

	if (isolated && start != NULL)
		tell(c, node, "an isolated <ec> has no startRef");
	if (isolated && id == NULL)
		tell(c, node, "an isolated <ec> needs an id");
	if (!isolated && start == NULL)
		spoil(c, node, "<ec> has neither 'startRef' nor isolated=\"yes\"");
	if (!isolated && start != NULL && id != NULL)
		tell(c, node, "an <ec> with startRef has no id");
	if (!isolated && value_of(c, node, "dir") != NULL)
		tell(c, node, "dir on <ec> needs isolated=\"yes\"");
	if (isolated)
		add(c, &u->marks, node, id, OTHER, side);
	else
		add(c, &u->marks, node, start, ENDS, side);
}

/* Whether a namespace of others says something on NODE, which makes it an annotation. */
static bool
is_extended(const xmlNode *node)
{
	for (const xmlAttr *at = node->properties; at != NULL; at = at->next)
		if (at->ns != NULL)
			return true;
	return false;
}

static void
check_note(struct check *c, struct unit *u, const xmlNode *node)
{
	const char *type = value_of(c, node, "type"), *ref = value_of(c, node, "ref");
	bool value = value_of(c, node, "value") != NULL;

	if (type != NULL && strcmp(type, "comment") == 0 && value == (ref != NULL))
		tell(c, node, "<%.64s type=\"comment\"> has either a value or a ref", (const char *)node->name);
	if (ref != NULL && strncmp(ref, "#n=", 3) == 0 && !has(&u->notes, ref + 3))
		tell(c, node, "ref=\"%.64s\" leads to no <note> of the unit", ref);
	if ((type == NULL || strcmp(type, "generic") == 0) && value_of(c, node, "translate") == NULL &&
	    !is_extended(node) && !value && ref == NULL)
		tell(c, node, "a generic <%.64s> needs translate", (const char *)node->name);
}

static void
check_reference(struct check *c, const struct marks *marks, const xmlNode *node, const char *name,
    const char *what)
{
	const char *ref = value_of(c, node, name);

	if (ref != NULL && !has(marks, ref))
		tell(c, node, "%s=\"%.64s\" on <%.64s> leads to no %s", name, ref, (const char *)node->name, what);
}

/* Every unit that NODE says its content goes on in must be in the file. */
static void
check_flows(struct check *c, const xmlNode *node, const char *name)
{
	const char *list = value_of(c, node, name);

	for (const char *p = list; p != NULL && *(p += strspn(p, " ")) != '\0'; p += strcspn(p, " ")) {
		const char *id = ccd_arena_strndup(c->a, p, strcspn(p, " "));

		if (!has(&c->units, id))
			tell(c, node, "%s=\"%.64s\" on <%.64s> leads to no <unit> of the file", name, id,
			    (const char *)node->name);
	}
}

/* Styles of the module fs: what is said of how an element looks in HTML. */
static void
check_style(struct check *c, const xmlNode *node)
{
	static const char names[] = "|a|b|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|"
	    "dd|del|div|dl|dt|em|h1|h2|h3|h4|h5|h6|head|hr|html|i|img|label|legend|li|ol|p|pre|q|s|samp|select|"
	    "small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|";
	const char *style = ccd_xml_attribute(node, "urn:oasis:names:tc:xliff:fs:2.0", "fs", c->a);
	const char *more = ccd_xml_attribute(node, "urn:oasis:names:tc:xliff:fs:2.0", "subFs", c->a);

	if (style != NULL && strstr(names, ccd_arena_printf(c->a, "|%s|", style)) == NULL)
		tell(c, node, "fs:fs=\"%.64s\" is no element of HTML that it may be", style);
	if (more != NULL && style == NULL)
		tell(c, node, "fs:subFs on <%.64s> needs fs:fs", (const char *)node->name);
}

static void
see_inline(struct check *c, struct unit *u, xmlNode *node, uint8_t side)
{
	const char *id = value_of(c, node, "id");

	if (is_core(node, "cp")) {
		const char *hex = value_of(c, node, "hex");

		if (hex == NULL || !is_code_point(hex))
			spoil(c, node, "invalid hex value '%.32s' on <cp>", hex != NULL ? hex : "");
		return;
	}
	check_subtype(c, node);
	check_style(c, node);
	if (is_core(node, "ec")) {
		check_end(c, u, node, side);
	} else if (is_core(node, "em")) {
		add(c, &u->marks, node, value_of(c, node, "startRef"), CLOSES, side);
	} else {
		add(c, &u->marks, node, id, is_core(node, "sc") ? STARTS : is_core(node, "sm") ? OPENS : OTHER,
		    side);
	}
	if (is_core(node, "mrk") || is_core(node, "sm")) {
		check_note(c, u, node);
		return;
	}
	check_editing(c, u, node, side);
	check_reference(c, &u->data, node, "dataRef", "<data> of the unit");
	check_reference(c, &u->data, node, "dataRefStart", "<data> of the unit");
	check_reference(c, &u->data, node, "dataRefEnd", "<data> of the unit");
	check_flows(c, node, "subFlows");
	check_flows(c, node, "subFlowsStart");
	check_flows(c, node, "subFlowsEnd");
}

/* ---- pairs ------------------------------------------------------------------------ */

static bool
same_word(const struct check *c, const xmlNode *a, const xmlNode *b, const char *name)
{
	const char *x = value_of(c, a, name), *y = value_of(c, b, name);

	return strcmp(x != NULL ? x : "yes", y != NULL ? y : "yes") == 0;
}

/* The marks of one id on one side: at most one defines it; a pair is in order. */
static void
check_group(struct check *c, const struct mark *mark, size_t n)
{
	const struct mark *start = NULL, *end = NULL, *defined = NULL;

	for (size_t i = 0; i < n; i++) {
		bool closes = mark[i].kind == ENDS || mark[i].kind == CLOSES;

		if (closes && end != NULL)
			tell(c, mark[i].node, "a second <%.64s> for the id \"%.64s\"",
			    (const char *)mark[i].node->name, mark[i].id);
		if (!closes && defined != NULL)
			tell(c, mark[i].node, "the id \"%.64s\" of <%.64s> is not the only one in its unit",
			    mark[i].id, (const char *)mark[i].node->name);
		if (closes)
			end = end == NULL ? &mark[i] : end;
		else
			defined = &mark[i];
		if (mark[i].kind == STARTS || mark[i].kind == OPENS)
			start = &mark[i];
	}
	if (end != NULL && (start == NULL || (start->kind == STARTS) != (end->kind == ENDS))) {
		spoil(c, end->node, end->kind == ENDS ? "<ec startRef=\"%.32s\"> refers to no <sc> of the unit" :
		    "<em startRef=\"%.32s\"> refers to no <sm> of the unit", end->id);
	} else if (end != NULL && end->at < start->at) {
		tell(c, end->node, "<%s> stands before its <%s>", (const char *)end->node->name,
		    (const char *)start->node->name);
	} else if (end == NULL && start != NULL && start->kind == OPENS) {
		tell(c, start->node, "<sm id=\"%.32s\"> has no <em>", start->id);
	} else if (end == NULL && start != NULL && !says(c, start->node, "isolated", "yes")) {
		spoil(c, start->node, "missing isolated=\"yes\" on <sc id=\"%.32s\">, which has no <ec>", start->id);
	} else if (end != NULL && end->kind == ENDS) {
		if (says(c, start->node, "isolated", "yes"))
			tell(c, start->node, "isolated=\"yes\" on <sc id=\"%.32s\">, whose <ec> is in the unit",
			    start->id);
		if (!same_word(c, start->node, end->node, "canCopy") ||
		    !same_word(c, start->node, end->node, "canDelete") ||
		    !same_word(c, start->node, end->node, "canOverlap"))
			tell(c, end->node, "<ec> must say of canCopy, canDelete and canOverlap what its <sc> says");
	}
}

static void
check_marks(struct check *c, struct unit *u)
{
	struct marks *marks = &u->marks;
	const char *segment = NULL;

	sort(marks);
	for (size_t from = 0, to; from < marks->n; from = to) {
		for (to = from + 1; to < marks->n && marks->v[to].side == marks->v[from].side &&
		    strcmp(marks->v[to].id, marks->v[from].id) == 0; to++)
			continue;
		check_group(c, &marks->v[from], to - from);
	}
	/* by side: what is neither, a segment, comes behind source and target */
	for (size_t i = marks->n; i-- > 0;) {
		const struct mark *m = &marks->v[i];

		if (m->side == 2)
			segment = m->id;
		else if (segment != NULL && strcmp(segment, m->id) == 0 && m->kind != ENDS && m->kind != CLOSES)
			tell(c, m->node, "the id \"%.64s\" of <%.64s> is that of a segment of the unit", m->id,
			    (const char *)m->node->name);
	}
}

/* ---- units and what is in them ------------------------------------------------------ */

static void
check_language(struct check *c, xmlNode *text, int side)
{
	const char *lang = ccd_xml_attribute(text, XML_NS, "lang", c->a);

	if (lang == NULL || c->lang[side] == NULL || strcasecmp(lang, c->lang[side]) == 0)
		return;
	spoil(c, text, side == 1 ? "wrong target language '%.32s': trgLang is '%.32s'" :
	    "wrong source language '%.32s': srcLang is '%.32s'", lang, c->lang[side]);
}

static void
see_texts(struct check *c, struct unit *u, xmlNode *segment)
{
	for (xmlNode *text = segment->children; text != NULL; text = text->next) {
		uint8_t side = is_core(text, "target");

		if (side == 0 && !is_core(text, "source"))
			continue;
		check_language(c, text, side);
		for (xmlNode *node = text->children; node != NULL;) {
			if (node->type == XML_ELEMENT_NODE && element_of(c, node) != NULL)
				see_inline(c, u, node, side);
			node = node->children != NULL && node->type == XML_ELEMENT_NODE ? node->children :
			    ccd_xml_after(node, text);
		}
	}
}

/* The places of targets: each once, and no more than there are segments. */
static void
check_order(struct check *c, const xmlNode *unit)
{
	struct marks orders = { 0 };
	long parts = 0;

	for (const xmlNode *part = unit->children; part != NULL; part = part->next)
		parts += is_core(part, "segment") || is_core(part, "ignorable");
	for (const xmlNode *part = unit->children; part != NULL; part = part->next) {
		xmlNode *target = ccd_xml_child(part, "target");
		const char *order = target != NULL ? value_of(c, target, "order") : NULL;

		if (order == NULL || (!is_core(part, "segment") && !is_core(part, "ignorable")))
			continue;
		add(c, &orders, target, order, OTHER, 2);
		if (strtol(order, NULL, 10) > parts)
			tell(c, target, "order=\"%.16s\" on <target>: the unit has %ld parts", order, parts);
	}
	sort(&orders);
	for (size_t i = 1; i < orders.n; i++)
		if (strcmp(orders.v[i - 1].id, orders.v[i].id) == 0)
			tell(c, orders.v[i].node, "order=\"%.16s\" is on two targets of a unit", orders.v[i].id);
}

/* What modules say of parts of the unit must be there. */
static void
check_modules(struct check *c, const struct unit *u)
{
	xmlNode *node = u->node->children;

	while (node != NULL) {
		bool about = is_in(node, "mtc", "match") || is_in(node, "gls", "glossEntry") ||
		    is_in(node, "gls", "translation");
		const char *ref = about ? value_of(c, node, "ref") : NULL;

		if (ref != NULL && *ref == '#') {
			const char *id = strchr(ref, '=') != NULL ? strchr(ref, '=') + 1 : ref + 1;

			if (strchr(ref, '/') == NULL && !has(&u->marks, id))
				tell(c, node, "ref=\"%.64s\" on <%.64s> leads to nothing in the unit", ref,
				    (const char *)node->name);
		}
		node = node->children != NULL && node->type == XML_ELEMENT_NODE && !is_core(node, "segment") ?
		    node->children : ccd_xml_after(node, u->node);
	}
}

static void
check_unit(struct check *c, xmlNode *node)
{
	struct unit u = { .node = node };
	bool segment = false;

	for (xmlNode *part = node->children; part != NULL; part = part->next) {
		if (is_core(part, "originalData"))
			check_children(c, part, "data", &u.data);
		if (is_core(part, "notes"))
			check_children(c, part, "note", &u.notes);
	}
	for (xmlNode *part = node->children; part != NULL; part = part->next) {
		segment |= is_core(part, "segment");
		if (!is_core(part, "segment") && !is_core(part, "ignorable"))
			continue;
		add(c, &u.marks, part, value_of(c, part, "id"), OTHER, 2);
		see_texts(c, &u, part);
	}
	check_marks(c, &u);
	for (size_t i = 0; i < u.marks.n; i++)
		check_reference(c, &u.marks, u.marks.v[i].node, "copyOf", "code of the unit");
	check_order(c, node);
	check_modules(c, &u);
	if (!segment)
		spoil(c, node, "a unit without <segment>");
}

/* ---- what single elements must say ---------------------------------------------------- */

static void
check_skeleton(struct check *c, xmlNode *node)
{
	bool href = value_of(c, node, "href") != NULL;
	bool holds = node->children != NULL;

	if (href == holds)
		tell(c, node, "<skeleton> has either an href or content");
}

static void
check_rule(struct check *c, xmlNode *node)
{
	static const char *const kinds[] = { "isPresent", "isNotPresent", "startsWith", "endsWith" };
	size_t n = 0;

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		n += value_of(c, node, kinds[i]) != NULL;
	if (n > 1 || (n == 0 && !is_extended(node)))
		tell(c, node, "<rule> has one of isPresent, isNotPresent, startsWith, endsWith");
	if (value_of(c, node, "occurs") != NULL && value_of(c, node, "isPresent") == NULL)
		tell(c, node, "occurs on <rule> needs isPresent");
	if (value_of(c, node, "existsInSource") != NULL && value_of(c, node, "isNotPresent") != NULL)
		tell(c, node, "existsInSource on <rule> does not go with isNotPresent");
}

static void
see_element(struct check *c, xmlNode *node)
{
	const struct ccd_xliff_element *element = element_of(c, node);
	const char *space = space_of(node);

	if (element == NULL) {
		if (c->version_2 && space != NULL && strcmp(space, "fs") != 0)
			tell(c, node, "XLIFF has no element <%.64s>", (const char *)node->name);
		return;
	}
	check_attributes(c, node, element);
	check_content(c, node, element);
	if (!c->version_2)
		return;
	if (is_core(node, "skeleton"))
		check_skeleton(c, node);
	else if (is_core(node, "segment") && value_of(c, node, "subState") != NULL &&
	    value_of(c, node, "state") == NULL)
		tell(c, node, "subState on <segment> needs a state");
	else if (is_core(node, "notes") && !is_core(node->parent, "unit"))
		check_children(c, node, "note", &(struct marks){ 0 });
	else if (is_in(node, "gls", "glossEntry") && ccd_xml_child(node, "translation") == NULL &&
	    ccd_xml_child(node, "definition") == NULL)
		tell(c, node, "<glossEntry> needs a <translation> or a <definition>");
	else if (is_in(node, "val", "rule"))
		check_rule(c, node);
	else if (is_in(node, "res", "resourceItem") && ccd_xml_child(node, "source") == NULL &&
	    ccd_xml_child(node, "target") == NULL && ccd_xml_child(node, "reference") == NULL)
		tell(c, node, "<resourceItem> needs a source, a target or a reference");
}

/* ---- the document ---------------------------------------------------------------------- */

/* The ids of the units and groups of a file must be known before its codes are checked. */
static void
see_file(struct check *c, xmlNode *file)
{
	const char *unit = c->version_2 ? "unit" : "trans-unit";

	c->units.n = c->groups.n = 0;
	add(c, &c->files, file, c->version_2 ? value_of(c, file, "id") : NULL, OTHER, 2);
	for (xmlNode *node = file->children; node != NULL;) {
		bool inside = node->type == XML_ELEMENT_NODE && node->children != NULL && !is_core(node, unit);

		if (is_core(node, unit))
			add(c, &c->units, node, value_of(c, node, "id"), OTHER, 2);
		else if (c->version_2 && is_core(node, "group"))
			add(c, &c->groups, node, value_of(c, node, "id"), OTHER, 2);
		node = inside ? node->children : ccd_xml_after(node, file);
	}
	check_unique(c, &c->units, "file");
	check_unique(c, &c->groups, "file");
}

/* True where what is in NODE is of no concern: foreign, or as the rules of others have it. */
static bool
is_closed(const struct check *c, const xmlNode *node)
{
	return element_of(c, node) == NULL && c->version_2 && !is_core(node, (const char *)node->name);
}

void
ccd_xliff_check(const struct ccd_source *source, xmlNode *root, bool version_2, struct ccd_arena *a)
{
	struct check c = { .source = source, .version_2 = version_2, .a = a,
		.elements = version_2 ? ccd_xliff_elements_2 : ccd_xliff_elements_1 };

	if (ccd_xml_child(root, "file") == NULL)
		return;                 /* it is refused for that */
	if (version_2) {
		c.lang[0] = value_of(&c, root, "srcLang");
		c.lang[1] = value_of(&c, root, "trgLang");
	}
	if (root->ns == NULL && version_2)
		tell(&c, root, "<xliff> is not in the namespace urn:oasis:names:tc:xliff:document:2.0");
	for (xmlNode *node = root; node != NULL;) {
		bool inside = node->type == XML_ELEMENT_NODE && node->children != NULL && !is_closed(&c, node);

		if (is_core(node, "file"))
			see_file(&c, node);
		if (node->type == XML_ELEMENT_NODE)
			see_element(&c, node);
		if (version_2 && is_core(node, "unit"))
			check_unit(&c, node);
		node = inside ? node->children : node == root ? NULL : ccd_xml_after(node, root);
	}
	check_unique(&c, &c.files, "document");
	if (c.told > MOST_TOLD)
		ccd_remark(source, 0, "breaks XLIFF in %zu more places", c.told - MOST_TOLD);
}
