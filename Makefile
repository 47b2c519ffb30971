# Concordat. `make help` lists the goals and variables.

PREFIX   ?= /usr/local
BUILD    ?= build
CFLAGS   ?= -O2 -g
SANITIZE ?=
COVERAGE ?=

VERSION   := $(shell sed -n 's/^.define CCD_VERSION "\(.*\)"/\1/p' include/concordat.h)
SOVERSION := 0

# The one list of Debian packages: to build and run, and on top of it to test.
PACKAGES      := gcc libc6-dev pkg-config libicu-dev libxml2-dev libjansson-dev libmd-dev \
                 libzip-dev zlib1g-dev libcmark-gfm-dev libcmark-gfm-extensions-dev poppler-utils \
                 libmicrohttpd-dev libxlsxwriter-dev libpango1.0-dev libcairo2-dev libqpdf-dev libstemmer-dev libcsv-dev \
                 fonts-noto-core fonts-noto-cjk
PACKAGES_TEST := libcmocka-dev libxml2-utils mandoc valgrind python3 libreoffice-calc-nogui \
                 libreoffice-writer-nogui texlive-xetex cmark-gfm qpdf translate-toolkit gettext pandoc jq omegat \
                 python3-jsonschema python3-junitparser g++ debhelper lintian chromium
# What tests take from npm where it is there, with exact versions; it goes into build/npm, and none of its
# scripts are run. Debian's npm does not go with others, so it is not of the list.
NPM_TEST      := axe-core@4.14.1 playwright-core@1.65.1
LINKED        := icu-i18n icu-uc libxml-2.0 jansson libmd libzip zlib libcmark-gfm xlsxwriter glib-2.0
LOADED        := pangocairo libqpdf libmicrohttpd
LIBRARIES     := $(LINKED) $(LOADED)

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
ifneq ($(SANITIZE),)
INSTRUMENT += -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
endif
ifneq ($(COVERAGE),)
INSTRUMENT += --coverage
endif
ALL_CFLAGS  := -std=c17 -D_GNU_SOURCE $(WARNINGS) -fPIC -Iinclude -Isrc $(INSTRUMENT) \
               $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null) $(CFLAGS)
ALL_LDFLAGS := $(INSTRUMENT) $(LDFLAGS)
LDLIBS      := $(shell pkg-config --libs $(LINKED) 2>/dev/null) -lstemmer -lcsv -lm

# Files find themselves: a new one needs no line here. Examples are for others.
SRC     := $(filter-out src/packaging/%,$(sort $(wildcard src/*/*.c src/*/*/*.c)))
CMD_SRC := $(filter src/cmd/%,$(SRC))
LIB_SRC := $(filter-out $(CMD_SRC),$(SRC))
# Built in as they are: src/x/y.rng becomes ccd_file_y_rng.
EMBED   := $(sort $(wildcard $(addprefix src/*/*.,css html js rng tex tsv xml)))
LIB_OBJ := $(LIB_SRC:%.c=$(BUILD)/%.o) $(EMBED:%=$(BUILD)/%.o)
CMD_OBJ := $(CMD_SRC:%.c=$(BUILD)/%.o)
MAN     := $(sort $(wildcard src/man/*.[15]))
# The languages that the manual is translated to: src/man/zh holds pages of the same names.
MAN_LANGUAGES := $(sort $(notdir $(patsubst %/,%,$(wildcard src/man/*/))))
MAN_RULES     := $(BUILD)/concordat-rules.7 $(MAN_LANGUAGES:%=$(BUILD)/man/%/concordat-rules.7)
UNIT    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/test_*.c)))
FUZZ    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all tests demo check check-here check-quick torture race bench bench-align bench-forms bench-rules fuzz install deb clean help packages packages-test

COMPLETION := $(addprefix $(BUILD)/completion/concordat.,bash zsh fish)

all: $(BUILD)/concordat $(BUILD)/libconcordat.so $(MAN_RULES) $(BUILD)/concordat.3 $(COMPLETION)

tests: all $(UNIT) $(FUZZ) $(BUILD)/tests/torture/fail.so

$(BUILD)/%.o: %.c | $(BUILD)/libraries
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The inner loop of the aligner: below this level gcc leaves its vectors alone.
$(BUILD)/src/align/strip.o: ALL_CFLAGS += -O3

# What is loaded when it is needed, by the name that the linker would have noted.
soname = $(shell readelf -d "$$($(CC) -print-file-name=$(1).so)" 2>/dev/null | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
$(BUILD)/src/write/pdf_library.o: ALL_CFLAGS += \
    -DCCD_PANGOCAIRO_LIBRARY='"$(call soname,libpangocairo-1.0)"' -DCCD_QPDF_LIBRARY='"$(call soname,libqpdf)"'
$(BUILD)/src/serve/http_library.o: ALL_CFLAGS += -DCCD_HTTP_LIBRARY='"$(call soname,libmicrohttpd)"'

$(BUILD)/%.embed.c: %
	@mkdir -p $(@D)
	{ printf 'extern const char ccd_file_%s[];\nconst char ccd_file_%s[] = {\n' \
	    $(subst .,_,$(notdir $<)) $(subst .,_,$(notdir $<)); \
	  od -An -v -tx1 $< | sed 's/ \(..\)/(char)0x\1,/g'; echo '0};'; } > $@

$(EMBED:%=$(BUILD)/%.o): $(BUILD)/%.o: $(BUILD)/%.embed.c | $(BUILD)/libraries
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/libraries:
	@pkg-config --exists $(LIBRARIES) || { \
	    echo "Libraries are missing: 'make packages' installs them." >&2; exit 1; }
	@mkdir -p $(@D) && touch $@

$(BUILD)/libconcordat.a: $(LIB_OBJ)
	rm -f $@
	ar rcs $@ $^

# What the public header declares, and nothing else, can be linked with.
$(BUILD)/libconcordat.map: include/concordat.h
	@mkdir -p $(@D)
	{ echo 'CONCORDAT_$(SOVERSION) { global:'; grep -o '\bccd_[a-z0-9_]*(' $< | sort -u | tr '(' ';'; \
	  echo 'local: *; };'; } > $@

$(BUILD)/libconcordat.so: $(LIB_OBJ) $(BUILD)/libconcordat.map
	$(CC) $(ALL_LDFLAGS) -shared -Wl,-soname,libconcordat.so.$(SOVERSION) \
	    -Wl,--version-script=$(BUILD)/libconcordat.map -o $@ $(LIB_OBJ) $(LDLIBS)

$(BUILD)/concordat: $(CMD_OBJ) $(BUILD)/libconcordat.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS)

# The pages of the rules are the program's own.
$(BUILD)/concordat-rules.7: $(BUILD)/concordat
	$< rules -f mdoc --lang en > $@

$(BUILD)/man/%/concordat-rules.7: $(BUILD)/concordat
	@mkdir -p $(@D)
	$< rules -f mdoc --lang $* > $@

$(BUILD)/concordat.3: include/concordat.h src/man/section3.awk src/man/concordat.1
	awk -v date="$$(sed -n 's/^\.Dd //p' src/man/concordat.1)" -f src/man/section3.awk $< > $@

$(COMPLETION): $(BUILD)/completion/concordat.%: $(BUILD)/concordat
	@mkdir -p $(@D)
	$< completion $* > $@

$(BUILD)/tests/unit/test_%: $(BUILD)/tests/unit/test_%.o $(BUILD)/libconcordat.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS) -lcmocka

# An allocator that fails, to be preloaded; never instrumented itself.
$(BUILD)/tests/torture/fail.so: tests/torture/fail.c
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_GNU_SOURCE $(WARNINGS) -O1 -fPIC -shared -o $@ $<

# A fuzz target is an ordinary program here, which replays the files it is given.
$(BUILD)/tests/fuzz/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/replay.o $(BUILD)/libconcordat.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS)

-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d) $(UNIT:=.d) $(FUZZ:=.d)

# ---- the README's two commands

demo: packages
	$(MAKE) -j2 all
	tests/demo.sh $(BUILD)

check: packages-test
	$(MAKE) -j2 tests
	$(MAKE) -j2 tests SANITIZE=1 BUILD=$(BUILD)/sanitized CFLAGS='-O1 -g'
	tests/run.sh $(BUILD) $(BUILD)/sanitized

# The tests on one build only, for work in progress: make check-here SANITIZE=1 BUILD=build/asan
check-here: tests
	tests/run.sh $(BUILD)

# Unit tests and replays of fuzz inputs, for between commits: a minute.
check-quick: tests
	GROUPS_RUN=tests/fuzz tests/run.sh $(BUILD)

# Hours: memory that ends at PLACES places of every command, races and kills of writers.
PLACES ?= 300
torture: tests
	tests/torture/torture.py $(BUILD) $(BUILD)/tests/torture/fail.so $(PLACES)
	RACES=200 tests/cli/test_writers.sh $(BUILD)
	tests/torture/kills.sh $(BUILD) 1000
	KILLS=1000 tests/cli/test_acts.sh $(BUILD)
	KILLS=200 BURST=10000 tests/cli/test_serve.sh $(BUILD)
	JOURNAL_SEQUENCES=1000 $(BUILD)/tests/unit/test_journal
	tests/torture/growth.py $(BUILD)

# The library on many threads under the thread sanitizer.
race:
	$(MAKE) $(BUILD)/race/tests/unit/test_threads BUILD=$(BUILD)/race \
	    CFLAGS='-O1 -g -fsanitize=thread' LDFLAGS=-fsanitize=thread
	TSAN_OPTIONS=exitcode=66 $(BUILD)/race/tests/unit/test_threads

# $(call install_missing,PACKAGES): asks for no rights where nothing is missing.
define install_missing
@missing=; for p in $(1); do \
    dpkg-query -W -f '$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
 [ -z "$$missing" ] && exit 0; \
 command -v apt-get >/dev/null || { \
    echo "Please install what these Debian packages hold:$$missing" >&2; exit 1; }; \
 sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
 echo "Installing:$$missing"; \
 $$sudo apt-get update -q && \
 $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing
endef

packages:
	$(call install_missing,$(PACKAGES))

packages-test:
	$(call install_missing,$(PACKAGES) $(PACKAGES_TEST))
	@! command -v npm >/dev/null || for p in $(NPM_TEST); do \
	    grep -qs "\"version\": *\"$${p#*@}\"" build/npm/node_modules/$${p%@*}/package.json || \
	    npm install --prefix build/npm --no-save --no-package-lock --no-audit --no-fund --ignore-scripts \
	    --fetch-retries 0 --fetch-timeout 20000 $$p || echo "$$p is not there; its tests are skipped"; done

# ---- the rest

bench: all $(BUILD)/tests/bench/bench_read $(BUILD)/tests/bench/bench_export $(BUILD)/tests/bench/bench_write
	tests/bench/bench.sh $(BUILD)

$(BUILD)/tests/bench/bench_%: $(BUILD)/tests/bench/bench_%.o $(BUILD)/libconcordat.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS)

# Accuracy, time and memory of the aligner; bench_align.py --help tells of BENCH_ALIGN.
SIZES       ?= 1k,10k
BENCH_ALIGN ?=
bench-align: all $(BUILD)/tests/bench/bench_scan
	python3 tests/bench/align/bench_align.py $(BUILD) $(BUILD)/bench-align --sizes $(SIZES) $(BENCH_ALIGN)

# One document in many forms: what is read the same. FORMS: options, as --latex --show 5
bench-forms: all
	python3 tests/bench/forms.py $(BUILD) $(FORMS)

# Recall and precision of every rule. DOCUMENTS: concordances of your own.
bench-rules: all
	tests/bench/bench_rules.sh $(BUILD) $(DOCUMENTS)

# Needs clang with libFuzzer. TIME: seconds for each target.
TIME ?= 60
fuzz:
	LDLIBS='$(LDLIBS)' tests/fuzz/fuzz.sh $(BUILD)/fuzz $(TIME)

# The folder of shared libraries may be another one: LIBDIR=/usr/lib/x86_64-linux-gnu
LIBDIR ?= $(PREFIX)/lib
SHARE   = $(DESTDIR)$(PREFIX)/share

# $(call install_manual,LANGUAGE): its pages, where man looks for them.
man_folder = $(SHARE)/man/$(1:zh=zh_CN)/man
define install_manual
install -d $(addprefix $(man_folder),1 5 7)
install -m 644 src/man/$(1)/*.1 $(man_folder)1/
install -m 644 src/man/$(1)/*.5 $(man_folder)5/
install -m 644 $(BUILD)/man/$(1)/concordat-rules.7 $(man_folder)7/

endef

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(LIBDIR)/pkgconfig \
	    $(SHARE)/concordat $(addprefix $(SHARE)/man/man,1 3 5 7) \
	    $(SHARE)/bash-completion/completions $(SHARE)/zsh/vendor-completions \
	    $(SHARE)/fish/vendor_completions.d
	install -m 755 $(BUILD)/concordat $(DESTDIR)$(PREFIX)/bin/
	install -m 644 include/concordat.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 $(BUILD)/libconcordat.a $(DESTDIR)$(LIBDIR)/
	install -m 644 $(BUILD)/libconcordat.so $(DESTDIR)$(LIBDIR)/libconcordat.so.$(VERSION)
	ln -sf libconcordat.so.$(VERSION) $(DESTDIR)$(LIBDIR)/libconcordat.so.$(SOVERSION)
	ln -sf libconcordat.so.$(SOVERSION) $(DESTDIR)$(LIBDIR)/libconcordat.so
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@VERSION@|$(VERSION)|' \
	    -e 's|@LIBRARIES@|$(LINKED)|' src/packaging/concordat.pc.in > $(DESTDIR)$(LIBDIR)/pkgconfig/concordat.pc
	install -m 644 src/store/concordance.rng $(SHARE)/concordat/
	install -m 644 $(filter %.1,$(MAN)) $(SHARE)/man/man1/
	install -m 644 $(BUILD)/concordat.3 $(SHARE)/man/man3/
	install -m 644 $(filter %.5,$(MAN)) $(SHARE)/man/man5/
	install -m 644 $(BUILD)/concordat-rules.7 $(SHARE)/man/man7/
	$(foreach language,$(MAN_LANGUAGES),$(call install_manual,$(language)))
	install -m 644 $(BUILD)/completion/concordat.bash $(SHARE)/bash-completion/completions/concordat
	install -m 644 $(BUILD)/completion/concordat.zsh $(SHARE)/zsh/vendor-completions/_concordat
	install -m 644 $(BUILD)/completion/concordat.fish $(SHARE)/fish/vendor_completions.d/concordat.fish

# Debian packages in $(BUILD)/deb. READY: a build folder whose program and libraries are taken.
deb:
	src/packaging/deb.sh $(BUILD) $(READY)

clean:
	rm -rf $(BUILD)

help:
	@echo "make            the program and the libraries, in $(BUILD)/"
	@echo "make demo       install what is missing, build, show the bundled document"
	@echo "make check      install what is missing, build, run every test"
	@echo "make check-quick unit tests and replays only, on one build"
	@echo "make torture    memory that ends at PLACES=$(PLACES) places of every command, races, kills, growth"
	@echo "make race       the library on many threads, under the thread sanitizer"
	@echo "make bench      time, memory and instructions of the main job, throughput of reading, cost of tables"
	@echo "make bench-align accuracy of the aligner, time and memory at SIZES=$(SIZES) segments"
	@echo "make bench-forms how alike the forms of one document are read; FORMS=--latex makes more of them"
	@echo "make bench-rules  recall and precision of every rule on known defects"
	@echo "make fuzz       every fuzz target for TIME=$(TIME) seconds (needs clang)"
	@echo "make install    to DESTDIR and PREFIX=$(PREFIX)"
	@echo "make deb        Debian packages in $(BUILD)/deb"
	@echo "make clean      remove $(BUILD)/"
	@echo "Variables: CC CFLAGS LDFLAGS BUILD SANITIZE=1 COVERAGE=1"
