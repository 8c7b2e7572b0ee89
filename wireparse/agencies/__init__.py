"""The houses: one file each, and the folder is the registry.

A name printed in the copy is looked up, never tried: ``data/agencies.tsv`` holds every name of every house, and
only the file of the house that was named is imported. ``make golden`` writes that index from the files; a test keeps it
true.
"""

from functools import cache
from importlib import import_module
from os import listdir, path

from wireparse.style import Style

# No pathlib here: its import costs a single parse 6 ms, more than all the houses.
_HERE = path.dirname(__file__)
INDEX = path.join(_HERE, "..", "data", "agencies.tsv")
END_MARKS = path.join(_HERE, "..", "data", "end_marks.tsv")


@cache
def index() -> dict[str, str]:
    """Every printed name of a house, casefolded, and the module of that house: ``reuters tv`` -> ``reuters``.

    A name that means other things too stands in brackets and as printed: ``(SPA)``.
    """
    return _table(INDEX)


@cache
def end_marks() -> dict[str, str]:
    """End marks that one house alone writes, and its module: ``Enditem`` -> ``xinhua``."""
    return _table(END_MARKS)


def _table(file: str) -> dict[str, str]:
    with open(file, encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("\t") for line in lines)


def house(name: str) -> Style | None:
    """The house style of a printed name such as ``(AP)`` without its brackets, in any case; ``None`` if nobody's."""
    module = index().get(" ".join(name.split()).casefold())
    return load(module) if module else None


def credited_module(name: str) -> str | None:
    """The module of the house that a dateline's credit names: one that means other things too, only as printed."""
    return index().get(f"({name})") or index().get(" ".join(name.split()).casefold())


def credited(name: str) -> Style | None:
    """The house that a dateline's credit names: ``SPA`` is one only there, and only in capitals."""
    module = credited_module(name)
    return load(module) if module else None


def called(name: str) -> Style | None:
    """The house that a caller names, in any case: there ``spa`` can mean nothing else."""
    return house(name) or next(
        (load(module) for key, module in index().items() if key.casefold() == f"({name.casefold()})"), None
    )


def shared(credit: str) -> Style | None:
    """The first house of those that share a story, if all are known: ``APA/dpa``, ``NTB-AFP``.

    A day may stand behind the name: ``Marketwire - July 11, 2012``.
    """
    name, dash, _ = credit.partition(" - ")
    if dash:
        return house(name)
    for sign in "/-–+":
        if sign in credit:
            styles = [credited(name) for name in credit.split(sign)]
            return styles[0] if all(styles) else None
    return None


@cache
def load(module: str) -> Style:
    """The house style that one file of this folder holds."""
    style: Style = import_module(f"wireparse.agencies.{module}").STYLE
    return style


def modules() -> tuple[str, ...]:
    """The files of this folder, each of them a house."""
    names = (path.splitext(name) for name in listdir(_HERE))
    return tuple(sorted(name for name, kind in names if kind == ".py" and name != "__init__"))


def houses() -> tuple[Style, ...]:
    """All the houses, by name."""
    return tuple(sorted(map(load, modules()), key=lambda style: style.name.casefold()))
