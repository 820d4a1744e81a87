/* SPDX-License-Identifier: MIT */
/* verdict - the words of verdicts, and which of two holds. */
#include <limber/core/care/verdict.h>

static const char *const words[VERDICT_COUNT] = {
    [VERDICT_CONTINUE] = "continue",
    [VERDICT_CAUTION] = "caution",
    [VERDICT_REGRESS] = "easier",
    [VERDICT_SKIP] = "leave out",
    [VERDICT_SEE_PROVIDER] = "have it looked at",
    [VERDICT_END] = "end the session",
    [VERDICT_URGENT] = "urgent",
    [VERDICT_EMERGENCY] = "emergency",
};

const char *verdict_word(enum verdict verdict)
{
    return words[verdict];
}

enum verdict verdict_worst(enum verdict a, enum verdict b)
{
    return a > b ? a : b;
}
