"""Where a page prints its clock behind a byline."""

from collections.abc import Callable

from wireparse.patterns import pattern
from wireparse.text import Copy

_STAMP_SIGNS, _STAMP_WORDS = frozenset("|·•0123456789"), ("Posted", "Updated", "Published", "Filed")
_STAMP = (
    r"\s*+(?:[|·•]|\d{1,2}:\d\d|(?:Posted|Updated|Published|Filed)\b|(?:[Oo]n )?+"
    r"(?:(?:[-–—] )?(?:\p{Lu}\p{Ll}{2,5}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?"
    r"(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? (?:\d{4}|at|\d{1,2}:\d\d)))"
)


def before_stamp(copy: Copy, start: int, stop: int, is_house: Callable[[str], bool]) -> int:
    """The end of the byline where the page's clock follows it: ``By Jane Roe May 29 at 7:10 AM``."""
    text = copy.plain[start:stop]
    if _STAMP_SIGNS.isdisjoint(text) and not any(map(text.__contains__, _STAMP_WORDS)):
        return stop
    stamp = pattern(_STAMP).search(copy.plain, start + 3, stop)
    if stamp and stamp[0].endswith("|") and is_house(copy.squash(stamp.end(), stop)):
        return stop
    return copy.trim(start, stamp.start())[1] if stamp else stop
