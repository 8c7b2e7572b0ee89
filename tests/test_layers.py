"""Data flows one way: a module imports only from the layers before it, and a sibling never."""

import ast
from pathlib import Path

import pytest
from conftest import ROOT

LAYERS = (
    ("patterns", "story", "decode", "intake.zipped", "intake.packing"),
    ("breaks", "plain", "intake.packed"),
    ("text",),
    (
        "parts.contacts",
        "parts.editors",
        "parts.grafs",
        "parts.links",
        "parts.listed",
        "parts.mailed",
        "parts.page_ends",
        "parts.page_tops",
        "parts.picture_leftovers",
        "parts.remarks",
        "parts.wrapped",
        "parts.fields",
    ),
    ("intake.forms", "intake.pieces", "intake.items"),
    ("intake.folders", "intake.objects", "intake.markup", "intake.exports"),
    ("languages",),
    ("dates", "places", "people"),
    ("parts.picture_words",),
    ("style", "parts.authors"),
    ("agencies", "houses"),
    ("parts.closings",),
    ("parts.leftovers_abroad",),
    ("parts.bare_bylines", "parts.datelines", "parts.filings", "parts.stamps"),
    (
        "parts.capitals",
        "parts.credits",
        "parts.dashes",
        "parts.furniture",
        "parts.house_credits",
        "parts.initials",
        "parts.leftovers",
        "parts.run_on",
        "parts.usual_bylines",
        "parts.usual_datelines",
    ),
    ("parts.closing_lines", "parts.top_lines"),
    ("parts.picture_credits",),
    ("parts.pictures",),
    ("parts.picture_signs", "parts.page_pictures"),
    ("rules",),
    ("collect",),
    ("desk",),
    ("intake.tagged",),
    ("intake.records", "intake.elements"),
    ("intake.page",),
    ("inputs", "outputs"),
    ("reading", "batch.workers", "batch.duplicates", "batch.journal", "batch.batches"),
    ("batch.outcomes",),
    ("convert",),
    ("progress", "options"),
    ("spark",),
    ("cli_convert",),
    ("cli",),
    ("__init__", "__main__"),
)
FILE, FUNCTION = 300, 40
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
MODULES = sorted((ROOT / "wireparse").rglob("*.py"))


def ranked(names: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """A module's layer, and what of its name is left: ``("inputs", ("text",))``, ``("intake.packing", ())``."""
    whole = ".".join(names[:2])
    return (whole, names[2:]) if whole in RANK else (names[0], names[1:])


def imported(path: Path) -> list[tuple[str, ...]]:
    """The modules of wireparse that a file imports: ``("inputs", "text")``."""
    names: list[tuple[str, ...]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "wireparse":
            inside = tuple((node.module or "").split(".")[1:])
            for alias in node.names:
                inner = (*inside, alias.name)
                names.append(inner if ranked(inner)[0] in RANK and not ranked(inner)[1] else inside)
        elif isinstance(node, ast.Import):
            names += [tuple(alias.name.split(".")[1:]) for alias in node.names if alias.name.startswith("wireparse.")]
    return [name for name in names if name]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "wireparse")))
def test_imports_only_from_layers_before(path: Path) -> None:
    layer, rest = ranked(path.relative_to(ROOT / "wireparse").with_suffix("").parts)
    for name, part in map(ranked, imported(path)):
        if name != layer:
            assert RANK[name] < RANK[layer], f"{layer} imports {name}, which does not stand before it"
        elif rest != ("__init__",) and layer != "languages":
            assert not part, f"{layer}/{rest[0]} imports its sibling {part[0]}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "wireparse")))
def test_files_and_functions_stay_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") < FILE, f"{path.name}: what it holds is two things, and wants two files"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= FUNCTION, f"{node.name} has {lines} lines: it does two things, and wants two names"
