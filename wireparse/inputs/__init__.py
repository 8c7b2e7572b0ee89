"""What copy comes in: one format a file, and each yields a ``Copy`` or a ``Fault`` as soon as it is read.

A format is a function ``read(stream, path, options)``. What cannot be read travels in the same stream as what can: one
bad record never stops the next. ``FORMATS`` names the files, which are imported when they are asked for.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, Protocol

from msgspec import Struct

from wireparse.decode import Decoded
from wireparse.story import Query
from wireparse.text import Copy

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FORMATS = {"text": "wireparse.inputs.text", "jsonl": "wireparse.inputs.jsonl"}
STDIN = "-"
_BUFFER = 1 << 18
_HEAD = 1 << 13
_JSONL_SUFFIXES = (".jsonl", ".ndjson")


class Fault(Struct, frozen=True, gc=False):
    """What could not be read: where, what happened, and what to do about it, as one line.

    ``raw`` is the record as it stood, where it is short enough to be kept.
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


class Options(Struct, frozen=True):
    """How records are read: the keys of the copy and of its id, what else is kept, and how long a story may be."""

    text_key: str = "text"
    id_key: str = "id"
    keep: tuple[str, ...] = ()
    max_story: int = 10_000_000


class Reader(Protocol):
    """What every format of this folder offers as ``read``."""

    def __call__(self, stream: BinaryIO, path: str, options: Options, /) -> Iterator[Copy | Fault]:
        """The stories of one open input."""


_ONE_LINE = {n: repr(chr(n))[1:-1] for n in range(32)}


def read(
    path: str,
    form: str = "auto",
    options: Options | None = None,
    before_wait: Callable[[], object] = lambda: None,
) -> Iterator[Copy | Fault]:
    """The stories of one file, or of standard input for ``-``, each as soon as it is there.

    ``before_wait`` is called each time that more input is asked for: a stream's output goes out before it waits.
    """
    name = printable(path)
    try:
        with _open(path, before_wait) as stream:
            head = stream.peek(_HEAD)
            what = _no_text(head)
            if what:
                yield Fault(name, *what)
                return
            if not head and path != STDIN:
                yield Fault(name, "is empty", "Name a file that holds copy")
                return
            reader: Reader = import_module(FORMATS[guess(name, head) if form == "auto" else form]).read
            yield from reader(stream, name, options or Options())
    except OSError as error:
        yield Fault(name, *_reason(error))


def sources(paths: Iterable[str]) -> Iterator[str]:
    """The files that the paths name: a folder's files, those below it too, in the order of their names."""
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for where, folders, names in os.walk(path):
            folders.sort()
            yield from (os.path.join(where, name) for name in sorted(names))


def guess(path: str, head: bytes) -> str:
    """The format that the first bytes show, or else the suffix."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if (start[:1] == b"{" and start[1:].lstrip()[:1] == b'"') or path.endswith(_JSONL_SUFFIXES):
        return "jsonl"
    return "jsonl" if start[:1] == b"[" and start[1:].lstrip()[:1] == b"{" else "text"


def printable(path: str) -> str:
    """A path as text: a name that is not UTF-8 could not be printed as JSON."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def encoding_queries(decoded: Decoded) -> tuple[Query, ...]:
    """The query that goes with an encoding which had to be mended."""
    if decoded.encoding != "utf-8+windows-1252":
        return ()
    return (Query(None, "encoding", "bytes that are not UTF-8 were read as Windows-1252"),)


class _Tap(RawIOBase):
    """A stream that calls before it asks its source for more. Whatever buffers it need not know."""

    def __init__(self, source: BufferedReader, before_wait: Callable[[], object]) -> None:
        self._source = source
        self._before_wait = before_wait

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        self._before_wait()
        return self._source.readinto1(buffer)

    def close(self) -> None:
        if self._source is not getattr(sys.stdin, "buffer", None):
            self._source.close()
        super().close()


def _open(path: str, before_wait: Callable[[], object]) -> BufferedReader:
    if path != STDIN:
        return BufferedReader(_Tap(open(path, "rb"), before_wait), _BUFFER)
    if sys.stdin is None:
        raise OSError("is closed")
    return BufferedReader(_Tap(sys.stdin.buffer, before_wait), _BUFFER)  # type: ignore[arg-type]


def _reason(error: OSError) -> tuple[str, str]:
    """What an operating system's error means to the reader, and what he can do."""
    if isinstance(error, FileNotFoundError):
        return "does not exist", "Check the path"
    if isinstance(error, IsADirectoryError):
        return "is a folder", "Name its files; wireparse parse reads files"
    if isinstance(error, PermissionError):
        return "may not be read", "Check its permissions"
    return f"could not be read ({error.strerror or error})", "Check the file and its disk"


_SIGNATURES = {
    b"\x89PNG": ("is a PNG picture", "Name a file of text"),
    b"\xff\xd8\xff": ("is a JPEG picture", "Name a file of text"),
    b"GIF8": ("is a GIF picture", "Name a file of text"),
    b"%PDF-": ("is a PDF document", "Make text of it first: pdftotext FILE"),
    b"PK\x03\x04": ("is a zip archive or an office document", "Unpack it, or save it as text"),
    b"\xd0\xcf\x11\xe0": ("is an office document", "Save it as text"),
    b"{\\rtf": ("is an RTF document", "Save it as text"),
    b"\x1f\x8b": ("is packed with gzip", "Unpack it: gzip -dc FILE | wireparse parse"),
    b"BZh": ("is packed with bzip2", "Unpack it: bzip2 -dc FILE | wireparse parse"),
    b"\xfd7zXZ": ("is packed with xz", "Unpack it: xz -dc FILE | wireparse parse"),
    b"\x28\xb5\x2f\xfd": ("is packed with zstd", "Unpack it: zstd -dc FILE | wireparse parse"),
    b"SQLite format 3": ("is a SQLite database", "Export its rows as JSON Lines"),
    b"PAR1": ("is a Parquet file", "Export its rows as JSON Lines"),
}


def _no_text(head: bytes) -> tuple[str, str] | None:
    """Why the bytes are no text, and what to do; ``None`` where they are. A wire's filler has a NUL here and there."""
    for signature, what in _SIGNATURES.items():
        if head.startswith(signature):
            return what
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or head.count(0) * 50 <= len(head):
        return None
    return "holds NUL bytes and is no text", "If it is UTF-16, convert it: iconv -f UTF-16 -t UTF-8"
