#include "fuzz_reader.h"

/* Packages hardly survive a fuzzer; flat files are the same text. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return fuzz_reader(&ccd_read_odt, "fuzz.fodt", data, size);
}
