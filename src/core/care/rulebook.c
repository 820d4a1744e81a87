/* SPDX-License-Identifier: MIT */
/* rulebook - the rules in words, in their order. */
#include <limber/core/care/thresholds.h>

const struct rule care_rules[CARE_RULES] = {
    {"R1",
     "Emergency signs",
     "One of the nine emergency signs is enough: no session, and get emergency "
     "care. Sessions stay closed until you say that a clinician has looked at "
     "it.",
     "B"},
    {"R2",
     "Urgent signs",
     "One of the seven urgent signs means: no session now, and a word with a "
     "health professional today or tomorrow.",
     "B/C"},
    {"R3",
     "When the signs are asked",
     "The full list comes at the first run, after a sign was marked, and when "
     "28 days have passed since it was last answered. Before any other session "
     "one line names them, and a key opens the emergency list at any moment. "
     "No answer clears nothing.",
     "D"},
    {"R4",
     "What does not suit you",
     "Moves with a tag, a position or equipment that you rule out are swapped "
     "for an easier form or another move, or left out, and limber says so.",
     "C"},
    {"R5",
     "Before the session",
     "At 8 and more limber guides no session; an easy walk or slow breathing "
     "may do. At 6 or 7, or two above your usual and at least 3, the session "
     "is a gentle one. You may say no to either.",
     "B-"},
    {"R6",
     "Zones of a number",
     "0 to 2 is good, 3 to 5 is care: carry on with a smaller range. 6 and "
     "more "
     "is stop. When the session begins at 6 or more, nothing is good and "
     "everything above the start is stop. No number is not a good number.",
     "B-"},
    {"R7",
     "Too much",
     "A minute's rest, then one question. Back to no more than one above the "
     "start, and at most 5: the easier form at half the dose. Higher, or no "
     "answer, or too much a second time: the move is left out. Too much on two "
     "moves: the session ends.",
     "D"},
    {"R8",
     "Further down the leg",
     "Whatever the number is, further down the leg means stop, two minutes' "
     "rest, one question. Back where it was: the move is left out, and so are "
     "those that bend or pull the same way. Still further, or no answer: the "
     "session ends and the next one is gentle. Nearer to the back is often a "
     "good sign, no proof.",
     "B/C"},
    {"R9",
     "Tingling, a jolt, weakness",
     "New tingling or numbness that goes within 30 seconds: the easier form. "
     "Later: the move is left out. Still there after two minutes: the session "
     "ends. A jolt is too much. New weakness ends the session and opens the "
     "warning signs.",
     "C/D"},
    {"R10",
     "The next morning",
     "It has settled when the morning is no more than one above the morning "
     "before, and no further down. If not, what was rated 3 and more is eased "
     "next time. Up by two to 6 and more, or further down: the next session is "
     "gentle. No answer: same level, no step up.",
     "B-"},
    {"R11",
     "Gentle days",
     "After a bad morning, a session that ended because it went further down, "
     "or a start that asks for it: short sessions without bending, pulling on "
     "the nerve, end of range, hanging or advanced forms, half the sets. They "
     "end after two calm mornings running, or after 14 days without an answer. "
     "One gentle reminder after three quiet days.",
     "B"},
    {"R12",
     "A week off",
     "A stretch or a roll that is too much at its easiest rests for 7 days and "
     "then comes back at its easiest. The rest may be longer, not shorter. A "
     "second rest in a row asks whether to drop it.",
     "C"},
    {"R13",
     "Week to week",
     "A week whose mornings are more than one above the week before: no step "
     "up. Two such weeks running, or two above: it would be sensible to have "
     "it looked at.",
     "B-"},
    {"R14",
     "A step up",
     "After three sessions with a move in full, at 2 or less, each followed by "
     "a morning that settled, and no gentle days for a week, limber offers the "
     "next level. You decide. Strength is for at most three days in seven, and "
     "not for two running.",
     "C"},
    {"R15",
     "What lasts",
     "Three weeks without a change of two, six weeks at 3 and more, or further "
     "down the leg on three mornings of seven: it would be sensible to have it "
     "looked at. Said once a week at most, and it stops no session.",
     "B/C"},
    {"R16",
     "No bouncing, breathe",
     "Holds are still, and every hold of 10 seconds and more has a breath cue.",
     "C"},
    {"R17",
     "The order of the parts",
     "Warm-up, compression, reactivation, stretch, cool-down, in the order the "
     "clinic uses. A part may be missing; none comes before its turn.",
     "C"},
    {"R18",
     "Walking and the like",
     "Walking, swimming, water walking, cycling and running are logged, not "
     "guided. Worse by two or further down: another kind for a week, or an "
     "easier form of this one. 150 minutes a week is something to build "
     "toward; any amount counts.",
     "B/C"},
};
