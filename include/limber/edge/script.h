/* SPDX-License-Identifier: MIT */
/* script - the scripted front end: time and keys from a text, no waiting.
 *
 * For tests, previews and reports of what went wrong. Between two lines it
 * does what the loop would do with nobody there: a tick at each moment for
 * which the app asks. An instruction is one line:
 *
 *   # a comment
 *   set sore left            left, right; before anything else, like all set
 *   set place thigh          furthest place before the session
 *   set pain 3               pain before the session
 *   set ask 0                seconds of a question's own screen; or never: it
 *                            stays until it is answered
 *   set record yes           what it plays is kept in the history; without it
 *                            nothing is, as in a rehearsal
 *   set day 2026-11-21       the day it is, for all that is told and kept
 *   set check-in yes         the warning signs and the check-in come before
 *                            the session; without it it begins at once
 *
 *   at 12.5 key pause        seconds after the beginning, or 1:02; the key is
 *                            a command's word, a name (space, enter, esc, tab,
 *                            backspace, up, down, left, right, page-up,
 *                            page-down, home, end, ctrl-c), one character,
 *                            or 10
 *   after 3 key go           seconds after the line before
 *   key 3                    without a time: at the same moment
 *   type "hip"               a key for each character
 *   gap 30                   the machine sleeps for 30 seconds
 *   suspend                  Ctrl-Z, and back at once
 *   signal TERM              TERM, HUP, INT, QUIT
 *   stop signs               the session ends at once: signs (a warning sign
 *                            was marked), weak, reds, further, no-answer
 *   size 40x12               the window is 40 columns by 12 rows
 *   end-of-input             nobody says anything any more
 *   run to end               until nothing will happen by itself
 *   dump                     the screen as text to the output
 *   dump 40x12               the same in a window of that size
 *
 *   expect state paused      running, paused, going-on, question, place, red,
 *                            again, further, where, notice, ended
 *   expect step figure-four  the exercise; level and dose (full, half-sets,
 *                            half) are told likewise
 *   expect segment rest      get-ready, work, rest, switch-side
 *   expect side left         left, right, none
 *   expect set 2             of this side; rep and lane likewise
 *   expect left 24           seconds, rounded up; none: no clock ends it
 *   expect plan-left 4:15    time left in the session
 *   expect status dead-bug done      to-come, begun, done, left-out
 *   expect rating dead-bug 3         or none
 *   expect place dead-bug thigh      furthest after it; or none
 *   expect reds dead-bug 1           how often it was too much
 *   expect sets-done dead-bug 2
 *   expect next-time dead-bug easier rests (for a week), same
 *   expect open dead-bug     whose question still stands as a line; or none
 *   expect notice eased      easier, halved, left-out, rests, further-out,
 *                            resumed, none
 *   expect again 3           the number after a minute's rest; or none
 *   expect outcome done      open, done, stopped, pain
 *   expect end further       why it ended for pain: further, reds, weak, signs,
 *                            no-answer; or none
 *   expect done 10           exercises
 *   expect after 3           pain after the session; place-after likewise
 *   expect say half          in the last turn (a turn is one key or one tick)
 *   expect effect chime:end  the same; say:..., checkpoint, sync, finish, quit
 *   expect screen summary    welcome, signs, urgent, stop, about, home, picker,
 *                            check-in, stage
 *   expect overlay help      signs, card, none
 *   expect mark 2            the row under the mark, counted from 1
 *   expect marked pigeon     the exercise under the picker's mark
 *   expect message "10 s"    the line for messages contains it
 *   expect text "Sore side"  the screen contains it
 *   expect exit 3            the program has ended with this status
 *   expect no say half       "no" before any of them: it must not be so
 *
 * An exercise is named by its id, or by the number of its step. An expectation
 * that does not hold is told in a line, and the exit status is then 1:
 *
 *   FILE:LINE: expected step figure-four, found hip-flexor (at 4:15)
 *
 * Where the script ends and the program has not, nobody is there any more:
 * limber saves and leaves.
 */
#ifndef LIMBER_EDGE_SCRIPT_H
#define LIMBER_EDGE_SCRIPT_H

#include <stdbool.h>

#include <limber/core/app/app.h>
#include <limber/core/session/timeline.h>
#include <limber/edge/loop.h>

/* What the script's `set` lines say, for who plans the session. */
bool script_settings(const char *name,
                     const char *text,
                     struct timeline_settings *out,
                     struct error *err);

/* Plays `text` from the app's own now on. `first` are the effects that were
 * handed back by app_begin or app_go_on, performed as its first turn. Dumps
 * and what did not hold are written to the descriptor `out`. *status is the
 * program's exit status, or 1 where something did not hold. False, and nothing
 * is played, where the script cannot be read or wants another sore side than
 * the one that was planned. `shown`: a front end that shows it besides, from
 * which nothing is read; NULL for none. */
bool script_run(const char *name,
                const char *text,
                struct app *app,
                struct front *shown,
                const struct ports *ports,
                const struct effects *first,
                int out,
                int *status,
                struct error *err);

#endif
