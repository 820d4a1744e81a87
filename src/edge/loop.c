/* SPDX-License-Identifier: MIT */
/* loop - the one wait of the program, and what follows from it.
 *
 * Signals are blocked but inside pselect, so a flag is only ever set while the
 * loop waits: reading and clearing flags needs no further care. The flags and
 * what loop_open replaced are the only state of the file; signals belong to
 * the process, so there cannot be two loops.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/loop.h>

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/select.h>

static volatile sig_atomic_t flag_size, flag_stop, flag_continue;
static volatile sig_atomic_t flag_end; /* number of the signal, or 0 */

static void note_size(int number)
{
    (void)number;
    flag_size = 1;
}

static void note_stop(int number)
{
    (void)number;
    flag_stop = 1;
}

static void note_continue(int number)
{
    (void)number;
    flag_continue = 1;
}

/* Only that something has ended: it wakes the wait, and what sounds looks. */
static void note_child(int number)
{
    (void)number;
}

static void note_end(int number)
{
    if (!flag_end)
        flag_end = number;
}

static const struct {
    int number;
    void (*handler)(int);
    bool stays_ignored; /* as nohup and shells without jobs want it */
} SIGNALS[] = {
    {SIGWINCH, note_size, false},
    {SIGCONT, note_continue, false},
    {SIGCHLD, note_child, false},
    {SIGTSTP, note_stop, true},
    {SIGTERM, note_end, true},
    {SIGHUP, note_end, true},
    {SIGINT, note_end, true},
    {SIGQUIT, note_end, true},
    {SIGPIPE, SIG_IGN, false},
};
enum {
    SIGNAL_COUNT = sizeof SIGNALS / sizeof SIGNALS[0]
};

static struct {
    bool open;
    sigset_t mask_before;
    sigset_t mask_waiting;
    struct sigaction before[SIGNAL_COUNT];
} held;

void loop_open(void)
{
    sigset_t ours;

    if (held.open)
        return;
    flag_size = flag_stop = flag_continue = flag_end = 0;
    sigemptyset(&ours);
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigaddset(&ours, SIGNALS[i].number);
    sigprocmask(SIG_BLOCK, &ours, &held.mask_before);
    held.mask_waiting = held.mask_before;
    for (size_t i = 0; i < SIGNAL_COUNT; i++) {
        struct sigaction action = {.sa_handler = SIGNALS[i].handler};

        sigfillset(&action.sa_mask);
        sigdelset(&held.mask_waiting, SIGNALS[i].number);
        sigaction(SIGNALS[i].number, NULL, &held.before[i]);
        if (!SIGNALS[i].stays_ignored || held.before[i].sa_handler != SIG_IGN)
            sigaction(SIGNALS[i].number, &action, NULL);
    }
    held.open = true;
}

void loop_close(void)
{
    if (!held.open)
        return;
    for (size_t i = 0; i < SIGNAL_COUNT; i++)
        sigaction(SIGNALS[i].number, &held.before[i], NULL);
    sigprocmask(SIG_SETMASK, &held.mask_before, NULL);
    held.open = false;
}

/* A sound stands for a bell; words are shown as well as said. */
static bool heard(const struct app *app,
                  const struct ports *ports,
                  const struct effect *effect)
{
    struct sound *sound = ports->sound;

    return sound != NULL &&
           sound->perform(sound->self, app, effect, app->now_ms);
}

static bool perform_one(struct app *app,
                        struct front *front,
                        const struct ports *ports,
                        const struct effect *effect,
                        int *status)
{
    bool sounds = heard(app, ports, effect);
    struct effects more;

    switch (effect->kind) {
    case EFFECT_SAY:
    case EFFECT_CHIME:
    case EFFECT_TRY_SOUND:
        if (!sounds || effect->kind == EFFECT_SAY)
            front->perform(front, app, effect);
        return true;
    case EFFECT_CHECKPOINT:
    case EFFECT_SYNC:
    case EFFECT_FINISH:
    case EFFECT_SEEN_FIRST_RUN:
    case EFFECT_SIGNS:
    case EFFECT_PERSON:
    case EFFECT_CHECKED_IN:
        ports->keep(ports->world, app, effect->kind);
        return true;
    case EFFECT_OPEN_ROUTINE:
    case EFFECT_OPEN_EXERCISE:
    case EFFECT_OPEN_UNFINISHED:
    case EFFECT_TAILOR:
        more = ports->open(ports->world, app, effect);
        return loop_perform(app, front, ports, &more, status);
    case EFFECT_QUIT:
        *status = effect->value;
        return false;
    }
    return true;
}

bool loop_perform(struct app *app,
                  struct front *front,
                  const struct ports *ports,
                  const struct effects *effects,
                  int *status)
{
    bool going = true;

    /* Also what stands behind a QUIT: it may be the saving. */
    for (unsigned i = 0; i < effects->count; i++)
        going =
            perform_one(app, front, ports, &effects->items[i], status) && going;
    return going;
}

static bool step_and_perform(struct app *app,
                             struct front *front,
                             const struct ports *ports,
                             const struct event *event,
                             int *status)
{
    struct effects effects = app_step(app, event);
    bool going = loop_perform(app, front, ports, &effects, status);

    if (event->kind != EVENT_SIGNAL)
        return going;
    *status = 128 + event->value;
    return false;
}

bool loop_turn(struct app *app,
               struct front *front,
               const struct ports *ports,
               const struct event *event,
               int *status)
{
    bool going = step_and_perform(app, front, ports, event, status);

    front->show(front, app);
    return going;
}

/* A loop that runs: what loop_run was given, and this turn's `now`. */
struct run {
    struct app *app;
    struct front *front;
    const struct ports *ports;
    const struct clock *clock;
    int64_t now_ms;
    int64_t sound_ms; /* when what sounds wants to be looked after */
    int status;
};

static bool run_event(struct run *run, struct event event)
{
    event.now_ms = run->now_ms;
    return step_and_perform(
        run->app, run->front, run->ports, &event, &run->status);
}

static bool run_size(struct run *run)
{
    int rows, columns;

    if (!run->front->size(run->front, &rows, &columns))
        return true;
    return run_event(run,
                     (struct event){.kind = EVENT_SIZE,
                                    .rows = (uint16_t)rows,
                                    .columns = (uint16_t)columns});
}

static bool can_hear(const struct front *front)
{
    return front->input >= 0 && front->input < FD_SETSIZE;
}

/* Waits for input, a signal or the time; true where there is input. */
static bool wait_until(struct run *run, int64_t at_ms)
{
    struct timespec left = clock_until(run->clock, at_ms);
    bool hears = can_hear(run->front);
    fd_set inputs;
    int ready;

    FD_ZERO(&inputs);
    if (hears)
        FD_SET(run->front->input, &inputs);
    ready = pselect(hears ? run->front->input + 1 : 0,
                    &inputs,
                    NULL,
                    NULL,
                    at_ms == INT64_MAX ? NULL : &left,
                    &held.mask_waiting);
    if (ready < 0 && errno != EINTR)
        run->front->input = -1; /* not a descriptor: it would never wait */
    return ready > 0;
}

static bool run_time(struct run *run, int64_t asked_ms)
{
    int64_t late_ms = run->now_ms - asked_ms;

    if (late_ms < 0)
        return true;
    if (late_ms / run->clock->speed > LOOP_GAP_MS)
        return run_event(
            run, (struct event){.kind = EVENT_GAP, .asked_ms = asked_ms});
    return run_event(run, (struct event){.kind = EVENT_TICK});
}

static bool run_input(struct run *run)
{
    struct event event = {0};

    while (can_hear(run->front) && run->front->read(run->front, &event)) {
        if (!run_event(run, event))
            return false;
        event = (struct event){0};
    }
    return true;
}

/* Stops the process as if limber had no handler, and comes back when somebody
 * continues it. */
static void stop_here(struct front *front)
{
    struct sigaction plain = {.sa_handler = SIG_DFL}, ours;
    sigset_t both;

    front->suspend(front);
    sigaction(SIGTSTP, &plain, &ours);
    raise(SIGTSTP);
    sigemptyset(&both);
    sigaddset(&both, SIGTSTP);
    sigaddset(&both, SIGCONT);
    sigprocmask(SIG_UNBLOCK, &both, NULL); /* stops in here */
    sigprocmask(SIG_BLOCK, &both, NULL);
    sigaction(SIGTSTP, &ours, NULL);
    flag_continue = 0;
    front->resume(front);
}

static bool run_stop(struct run *run)
{
    bool going = run_event(run, (struct event){.kind = EVENT_SUSPEND});

    if (going) {
        stop_here(run->front);
        run->now_ms = clock_now_ms(run->clock); /* a turn of its own */
        flag_size = 1;
    }
    return going;
}

static bool taken(volatile sig_atomic_t *flag)
{
    bool was = *flag != 0;

    *flag = 0;
    return was;
}

static bool run_signals(struct run *run)
{
    if (flag_end)
        return run_event(
            run, (struct event){.kind = EVENT_SIGNAL, .value = (int)flag_end});
    if (taken(&flag_stop) && !run_stop(run))
        return false;
    if (taken(&flag_continue)) {
        run->front->resume(run->front);
        flag_size = 1;
    }
    return !taken(&flag_size) || run_size(run);
}

/* Nothing can happen any more: no key, no moment to come. What was asked then
 * has no answer, and nothing was begun. */
static bool run_end_of_input(struct run *run)
{
    struct event quit = {.kind = EVENT_COMMAND, .command = COMMAND_QUIT};
    bool asking = app_is_asking(run->app);

    if (run_event(run, quit))
        run->status = app_exit_status(run->app);
    if (asking && run->status == 0)
        run->status = LOOP_NOT_BEGUN;
    run->front->show(run->front, run->app);
    return false;
}

static void run_sound(struct run *run)
{
    struct sound *sound = run->ports->sound;
    enum chime chime;

    run->sound_ms = INT64_MAX;
    if (sound == NULL)
        return;
    run->sound_ms = sound->turn(sound->self, run->app, run->now_ms);
    if (sound->owes(sound->self, &chime))
        run->front->perform(
            run->front,
            run->app,
            &(struct effect){.kind = EFFECT_CHIME, .value = (int)chime});
}

static bool run_turn(struct run *run)
{
    int64_t asked_ms = run->front->pictured ? app_next_ms(run->app)
                                            : app_next_still_ms(run->app);
    bool typed, going;

    if (asked_ms == INT64_MAX && !can_hear(run->front))
        return run_end_of_input(run);
    if (asked_ms < run->now_ms)
        asked_ms = run->now_ms; /* it could not be asked for earlier */
    typed =
        wait_until(run, run->sound_ms < asked_ms ? run->sound_ms : asked_ms);
    run->now_ms = clock_now_ms(run->clock);
    going = run_time(run, asked_ms) && (!typed || run_input(run)) &&
            run_signals(run);
    run->front->show(run->front, run->app);
    run_sound(run);
    return going;
}

int loop_run(struct app *app,
             struct front *front,
             const struct ports *ports,
             const struct clock *clock)
{
    struct run run = {
        .app = app,
        .front = front,
        .ports = ports,
        .clock = clock,
        .now_ms = clock_now_ms(clock),
        .sound_ms = INT64_MAX,
    };
    bool bracket = !held.open;
    bool going;

    if (bracket)
        loop_open();
    going = run_size(&run);
    front->show(front, app);
    run_sound(&run);
    while (going)
        going = run_turn(&run);
    if (bracket)
        loop_close();
    return run.status;
}
