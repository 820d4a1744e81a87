/* SPDX-License-Identifier: MIT */
/* sketch - strokes of a body and of things, and the box round them. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <limber/core/figure/sketch.h>

#include "core/drawn_kit.h"

enum {
    FIGURES = 400
};

static const struct box unit = {0, 0, 1000, 1000};

static void sketch_still(const struct dkit_figure *drawn, struct sketch *out)
{
    sketch_of(&drawn->figure, moment_still(0), &unit, out);
}

static bool is_at(struct spot spot, struct spot other)
{
    return spot_distance(spot, other) < 0.5F;
}

/* Strokes of a layer that lead from the one joint to the other. */
static unsigned count_bone(const struct sketch *sketch,
                           const struct pose *pose,
                           const struct bone_shape *bone,
                           enum layer layer)
{
    unsigned count = 0;

    for (unsigned i = 0; i < sketch->count; i++)
        count += sketch->strokes[i].kind == STROKE_LINE &&
                 sketch->strokes[i].layer == layer &&
                 is_at(sketch->strokes[i].a, pose->joints[bone->root]) &&
                 is_at(sketch->strokes[i].b, pose->joints[bone->tip]);
    return count;
}

static void every_bone_is_drawn_once_on_its_side(void **state)
{
    struct dkit_figure drawn;
    struct sketch sketch;
    struct pose pose;

    (void)state;
    dkit_standing(&drawn);
    pose = pose_of(&drawn.frames[0]);
    sketch_still(&drawn, &sketch);
    assert_int_equal(sketch.count, BONE_COUNT + 1);
    for (int b = 0; b < BONE_COUNT; b++)
        assert_int_equal(count_bone(&sketch,
                                    &pose,
                                    &skeleton[b],
                                    skeleton[b].far ? LAYER_FAR : LAYER_NEAR),
                         1);
}

static void far_limbs_come_before_the_trunk_and_the_head_comes_last(void **s)
{
    struct dkit_figure drawn;
    struct sketch sketch;
    bool near = false;

    (void)s;
    dkit_standing(&drawn);
    sketch_still(&drawn, &sketch);
    for (unsigned i = 0; i < sketch.count; i++) {
        near = near || sketch.strokes[i].layer == LAYER_NEAR;
        assert_false(near && sketch.strokes[i].layer == LAYER_FAR);
        assert_int_equal(sketch.strokes[i].kind == STROKE_HEAD,
                         i + 1 == sketch.count);
    }
}

static unsigned find_prop(const struct sketch *sketch)
{
    for (unsigned i = 0; i < sketch->count; i++)
        if (sketch->strokes[i].layer == LAYER_PROP)
            return i;
    return SKETCH_STROKES_MAX;
}

static void what_a_near_hand_holds_is_in_front(void **state)
{
    static const struct {
        enum joint joint;
        bool in_front;
    } cases[] = {{JOINT_HAND, true},
                 {JOINT_ANKLE, true},
                 {JOINT_FAR_HAND, false},
                 {JOINT_FAR_ANKLE, false}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dkit_figure drawn;
        struct sketch sketch;
        struct prop *prop;

        dkit_standing(&drawn);
        prop = dkit_prop(&drawn, PROP_DUMBBELL);
        prop->on_joint = true;
        prop->joint = cases[i].joint;
        sketch_still(&drawn, &sketch);
        assert_int_equal(find_prop(&sketch) > BONE_COUNT, cases[i].in_front);
        assert_true(find_prop(&sketch) < sketch.count);
    }
}

static void every_thing_has_strokes_and_a_floor_is_told(void **state)
{
    (void)state;
    for (int kind = 0; kind < PROP_COUNT; kind++) {
        struct dkit_figure drawn;
        struct sketch sketch;
        struct prop *prop;

        dkit_standing(&drawn);
        prop = dkit_prop(&drawn, (enum prop_kind)kind);
        prop->at = (struct point){200, 300};
        prop->radius = prop->length = 40;
        prop->from = JOINT_HAND;
        prop->to = JOINT_ANKLE;
        prop->a[1] = prop->b[1] = (struct point){300, 200};
        prop->points = drawn.points[0];
        prop->point_count = 2;
        sketch_still(&drawn, &sketch);
        assert_int_equal(sketch.floor, kind == PROP_FLOOR);
        assert_int_equal(sketch.count > BONE_COUNT + 1, kind != PROP_FLOOR);
    }
}

static void a_wall_is_hatched_on_the_side_without_the_body(void **state)
{
    static const struct {
        int16_t x;
        float side;
    } cases[] = {{200, -1}, {800, 1}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct dkit_figure drawn;
        struct sketch sketch;
        unsigned hatched = 0;

        dkit_standing(&drawn);
        dkit_prop(&drawn, PROP_WALL)->at.x = cases[i].x;
        sketch_still(&drawn, &sketch);
        assert_int_equal(find_prop(&sketch), 0);
        assert_true(is_at(sketch.strokes[0].a, (struct spot){cases[i].x, 0}));
        assert_true(
            is_at(sketch.strokes[0].b, (struct spot){cases[i].x, unit.top}));
        for (unsigned n = 1; sketch.strokes[n].layer == LAYER_PROP; n++) {
            assert_true((sketch.strokes[n].b.x - cases[i].x) * cases[i].side >
                        1);
            hatched++;
        }
        assert_true(hatched >= 5);
    }
}

static void an_arrow_has_its_point_at_the_last(void **state)
{
    static const struct point points[] = {{100, 100}, {200, 200}, {300, 100}};
    struct dkit_figure drawn;
    struct sketch sketch;
    struct prop *prop;

    (void)state;
    dkit_standing(&drawn);
    prop = dkit_prop(&drawn, PROP_ARROW);
    prop->points = points;
    prop->point_count = 3;
    sketch_still(&drawn, &sketch);
    assert_int_equal(sketch.strokes[0].kind, STROKE_LINE);
    assert_int_equal(sketch.strokes[1].kind, STROKE_ARROW);
    assert_true(is_at(sketch.strokes[1].b, (struct spot){300, 100}));
}

static void what_is_too_much_is_left_out(void **state)
{
    static struct point points[3 * SKETCH_STROKES_MAX];
    struct dkit_figure drawn;
    struct sketch sketch;
    struct prop *prop;

    (void)state;
    dkit_standing(&drawn);
    prop = dkit_prop(&drawn, PROP_ARROW);
    prop->points = points;
    prop->point_count = sizeof points / sizeof points[0];
    sketch_still(&drawn, &sketch);
    assert_int_equal(sketch.count, SKETCH_STROKES_MAX);
    /* but never the body */
    assert_int_equal(sketch.strokes[SKETCH_STROKES_MAX - 1].kind, STROKE_HEAD);
    assert_int_equal(sketch.strokes[SKETCH_STROKES_MAX - 2].layer, LAYER_NEAR);
}

/* ---- the box ---- */

static bool holds(const struct box *box, struct spot spot, float around)
{
    const float slack = 0.01F;

    return spot.x - around >= box->left - slack &&
           spot.x + around <= box->right + slack &&
           spot.y - around >= box->bottom - slack &&
           spot.y + around <= box->top + slack;
}

static void the_box_holds_every_key_frame(void **state)
{
    struct dkit_chance chance = {7};
    static struct sketch sketch;

    (void)state;
    for (int n = 0; n < FIGURES; n++) {
        struct dkit_figure drawn;
        struct box box;

        dkit_random(&chance, &drawn);
        box = figure_box(&drawn.figure);
        assert_true(box.right - box.left >= 2 * SKELETON_HEAD_RADIUS - 1);
        assert_true(box.top - box.bottom >= 2 * SKELETON_HEAD_RADIUS - 1);
        for (unsigned f = 0; f < drawn.figure.frame_count; f++) {
            sketch_of(&drawn.figure, moment_still(f), &box, &sketch);
            assert_true(!sketch.floor || box.bottom <= 0);
            for (unsigned i = 0; i < sketch.count; i++) {
                const struct stroke *stroke = &sketch.strokes[i];

                assert_true(holds(&box, stroke->a, stroke->radius));
                if (stroke->kind == STROKE_LINE)
                    assert_true(holds(&box, stroke->b, 0));
            }
        }
    }
}

static void a_way_that_leaves_the_frames_is_in_the_box(void **state)
{
    struct dkit_figure drawn;
    struct box box;

    (void)state;
    dkit_standing(&drawn);
    drawn.figure.frame_count = 2;
    drawn.frames[1] = drawn.frames[0];
    drawn.frames[0].joints[JOINT_ELBOW] = (struct point){500, 630};
    drawn.frames[0].joints[JOINT_HAND] = (struct point){500, 480};
    drawn.frames[1].joints[JOINT_ELBOW] = (struct point){510, 970};
    drawn.frames[1].joints[JOINT_HAND] = (struct point){512, 1120};
    box = figure_box(&drawn.figure);
    assert_true(box.right - 500 > 250 || 500 - box.left > 250);
}

/* ---- the other side ---- */

static void mirrored_twice_is_the_same(void **state)
{
    struct dkit_chance chance = {11};
    static struct sketch sketch, twice;

    (void)state;
    for (int n = 0; n < FIGURES; n++) {
        struct dkit_figure drawn;
        struct box box;

        dkit_random(&chance, &drawn);
        box = figure_box(&drawn.figure);
        sketch_of(&drawn.figure, moment_still(0), &box, &sketch);
        twice = sketch;
        sketch_mirror(&twice, &box);
        for (unsigned i = 0; i < sketch.count; i++) {
            float left = sketch.strokes[i].a.x - box.left;
            float right = box.right - twice.strokes[i].a.x;

            assert_true(fabsf(left - right) < 0.01F);
        }
        sketch_mirror(&twice, &box);
        assert_int_equal(twice.count, sketch.count);
        for (unsigned i = 0; i < sketch.count; i++) {
            assert_true(spot_distance(sketch.strokes[i].a, twice.strokes[i].a) <
                        0.01F);
            assert_true(spot_distance(sketch.strokes[i].b, twice.strokes[i].b) <
                        0.01F);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_bone_is_drawn_once_on_its_side),
        cmocka_unit_test(
            far_limbs_come_before_the_trunk_and_the_head_comes_last),
        cmocka_unit_test(what_a_near_hand_holds_is_in_front),
        cmocka_unit_test(every_thing_has_strokes_and_a_floor_is_told),
        cmocka_unit_test(a_wall_is_hatched_on_the_side_without_the_body),
        cmocka_unit_test(an_arrow_has_its_point_at_the_last),
        cmocka_unit_test(what_is_too_much_is_left_out),
        cmocka_unit_test(the_box_holds_every_key_frame),
        cmocka_unit_test(a_way_that_leaves_the_frames_is_in_the_box),
        cmocka_unit_test(mirrored_twice_is_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
