"""JSON Lines: one record a line, the copy under one of its keys."""

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import msgspec
from msgspec import UNSET, Raw, Struct

from wireparse.decode import Decoded, decode
from wireparse.inputs import Fault, Options, encoding_queries
from wireparse.story import Source
from wireparse.text import Copy

EVERYTHING = "*"
"""The ``keep`` that keeps all keys."""
_SKIP = 1 << 20
_NO_ID = Raw(b"null")
_string = msgspec.json.Decoder(str).decode
_UTF8 = Decoded("", "utf-8")
_KINDS = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}


class _Record(Struct, frozen=True, gc=False):
    """A record's copy, its id as printed, and what is kept of the rest."""

    text: str
    id: str | None
    metadata: dict[str, Any]


class _Refused(ValueError):  # noqa: N818 - what was refused is a record, and it is no error of the program's
    """Why a line is no record, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a stream, each as soon as its line is complete. A record without an id is ``PATH#LINE``."""
    record = _reader(options)
    for number, offset, line in _lines(stream, options.max_story):
        if line is None:
            what = f"the record is longer than --max-story ({options.max_story:,} bytes)"
            yield Fault(path, what, "Raise --max-story, or split the record", number, offset)
            continue
        if number == 1 and (whole := _no_lines(line)):
            yield Fault(path, *whole, number, offset)
            return
        decoded = _UTF8
        try:
            try:
                found = record(line)
            except UnicodeDecodeError:
                decoded = decode(line)
                found = record(decoded.text)
        except _Refused as refused:
            yield Fault(path, refused.what, refused.remedy, number, offset, line)
            continue
        yield Copy(
            found.text,
            id=found.id or f"{path}#{number}",
            source=Source(path, offset, number, "jsonl", decoded.encoding),
            metadata=found.metadata,
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


def _reader(options: Options) -> Callable[[bytes | str], _Record]:
    """The function that reads one line: made once, for the keys that are wanted and no others."""
    own = {options.text_key, options.id_key}
    names = {f"kept{n}": key for n, key in enumerate(sorted({*options.keep} - own - {EVERYTHING}))}
    fields: list[tuple[str, Any, Any]] = [("id", Raw, _NO_ID), *((field, Any, UNSET) for field in names)]
    renamed = {"text": options.text_key, "id": options.id_key, **names}
    wanted = msgspec.json.Decoder(
        msgspec.defstruct("Wanted", [("text", str), *fields], rename=renamed, gc=False)
    ).decode
    everything = msgspec.json.Decoder(dict[str, Any]).decode if EVERYTHING in options.keep else None

    def record(line: bytes | str) -> _Record:
        try:
            found: Any = wanted(line)
            metadata = {key: getattr(found, field) for field, key in names.items()} if names else {}
            if everything is not None:
                metadata = {key: value for key, value in everything(line).items() if key not in own}
            number = _printed(bytes(found.id))
        except (msgspec.MsgspecError, RecursionError) as error:
            return _lenient(line, options, error)
        if metadata:
            metadata = {key: value for key, value in metadata.items() if value is not UNSET}
        return _Record(found.text, number, metadata)

    return record


def _printed(raw: bytes) -> str | None:
    """An id as it is printed: a string's text, a number's digits, any other value's JSON; ``None`` for null."""
    if raw[:1] == b'"':
        return _string(raw)
    return None if raw == b"null" else raw.decode()


def _lenient(line: bytes | str, options: Options, error: Exception) -> _Record:
    """A record that strict JSON refuses: what Python writes (NaN) is read, anything else is refused with the reason."""
    import json

    try:
        found = json.loads(line, strict=False)
    except UnicodeDecodeError:
        raise
    except (ValueError, RecursionError):
        what = "is nested too deep" if isinstance(error, RecursionError) else f"is not JSON ({_position(error)})"
        raise _Refused(f"the record {what}", "Mend the line, or leave it out") from None
    if not isinstance(found, dict):
        what = f"the record is {_kind(found)}, not an object"
        raise _Refused(what, f'Write {{"{options.text_key}": "…"}} on each line')
    text = found.pop(options.text_key, UNSET)
    if text is UNSET:
        remedy = f"Name the key that holds the copy with --text-key; the record has {', '.join(found) or 'none'}"
        raise _Refused(f"the record has no key {options.text_key!r}", remedy)
    if not isinstance(text, str):
        what = f"the key {options.text_key!r} holds {_kind(text)}, not a string"
        raise _Refused(what, "Name the key that holds the copy with --text-key")
    number = found.pop(options.id_key, None)
    kept = {key: value for key, value in found.items() if key in options.keep or EVERYTHING in options.keep}
    record = _Record(text, number if isinstance(number, str) or number is None else json.dumps(number), kept)
    if _has_surrogate(record):
        what = "the record holds half of a character (a lone surrogate such as \\ud83d)"
        raise _Refused(what, "Mend the program that wrote it, or leave the line out")
    return record


def _position(error: Exception) -> str:
    message = str(error).removeprefix("JSON is malformed: ")
    return message[:1].lower() + message[1:]


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")


def _has_surrogate(record: _Record) -> bool:
    try:
        msgspec.json.encode(record)
    except UnicodeEncodeError:
        return True
    return False
