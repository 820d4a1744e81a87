/* SPDX-License-Identifier: MIT */
/* test_svg - a figure as a picture file: the elements that stand for its
 * strokes, inside the page, and text that cannot break out of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <core/xml_kit.h>

#include <limber/core/figure/svg.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

static const struct point STANDING[JOINT_COUNT] = {
    [JOINT_HEAD] = {400, 920},
    [JOINT_SHOULDER] = {400, 830},
    [JOINT_WAIST] = {400, 670},
    [JOINT_HIP] = {400, 530},
    [JOINT_ELBOW] = {460, 671},
    [JOINT_HAND] = {560, 560},
    [JOINT_KNEE] = {430, 292},
    [JOINT_ANKLE] = {400, 54},
    [JOINT_TOE] = {466, 30},
    [JOINT_FAR_ELBOW] = {340, 671},
    [JOINT_FAR_HAND] = {290, 530},
    [JOINT_FAR_KNEE] = {400, 290},
    [JOINT_FAR_ANKLE] = {350, 55},
    [JOINT_FAR_TOE] = {415, 30},
};

static const struct point WAY[] = {{100, 300}, {250, 420}};

static const struct prop THINGS[] = {
    {.kind = PROP_FLOOR},
    {.kind = PROP_WALL, .has_at = true, .at = {150, 0}},
    {.kind = PROP_CHAIR,
     .a = {{600, 250}, {800, 250}},
     .b = {{800, 250}, {820, 500}}},
    {.kind = PROP_BALL, .has_at = true, .at = {200, 400}, .radius = 50},
    {.kind = PROP_STRAP, .from = JOINT_HAND, .to = JOINT_TOE},
    {.kind = PROP_ARROW, .points = WAY, .point_count = 2},
    {.kind = PROP_MARK, .has_at = true, .at = {700, 600}},
};

struct drawn {
    struct figure_frame frames[FIGURE_FRAMES_MAX];
    struct figure figure;
    struct text text;
};

/* A body that stands among things; in each later frame its hand is higher. */
static int enter(void **state)
{
    struct drawn *drawn = calloc(1, sizeof *drawn);

    if (drawn == NULL)
        return -1;
    for (int i = 0; i < FIGURE_FRAMES_MAX; i++) {
        struct figure_frame *frame = &drawn->frames[i];

        frame->name = "hand up";
        memcpy(frame->joints, STANDING, sizeof STANDING);
        frame->joints[JOINT_HAND].y = (int16_t)(560 + 20 * i);
    }
    drawn->figure = (struct figure){.id = "reach",
                                    .view = FIGURE_VIEW_SIDE,
                                    .drawn = SIDE_RIGHT,
                                    .pace_s = FIGURE_PACE_S,
                                    .props = THINGS,
                                    .prop_count = COUNT_OF(THINGS),
                                    .frames = drawn->frames,
                                    .frame_count = 2};
    text_init(&drawn->text, SVG_BYTES_MAX);
    *state = drawn;
    return 0;
}

static int leave(void **state)
{
    struct drawn *drawn = *state;

    text_release(&drawn->text);
    free(drawn);
    return 0;
}

static const char *draw(struct drawn *drawn, bool mirrored, const char *title)
{
    text_reset(&drawn->text);
    svg_of(&drawn->figure, mirrored, title, &drawn->text);
    assert_false(drawn->text.cut);
    return drawn->text.data;
}

static unsigned count(const char *svg, const char *part)
{
    unsigned found = 0;

    for (const char *at = svg; (at = strstr(at, part)) != NULL; found++)
        at += strlen(part);
    return found;
}

static void the_document_is_well_formed(void **state)
{
    struct drawn *drawn = *state;

    for (unsigned frames = 1; frames <= FIGURE_FRAMES_MAX; frames++) {
        drawn->figure.frame_count = frames;
        xml_check(draw(drawn, false, "Reach"));
        xml_check(draw(drawn, true, "Reach"));
    }
}

/* ---- strokes ---- */

struct strokes {
    unsigned lines, circles, arrows, heads;
};

static struct strokes strokes_of(const struct figure *figure)
{
    struct box box = figure_box(figure);
    struct strokes all = {0};

    for (unsigned i = 0; i < figure->frame_count; i++) {
        struct sketch sketch;

        sketch_of(figure, moment_still(i), &box, &sketch);
        all.lines += sketch.floor;
        for (unsigned j = 0; j < sketch.count; j++) {
            all.lines += sketch.strokes[j].kind == STROKE_LINE;
            all.arrows += sketch.strokes[j].kind == STROKE_ARROW;
            all.heads += sketch.strokes[j].kind == STROKE_HEAD;
            all.circles += sketch.strokes[j].kind == STROKE_RING ||
                           sketch.strokes[j].kind == STROKE_HEAD ||
                           sketch.strokes[j].kind == STROKE_DOT;
        }
    }
    return all;
}

static void every_stroke_is_an_element(void **state)
{
    struct drawn *drawn = *state;

    for (unsigned frames = 1; frames <= FIGURE_FRAMES_MAX; frames++) {
        struct strokes all;
        const char *svg;

        drawn->figure.frame_count = frames;
        all = strokes_of(&drawn->figure);
        assert_true(all.lines >= 10 * frames && all.arrows >= frames);
        svg = draw(drawn, false, "Reach");
        assert_int_equal(count(svg, "<line "), all.lines);
        assert_int_equal(count(svg, "<circle "), all.circles);
        assert_int_equal(count(svg, "<path "), all.arrows);
    }
}

static void each_frame_has_one_head_one_floor_and_its_name(void **state)
{
    struct drawn *drawn = *state;

    for (unsigned frames = 1; frames <= FIGURE_FRAMES_MAX; frames++) {
        const char *svg;

        drawn->figure.frame_count = frames;
        svg = draw(drawn, false, "Reach");
        assert_int_equal(count(svg, "class=\"frame\""), frames);
        assert_int_equal(count(svg, "class=\"head\" fill=\"#"), frames);
        assert_int_equal(count(svg, "class=\"floor\""), frames);
        assert_int_equal(count(svg, ">hand up</text>"), frames);
    }
}

static void only_what_stands_on_a_floor_has_one(void **state)
{
    struct drawn *drawn = *state;

    drawn->figure.prop_count = 0;
    assert_int_equal(count(draw(drawn, false, "Reach"), "class=\"floor\""), 0);
}

/* The width that is in force for the lines of a layer. */
static int width_of(const char *svg, const char *layer)
{
    char group[40];
    const char *at;

    snprintf(group, sizeof group, "<g class=\"%s\" ", layer);
    at = strstr(svg, group);
    assert_non_null(at);
    at = strstr(at, "stroke-width=\"");
    assert_non_null(at);
    return atoi(at + strlen("stroke-width=\""));
}

static void near_is_thick_far_is_broken_and_things_are_thin(void **state)
{
    const char *svg = draw(*state, false, "Reach");
    const char *far = strstr(svg, "<g class=\"far\"");

    assert_true(width_of(svg, "near") > width_of(svg, "far"));
    assert_true(width_of(svg, "far") > width_of(svg, "prop"));
    assert_non_null(far);
    assert_true(strstr(far, "stroke-dasharray") < strchr(far, '>'));
}

/* ---- the page ---- */

struct reading {
    int width, height;
    int least_x, most_x, least_y, most_y;
};

static void take(struct reading *reading, int x, int y)
{
    reading->least_x = x < reading->least_x ? x : reading->least_x;
    reading->most_x = x > reading->most_x ? x : reading->most_x;
    reading->least_y = y < reading->least_y ? y : reading->least_y;
    reading->most_y = y > reading->most_y ? y : reading->most_y;
}

static int number_at(const char *at, const char *name)
{
    const char *found = strstr(at, name);

    if (found == NULL)
        fail_msg("no %s in %.80s", name, at);
    return atoi(found + strlen(name));
}

static void read_path(struct reading *reading, const char *at)
{
    for (; *at != '"'; at++) {
        char *end;
        int x, y;

        if (*at != 'M' && *at != 'L')
            continue;
        x = (int)strtol(at + 1, &end, 10);
        y = (int)strtol(end, NULL, 10);
        take(reading, x, y);
    }
}

static struct reading read_svg(const char *svg)
{
    struct reading reading = {0, 0, 9999, -9999, 9999, -9999};
    const char *at = strstr(svg, "viewBox=\"0 0 ");

    assert_non_null(at);
    assert_int_equal(
        sscanf(at, "viewBox=\"0 0 %d %d\"", &reading.width, &reading.height),
        2);
    for (at = svg; (at = strchr(at, '<')) != NULL; at++) {
        if (strncmp(at, "<line ", 6) == 0) {
            take(&reading, number_at(at, " x1=\""), number_at(at, " y1=\""));
            take(&reading, number_at(at, " x2=\""), number_at(at, " y2=\""));
        } else if (strncmp(at, "<circle ", 8) == 0) {
            int x = number_at(at, " cx=\""), y = number_at(at, " cy=\"");
            int radius = number_at(at, " r=\"");

            take(&reading, x - radius, y - radius);
            take(&reading, x + radius, y + radius);
        } else if (strncmp(at, "<text ", 6) == 0) {
            take(&reading, number_at(at, " x=\""), number_at(at, " y=\""));
        } else if (strncmp(at, "<path d=\"", 9) == 0) {
            read_path(&reading, at + 9);
        }
    }
    return reading;
}

static void nothing_lies_outside_the_page(void **state)
{
    struct drawn *drawn = *state;

    for (unsigned frames = 1; frames <= FIGURE_FRAMES_MAX; frames++)
        for (int mirrored = 0; mirrored <= 1; mirrored++) {
            struct reading r;
            const char *svg;
            int half;

            drawn->figure.frame_count = frames;
            svg = draw(drawn, mirrored == 1, "Reach");
            r = read_svg(svg);
            half = width_of(svg, "near") / 2;
            assert_true(r.least_x >= half && r.most_x <= r.width - half);
            assert_true(r.least_y >= half && r.most_y <= r.height - half);
        }
}

static int head_x(const char *svg)
{
    const char *at = strstr(svg, "class=\"head\"");

    assert_non_null(at);
    while (*at != '<')
        at--;
    return number_at(at, " cx=\"");
}

static void the_other_side_is_the_mirror_image(void **state)
{
    struct drawn *drawn = *state;
    int head, other, width;

    drawn->figure.frame_count = 1;
    width = read_svg(draw(drawn, false, "Reach")).width;
    head = head_x(drawn->text.data);
    other = head_x(draw(drawn, true, "Reach"));
    assert_in_range(head + other, width - 1, width + 1);
    assert_int_not_equal(head, other);
}

static void a_long_name_goes_on_in_the_next_line(void **state)
{
    struct drawn *drawn = *state;
    int height = read_svg(draw(drawn, false, "Reach")).height;
    struct reading r;

    drawn->frames[1].name = "both hands walked far out to one side, "
                            "one hip heavier";
    r = read_svg(draw(drawn, false, "Reach"));
    assert_true(count(drawn->text.data, "<text ") > 2);
    assert_true(r.height > height);
    assert_true(r.most_y <= r.height);
}

/* ---- text ---- */

static void text_cannot_break_out(void **state)
{
    static const struct {
        const char *written, *shown;
    } CASES[] = {
        {"a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"},
        {"</text>", "&lt;/text&gt;"},
        {"&lt;", "&amp;lt;"},
        {"]]>", "]]&gt;"},
        {"a\x1b[31mb", "a\xef\xbf\xbd[31mb"},
        {"a\xe2\x80\xae"
         "b",
         "a\xef\xbf\xbd"
         "b"},
        {"a\xff"
         "b",
         "a\xef\xbf\xbd"
         "b"},
        {"a\nb\tc", "a b c"},
        {"Kn\xc3\xb6"
         "chel",
         "Kn\xc3\xb6"
         "chel"},
    };
    struct drawn *drawn = *state;

    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char wanted[3][120];

        drawn->frames[0].name = CASES[i].written;
        drawn->figure.note = CASES[i].written;
        draw(drawn, false, CASES[i].written);
        xml_check(drawn->text.data);
        snprintf(wanted[0], 120, "<title>%s</title>", CASES[i].shown);
        snprintf(wanted[1], 120, "<desc>%s</desc>", CASES[i].shown);
        snprintf(wanted[2], 120, "\">%s</text>", CASES[i].shown);
        for (int j = 0; j < 3; j++)
            if (strstr(drawn->text.data, wanted[j]) == NULL)
                fail_msg("no %s in\n%s", wanted[j], drawn->text.data);
    }
}

static void a_frame_without_a_name_has_none(void **state)
{
    struct drawn *drawn = *state;

    drawn->frames[0].name = NULL;
    draw(drawn, false, "Reach");
    xml_check(drawn->text.data);
    assert_int_equal(count(drawn->text.data, "<text "), 1);
}

static void it_asks_for_nothing_from_elsewhere(void **state)
{
    static const char *const PARTS[] = {
        "href", "url(", "<script", "@import", "@font-face", "<image", "<use"};
    const char *svg = draw(*state, false, "Reach");

    for (size_t i = 0; i < COUNT_OF(PARTS); i++)
        assert_int_equal(count(svg, PARTS[i]), 0);
    assert_int_equal(count(svg, "http"), 1); /* the name space */
    assert_int_equal(count(svg, "font-family=\"sans-serif\""), 1);
}

static void a_dark_ground_has_colours_of_its_own(void **state)
{
    static const char *const WORDS[] = {".ground, .head { fill: #",
                                        ".near { color: #",
                                        ".far { color: #",
                                        ".prop { color: #",
                                        ".name { fill: #"};
    const char *svg = draw(*state, false, "Reach");
    const char *dark = strstr(svg, "@media (prefers-color-scheme: dark)");

    assert_non_null(dark);
    for (size_t i = 0; i < COUNT_OF(WORDS); i++)
        if (strstr(dark, WORDS[i]) == NULL)
            fail_msg("no %s", WORDS[i]);
    assert_non_null(strstr(svg, "<rect class=\"ground\""));
}

#define DRAWN(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        DRAWN(the_document_is_well_formed),
        DRAWN(every_stroke_is_an_element),
        DRAWN(each_frame_has_one_head_one_floor_and_its_name),
        DRAWN(only_what_stands_on_a_floor_has_one),
        DRAWN(near_is_thick_far_is_broken_and_things_are_thin),
        DRAWN(nothing_lies_outside_the_page),
        DRAWN(the_other_side_is_the_mirror_image),
        DRAWN(a_long_name_goes_on_in_the_next_line),
        DRAWN(text_cannot_break_out),
        DRAWN(a_frame_without_a_name_has_none),
        DRAWN(it_asks_for_nothing_from_elsewhere),
        DRAWN(a_dark_ground_has_colours_of_its_own),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
