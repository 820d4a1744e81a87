/* SPDX-License-Identifier: MIT */
/* speech - the daily routine as it is heard, from its first word to its last:
 * session, words and mouth, with a voice that takes as long as is reckoned.
 * What is said is held against tests/speech, which is to be read by people, as
 * somebody who lies on the floor would hear it. UPDATE_SPEECH=1 in the
 * environment writes it anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/core/base/span.h>
#include <limber/core/library/library.h>
#include <limber/core/library/rules.h>
#include <limber/core/sound/mouth.h>
#include <limber/edge/yaml/load.h>

enum {
    LINES_MAX = 1000,
    LOG_BYTES = 1 << 18,
    TURNS_MAX = 20000,
    ANSWER_MS = 6000, /* a question is heard, then answered */
    REST_MS = 7000    /* a pause */
};

/* ---- what somebody does ---- */

/* When that segment of that step has run so long. */
struct deed {
    unsigned step, segment;
    int64_t passed_ms;
    enum command command;
    int value;
};

static const struct deed hard_deeds[] = {
    {0, 1, 20000, COMMAND_PAUSE, 0},
    {1, 2, 6000, COMMAND_EASIER, 0},
    {2, 1, 12000, COMMAND_LONGER, 0},
    {3, 3, 1000, COMMAND_TOO_MUCH, 0},
    {4, 2, 500, COMMAND_LEAVE_OUT, 0},
    {6, 4, 2500, COMMAND_NEXT, 0},
    {7, 1, 9000, COMMAND_FURTHER, 0},
    {8, 0, 3000, COMMAND_BACK, 0},
};

/* What is answered, where something is asked; after a minute's rest. */
static int answer_of(const struct session *s, unsigned hard)
{
    switch (s->state) {
    case SESSION_AGAIN:
        return 3;
    case SESSION_WHERE:
        return 1;
    case SESSION_QUESTION:
        return hard && s->step == 2 ? 4 : 1;
    default:
        return -1;
    }
}

/* ---- what is heard ---- */

struct heard {
    struct utterance line;
    int64_t at_ms, began_ms, cut_ms; /* -1: never */
    int32_t length_ms;
};

struct room {
    struct arena arena;
    struct plan plan;
    struct session session;
    enum speech speech;
    const struct deed *deeds;
    unsigned deed_count, deed;
    struct mouth mouth;
    int64_t voice_ends_ms;
    struct heard heard[LINES_MAX];
    unsigned count;
};

static struct heard *heard_now(struct room *room, bool began)
{
    for (unsigned i = room->count; i-- > 0;) {
        struct heard *heard = &room->heard[i];

        if ((heard->began_ms >= 0) == began && heard->cut_ms < 0 &&
            strcmp(heard->line.text, room->mouth.now.text) == 0)
            return heard;
    }
    fail_msg("never asked for: %s", room->mouth.now.text);
    return NULL;
}

static void cut(struct room *room, int64_t now_ms)
{
    for (unsigned i = 0; i < room->count; i++) {
        struct heard *heard = &room->heard[i];

        if (heard->began_ms >= 0 && heard->cut_ms < 0 &&
            heard->began_ms + heard->length_ms > now_ms)
            heard->cut_ms = now_ms;
    }
    room->voice_ends_ms = INT64_MAX;
}

static void act(struct room *room, enum mouth_act act, int64_t now_ms)
{
    struct heard *heard;

    if (act == MOUTH_CUT || act == MOUTH_CUT_BEGIN)
        cut(room, now_ms);
    if (act != MOUTH_BEGIN && act != MOUTH_CUT_BEGIN)
        return;
    heard = heard_now(room, false);
    heard->began_ms = now_ms;
    heard->length_ms = spoken_length_ms(heard->line.text, SPOKEN_RATE);
    room->voice_ends_ms = now_ms + heard->length_ms;
}

static void say(struct room *room, enum say what)
{
    struct heard *heard = &room->heard[room->count];
    int64_t now = room->session.now_ms;

    assert_true(room->count < LINES_MAX);
    spoken_of(what, room->speech, &room->session, &room->plan, &heard->line);
    if (heard->line.text[0] == '\0')
        return;
    heard->at_ms = now;
    heard->began_ms = heard->cut_ms = -1;
    room->count++;
    act(room, mouth_say(&room->mouth, &heard->line, now), now);
}

static void perform(struct room *room, const struct effects *effects)
{
    for (unsigned i = 0; i < effects->count; i++)
        if (effects->items[i].kind == EFFECT_SAY)
            say(room, (enum say)effects->items[i].value);
}

/* ---- time ---- */

static void step(struct room *room, struct event event)
{
    struct effects out = session_step(&room->session, &room->plan, &event);

    perform(room, &out);
}

static void
command(struct room *room, enum command command, int value, int64_t now_ms)
{
    step(room,
         (struct event){.kind = EVENT_COMMAND,
                        .now_ms = now_ms,
                        .command = command,
                        .value = value});
}

static const struct deed *deed_due(const struct room *room)
{
    const struct session *s = &room->session;
    const struct deed *deed = &room->deeds[room->deed];

    return room->deed < room->deed_count && s->state == SESSION_RUNNING &&
                   deed->step == s->step && deed->segment == s->segment
               ? deed
               : NULL;
}

/* When somebody does something; INT64_MAX: not before all else. */
static int64_t person_at(const struct room *room)
{
    const struct session *s = &room->session;
    const struct deed *deed = deed_due(room);

    if (s->state == SESSION_PAUSED)
        return s->now_ms + REST_MS;
    if (deed != NULL)
        return s->entered_ms + deed->passed_ms;
    return answer_of(s, room->deed_count) >= 0 ? s->entered_ms + ANSWER_MS
                                               : INT64_MAX;
}

static void person_does(struct room *room, int64_t now_ms)
{
    const struct deed *deed = deed_due(room);
    int answer = answer_of(&room->session, room->deed_count);

    if (room->session.state == SESSION_PAUSED) {
        command(room, COMMAND_GO, 0, now_ms);
    } else if (deed != NULL) {
        room->deed++;
        command(room, deed->command, deed->value, now_ms);
    } else if (answer >= 0) {
        command(room, COMMAND_RATE, answer, now_ms);
    }
}

static void play(struct room *room)
{
    const struct session *s = &room->session;
    struct session_options options = session_options_default();
    struct effects out;
    unsigned turns = 0;
    int64_t paused_to = INT64_MAX;

    mouth_init(&room->mouth, SPOKEN_RATE);
    room->voice_ends_ms = INT64_MAX;
    out = session_begin(&room->session, &room->plan, &options, 0);
    perform(room, &out);
    while (s->state != SESSION_ENDED || room->voice_ends_ms != INT64_MAX) {
        int64_t person = person_at(room);
        int64_t clock = session_next_ms(s, &room->plan);

        assert_true(turns++ < TURNS_MAX);
        if (s->state == SESSION_PAUSED && paused_to == INT64_MAX)
            paused_to = person;
        if (s->state == SESSION_PAUSED)
            person = paused_to;
        else
            paused_to = INT64_MAX;
        if (room->voice_ends_ms <= clock && room->voice_ends_ms <= person) {
            int64_t end = room->voice_ends_ms;

            room->voice_ends_ms = INT64_MAX;
            act(room, mouth_over(&room->mouth, end), end);
        } else if (person <= clock) {
            person_does(room, person);
        } else {
            step(room, (struct event){.kind = EVENT_TICK, .now_ms = clock});
        }
    }
}

/* ---- the golden files ---- */

static void tell_time(struct text *log, int64_t ms)
{
    text_addf(log,
              "%2d:%02d.%d ",
              (int)(ms / 60000),
              (int)(ms / 1000 % 60),
              (int)(ms / 100 % 10));
}

static void tell_seconds(struct text *log, int64_t ms)
{
    if (ms >= 100000)
        text_add(log, "    - ");
    else
        text_addf(log, "%5.1f ", (double)ms / 1000);
}

static void tell(const struct room *room, struct text *log)
{
    text_add(log,
             "# When, seconds it has, seconds it takes, what is said. Not "
             "said: an x.\n");
    for (unsigned i = 0; i < room->count; i++) {
        const struct heard *heard = &room->heard[i];
        bool said = heard->began_ms >= 0;
        int64_t at = said ? heard->began_ms : heard->at_ms;

        tell_time(log, at);
        tell_seconds(log,
                     heard->line.over_by_ms == INT64_MAX
                         ? INT64_MAX
                         : heard->line.over_by_ms - at);
        tell_seconds(log, spoken_length_ms(heard->line.text, SPOKEN_RATE));
        text_addf(log, "%s %s", said ? " " : "x", heard->line.text);
        if (heard->cut_ms >= 0)
            text_addf(log,
                      " (cut after %.1f)",
                      (double)(heard->cut_ms - heard->began_ms) / 1000);
        text_add(log, "\n");
    }
}

static void hold_against(const char *path, const struct text *log)
{
    static char golden[LOG_BYTES];
    FILE *file;

    if (getenv("UPDATE_SPEECH") != NULL) {
        file = fopen(path, "w");
        assert_non_null(file);
        assert_int_equal(fwrite(log->data, 1, log->length, file), log->length);
        assert_int_equal(fclose(file), 0);
        return;
    }
    file = fopen(path, "r");
    if (file == NULL)
        fail_msg("no %s: UPDATE_SPEECH=1 writes it", path);
    golden[fread(golden, 1, sizeof golden - 1, file)] = '\0';
    fclose(file);
    assert_string_equal(log->data, golden);
}

static void open_plan(struct room *room)
{
    struct routine routine, settled;
    struct library library;
    struct report report;
    struct error err;

    library_init(&library);
    report_init(&report);
    if (!yaml_open_routine("routines/daily.yaml",
                           "daily",
                           &ykit_shipped,
                           &room->arena,
                           &routine,
                           &library,
                           &report))
        fail_msg("%s", report.text.data);
    if (!routine_settle(&routine, &library, &room->arena, &settled, &err) ||
        !plan_build(&settled, SIDE_LEFT, &room->arena, &room->plan, &err))
        fail_msg("%s", err.text);
    report_release(&report);
    library_release(&library);
}

static void hear(const char *path,
                 enum speech speech,
                 const struct deed *deeds,
                 unsigned deed_count)
{
    struct room *room = calloc(1, sizeof *room);
    struct text log;

    assert_non_null(room);
    room->speech = speech;
    room->deeds = deeds;
    room->deed_count = deed_count;
    text_init(&log, LOG_BYTES);
    open_plan(room);
    play(room);
    assert_int_equal(room->deed, deed_count);
    tell(room, &log);
    hold_against(path, &log);
    text_release(&log);
    arena_release(&room->arena);
    free(room);
}

/* ---- tests ---- */

static void a_daily_session_can_be_followed_by_ear(void **state)
{
    (void)state;
    hear("tests/speech/daily-full.txt", SPEECH_FULL, NULL, 0);
}

static void a_daily_session_can_be_followed_by_few_words(void **state)
{
    (void)state;
    hear("tests/speech/daily-short.txt", SPEECH_SHORT, NULL, 0);
}

static void a_hard_day_is_told_too(void **state)
{
    (void)state;
    hear("tests/speech/hard-day.txt",
         SPEECH_FULL,
         hard_deeds,
         sizeof hard_deeds / sizeof hard_deeds[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_daily_session_can_be_followed_by_ear),
        cmocka_unit_test(a_daily_session_can_be_followed_by_few_words),
        cmocka_unit_test(a_hard_day_is_told_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
