/* SPDX-License-Identifier: MIT */
/* store_kit - what the tests of the store share: a folder of their own, a
 * session to keep, and a second process.
 */
#ifndef TESTS_EDGE_STORE_KIT_H
#define TESTS_EDGE_STORE_KIT_H

#include <stdbool.h>
#include <sys/types.h>

#include <limber/edge/store.h>
#include <limber/edge/store_past.h>

struct kit {
    char folder[256]; /* made for the test, removed after it */
    char path[300];   /* history.db in it; not there yet */
    struct arena arena;
};

/* Setup and teardown of a test; *state is the kit. */
int kit_setup(void **state);
int kit_teardown(void **state);

/* Where a session could be, all fields set; another seed, another place. */
struct checkpoint kit_checkpoint(unsigned seed);
void kit_assert_same(const struct checkpoint *a, const struct checkpoint *b);

struct wall kit_wall(int64_t utc_s);

/* Opens for writing, or fails the test. */
struct store *kit_open(const struct kit *kit);
/* A session of the routine "daily", begun at this time. */
int64_t kit_begin(struct store *store, int64_t utc_s);

/* Somebody else writes into the file, with no regard for its rules. */
void kit_sql(const struct kit *kit, const char *sql);
/* The one value of a question to the file; the arena's. */
const char *kit_ask(struct kit *kit, const char *sql);

/* A number of bytes of the file from `at` on are overwritten. */
void kit_overwrite(const char *path, long at, const void *bytes, size_t count);

/* A second process: runs `body`, which says what it has to say through `out`
 * and leaves with 0. It must not use the macros of the test library. */
struct kit_child {
    pid_t pid;
    int from; /* what it says */
    int to;   /* closing it, or a byte, is the sign to go on */
};
typedef void kit_body(struct kit *kit, int in, int out);
struct kit_child kit_spawn(struct kit *kit, kit_body *body);
/* Waits for it and gives back its exit status, 128 + n for a signal. */
int kit_join(struct kit_child *child);
/* One number from, or to, the other side; false at the end. */
bool kit_hear(int in, int64_t *number);
bool kit_say(int out, int64_t number);

/* Root may write what is read-only, unless it lays that power down. */
bool kit_obey_modes(bool obey);
/* Of history.db and of its folder. */
void kit_set_modes(const struct kit *kit, mode_t file, mode_t folder);
/* Body of a second process that holds the file's lock until it is joined. */
kit_body kit_hold_the_lock;

/* Everything that can be kept beside a session, one write each. */
enum {
    KIT_WRITERS = 8
};
struct kit_writer {
    const char *what;
    bool (*write)(struct store *store, struct error *err);
};
extern const struct kit_writer kit_writers[KIT_WRITERS];
/* Has all of it been written, the activity so often? */
bool kit_is_written(struct kit *kit, struct store *store, unsigned activities);

/* In a child: leaves with 1 and the place where it is not so. */
#define KIT_CHECK(so) ((so) ? (void)0 : kit_fail(__FILE__, __LINE__, #so))
void kit_fail(const char *file, int line, const char *what);

#endif
