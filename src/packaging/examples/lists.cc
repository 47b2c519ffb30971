// Two texts from memory, and what there is in the library.
// c++ lists.cc $(pkg-config --cflags --libs concordat) && ./a.out
#include <cstdio>
#include <cstring>
#include <memory>

#include <concordat.h>

int
main()
{
	static const char en[] = "Article 1\n\nPay 5 francs.\n", ru[] = "Статья 1\n\nУплатить 6 франков.\n";
	const std::unique_ptr<ccd_concordance, decltype(&ccd_concordance_free)> c(ccd_concordance_new(),
	    ccd_concordance_free);
	ccd_error err = {};
	ccd_findings findings = {};

	if (ccd_read_memory(c.get(), "en", "a.txt", en, std::strlen(en), nullptr, &err) < 0 ||
	    ccd_read_memory(c.get(), "ru", "a.txt", ru, std::strlen(ru), nullptr, &err) < 0 ||
	    ccd_align(c.get(), nullptr, &err) < 0 ||
	    ccd_check(c.get(), nullptr, &findings, &err) < 0) {
		std::fprintf(stderr, "%s\n", err.message);
		return 2;
	}
	for (size_t i = 0; i < findings.n; i++)
		std::printf("%s: %s\n", ccd_finding_title(c.get(), &findings.finding[i], "ru"),
		    ccd_finding_message(c.get(), &findings.finding[i], "ru"));
	for (int list = 0; list < CCD_LIST__COUNT; list++) {
		for (size_t i = 0; ccd_list_at(static_cast<ccd_list>(list), i) != nullptr; i++)
			std::printf("%s%s", i > 0 ? " " : "", ccd_list_at(static_cast<ccd_list>(list), i));
		std::printf("\n");
	}
	return findings.n > 0;
}
