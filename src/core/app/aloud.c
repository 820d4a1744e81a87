/* SPDX-License-Identifier: MIT */
/* aloud - the voice and the trial of the sound; see the header. */
#include <limber/core/app/aloud.h>

#include <stddef.h>

static bool change_voice(struct app *app)
{
    if (!app->heard || app->screen != SCREEN_STAGE || app->plan == NULL)
        return false;
    app->speech = (enum speech)((app->speech + 1) % SPEECH_COUNT);
    app->voiced_until_ms = app->now_ms + APP_VOICED_MS;
    return true;
}

static bool try_sound(struct app *app, struct effects *out)
{
    if (!aloud_is_offered(app))
        return false;
    app->sound_tries++;
    effects_add(out, EFFECT_TRY_SOUND, 0);
    return true;
}

bool aloud_command(struct app *app, enum command command, struct effects *out)
{
    switch (command) {
    case COMMAND_VOICE:
        return change_voice(app);
    case COMMAND_SOUND:
        return try_sound(app, out);
    default:
        return false;
    }
}

bool aloud_is_offered(const struct app *app)
{
    return app->sound_line != NULL && app->overlay == OVERLAY_NONE &&
           (app->screen == SCREEN_WELCOME || app->screen == SCREEN_HOME ||
            app->screen == SCREEN_CHECKIN);
}

const char *aloud_line(const struct app *app)
{
    bool at_once = app->screen == SCREEN_WELCOME && !app->heard;

    if (!aloud_is_offered(app) || (app->sound_tries == 0 && !at_once))
        return NULL;
    return app->sound_line;
}

const char *aloud_voice(const struct app *app)
{
    static const char *const lines[SPEECH_COUNT] = {
        [SPEECH_FULL] = "Voice: full.",
        [SPEECH_SHORT] = "Voice: short.",
        [SPEECH_OFF] = "Voice: off, tones stay.",
    };

    if (!app->heard)
        return "The voice has stopped. Read along from here.";
    return lines[app->speech];
}

const char *aloud_voiced(const struct app *app)
{
    return app->now_ms < app->voiced_until_ms ? aloud_voice(app) : NULL;
}
