/* SPDX-License-Identifier: MIT */
/* news - where a session stands, key by key; see the header. */
#include <limber/core/sound/news.h>

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/timeline.h>

/* ---- JSON ---- */

enum {
    RUNE_TEXT = 7 /* "\u001f", or four bytes, and the end */
};

static void escape_rune(char out[RUNE_TEXT], uint32_t rune)
{
    struct text text;

    text_over(&text, out, RUNE_TEXT);
    if (rune < 0x20)
        text_addf(&text, "\\u%04x", (unsigned)rune);
    else if (rune == '"' || rune == '\\')
        text_addf(&text, "\\%c", (int)rune);
    else
        text_add_rune(&text, rune);
}

static void add_string(struct text *out, const char *words)
{
    char escaped[RUNE_TEXT];
    size_t used = 0;
    uint32_t rune;

    text_add(out, "\"");
    while ((rune = text_next(&words)) != 0) {
        escape_rune(escaped, rune);
        used += strlen(escaped);
        if (used > NEWS_NAME_BYTES)
            break;
        text_add(out, escaped);
    }
    text_add(out, "\"");
}

static void put_string(struct text *out, const char *key, const char *words)
{
    text_addf(out, ",\"%s\":", key);
    if (words == NULL)
        text_add(out, "null");
    else
        add_string(out, words);
}

static void put_number(struct text *out, const char *key, int64_t number)
{
    text_addf(out, ",\"%s\":%" PRId64, key, number);
}

/* INT64_MAX is no number. */
static void put_time(struct text *out, const char *key, int64_t ms)
{
    if (ms == INT64_MAX)
        put_string(out, key, NULL);
    else
        put_number(out, key, ms);
}

/* "set" of "sets": one more than `index`, which counts from 0. */
static void put_of(struct text *out,
                   const char *key,
                   const char *of,
                   bool there,
                   unsigned index,
                   unsigned count)
{
    put_time(out, key, there ? (int64_t)index + 1 : INT64_MAX);
    put_time(out, of, there ? (int64_t)count : INT64_MAX);
}

/* ---- where a session stands ---- */

struct news {
    struct text *out;
    const struct session *session; /* NULL: there is none */
    const struct plan *plan;
};

static int64_t remaining_ms(const struct news *news)
{
    const struct session *s = news->session;

    if (s->state == SESSION_ENDED || (session_front(s) == SESSION_RUNNING &&
                                      session_segment(s, news->plan)->waits))
        return INT64_MAX;
    return session_left_ms(s);
}

static const char *side_of(const struct news *news)
{
    enum side side = session_side(news->session, news->plan);

    return side == SIDE_NONE ? NULL : side_word(side);
}

static void put_step(const struct news *news)
{
    const struct session *s = news->session;
    const struct form *form = session_form(s, news->plan);

    put_string(news->out, "routine", news->plan->id);
    put_string(news->out, "step", form->exercise);
    put_number(news->out, "number", s->step + 1);
    put_number(news->out, "of", news->plan->step_count);
    put_string(news->out, "level", form->level);
    put_string(news->out, "name", form->says.short_name);
    put_string(
        news->out, "phase", phase_word(news->plan->steps[s->step].phase));
    put_string(news->out, "side", side_of(news));
}

static void put_count(const struct news *news)
{
    const struct session *s = news->session;
    const struct dose *dose = &session_track(s, news->plan)->dose;
    const struct segment *ahead = session_ahead(s, news->plan);
    unsigned lanes = session_form(s, news->plan)->says.lanes.count;

    put_of(news->out, "set", "sets", true, ahead->set, dose->sets);
    put_of(news->out,
           "rep",
           "reps",
           dose->kind == DOSE_REPS && !dose->self_paced,
           ahead->rep,
           dose->count);
    put_of(news->out,
           "lane",
           "lanes",
           dose->kind == DOSE_TIME && lanes > 0,
           ahead->lane,
           lanes);
}

static void put_clock(const struct news *news)
{
    const struct session *s = news->session;

    put_string(news->out,
               "segment",
               segment_kind_word(session_segment(s, news->plan)->kind));
    put_string(
        news->out, "state", session_state_word((enum session_state)s->state));
    put_time(news->out, "remaining_ms", remaining_ms(news));
    put_time(
        news->out, "plan_remaining_ms", session_plan_left_ms(s, news->plan));
}

/* The same keys where there is no session. */
static void put_nowhere(struct text *out)
{
    static const char *const keys[] = {"routine",
                                       "step",
                                       "number",
                                       "of",
                                       "level",
                                       "name",
                                       "phase",
                                       "side",
                                       "set",
                                       "sets",
                                       "rep",
                                       "reps",
                                       "lane",
                                       "lanes",
                                       "segment",
                                       "state",
                                       "remaining_ms",
                                       "plan_remaining_ms"};

    for (unsigned i = 0; i < sizeof keys / sizeof keys[0]; i++)
        put_string(out, keys[i], NULL);
}

/* ---- what only some types have ---- */

/* Which step it is about, which need not be the one under way. */
static void put_about(const struct news *news, int step)
{
    put_string(news->out,
               "about",
               step >= 0 && step < (int)news->plan->step_count
                   ? news->plan->steps[step].exercise->id
                   : NULL);
}

static void put_rating(const struct news *news)
{
    const struct session *s = news->session;

    put_number(news->out, "rating", s->rated);
    put_string(news->out,
               "zone",
               zone_word(care_zone(s->rated, s->options.start_pain)));
    put_about(news, s->rated_step);
}

static void put_question(const struct news *news)
{
    static const char *const questions[] = {
        [SESSION_QUESTION] = "how-was-it",
        [SESSION_PLACE] = "where-is-it",
        [SESSION_AGAIN] = "and-now",
        [SESSION_WHERE] = "where-after-further",
        [SESSION_ENDED] = NULL,
    };

    put_string(news->out, "question", questions[session_front(news->session)]);
    put_about(news, news->session->asked_step);
}

static void put_part(const struct news *news)
{
    const struct tempo *tempo =
        &session_track(news->session, news->plan)->dose.tempo;
    int64_t passed = session_passed_ms(news->session);

    if (passed < tempo->out_s * 1000)
        put_string(news->out, "part", "out");
    else if (passed < (tempo->out_s + tempo->hold_s) * 1000)
        put_string(news->out, "part", "hold");
    else
        put_string(news->out, "part", "back");
}

static void put_more(const struct news *news, enum say say)
{
    switch (say) {
    case SAY_RATED:
        put_rating(news);
        break;
    case SAY_ASK:
    case SAY_ASK_AGAIN:
    case SAY_AGAIN:
    case SAY_PLACE:
    case SAY_WHERE:
        put_question(news);
        break;
    case SAY_TOO_MUCH:
        put_about(news, news->session->rated_step);
        break;
    case SAY_LEFT_OUT:
        put_about(news, news->session->left_step);
        break;
    case SAY_PART:
        put_part(news);
        break;
    default:
        break;
    }
}

/* ---- a line ---- */

const char *news_type(const struct effect *effect)
{
    if (effect->kind == EFFECT_SAY)
        return say_word((enum say)effect->value);
    if (effect->kind == EFFECT_CHIME && effect->value == CHIME_COUNT)
        return "count";
    return effect->kind == EFFECT_QUIT ? "quit" : NULL;
}

void news_line(const struct app *app,
               const struct effect *effect,
               int64_t ms,
               struct text *out)
{
    const char *type = news_type(effect);
    bool there = app->plan != NULL && !app->waiting;
    struct news news = {out, there ? &app->session : NULL, app->plan};

    if (type == NULL)
        return;
    text_addf(out, "{\"v\":%d", NEWS_VERSION);
    put_string(out, "type", type);
    put_number(out, "ms", ms);
    if (there) {
        put_step(&news);
        put_count(&news);
        put_clock(&news);
        if (effect->kind == EFFECT_SAY)
            put_more(&news, (enum say)effect->value);
    } else {
        put_nowhere(out);
    }
    if (effect->kind == EFFECT_QUIT)
        put_number(out, "status", effect->value);
    text_add(out, "}\n");
}

void news_add_lost(const char *line, unsigned lost, struct text *out)
{
    if (lost > 0 && line[0] == '{')
        text_addf(out, "{\"lost\":%u,%s", lost, line + 1);
    else
        text_add(out, line);
}
