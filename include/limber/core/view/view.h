/* SPDX-License-Identifier: MIT */
/* view - the app as a picture: one function, one file per kind of screen.
 *
 * Pure: the same app gives the same frame. Sizes from 1x1 to 200x60; each
 * thing comes in whole or not at all. The frame's rows, columns and ascii are
 * set by frame_init before.
 */
#ifndef LIMBER_CORE_VIEW_VIEW_H
#define LIMBER_CORE_VIEW_VIEW_H

#include <limber/core/app/app.h>
#include <limber/core/view/frame.h>

void view_draw(const struct app *app, struct frame *frame);

#endif
