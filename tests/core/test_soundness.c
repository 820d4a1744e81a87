/* SPDX-License-Identifier: MIT */
/* test_soundness - what a body could not do is told, with its place and words;
 * what it could is not. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/figure/soundness.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

/* A figure of its own in each test, and what was told of it. */
static struct {
    struct figure_frame frames[FIGURE_FRAMES_MAX];
    struct figure figure;
    struct exercise exercise;
    struct problems problems;
} room;

/* Which way each bone goes in the upright body below: all are exactly as long
 * as they are in a body. */
static const struct {
    int x, y;
} ways[BONE_COUNT] = {
    [BONE_TRUNK_LOW] = {0, 1},
    [BONE_TRUNK_HIGH] = {0, 1},
    [BONE_NECK] = {0, 1},
    [BONE_UPPER_ARM] = {0, -1},
    [BONE_FOREARM] = {1, 0},
    [BONE_THIGH] = {1, 0},
    [BONE_SHIN] = {0, -1},
    [BONE_FOOT] = {1, 0},
    [BONE_FAR_UPPER_ARM] = {0, -1},
    [BONE_FAR_FOREARM] = {1, 0},
    [BONE_FAR_THIGH] = {1, 0},
    [BONE_FAR_SHIN] = {0, -1},
    [BONE_FAR_FOOT] = {1, 0},
};

/* The upright body with one bone longer by so much. */
static struct figure_frame upright_with(enum bone longer, int by)
{
    struct figure_frame frame = {.joints[JOINT_HIP] = {500, 500}};

    for (enum bone b = 0; b < BONE_COUNT; b++) {
        struct point from = frame.joints[skeleton[b].root];
        int length = skeleton[b].length + (b == longer ? by : 0);

        frame.joints[skeleton[b].tip] =
            (struct point){(int16_t)(from.x + ways[b].x * length),
                           (int16_t)(from.y + ways[b].y * length)};
    }
    return frame;
}

static struct figure_frame upright(void)
{
    return upright_with(BONE_NECK, 0);
}

static int enter(void **state)
{
    (void)state;
    for (unsigned i = 0; i < FIGURE_FRAMES_MAX; i++)
        room.frames[i] = upright();
    room.figure = (struct figure){
        .id = "squat",
        .frames = room.frames,
        .frame_count = 1,
        .pace_s = FIGURE_PACE_S,
    };
    room.exercise = (struct exercise){
        .id = "squat",
        .figures = &room.figure,
        .figure_count = 1,
    };
    problems_init(&room.problems);
    return 0;
}

static int leave(void **state)
{
    (void)state;
    problems_release(&room.problems);
    return 0;
}

static unsigned check(void)
{
    struct path path;

    problems_release(&room.problems);
    path_init(&path);
    soundness_check(&room.exercise, &path, &room.problems);
    assert_string_equal(path.text, "");
    return room.problems.count;
}

/* Told of the room's figure: this alone. */
static void is_told(const char *path, const char *text)
{
    check();
    assert_int_equal(room.problems.count, 1);
    assert_string_equal(room.problems.items[0].path, path);
    assert_string_equal(room.problems.items[0].text, text);
}

static void is_silent(void)
{
    if (check() > 0)
        fail_msg(
            "%s: %s", room.problems.items[0].path, room.problems.items[0].text);
}

static void move(unsigned frame, enum joint joint, int x, int y)
{
    struct point *point = &room.frames[frame].joints[joint];

    *point = (struct point){(int16_t)(point->x + x), (int16_t)(point->y + y)};
}

/* ---- lengths ---- */

/* 8 % of a bone up to 187 long, 15 thousandths of a longer one. */
static int most_off(enum bone bone)
{
    int percent = skeleton[bone].length * 8 / 100;

    return percent < 15 ? percent : 15;
}

static void is_told_at_its_tip(enum bone bone, int by)
{
    char path[64];

    room.frames[0] = upright_with(bone, by);
    assert_int_equal(check(), 1);
    snprintf(path,
             sizeof path,
             "figures[0].frames[0].%s",
             joint_word(skeleton[bone].tip));
    assert_string_equal(room.problems.items[0].path, path);
    assert_non_null(strstr(room.problems.items[0].text, bone_word(bone)));
}

static void each_bone_may_be_off_by_so_much_and_no_more(void **state)
{
    (void)state;
    for (enum bone b = 0; b < BONE_COUNT; b++) {
        room.frames[0] = upright_with(b, most_off(b));
        is_silent();
        room.frames[0] = upright_with(b, -most_off(b));
        is_silent();
        is_told_at_its_tip(b, most_off(b) + 1);
        is_told_at_its_tip(b, -most_off(b) - 1);
    }
}

static void
a_bone_that_is_marked_short_may_be_shorter_but_not_longer(void **state)
{
    (void)state;
    for (enum bone b = 0; b < BONE_COUNT; b++) {
        room.figure.shortened = VOCAB_BIT(b);
        room.frames[0] = upright_with(b, -most_off(b) - 1);
        is_silent();
        room.frames[0] = upright_with(b, -skeleton[b].length);
        is_silent();
        room.frames[0] = upright_with(b, most_off(b));
        is_silent();
        is_told_at_its_tip(b, most_off(b) + 1);
    }
}

static void a_length_is_told_with_what_to_do(void **state)
{
    (void)state;
    room.frames[0] = upright_with(BONE_THIGH, -28);
    room.frames[0].name = "down";
    is_told("figures[0].frames[0].knee",
            "figure 'squat', frame 'down': the thigh is 212 long, expected "
            "about 240 (mark it short if it points at the viewer)");
    room.frames[0] = upright_with(BONE_FAR_FOOT, 8);
    is_told("figures[0].frames[0].far-toe",
            "figure 'squat', frame 1: the far-foot is 78 long, expected about "
            "70 (bring the far-toe nearer to the far-ankle)");
    room.figure.shortened = VOCAB_BIT(BONE_FAR_FOOT);
    is_told("figures[0].frames[0].far-toe",
            "figure 'squat', frame 1: the far-foot is 78 long, expected at "
            "most about 70 (bring the far-toe nearer to the far-ankle)");
}

/* A later frame that names one end of a bone has its place there. */
static void a_bone_is_told_at_the_end_that_moved(void **state)
{
    (void)state;
    room.figure.frame_count = 2;
    move(1, JOINT_HAND, 40, 0);
    check();
    assert_int_equal(room.problems.count, 1);
    assert_string_equal(room.problems.items[0].path,
                        "figures[0].frames[1].hand");
    room.frames[1] = upright();
    move(1, JOINT_ANKLE, 0, 4);
    move(1, JOINT_TOE, 0, 4);
    move(1, JOINT_FAR_ANKLE, 5, 0);
    is_silent();
    move(1, JOINT_FAR_ANKLE, 5, 0);
    check();
    assert_int_equal(room.problems.count, 1);
    assert_string_equal(room.problems.items[0].path,
                        "figures[0].frames[1].far-ankle");
}

static void what_is_off_is_told_once_while_nothing_of_it_moves(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 3; i++)
        room.frames[i] = upright_with(BONE_FOREARM, 20);
    room.figure.frame_count = 3;
    assert_int_equal(check(), 1);
    assert_string_equal(room.problems.items[0].path,
                        "figures[0].frames[0].hand");
    move(2, JOINT_HAND, 1, 0);
    assert_int_equal(check(), 2);
    assert_string_equal(room.problems.items[1].path,
                        "figures[0].frames[2].hand");
}

/* ---- the floor ---- */

static void nothing_is_under_the_floor_but_from_above(void **state)
{
    static const struct {
        enum figure_view view;
        bool told;
    } CASES[] = {
        {FIGURE_VIEW_SIDE, true},
        {FIGURE_VIEW_FRONT, true},
        {FIGURE_VIEW_ABOVE, false},
    };

    (void)state;
    for (enum joint j = 0; j < JOINT_COUNT; j++)
        room.frames[0].joints[j].y = (int16_t)(room.frames[0].joints[j].y -
                                               upright().joints[JOINT_TOE].y);
    is_silent(); /* on the floor is not under it */
    for (enum joint j = 0; j < JOINT_COUNT; j++)
        room.frames[0].joints[j].y--;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        room.figure.view = CASES[i].view;
        /* both ankles and toes */
        assert_int_equal(check(), CASES[i].told ? 4 : 0);
    }
}

static void a_joint_under_the_floor_is_told_with_what_to_do(void **state)
{
    (void)state;
    room.figure.frame_count = 2;
    for (unsigned f = 0; f < 2; f++)
        for (enum joint j = 0; j < JOINT_COUNT; j++)
            move(f, j, 0, -258);
    move(1, JOINT_TOE, 0, -5);
    is_told("figures[0].frames[1].toe",
            "figure 'squat', frame 2: the toe is 3 under the floor, expected "
            "it on the floor or over it (raise it, or write 'view: above' if "
            "it is seen from above)");
}

/* ---- planted ---- */

static void a_planted_joint_stays_where_it_was_first(void **state)
{
    (void)state;
    room.figure.frame_count = 4;
    for (enum joint j = 0; j < JOINT_COUNT; j++) {
        for (unsigned f = 0; f < 4; f++)
            room.frames[f] = upright();
        room.figure.planted = VOCAB_BIT(j);
        is_silent();
        move(1, j, 1, 0);
        move(2, j, 1, 0); /* it stays there: told once */
        assert_int_equal(check(), 1);
        assert_non_null(strstr(room.problems.items[0].text, joint_word(j)));
        room.figure.planted = ~VOCAB_BIT(j);
        is_silent();
    }
}

static void a_planted_joint_that_moves_is_told_with_what_to_do(void **state)
{
    (void)state;
    room.figure.frame_count = 3;
    room.figure.planted = VOCAB_BIT(JOINT_TOE);
    room.frames[1].name = "up";
    move(1, JOINT_TOE, 2, -3);
    is_told("figures[0].frames[1].toe",
            "figure 'squat', frame 'up': the planted toe is at [812, 257], "
            "expected [810, 260] as in the first frame (leave it there, or "
            "take it out of 'planted')");
}

/* ---- the side of a knee or an elbow ---- */

/* The knee of the frame on the other side of the line from hip to ankle. */
static void flip(unsigned frame)
{
    struct figure_frame *at = &room.frames[frame];
    struct pose pose = pose_of(at);
    struct spot hip = pose.joints[JOINT_HIP], ankle = pose.joints[JOINT_ANKLE];
    float bend = skeleton_bend(hip, pose.joints[JOINT_KNEE], ankle);
    struct spot knee = skeleton_reach(hip, ankle, 240, 240, -bend);

    at->joints[JOINT_KNEE] =
        (struct point){(int16_t)lroundf(knee.x), (int16_t)lroundf(knee.y)};
}

static void a_knee_keeps_its_side_while_the_ankle_stays(void **state)
{
    (void)state;
    room.figure.frame_count = 2;
    flip(1);
    is_told("figures[0].frames[1].knee",
            "figure 'squat', frame 2: the knee bends to the other side than "
            "in the frame before while the ankle stays, expected the same side "
            "of the line from hip to ankle");
    move(1, JOINT_ANKLE, 1, 0); /* a leg that steps may turn */
    is_silent();
}

static void the_last_of_four_frames_is_before_the_first(void **state)
{
    static const struct {
        unsigned frames;
        unsigned flipped; /* this one and those behind it */
        unsigned told;
        const char *last;
    } CASES[] = {
        {2, 1, 1, "figures[0].frames[1].knee"},
        {3, 2, 1, "figures[0].frames[2].knee"},
        {4, 3, 2, "figures[0].frames[3].knee"},
        {4, 2, 2, "figures[0].frames[2].knee"},
        {5, 4, 1, "figures[0].frames[4].knee"},
        {8, 7, 1, "figures[0].frames[7].knee"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        for (unsigned f = 0; f < CASES[i].frames; f++)
            room.frames[f] = upright();
        for (unsigned f = CASES[i].flipped; f < CASES[i].frames; f++)
            flip(f);
        room.figure.frame_count = CASES[i].frames;
        assert_int_equal(check(), CASES[i].told);
        assert_string_equal(room.problems.items[CASES[i].told - 1].path,
                            CASES[i].last);
        if (CASES[i].told == 2)
            assert_non_null(strstr(room.problems.items[0].text,
                                   "frame 1: the knee bends to the other side "
                                   "than in the last frame"));
    }
}

static void a_straight_leg_has_no_side(void **state)
{
    (void)state;
    room.figure.frame_count = 2;
    room.figure.view = FIGURE_VIEW_ABOVE;
    for (unsigned f = 0; f < 2; f++) {
        room.frames[f].joints[JOINT_KNEE] = (struct point){500, 260};
        room.frames[f].joints[JOINT_ANKLE] = (struct point){500, 20};
        room.frames[f].joints[JOINT_TOE] = (struct point){570, 20};
    }
    move(0, JOINT_KNEE, 4, 0);
    move(1, JOINT_KNEE, -40, 0);
    is_silent();
    move(0, JOINT_KNEE, 2, 0);
    assert_int_equal(check(), 1);
}

/* ---- where, and how it is said ---- */

static void figures_and_places_are_counted_below_the_path(void **state)
{
    struct figure figures[3];
    struct path path;

    (void)state;
    room.frames[1] = upright_with(BONE_NECK, 30);
    for (unsigned i = 0; i < 3; i++)
        figures[i] = room.figure;
    figures[2].frame_count = 2;
    room.exercise.figures = figures;
    room.exercise.figure_count = 3;
    path_init(&path);
    path_key(&path, "exercises");
    path_index(&path, 7);
    soundness_check(&room.exercise, &path, &room.problems);
    assert_string_equal(path.text, "exercises[7]");
    assert_int_equal(room.problems.count, 1);
    assert_string_equal(room.problems.items[0].path,
                        "exercises[7].figures[2].frames[1].head");
}

static void an_exercise_without_figures_has_nothing_to_tell(void **state)
{
    (void)state;
    room.exercise.figures = NULL;
    room.exercise.figure_count = 0;
    is_silent();
}

/* The longest there can be is still said to its end. */
static void long_names_leave_room_for_what_is_said(void **state)
{
    static const char *const NAMES[] = {
        "a name of a frame that is so long that nobody would read all of it",
        "腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿腿",
        "e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
        "\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
        "\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81"
        "\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
    };
    static const char end[] = " of the line from shoulder to far-hand";

    (void)state;
    room.figure.id =
        "a-figure-with-the-longest-id-that-there-can-be-in-a-file-60-";
    assert_int_equal(strlen(room.figure.id), ID_MAX);
    room.figure.frame_count = 2;
    room.frames[1].joints[JOINT_FAR_ELBOW] =
        (struct point){(int16_t)(500 + 150), (int16_t)(800)};
    room.frames[0].joints[JOINT_FAR_HAND] = (struct point){650, 630};
    room.figure.shortened = ~0U;
    for (size_t i = 0; i < COUNT_OF(NAMES); i++) {
        const char *text;

        room.frames[1].name = NAMES[i];
        assert_true(check() > 0);
        text = room.problems.items[room.problems.count - 1].text;
        assert_non_null(strstr(text, end));
        assert_non_null(strstr(text, "': the far-elbow bends"));
    }
}

#define IN_A_ROOM(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        IN_A_ROOM(each_bone_may_be_off_by_so_much_and_no_more),
        IN_A_ROOM(a_bone_that_is_marked_short_may_be_shorter_but_not_longer),
        IN_A_ROOM(a_length_is_told_with_what_to_do),
        IN_A_ROOM(a_bone_is_told_at_the_end_that_moved),
        IN_A_ROOM(what_is_off_is_told_once_while_nothing_of_it_moves),
        IN_A_ROOM(nothing_is_under_the_floor_but_from_above),
        IN_A_ROOM(a_joint_under_the_floor_is_told_with_what_to_do),
        IN_A_ROOM(a_planted_joint_stays_where_it_was_first),
        IN_A_ROOM(a_planted_joint_that_moves_is_told_with_what_to_do),
        IN_A_ROOM(a_knee_keeps_its_side_while_the_ankle_stays),
        IN_A_ROOM(the_last_of_four_frames_is_before_the_first),
        IN_A_ROOM(a_straight_leg_has_no_side),
        IN_A_ROOM(figures_and_places_are_counted_below_the_path),
        IN_A_ROOM(an_exercise_without_figures_has_nothing_to_tell),
        IN_A_ROOM(long_names_leave_room_for_what_is_said),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
