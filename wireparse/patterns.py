"""Patterns, each made at its first use, and kept from one run of the program to the next.

``regex`` compiles a pattern in half a millisecond to five, and a short story needs some thirty: a seventh of the time
of its run. So the program writes what it compiled into the user's cache folder, and the next run takes it from there.
The file holds what ``regex`` itself hands to ``pickle``: numbers and words, nothing that could be run. It belongs to
one version of wireparse and of Python and to one installation of ``regex``, and may be deleted at any time.
"""

import copyreg
import marshal
import os
import sys
from contextlib import suppress
from functools import cache
from typing import Any
from zlib import crc32

import regex

from wireparse import __version__

_CHECK = 4
"""The file begins with its check sum: one that was cut off, or is another ``regex``'s, is as good as none."""
_MOST = 4000
"""So many patterns are kept: the rules have some hundreds, the user's own house styles add a few."""

Kept = dict[tuple[str, int], bytes]


@cache
def pattern(source: str, flags: int = 0) -> regex.Pattern[str]:
    """The compiled pattern of ``source``, made at its first use: compiling all of them would double a start."""
    known = _kept().get((source, flags))
    if known is not None:
        made: regex.Pattern[str] = _maker()(*marshal.loads(known))  # noqa: S302 - data; the file is the user's own
        return made
    compiled = regex.compile(source, flags)
    _new()[source, flags] = compiled
    return compiled


def keep() -> None:
    """Write down what this run had to compile. Where nothing can be written, the next run compiles it again."""
    new, kept = _new(), _kept()
    path = _path()
    if not new or not path or len(kept) + len(new) > _MOST:
        return
    data = marshal.dumps(kept | {key: marshal.dumps(_reduced(made)[1]) for key, made in new.items()})
    aside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(aside, "wb") as out:
            out.write(_check(data) + data)
        os.replace(aside, path)
    except OSError:
        with suppress(OSError):
            os.remove(aside)


@cache
def _kept() -> Kept:
    """What earlier runs compiled; nothing where there was none, or where their file is damaged."""
    try:
        with open(_path(), "rb") as file:
            check, data = file.read(_CHECK), file.read()
        kept: Kept = marshal.loads(data) if check == _check(data) else {}  # noqa: S302 - as above
    except OSError:
        return {}
    return kept


def _check(data: bytes) -> bytes:
    """The check sum of some bytes, which begins with the day on which ``regex`` was installed."""
    return crc32(data, os.stat(regex.__file__).st_mtime_ns & 0xFFFFFFFF).to_bytes(_CHECK, "big")


@cache
def _new() -> dict[tuple[str, int], regex.Pattern[str]]:
    """What this run compiled."""
    return {}


@cache
def _path() -> str:
    """Where the patterns are kept: ``~/.cache/wireparse/0.1.0-cpython-311-2026.1.15``; empty without a home."""
    folder = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    name = f"{__version__}-{sys.implementation.cache_tag}-{regex.__version__}"
    return os.path.join(folder, "wireparse", name) if os.path.isabs(folder) else ""


def _reduced(made: regex.Pattern[str]) -> Any:
    """What ``regex`` hands to ``pickle``: the function that makes the pattern again, and what it is called with."""
    return copyreg.dispatch_table[type(made)](made)


@cache
def _maker() -> Any:
    return _reduced(regex.compile(""))[0]
