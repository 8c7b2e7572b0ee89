"""Copy to stories: what the desk is told of all the copy of a run, and what its own mistakes cost."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from wireparse.desk import Desk, read_together
from wireparse.inputs import Fault
from wireparse.story import Story
from wireparse.text import Copy

HANDFUL = 32
"""How many stories are read side by side."""


def read_copies(items: Sequence[Copy | Fault], told: Desk) -> list[Story | Fault]:
    """The story of each copy, in its place. A mistake of the desk's costs that story and no other, and is told."""
    copies = [item for item in items if isinstance(item, Copy)]
    stories = [
        _fault(copy, found) if isinstance(found, Exception) else found
        for copy, found in zip(copies, read_together(copies, told), strict=True)
    ]
    if len(copies) == len(items):
        return stories
    read = iter(stories)
    return [next(read) if isinstance(item, Copy) else item for item in items]


def read_all(items: Iterable[Copy | Fault], told: Desk) -> Iterator[tuple[Copy | Fault, Story | Fault]]:
    """Each item with its story, a handful at a time, in their order."""
    items = iter(items)
    while handful := list(islice(items, HANDFUL)):
        yield from zip(handful, read_copies(handful, told), strict=True)


def _fault(copy: Copy, error: Exception) -> Fault:
    what = f"the desk failed on this story ({_mistake(error)})"
    return Fault(copy.source.path or "", what, "Please report it, with the copy", copy.source.line)


def _mistake(error: Exception) -> str:
    """What went wrong in the program itself, and in which line of it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{where}"
