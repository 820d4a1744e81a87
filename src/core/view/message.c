/* SPDX-License-Identifier: MIT */
/* message - what was just done; in a get-ready also what is still open. */
#include <limber/core/view/message.h>

#include <limber/core/app/aloud.h>
#include <limber/core/session/reading.h>
#include <limber/core/session/report.h>

/* The question that was not answered stays answerable on this line. */
static void ask(const struct app *app, unsigned step, struct text *out)
{
    const struct session *s = &app->session;

    text_add(out, "How was ");
    text_add_clean(
        out, plan_form(app->plan, step, s->steps[step].track)->says.short_name);
    text_add(out, "? 0-9 x, or nothing");
}

enum role message_of(const struct app *app, struct text *out)
{
    const struct session *s = &app->session;
    char what[256];
    struct text unsaid;

    if (aloud_voiced(app) != NULL) {
        text_add(out, aloud_voiced(app));
        return ROLE_TEXT;
    }
    report_message(s, app->plan, out);
    if (out->length == 0 && app->trouble != NULL) {
        text_add(out, app->trouble);
        return ROLE_WARN;
    }
    if (out->length > 0 || s->state != SESSION_RUNNING ||
        session_segment(s, app->plan)->kind != SEGMENT_GET_READY)
        return ROLE_TEXT;
    if (s->open_step >= 0) {
        ask(app, (unsigned)s->open_step, out);
        return ROLE_STRONG;
    }
    if (app->catalogue->warning != NULL &&
        (s->step == 0 || s->notice == NOTICE_RESUMED)) {
        text_add(out, app->catalogue->warning);
        return ROLE_WARN;
    }
    if (s->notice == NOTICE_RESUMED) {
        text_over(&unsaid, what, sizeof what);
        report_notice(s, app->plan, &unsaid, out);
    }
    return ROLE_TEXT;
}
