/* SPDX-License-Identifier: MIT */
/* test_figures - every shipped figure against its picture in tests/figures: its
 * key frames, and one moment on its first way. UPDATE_FIGURES=1 in the
 * environment writes the pictures anew. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/core/view/picture.h>
#include <limber/edge/yaml/load.h>

#define FOLDER "tests/figures"

enum {
    GOLDEN_MAX = 1 << 18
};

static struct arena arena;
static struct library library;
/* Too big for the stack of a test. */
static struct frame frame;

static int load_all(void **state)
{
    struct report report;

    (void)state;
    library_init(&library);
    report_init(&report);
    if (!yaml_all_exercises(&ykit_shipped, &arena, &library, &report))
        fail_msg("%s", report.text.data);
    report_release(&report);
    return 0;
}

static int let_go(void **state)
{
    (void)state;
    library_release(&library);
    arena_release(&arena);
    return 0;
}

/* ---- pictures as text ---- */

struct look {
    enum figure_cells cells;
    int columns, rows;
    const char *only; /* the figure that is drawn so; NULL: all */
};

static const struct look looks[] = {
    {FIGURE_CELLS_BRAILLE, 46, 13, NULL},
    {FIGURE_CELLS_BRAILLE, 24, 8, "bridge"},
    {FIGURE_CELLS_BRAILLE, 110, 36, "bridge"},
    {FIGURE_CELLS_QUADRANTS, 46, 13, "bridge"},
    {FIGURE_CELLS_ASCII, 46, 13, "bridge"},
    {FIGURE_CELLS_BRAILLE, 24, 8, "figure-four"},
    {FIGURE_CELLS_BRAILLE, 110, 36, "figure-four"},
    {FIGURE_CELLS_QUADRANTS, 46, 13, "figure-four"},
    {FIGURE_CELLS_ASCII, 46, 13, "figure-four"},
    {FIGURE_CELLS_BRAILLE, 24, 8, "ball-wall"},
    {FIGURE_CELLS_BRAILLE, 110, 36, "ball-wall"},
    {FIGURE_CELLS_QUADRANTS, 46, 13, "ball-wall"},
    {FIGURE_CELLS_ASCII, 46, 13, "ball-wall"},
};

static void add_picture(const struct figure *figure,
                        const struct look *look,
                        struct moment moment,
                        const char *name,
                        struct text *out)
{
    const struct picture picture = {
        .figure = figure, .cells = look->cells, .moment = moment};

    frame_init(&frame,
               look->rows + 1, /* the last cell of a frame stays free */
               look->columns,
               look->cells == FIGURE_CELLS_ASCII);
    picture_draw(&frame, 0, 0, look->rows, look->columns, &picture);
    text_addf(out,
              "== %s (%s %dx%d)\n",
              name,
              figure_cells_word(look->cells),
              look->columns,
              look->rows);
    frame_dump(&frame, out);
}

static void
add_look(const struct figure *figure, const struct look *look, struct text *out)
{
    for (unsigned i = 0; i < figure->frame_count; i++)
        add_picture(figure, look, moment_still(i), figure->frames[i].name, out);
    if (figure->frame_count > 1)
        add_picture(figure, look, (struct moment){0, 1, 0.5F}, "half way", out);
}

static void draw_figure(const struct figure *figure, struct text *out)
{
    for (size_t i = 0; i < sizeof looks / sizeof looks[0]; i++)
        if (looks[i].only == NULL || strcmp(looks[i].only, figure->id) == 0)
            add_look(figure, &looks[i], out);
}

/* ---- golden files ---- */

static bool updating(void)
{
    const char *set = getenv("UPDATE_FIGURES");

    return set != NULL && set[0] == '1';
}

static void write_golden(const char *path, const char *drawn)
{
    FILE *file = fopen(path, "w");

    if (file == NULL)
        fail_msg("cannot write %s", path);
    fputs(drawn, file);
    fclose(file);
}

/* The file's text, good until the next is read; NULL where there is none. */
static const char *read_golden(const char *path)
{
    static char text[GOLDEN_MAX];
    FILE *file = fopen(path, "r");
    size_t length;

    if (file == NULL)
        return NULL;
    length = fread(text, 1, sizeof text - 1, file);
    text[length] = '\0';
    fclose(file);
    return text;
}

static bool is_golden(const struct figure *figure)
{
    struct text drawn;
    const char *golden;
    char path[128];
    bool same;

    text_init(&drawn, GOLDEN_MAX - 1);
    draw_figure(figure, &drawn);
    snprintf(path, sizeof path, FOLDER "/%s.txt", figure->id);
    if (updating())
        write_golden(path, drawn.data);
    golden = read_golden(path);
    same = golden != NULL && strcmp(golden, drawn.data) == 0;
    if (golden == NULL)
        print_message("%s is not there; UPDATE_FIGURES=1 writes it\n", path);
    else if (!same)
        print_message(
            "%s should be:\n%s\nbut is:\n%s\n", path, golden, drawn.data);
    text_release(&drawn);
    return same;
}

static void every_figure_is_as_it_was_drawn(void **state)
{
    unsigned figures = 0, wrong = 0;

    (void)state;
    for (unsigned e = 0; e < library.count; e++)
        for (unsigned i = 0; i < library.exercises[e]->figure_count; i++) {
            wrong += !is_golden(&library.exercises[e]->figures[i]);
            figures++;
        }
    assert_true(figures >= 60);
    assert_int_equal(wrong, 0);
}

static bool is_figure(const char *id, size_t length)
{
    for (unsigned e = 0; e < library.count; e++)
        for (unsigned i = 0; i < library.exercises[e]->figure_count; i++) {
            const char *figure = library.exercises[e]->figures[i].id;

            if (strlen(figure) == length && strncmp(figure, id, length) == 0)
                return true;
        }
    return false;
}

static void every_picture_is_of_a_figure(void **state)
{
    DIR *folder = opendir(FOLDER);
    const struct dirent *entry;
    unsigned seen = 0;

    (void)state;
    assert_non_null(folder);
    while ((entry = readdir(folder)) != NULL) {
        const char *end = strrchr(entry->d_name, '.');

        if (entry->d_name[0] == '.')
            continue;
        if (end == NULL || strcmp(end, ".txt") != 0 ||
            !is_figure(entry->d_name, (size_t)(end - entry->d_name)))
            fail_msg(FOLDER "/%s is of no figure", entry->d_name);
        seen++;
    }
    closedir(folder);
    assert_true(seen >= 60);
}

/* ---- what holds for all ---- */

static unsigned count_role(enum role role)
{
    unsigned count = 0;

    for (int i = 0; i < frame.rows * frame.columns; i++)
        count += frame.cells[i].rune != ' ' && frame.cells[i].role == role;
    return count;
}

/* The limb that works is the near one: from the smallest part on there is
 * something of it to be seen. */
static void every_figure_is_seen_at_any_size(void **state)
{
    static const int sizes[][2] = {{24, 8}, {46, 13}, {80, 20}, {110, 36}};

    (void)state;
    for (unsigned e = 0; e < library.count; e++)
        for (unsigned i = 0; i < library.exercises[e]->figure_count; i++)
            for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
                const struct figure *figure = &library.exercises[e]->figures[i];
                const struct picture picture = {.figure = figure,
                                                .cells = FIGURE_CELLS_BRAILLE,
                                                .moment = moment_still(0)};

                frame_init(&frame, sizes[s][1] + 1, sizes[s][0], false);
                picture_draw(&frame, 0, 0, sizes[s][1], sizes[s][0], &picture);
                if (count_role(ROLE_NEAR) < 12)
                    fail_msg("%s is hardly seen", figure->id);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_figure_is_as_it_was_drawn),
        cmocka_unit_test(every_picture_is_of_a_figure),
        cmocka_unit_test(every_figure_is_seen_at_any_size),
    };

    return cmocka_run_group_tests(tests, load_all, let_go);
}
