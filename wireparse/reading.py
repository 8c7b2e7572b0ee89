"""One copy to one story: what the desk is told of all the copy of a run, and what its own mistakes cost."""

import os
from datetime import date as Date

from msgspec import Struct, field

from wireparse import desk
from wireparse.inputs import Fault
from wireparse.story import Story
from wireparse.style import Style
from wireparse.text import Copy


class Desk(Struct, frozen=True):
    """What the desk is told: who filed the copy, in what style, the user's own houses, and the reference day."""

    agency: str | None = None
    style: Style | None = None
    houses: dict[str, Style] = field(default_factory=dict)
    day: Date | None = None
    keep_text: bool = False


def read_copy(copy: Copy, told: Desk) -> Story | Fault:
    """The story of one copy. A mistake of the desk's costs that story and no other, and is said aloud."""
    try:
        return desk.parse(
            copy, agency=told.agency, style=told.style, houses=told.houses, date=told.day, keep_text=told.keep_text
        )
    except Exception as error:  # noqa: BLE001 - whatever it is, the stories that follow are still to be read
        what = f"the desk failed on this story ({_mistake(error)})"
        return Fault(copy.source.path or "", what, "Please report it, with the copy", copy.source.line)


def _mistake(error: Exception) -> str:
    """What went wrong in the program itself, and in which line of it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{where}"
