/* SPDX-License-Identifier: MIT */
/* ninety_session - the session of one of the ninety days, from its first to its
 * last moment, with what that person answers in it.
 */
#ifndef TESTS_EDGE_NINETY_SESSION_H
#define TESTS_EDGE_NINETY_SESSION_H

#include "edge/ninety_person.h"

#include <limber/core/session/session.h>

void ninety_session(int day,
                    const struct plan *plan,
                    const struct session_options *options,
                    struct session *out);

#endif
