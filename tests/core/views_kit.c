/* SPDX-License-Identifier: MIT */
/* views_kit - draws, dumps and compares; see the header. */
#include "core/views_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/view/view.h>

struct frame views_frame;

static bool updating(void)
{
    const char *set = getenv("UPDATE_FRAMES");

    return set != NULL && set[0] == '1';
}

static void write_golden(const char *path, const char *dump)
{
    FILE *file = fopen(path, "w");

    if (file == NULL)
        fail_msg("cannot write %s", path);
    fputs(dump, file);
    fclose(file);
}

/* The golden's text, to be freed; NULL where there is none. */
static char *read_golden(const char *path)
{
    FILE *file = fopen(path, "r");
    char *text;
    size_t length;

    if (file == NULL)
        return NULL;
    text = malloc(VIEWS_DUMP_MAX);
    assert_non_null(text);
    length = fread(text, 1, VIEWS_DUMP_MAX - 1, file);
    text[length] = '\0';
    fclose(file);
    return text;
}

static void compare(const char *path, const char *dump)
{
    char *golden;

    if (updating()) {
        write_golden(path, dump);
        return;
    }
    golden = read_golden(path);
    if (golden == NULL)
        fail_msg("%s is not there; UPDATE_FRAMES=1 writes it", path);
    if (strcmp(golden, dump) != 0)
        print_message("%s should be:\n%s\nbut is:\n%s\n", path, golden, dump);
    assert_string_equal(golden, dump);
    free(golden);
}

void views_draw(const struct scene *scene, int rows, int columns, bool ascii)
{
    struct fixture fixture;

    fixture_init(&fixture, scene->routine);
    scene->play(&fixture);
    fixture.app.rows = rows;
    fixture.app.columns = columns;
    fixture.app.figures.rate = FIGURES_RATE_MAX;
    frame_init(&views_frame, rows, columns, ascii);
    view_draw(&fixture.app, &views_frame);
    fixture_release(&fixture);
}

void views_check(const struct scene *scene,
                 int columns,
                 int rows,
                 const char *kind)
{
    struct text dump;
    char path[256];

    views_draw(scene, rows, columns, strcmp(kind, "-ascii") == 0);
    text_init(&dump, VIEWS_DUMP_MAX);
    if (strcmp(kind, "-roles") == 0)
        frame_dump_roles(&views_frame, &dump);
    else
        frame_dump(&views_frame, &dump);
    snprintf(path,
             sizeof path,
             "tests/frames/%s-%dx%d%s.txt",
             scene->name,
             columns,
             rows,
             kind);
    compare(path, dump.data);
    text_release(&dump);
}
