"""The desk: the rules in their order, the house that they read for, and the story made of their marks."""

from collections.abc import Iterable, Mapping
from datetime import date as Date
from types import MappingProxyType

from msgspec import Struct

from wireparse import agencies
from wireparse.collect import read_story
from wireparse.parts.run_on import is_credit
from wireparse.rules import Rule
from wireparse.rules.bare_dateline import find_bare_dateline
from wireparse.rules.body import find_body
from wireparse.rules.byline import find_byline
from wireparse.rules.caption import find_captions
from wireparse.rules.database import find_database
from wireparse.rules.dateline import find_dateline
from wireparse.rules.deck import find_deck
from wireparse.rules.envelope import find_envelope
from wireparse.rules.field_dateline import find_field_dateline
from wireparse.rules.frame import find_frame
from wireparse.rules.headline import find_headline
from wireparse.rules.notes import find_notes
from wireparse.rules.other import find_other
from wireparse.rules.printed import WHOLE, find_printed
from wireparse.rules.signoff import find_signoff
from wireparse.rules.slug import find_slug
from wireparse.story import Story
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark

# The order is the design: the story that can be told whole; what stands round the copy, then what closes it, then the
# anchor, then what stands above the anchor; the body takes what is left. A rule sees only what the rules before it have
# not claimed.
RULES: tuple[tuple[str, Rule], ...] = (
    ("printed", find_printed),
    ("frame", find_frame),
    ("database", find_database),
    ("envelope", find_envelope),
    ("signoff", find_signoff),
    ("dateline", find_dateline),
    ("dateline in a field", find_field_dateline),
    ("bare dateline", find_bare_dateline),
    ("byline", find_byline),
    ("slug", find_slug),
    ("note", find_notes),
    ("caption", find_captions),
    ("other", find_other),
    ("headline", find_headline),
    ("deck", find_deck),
    ("body", find_body),
)
Rules = tuple[Rule, ...]
_ALL: Rules = tuple(rule for _, rule in RULES)
_WHOLE, _PARTS = _ALL[:1], _ALL[1:]
_BY_NAME: dict[str, Rule] = dict(RULES)
RULE_NAMES: tuple[str, ...] = tuple(_BY_NAME)[1:]
"""What a house style's ``rules`` may name, and in place of what."""
_NO_HOUSES: Mapping[str, Style] = MappingProxyType({})
GENERIC = Style(
    name="",
    names=(),
    datelines=(
        "[{places}, ][{date} ]({credit})[.][ -]",
        "{places}, {date}[.] /{credit} /[.][ -]",
        "({credit}) - {places}, {date} -",
    ),
)
"""The style of nobody: the forms in which most houses write a dateline, round a credit that no house is known by."""
_SIGNS = "^<"
"""What ANPA 1312 sets round the lines of its head, beside control characters."""


class Desk(Struct, frozen=True):
    """What the desk is told: who filed the copy, in what style, the user's own houses, and the reference day.

    ``agency`` names the house where the copy does not show it; ``style`` is a house style that no file holds.
    ``houses`` are the user's own, by printed name, casefolded: they are looked up before the known ones. ``day``
    supplies a missing year, and stands alone only where the copy prints no day.
    """

    agency: str | None = None
    style: Style | None = None
    houses: Mapping[str, Style] = _NO_HOUSES
    day: Date | None = None
    keep_text: bool = False


class _Reading:
    """One copy on the desk: the house that it is read for, and what went wrong in a rule."""

    __slots__ = ("copy", "error", "house")

    def __init__(self, copy: Copy, house: Style) -> None:
        self.copy = copy
        self.house = house
        self.error: Exception | None = None


def parse(
    copy: Copy,
    *,
    agency: str | None = None,
    date: Date | None = None,
    style: Style | None = None,
    houses: Mapping[str, Style] = _NO_HOUSES,
    keep_text: bool = False,
) -> Story:
    """Read one story, told what ``Desk`` lists. Raises ``ValueError`` for a house that nobody knows."""
    (found,) = read_together([copy], Desk(agency, style, houses, date, keep_text))
    if isinstance(found, Exception):
        raise found
    return found


def read_together(copies: Iterable[Copy], told: Desk) -> list[Story | Exception]:
    """The story of each copy, or the desk's own mistake that kept it from being read.

    Each rule reads all the copies before the next one does: while a rule is at work, the processor holds its code and
    its tables, and a handful of stories takes less time than the same stories one by one.
    """
    given = told.style or (_known(told.agency) if told.agency else None)
    readings = [_Reading(copy, given or GENERIC) for copy in copies]
    if not (given and given.rules):
        _read(readings, _WHOLE)
    if not given:
        for reading in readings:
            _identify(reading, told.houses)
    in_parts = [reading for reading in readings if not _is_whole(reading.copy)]
    _read([reading for reading in in_parts if not reading.house.rules], _PARTS)
    for reading in in_parts:
        if reading.house.rules:
            _read([reading], _rules_of(reading.house))
    return [_story(reading, given, told) for reading in readings]


def _is_whole(copy: Copy) -> bool:
    """Whether the first rule has read the story: then nothing of it is left to the others."""
    return bool(copy.marks) and copy.marks[0].rule == WHOLE


def _identify(reading: _Reading, houses: Mapping[str, Style]) -> None:
    """Name the house: of a story that was read whole, its end mark does."""
    copy = reading.copy
    try:
        if _is_whole(copy):
            reading.house = agencies.load(copy.marks[-1].value)
        else:
            reading.house = identify(copy.plain, houses) or GENERIC
    except Exception as error:  # noqa: BLE001 - whatever it is, the other stories are still to be read
        reading.error = error


def _read(readings: list[_Reading], rules: Rules) -> None:
    """Let each rule mark all the copies before the next one does. A story in which one failed is as good as unread."""
    for rule in rules:
        for reading in readings:
            copy = reading.copy
            try:
                for mark in rule(copy, reading.house):
                    copy.keep(mark)
            except Exception as error:  # noqa: BLE001 - as above
                reading.error = error


def _story(reading: _Reading, given: Style | None, told: Desk) -> Story | Exception:
    """What the marks tell, when all the rules have read the copy."""
    copy, house = reading.copy, reading.house
    try:
        if house.rules or copy.text is not copy.plain:
            # The body takes whatever can be seen: what ``plain`` hides is left, or what the house's own rules leave.
            _sweep(copy)
        return reading.error or read_story(copy, house, given, told.day, copy.text if told.keep_text else None)
    except Exception as error:  # noqa: BLE001 - as above
        return error


def _known(agency: str) -> Style:
    style = agencies.called(agency)
    if style is None:
        raise ValueError(f"no house is called {agency!r}; `wireparse agencies` lists those that are known")
    return style


def _rules_of(house: Style) -> Rules:
    """The rules in their order, with those in place of which the house names others: no story is told whole by it."""
    return tuple(_BY_NAME[house.rules[name]] if name in house.rules else rule for name, rule in RULES[1:])


def identify(text: str, houses: Mapping[str, Style] = _NO_HOUSES) -> Style | None:
    """The house named first in brackets or slashes in the head, else the one whose end mark closes the copy.

    A name that means other things too, as ``(MAP)`` does, must stand where a dateline's credit stands.
    """
    index = agencies.index()
    for opening, closing in ("()", "//"):
        at = text.find(opening, 0, HEAD)
        while at >= 0:
            close = text.find(closing, at + 1, at + 42)
            if close > 0:
                printed = text[at + 1 : close].strip()
                name = printed.casefold()
                if name in houses:
                    return houses[name]
                if name in index:
                    return agencies.load(index[name])
                if f"({printed})" in index and is_credit(text, at, close + 1):
                    return agencies.load(index[f"({printed})"])
                if ("-" in name or "/" in name) and (several := agencies.shared(printed)):
                    return several
            at = text.find(opening, at + 1, HEAD)
    last = text[-40:].split()[-1:]
    module = agencies.end_marks().get(last[0]) if last else None
    return agencies.load(module) if module else None


def _sweep(copy: Copy) -> None:
    """Whatever no rule has claimed is other, and the machine's control characters are envelope: nothing is lost."""
    here, runs = 0, []
    for mark in copy.marks:
        if here < mark.start and not copy.text[here : mark.start].isspace():
            runs.append((here, mark.start))
        here = mark.end
    if here < len(copy.text) and not copy.text[here:].isspace():
        runs.append((here, len(copy.text)))
    for start, end in runs:
        run = copy.text[start:end]
        bare = run.strip()
        first = start + run.index(bare[0])
        words = any(char.isprintable() and not char.isspace() and char not in _SIGNS for char in bare)
        copy.keep(Mark("other" if words else "envelope", first, first + len(bare), "left-over"))
