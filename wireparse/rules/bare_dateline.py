"""The bare dateline: web copy that lost its credit and its dash, ``CAIRO Officials said``.

It is read only in front of the lede, and only where the gazetteer knows the place or its region: ``NATO said`` has neither.
"""

from collections.abc import Iterator
from itertools import islice

from wireparse import places
from wireparse.datelines import read_places
from wireparse.story import Dateline
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark, pattern

_LINES = 9
"""The lede is among so many lines: below headline, deck, byline and a page's clock."""
_RUN = r"[\p{Lu}][\p{Lu}'’.\-]*+(?:[ /][\p{Lu}][\p{Lu}'’.\-]*+)*+"
_OPENING = r"\s++[\p{Lu}\d\"“'‘«$]"


def find_bare_dateline(copy: Copy, style: Style) -> Iterator[Mark]:
    """Web copy that lost its credit and dash: ``CAIRO Officials said``, ``AUSTIN, Texas The mayor``.

    Only in front of the lede, and only where the gazetteer knows the place or its region: ``NATO said`` has neither.
    """
    if copy.find("dateline"):
        return
    for number, (start, end) in enumerate(islice(copy.free_lines(HEAD), _LINES)):
        run = pattern(_RUN).match(copy.plain, start, min(end, start + 80))
        if run is None or (number == 0 and end - start < 150):
            continue
        if copy.plain[run.end() : run.end() + 1] == ",":
            stop = _end_of_region(copy.plain, run.end(), end)
        else:
            stop = _end_of_places(copy.plain, start, run.end())
        if stop and (stop == end or end - start > 60 or pattern(_OPENING).match(copy.plain, stop)):
            printed = copy.squash(start, stop)
            if stop == end and "," not in printed:
                continue
            value = Dateline(text=printed, places=read_places(printed, style.country))
            copy.ask("dateline", "glued", f"{printed} runs into the lede")
            yield Mark("dateline", start, stop, "dateline-bare", value)
            return


def _end_of_region(text: str, at: int, end: int) -> int:
    """Where the region after a comma ends, or 0: after ``Texas`` in ``AUSTIN, Texas The mayor``."""
    words = pattern(r" \p{Lu}[\p{L}.]*+").finditer(text, at + 1, end)
    stops = []
    for word, _ in zip(words, range(3), strict=False):
        stops.append(word.end())
    for stop in reversed(stops):
        if places.is_region(text[at + 2 : stop]) and (stop == end or pattern(_OPENING).match(text, stop)):
            return stop
    return 0


def _end_of_places(text: str, start: int, end: int) -> int:
    """Where the longest run of known places ends, or 0: after ``YORK`` in ``NEW YORK A man``, ``NEW YORK/LIMA Two``."""
    done = start
    while True:
        slash = text.find("/", done, end)
        piece_end = slash if slash >= 0 else end
        stop = _end_of_place(text, done, piece_end)
        if slash < 0 or stop != slash:
            return stop if slash < 0 else 0
        done = slash + 1


def _end_of_place(text: str, start: int, end: int) -> int:
    words = text[start:end].split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        stop = start + len(name)
        after = text[stop : stop + 1]
        if after.islower():
            # Web copy glues the lede on: in "LISBONThe court" the last capital is the lede's.
            name, stop = name[:-1], stop - 1
            if len(name) > 4 and places.is_place(name):
                return stop
        elif len(name) > 2 and places.is_place(name) and pattern(_OPENING).match(text, stop):
            return stop
    return 0
