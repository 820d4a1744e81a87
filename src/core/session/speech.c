/* SPDX-License-Identifier: MIT */
/* speech - the sentences, one small function per moment, in one table. */
#include <limber/core/session/speech.h>

#include <limber/core/base/span.h>
#include <limber/core/care/tolerance.h>
#include <limber/core/session/report.h>
#include <limber/core/session/talk.h>

static const char *name_now(const struct talk *talk)
{
    return session_name(talk->session, talk->plan, talk->session->step);
}

static void add_capital(struct text *out, const char *words)
{
    if (words[0] >= 'a' && words[0] <= 'z')
        text_add_rune(out, (uint32_t)(words[0] - 'a' + 'A'));
    else if (words[0] != '\0')
        text_add_bytes(out, words, 1);
    if (words[0] != '\0')
        text_add(out, words + 1);
}

void talk_sentence(struct text *out, const char *words)
{
    if (words == NULL || words[0] == '\0')
        return;
    if (out->length > 0 && out->data[out->length - 1] != '\n')
        text_add(out, " ");
    text_add_clean(out, words);
    char last = out->data[out->length - 1];

    if (last != '.' && last != '?' && last != '!')
        text_add(out, ".");
}

static void add_seconds(struct text *out, int64_t ms)
{
    char span[SPAN_TEXT];

    text_add(out, span_words(span, span_seconds_up(ms) * 1000));
}

void speech_equipment(vocab_set equipment, struct text *out)
{
    bool first = true;

    for (unsigned i = 0; i < EQUIPMENT_COUNT; i++) {
        vocab_set rest = equipment & ~(VOCAB_BIT(i + 1) - 1);

        if (!(equipment & VOCAB_BIT(i)))
            continue;
        if (!first)
            text_add(out, rest != 0 ? ", " : " and ");
        else
            text_add(out, "a ");
        text_add(out, equipment_label((enum equipment)i));
        first = false;
    }
}

/* ---- where it is ---- */

static void say_session(struct talk *talk)
{
    char span[SPAN_TEXT];
    vocab_set needs = plan_equipment(talk->plan);

    text_add_clean(talk->out, talk->plan->name);
    text_addf(talk->out,
              ": %s, %u %s.",
              span_clock(span, talk->plan->length_ms),
              talk->plan->step_count,
              talk->plan->step_count == 1 ? "move" : "moves");
    if (needs != 0) {
        text_add(talk->out, " You need ");
        speech_equipment(needs, talk->out);
        text_add(talk->out, ".");
    }
    text_addf(talk->out,
              "\nSome discomfort can be all right. Keep it at %d or below, and "
              "stop if it travels further down the leg.",
              care_care_max(talk->session->options.start_pain));
}

static void add_rounds(struct talk *talk, const struct plan_step *step)
{
    if (step->round_count > 1)
        text_addf(talk->out,
                  "%s, %s side first",
                  step->round_count > 2 ? ", the sore side twice"
                                        : " each side",
                  side_word(step->rounds[0]));
    else if (step->rounds[0] != SIDE_NONE)
        text_addf(talk->out, ", %s side only", side_word(step->rounds[0]));
    else if (step->sides == SIDES_ALTERNATE)
        text_add(talk->out, ", sides alternate");
}

static void add_introduction(struct talk *talk)
{
    const struct session *s = talk->session;
    const struct plan_step *step = &talk->plan->steps[s->step];
    const struct form *form = session_form(s, talk->plan);

    text_addf(talk->out,
              "%s, %u of %u. Move %u of %u: ",
              phase_label(step->phase),
              step->phase_number,
              step->phase_total,
              s->step + 1U,
              talk->plan->step_count);
    text_add_clean(talk->out, name_now(talk));
    text_add(talk->out, ". ");
    dose_describe(&session_track(s, talk->plan)->dose, talk->out);
    add_rounds(talk, step);
    text_add(talk->out, ".");
    if (form->equipment != 0) {
        text_add(talk->out, " You need ");
        speech_equipment(form->equipment, talk->out);
        text_add(talk->out, ".");
    }
    talk_sentence(talk->out, form->says.setup);
    talk_sentence(talk->out, step->note);
    text_add(talk->out, "\n");
}

static void say_get_ready(struct talk *talk)
{
    const struct session *s = talk->session;
    enum side side = session_side(s, talk->plan);

    if (session_is_fresh(s) || s->notice == NOTICE_RESUMED)
        add_introduction(talk);
    text_add(talk->out, "Get ready");
    if (side != SIDE_NONE)
        text_addf(talk->out, ", %s side", side_word(side));
    text_add(talk->out, ": ");
    add_seconds(talk->out, session_left_ms(s));
    text_add(talk->out, ". Empty line starts now.");
}

static void add_cue(struct talk *talk)
{
    const struct form *form = session_form(talk->session, talk->plan);

    if (form->says.cues.count > 0)
        talk_sentence(
            talk->out,
            form->says.cues.items[session_cue(talk->session, talk->plan)]);
}

static void add_work(struct talk *talk,
                     const struct track *track,
                     const struct segment *segment)
{
    const struct dose *dose = &track->dose;
    const struct form *form = session_form(talk->session, talk->plan);

    switch (dose->kind) {
    case DOSE_REPS:
        text_addf(talk->out, "%u reps", dose->count);
        if (dose->self_paced)
            text_add(talk->out, " at your own pace. Empty line when done");
        else
            text_addf(talk->out,
                      ", %u to go, %u to hold, %u to come back",
                      dose->tempo.out_s,
                      dose->tempo.hold_s,
                      dose->tempo.back_s);
        break;
    case DOSE_BREATHS:
        text_addf(
            talk->out, "%u breaths, in for four, out for six", dose->count);
        break;
    default:
        if (form->says.lanes.count > 0) {
            text_add_clean(talk->out, form->says.lanes.items[segment->lane]);
            text_add(talk->out, " lane, ");
        }
        add_seconds(talk->out, segment->length_ms);
    }
    text_add(talk->out, ".");
}

static void say_go(struct talk *talk)
{
    const struct session *s = talk->session;
    const struct track *track = session_track(s, talk->plan);
    const struct segment *segment = session_segment(s, talk->plan);
    enum sides sides = talk->plan->steps[s->step].sides;

    if (segment->side != SIDE_NONE && sides != SIDES_ALTERNATE) {
        add_capital(talk->out, side_word(segment->side));
        text_add(talk->out, " side. ");
    }
    if (track->dose.sets > 1)
        text_addf(
            talk->out, "Set %u of %u. ", segment->set + 1U, track->dose.sets);
    text_add(talk->out, "Go, ");
    add_work(talk, track, segment);
    add_cue(talk);
}

static void say_cue(struct talk *talk)
{
    add_cue(talk);
}

static void say_half(struct talk *talk)
{
    text_add(talk->out, "Half way, ");
    add_seconds(talk->out, session_left_ms(talk->session));
    text_add(talk->out, " left.");
}

static void say_let_go(struct talk *talk)
{
    const struct session *s = talk->session;
    const struct segment *segment = session_segment(s, talk->plan);
    bool ready = session_front(s) == SESSION_RUNNING &&
                 segment->kind == SEGMENT_GET_READY;
    int before = ready ? session_step_before(s, s->step) : -1;
    unsigned step = before >= 0 ? (unsigned)before : s->step;
    const struct track *track =
        plan_track(talk->plan, step, s->steps[step].track);

    text_add(talk->out,
             track->dose.kind == DOSE_HOLD ? "Let go." : "And done.");
    if (ready || s->over) {
        text_add(talk->out, " That was");
        talk_sentence(talk->out, session_name(talk->session, talk->plan, step));
    }
}

static void say_switch(struct talk *talk)
{
    text_addf(talk->out,
              "Change sides: %s side next, ",
              side_word(session_side(talk->session, talk->plan)));
    add_seconds(talk->out, session_left_ms(talk->session));
    text_add(talk->out, ".");
}

static void say_lane(struct talk *talk)
{
    const struct segment *segment = session_segment(talk->session, talk->plan);
    const struct texts *lanes =
        &session_form(talk->session, talk->plan)->says.lanes;

    if (segment->lane < lanes->count) {
        add_capital(talk->out, lanes->items[segment->lane]);
        text_add(talk->out, " lane, ");
        add_seconds(talk->out, segment->length_ms);
        text_add(talk->out, ".");
    }
}

static void say_rest(struct talk *talk)
{
    const struct segment *ahead = session_ahead(talk->session, talk->plan);

    text_add(talk->out, "Rest, ");
    add_seconds(talk->out, session_left_ms(talk->session));
    text_add(talk->out, ". Then ");
    text_add_clean(talk->out, name_now(talk));
    text_addf(talk->out,
              ", set %u of %u. Empty line starts now.",
              ahead->set + 1U,
              session_track(talk->session, talk->plan)->dose.sets);
}

/* ---- pauses and ways through ---- */

static void say_paused(struct talk *talk)
{
    int64_t left = session_left_ms(talk->session);

    text_add(talk->out, "Paused. ");
    if (left != INT64_MAX) {
        add_seconds(talk->out, left);
        text_add(talk->out, " to go, kept. ");
    }
    text_add(talk->out, "Empty line goes on.");
}

static void say_going_on(struct talk *talk)
{
    text_add(talk->out,
             talk->session->state == SESSION_REENTRY ? "Going on in three."
                                                     : "Going on.");
}

static void say_resumed(struct talk *talk)
{
    text_add(talk->out, "Going on with ");
    text_add_clean(talk->out, talk->plan->name);
    text_addf(talk->out,
              " at %u of %u. What was done stays done.",
              talk->session->step + 1U,
              talk->plan->step_count);
}

static void say_done(struct talk *talk)
{
    char span[SPAN_TEXT];

    text_add(talk->out, "Done. ");
    report_did(talk->session, talk->plan, talk->out);
    text_addf(talk->out,
              " %s of movement.",
              span_short(span, talk->session->moved_ms));
}

/* The moments that are always said alike. */
static const char *const sentences[SAY_KINDS] = {
    [SAY_EASIEST] = "This is the easiest form. N leaves the move out today.",
    [SAY_RETREATED] = "Feeling it less down the leg is often a good sign. "
                      "Carry on gently.",
    [SAY_GAP] = "Paused: the machine slept, and that time is not counted. "
                "Empty line goes on.",
    [SAY_LONGER] = "Ten seconds more.",
    [SAY_SHORTER] = "Ten seconds less.",
    [SAY_NEXT] = "On to the next.",
    [SAY_BACK] = "Back one move.",
    [SAY_RESTART] = "This move again.",
};

/* The others; in neither: a phase, a rep, and that it was saved, which the
 * farewell says. */
static void (*const says[SAY_KINDS])(struct talk *talk) = {
    [SAY_SESSION] = say_session,
    [SAY_GET_READY] = say_get_ready,
    [SAY_GO] = say_go,
    [SAY_CUE] = say_cue,
    [SAY_HALF] = say_half,
    [SAY_LET_GO] = say_let_go,
    [SAY_SWITCH] = say_switch,
    [SAY_LANE] = say_lane,
    [SAY_REST] = say_rest,
    [SAY_ASK] = talk_ask,
    [SAY_ASK_AGAIN] = talk_ask_again,
    [SAY_TOO_MUCH] = talk_too_much,
    [SAY_RATED] = talk_rated,
    [SAY_NOT_RATED] = talk_not_rated,
    [SAY_EASIER] = talk_easier,
    [SAY_LEFT_OUT] = talk_left_out,
    [SAY_FURTHER] = talk_further,
    [SAY_NERVE] = talk_nerve,
    [SAY_WHERE] = talk_where,
    [SAY_PLACE] = talk_place,
    [SAY_RED] = talk_red,
    [SAY_AGAIN] = talk_again,
    [SAY_PAUSED] = say_paused,
    [SAY_GOING_ON] = say_going_on,
    [SAY_RESUMED] = say_resumed,
    [SAY_DONE] = say_done,
    [SAY_ENDED_FOR_PAIN] = talk_ended_for_pain,
};

void speech_line(enum say say,
                 const struct session *session,
                 const struct plan *plan,
                 struct text *out)
{
    struct talk talk = {session, plan, out};

    if (sentences[say] != NULL)
        text_add(out, sentences[say]);
    else if (says[say] != NULL)
        says[say](&talk);
}
