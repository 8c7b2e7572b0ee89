"""Where places in capitals end that run into the lede: ``CAIRO Officials said``, ``AUSTIN, Texas The mayor``."""

from itertools import islice

from wireparse import places
from wireparse.parts.datelines import names_no_town
from wireparse.patterns import pattern

_CAPITALS = r"\p{Lu}[\p{Lu}'’.\-]*+(?: \p{Lu}[\p{Lu}'’.\-]*+)*+"
_ABOARD = frozenset("ABOARD ACROSS ALONG AT NEAR ON".split())
_REGION_WORD = r" \p{Lu}[\p{L}.]*+"
# How a lede begins: with a capital, a figure or a quotation mark.
_OPENING = r"\s++[\p{Lu}\d\"“'‘«$]"
# The printer's day in Reuters' archive of 1996: "LIMA 1996-10-07" on a line of its own.
DAY = r" (\d{4}-\d\d-\d\d)(?=\s*(?:\n|$))"
_WINDOW = 80


def end_of_places(text: str, start: int, end: int) -> int:
    """Where the last of several places ends, or 0: after ``LIMA`` in ``QUITO/LIMA Two``."""
    while True:
        stop = _end_of_place(text, start, end)
        if not stop or text[stop : stop + 1] != "/":
            return stop
        start = stop + 1


def _end_of_place(text: str, start: int, end: int) -> int:
    """Where one place ends with its region, or 0. The longest known name wins: ``NEW YORK`` in ``NEW YORK A man``."""
    run = pattern(_CAPITALS).match(text, start, min(end, start + _WINDOW))
    if run is None:
        return 0
    if text[run.end() : run.end() + 1] == ",":
        return _end_of_region(text, run.end() + 1, end)
    words = run[0].split(" ")
    aboard = words[0] in _ABOARD and names_no_town(run[0])
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        stop = start + len(name)
        if text[stop : stop + 1].islower():
            # Web copy glues the lede on: in "LISBONThe court" the last capital is the lede's.
            name, stop = name[:-1], stop - 1
            if len(name) > 4 and places.is_place(name):
                return stop
        elif aboard and count > 2 and len(words[count - 1]) > 1 and name[-1] != "." and _opens(text, stop, end):
            return stop  # "ABOARD THE GULL The", "ABOARD THE GULL U.S. sailors"
        elif places.is_place(name) and (text[stop : stop + 1] == "/" or _opens(text, stop, end)):
            return stop
    return 0


def _opens(text: str, stop: int, end: int) -> bool:
    return stop == end or pattern(_OPENING).match(text, stop) is not None or pattern(DAY).match(text, stop) is not None


def _end_of_region(text: str, at: int, end: int) -> int:
    """Where the region behind a comma ends, or 0: after ``Texas`` in ``Texas The mayor`` and in ``TexasThe mayor``."""
    words = list(islice(pattern(_REGION_WORD).finditer(text, at, min(end, at + _WINDOW)), 3))
    for word in reversed(words):
        stop = word.end()
        if places.is_region(text[at + 1 : stop]) and (text[stop : stop + 1] == "/" or _opens(text, stop, end)):
            return stop
    glued = pattern(r"\p{Lu}\p{Ll}++(?=\p{Lu}\p{Ll})").match(text, at + 1, end)
    return glued.end() if glued and places.is_region(glued[0]) else 0
