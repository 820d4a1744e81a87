/* SPDX-License-Identifier: MIT */
/* fuzz_yaml - any bytes as a routine, as an exercise and as config.yaml: no
 * crash, no leak, and what the validator lets through libcyaml takes.
 *
 * With clang -fsanitize=fuzzer it is libFuzzer's entry; else, with
 * FUZZ_REPLAY defined, a program that plays the files it is given. What reads
 * well is saved and has to read well again.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <limber/core/library/links.h>
#include <limber/edge/yaml/config.h>
#include <limber/edge/yaml/load.h>
#include <limber/edge/yaml/reading.h>
#include <limber/edge/yaml/save.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool held, const struct report *report)
{
    if (held)
        return;
    fputs(report->text.data, stderr);
    abort();
}

/* What the validator lets through libcyaml takes: else this is the one line
 * of the report. */
static void demand_agreement(const struct report *report)
{
    static const char line[] = "fuzz:1:1: cannot be read by libcyaml";

    demand(strncmp(report->text.data, line, sizeof line - 1) != 0, report);
}

static void save_and_read(const struct routine *routine)
{
    struct arena arena = {0};
    struct routine back;
    struct report report;
    struct error err;
    struct text text;

    report_init(&report);
    text_init(&text, (size_t)16 * 1024 * 1024);
    if (yaml_save_routine(routine, &text, &err))
        demand(yaml_read_routine("again",
                                 text.data,
                                 text.length,
                                 "again",
                                 &arena,
                                 &back,
                                 &report),
               &report);
    text_release(&text);
    report_release(&report);
    arena_release(&arena);
}

static void read_routine(const char *bytes, size_t size)
{
    struct arena arena = {0};
    struct routine routine;
    struct report report;

    report_init(&report);
    if (yaml_read_routine(
            "fuzz", bytes, size, "fuzz", &arena, &routine, &report))
        save_and_read(&routine);
    demand_agreement(&report);
    report_release(&report);
    arena_release(&arena);
}

static void read_exercise(const char *bytes, size_t size)
{
    struct arena arena = {0};
    struct reading reading;
    struct exercise exercise;
    struct report report;

    report_init(&report);
    reading_init(&reading, "fuzz");
    reading_copy(&reading, bytes, size);
    reading_exercise(&reading, "fuzz", &arena, &exercise);
    reading_end(&reading, &report);
    demand_agreement(&report);
    report_release(&report);
    arena_release(&arena);
}

static void read_config(const char *bytes, size_t size)
{
    const struct texts names = {0};
    struct arena arena = {0};
    struct reading reading;
    struct config config;
    struct report report;

    report_init(&report);
    reading_init(&reading, "fuzz");
    reading_copy(&reading, bytes, size);
    if (reading_config(&reading, &arena, &config))
        check_config(&config, &names, &reading.problems);
    reading_end(&reading, &report);
    demand_agreement(&report);
    report_release(&report);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_routine((const char *)data, size);
    read_exercise((const char *)data, size);
    read_config((const char *)data, size);
    return 0;
}

#ifdef FUZZ_REPLAY
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct report report;
        struct bytes bytes;

        report_init(&report);
        if (bytes_read(argv[i], &bytes, &report)) {
            LLVMFuzzerTestOneInput((const uint8_t *)bytes.data, bytes.length);
            bytes_release(&bytes);
        }
        fputs(report.text.data, stderr);
        report_release(&report);
    }
    return 0;
}
#endif
