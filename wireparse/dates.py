"""Printed dates: ``Feb. 1, 2017``, ``28 December 2025``, ``21 ene``, ``24-SEP-97`` -> month, day and year.

A month counts only with its day number beside it, so that "may" and "march" stay verbs. Where a number can be read two
ways (``10/03/2011``) the month and the day stay ``None``: a null is forgiven, a wrong value is not.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import regex
from msgspec import Struct

from wireparse.languages import LANGUAGES, MONTHS
from wireparse.patterns import pattern


class Day(Struct, frozen=True, gc=False):
    """A day as printed; what is not printed, or can be read two ways, is ``None``."""

    month: int | None
    day: int | None
    year: int | None

    @property
    def iso(self) -> str | None:
        """``2016-12-11``; ``None`` while the year is not known, or where the calendar has no such day."""
        if self.year is None or self.month is None or self.day is None or self.day > _days_in(self.month, self.year):
            return None
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


_YEAR = r"(?:,?+\s++(?:de[l]?\s++)?+((?:1[89]|20)\d\d)(?!:?\d|[.,]\d))?+"
_NUMBER = r"(?<![\d$€£]|\d[.,:/])\d{1,4}+(?![\d%]|[,:]\d|\.\d(?!\d?\.\d{4}(?![\d.])))"
# "MARCH 04, 2013", "Sept. 6th", "Feb 26": the month stands before the number, and the year after it.
_LONGEST = len("septiembre.   ")
_OPENERS = "([/\"'“‘-–—,"
_YEAR_AFTER = r"(?:st|nd|rd|th|er)?+" + _YEAR
# "28 December 2025", "1er février", "24. Mai", "5 de enero de 2017", "6th of May".
_MONTH_AFTER = r"(?:st|nd|rd|th|er|[º°.])?+\s{1,3}+(?:de\s++|of\s++)?+(\p{L}{3,12}+)\.?+" + _YEAR
_ISO = r"((?:1[89]|20)\d\d)-(\d\d)-(\d\d)(?!\d)"
# Hungary writes from the great to the small: "2016. június 14.".
_YEAR_FIRST = r"((?:1[89]|20)\d\d)\. (\p{Ll}{3,10}+) (\d{1,2})\."
_DASHED = r"(\d{1,2})-(\p{L}{3,10}+)-(\d{4}|\d\d)(?!\d)"
_DOTTED = r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])"  # the day stands first wherever full stops part them
_SLASHED = r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?!\d)"
# Verbs and nouns of some language: "23 may have died", "10 march in silence". In small letters they are months only
# where the sentence does not go on.
_DOUBTFUL = frozenset(
    {"may", "march", "mar", "mars", "marca", "maja", "mart", "set", "mag", "dec", "sept", "avr", "jun"}
)
_CLOSES = r"\s*+(?:\Z|[.,;:)(\[\]/–—-]|\d{4}|del?\s)"
# In English "11. December" is the end of one sentence and the start of the next; in German it is a date.
_ENGLISH = LANGUAGES[0].months
_GERMAN_BEFORE = r"(?:\A|[,(]\s*|\b(?:am|den|dem|vom|bis|zum)\s)\Z"


def read_day(text: str) -> Day | None:
    """The first printed day of a text, in the words and order of any language; ``None`` if there is none."""
    return _first_day(text) if len(text) <= len(_DATELINE) else next((day for _, _, day in _days(text)), None)


_DATELINE = "Sonnabend, 28. September 2019"


# The stories of one day print one date: a dateline's day is read once.
@lru_cache(4096)
def _first_day(text: str) -> Day | None:
    return next((day for _, _, day in _days(text)), None)


def find_days(text: str) -> list[tuple[int, int, Day]]:
    """All printed days of a text with their offsets, from the month or the number to the last digit."""
    return list(_days(text))


def _days(text: str) -> Iterator[tuple[int, int, Day]]:
    """Every number is tried as a day, with the words on both sides of it."""
    done = 0
    for number in pattern(_NUMBER).finditer(text):
        start = number.start()
        if start < done:
            continue
        found = _in_figures(text, start) if len(number[0]) == len("2016") else _with_month(text, number, done)
        if found:
            done = found[1]
            yield found


def _in_figures(text: str, start: int) -> tuple[int, int, Day] | None:
    """``2014-07-16``, ``2016. június 14.``."""
    match = pattern(_ISO).match(text, start)
    month = int(match[2]) if match else 0
    if match is None and text.startswith(". ", start + 4) and (match := pattern(_YEAR_FIRST).match(text, start)):
        month = MONTHS.get(match[2], 0)
    day = match and _day(month, match[3], match[1])
    return (start, match.end(), day) if match and day else None


def _with_month(text: str, number: regex.Match[str], done: int) -> tuple[int, int, Day] | None:
    """A number of one or two digits as a day: the month before it, after it, or tied to it by dashes."""
    start, end = number.span()
    if dotted := pattern(_DOTTED).match(text, start) if text.startswith(".", end) else None:
        day = _day(int(dotted[2]), dotted[1], dotted[3])
        return (start, dotted.end(), day) if day else None
    if end < len(text) and text[end] in "-/":
        return _tied(text, start) or _month_before(text, start, end, done)
    return _month_before(text, start, end, done) or _month_after(text, start, end)


def _month_before(text: str, start: int, end: int, done: int) -> tuple[int, int, Day] | None:
    bare = text[max(done, start - _LONGEST) : start].rstrip()
    word = bare.rstrip(".").rpartition(" ")[2].lstrip(_OPENERS)
    month = MONTHS.get(word.casefold())
    if not month or word[0].islower() or not (bare.endswith(".") or text[start - 1].isspace()):
        return None
    after = pattern(_YEAR_AFTER).match(text, end)
    day = _day(month, text[start:end], after and after[1])
    return (text.rindex(word, 0, start), after.end() if after else end, day) if day else None


def _month_after(text: str, start: int, end: int) -> tuple[int, int, Day] | None:
    match = pattern(_MONTH_AFTER).match(text, end)
    word = match[1].casefold() if match else ""
    month = MONTHS.get(word)
    if not match or not month:
        return None
    if match[1] in _DOUBTFUL and not match[2] and not pattern(_CLOSES).match(text, match.end(1)):
        return None
    german = pattern(_GERMAN_BEFORE).search(text, max(0, start - 6), start)
    if text[end] == "." and word in _ENGLISH and not match[2] and not german:
        return None
    day = _day(month, text[start:end], match[2])
    return (start, match.end(2) if match[2] else match.end(1), day) if day else None


def _tied(text: str, start: int) -> tuple[int, int, Day] | None:
    """``24-SEP-97`` and ``16/07/2014``. ``10/03/2011`` is October in one country and March in the next."""
    match = pattern(_DASHED).match(text, start)
    if match:
        month = MONTHS.get(match[2].casefold())
        day = month and _day(month, match[1], match[3])
        return (start, match.end(), day) if day else None
    match = pattern(_SLASHED).match(text, start)
    if not match:
        return None
    first, second = int(match[1]), int(match[2])
    if first != second and max(first, second) <= _LAST_MONTH:
        return start, match.end(), Day(None, None, _year(match[3]))
    day = _day(second, match[1], match[3]) if first > _LAST_MONTH else _day(first, match[2], match[3])
    return (start, match.end(), day) if day else None


_LAST_MONTH = 12
_LEAP_YEAR = 2000


def _day(month: int, day: str, year: str | None) -> Day | None:
    """A day that some year's calendar has."""
    number = int(day)
    if not 1 <= month <= _LAST_MONTH or not 1 <= number <= _days_in(month, _LEAP_YEAR):
        return None
    return Day(month, number, _year(year) if year else None)


def _year(printed: str) -> int:
    """Two digits are of the wire's own time: 69-99 the last century, the rest this one."""
    year = int(printed)
    if len(printed) == len("97"):
        year += 1900 if year >= 69 else 2000
    return year


def _days_in(month: int, year: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


@lru_cache(4096)
def nearest_year(month: int, day: int, reference: date) -> int:
    """The year that puts a printed month and day nearest to the reference day, the earlier one of two."""
    best, distance = reference.year, 10**6
    # A program that knows no day may write the calendar's first: 0001-01-01.
    for year in range(max(date.min.year, reference.year - 8), min(date.max.year, reference.year + 8) + 1):
        if day <= _days_in(month, year):
            away = abs((date(year, month, day) - reference).days)
            if away < distance:
                best, distance = year, away
    return best


def weekday_of(text: str) -> int | None:
    """The first weekday a text names: Monday 0 to Sunday 6; ``None`` if it names none."""
    for word in pattern(_WORD).finditer(text):
        name = word[0].casefold()
        weekday = _WEEKDAYS.get(name)
        if weekday is None:
            continue
        if name not in _SHORT or (word[0][0].isupper() and pattern(_GOES_ON).match(text, word.end())):
            return weekday
    return None


# "Santo Domingo" is a place.
_WORD = r"(?<!\p{L}|Santo )\p{L}{3,10}+(?:-feira)?+"
# "Sun" is a star and "sat" a verb: a weekday cut short stands before its date, "Sat, May 31" or "Mon 29 Dec".
_GOES_ON = r"[.,]?+\s*+(?:\d|\Z|\p{Lu}\p{L}{2,8}\.?+\s++\d)"
_OUT_OF_ORDER = {"tues": 1, "weds": 2, "thurs": 3, "sonnabend": 5, "sonntag": 6}
_WEEKDAYS = {
    word: _OUT_OF_ORDER.get(word, position % 7)
    for language in LANGUAGES
    for position, word in enumerate(language.weekdays)
}
_SHORT = frozenset(word for word in LANGUAGES[0].weekdays if not word.endswith("day"))
