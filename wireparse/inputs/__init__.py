"""What copy comes in: one format a file, and each yields a ``Copy`` or a ``Fault`` as soon as it is read.

An input may be a file, an archive of files, or standard input; ``sources`` finds what a folder or a glob holds.
A format is a function ``read(stream, path, options)``. One whose records are told apart faster than they are read gives
them ``Raw``, and its ``story(raw, options)`` reads one: that may be another core's work. What cannot be read travels in
the same stream as what can: one bad record never stops the next. ``FORMATS`` names the files, which are imported when
they are asked for.
"""

import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, Protocol

from msgspec.structs import replace

from wireparse.intake.folders import is_aside, listed, sources
from wireparse.intake.forms import guess, no_text, unknown_markup
from wireparse.intake.items import (
    STDIN,
    Fault,
    Found,
    Options,
    Raw,
    Unwritten,
    missing,
    printable,
    reason,
    without_packing,
)
from wireparse.intake.packing import ARCHIVES, packing
from wireparse.text import Copy

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = [
    "FORMATS", "STDIN", "Fault", "Found", "Item", "Options", "Raw", "Reader", "cut", "guess", "listed", "printable",
    "read", "sources", "story",
]  # fmt: skip

FORMATS = {
    name: f"wireparse.inputs.{name.replace('-', '_')}"
    for name in (
        "text", "stories", "jsonl", "json", "csv", "parquet", "sgml", "nitf", "newsml", "newsml-g2", "rcv1", "ninjs",
        "wire", "lexisnexis", "factiva", "proquest", "html", "warc", "mail",
    )
}  # fmt: skip
_BUFFER = 1 << 18
_HEAD = 1 << 13
_DEEPEST = 5
"""An archive in an archive is read, and packed files in it: an archive counts two, a packed stream one."""
_ARCHIVE = 2
_SEPARATORS = (b"\nNNNN", b"\x0c", b"\n-----", b"\n=====", b"\n*****", b"\n_____")


Item = Copy | Fault | Raw


class Reader(Protocol):
    """What every format of this folder offers as ``read``."""

    def __call__(self, stream: BinaryIO, path: str, options: Options, /) -> Iterator[Item]:
        """The stories of one open input, or its records, raw."""


def read(
    source: str | Found,
    form: str = "auto",
    options: Options | None = None,
    before_wait: Callable[[], object] = lambda: None,
) -> Iterator[Copy | Fault]:
    """The stories of one input, each as soon as it is there: a file, an archive, or standard input for ``-``.

    ``form`` is a key of ``FORMATS``; ``auto`` asks each file's first bytes, and then its suffix. The items come in the
    same order at every reading. ``before_wait`` is called each time that more input is asked for: a stream's output
    goes out before it waits.
    """
    options = options or Options()
    for item in cut(source, form, options, before_wait):
        if isinstance(item, Raw):
            yield from story(item, options)
        else:
            yield item


def story(raw: Raw, options: Options) -> Iterator[Copy | Fault]:
    """The story of a raw record, and what is at fault with it."""
    return _reader_of(raw.form)(raw, options if raw.below == options.below else replace(options, below=raw.below))


@cache
def _reader_of(form: str) -> Callable[[Raw, Options], Iterator[Copy | Fault]]:
    """What reads the raw records of a format: looked up once, for a stream has many."""
    read_one: Callable[[Raw, Options], Iterator[Copy | Fault]] = import_module(FORMATS[form]).story
    return read_one


def cut(
    source: str | Found, form: str, options: Options, before_wait: Callable[[], object] = lambda: None
) -> Iterator[Item]:
    """The same as ``read``, but the records that their format gives raw are left so, for ``story`` to read."""
    if isinstance(source, Found):
        options = replace(options, below=source.below)
        source = source.path
    name = printable(source)
    try:
        with _open(source, before_wait) as stream:
            yield from _stories(stream, name, form, options, 0)
    except OSError as error:
        yield Fault(name, *reason(error))


def _stories(stream: BufferedReader, name: str, form: str, options: Options, depth: int) -> Iterator[Item]:
    """The stories of an open input: unpacked first, as far as it is packed."""
    head = stream.peek(_HEAD)
    kind = packing(head, name)
    if kind is None:
        yield from _unpacked_stories(stream, head, name, form, options)
    elif depth + (_ARCHIVE if kind in ARCHIVES else 1) > _DEEPEST:
        yield Fault(name, "is packed in what is packed in what is packed", "Unpack the outer archive first")
    elif kind in ARCHIVES:
        inner = partial(_stories, form=form, options=options, depth=depth + _ARCHIVE)
        yield from _members(stream, kind, name, inner, options)
    else:
        from wireparse.intake.packed import unpacked

        try:
            opened = unpacked(stream, kind)
        except ModuleNotFoundError as error:
            yield missing(name, error)
            return
        yield from _undamaged(opened, name, _stories(opened, name, form, options, depth + 1), options)


def _members(
    stream: BufferedReader,
    kind: str,
    name: str,
    stories: Callable[[BufferedReader, str], Iterator[Item]],
    options: Options,
) -> Iterator[Item]:
    """The stories of every file in an archive, in the archive's order."""
    from wireparse.intake.packed import contents
    from wireparse.intake.zipped import Broken

    try:
        for path, member in contents(stream, kind):
            inner = f"{name}!{path}"
            if isinstance(member, tuple):
                yield Fault(inner, *member)
            elif not is_aside(path):
                yield from _undamaged(member, inner, stories(member, inner), options)
    except Broken as broken:
        yield Fault(name, broken.what, broken.remedy)


def _undamaged(stream: BufferedReader, name: str, items: Iterator[Item], options: Options) -> Iterator[Item]:
    """The items of a stream that may break off: of what the break does to the last of them, one fault tells."""
    held: Fault | Raw | None = None
    for item in items:
        if held:
            yield held
        held = None if isinstance(item, Copy) else item
        if held is None:
            yield item
    damage: tuple[str, str] | None = stream.raw.damage  # type: ignore[attr-defined]
    if damage and isinstance(held, Raw):
        yield from _undamaged(stream, name, story(held, options), options)
    elif damage:
        yield Fault(name, *damage)
    elif held:
        yield held


def _unpacked_stories(stream: BufferedReader, head: bytes, name: str, form: str, options: Options) -> Iterator[Item]:
    guessed = form == "auto"
    if guessed:
        form = "stories" if options.split else guess(without_packing(name), head)
        if form == "text" and any(sign in head for sign in _SEPARATORS):
            form = "stories" if import_module(FORMATS["stories"]).holds_many(head) else "text"
    elif form == "text" and options.split:
        form = "stories"
    what = no_text(head) if form != "parquet" else None
    what = what or (unknown_markup(head) if guessed and form == "text" else None)
    if what:
        yield Fault(name, *what)
        return
    if not head and name != STDIN:
        yield Fault(name, "is empty", "Name a file that holds copy")
        return
    try:
        reader: Reader = import_module(FORMATS[form]).read
        yield from reader(stream, name, options)
    except ModuleNotFoundError as error:
        yield missing(name, error)


class _Tap(RawIOBase):
    """A stream that calls before it asks its source for more. Whatever buffers it need not know."""

    def __init__(self, source: BufferedReader, before_wait: Callable[[], object]) -> None:
        self._source = source
        self._before_wait = before_wait

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as there is anything."""
        try:
            self._before_wait()
        except OSError as error:
            raise Unwritten from error
        return self._source.readinto1(buffer)

    def seekable(self) -> bool:
        """A file is, a pipe is not."""
        return self._source.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to another place: Parquet is read from its end."""
        return self._source.seek(offset, whence)

    def tell(self) -> int:
        """Where the source stands."""
        return self._source.tell()

    def close(self) -> None:
        """Close the source; standard input is not ours to close."""
        if self._source is not getattr(sys.stdin, "buffer", None):
            self._source.close()
        super().close()


def _open(path: str, before_wait: Callable[[], object]) -> BufferedReader:
    if path != STDIN:
        return BufferedReader(_Tap(open(path, "rb"), before_wait), _BUFFER)
    if sys.stdin is None:
        raise OSError("is closed")
    return BufferedReader(_Tap(sys.stdin.buffer, before_wait), _BUFFER)  # type: ignore[arg-type]
