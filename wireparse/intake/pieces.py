"""A stream cut into pieces at what stands between them, with bounded memory."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

import regex

_CHUNK = 1 << 18
_MARGIN = 1 << 10
"""No separator is longer: what stands so near to the end of what was read may be half of one."""


class Piece(NamedTuple):
    """A piece's first line, its offset, and its bytes with the separator behind it; ``None`` for one over the limit."""

    line: int
    offset: int
    data: bytes | None


def pieces(stream: BinaryIO, separator: regex.Pattern[bytes], limit: int) -> Iterator[Piece]:
    """The pieces of a stream, each up to the end of a separator; the last one up to the end of the stream."""
    held, offset, line, searched, more = b"", 0, 1, 0, True
    gone, lines = 0, 0
    while more:
        chunk = stream.read(_CHUNK)
        more = bool(chunk)
        held += chunk
        begin = 0
        for match in separator.finditer(held, searched):
            end = match.end()
            if more and end > len(held) - _MARGIN:
                break
            if end > begin:
                data = held[begin:end]
                yield Piece(line, offset, None if gone or len(data) > limit else data)
                line, offset, begin = line + lines + data.count(b"\n"), offset + gone + len(data), end
                gone = lines = 0
        held = held[begin:]
        if len(held) > limit + 2 * _MARGIN:
            # The piece is too long: it is counted and let go, all but what may be half a separator.
            gone, lines = gone + len(held) - _MARGIN, lines + held.count(b"\n", 0, -_MARGIN)
            held = held[-_MARGIN:]
        searched = max(0, len(held) - 2 * _MARGIN)
    if held or gone:
        yield Piece(line, offset, None if gone or len(held) > limit else held)
