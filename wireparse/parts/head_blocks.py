"""The blocks of a head: its lines that nobody has claimed, with those that continue them."""

from collections.abc import Iterator
from itertools import islice

from wireparse.text import HEAD, Copy

LONGEST = 250
"""No headline is longer."""
_WRAPPED = 120
_WIDEST, _FULL, _FURTHER = 90, 55, 3
"""A wrapped line holds up to so many characters; one that the next word would bring past the second was full."""
_UNFINISHED = frozenset("a an and at by for from in of on or the to with".split())
"""What a line of a headline ends with that goes on in the next one."""


def blocks(copy: Copy, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Unclaimed lines, with the lines that continue them: a headline may be wrapped over two or three."""
    text = copy.plain
    begin = stop = -1
    for line in copy.free_lines(end):
        if line[0] < start:
            continue
        if begin >= 0:
            near = text.count("\n", stop, line[0]) == 1 and not text[stop : line[0]].strip()
            if near and (
                text[text.rfind(" ", begin, stop) + 1 : stop] in _UNFINISHED
                or text[stop - 1] == ";"
                or (_wraps(text, begin, stop, line) and (text[line[0]].islower() or _is_wrapped(copy, end)))
            ):
                stop = line[1]
                continue
            yield begin, stop
        begin, stop = line
    if begin >= 0:
        yield begin, stop


def _is_wrapped(copy: Copy, below: int) -> bool:
    """Whether the copy is wrapped at all: where its lines are longer than any printer's, each of them is a graf."""
    return all(last - first <= _WRAPPED for first, last in islice(copy.lines(below, below + HEAD), 12))


def _wraps(text: str, begin: int, stop: int, line: tuple[int, int]) -> bool:
    """Whether the next line goes on with the block.

    A wrapped line is full, and the next word had no room on it. A headline set in the middle goes on further in, or
    with a small letter: ``Ferry Line Adds Boats`` above ``        for Summer``. So does one that broke off at a dash.
    """
    last = text.rfind("\n", 0, stop) + 1
    width, length = stop - last, line[1] - line[0]
    if stop - begin > LONGEST or width > _WIDEST or length > _WIDEST:
        return False
    further_in = line[0] - text.rfind("\n", 0, line[0]) > begin - text.rfind("\n", 0, begin) + _FURTHER
    if length < width and (further_in or text[line[0]].islower() or text.startswith((" -", " –", " —"), stop - 2)):
        return True
    word = text.find(" ", *line)
    room = (word if word > 0 else line[1]) - line[0]
    return width + room > _FULL and length <= width + 20
