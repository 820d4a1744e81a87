/* SPDX-License-Identifier: MIT */
/* beat - what is heard on the way through a segment; see the header. */
#include <limber/core/session/beat.h>

enum {
    QUIET_END_MS = 4000,  /* nothing but the count in the last four seconds */
    HALF_FROM_MS = 20000, /* half way is said from this length on */
    GO_MS = 5000,         /* the words of "go" have had their time */
    CUE_BEFORE_MS = 2000, /* a cue said so lately still stands in the way, */
    CUE_AFTER_MS = 3000,  /* or one that comes so soon */
    COUNTS = 3
};

/* Did what has passed go over `mark` between the two? */
static bool crossed(int64_t before, int64_t now, int64_t mark)
{
    return before < mark && now >= mark;
}

/* Is a cue due so near to that moment of a hold that it would be in the way?
 * In a hold a set is one segment. */
static bool cue_is_near(const struct turn *turn, int64_t mark)
{
    const struct session *s = turn->session;
    unsigned count = session_form(s, turn->plan)->says.cues.count;

    for (unsigned i = 1; i < count; i++) {
        int64_t due = s->length_ms * i / count;

        if (due > mark - CUE_BEFORE_MS && due < mark + CUE_AFTER_MS)
            return true;
    }
    return false;
}

/* When a hold's first whole breath begins behind its "go"; breaths are laid
 * backwards from the end. -1: nothing is said of it. */
static int64_t breath_mark(const struct turn *turn)
{
    const struct session *s = turn->session;
    int64_t mark = s->length_ms % BREATH_MS;

    if (session_track(s, turn->plan)->dose.kind != DOSE_HOLD ||
        session_segment(s, turn->plan)->length_ms < HALF_FROM_MS)
        return -1;
    while (mark < GO_MS)
        mark += BREATH_MS;
    return cue_is_near(turn, mark) ? -1 : mark;
}

/* Does a part of a rep begin in what has passed? */
static bool part_begins(const struct turn *turn, int64_t before, int64_t now)
{
    const struct tempo *tempo =
        &session_track(turn->session, turn->plan)->dose.tempo;
    int64_t hold = tempo->out_s * (int64_t)1000;
    int64_t back = hold + tempo->hold_s * (int64_t)1000;

    return (tempo->hold_s > 0 && crossed(before, now, hold)) ||
           (tempo->back_s > 0 && crossed(before, now, back));
}

void beat_between(struct turn *turn, int64_t before, unsigned cue)
{
    const struct session *s = turn->session;
    const struct segment *segment = session_segment(s, turn->plan);
    const struct track *track = session_track(s, turn->plan);
    int64_t passed = session_passed_ms(s);
    bool work = segment->kind == SEGMENT_WORK;
    bool rep = work && track->dose.kind == DOSE_REPS;
    bool quiet = s->length_ms - passed < QUIET_END_MS;
    int64_t breath = work ? breath_mark(turn) : -1;
    bool half = work && !rep && segment->length_ms >= HALF_FROM_MS &&
                crossed(before, passed, s->length_ms / 2);

    if (half) {
        turn_say(turn, SAY_HALF);
        turn_chime(turn, CHIME_HALF);
    }
    if (work && !quiet && session_cue(s, turn->plan) != cue)
        turn_say(turn, SAY_CUE);
    if (breath >= 0 && !quiet && crossed(before, passed, breath))
        turn_say(turn, SAY_BREATH);
    if (rep && !segment->waits && part_begins(turn, before, passed))
        turn_say(turn, SAY_PART);
    for (int n = COUNTS; n > 0 && !rep; n--)
        if (crossed(before, passed, s->length_ms - n * 1000))
            turn_chime(turn, CHIME_COUNT);
}
