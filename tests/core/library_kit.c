/* SPDX-License-Identifier: MIT */
/* library_kit - see the header. */
#include "core/library_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const hips_cues[] = {"Tuck the tail", "Sink forward"};
static const char *const bug_cues[] = {"Reach"};
static const char *const roll_cues[] = {"Roll slowly"};
static const char *const roll_lanes[] = {"inner", "outer"};

static void make_hips(struct kit *kit)
{
    struct level *levels = kit->levels[KIT_HIPS];
    struct figure *figures = kit->figures[KIT_HIPS];

    levels[0] = (struct level){.id = "low", .name = "Low", .figure = "kneel"};
    levels[1] = (struct level){.id = "mid", .name = "Middle"};
    levels[2] = (struct level){
        .id = "high",
        .name = "High",
        .dose = {.kind = DOSE_HOLD,
                 .sets = 2,
                 .length_ms = 20000,
                 .rest_ms = 5000},
        .unlock = {.after = "mid", .times = 3, .peak = 2, .hold_ms = 30000},
    };
    kit->frames[KIT_HIPS] = (struct figure_frame){.name = "kneeling"};
    figures[0] = (struct figure){
        .id = "kneel", .frames = &kit->frames[KIT_HIPS], .frame_count = 1};
    kit->exercises[KIT_HIPS] = (struct exercise){
        .id = "hips",
        .name = "Hip stretch",
        .phase = PHASE_STRETCH,
        .sides = SIDES_EACH,
        .says = {.setup = "Kneel", .cues = {hips_cues, 2}},
        .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000},
        .levels = levels,
        .level_count = 3,
        .start = 1,
        .figures = figures,
        .figure_count = 1,
    };
}

static void make_bug(struct kit *kit)
{
    struct level *levels = kit->levels[KIT_BUG];

    levels[0] = (struct level){.id = "arms", .name = "Arms only"};
    levels[1] = (struct level){.id = "full", .name = "Arms and legs"};
    kit->exercises[KIT_BUG] = (struct exercise){
        .id = "bug",
        .name = "Bug",
        .phase = PHASE_REACTIVATION,
        .sides = SIDES_ALTERNATE,
        .says = {.setup = "Lie back", .cues = {bug_cues, 1}},
        .dose = {.kind = DOSE_REPS, .sets = 1, .count = 12, .tempo = {2, 1, 2}},
        .levels = levels,
        .level_count = 2,
        .start = 0,
    };
}

static void make_roll(struct kit *kit)
{
    struct level *levels = kit->levels[KIT_ROLL];

    levels[0] = (struct level){.id = "roll", .name = "Roll"};
    kit->exercises[KIT_ROLL] = (struct exercise){
        .id = "roll",
        .name = "Roll",
        .phase = PHASE_COMPRESSION,
        .sides = SIDES_EACH,
        .says = {.setup = "Sit",
                 .cues = {roll_cues, 1},
                 .lanes = {roll_lanes, 2}},
        .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 45000},
        .levels = levels,
        .level_count = 1,
    };
}

void kit_init(struct kit *kit)
{
    memset(kit, 0, sizeof *kit);
    make_hips(kit);
    make_bug(kit);
    make_roll(kit);
    library_init(&kit->library);
    for (int i = 0; i < KIT_EXERCISES; i++)
        library_add(&kit->library, &kit->exercises[i]);
    kit->steps[PHASE_STRETCH][0].exercise = "hips";
    kit->steps[PHASE_REACTIVATION][0].exercise = "bug";
    kit->routine = (struct routine){.id = "short", .name = "Short"};
    for (enum phase p = 0; p < PHASE_COUNT; p++)
        kit->routine.phases[p] = (struct routine_phase){
            kit->steps[p], kit->steps[p][0].exercise != NULL};
}

void kit_release(struct kit *kit)
{
    library_release(&kit->library);
}

void kit_break_nothing(struct kit *kit)
{
    (void)kit;
}

void kit_expect(const struct problems *problems,
                const char *path,
                const char *text)
{
    if (path == NULL) {
        if (problems->count > 0)
            fail_msg("found '%s'", problems->items[0].text);
        return;
    }
    if (problems->count == 0)
        fail_msg("did not find '%s'", text);
    assert_string_equal(problems->items[0].path, path);
    assert_string_equal(problems->items[0].text, text);
    assert_int_equal(problems->count, 1);
}
