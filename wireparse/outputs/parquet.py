"""Parquet by pyarrow: a row a story, nested and typed as the contract is; a folder of parts if asked."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote

import msgspec
from msgspec import inspect

from wireparse.story import Story

if TYPE_CHECKING:
    import pyarrow as pa

PARTS = ("agency", "year")
"""What a folder of parts can be parted by."""
_ROWS = 256
_GROUP = 16_000_000
"""Bytes of a row group, as Arrow holds them: so much is in memory at a time."""
_HELD = 32_000_000
"""Bytes of all parts that are held together before the largest is written."""


def arrow_schema() -> "pa.Schema":
    """The contract's types as Arrow's. What is open, ``metadata``, is JSON."""
    import pyarrow as pa

    fields = inspect.type_info(Story).fields  # type: ignore[attr-defined]
    return pa.schema([(field.encode_name, _type(field.type)) for field in fields])


def record_batch(stories: Iterable[Story], schema: "pa.Schema") -> "pa.RecordBatch":
    """Stories as one batch of Arrow's."""
    import pyarrow as pa

    rows = [msgspec.to_builtins(story) for story in stories]
    for row in rows:
        row["metadata"] = msgspec.json.encode(row["metadata"]).decode()
    return pa.RecordBatch.from_pylist(rows, schema)


def build(stories: Iterable[Story], path: str, partition_by: tuple[str, ...] = ()) -> None:
    """One file, or a folder of parts such as ``agency=Reuters/year=1987/part-0.parquet``."""
    schema = arrow_schema()
    batches = _batches(iter(stories), schema)
    if partition_by:
        _write_parts(batches, path, partition_by)
        if hasattr(os, "sync"):
            os.sync()
        return
    _write_file(batches, schema, path)
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _batches(stories: Iterator[Story], schema: "pa.Schema") -> Iterator["pa.RecordBatch"]:
    while some := list(islice(stories, _ROWS)):
        yield record_batch(some, schema)


def _write_file(batches: Iterable["pa.RecordBatch"], schema: "pa.Schema", path: str) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        group: list[pa.RecordBatch] = []
        for batch in batches:
            group.append(batch)
            if _size(group) > _GROUP:
                writer.write_table(pa.Table.from_batches(group))
                group = []
        if group:
            writer.write_table(pa.Table.from_batches(group))


def _write_parts(batches: Iterable["pa.RecordBatch"], path: str, partition_by: tuple[str, ...]) -> None:
    """The parts. When much is held, the largest part is written as a file of its own: few files, and none is left open.

    pyarrow's own writer of parts cuts row groups as its queue happens to stand: two runs would differ.
    """
    held: dict[str, list[pa.RecordBatch]] = {}
    files: dict[str, int] = {}
    os.mkdir(path)

    def write(part: str) -> None:
        number = files[part] = files.get(part, -1) + 1
        os.makedirs(os.path.join(path, part), exist_ok=True)
        rows = held.pop(part)
        _write_file(rows, rows[0].schema, os.path.join(path, part, f"part-{number}.parquet"))

    for batch in batches:
        for part, rows in _parted(batch, partition_by):
            held.setdefault(part, []).append(rows)
        while sum(map(_size, held.values())) > _HELD:
            write(max(held, key=lambda part: _size(held[part])))
    for part in sorted(held):
        write(part)


def _parted(batch: "pa.RecordBatch", partition_by: tuple[str, ...]) -> Iterator[tuple[str, "pa.RecordBatch"]]:
    """The rows of each part, without what its folder says of them: ``agency=Reuters/year=1987``."""
    rows: dict[str, list[int]] = {}
    columns = {"agency": batch.column("agency").to_pylist(), "year": batch.column("date").to_pylist()}
    for number, values in enumerate(zip(*(columns[name] for name in partition_by), strict=True)):
        folders = (f"{name}={_folder(value, name)}" for name, value in zip(partition_by, values, strict=True))
        rows.setdefault("/".join(folders), []).append(number)
    kept = [name for name in batch.schema.names if name not in partition_by]
    for part, numbers in rows.items():
        yield part, batch.select(kept).take(numbers)


def _folder(value: str | None, name: str) -> str:
    """A value as Hive names its folder."""
    if value is None:
        return "__HIVE_DEFAULT_PARTITION__"
    return value[:4] if name == "year" else quote(value, safe="")


def _size(batches: Iterable["pa.RecordBatch"]) -> int:
    return sum(batch.nbytes for batch in batches)


def _type(kind: inspect.Type) -> "pa.DataType":
    """Arrow's type of a field; any of them may be null."""
    import pyarrow as pa

    if isinstance(kind, inspect.UnionType):
        (kind,) = (one for one in kind.types if not isinstance(one, inspect.NoneType))
    if isinstance(kind, inspect.StructType):
        return pa.struct([(field.encode_name, _type(field.type)) for field in kind.fields])
    if isinstance(kind, inspect.VarTupleType):
        return pa.list_(_type(kind.item_type))
    if isinstance(kind, inspect.IntType) or (isinstance(kind, inspect.LiteralType) and isinstance(kind.values[0], int)):
        return pa.int64()
    return pa.float64() if isinstance(kind, inspect.FloatType) else pa.string()
