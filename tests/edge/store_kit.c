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
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/capability.h>
#include <sys/syscall.h>
#endif

#include <cmocka.h>

#include <sqlite3.h>

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
        .red = (int)(seed % 4) - 1,
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
        .place = PLACE_NOWHERE,
        .set_ms = 45000,
        .reduced = true,
        .pinned = true,
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
        .place = (int)(seed % 7) - 1,
        .set_ms = 15000 + (int32_t)seed,
        .stepped_up = true,
    };
    made.steps[2] = (struct checkpoint_step){
        .exercise = "dead-bug",
        .level = "",
        .size = DOSE_HALF_SETS,
        .status = STEP_LEFT_OUT,
        .rating = RATING_MAX,
        .sets = 4,
        .side = SIDE_LEFT,
        .place = PLACE_UNKNOWN,
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
    assert_int_equal(a->reduced, b->reduced);
    assert_int_equal(a->stepped_up, b->stepped_up);
    assert_int_equal(a->pinned, b->pinned);
    assert_int_equal(a->place, b->place);
    assert_int_equal(a->set_ms, b->set_ms);
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
    assert_int_equal(a->end, b->end);
    assert_int_equal(a->red, b->red);
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

static sqlite3 *open_plainly(const struct kit *kit)
{
    sqlite3 *db;

    assert_int_equal(sqlite3_open(kit->path, &db), SQLITE_OK);
    return db;
}

void kit_sql(const struct kit *kit, const char *sql)
{
    sqlite3 *db = open_plainly(kit);

    sqlite3_exec(db, "PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

const char *kit_ask(struct kit *kit, const char *sql)
{
    sqlite3 *db = open_plainly(kit);
    sqlite3_stmt *stmt;
    const char *answer;

    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    answer = (const char *)sqlite3_column_text(stmt, 0);
    answer = arena_text(&kit->arena, answer == NULL ? "" : answer);
    sqlite3_finalize(stmt);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return answer;
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

bool kit_obey_modes(bool obey)
{
#ifdef __linux__
    struct __user_cap_header_struct head = {.version =
                                                _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct powers[2];
    unsigned above = 1U << CAP_DAC_OVERRIDE | 1U << CAP_DAC_READ_SEARCH;

    if (syscall(SYS_capget, &head, powers) != 0)
        return false;
    if (obey)
        powers[0].effective &= ~above;
    else
        powers[0].effective |= above & powers[0].permitted;
    return syscall(SYS_capset, &head, powers) == 0;
#else
    (void)obey;
    return geteuid() != 0;
#endif
}

void kit_set_modes(const struct kit *kit, mode_t file, mode_t folder)
{
    assert_int_equal(chmod(kit->folder, 0700), 0);
    assert_int_equal(chmod(kit->path, file), 0);
    assert_int_equal(chmod(kit->folder, folder), 0);
}

/* The lock of whoever writes is on byte 120 of the log's index, by the
 * database's published format. */
void kit_hold_the_lock(struct kit *kit, int in, int out)
{
    char index[320];
    struct flock lock = {.l_type = F_WRLCK, .l_start = 120, .l_len = 1};
    int64_t sign;
    int fd;

    snprintf(index, sizeof index, "%s-shm", kit->path);
    fd = open(index, O_RDWR);
    KIT_CHECK(fd >= 0 && fcntl(fd, F_SETLK, &lock) == 0);
    KIT_CHECK(kit_say(out, 0));
    KIT_CHECK(!kit_hear(in, &sign));
}

/* ---- everything that can be kept beside a session ---- */

static bool write_first_run(struct store *store, struct error *err)
{
    return store_set_seen_first_run(store, err);
}

static bool write_signs(struct store *store, struct error *err)
{
    struct signs_past signs = {.full_day = DAY_NONE,
                               .blocked = SIGN_BIT(SIGN_SADDLE)};

    return store_set_signs(store, &signs, kit_wall(1), err);
}

static bool write_person(struct store *store, struct error *err)
{
    struct person person = {.has_equipment = true,
                            .equipment = VOCAB_BIT(EQUIPMENT_WALL),
                            .where = WHERE_CHAIR,
                            .sore = SORE_RIGHT};

    return store_set_person(store, &person, err);
}

static bool write_morning(struct store *store, struct error *err)
{
    struct past_morning morning = {.day = 1, .pain = 3, .place = PLACE_THIGH};

    return store_set_morning(store, &morning, kit_wall(1), err);
}

static bool write_activity(struct store *store, struct error *err)
{
    struct past_activity activity = {.day = 1,
                                     .kind = ACTIVITY_SWIM,
                                     .minutes = 20,
                                     .pain = 2,
                                     .place = PLACE_UNKNOWN};

    return store_add_activity(store, &activity, kit_wall(1), err);
}

static bool write_rest(struct store *store, struct error *err)
{
    struct past_rest rest = {.exercise = "pigeon", .from = 0, .until = 8};

    return store_set_rest(store, &rest, kit_wall(1), err);
}

static bool write_advised(struct store *store, struct error *err)
{
    return store_set_advised(store, 5, err);
}

static bool write_reminded(struct store *store, struct error *err)
{
    return store_set_reminded(store, 6, err);
}

const struct kit_writer kit_writers[KIT_WRITERS] = {
    {"first run", write_first_run},
    {"signs", write_signs},
    {"person", write_person},
    {"morning", write_morning},
    {"activity", write_activity},
    {"rest", write_rest},
    {"advised", write_advised},
    {"reminded", write_reminded},
};

bool kit_is_written(struct kit *kit, struct store *store, unsigned activities)
{
    struct past past;
    struct person person = store_person(store, &kit->arena);

    return store_past(store, &kit->arena, 2, 0, &past, NULL) &&
           store_seen_first_run(store) &&
           past.signs.blocked == SIGN_BIT(SIGN_SADDLE) &&
           person.equipment == VOCAB_BIT(EQUIPMENT_WALL) &&
           person.where == WHERE_CHAIR && person.sore == SORE_RIGHT &&
           past.morning_count == 1 && past.mornings[0].pain == 3 &&
           past.activity_count == activities &&
           past.activities[0].minutes == 20 && past.rest_count == 1 &&
           past.rests[0].until == 8 && past.advised_day == 5 &&
           past.reminded_day == 6;
}
