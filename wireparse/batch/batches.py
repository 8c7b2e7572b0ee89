"""The input of a run, cut into pieces: where one ends depends on the input alone, so that a run can be resumed."""

import os
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from msgspec import Struct

from wireparse import inputs
from wireparse.inputs import Fault, Found, Options, Raw
from wireparse.intake.packing import packing
from wireparse.text import Copy

_STORIES = 250
_CHARACTERS = 500_000
"""A piece is full with so many stories or characters: enough to send off at once, little enough to lose."""
_SMALL = 50_000
"""A file of so many bytes at most is opened by the worker itself: a web page costs more to read than to send."""
_HEAD = 512
"""Bytes that show whether a file is packed. A small one may hold much: it is read piece by piece, as a large one is."""

Item = inputs.Item | Found
"""What a piece holds: copy that has been read, what could not be, raw records and small files still to be read."""


class Batch(Struct):
    """One piece of the input, and how many bytes of the sources have been read at its end."""

    items: list[Item]
    bytes_read: int = 0


class Gone(OSError):  # noqa: N818 - what is gone may come back: it is no error of the program's
    """A source that was there when the run began, and is no more."""


class Sources(Struct):
    """All the sources of a run, as they were when it began: their bytes, a digest, and what was missing."""

    size: int = 0
    digest: str = ""
    missing: frozenset[str] = frozenset()


def survey(sources: Iterable[Found | Fault]) -> Sources:
    """Look at every source once. One that is written anew between two runs changes the digest."""
    digest, missing, size = blake2b(digest_size=16), set(), 0
    for source in sources:
        found = None
        if isinstance(source, Found) and source.path != inputs.STDIN:
            try:
                found = os.stat(source.path)
            except OSError:
                missing.add(source.path)
        size += found.st_size if found else 0
        told = (source.path, found and (found.st_size, found.st_mtime_ns))
        digest.update(repr(told).encode("utf-8", "surrogateescape"))
    return Sources(size, digest.hexdigest(), frozenset(missing))


def batches(
    sources: Iterable[Found | Fault], known: Sources, form: str, options: Options, skipped: int = 0
) -> Iterator[Batch]:
    """The pieces behind the first ``skipped``."""
    number, characters, done = 0, 0, 0
    items: list[Item] = []
    for source in sources:
        size = _size(source, known)
        plain = isinstance(source, Found) and _is_plain(source.path)
        for item in (source,) if plain and size <= _SMALL else _items(source, form, options):
            items.append(item)
            characters += _length(item, size)
            if len(items) >= _STORIES or characters >= _CHARACTERS:
                number += 1
                if number > skipped:
                    yield Batch(items, done + (_place(item, size) if plain else 0))
                items, characters = [], 0
        done += size
    if items and number >= skipped:
        yield Batch(items, done)


def read_items(items: Iterable[Item], form: str, options: Options) -> Iterator[Copy | Fault]:
    """The copies and faults of a piece, all of it read. Raises ``Gone`` for a small file that has vanished."""
    for item in items:
        if isinstance(item, Raw):
            yield from inputs.story(item, options)
        elif isinstance(item, Found):
            if not os.path.exists(item.path):
                raise Gone(item.path)
            yield from inputs.read(item, form, options)
        else:
            yield item


def _items(source: Found | Fault, form: str, options: Options) -> Iterator[Item]:
    return iter((source,)) if isinstance(source, Fault) else inputs.cut(source, form, options)


def _length(item: Item, size: int) -> int:
    if isinstance(item, Raw):
        return len(item.data)
    return len(item.text) if isinstance(item, Copy) else size if isinstance(item, Found) else 0


def _is_plain(path: str) -> bool:
    if not os.path.isfile(path):
        return False
    try:
        with open(path, "rb") as file:
            return packing(file.read(_HEAD), path) is None
    except OSError:
        return False


def _size(source: Found | Fault, known: Sources) -> int:
    if isinstance(source, Fault) or source.path == inputs.STDIN or source.path in known.missing:
        return 0
    try:
        return os.stat(source.path).st_size
    except OSError:
        raise Gone(source.path) from None


def _place(item: Item, size: int) -> int:
    """How far into its source an item stands, which a packed source does not tell."""
    if isinstance(item, Found):
        return size
    offset = item.source.offset if isinstance(item, Copy) else item.offset
    return min(offset or 0, size)
