/* SPDX-License-Identifier: MIT */
/* spoken - which words belong to which moment, and by when; see the header. */
#include <limber/core/session/spoken.h>

#include <string.h>

#include <limber/core/care/signs.h>
#include <limber/core/session/utter.h>

/* ---- the words ---- */

#define FURTHER_TEXT                                                           \
    "Stop. Lie as is easiest, knees bent or on your side. Two minutes, then "  \
    "one question. What was it? One: further down the leg. Two: new tingling " \
    "or numbness. Three: like an electric jolt. Four: the leg is weak. New "   \
    "numbness between the legs? Press the exclamation mark now."
#define RED_TEXT                                                               \
    "That is too much. Stop, and rest a minute. Then one question. If it "     \
    "went "                                                                    \
    "further down the leg, press F."

/* The moments that are always said alike. Short NULL: never shortened. */
static const struct {
    const char *full, *brief;
} sentences[SAY_KINDS] = {
    [SAY_NOT_RATED] = {"Not rated. That is all right.", "Not rated."},
    [SAY_EASIEST] = {"This is the easiest form. It can be left out for today.",
                     "Easiest form already."},
    [SAY_FURTHER] = {FURTHER_TEXT, NULL},
    [SAY_RED] = {RED_TEXT, NULL},
    [SAY_AGAIN] = {"And now, nought to ten? No answer leaves it out for today.",
                   "And now?"},
    [SAY_RETREATED] = {"Feeling it less down the leg is often a good sign. "
                       "Carry on gently.",
                       "A good sign."},
    [SAY_PAUSED] = {"Paused.", NULL},
    [SAY_GAP] = {"Paused: the machine slept. That time is not counted.",
                 "Paused."},
    [SAY_LONGER] = {"Ten seconds more.", "Ten more."},
    [SAY_SHORTER] = {"Ten seconds less.", "Ten less."},
    [SAY_NEXT] = {"On to the next.", "Next."},
    [SAY_BACK] = {"Back one move.", "Back."},
    [SAY_RESTART] = {"This move again.", "Again."},
    [SAY_SAVED] = {"Saved.", NULL},
};

/* The others. In neither: a phase, which its get-ready tells, and a warning
 * sign, which has a text of its own. */
static void (*const says[SAY_KINDS])(struct utter *u) = {
    [SAY_SESSION] = utter_session,
    [SAY_GET_READY] = utter_get_ready,
    [SAY_GO] = utter_go,
    [SAY_CUE] = utter_cue,
    [SAY_BREATH] = utter_breath,
    [SAY_HALF] = utter_half,
    [SAY_LET_GO] = utter_let_go,
    [SAY_SWITCH] = utter_switch,
    [SAY_REP] = utter_rep,
    [SAY_PART] = utter_part,
    [SAY_LANE] = utter_lane,
    [SAY_REST] = utter_rest,
    [SAY_ASK] = utter_ask,
    [SAY_ASK_AGAIN] = utter_ask_again,
    [SAY_RATED] = utter_rated,
    [SAY_TOO_MUCH] = utter_too_much,
    [SAY_EASIER] = utter_easier,
    [SAY_LEFT_OUT] = utter_left_out,
    [SAY_NERVE] = utter_nerve,
    [SAY_WHERE] = utter_where,
    [SAY_PLACE] = utter_place,
    [SAY_GOING_ON] = utter_going_on,
    [SAY_RESUMED] = utter_resumed,
    [SAY_DONE] = utter_done,
    [SAY_ENDED_FOR_PAIN] = utter_ended_for_pain,
};

void utter_say(struct utter *u, enum say say)
{
    if (says[say] != NULL)
        says[say](u);
    else if (sentences[say].full != NULL)
        text_add(u->out,
                 u->full || sentences[say].brief == NULL
                     ? sentences[say].full
                     : sentences[say].brief);
}

/* ---- the time ---- */

/* A word of a segment that has been left in the same step says nothing any
 * more: late time came all at once, or an answer has ended the work. */
static bool is_past(const struct utter *u, enum say say)
{
    static const struct {
        bool held;
        enum segment_kind kind;
    } segments[SAY_KINDS] = {
        [SAY_GET_READY] = {true, SEGMENT_GET_READY},
        [SAY_GO] = {true, SEGMENT_WORK},
        [SAY_CUE] = {true, SEGMENT_WORK},
        [SAY_HALF] = {true, SEGMENT_WORK},
        [SAY_BREATH] = {true, SEGMENT_WORK},
        [SAY_REP] = {true, SEGMENT_WORK},
        [SAY_PART] = {true, SEGMENT_WORK},
        [SAY_LANE] = {true, SEGMENT_WORK},
        [SAY_REST] = {true, SEGMENT_REST},
        [SAY_SWITCH] = {true, SEGMENT_SWITCH},
    };

    return segments[say].held &&
           (u->session->state != SESSION_RUNNING ||
            session_segment(u->session, u->plan)->kind != segments[say].kind);
}

enum over {
    OVER_WHENEVER,
    OVER_QUIET,   /* leaves the end of the segment to the count */
    OVER_SEGMENT, /* with the segment or wait */
    OVER_PART,    /* with the part of the rep */
    OVER_REST     /* QUIET, where the segment is long enough for that */
};

enum {
    MOMENT_MS = 1500,
    BEAT_MS = 700,   /* of what is a beat, not a sentence */
    QUEUE_MS = 3000, /* behind a sentence that comes in the same moment */
    ANY_MS = 30000   /* as long as a safety text before it takes */
};

/* How late it may begin, and by when it must be over. */
static const struct {
    int32_t begin_ms;
    enum over over;
    bool cuts, safety;
} times[SAY_KINDS] = {
    [SAY_SESSION] = {MOMENT_MS, OVER_QUIET, true, false},
    [SAY_GET_READY] = {ANY_MS, OVER_QUIET, false, false},
    [SAY_GO] = {MOMENT_MS, OVER_QUIET, false, false},
    [SAY_CUE] = {QUEUE_MS, OVER_QUIET, false, false},
    [SAY_HALF] = {MOMENT_MS, OVER_QUIET, false, false},
    [SAY_BREATH] = {MOMENT_MS, OVER_QUIET, false, false},
    [SAY_LET_GO] = {BEAT_MS, OVER_WHENEVER, false, false},
    [SAY_SWITCH] = {QUEUE_MS, OVER_SEGMENT, false, false},
    [SAY_REP] = {BEAT_MS, OVER_SEGMENT, false, false},
    [SAY_PART] = {BEAT_MS, OVER_PART, false, false},
    [SAY_LANE] = {MOMENT_MS, OVER_QUIET, false, false},
    [SAY_REST] = {QUEUE_MS, OVER_REST, false, false},
    [SAY_ASK] = {QUEUE_MS, OVER_SEGMENT, false, false},
    [SAY_ASK_AGAIN] = {QUEUE_MS, OVER_SEGMENT, false, false},
    [SAY_RATED] = {QUEUE_MS, OVER_WHENEVER, false, false},
    [SAY_TOO_MUCH] = {QUEUE_MS, OVER_WHENEVER, true, false},
    [SAY_NOT_RATED] = {QUEUE_MS, OVER_WHENEVER, false, false},
    [SAY_EASIER] = {QUEUE_MS, OVER_SEGMENT, true, false},
    [SAY_EASIEST] = {QUEUE_MS, OVER_QUIET, false, false},
    [SAY_LEFT_OUT] = {QUEUE_MS, OVER_WHENEVER, true, false},
    [SAY_FURTHER] = {QUEUE_MS, OVER_WHENEVER, true, true},
    [SAY_NERVE] = {ANY_MS, OVER_SEGMENT, false, false},
    [SAY_WHERE] = {ANY_MS, OVER_WHENEVER, true, false},
    [SAY_PLACE] = {QUEUE_MS, OVER_SEGMENT, false, false},
    [SAY_RED] = {QUEUE_MS, OVER_WHENEVER, true, true},
    [SAY_AGAIN] = {QUEUE_MS, OVER_SEGMENT, false, false},
    [SAY_RETREATED] = {QUEUE_MS, OVER_WHENEVER, false, false},
    [SAY_PAUSED] = {MOMENT_MS, OVER_WHENEVER, true, false},
    [SAY_GOING_ON] = {MOMENT_MS, OVER_WHENEVER, true, false},
    [SAY_GAP] = {MOMENT_MS, OVER_WHENEVER, true, false},
    [SAY_LONGER] = {MOMENT_MS, OVER_QUIET, false, false},
    [SAY_SHORTER] = {MOMENT_MS, OVER_QUIET, false, false},
    [SAY_NEXT] = {MOMENT_MS, OVER_WHENEVER, true, false},
    [SAY_BACK] = {MOMENT_MS, OVER_WHENEVER, true, false},
    [SAY_RESTART] = {MOMENT_MS, OVER_WHENEVER, true, false},
    [SAY_RESUMED] = {QUEUE_MS, OVER_WHENEVER, true, false},
    [SAY_DONE] = {QUEUE_MS, OVER_WHENEVER, false, false},
    [SAY_ENDED_FOR_PAIN] = {QUEUE_MS, OVER_WHENEVER, true, true},
    [SAY_SAVED] = {QUEUE_MS, OVER_WHENEVER, true, false},
};

static int64_t over_at(const struct utter *u, enum over over)
{
    const struct session *s = u->session;
    int64_t quiet;

    if (over == OVER_WHENEVER || s->length_ms == INT64_MAX)
        return INT64_MAX;
    quiet = utter_quiet_at(u);
    if (quiet == INT64_MAX)
        return INT64_MAX;
    switch (over) {
    case OVER_PART:
        return utter_part_end(u);
    case OVER_REST:
        return s->length_ms >= 2 * SPOKEN_QUIET_MS ? quiet
                                                   : quiet + SPOKEN_QUIET_MS;
    case OVER_QUIET: /* a rep has no count */
        return utter_is_paced(u) ? quiet + SPOKEN_QUIET_MS : quiet;
    default:
        return quiet + SPOKEN_QUIET_MS;
    }
}

/* An answer is heard at once: its question is not said to its end. Of a
 * warning sign, the sign's own text goes before. */
static bool cuts_now(const struct session *s, enum say say)
{
    if (say == SAY_RATED)
        return s->entered_ms == s->now_ms || s->state == SESSION_ENDED;
    if (say == SAY_ENDED_FOR_PAIN)
        return s->end != END_SIGNS;
    return times[say].cuts;
}

/* "Go." alone is said also where the work is too short for a count. */
static int64_t least_over(enum say say, int64_t now_ms)
{
    const int64_t go_ms = 1500;

    return say == SAY_GO ? now_ms + go_ms : INT64_MIN;
}

void spoken_at(enum say say,
               enum speech speech,
               int rate,
               const struct session *session,
               const struct plan *plan,
               struct utterance *out)
{
    struct text text;
    struct utter u = {session, plan, speech == SPEECH_FULL, rate, &text};
    int64_t least = least_over(say, session->now_ms);

    memset(out, 0, sizeof *out);
    out->say = say;
    out->begin_by_ms = session->now_ms + times[say].begin_ms;
    out->over_by_ms = over_at(&u, times[say].over);
    if (out->over_by_ms < least)
        out->over_by_ms = least;
    out->cuts = cuts_now(session, say);
    out->safety = times[say].safety;
    text_over(&text, out->text, sizeof out->text);
    if (speech == SPEECH_OFF || is_past(&u, say))
        return;
    if (say == SAY_STOP)
        spoken_stop(session->now_ms, out);
    else
        utter_say(&u, say);
}

void spoken_of(enum say say,
               enum speech speech,
               const struct session *session,
               const struct plan *plan,
               struct utterance *out)
{
    spoken_at(say, speech, SPOKEN_RATE, session, plan, out);
}

/* ---- warning signs ---- */

static void
say_twice(const char *first, const char *then, struct utterance *out)
{
    struct text text;

    memset(out, 0, sizeof *out);
    out->say = SAY_STOP;
    out->begin_by_ms = out->over_by_ms = INT64_MAX;
    out->cuts = out->safety = true;
    text_over(&text, out->text, sizeof out->text);
    for (unsigned i = 0; i < 2; i++) {
        utter_text(&text, first);
        utter_text(&text, then);
        utter_text(&text, care_signs_until);
    }
}

void spoken_stop(int64_t now_ms, struct utterance *out)
{
    (void)now_ms;
    say_twice(care_signs_do, care_signs_wait, out);
}

void spoken_urgent(int64_t now_ms, struct utterance *out)
{
    (void)now_ms;
    say_twice(care_signs_urgent, "", out);
}
