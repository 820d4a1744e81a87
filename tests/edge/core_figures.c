/* SPDX-License-Identifier: MIT */
/* core_figures - and the figures of those. */
#include "core/figures.c"
