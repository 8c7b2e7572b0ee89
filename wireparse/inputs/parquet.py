"""Parquet: one record a row, read batch by batch."""

from collections.abc import Iterator
from io import UnsupportedOperation
from typing import Any, BinaryIO

from wireparse.intake.items import Fault, Options
from wireparse.intake.records import Refused, of_mapping
from wireparse.story import Source
from wireparse.text import Copy

_BATCH = 64


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a table, batch by batch. A record without an id is ``PATH#ROW``; rows count from 1."""
    from pyarrow import ArrowException, parquet

    if not stream.seekable():
        what = "is a Parquet file, whose directory stands at its end: it cannot be read from a pipe or an archive"
        yield Fault(path, what, "Unpack it, and name the file")
        return
    number = 0
    try:
        table = parquet.ParquetFile(stream)
        for batch in table.iter_batches(batch_size=_BATCH):
            for row in batch.to_pylist():
                number += 1
                yield _story(row, path, options, number)
    except (ArrowException, OSError, UnsupportedOperation, ValueError) as error:
        what = (
            f"cannot be read as Parquet beyond row {number:,} ({str(error).splitlines()[0] if str(error) else error!r})"
        )
        yield Fault(path, what, "Fetch the file again, or write it anew")


def _story(row: dict[str, Any], path: str, options: Options, number: int) -> Copy | Fault:
    try:
        found = of_mapping(row, options)
    except Refused as refused:
        return Fault(path, refused.what.replace("key", "column"), refused.remedy, number)
    if not found.text.strip():
        return Fault(path, "the row holds no copy", "Leave it out, or fill it in", number)
    if len(found.text) > options.max_story:
        what = f"the story is longer than --max-story ({options.max_story:,} bytes)"
        return Fault(path, what, "Raise --max-story, or split the story", number)
    return Copy(
        found.text,
        id=found.id or f"{path}#{number}",
        source=Source(path, None, number, "parquet", "utf-8"),
        metadata=found.metadata,
        claimed=found.claimed,
    )
