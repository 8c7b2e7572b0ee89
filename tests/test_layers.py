"""Data flows one way: a module imports only from the layers before it, and a sibling never."""

import ast
from pathlib import Path

import pytest
from conftest import ROOT

LAYERS = (
    ("story", "decode", "breaks", "zipped", "packing"),
    ("packed",),
    ("text",),
    ("leftovers_abroad", "wrapped"),
    ("forms", "pieces", "intake"),
    ("folders", "objects", "markup"),
    ("languages",),
    ("dates", "places", "people"),
    ("style", "authors"),
    ("agencies", "houses"),
    ("datelines", "editors", "leftovers", "closings"),
    ("credits", "dashes"),
    ("closing_lines",),
    ("picture_credits",),
    ("pictures",),
    ("picture_signs",),
    ("rules",),
    ("collect",),
    ("desk",),
    ("tagged",),
    ("records", "elements"),
    ("page",),
    ("inputs", "outputs"),
    ("reading", "workers", "duplicates", "journal", "batches"),
    ("outcomes",),
    ("convert",),
    ("progress", "options"),
    ("spark",),
    ("cli_convert",),
    ("cli",),
    ("__init__", "__main__"),
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
MODULES = sorted((ROOT / "wireparse").rglob("*.py"))


def imported(path: Path) -> list[tuple[str, ...]]:
    """The modules of wireparse that a file imports: ``("inputs", "text")``."""
    names: list[tuple[str, ...]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "wireparse":
            names += [(alias.name,) for alias in node.names if alias.name in RANK]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("wireparse."):
            names.append(tuple((node.module or "").split(".")[1:]))
        elif isinstance(node, ast.Import):
            names += [tuple(alias.name.split(".")[1:]) for alias in node.names if alias.name.startswith("wireparse.")]
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT / "wireparse")))
def test_imports_only_from_layers_before(path: Path) -> None:
    layer, *rest = path.relative_to(ROOT / "wireparse").with_suffix("").parts
    for name, *part in imported(path):
        if name != layer:
            assert RANK[name] < RANK[layer], f"{layer} imports {name}, which does not stand before it"
        elif rest != ["__init__"] and layer != "languages":
            assert not part, f"{layer}/{rest[0]} imports its sibling {part[0]}"
