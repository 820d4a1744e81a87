/* SPDX-License-Identifier: MIT */
/* stage_wait - one function a wait; see the header. */
#include <limber/core/view/stage_wait.h>

#include <limber/core/base/span.h>
#include <limber/core/session/reading.h>

enum {
    MINUTE_MS = 60000
};

/* What both rests are: a headline, minutes that run, what was stopped. */
static void show_rest(struct stage_scene *scene, int step)
{
    struct stage *stage = scene->stage;
    int64_t left = session_left_ms(scene->session);
    char clock[SPAN_TEXT];

    stage->head = "Rest first";
    stage->brief = "Rest";
    stage->head_role = ROLE_CARE;
    stage->side = NULL;
    if (step >= 0)
        stage->name = stage_name_of_step(scene, (unsigned)step);
    STAGE_WRITE(stage->beside, "stopped: %s", stage->name);
    stage_show_seconds(stage, left);
    if (left > MINUTE_MS)
        STAGE_WRITE(stage->digits, "%s", span_clock(clock, left));
    stage_show_bar(
        stage, session_passed_ms(scene->session), scene->session->length_ms);
    stage->cue = "Lie as is easiest";
}

void stage_red(struct stage_scene *scene)
{
    const struct session *s = scene->session;
    struct stage *stage = scene->stage;

    show_rest(scene, s->red_step);
    STAGE_WRITE(stage->note, "then one question");
    stage->cue = "Rest as you like";
    stage->small = "It was too much: rest a minute.";
    stage_add_line(stage,
                   ROLE_STRONG,
                   "It was too much: rest a minute, then one question.");
    stage_add_line(stage,
                   ROLE_TEXT,
                   s->notice_rating == RATING_NONE
                       ? "A digit tells how much it was: 0-9, x is ten."
                       : "Nothing to do. Breathe as it comes.");
    stage_show_keys(scene, STAGE_KEYS_RED);
}

/* What it was, in the words of the digits 1 to 4; that which stands is in
 * brackets. */
static const struct {
    const char *line, *small;
} further_words[] = {
    [NERVE_FURTHER] = {"[1 further down]  2 new tingling or numb   "
                       "3 electric jolt   4 weak leg",
                       "[1 down] 2 tingling  3 jolt  4 weak"},
    [NERVE_TINGLING] = {" 1 further down  [2 new tingling or numb]  "
                        "3 electric jolt   4 weak leg",
                        " 1 down [2 tingling] 3 jolt  4 weak"},
    [NERVE_JOLT] = {" 1 further down   2 new tingling or numb  "
                    "[3 electric jolt]  4 weak leg",
                    " 1 down  2 tingling [3 jolt] 4 weak"},
    [NERVE_WEAK] = {" 1 further down   2 new tingling or numb   "
                    "3 electric jolt  [4 weak leg]",
                    " 1 down  2 tingling  3 jolt [4 weak]"},
};

void stage_further(struct stage_scene *scene)
{
    const struct session *s = scene->session;
    struct stage *stage = scene->stage;

    show_rest(scene, s->where_step >= 0 ? s->where_step : s->asked_step);
    STAGE_WRITE(stage->note, "then one question");
    stage->small = further_words[s->nerve].small;
    stage_add_line(
        stage, ROLE_STRONG, "Knees bent, or on your side. Nothing to do.");
    stage_add_line(stage, ROLE_TEXT, further_words[s->nerve].line);
    stage_add_line(
        stage,
        ROLE_DIM,
        "New numbness between the legs, or a weak leg? Press ! now.");
    stage_show_keys(scene, STAGE_KEYS_FURTHER);
}

static void note_to_go(struct stage_scene *scene)
{
    char clock[SPAN_TEXT];

    STAGE_WRITE(scene->stage->note,
                "%s, %s to go",
                scene->stage->name,
                span_short(clock, session_left_ms(scene->session)));
}

/* What is kept while nothing moves. */
static void show_kept(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;

    stage->gauge = GAUGE_NONE;
    stage->word = NULL;
    stage->under[0] = '\0';
    switch (session_front(scene->session)) {
    case SESSION_QUESTION:
    case SESSION_PLACE:
    case SESSION_AGAIN:
    case SESSION_WHERE:
        STAGE_WRITE(stage->note, "the question waits");
        break;
    case SESSION_RED:
    case SESSION_FURTHER:
        note_to_go(scene);
        break;
    case SESSION_RUNNING:
        if (scene->track->dose.kind == DOSE_REPS &&
            scene->segment->kind == SEGMENT_WORK)
            STAGE_WRITE(stage->note, "%s, %s", stage->name, stage->count);
        else
            note_to_go(scene);
        break;
    default:
        break;
    }
    STAGE_WRITE(stage->then, "kept as it is, no hurry");
    stage->then_next = false;
}

void stage_paused(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;
    bool wait = session_front(scene->session) != SESSION_RUNNING;

    show_kept(scene);
    stage->head = "Paused";
    stage->brief = "Pause";
    stage->head_role = ROLE_HEAD;
    stage->digit_role = ROLE_DIM;
    stage->beside[0] = '\0';
    stage->cue = "Space goes on";
    stage->quiet_cue = false;
    stage->line_count = 0;
    stage->small = NULL;
    stage_add_line(stage,
                   ROLE_TEXT,
                   wait ? "Nothing is lost."
                        : "After a count of three. Nothing is lost.");
    stage->needed = stage->line_count;
    stage_show_keys(scene, wait ? STAGE_KEYS_WAIT_PAUSE : STAGE_KEYS_PAUSE);
}

void stage_reentry(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;
    const struct session *s = scene->session;
    int64_t left = s->deadline_ms - s->now_ms;

    show_kept(scene);
    stage->then[0] = '\0';
    stage->head = "Going on";
    stage->brief = "Go on";
    stage->digit_role = ROLE_ACCENT;
    stage->small = NULL;
    stage_show_seconds(stage, left);
    stage_show_bar(stage, SESSION_REENTRY_MS - left, SESSION_REENTRY_MS);
    stage_show_keys(scene, STAGE_KEYS_REENTRY);
}
