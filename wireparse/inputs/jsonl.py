"""JSON Lines: one record a line, the copy under one of its keys."""

from collections.abc import Iterator
from typing import BinaryIO

from wireparse.decode import Decoded, decode
from wireparse.intake.items import Fault, Options, Raw, encoding_queries
from wireparse.intake.records import Refused, reader
from wireparse.story import Source
from wireparse.text import Copy

_SKIP = 1 << 20
_UTF8 = Decoded("", "utf-8")


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Raw | Fault]:
    """The lines of a stream, each as soon as it is complete."""
    for number, offset, line in _lines(stream, options.max_story):
        if line is None:
            what = f"the record is longer than --max-story ({options.max_story:,} bytes)"
            yield Fault(path, what, "Raise --max-story, or split the record", number, offset)
            continue
        if number == 1 and (whole := _no_lines(line)):
            yield Fault(path, *whole, number, offset)
            return
        yield Raw("jsonl", path, options.below, number, number, offset, line)


def story(raw: Raw, options: Options) -> Iterator[Copy | Fault]:
    """The story of one line. A record without an id is ``PATH#LINE``."""
    record = reader(options)
    decoded = _UTF8
    try:
        try:
            found = record(raw.data)
        except UnicodeDecodeError:
            decoded = decode(raw.data)
            found = record(decoded.text)
    except Refused as refused:
        yield Fault(raw.path, refused.what, refused.remedy, raw.line, raw.offset, raw.data)
        return
    yield Copy(
        found.text,
        id=found.id or f"{raw.path}#{raw.number}",
        source=Source(raw.path, raw.offset, raw.line, "jsonl", decoded.encoding),
        metadata=found.metadata,
        claimed=found.claimed,
        queries=encoding_queries(decoded) if decoded is not _UTF8 else (),
    )


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, int, bytes | None]]:
    """Number, offset and bytes of every line that is not blank; ``None`` for one over the limit, which is skipped."""
    number = offset = 0
    while line := stream.readline(limit + 1):
        number += 1
        start, offset = offset, offset + len(line)
        if len(line) > limit and line[-1:] != b"\n":
            while rest := stream.readline(_SKIP):
                offset += len(rest)
                if rest[-1:] == b"\n":
                    break
            yield number, start, None
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.isspace():
            yield number, start, line


def _no_lines(first: bytes) -> tuple[str, str] | None:
    """Why the first line says that this is no JSON Lines at all, and what to do: else every line would be refused."""
    first = first.strip()
    if first == b"{" or (first[:1] == b"[" and first[1:].lstrip()[:1] in (b"", b"{")):
        return "is one JSON document, not JSON Lines", "Make it one record a line: jq -c '.[]? // .' FILE"
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is UTF-16, not UTF-8", "Convert it: iconv -f UTF-16 -t UTF-8 FILE"
    return None
