/* SPDX-License-Identifier: MIT */
/* spoken_work - what is said while a move is done; see utter.h. */
#include <limber/core/session/utter.h>

#include <limber/core/base/span.h>
#include <limber/core/session/talk.h>

enum {
    PARTS = 3,
    PARTS_REPS = 2, /* as many reps have their parts told */
    LATER_CUES = 2, /* of these, and no more, on the second side */
    LINE_BYTES = 320
};

/* ---- the clock ---- */

static const struct dose *dose_of(const struct utter *u)
{
    return &session_track(u->session, u->plan)->dose;
}

bool utter_is_paced(const struct utter *u)
{
    const struct segment *segment = session_segment(u->session, u->plan);

    return segment->kind == SEGMENT_WORK && dose_of(u)->kind == DOSE_REPS &&
           !segment->waits;
}

static int64_t parts_of(const struct tempo tempo, unsigned part)
{
    const int64_t seconds[PARTS] = {tempo.out_s, tempo.hold_s, tempo.back_s};

    return seconds[part] * 1000;
}

/* 0 out, 1 hold, 2 back; *end: where it ends in the rep. */
static unsigned part_now(const struct utter *u, int64_t *end)
{
    int64_t passed = session_passed_ms(u->session);
    unsigned last = 0;

    *end = 0;
    for (unsigned i = 0; i < PARTS; i++) {
        int64_t length = parts_of(dose_of(u)->tempo, i);

        if (length == 0)
            continue;
        *end += length;
        last = i;
        if (passed < *end)
            return i;
    }
    return last;
}

int64_t utter_part_end(const struct utter *u)
{
    int64_t end;

    part_now(u, &end);
    return u->session->entered_ms + end;
}

int64_t utter_quiet_at(const struct utter *u)
{
    const struct session *s = u->session;
    int64_t end = s->deadline_ms;

    if (s->length_ms == INT64_MAX || session_segment(s, u->plan)->waits)
        return INT64_MAX;
    if (end == INT64_MAX) /* in a pause: as if it went on now */
        end = s->now_ms + session_left_ms(s);
    return end - SPOKEN_QUIET_MS;
}

static bool is_later(const struct utter *u)
{
    const struct segment *segment = session_segment(u->session, u->plan);

    return segment->round > 0 || segment->set > 0;
}

bool utter_tells_parts(const struct utter *u)
{
    return u->full && utter_is_paced(u) &&
           session_segment(u->session, u->plan)->rep < PARTS_REPS;
}

int64_t utter_room_behind(const struct utter *u)
{
    const struct session *s = u->session;

    if (s->deadline_ms == INT64_MAX)
        return INT64_MAX;
    return s->deadline_ms - s->now_ms - UTTER_BETWEEN_MS -
           spoken_length_ms("And let go.", u->rate);
}

/* ---- go ---- */

static const char *lane_now(const struct utter *u)
{
    const struct segment *segment = session_segment(u->session, u->plan);
    const struct texts *lanes = &session_form(u->session, u->plan)->says.lanes;

    return dose_of(u)->kind == DOSE_TIME && segment->lane < lanes->count
               ? lanes->items[segment->lane]
               : NULL;
}

static void add_capital(struct text *out, const char *words)
{
    size_t at = out->length;

    text_add_clean(out, words);
    if (out->data[at] >= 'a' && out->data[at] <= 'z')
        out->data[at] = (char)(out->data[at] - 'a' + 'A');
}

static void add_capital_side(struct text *out, enum side side)
{
    add_capital(out, side_word(side));
    text_add(out, " side.");
}

static const char *cue_now(const struct utter *u)
{
    const struct form *form = session_form(u->session, u->plan);
    unsigned cue = session_cue(u->session, u->plan);

    return cue < form->says.cues.count ? form->says.cues.items[cue] : NULL;
}

/* "Go, thirty seconds." where the time was not told before. */
static void add_go(struct utter *u)
{
    const struct segment *segment = session_segment(u->session, u->plan);
    const struct dose *dose = dose_of(u);

    text_add(u->out, "Go");
    if (segment->waits || dose->kind == DOSE_BREATHS ||
        (u->full && !utter_dose_is_told(u))) {
        text_add(u->out, ", ");
        utter_dose(u, u->out);
    }
    text_add(u->out, ".");
    if (dose->kind == DOSE_BREATHS && u->full)
        text_add(u->out, " In for four, out for six.");
    if (segment->waits)
        text_add(u->out,
                 u->full ? " At your own pace, then press Enter."
                         : " Then Enter.");
    if (lane_now(u) != NULL) {
        text_add(u->out, " ");
        utter_lane(u);
    }
}

/* Where the words of "go" must be over: what is to be done comes before the
 * parts of the first rep. */
static int64_t go_ends(const struct utter *u)
{
    return utter_is_paced(u) ? u->session->deadline_ms : utter_quiet_at(u);
}

/* Adds the sentence where there is time for it. */
static void add_where_it_fits(struct utter *u, const char *words)
{
    char bytes[LINE_BYTES];
    struct text more;
    int64_t room = go_ends(u);

    if (room != INT64_MAX)
        room -= u->session->now_ms + spoken_length_ms(u->out->data, u->rate);
    text_over(&more, bytes, sizeof bytes);
    utter_text(&more, words);
    if (more.length > 0 && spoken_length_ms(bytes, u->rate) <= room)
        text_addf(u->out, " %s", bytes);
}

/* The second cue, where its own moment is too near to the end of a lane. */
static const char *cue_without_time(const struct utter *u)
{
    const struct texts *cues = &session_form(u->session, u->plan)->says.cues;
    int64_t length = session_segment(u->session, u->plan)->length_ms;
    int64_t due;

    if (lane_now(u) == NULL || cues->count < 2)
        return "";
    due = dose_set_ms(dose_of(u)) / (int64_t)cues->count;
    return due < length && due + spoken_length_ms(cues->items[1], u->rate) >
                               length - SPOKEN_QUIET_MS
               ? cues->items[1]
               : "";
}

void utter_go(struct utter *u)
{
    const struct form *form = session_form(u->session, u->plan);
    const char *cue = cue_now(u);

    add_go(u);
    if (!u->full || (utter_is_paced(u) && is_later(u)))
        return;
    if (!utter_setup_is_told(u) && form->says.setup != NULL)
        add_where_it_fits(u, form->says.setup);
    add_where_it_fits(u, cue != NULL ? cue : "");
    add_where_it_fits(u, cue_without_time(u));
    utter_needs(u,
                go_ends(u) - u->session->now_ms -
                    spoken_length_ms(u->out->data, u->rate));
}

/* ---- on the way ---- */

void utter_cue(struct utter *u)
{
    const struct segment *segment = session_segment(u->session, u->plan);
    bool last = utter_is_paced(u) && segment->rep + 1U == dose_of(u)->count;

    if (!u->full || utter_tells_parts(u) || last ||
        (is_later(u) && session_cue(u->session, u->plan) >= LATER_CUES) ||
        (session_cue(u->session, u->plan) == 1 &&
         cue_without_time(u)[0] != '\0'))
        return;
    utter_sentence(u->out, cue_now(u));
}

/* Where cues leave it room: behind the first side, or where there is but one.
 */
void utter_breath(struct utter *u)
{
    const struct plan_step *step = &u->plan->steps[u->session->step];

    if (u->full && (is_later(u) || step->round_count <= 1))
        text_add(u->out, "Breathe in, and slowly out.");
}

void utter_half(struct utter *u)
{
    char bytes[LINE_BYTES];
    struct text left;
    int64_t ms = session_left_ms(u->session);

    if (!u->full) {
        text_add(u->out, "Half.");
        return;
    }
    text_add(u->out, "Half way.");
    if (dose_of(u)->kind == DOSE_BREATHS)
        return;
    text_over(&left, bytes, sizeof bytes);
    if (ms < 60000)
        utter_number(&left, (unsigned)((ms + 999) / 1000));
    else
        utter_time(&left, ms);
    text_add(u->out, " ");
    add_capital(u->out, bytes);
    text_add(u->out, " left.");
}

void utter_let_go(struct utter *u)
{
    const struct session *s = u->session;
    bool ready = session_front(s) == SESSION_RUNNING &&
                 session_segment(s, u->plan)->kind == SEGMENT_GET_READY;
    int before = ready ? session_step_before(s, s->step) : -1;
    unsigned step = before >= 0 ? (unsigned)before : s->step;
    const struct track *track = plan_track(u->plan, step, s->steps[step].track);

    if (!u->full)
        text_add(u->out, "Done.");
    else
        text_add(u->out,
                 track->dose.kind == DOSE_HOLD ? "And let go." : "And done.");
}

/* A slow voice has time for the side alone. */
void utter_switch(struct utter *u)
{
    const int32_t whole =
        spoken_length_ms("Change sides. Right side.", u->rate);

    if (u->full && whole <= utter_room_behind(u))
        text_add(u->out, "Change sides. ");
    add_capital_side(u->out, session_side(u->session, u->plan));
}

/* The number that is done, said where it ends. */
void utter_rep(struct utter *u)
{
    const struct segment *segment = session_segment(u->session, u->plan);
    unsigned to_go = dose_of(u)->count - segment->rep;
    char bytes[LINE_BYTES];
    struct text number;

    if (utter_tells_parts(u))
        return;
    if (u->full && to_go == 2) {
        text_add(u->out, "Last two.");
        return;
    }
    if (u->full && to_go == 1) {
        text_add(u->out, "Last one.");
        return;
    }
    text_over(&number, bytes, sizeof bytes);
    utter_number(&number, segment->rep);
    add_capital(u->out, bytes);
    text_add(u->out, ".");
}

/* The words of the screen; "go" begins the set, which says it itself. */
void utter_part(struct utter *u)
{
    static const char *const words[PARTS] = {"Go.", "Hold.", "Back."};
    const struct segment *segment = session_segment(u->session, u->plan);
    int64_t end;
    unsigned part;

    if (!utter_tells_parts(u))
        return;
    part = part_now(u, &end);
    if (part == 0 && segment->rep == 0)
        return;
    text_add(u->out, words[part]);
}

void utter_lane(struct utter *u)
{
    const char *lane = lane_now(u);

    if (lane == NULL)
        return;
    add_capital(u->out, lane);
    text_add(u->out, u->full ? " lane." : ".");
}

void utter_rest(struct utter *u)
{
    const struct session *s = u->session;
    const struct segment *ahead = session_ahead(s, u->plan);

    text_add(u->out, "Rest, ");
    if (!u->full) {
        utter_number(u->out, (unsigned)span_seconds_up(session_left_ms(s)));
        text_add(u->out, ".");
        return;
    }
    utter_time(u->out, session_left_ms(s));
    text_add(u->out, ". Then ");
    if (ahead->set == 0 && ahead->side != SIDE_NONE) {
        text_addf(u->out, "the %s side again.", side_word(ahead->side));
        return;
    }
    text_add_clean(u->out, session_name(s, u->plan, s->step));
    text_add(u->out, " again, set ");
    utter_number(u->out, ahead->set + 1U);
    text_add(u->out, ".");
}
