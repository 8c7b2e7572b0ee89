"""The bare dateline: web copy that lost its credit and its dash, ``CAIRO Officials said``.

It is read only in front of the lede, and only where the gazetteer knows the place or its region: ``NATO said`` has
neither.
"""

from collections.abc import Iterator
from itertools import islice

from wireparse import places
from wireparse.datelines import read_dateline
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark, pattern

_LINES = 9
"""The lede is among so many lines: below headline, deck, byline and a page's clock."""
_CAPITALS = r"\p{Lu}[\p{Lu}'’.\-]*+(?: \p{Lu}[\p{Lu}'’.\-]*+)*+"
_REGION_WORD = r" \p{Lu}[\p{L}.]*+"
# How a lede begins: with a capital, a figure or a quotation mark; in South Asia behind a colon, "NEW DELHI: The".
_OPENING = r":?+\s++[\p{Lu}\d\"“'‘«$]"
# Below each other, such words are labels: "FRANCE: The", "ITALY: The".
_LABELLED = r"(?m)^[^\S\n]*+\p{Lu}{3}[\p{Lu} ]{0,20}+: "
# The printer's day in Reuters' archive of 1996: "LIMA 1996-10-07" on a line of its own.
_DAY = r" (\d{4}-\d\d-\d\d)(?=\s*(?:\n|$))"
_WINDOW, _LEDE, _WRAPPED, _HEADLINE = 80, 60, 50, 150


def find_bare_dateline(copy: Copy, style: Style) -> Iterator[Mark]:
    """Places in capitals that run into the lede: ``CAIRO Officials said``, ``AUSTIN, Texas The mayor``."""
    if copy.find("dateline"):
        return
    text = copy.plain
    for number, (start, end) in enumerate(islice(copy.free_lines(HEAD), _LINES)):
        if not text[start].isupper() or (number == 0 and end - start < _HEADLINE):
            continue
        stop = _end_of_places(text, start, end)
        day = pattern(_DAY).match(text, stop) if stop else None
        if not stop or not (day or _before_lede(text, start, stop, end)):
            continue
        colon = not day and text[stop : stop + 1] == ":"
        if colon and (end - start <= _LEDE or len(pattern(_LABELLED).findall(text, 0, HEAD)) > 1):
            continue
        last = day.end() if day else stop
        value = read_dateline(copy.squash(start, last), text[start:stop], day[1] if day else None, None, style.country)
        if value:
            if not day and not colon:
                copy.ask("dateline", "glued", f"{value.text} runs into the lede")
            yield Mark("dateline", start, last, "dateline-bare", value)
            if colon:
                yield Mark("separator", stop, stop + 1, "dateline-bare")
            return


def _before_lede(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a lede follows on the line; alone on it only a place with its region is told from a crosshead."""
    if stop == end:
        return "," in text[start:stop]
    # A printer's lede goes on in the next line.
    return end - start > (_LEDE if text[end + 1 :][:8].lstrip(" ")[:1] in ("", "\n") else _WRAPPED)


def _end_of_places(text: str, start: int, end: int) -> int:
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
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        stop = start + len(name)
        if text[stop : stop + 1].islower():
            # Web copy glues the lede on: in "LISBONThe court" the last capital is the lede's.
            name, stop = name[:-1], stop - 1
            if len(name) > 4 and places.is_place(name):
                return stop
        elif places.is_place(name) and (text[stop : stop + 1] == "/" or _opens(text, stop, end)):
            return stop
    return 0


def _opens(text: str, stop: int, end: int) -> bool:
    return stop == end or pattern(_OPENING).match(text, stop) is not None or pattern(_DAY).match(text, stop) is not None


def _end_of_region(text: str, at: int, end: int) -> int:
    """Where the region behind a comma ends, or 0: after ``Texas`` in ``Texas The mayor`` and in ``TexasThe mayor``."""
    words = list(islice(pattern(_REGION_WORD).finditer(text, at, min(end, at + _WINDOW)), 3))
    for word in reversed(words):
        stop = word.end()
        if places.is_region(text[at + 1 : stop]) and (text[stop : stop + 1] == "/" or _opens(text, stop, end)):
            return stop
    glued = pattern(r"\p{Lu}\p{Ll}++(?=\p{Lu}\p{Ll})").match(text, at + 1, end)
    return glued.end() if glued and places.is_region(glued[0]) else 0
