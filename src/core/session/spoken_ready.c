/* SPDX-License-Identifier: MIT */
/* spoken_ready - the beginning of a session and of a move: as many whole
 * sentences as there is time for, the most needed first; see utter.h. */
#include <limber/core/session/utter.h>

#include <string.h>

enum {
    PHASE_LEAST_MS = 2000 /* "Now the stretches." */
};

/* ---- what stands before it ---- */

static bool is_message_new(const struct session *s, enum message message)
{
    return s->message == message &&
           s->message_until_ms == s->now_ms + SESSION_MESSAGE_MS;
}

/* One move alone is told by its get-ready, which then has time for how. */
static bool is_first_moment(const struct session *s, const struct plan *plan)
{
    return s->moved_ms == 0 && s->left_step < 0 && session_is_fresh(s) &&
           session_step_before(s, s->step) < 0 && plan->step_count > 1;
}

enum say utter_before(const struct utter *u)
{
    static const struct {
        enum message message;
        enum say say;
    } messages[] = {
        {MESSAGE_RETREATED, SAY_RETREATED},
        {MESSAGE_RATED, SAY_RATED},
        {MESSAGE_TOO_MUCH, SAY_TOO_MUCH},
        {MESSAGE_NOT_RATED, SAY_NOT_RATED},
        {MESSAGE_NEXT, SAY_NEXT},
    };
    const struct session *s = u->session;

    if (s->notice == NOTICE_EASED || s->notice == NOTICE_EASIER ||
        s->notice == NOTICE_HALVED)
        return SAY_EASIER;
    if (s->notice == NOTICE_RESUMED)
        return SAY_RESUMED;
    for (size_t i = 0; i < sizeof messages / sizeof messages[0]; i++)
        if (is_message_new(s, messages[i].message))
            return messages[i].say;
    /* by a key; what a rule leaves out was told while it was shown */
    if (s->left_step >= 0 && s->left_step + 1 == (int)s->step &&
        !s->steps[s->left_step].kept_out && session_is_fresh(s))
        return SAY_LEFT_OUT;
    return is_first_moment(s, u->plan) ? SAY_SESSION : SAY_KINDS;
}

/* A number is known for what it takes; "let go" may stand before the rest. */
static int64_t before_ms(const struct utter *u)
{
    enum say before = utter_before(u);
    struct piece piece;
    struct utter other = *u;
    int64_t length;

    if (before == SAY_KINDS && u->session->open_step >= 0 &&
        u->session->options.ask_ms != 0)
        return 0; /* a question that nobody answered */
    if (before == SAY_KINDS)
        return UTTER_LET_GO_MS;
    other.out = piece_open(&piece);
    utter_say(&other, before);
    length = piece_ms(u, &piece) + UTTER_BETWEEN_MS;
    return length;
}

/* ---- what it is ---- */

static void add_capital_side(struct text *out, enum side side)
{
    text_add(out, side == SIDE_LEFT ? "Left" : "Right");
    text_add(out, " side");
}

/* "Right side first", "Left side only", "Left side", "Sides in turn", or
 * nothing. */
static void add_side(const struct utter *u, struct text *out)
{
    const struct plan_step *step = &u->plan->steps[u->session->step];
    enum side side = session_side(u->session, u->plan);
    bool fresh = session_is_fresh(u->session);

    if (step->sides == SIDES_ALTERNATE) {
        text_add(out, "Sides in turn");
        return;
    }
    if (side == SIDE_NONE)
        return;
    add_capital_side(out, side);
    if (step->round_count == 1)
        text_add(out, " only");
    else if (fresh)
        text_add(out,
                 step->round_count > 2 ? " first, the sore side twice"
                                       : " first");
}

/* "Figure four. Right side first, thirty seconds." */
void utter_head(const struct utter *u, struct piece *piece, bool dose)
{
    const struct session *s = u->session;
    struct text *out = piece_open(piece);
    struct piece more;

    utter_sentence(out, session_name(s, u->plan, s->step));
    piece_open(&more);
    add_side(u, &more.text);
    if (dose) {
        text_add(&more.text, more.text.length > 0 ? ", " : "");
        utter_dose(u, &more.text);
    }
    if (more.bytes[0] >= 'a' && more.bytes[0] <= 'z')
        more.bytes[0] = (char)(more.bytes[0] - 'a' + 'A');
    utter_sentence(out, more.bytes);
}

/* "Figure four, right." */
static void say_head_short(struct utter *u)
{
    const struct session *s = u->session;
    enum side side = session_side(s, u->plan);

    text_add_clean(u->out, session_name(s, u->plan, s->step));
    if (side != SIDE_NONE)
        text_addf(u->out, ", %s", side_word(side));
    text_add(u->out, ".");
}

/* ---- a new phase ---- */

bool utter_opens_phase(const struct utter *u)
{
    const struct session *s = u->session;
    int before = session_step_before(s, s->step);

    return before >= 0 &&
           u->plan->steps[before].phase != u->plan->steps[s->step].phase;
}

static bool is_new_phase(const struct utter *u)
{
    return session_is_fresh(u->session) && utter_opens_phase(u);
}

static const char *const phases[PHASE_COUNT] = {
    [PHASE_WARM_UP] = "Warm-up.",
    [PHASE_COMPRESSION] = "Compression.",
    [PHASE_REACTIVATION] = "Reactivation.",
    [PHASE_STRETCH] = "Stretches.",
    [PHASE_COOL_DOWN] = "Cool-down.",
};
static const char *const phases_full[PHASE_COUNT] = {
    [PHASE_WARM_UP] = "Now the warm-up.",
    [PHASE_COMPRESSION] = "Now compression.",
    [PHASE_REACTIVATION] = "Now reactivation.",
    [PHASE_STRETCH] = "Now the stretches.",
    [PHASE_COOL_DOWN] = "Now the cool-down.",
};

/* The most that fits: "Now the stretches. Four of them." */
static void add_phase(struct utter *u, int64_t *room)
{
    const struct plan_step *step = &u->plan->steps[u->session->step];
    struct piece pieces[3];

    piece_open(&pieces[0]);
    text_add(&pieces[0].text, phases_full[step->phase]);
    if (step->phase_total > 1) {
        text_add(&pieces[0].text, " ");
        utter_number_capital(&pieces[0].text, step->phase_total);
        text_add(&pieces[0].text, " of them.");
    }
    piece_open(&pieces[1]);
    text_add(&pieces[1].text, phases_full[step->phase]);
    piece_open(&pieces[2]);
    text_add(&pieces[2].text, phases[step->phase]);
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        if (!piece_fits(u, &pieces[i], room))
            continue;
        piece_add(u, &pieces[i]);
        return;
    }
}

/* ---- a get-ready ---- */

static void open_text(struct piece *piece, const char *words)
{
    piece_open(piece);
    if (words != NULL)
        utter_text(&piece->text, words);
}

/* As many whole sentences as fit, from the first on. */
static void
take_sentences(const struct utter *u, struct piece *piece, int64_t *room)
{
    struct piece all = *piece;
    const char *rest = all.bytes;

    piece_open(piece);
    while (*rest != '\0') {
        struct piece next;

        piece_open(&next);
        rest = utter_first(&next.text, rest);
        if (!piece_fits(u, &next, room))
            return;
        utter_text(&piece->text, next.bytes);
    }
}

/* "On your back.": where the setup has no time. */
static void take_position(const struct utter *u,
                          const struct form *form,
                          struct piece *piece,
                          int64_t *room)
{
    piece_open(piece);
    for (unsigned i = 0; i < POSITION_COUNT && piece->text.length == 0; i++)
        if (form->positions & VOCAB_BIT(i))
            utter_sentence(&piece->text, position_label((enum position)i));
    if (piece->bytes[0] >= 'a' && piece->bytes[0] <= 'z')
        piece->bytes[0] = (char)(piece->bytes[0] - 'a' + 'A');
    if (!piece_fits(u, piece, room))
        piece_open(piece);
}

static int64_t room_now(const struct utter *u)
{
    return utter_quiet_at(u) - u->session->now_ms;
}

/* Of a move, also of one that is come back to. */
static bool is_beginning(const struct session *s)
{
    return s->steps[s->step].target <= 1 || s->notice == NOTICE_RESUMED;
}

static void say_get_ready_full(struct utter *u)
{
    const struct form *form = session_form(u->session, u->plan);
    const char *note = u->plan->steps[u->session->step].note;
    int64_t room = room_now(u) - before_ms(u);
    bool begins = is_beginning(u->session);
    struct piece head, dosed, setup, notes;
    int64_t for_dose, for_phase;
    bool dose;

    utter_head(u, &head, false);
    utter_head(u, &dosed, true);
    open_text(&setup, begins ? form->says.setup : NULL);
    open_text(&notes, begins ? note : NULL);
    room -= piece_ms(u, &head);
    for_dose = piece_ms(u, &dosed) - piece_ms(u, &head);
    take_sentences(u, &setup, &room);
    /* where "go" has to tell the setup, it has no time for the dose */
    for_phase = is_new_phase(u) && setup.text.length > 0 ? PHASE_LEAST_MS : 0;
    if (setup.text.length == 0 && begins)
        take_position(u, form, &setup, &room);
    dose = for_dose + for_phase <= room;
    room -= dose ? for_dose : 0;
    if (is_new_phase(u))
        add_phase(u, &room);
    piece_add(u, dose ? &dosed : &head);
    if (setup.text.length > 0)
        piece_add(u, &setup);
    take_sentences(u, &notes, &room);
    if (notes.text.length > 0)
        piece_add(u, &notes);
}

void utter_get_ready(struct utter *u)
{
    if (u->full) {
        say_get_ready_full(u);
        return;
    }
    if (is_new_phase(u)) {
        text_add(u->out, phases[u->plan->steps[u->session->step].phase]);
        text_add(u->out, " ");
    }
    say_head_short(u);
}
