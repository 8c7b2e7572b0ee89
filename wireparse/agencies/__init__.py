"""The houses: one file each, and the folder is the registry.

A name printed in the copy is looked up, never tried: ``data/agencies.tsv`` holds every name of every house, and only the
file of the house that was named is imported. ``make golden`` writes that index from the files; a test keeps it true.
"""

from functools import cache
from importlib import import_module
from pathlib import Path

from wireparse.style import Style

INDEX = Path(__file__).parent.parent / "data" / "agencies.tsv"


@cache
def index() -> dict[str, str]:
    """Every printed name of a house, casefolded, and the module that describes the house: ``reuters tv`` -> ``reuters``."""
    rows = (line.split("\t") for line in INDEX.read_text("utf-8").splitlines())
    return {name: module for name, module in rows}


@cache
def end_marks() -> dict[str, str]:
    """End marks that one house alone writes, and its module: ``Enditem`` -> ``xinhua``."""
    rows = (line.split("\t") for line in INDEX.with_name("end_marks.tsv").read_text("utf-8").splitlines())
    return {mark: module for mark, module in rows}


def house(name: str) -> Style | None:
    """The house style of a printed name such as ``(AP)`` without its brackets, in any case; ``None`` if nobody's."""
    module = index().get(" ".join(name.split()).casefold())
    return load(module) if module else None


@cache
def load(module: str) -> Style:
    """The house style that one file of this folder holds."""
    style: Style = import_module(f"wireparse.agencies.{module}").STYLE
    return style


def modules() -> tuple[str, ...]:
    """The files of this folder, each of them a house."""
    return tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__"))


def houses() -> tuple[Style, ...]:
    """All the houses, by name."""
    return tuple(sorted(map(load, modules()), key=lambda style: style.name.casefold()))
