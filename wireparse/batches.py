"""The input of a run, cut into pieces: where one ends depends on the input alone, so that a run can be resumed."""

import os
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from msgspec import Struct

from wireparse import inputs
from wireparse.inputs import Fault
from wireparse.text import Copy

_STORIES = 250
_CHARACTERS = 500_000
"""A piece is full with so many stories or characters: enough to send off at once, little enough to lose."""
_SMALL = 50_000
"""A file of so many bytes at most is read by the worker itself, for web pages and XML cost more to open than to read."""


class Unread(Struct, frozen=True):
    """A small file that the worker is to read."""

    path: str


class Batch(Struct):
    """One piece of the input: its copies, faults and small files, and how many bytes have been read at its end."""

    items: list[Copy | Fault | Unread]
    bytes_read: int = 0


class Gone(OSError):
    """A source that was there when the run began, and is no more."""


class Sources(Struct):
    """All the sources of a run, as they were when it began: how many, their bytes, a digest, what was missing."""

    number: int = 0
    size: int = 0
    digest: str = ""
    missing: frozenset[str] = frozenset()


def survey(paths: Iterable[str]) -> Sources:
    """Look at every source once. A file that is written anew between two runs changes the digest."""
    digest, missing = blake2b(digest_size=16), set()
    number = size = 0
    for number, path in enumerate(paths, 1):
        try:
            found = os.stat(path) if path != inputs.STDIN else None
        except OSError:
            missing.add(path)
            found = None
        size += found.st_size if found else 0
        digest.update(repr((path, found and (found.st_size, found.st_mtime_ns))).encode("utf-8", "surrogateescape"))
    return Sources(number, size, digest.hexdigest(), frozenset(missing))


def batches(
    paths: Iterable[str], known: Sources, form: str, options: inputs.Options, skipped: int = 0
) -> Iterator[Batch]:
    """The pieces behind the first ``skipped``."""
    number, room, characters, done = 0, _STORIES, _CHARACTERS, 0
    items: list[Copy | Fault | Unread] = []
    for path in paths:
        size = _size(path, known)
        for item in _items(path, size, form, options):
            items.append(item)
            room -= 1
            characters -= _weight(item, size)
            if room <= 0 or characters <= 0:
                number += 1
                if number > skipped:
                    yield Batch(items, done + _place(item, size))
                items, room, characters = [], _STORIES, _CHARACTERS
        done += size
    if items and number >= skipped:
        yield Batch(items, done)


def read_items(items: Iterable[Copy | Fault | Unread], form: str, options: inputs.Options) -> Iterator[Copy | Fault]:
    """The copies and faults of a piece, its small files read. Raises ``Gone`` for one that has vanished."""
    for item in items:
        if isinstance(item, Unread):
            if not os.path.exists(item.path):
                raise Gone(item.path)
            yield from inputs.read(item.path, form, options)
        else:
            yield item


def _items(path: str, size: int, form: str, options: inputs.Options) -> Iterator[Copy | Fault | Unread]:
    if 0 < size <= _SMALL and os.path.isfile(path):
        return iter((Unread(path),))
    read: Callable[..., Iterator[Copy | Fault]] = inputs.read
    return read(path, form, options)


def _size(path: str, known: Sources) -> int:
    if path == inputs.STDIN or path in known.missing:
        return 0
    try:
        return os.stat(path).st_size
    except OSError:
        raise Gone(path) from None


def _weight(item: Copy | Fault | Unread, size: int) -> int:
    return len(item.text) if isinstance(item, Copy) else size if isinstance(item, Unread) else 0


def _place(item: Copy | Fault | Unread, size: int) -> int:
    """How far into its source an item stands; a packed source tells nothing of that."""
    offset = item.source.offset if isinstance(item, Copy) else item.offset if isinstance(item, Fault) else size
    return min(offset or 0, size)
