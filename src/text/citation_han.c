/* References in Chinese: 第十四条第三款(卯)项, from the outermost level to the innermost. */
#include <string.h>

#include "text/citation_int.h"
#include "text/utf8.h"

/* Words that begin with the sign of a level and are none. */
static const char *const words_of_signs[] = {
	"条件", "条约", "条例", "条目", "项目", "目标", "目的", "目录", "节目", "节日", "款式", "段时", "句号",
	"章程", "条道", "条线", "部分人", "项目", "節目", "項目", "目標", NULL
};

/* One sign of a list: a number, dotted, or in brackets, or one Latin letter. */
static size_t
signs_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step, uint32_t *n)
{
	int32_t c = ccd_scan_at(scan, i);
	size_t end = ccd_cite_number(scan, i, &step[0]);

	*n = 0;
	if (end > i) {
		*n = 1;
		end = ccd_cite_dotted(scan, end, step, n);
	} else if (c < 0x80 && ccd_is_letter(c) && (ccd_is_han(ccd_scan_before(scan, i)) ||
	    !ccd_is_letter(ccd_scan_before(scan, i))) &&
	    (ccd_is_han(ccd_scan_at(scan, i + 1)) || ccd_is_space(ccd_scan_at(scan, i + 1)))) {
		char sign[] = { '(', (char)c, ')' };    /* b款 is (b)款 */
		struct ccd_scan one = { scan->lang, sign, 3, scan->arena, NULL };

		if (ccd_cite_bracket(&one, 0, &step[0]) == 3) {
			*n = 1;
			end = i + 1;
		}
	}
	while (*n < CCD_CITATION_STEPS) {
		size_t at = ccd_scan_spaces(scan, end), stop = ccd_cite_bracket(scan, at, &step[*n]);

		if (stop == at)
			break;
		++*n;
		end = stop;
	}
	return end;
}

/* 之一, 之二 behind a level: the insert. */
static size_t
insert_at(const struct ccd_scan *scan, size_t i, struct ccd_step *step)
{
	static const char *const of[] = { "之", NULL };
	size_t at = ccd_cite_word(scan, i, of), used;
	int64_t number;

	if (at == i || (used = ccd_han_number(scan->s + at, scan->n - at, &number)) == 0 ||
	    number < 1 || number > 20)
		return i;
	step->insert = (uint16_t)number;
	step->series = CCD_SERIES_HAN;
	return at + used;
}

/* [第] signs { and [第] signs } level [brackets]: a group; behind it, or I. */
static size_t
group_at(const struct ccd_citing *c, size_t i, struct ccd_group *group)
{
	static const char *const ordinal[] = { "第", NULL };
	static const char *const annexes[] = { "附件", "附录", "附錄", "附表", NULL };
	static const struct ccd_level_word annex = { "附件", 0, CCD_KIND_ANNEX, 1 };
	const struct ccd_scan *scan = &c->scan;
	struct ccd_step step[CCD_CITATION_STEPS];
	size_t at = ccd_cite_word(scan, i, annexes), end, mark, stop;
	bool numbered, range = false;
	uint32_t n;

	group->n = 0;
	if (at > i) {
		at = ccd_scan_spaces(scan, at);
		if ((end = ccd_cite_number(scan, at, &step[0])) == at)
			return i;
		group->level = &annex;
		step[0].level = CCD_KIND_ANNEX;
		ccd_cite_tail(group, step, 1);
		return end;
	}
	at = ccd_cite_word(scan, i, ordinal);
	numbered = at > i;
	end = signs_at(scan, ccd_scan_spaces(scan, at), step, &n);
	if (n == 0 || (!numbered && ccd_digit(ccd_scan_at(scan, i)) >= 0) ||
	    (!numbered && ccd_is_han(ccd_scan_at(scan, i))))
		return i;
	ccd_cite_tail(group, step, n);
	while ((stop = ccd_cite_level(c, ccd_scan_spaces(scan, end), &group->level)) ==
	    ccd_scan_spaces(scan, end)) {
		at = ccd_scan_spaces(scan, end);
		mark = ccd_cite_word(scan, at, c->words->to);
		range = mark > at;
		if (!range)
			mark = ccd_cite_word(scan, at, c->words->and);
		if (mark == at || group->n == CCD_TAILS)
			return i;
		at = ccd_scan_spaces(scan, mark);
		at = ccd_scan_spaces(scan, ccd_cite_word(scan, at, ordinal));
		if ((end = signs_at(scan, at, step, &n)) == at || n == 0)
			return i;
		group->tail[group->n - 1].ranges = range;
		if (n == 1 && group->tail[group->n - 1].n > 1) {        /* 第3(1)和(2)条 */
			struct ccd_tail *last = &group->tail[group->n - 1];
			struct ccd_step one = step[0];

			n = last->n;
			memcpy(step, last->step, (n - 1) * sizeof *step);
			step[n - 1] = one;
		}
		ccd_cite_tail(group, step, n);
	}
	if (ccd_cite_word(scan, ccd_scan_spaces(scan, end), words_of_signs) >
	    ccd_scan_spaces(scan, end) || (!numbered && group->level->rank < 5))
		return i;
	if (group->n == 1)
		stop = insert_at(scan, stop, &group->tail[0].step[0]);
	for (uint32_t t = 0; t < group->n; t++)
		group->tail[t].step[0].level = group->level->level;
	ccd_cite_expand(group);
	/* 第2段(a) */
	for (struct ccd_tail *last = &group->tail[group->n - 1]; group->n == 1 &&
	    last->n < CCD_CITATION_STEPS;) {
		const struct ccd_level_word *level;

		at = ccd_scan_spaces(scan, stop);
		if ((end = ccd_cite_bracket(scan, at, &last->step[last->n])) == at ||
		    ccd_cite_level(c, ccd_scan_spaces(scan, end), &level) > ccd_scan_spaces(scan, end))
			break;
		last->n++;
		stop = end;
	}
	return stop;
}

/* True where the text before I ends with a word of LIST. */
static bool
ends_before(const struct ccd_scan *scan, size_t i, const char *const *list)
{
	static const char *const of[] = { "的", "第", NULL };

	while (i > 0 && ccd_is_space(ccd_scan_before(scan, i)))
		ccd_utf8_prev(scan->s, &i);
	if (i >= 3 && ccd_cite_word(scan, i - 3, of) == i && memcmp(scan->s + i - 3, "第", 3) != 0)
		i -= 3;
	for (; *list != NULL; list++) {
		size_t n = strlen(*list);

		if (n <= i && memcmp(scan->s + i - n, *list, n) == 0)
			return true;
	}
	return false;
}

static void
whose(const struct ccd_citing *c, struct ccd_chain *chain)
{
	chain->here = ends_before(&c->scan, chain->start, c->words->this);
	chain->outside = !chain->here && ends_before(&c->scan, chain->start, c->words->other);
	if (chain->outside) {           /* 本公约: the word before the instrument's */
		size_t at = chain->start;

		for (uint32_t k = 0; k < 14 && at > 0 && chain->outside; k++) {
			int32_t sign = ccd_utf8_prev(c->scan.s, &at);

			if (sign == U'本')
				chain->outside = false;
			if (!ccd_is_han(sign) && !ccd_is_space(sign))
				break;
		}
	}
}

/* 第三款(卯)和(辰)项: MORE goes on from the sign in brackets that ends the only tail of LAST. */
static bool
goes_on(const struct ccd_group *last, const struct ccd_group *more)
{
	const struct ccd_tail *tail = &last->tail[last->n - 1];

	return tail->n > 1 && tail->step[tail->n - 1].level == CCD_KIND_DOCUMENT && more->n > 0 &&
	    more->tail[0].n == 1 && more->level->rank == last->level->rank + 1;
}

/* Adds the members of MORE to LAST, in place of its last sign where they go on from it. */
static void
add_members(struct ccd_group *last, const struct ccd_group *more, bool on)
{
	for (uint32_t t = 0; t < more->n; t++) {
		struct ccd_tail tail = last->tail[last->n - 1];

		if (on)
			tail.step[tail.n - 1] = more->tail[t].step[0];
		ccd_cite_tail(last, on ? tail.step : more->tail[t].step, on ? tail.n : more->tail[t].n);
	}
}

/* The members of a list that share the outer levels of the chain: 第(1)项与第(2)项. */
static size_t
list_rest(const struct ccd_citing *c, size_t end, struct ccd_chain *chain)
{
	const struct ccd_scan *scan = &c->scan;
	struct ccd_group *last = &chain->group[chain->n - 1];

	while (last->n < CCD_TAILS) {
		struct ccd_group more;
		size_t at = ccd_scan_spaces(scan, end), mark = ccd_cite_word(scan, at, c->words->to), stop;
		bool range = mark > at, on;

		if (!range)
			mark = ccd_cite_word(scan, at, c->words->and);
		at = ccd_scan_spaces(scan, mark);
		if (mark == ccd_scan_spaces(scan, end) || (stop = group_at(c, at, &more)) == at ||
		    (!(on = goes_on(last, &more)) && more.level->rank != last->level->rank) || ends_before(scan, at, c->words->other))
			break;
		if (chain->n == 1 && !range && !on)
			break;
		last->tail[last->n - 1].ranges = range;
		add_members(last, &more, on);
		end = stop;
	}
	ccd_cite_expand(last);
	return end;
}

/* In Taiwan a 條 is divided into 項 and these into 款, elsewhere into 款 and these into 項. */
static bool
is_word(const struct ccd_group *group, const char *word)
{
	return strcmp(group->level->word, word) == 0;
}

static bool
may_follow(const struct ccd_group *last, const struct ccd_group *group)
{
	return group->level->rank > last->level->rank || (is_word(last, "項") && is_word(group, "款"));
}

static void
set_levels(struct ccd_group *group, enum ccd_kind level)
{
	for (uint32_t t = 0; t < group->n; t++)
		group->tail[t].step[0].level = level;
}

/* A 項 right behind the 條 is its paragraph. */
static void
tell_levels(struct ccd_chain *chain)
{
	for (uint32_t g = 1; g < chain->n; g++) {
		if (is_word(&chain->group[g], "項") && is_word(&chain->group[g - 1], "條"))
			set_levels(&chain->group[g], CCD_KIND_PARAGRAPH);
		if (is_word(&chain->group[g], "款") && is_word(&chain->group[g - 1], "項"))
			set_levels(&chain->group[g], CCD_KIND_ITEM);
	}
}

/* True where the sign at I is the end of Latin words: DATA 项, ANSI C 分段. */
static bool
ends_latin(const struct ccd_scan *scan, size_t i)
{
	int32_t c;

	while (i > 0 && ccd_scan_before(scan, i) == ' ')
		i--;
	c = ccd_scan_before(scan, i);
	return c < 0x250 && ccd_is_letter(c);
}

size_t
ccd_cite_han(struct ccd_citing *c, size_t i)
{
	static const char *const of[] = { "的", NULL };
	static const char *const parts[] = { "前段", "後段", "后段", "前半段", "后半段", "但書", "但书", "本文", NULL };
	struct ccd_chain chain;
	int32_t sign = ccd_scan_at(&c->scan, i);
	size_t end, at, next;

	if (sign != U'第' && sign != U'附' && sign != '(' && sign != U'（' &&
	    !(sign < 0x80 && ccd_is_letter(sign) && !ends_latin(&c->scan, i)) && (sign < 0x2460 || sign > 0x32ff))
		return i;
	chain.n = 0;
	chain.start = i;
	chain.part = chain.here = chain.outside = false;
	end = group_at(c, i, &chain.group[0]);
	if (end == i)
		return i;
	chain.part = ccd_cite_word(&c->scan, end, parts) > end;
	chain.n = 1;
	while (chain.n < CCD_GROUPS) {
		struct ccd_group *group = &chain.group[chain.n];

		at = ccd_scan_spaces(&c->scan, end);
		at = ccd_scan_spaces(&c->scan, ccd_cite_word(&c->scan, at, of));
		if ((next = group_at(c, at, group)) == at ||
		    !may_follow(&chain.group[chain.n - 1], group))
			break;
		chain.n++;
		end = next;
		chain.part |= ccd_cite_word(&c->scan, end, parts) > end;
	}
	if (ends_before(&c->scan, i, c->words->none))
		return i;
	if (chain.n == 1 && chain.group[0].level->level == CCD_KIND_SEGMENT)
		return i;
	chain.end = list_rest(c, end, &chain);
	tell_levels(&chain);
	whose(c, &chain);
	ccd_cite_add(c, &chain);
	return chain.end;
}
