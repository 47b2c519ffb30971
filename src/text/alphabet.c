#include "text/alphabet.h"

#include <unicode/uchar.h>

static const int32_t cyrillic[] = {
	U'а', U'б', U'в', U'г', U'д', U'е', U'ё', U'ж', U'з', U'и', U'й', U'к', U'л', U'м', U'н', U'о',
	U'п', U'р', U'с', U'т', U'у', U'ф', U'х', U'ц', U'ч', U'ш', U'щ', U'ъ', U'ы', U'ь', U'э', U'ю',
	U'я', 0
};
static const int32_t stems[] = {
	U'甲', U'乙', U'丙', U'丁', U'戊', U'己', U'庚', U'辛', U'壬', U'癸', 0
};
static const int32_t branches[] = {
	U'子', U'丑', U'寅', U'卯', U'辰', U'巳', U'午', U'未', U'申', U'酉', U'戌', U'亥', 0
};
static const int32_t abjad[] = {
	U'أ', U'ب', U'ج', U'د', U'ه', U'و', U'ز', U'ح', U'ط', U'ي', U'ك', U'ل', U'م', U'ن', U'س',
	U'ع', U'ف', U'ص', U'ق', U'ر', U'ش', U'ت', U'ث', U'خ', U'ذ', U'ض', U'ظ', U'غ', 0
};
/* Greek, Hebrew, Armenian, Georgian, Thai without ฃ ฅ ฆ, Devanagari. */
static const uint32_t own[][48] = {
	U"αβγδεζηθικλμνξοπρστυφχψω", U"אבגדהוזחטיכלמנסעפצקרשת",
	U"աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", U"აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
	U"กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
	U"कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
};
static const int32_t twins[][2] = {
	{ U'а', 'a' }, { U'е', 'e' }, { U'о', 'o' }, { U'р', 'p' }, { U'с', 'c' }, { U'у', 'y' },
	{ U'х', 'x' }, { U'А', 'A' }, { U'В', 'B' }, { U'Е', 'E' }, { U'К', 'K' }, { U'М', 'M' },
	{ U'Н', 'H' }, { U'О', 'O' }, { U'Р', 'P' }, { U'С', 'C' }, { U'Т', 'T' }, { U'У', 'Y' },
	{ U'Х', 'X' }, { U'і', 'i' }, { U'І', 'I' },
};

/* Customs of leaving letters out, the most usual first: legislation; GOST 7.32-2017,
 * clause 6.4.6; GOST 2.105-95; only ё; none. */
static const int32_t skipped[][9] = {
	{ U'ё', U'й', U'ъ', U'ы', U'ь' },
	{ U'ё', U'з', U'й', U'о', U'ч', U'ъ', U'ы', U'ь' },
	{ U'ё', U'з', U'о', U'г', U'ь', U'й', U'ы', U'ъ' },
	{ U'ё' },
	{ 0 },
};

static uint32_t
place_in(const int32_t *series, int32_t c)
{
	for (uint32_t i = 0; series[i] != 0; i++)
		if (series[i] == c)
			return i + 1;
	return 0;
}

uint32_t
ccd_alphabet_latin(int32_t c)
{
	c = u_tolower(c);
	return c >= 'a' && c <= 'z' ? (uint32_t)(c - 'a') + 1 : 0;
}

uint32_t
ccd_alphabet_cyrillic(int32_t c)
{
	return place_in(cyrillic, u_tolower(c));
}

uint32_t
ccd_alphabet_stem(int32_t c)
{
	return place_in(stems, c);
}

uint32_t
ccd_alphabet_branch(int32_t c)
{
	return place_in(branches, c);
}

uint32_t
ccd_alphabet_abjad(int32_t c)
{
	return place_in(abjad, c);
}

uint32_t
ccd_alphabet_own(int32_t c)
{
	int32_t small = u_tolower(c);

	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		for (uint32_t k = 0; own[i][k] != 0; k++)
			if (own[i][k] == (uint32_t)small)
				return k + 1;
	return 0;
}

int32_t
ccd_alphabet_twin(int32_t c)
{
	for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
		if (twins[i][0] == c)
			return twins[i][1];
		if (twins[i][1] == c)
			return twins[i][0];
	}
	return 0;
}

uint64_t
ccd_alphabet_skipped(uint32_t i)
{
	uint64_t set = 0;

	if (i >= sizeof skipped / sizeof *skipped)
		return UINT64_MAX;
	for (uint32_t k = 0; skipped[i][k] != 0; k++)
		set |= UINT64_C(1) << (place_in(cyrillic, skipped[i][k]) - 1);
	return set;
}

uint32_t
ccd_alphabet_place(uint32_t place, uint64_t set)
{
	uint32_t left_out = 0;

	if (place == 0 || (set >> (place - 1) & 1) != 0)
		return 0;
	for (uint32_t i = 0; i + 1 < place; i++)
		left_out += (uint32_t)(set >> i & 1);
	return place - left_out;
}
