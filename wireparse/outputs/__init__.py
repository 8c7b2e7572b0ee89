"""What a parsed story is written as: one format a file, each a function ``write(stories, out)``.

A format takes stories as they come and writes bytes; the first is out before the last is read, but for a table of
many, which must know how wide its columns are. ``FORMATS`` names the files, which are imported when they are asked for.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import pairwise
from typing import BinaryIO, Protocol, cast

from wireparse.story import Span, Story

FORMATS = {
    "jsonl": "wireparse.outputs.jsonl",
    "json": "wireparse.outputs.json",
    "table": "wireparse.outputs.table",
    "lines": "wireparse.outputs.lines",
    "csv": "wireparse.outputs.csv",
}
EXPLAINED = {"terminal": "wireparse.outputs.explain", "page": "wireparse.outputs.page"}
"""What shows the copy with its parts in the margin."""
STREAMS = {"jsonl": "wireparse.outputs.jsonl", "csv": "wireparse.outputs.csv"}
"""What an archive is written as piece by piece: each has ``HEAD`` and ``encode(stories)``."""
BUILT = {
    "parquet": "wireparse.outputs.parquet",
    "sqlite": "wireparse.outputs.sqlite",
    "folder": "wireparse.outputs.folder",
}
"""What an archive is made into in one pass over all its stories: each has ``build(stories, path, partition_by)``."""
SUFFIXES = {
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet", ".sqlite": "sqlite",
    ".sqlite3": "sqlite", ".db": "sqlite",
}  # fmt: skip
_PICTURES = {**{n: chr(0x2400 + n) for n in range(32)}, 127: "␡", **dict.fromkeys(range(128, 160), "�")}
_SHOWN = {**_PICTURES, ord("\t"): " ", ord("\n"): "\n"}


class Writer(Protocol):
    """What every format of this folder offers as ``write``."""

    def __call__(self, stories: Iterable[Story], out: BinaryIO, /) -> None:
        """All the stories, written to ``out``."""


class Stream(Protocol):
    """A format that is written piece by piece."""

    HEAD: bytes

    def encode(self, stories: Iterable[Story], /) -> bytes:
        """Some stories, as they stand in the file."""


class Builder(Protocol):
    """A format that is made in one pass."""

    def build(self, stories: Iterable[Story], path: str, partition_by: tuple[str, ...] = (), /) -> None:
        """All the stories, at a path where there is nothing yet."""


def stream(form: str) -> Stream:
    """A format that is written piece by piece."""
    return cast("Stream", import_module(STREAMS[form]))


def builder(form: str) -> Builder:
    """A format that is made in one pass."""
    return cast("Builder", import_module(BUILT[form]))


def writer(form: str) -> Writer:
    """The function that writes a format, or shows the copy."""
    write: Writer = import_module({**FORMATS, **EXPLAINED}[form]).write
    return write


def shown(text: str) -> str:
    """Copy as a terminal may have it: a control character as its picture, for it might move the cursor."""
    return text.replace("\r\n", "\n").translate(_SHOWN)


def pieces(story: Story) -> Iterator[tuple[str, Span | None, bool]]:
    """The copy line by line, broken where a mark begins: a piece, the mark that it is under, whether that begins here.

    The blanks before a mark belong to its piece, so that indented lines stay indented.
    """
    text = story.text or ""
    edges = {edge for mark in story.marks for edge in (mark.start, mark.end)}
    breaks = {at + 1 for at, char in enumerate(text) if char == "\n"}
    marks, indent = list(reversed(story.marks)), ""
    for start, end in pairwise(sorted({0, len(text)} | edges | breaks)):
        run = text[start:end]
        while marks and marks[-1].end <= start:
            marks.pop()
        mark = marks[-1] if marks and marks[-1].start <= start else None
        if mark is None and not run.strip():
            at_margin = start == 0 or start in breaks
            indent = run if at_margin and not run.endswith("\n") else ""
            if at_margin and run.endswith("\n"):
                yield "", None, False
            continue
        yield indent + run.rstrip("\r\n"), mark, mark is not None and mark.start == start
        indent = ""
