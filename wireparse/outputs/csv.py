"""CSV (RFC 4180): one flat row a story, the header first, lists joined with ``; ``."""

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from typing import BinaryIO

from wireparse.story import Role, Story

Column = Callable[[Story], object]


def _places(field: str) -> Column:
    """A column of the dateline's places, in step with their cities: an empty item where one has no such field."""
    return lambda story: _joined([getattr(place, field) for place in story.dateline.places])


def _credits(*roles: Role) -> Column:
    return lambda story: _joined([credit.name for credit in story.credits if credit.role in roles])


def _joined(values: list[object]) -> str:
    known = any(value is not None for value in values)
    return "; ".join("" if value is None else str(value) for value in values) if known else ""


COLUMNS: dict[str, Column] = {
    "id": lambda story: story.id,
    "agency": lambda story: story.agency,
    "date": lambda story: story.date,
    "dated_by": lambda story: story.dated_by,
    "slug": lambda story: story.slug,
    "headline": lambda story: story.headline,
    "byline": lambda story: story.byline.text,
    "authors": lambda story: _joined([author.name for author in story.byline.authors]),
    "dateline": lambda story: story.dateline.text,
    "dateline_date": lambda story: story.dateline.date,
    "dateline_month": lambda story: story.dateline.month,
    "dateline_day": lambda story: story.dateline.day,
    "city": _places("city"),
    "region": _places("region"),
    "country": _places("country"),
    "lat": _places("lat"),
    "lon": _places("lon"),
    "credit": lambda story: story.dateline.credit,
    "captions": lambda story: _joined([caption.text for caption in story.captions]),
    "reporting": _credits("reporting", "additional reporting"),
    "editing": _credits("editing"),
    "body": lambda story: story.body,
}


def encode(stories: Iterable[Story]) -> bytes:
    """The rows of some stories."""
    return _rows([read(story) for read in COLUMNS.values()] for story in stories)


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """The header, then one row a story."""
    out.write(HEAD)
    out.writelines(encode((story,)) for story in stories)


def _rows(rows: Iterable[Iterable[object]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


HEAD = _rows([COLUMNS])
"""The names of the columns, which stand before the first story."""
