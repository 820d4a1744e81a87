/* SPDX-License-Identifier: MIT */
/* store: answers beside the sessions come back as they were given; what is no
 * answer is refused, and what somebody spoiled never counts as a good one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <edge/store_kit.h>

enum {
    DAY_S = 86400,
    TODAY = 20413, /* 2025-11-21 */
    LEAP = 21243   /* 2028-02-29 */
};

static struct wall noon(int32_t day)
{
    return (struct wall){.utc_s = (int64_t)day * DAY_S + DAY_S / 2};
}

static struct past look(struct kit *kit, struct store *store)
{
    struct past past;
    struct error err = {0};

    if (!store_past(store, &kit->arena, TODAY, 0, &past, &err))
        fail_msg("store_past: %s", err.text);
    return past;
}

static struct store *open_again(struct kit *kit, struct store *store)
{
    store_close(store);
    return kit_open(kit);
}

/* ---- warning signs ---- */

static void signs_come_back_as_they_stand(void **state)
{
    static const struct signs_past stands[] = {
        {DAY_NONE, SIGN_BIT(SIGN_SADDLE) | SIGN_BIT(SIGN_NIGHT), 0},
        {DAY_NONE, 0, SIGN_BIT(SIGN_NIGHT)},
        {TODAY, 0, SIGN_BIT(SIGN_NIGHT)},
        {LEAP, SIGN_BIT(SIGN_COUNT) - 1, SIGN_BIT(SIGN_COUNT) - 1},
        {DAY_NONE, 0, 0},
    };
    struct kit *kit = *state;
    struct store *store = kit_open(kit);

    for (size_t i = 0; i < sizeof stands / sizeof stands[0]; i++) {
        struct signs_past signs;

        assert_true(store_set_signs(store, &stands[i], noon(TODAY), NULL));
        store = open_again(kit, store);
        signs = look(kit, store).signs;
        assert_int_equal(signs.full_day, stands[i].full_day);
        assert_int_equal(signs.blocked, stands[i].blocked);
        assert_int_equal(signs.attested, stands[i].attested);
    }
    store_close(store);
}

static void each_answer_about_signs_is_kept_with_its_day(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct signs_past signs = {DAY_NONE, SIGN_BIT(SIGN_DVT), 0};

    assert_true(store_set_signs(store, &signs, noon(TODAY), NULL));
    care_signs_attested(&signs);
    assert_true(store_set_signs(store, &signs, noon(TODAY + 2), NULL));
    store_close(store);
    assert_string_equal(
        kit_ask(kit,
                "SELECT group_concat(day || ' ' || blocked || ' ' ||"
                " attested, ';') FROM signs_answer"),
        "2025-11-21 calf ;2025-11-23  calf");
}

/* ---- the person ---- */

static const struct person persons[] = {
    {.where = WHERE_BED, .sore = SORE_LEFT, .since = DAY_NONE},
    {.has_equipment = true, .where = WHERE_CHAIR, .sore = SORE_BOTH},
    {.has_equipment = true,
     .equipment = VOCAB_BIT(EQUIPMENT_WALL) | VOCAB_BIT(EQUIPMENT_HEAT_PACK),
     .sore = SORE_NEITHER},
    {.has_equipment = true,
     .equipment = VOCAB_BIT(EQUIPMENT_COUNT) - 1,
     .sore = SORE_RIGHT},
    {.where = WHERE_FLOOR, .sore = SORE_UNKNOWN},
};

static void the_person_comes_back(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct person person = store_person(store, &kit->arena);
    struct person unknown = person_unknown();

    assert_int_equal(person.has_equipment, unknown.has_equipment);
    assert_int_equal(person.where, unknown.where);
    assert_int_equal(person.sore, unknown.sore);
    assert_int_equal(person.since, unknown.since);
    for (size_t i = 0; i < sizeof persons / sizeof persons[0]; i++) {
        assert_true(store_set_person(store, &persons[i], NULL));
        store = open_again(kit, store);
        person = store_person(store, &kit->arena);
        assert_int_equal(person.has_equipment, persons[i].has_equipment);
        assert_int_equal(person.equipment,
                         persons[i].has_equipment ? persons[i].equipment
                                                  : unknown.equipment);
        assert_int_equal(person.where, persons[i].where);
        assert_int_equal(person.sore, persons[i].sore);
    }
    store_close(store);
}

/* ---- mornings ---- */

static void a_later_answer_takes_the_place_of_a_morning(void **state)
{
    static const struct past_morning said[] = {
        {LEAP, 5, PLACE_FOOT},
        {TODAY, 4, PLACE_THIGH},
        {TODAY - 1, 0, PLACE_UNKNOWN},
        {TODAY, 2, PLACE_UNKNOWN}, /* keeps the place */
        {LEAP, 6, PLACE_NOWHERE},
    };
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past;

    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++)
        assert_true(store_set_morning(store, &said[i], noon(TODAY), NULL));
    past = look(kit, store);
    assert_int_equal(past.morning_count, 3);
    assert_int_equal(past.mornings[0].day, TODAY - 1);
    assert_int_equal(past.mornings[0].pain, 0);
    assert_int_equal(past.mornings[0].place, PLACE_UNKNOWN);
    assert_int_equal(past.mornings[1].day, TODAY);
    assert_int_equal(past.mornings[1].pain, 2);
    assert_int_equal(past.mornings[1].place, PLACE_THIGH);
    assert_int_equal(past.mornings[2].day, LEAP);
    assert_int_equal(past.mornings[2].pain, 6);
    assert_int_equal(past.mornings[2].place, PLACE_NOWHERE);
    store_close(store);
}

/* ---- activities ---- */

static void activities_come_back_by_day(void **state)
{
    static const struct past_activity said[] = {
        {TODAY, ACTIVITY_WALK, 20, 2, PLACE_THIGH},
        {TODAY - 3, ACTIVITY_REST, 0, RATING_NONE, PLACE_UNKNOWN},
        {TODAY, ACTIVITY_RUN, 1440, RATING_MAX, PLACE_NOWHERE},
        {TODAY - 1, ACTIVITY_WATER_WALK, 1, 0, PLACE_FOOT},
    };
    static const unsigned order[] = {1, 3, 0, 2};
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past;

    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++)
        assert_true(store_add_activity(store, &said[i], noon(TODAY), NULL));
    store = open_again(kit, store);
    past = look(kit, store);
    assert_int_equal(past.activity_count, 4);
    for (unsigned i = 0; i < 4; i++) {
        const struct past_activity *told = &past.activities[i];
        const struct past_activity *wanted = &said[order[i]];

        assert_int_equal(told->day, wanted->day);
        assert_int_equal(told->kind, wanted->kind);
        assert_int_equal(told->minutes, wanted->minutes);
        assert_int_equal(told->pain, wanted->pain);
        assert_int_equal(told->place, wanted->place);
    }
    store_close(store);
}

/* ---- rests ---- */

/* A wish, and whether it is kept; one after the other. */
static const struct {
    const char *what;
    int32_t today;
    struct past_rest rest;
    bool kept;
} wishes[] = {
    {"the first", 10, {"pigeon", 10, 17}, true},
    {"a longer one", 12, {"pigeon", 12, 24}, true},
    {"the same", 12, {"pigeon", 12, 24}, true},
    {"a shorter one", 13, {"pigeon", 13, 23}, false},
    {"of another exercise", 13, {"clamshell", 13, 14}, true},
    {"until today", 13, {"dead-bug", 13, 13}, false},
    {"until a day that is gone", 13, {"dead-bug", 13, 12}, false},
    {"a shorter one, the day before", 23, {"pigeon", 23, 24}, true},
    {"a new one, when it is over", 24, {"pigeon", 24, 25}, true},
    {"one far ahead", 90, {"pigeon", 90, 120}, true},
    {"a shorter one, the clock set back", 40, {"pigeon", 40, 47}, true},
    {"over a leap day", LEAP - 3, {"pigeon", LEAP - 3, LEAP + 4}, true},
    {"a day less", LEAP, {"pigeon", LEAP, LEAP + 3}, false},
};

static void a_rest_may_become_longer_and_never_shorter(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past;

    for (size_t i = 0; i < sizeof wishes / sizeof wishes[0]; i++) {
        struct error err = {0};

        if (store_set_rest(
                store, &wishes[i].rest, noon(wishes[i].today), &err) !=
            wishes[i].kept)
            fail_msg("%s: %s", wishes[i].what, err.text);
        assert_int_equal(err.code, wishes[i].kept ? ERROR_NONE : ERROR_INPUT);
    }
    past = look(kit, store);
    assert_int_equal(past.rest_count, 2);
    assert_string_equal(past.rests[0].exercise, "clamshell");
    assert_string_equal(past.rests[1].exercise, "pigeon");
    assert_int_equal(past.rests[1].from, LEAP - 3);
    assert_int_equal(past.rests[1].until, LEAP + 4);
    store_close(store);
}

static void a_refused_rest_says_until_when(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past_rest rest = {"pigeon", TODAY, TODAY + 7};
    struct error err = {0};

    assert_true(store_set_rest(store, &rest, noon(TODAY), &err));
    rest.until--;
    assert_false(store_set_rest(store, &rest, noon(TODAY), &err));
    assert_string_equal(
        err.text,
        "it rests until 2025-11-28 already; a later day can be given");
    store_close(store);
}

/* ---- when something was said ---- */

static void the_days_of_advice_come_back(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past;

    assert_true(store_set_advised(store, TODAY, NULL));
    assert_true(store_set_reminded(store, LEAP, NULL));
    assert_true(store_set_advised(store, TODAY + 7, NULL));
    store = open_again(kit, store);
    past = look(kit, store);
    assert_int_equal(past.advised_day, TODAY + 7);
    assert_int_equal(past.reminded_day, LEAP);
    assert_true(store_set_advised(store, DAY_NONE, NULL));
    assert_int_equal(look(kit, store).advised_day, DAY_NONE);
    store_close(store);
}

/* ---- what is no answer ---- */

static const struct past_morning no_mornings[] = {
    {TODAY, RATING_NONE, PLACE_BACK},
    {TODAY, 11, PLACE_BACK},
    {TODAY, -2, PLACE_BACK},
    {TODAY, 3, PLACE_FOOT + 1},
    {TODAY, 3, -2},
    {DAY_NONE, 3, PLACE_BACK},
    {INT32_MAX, 3, PLACE_BACK},
    {-800000, 3, PLACE_BACK},
};
static const struct past_activity no_activities[] = {
    {TODAY, ACTIVITY_COUNT, 20, 2, PLACE_BACK},
    {TODAY, UINT8_MAX, 20, 2, PLACE_BACK},
    {TODAY, ACTIVITY_WALK, -1, 2, PLACE_BACK},
    {TODAY, ACTIVITY_WALK, 1441, 2, PLACE_BACK},
    {TODAY, ACTIVITY_WALK, INT32_MAX, 2, PLACE_BACK},
    {TODAY, ACTIVITY_WALK, 20, 11, PLACE_BACK},
    {TODAY, ACTIVITY_WALK, 20, 2, 6},
    {DAY_NONE, ACTIVITY_WALK, 20, 2, PLACE_BACK},
};
static const struct past_rest no_rests[] = {
    {"", TODAY, TODAY + 7},
    {"Pigeon", TODAY, TODAY + 7},
    {"../pigeon", TODAY, TODAY + 7},
    {"pigeon", DAY_NONE, TODAY + 7},
    {"pigeon", TODAY, DAY_NONE},
    {"pigeon", TODAY, INT32_MAX},
};

static void what_is_no_answer_is_refused(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past;

    for (size_t i = 0; i < sizeof no_mornings / sizeof no_mornings[0]; i++) {
        struct error err = {0};

        assert_false(
            store_set_morning(store, &no_mornings[i], noon(TODAY), &err));
        assert_int_equal(err.code, ERROR_INPUT);
    }
    for (size_t i = 0; i < sizeof no_activities / sizeof no_activities[0];
         i++) {
        struct error err = {0};

        assert_false(
            store_add_activity(store, &no_activities[i], noon(TODAY), &err));
        assert_int_equal(err.code, ERROR_INPUT);
    }
    for (size_t i = 0; i < sizeof no_rests / sizeof no_rests[0]; i++) {
        struct error err = {0};

        assert_false(store_set_rest(store, &no_rests[i], noon(TODAY), &err));
        assert_int_equal(err.code, ERROR_INPUT);
    }
    past = look(kit, store);
    assert_int_equal(past.morning_count, 0);
    assert_int_equal(past.activity_count, 0);
    assert_int_equal(past.rest_count, 0);
    store_close(store);
}

/* ---- while another limber writes ---- */

static void answers_wait_for_no_lock(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t sign;
    struct kit_child child;

    assert_true(store_set_seen_first_run(store, NULL));
    child = kit_spawn(kit, kit_hold_the_lock);
    assert_true(kit_hear(child.from, &sign));
    for (unsigned i = 0; i < KIT_WRITERS; i++) {
        struct error err = {0};

        assert_false(kit_writers[i].write(store, &err));
        assert_string_equal(err.text, "file is in use");
        assert_int_equal(err.code, ERROR_FAILED);
    }
    assert_int_equal(kit_join(&child), 0);
    assert_false(kit_is_written(kit, store, 1));
    for (unsigned i = 0; i < KIT_WRITERS; i++)
        assert_true(kit_writers[i].write(store, NULL));
    assert_true(kit_is_written(kit, store, 1));
    store_close(store);
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(signs_come_back_as_they_stand),
        TEST(each_answer_about_signs_is_kept_with_its_day),
        TEST(the_person_comes_back),
        TEST(a_later_answer_takes_the_place_of_a_morning),
        TEST(activities_come_back_by_day),
        TEST(a_rest_may_become_longer_and_never_shorter),
        TEST(a_refused_rest_says_until_when),
        TEST(the_days_of_advice_come_back),
        TEST(what_is_no_answer_is_refused),
        TEST(answers_wait_for_no_lock),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
