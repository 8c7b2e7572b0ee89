"""What every reader of copy shares: its options, the fault of what it cannot read, the id of a story that has none."""

import os
from typing import BinaryIO

from msgspec import Struct

from wireparse.decode import Decoded
from wireparse.intake.packing import SUFFIXES
from wireparse.story import Query

STDIN = "-"
_CHUNK = 1 << 24
_EXTRAS = {
    "lxml": "xml", "zstandard": "zstd", "warcio": "web", "trafilatura": "web", "pyarrow": "parquet",
}  # fmt: skip


class Fault(Struct, frozen=True, gc=False):
    """What could not be read: where, what happened, and what to do about it, as one line.

    ``raw`` is the record as it stood, where there is one and it is short enough to be kept.
    """

    path: str
    what: str
    remedy: str
    line: int | None = None
    offset: int | None = None
    raw: bytes | None = None

    def __str__(self) -> str:
        name = "standard input" if self.path == STDIN else self.path
        where = name if self.line is None else f"{name}:{self.line}"
        return f"{where}: {self.what}. {self.remedy}.".translate(_ONE_LINE)


class Unwritten(Exception):  # noqa: N818 - what went wrong is its cause
    """What was to go out before an input is waited for could not be written: no fault of the input's."""


class Options(Struct, frozen=True):
    """How records are read.

    ``text_key``, ``id_key`` and ``date_key`` name the keys or columns of the copy, its id and its day; ``None`` leaves
    them to be guessed. ``keep`` is what else is kept as metadata, ``split`` the pattern between the stories of a text.
    ``below`` is the folder that ids leave out: ``sources`` sets it.
    """

    text_key: str | None = None
    id_key: str | None = None
    keep: tuple[str, ...] = ()
    max_story: int = 10_000_000
    date_key: str | None = None
    split: str | None = None
    below: str = ""


class Found(Struct, frozen=True, gc=False):
    """One input that ``sources`` found: the path to read, and the folder it was found below, if any."""

    path: str
    below: str = ""


class Raw(Struct, frozen=True, gc=False):
    """A record that was cut out of its input and is still to be read: what its format's ``story`` makes a ``Copy`` of.

    ``number`` counts the records of its input from 1, and ``line`` and ``offset`` are where it begins. ``below`` is the
    folder that ids leave out.
    """

    form: str
    path: str
    below: str
    number: int
    line: int
    offset: int
    data: bytes


_ONE_LINE = {n: repr(chr(n))[1:-1] for n in range(32)}


def missing(name: str, error: ModuleNotFoundError) -> Fault:
    """The fault of an input whose reader wants a package that is not installed."""
    package = (error.name or "").partition(".")[0]
    if package not in _EXTRAS:
        raise error
    return Fault(name, f"needs the package {package}", f"pip install 'wireparse[{_EXTRAS[package]}]'")


def story_id(path: str, number: int, options: Options) -> str:
    """The id of a file's story that has none: its path without the suffix, ``#2`` and so on from its second on."""
    name = path.removeprefix(options.below)
    if path != STDIN:
        name = without_packing(name)
        name = os.path.splitext(name if "!" in name else os.path.normpath(name))[0]
    return name if number == 1 else f"{name}#{number}"


def without_packing(name: str) -> str:
    """A file's name before it was packed: ``a.txt`` of ``a.txt.gz``."""
    return os.path.splitext(name)[0] if name.endswith(SUFFIXES) else name


def printable(path: str) -> str:
    """A path as text: a name that is not UTF-8 could not be printed as JSON."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def encoding_queries(decoded: Decoded) -> tuple[Query, ...]:
    """The query that goes with an encoding which had to be mended."""
    if decoded.encoding != "utf-8+windows-1252":
        return ()
    return (Query(None, "encoding", "bytes that are not UTF-8 were read as Windows-1252"),)


def reason(error: OSError) -> tuple[str, str]:
    """What an operating system's error means to the reader, and what he can do."""
    if isinstance(error, FileNotFoundError):
        return "does not exist", "Check the path"
    if isinstance(error, IsADirectoryError):
        return "is a folder", "Name its files; wireparse parse reads files"
    if isinstance(error, PermissionError):
        return "may not be read", "Check its permissions"
    return f"could not be read ({error.strerror or error})", "Check the file and its disk"


def whole(stream: BinaryIO, limit: int) -> bytes:
    """All bytes of a stream, or one more than the limit. A limit of 100 GB claims no memory that is not filled."""
    held = stream.read(min(limit + 1, _CHUNK))
    more = len(held) == _CHUNK
    while more and len(held) <= limit:
        chunk = stream.read(min(limit + 1 - len(held), _CHUNK))
        more = len(chunk) == _CHUNK
        held += chunk
    return held


def too_long(path: str, options: Options, line: int | None, offset: int | None) -> Fault:
    """The fault of a story over the limit."""
    what = f"the story is longer than --max-story ({options.max_story:,} bytes)"
    return Fault(path, what, "Raise --max-story, or split the story", line, offset)
