# SPDX-License-Identifier: MIT
# limber: `make help` says what can be asked for.
#
#   MODE=debug|release|san|cov   each is built in build/MODE
#   T=word                       check only what has the word in its name
#   WERROR=1                     a warning is an error
#   V=1                          show the commands
#
# CC, CFLAGS, CPPFLAGS, LDFLAGS, PREFIX and DESTDIR are yours: what limber
# needs itself stands in variables of its own, before them.

goal = $(filter $(1),$(MAKECMDGOALS))
MODE ?= $(if $(call goal,run resume install bench),release,$(if $(call goal,cov),cov,debug))
ifeq ($(filter debug release san cov,$(MODE)),)
$(error MODE is debug, release, san or cov, not '$(MODE)')
endif
B := build/$(MODE)

PREFIX ?= /usr/local
bindir ?= $(PREFIX)/bin
datadir ?= $(PREFIX)/share
mandir ?= $(datadir)/man
INSTALL ?= install
PKG_CONFIG ?= pkg-config

# --- Files --------------------------------------------------------------------

objects = $(patsubst %.c,$(B)/%.o,$(1))
CORE := $(sort $(shell find src/core -name '*.c'))
EDGE := $(sort $(shell find src/edge src/command -name '*.c'))
PROGRAM := $(patsubst src/main.c,$(B)/limber,$(wildcard src/main.c))
LIMBER := $(B)/libedge.a $(B)/libcore.a

# Every test_*.c is a program; any other .c beside it is linked with it.
KINDS := core edge pty crash
$(foreach k,$(KINDS),$(eval TEST_$k := \
	$(patsubst %.c,$(B)/%,$(sort $(wildcard tests/$k/test_*.c)))))
$(foreach k,$(KINDS),$(eval HELP_$k := $(call objects,\
	$(filter-out tests/$k/test_%,$(sort $(wildcard tests/$k/*.c))))))
TESTS := $(foreach k,$(KINDS),$(TEST_$k))
BENCHES := $(patsubst %.c,$(B)/%,$(sort $(wildcard tests/bench/bench_*.c)))
TEST_OBJECTS := $(TESTS:=.o) $(BENCHES:=.o) $(foreach k,$(KINDS),$(HELP_$k))
OBJECTS := $(call objects,$(CORE) $(EDGE) src/main.c) $(TEST_OBJECTS)

# --- Flags --------------------------------------------------------------------

WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
	-Wstrict-prototypes -Wmissing-prototypes -Wvla -Wundef -Wwrite-strings \
	$(if $(WERROR),-Werror)
MODE_debug := -O1 -g
MODE_release := -O2 -g
MODE_san := -O1 -g -fno-omit-frame-pointer \
	-fsanitize=address,undefined -fno-sanitize-recover=all
MODE_cov := -O0 -g --coverage
FLAGS := $(WARNINGS) $(MODE_$(MODE)) -MMD -MP

# Which packages an object may see, and which a program is linked with. They
# are asked for when first needed, so that `make deps run` may bring them.
asked = $(if $(filter undefined,$(origin $(1)_$(2))),$(eval $(1)_$(2) := \
	$(shell $(PKG_CONFIG) --$(1) $(2) || \
	echo "limber needs $(2): 'make deps' brings it" >&2)))$($(1)_$(2))
cflags = $(foreach p,$(1),$(call asked,cflags,$p))
libs = $(foreach p,$(1),$(call asked,libs,$p))

ALL := ncursesw sqlite3 libcyaml yaml-0.1 libutf8proc
STANDARD := -std=gnu11
INCLUDES := -Iinclude
DEFINES :=
SEES :=
LINKS := $(ALL)
SYSTEM :=
$(call objects,$(CORE)): STANDARD := -std=c11
$(B)/src/core/base/text.o: SEES := libutf8proc
$(B)/src/edge/curses.o: SEES := ncursesw
$(filter $(B)/src/edge/store%,$(OBJECTS)): SEES := sqlite3
$(filter $(B)/src/edge/yaml/%,$(OBJECTS)): \
	SEES := libcyaml yaml-0.1 libutf8proc
$(B)/src/edge/paths.o: DEFINES := -DLIMBER_DATADIR='"$(datadir)/limber"'

$(TEST_OBJECTS): INCLUDES := -Iinclude -Itests
$(TEST_core:=.o) $(HELP_core): SEES := cmocka
$(filter-out $(B)/tests/core/%,$(TEST_OBJECTS)): SEES := cmocka $(ALL)
$(filter $(B)/tests/pty/%,$(TEST_OBJECTS)): SEES := cmocka vterm
$(TEST_core): LINKS := cmocka libutf8proc
$(TEST_edge) $(TEST_crash): LINKS := cmocka $(ALL)
$(TEST_pty): LINKS := cmocka vterm $(ALL)
$(TEST_pty): SYSTEM := -lutil
$(BENCHES): SYSTEM := -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc

# --- Building -----------------------------------------------------------------

.PHONY: all bench check check-format clean cov deps FORCE format help install \
	layers plain resume run uninstall valgrind
.DELETE_ON_ERROR:

say = $(if $(V),,@$(if $(findstring s,$(firstword -$(MAKEFLAGS))),,\
	printf '  %-5s %s\n' $(1) $(@:$(B)/%=%); ))

all: $(LIMBER) $(PROGRAM) ## build build/MODE/limber (this is what `make` does)

$(B)/limber: $(B)/src/main.o $(LIMBER)
$(TEST_core): $(B)/%: $(B)/%.o $(HELP_core) $(B)/libcore.a
$(TEST_edge): $(B)/%: $(B)/%.o $(HELP_edge) $(LIMBER)
$(TEST_pty): $(B)/%: $(B)/%.o $(HELP_pty) $(LIMBER)
$(TEST_crash): $(B)/%: $(B)/%.o $(HELP_crash) $(LIMBER)
$(BENCHES): %: %.o $(LIMBER)
$(B)/limber $(TESTS) $(BENCHES):
	$(call say,LINK)$(CC) $(MODE_$(MODE)) $(CFLAGS) $(LDFLAGS) -o $@ \
		$(filter %.o %.a,$^) $(call libs,$(LINKS)) $(SYSTEM) -lm $(LDLIBS)

$(B)/libcore.a: $(call objects,$(CORE)) $(B)/sources.note
$(B)/libedge.a: $(call objects,$(EDGE)) $(B)/sources.note
$(LIMBER):
	$(call say,AR)rm -f $@ && $(AR) qcs $@ $(filter %.o,$^)

$(OBJECTS): $(B)/%.o: %.c $(B)/flags.note | $(call goal,deps)
	@mkdir -p $(@D)
	$(call say,CC)$(CC) $(STANDARD) $(FLAGS) $(INCLUDES) $(DEFINES) \
		$(call cflags,$(SEES)) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<
$(B)/src/edge/paths.o: $(B)/prefix.note

# What a result is made from beside its files. A note is written only when it
# changes: other flags, another prefix, a source that is gone are then noticed.
NOTE_flags = $(CC) $(FLAGS) $(CPPFLAGS) $(CFLAGS)
NOTE_prefix = $(datadir)
NOTE_sources = $(CORE) $(EDGE)
$(B)/%.note: FORCE
	@mkdir -p $(@D)
	@echo '$(subst ','\'',$(NOTE_$*))' >$@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

-include $(OBJECTS:.o=.d)

# --- Checking -----------------------------------------------------------------

# The rules of the house are proven on objects without instruments in them.
PLAIN := build/$(if $(filter san cov,$(MODE)),debug,$(MODE))
plain: $(if $(filter $(PLAIN),$(B)),$(LIMBER),FORCE)
	$(if $(filter $(PLAIN),$(B)),,+@$(MAKE) --no-print-directory MODE=debug $@)

SESSIONS := $(if $(wildcard tests/sessions/run.sh),\
	$(sort $(wildcard tests/sessions/*.session)))
CHECKS := layers map format routines docs words $(SESSIONS) $(TESTS)
RUN := $(foreach c,$(CHECKS),$(if $(findstring $(T),$c)$(if $(T),,all),$c))
CHECK = B=$(B) PLAIN=$(PLAIN) CC='$(CC)' \
	UTF8PROC='$(call libs,libutf8proc)' scripts/check.sh

check: $(filter $(TESTS),$(RUN)) $(if $(filter layers,$(RUN)),plain) \
	$(if $(filter-out layers map format words $(TEST_core),$(RUN)),$(PROGRAM))
check: ## all tests
	@$(CHECK) $(or $(strip $(RUN)),$(error no check has '$(T)' in its name))

layers: plain ## only the rules of the house
	@$(CHECK) layers

VALGRIND ?= valgrind -q --error-exitcode=99 --leak-check=full \
	--errors-for-leak-kinds=definite
valgrind: $(PROGRAM) $(TEST_core) $(TEST_edge) ## the unit tests in valgrind
	@WRAP='$(VALGRIND)' $(CHECK) $(TEST_core) $(TEST_edge)

bench: $(BENCHES) ## what things cost on this machine
	@for b in $^; do LIMBER_DATA='$(CURDIR)/routines' $$b || exit 1; done

cov: check ## all tests, then how many lines they reach
	@scripts/cov.sh $(B)

format: ## write all C in the one format
	@scripts/format.sh write

check-format: ## say what is not in that format
	@scripts/format.sh check

# --- Using --------------------------------------------------------------------

# 3, 4 and 5 are ways in which a person ends a session: no error of make.
run: $(B)/limber ## the daily routine, from this folder
	@[ -t 0 ] && [ -t 1 ] || { set -- --plain --speed 60 && \
	echo 'No terminal here: a rehearsal in lines, sixty times as fast.'; }; \
	LIMBER_DATA='$(CURDIR)/routines' $< run daily "$$@" || case $$? in \
	3) echo 'From this folder: make resume' ;; 4|5) ;; *) exit 1 ;; esac

resume: $(B)/limber ## go on with what `make run` left
	@LIMBER_DATA='$(CURDIR)/routines' $< resume || \
	case $$? in 3|4|5) ;; *) exit 1 ;; esac

deps: ## install what is missing to build, run and test
	@scripts/deps.sh build $(if $(call goal,run resume install),,test)

DATA := $(DESTDIR)$(datadir)/limber
install: $(B)/limber ## to PREFIX (/usr/local), under DESTDIR
	$(INSTALL) -d '$(DESTDIR)$(bindir)' '$(DESTDIR)$(mandir)/man1' \
		'$(DATA)/exercises'
	$(INSTALL) -m 755 $< '$(DESTDIR)$(bindir)/limber'
	$(INSTALL) -m 644 doc/limber.1 '$(DESTDIR)$(mandir)/man1/limber.1'
	$(INSTALL) -m 644 routines/*.yaml '$(DATA)'
	$(INSTALL) -m 644 routines/exercises/*.yaml '$(DATA)/exercises'

uninstall: ## what install put there
	rm -f '$(DESTDIR)$(bindir)/limber' '$(DESTDIR)$(mandir)/man1/limber.1'
	cd routines && for f in *.yaml exercises/*.yaml; do \
		rm -f '$(DATA)'/"$$f"; done
	rmdir '$(DATA)/exercises' '$(DATA)' || :

clean: ## remove all that was built
	rm -rf build

help: ## this list
	@sed -n 's/^#   //p' Makefile
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' Makefile | sort | \
		awk '{ name = $$1; $$1 = ""; printf "make %-14s%s\n", name, $$0 }'
