"""A table for people: the parts of one story as rows, or many stories as a row each.

On a terminal it fits the width. In a pipe nothing is cut or wrapped. Copy is full of square brackets: cells are
``Text``, never rich's markup, and a control character is shown, not sent to the terminal.
"""

from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from itertools import chain, islice
from typing import BinaryIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from wireparse.outputs import shown
from wireparse.story import Place, Story

Rows = Iterable[Sequence[str]]
_LEAST = {"id": 6, "agency": 7, "date": 10}
"""What is left of a column on a narrow terminal."""
MANY = ("id", "agency", "date", "dateline", "byline", "headline")


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """One story by its parts, many in a row each."""
    stories = iter(stories)
    first = list(islice(stories, 2))
    if len(first) == 1:
        print_rows(parts(first[0]), out)
    elif first:
        print_rows((row(story) for story in chain(first, stories)), out, heads=MANY)


def print_rows(rows: Rows, out: BinaryIO, heads: Sequence[str] = (), *, wrap: bool = False) -> None:
    """Rows under their heads: within the terminal's width, or each as long as it is in a pipe.

    Without heads a cell may go on over several lines; under heads a row is one line, but with ``wrap``.
    """
    text = TextIOWrapper(out, "utf-8", newline="", write_through=True)
    if out.isatty():
        Console(file=text, highlight=False).print(_table(rows, heads, wrap=wrap or not heads))
    else:
        text.writelines(_plain(chain([heads] if heads else [], rows)))
    text.detach()


def parts(story: Story) -> list[tuple[str, str]]:
    """The parts that a story has, each with what was read there."""
    version = " ".join(str(value) for value in (story.version.kind, story.version.number) if value is not None)
    rows: list[tuple[str, list[str | None]]] = [
        ("id", [story.id]),
        ("agency", [_because(story.agency, story.agency_by)]),
        ("date", [_because(story.date, story.dated_by)]),
        ("filed", [story.filed]),
        ("language", [story.language]),
        ("slug", [story.slug]),
        ("version", [version]),
        ("headline", [story.headline]),
        ("deck", [story.deck]),
        ("byline", [story.byline.text]),
        ("author", [_list(a.name, a.title, a.affiliation, a.place) for a in story.byline.authors]),
        ("dateline", [story.dateline.text]),
        ("place", [_place(place) for place in story.dateline.places]),
        ("caption", [_list(c.text, c.credit and f"[{c.credit}]", between=" ") for c in story.captions]),
        ("body", [story.body]),
        ("credit", [f"{c.role}: {c.name}" + (f" in {c.place}" if c.place else "") for c in story.credits]),
        ("note", [f"{note.kind}: {note.text}" for note in story.notes]),
        ("query", [f"{query.kind}: {query.text}" for query in story.queries]),
        ("metadata", [f"{key}: {value}" for key, value in story.metadata.items()]),
    ]
    return [(part, "\n".join(filter(None, values))) for part, values in rows if any(values)]


def row(story: Story) -> tuple[str, ...]:
    """A story in one line."""
    cells = (story.id, story.agency, story.date, story.dateline.text, story.byline.text, story.headline)
    return tuple(" ".join((cell or "").split()) for cell in cells)


def _because(value: str | None, by: str | None) -> str | None:
    return f"{value} (by {by})" if value and by else value


def _list(*values: str | None, between: str = ", ") -> str:
    return between.join(value for value in values if value)


def _place(place: Place) -> str:
    where = None if place.lat is None or place.lon is None else f"{place.lat:.2f} {place.lon:.2f}"
    known = _list(place.name, place.country, where)
    return _list(_list(place.city, place.region), known and f"= {known}", between=" ")


def _table(rows: Rows, heads: Sequence[str], *, wrap: bool) -> Table:
    """The rows as rich draws them: without heads the first column is the margin, and keeps its width."""
    table = Table(box=None, show_header=bool(heads), pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for number, head in enumerate(heads or ("part", "text")):
        margin = number == 0 and not heads
        table.add_column(
            head,
            style="bold" if margin else "",
            no_wrap=margin or not wrap,
            overflow="fold" if wrap else "ellipsis",
            min_width=_LEAST.get(head),
        )
    for cells in rows:
        table.add_row(*(Text(shown(cell)) for cell in cells))
    return table


def _plain(rows: Rows) -> Iterable[str]:
    """The rows in columns as wide as their longest cell, without a trailing blank."""
    grid = [[shown(cell).split("\n") for cell in cells] for cells in rows]
    if not grid:
        return
    widths = [max(cell_len(line) for cells in grid for line in cells[n]) for n in range(len(grid[0]))]
    for cells in grid:
        for n in range(max(map(len, cells))):
            lines = [cell[n] if n < len(cell) else "" for cell in cells]
            padded = (line + " " * (width - cell_len(line)) for line, width in zip(lines, widths, strict=True))
            yield "  ".join(padded).rstrip() + "\n"
