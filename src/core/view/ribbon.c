/* SPDX-License-Identifier: MIT */
/* ribbon - phases laid out by label and time; see the header. */
#include <limber/core/view/ribbon.h>

#include <stdio.h>

#include <limber/core/base/span.h>
#include <limber/core/session/reading.h>
#include <limber/core/view/bars.h>

enum {
    GAP = 2,
    TIME_CELLS = 9,
    LABEL_MAX = 48
};

struct part {
    char label[LABEL_MAX];
    unsigned steps;
    int64_t length_ms;
    int width;
};

/* Widths of all parts together with the gaps are `columns`. */
static bool share_out(struct part parts[static PHASE_COUNT], int columns)
{
    int64_t all_ms = 0, so_far = 0;
    int spare = columns + GAP, used = 0;

    for (unsigned i = 0; i < PHASE_COUNT; i++) {
        if (parts[i].steps == 0)
            continue;
        parts[i].width = (int)text_cells(parts[i].label);
        spare -= parts[i].width + GAP;
        all_ms += parts[i].length_ms;
    }
    if (spare < 0)
        return false;
    for (unsigned i = 0; i < PHASE_COUNT; i++) {
        int until;

        if (parts[i].steps == 0)
            continue;
        so_far += parts[i].length_ms;
        until = all_ms > 0 ? (int)((2 * so_far * spare + all_ms) / (2 * all_ms))
                           : 0;
        parts[i].width += until - used;
        used = until;
    }
    return true;
}

static void parts_of_plan(struct part parts[static PHASE_COUNT],
                          const struct plan *plan,
                          const struct plan_step *now)
{
    for (unsigned i = 0; i < PHASE_COUNT; i++) {
        parts[i] = (struct part){.steps = plan->phase_steps[i],
                                 .length_ms = plan->phase_ms[i]};
        if (now->phase == (enum phase)i)
            snprintf(parts[i].label,
                     LABEL_MAX,
                     "%s %u/%u",
                     phase_label((enum phase)i),
                     now->phase_number,
                     now->phase_total);
        else
            snprintf(
                parts[i].label, LABEL_MAX, "%s", phase_label((enum phase)i));
    }
}

/* Time passed of the phase under way: what is left of the plan, without what
 * the later phases take. */
static int64_t phase_passed_ms(const struct session *session,
                               const struct plan *plan,
                               enum phase phase)
{
    int64_t left = session_plan_left_ms(session, plan);

    for (unsigned i = session->step; i < plan->step_count; i++)
        if (plan->steps[i].phase != phase)
            left -= plan_track(plan, i, session->steps[i].track)->length_ms;
    return plan->phase_ms[phase] - left;
}

static void draw_time(const struct page *page, int64_t left_ms, bool word)
{
    char clock[SPAN_TEXT];

    frame_text_right(
        page->frame, 0, page->right, ROLE_TEXT, span_clock(clock, left_ms));
    if (word)
        frame_text_right(page->frame, 1, page->right, ROLE_DIM, "left");
}

static void draw_one_phase(const struct page *page,
                           const struct session *session,
                           const struct plan *plan,
                           const char *label)
{
    int64_t left = session_plan_left_ms(session, plan);
    int cells = page->right - page->left;
    int64_t passed = plan->length_ms - left;

    frame_text_fit(
        page->frame, 0, page->left, cells - TIME_CELLS, ROLE_ACCENT, label);
    draw_time(page, left, false);
    if (passed < 0)
        passed = 0;
    if (plan->length_ms > 0) /* whole cells only */
        bar_thin(page->frame,
                 1,
                 page->left,
                 cells,
                 passed * cells / plan->length_ms,
                 cells,
                 ROLE_ACCENT);
}

void ribbon_stage(const struct page *page,
                  const struct session *session,
                  const struct plan *plan)
{
    const struct plan_step *now = &plan->steps[session->step];
    struct part parts[PHASE_COUNT];
    int column = page->left;

    parts_of_plan(parts, plan, now);
    if (page->class < PAGE_FULL ||
        !share_out(parts, page->right - page->left - TIME_CELLS)) {
        draw_one_phase(page, session, plan, parts[now->phase].label);
        return;
    }
    for (unsigned i = 0; i < PHASE_COUNT; i++) {
        bool here = now->phase == (enum phase)i;
        int64_t passed = (enum phase)i < now->phase ? parts[i].length_ms : 0;

        if (parts[i].steps == 0)
            continue;
        if (here)
            passed = phase_passed_ms(session, plan, now->phase);
        frame_text(page->frame,
                   0,
                   column,
                   parts[i].width,
                   here ? ROLE_ACCENT : ROLE_DIM,
                   parts[i].label);
        bar_thin(page->frame,
                 1,
                 column,
                 parts[i].width,
                 passed,
                 parts[i].length_ms,
                 here ? ROLE_ACCENT : ROLE_DIM);
        column += parts[i].width + GAP;
    }
    draw_time(page, session_plan_left_ms(session, plan), true);
}

void ribbon_home(const struct page *page,
                 int row,
                 const unsigned steps[static PHASE_COUNT],
                 const unsigned *done,
                 const int64_t length_ms[static PHASE_COUNT])
{
    struct part parts[PHASE_COUNT];
    int column = page->left;

    for (unsigned i = 0; i < PHASE_COUNT; i++) {
        parts[i] = (struct part){.steps = steps[i], .length_ms = length_ms[i]};
        snprintf(parts[i].label,
                 LABEL_MAX,
                 "%s %u",
                 phase_label((enum phase)i),
                 steps[i]);
    }
    if (!share_out(parts, page->right - page->left))
        return;
    for (unsigned i = 0; i < PHASE_COUNT; i++) {
        char count[16];
        const char *label = phase_label((enum phase)i);

        if (parts[i].steps == 0)
            continue;
        bar_thin(page->frame,
                 row,
                 column,
                 parts[i].width,
                 done != NULL ? done[i] : steps[i],
                 steps[i],
                 ROLE_ACCENT);
        frame_text(
            page->frame, row + 1, column, parts[i].width, ROLE_DIM, label);
        snprintf(count, sizeof count, "%u", steps[i]);
        frame_text_right(
            page->frame, row + 1, column + parts[i].width, ROLE_DIM, count);
        column += parts[i].width + GAP;
    }
}
