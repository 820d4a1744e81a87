/* SPDX-License-Identifier: MIT */
/* message - the one line above the keys of a stage. */
#ifndef LIMBER_CORE_VIEW_MESSAGE_H
#define LIMBER_CORE_VIEW_MESSAGE_H

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>
#include <limber/core/view/frame.h>

/* Adds it to `out`, nothing where there is none; returns how it looks. */
enum role message_of(const struct app *app, struct text *out);

#endif
