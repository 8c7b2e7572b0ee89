"""Printed dates."""

from datetime import date

import pytest

from wireparse.dates import Day, find_days, nearest_year, read_day, weekday_of


@pytest.mark.parametrize(
    ("printed", "month", "day", "year"),
    [
        ("Feb 26", 2, 26, None),
        ("Feb. 1, 2017", 2, 1, 2017),
        ("Saturday, Dec. 27, 2025", 12, 27, 2025),
        ("28 December 2025", 12, 28, 2025),
        ("21 ene", 1, 21, None),
        ("23 may", 5, 23, None),
        ("10 juil 2024", 7, 10, 2024),
        ("1er février", 2, 1, None),
        ("5 de enero de 2017", 1, 5, 2017),
        ("24. Mai 2016", 5, 24, 2016),
        ("MARCH 04, 2013", 3, 4, 2013),
        ("Sept. 6th", 9, 6, None),
        ("Dec.1", 12, 1, None),
        ("24-SEP-97", 9, 24, 1997),
        ("24-SEP-03", 9, 24, 2003),
        ("2014-07-16", 7, 16, 2014),
        ("12/25/2011", 12, 25, 2011),
        ("25/12/2011", 12, 25, 2011),
        ("03/03/2011", 3, 3, 2011),
        ("Tue Dec 30, 2014 4:33pm", 12, 30, 2014),
    ],
)
def test_a_printed_day_is_read_in_any_order_and_language(printed: str, month: int, day: int, year: int | None) -> None:
    assert read_day(printed) == Day(month, day, year)


@pytest.mark.parametrize(
    "text",
    [
        "nothing of the kind",
        "23 may have drowned",
        "10 march in silence",
        "she is 11. December was cold",
        "in May or June",
        "between 1860 and 1875",
        "Feb. 30",
        "2014-13-16",
        "it cost $3 May said",
    ],
)
def test_a_month_needs_its_day_beside_it(text: str) -> None:
    assert read_day(text) is None


def test_a_date_that_can_be_read_two_ways_has_no_month() -> None:
    assert read_day("10/03/2011") == Day(None, None, 2011)
    assert Day(None, None, 2011).iso is None


def test_a_day_is_iso_only_if_its_year_is_printed_and_the_calendar_has_it() -> None:
    assert Day(12, 11, 2016).iso == "2016-12-11"
    assert Day(12, 11, None).iso is None
    assert Day(2, 29, 2015).iso is None
    assert Day(2, 29, 2016).iso == "2016-02-29"


def test_all_days_are_found_with_their_offsets() -> None:
    text = "The ferry left on May 3, 2019 and was back on 4 June."
    assert [text[start:end] for start, end, _ in find_days(text)] == ["May 3, 2019", "4 June"]


def test_the_numbers_of_a_sentence_are_no_years() -> None:
    assert read_day("On Dec. 24, 1500 people swam") == Day(12, 24, None)
    assert read_day("On Dec. 24 2.5 percent swam") == Day(12, 24, None)


@pytest.mark.parametrize(
    ("month", "day", "reference", "year"),
    [
        (12, 31, date(2017, 1, 2), 2016),
        (1, 2, date(2016, 12, 31), 2017),
        (7, 1, date(2016, 8, 1), 2016),
        (7, 2, date(2022, 12, 31), 2022),
        (2, 29, date(2015, 12, 1), 2016),
    ],
)
def test_a_day_without_year_is_the_one_nearest_to_the_reference(
    month: int, day: int, reference: date, year: int
) -> None:
    assert nearest_year(month, day, reference) == year


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Monday", 0),
        ("on Saturday, Dec. 27", 5),
        ("Sat, May 31", 5),
        ("Mon 29 Dec", 0),
        ("lundi", 0),
        ("Sonnabend", 5),
        ("sexta-feira", 4),
        ("Santo Domingo, 21 ene", None),
        ("the cat sat", None),
        ("The Sun rose", None),
        ("", None),
    ],
)
def test_a_weekday_is_counted_from_monday(text: str, number: int | None) -> None:
    assert weekday_of(text) == number
