"""The copy as it was filed, with the part and the rule that found it in the margin; the desk's queries below.

Every line of the copy is there. A line in which several marks begin is broken at each, so that each has its margin.
Stories must have been read with their text kept.
"""

from collections.abc import Iterable
from io import TextIOWrapper
from typing import BinaryIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from wireparse.outputs import pieces, shown
from wireparse.story import Part, Span, Story

INKS: dict[Part | None, str] = {
    "envelope": "bright_black",
    "slug": "yellow",
    "note": "bold red",
    "headline": "bold",
    "deck": "italic",
    "caption": "cyan",
    "byline": "green",
    "dateline": "bold blue",
    "separator": "bright_black",
    "body": "",
    "signoff": "magenta",
    "endmark": "bright_black",
    "other": "bright_black",
    None: "reverse red",
}
"""The colour of each part on a terminal. Characters under no mark would be a fault: they stand out."""


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """The stories one below the other, each under its id where there are several."""
    text = TextIOWrapper(out, "utf-8", newline="", write_through=True)
    console = Console(file=text, highlight=False) if out.isatty() else None
    for number, story in enumerate(stories):
        text.write("\n" * bool(number) + f"== {shown(story.id)}\n")
        margin = max((len(_label(mark)) for mark in story.marks), default=0)
        rows = [(_label(mark) if begins else "", piece, mark) for piece, mark, begins in pieces(story)]
        if console:
            console.print(_grid(rows, margin))
        else:
            text.writelines(f"{label:{margin}} | {shown(piece)}".rstrip() + "\n" for label, piece, _ in rows)
        text.writelines(f"? {query.kind} {query.part or 'story'}: {shown(query.text)}\n" for query in story.queries)
    text.detach()


def _label(mark: Span | None) -> str:
    return f"{mark.part} {mark.rule}" if mark else ""


def _grid(rows: Iterable[tuple[str, str, Span | None]], margin: int) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=margin, no_wrap=True, style="bright_black")
    grid.add_column(overflow="fold")
    for label, piece, mark in rows:
        ink = INKS[mark.part if mark else None] if piece.strip() else ""
        grid.add_row(Text(label), Text(shown(piece), style=ink))
    return grid
