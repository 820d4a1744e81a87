/* SPDX-License-Identifier: MIT */
/* sounds - voice, chimes and news behind one port; see the header. */
#include <limber/command/sounds.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/care/signs.h>
#include <limber/core/session/spoken.h>
#include <limber/core/sound/news.h>
#include <limber/edge/paths.h>

static const char trial[] = "This is how limber speaks.";

/* ---- what is wished ---- */

struct voice_options sounds_voice(const struct config *config)
{
    struct voice_options wishes = {NULL, SPOKEN_RATE};

    if ((config->said & CONFIG_SPEAKER) != 0)
        wishes.command = config->speaker;
    if ((config->said & CONFIG_RATE) != 0)
        wishes.rate = config->rate;
    return wishes;
}

int sounds_volume(const struct config *config)
{
    return (config->said & CONFIG_CHIMES) != 0 ? config->chimes : TONE_VOLUME;
}

void sounds_chimes(struct chimes *chimes, const struct config *config)
{
    char cache[PATHS_SIZE], folder[PATHS_SIZE] = "";
    struct error ignored;

    if (!paths_cache(cache, &ignored) ||
        !paths_join(folder, cache, "chimes", &ignored))
        folder[0] = '\0';
    chimes_open(chimes, folder, sounds_volume(config));
}

/* ---- the port ---- */

/* Which of the two texts: the worse one, where signs of both lists stand. */
static void
stop_words(const struct app *app, int64_t now_ms, struct utterance *line)
{
    if (care_signs_verdict(app->signs.blocked, 0) == VERDICT_EMERGENCY)
        spoken_stop(now_ms, line);
    else
        spoken_urgent(now_ms, line);
}

static bool speak(struct sounds *sounds,
                  const struct app *app,
                  enum say say,
                  int64_t now_ms)
{
    struct utterance line;

    if (app->speech == SPEECH_OFF || !voice_works(&sounds->voice))
        return false;
    if (say == SAY_STOP)
        stop_words(app, now_ms, &line);
    else if (app->plan != NULL)
        spoken_at(say,
                  app->speech,
                  sounds->voice.rate,
                  &app->session,
                  app->plan,
                  &line);
    else
        return false;
    if (line.text[0] == '\0')
        return false;
    voice_say(&sounds->voice, &line, now_ms);
    return true;
}

static bool try_out(struct sounds *sounds, int64_t now_ms)
{
    struct utterance line = {.say = SAY_SESSION,
                             .begin_by_ms = INT64_MAX,
                             .over_by_ms = INT64_MAX,
                             .cuts = true};
    bool chimed = chimes_play(&sounds->chimes, CHIME_START, now_ms);

    if (!voice_works(&sounds->voice))
        return chimed;
    memcpy(line.text, trial, sizeof trial);
    voice_say(&sounds->voice, &line, now_ms);
    return true;
}

static void tell(struct sounds *sounds,
                 const struct app *app,
                 const struct effect *effect,
                 int64_t now_ms)
{
    char bytes[NEWS_BYTES + 1];
    struct text line;

    text_over(&line, bytes, sizeof bytes);
    news_line(app, effect, now_ms - sounds->began_ms, &line);
    if (line.length > 0)
        events_tell(&sounds->events, line.data);
}

static bool sounds_perform(void *self,
                           const struct app *app,
                           const struct effect *effect,
                           int64_t now_ms)
{
    struct sounds *sounds = self;

    tell(sounds, app, effect, now_ms);
    if (!sounds->sounding)
        return false;
    switch (effect->kind) {
    case EFFECT_SAY:
        return speak(sounds, app, (enum say)effect->value, now_ms);
    case EFFECT_CHIME:
        return !chimes_silent(&sounds->chimes) &&
               chimes_play(&sounds->chimes, (enum chime)effect->value, now_ms);
    case EFFECT_TRY_SOUND:
        return try_out(sounds, now_ms);
    default:
        return false;
    }
}

static int64_t earlier(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* ---- what has become of it ---- */

/* "espeak-ng speaks, aplay plays the tones." */
static void describe(struct sounds *sounds)
{
    const char *voice = voice_name(&sounds->voice);
    const char *player = chimes_player(&sounds->chimes);
    struct text line;

    text_over(&line, sounds->line, sizeof sounds->line);
    if (sounds->voice.failed[0] != '\0')
        text_add(&line, sounds->voice.failed);
    else if (voice != NULL)
        text_addf(&line, "%s speaks", voice);
    else
        text_add(&line, "Nothing here speaks");
    if (sounds->chimes.failed[0] != '\0')
        text_addf(&line, "; %s.", sounds->chimes.failed);
    else if (chimes_silent(&sounds->chimes))
        text_add(&line, "; tones are off in config.yaml.");
    else if (player != NULL)
        text_addf(&line, ", %s plays the tones.", player);
    else
        text_add(&line, "; for tones there is only the bell.");
    if (voice == NULL || player == NULL || sounds->voice.failed[0] != '\0' ||
        sounds->chimes.failed[0] != '\0')
        text_add(&line, " 'limber sound' says what would help.");
}

/* Where a voice or a player has come or gone since the last turn: the app is
 * told, and a tone calls for eyes where the voice is silent now. */
static bool follow(struct sounds *sounds, struct app *app, int64_t now_ms)
{
    const char *voice = voice_name(&sounds->voice);
    const char *player = chimes_player(&sounds->chimes);

    char before[sizeof sounds->line];

    memcpy(before, sounds->line, sizeof before);
    describe(sounds);
    if (voice == sounds->voice_was && player == sounds->player_was &&
        strcmp(before, sounds->line) == 0)
        return false;
    sounds->voice_was = voice;
    sounds->player_was = player;
    if (app->heard && voice == NULL) {
        app->voiced_until_ms = now_ms + 2 * APP_VOICED_MS;
        chimes_play(&sounds->chimes, CHIME_ASK, now_ms);
    }
    app->heard = voice != NULL;
    return true;
}

/* A mark that was taken off needs no warning any more. */
static bool warns_in_vain(const struct sounds *sounds, const struct app *app)
{
    const struct mouth *mouth = &sounds->voice.mouth;

    return mouth->speaking && mouth->now.say == SAY_STOP &&
           app->signs.blocked == 0;
}

static int64_t sounds_turn(void *self, struct app *app, int64_t now_ms)
{
    struct sounds *sounds = self;
    int64_t next = events_turn(&sounds->events, now_ms);

    if (!sounds->sounding)
        return next;
    if (app->speech == SPEECH_OFF || warns_in_vain(sounds, app))
        voice_hush(&sounds->voice);
    next = earlier(next, voice_turn(&sounds->voice, now_ms));
    next = earlier(next, chimes_turn(&sounds->chimes, now_ms));
    return follow(sounds, app, now_ms) ? now_ms : next; /* to be shown */
}

static bool sounds_owes(void *self, enum chime *chime)
{
    struct sounds *sounds = self;

    return sounds->sounding && chimes_owes(&sounds->chimes, chime);
}

/* ---- open and close ---- */

bool sounds_open(struct sounds *sounds,
                 const struct options *options,
                 const struct config *config,
                 struct error *err)
{
    struct voice_options wishes = sounds_voice(config);

    memset(sounds, 0, sizeof *sounds);
    if (!events_open(&sounds->events, options->events, options->on_event, err))
        return false;
    sounds->target = options->events;
    sounds->port =
        (struct sound){sounds, sounds_perform, sounds_turn, sounds_owes};
    sounds->sounding =
        options->speed == 1 && !options->quiet && options->script == NULL;
    if (!sounds->sounding)
        return true;
    voice_open(&sounds->voice, &wishes);
    sounds_chimes(&sounds->chimes, config);
    sounds->voice_was = voice_name(&sounds->voice);
    sounds->player_was = chimes_player(&sounds->chimes);
    describe(sounds);
    return true;
}

void sounds_close(struct sounds *sounds)
{
    unsigned unwritten;

    if (sounds->sounding) {
        voice_close(&sounds->voice);
        chimes_close(&sounds->chimes);
    }
    unwritten = events_close(&sounds->events);
    if (unwritten > 0)
        fprintf(stderr,
                "! %u events could not be written to '%s': is there room?\n",
                unwritten,
                sounds->target);
}

void sounds_tell(struct sounds *sounds,
                 const struct options *options,
                 const struct config *config,
                 struct app *app)
{
    bool speaks = sounds->sounding && voice_works(&sounds->voice);

    app->heard = speaks;
    app->speech = SPEECH_FULL;
    if ((config->said & CONFIG_VOICE) != 0)
        app->speech = config->voice;
    if (options->has_speech)
        app->speech = options->speech;
    app->sound_line = sounds->sounding ? sounds->line : NULL;
    sounds->began_ms = app->now_ms;
}
