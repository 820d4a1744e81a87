/* SPDX-License-Identifier: MIT */
/* core_exercises - and its exercises. */
#include "core/exercises.c"
