/* SPDX-License-Identifier: MIT */
/* guide_script - what a script says of the session before it begins. */
#include <limber/command/guide.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <limber/edge/script.h>

enum {
    SCRIPT_BYTES_MAX = 1 << 20
};

static char *read_script(const char *path, struct error *err)
{
    FILE *file = fopen(path, "r");
    char *text = NULL;
    size_t size;

    if (file == NULL) {
        error_set(
            err, ERROR_FAILED, "cannot open '%s': %s", path, strerror(errno));
        return NULL;
    }
    text = calloc(1, SCRIPT_BYTES_MAX + 1);
    size = text != NULL ? fread(text, 1, SCRIPT_BYTES_MAX, file) : 0;
    if (text == NULL || ferror(file) || size == SCRIPT_BYTES_MAX) {
        error_set(
            err, ERROR_FAILED, "cannot read '%s': too long, or no file", path);
        free(text);
        text = NULL;
    }
    fclose(file);
    return text;
}

static void take_settings(struct guide *guide,
                          const struct timeline_settings *settings)
{
    if (settings->sore != SIDE_NONE)
        guide->options.sore = settings->sore;
    if (settings->place != PLACE_UNKNOWN)
        guide->options.place = settings->place;
    if (settings->pain != RATING_NONE)
        guide->options.pain = settings->pain;
    guide->options.day = settings->day;
    guide->guided = settings->checks;
    if (settings->asks)
        guide->options.ask_ms = settings->ask_ms;
    if (!settings->records)
        guide->options.no_record = true;
}

bool guide_read_script(struct guide *guide, struct error *err)
{
    const char *path = guide->options.script;
    struct timeline_settings settings;

    guide->script = read_script(path, err);
    if (guide->script == NULL ||
        !script_settings(path, guide->script, &settings, err))
        return false;
    take_settings(guide, &settings);
    return true;
}
