/* SPDX-License-Identifier: MIT */
/* store_kit - see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <edge/store_kit.h>

#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

int kit_setup(void **state)
{
    struct kit *kit = calloc(1, sizeof *kit);
    const char *tmp = getenv("TMPDIR");

    if (kit == NULL)
        return -1;
    snprintf(kit->folder,
             sizeof kit->folder,
             "%s/limber-store.XXXXXX",
             tmp != NULL && tmp[0] != '\0' ? tmp : "/tmp");
    if (mkdtemp(kit->folder) == NULL) {
        free(kit);
        return -1;
    }
    snprintf(kit->path, sizeof kit->path, "%s/history.db", kit->folder);
    *state = kit;
    return 0;
}

static int
remove_one(const char *path, const struct stat *s, int type, struct FTW *ftw)
{
    (void)s;
    (void)type;
    (void)ftw;
    return remove(path);
}

int kit_teardown(void **state)
{
    struct kit *kit = *state;
    int left;

    chmod(kit->folder, 0700);
    left = nftw(kit->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    arena_release(&kit->arena);
    free(kit);
    return left;
}

struct checkpoint kit_checkpoint(unsigned seed)
{
    struct checkpoint made = {
        .step = 1 + seed % 2,
        .step_count = 3,
        .moved_ms = 100000 + seed,
        .over = seed % 2 == 1,
        .asked = (int)(seed % 3) - 1,
        .left_ms = 24000 + seed,
        .outcome = OUTCOME_OPEN,
        .sore = SIDE_RIGHT,
        .start_pain = 3,
        .start_place = PLACE_BELOW_KNEE,
        .pain_after = RATING_NONE,
        .place_after = PLACE_UNKNOWN,
    };

    made.steps[0] = (struct checkpoint_step){
        .exercise = "stick-roll-quads",
        .level = "standing",
        .size = DOSE_FULL,
        .status = STEP_DONE,
        .rating = 2,
        .sets_done = 2,
        .sets = 2,
        .round = 1,
        .side = SIDE_NONE,
    };
    made.steps[1] = (struct checkpoint_step){
        .exercise = "figure-four",
        .level = "draw-in",
        .size = DOSE_HALF_WORK,
        .status = STEP_BEGUN,
        .rating = RATING_NONE,
        .reds = 1,
        .further = 2,
        .easier = true,
        .next_easier = true,
        .sets_done = 3,
        .sets = 6,
        .round = 1,
        .set = 1,
        .rep = seed,
        .side = SIDE_RIGHT,
    };
    made.steps[2] = (struct checkpoint_step){
        .exercise = "dead-bug",
        .level = "",
        .size = DOSE_HALF_SETS,
        .status = STEP_LEFT_OUT,
        .rating = RATING_MAX,
        .sets = 4,
        .side = SIDE_LEFT,
    };
    return made;
}

static void assert_same_step(const struct checkpoint_step *a,
                             const struct checkpoint_step *b)
{
    assert_string_equal(a->exercise, b->exercise);
    assert_string_equal(a->level, b->level);
    assert_int_equal(a->size, b->size);
    assert_int_equal(a->status, b->status);
    assert_int_equal(a->rating, b->rating);
    assert_int_equal(a->reds, b->reds);
    assert_int_equal(a->further, b->further);
    assert_int_equal(a->easier, b->easier);
    assert_int_equal(a->next_easier, b->next_easier);
    assert_int_equal(a->sets_done, b->sets_done);
    assert_int_equal(a->sets, b->sets);
    assert_int_equal(a->round, b->round);
    assert_int_equal(a->set, b->set);
    assert_int_equal(a->rep, b->rep);
    assert_int_equal(a->side, b->side);
}

void kit_assert_same(const struct checkpoint *a, const struct checkpoint *b)
{
    assert_int_equal(a->step, b->step);
    assert_int_equal(a->step_count, b->step_count);
    assert_int_equal(a->moved_ms, b->moved_ms);
    assert_int_equal(a->over, b->over);
    assert_int_equal(a->asked, b->asked);
    assert_int_equal(a->left_ms, b->left_ms);
    assert_int_equal(a->outcome, b->outcome);
    assert_int_equal(a->sore, b->sore);
    assert_int_equal(a->start_pain, b->start_pain);
    assert_int_equal(a->start_place, b->start_place);
    assert_int_equal(a->pain_after, b->pain_after);
    assert_int_equal(a->place_after, b->place_after);
    for (unsigned i = 0; i < a->step_count; i++)
        assert_same_step(&a->steps[i], &b->steps[i]);
}

struct wall kit_wall(int64_t utc_s)
{
    return (struct wall){.utc_s = utc_s, .offset_min = 120};
}

struct store *kit_open(const struct kit *kit)
{
    struct store *store;
    struct error err = {0};

    if (!store_open(&store, kit->path, STORE_WRITE, &err))
        fail_msg("store_open: %s", err.text);
    return store;
}

int64_t kit_begin(struct store *store, int64_t utc_s)
{
    struct store_session session = {
        .routine = "daily",
        .name = "Daily",
        .snapshot = "name: Daily\n",
        .plan_ms = 876000,
        .start = kit_wall(utc_s),
    };
    struct checkpoint first = kit_checkpoint(0);
    struct error err = {0};
    int64_t id;

    if (!store_begin(store, &session, &first, &id, &err))
        fail_msg("store_begin: %s", err.text);
    return id;
}

void kit_overwrite(const char *path, long at, const void *bytes, size_t count)
{
    FILE *file = fopen(path, "r+b");

    assert_non_null(file);
    assert_int_equal(fseek(file, at, SEEK_SET), 0);
    assert_int_equal(fwrite(bytes, 1, count, file), count);
    assert_int_equal(fclose(file), 0);
}

void kit_fail(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: in a child: not so: %s\n", file, line, what);
    _exit(1);
}

struct kit_child kit_spawn(struct kit *kit, kit_body *body)
{
    int up[2], down[2];
    struct kit_child child;

    assert_int_equal(pipe(up), 0);
    assert_int_equal(pipe(down), 0);
    child.pid = fork();
    assert_true(child.pid >= 0);
    if (child.pid == 0) {
        close(up[0]);
        close(down[1]);
        body(kit, down[0], up[1]);
        _exit(0);
    }
    close(up[1]);
    close(down[0]);
    child.from = up[0];
    child.to = down[1];
    return child;
}

int kit_join(struct kit_child *child)
{
    int status;

    close(child->to);
    while (waitpid(child->pid, &status, 0) < 0)
        continue;
    close(child->from);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

bool kit_hear(int in, int64_t *number)
{
    return read(in, number, sizeof *number) == (ssize_t)sizeof *number;
}

bool kit_say(int out, int64_t number)
{
    return write(out, &number, sizeof number) == (ssize_t)sizeof number;
}
