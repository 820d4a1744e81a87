/* SPDX-License-Identifier: MIT */
/* session_fixture - a plan of a few steps and a session on it, for tests of
 * what happens in time. The exercises are those of fixture.h.
 */
#ifndef TESTS_CORE_SESSION_FIXTURE_H
#define TESTS_CORE_SESSION_FIXTURE_H

#include <limber/core/session/session.h>

struct outing {
    struct arena arena;
    struct plan plan;
    struct session session;
    struct effects out; /* of the last event */
};

/* Steps go to the phase of their exercise, in their order. */
void outing_init(struct outing *outing,
                 const struct routine_step *steps,
                 unsigned count,
                 enum side sore);
void outing_release(struct outing *outing);

/* At time 0; NULL: the default options. */
void outing_begin(struct outing *outing, const struct session_options *options);
void outing_event(struct outing *outing, struct event event);
void outing_tick(struct outing *outing, int64_t now_ms);
void outing_command(struct outing *outing,
                    int64_t now_ms,
                    enum command command,
                    int value);

/* Ticks at each deadline up to that time, as a loop would. */
void outing_wait(struct outing *outing, int64_t until_ms);

/* Nobody answers, nobody pauses: to the end, with Enter where a key is waited
 * for. Fails the test where that never comes. */
void outing_finish(struct outing *outing);

const char *outing_exercise(const struct outing *outing); /* under way */

/* The segments of a track in one line: "ready 12 left, work 30 left, ..." */
void plan_tell(const struct plan *plan,
               unsigned step,
               unsigned track,
               char *out,
               size_t size);

/* The same numbers and events for the same seed, which is not 0: mostly time
 * that passes as it is asked for, some of all else. */
int64_t outing_random(uint32_t *seed, int64_t from, int64_t to);
struct event outing_random_event(const struct outing *outing, uint32_t *seed);
struct session_options outing_random_options(uint32_t *seed);

#endif
