"""The usual dateline, ``LIMA, March 3``. Four of five are so in an archive, and soon read."""

from functools import lru_cache

from wireparse.dates import Day, read_day
from wireparse.parts.datelines import house_in, is_label, read_places
from wireparse.patterns import pattern
from wireparse.places import is_place
from wireparse.story import Dateline, Place

# Some printers set the town in small letters: "Toronto, Feb 26 -". It must be known then.
_IN_SMALL_LETTERS = r"(?P<town>[A-Z][a-z]++(?: [A-Z][a-z]++){0,2}+)(?:, [A-Z][A-Za-z.]++(?: [A-Z][a-z]++)?+)??"
_USUAL_PLACES, _USUAL_DAY = (
    r"[A-Z][A-Z.]++(?: [A-Z][A-Z.]++){0,3}+(?:, [A-Z][A-Za-z.]++(?: [A-Z][a-z]++)?+)??",
    r"[A-Z][A-Za-z]{2,8}+\.? \d{1,2}+",
)


def usual_dateline(words: str, country: str | None) -> Dateline | None:
    """What the words in front of a dash tell, if they are such a dateline."""
    printed, _, date = words.rpartition(", ")
    day = _usual_day(date)
    found = _usual_places(printed, country) if day else ()
    return Dateline(text=words, places=found, month=day.month, day=day.day) if day and found else None


# An archive prints "NEW YORK" a thousand times, and "March 3" as often.
@lru_cache(maxsize=4096)
def _usual_places(printed: str, country: str | None) -> tuple[Place, ...]:
    if not pattern(_USUAL_PLACES).fullmatch(printed):
        small = pattern(_IN_SMALL_LETTERS).fullmatch(printed)
        if not small or not is_place(small["town"]):
            return ()
    if house_in(printed):
        return ()
    found = read_places(printed, country)
    return () if not found or is_label(found[0]) else found


@lru_cache(maxsize=1024)
def _usual_day(date: str) -> Day | None:
    return read_day(date) if pattern(_USUAL_DAY).fullmatch(date) else None
