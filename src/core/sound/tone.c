/* SPDX-License-Identifier: MIT */
/* tone - the notes of each chime, and their samples; see the header. */
#include <limber/core/sound/tone.h>

#include <math.h>
#include <stdint.h>
#include <string.h>

enum {
    NOTES_MAX = 3,
    FADE_IN_MS = 15,
    FADE_OUT_MS = 40, /* the rest of a note that has nearly died away */
    SAMPLE_BYTES = 2,
    SAMPLE_MAX = 32767
};

static const float TURN = 6.28318531f;
static const float OCTAVE = 0.25f; /* of the note above it, against it */
static const float DYING = 4.0f;   /* a note ends at e to the minus this */

struct note {
    float hz;
    int16_t start_ms, ms; /* ms 0: there is no such note */
    float level;          /* of a note, at full volume; notes may overlap */
};

#define A3 220.00f
#define C4 261.63f
#define E4 329.63f
#define G4 392.00f
#define A4 440.00f
#define C5 523.25f
#define CIS5 554.37f
#define E5 659.26f
#define G5 783.99f
#define C6 1046.50f

static const struct {
    const char *word, *label;
    int rank; /* the higher must be heard */
    struct note notes[NOTES_MAX];
} chimes[CHIME_KINDS] = {
    [CHIME_COUNT] = {"count",
                     "three, two, one before a start or an end",
                     0,
                     {{E4, 0, 110, 0.80f}}},
    [CHIME_READY] = {"get-ready",
                     "the next move: get ready",
                     3,
                     {{C5, 0, 600, 0.60f}}},
    [CHIME_START] = {"start",
                     "go",
                     7,
                     {{C5, 0, 220, 0.60f}, {G5, 170, 550, 0.60f}}},
    [CHIME_HALF] = {"half",
                    "half way",
                    2,
                    {{E5, 0, 160, 0.45f}, {E5, 210, 300, 0.45f}}},
    [CHIME_END] = {"end",
                   "let go: it is over",
                   4,
                   {{G4, 0, 240, 0.65f}, {C4, 190, 700, 0.75f}}},
    [CHIME_SWITCH] = {"switch",
                      "change sides",
                      6,
                      {{G5, 0, 220, 0.55f},
                       {C5, 190, 240, 0.55f},
                       {G5, 400, 450, 0.55f}}},
    [CHIME_REST] = {"rest",
                    "rest until the next set",
                    5,
                    {{A3, 0, 1150, 0.80f}}},
    [CHIME_ASK] = {"ask",
                   "a question waits",
                   1,
                   {{A4, 0, 300, 0.60f}, {CIS5, 450, 450, 0.60f}}},
    [CHIME_DONE] = {"done",
                    "the session is done",
                    8,
                    {{C5, 0, 260, 0.55f},
                     {G5, 200, 280, 0.55f},
                     {C6, 400, 800, 0.50f}}},
};

const char *chime_word(enum chime chime)
{
    return chimes[chime].word;
}

const char *chime_label(enum chime chime)
{
    return chimes[chime].label;
}

enum chime chime_first(enum chime a, enum chime b)
{
    return chimes[b].rank > chimes[a].rank ? b : a;
}

/* ---- lengths ---- */

static size_t samples_in(int ms)
{
    return (size_t)ms * TONE_RATE / 1000;
}

int tone_ms(enum chime chime)
{
    int end = 0;

    for (unsigned i = 0; i < NOTES_MAX; i++) {
        const struct note *note = &chimes[chime].notes[i];

        if (note->start_ms + note->ms > end)
            end = note->start_ms + note->ms;
    }
    return end;
}

size_t tone_size(enum chime chime)
{
    return TONE_HEAD + samples_in(tone_ms(chime)) * SAMPLE_BYTES;
}

/* ---- bytes ---- */

static void put(unsigned char *at, uint32_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        at[i] = (unsigned char)(value >> 8 * i & 0xFF);
}

static void write_head(unsigned char *out, size_t size)
{
    memcpy(out, "RIFF", 4);
    put(out + 4, (uint32_t)(size - 8), 4);
    memcpy(out + 8, "WAVEfmt ", 8);
    put(out + 16, 16, 4); /* bytes of the form that follows */
    put(out + 20, 1, 2);  /* plain samples */
    put(out + 22, 1, 2);  /* one channel */
    put(out + 24, TONE_RATE, 4);
    put(out + 28, TONE_RATE * SAMPLE_BYTES, 4);
    put(out + 32, SAMPLE_BYTES, 2);
    put(out + 34, SAMPLE_BYTES * 8, 2);
    memcpy(out + 36, "data", 4);
    put(out + 40, (uint32_t)(size - TONE_HEAD), 4);
}

static void add_sample(unsigned char *at, float value)
{
    uint16_t bits = (uint16_t)(at[0] | at[1] << 8);
    int32_t sum = (bits ^ 0x8000) - 0x8000 + (int32_t)lroundf(value);

    if (sum > SAMPLE_MAX)
        sum = SAMPLE_MAX;
    if (sum < -SAMPLE_MAX)
        sum = -SAMPLE_MAX;
    put(at, (uint32_t)sum, SAMPLE_BYTES);
}

/* ---- sound ---- */

/* 0 to 1 with no corner at either end. */
static float eased(size_t at, size_t length)
{
    float x = (float)at / (float)length;

    return at >= length ? 1 : x * x * (3 - 2 * x);
}

/* A sine and a little of its octave, which fade in, die away and fade out. */
static void add_note(const struct note *note, float loud, unsigned char *at)
{
    size_t count = samples_in(note->ms);
    size_t in = samples_in(FADE_IN_MS), out = samples_in(FADE_OUT_MS);
    float step = note->hz / TONE_RATE;
    float kept = 1 - DYING / (float)count;
    float turn = 0; /* of the wave, 0 to 1: large angles lose their ends */

    loud *= note->level * SAMPLE_MAX / (1 + OCTAVE);
    for (size_t i = 0; i < count; i++) {
        float wave = sinf(TURN * turn) + OCTAVE * sinf(2 * TURN * turn);

        add_sample(at + i * SAMPLE_BYTES,
                   loud * wave * eased(i, in) * eased(count - 1 - i, out));
        loud *= kept;
        turn += step;
        turn -= turn >= 1 ? 1.0f : 0.0f;
    }
}

void tone_write(enum chime chime, int volume, unsigned char *out)
{
    size_t size = tone_size(chime);
    float loud = (float)volume / TONE_VOLUME_MAX;

    memset(out, 0, size);
    write_head(out, size);
    loud = loud < 0 ? 0 : loud > 1 ? 1 : loud;
    for (unsigned i = 0; i < NOTES_MAX; i++) {
        const struct note *note = &chimes[chime].notes[i];

        if (note->ms > 0)
            add_note(note,
                     loud,
                     out + TONE_HEAD +
                         samples_in(note->start_ms) * SAMPLE_BYTES);
    }
}
