/* SPDX-License-Identifier: MIT */
/* scenes_aloud - screens where something can speak, or where nothing can. */
#include "core/scenes_kit.h"

static const char found[] = "espeak-ng speaks, aplay plays the tones.";
static const char silent[] =
    "Nothing here speaks or plays tones: the terminal's bell rings. 'limber "
    "sound' says what would help.";

static void speaks(struct fixture *f)
{
    f->app.heard = true;
    f->app.sound_line = found;
}

/* ---- the trial ---- */

static void welcome(struct fixture *f)
{
    speaks(f);
    f->app.screen = SCREEN_WELCOME;
    f->catalogue.history_path = "/home/you/.local/share/limber/history.db";
}

static void welcome_tried(struct fixture *f)
{
    welcome(f);
    scene_press(f, 's');
}

static void welcome_silent(struct fixture *f)
{
    welcome(f);
    f->app.heard = false;
    f->app.sound_line = silent;
}

static void home(struct fixture *f)
{
    speaks(f);
}

static void home_tried(struct fixture *f)
{
    f->app.sound_line = silent;
    scene_press(f, 's');
}

static void checkin(struct fixture *f)
{
    scene_find("checkin-answered")->play(f);
    speaks(f);
}

static void checkin_tried(struct fixture *f)
{
    checkin(f);
    scene_press(f, 's');
}

static void checkin_silent(struct fixture *f)
{
    checkin(f);
    f->app.heard = false;
    f->app.sound_line = silent;
    scene_press(f, 's');
}

/* ---- the voice ---- */

static void hold(struct fixture *f)
{
    scene_hold(f);
    speaks(f);
    scene_press(f, 'v');
}

static void get_ready(struct fixture *f)
{
    scene_find("get-ready")->play(f);
    speaks(f);
    scene_press(f, 'v');
    scene_press(f, 'v');
}

static void question(struct fixture *f)
{
    scene_find("question")->play(f);
    speaks(f);
    scene_press(f, 'v');
}

static void where(struct fixture *f)
{
    scene_find("where")->play(f);
    speaks(f);
    scene_press(f, 'v');
}

static void paused(struct fixture *f)
{
    scene_find("paused")->play(f);
    speaks(f);
    scene_press(f, 'v');
}

static void help(struct fixture *f)
{
    speaks(f);
    scene_press(f, '?');
}

static const struct scene scenes[] = {
    SCENE_DAILY("welcome-sound", welcome),
    SCENE_DAILY("welcome-sound-tried", welcome_tried),
    SCENE_DAILY("welcome-silent", welcome_silent),
    SCENE_DAILY("home-sound", home),
    SCENE_DAILY("home-sound-tried", home_tried),
    SCENE_DAILY("checkin-sound", checkin),
    SCENE_DAILY("checkin-sound-tried", checkin_tried),
    SCENE_DAILY("checkin-silent", checkin_silent),
    SCENE_DAILY("get-ready-voice", get_ready),
    SCENE_DAILY("hold-voice", hold),
    SCENE_DAILY("question-voice", question),
    SCENE_DAILY("where-voice", where),
    SCENE_DAILY("paused-voice", paused),
    SCENE_DAILY("help-sound", help),
};
const struct scene_list scenes_aloud = {scenes,
                                        sizeof scenes / sizeof scenes[0]};
