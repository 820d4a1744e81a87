/* SPDX-License-Identifier: MIT */
/* voice - a command that speaks; see the header. */
#include <limber/edge/voice.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/base/text.h>

enum {
    FILLED_BYTES = 8192, /* a command line with the text in it */
    SPD_SLOWEST = 80,    /* what -100, 0 and 100 mean to spd-say */
    SPD_USUAL = 170,
    SPD_FASTEST = 449,
    FAILED_NAME_CELLS = 60,
    HEARD_MS = 1000, /* of shorter sentences nothing can be told */
    HEARD_PART = 8,
    FAILURES_MAX = 2, /* in a row */
    AGAIN_MS = 60000, /* the last way rests so long before its last chance */
    REST_MS = 1000,   /* a device may be busy as long as a chime */
    /* When a sentence should be over, in parts of 100 of its length. */
    USUAL_PART = 150,
    UNKNOWN_PART = 250, /* of one that is not told the rate, at first */
    SLOWEST_PART = 400, /* slower than that it was interrupted */
    SAFETY_PART = 300,
    SAFETY_MS = 5000
};

/* In the order of preference. Behind -- no text is taken for an option. */
static const struct voice_way known[] = {
    {"spd-say -w -r {speed} -- {text}", "spd-say -S", true},
    {"espeak-ng -s {rate} --stdin", NULL, true},
    {"say -r {rate} -- {text}", NULL, true},
};

/* ---- the ways ---- */

bool voice_works(const struct voice *voice)
{
    return voice->way < voice->way_count;
}

const char *voice_name(const struct voice *voice)
{
    return voice_works(voice) ? voice->words[0] : NULL;
}

/* The first from there that was not given up. */
static void take_way(struct voice *voice, unsigned from)
{
    voice->way = from;
    while (voice_works(voice) && voice->trust[voice->way].is_given_up)
        voice->way++;
    if (voice_works(voice))
        child_split(voice->ways[voice->way].line, voice->storage, voice->words);
}

/* Says why in one line: `before` 'name' `after`. */
static void note_failed(struct voice *voice,
                        const char *before,
                        const char *name,
                        const char *after)
{
    struct text line;

    text_over(&line, voice->failed, sizeof voice->failed);
    text_add(&line, before);
    text_add(&line, "'");
    text_add_fit(&line, name, FAILED_NAME_CELLS, "...");
    text_add(&line, "'");
    text_add(&line, after);
}

static bool any_is_open(const struct voice *voice)
{
    for (unsigned i = 0; i < voice->way_count; i++)
        if (!voice->trust[i].is_given_up)
            return true;
    return false;
}

/* The way that speaks now has failed; `at_once`: it has no second chance. */
static void
note_failure(struct voice *voice, const char *why, bool at_once, int64_t now_ms)
{
    struct voice_trust *trust = &voice->trust[voice->way];

    note_failed(voice, "", voice->words[0], why);
    trust->failures++;
    if (!at_once && trust->failures < FAILURES_MAX)
        return;
    trust->is_given_up = true;
    if (any_is_open(voice) || voice->tried_again ||
        !child_is_there(voice->words[0]))
        return;
    voice->again_way = voice->way;
    voice->again_ms = now_ms + AGAIN_MS;
}

static void note_success(struct voice *voice)
{
    voice->trust[voice->way].failures = 0;
    voice->tried_again = false;
}

static bool is_auto(const char *command)
{
    return command == NULL || strcmp(command, "auto") == 0;
}

static int rate_within(int rate)
{
    if (rate <= 0)
        return SPOKEN_RATE;
    if (rate < SPOKEN_RATE_MIN)
        return SPOKEN_RATE_MIN;
    return rate > SPOKEN_RATE_MAX ? SPOKEN_RATE_MAX : rate;
}

/* A way whose program is there. */
static bool is_open(struct voice *voice, const struct voice_way *way)
{
    return child_split(way->line, voice->storage, voice->words) &&
           child_is_there(voice->words[0]);
}

static void add_known_ways(struct voice *voice)
{
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (is_open(voice, &known[i]))
            voice->ways[voice->way_count++] = known[i];
}

static void add_own_way(struct voice *voice, const char *command)
{
    struct voice_way own = {.line = command};

    if (is_open(voice, &own))
        voice->ways[voice->way_count++] = own;
    else if (!child_split(command, voice->storage, voice->words))
        note_failed(voice, "the speaker is no command line: ", command, "");
    else
        note_failed(voice, "", voice->words[0], " is no program that is there");
}

void voice_open(struct voice *voice, const struct voice_options *options)
{
    const char *command = options->command;

    memset(voice, 0, sizeof *voice);
    voice->rate = rate_within(options->rate);
    mouth_init(&voice->mouth, voice->rate);
    if (is_auto(command))
        add_known_ways(voice);
    else if (strcmp(command, "none") != 0)
        add_own_way(voice, command);
    take_way(voice, 0);
}

/* ---- a command line with the text in it ---- */

/* 80 to 449 words a minute as -100 to 100. */
static int speed_of(int rate)
{
    int far =
        rate < SPD_USUAL ? SPD_USUAL - SPD_SLOWEST : SPD_FASTEST - SPD_USUAL;
    int speed = (rate - SPD_USUAL) * 100 / far;

    return speed < -100 ? -100 : speed > 100 ? 100 : speed;
}

static bool takes(const char **at, const char *name)
{
    size_t bytes = strlen(name);

    if (strncmp(*at, name, bytes) != 0)
        return false;
    *at += bytes;
    return true;
}

/* Adds one word of the line; true where the text came into it. */
static bool
fill_word(const struct voice *voice, const char *word, struct text *out)
{
    bool has_text = false;

    while (*word != '\0')
        if (takes(&word, "{text}")) {
            text_add(out, voice->mouth.now.text);
            has_text = true;
        } else if (takes(&word, "{rate}")) {
            text_addf(out, "%d", voice->rate);
        } else if (takes(&word, "{speed}")) {
            text_addf(out, "%d", speed_of(voice->rate));
        } else {
            text_add_bytes(out, word++, 1);
        }
    return has_text;
}

static bool start(struct voice *voice)
{
    char storage[FILLED_BYTES], input[SPOKEN_BYTES + 1];
    const char *words[CHILD_WORDS_MAX + 1];
    struct text line;
    bool has_text = false;
    unsigned i;

    text_over(&line, storage, sizeof storage);
    for (i = 0; voice->words[i] != NULL; i++) {
        words[i] = storage + line.length;
        if (fill_word(voice, voice->words[i], &line))
            has_text = true;
        text_add_bytes(&line, "", 1); /* the end of the word */
    }
    words[i] = NULL;
    if (line.cut)
        return false;
    snprintf(input, sizeof input, "%s\n", voice->mouth.now.text);
    return child_start(&voice->child, words, has_text ? NULL : input, NULL);
}

/* ---- saying ---- */

static bool is_told_rate(const struct voice *voice)
{
    const char *line = voice->ways[voice->way].line;

    return strstr(line, "{rate}") != NULL || strstr(line, "{speed}") != NULL;
}

/* How long it should take for what it says now. */
static int32_t length_of(const struct voice *voice)
{
    int rate = voice->rate;

    if (!is_told_rate(voice) && rate > SPOKEN_RATE)
        rate = SPOKEN_RATE;
    return spoken_length_ms(voice->mouth.now.text, rate);
}

/* How slow it may be, in parts of 100 of that. */
static int part_of(const struct voice *voice)
{
    int slowest = voice->trust[voice->way].slowest;
    int part = slowest * USUAL_PART / 100;

    if (is_told_rate(voice))
        return USUAL_PART;
    if (slowest == 0)
        return UNKNOWN_PART;
    return part > USUAL_PART ? part : USUAL_PART;
}

static int64_t late_at(const struct voice *voice, int64_t now_ms)
{
    int64_t length = length_of(voice);
    int64_t late = length * part_of(voice) / 100 + VOICE_LATE_MS;
    int64_t safe = length * SAFETY_PART / 100 + SAFETY_MS;

    return now_ms + (voice->mouth.now.safety && safe > late ? safe : late);
}

/* Of short sentences most is the time in which the command gets ready. */
static void learn_speed(struct voice *voice, int64_t now_ms)
{
    struct voice_trust *trust = &voice->trust[voice->way];
    int32_t length = length_of(voice);
    int64_t part;

    if (length < HEARD_MS)
        return;
    part = (now_ms - voice->mouth.began_ms) * 100 / length;
    if (part > SLOWEST_PART)
        part = SLOWEST_PART;
    if (part < 1)
        part = 1;
    if (part > trust->slowest)
        trust->slowest = (int)part;
}

static void silence(struct voice *voice, int64_t now_ms)
{
    char storage[CHILD_WORDS_BYTES];
    const char *words[CHILD_WORDS_MAX + 1];
    const char *stop = voice_works(voice) ? voice->ways[voice->way].stop : NULL;
    bool spoke = voice->child.pid != 0;

    voice->begins = false;
    child_stop(&voice->child);
    if (!spoke || stop == NULL || !child_split(stop, storage, words))
        return;
    child_stop(&voice->silencer);
    if (child_start(&voice->silencer, words, NULL, NULL))
        voice->silenced_ms = now_ms + VOICE_STOP_MS;
}

/* No way is left for this sentence. Where one may be tried once more, a safety
 * text is said again, and else what waits, after a rest. */
static void run_out(struct voice *voice, int64_t now_ms)
{
    take_way(voice, 0);
    if (!voice_works(voice))
        mouth_hush(&voice->mouth);
    else if (voice->mouth.now.safety ||
             mouth_over(&voice->mouth, now_ms) == MOUTH_BEGIN) {
        voice->begins = true;
        voice->rest_ms = now_ms + REST_MS;
    }
}

/* Says mouth.now by this way, or by a next one where it cannot be run. */
static void begin(struct voice *voice, int64_t now_ms)
{
    voice->rest_ms = now_ms;
    voice->begins = voice_works(voice) && voice->silencer.pid != 0;
    while (!voice->begins && voice_works(voice)) {
        if (start(voice)) {
            voice->late_ms = late_at(voice, now_ms);
            return;
        }
        note_failure(
            voice, " cannot be run", !child_is_there(voice->words[0]), now_ms);
        take_way(voice, voice->way + 1);
    }
    if (!voice_works(voice))
        run_out(voice, now_ms);
}

/* Does what the mouth says; each sentence is for the first way again. */
static void act(struct voice *voice, enum mouth_act what, int64_t now_ms)
{
    if (what == MOUTH_CUT || what == MOUTH_CUT_BEGIN)
        silence(voice, now_ms);
    if (what == MOUTH_CUT || what == MOUTH_NOTHING)
        return;
    take_way(voice, 0);
    begin(voice, now_ms);
}

static void
fail(struct voice *voice, const char *why, bool at_once, int64_t now_ms)
{
    silence(voice, now_ms);
    note_failure(voice, why, at_once, now_ms);
    take_way(voice, voice->way + 1);
    if (!voice_works(voice))
        run_out(voice, now_ms);
    else if (mouth_again(&voice->mouth, now_ms) == MOUTH_BEGIN)
        begin(voice, now_ms);
}

/* ---- looking after it ---- */

static void look_silencer(struct voice *voice, int64_t now_ms)
{
    if (child_look(&voice->silencer) == CHILD_RUNS &&
        now_ms >= voice->silenced_ms)
        child_stop(&voice->silencer);
    if (!voice->begins || voice->silencer.pid != 0 || now_ms < voice->rest_ms)
        return;
    voice->begins = false;
    if (mouth_again(&voice->mouth, now_ms) == MOUTH_BEGIN)
        begin(voice, now_ms);
}

/* The last way that was given up has one more chance. */
static void look_again(struct voice *voice, int64_t now_ms)
{
    if (voice->again_ms == 0 || now_ms < voice->again_ms)
        return;
    voice->again_ms = 0;
    voice->tried_again = true;
    voice->trust[voice->again_way].is_given_up = false;
    voice->trust[voice->again_way].failures = FAILURES_MAX - 1;
    take_way(voice, 0);
}

/* Who asks far too late was away himself (a suspended computer): the command
 * gets its time once more. */
static bool was_away(const struct voice *voice, int64_t now_ms)
{
    return now_ms >= voice->late_ms + VOICE_LATE_MS;
}

/* espeak-ng without a sound device ends at once and reports no error. */
static bool was_heard(const struct voice *voice, int64_t now_ms)
{
    int32_t length = spoken_length_ms(voice->mouth.now.text, voice->rate);

    return !voice->ways[voice->way].stays || length < HEARD_MS ||
           now_ms - voice->mouth.began_ms >= length / HEARD_PART;
}

static void look_child(struct voice *voice, int64_t now_ms)
{
    switch (child_look(&voice->child)) {
    case CHILD_NONE:
        return;
    case CHILD_RUNS:
        if (now_ms < voice->late_ms)
            return;
        if (was_away(voice, now_ms))
            voice->late_ms = late_at(voice, now_ms);
        else
            fail(voice, " does not come to an end", true, now_ms);
        return;
    case CHILD_DONE:
        if (!was_heard(voice, now_ms)) {
            fail(voice, " ends without a sound", false, now_ms);
            return;
        }
        note_success(voice);
        learn_speed(voice, now_ms);
        act(voice, mouth_over(&voice->mouth, now_ms), now_ms);
        return;
    case CHILD_FAILED:
        fail(voice, " ends with an error", false, now_ms);
    }
}

int64_t voice_turn(struct voice *voice, int64_t now_ms)
{
    int64_t next = INT64_MAX;

    voice->now_ms = now_ms;
    look_silencer(voice, now_ms);
    look_child(voice, now_ms);
    look_again(voice, now_ms);
    if (voice->child.pid != 0)
        next = voice->late_ms;
    if (voice->silencer.pid != 0 && voice->silenced_ms < next)
        next = voice->silenced_ms;
    if (voice->begins && voice->silencer.pid == 0 && voice->rest_ms < next)
        next = voice->rest_ms;
    if (voice->again_ms != 0 && voice->again_ms < next)
        next = voice->again_ms;
    return next;
}

void voice_say(struct voice *voice,
               const struct utterance *line,
               int64_t now_ms)
{
    voice_turn(voice, now_ms); /* it may just have come to an end */
    if (voice_works(voice))
        act(voice, mouth_say(&voice->mouth, line, now_ms), now_ms);
}

void voice_hush(struct voice *voice)
{
    act(voice, mouth_hush(&voice->mouth), voice->now_ms);
}

void voice_close(struct voice *voice)
{
    voice_hush(voice);
    child_wait(&voice->silencer, VOICE_STOP_MS);
    voice->way = voice->way_count;
    voice->again_ms = 0;
}
