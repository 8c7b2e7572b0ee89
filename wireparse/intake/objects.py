"""The objects of a JSON document, one after another: of an array, of lines, or of one that stands alone."""

from collections.abc import Iterator
from typing import BinaryIO

import regex

from wireparse.intake.pieces import Piece

_CHUNK = 1 << 18
_SIGN = regex.compile(rb'["{}\[\]]')
_TOKEN = regex.compile(rb'"(?:[^"\\]|\\.)*+"|[{}\[\]]', regex.DOTALL)


def objects(stream: BinaryIO, limit: int) -> Iterator[Piece]:
    """The outermost objects, as they stand; ``None`` for one over the limit, and what stands between them is left."""
    held, offset, line, more = b"", 0, 1, True
    at = depth = 0
    begin, over = -1, False
    while more:
        chunk = stream.read(_CHUNK)
        more = bool(chunk)
        held += chunk
        # What goes on without a sign closes nothing: a string of 10 GB is not searched anew at every chunk.
        while (not more or _SIGN.search(chunk)) and (token := _next(held, at, more=more)):
            sign, at = held[token[0] : token[0] + 1], token[1]
            if sign == b"{" and depth == 0:
                begin = token[0]
            depth += (sign == b"{") - (sign == b"}" and depth > 0)
            if sign == b"}" and depth == 0 and (begin >= 0 or over):
                data = held[begin:at] if begin >= 0 else b""
                before = line + held.count(b"\n", 0, max(begin, 0))
                yield Piece(before, offset + max(begin, 0), None if over or len(data) > limit else data)
                begin, over = -1, False
        if begin >= 0 and len(held) - begin > limit:
            begin, over = -1, True
        keep = begin if begin >= 0 else at
        if over:
            keep = at
            if len(held) - at > limit:
                # A string that never ends: only its end is worth waiting for.
                keep = at = len(held)
        line, offset = line + held.count(b"\n", 0, keep), offset + keep
        held, at = held[keep:], at - keep
    if begin >= 0 or over:
        yield Piece(line, offset, None if over else held[max(begin, 0) :])


def _next(held: bytes, at: int, *, more: bool) -> tuple[int, int] | None:
    """Where the next bracket or string stands; none where it may go on beyond what was read."""
    match = _TOKEN.search(held, at)
    if match is None:
        return None
    opened = held.find(b'"', at, match.start())
    # A string that is still open hides the brackets in it.
    return match.span() if opened < 0 or not more else None
