/* SPDX-License-Identifier: MIT */
/* test_person - where, which side, what is at hand, and the file over it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/care/person.h>

static void words_of_where_find_it_again(void **state)
{
    enum where found;

    (void)state;
    for (enum where w = 0; w < WHERE_COUNT; w++) {
        assert_true(where_find(where_word(w), &found));
        assert_int_equal(found, w);
    }
    assert_false(where_find("sofa", &found));
    assert_false(where_find("", &found));
    assert_string_equal(where_label(WHERE_CHAIR), "on a chair");
    assert_string_equal(where_label(WHERE_COUNT), "");
}

static void each_place_has_its_positions(void **state)
{
    static const struct {
        enum position position;
        bool floor, bed, chair;
    } CASES[] = {
        {POSITION_STANDING, true, true, true},
        {POSITION_SITTING, true, true, true},
        {POSITION_SITTING_FLOOR, true, false, false},
        {POSITION_BACK, true, true, false},
        {POSITION_SIDE, true, true, false},
        {POSITION_FRONT, true, true, false},
        {POSITION_KNEELING, true, false, false},
        {POSITION_HANGING, true, false, true},
    };

    (void)state;
    assert_int_equal(sizeof CASES / sizeof CASES[0], POSITION_COUNT);
    for (size_t i = 0; i < POSITION_COUNT; i++) {
        vocab_set bit = VOCAB_BIT(CASES[i].position);

        assert_int_equal((where_positions(WHERE_FLOOR) & bit) != 0,
                         CASES[i].floor);
        assert_int_equal((where_positions(WHERE_BED) & bit) != 0, CASES[i].bed);
        assert_int_equal((where_positions(WHERE_CHAIR) & bit) != 0,
                         CASES[i].chair);
    }
}

static void only_one_sore_side_is_a_side(void **state)
{
    static const struct {
        enum sore sore;
        const char *word;
        enum side side;
    } CASES[] = {
        {SORE_UNKNOWN, "", SIDE_NONE},
        {SORE_LEFT, "left", SIDE_LEFT},
        {SORE_RIGHT, "right", SIDE_RIGHT},
        {SORE_BOTH, "both", SIDE_NONE},
        {SORE_NEITHER, "neither", SIDE_NONE},
    };
    enum sore found;

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        assert_string_equal(sore_word(CASES[i].sore), CASES[i].word);
        assert_int_equal(sore_side(CASES[i].sore), CASES[i].side);
        if (CASES[i].sore == SORE_UNKNOWN)
            continue;
        assert_true(sore_find(CASES[i].word, &found));
        assert_int_equal(found, CASES[i].sore);
    }
    assert_false(sore_find("", &found));
    assert_false(sore_find("Left", &found));
}

static void what_was_never_said_is_all_there(void **state)
{
    struct person person = person_unknown();

    (void)state;
    assert_int_equal(person.since, DAY_NONE);
    assert_int_equal(person.where, WHERE_FLOOR);
    assert_int_equal(equipment_blocks & ~person_equipment(&person), 0);
    person.equipment = VOCAB_BIT(EQUIPMENT_BALL); /* of a list nobody gave */
    assert_int_equal(equipment_blocks & ~person_equipment(&person), 0);
}

static void every_home_has_a_wall_a_chair_a_desk_and_a_counter(void **state)
{
    static const vocab_set home =
        VOCAB_BIT(EQUIPMENT_WALL) | VOCAB_BIT(EQUIPMENT_CHAIR) |
        VOCAB_BIT(EQUIPMENT_DESK) | VOCAB_BIT(EQUIPMENT_COUNTER);
    static const struct {
        vocab_set said, there;
    } CASES[] = {
        {0, home},
        {VOCAB_BIT(EQUIPMENT_CHAIR), home},
        {VOCAB_BIT(EQUIPMENT_BALL), home | VOCAB_BIT(EQUIPMENT_BALL)},
        {VOCAB_BIT(EQUIPMENT_BOX) | VOCAB_BIT(EQUIPMENT_WALL),
         home | VOCAB_BIT(EQUIPMENT_BOX)},
    };
    struct person person = person_unknown();

    (void)state;
    person.has_equipment = true;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        person.equipment = CASES[i].said;
        for (person.where = 0; person.where < WHERE_COUNT; person.where++)
            assert_int_equal(person_equipment(&person), CASES[i].there);
    }
}

static const char *const answered_ids[] = {"hang"};
static const char *const file_ids[] = {"pigeon", "faber"};

static struct person answered(void)
{
    return (struct person){
        .has_equipment = true,
        .equipment = VOCAB_BIT(EQUIPMENT_BALL),
        .avoid = VOCAB_BIT(TAG_KNEELING),
        .where = WHERE_BED,
        .sore = SORE_LEFT,
        .since = 19000,
        .turned_on = {answered_ids, 1},
        .left_out = {answered_ids, 1},
    };
}

static void file_that_says_nothing_changes_nothing(void **state)
{
    struct person person = answered(), with;
    struct config config = {.ask_ms = -1};

    (void)state;
    with = person_with(&person, &config);
    assert_true(with.has_equipment);
    assert_int_equal(with.equipment, person.equipment);
    assert_int_equal(with.avoid, person.avoid);
    assert_int_equal(with.where, WHERE_BED);
    assert_int_equal(with.sore, SORE_LEFT);
    assert_int_equal(with.since, 19000);
    assert_ptr_equal(with.turned_on.items, answered_ids);
    assert_ptr_equal(with.left_out.items, answered_ids);
}

static void each_part_of_the_file_holds_alone(void **state)
{
    struct person person = person_unknown(), old = answered(), with;
    struct config config = {
        .person = {.equipment = VOCAB_BIT(EQUIPMENT_STRAP),
                   .avoid = VOCAB_BIT(TAG_HEAT),
                   .where = WHERE_CHAIR,
                   .sore = SORE_BOTH,
                   .since = 19500,
                   .turned_on = {file_ids, 2},
                   .left_out = {file_ids, 1}},
    };

    (void)state;
    for (unsigned part = 1; part <= CONFIG_ASK; part <<= 1) {
        config.said = part;
        with = person_with(&old, &config);
        assert_int_equal(with.equipment,
                         VOCAB_BIT(part == CONFIG_EQUIPMENT ? EQUIPMENT_STRAP
                                                            : EQUIPMENT_BALL));
        assert_int_equal(
            with.avoid,
            VOCAB_BIT(part == CONFIG_AVOID ? TAG_HEAT : TAG_KNEELING));
        assert_int_equal(with.where,
                         part == CONFIG_WHERE ? WHERE_CHAIR : WHERE_BED);
        assert_int_equal(with.sore,
                         part == CONFIG_SORE ? SORE_BOTH : SORE_LEFT);
        assert_int_equal(with.since, part == CONFIG_SINCE ? 19500 : 19000);
        assert_int_equal(with.turned_on.count, part == CONFIG_OPTIONAL ? 2 : 1);
        assert_ptr_equal(with.left_out.items,
                         part == CONFIG_LEAVE_OUT ? file_ids : answered_ids);
    }
    config.said = CONFIG_EQUIPMENT; /* an empty list: nothing is at hand */
    config.person.equipment = 0;
    with = person_with(&person, &config);
    assert_true(with.has_equipment);
    assert_int_equal(with.equipment, 0);
    assert_int_equal(person_equipment(&with) & VOCAB_BIT(EQUIPMENT_BALL), 0);
    assert_int_not_equal(person_equipment(&with) & VOCAB_BIT(EQUIPMENT_WALL),
                         0);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(words_of_where_find_it_again),
        cmocka_unit_test(each_place_has_its_positions),
        cmocka_unit_test(only_one_sore_side_is_a_side),
        cmocka_unit_test(what_was_never_said_is_all_there),
        cmocka_unit_test(every_home_has_a_wall_a_chair_a_desk_and_a_counter),
        cmocka_unit_test(file_that_says_nothing_changes_nothing),
        cmocka_unit_test(each_part_of_the_file_holds_alone),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
