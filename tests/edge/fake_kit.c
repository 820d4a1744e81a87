/* SPDX-License-Identifier: MIT */
/* fake_kit - programs for tests; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "edge/fake_kit.h"

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include <limber/edge/child.h>

static void path_of(const struct fake_kit *kit, const char *name, char *out)
{
    snprintf(out, FAKE_PATH, "%s/%s", kit->folder, name);
}

void fake_open(struct fake_kit *kit)
{
    const char *base = getenv("TMPDIR");
    const char *before = getenv("PATH");

    memset(kit, 0, sizeof *kit);
    snprintf(kit->folder,
             sizeof kit->folder,
             "%s/limber-fake.XXXXXX",
             base != NULL ? base : "/tmp");
    assert_non_null(mkdtemp(kit->folder));
    kit->path_before = strdup(before != NULL ? before : "");
    assert_int_equal(setenv("PATH", kit->folder, 1), 0);
}

void fake_close(struct fake_kit *kit)
{
    DIR *folder = opendir(kit->folder);
    struct dirent *entry;

    assert_non_null(folder);
    while ((entry = readdir(folder)) != NULL)
        if (entry->d_name[0] != '.')
            fake_remove(kit, entry->d_name);
    closedir(folder);
    assert_int_equal(rmdir(kit->folder), 0);
    setenv("PATH", kit->path_before, 1);
    free(kit->path_before);
}

void fake_file(struct fake_kit *kit, const char *name, const char *text)
{
    char path[FAKE_PATH];
    FILE *file;

    path_of(kit, name, path);
    file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

void fake_program(struct fake_kit *kit, const char *name, const char *body)
{
    char path[FAKE_PATH], text[4096];

    snprintf(text,
             sizeof text,
             "#!/bin/sh\nPATH=/usr/bin:/bin\nlog='%s/log'\n%s\n",
             kit->folder,
             body);
    fake_file(kit, name, text);
    path_of(kit, name, path);
    assert_int_equal(chmod(path, 0700), 0);
}

void fake_remove(struct fake_kit *kit, const char *name)
{
    char path[FAKE_PATH];

    path_of(kit, name, path);
    unlink(path);
}

const char *fake_log(struct fake_kit *kit)
{
    char path[FAKE_PATH];
    FILE *file;
    size_t got = 0;

    path_of(kit, "log", path);
    file = fopen(path, "r");
    if (file != NULL) {
        got = fread(kit->log, 1, sizeof kit->log - 1, file);
        fclose(file);
    }
    kit->log[got] = '\0';
    return kit->log;
}

void fake_forget(struct fake_kit *kit)
{
    fake_remove(kit, "log");
}

int64_t fake_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void fake_nap(void)
{
    struct timespec moment = {.tv_nsec = 2000000};

    nanosleep(&moment, NULL);
}

static bool is_in_time(int64_t since_us)
{
    fake_nap();
    return fake_us() - since_us < FAKE_PATIENCE_MS * 1000LL;
}

void fake_await(struct fake_kit *kit, const char *part)
{
    int64_t since = fake_us();

    while (strstr(fake_log(kit), part) == NULL)
        if (!is_in_time(since))
            fail_msg("'%s' never came; only:\n%s", part, kit->log);
}

bool fake_runs(pid_t pid)
{
    char path[64], stat[256];
    const char *state;
    FILE *file;
    size_t got;

    snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
    file = fopen(path, "r");
    if (file == NULL)
        return false;
    got = fread(stat, 1, sizeof stat - 1, file);
    fclose(file);
    stat[got] = '\0';
    state = strrchr(stat, ')');
    return state != NULL && state[1] != '\0' && state[2] != 'Z' &&
           state[2] != 'X';
}

void fake_await_end(pid_t pid)
{
    int64_t since = fake_us();

    while (fake_runs(pid))
        if (!is_in_time(since))
            fail_msg("%ld still runs", (long)pid);
}

void fake_await_no_child(void)
{
    siginfo_t end;
    struct child none = {0};
    int64_t since = fake_us();

    while (child_look(&none), /* buries what was ended before */
           waitid(P_ALL, 0, &end, WEXITED | WNOHANG | WNOWAIT) == 0)
        if (!is_in_time(since))
            fail_msg("a child is left");
    assert_int_equal(errno, ECHILD);
}
