# Concordat. `make help` lists the goals.

PREFIX  ?= /usr/local
BUILD   ?= build
CC      ?= cc
CFLAGS  ?= -O2 -g
# SANITIZE=1: address and undefined-behaviour sanitizers. COVERAGE=1: gcov.
SANITIZE ?=
COVERAGE ?=

VERSION := $(shell sed -n 's/^.define CCD_VERSION "\(.*\)"/\1/p' include/concordat.h)
SOVERSION := 0

# The one list of Debian packages: to build and run, to test.
PACKAGES      := gcc make pkg-config libc6-dev libicu-dev libxml2-dev libjansson-dev libmd-dev
PACKAGES_TEST := libcmocka-dev libxml2-utils mandoc valgrind
LIBRARIES     := icu-i18n icu-uc libxml-2.0 jansson libmd

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
ifneq ($(SANITIZE),)
INSTRUMENT += -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
endif
ifneq ($(COVERAGE),)
INSTRUMENT += --coverage
endif
ALL_CFLAGS  = -std=c17 -D_GNU_SOURCE $(WARNINGS) -fPIC -fvisibility=hidden -Iinclude -Isrc \
              $(INSTRUMENT) $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null) $(CFLAGS)
ALL_LDFLAGS = $(INSTRUMENT) $(LDFLAGS)
LDLIBS      = $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null) -lm

SRC      := $(sort $(wildcard src/*/*.c src/*/*/*.c))
CMD_SRC  := $(filter src/cmd/%,$(SRC))
LIB_SRC  := $(filter-out $(CMD_SRC),$(SRC))
# Files built into the library as they are: src/x/y.rng becomes ccd_file_y_rng.
EMBED    := $(sort $(wildcard src/*/*.rng src/*/*.css))
LIB_OBJ  := $(LIB_SRC:%.c=$(BUILD)/%.o) $(EMBED:%=$(BUILD)/%.o)
CMD_OBJ  := $(CMD_SRC:%.c=$(BUILD)/%.o)
MAN      := $(sort $(wildcard src/man/*.[15]))
UNIT     := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/unit/test_*.c)))

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all demo check check-all bench install clean help packages packages-test

all: $(BUILD)/concordat $(BUILD)/libconcordat.so

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/%.embed.c: %
	@mkdir -p $(@D)
	{ printf 'extern const char ccd_file_%s[];\nconst char ccd_file_%s[] = {' \
	    $(subst .,_,$(notdir $<)) $(subst .,_,$(notdir $<)); \
	  od -An -v -tx1 $< | sed 's/ \(..\)/0x\1,/g'; echo '0};'; } > $@

$(EMBED:%=$(BUILD)/%.o): $(BUILD)/%.o: $(BUILD)/%.embed.c
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/libconcordat.a: $(LIB_OBJ)
	rm -f $@
	ar rcs $@ $^

$(BUILD)/libconcordat.so: $(LIB_OBJ)
	$(CC) $(ALL_LDFLAGS) -shared -Wl,-soname,libconcordat.so.$(SOVERSION) -o $@ $^ $(LDLIBS)

$(BUILD)/concordat: $(CMD_OBJ) $(BUILD)/libconcordat.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libconcordat.a
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LDLIBS) -lcmocka

-include $(LIB_OBJ:.o=.d) $(CMD_OBJ:.o=.d) $(UNIT:=.d)

clean:
	rm -rf $(BUILD)
