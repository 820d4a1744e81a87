/* SPDX-License-Identifier: MIT */
/* sound_verb - `limber sound`: each tone and the voice, heard once, and what
 * makes them; so that nobody finds out on the floor that it is silent. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <limber/command/print.h>
#include <limber/command/sounds.h>
#include <limber/command/verbs.h>
#include <limber/edge/clock.h>
#include <limber/edge/paths.h>
#include <limber/edge/yaml/load.h>

enum {
    NAP_MS = 10,
    TOO_SOON = 4,      /* a part of the time that a sentence takes */
    PAUSE_MS = 400,    /* between two tones */
    EXIT_SIGNAL = 128, /* as shells have it */
    INDENT = 2,
    NAME_CELLS = 11
};

/* What was asked for, and what was heard. */
struct hearing {
    struct config config;
    struct arena arena; /* of its texts */
    struct clock clock;
    struct voice voice;
    struct chimes chimes;
    bool tones, spoken; /* they were heard */
    bool doubted;       /* the voice may not have been */
    bool hinted;        /* what helps a voice that fails is told */
};

/* ---- being stopped ---- */

/* What runs beside us is a group of its own and would go on without us. */
static const int SIGNALS[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE};

enum {
    SIGNAL_COUNT = sizeof SIGNALS / sizeof SIGNALS[0]
};

static volatile sig_atomic_t stopped; /* by which signal; 0: by none */

static void note_stop(int number)
{
    stopped = number;
}

/* What was ignored stays ignored, as nohup wants it. */
static void hold_signals(struct sigaction before[SIGNAL_COUNT])
{
    struct sigaction ours = {.sa_handler = note_stop, .sa_flags = SA_RESTART};

    sigemptyset(&ours.sa_mask);
    for (int i = 0; i < SIGNAL_COUNT; i++) {
        sigaction(SIGNALS[i], NULL, &before[i]);
        if (before[i].sa_handler != SIG_IGN)
            sigaction(SIGNALS[i], &ours, NULL);
    }
}

static void release_signals(const struct sigaction before[SIGNAL_COUNT])
{
    for (int i = 0; i < SIGNAL_COUNT; i++)
        sigaction(SIGNALS[i], &before[i], NULL);
}

static void nap(int ms)
{
    struct timespec rest = {.tv_sec = ms / 1000,
                            .tv_nsec = ms % 1000 * 1000000L};

    while (stopped == 0 && nanosleep(&rest, &rest) != 0 && errno == EINTR)
        ;
}

static void paragraph(const char *words)
{
    printf("\n");
    print_words(words, 0, 0);
}

/* ---- tones ---- */

static void wait_for_tone(struct hearing *hearing)
{
    while (stopped == 0 &&
           chimes_turn(&hearing->chimes, clock_now_ms(&hearing->clock)) !=
               INT64_MAX)
        nap(NAP_MS);
}

/* With the next player where one fails. */
static bool hear(struct hearing *hearing, enum chime chime)
{
    struct chimes *chimes = &hearing->chimes;
    unsigned before = chimes->heard;

    while (stopped == 0 && chimes->heard == before && chimes_work(chimes)) {
        chimes_play(chimes, chime, clock_now_ms(&hearing->clock));
        wait_for_tone(hearing);
    }
    return chimes->heard != before;
}

static void name_player(const struct hearing *hearing)
{
    const struct chimes *chimes = &hearing->chimes;
    const char *player = chimes_player(chimes);

    if (chimes->volume == 0)
        puts("Tones: off (chimes: 0 in config.yaml).");
    else if (player != NULL)
        printf("Tones: %s plays them, volume %d of %d.\n",
               player,
               chimes->volume,
               TONE_VOLUME_MAX);
    else if (chimes->failed[0] == '\0' && chimes->count > 0)
        puts("Tones: none, for there is no folder to keep them in.");
    else if (chimes->failed[0] == '\0')
        puts("Tones: none, for there is no player (pw-play, paplay, aplay, "
             "afplay).");
    else
        puts("Tones: none.");
}

static void tell_player_failed(const struct hearing *hearing)
{
    char storage[400];
    struct text line;

    text_over(&line, storage, sizeof storage);
    text_add_clean(&line, hearing->chimes.failed);
    if (chimes_player(&hearing->chimes) != NULL)
        text_addf(&line, ": %s plays now", chimes_player(&hearing->chimes));
    text_add(&line, ".");
    print_words(storage, 0, 0);
}

static void hear_tones(struct hearing *hearing)
{
    name_player(hearing);
    for (int i = 0; i < CHIME_KINDS && chimes_work(&hearing->chimes); i++) {
        enum chime chime = (enum chime)i;

        if (stopped != 0)
            return;

        printf("%*s%-*s%s\n",
               INDENT,
               "",
               NAME_CELLS,
               chime_word(chime),
               chime_label(chime));
        fflush(stdout);
        if (hear(hearing, chime))
            hearing->tones = true;
        nap(PAUSE_MS);
    }
    if (hearing->chimes.failed[0] != '\0')
        tell_player_failed(hearing);
}

/* ---- voice ---- */

static bool voice_is_wanted(const struct hearing *hearing)
{
    const struct config *config = &hearing->config;
    bool off =
        (config->said & CONFIG_VOICE) != 0 && config->voice == SPEECH_OFF;
    bool none = (config->said & CONFIG_SPEAKER) != 0 &&
                strcmp(config->speaker, "none") == 0;

    return !off && !none;
}

/* False where the command is done long before the sentence could be: without
 * a loudspeaker some end at once, and as if all were well. */
static bool say(struct hearing *hearing, const char *text)
{
    int64_t began = clock_now_ms(&hearing->clock);
    struct utterance line = {
        .say = SAY_SESSION, .begin_by_ms = INT64_MAX, .over_by_ms = INT64_MAX};
    struct voice *voice = &hearing->voice;

    snprintf(line.text, sizeof line.text, "%s", text);
    voice_say(voice, &line, began);
    while (stopped == 0 && voice_works(voice) && voice->mouth.speaking) {
        nap(NAP_MS);
        voice_turn(voice, clock_now_ms(&hearing->clock));
    }
    return clock_now_ms(&hearing->clock) - began >=
           spoken_length_ms(text, voice->rate) / TOO_SOON;
}

static void tell_voice_failed(struct hearing *hearing)
{
    const struct voice *voice = &hearing->voice;
    char storage[400];
    struct text line;

    text_over(&line, storage, sizeof storage);
    text_add_clean(&line, voice->failed);
    if (hearing->spoken)
        text_addf(&line, ": %s speaks now", voice_name(voice));
    else if (voice->way_count > 0) {
        text_add(&line,
                 ": see that this computer has a loudspeaker and that other "
                 "programs can be heard, then try 'limber sound' again");
        hearing->hinted = true;
    }
    text_add(&line, ".");
    print_words(storage, 0, 0);
}

static void speak(struct hearing *hearing)
{
    static const char sentence[] =
        "This is how limber speaks. Lie back, and breathe out slowly.";
    const struct voice *voice = &hearing->voice;
    bool in_time;

    printf("Voice: %s, %d words a minute. It says:\n%*s%s\n",
           voice_name(voice),
           voice->rate,
           INDENT,
           "",
           sentence);
    fflush(stdout);
    in_time = say(hearing, sentence);
    hearing->spoken = voice_works(voice) && in_time;
    hearing->doubted = voice->failed[0] == '\0' && !in_time;
    if (hearing->doubted && stopped == 0)
        printf("%s was done too soon for that: it may not have spoken.\n",
               voice_name(voice));
}

static void hear_voice(struct hearing *hearing)
{
    puts("");
    if (!voice_is_wanted(hearing))
        puts("Voice: off (in config.yaml).");
    else if (voice_works(&hearing->voice))
        speak(hearing);
    else if (hearing->voice.failed[0] != '\0')
        puts("Voice: none.");
    else
        puts("Voice: none, for nothing here speaks (spd-say, espeak-ng, say).");
    if (hearing->voice.failed[0] != '\0')
        tell_voice_failed(hearing);
}

/* ---- what else there is ---- */

/* What config.yaml says, in its own words. */
static void tell_config(const struct config *config)
{
    char storage[600];
    struct text line;
    const char *comma = " ";

    text_over(&line, storage, sizeof storage);
    text_add(&line, "config.yaml says");
    if ((config->said & CONFIG_VOICE) != 0) {
        text_addf(&line, "%svoice: %s", comma, speech_word(config->voice));
        comma = ", ";
    }
    if ((config->said & CONFIG_SPEAKER) != 0) {
        text_addf(&line, "%sspeaker: ", comma);
        text_add_clean(&line, config->speaker);
        comma = ", ";
    }
    if ((config->said & CONFIG_RATE) != 0) {
        text_addf(&line, "%srate: %d", comma, config->rate);
        comma = ", ";
    }
    if ((config->said & CONFIG_CHIMES) != 0) {
        text_addf(&line, "%schimes: %d", comma, config->chimes);
        comma = ", ";
    }
    if ((config->said & CONFIG_FLASH) != 0) {
        text_addf(&line, "%sflash: %s", comma, config->flash ? "yes" : "no");
        comma = ", ";
    }
    if (comma[0] == ' ')
        text_add(&line, " nothing about sound: what is built in holds");
    text_add(&line, ".");
    paragraph(storage);
}

static void tell_other_ways(const struct config *config)
{
    bool flash = (config->said & CONFIG_FLASH) != 0 && config->flash;

    print_words(flash ? "Where no tone can be heard the terminal's bell rings, "
                        "and the screen flashes."
                      : "Where no tone can be heard the terminal's bell rings; "
                        "with 'flash: yes' in config.yaml the screen flashes "
                        "as well.",
                0,
                0);
}

/* What would help where something that is wanted was not heard. */
static void
tell_what_helps(const struct hearing *hearing, bool no_tones, bool no_voice)
{
    bool own = (hearing->config.said & CONFIG_SPEAKER) != 0 &&
               strcmp(hearing->config.speaker, "auto") != 0;
    bool player = no_tones && hearing->chimes.count == 0;
    bool speaker = no_voice && !own && hearing->voice.way_count == 0;
    char storage[600];
    struct text line;

    text_over(&line, storage, sizeof storage);
    if (no_voice && own)
        text_add(&line,
                 "For the voice, look at 'speaker' in config.yaml; 'auto' "
                 "takes what is there. ");
    if (player || speaker)
        text_addf(&line,
                  "For %s, on Debian: apt install%s%s. ",
                  player && speaker ? "a voice and tones"
                  : speaker         ? "a voice"
                                    : "tones",
                  speaker ? " espeak-ng" : "",
                  player ? " alsa-utils" : "");
    if (no_tones && !player && hearing->chimes.folder[0] == '\0')
        text_add(&line,
                 "Tones want a cache folder that can be written: see HOME and "
                 "XDG_CACHE_HOME. ");
    if (!hearing->hinted &&
        ((no_tones && !player && hearing->chimes.folder[0] != '\0') ||
         (no_voice && hearing->voice.way_count > 0)))
        text_add(&line,
                 "See that this computer has a loudspeaker and that other "
                 "programs can be heard. ");
    if (line.length == 0)
        return;
    text_add(&line, "Then try 'limber sound' again.");
    paragraph(storage);
}

/* The exit status. */
static int tell_end(const struct hearing *hearing)
{
    bool no_tones = hearing->chimes.volume != 0 && !hearing->tones;
    bool no_voice = voice_is_wanted(hearing) && !hearing->spoken;
    bool heard = hearing->tones || hearing->spoken;

    if (hearing->tones && no_voice && !hearing->doubted)
        paragraph("Tones sounded; the voice did not.");
    if (hearing->spoken && no_tones)
        paragraph("The voice spoke; tones did not sound.");
    if (no_tones || no_voice)
        tell_what_helps(hearing, no_tones, no_voice);
    if (heard)
        paragraph("If you heard nothing: turn the sound of this computer up, "
                  "and see which loudspeaker it uses.");
    return heard || (!no_tones && !no_voice) ? 0 : 1;
}

/* ---- the command ---- */

/* What is wrong in config.yaml is told, and what is built in is heard. */
static void read_config(struct hearing *hearing)
{
    char folder[PATHS_SIZE], path[PATHS_SIZE];
    struct error ignored;
    struct report report;

    report_init(&report);
    if (paths_config(folder, &ignored) &&
        paths_join(path, folder, "config.yaml", &ignored))
        yaml_load_config(path, &hearing->arena, &hearing->config, &report);
    fputs(report.text.data, stderr);
    report_release(&report);
}

/* The exit status; one that was stopped says no more. */
static int hear_all(struct hearing *hearing)
{
    hear_tones(hearing);
    if (stopped == 0)
        hear_voice(hearing);
    if (stopped != 0)
        return EXIT_SIGNAL + stopped;
    tell_config(&hearing->config);
    if (hearing->chimes.volume > 0)
        tell_other_ways(&hearing->config);
    return tell_end(hearing);
}

int verb_sound(const struct options *options, struct error *err)
{
    struct hearing hearing = {.clock = clock_start(1)};
    struct sigaction before[SIGNAL_COUNT];
    struct voice_options wishes;
    int status;

    (void)options;
    (void)err;
    stopped = 0;
    hold_signals(before);
    read_config(&hearing);
    wishes = sounds_voice(&hearing.config);
    voice_open(&hearing.voice, &wishes);
    sounds_chimes(&hearing.chimes, &hearing.config);
    status = hear_all(&hearing);
    chimes_close(&hearing.chimes);
    voice_close(&hearing.voice);
    arena_release(&hearing.arena);
    release_signals(before);
    return status;
}
