/* SPDX-License-Identifier: MIT */
/* talk - what is said of questions and answers; see the header. */
#include <limber/core/session/talk.h>

#include <limber/core/care/signs.h>
#include <limber/core/care/tolerance.h>
#include <limber/core/session/report.h>

static const char *name_of(const struct talk *talk, unsigned step)
{
    return session_name(talk->session, talk->plan, step);
}

/* ---- questions and answers ---- */

/* "0-2 good, 3-5 care, 6-10 stop.": the edges are the day's (R6). */
static void add_zones(struct text *out, int start)
{
    int good = care_good_max(start), care = care_care_max(start);

    if (good >= 0)
        text_addf(out, "0-%d good, ", good);
    text_addf(out, "%d-%d care", good + 1, care);
    if (care == RATING_MAX - 1)
        text_add(out, ", 10 stop");
    else if (care < RATING_MAX)
        text_addf(out, ", %d-10 stop", care + 1);
    text_add(out, ".");
}

void talk_ask(struct talk *talk)
{
    text_add(talk->out, "How was ");
    text_add_clean(talk->out, name_of(talk, talk->session->step));
    text_add(talk->out, ", 0 to 10? 0 nothing. ");
    add_zones(talk->out, talk->session->options.start_pain);
    text_add(talk->out,
             "\nFurther down the leg? Type further. No answer is all right.");
}

void talk_ask_again(struct talk *talk)
{
    text_add(talk->out,
             talk->session->state == SESSION_AGAIN
                 ? "A number, or nothing: then it is left out for today."
                 : "A number, or nothing. Both are fine.");
}

static void add_zone(struct text *out, int rating, int start)
{
    switch (care_zone(rating, start)) {
    case ZONE_GOOD:
        text_addf(out, "%d, good: carry on.", rating);
        break;
    case ZONE_CARE:
        text_addf(out, "%d, care: smaller range, no step up.", rating);
        break;
    case ZONE_STOP:
        text_addf(out, "%d, stop: that is too much.", rating);
        break;
    case ZONE_NONE:
        text_add(out, "Not rated. That is all right.");
        break;
    }
}

/* What it changes for next time, of a move with nothing left. */
static void add_next_time(struct talk *talk, unsigned step)
{
    const struct session *s = talk->session;

    if (s->red_step == (int8_t)step)
        return; /* not decided yet */
    if (session_rests(s, talk->plan, step)) {
        text_add(talk->out, " It rests ");
        report_until(s, talk->out);
        text_add(talk->out, ", then its easiest form.");
    } else if (s->steps[step].next_easier && !talk->plan->steps[step].pinned) {
        text_add(talk->out, " Next time begins with an easier form.");
    }
}

void talk_rated(struct talk *talk)
{
    const struct session *s = talk->session;

    if (s->rated_step < 0)
        return;
    text_add_clean(talk->out, name_of(talk, (unsigned)s->rated_step));
    text_add(talk->out, ": ");
    if (session_front(s) == SESSION_RED) { /* the rest says what follows */
        text_addf(talk->out, "%d.", s->rated);
        return;
    }
    add_zone(talk->out, s->rated, s->options.start_pain);
    if (care_zone(s->rated, s->options.start_pain) == ZONE_STOP)
        add_next_time(talk, (unsigned)s->rated_step);
}

void talk_too_much(struct talk *talk)
{
    const struct session *s = talk->session;

    if (s->rated_step < 0)
        return;
    text_add_clean(talk->out, name_of(talk, (unsigned)s->rated_step));
    text_add(talk->out, " was too much.");
    add_next_time(talk, (unsigned)s->rated_step);
}

void talk_red(struct talk *talk)
{
    const struct session *s = talk->session;

    text_add(talk->out,
             "That is too much. Stop, and rest a minute, then one question. "
             "Empty line asks now.");
    if (s->notice_rating == RATING_NONE)
        text_add(talk->out, " A number now tells how much it was.");
    text_add(talk->out, "\nFurther down the leg? Type further.");
}

void talk_again(struct talk *talk)
{
    text_add(talk->out, "And now, 0 to 10? No answer leaves it out for today.");
}

void talk_not_rated(struct talk *talk)
{
    add_zone(talk->out, RATING_NONE, RATING_NONE);
}

/* What a rule has done is told with its reason. */
static void add_reason(struct talk *talk, bool with_so)
{
    char storage[1000];
    struct text so;

    text_over(&so, storage, sizeof storage);
    report_notice(talk->session, talk->plan, talk->out, &so);
    if (with_so) {
        text_add(talk->out, " ");
        text_add(talk->out, storage);
    }
}

void talk_easier(struct talk *talk)
{
    const struct session *s = talk->session;

    if (s->notice != NOTICE_EASIER) {
        add_reason(talk, false);
        text_add(talk->out, " ");
    }
    text_add(talk->out,
             s->notice == NOTICE_HALVED ? "Half of it now: " : "Easier now: ");
    text_add_clean(talk->out, session_form(s, talk->plan)->level_name);
    text_add(talk->out, ", ");
    dose_describe(&session_track(s, talk->plan)->dose, talk->out);
    text_add(talk->out, ".");
}

void talk_left_out(struct talk *talk)
{
    const struct session *s = talk->session;

    if (s->left_step < 0)
        return;
    if (session_front(s) == SESSION_NOTICE) {
        add_reason(talk, true);
        text_add(talk->out, " Nothing is lost.");
        return;
    }
    if (s->steps[s->left_step].status == STEP_DONE) {
        text_add(talk->out, "On to the next.");
        return;
    }
    text_add(talk->out, "Left out for today:");
    talk_sentence(talk->out, name_of(talk, (unsigned)s->left_step));
    text_add(talk->out, " Nothing is lost.");
}

/* ---- further down the leg ---- */

void talk_further(struct talk *talk)
{
    text_add(talk->out,
             "Stop. Lie as is easiest, knees bent or on your side. Two "
             "minutes, then one question. Empty line asks now.\nWhat was it? 1 "
             "further down the leg, 2 new tingling or numbness, 3 like an "
             "electric jolt, 4 the leg is weak.\nNew numbness between the "
             "legs, or a weak leg? Type signs now.");
}

static const char places_asked[] =
    "The furthest place where you feel pain, tingling or numbness? 0 nowhere, "
    "1 back, 2 buttock, 3 thigh, 4 below the knee, 5 foot.";

void talk_where(struct talk *talk)
{
    bool tingling = talk->session->nerve == NERVE_TINGLING;

    if (talk->session->options.start_place != PLACE_UNKNOWN)
        text_add(talk->out, places_asked);
    else if (tingling)
        text_add(talk->out,
                 "And the tingling or numbness? 1: gone, or as before. 2: "
                 "still there.");
    else
        text_add(talk->out,
                 "Where is it now? 1: back where it was, or higher up. "
                 "2: still further down the leg.");
    text_add(talk->out, " No answer: the session ends gently here.");
}

void talk_place(struct talk *talk)
{
    text_add(talk->out, "Where is it now? ");
    text_add(talk->out, places_asked);
    text_add(talk->out, " No answer is all right.");
}

void talk_nerve(struct talk *talk)
{
    report_message(talk->session, talk->plan, talk->out);
}

void talk_ended_for_pain(struct talk *talk)
{
    static const char side[] = " Lie on your side before you get up.";
    const struct session *s = talk->session;

    switch (s->end) {
    case END_SIGNS:
        text_addf(talk->out,
                  "We end here today. %s %s",
                  care_signs_do,
                  care_signs_until);
        break;
    case END_WEAK:
        text_addf(talk->out,
                  "We end here today. New weakness in a leg or foot is a "
                  "warning sign.%s If it is severe, sudden or getting worse: "
                  "%s",
                  side,
                  care_signs_do);
        break;
    case END_REDS:
        text_addf(talk->out,
                  "Enough for today: two moves were too much, so we end here."
                  "%s",
                  side);
        break;
    default:
        text_addf(talk->out,
                  "We end here today. Tomorrow starts gently.%s If it stays "
                  "further down the leg, or a leg is weak or numb, talk to a "
                  "health professional.",
                  side);
        break;
    }
}
