/* SPDX-License-Identifier: MIT */
/* core_fixture - the fixture of tests/core, for the tests beside this file. */
#include "core/fixture.c"
