"""The country of 500 datelines, judged by hand: ``countries.tsv`` has city, region, the house's home, country, reason.

The places are those that marked stories and the printer of 1987 name: all of the first, the hundred commonest of the
second, and of its others, sorted, every so manieth; misprints and the words of tables that were taken for places stand
among them. Where no country can be said the column is empty.
"""

from typing import NamedTuple

from conftest import ROOT

from wireparse.places import locate

MOST_MISSES = 0.02
MOST_WRONG = 0.01


class Judged(NamedTuple):
    """A dateline's place as printed, the home that its house prefers, and the country that is meant."""

    city: str
    region: str
    house: str
    country: str
    reason: str


def judged() -> list[Judged]:
    """The list, without its head."""
    lines = (ROOT / "tests" / "countries.tsv").read_text("utf-8").splitlines()
    return [Judged(*line.split("\t")) for line in lines[1:]]


def found(place: Judged) -> str:
    """The country that the gazetteer says, or nothing."""
    return locate(place.city, place.region or None, country=place.house or None).country or ""


def test_the_list_has_five_hundred_places_each_with_its_reason() -> None:
    places = judged()
    assert len({place[:3] for place in places}) == len(places) == 500
    assert all(place.city and place.reason for place in places)


def test_98_of_a_hundred_countries_are_right_and_at_most_one_is_wrong() -> None:
    places = judged()
    misses = [(found(place), place) for place in places if found(place) != place.country]
    wrong = [place for said, place in misses if said]
    told = "\n".join(f"{said or 'null'}: {' | '.join(place)}" for said, place in misses)
    assert len(wrong) <= MOST_WRONG * len(places), told
    assert len(misses) <= MOST_MISSES * len(places), told
