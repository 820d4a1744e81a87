/* SPDX-License-Identifier: MIT */
/* bytes - reading a file whole; see the header. */
#include <limber/edge/yaml/bytes.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utf8proc.h>

static const char *kind_of_file(mode_t mode)
{
    if (S_ISDIR(mode))
        return "a folder";
    if (S_ISFIFO(mode))
        return "a pipe";
    if (S_ISSOCK(mode))
        return "a socket";
    return "a device";
}

/* One byte more than is expected is asked for, so that a file that grows
 * meanwhile is seen and not cut. */
static bool read_all(int fd, size_t expected, struct bytes *bytes)
{
    size_t room = expected + 1;

    bytes->data = memory_grow(NULL, room, 1);
    while (bytes->length < room) {
        ssize_t got =
            read(fd, bytes->data + bytes->length, room - bytes->length);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        bytes->length += (size_t)got;
        if (bytes->length == room && room <= BYTES_MAX) {
            room = BYTES_MAX + 1;
            bytes->data = memory_grow(bytes->data, room, 1);
        }
    }
    return true;
}

static bool
read_open(int fd, const char *file, struct bytes *bytes, struct report *report)
{
    struct stat about;

    if (fstat(fd, &about) != 0)
        return report_file(report, file, "cannot be read: %s", strerror(errno));
    if (!S_ISREG(about.st_mode))
        return report_file(report,
                           file,
                           "expected a file, found %s",
                           kind_of_file(about.st_mode));
    if (about.st_size <= BYTES_MAX &&
        !read_all(fd, (size_t)about.st_size, bytes))
        return report_file(report, file, "cannot be read: %s", strerror(errno));
    if (about.st_size > BYTES_MAX || bytes->length > BYTES_MAX)
        return report_file(
            report, file, "expected at most 4 MiB, found a larger file");
    return true;
}

bool bytes_read(const char *file, struct bytes *bytes, struct report *report)
{
    int fd = open(file, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    bool done;

    *bytes = (struct bytes){0};
    if (fd < 0)
        return report_file(
            report, file, "cannot be opened: %s", strerror(errno));
    done = read_open(fd, file, bytes, report);
    close(fd);
    if (!done)
        bytes_release(bytes);
    return done;
}

void bytes_release(struct bytes *bytes)
{
    free(bytes->data);
    *bytes = (struct bytes){0};
}

static bool is_utf16(const char *data, size_t length)
{
    return length >= 2 && (memcmp(data, "\xFF\xFE", 2) == 0 ||
                           memcmp(data, "\xFE\xFF", 2) == 0 ||
                           data[0] == '\0' || data[1] == '\0');
}

const char *bytes_hostile_word(uint32_t rune)
{
    return rune < 0xA0 ? "control" : "hidden";
}

/* One character; its bytes, at least 1. */
static size_t check_one(const char *at,
                        size_t left,
                        struct place place,
                        struct findings *findings)
{
    utf8proc_int32_t rune;
    utf8proc_ssize_t size = utf8proc_iterate(
        (const utf8proc_uint8_t *)at, (utf8proc_ssize_t)left, &rune);

    if (size <= 0) {
        findings_add(findings,
                     place,
                     "expected UTF-8, found the byte %02X",
                     (unsigned)(unsigned char)*at);
        return 1;
    }
    if (rune != '\t' && rune != '\n' && rune != '\r' &&
        text_rune_is_hostile((uint32_t)rune))
        findings_add(findings,
                     place,
                     "expected plain text, found the %s character U+%04X",
                     bytes_hostile_word((uint32_t)rune),
                     (unsigned)rune);
    return (size_t)size;
}

bool bytes_check(const char *data, size_t length, struct findings *findings)
{
    struct place place = {1, 1};
    unsigned before = findings->count;
    size_t at = 0;

    if (is_utf16(data, length)) {
        findings_add(findings, place, "expected UTF-8, found UTF-16");
        return false;
    }
    if (length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0)
        at = 3;
    while (at < length) {
        bool ends =
            data[at] == '\n' ||
            (data[at] == '\r' && !(at + 1 < length && data[at + 1] == '\n'));

        at += check_one(data + at, length - at, place, findings);
        place.column++;
        if (ends)
            place = (struct place){place.line + 1, 1};
    }
    return findings->count == before;
}

/* `phase` or "phase", at the start of a line, and ':' behind it. */
static bool is_phase_key(const char *at, const char *end)
{
    static const char word[] = "phase";
    char quote = '\0';

    if (at < end && (*at == '"' || *at == '\''))
        quote = *at++;
    if ((size_t)(end - at) < sizeof word ||
        strncmp(at, word, sizeof word - 1) != 0)
        return false;
    at += sizeof word - 1;
    if (quote != '\0' && (at == end || *at++ != quote))
        return false;
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return at < end && *at == ':';
}

enum yaml_kind bytes_kind(const char *data, size_t length)
{
    const char *end = data + length;
    const char *at = data;

    if (length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    while (at < end) {
        if (is_phase_key(at, end))
            return YAML_EXERCISE;
        while (at < end && *at != '\n' && *at != '\r')
            at++;
        while (at < end && (*at == '\n' || *at == '\r'))
            at++;
    }
    return YAML_ROUTINE;
}
