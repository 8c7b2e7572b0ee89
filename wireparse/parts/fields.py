"""A database's field: its name in capitals, a colon, and words that may go on over several lines."""

from wireparse.text import pattern

_BLANK_LINE, _BLANK_ABOVE = r"\n[^\S\n]*+\n", r"\n[^\S\n]*+\n[^\S\n]*+$"


def field_end(text: str, start: int, end: int) -> int:
    """Where the words of the field end whose name stands at ``start``-``end``.

    Where a blank line stands above a field, its words go on up to the next one.
    """
    wrapped = pattern(_BLANK_ABOVE).search(text, max(0, start - 60), start)
    stop = pattern(_BLANK_LINE if wrapped else r"\n").search(text, end)
    return stop.start() if stop else len(text)
