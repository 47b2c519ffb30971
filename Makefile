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
                 libxlsxwriter-dev libpango1.0-dev libcairo2-dev libqpdf-dev libstemmer-dev libcsv-dev \
                 fonts-noto-core fonts-noto-cjk
PACKAGES_TEST := libcmocka-dev libxml2-utils mandoc valgrind python3 libreoffice-calc-nogui \
                 libreoffice-writer-nogui texlive-xetex cmark-gfm qpdf translate-toolkit gettext pandoc jq omegat \
                 python3-jsonschema python3-junitparser chromium
# What tests take from npm, with exact versions; it goes into build/npm, and none of its scripts are run.
NPM_TEST      := axe-core@4.14.1
LIBRARIES     := icu-i18n icu-uc libxml-2.0 jansson libmd libzip zlib libcmark-gfm xlsxwriter pangocairo \
                 libqpdf

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
LDLIBS      := $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null) -lstemmer -lcsv -lm

# Files find themselves: a new one needs no line here.
SRC     := $(sort $(wildcard src/*/*.c src/*/*/*.c))
CMD_SRC := $(filter src/cmd/%,$(SRC))
LIB_SRC := $(filter-out $(CMD_SRC),$(SRC))
# Built in as they are: src/x/y.rng becomes ccd_file_y_rng.
EMBED   := $(sort $(wildcard $(addprefix src/*/*.,css js rng tex tsv xml)))
LIB_OBJ := $(LIB_SRC:%.c=$(BUILD)/%.o) $(EMBED:%=$(BUILD)/%.o)
CMD_OBJ := $(CMD_SRC:%.c=$(BUILD)/%.o)
MAN     := $(sort $(wildcard src/man/*.[15]))
UNIT    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/test_*.c)))
FUZZ    := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all tests demo check check-here check-quick torture race bench bench-align bench-forms bench-rules fuzz install clean help packages packages-test

all: $(BUILD)/concordat $(BUILD)/libconcordat.so $(BUILD)/concordat-rules.7

tests: all $(UNIT) $(FUZZ) $(BUILD)/tests/torture/fail.so

$(BUILD)/%.o: %.c | $(BUILD)/libraries
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The inner loop of the aligner: below this level gcc leaves its vectors alone.
$(BUILD)/src/align/strip.o: ALL_CFLAGS += -O3

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

$(BUILD)/libconcordat.so: $(LIB_OBJ)
	$(CC) $(ALL_LDFLAGS) -shared -Wl,-soname,libconcordat.so.$(SOVERSION) -o $@ $^ $(LDLIBS)

$(BUILD)/concordat: $(CMD_OBJ) $(BUILD)/libconcordat.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS)

# The pages of the rules are the program's own.
$(BUILD)/concordat-rules.7: $(BUILD)/concordat
	$< rules -f mdoc > $@

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
	$(call install_missing,$(PACKAGES) $(PACKAGES_TEST) $(if $(shell command -v npm),,npm))
	@for p in $(NPM_TEST); do \
	    grep -qs "\"version\": *\"$${p#*@}\"" build/npm/node_modules/$${p%@*}/package.json || \
	    npm install --prefix build/npm --no-save --no-package-lock --no-audit --no-fund --ignore-scripts $$p; done

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

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include \
	    $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/share/concordat \
	    $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/man5 \
	    $(DESTDIR)$(PREFIX)/share/man/man7
	install -m 755 $(BUILD)/concordat $(DESTDIR)$(PREFIX)/bin/
	install -m 644 include/concordat.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 $(BUILD)/libconcordat.a $(DESTDIR)$(PREFIX)/lib/
	install -m 755 $(BUILD)/libconcordat.so $(DESTDIR)$(PREFIX)/lib/libconcordat.so.$(VERSION)
	ln -sf libconcordat.so.$(VERSION) $(DESTDIR)$(PREFIX)/lib/libconcordat.so.$(SOVERSION)
	ln -sf libconcordat.so.$(SOVERSION) $(DESTDIR)$(PREFIX)/lib/libconcordat.so
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' src/concordat.pc.in \
	    > $(DESTDIR)$(PREFIX)/lib/pkgconfig/concordat.pc
	install -m 644 src/store/concordance.rng $(DESTDIR)$(PREFIX)/share/concordat/
	install -m 644 $(filter %.1,$(MAN)) $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 644 $(filter %.5,$(MAN)) $(DESTDIR)$(PREFIX)/share/man/man5/
	install -m 644 $(BUILD)/concordat-rules.7 $(DESTDIR)$(PREFIX)/share/man/man7/

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
	@echo "make clean      remove $(BUILD)/"
	@echo "Variables: CC CFLAGS LDFLAGS BUILD SANITIZE=1 COVERAGE=1"
