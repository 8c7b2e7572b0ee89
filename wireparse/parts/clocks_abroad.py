"""A page's clock in any language: ``Publié le 3 mai 2031 à 16h44``, ``Domingo 12 | 11:00 am``.

No pattern knows its words: what is left of the line without its days and hours must be weekdays and words of stamps.
"""

from wireparse.dates import find_days
from wireparse.languages import WEEKDAYS, stamps
from wireparse.patterns import pattern

_LONGEST = 90
_HOUR = r"(?<![\d.,])\d{1,2}(?:[:.]\d\d(?::\d\d)?|h(?:\d\d)?)(?![\d.,]\d)(?: ?[ap]\.?m\b\.?)?"
_WORD = r"\p{L}+(?:-\p{L}+)?"


def is_clock(line: str) -> bool:
    """Whether a line holds a day with its year, or an hour beside a day or a weekday, and else only a stamp's words."""
    if not 7 < len(line) <= _LONGEST or not any(map(str.isdigit, line)):
        return False
    days = find_days(line)
    rest = line
    for start, end, _ in reversed(days):
        rest = f"{rest[:start]} {rest[end:]}"
    rest, hours = pattern(_HOUR).subn(" ", rest)
    words = [word.casefold() for word in pattern(_WORD).findall(rest)]
    dated = any(day.year for _, _, day in days) or (hours and (days or not WEEKDAYS.isdisjoint(words)))
    told = all(word in WEEKDAYS or word in stamps() for word in words)
    # "Domingo 12 | 11:00": a weekday has its day without a month.
    return bool(dated and told and sum(map(str.isdigit, rest)) <= 2 * (not days))
