"""A user's own house styles: JSON files with the fields of ``Style``, so that nobody must fork to read his own wire."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import regex

from wireparse.style import Style, dateline_pattern

_ELEMENTS = ("{places}", "{date}", "{credit}")


class BadHouse(ValueError):
    """What is wrong with a house's file, and in which field."""


def load_house(path: Path) -> Style:
    """The house style of one JSON file. Raises ``BadHouse`` that names the field, or ``OSError``."""
    data = path.read_bytes()
    try:
        fields = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        unknown = [key for key in fields if key not in Style.__struct_fields__]
        if unknown:
            raise BadHouse(f"no field is called {unknown[0]!r}; the fields are {', '.join(Style.__struct_fields__)}")
        style = msgspec.json.decode(data, type=Style)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BadHouse(str(error).replace("`$.", "`")) from None
    if not style.names:
        raise BadHouse("the field `names` is empty: say how the house prints its own name")
    for number, template in enumerate(style.datelines):
        _check(style, template, f"`datelines[{number}]`")
    return style


def folder_houses(folder: Path) -> Iterator[tuple[Path, Style]]:
    """The houses of a folder's JSON files, by file name. A folder that is not there holds none."""
    return ((path, load_house(path)) for path in sorted(folder.glob("*.json")))


def _check(style: Style, template: str, field: str) -> None:
    strange = [element for element in regex.findall(r"\{[^}]*\}?", template) if element not in _ELEMENTS]
    if strange:
        raise BadHouse(f"{field} holds {strange[0]}, which is none of {', '.join(_ELEMENTS)}")
    try:
        dateline_pattern((template,), style.names)
    except regex.error as error:
        raise BadHouse(f"{field} does not close what it opens ({error})") from None
