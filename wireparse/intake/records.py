"""A record's copy, its id and what is kept of the rest: of a line of JSON, of a row of a table."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import UNSET, Raw, Struct

from wireparse.dates import read_day
from wireparse.intake.forms import COLUMNS
from wireparse.intake.items import Options
from wireparse.intake.tagged import joined
from wireparse.story import Part
from wireparse.text import Mark

EVERYTHING = "*"
"""The ``keep`` that keeps all keys."""
WHOLE_COPY = COLUMNS[:2]
_IDS = (
    "id", "guid", "uri", "uuid", "doc_id", "docid", "docno", "document_id", "article_id", "story_id", "item_id",
    "newid", "url", "link", "",
)  # fmt: skip
_DATES = (
    "date", "versioncreated", "published", "published_at", "publish_date", "date_publish", "publication_date",
    "pub_date", "pubdate", "publishdate", "datetime", "timestamp", "created", "created_at",
)  # fmt: skip
_TAGS: tuple[tuple[Part, tuple[str, ...]], ...] = (
    ("headline", ("headline", "title", "head", "heading", "hl1")),
    ("byline", ("byline", "author", "authors")),
    ("dateline", ("dateline",)),
)
_NO_ID = Raw(b"null")
_NO_COPY = ("the record holds no copy", "Leave it out, or fill it in")
_string = msgspec.json.Decoder(str).decode
_KINDS = {dict: "an object", list: "an array", str: "a string", bool: "true or false", type(None): "null"}


class Record(Struct, frozen=True, gc=False):
    """A record's copy, its id as printed, and what is kept of the rest."""

    text: str
    id: str | None
    metadata: dict[str, Any]
    claimed: tuple[Mark, ...] = ()


class Refused(ValueError):  # noqa: N818 - what was refused is a record, and it is no error of the program's
    """Why a line is no record, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@lru_cache(maxsize=8)
def reader(options: Options) -> Callable[[bytes | str], Record]:
    """The function that reads one line: made once, for the keys that are wanted and no others."""
    text_key, id_key = options.text_key or "text", options.id_key or "id"
    own = {text_key, id_key}
    wished = {*options.keep, *((options.date_key,) if options.date_key else ())}
    names = {f"kept{n}": key for n, key in enumerate(sorted(wished - own - {EVERYTHING}))}
    fields: list[tuple[str, Any, Any]] = [("id", Raw, _NO_ID), *((field, Any, UNSET) for field in names)]
    renamed = {"text": text_key, "id": id_key, **names}
    wanted = msgspec.json.Decoder(
        msgspec.defstruct("Wanted", [("text", str), *fields], rename=renamed, gc=False)
    ).decode
    everything = msgspec.json.Decoder(dict[str, Any]).decode if EVERYTHING in options.keep else None

    def record(line: bytes | str) -> Record:
        try:
            found: Any = wanted(line)
            metadata = {key: getattr(found, field) for field, key in names.items()} if names else {}
            if everything is not None:
                metadata = {key: value for key, value in everything(line).items() if key not in own}
            number = _printed(bytes(found.id))
        except (msgspec.MsgspecError, RecursionError) as error:
            return _lenient(line, options, error)
        if not found.text or found.text.isspace():
            raise Refused(*_NO_COPY)
        if metadata:
            metadata = {key: value for key, value in metadata.items() if value is not UNSET}
            if options.date_key in metadata:
                metadata["date"] = iso_day(metadata.pop(options.date_key))
        return Record(found.text, number, metadata)

    return record


def _printed(raw: bytes) -> str | None:
    """An id as it is printed: a string's text, a number's digits, any other value's JSON; ``None`` for null."""
    if raw[:1] == b'"':
        return _string(raw)
    return None if raw == b"null" else raw.decode()


def _lenient(line: bytes | str, options: Options, error: Exception) -> Record:
    """A record that strict JSON refuses: what Python writes (NaN) is read, anything else is refused with the reason."""
    import json

    try:
        found = json.loads(line, strict=False)
    except UnicodeDecodeError:
        raise
    except (ValueError, RecursionError):
        what = "is nested too deep" if isinstance(error, RecursionError) else f"is not JSON ({_position(error)})"
        raise Refused(f"the record {what}", "Mend the line, or leave it out") from None
    if not isinstance(found, dict):
        what = f"the record is {_kind(found)}, not an object"
        raise Refused(what, f'Write {{"{options.text_key or "text"}": "…"}} on each line')
    record = of_mapping(found, options)
    if _has_surrogate(record):
        what = "the record holds half of a character (a lone surrogate such as \\ud83d)"
        raise Refused(what, "Mend the program that wrote it, or leave the line out")
    if not record.text.strip():
        raise Refused(*_NO_COPY)
    return record


def of_mapping(found: Mapping[str, Any], options: Options) -> Record:
    """The record of an object or a row. Which key holds the copy is guessed, unless the options name it.

    ``text`` and ``copy`` hold a whole copy. Where ``body`` or ``content`` hold it, the keys beside it that hold
    headline, byline and dateline are parts of the copy too, as tagged.
    """
    text_key = options.text_key or _guess(found, COLUMNS)
    if text_key is None or text_key not in found:
        remedy = f"Name the key that holds the copy with --text-key; the record has {', '.join(found) or 'none'}"
        raise Refused(f"the record has no key {options.text_key or 'text'!r}", remedy)
    text = found[text_key]
    if not isinstance(text, str):
        what = f"the key {text_key!r} holds {_kind(text)}, not a string"
        raise Refused(what, "Write the copy there as one string, or name another key with --text-key")
    own = {text_key}
    claimed: tuple[Mark, ...] = ()
    if options.text_key is None and text_key.casefold() not in WHOLE_COPY:
        parts = [(part, key) for part, names in _TAGS for key in [_guess(found, names)] if key]
        tags = [(part, key, words) for part, key in parts if (words := _words(found[key]))]
        own.update(key for _, key, _ in tags)
        text, claimed = joined([*((part, words) for part, _, words in tags), (None, text)])
    id_key = options.id_key or _guess(found, _IDS) or "id"
    date_key = options.date_key or _guess(found, _DATES)
    own.update((id_key, *((date_key,) if date_key else ())))
    number = found.get(id_key)
    metadata = {
        key: value
        for key, value in found.items()
        if key in options.keep or (EVERYTHING in options.keep and key not in own)
    }
    if date_key and not _is_missing(found.get(date_key)):
        metadata["date"] = iso_day(found[date_key])
    return Record(text, _as_id(number), metadata, claimed)


def _guess(found: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first key that has one of the names and holds something; else the first that has one."""
    keys = {key.casefold().strip(): key for key in reversed([*found])}
    there = [keys[name] for name in names if name in keys]
    return next((key for key in there if not _is_missing(found[key])), there[0] if there else None)


def _is_missing(value: object) -> bool:
    """Whether a key holds nothing: ``None``, no characters, or the NaN that pandas writes where a table is empty."""
    return value is None or value == "" or (isinstance(value, float) and value != value)  # noqa: PLR0124 - NaN alone


def _words(value: object) -> str:
    """A part's words: of several authors in a list all. What is no text, ``{"name": …}``, is no part of a copy."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value or "")
    return ""


def _as_id(value: object) -> str | None:
    if isinstance(value, str) or _is_missing(value):
        return str(value or "") if isinstance(value, str) and value else None
    return msgspec.json.encode(value, enc_hook=str).decode().strip('"')


def iso_day(value: object) -> Any:
    """A day or a time as ISO 8601, as far as it can be read; a printed one that can be read two ways as it stands."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if not isinstance(value, str) or value[:10].count("-") == 2:
        return value
    day = read_day(value)
    return (day and day.iso) or value


def _position(error: Exception) -> str:
    message = str(error).removeprefix("JSON is malformed: ")
    return message[:1].lower() + message[1:]


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")


def _has_surrogate(record: Record) -> bool:
    try:
        msgspec.json.encode(record)
    except UnicodeEncodeError:
        return True
    return False
