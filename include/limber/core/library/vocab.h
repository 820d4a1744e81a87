/* SPDX-License-Identifier: MIT */
/* vocab - the closed vocabularies: each word once, for files, code and screen.
 *
 * Every list is written once as VOCAB_x(_); enums, the loader's tables and the
 * words on screen all come from it. `word` is what a file says, `label` what a
 * screen says.
 */
#ifndef LIMBER_CORE_LIBRARY_VOCAB_H
#define LIMBER_CORE_LIBRARY_VOCAB_H

#include <stdbool.h>
#include <stdint.h>

/* The phases in the order they are run (the order the clinic of source S1
 * uses, grade C: practice, not a trial result). */
#define VOCAB_PHASE(_)                                                         \
    _(PHASE_WARM_UP, "warm-up", "Warm-up")                                     \
    _(PHASE_COMPRESSION, "compression", "Compression")                         \
    _(PHASE_REACTIVATION, "reactivation", "Reactivation")                      \
    _(PHASE_STRETCH, "stretch", "Stretch")                                     \
    _(PHASE_COOL_DOWN, "cool-down", "Cool-down")

/* How an exercise uses the sides of the body. */
#define VOCAB_SIDES(_)                                                         \
    _(SIDES_BOTH, "both", "both sides at once")                                \
    _(SIDES_EACH, "each", "each side")                                         \
    _(SIDES_ALTERNATE, "alternate", "sides alternate")

/* What a routine's step may ask for; OWN is what is meant when nothing is
 * written: as the exercise says. */
#define VOCAB_STEP_SIDES(_)                                                    \
    _(STEP_SIDES_EACH, "each", "each side")                                    \
    _(STEP_SIDES_LEFT, "left", "left side only")                               \
    _(STEP_SIDES_RIGHT, "right", "right side only")                            \
    _(STEP_SIDES_SORE_TWICE, "sore-side-twice", "sore side twice")

#define VOCAB_SIDE(_)                                                          \
    _(SIDE_LEFT, "left", "left")                                               \
    _(SIDE_RIGHT, "right", "right")

#define VOCAB_POSITION(_)                                                      \
    _(POSITION_STANDING, "standing", "standing")                               \
    _(POSITION_SITTING, "sitting", "sitting")                                  \
    _(POSITION_SITTING_FLOOR, "sitting-floor", "sitting on the floor")         \
    _(POSITION_BACK, "back", "on your back")                                   \
    _(POSITION_SIDE, "side", "on your side")                                   \
    _(POSITION_FRONT, "front", "on your front")                                \
    _(POSITION_KNEELING, "kneeling", "kneeling")                               \
    _(POSITION_HANGING, "hanging", "hanging")

#define VOCAB_EQUIPMENT(_)                                                     \
    _(EQUIPMENT_MAT, "mat", "mat")                                             \
    _(EQUIPMENT_PAD, "pad", "pad")                                             \
    _(EQUIPMENT_PILLOW, "pillow", "pillow")                                    \
    _(EQUIPMENT_CUSHION, "cushion", "cushion")                                 \
    _(EQUIPMENT_TOWEL, "towel", "towel")                                       \
    _(EQUIPMENT_STRAP, "strap", "strap")                                       \
    _(EQUIPMENT_STICK_ROLLER, "stick-roller", "stick roller")                  \
    _(EQUIPMENT_FOAM_ROLLER, "foam-roller", "foam roller")                     \
    _(EQUIPMENT_BALL, "ball", "ball")                                          \
    _(EQUIPMENT_PEANUT, "peanut", "peanut")                                    \
    _(EQUIPMENT_WALL, "wall", "wall")                                          \
    _(EQUIPMENT_CHAIR, "chair", "chair")                                       \
    _(EQUIPMENT_DESK, "desk", "desk")                                          \
    _(EQUIPMENT_COUNTER, "counter", "counter")                                 \
    _(EQUIPMENT_BOX, "box", "box")                                             \
    _(EQUIPMENT_DOOR_BAR, "door-bar", "door bar")                              \
    _(EQUIPMENT_DUMBBELL, "dumbbell", "light dumbbell")                        \
    _(EQUIPMENT_BAND, "band", "band")                                          \
    _(EQUIPMENT_HEAT_PACK, "heat-pack", "heat pack")

#define VOCAB_TAG(_)                                                           \
    _(TAG_FLOOR, "floor", "on the floor")                                      \
    _(TAG_NO_FLOOR, "no-floor", "no floor")                                    \
    _(TAG_ROLL, "roll", "rolling or pressing")                                 \
    _(TAG_FLEXION, "flexion", "bending forward")                               \
    _(TAG_NEURAL, "neural", "pulls on the nerve")                              \
    _(TAG_END_RANGE, "end-range", "end of range")                              \
    _(TAG_HANG, "hang", "hanging")                                             \
    _(TAG_KNEELING, "kneeling", "kneeling")                                    \
    _(TAG_ADVANCED, "advanced", "advanced")                                    \
    _(TAG_OUTSIDE, "outside", "from outside the articles")                     \
    _(TAG_OPTIONAL, "optional", "off until turned on")                         \
    _(TAG_HEAT, "heat", "heat")                                                \
    _(TAG_HIP_ROTATION, "hip-rotation", "hip rotation")                        \
    _(TAG_ISOMETRIC, "isometric", "held effort")

/* Where an exercise comes from. S1: Olympic Spine 2020. S2: Hinge Health
 * 2023. Its dose has a source of its own (dose-from). */
#define VOCAB_SOURCE(_)                                                        \
    _(SOURCE_S1, "S1", "Olympic Spine 2020")                                   \
    _(SOURCE_S2, "S2", "Hinge Health 2023")                                    \
    _(SOURCE_BOTH, "both", "Olympic Spine 2020 and Hinge Health 2023")         \
    _(SOURCE_OUTSIDE, "outside", "general practice, in neither article")

/* A: review or trial in the same kind of people. B: review, trial or
 * guideline, other people or low certainty. C: clinic or expert practice only.
 * D: limber's own choice. */
#define VOCAB_EVIDENCE(_)                                                      \
    _(EVIDENCE_A, "A", "trials in people with sciatica")                       \
    _(EVIDENCE_A_MINUS, "A-", "trials, with reservations")                     \
    _(EVIDENCE_B_PLUS, "B+", "trials in other people")                         \
    _(EVIDENCE_B, "B", "trials in other people, or a guideline")               \
    _(EVIDENCE_B_MINUS, "B-", "trials in other people, low certainty")         \
    _(EVIDENCE_C_PLUS, "C+", "clinic practice, widely used")                   \
    _(EVIDENCE_C, "C", "clinic practice")                                      \
    _(EVIDENCE_C_MINUS, "C-", "clinic practice, doubtful")                     \
    _(EVIDENCE_D, "D", "limber's own choice")

/* The 14 joints of a figure; plain is near to the viewer, far- is the other. */
#define VOCAB_JOINT(_)                                                         \
    _(JOINT_HEAD, "head", "head")                                              \
    _(JOINT_SHOULDER, "shoulder", "shoulder")                                  \
    _(JOINT_WAIST, "waist", "waist")                                           \
    _(JOINT_HIP, "hip", "hip")                                                 \
    _(JOINT_ELBOW, "elbow", "elbow")                                           \
    _(JOINT_HAND, "hand", "hand")                                              \
    _(JOINT_KNEE, "knee", "knee")                                              \
    _(JOINT_ANKLE, "ankle", "ankle")                                           \
    _(JOINT_TOE, "toe", "toe")                                                 \
    _(JOINT_FAR_ELBOW, "far-elbow", "far elbow")                               \
    _(JOINT_FAR_HAND, "far-hand", "far hand")                                  \
    _(JOINT_FAR_KNEE, "far-knee", "far knee")                                  \
    _(JOINT_FAR_ANKLE, "far-ankle", "far ankle")                               \
    _(JOINT_FAR_TOE, "far-toe", "far toe")

/* The 13 bones, named by where they lie. */
#define VOCAB_BONE(_)                                                          \
    _(BONE_TRUNK_LOW, "trunk-low", "hip to waist")                             \
    _(BONE_TRUNK_HIGH, "trunk-high", "waist to shoulder")                      \
    _(BONE_NECK, "neck", "shoulder to head")                                   \
    _(BONE_UPPER_ARM, "upper-arm", "upper arm")                                \
    _(BONE_FOREARM, "forearm", "forearm")                                      \
    _(BONE_THIGH, "thigh", "thigh")                                            \
    _(BONE_SHIN, "shin", "shin")                                               \
    _(BONE_FOOT, "foot", "foot")                                               \
    _(BONE_FAR_UPPER_ARM, "far-upper-arm", "far upper arm")                    \
    _(BONE_FAR_FOREARM, "far-forearm", "far forearm")                          \
    _(BONE_FAR_THIGH, "far-thigh", "far thigh")                                \
    _(BONE_FAR_SHIN, "far-shin", "far shin")                                   \
    _(BONE_FAR_FOOT, "far-foot", "far foot")

#define VOCAB_FIGURE_VIEW(_)                                                   \
    _(FIGURE_VIEW_SIDE, "side", "seen from the side")                          \
    _(FIGURE_VIEW_FRONT, "front", "seen from the front")                       \
    _(FIGURE_VIEW_ABOVE, "above", "seen from above")

/* What a figure is drawn with. */
#define VOCAB_FIGURE_CELLS(_)                                                  \
    _(FIGURE_CELLS_BRAILLE, "braille", "braille dots")                         \
    _(FIGURE_CELLS_QUADRANTS, "quadrants", "quarter blocks")                   \
    _(FIGURE_CELLS_ASCII, "ascii", "plain characters")                         \
    _(FIGURE_CELLS_NONE, "none", "no figures")

/* How much a voice says. */
#define VOCAB_SPEECH(_)                                                        \
    _(SPEECH_FULL, "full", "all")                                              \
    _(SPEECH_SHORT, "short", "the least that leads through")                   \
    _(SPEECH_OFF, "off", "nothing")

#define VOCAB_PROP(_)                                                          \
    _(PROP_FLOOR, "floor", "floor")                                            \
    _(PROP_WALL, "wall", "wall")                                               \
    _(PROP_CHAIR, "chair", "chair")                                            \
    _(PROP_DESK, "desk", "desk")                                               \
    _(PROP_BOX, "box", "box")                                                  \
    _(PROP_BAR, "bar", "bar")                                                  \
    _(PROP_MAT, "mat", "mat")                                                  \
    _(PROP_PAD, "pad", "pad")                                                  \
    _(PROP_PILLOW, "pillow", "pillow")                                         \
    _(PROP_CUSHION, "cushion", "cushion")                                      \
    _(PROP_ROLLER, "roller", "roller")                                         \
    _(PROP_BALL, "ball", "ball")                                               \
    _(PROP_STICK, "stick", "stick")                                            \
    _(PROP_STRAP, "strap", "strap")                                            \
    _(PROP_BAND, "band", "band")                                               \
    _(PROP_DUMBBELL, "dumbbell", "dumbbell")                                   \
    _(PROP_LINE, "line", "line")                                               \
    _(PROP_ARROW, "arrow", "arrow")                                            \
    _(PROP_MARK, "mark", "mark")

#define VOCAB_AS_ENUM(name, word, label) name,

enum phase {
    VOCAB_PHASE(VOCAB_AS_ENUM) PHASE_COUNT
};
enum sides {
    VOCAB_SIDES(VOCAB_AS_ENUM) SIDES_COUNT
};
enum step_sides {
    STEP_SIDES_OWN,
    VOCAB_STEP_SIDES(VOCAB_AS_ENUM) STEP_SIDES_END
};
enum side {
    SIDE_NONE,
    VOCAB_SIDE(VOCAB_AS_ENUM) SIDE_END
};
enum position {
    VOCAB_POSITION(VOCAB_AS_ENUM) POSITION_COUNT
};
enum equipment {
    VOCAB_EQUIPMENT(VOCAB_AS_ENUM) EQUIPMENT_COUNT
};
enum tag {
    VOCAB_TAG(VOCAB_AS_ENUM) TAG_COUNT
};
enum source {
    VOCAB_SOURCE(VOCAB_AS_ENUM) SOURCE_COUNT
};
enum evidence {
    VOCAB_EVIDENCE(VOCAB_AS_ENUM) EVIDENCE_COUNT
};
enum joint {
    VOCAB_JOINT(VOCAB_AS_ENUM) JOINT_COUNT
};
enum bone {
    VOCAB_BONE(VOCAB_AS_ENUM) BONE_COUNT
};
enum figure_view {
    VOCAB_FIGURE_VIEW(VOCAB_AS_ENUM) FIGURE_VIEW_COUNT
};
enum figure_cells {
    VOCAB_FIGURE_CELLS(VOCAB_AS_ENUM) FIGURE_CELLS_COUNT
};
enum speech {
    VOCAB_SPEECH(VOCAB_AS_ENUM) SPEECH_COUNT
};
enum prop_kind {
    VOCAB_PROP(VOCAB_AS_ENUM) PROP_COUNT
};

/* Sets of equipment, tags, positions, joints, bones: bit n is value n. */
typedef uint32_t vocab_set;
#define VOCAB_BIT(value) (UINT32_C(1) << (value))

/* Equipment that must be at hand. The rest (mat, pad, pillow, cushion, towel)
 * never blocks: a carpet will do. */
extern const vocab_set equipment_blocks;

const char *phase_word(enum phase phase);
const char *phase_label(enum phase phase);
const char *sides_word(enum sides sides);
const char *sides_label(enum sides sides);
const char *step_sides_word(enum step_sides sides); /* OWN: NULL */
const char *side_word(enum side side);              /* NONE: "" */
const char *position_label(enum position position);
const char *equipment_word(enum equipment equipment);
const char *equipment_label(enum equipment equipment);
const char *tag_word(enum tag tag);
const char *tag_label(enum tag tag);
const char *source_label(enum source source);
const char *evidence_word(enum evidence evidence);
const char *evidence_label(enum evidence evidence);
const char *joint_word(enum joint joint);
const char *bone_word(enum bone bone);
const char *prop_word(enum prop_kind kind);
const char *figure_cells_word(enum figure_cells cells);
const char *speech_word(enum speech speech);
bool speech_find(const char *word, enum speech *speech);

enum side side_other(enum side side); /* NONE stays NONE */
bool side_find(const char *word, enum side *side);

/* What an id may look like: [a-z0-9-]{1,60}; checked before a path is made. */
enum {
    ID_MAX = 60
};
bool id_is_good(const char *id);

#endif
