"""A SQLite database, ready for Datasette: a row a story, a table for each of its lists, and full-text search.

The tables are made from the contract's types. ``stories`` holds what a story has once (``dateline_date``,
``version_kind``); ``authors``, ``places``, ``captions``, ``credits``, ``notes``, ``queries`` and ``marks`` hold what it
may have many of, each row with its ``story``. ``stories_fts`` searches headline and body::

    select s.id, s.headline from stories_fts f join stories s on s.story = f.rowid where stories_fts match 'harbour'
"""

import os
import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import inspect

from wireparse.story import Story

Path = tuple[str, ...]
"""The fields that lead to a value: ``("dateline", "places")``."""
_TYPES = {inspect.IntType: "integer", inspect.FloatType: "real"}
_SEARCH = (
    'create virtual table stories_fts using fts5(headline, body, content="stories", content_rowid="story")',
    "insert into stories_fts (stories_fts) values ('rebuild')",
)
_INDEXED = ("id", "agency", "date", "slug")


def build(stories: Iterable[Story], path: str, _partition_by: tuple[str, ...] = ()) -> None:
    """The database of all stories, in one pass. Nothing of it depends on when it was made."""
    columns, lists = _layout(inspect.type_info(Story))
    table = sqlite3.connect(path, isolation_level=None)
    try:
        # The file is made anew or not at all: it needs no way back.
        table.executescript("pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-16000;")
        table.executescript(_tables(columns, lists))
        table.execute("begin")
        _fill(table, stories, columns, lists)
        for column in _INDEXED:
            table.execute(f"create index stories_{column} on stories ({column})")
        for where in lists:
            table.execute(f"create index {where[-1]}_story on {where[-1]} (story)")
        for statement in _SEARCH:
            table.execute(statement)
        table.execute("commit")
    finally:
        table.close()
    with open(path, "rb+") as file:
        os.fsync(file.fileno())


def _fill(
    table: sqlite3.Connection,
    stories: Iterable[Story],
    columns: dict[Path, str],
    lists: dict[Path, dict[str, str]],
) -> None:
    into_stories = _insert("stories", len(columns))
    into = {where: _insert(where[-1], len(fields)) for where, fields in lists.items()}
    read = {where: _reader(where) for where in (*columns, *lists)}
    for number, story in enumerate(stories, 1):
        table.execute(into_stories, (number, *(_cell(read[where](story)) for where in columns)))
        for where in lists:
            items = read[where](story)
            if items:
                table.executemany(into[where], [(number, *msgspec.structs.astuple(item)) for item in items])


def _layout(kind: Any, where: Path = ()) -> tuple[dict[Path, str], dict[Path, dict[str, str]]]:
    """The columns of ``stories`` with their types, and the lists with theirs."""
    columns: dict[Path, str] = {}
    lists: dict[Path, dict[str, str]] = {}
    for field in kind.fields:
        path, inner = (*where, field.encode_name), _bare(field.type)
        if isinstance(inner, inspect.StructType):
            more, below = _layout(inner, path)
            columns |= more
            lists |= below
        elif isinstance(inner, inspect.VarTupleType):
            items: Any = inner.item_type
            lists[path] = {one.encode_name: _type(one.type) for one in items.fields}
        else:
            columns[path] = _type(inner)
    return columns, lists


def _tables(columns: dict[Path, str], lists: dict[Path, dict[str, str]]) -> str:
    rows = ",\n    ".join(["story integer primary key", *(f'"{"_".join(p)}" {kind}' for p, kind in columns.items())])
    text = f"create table stories (\n    {rows}\n);\n"
    for where, fields in lists.items():
        rows = ",\n    ".join(["story integer references stories (story)", *(f'"{n}" {t}' for n, t in fields.items())])
        text += f"create table {where[-1]} (\n    {rows}\n);\n"
    return text


def _bare(kind: inspect.Type) -> inspect.Type:
    """A type without its null."""
    if isinstance(kind, inspect.UnionType):
        (kind,) = (one for one in kind.types if not isinstance(one, inspect.NoneType))
    return kind


def _type(kind: inspect.Type) -> str:
    kind = _bare(kind)
    if isinstance(kind, inspect.LiteralType):
        return "integer" if isinstance(kind.values[0], int) else "text"
    return _TYPES.get(type(kind), "text")


def _reader(where: Path) -> Callable[[Story], Any]:
    from operator import attrgetter

    return attrgetter(".".join(where))


def _cell(value: Any) -> Any:
    """A value as SQLite holds it: ``metadata`` as JSON, which its functions read."""
    return msgspec.json.encode(value).decode() if isinstance(value, dict) else value


def _insert(table: str, columns: int) -> str:
    return f"insert into {table} values (?{', ?' * columns})"
