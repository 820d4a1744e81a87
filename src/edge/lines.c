/* SPDX-License-Identifier: MIT */
/* lines - wraps and writes what is said, reads lines that are typed. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/lines.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include <limber/core/base/span.h>
#include <limber/core/session/speech.h>

enum {
    SAID_MAX = 1 << 16, /* bytes of what is said at once */
    WRITE_BYTES = 256   /* a terminal that can be written to has room for it */
};

/* ---- out ---- */

/* Nobody reads: the loop is woken by a descriptor that is always ready. */
static void lines_lost(struct lines *lines, struct front *front)
{
    lines->gone = true;
    text_reset(&lines->pending);
    if (lines->nowhere < 0)
        lines->nowhere = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (front != NULL)
        front->input = lines->nowhere;
}

static void drop_written(struct text *pending, size_t bytes)
{
    pending->length -= bytes;
    memmove(pending->data, pending->data + bytes, pending->length + 1);
    if (pending->length == 0)
        text_reset(pending);
}

/* Writes as much as is taken within `wait_ms`. */
static void flush(struct lines *lines, struct front *front, int wait_ms)
{
    struct text *pending = &lines->pending;

    while (pending->length > 0) {
        struct pollfd ready = {.fd = lines->out, .events = POLLOUT};
        size_t bytes =
            pending->length < WRITE_BYTES ? pending->length : WRITE_BYTES;
        ssize_t part = 0;
        int polled = poll(&ready, 1, wait_ms);

        if (polled == 0)
            return;
        if (polled > 0)
            part = write(lines->out, pending->data, bytes);
        if ((polled < 0 || part < 0) && errno == EINTR)
            continue;
        if (polled < 0 || (part < 0 && errno != EAGAIN)) {
            lines_lost(lines, front);
            return;
        }
        if (part <= 0)
            return;
        drop_written(pending, (size_t)part);
    }
}

/* The nearest ASCII, or '?'. */
static uint32_t to_ascii(uint32_t rune)
{
    static const struct {
        uint32_t rune;
        char ascii;
    } table[] = {
        {0x2018, '\''},
        {0x2019, '\''},
        {0x201C, '"'},
        {0x201D, '"'},
        {0x2010, '-'},
        {0x2011, '-'},
        {0x2012, '-'},
        {0x2013, '-'},
        {0x2014, '-'},
        {0x2212, '-'},
        {0x00A0, ' '},
        {0x00D7, 'x'},
    };

    for (size_t i = 0; rune >= 0x80 && i < sizeof table / sizeof table[0]; i++)
        if (table[i].rune == rune)
            return (unsigned char)table[i].ascii;
    return rune < 0x80 ? rune : '?';
}

/* The last gate: nothing that could steer a terminal passes it. */
static void
add_safe(struct text *out, const char *text, size_t bytes, bool ascii)
{
    const char *end = text + bytes;

    while (text < end) {
        uint32_t rune = text_next(&text);

        if (text_rune_is_hostile(rune))
            rune = 0xFFFD;
        text_add_rune(out, ascii ? to_ascii(rune) : rune);
    }
}

/* One paragraph behind `stamp`, all lines but the first under its text. */
static void
put_paragraph(struct lines *lines, const char *stamp, const char *text)
{
    unsigned indent = text_cells(stamp);
    struct text safe;
    const char *at;

    text_init(&safe, SAID_MAX);
    add_safe(&safe, text, strlen(text), lines->ascii);
    at = safe.data;
    text_add(&lines->pending, stamp);
    do {
        const char *next;
        size_t bytes = text_wrap(at, LINES_COLUMNS - indent, &next);

        if (at != safe.data)
            text_addf(&lines->pending, "%*s", (int)indent, "");
        text_add_bytes(&lines->pending, at, bytes);
        text_add(&lines->pending, "\n");
        at = next;
    } while (*at != '\0');
    text_release(&safe);
}

/* All paragraphs of `said`, cut apart in place; `again`: each has the stamp,
 * else the first. */
static void
put(struct lines *lines, const char *stamp, bool again, struct text *said)
{
    char blank[SPAN_TEXT + 4];
    char *at = said->data;

    memset(blank, ' ', sizeof blank);
    blank[text_cells(stamp)] = '\0';
    while (*at != '\0') {
        char *end = at + strcspn(at, "\n");
        bool last = *end == '\0';

        *end = '\0';
        if (*at != '\0')
            put_paragraph(lines, again || at == said->data ? stamp : blank, at);
        at = last ? end : end + 1;
    }
}

/* ---- the port: what is seen ---- */

static void tell_news(struct lines *lines)
{
    struct text said;

    text_init(&said, SAID_MAX);
    page_tell(&lines->told, lines->app, &said);
    put(lines, "", false, &said);
    text_release(&said);
}

static void lines_show(struct front *front, const struct app *app)
{
    struct lines *lines = front->self;

    lines->app = app;
    tell_news(lines);
    flush(lines, front, 0);
}

/* "[4:15] " or nothing. */
static const char *stamp_of(const struct lines *lines,
                            const struct app *app,
                            char out[static SPAN_TEXT + 4])
{
    char span[SPAN_TEXT];
    struct text text;

    text_over(&text, out, SPAN_TEXT + 4);
    if (lines->times && app->plan != NULL)
        text_addf(
            &text,
            "[%s] ",
            span_clock(span, session_plan_left_ms(&app->session, app->plan)));
    return out;
}

static void lines_perform(struct front *front,
                          const struct app *app,
                          const struct effect *effect)
{
    struct lines *lines = front->self;
    char stamp[SPAN_TEXT + 4];
    struct text said;
    bool introduces;

    lines->app = app;
    if (effect->kind != EFFECT_SAY || app->plan == NULL)
        return;
    text_init(&said, SAID_MAX);
    speech_line((enum say)effect->value, &app->session, app->plan, &said);
    introduces =
        effect->value == SAY_GET_READY && strchr(said.data, '\n') != NULL;
    if (introduces)
        text_add(&lines->pending, "\n");
    put(lines, stamp_of(lines, app, stamp), introduces, &said);
    text_release(&said);
    flush(lines, front, 0);
}

static void lines_suspend(struct front *front)
{
    (void)front;
}

/* Whoever comes back has not seen what was said before. */
static void lines_resume(struct front *front)
{
    struct lines *lines = front->self;
    char stamp[SPAN_TEXT + 4];
    struct text said;

    if (lines->app == NULL || lines->app->plan == NULL || lines->app->waiting ||
        lines->app->session.state != SESSION_PAUSED)
        return;
    text_init(&said, SAID_MAX);
    speech_line(SAY_PAUSED, &lines->app->session, lines->app->plan, &said);
    put(lines, stamp_of(lines, lines->app, stamp), false, &said);
    text_release(&said);
}

static bool lines_size(struct front *front, int *rows, int *columns)
{
    (void)front;
    (void)rows;
    (void)columns;
    return false;
}

/* ---- in ---- */

static struct event hung_up(void)
{
    return (struct event){.kind = EVENT_SIGNAL, .value = SIGHUP};
}

/* More bytes that are already there. *lost: the terminal is gone. */
static bool read_bytes(struct lines *lines, bool *lost)
{
    struct pollfd ready = {.fd = lines->in, .events = POLLIN};
    ssize_t got;

    if (lines->in < 0 || poll(&ready, 1, 0) <= 0)
        return false;
    got = read(lines->in, lines->bytes, sizeof lines->bytes);
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return false;
    *lost = got < 0 && !lines->echoes;
    /* Ctrl-D on a terminal: there is somebody, and they want to leave */
    lines->left = got == 0 && !lines->echoes;
    if (got <= 0 && !lines->left)
        lines->in = -1;
    lines->byte_at = 0;
    lines->byte_count = got > 0 ? (size_t)got : 0;
    return got > 0;
}

static void add_byte(struct lines *lines, char byte)
{
    if (lines->line_bytes == LINES_TYPED_MAX)
        lines->too_long = true;
    else if (byte != '\0') /* it would hide what follows */
        lines->line[lines->line_bytes++] = byte;
}

/* Spaces around a line mean nothing, but a line of spaces is the space key. */
static char *trimmed(struct lines *lines)
{
    char *line = lines->line;
    size_t end = lines->line_bytes;

    line[end] = '\0';
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t' ||
                       line[end - 1] == '\r'))
        end--;
    if (end == 0 && line[0] == ' ')
        end = 1;
    line[end] = '\0';
    while (line[0] != '\0' && line[1] != '\0' &&
           (line[0] == ' ' || line[0] == '\t'))
        line++;
    return line;
}

static void echo(struct lines *lines, const char *line)
{
    text_add(&lines->pending, line[0] == '\0' ? ">" : "> ");
    add_safe(&lines->pending, line, strlen(line), lines->ascii);
    text_add(&lines->pending, "\n");
}

/* The line is whole: what it stands for, or an answer. Lines that come all at
 * once are still answered one by one. */
static void take_line(struct lines *lines)
{
    const char *line = trimmed(lines);
    struct text answer;

    if (lines->app != NULL)
        tell_news(lines);
    text_init(&answer, SAID_MAX);
    if (lines->echoes)
        echo(lines, line);
    if (lines->too_long)
        text_add(&answer, "that line is too long to be a word");
    else
        typed_line(lines->app, line, &lines->typed, &answer);
    put(lines, "", false, &answer);
    text_release(&answer);
    lines->line_bytes = 0;
    lines->too_long = false;
}

/* Looks at bytes up to the end of a line; true where one was taken. */
static bool scan_bytes(struct lines *lines)
{
    while (lines->byte_at < lines->byte_count) {
        char byte = lines->bytes[lines->byte_at++];

        if (byte == '\n') {
            take_line(lines);
            return true;
        }
        add_byte(lines, byte);
    }
    return false;
}

/* The last line may have no end. */
static bool take_rest(struct lines *lines)
{
    if (lines->in >= 0 || lines->line_bytes == 0)
        return false;
    take_line(lines);
    return true;
}

/* Silence is no answer to what was asked. */
static void tell_end(struct lines *lines)
{
    struct text said;

    if (lines->app == NULL)
        return;
    tell_news(lines);
    text_init(&said, SAID_MAX);
    page_tell_end(lines->app, &said);
    put(lines, "", false, &said);
    text_release(&said);
}

static bool lines_read(struct front *front, struct event *event)
{
    struct lines *lines = front->self;
    bool lost = false;

    while (!lines->gone && lines->typed.at == lines->typed.count &&
           (scan_bytes(lines) || read_bytes(lines, &lost) || take_rest(lines)))
        ;
    if (lines->gone || lost) {
        front->input = -1;
        *event = hung_up();
        return true;
    }
    if (lines->typed.at < lines->typed.count) {
        *event = lines->typed.items[lines->typed.at++];
        return true;
    }
    if (lines->left) {
        lines->left = false;
        tell_end(lines);
        *event = (struct event){.kind = EVENT_COMMAND, .command = COMMAND_QUIT};
        return true;
    }
    if (lines->in < 0) {
        front->input = -1;
        tell_end(lines);
    }
    return false;
}

/* ---- open and close ---- */

bool lines_open(struct lines *lines,
                int in,
                int out,
                const struct lines_options *options,
                struct front *front)
{
    memset(lines, 0, sizeof *lines);
    lines->in = in;
    lines->out = out;
    lines->nowhere = -1;
    lines->times = options->times;
    lines->ascii = options->ascii;
    lines->echoes = !isatty(in);
    text_init(&lines->pending, LINES_PENDING_MAX);
    *front = (struct front){
        .self = lines,
        .input = in,
        .read = lines_read,
        .show = lines_show,
        .perform = lines_perform,
        .suspend = lines_suspend,
        .resume = lines_resume,
        .size = lines_size,
    };
    return true;
}

void lines_close(struct lines *lines)
{
    if (!lines->gone)
        flush(lines, NULL, LINES_CLOSE_MS);
    if (lines->nowhere >= 0)
        close(lines->nowhere);
    text_release(&lines->pending);
}
