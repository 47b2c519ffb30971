#include <string.h>

#include "store/store_int.h"
#include "text/utf8.h"

size_t
ccd_store_body(const char *text, size_t n, size_t label)
{
	size_t i = label;

	if (label == 0)
		return 0;
	while (i < n) {
		size_t before = i;

		if (!ccd_is_space(ccd_utf8_next(text, n, &i)))
			return before;
	}
	return n;
}

bool
ccd_store_blank(const char *s, size_t start, size_t end)
{
	while (start < end)
		if (!ccd_is_space(ccd_utf8_next(s, end, &start)))
			return false;
	return true;
}

bool
ccd_store_hex(const char *s, size_t n)
{
	return strspn(s, "0123456789abcdef") == n && s[n] == '\0';
}

bool
ccd_store_spans(const struct ccd_span *span, uint32_t nspan, const char *text, size_t n)
{
	for (uint32_t i = 0; i < nspan; i++)
		if (span[i].start > span[i].end || span[i].end > n ||
		    (i > 0 && span[i].start < span[i - 1].start) ||
		    (text[span[i].start] & 0xC0) == 0x80 || (text[span[i].end] & 0xC0) == 0x80)
			return false;
	return true;
}
