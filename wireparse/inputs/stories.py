"""A text of many stories: parted by the pattern that ``--split`` gives, or by what archives set between stories."""

from collections.abc import Iterator
from typing import BinaryIO

import regex

from wireparse.decode import decode
from wireparse.desk import GENERIC, identify
from wireparse.intake.forms import COUNTER
from wireparse.intake.items import Fault, Options, encoding_queries, story_id, too_long
from wireparse.intake.pieces import pieces
from wireparse.rules.dateline import find_dateline
from wireparse.story import Source
from wireparse.text import Copy

# The strongest sign first: what only stands between stories, then what may also stand in one.
_KNOWN = (
    rb"^NNNN[^\S\n]*+(?:\n|\Z)",
    rb"\x03[\x00\x04\r\n\x7f\x0c]*+",
    rb"(?=" + COUNTER.removeprefix("(?m)").encode() + rb")",
    rb"\x0c[^\S\n]*+\n?",
    rb"^[^\S\n]*+(?:-{5,}|={5,}|\*{5,}|_{5,})[^\S\n]*+\n",
)
_SAMPLE = 1 << 18


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories between the separators, which belong to none of them; blank ones are no stories."""
    number = 0
    separator = regex.compile(options.split.encode(), regex.MULTILINE) if options.split else _known(stream)
    for line, offset, data in pieces(stream, separator, options.max_story):
        if data is None:
            number += 1
            yield too_long(path, options, line, offset)
            continue
        end = _end(data, separator)
        decoded = decode(data[:end])
        bare = decoded.text.strip("\n")
        if not bare.strip():
            continue
        number += 1
        first = decoded.text[: decoded.text.index(bare)]
        yield Copy(
            bare,
            id=story_id(path, number, options),
            source=Source(path, offset + len(first), line + first.count("\n"), "stories", decoded.encoding),
            queries=encoding_queries(decoded),
        )
    if not number:
        yield Fault(path, "holds no story", "Check the file, or the pattern of --split")


def holds_many(head: bytes) -> bool:
    """Whether what stands between the separators of a text are stories: each begins with a dateline.

    ``NNNN`` stands between nothing else. Dashes also stand in tables and above a mailer's name, a form feed between the
    pages of one story.
    """
    sign = _sign(head)
    if sign is None or sign == _KNOWN[0]:
        return sign is not None
    parts = [part for part in regex.split(sign, head, flags=regex.MULTILINE) if part and part.strip()]
    return len(parts) > 1 and all(map(_has_dateline, parts))


def _has_dateline(part: bytes) -> bool:
    text = decode(part[:3000]).text
    return any(True for _ in find_dateline(Copy(text), identify(text) or GENERIC))


def _end(data: bytes, separator: regex.Pattern[bytes]) -> int:
    """Where the story ends and the separator begins that closes the piece."""
    last = None
    for match in separator.finditer(data, max(0, len(data) - 1024)):
        last = match
    return last.start() if last and last.end() == len(data) else len(data)


def _known(stream: BinaryIO) -> regex.Pattern[bytes]:
    head: bytes = stream.peek(_SAMPLE) if hasattr(stream, "peek") else b""
    return regex.compile(_sign(head) or b"|".join(_KNOWN), regex.MULTILINE)


def _sign(head: bytes) -> bytes | None:
    """The first known separator that stands in a text, but not at its very end."""
    bare = head.rstrip()
    return next((sign for sign in _KNOWN if regex.search(sign, bare, regex.MULTILINE)), None)
