"""The bare dateline: web copy that lost its credit and its dash, ``CAIRO Officials said``, ``LIMA, Oct 15 The``.

It is read only in front of the lede, and only where the gazetteer knows the place or its region: ``NATO said`` has
neither. So is the colon that Indian papers set for the dash, ``PUNE: The``.
"""

from collections.abc import Iterator
from itertools import islice

from wireparse import places
from wireparse.parts.capitals import DAY, end_of_places
from wireparse.parts.datelines import all_known, dated_from, in_capitals, read_dateline
from wireparse.patterns import pattern
from wireparse.story import Dateline
from wireparse.style import DATE, PLACES, Style
from wireparse.text import HEAD, Copy, Mark

_LINES, _HEAD_LINES = 9, 6
"""The lede is among so many lines: below headline, deck, byline and a page's clock."""
# A printer's dateline with its day, in capitals, and the lede behind it: "NEW YORK, Oct 15 Wheat", "QUITO Oct 14 The".
_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:[a-z]{3,6}+)?+"
_DATED = (
    r"(?P<places>\p{Lu}[\p{Lu}'’.\-]++(?:[ /]\p{Lu}[\p{Lu}'’.\-]*+(?!\p{Ll}))*+"
    rf"(?:, (?!{_MONTH}\.? \d)\p{{Lu}}[\p{{L}}.]++)?+)"
    rf",?+ (?P<date>{_MONTH}\.?+ \d{{1,2}}+(?:, \d{{4}}+)?+)(?=\s++[\p{{Lu}}\"“'‘$])"
)
_DAY_ALONE = r"(?<=\n[^\S\n]*)(?P<date>\p{Lu}\p{L}{2,8}+ \d{1,2}+) {1,2}+-(?= \S)"
_COLON = (
    rf"(?P<places>{PLACES}(?: \((?P<land>\p{{Lu}}[\p{{L}} .\-]{{2,30}}+)\))?+)(?:, (?P<date>{DATE}))?+ ?"
    r"(?=:\s++[\p{Lu}\d\"“'‘])"
)
# A page of Pakistan sets the day behind the house: "LIMA, (Xyz / Harbour News - 3rd May, 2031 ) The".
_IN_BRACKET = (
    rf"(?P<places>{PLACES}),?+ ?"
    rf"\((?P<credit>\p{{Lu}}[^()\n\-]{{2,30}}(?: - [^()\n\-]{{2,40}})??) - (?P<date>{DATE}) ?\)"
    r"(?=(?P<dash> ?:)?+ ?[\p{Lu}\d\"“'‘])"
)
_OWN_LINE = rf"(?P<places>{PLACES}), (?P<date>{DATE})"
# "Oakton, Ohio Tension rose": behind a city and its region a sentence's own words would go on with a comma.
_SMALL_LETTERS = (
    r"(?P<city>\p{Lu}\p{Ll}[\p{L}.'’\-]*+(?: \p{Lu}\p{Ll}[\p{L}.'’\-]*+){0,2}+), "
    r"(?P<region>(?:(?:New|North|South|West) )?+\p{Lu}\p{Ll}{3,}+)(?= \p{Lu}\p{L}*+ \p{Ll})"
)
_LONE = r"(?m)^\p{Lu}[\p{Lu} .\-]{2,30}+$"
_LABEL = r"(?m)^(\p{Lu}[\p{L}. ]{2,30}+):\s"
# Behind a place in small letters papers of Asia set a colon, "Pune: The"; behind an English name it is a speaker's,
# "Jackson: We".
_NAMESAKES = frozenset("AR AU BR CA CL CO ES FR GB IE IT JM MX NZ PE PH PT US ZA".split())
_FIGURES = frozenset("0123456789")
_WINDOW, _LEDE, _WRAPPED, _NARROW, _HEADLINE, _SENTENCE, _ABOVE = 80, 60, 50, 34, 150, 90, 10


def find_bare_dateline(copy: Copy, style: Style) -> Iterator[Mark]:
    """Places in capitals that run into the lede: ``CAIRO Officials said``, ``AUSTIN, Texas The mayor``."""
    if copy.find("dateline"):
        return
    text = copy.plain
    for number, (start, end) in enumerate(islice(copy.free_lines(HEAD), _LINES)):
        if not text[start].isupper():
            continue
        found = (
            _dated(copy, start, end, style)
            or _with_colon(copy, start, end, style, first=number == 0 and end - start < _HEADLINE)
            or _in_bracket(copy, start, end, style)
            or (_day_alone(copy, start, style) if number == 1 else [])
            or (_on_own_line(copy, start, end, style) if number else [])
            or (_in_small_letters(copy, start, end, style) if number == 1 else [])
        )
        if found:
            yield from found
            return
        if number == 0 and end - start < _HEADLINE:
            continue
        stop = end_of_places(text, start, end)
        day = pattern(DAY).match(text, stop) if stop else None
        if not stop or not (day or _before_lede(text, start, stop, end)):
            continue
        last = day.end() if day else stop
        value = read_dateline(copy.squash(start, last), text[start:stop], day[1] if day else None, None, style.country)
        if value:
            if not day:
                copy.ask("dateline", "glued", f"{value.text} runs into the lede")
            yield Mark("dateline", start, last, "dateline-bare", value)
            return


def _dated(copy: Copy, start: int, end: int, style: Style) -> list[Mark]:
    """``LIMA, Oct 15 The``: places in capitals that are known, and a day."""
    text = copy.plain
    if not text[start : start + 2].isupper() or _FIGURES.isdisjoint(text[start : min(end, start + _WINDOW)]):
        return []
    match = pattern(_DATED).match(text, start, end)
    if match is None or not all_known(match["places"]) or not _is_lede(text, start, end):
        return []
    value = read_dateline(match[0], match["places"], match["date"], None, style.country)
    if value is None:
        return []
    copy.ask("dateline", "glued", f"{value.text} runs into the lede")
    return [Mark("dateline", start, match.end(), "dateline-bare", value)]


def _in_bracket(copy: Copy, start: int, end: int, style: Style) -> list[Mark]:
    """``LIMA, (Xyz - 3rd May, 2031 ) The``: a known place, the house and the day in one bracket."""
    bracket = copy.plain.find("(", start, min(end, start + _WINDOW))
    match = (
        pattern(_IN_BRACKET).match(copy.plain, start, end)
        if bracket > 0 and copy.plain.find(" - ", bracket, min(end, bracket + _WINDOW)) > 0
        else None
    )
    if match is None or not all_known(match["places"]) or not _is_lede(copy.plain, start, end):
        return []
    value = read_dateline(copy.squash(*match.span()), match["places"], match["date"], match["credit"], style.country)
    if value is None:
        return []
    marks = [Mark("dateline", start, match.end(), "dateline-bracket", value)]
    return [*marks, Mark("separator", *copy.trim(*match.span("dash")), "dateline-bracket")] if match["dash"] else marks


def _day_alone(copy: Copy, start: int, style: Style) -> list[Mark]:
    """``APRIL 7 - 1000 hrs``: a table has no place, straight below its headline. A chronology has many such days."""
    match = pattern(_DAY_ALONE).match(copy.plain, start)
    if match is None or len(pattern(_DAY_ALONE).findall(copy.plain, 0, HEAD)) > 1:
        return []
    value = read_dateline(match["date"], None, match["date"], None, style.country)
    if value is None:
        return []
    return [
        Mark("dateline", *match.span("date"), "dateline-day", value),
        Mark("separator", match.end() - 1, match.end(), "dateline-day"),
    ]


def _on_own_line(copy: Copy, start: int, end: int, style: Style) -> list[Mark]:
    """``Pune, October 1`` as a line above the story, as newspapers of India set it."""
    text = copy.plain
    if end - start > _WRAPPED or not text[start + 1 : start + 2].islower():
        return []
    if printed := dated_from(text, start, end):
        value = read_dateline(copy.squash(start, end), printed, None, None, style.country)
        return [Mark("dateline", start, end, "dateline-place", value)] if value else []
    if text.find(", ", start, end) < 0:
        return []
    match = pattern(_OWN_LINE).fullmatch(text, start, end)
    if match is None or not _below_head(text, start) or not all_known(match["places"]):
        return []
    if not _is_lede(text, *copy.trim(end, _line_end(text, end))):
        return []
    value = read_dateline(copy.squash(start, end), match["places"], match["date"], None, style.country)
    return [Mark("dateline", start, end, "dateline-line", value)] if value and value.day else []


def _in_small_letters(copy: Copy, start: int, end: int, style: Style) -> list[Mark]:
    """``Oakton, Ohio Tension rose``, straight below the headline, of a town that is known or named again."""
    text = copy.plain
    match = pattern(_SMALL_LETTERS).match(text, start, end) if text.find(", ", start, start + _WRAPPED) > 0 else None
    if match is None or end - start < _SENTENCE or not places.is_region(match["region"]):
        return []
    if not places.is_place(match["city"]) and text.find(match[0], match.end()) < 0:
        return []
    value = read_dateline(match[0], match[0], None, None, style.country)
    return [Mark("dateline", *match.span(), "dateline-bare", value)] if value else []


def _line_end(text: str, above: int) -> int:
    """Where the next line ends that holds anything."""
    start = above + len(text[above:]) - len(text[above:].lstrip())
    stop = text.find("\n", start)
    return len(text) if stop < 0 else stop


def _is_lede(text: str, start: int, end: int) -> bool:
    """Whether a line is long, or goes on in the next as a printer's line does."""
    return end - start > _LEDE or (end - start > _NARROW and _is_wrapped(text, end))


def _with_colon(copy: Copy, start: int, end: int, style: Style, *, first: bool) -> list[Mark]:
    """``New Delhi, Feb 17: The``, ``PUNE: The``; but not the places of a round-up, each before its colon.

    ``first`` is a short line with nothing above it: without a day it may be a headline, unless a sentence ends it.
    """
    text = copy.plain
    if text.find(":", start, min(end, start + _WINDOW)) < 0 or end - start < _LEDE:
        return []
    match = pattern(_COLON).match(text, start, end)
    if match is None or not all_known(match["places"]) or (match["land"] and not places.is_region(match["land"])):
        return []
    words = match[0].rstrip()
    value = read_dateline(words, match["places"], match["date"], None, style.country)
    if (
        value is None
        or (first and not value.day and (end - start < _SENTENCE or text[end - 1] != "."))
        or not (value.day or _is_town(match["places"], value))
        or _is_one_of_many(text, match["places"], start, end, dated=value.day is not None)
    ):
        return []
    return [
        Mark("dateline", start, start + len(words), "dateline-colon", value),
        Mark("separator", match.end(), match.end() + 1, "dateline-colon"),
    ]


def _is_one_of_many(text: str, printed: str, start: int, end: int, *, dated: bool) -> bool:
    """Whether other labels stand round a line: speakers below it, other places of a round-up above it.

    Below a place and its day only other places count: a market story has labels too, ``KEEPING SCORE: The``.
    """
    below = pattern(_LABEL).findall(text, end, end + HEAD)
    if any(map(all_known, below)) if dated else below:
        return True
    above = pattern(_LABEL).findall(text, max(0, start - HEAD), start)
    return any(label.isupper() == printed.isupper() and all_known(label) for label in above)


def _is_town(printed: str, value: Dateline) -> bool:
    """Whether what stands before a colon is a dateline's town: ``MEXICO:`` is a country, ``Jackson:`` a speaker."""
    if places.is_region(printed):
        return False
    lands = [place.country for place in value.places]
    return in_capitals(printed.partition(" (")[0]) or (all(lands) and _NAMESAKES.isdisjoint(lands))


def _before_lede(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a lede follows on the line; alone on it only a place with its region is told from a crosshead."""
    if stop == end:
        return "," in text[start:stop] or _stands_alone(text, start, stop)
    # A printer's lede goes on in the next line.
    return end - start > (_WRAPPED if _is_wrapped(text, end) else _LEDE)


def _is_wrapped(text: str, end: int) -> bool:
    """Whether a line that ends at ``end`` has another straight below it."""
    return text[end : end + 12].lstrip(" ").partition("\n")[2].lstrip(" ")[:1] not in ("", "\n")


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether a town in capitals alone on its line is Anadolu's dateline: a blank line, and the lede below it.

    Of the crossheads of a round-up there is more than one.
    """
    behind = text[stop : stop + _WINDOW]
    if not _below_head(text, start) or not behind.lstrip(" ").startswith("\n\n") or places.is_region(text[start:stop]):
        return False
    lede = text.find("\n", stop + behind.index("\n") + 2)
    towns = sum(places.is_place(line[0].strip()) for line in pattern(_LONE).finditer(text, 0, stop + HEAD))
    return (lede if lede >= 0 else len(text)) - stop > _SENTENCE and towns == 1


def _below_head(text: str, start: int) -> bool:
    """Whether some lines of a head stand above a line, and no graf."""
    lines = [line for line in text[:start].split("\n") if line.strip()]
    return 0 < len(lines) <= _HEAD_LINES and sum(map(len, lines)) >= _ABOVE and max(map(len, lines)) < _HEADLINE
