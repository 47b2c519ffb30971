#include "text/decode.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "base/buffer.h"
#include "base/error.h"
#include "text/charset.h"
#include "text/utf8.h"

enum { PIVOT = 16 << 10 };      /* UTF-16 units converted at a time */

/* ---- bytes to UTF-8 ---- */

/* One input on its way; BUFFER is its memory where the bytes had to be changed. */
struct source {
	const char *charset;
	const char *file;
	const char *s;          /* UTF-8 once converted */
	size_t n;
	struct ccd_buffer buffer;
	struct ccd_error *err;
};

/* Lines ended in the N bytes at S by LF, CR or CRLF. */
static size_t
count_lines(const char *s, size_t n)
{
	size_t lines = 0;

	for (size_t i = 0; i < n; i++)
		lines += s[i] == '\n' || (s[i] == '\r' && (i + 1 == n || s[i + 1] != '\n'));
	return lines;
}

/* The error for BYTE, behind the good text of N bytes at S. */
static int
bad_byte(const struct source *in, const char *s, size_t n, unsigned char byte)
{
	return ccd_error_set(in->err, CCD_EENCODING, in->file, count_lines(s, n) + 1,
	    "not valid %s: byte 0x%02X", in->charset, byte);
}

static int
check_utf8(const struct source *in)
{
	const uint8_t *bytes = (const uint8_t *)in->s;

	for (size_t i = 0, start; i < in->n; ) {
		UChar32 c;

		start = i;
		U8_NEXT(bytes, i, in->n, c);
		if (c < 0)
			return bad_byte(in, in->s, start, bytes[start]);
	}
	return 0;
}

/* Adds N <= PIVOT units. */
static void
add_utf16(struct ccd_buffer *b, const UChar *u, int32_t n)
{
	char s[3 * PIVOT];
	int32_t length = 0;
	UErrorCode status = U_ZERO_ERROR;

	u_strToUTF8WithSub(s, sizeof s, &length, u, n, 0xfffd, NULL, &status);
	ccd_buffer_add(b, s, (size_t)length);
}

/* The bytes of IN from their charset to UTF-8, all or an error. A surrogate pair
 * never straddles two rounds: the second half waits in the converter, or here. */
static int
convert(struct source *in, UConverter *converter)
{
	const char *from = in->s, *limit = in->s + in->n;
	UChar u[PIVOT + 1];
	int32_t kept = 0;
	UErrorCode status;

	do {
		UChar *to = u + kept;
		int32_t n;

		status = U_ZERO_ERROR;
		ucnv_toUnicode(converter, &to, u + PIVOT, &from, limit, NULL, true, &status);
		n = (int32_t)(to - u);
		kept = n > 0 && status == U_BUFFER_OVERFLOW_ERROR && U16_IS_LEAD(u[n - 1]);
		add_utf16(&in->buffer, u, n - kept);
		u[0] = n > 0 ? u[n - 1] : 0;
	} while (status == U_BUFFER_OVERFLOW_ERROR);
	if (U_FAILURE(status)) {
		char bad[8] = { 0 };
		int8_t length = sizeof bad;
		UErrorCode ignored = U_ZERO_ERROR;

		ucnv_getInvalidChars(converter, bad, &length, &ignored);
		return bad_byte(in, in->buffer.s, in->buffer.n, (unsigned char)bad[0]);
	}
	in->s = in->buffer.s;
	in->n = in->buffer.n;
	return 0;
}

/* True where the N bytes at S hold characters of private use. */
static bool
has_private(const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		int32_t c = ccd_utf8_next(s, n, &i);

		if (c >= 0xE000 && c <= 0xF8FF)
			return true;
	}
	return false;
}

static int to_utf8(struct source *in);

/* Text in Big5 that has characters of its own may be written with those of Hong Kong, as
 * browsers read it all (WHATWG Encoding Standard, 12.1). RC is what reading it as Big5 came
 * to, for the same bytes BYTES. */
static int
retry_hong_kong(struct source *in, struct source bytes, int rc)
{
	struct ccd_error ignored = { 0 };

	if (strcmp(in->charset, "Big5") != 0 || (rc == 0 && !has_private(in->s, in->n)))
		return rc;
	bytes.charset = "Big5-HKSCS";
	bytes.buffer = (struct ccd_buffer){ 0 };
	bytes.err = &ignored;
	if (to_utf8(&bytes) < 0 || has_private(bytes.s, bytes.n)) {
		ccd_buffer_free(&bytes.buffer);
		return rc;
	}
	ccd_buffer_free(&in->buffer);
	bytes.err = in->err;
	*in = bytes;
	if (rc < 0)
		*in->err = (struct ccd_error){ 0 };
	return 0;
}

/* Brings IN to UTF-8 by its charset. */
static int
to_utf8(struct source *in)
{
	struct source bytes = *in;
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter;
	int rc;

	if (strcmp(in->charset, "UTF-8") == 0)
		return check_utf8(in);
	converter = ucnv_open(in->charset, &status);
	if (U_FAILURE(status))
		return ccd_error_set(in->err, CCD_EUSAGE, in->file, 0, "unknown charset %s",
		    in->charset);
	ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
	ccd_buffer_puts(&in->buffer, "");
	rc = convert(in, converter);
	ucnv_close(converter);
	return retry_hong_kong(in, bytes, rc);
}

/* ---- normal forms ---- */

/* True where the text is in NFC for sure: every character may stand in NFC and
 * none combines with what stands before it (UAX #15, section 9). */
static bool
is_plainly_nfc(const char *s, size_t n)
{
	for (size_t i = 0; i < n; ) {
		int32_t c;

		if ((unsigned char)s[i] < 0xcc) {       /* below U+0300 */
			i++;
			continue;
		}
		c = ccd_utf8_next(s, n, &i);
		if ((c >= 0x400 && c <= 0x482) || (c >= 0x4e00 && c <= 0x9fff) ||
		    (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x3020))
			continue;
		if (u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES ||
		    u_getCombiningClass(c) != 0)
			return false;
	}
	return true;
}

/* The same for any N. */
static void
add_long_utf16(struct ccd_buffer *b, const UChar *u, int32_t n)
{
	for (int32_t i = 0, part; i < n; i += part) {
		part = n - i < PIVOT ? n - i : PIVOT;
		if (i + part < n && U16_IS_LEAD(u[i + part - 1]))
			part--;
		add_utf16(b, u + i, part);
	}
}

/* Fills *TO (heap) with S as UTF-16; returns the units. */
static int32_t
to_utf16(const char *s, size_t n, UChar **to)
{
	int32_t length = 0;
	UErrorCode status = U_ZERO_ERROR;

	*to = ccd_malloc((n + 1) * sizeof **to);
	u_strFromUTF8WithSub(*to, (int32_t)n + 1, &length, s, (int32_t)n, 0xfffd, NULL, &status);
	return U_SUCCESS(status) ? length : 0;
}

/* Adds S, normalised by FORM, to B; N < 2^31. */
static void
add_normalised(struct ccd_buffer *b, const UNormalizer2 *form, const char *s, size_t n)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar *from, *to;
	int32_t length = to_utf16(s, n, &from), room = length, found;

	to = ccd_malloc(((size_t)room + 1) * sizeof *to);
	found = unorm2_normalize(form, from, length, to, room + 1, &status);
	if (status == U_BUFFER_OVERFLOW_ERROR) {
		status = U_ZERO_ERROR;
		room = found;
		to = ccd_realloc(to, ((size_t)room + 1) * sizeof *to);
		found = unorm2_normalize(form, from, length, to, room + 1, &status);
	}
	if (U_SUCCESS(status))
		add_long_utf16(b, to, found);
	free(from);
	free(to);
}

static const char *
normalised(struct ccd_arena *a, const UNormalizer2 *form, const char *s, size_t n)
{
	struct ccd_buffer b = { 0 };
	const char *copy;

	ccd_buffer_puts(&b, "");
	add_normalised(&b, form, s, n);
	copy = ccd_arena_strndup(a, b.s, b.n);
	ccd_buffer_free(&b);
	return copy;
}

static bool
is_ascii(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0x80)
			return false;
	return true;
}

const char *
ccd_nfc(struct ccd_arena *a, const char *s, size_t n)
{
	UErrorCode status = U_ZERO_ERROR;

	if (is_plainly_nfc(s, n))
		return s[n] == '\0' ? s : ccd_arena_strndup(a, s, n);
	return normalised(a, unorm2_getNFCInstance(&status), s, n);
}

/* Bytes of the NFC of S. */
static size_t
nfc_size(const char *s, size_t n)
{
	UErrorCode status = U_ZERO_ERROR;
	struct ccd_buffer b = { 0 };
	size_t size = n;

	if (n > 0 && !is_plainly_nfc(s, n)) {
		add_normalised(&b, unorm2_getNFCInstance(&status), s, n);
		size = b.n;
	}
	ccd_buffer_free(&b);
	return size;
}

size_t
ccd_nfc_place(struct ccd_nfc_place *place, const char *s, size_t at)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);

	while (at > place->at && s[at] != '\0') {
		size_t i = at;

		if (unorm2_hasBoundaryBefore(nfc, ccd_utf8_next(s, at + U8_MAX_LENGTH, &i)))
			break;
		ccd_utf8_prev(s, &at);
	}
	if (at > place->at) {
		place->out += nfc_size(s + place->at, at - place->at);
		place->at = at;
	}
	return place->out;
}

const char *
ccd_nfkc(struct ccd_arena *a, const char *s, size_t n)
{
	UErrorCode status = U_ZERO_ERROR;

	if (is_ascii(s, n))
		return s[n] == '\0' ? s : ccd_arena_strndup(a, s, n);
	return normalised(a, unorm2_getNFKCInstance(&status), s, n);
}

/* Whether the capitals of a language become small letters by rules of its own. */
static bool
has_own_cases(const char *lang)
{
	static const char own[][4] = { "tr", "az", "lt" };

	for (size_t i = 0; lang != NULL && i < sizeof own / sizeof *own; i++)
		if (strncasecmp(lang, own[i], 2) == 0)
			return true;
	return false;
}

/* The same of a text each of whose letters has one small letter, whatever stands around it; NULL
 * where one has not. */
static const char *
lower_each(struct ccd_arena *a, const char *s, size_t n)
{
	enum { DOTTED_I = 0x130, SIGMA = 0x3A3 };
	uint8_t *to = ccd_arena_alloc(a, n + n / 2 + 1);        /* two bytes become three at most */
	const uint8_t *from = (const uint8_t *)s;
	size_t at = 0, i = 0;

	while (i < n) {
		UChar32 c = from[i];

		if (c < 0x80) {
			to[at++] = (uint8_t)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
			i++;
			continue;
		}
		U8_NEXT(from, i, n, c);
		if (c < 0 || c == DOTTED_I || c == SIGMA)
			return NULL;
		c = u_tolower(c);
		U8_APPEND_UNSAFE(to, at, (uint32_t)c);
	}
	return (const char *)to;
}

const char *
ccd_lower(struct ccd_arena *a, const char *s, size_t n, const char *lang)
{
	const char *plain = has_own_cases(lang) ? NULL : lower_each(a, s, n);
	struct ccd_buffer b = { 0 };
	UErrorCode status = U_ZERO_ERROR;
	const char *copy;
	UChar *from, *to;
	int32_t length, found;

	if (plain != NULL)
		return plain;
	length = to_utf16(s, n, &from);
	to = ccd_malloc(((size_t)length + 1) * sizeof *to);
	found = u_strToLower(to, length + 1, from, length, lang, &status);
	if (status == U_BUFFER_OVERFLOW_ERROR) {
		status = U_ZERO_ERROR;
		to = ccd_realloc(to, ((size_t)found + 1) * sizeof *to);
		found = u_strToLower(to, found + 1, from, length, lang, &status);
	}
	ccd_buffer_puts(&b, "");
	if (U_SUCCESS(status))
		add_long_utf16(&b, to, found);
	copy = ccd_arena_strndup(a, b.s, b.n);
	ccd_buffer_free(&b);
	free(from);
	free(to);
	return copy;
}

/* ---- UTF-8 to text ---- */

/* Refuses what decodes well but is no text: a NUL, or controls here and there. */
static int
check_is_text(const struct source *in)
{
	size_t controls = 0;

	for (size_t i = 0; i < in->n; i++) {
		unsigned char c = (unsigned char)in->s[i];

		if (c == 0)
			return ccd_error_set(in->err, CCD_EENCODING, in->file, 0,
			    "binary data, not text");
		controls += c == 0x7f || (c < ' ' && strchr("\t\n\v\f\r\032\033", c) == NULL);
	}
	if (controls * 50 > in->n)
		return ccd_error_set(in->err, CCD_EENCODING, in->file, 0, "binary data, not text");
	return 0;
}

static bool
is_blank(const char *s, size_t n)
{
	for (size_t i = 0; i < n; )
		if (!ccd_is_space(ccd_utf8_next(s, n, &i)))
			return false;
	return true;
}

/* The text of IN with LF after each line, line by line in NFC: a line end never
 * combines with anything. Byte order marks of files that were joined go. */
static void
add_lines(const struct source *in, struct ccd_buffer *b)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);

	for (size_t i = 0, end; i < in->n; i = end + 1) {
		while (in->n - i >= 3 && memcmp(in->s + i, "\xef\xbb\xbf", 3) == 0)
			i += 3;
		for (end = i; end < in->n && in->s[end] != '\n' && in->s[end] != '\r'; end++)
			;
		if (is_plainly_nfc(in->s + i, end - i))
			ccd_buffer_add(b, in->s + i, end - i);
		else
			add_normalised(b, nfc, in->s + i, end - i);
		if (end == in->n)
			break;
		ccd_buffer_putc(b, '\n');
		if (in->s[end] == '\r' && end + 1 < in->n && in->s[end + 1] == '\n')
			end++;
	}
}

static int
finish(struct source *in, struct ccd_arena *a, struct ccd_text *text)
{
	struct ccd_buffer b = { 0 };

	if (in->n >= 3 && memcmp(in->s, "\xef\xbb\xbf", 3) == 0)
		in->s += 3, in->n -= 3;
	if (is_blank(in->s, in->n))
		return ccd_error_set(in->err, CCD_EFORMAT, in->file, 0, "is empty");
	if (check_is_text(in) < 0)
		return -1;
	add_lines(in, &b);
	text->s = ccd_arena_strndup(a, b.s, b.n);
	text->n = b.n;
	text->charset = ccd_arena_strdup(a, in->charset);
	ccd_buffer_free(&b);
	return 0;
}

/* True where BYTES begin as a well-known kind of file that is no text. */
static bool
is_known_binary(const unsigned char *bytes, size_t n)
{
	static const struct {
		const char *s;
		size_t n;
	} magic[] = {
		{ "\x89PNG", 4 }, { "\x7f" "ELF", 4 }, { "PK\3\4", 4 }, { "%PDF-", 5 },
		{ "\x1f\x8b\x08", 3 }, { "\xff\xd8\xff", 3 }, { "GIF8", 4 }, { "BZh91AY&SY", 10 },
		{ "\xd0\xcf\x11\xe0\xa1\xb1", 6 }, { "\xfd" "7zXZ", 5 }, { "7z\xbc\xaf\x27", 5 },
	};

	for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
		if (n >= magic[i].n && memcmp(bytes, magic[i].s, magic[i].n) == 0)
			return true;
	return false;
}

int
ccd_decode(const unsigned char *bytes, size_t n, const char *charset, const char *file,
    struct ccd_arena *a, struct ccd_text *text, struct ccd_error *err)
{
	struct source in = { .file = file, .s = (const char *)bytes, .n = n, .err = err };
	int rc;

	if (n == 0)
		return ccd_error_set(err, CCD_EFORMAT, file, 0, "is empty");
	if (is_known_binary(bytes, n))
		return ccd_error_set(err, CCD_EENCODING, file, 0, "binary data, not text");
	if (charset != NULL) {
		if ((in.charset = ccd_charset_named(charset)) == NULL)
			return ccd_error_set(err, CCD_EUSAGE, file, 0, "unknown charset %s",
			    charset);
	} else if ((in.charset = ccd_charset_guess(bytes, n)) == NULL) {
		if (memchr(bytes, 0, n) != NULL)
			return ccd_error_set(err, CCD_EENCODING, file, 0, "binary data, not text");
		return ccd_error_set(err, CCD_EENCODING, file, 0,
		    "the encoding cannot be told from the bytes");
	}
	rc = to_utf8(&in);
	if (rc == 0)
		rc = finish(&in, a, text);
	ccd_buffer_free(&in.buffer);
	return rc;
}
