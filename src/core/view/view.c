/* SPDX-License-Identifier: MIT */
/* view - which file draws what stands; see the header. */
#include <limber/core/view/view.h>

#include <limber/core/app/aloud.h>
#include <limber/core/app/showing.h>
#include <limber/core/session/reading.h>
#include <limber/core/view/about.h>
#include <limber/core/view/board.h>
#include <limber/core/view/board_picture.h>
#include <limber/core/view/card.h>
#include <limber/core/view/checkin.h>
#include <limber/core/view/first.h>
#include <limber/core/view/help.h>
#include <limber/core/view/home.h>
#include <limber/core/view/notice.h>
#include <limber/core/view/page.h>
#include <limber/core/view/picker.h>
#include <limber/core/view/question.h>
#include <limber/core/view/ribbon.h>
#include <limber/core/view/sides.h>
#include <limber/core/view/signs.h>
#include <limber/core/view/small.h>
#include <limber/core/view/summary.h>

static void draw_board(const struct page *page, const struct app *app)
{
    struct showing showing = showing_of(app);
    struct stage stage;

    stage_of(app, &stage);
    if (app->zoomed ||
        !board_picture_draw(page,
                            &stage,
                            &(struct picture){.figure = showing.figure,
                                              .cells = app->figures.cells,
                                              .mirrored = showing.mirrored,
                                              .moment = showing.moment}))
        board_draw(page, &stage);
}

/* Also where a screen has no line for messages of its own. */
static void draw_voiced(const struct page *page, const struct app *app)
{
    const char *line = aloud_voiced(app);

    if (line == NULL)
        return;
    frame_fill(page->frame,
               page->message_row,
               page->left,
               page->right - page->left,
               ' ',
               ROLE_TEXT);
    page_message(page, ROLE_TEXT, line);
}

static void draw_stage(const struct page *page, const struct app *app)
{
    const struct session *s = &app->session;

    if (page->class == PAGE_TINY) {
        small_draw(page, app);
        return;
    }
    ribbon_stage(page, s, app->plan);
    if (s->state == SESSION_QUESTION || s->state == SESSION_AGAIN)
        question_draw(page, app);
    else if (s->state == SESSION_WHERE || s->state == SESSION_PLACE)
        notice_where(page, app);
    else if (s->state == SESSION_NOTICE)
        notice_left_out(page, app);
    else if (notice_is_eased(app))
        notice_eased(page, app);
    else if (s->state == SESSION_RUNNING &&
             session_segment(s, app->plan)->kind == SEGMENT_SWITCH)
        sides_draw(page, app);
    else
        draw_board(page, app);
    draw_voiced(page, app);
}

static void draw_screen(const struct page *page, const struct app *app)
{
    switch (app->screen) {
    case SCREEN_WELCOME:
        first_draw_welcome(page, app);
        break;
    case SCREEN_SIGNS:
    case SCREEN_URGENT:
        signs_draw(page, app);
        break;
    case SCREEN_STOP:
        signs_draw_stop(page, app);
        break;
    case SCREEN_ABOUT:
        about_draw(page, app);
        break;
    case SCREEN_HOME:
        home_draw(page, app);
        break;
    case SCREEN_PICKER:
        picker_draw(page, app);
        break;
    case SCREEN_CHECKIN:
        checkin_draw(page, app);
        break;
    case SCREEN_STAGE:
        if (app->plan != NULL)
            draw_stage(page, app);
        break;
    case SCREEN_SUMMARY:
        if (app->plan != NULL)
            summary_draw(page, app);
        break;
    }
}

void view_draw(const struct app *app, struct frame *frame)
{
    struct page page = page_of(frame);

    page.speaks = app->heard;
    page.sounds = aloud_is_offered(app);
    switch (app->overlay) {
    case OVERLAY_HELP:
        help_draw(&page, app);
        break;
    case OVERLAY_SIGNS:
        signs_draw(&page, app);
        break;
    case OVERLAY_CARD:
        card_draw(&page, app);
        break;
    case OVERLAY_NONE:
        draw_screen(&page, app);
        break;
    }
}
