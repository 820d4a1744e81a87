/* SPDX-License-Identifier: MIT */
/* report - findings of a file, in order, as lines; see the header. */
#include <limber/edge/yaml/report.h>

#include <stdarg.h>
#include <string.h>

enum {
    FINDING_BYTES = 480
};

void report_init(struct report *report)
{
    text_init(&report->text, REPORT_BYTES_MAX);
    report->errors = 0;
    report->warnings = 0;
}

void report_release(struct report *report)
{
    text_release(&report->text);
    report->errors = 0;
    report->warnings = 0;
}

static const char warning[] = "warning: ";

/* A whole line or none: half of one could say the opposite. `kind` stands
 * before what is said. */
static void add_line(struct report *report,
                     const char *file,
                     struct place place,
                     const char *kind,
                     const char *said)
{
    struct text *text = &report->text;
    size_t before = text->length;

    if (text->cut)
        return;
    text_add_clean(text, file);
    if (place.line > 0)
        text_addf(text, ":%u:%u", place.line, place.column);
    text_addf(text, ": %s", kind);
    text_add_clean(text, said);
    text_add(text, "\n");
    if (text->cut) {
        text->length = before;
        text->data[before] = '\0';
    }
}

bool report_file(struct report *report,
                 const char *file,
                 const char *format,
                 ...)
{
    char bytes[FINDING_BYTES];
    struct text said;
    va_list args;

    text_over(&said, bytes, sizeof bytes);
    va_start(args, format);
    text_addv(&said, format, args);
    va_end(args);
    add_line(report, file, (struct place){0, 0}, "", said.data);
    report->errors++;
    return false;
}

void findings_init(struct findings *findings)
{
    findings->arena = (struct arena){0};
    findings->count = 0;
    findings->left_out = 0;
}

void findings_release(struct findings *findings)
{
    arena_release(&findings->arena);
    findings_init(findings);
}

static bool stands_before(struct place a, struct place b)
{
    return a.line != b.line ? a.line < b.line : a.column < b.column;
}

/* Kept in order as they come; those of one place in the order of coming. */
void findings_add(struct findings *findings,
                  struct place place,
                  const char *format,
                  ...)
{
    char bytes[FINDING_BYTES];
    struct text said;
    va_list args;
    unsigned at = findings->count;

    if (findings->count == REPORT_ERRORS_MAX) {
        findings->left_out++;
        return;
    }
    text_over(&said, bytes, sizeof bytes);
    va_start(args, format);
    text_addv(&said, format, args);
    va_end(args);
    while (at > 0 && stands_before(place, findings->items[at - 1].place))
        at--;
    memmove(&findings->items[at + 1],
            &findings->items[at],
            (findings->count - at) * sizeof findings->items[0]);
    findings->items[at] = (struct finding){
        .place = place,
        .text = arena_text(&findings->arena, said.data),
    };
    findings->count++;
}

/* Returns how many there were. */
static unsigned tell(struct findings *findings,
                     const char *file,
                     const char *kind,
                     const char *many,
                     struct report *report)
{
    char bytes[FINDING_BYTES];
    struct text said;

    for (unsigned i = 0; i < findings->count; i++)
        add_line(report,
                 file,
                 findings->items[i].place,
                 kind,
                 findings->items[i].text);
    if (findings->left_out == 0)
        return findings->count;
    text_over(&said, bytes, sizeof bytes);
    text_addf(&said, "%u more %s are not shown", findings->left_out, many);
    add_line(report, file, (struct place){0, 0}, kind, said.data);
    return findings->count + findings->left_out;
}

bool findings_tell(struct findings *findings,
                   const char *file,
                   struct report *report)
{
    unsigned told = tell(findings, file, "", "errors", report);

    report->errors += told;
    return told == 0;
}

bool findings_warn(struct findings *findings,
                   const char *file,
                   struct report *report)
{
    unsigned told = tell(findings, file, warning, "warnings", report);

    report->warnings += told;
    return told == 0;
}
