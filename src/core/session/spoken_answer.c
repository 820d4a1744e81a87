/* SPDX-License-Identifier: MIT */
/* spoken_answer - what is said of questions, answers, and what followed from
 * them; see utter.h. */
#include <limber/core/session/utter.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/talk.h>

enum {
    TALK_BYTES = 800
};

static void add(struct utter *u, const char *full, const char *brief)
{
    text_add(u->out, u->full ? full : brief);
}

static void add_rating(struct text *out, int rating)
{
    size_t at = out->length;

    utter_number(out, (unsigned)rating);
    out->data[at] = (char)(out->data[at] - 'a' + 'A');
    text_add(out, ".");
}

/* ---- how was that ---- */

#define ASK_WHOLE                                                              \
    "How was that, nought to ten? If it went further down the leg, press F."

/* Told whole the first time, and after the last move; the least that a slow
 * voice has time for. */
void utter_ask(struct utter *u)
{
    static const char *const forms[] = {
        ASK_WHOLE,
        "How was that, nought to ten? Further down, press F.",
        "How was that?",
    };
    const size_t last = sizeof forms / sizeof forms[0] - 1;
    bool whole = session_steps_done(u->session, u->plan) <= 1 ||
                 u->session->ask == ASK_LAST;
    size_t form = whole ? 0 : 1;

    while (form < last && (!u->full || spoken_length_ms(forms[form], u->rate) >
                                           utter_room_behind(u)))
        form++;
    text_add(u->out, forms[form]);
}

void utter_ask_again(struct utter *u)
{
    if (u->session->state == SESSION_AGAIN)
        add(u,
            "A number, or nothing: then it is left out for today.",
            "A number?");
    else
        add(u, "A number, or nothing. Both are fine.", "A number?");
}

/* What it changes for next time, of a move with nothing left. */
static void add_next_time(struct utter *u, unsigned step)
{
    const struct session *s = u->session;

    if (s->red_step == (int8_t)step || !u->full)
        return;
    if (session_rests(s, u->plan, step))
        text_add(u->out, " It rests for a week.");
    else if (s->steps[step].next_easier && !u->plan->steps[step].pinned)
        text_add(u->out, " Next time begins easier.");
}

void utter_rated(struct utter *u)
{
    const struct session *s = u->session;

    if (s->rated_step < 0 || s->rated < 0)
        return;
    /* the minute's rest that begins with it says that it was too much */
    if (s->state == SESSION_RED && s->entered_ms == s->now_ms)
        return;
    add_rating(u->out, s->rated);
    if (session_front(s) == SESSION_RED)
        return;
    switch (care_zone(s->rated, s->options.start_pain)) {
    case ZONE_CARE:
        add(u, " Take care: smaller range.", "");
        break;
    case ZONE_STOP:
        add(u, " That is too much.", " Too much.");
        add_next_time(u, (unsigned)s->rated_step);
        break;
    default:
        break;
    }
}

void utter_too_much(struct utter *u)
{
    const struct session *s = u->session;

    add(u, "That was too much. Kept.", "Too much.");
    if (s->rated_step >= 0)
        add_next_time(u, (unsigned)s->rated_step);
}

/* ---- easier, left out ---- */

void utter_easier(struct utter *u)
{
    const struct session *s = u->session;

    if (s->notice == NOTICE_HALVED)
        add(u, "Half of it now: ", "Half of it.");
    else
        add(u, "Easier now: ", "Easier form.");
    if (!u->full)
        return;
    if (s->notice != NOTICE_HALVED) {
        text_add_clean(u->out, session_form(s, u->plan)->level_name);
        text_add(u->out, ", ");
    }
    utter_dose(u, u->out);
    text_add(u->out, ".");
}

void utter_left_out(struct utter *u)
{
    const struct session *s = u->session;
    bool same_way = false;

    for (unsigned i = 0; i < u->plan->step_count; i++)
        same_way |= s->steps[i].same_way != 0;
    if (session_front(s) == SESSION_NOTICE && s->notice == NOTICE_RESTS) {
        add(u,
            "Left out for a week, then its easiest form. Nothing is lost.",
            "Left out.");
    } else if (session_front(s) == SESSION_NOTICE &&
               s->notice == NOTICE_FURTHER_OUT && u->full) {
        text_add(u->out, "It is back where it was. ");
        text_add(u->out,
                 s->left_step >= 0 && s->steps[s->left_step].status == STEP_DONE
                     ? "That move is done for today."
                     : "That move is left out today.");
        if (same_way)
            text_add(u->out, " So are those that pull the same way.");
    } else if (s->left_step >= 0 &&
               s->steps[s->left_step].status == STEP_DONE) {
        add(u, "On to the next.", "Next.");
    } else {
        add(u, "Left out for today. Nothing is lost.", "Left out.");
    }
}

/* ---- further down the leg ---- */

void utter_nerve(struct utter *u)
{
    if (u->session->nerve == NERVE_TINGLING)
        add(u, "Kept: new tingling or numbness.", "Tingling. Kept.");
    else
        add(u, "Kept: further down the leg.", "Kept.");
}

#define PLACES                                                                 \
    "Nought, nowhere. One, back. Two, buttock. Three, thigh. Four, below the " \
    "knee. Five, foot."

/* Without an answer it ends, so this is never shortened. */
void utter_where(struct utter *u)
{
    const struct session *s = u->session;

    if (s->options.start_place != PLACE_UNKNOWN)
        text_add(u->out, "Where is it now, the furthest place? " PLACES);
    else if (s->nerve == NERVE_TINGLING)
        text_add(u->out,
                 "And the tingling or numbness? One: gone, or as before. Two: "
                 "still there.");
    else
        text_add(u->out,
                 "Where is it now? One: back where it was, or higher up. Two: "
                 "still further down the leg.");
    text_add(u->out, " No answer: the session ends gently here.");
}

void utter_place(struct utter *u)
{
    add(u,
        "Where is it now, the furthest place? " PLACES
        " No answer is all right.",
        "Where is it?");
}

/* ---- pauses and ends ---- */

void utter_going_on(struct utter *u)
{
    text_add(u->out,
             u->session->state == SESSION_REENTRY ? "Three, two, one, go on."
                                                  : "Going on.");
}

void utter_resumed(struct utter *u)
{
    if (!u->full) {
        text_add(u->out, "Going on.");
        return;
    }
    text_add(u->out, "Going on with ");
    text_add_clean(u->out, u->plan->name);
    text_add(u->out, ", move ");
    utter_number(u->out, u->session->step + 1U);
    text_add(u->out, ".");
}

void utter_done(struct utter *u)
{
    const char *number = u->out->data + u->out->length + sizeof "Done." - 1;

    text_add(u->out, "Done.");
    if (u->full) {
        text_add(u->out, " ");
        utter_number(u->out, session_steps_done(u->session, u->plan));
        text_add(u->out, " of ");
        utter_number(u->out, u->plan->step_count);
        text_add(u->out, ".");
        if (number[1] >= 'a')
            u->out->data[number + 1 - u->out->data] =
                (char)(number[1] - 'a' + 'A');
    }
    text_add(u->out, " How is it now?");
}

/* The same sentences as are printed, one breath each. */
void utter_ended_for_pain(struct utter *u)
{
    char bytes[TALK_BYTES];
    struct text text;
    struct talk talk = {u->session, u->plan, &text};

    text_over(&text, bytes, sizeof bytes);
    talk_ended_for_pain(&talk);
    utter_text(u->out, bytes);
}
