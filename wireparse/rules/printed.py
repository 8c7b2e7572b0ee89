"""A printer's story, whole: one line of capitals, grafs that four blanks open, and the house's mark at the end.

Between that line and the mark stand a dateline and the story, and nothing else can::

    FERRY LINE ADDS BOATS

        LIMA, March 3 - The harbour's ferry line said it would add
    two boats in spring.
     Reuter

The archives of the printers' time hold little but such copy. It is read at once; what has any sign of more is left to
the other rules.
"""

from collections.abc import Iterable

from wireparse import agencies
from wireparse.languages import BY
from wireparse.parts.closings import closes_too, house_of_mark
from wireparse.parts.grafs import INDENT, grafs
from wireparse.parts.leftovers import PROSE_ENDS
from wireparse.parts.usual_bylines import usual_byline
from wireparse.parts.usual_datelines import usual_dateline
from wireparse.style import Style
from wireparse.text import Copy, Mark

WHOLE = "printed"
"""The rule of all the marks of a story that was read whole."""
_BELOW_HEADLINE, _NEXT_GRAF = f"\n\n{INDENT}", f"\n{INDENT}"
_SHORTEST, _LONGEST = 15, 160
"""A printer's headline has so many characters."""
_DATELINE = 60
_LAST = 200
"""So many characters above the end mark may hold a sign-off, a note or a line of copyright."""
# What is no headline, though in capitals: "BY JANE ROE", "BC-FERRY", "HOLD HOLD HOLD".
_NO_HEADLINE = tuple(
    f"{word}{sign}"
    for sign in " -"
    for word in (*(by.upper() for by in BY), "AM", "PM", "BC", "CX", "EU", "HOLD", "KILL", "EMBARGO", "EDITOR", "ZCZC")
)
_DOUBTFUL, _OF_SLUGS = frozenset("@[]_|\n"), frozenset(":/(")
# "Reporting by", "contributed to this report", "Editor's note", "Copyright": any of these may be more than the story's
# own words.
_MORE = (
    *("ting by", "Written by", "Reported by", "ontributed to th", "nput from", "Editor", "EDITOR", "opyright", "["),
    *("(c)", "ontact:", "looking statement", "SOURCE ", "his story", "he story"),
)
_BRACKETED = (").", ").")


def find_printed(copy: Copy, style: Style) -> Iterable[Mark]:
    """Headline, dateline, body and end mark of a story that is nothing else, in the order of the text."""
    text = copy.plain
    stop = text.find(_BELOW_HEADLINE, 0, _LONGEST)
    if stop < 0 or copy.marks or not text.isascii() or not _is_headline(text[:stop].rstrip()):
        return ()
    byline, begin = _byline(text, stop + len(_BELOW_HEADLINE))
    dash = text.find(" -", begin, begin + _DATELINE)
    if not text[dash + 2 : dash + 3].isspace() or (closing := _closing(text)) is None:
        return ()
    end, sign, module = closing
    dateline = usual_dateline(text[begin:dash], style.country or agencies.load(module).country)
    if dateline is None:
        return ()
    start, end = copy.trim(dash + 2, end)
    return (
        Mark("headline", *copy.trim(0, stop), WHOLE, copy.squash(0, stop)),
        *byline,
        Mark("dateline", begin, dash, WHOLE, dateline),
        Mark("separator", dash + 1, dash + 2, WHOLE),
        Mark("body", start, end, WHOLE, grafs(text[start:end])),
        Mark("endmark", sign, len(text.rstrip()), WHOLE, module),
    )


def _byline(text: str, begin: int) -> tuple[tuple[Mark, ...], int]:
    """The byline, if the first graf is one, and where the dateline's graf begins."""
    byline: tuple[Mark, ...] = ()
    stop = text.find(_NEXT_GRAF, begin, begin + _LONGEST) if text[begin + 1 : begin + 3] in ("y ", "Y ") else -1
    if stop > 0 and (value := usual_byline(text[begin:stop])):
        byline = (Mark("byline", begin, stop, WHOLE, value),)
        begin = stop + len(_NEXT_GRAF)
    return byline, begin + (text[begin : begin + 1] == " ")  # some desks of Asia indent by five


def _is_headline(line: str) -> bool:
    return (
        line.isupper()
        and len(line) > _SHORTEST
        and (line[0].isalpha() or line[0] == "<")
        and line.count(" ") > (1 if _OF_SLUGS.isdisjoint(line) else 3)
        and not line.startswith(_NO_HEADLINE)
        and _DOUBTFUL.isdisjoint(line)
    )


def _closing(text: str) -> tuple[int, int, str] | None:
    """Where the story ends and its end mark begins, and the house whose mark it is; none where more may stand there."""
    near = text[-_LAST:]
    words = near.rsplit(None, 1)
    above, last = words[0], words[-1]
    module = house_of_mark(last)
    if module is None or any(map(near.__contains__, _MORE)):
        return None
    # A story ends with a sentence or with the last row of a table; what is set in brackets is none of it.
    if above[-2:] in _BRACKETED if above[-1] in PROSE_ENDS else (not above[-1].isalnum() or closes_too(above)):
        return None
    return len(text) - len(near) + len(above), text.rindex(last), module
