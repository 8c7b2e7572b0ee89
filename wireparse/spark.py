"""The same parse on an Apache Spark cluster: a column of copy becomes columns of parts; a whole archive is converted.

``wireparse[spark]`` brings PySpark; the workers need the same package installed. What a story is does not depend on
where it was read: the rows are those of ``wireparse parse``, one for each row of copy.
"""

import json
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date as Date
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from wireparse.batch.workers import Lost
from wireparse.desk import Desk
from wireparse.intake.items import Fault
from wireparse.outputs.parquet import arrow_schema, record_batch
from wireparse.reading import read_all
from wireparse.story import Query, Story
from wireparse.text import Copy

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

Given = TypeVar("Given")
Made = TypeVar("Made")
_JOBS = 2
"""Jobs under way at a time: while one is collected, the next keeps the workers busy."""
_WAVES = 4
"""Pieces of a job for each core of the cluster."""


def parse_column(
    frame: "DataFrame",
    text: str = "text",
    *,
    id: str | None = None,  # noqa: A002 - the contract's key
    keep: tuple[str, ...] = (),
    agency: str | None = None,
    date: Date | str | None = None,
) -> "DataFrame":
    """The stories of a column of copy: a row for each row, with the contract's keys as columns.

    ``text`` names the column of copy, ``id`` the one of ids, ``keep`` those that go along under ``metadata`` (a string
    of JSON). ``agency`` and ``date`` are as for ``wireparse.parse``. A row whose copy is null gives a story of nulls.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    told = Desk(agency=agency, day=Date.fromisoformat(date) if isinstance(date, str) else date)
    columns = list(dict.fromkeys((text, *((id,) if id else ()), *keep)))
    read = partial(_read_batches, text=text, number=id, keep=keep, told=told)
    return frame.select(*columns).mapInArrow(read, from_arrow_schema(arrow_schema()))


def _read_batches(
    batches: Iterable["pa.RecordBatch"], *, text: str, number: str | None, keep: tuple[str, ...], told: Desk
) -> Iterator["pa.RecordBatch"]:
    """What a worker does with its part of the column."""
    schema = arrow_schema()
    for batch in batches:
        copies = (_copy(row, text, number, keep) for row in batch.to_pylist())
        yield record_batch((_story(copy, found) for copy, found in read_all(copies, told)), schema)


def _copy(row: dict[str, Any], text: str, number: str | None, keep: tuple[str, ...]) -> Copy:
    name = "" if number is None or row[number] is None else str(row[number])
    return Copy(row[text] or "", id=name, metadata={key: _plain(row[key]) for key in keep if row[key] is not None})


def _story(copy: Copy | Fault, found: Story | Fault) -> Story:
    """The story of one row. A mistake of the desk's costs that row its parts and no more, and stands in its queries."""
    if isinstance(found, Story):
        return found
    return Story(id=copy.id if isinstance(copy, Copy) else "", queries=(Query(None, "other", found.what),))


def _plain(value: object) -> object:
    """A kept value as JSON has it: days and decimals are printed."""
    return json.loads(json.dumps(value, default=str))


def in_order(
    work: Callable[[Given], Made], pieces: Iterable[Given], session: "SparkSession"
) -> Generator[tuple[Given, Made], None, None]:
    """Each piece with what the cluster's workers made of it, in the order of the pieces.

    The pieces are handed out some at a time, so that memory is bounded whatever the archive's size.
    """
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    context = session.sparkContext
    several = max(1, context.defaultParallelism) * _WAVES
    pieces = iter(pieces)

    def run(some: list[Given]) -> list[Made]:
        made: list[Made] = context.parallelize(some, len(some)).map(work).collect()
        return made

    under_way: deque[tuple[list[Given], Future[list[Made]]]] = deque()
    with ThreadPoolExecutor(_JOBS) as threads:
        try:
            while True:
                while len(under_way) < _JOBS and (some := list(islice(pieces, several))):
                    under_way.append((some, threads.submit(run, some)))
                if not under_way:
                    return
                given, future = under_way.popleft()
                try:
                    made = future.result()
                except (PySparkException, Py4JError) as error:
                    raise Lost(
                        f"the cluster failed ({_mistake(error)}). What was read is kept: go on with --resume."
                    ) from error
                yield from zip(given, made, strict=True)
        finally:
            for _, future in under_way:
                future.cancel()


def _mistake(error: Exception) -> str:
    """What went wrong on a worker, out of all that Spark says of it: ``ValueError: …``."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = (line for line in lines if line.partition(":")[0].endswith(("Error", "Exception")))
    return next(told, lines[0] if lines else type(error).__name__)


def session(master: str) -> "SparkSession":
    """The session on a cluster: ``spark://host:7077``, ``yarn``, ``local[2]``."""
    from pyspark.sql import SparkSession

    # ``convert`` shows how far it is by itself, and nothing at all if it is to be quiet.
    plain = SparkSession.builder.appName("wireparse").config("spark.ui.showConsoleProgress", "false")
    return plain.master(master).getOrCreate()
