/* SPDX-License-Identifier: MIT */
/* lines_kit - see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "edge/lines_kit.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct lines_desk *desk_open(enum screen screen, bool times, bool ascii)
{
    struct lines_options options = {.times = times, .ascii = ascii};
    struct lines_desk *desk = calloc(1, sizeof *desk);
    int typed[2], written[2];

    if (desk == NULL || pipe(typed) != 0 || pipe(written) != 0)
        fail_msg("no memory, or no pipes");
    desk->keyboard = typed[1];
    desk->reader = written[0];
    desk->ends[0] = typed[0];
    desk->ends[1] = written[1];
    assert_int_equal(fcntl(desk->reader, F_SETFL, O_NONBLOCK), 0);
    fixture_init(&desk->fixture, FIXTURE_DAILY);
    desk->app = &desk->fixture.app;
    app_init(desk->app, &desk->fixture.catalogue, screen, 0);
    lines_open(&desk->lines, typed[0], written[1], &options, &desk->front);
    desk->status = -1;
    return desk;
}

struct lines_desk *desk_open_asking(bool first_run, bool plan)
{
    enum screen screen = plan ? SCREEN_STAGE : SCREEN_HOME;
    struct lines_desk *desk = desk_open(screen, true, false);
    struct session_options options = session_options_default();

    desk->app->asks = true;
    desk->app->first_run = first_run;
    if (!first_run)
        desk->app->signs.full_day =
            (int32_t)date_days(desk->app->catalogue->today);
    app_enter(desk->app, screen);
    if (plan) {
        app_tailored(desk->app, NULL, &desk->tailored);
        (void)app_begin(desk->app, &desk->fixture.plan, &options);
    }
    return desk;
}

void desk_close(struct lines_desk *desk)
{
    int ends[] = {desk->reader, desk->keyboard, desk->ends[0], desk->ends[1]};

    if (desk->reader >= 0)
        desk_read(desk); /* so that nothing is pending */
    lines_close(&desk->lines);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (ends[i] >= 0)
            close(ends[i]);
    fixture_release(&desk->fixture);
    free(desk);
}

void desk_show(struct lines_desk *desk)
{
    desk->front.show(&desk->front, desk->app);
}

static void perform(struct lines_desk *desk, const struct effects *effects)
{
    for (unsigned i = 0; i < effects->count; i++) {
        const struct effect *effect = &effects->items[i];

        if (effect->kind == EFFECT_SAY || effect->kind == EFFECT_CHIME)
            desk->front.perform(&desk->front, desk->app, effect);
        else if (effect->kind == EFFECT_TAILOR)
            app_tailored(desk->app, &desk->fixture.plan, &desk->tailored);
        else if (effect->kind == EFFECT_QUIT)
            desk->status = effect->value;
    }
}

void desk_step(struct lines_desk *desk, struct event event)
{
    struct effects effects;

    if (event.now_ms == 0)
        event.now_ms = desk->app->now_ms;
    effects = app_step(desk->app, &event);
    perform(desk, &effects);
}

void desk_begin(struct lines_desk *desk)
{
    struct session_options options = session_options_default();
    struct effects first = app_begin(desk->app, &desk->fixture.plan, &options);

    perform(desk, &first);
    desk_show(desk);
}

void desk_wait(struct lines_desk *desk, int64_t now_ms)
{
    while (app_next_ms(desk->app) < now_ms) {
        desk_step(desk,
                  (struct event){.kind = EVENT_TICK,
                                 .now_ms = app_next_ms(desk->app)});
        desk_show(desk);
    }
    desk_step(desk, (struct event){.kind = EVENT_TICK, .now_ms = now_ms});
    desk_show(desk);
}

void desk_type(struct lines_desk *desk, const char *text)
{
    assert_int_equal(write(desk->keyboard, text, strlen(text)), strlen(text));
}

unsigned desk_hear(struct lines_desk *desk)
{
    struct event event = {0};
    unsigned count = 0;

    while (desk->front.input >= 0 && desk->front.read(&desk->front, &event)) {
        desk_step(desk, event);
        count++;
        event = (struct event){0};
    }
    desk_show(desk);
    return count;
}

const char *desk_read(struct lines_desk *desk)
{
    ssize_t got;

    desk->length = 0;
    while ((got = read(desk->reader,
                       desk->output + desk->length,
                       DESK_OUTPUT_MAX - 1 - desk->length)) > 0)
        desk->length += (size_t)got;
    desk->output[desk->length] = '\0';
    return desk->output;
}

const char *desk_ask(struct lines_desk *desk, const char *text)
{
    desk_read(desk);
    desk_type(desk, text);
    desk_hear(desk);
    return desk_read(desk);
}

static void check_line(const char *line)
{
    size_t bytes = strlen(line);

    if (text_cells(line) > LINES_COLUMNS)
        fail_msg("too wide: %s", line);
    if (bytes > 0 && line[bytes - 1] == ' ')
        fail_msg("ends in a space: %s", line);
    for (const char *at = line; *at != '\0';) {
        uint32_t rune = text_next(&at);

        if (text_rune_is_hostile(rune) || rune == 0xFFFD)
            fail_msg("holds U+%04X: %s", (unsigned)rune, line);
    }
}

void desk_check_lines(const char *text)
{
    char line[400];

    while (*text != '\0') {
        size_t bytes = strcspn(text, "\n");

        assert_int_equal(text[bytes], '\n');
        assert_in_range(bytes, 0, sizeof line - 1);
        memcpy(line, text, bytes);
        line[bytes] = '\0';
        check_line(line);
        text += bytes + 1;
    }
}
