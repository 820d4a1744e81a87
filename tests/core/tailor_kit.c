/* SPDX-License-Identifier: MIT */
/* tailor_kit - see the header. */
#include "core/tailor_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/base/text.h>
#include <limber/core/session/plan.h>

/* ---- the library ---- */

/* id|name|short|phase|sides|positions|equipment|tags|instead|dose|start, and
 * behind it its levels: id|name|what differs+. A dose is kind, sets, how much,
 * rest; reps are 2-1-2. */
static const char *const rows[][2] = {
    {"walk|Easy walk||warm-up|both|standing||no-floor||time 1 60 0|1",
     "march|Slow march|+walk|Easy walk|"},
    {"foam|Foam roll||compression|each|sitting on the floor|foam-roller|"
     "floor,roll|ball,hands|time 1 60 0|0",
     "uncrossed|Legs uncrossed|+crossed|Ankle crossed|"},
    {"ball|Ball on wall||compression|each|standing|ball,wall|no-floor,roll|"
     "foam,hands|time 1 60 0|1",
     "soft|Tennis ball|+firm|Firm ball|+away|Feet further out|"},
    {"hands|Knuckle press||compression|each|standing|chair|no-floor,roll|"
     "ball|time 1 45 0|0",
     "knuckles|Knuckle circles|"},
    {"bug|Dead bug||reactivation|alternate|on your back|mat|floor|desk|"
     "reps 2 12 30|2",
     "arms|Arms only|+taps|Heel taps|dose:reps 1 8 0+reach|"
     "Opposite arm and leg|+weights|With light weights|equipment:mat,"
     "dumbbell"},
    {"bridge|Glute bridge||reactivation|both|on your back|mat|floor|clam|"
     "reps 2 10 30|2",
     "squeeze|Squeeze only|dose:reps 1 8 0+half|Half height|dose:reps 1 8 0+"
     "full|Full bridge|+march|Marching|"},
    {"clam|Clamshell||reactivation|each|on your side|mat|floor|bridge|"
     "reps 1 12 0|1",
     "bent|Hips bent|+line|In line|+band|Band above the knees|equipment:band"},
    {"plank|Knee plank||reactivation|both|on your front|mat|floor,isometric|"
     "desk|hold 3 15 20|0",
     "knees|Forearms and knees|+toes|Forearms and toes|tags:advanced;"
     "unlock:knees 3 2 45"},
    {"desk|Desk plank||reactivation|both|standing|desk|no-floor,isometric|"
     "plank|hold 1 20 0|1",
     "wall|Hands on a wall|equipment:wall+desk|Hands on a desk|"},
    {"four|Supine glute stretch, figure four|Figure four|stretch|each|"
     "on your back|mat|floor,hip-rotation|seated|hold 2 30 10|1",
     "cross|Cross only|+draw|Draw the thigh in|+push|Press the knee away|"},
    {"seated|Seated four||stretch|each|sitting|chair|no-floor,hip-rotation|"
     "four|hold 1 20 0|1",
     "upright|Stay upright|+tip|Tip forward|"},
    {"pigeon|Pigeon||stretch|each|kneeling|mat|floor,kneeling,end-range,"
     "advanced,hip-rotation|four,seated|hold 1 30 0|0",
     "tall|Tall, on a cushion|unlock:four/draw 3 2 0+folded|Folded forward|"},
    {"hams|Hamstring||stretch|each|on your back|mat,strap|floor,neural||"
     "hold 2 30 10|1",
     "thigh|Hands behind the thigh|equipment:mat+strap|Strap|+flat|"
     "Other leg flat|"},
    {"hip|Hip kneeling||stretch|each|kneeling|pad|kneeling|standing|"
     "hold 2 30 10|0",
     "half|Half kneeling|+arm|Arm raised|+wall|Back foot up the wall|"
     "dose:hold 1 30 0;tags:end-range,advanced;unlock:half 3 2 0"},
    {"standing|Standing hip||stretch|each|standing|chair|no-floor|hip|"
     "hold 1 20 0|0",
     "split|Split stance|"},
    {"child|Child's pose||stretch|both|kneeling|mat|floor,kneeling,flexion|"
     "counter|hold 2 30 10|1",
     "pillow|Pillows|+arms|Arms long|"},
    {"counter|Sit back||stretch|both|standing|counter|no-floor,flexion|"
     "child|hold 2 15 30|0",
     "sit|Hips back|"},
    {"hang|Door hang||stretch|both|hanging|door-bar|no-floor,hang,advanced,"
     "optional|counter,child|hold 2 15 30|0",
     "toes|Toes keep part of the weight|+long|Legs long|unlock:toes 3 2 0"},
    {"breathe|Slow breathing||cool-down|both|on your back|chair|floor||"
     "breaths 1 5 0|1",
     "sitting|Sitting|positions:sitting+calves|Calves on a chair|"},
};

enum {
    EXERCISES_MAX = 24,
    LEVELS_MAX = 5,
    STORAGE = 8192
};

static struct {
    struct exercise exercises[EXERCISES_MAX];
    struct level levels[EXERCISES_MAX][LEVELS_MAX];
    const char *instead[EXERCISES_MAX][4];
    struct library library;
    const struct exercise *list[EXERCISES_MAX];
    char storage[STORAGE];
    size_t used;
} made;

/* The text up to a mark, kept; *at goes behind the mark. */
static const char *take(const char **at, char mark)
{
    size_t length = strcspn(*at, (char[]){mark, '\0'});
    char *kept = made.storage + made.used;

    assert_true(made.used + length + 1 < STORAGE);
    memcpy(kept, *at, length);
    made.used += length + 1;
    *at += length + ((*at)[length] != '\0');
    return kept;
}

enum words {
    PHASES,
    SIDES,
    POSITIONS,
    EQUIPMENT,
    TAGS,
    DOSES
};

static const char *word_of(enum words words, unsigned value)
{
    switch (words) {
    case PHASES:
        return phase_word((enum phase)value);
    case SIDES:
        return sides_word((enum sides)value);
    case POSITIONS:
        return position_label((enum position)value);
    case EQUIPMENT:
        return equipment_word((enum equipment)value);
    case DOSES:
        return dose_kind_word((enum dose_kind)(value % (DOSE_BREATHS + 1)));
    default:
        return tag_word((enum tag)value);
    }
}

static unsigned value_of(const char *word, enum words words)
{
    for (unsigned i = 0; i < 32; i++)
        if (strcmp(word_of(words, i), word) == 0)
            return i;
    fail_msg("no word '%s'", word);
    return 0;
}

static vocab_set set_of(const char *at, enum words words)
{
    vocab_set set = 0;

    while (*at != '\0')
        set |= VOCAB_BIT(value_of(take(&at, ','), words));
    return set;
}

static int32_t number(const char **at)
{
    return (int32_t)strtol(take(at, ' '), NULL, 10);
}

static struct dose
make_dose(enum dose_kind kind, unsigned sets, int32_t much, int32_t rest_s)
{
    bool counts = kind == DOSE_REPS || kind == DOSE_BREATHS;
    struct dose dose = {.kind = kind,
                        .sets = (uint8_t)sets,
                        .count = (uint16_t)(counts ? much : 0),
                        .length_ms = counts ? 0 : much * 1000,
                        .rest_ms = rest_s * 1000};

    if (kind == DOSE_REPS)
        dose.tempo = (struct tempo){2, 1, 2};
    return dose;
}

static struct dose dose_of(const char *at)
{
    enum dose_kind kind = (enum dose_kind)value_of(take(&at, ' '), DOSES);
    unsigned sets = (unsigned)number(&at);
    int32_t much = number(&at);

    return make_dose(kind, sets, much, number(&at));
}

static void differ(struct level *level, const char *at)
{
    const char *what = take(&at, ':');

    if (strcmp(what, "dose") == 0) {
        level->dose = dose_of(at);
    } else if (strcmp(what, "equipment") == 0) {
        level->has_equipment = true;
        level->equipment = set_of(at, EQUIPMENT);
    } else if (strcmp(what, "positions") == 0) {
        level->has_positions = true;
        level->positions = set_of(at, POSITIONS);
    } else if (strcmp(what, "tags") == 0) {
        level->tags = set_of(at, TAGS);
    } else {
        level->unlock.after = take(&at, ' ');
        level->unlock.times = (unsigned)number(&at);
        level->unlock.peak = (unsigned)number(&at);
        level->unlock.hold_ms = number(&at) * 1000;
    }
}

static void make_level(struct level *level, const char *at)
{
    level->id = take(&at, '|');
    level->name = take(&at, '|');
    while (*at != '\0')
        differ(level, take(&at, ';'));
}

static void make_exercise(unsigned n, const char *at)
{
    struct exercise *exercise = &made.exercises[n];
    const char *instead;

    exercise->id = take(&at, '|');
    exercise->name = take(&at, '|');
    exercise->says.short_name = take(&at, '|');
    if (*exercise->says.short_name == '\0')
        exercise->says.short_name = NULL;
    exercise->phase = (enum phase)value_of(take(&at, '|'), PHASES);
    exercise->sides = (enum sides)value_of(take(&at, '|'), SIDES);
    exercise->positions = set_of(take(&at, '|'), POSITIONS);
    exercise->equipment = set_of(take(&at, '|'), EQUIPMENT);
    exercise->tags = set_of(take(&at, '|'), TAGS);
    instead = take(&at, '|');
    while (*instead != '\0')
        made.instead[n][exercise->instead.count++] = take(&instead, ',');
    exercise->instead.items = made.instead[n];
    exercise->dose = dose_of(take(&at, '|'));
    exercise->start = (unsigned)strtoul(at, NULL, 10);
    exercise->levels = made.levels[n];
    made.list[n] = exercise;
    made.library.count = n + 1;
}

const struct library *kit_library(void)
{
    if (made.library.count > 0)
        return &made.library;
    for (unsigned n = 0; n < sizeof rows / sizeof rows[0]; n++) {
        const char *at = rows[n][1];

        make_exercise(n, rows[n][0]);
        while (*at != '\0')
            make_level(&made.levels[n][made.exercises[n].level_count++],
                       take(&at, '+'));
    }
    made.library.exercises = made.list;
    return &made.library;
}

const struct exercise *kit_exercise(const char *id)
{
    const struct exercise *exercise = library_find(kit_library(), id);

    assert_non_null(exercise);
    return exercise;
}

/* ---- doses ---- */

struct dose kit_hold(unsigned sets, int32_t seconds, int32_t rest_s)
{
    return make_dose(DOSE_HOLD, sets, seconds, rest_s);
}

struct dose kit_time(int32_t seconds)
{
    return make_dose(DOSE_TIME, 1, seconds, 0);
}

struct dose kit_reps(unsigned sets, unsigned reps, int32_t rest_s)
{
    return make_dose(DOSE_REPS, sets, (int32_t)reps, rest_s);
}

/* ---- a history ---- */

void kit_past_init(struct kit_past *past)
{
    memset(past, 0, sizeof *past);
    past->past = past_none();
    past->past.sessions = past->sessions;
    past->past.performances = past->performances;
    past->past.moves = past->moves;
    past->past.tallies = past->tallies;
    past->past.mornings = past->mornings;
    past->past.rests = past->rests;
}

struct past_session *
kit_session(struct kit_past *past, int32_t day, int pain, int place)
{
    struct past_session *session = &past->sessions[past->past.session_count++];

    assert_true(past->past.session_count <= KIT_ROWS);
    *session =
        (struct past_session){.day = day,
                              .routine = "daily",
                              .start_pain = (int8_t)pain,
                              .start_place = (int8_t)place,
                              .pain_after = RATING_NONE,
                              .place_after = PLACE_UNKNOWN,
                              .done = true,
                              .worst = RATING_NONE,
                              .first = (uint16_t)past->past.performance_count};
    return session;
}

struct performance *kit_done(struct kit_past *past,
                             const char *exercise,
                             const char *level,
                             int rating)
{
    struct past_session *session =
        &past->sessions[past->past.session_count - 1];
    struct performance *row =
        &past->performances[past->past.performance_count++];

    assert_true(past->past.performance_count <= KIT_ROWS);
    session->performances++;
    if (rating > session->worst)
        session->worst = (int8_t)rating;
    *row = (struct performance){.day = session->day,
                                .exercise = exercise,
                                .level = level,
                                .full = true,
                                .rating = (int8_t)rating,
                                .set_ms = 30000};
    return row;
}

void kit_morning(struct kit_past *past, int32_t day, int pain, int place)
{
    past->mornings[past->past.morning_count++] =
        (struct past_morning){day, (int8_t)pain, (int8_t)place};
}

void kit_move(struct kit_past *past, struct past_move move)
{
    past->moves[past->past.move_count++] = move;
}

void kit_tally(struct kit_past *past, struct past_tally tally)
{
    past->tallies[past->past.tally_count++] = tally;
}

void kit_rest(struct kit_past *past, struct past_rest rest)
{
    past->rests[past->past.rest_count++] = rest;
}

void kit_three_clean(struct kit_past *past,
                     const char *exercise,
                     const char *level,
                     int32_t today)
{
    for (int32_t day = today - 8; day < today - 2; day += 2) {
        kit_morning(past, day, 1, PLACE_BACK);
        kit_session(past, day, 1, PLACE_BACK);
        kit_done(past, exercise, level, 1);
        kit_morning(past, day + 1, 1, PLACE_BACK);
    }
}

/* ---- what is tailored ---- */

void kit_tailor_init(struct kit_tailor *kit)
{
    memset(kit, 0, sizeof *kit);
    kit_past_init(&kit->past);
    kit->person = person_unknown();
    kit->checkin = (struct checkin){.pain = 1,
                                    .place = PLACE_BACK,
                                    .morning = RATING_NONE,
                                    .morning_day = DAY_NONE};
    kit->routine = (struct routine){.id = "daily", .name = "Daily"};
    for (enum phase p = 0; p < PHASE_COUNT; p++)
        kit->routine.phases[p].steps = kit->steps[p];
    kit->tailoring = (struct tailoring){.routine = &kit->routine,
                                        .library = kit_library(),
                                        .past = &kit->past.past,
                                        .person = &kit->person,
                                        .checkin = &kit->checkin,
                                        .today = KIT_TODAY};
}

void kit_tailor_release(struct kit_tailor *kit)
{
    arena_release(&kit->arena);
}

struct routine_step *kit_step(struct kit_tailor *kit,
                              const char *exercise,
                              const char *level,
                              struct dose dose)
{
    enum phase phase = kit_exercise(exercise)->phase;
    struct routine_step *step =
        &kit->steps[phase][kit->routine.phases[phase].count++];

    *step = (struct routine_step){.exercise = exercise,
                                  .level = level,
                                  .dose = dose,
                                  .pinned = level != NULL};
    return step;
}

void kit_daily(struct kit_tailor *kit)
{
    kit_step(kit, "walk", NULL, kit_time(60));
    kit_step(kit, "foam", NULL, kit_time(45));
    kit_step(kit, "ball", NULL, kit_time(45));
    kit_step(kit, "bug", NULL, kit_reps(1, 12, 0));
    kit_step(kit, "bridge", NULL, kit_reps(1, 10, 0));
    kit_step(kit, "clam", NULL, kit_reps(1, 8, 0));
    kit_step(kit, "four", NULL, kit_hold(1, 30, 0));
    kit_step(kit, "hip", NULL, kit_hold(1, 30, 0));
    kit_step(kit, "hams", NULL, kit_hold(1, 30, 0));
    kit_step(kit, "child", NULL, kit_hold(1, 30, 0));
}

static void add_step(const struct routine_step *step, struct text *out)
{
    if (out->length > 0)
        text_add(out, ", ");
    text_addf(out, "%s/%s ", step->exercise, step->level);
    dose_describe(&step->dose, out);
    if (step->sides != STEP_SIDES_OWN)
        text_addf(out, " %s", step_sides_word(step->sides));
    text_add(out, step->pinned ? " =" : "");
    text_add(out, step->reduced ? " *" : "");
    text_add(out, step->stepped_up ? " ^" : "");
}

int64_t kit_planned_ms(struct kit_tailor *kit)
{
    enum side sore = sore_side(kit->checkin.sore);
    struct routine settled;
    struct plan plan;
    struct error err = {0};

    if (!routine_settle(
            &kit->out.routine, kit_library(), &kit->arena, &settled, &err) ||
        !plan_build(&settled, sore, &kit->arena, &plan, &err))
        fail_msg("%s", err.text);
    return plan.length_ms;
}

void kit_expect_steps(struct kit_tailor *kit, const char *steps)
{
    char buffer[2048];
    struct text got;

    text_over(&got, buffer, sizeof buffer);
    for (enum phase p = 0; p < PHASE_COUNT; p++)
        for (unsigned i = 0; i < kit->out.routine.phases[p].count; i++)
            add_step(&kit->out.routine.phases[p].steps[i], &got);
    assert_string_equal(buffer, steps);
    assert_int_equal(kit->out.empty, got.length == 0);
    if (!kit->out.empty)
        assert_true(kit_planned_ms(kit) > 0);
}

void kit_expect_tailored(struct kit_tailor *kit,
                         const char *steps,
                         const char *changes)
{
    char buffer[4096];
    struct text said;
    struct error err = {0};

    text_over(&said, buffer, sizeof buffer);
    if (!tailor(&kit->tailoring, &kit->arena, &kit->out, &err))
        fail_msg("%s", err.text);
    for (unsigned i = 0; i < kit->out.change_count; i++) {
        text_add(&said, said.length > 0 ? "\n" : "");
        change_describe(&kit->out.changes[i], &said);
    }
    kit_expect_steps(kit, steps);
    assert_string_equal(buffer, changes);
}
