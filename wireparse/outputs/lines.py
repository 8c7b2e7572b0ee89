r"""``part: value`` lines, for reading, for ``grep`` and for the test corpus.

A part is one line; a list is one line an item, under the name of one item (``place``, ``credit``); the rest of an item
follows it with a dot::

    agency: Reuters
    headline: Lighthouse lit again
    author: Ada Kittiwake
    dateline: PORT MARREN, Dec 11 (Reuters)
    dateline.month: 12
    place: PORT MARREN
    body: The first graf.
    body: The second graf.
    credit: Tom Heron
    credit.role: editing

What is null is left out. Line breaks inside a value are ``\n``, a backslash is ``\\``. The body is one line a graf.
Where the copy was kept (``--text``), the parts that have no key of their own are printed last: ``envelope``,
``separator``, ``signoff``, ``endmark`` and ``other``. A blank line stands between stories.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from wireparse.story import Byline, Caption, Credit, Dateline, Note, Place, Query, Source, Story, Version

_ESCAPES = str.maketrans({"\\": r"\\", "\n": r"\n", "\r": r"\r"})
_UNSAID = ("schema", "marks", "text")
_ONLY_MARKED = ("envelope", "separator", "signoff", "endmark", "other")
_ITEMS = {"captions": "caption", "credits": "credit", "notes": "note", "queries": "query"}
_FIRST = {Caption: "text", Credit: "name", Note: "text", Query: "text", Place: "city"}


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """All stories, a blank line between two."""
    blank = b""
    for story in stories:
        out.write(blank + "".join(f"{line}\n" for line in lines(story)).encode())
        blank = b"\n"


def lines(story: Story) -> Iterator[str]:
    """The lines of one story."""
    for part, value in _values(story):
        if value is not None:
            yield f"{part}: {_text(value)}".translate(_ESCAPES)


def _values(story: Story) -> Iterator[tuple[str, object]]:
    for part in story.__struct_fields__:
        value = getattr(story, part)
        if part in _UNSAID:
            continue
        if isinstance(value, Byline):
            yield part, value.text
            for author in value.authors:
                yield from _item("author", author)
        elif isinstance(value, Dateline):
            yield part, value.text
            yield from _fields(part, value, without=("text", "places"))
            for place in value.places:
                yield from _item("place", place)
        elif isinstance(value, (Source, Version)):
            yield from _fields(part, value)
        elif isinstance(value, dict):
            yield from ((f"{part}.{key}", kept) for key, kept in value.items())
        elif part in _ITEMS:
            for item in value:
                yield from _item(_ITEMS[part], item)
        elif part == "body":
            yield from ((part, graf) for graf in (value or "").split("\n\n") if graf)
        else:
            yield part, value
    if story.text is not None:
        for mark in story.marks:
            if mark.part in _ONLY_MARKED:
                yield mark.part, story.text[mark.start : mark.end]


def _item(name: str, item: msgspec.Struct) -> Iterator[tuple[str, object]]:
    """The line that names an item, and the rest of it below."""
    first = _FIRST.get(type(item), "name")
    yield name, getattr(item, first) or ""
    yield from _fields(name, item, without=(first,))


def _fields(name: str, item: msgspec.Struct, without: tuple[str, ...] = ()) -> Iterator[tuple[str, object]]:
    return ((f"{name}.{field}", getattr(item, field)) for field in item.__struct_fields__ if field not in without)


def _text(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
