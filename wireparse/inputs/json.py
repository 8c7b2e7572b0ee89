"""A JSON document: an array of records, one record alone, or several one behind the other."""

from collections.abc import Iterator
from typing import BinaryIO

from wireparse.decode import decode
from wireparse.intake.items import Fault, Options, encoding_queries, too_long
from wireparse.intake.objects import objects
from wireparse.intake.records import Refused, reader
from wireparse.story import Source
from wireparse.text import Copy


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a document, each as soon as its record is complete. A record without an id is ``PATH#LINE``."""
    record = reader(options)
    number = 0
    for line, offset, data in objects(stream, options.max_story):
        number += 1
        if data is None:
            yield too_long(path, options, line, offset)
            continue
        decoded = decode(data)
        try:
            found = record(decoded.text)
        except Refused as refused:
            yield Fault(path, refused.what, refused.remedy, line, offset)
            continue
        yield Copy(
            found.text,
            id=found.id or f"{path}#{line}",
            source=Source(path, offset, line, "json", decoded.encoding),
            metadata=found.metadata,
            claimed=found.claimed,
            queries=encoding_queries(decoded),
        )
    if not number:
        yield Fault(path, "holds no record", 'Records are objects such as {"text": "…"}, alone or in an array')
