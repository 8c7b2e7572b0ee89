"""What a parsed story is written as: one format a file, each a function ``write(stories, out)``.

A format takes stories as they come and writes bytes; the first is out before the last is read, but for a table of
many, which must know how wide its columns are. ``FORMATS`` names the files, which are imported when they are asked for.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import BinaryIO, Protocol

from wireparse.story import Story

FORMATS = {
    "jsonl": "wireparse.outputs.jsonl",
    "json": "wireparse.outputs.json",
    "table": "wireparse.outputs.table",
    "lines": "wireparse.outputs.lines",
    "csv": "wireparse.outputs.csv",
}
_PICTURES = {**{n: chr(0x2400 + n) for n in range(32)}, 127: "␡", **dict.fromkeys(range(128, 160), "�")}
_SHOWN = {**_PICTURES, ord("\t"): " ", ord("\n"): "\n"}


class Writer(Protocol):
    """What every format of this folder offers as ``write``."""

    def __call__(self, stories: Iterable[Story], out: BinaryIO, /) -> None:
        """All the stories, written to ``out``."""


def writer(form: str) -> Writer:
    """The function that writes a format."""
    write: Writer = import_module(FORMATS[form]).write
    return write


def shown(text: str) -> str:
    """Copy as a terminal may have it: a control character as its picture, for it might move the cursor."""
    return text.replace("\r\n", "\n").translate(_SHOWN)
