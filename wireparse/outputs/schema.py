"""The shape of a parsed story, made from its types: as JSON Schema, and as the columns that DuckDB is to read."""

from typing import Any

import msgspec
from msgspec import inspect

from wireparse.story import Story


def json_schema() -> dict[str, Any]:
    """JSON Schema, draft 2020-12. Every key is required: a part that is missing is null, never absent."""
    schema = msgspec.json.schema(Story)
    for definition in schema["$defs"].values():
        definition["required"] = list(definition["properties"])
        for field in definition["properties"].values():
            field.pop("default", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A parsed story", **schema}


def duckdb_columns() -> str:
    """The columns clause of DuckDB's ``read_json``: ``columns = {'schema': 'INTEGER', …}``."""
    fields = inspect.type_info(Story).fields  # type: ignore[attr-defined]
    rows = (f"    '{field.encode_name}': '{_column(field.type)}'" for field in fields)
    return "columns = {\n" + ",\n".join(rows) + "\n}"


def _column(kind: inspect.Type) -> str:
    """DuckDB's type of a field; any of them may be null."""
    if isinstance(kind, inspect.UnionType):
        (kind,) = (one for one in kind.types if not isinstance(one, inspect.NoneType))
    if isinstance(kind, inspect.StructType):
        return "STRUCT(" + ", ".join(f'"{field.encode_name}" {_column(field.type)}' for field in kind.fields) + ")"
    if isinstance(kind, inspect.VarTupleType):
        return f"{_column(kind.item_type)}[]"
    if isinstance(kind, inspect.LiteralType):
        return "INTEGER" if isinstance(kind.values[0], int) else "VARCHAR"
    return _SCALARS[type(kind)]


_SCALARS = {
    inspect.StrType: "VARCHAR",
    inspect.IntType: "BIGINT",
    inspect.FloatType: "DOUBLE",
    inspect.DictType: "JSON",
}
