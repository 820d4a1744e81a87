/* SPDX-License-Identifier: MIT */
/* fake_voice - voices for tests; see the header. */
#include "edge/fake_voice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* Fake voices. Each tells how it was called; `end` is what follows. */
#define SILENT "[ \"$1\" = -S ] && exit 0\n"
#define TELL                                                                   \
    "{ printf '%s' \"${0##*/}\"; for word; do printf '<%s>' \"$word\"; done\n" \
    "printf '['; cat; printf ']\\n'; } >>\"$log\"\n"
const char fake_good[] = SILENT TELL;
const char fake_hangs[] = SILENT TELL "exec sleep 1000";
const char fake_nests[] =
    SILENT "sleep 1000 & echo \"pid $!.\" >>\"$log\"; wait";
const char fake_dies[] = SILENT TELL "exit 1";
const char fake_is_killed[] = SILENT TELL "kill -SEGV $$";
const char fake_floods[] = SILENT TELL "head -c 8000000 /dev/zero\n"
                                       "head -c 8000000 /dev/zero >&2\n"
                                       "echo flooded >>\"$log\"; cat /dev/zero";

int fake_voice_set_up(void **state)
{
    static struct fake_voice here;

    memset(&here, 0, sizeof here);
    fake_open(&here.kit);
    *state = &here;
    return 0;
}

int fake_voice_tear_down(void **state)
{
    struct fake_voice *here = *state;

    voice_close(&here->voice);
    fake_await_no_child();
    fake_close(&here->kit);
    return 0;
}

void fake_voice_open(struct fake_voice *here, const char *command)
{
    struct voice_options options = {.command = command, .rate = 150};

    voice_open(&here->voice, &options);
}

struct utterance fake_line(const char *text)
{
    struct utterance line = {.begin_by_ms = INT64_MAX, .over_by_ms = INT64_MAX};

    snprintf(line.text, sizeof line.text, "%s", text);
    return line;
}

static void note_time(struct fake_voice *here, int64_t since_us)
{
    if (here->calls < FAKE_CALLS_MAX)
        here->us[here->calls++] = fake_us() - since_us;
}

void fake_say_line(struct fake_voice *here, const struct utterance *line)
{
    int64_t since = fake_us();

    voice_say(&here->voice, line, here->now_ms);
    note_time(here, since);
}

void fake_say(struct fake_voice *here, const char *text)
{
    struct utterance line = fake_line(text);

    fake_say_line(here, &line);
}

void fake_cut(struct fake_voice *here, const char *text)
{
    struct utterance line = fake_line(text);

    line.cuts = true;
    fake_say_line(here, &line);
}

int64_t fake_turn(struct fake_voice *here)
{
    int64_t since = fake_us();
    int64_t next = voice_turn(&here->voice, here->now_ms);

    note_time(here, since);
    return next;
}

/* Turns, at the same moment, until `part` is written. */
void fake_turn_until(struct fake_voice *here, const char *part)
{
    int64_t since = fake_us();

    while (strstr(fake_log(&here->kit), part) == NULL) {
        if (fake_us() - since > FAKE_PATIENCE_MS * 1000LL)
            fail_msg("'%s' never came; only:\n%s", part, here->kit.log);
        fake_turn(here);
        fake_nap();
    }
}

/* Time passes only where nothing runs. */
void fake_turn_until_quiet(struct fake_voice *here)
{
    int64_t since = fake_us(), next;

    while (here->voice.mouth.speaking) {
        if (fake_us() - since > FAKE_PATIENCE_MS * 1000LL)
            fail_msg("it still says '%s'", here->voice.mouth.now.text);
        next = fake_turn(here);
        if (here->voice.mouth.speaking && here->voice.child.pid == 0 &&
            here->voice.silencer.pid == 0 && next != INT64_MAX)
            here->now_ms = next;
        fake_nap();
    }
}
