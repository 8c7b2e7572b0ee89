"""Parquet by pyarrow: a row a story, nested and typed as the contract is; a folder of parts where they are asked for."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

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
_OPEN_PARTS = 200


def arrow_schema() -> "pa.Schema":
    """The contract's types as Arrow's. What is open, ``metadata``, is JSON."""
    import pyarrow as pa

    return pa.schema([(field.encode_name, _type(field.type)) for field in _fields(inspect.type_info(Story))])


def record_batch(stories: Iterable[Story], schema: "pa.Schema") -> "pa.RecordBatch":
    """Stories as one batch of Arrow's."""
    import pyarrow as pa

    rows = [msgspec.to_builtins(story) for story in stories]
    for row in rows:
        row["metadata"] = msgspec.json.encode(row["metadata"]).decode()
    return pa.RecordBatch.from_pylist(rows, schema)


def build(stories: Iterable[Story], path: str, partition_by: tuple[str, ...] = ()) -> None:
    """One file, or a folder of parts such as ``agency=Reuters/year=1987/part-0.parquet``."""
    import os

    import pyarrow as pa

    # Threads would finish in any order, and the parts would differ from run to run.
    pa.set_cpu_count(1)
    schema = arrow_schema()
    batches = _batches(iter(stories), schema)
    if partition_by:
        _write_parts(batches, schema, path, partition_by)
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
            if sum(one.nbytes for one in group) > _GROUP:
                writer.write_table(pa.Table.from_batches(group))
                group = []
        if group:
            writer.write_table(pa.Table.from_batches(group))


def _write_parts(
    batches: Iterable["pa.RecordBatch"], schema: "pa.Schema", path: str, partition_by: tuple[str, ...]
) -> None:
    import pyarrow as pa
    from pyarrow import dataset

    if "year" in partition_by:
        schema = schema.append(pa.field("year", pa.int32()))
        batches = (_with_year(batch, schema) for batch in batches)
    parts = pa.schema([schema.field(name) for name in partition_by])
    dataset.write_dataset(
        pa.RecordBatchReader.from_batches(schema, batches),
        path,
        format="parquet",
        file_options=dataset.ParquetFileFormat().make_write_options(compression="zstd"),
        partitioning=dataset.partitioning(parts, flavor="hive"),
        use_threads=False,
        max_open_files=_OPEN_PARTS,
    )


def _with_year(batch: "pa.RecordBatch", schema: "pa.Schema") -> "pa.RecordBatch":
    import pyarrow as pa

    years = [int(day[:4]) if day else None for day in batch.column("date").to_pylist()]
    return pa.RecordBatch.from_arrays([*batch.columns, pa.array(years, pa.int32())], schema=schema)


def _fields(kind: Any) -> Any:
    return kind.fields


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
