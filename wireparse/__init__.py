"""wireparse marks up wire copy the way a desk editor would with a pencil, and never rubs anything out.

    >>> import wireparse
    >>> story = wireparse.parse("AMMAN, Dec 11 (Reuters) - The lighthouse is lit.", date="2016-12-11")
    >>> story.agency, story.dateline.places[0].country, story.date
    ('Reuters', 'JO', '2016-12-11')

Nothing but this file is loaded until a name is used: a program that imports wireparse and reads no copy pays nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing.TYPE_CHECKING without the 3 ms that importing typing costs
if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from wireparse.story import Story
    from wireparse.text import Copy

__version__ = "0.1.0"
__all__ = ["Story", "__version__", "parse", "parse_many"]


def parse(text: str, *, agency: str | None = None, date: datetime.date | str | None = None) -> Story:
    """Read one story.

    ``agency`` names who filed it where the copy need not be asked: any name that ``wireparse agencies`` lists.
    ``date`` is the reference day, a ``datetime.date`` or ``2016-12-11``: it supplies the year that a dateline leaves
    out, and stands alone only where the copy prints no day. Both raise ``ValueError`` when they say nothing. Bytes are
    no text: ``TypeError`` says so.
    """
    from wireparse import desk

    return desk.parse(_copy(text), agency=agency, date=_day(date))


def parse_many(
    texts: Iterable[str], *, agency: str | None = None, date: datetime.date | str | None = None
) -> Iterator[Story]:
    """Read stories one by one, as they come: the first is ready before the second is asked for."""
    from wireparse import desk

    if isinstance(texts, str):
        # A string is many strings to Python, each of one character.
        raise TypeError("parse_many reads a list of stories; parse reads one")
    day = _day(date)
    return (desk.parse(_copy(text), agency=agency, date=day) for text in texts)


def _copy(text: str) -> Copy:
    from wireparse.text import Copy

    if not isinstance(text, str):
        raise TypeError(f"copy is a str, not {type(text).__name__}; decode bytes first")
    return Copy(text)


def _day(date: datetime.date | str | None) -> datetime.date | None:
    if date is None:
        return None
    from datetime import date as day
    from datetime import datetime as time

    if isinstance(date, str):
        return day.fromisoformat(date)
    # A time of day is a date to Python, and cannot be counted with one.
    return date.date() if isinstance(date, time) else date


def __getattr__(name: str) -> object:
    if name != "Story":
        raise AttributeError(f"module 'wireparse' has no attribute {name!r}")
    from wireparse.story import Story

    return Story
