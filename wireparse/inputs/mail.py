"""E-mail: one story a message, of an ``.eml`` file or of an ``.mbox`` of many."""

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any, BinaryIO

import regex

from wireparse.decode import Decoded, decode
from wireparse.intake.items import Fault, Options, encoding_queries, story_id, too_long
from wireparse.intake.markup import grafs
from wireparse.intake.pieces import pieces
from wireparse.story import Source
from wireparse.text import Copy

# An mbox sets a "From " line before each message, and a sign before such a line of the message's own.
_CUT = regex.compile(rb"(?m)^(?=From \S++ [^\n]*\d{4}\r?\n[\w\-]++:)")
_ONE = regex.compile(rb"(?!)")
_QUOTED = regex.compile(rb"(?m)^>(?=>*+From )")


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The messages of a file. An id is the ``Message-ID`` without its brackets."""
    number = 0
    head: bytes = stream.peek(64) if hasattr(stream, "peek") else b""
    for line, offset, data in pieces(stream, _CUT if head.startswith(b"From ") else _ONE, options.max_story):
        number += 1
        if data is None:
            yield too_long(path, options, line, offset)
            continue
        boxed = data.startswith(b"From ")
        letter = _QUOTED.sub(b"", data.partition(b"\n")[2]) if boxed else data
        try:
            message = BytesParser(policy=policy.default).parsebytes(letter)
            text, encoding = _copy(message)
            told = _told(message)
        except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
            # The standard library's parser fails in many ways on headers that no program should write.
            yield Fault(path, f"the message cannot be read ({error})", "Save its text, and name that", line, offset)
            continue
        if not text.strip():
            yield Fault(path, "the message holds no text", "Nothing needs to be done", line, offset)
            continue
        yield Copy(
            text,
            id=told.pop("id", None) or story_id(path, number, options),
            source=Source(path, offset, line, "mail", encoding),
            metadata=told,
            queries=encoding_queries(Decoded("", encoding)),
        )


def _copy(message: EmailMessage) -> tuple[str, str]:
    """The text of a message, plain where it has a plain part, and what its bytes were read as."""
    part = message.get_body(("plain", "html"))
    if part is None:
        return "", "utf-8"
    data = part.get_payload(decode=True)
    raw = data if isinstance(data, bytes) else b""
    charset = part.get_content_charset("utf-8")
    try:
        text, encoding = raw.decode(charset), "utf-8" if charset in ("us-ascii", "utf8") else charset
    except (UnicodeDecodeError, LookupError):
        decoded = decode(raw)
        text, encoding = decoded.text, decoded.encoding
    text = text.replace("\r\n", "\n")
    return (grafs(text) if part.get_content_subtype() == "html" else text), encoding


def _told(message: EmailMessage) -> dict[str, Any]:
    """What the head of a message says: who sent it, when, and about what."""
    told: dict[str, Any] = {}
    for key, name in (("id", "Message-ID"), ("subject", "Subject"), ("from", "From"), ("keywords", "Keywords")):
        words = " ".join(str(message.get(name, "")).encode("utf-8", "replace").decode().split())
        if words:
            told[key] = words.strip("<>") if key == "id" else words
    sent = message.get("Date")
    when = getattr(sent, "datetime", None)
    if when:
        told["date"] = when.isoformat()
    return told
