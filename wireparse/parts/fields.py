"""A database's field: its name in capitals, a colon, and words that may go on over several lines."""

from wireparse.patterns import pattern
from wireparse.text import Copy, Mark

_BLANK_LINE, _BLANK_ABOVE = r"\n[^\S\n]*+\n", r"\n[^\S\n]*+\n[^\S\n]*+$"


def field_end(text: str, start: int, end: int) -> int:
    """Where the words of the field end whose name stands at ``start``-``end``.

    Where a blank line stands above a field, its words go on up to the next one.
    """
    wrapped = pattern(_BLANK_ABOVE).search(text, max(0, start - 60), start)
    stop = pattern(_BLANK_LINE if wrapped else r"\n").search(text, end)
    return stop.start() if stop else len(text)


def field_words(copy: Copy, field: Mark) -> tuple[int, int]:
    """Where the words of a field stand that is marked up to them: the next field begins on their line, perhaps."""
    after = min((mark.start for mark in copy.marks if mark.start >= field.end), default=len(copy.plain))
    return copy.trim(field.end, min(after, field_end(copy.plain, field.start, field.end)))
