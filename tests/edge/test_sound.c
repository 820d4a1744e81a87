/* SPDX-License-Identifier: MIT */
/* test_sound - `limber sound` as a program (LIMBER_BIN), with players and
 * voices of the test's own: what is heard, what is said about it, and what
 * would help. */
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/sound_kit.h>

#define TEST(name) cmocka_unit_test_setup_teardown(name, enter, sound_leave)

enum {
    SAID_BYTES = 8192,
    PATIENCE_MS = 10000
};

static char said[SAID_BYTES]; /* by the program that ran last */

/* A voice that takes about as long as a voice does. */
#define SPEAKS "exec /bin/sleep 1.5"

static int enter(void **state)
{
    struct sound_room *room;
    char cache[SOUND_NAME];

    if (sound_enter(state) != 0)
        return -1;
    room = *state;
    snprintf(cache, sizeof cache, "%s/cache", room->base);
    setenv("XDG_CACHE_HOME", cache, 1);
    setenv("XDG_CONFIG_HOME", room->base, 1);
    setenv("HOME", room->base, 1);
    return 0;
}

static void config(const struct sound_room *room, const char *text)
{
    char path[SOUND_NAME];
    FILE *file;

    snprintf(path, sizeof path, "%s/limber", room->base);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/limber/config.yaml", room->base);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
}

/* Runs `limber sound`; standard output and error in the order they come, with
 * its lines joined. */
static void ends_with(int wanted)
{
    const char *program = getenv("LIMBER_BIN");
    char command[512];
    FILE *pipe;
    size_t length;
    int status;

    snprintf(command,
             sizeof command,
             "'%s' sound 2>&1",
             program != NULL ? program : "build/debug/limber");
    pipe = popen(command, "r");
    assert_non_null(pipe);
    length = fread(said, 1, sizeof said - 1, pipe);
    said[length] = '\0';
    status = pclose(pipe);
    assert_true(WIFEXITED(status));
    if (WEXITSTATUS(status) != wanted)
        fail_msg(
            "wanted %d, found %d and\n%s", wanted, WEXITSTATUS(status), said);
    for (char *at = said; *at != '\0'; at++)
        if (*at == '\n')
            *at = ' ';
}

static void has_said(const char *part)
{
    if (strstr(said, part) == NULL)
        fail_msg("no '%s' in\n%s", part, said);
}

static void has_not_said(const char *part)
{
    if (strstr(said, part) != NULL)
        fail_msg("'%s' in\n%s", part, said);
}

/* ---- what is heard ---- */

static void every_tone_is_played_in_turn_and_named(void **state)
{
    struct sound_room *room = *state;
    char wanted[SOUND_LOG];
    size_t length = 0;

    sound_player(room, "aplay", SOUND_PLAYS);
    ends_with(0);
    has_said("Tones: aplay plays them, volume 60 of 100. ");
    for (int i = 0; i < CHIME_KINDS; i++) {
        enum chime chime = (enum chime)i;

        has_said(chime_word(chime));
        has_said(chime_label(chime));
        length += (size_t)snprintf(wanted + length,
                                   sizeof wanted - length,
                                   "aplay -q %s/%s-60.wav\n",
                                   room->folder,
                                   chime_word(chime));
    }
    sound_logged(room, wanted);
    has_said("For a voice, on Debian: apt install espeak-ng. Then try 'limber "
             "sound' again.");
    has_said("If you heard nothing: turn the sound of this computer up");
}

static void the_voice_says_a_whole_sentence(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "espeak-ng", SPEAKS);
    ends_with(0);
    has_said("Voice: espeak-ng, 150 words a minute. It says:   This is how "
             "limber speaks.");
    has_said("Tones: none, for there is no player (pw-play, paplay, aplay, "
             "afplay).");
    has_said("For tones, on Debian: apt install alsa-utils.");
    has_not_said("too soon");
    sound_logged(room, "espeak-ng -s 150 --stdin\n");
}

static void with_nothing_there_it_says_how_to_get_it(void **state)
{
    (void)state;
    ends_with(1);
    has_said("Voice: none, for nothing here speaks (spd-say, espeak-ng, say).");
    has_said("For a voice and tones, on Debian: apt install espeak-ng "
             "alsa-utils. Then try 'limber sound' again.");
    has_said("the terminal's bell rings; with 'flash: yes' in config.yaml");
    has_said("config.yaml says nothing about sound");
    has_not_said("If you heard nothing");
}

/* ---- what fails ---- */

static void a_player_that_dies_is_named_and_the_next_goes_on(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "paplay", SOUND_DIES);
    sound_player(room, "aplay", SOUND_PLAYS);
    ends_with(0);
    has_said("'paplay' ends with an error: aplay plays now.");
}

static void when_all_fail_it_asks_for_a_loudspeaker(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_DIES);
    sound_player(room, "espeak-ng", SOUND_DIES);
    ends_with(1);
    has_said("'aplay' ends with an error.");
    has_said("'espeak-ng' ends with an error: ");
    has_said("see that this computer has a loudspeaker");
    has_not_said("See that this computer"); /* once is enough */
    has_not_said("apt install");
}

static void a_voice_that_is_done_at_once_is_not_believed(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "espeak-ng", SOUND_PLAYS);
    ends_with(1);
    has_said("'espeak-ng' ends without a sound: see that this computer has a "
             "loudspeaker and that other programs can be heard, then try "
             "'limber sound' again.");
    has_not_said("Tones sounded");
}

static void tones_without_the_voice_are_told_in_a_line(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_PLAYS);
    sound_player(room, "espeak-ng", SOUND_DIES);
    ends_with(0);
    has_said("Tones sounded; the voice did not.");
}

static void a_voice_without_the_tones_is_told_in_a_line(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_DIES);
    sound_player(room, "espeak-ng", SPEAKS);
    ends_with(0);
    has_said("The voice spoke; tones did not sound.");
    has_not_said("Tones sounded");
}

/* ---- stopping it ---- */

/* Events of a FIFO, which its writers hold open as long as they run. */
static void comes(int fifo, short wanted)
{
    struct pollfd file = {.fd = fifo, .events = wanted};

    assert_int_equal(poll(&file, 1, PATIENCE_MS), 1);
    assert_true((file.revents & (wanted != 0 ? wanted : POLLHUP)) != 0);
}

static pid_t start_limber(void)
{
    const char *program = getenv("LIMBER_BIN");
    pid_t pid = fork();

    assert_true(pid >= 0);
    if (pid > 0)
        return pid;
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    program = program != NULL ? program : "build/debug/limber";
    execl(program, program, "sound", (char *)NULL);
    _exit(127);
}

/* The player or voice of this name is running when the signal comes. */
static void stop_while(struct sound_room *room, const char *name, int signal)
{
    char fifo[SOUND_NAME], text[2 * SOUND_NAME], got[8];
    int file, status;
    pid_t pid;

    sound_clear(room);
    snprintf(fifo, sizeof fifo, "%s/fifo", room->bin);
    assert_int_equal(mkfifo(fifo, 0600), 0);
    snprintf(text, sizeof text, "exec 3>'%s'\necho 1 >&3\n" SOUND_HANGS, fifo);
    sound_player(room, name, text);
    file = open(fifo, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    assert_true(file >= 0);
    pid = start_limber();
    comes(file, POLLIN);
    assert_true(read(file, got, sizeof got) > 0);
    assert_int_equal(kill(pid, signal), 0);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    comes(file, 0); /* nobody holds it any more */
    close(file);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 128 + signal);
}

static void a_signal_ends_it_with_what_it_runs(void **state)
{
    static const int SIGNALS[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGPIPE};

    for (size_t i = 0; i < sizeof SIGNALS / sizeof SIGNALS[0]; i++) {
        stop_while(*state, "aplay", SIGNALS[i]);
        stop_while(*state, "espeak-ng", SIGNALS[i]);
    }
}

static void a_cache_that_cannot_be_written_is_named(void **state)
{
    struct sound_room *room = *state;
    char cache[SOUND_NAME];

    sound_player(room, "aplay", SOUND_PLAYS);
    snprintf(cache, sizeof cache, "%s/aplay", room->bin);
    setenv("XDG_CACHE_HOME", cache, 1);
    ends_with(1);
    has_said("tones cannot be kept in '");
    has_said("Tones want a cache folder that can be written");
    has_not_said("loudspeaker and");
}

/* ---- what config.yaml says ---- */

static void config_yaml_is_followed_and_repeated(void **state)
{
    struct sound_room *room = *state;

    config(room,
           "voice: short\nspeaker: my-voice -x {rate} {text}\nrate: 200\n"
           "chimes: 35\nflash: yes\n");
    sound_player(room, "aplay", SOUND_DIES);
    sound_player(room, "my-voice", SPEAKS);
    ends_with(0);
    has_said("aplay plays them, volume 35 of 100.");
    has_said("Voice: my-voice, 200 words a minute.");
    has_said("config.yaml says voice: short, speaker: my-voice -x {rate} "
             "{text}, rate: 200, chimes: 35, flash: yes.");
    has_said("the terminal's bell rings, and the screen flashes.");
}

static void a_speaker_that_is_not_there_is_named(void **state)
{
    struct sound_room *room = *state;

    config(room, "speaker: my-voice {text}\nchimes: 0\n");
    ends_with(1);
    has_said("'my-voice' is no program that is there.");
    has_said("For the voice, look at 'speaker' in config.yaml; 'auto' takes "
             "what is there.");
    has_not_said("apt install");
    has_not_said("loudspeaker");
}

static void silence_that_is_wished_for_is_no_failure(void **state)
{
    struct sound_room *room = *state;

    config(room, "voice: off\nchimes: 0\n");
    sound_player(room, "aplay", SOUND_PLAYS);
    sound_player(room, "espeak-ng", SPEAKS);
    ends_with(0);
    has_said("Tones: off (chimes: 0 in config.yaml).");
    has_said("Voice: off (in config.yaml).");
    has_not_said("bell");
    sound_logged(room, "");
}

static void what_is_wrong_in_config_yaml_is_told(void **state)
{
    struct sound_room *room = *state;

    config(room, "chimes: 400\n");
    sound_player(room, "aplay", SOUND_DIES);
    ends_with(1);
    has_said("config.yaml:1:");
    has_said("volume 60 of 100");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_tone_is_played_in_turn_and_named),
        TEST(the_voice_says_a_whole_sentence),
        TEST(with_nothing_there_it_says_how_to_get_it),
        TEST(a_player_that_dies_is_named_and_the_next_goes_on),
        TEST(when_all_fail_it_asks_for_a_loudspeaker),
        TEST(a_voice_that_is_done_at_once_is_not_believed),
        TEST(tones_without_the_voice_are_told_in_a_line),
        TEST(a_voice_without_the_tones_is_told_in_a_line),
        TEST(a_signal_ends_it_with_what_it_runs),
        TEST(a_cache_that_cannot_be_written_is_named),
        TEST(config_yaml_is_followed_and_repeated),
        TEST(a_speaker_that_is_not_there_is_named),
        TEST(silence_that_is_wished_for_is_no_failure),
        TEST(what_is_wrong_in_config_yaml_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
