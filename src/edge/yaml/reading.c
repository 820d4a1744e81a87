/* SPDX-License-Identifier: MIT */
/* reading - validator, libcyaml and converter in a row; see the header. */
#include <limber/edge/yaml/reading.h>

#include <string.h>

#include <limber/core/library/rules.h>
#include <limber/edge/yaml/config.h>
#include <limber/edge/yaml/convert.h>
#include <limber/edge/yaml/scan.h>

void reading_init(struct reading *reading, const char *file)
{
    reading->file = file;
    reading->bytes = (struct bytes){0};
    reading->refused = false;
    places_init(&reading->places);
    findings_init(&reading->findings);
    problems_init(&reading->problems);
    problems_init(&reading->warnings);
}

bool reading_bytes(struct reading *reading, struct report *report)
{
    return bytes_read(reading->file, &reading->bytes, report);
}

void reading_copy(struct reading *reading, const char *bytes, size_t length)
{
    if (length > BYTES_MAX) {
        findings_add(&reading->findings,
                     (struct place){1, 1},
                     "expected at most 4 MiB, found %zu bytes",
                     length);
        reading->refused = true;
        return;
    }
    if (length == 0)
        return;
    reading->bytes.data = memory_grow(NULL, length, 1);
    reading->bytes.length = length;
    memcpy(reading->bytes.data, bytes, length);
}

enum yaml_kind reading_kind(const struct reading *reading)
{
    const char *slash = strrchr(reading->file, '/');
    const char *name = slash != NULL ? slash + 1 : reading->file;

    if (strcmp(name, config_name) == 0)
        return YAML_CONFIG;
    return bytes_kind(reading->bytes.data, reading->bytes.length);
}

/* No aliases, and silent: the validator has said all there is to say. */
static const cyaml_config_t config = {
    .mem_fn = cyaml_mem,
    .flags = CYAML_CFG_NO_ALIAS,
};

/* What libcyaml makes of the bytes; NULL: the form is not right, or there is
 * nothing in them where that is allowed. Freed by cyaml_free with the same
 * schema. */
static void *fill(struct reading *reading, const cyaml_schema_value_t *schema)
{
    cyaml_data_t *data = NULL;
    cyaml_err_t status;

    if (reading->refused || !scan_bytes(reading->bytes.data,
                                        reading->bytes.length,
                                        schema,
                                        &reading->places,
                                        &reading->findings))
        return NULL;
    if (reading->places.count == 0)
        return NULL;
    status = cyaml_load_data((const uint8_t *)reading->bytes.data,
                             reading->bytes.length,
                             &config,
                             schema,
                             &data,
                             NULL);
    if (status != CYAML_OK || data == NULL) {
        findings_add(&reading->findings,
                     (struct place){1, 1},
                     "cannot be read by libcyaml: %s",
                     status != CYAML_OK ? cyaml_strerror(status)
                                        : "it found nothing");
        return NULL;
    }
    return data;
}

bool reading_exercise(struct reading *reading,
                      const char *id,
                      struct arena *arena,
                      struct exercise *out)
{
    struct y_exercise *written = fill(reading, &schema_exercise);
    struct conversion at;

    if (written == NULL)
        return false;
    conversion_init(&at, arena, &reading->problems);
    convert_exercise(&at, written, id, out);
    cyaml_free(&config, &schema_exercise, written, 0);
    rules_exercise(out, &at.path, &reading->problems);
    return true;
}

bool reading_routine(struct reading *reading,
                     const char *id,
                     struct arena *arena,
                     struct routine *out)
{
    struct y_routine *written = fill(reading, &schema_routine);
    struct conversion at;

    if (written == NULL)
        return false;
    conversion_init(&at, arena, &reading->problems);
    convert_routine(&at, written, id, out);
    cyaml_free(&config, &schema_routine, written, 0);
    rules_routine(out, &reading->problems);
    return true;
}

bool reading_config(struct reading *reading,
                    struct arena *arena,
                    struct config *out)
{
    struct y_config *written = fill(reading, &schema_config);

    *out = config_none();
    if (written == NULL)
        return reading->findings.count == 0;
    convert_config(written, &reading->places, arena, out);
    cyaml_free(&config, &schema_config, written, 0);
    return true;
}

static void find_all(struct reading *reading, struct problems *problems)
{
    for (unsigned i = 0; i < problems->count; i++)
        findings_add(&reading->findings,
                     places_find(&reading->places, problems->items[i].path),
                     "%s",
                     problems->items[i].text);
    reading->findings.left_out += problems->left_out;
    problems_release(problems);
}

bool reading_end(struct reading *reading, struct report *report)
{
    bool good;

    find_all(reading, &reading->problems);
    good = findings_tell(&reading->findings, reading->file, report);
    if (good) {
        find_all(reading, &reading->warnings);
        findings_warn(&reading->findings, reading->file, report);
    }
    problems_release(&reading->warnings);
    findings_release(&reading->findings);
    places_release(&reading->places);
    bytes_release(&reading->bytes);
    return good;
}
