"""The inputs that paths name: files, and what folders and globs hold."""

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from wireparse.intake.items import STDIN, Fault, Found, printable, reason

_ABOUT = frozenset(("readme", "license", "licence", "copying", "changelog"))
"""Files that stand beside copy and are about it."""


def sources(paths: Iterable[str]) -> Iterator[Found | Fault]:
    """The inputs that paths name, in an order that is the same at every run: each is read with ``read``.

    A path is a file, an archive (one input, however many files it holds), ``-``, a folder, or a glob such as
    ``ap/**/*.sgm``. A folder gives the files below it, sorted by name; hidden ones and README, LICENSE and the like are
    left out. A run is resumed at (``Found.path``, number of items): ``read`` gives the same items in the same order, so
    that the first n of them can be passed over. A folder that cannot be listed, or holds no copy, gives a
    ``Fault``, and so does a link to a folder elsewhere; the rest follows.
    """
    for path in paths:
        if path == STDIN or os.path.isfile(path):
            yield Found(path)
        elif os.path.isdir(path):
            number = 0
            for number, found in enumerate(_below(path, os.path.join(path, "")), 1):  # noqa: B007 - whether there is one
                yield found
            if not number:
                yield Fault(printable(path), "is a folder that holds no copy", "Name the folder of the files")
        else:
            matches = _glob(path)
            for match in matches:
                yield from _below(match, "") if os.path.isdir(match) else (Found(match),)
            if not matches:
                yield Found(path)


def listed(stream: BinaryIO) -> Iterator[str]:
    """The paths of a list, one a line, or parted by NUL bytes as ``find -print0`` prints them; blank lines are none."""
    data = stream.read()
    for line in data.split(b"\0") if b"\0" in data else data.splitlines():
        if line.strip():
            yield os.fsdecode(line)


def is_aside(path: str) -> bool:
    """Whether a file of an archive or a folder stands beside the copy: hidden, of a Mac's, or about the rest."""
    name = path.rpartition("/")[2]
    return name.startswith(".") or path.startswith("__MACOSX/") or os.path.splitext(name)[0].casefold() in _ABOUT


def _below(folder: str, below: str) -> Iterator[Found | Fault]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield Fault(printable(folder), *reason(error))
        return
    for entry in entries:
        if is_aside(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, below)
        elif entry.is_dir():
            yield from _linked(entry.path, below or folder)
        elif entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path)):
            yield Found(entry.path, below)


def _linked(path: str, root: str) -> Iterator[Fault]:
    """A link to a folder may lead back to where it stands, and is not followed. What it leads to elsewhere is named."""
    goal, read = (os.path.join(os.path.realpath(name), "") for name in (path, root))
    if not goal.startswith(read) and not read.startswith(goal):
        remedy = f"Name {printable(os.path.realpath(path))} too"
        yield Fault(printable(path), "is a link to a folder, which is not followed", remedy)


def _glob(path: str) -> list[str]:
    if not any(sign in path for sign in "*?["):
        return []
    from glob import glob

    return sorted(glob(path, recursive=True), key=os.fsencode)
