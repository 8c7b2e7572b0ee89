"""A user's own house styles: JSON files with the fields of ``Style``, so that nobody must fork to read his own wire."""

import codecs
import os
from collections.abc import Iterator

import msgspec
import regex

from wireparse.style import Style, dateline_pattern

_ELEMENTS = ("{places}", "{date}", "{credit}")


class BadHouse(ValueError):  # noqa: N818 - the trade's word first
    """What is wrong with a house's file, and in which field."""


def load_house(path: str) -> Style:
    """The house style of one JSON file. Raises ``BadHouse`` that names the file and the field, or ``OSError``."""
    try:
        with open(path, "rb") as file:
            return _read(file.read().removeprefix(codecs.BOM_UTF8))
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise BadHouse(f"{path}: {str(error).replace('`$.', '`')}.") from None


def folder_houses(folder: str) -> Iterator[Style]:
    """The houses of a folder's JSON files, by file name. A folder that is not there holds none."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return (load_house(os.path.join(folder, name)) for name in names if name.endswith(".json"))


def _read(data: bytes) -> Style:
    fields = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    unknown = [key for key in fields if key not in Style.__struct_fields__]
    if unknown:
        raise ValueError(f"no field is called `{unknown[0]}`; the fields are {', '.join(Style.__struct_fields__)}")
    style = msgspec.json.decode(data, type=Style)
    if not style.names:
        raise ValueError("the field `names` is empty: say how the house prints its own name")
    if not all(map(str.strip, (style.name, *style.names))):
        raise ValueError("a name is blank: say how the house prints its own name")
    for number, template in enumerate(style.datelines):
        _check(style, template, f"`datelines[{number}]`")
    return style


def _check(style: Style, template: str, field: str) -> None:
    strange = [element for element in regex.findall(r"\{[^}]*\}?", template) if element not in _ELEMENTS]
    if strange:
        raise ValueError(f"{field} holds {strange[0]}, which is none of {', '.join(_ELEMENTS)}")
    try:
        dateline_pattern((template,), style.names)
    except (regex.error, ValueError):
        raise ValueError(f"{field} does not close a bracket that it opens") from None
