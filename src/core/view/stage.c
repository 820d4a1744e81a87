/* SPDX-License-Identifier: MIT */
/* stage - one function per kind of segment or wait; see the header. */
#include <limber/core/view/stage.h>

#include <limber/core/base/span.h>
#include <limber/core/session/reading.h>
#include <limber/core/view/message.h>
#include <limber/core/view/stage_parts.h>
#include <limber/core/view/stage_wait.h>

static void show_clock(struct stage *stage, int64_t left_ms, int64_t length_ms)
{
    char left[SPAN_TEXT], all[SPAN_TEXT];

    STAGE_WRITE(stage->under,
                "%s of %s",
                span_clock(left, left_ms),
                span_clock(all, length_ms));
}

static const char *side_shown(enum side side)
{
    static const char shown[SIDE_END][8] = {"", "LEFT", "RIGHT"};

    return side == SIDE_NONE ? NULL : shown[side];
}

static void show_cue(struct stage_scene *scene)
{
    const struct texts *cues = &scene->form->says.cues;

    if (cues->count > 0)
        scene->stage->cue =
            cues->items[session_cue(scene->session, scene->plan)];
}

/* ---- what comes next ---- */

/* The first segment behind the set under way; NULL: the step is over then. */
static const struct segment *behind_set(const struct stage_scene *scene)
{
    const struct segment *now = scene->segment;
    unsigned track = scene->session->steps[scene->session->step].track;

    for (unsigned i = scene->session->segment + 1U; i < scene->track->count;
         i++) {
        const struct segment *next =
            plan_segment(scene->plan, scene->session->step, track, i);

        if (next->kind != SEGMENT_WORK || next->set != now->set ||
            next->round != now->round)
            return next;
    }
    return NULL;
}

static void show_then(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;
    const struct segment *next = behind_set(scene);
    unsigned step = scene->session->step + 1U;
    char span[SPAN_TEXT];

    stage->then_next = true;
    if (stage->gauge == GAUGE_LANES && stage->lane + 1 < stage->lanes->count)
        STAGE_WRITE(
            stage->then, "then %s", stage->lanes->items[stage->lane + 1]);
    else if (next == NULL && step < scene->plan->step_count)
        STAGE_WRITE(stage->then, "then %s", stage_name_of_step(scene, step));
    else if (next == NULL)
        STAGE_WRITE(stage->then, "the last one");
    else if (next->kind == SEGMENT_SWITCH)
        STAGE_WRITE(stage->then, "then %s side", side_word(next->side));
    else if (next->kind == SEGMENT_REST)
        STAGE_WRITE(
            stage->then, "then rest, %s", span_short(span, next->length_ms));
    else
        STAGE_WRITE(stage->then, "then set %u", next->set + 1U);
}

/* "rep 4 of 10, set 1 of 2": what is counted, and the set where there are
 * several. */
static void show_count(struct stage_scene *scene,
                       const char *what,
                       unsigned number,
                       unsigned of)
{
    struct text note;

    text_over(&note, scene->stage->note, sizeof scene->stage->note);
    if (what != NULL) {
        text_addf(&note, "%s %u of %u", what, number, of);
        STAGE_WRITE(scene->stage->count, "%s %u of %u", what, number, of);
        STAGE_WRITE(scene->stage->digits, "%u", number);
    }
    if (scene->track->dose.sets > 1)
        text_addf(&note,
                  "%sset %u of %u",
                  note.length > 0 ? ", " : "",
                  scene->segment->set + 1U,
                  scene->track->dose.sets);
}

/* ---- segments ---- */

static void add_equipment(vocab_set equipment, struct text *out)
{
    bool first = true;

    for (unsigned i = 0; i < EQUIPMENT_COUNT; i++) {
        if ((equipment & VOCAB_BIT(i)) == 0)
            continue;
        text_add(out, first ? "you need: " : ", ");
        text_add(out, equipment_label((enum equipment)i));
        first = false;
    }
}

static void show_dose(struct stage_scene *scene)
{
    const struct session *s = scene->session;
    const struct plan_step *step = &scene->plan->steps[s->step];
    const struct segment *ahead = session_ahead(s, scene->plan);
    struct text under;

    text_over(&under, scene->stage->under, sizeof scene->stage->under);
    if (step->round_count > 1)
        text_addf(&under,
                  "%s side%s, ",
                  side_word(ahead->side),
                  ahead->round == 0 ? " first" : "");
    else if (step->rounds[0] != SIDE_NONE)
        text_addf(&under, "%s side only, ", side_word(step->rounds[0]));
    else if (step->sides == SIDES_ALTERNATE)
        text_add(&under, "sides alternate, ");
    dose_describe(&scene->track->dose, &under);
}

static void stage_get_ready(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;
    const struct description *says = &scene->form->says;
    struct text needs;
    int64_t left = session_left_ms(scene->session);

    stage->word = "get ready";
    stage->brief = NULL;
    stage_show_seconds(stage, left);
    stage_show_bar(
        stage, session_passed_ms(scene->session), scene->session->length_ms);
    show_dose(scene);
    text_over(&needs, stage->then, sizeof stage->then);
    add_equipment(scene->form->equipment, &needs);
    stage->cue = says->setup;
    stage->quiet_cue = true;
    stage_add_line(
        stage, ROLE_TEXT, scene->plan->steps[scene->session->step].note);
    stage->needed = stage->line_count;
    for (unsigned i = 0; i < says->cues.count; i++)
        stage_add_line(stage, ROLE_TEXT, says->cues.items[i]);
    stage_show_keys(scene, STAGE_KEYS_GET_READY);
}

static void stage_reps(struct stage_scene *scene)
{
    const struct dose *dose = &scene->track->dose;
    struct stage *stage = scene->stage;

    if (dose->self_paced) {
        show_count(scene, NULL, 0, 0);
        STAGE_WRITE(stage->digits, "%u", (unsigned)dose->count);
        STAGE_WRITE(stage->count, "%u reps", (unsigned)dose->count);
        STAGE_WRITE(stage->under, "Enter when done, no hurry");
        stage->word = "reps";
        stage_show_keys(scene, STAGE_KEYS_OWN_PACE);
        return;
    }
    show_count(scene, "rep", scene->segment->rep + 1U, dose->count);
    stage->gauge = GAUGE_TEMPO;
    stage->tempo = dose->tempo;
    stage->passed_ms = session_passed_ms(scene->session) / 1000 * 1000;
    stage->word = tempo_word(tempo_part(dose->tempo, stage->passed_ms));
}

static void stage_timed(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;
    const struct dose *dose = &scene->track->dose;
    const struct texts *lanes = &scene->form->says.lanes;
    int64_t left = span_seconds_up(session_left_ms(scene->session)) * 1000;
    int64_t length = scene->session->length_ms;

    stage_show_seconds(stage, left);
    stage_show_bar(stage, length - left, length);
    show_clock(stage, left, length);
    show_count(scene, NULL, 0, 0);
    if (dose->kind == DOSE_TIME && lanes->count > 1) {
        stage->gauge = GAUGE_LANES;
        stage->lanes = lanes;
        stage->lane = scene->segment->lane;
        stage->word = lanes->items[stage->lane];
        stage->under[0] = '\0';
        stage->lanes_passed_ms =
            session_set_passed_ms(
                scene->session, scene->plan, &stage->lanes_length_ms) /
            1000 * 1000;
    } else if (dose->kind != DOSE_TIME) {
        stage->gauge = GAUGE_PACE;
        stage->pace = pace_at(left, length);
        stage->word = breath_word(stage->pace.breath);
    }
    if (dose->kind == DOSE_BREATHS) {
        int64_t breath = (length - left) / BREATH_MS;

        show_count(scene, "breath", (unsigned)breath + 1, dose->count);
    }
}

static void stage_work(struct stage_scene *scene)
{
    stage_show_keys(scene, STAGE_KEYS_WORK);
    if (scene->track->dose.kind == DOSE_REPS)
        stage_reps(scene);
    else
        stage_timed(scene);
    show_then(scene);
    show_cue(scene);
}

static void stage_rest(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;
    const struct segment *next = scene->segment;
    struct dose set = scene->track->dose;
    int64_t left = session_left_ms(scene->session);
    bool again = next->set == 0; /* another round of the same side */
    struct text dose;

    set.sets = 1;
    stage->head = "Rest";
    stage->brief = "Rest";
    stage_show_seconds(stage, left);
    stage_show_bar(
        stage, session_passed_ms(scene->session), scene->session->length_ms);
    if (again) {
        STAGE_WRITE(stage->note,
                    "then %s, %s side again",
                    stage->name,
                    side_word(next->side));
    } else {
        STAGE_WRITE(stage->note,
                    "then %s, set %u of %u",
                    stage->name,
                    next->set + 1U,
                    (unsigned)scene->track->dose.sets);
        STAGE_WRITE(stage->beside,
                    "%s, set %u of %u done",
                    scene->plan->name,
                    (unsigned)next->set,
                    (unsigned)scene->track->dose.sets);
    }
    text_over(&dose, stage->then, sizeof stage->then);
    dose_describe(&set, &dose);
    stage->cue = "Let go, and breathe";
    stage_show_keys(scene, STAGE_KEYS_REST);
}

static void stage_switch(struct stage_scene *scene)
{
    struct stage *stage = scene->stage;

    stage->head = "Change sides";
    stage_show_seconds(stage, session_left_ms(scene->session));
    stage_show_bar(
        stage, session_passed_ms(scene->session), scene->session->length_ms);
    stage->cue = scene->form->says.setup;
    stage->quiet_cue = true;
    stage_show_keys(scene, STAGE_KEYS_SWITCH);
}

static void stage_segment(struct stage_scene *scene)
{
    switch (scene->segment->kind) {
    case SEGMENT_GET_READY:
        stage_get_ready(scene);
        break;
    case SEGMENT_WORK:
        stage_work(scene);
        break;
    case SEGMENT_REST:
        stage_rest(scene);
        break;
    case SEGMENT_SWITCH:
        stage_switch(scene);
        break;
    }
}

void stage_of(const struct app *app, struct stage *stage)
{
    const struct session *s = &app->session;
    struct stage_scene scene = {
        .session = s,
        .plan = app->plan,
        .track = session_track(s, app->plan),
        .segment = session_segment(s, app->plan),
        .form = session_form(s, app->plan),
        .zoomed = app->zoomed,
        .stage = stage,
    };
    struct text message;

    *stage = (struct stage){
        .name = scene.form->says.short_name,
        .head = scene.form->says.short_name,
        .head_role = ROLE_HEAD,
        .digit_role = ROLE_DIGIT,
    };
    /* where sides alternate, it is the rep that has one */
    if (app->plan->steps[s->step].sides != SIDES_ALTERNATE ||
        scene.segment->kind == SEGMENT_WORK)
        stage->side = side_shown(session_side(s, app->plan));
    switch (session_front(s)) {
    case SESSION_RUNNING:
        stage_segment(&scene);
        break;
    case SESSION_RED:
        stage_red(&scene);
        break;
    case SESSION_FURTHER:
        stage_further(&scene);
        break;
    default: /* paused on a question or a notice */
        stage->side = NULL;
        break;
    }
    if (s->state == SESSION_PAUSED)
        stage_paused(&scene);
    else if (s->state == SESSION_REENTRY)
        stage_reentry(&scene);
    text_over(&message, stage->message, sizeof stage->message);
    stage->message_role = message_of(app, &message);
}

bool stage_draw_lines(const struct page *page,
                      int row,
                      int end,
                      const struct stage *stage)
{
    int cells = page->right - page->left;
    bool any = false;

    for (unsigned i = 0; i < stage->line_count; i++) {
        const struct stage_line *line = &stage->lines[i];

        if (row + page_text_rows(line->text, cells) > end)
            continue;
        row += frame_text_wrap(page->frame,
                               row,
                               page->left,
                               cells,
                               end - row,
                               line->role,
                               line->text);
        any = true;
    }
    return any;
}
