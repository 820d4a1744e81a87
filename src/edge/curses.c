/* SPDX-License-Identifier: MIT */
/* curses - ncurses in and out, and the rescue beside it: what a handler may do
 * when the program crashes, write and tcsetattr, is prepared while opening.
 * Its data is static because a handler can see nothing else.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1

#include <limber/edge/curses.h>

#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* ncurses has a struct of the name that core gives an enum, and a macro for
 * whatever a terminal can do. */
#define screen ncurses_screen
#include <ncurses.h>
#include <term.h>
#undef columns
#undef screen

#include <limber/core/view/view.h>

enum {
    CTRL_L = 0x0c,
    ESCAPE_WAIT_MS = 25
};

/* The rescue. */

static const int CRASHES[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
enum {
    CRASH_COUNT = sizeof CRASHES / sizeof CRASHES[0]
};

static struct {
    struct termios modes; /* as they were before */
    char bytes[128];      /* bring the screen back */
    size_t length;
    struct sigaction before[CRASH_COUNT];
} rescue;

/* Puts the old handler back, which is to have the crash after us. */
static void rescue_now(int number)
{
    ssize_t ignored = write(STDOUT_FILENO, rescue.bytes, rescue.length);

    (void)ignored; /* nothing is left to be done about it */
    tcsetattr(STDIN_FILENO, TCSANOW, &rescue.modes);
    for (size_t i = 0; i < CRASH_COUNT; i++)
        if (CRASHES[i] == number)
            sigaction(number, &rescue.before[i], NULL);
    raise(number);
}

/* Adds a terminal's string without its padding, "$<5>". */
static void rescue_add(const char *capability)
{
    const char *text = tigetstr(capability);

    if (text == NULL || text == (const char *)-1)
        return;
    while (*text && rescue.length < sizeof rescue.bytes) {
        const char *end = NULL;

        if (text[0] == '$' && text[1] == '<')
            end = strchr(text, '>');
        if (end)
            text = end + 1;
        else
            rescue.bytes[rescue.length++] = *text++;
    }
}

static void rescue_prepare(void)
{
    struct sigaction action = {.sa_handler = rescue_now,
                               .sa_flags = (int)SA_RESETHAND};

    rescue.length = 0;
    rescue_add("sgr0");
    rescue_add("op");
    rescue_add("rmkx");
    rescue_add("cnorm");
    rescue_add("rmcup");
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < CRASH_COUNT; i++)
        sigaction(CRASHES[i], &action, &rescue.before[i]);
}

static void rescue_drop(void)
{
    for (size_t i = 0; i < CRASH_COUNT; i++)
        sigaction(CRASHES[i], &rescue.before[i], NULL);
}

/* Painting. */

/* Gives each role that has a colour a pair of its own, pair_of. A terminal
 * that cannot leave the ground alone gets no colours. */
static enum palette palette_open(const struct curses_options *options)
{
    enum palette palette;

    if (options->mono || !has_colors() || start_color() == ERR ||
        use_default_colors() == ERR || COLOR_PAIRS <= ROLE_COUNT)
        return PALETTE_MONO;
    palette = palette_for(COLORS, options->background);
    for (int role = 0; role < ROLE_COUNT; role++) {
        struct look look = palette_look(palette, (enum role)role);

        if (look.colour != COLOUR_OWN)
            init_pair((short)(role + 1), look.colour, -1);
    }
    return palette;
}

static short pair_of(enum role role, struct look look)
{
    return (short)(look.colour == COLOUR_OWN ? 0 : role + 1);
}

/* A frame's cell as ncurses wants it. What the C library counts as wider or
 * narrower than the view did would push the row about: it becomes '?'. */
static void paint_cell(const struct curses *curses,
                       struct cell cell,
                       int cells,
                       int row,
                       int column)
{
    static const attr_t WEIGHTS[] = {
        [WEIGHT_PLAIN] = A_NORMAL,
        [WEIGHT_BOLD] = A_BOLD,
        [WEIGHT_REVERSE] = A_REVERSE,
    };
    enum role role = (enum role)cell.role;
    struct look look = palette_look(curses->palette, role);
    attr_t attributes = WEIGHTS[look.weight];
    bool large = role == ROLE_HEAD || role == ROLE_DIGIT || role == ROLE_ACCENT;
    wchar_t text[2] = {(wchar_t)cell.rune, 0};
    cchar_t out;

    if (wcwidth(text[0]) != cells || (curses->ascii && cell.rune > 0x7e))
        text[0] = L'?';
    if (large && cell.rune == '#' && curses->ascii && curses->reverse) {
        text[0] = L' ';
        attributes = A_REVERSE;
    }
    setcchar(&out, text, attributes, pair_of(role, look), NULL);
    mvadd_wch(row, column, &out);
    if (cells == 2 && text[0] == L'?')
        mvadd_wch(row, column + 1, &out);
}

static bool cells_same(struct cell a, struct cell b)
{
    return a.rune == b.rune && a.role == b.role;
}

/* Paints the cells of one row that differ; true where there were any. A
 * character of two cells goes with its right half. */
static bool paint_row(struct curses *curses, int row, int top, int left)
{
    int columns = curses->next.columns;
    const struct cell *next = curses->next.cells + row * columns;
    const struct cell *shown = curses->shown.cells + row * columns;
    bool painted = false;

    for (int c = 0; c < columns; c++) {
        bool wide = c + 1 < columns && next[c + 1].rune == 0;
        bool corner = row + top == LINES - 1 && c + left + wide == COLS - 1;

        if (next[c].rune == 0 || corner ||
            (!curses->fresh && cells_same(next[c], shown[c]) &&
             (!wide || cells_same(next[c + 1], shown[c + 1]))))
            continue;
        paint_cell(curses, next[c], 1 + wide, row + top, c + left);
        painted = true;
    }
    return painted;
}

static void curses_show(struct front *front, const struct app *app)
{
    struct curses *curses = front->self;
    struct frame *next = &curses->next;
    bool painted = curses->fresh;

    curses->rung = 0;
    frame_init(next, LINES, COLS, curses->ascii);
    view_draw(app, next);
    front->pictured = next->pictured;
    if (curses->fresh) {
        erase();
        clearok(curscr, TRUE);
    }
    for (int row = 0; row < next->rows; row++)
        painted = paint_row(curses,
                            row,
                            (LINES - next->rows) / 2,
                            (COLS - next->columns) / 2) ||
                  painted;
    if (!painted)
        return;
    refresh();
    curses->fresh = false;
    curses->shown = *next;
}

/* The window. */

static bool curses_size(struct front *front, int *rows, int *columns)
{
    struct curses *curses = front->self;
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
        size.ws_col > 0 && is_term_resized(size.ws_row, size.ws_col)) {
        resizeterm(size.ws_row, size.ws_col);
        curses->fresh = true;
    }
    *rows = LINES;
    *columns = COLS;
    return true;
}

static void curses_suspend(struct front *front)
{
    (void)front;
    def_prog_mode();
    endwin();
}

static void curses_resume(struct front *front)
{
    struct curses *curses = front->self;

    reset_prog_mode();
    curses->fresh = true;
}

/* Keys. */

static const struct {
    int from; /* as ncurses says it */
    uint32_t to;
} KEYS[] = {
    {KEY_ENTER, KEY_CODE_ENTER},
    {KEY_BACKSPACE, KEY_CODE_BACKSPACE},
    {KEY_UP, KEY_CODE_UP},
    {KEY_DOWN, KEY_CODE_DOWN},
    {KEY_LEFT, KEY_CODE_LEFT},
    {KEY_RIGHT, KEY_CODE_RIGHT},
    {KEY_PPAGE, KEY_CODE_PAGE_UP},
    {KEY_NPAGE, KEY_CODE_PAGE_DOWN},
    {KEY_HOME, KEY_CODE_HOME},
    {KEY_END, KEY_CODE_END},
};

/* Arrows from terminals that do not take the keypad mode they are told. */
static const struct {
    const char *sent;
    int code;
} MORE_KEYS[] = {
    {"\033[A", KEY_UP},
    {"\033[B", KEY_DOWN},
    {"\033[C", KEY_RIGHT},
    {"\033[D", KEY_LEFT},
};

/* 0: a key that means nothing here, KEY_RESIZE among them. */
static uint32_t key_of_code(wint_t code)
{
    for (size_t i = 0; i < sizeof KEYS / sizeof KEYS[0]; i++)
        if ((wint_t)KEYS[i].from == code)
            return KEYS[i].to;
    return 0;
}

/* What follows an escape that ncurses could not read, so that the digits of
 * an unknown key are not taken for an answer. True: it was such a sequence. */
static bool skip_sequence(void)
{
    wint_t next;
    int kind = get_wch(&next);

    if (kind == ERR)
        return false;
    if (kind == KEY_CODE_YES) {
        ungetch((int)next);
        return false;
    }
    if (next != L'[' && next != L'O') {
        unget_wch((wchar_t)next);
        return false;
    }
    do
        kind = get_wch(&next);
    while (kind == OK && (next < 0x40 || next > 0x7e));
    return true;
}

static uint32_t key_of_character(struct curses *curses, wint_t character)
{
    switch (character) {
    case L'\n':
        return KEY_CODE_ENTER;
    case L'\b':
        return KEY_CODE_BACKSPACE;
    case CTRL_L:
        curses->fresh = true;
        return 0;
    case KEY_CODE_ESCAPE:
        return skip_sequence() ? 0 : KEY_CODE_ESCAPE;
    default:
        return (uint32_t)character;
    }
}

/* With nothing left to read: is there still somebody? */
static bool terminal_is_gone(void)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int waiting = 0;

    if (poll(&input, 1, 0) <= 0)
        return false;
    if (input.revents & (POLLHUP | POLLERR | POLLNVAL))
        return true;
    return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}

static bool curses_read(struct front *front, struct event *event)
{
    struct curses *curses = front->self;
    wint_t input;
    int kind;

    while ((kind = get_wch(&input)) != ERR) {
        uint32_t key = kind == KEY_CODE_YES ? key_of_code(input)
                                            : key_of_character(curses, input);

        if (key == 0)
            continue;
        event->kind = EVENT_KEY;
        event->key = key;
        return true;
    }
    if (!terminal_is_gone())
        return false;
    event->kind = EVENT_SIGNAL;
    event->value = SIGHUP;
    return true;
}

/* Only the moments that must be heard; a bell is too coarse for a count. */
static const uint8_t BELLS[] = {
    [CHIME_COUNT] = 0,
    [CHIME_READY] = 0,
    [CHIME_START] = 1,
    [CHIME_HALF] = 0,
    [CHIME_END] = 1,
    [CHIME_SWITCH] = 2,
    [CHIME_REST] = 1,
    [CHIME_ASK] = 1,
    [CHIME_DONE] = 1,
};

/* Chimes of the same turn are one sound, the longest, and one flash. */
static void curses_perform(struct front *front,
                           const struct app *app,
                           const struct effect *effect)
{
    struct curses *curses = front->self;
    unsigned bells = effect->kind == EFFECT_CHIME
                         ? BELLS[effect->value]
                         : effect->kind == EFFECT_TRY_SOUND;

    (void)app;
    for (; curses->rung < bells; curses->rung++) {
        if (curses->flash && curses->rung == 0)
            flash();
        if (!curses->silent)
            beep();
    }
}

/* Opening and closing. */

static bool locale_is_plain(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") != 0 ||
           wcwidth(L'\u2500') != 1;
}

static bool can_do(const char *capability)
{
    const char *text = tigetstr(capability);

    return text != NULL && text != (const char *)-1;
}

/* Whether newterm will do: asked before, as it leaks where it fails, and sends
 * something to a terminal that is too simple. */
static bool term_is_fit(const char *term, struct error *err)
{
    int found;
    bool fit;

    if (*term == '\0')
        return error_set(err, ERROR_FAILED, "no terminal is named in TERM");
    if (setupterm(term, STDOUT_FILENO, &found) != OK)
        return error_set(err, ERROR_FAILED, "unknown terminal '%.60s'", term);
    fit = can_do("cup") && can_do("clear");
    del_curterm(cur_term);
    return fit || error_set(err,
                            ERROR_FAILED,
                            "cannot place text on terminal '%.60s'",
                            term);
}

/* Keys come singly and at once; Ctrl-S is a key, not a way to stand still. */
static void modes_set(void)
{
    struct termios modes;

    cbreak();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    for (size_t i = 0; i < sizeof MORE_KEYS / sizeof MORE_KEYS[0]; i++)
        define_key(MORE_KEYS[i].sent, MORE_KEYS[i].code);
    nodelay(stdscr, TRUE);
    leaveok(stdscr, TRUE);
    set_escdelay(ESCAPE_WAIT_MS);
    typeahead(-1);
    curs_set(0);
    if (tcgetattr(STDIN_FILENO, &modes) != 0)
        return;
    modes.c_iflag &= ~(tcflag_t)IXON;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
    def_prog_mode();
}

bool curses_open(struct curses *curses,
                 const struct curses_options *options,
                 struct front *out,
                 struct error *err)
{
    const char *term = options->term ? options->term : "";

    memset(curses, 0, sizeof *curses);
    if (!isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &rescue.modes) != 0)
        return error_set(err, ERROR_FAILED, "no terminal to draw on");
    if (!term_is_fit(term, err))
        return false;
    curses->terminal = newterm(term, stdout, stdin);
    if (curses->terminal == NULL)
        return error_set(
            err, ERROR_FAILED, "cannot use terminal '%.60s'", term);
    rescue_prepare();
    modes_set();
    curses->ascii = options->ascii || locale_is_plain();
    curses->silent = options->silent;
    curses->flash = options->flash;
    curses->reverse = can_do("rev");
    curses->palette = palette_open(options);
    curses->fresh = true;
    *out = (struct front){.self = curses,
                          .input = STDIN_FILENO,
                          .read = curses_read,
                          .show = curses_show,
                          .perform = curses_perform,
                          .suspend = curses_suspend,
                          .resume = curses_resume,
                          .size = curses_size};
    return true;
}

void curses_close(struct curses *curses)
{
    if (curses->terminal == NULL)
        return;
    endwin();
    delscreen(curses->terminal);
    rescue_drop();
    curses->terminal = NULL;
}
