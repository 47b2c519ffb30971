/* Runs a fuzz target over files, and over every prefix of the small ones: a
 * fuzzer's findings stay tested where no fuzzer is. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

enum { SMALL = 512 };

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		struct ccd_error err = { 0 };
		struct ccd_buffer b = { 0 };

		if (ccd_file_read(argv[i], &b, &err) < 0) {
			fprintf(stderr, "%s: %s\n", argv[i], err.message);
			return 1;
		}
		for (size_t n = b.n <= SMALL ? 0 : b.n; n <= b.n; n++)
			LLVMFuzzerTestOneInput((const uint8_t *)b.s, n);
		ccd_buffer_free(&b);
	}
	return 0;
}
