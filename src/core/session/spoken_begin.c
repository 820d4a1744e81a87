/* SPDX-License-Identifier: MIT */
/* spoken_begin - how a session begins, and what its first work tells because
 * no get-ready had time for it; see utter.h. */
#include <limber/core/session/utter.h>

#include <limber/core/session/speech.h>

enum {
    PHASE_MS = 2000,      /* "Now the stretches." */
    POSITION_MS = 1500,   /* "Lying on your back." */
    NEEDS_ROOM_MS = 25000 /* of a first work in which the list is told */
};

/* ---- pieces ---- */

struct text *piece_open(struct piece *piece)
{
    text_over(&piece->text, piece->bytes, sizeof piece->bytes);
    return &piece->text;
}

int32_t piece_ms(const struct utter *u, const struct piece *piece)
{
    return piece->text.length > 0 ? spoken_length_ms(piece->bytes, u->rate) : 0;
}

/* Takes the time for it out of *room; false where there is not enough. */
bool piece_fits(const struct utter *u, const struct piece *piece, int64_t *room)
{
    int32_t length = piece_ms(u, piece);

    if (length == 0 || length > *room)
        return false;
    *room -= length;
    return true;
}

void piece_add(struct utter *u, const struct piece *piece)
{
    if (u->out->length > 0)
        text_add(u->out, " ");
    text_add(u->out, piece->bytes);
}

/* ---- a session ---- */

static void open_session(const struct utter *u, struct piece *piece)
{
    struct text *out = piece_open(piece);
    int64_t minute = 60000;
    int64_t minutes = (u->plan->length_ms + minute / 2) / minute;
    struct piece more;

    if (u->full) {
        utter_sentence(out, u->plan->name);
        text_add(out, " ");
    } else {
        text_add_clean(out, u->plan->name);
        text_add(out, ", ");
    }
    piece_open(&more);
    utter_time(&more.text, minutes > 0 ? minutes * minute : minute);
    if (u->full) {
        more.bytes[0] = (char)(more.bytes[0] - 'a' + 'A');
        text_add(&more.text, ", ");
        utter_number(&more.text, u->plan->step_count);
        text_add(&more.text, u->plan->step_count == 1 ? " move" : " moves");
    }
    text_add(out, more.bytes);
    text_add(out, ".");
}

static void open_needs(const struct utter *u, struct piece *piece)
{
    vocab_set needs = plan_equipment(u->plan);

    piece_open(piece);
    if (needs == 0)
        return;
    text_add(&piece->text, "You need ");
    speech_equipment(needs, &piece->text);
    text_add(&piece->text, ".");
}

/* Is there time for the list of what is needed before the first move? */
static bool needs_come_first(const struct utter *u)
{
    int64_t room = PLAN_GET_READY_MS - SPOKEN_QUIET_MS - UTTER_BETWEEN_MS;
    const struct form *form = session_form(u->session, u->plan);
    struct piece piece;

    open_session(u, &piece);
    room -= piece_ms(u, &piece);
    utter_head(u, &piece, false);
    room -= piece_ms(u, &piece);
    piece_open(&piece);
    utter_text(&piece.text, form->says.setup != NULL ? form->says.setup : "");
    room -= piece_ms(u, &piece);
    open_needs(u, &piece);
    return piece_fits(u, &piece, &room);
}

/* Where it would leave no time to say which move is first, the least. */
void utter_session(struct utter *u)
{
    struct utter least = *u;
    int64_t room = PLAN_GET_READY_MS - SPOKEN_QUIET_MS - UTTER_BETWEEN_MS;
    struct piece piece;

    if (u->plan->step_count == 1)
        return;
    least.full = false;
    utter_head(u, &piece, false);
    room -= piece_ms(u, &piece);
    open_session(u, &piece);
    if (!piece_fits(u, &piece, &room))
        open_session(&least, &piece);
    piece_add(u, &piece);
    if (!u->full || !needs_come_first(u))
        return;
    open_needs(u, &piece);
    piece_add(u, &piece);
}

/* The list is told in the first work instead, where that is long enough. */
void utter_needs(struct utter *u, int64_t room)
{
    const struct session *s = u->session;
    struct piece piece;

    if (session_step_before(s, s->step) >= 0 || s->segment != 1 ||
        s->length_ms < NEEDS_ROOM_MS || needs_come_first(u))
        return;
    open_needs(u, &piece);
    if (piece_fits(u, &piece, &room))
        piece_add(u, &piece);
}

/* What a get-ready surely had time for, of a step that begins. */
static int64_t room_surely(const struct utter *u)
{
    int64_t room = PLAN_GET_READY_MS - SPOKEN_QUIET_MS;
    struct piece piece;

    if (session_step_before(u->session, u->session->step) >= 0)
        return room - (u->session->options.ask_ms == 0 ? UTTER_LET_GO_MS
                                                       : UTTER_RATED_MS);
    if (u->plan->step_count == 1)
        return room - UTTER_LET_GO_MS;
    open_session(u, &piece);
    return room - piece_ms(u, &piece) - UTTER_BETWEEN_MS;
}

/* What is left of it behind the name, the dose if `dosed`, and the setup;
 * *setup: whether that has time at all. Where it has none, the position is
 * told instead, which is a word or two. */
static int64_t room_left(const struct utter *u, bool dosed, bool *setup)
{
    const char *words = session_form(u->session, u->plan)->says.setup;
    int64_t room = room_surely(u);
    struct piece piece;

    utter_head(u, &piece, false);
    *setup = true;
    if (words != NULL) {
        int64_t rest = room - piece_ms(u, &piece);

        piece_open(&piece);
        utter_text(&piece.text, words);
        *setup = piece_fits(u, &piece, &rest);
        room -= *setup ? piece_ms(u, &piece) : POSITION_MS;
    }
    utter_head(u, &piece, dosed);
    return room - piece_ms(u, &piece);
}

bool utter_setup_is_told(const struct utter *u)
{
    bool setup;

    room_left(u, false, &setup);
    return u->session->segment != 1 || setup;
}

bool utter_dose_is_told(const struct utter *u)
{
    bool setup;

    int64_t left = room_left(u, true, &setup);

    if (setup && utter_opens_phase(u))
        left -= PHASE_MS;
    return u->session->segment != 1 || left >= 0;
}

void utter_dose(const struct utter *u, struct text *out)
{
    const struct dose *dose = &session_track(u->session, u->plan)->dose;

    if (dose->sets > 1) {
        utter_number(out, dose->sets);
        text_add(out, " sets of ");
    }
    switch (dose->kind) {
    case DOSE_REPS:
        utter_number(out, dose->count);
        text_add(out, " reps");
        break;
    case DOSE_BREATHS:
        utter_number(out, dose->count);
        text_add(out, " slow breaths");
        break;
    default:
        utter_time(out, dose->length_ms);
        break;
    }
}
