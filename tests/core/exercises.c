/* SPDX-License-Identifier: MIT */
/* exercises - a dozen shipped exercises as values, so that no test of core
 * reads a file. Words and doses are those of routines/exercises; two have
 * all that a card shows. */
#include "core/figures.h"
#include "core/fixture.h"

#define TEXTS(...)                                                             \
    {                                                                          \
        (const char *const[]){__VA_ARGS__},                                    \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)  \
    }
#define LEVELS(array)                                                          \
    .levels = array, .level_count = sizeof array / sizeof array[0]
#define FIGURES(array)                                                         \
    .figures = array, .figure_count = sizeof array / sizeof array[0]

static const struct level warm_up_walk_levels[] = {
    {.id = "march-holding",
     .name = "Slow march holding a chair",
     .says = {.cues = TEXTS("Hold the chair back",
                            "Lift one knee, then the other",
                            "Stand tall between the lifts")},
     .dose = {.kind = DOSE_TIME, .length_ms = 60000, .sets = 1}},
    {.id = "walk", .name = "Easy walk or march"},
    {.id = "brisk",
     .name = "Brisk walk",
     .dose = {.kind = DOSE_TIME, .length_ms = 300000, .sets = 1}},
};

static const struct exercise warm_up_walk = {
    .id = "warm-up-walk",
    .name = "Easy walk or march on the spot",
    .phase = PHASE_WARM_UP,
    .sides = SIDES_BOTH,
    .source = SOURCE_S2,
    .evidence = EVIDENCE_C,
    .says = {.short_name = "Easy walk",
             .setup = "Stand tall with space to walk or march.",
             .cues = TEXTS("Walk at a pace where you can still chat",
                           "Let your arms swing",
                           "Take shorter steps if the leg complains",
                           "Keep your eyes on the horizon")},
    .equipment = 0,
    .positions = VOCAB_BIT(POSITION_STANDING),
    .dose = {.kind = DOSE_TIME, .length_ms = 180000, .sets = 1},
    .start = 1,
    LEVELS(warm_up_walk_levels)};

static const struct level stick_roll_quads_levels[] = {
    {.id = "light-roll",
     .figure = "stick-roll",
     .name = "Light roll over clothes",
     .says = {.cues = TEXTS("Rest the stick on the thigh, hardly press",
                            "Glide slowly up toward the hip",
                            "Stop short of the hip crease",
                            "Work the inner lane, then centre, then outer")}},
    {.id = "roll", .figure = "stick-roll", .name = "Firm roll"},
    {.id = "pin-and-bend", .name = "Pause on a tender spot and bend the knee"},
};

static const struct exercise stick_roll_quads = {
    .id = "stick-roll-quads",
    .name = "Stick roller, front of thigh",
    .phase = PHASE_COMPRESSION,
    .sides = SIDES_EACH,
    .source = SOURCE_S1,
    .evidence = EVIDENCE_C_PLUS,
    .says = {.short_name = "Stick roll",
             .setup = "Sit on the edge of a chair with the thigh relaxed and "
                      "the foot flat.",
             .cues = TEXTS("Begin a finger above the kneecap",
                           "Roll slowly up toward the hip",
                           "Stop short of the hip crease",
                           "Work the inner lane, then centre, then outer",
                           "Ease off if you tense up"),
             .lanes = TEXTS("inner", "centre", "outer")},
    .equipment = VOCAB_BIT(EQUIPMENT_STICK_ROLLER) | VOCAB_BIT(EQUIPMENT_CHAIR),
    .positions = VOCAB_BIT(POSITION_SITTING),
    .dose = {.kind = DOSE_TIME, .length_ms = 90000, .sets = 1},
    .start = 1,
    FIGURES(figures_stick_roll),
    LEVELS(stick_roll_quads_levels)};

static const struct level ball_glutes_levels[] = {
    {.id = "soft-ball",
     .name = "Tennis ball, feet near the wall",
     .says = {.cues = TEXTS("Keep your feet close to the wall",
                            "Lean in lightly",
                            "Roll from beside the tailbone outward",
                            "Finish at the outer hip, then come back")}},
    {.id = "firm-ball", .name = "Firm ball"},
    {.id = "feet-away", .name = "Firm ball, feet further out"},
};

static const struct exercise ball_glutes = {
    .id = "ball-glutes",
    .name = "Ball on the wall, buttock",
    .phase = PHASE_COMPRESSION,
    .sides = SIDES_EACH,
    .source = SOURCE_S1,
    .evidence = EVIDENCE_C,
    .says = {.short_name = "Ball on wall",
             .setup = "Place the ball between your buttock and the wall.",
             .cues = TEXTS("Step forward a little and lean back",
                           "Lean in until the pressure is firm",
                           "Roll from beside the tailbone outward",
                           "Finish at the outer hip, then come back",
                           "Bend your knees to change the height")},
    .equipment = VOCAB_BIT(EQUIPMENT_BALL) | VOCAB_BIT(EQUIPMENT_WALL),
    .positions = VOCAB_BIT(POSITION_STANDING),
    .dose = {.kind = DOSE_TIME, .length_ms = 60000, .sets = 1},
    .start = 1,
    LEVELS(ball_glutes_levels)};

static const struct level pelvic_tilt_levels[] = {
    {.id = "half-range",
     .name = "Half range",
     .says = {.cues = TEXTS("Press your low back down half way",
                            "Let go slowly",
                            "Keep your shoulders and feet relaxed")},
     .dose = {.kind = DOSE_REPS, .count = 8, .sets = 1, .tempo = {2, 2, 2}}},
    {.id = "full-tilt", .name = "Full tilt"},
    {.id = "tilt-and-lift",
     .name = "Tilt, then peel the hips up a little",
     .dose = {.kind = DOSE_REPS, .count = 8, .sets = 1, .tempo = {3, 2, 3}}},
};

static const struct exercise pelvic_tilt = {
    .id = "pelvic-tilt",
    .name = "Pelvic tilt",
    .phase = PHASE_REACTIVATION,
    .sides = SIDES_BOTH,
    .source = SOURCE_S2,
    .evidence = EVIDENCE_C_PLUS,
    .says = {.short_name = "Pelvic tilt",
             .setup = "Lie on your back, knees bent, feet flat.",
             .cues = TEXTS("Flatten your low back into the floor",
                           "Let your tailbone curl up slightly",
                           "Pause, then let go slowly",
                           "Keep your shoulders and feet relaxed")},
    .equipment = VOCAB_BIT(EQUIPMENT_MAT),
    .positions = VOCAB_BIT(POSITION_BACK),
    .dose = {.kind = DOSE_REPS, .count = 10, .sets = 1, .tempo = {2, 3, 2}},
    .dose_from = "10-15 slow reps in NHS back leaflets; S2 names it only",
    .start = 1,
    LEVELS(pelvic_tilt_levels)};

static const struct level dead_bug_levels[] = {
    {.id = "arms-only",
     .name = "Arms only",
     .says = {.cues = TEXTS("Keep both knees over your hips",
                            "Reach one arm back beside the ear",
                            "Bring it up, then switch")}},
    {.id = "heel-taps",
     .figure = "dead-bug-taps",
     .name = "Heel taps",
     .says = {.cues = TEXTS("Keep both hands to the ceiling",
                            "Lower one heel to tap the floor",
                            "Keep the knee bent, bring it back, switch")},
     .dose = {.kind = DOSE_REPS, .count = 8, .sets = 1, .tempo = {2, 1, 2}}},
    {.id = "opposite-reach",
     .figure = "dead-bug",
     .name = "Opposite arm and leg"},
    {.id = "light-weights",
     .name = "Opposite reach with light weights",
     .has_equipment = true,
     .equipment = VOCAB_BIT(EQUIPMENT_MAT) | VOCAB_BIT(EQUIPMENT_DUMBBELL)},
};

static const struct exercise dead_bug = {
    .id = "dead-bug",
    .name = "Dead bug",
    .phase = PHASE_REACTIVATION,
    .sides = SIDES_ALTERNATE,
    .source = SOURCE_S1,
    .evidence = EVIDENCE_C_PLUS,
    .says = {.short_name = "Dead bug",
             .setup = "Lie back, knees over hips, hands to the ceiling.",
             .cues = TEXTS("Press your low back down and keep it there",
                           "Reach one arm back, stretch the other leg",
                           "Keep the other arm and leg still",
                           "Come back to the start, then switch",
                           "Go only as low as your back stays flat")},
    .equipment = VOCAB_BIT(EQUIPMENT_MAT),
    .positions = VOCAB_BIT(POSITION_BACK),
    .dose = {.kind = DOSE_REPS,
             .count = 12,
             .sets = 2,
             .rest_ms = 30000,
             .tempo = {3, 1, 2}},
    .start = 2,
    FIGURES(figures_dead_bug),
    LEVELS(dead_bug_levels)};

static const struct level glute_bridge_levels[] = {
    {.id = "squeeze",
     .name = "Squeeze only",
     .says = {.cues = TEXTS("Keep your hips on the floor",
                            "Squeeze both buttocks",
                            "Let go slowly")},
     .dose = {.kind = DOSE_REPS, .count = 8, .sets = 1, .tempo = {2, 2, 2}}},
    {.id = "half-height",
     .figure = "bridge-half",
     .name = "Half height",
     .says = {.cues = TEXTS("Tighten your belly, then push through heels",
                            "Lift only half way, back in one block",
                            "Lower slowly")},
     .dose = {.kind = DOSE_REPS, .count = 8, .sets = 1, .tempo = {2, 2, 2}}},
    {.id = "full", .figure = "bridge", .name = "Full bridge"},
    {.id = "marching", .name = "Marching bridge"},
    {.id = "single-leg", .name = "One leg at a time"},
};

static const struct exercise glute_bridge = {
    .id = "glute-bridge",
    .name = "Glute bridge",
    .phase = PHASE_REACTIVATION,
    .sides = SIDES_BOTH,
    .source = SOURCE_BOTH,
    .evidence = EVIDENCE_C_PLUS,
    .says = {.short_name = "Glute bridge",
             .setup = "Lie on your back, heels under your knees.",
             .cues = TEXTS("Tighten your belly, then push through heels",
                           "Lift hips and back together as one block",
                           "Stop when knees, hips, shoulders line up",
                           "Squeeze your buttocks at the top",
                           "Lower slowly")},
    .equipment = VOCAB_BIT(EQUIPMENT_MAT),
    .positions = VOCAB_BIT(POSITION_BACK),
    .dose = {.kind = DOSE_REPS,
             .count = 10,
             .sets = 2,
             .rest_ms = 30000,
             .tempo = {2, 2, 2}},
    .start = 2,
    FIGURES(figures_glute_bridge),
    LEVELS(glute_bridge_levels)};

static const struct level clamshell_levels[] = {
    {.id = "hips-bent",
     .name = "Hips bent, small lift",
     .says = {.cues = TEXTS("Bring your knees a little in front of you",
                            "Keep your heels touching",
                            "Lift the top knee a small way",
                            "Lower slowly")}},
    {.id = "in-line", .name = "Shoulders, hips, knees in line"},
    {.id = "band",
     .name = "In line, band above the knees",
     .has_equipment = true,
     .equipment = VOCAB_BIT(EQUIPMENT_MAT) | VOCAB_BIT(EQUIPMENT_PILLOW) |
                  VOCAB_BIT(EQUIPMENT_BAND)},
};

static const struct exercise clamshell = {
    .id = "clamshell",
    .name = "Clamshell",
    .phase = PHASE_REACTIVATION,
    .sides = SIDES_EACH,
    .source = SOURCE_BOTH,
    .evidence = EVIDENCE_C_PLUS,
    .says = {.short_name = "Clamshell",
             .setup =
                 "Lie on your side with shoulders, hips and knees in one line.",
             .cues = TEXTS("Keep your heels touching",
                           "Lift the top knee like a clam opening",
                           "Stop before the top hip rolls back",
                           "Squeeze at the top",
                           "Lower slowly")},
    .equipment = VOCAB_BIT(EQUIPMENT_MAT) | VOCAB_BIT(EQUIPMENT_PILLOW),
    .positions = VOCAB_BIT(POSITION_SIDE),
    .dose = {.kind = DOSE_REPS, .count = 12, .sets = 1, .tempo = {2, 1, 3}},
    .dose_from = "10 x 3 in MSD Manual notes; S1: as high as the hips allow",
    .start = 1,
    LEVELS(clamshell_levels)};

static const struct level figure_four_levels[] = {
    {.id = "cross-only",
     .figure = "figure-four-cross",
     .name = "Cross only, foot stays down",
     .says = {.cues = TEXTS("Leave the other foot on the floor",
                            "Let the crossed knee open",
                            "Relax and breathe")}},
    {.id = "draw-in", .figure = "figure-four", .name = "Draw the thigh in"},
    {.id = "push-knee",
     .name = "Draw in and press the knee lightly away",
     .says = {.cues = TEXTS("Draw the thigh toward your chest",
                            "Press the crossed knee lightly away",
                            "Keep your head and tailbone heavy")}},
};

static const struct exercise figure_four = {
    .id = "figure-four",
    .name = "Supine glute stretch, figure four",
    .aka = TEXTS("supine glute stretch",
                 "piriformis stretch",
                 "figure 4",
                 "buttock stretch"),
    .phase = PHASE_STRETCH,
    .sides = SIDES_EACH,
    .source = SOURCE_S2,
    .evidence = EVIDENCE_C,
    .says = {.short_name = "Figure four",
             .setup = "Lie back, cross one ankle just above the other knee.",
             .breath = "Breathe out and let the hip soften.",
             .feel = "Deep in the buttock of the crossed leg.",
             .targets = TEXTS(
                 "piriformis", "gluteus maximus", "deep outward rotators"),
             .cues = TEXTS("Hold behind the uncrossed thigh",
                           "Draw it toward your chest",
                           "Keep your head and tailbone heavy",
                           "Stop at a firm, friendly stretch"),
             .avoid =
                 TEXTS("pressing the knee", "lifting the head", "bouncing"),
             .stop_if = TEXTS("knee pain", "tingling in the foot")},
    .equipment = VOCAB_BIT(EQUIPMENT_MAT),
    .positions = VOCAB_BIT(POSITION_BACK),
    .dose = {.kind = DOSE_HOLD,
             .length_ms = 30000,
             .sets = 2,
             .rest_ms = 10000},
    .dose_from = "ACSM 10-30 s, 60 s in total; S2 names it only",
    .start = 1,
    FIGURES(figures_figure_four),
    LEVELS(figure_four_levels)};

static const struct level hip_flexor_levels[] = {
    {.id = "half-kneeling", .name = "Half kneeling"},
    {.id = "arm-raised",
     .name = "Half kneeling, arm raised",
     .says = {.cues = TEXTS("Raise the arm of the kneeling side",
                            "Tuck your tailbone under",
                            "Glide the hip forward, not the back")}},
    {.id = "foot-up-wall",
     .name = "Back foot up the wall",
     .says = {.short_name = "Hip at wall",
              .cues = TEXTS("Set the knee near the wall, shin up it",
                            "Put your hands down first, hips back",
                            "Step the front foot out",
                            "Tuck the tailbone, then lift the chest",
                            "Drive the hip forward gently")},
     .has_equipment = true,
     .equipment = VOCAB_BIT(EQUIPMENT_WALL) | VOCAB_BIT(EQUIPMENT_PAD),
     .dose = {.kind = DOSE_HOLD, .length_ms = 30000, .sets = 1}},
};

static const struct exercise hip_flexor = {
    .id = "hip-flexor",
    .name = "Hip flexor stretch",
    .aka = TEXTS(
        "quad stretch", "psoas stretch", "kneeling lunge", "couch stretch"),
    .phase = PHASE_STRETCH,
    .sides = SIDES_EACH,
    .source = SOURCE_S1,
    .evidence = EVIDENCE_C,
    .says = {.short_name = "Hip kneeling",
             .setup = "Kneel on one knee with the other foot in front.",
             .breath = "Out as the hip glides.",
             .feel = "Front of the hip and thigh of the back leg.",
             .targets = TEXTS("iliopsoas", "rectus femoris of the back leg"),
             .cues = TEXTS("Tuck your tailbone under",
                           "Stay tall, ribs down",
                           "Glide the hip forward, not the back",
                           "Squeeze the buttock of the back leg"),
             .avoid = TEXTS("arching the low back to get further",
                            "knee on a hard floor"),
             .stop_if = TEXTS("back pain",
                              "kneecap pain: add padding",
                              "front-thigh tingling")},
    .equipment = VOCAB_BIT(EQUIPMENT_PAD),
    .positions = VOCAB_BIT(POSITION_KNEELING),
    .dose = {.kind = DOSE_HOLD,
             .length_ms = 30000,
             .sets = 2,
             .rest_ms = 10000},
    .dose_from = "15-30 s twice, clinic handouts and ACSM; S1 gives no number",
    .start = 0,
    LEVELS(hip_flexor_levels)};

static const struct level hamstring_levels[] = {
    {.id = "hands-behind-thigh",
     .name = "Hands behind the thigh",
     .says = {.cues = TEXTS("Hold behind the thigh",
                            "Straighten the knee only half way",
                            "Relax the ankle")},
     .has_equipment = true,
     .equipment = VOCAB_BIT(EQUIPMENT_MAT)},
    {.id = "strap", .name = "Strap, other knee bent"},
    {.id = "other-leg-flat", .name = "Strap, other leg flat"},
};

static const struct exercise hamstring = {
    .id = "hamstring",
    .name = "Hamstring stretch on your back",
    .phase = PHASE_STRETCH,
    .sides = SIDES_EACH,
    .source = SOURCE_S2,
    .evidence = EVIDENCE_C,
    .says = {.short_name = "Hamstring",
             .setup = "Lie back, strap round one foot, other knee bent.",
             .cues = TEXTS("Bring the knee over the hip",
                           "Straighten until a light pull",
                           "Keep the knee a little soft",
                           "Relax the ankle, never bounce")},
    .equipment = VOCAB_BIT(EQUIPMENT_MAT) | VOCAB_BIT(EQUIPMENT_STRAP),
    .positions = VOCAB_BIT(POSITION_BACK),
    .dose = {.kind = DOSE_HOLD,
             .length_ms = 30000,
             .sets = 2,
             .rest_ms = 10000},
    .start = 1,
    LEVELS(hamstring_levels)};

static const struct level childs_pose_levels[] = {
    {.id = "pillow",
     .name = "Pillows under hips and head",
     .says = {.cues = TEXTS("Put a pillow on your heels",
                            "Sit back onto it",
                            "Rest your head on a second pillow")},
     .has_equipment = true,
     .equipment = VOCAB_BIT(EQUIPMENT_MAT) | VOCAB_BIT(EQUIPMENT_PILLOW)},
    {.id = "arms-long", .name = "Arms long"},
    {.id = "hands-to-side", .name = "Hands walked to one side"},
};

static const struct exercise childs_pose = {
    .id = "childs-pose",
    .name = "Child's pose",
    .phase = PHASE_STRETCH,
    .sides = SIDES_BOTH,
    .source = SOURCE_S2,
    .evidence = EVIDENCE_C,
    .says = {.short_name = "Child's pose",
             .setup = "Start on hands and knees, knees hip width or wider.",
             .cues = TEXTS("Sit your hips back toward your heels",
                           "Reach your hands forward",
                           "Rest your forehead down",
                           "Let your back widen as you breathe")},
    .equipment = VOCAB_BIT(EQUIPMENT_MAT),
    .positions = VOCAB_BIT(POSITION_KNEELING),
    .dose = {.kind = DOSE_HOLD,
             .length_ms = 30000,
             .sets = 2,
             .rest_ms = 10000},
    .start = 1,
    LEVELS(childs_pose_levels)};

static const struct level slow_breathing_levels[] = {
    {.id = "sitting",
     .name = "Sitting",
     .says = {.cues = TEXTS("Sit back, hands on your belly",
                            "Let your belly rise and fall",
                            "Breathe out longer than you breathe in")}},
    {.id = "calves-up",
     .figure = "rest-calves-up",
     .name = "Calves on a chair"},
};

static const struct exercise slow_breathing = {
    .id = "slow-breathing",
    .name = "Slow breathing, knees supported",
    .phase = PHASE_COOL_DOWN,
    .sides = SIDES_BOTH,
    .source = SOURCE_OUTSIDE,
    .evidence = EVIDENCE_C,
    .says = {.short_name = "Slow breathing",
             .setup = "Lie back with your calves on a chair or cushions.",
             .cues = TEXTS("Let your belly rise and fall",
                           "Breathe out longer than you breathe in",
                           "Let the back get heavy")},
    .equipment = VOCAB_BIT(EQUIPMENT_CHAIR),
    .positions = VOCAB_BIT(POSITION_BACK),
    .dose = {.kind = DOSE_BREATHS, .count = 5, .sets = 1},
    .start = 1,
    FIGURES(figures_slow_breathing),
    LEVELS(slow_breathing_levels)};

const struct exercise *const fixture_exercises[] = {&warm_up_walk,
                                                    &stick_roll_quads,
                                                    &ball_glutes,
                                                    &pelvic_tilt,
                                                    &dead_bug,
                                                    &glute_bridge,
                                                    &clamshell,
                                                    &figure_four,
                                                    &hip_flexor,
                                                    &hamstring,
                                                    &childs_pose,
                                                    &slow_breathing};
const unsigned fixture_exercise_count =
    sizeof fixture_exercises / sizeof fixture_exercises[0];
