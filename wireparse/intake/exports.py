"""What holds many documents as text: an export or a transmission, cut into pieces that are decoded and read."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple

import regex

from wireparse.decode import decode
from wireparse.intake.items import Fault, Options, encoding_queries, story_id, too_long
from wireparse.intake.pieces import pieces
from wireparse.story import Source
from wireparse.text import Copy, Mark


class Document(NamedTuple):
    """One document: its copy, what its fields tell, the marks that they make, and its own id if it has one."""

    text: str
    metadata: dict[str, Any]
    claimed: Sequence[Mark] = ()
    id: str | None = None


class Export(NamedTuple):
    """A form of export: its name, what stands between its documents, what reads one, and the fault where none is.

    ``read_one`` gets a piece and the number of documents before it; it returns ``None`` for what is no document.
    """

    form: str
    cut: regex.Pattern[bytes]
    read_one: Callable[[str, int], Document | None]
    none: tuple[str, str]


def documents(stream: BinaryIO, path: str, options: Options, export: Export) -> Iterator[Copy | Fault]:
    """The documents of a stream, each as soon as its end is there."""
    number = 0
    for line, offset, data in pieces(stream, export.cut, options.max_story):
        if data is None:
            number += 1
            yield too_long(path, options, line, offset)
            continue
        decoded = decode(data)
        document = export.read_one(decoded.text, number)
        if document is None:
            continue
        number += 1
        yield Copy(
            document.text,
            id=document.id or story_id(path, number, options),
            source=Source(path, offset, line, export.form, decoded.encoding),
            metadata=document.metadata,
            claimed=document.claimed,
            queries=encoding_queries(decoded),
        )
    if not number:
        yield Fault(path, *export.none)
