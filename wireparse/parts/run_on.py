"""Where the places of a dateline begin in copy that has run together: a headline or a byline stands before them."""

from collections.abc import Iterator

from wireparse import places
from wireparse.languages import AND, BY
from wireparse.parts.datelines import NO_TOWN, all_known, read_places
from wireparse.patterns import pattern
from wireparse.style import DASH, DATE, PLACES

_TOWN_AND_DAY = (
    rf"(?P<town>\p{{Lu}}[\p{{L}}.]++(?: \p{{Lu}}[\p{{L}}.]++){{0,4}})(?: \([^()\n]{{2,20}}\))?, {DATE} \((?=\Z|.)"
)
_CAPS = r"(?<![\p{L}.])\p{Lu}[\p{Lu}'’.\-]++(?![\p{Ll}])"
_NAME, _NAMES, _HEADLINES = 2, 9, 300
_BEFORE_TOWNS = frozenset(
    "aus bei nach über vor sur vers près para por desde con per from near over para voor naar bij".split()
)
"""What ties a town to the words before it; of two letters any word does."""
_LONGEST, _SHORTEST_NOTE = 90, 25


def is_credit(text: str, start: int, end: int) -> bool:
    """Whether brackets stand where a dateline has its credit: behind a place and a day, or a known place and a dash.

    ``RABAT, May 3 (MAP)`` and ``ANKARA (AA) -`` are credits; ``a single-page application (SPA) -`` is none.
    """
    line = text[max(text.rfind("\n", 0, start) + 1, start - _LONGEST) : start].rstrip()
    dated = pattern(rf"(?:^|[ \n])({PLACES}),?\s++{DATE}[.,]?\Z").search(line)
    if dated:
        return True
    if not pattern(rf"[ ]?(?:{DASH}|:\s)").match(text, end):
        # Behind a comma none but a credit stands in brackets: "Damascus, (SANA) The".
        alone = line[-1:] == "," and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        return bool(alone and pattern(PLACES).fullmatch(line[:-1]) and all_known(line[:-1]))
    if pattern(PLACES).fullmatch(line) and all(place.country for place in read_places(line)):
        return True
    return next(_capitals_before(text, start + 1), None) is not None


def places_before(text: str, credit: int) -> Iterator[int]:
    """Where the places of flattened copy may begin before a credit, the nearest reading of each form first."""
    yield from _capitals_before(text, credit)
    yield from _town_before(text, credit)
    if _names_before(text, credit):
        yield credit - 1
    yield from _town_behind_headline(text, credit)
    # A house that sets no place: "By Jane Roe April 6 (Xyz) --".
    day = pattern(rf"(?<= ){DATE} \(\Z").search(text, max(0, credit - 30), credit)
    before = text[text.rfind("\n", 0, credit) + 1 : day.start()] if day else ""
    # And one whose headline a page prints twice: "Ferry line adds boats May 3 (Xyz) --" below "Ferry line adds boats".
    headline = text.partition("\n")[0].strip()
    if day and (
        any(word in BY for word in before.split())
        or (len(headline) > _SHORTEST_NOTE and before.rstrip().endswith(headline))
    ):
        yield day.start()


def _names_before(text: str, credit: int) -> bool:
    """Whether a byline or a note alone stands before a credit: ``By Jane Roe and Max Moe (Reuters) -``.

    ``(Corrects the ferry's name in paragraph 2) By Jane Roe (Reuters) -``, or without the byline.
    """
    line = text[text.rfind("\n", 0, credit) + 1 : credit - 1].lstrip()
    if line[:1] == "(":
        note, _, line = line.rpartition(")")
        if note and line.isspace():
            return len(note) > _SHORTEST_NOTE
    by, *names = (line.split() if len(line) < _LONGEST else ()) or ("",)
    return by in BY and 1 < len(names) < _NAMES and all(word[0].isupper() or word in AND for word in names)


def _capitals_before(text: str, credit: int) -> Iterator[int]:
    """Where places in capitals may begin before a credit, behind the capitals of a name: ``JANE ROE LIMA (AP)``."""
    for caps in pattern(_CAPS).finditer(text, max(0, credit - 120), credit):
        start = caps.start() + before_place(text[caps.start() : credit - 1])
        if start >= caps.start():
            yield start


def _town_before(text: str, credit: int) -> Iterator[int]:
    """Where a known town in small letters stands with its day: ``By Jane Roe Washington, Jul 27 (PTI) President``."""
    match = pattern(_TOWN_AND_DAY).search(text, max(0, credit - 90), credit)
    if match:
        words = match["town"].split(" ")
        for skip in range(len(words)):
            if places.is_place(" ".join(words[skip:])):
                yield match.start("town") + sum(len(word) + 1 for word in words[:skip])
                return


def _town_behind_headline(text: str, credit: int) -> Iterator[int]:
    """Where a known town without a day stands behind a headline on one line: ``Fähre legt wieder ab Linz (APA) - Die``.

    A small word before it makes it the headline's or a sentence's own: ``Fähre legt ab in Linz (APA) -``.
    """
    line = text.rfind("\n", 0, credit) + 1
    if credit - line > _HEADLINES or text[credit - 2 : credit] != " (":
        return
    close = text.find(")", credit, credit + _LONGEST)
    if close < 0 or not pattern(rf"[ ]?{DASH} ?[\p{{Lu}}\d\"“„«]").match(text, close + 1):
        return
    words = text[line : credit - 2].split(" ")
    for count in (3, 2, 1):
        town = " ".join(words[-count:])
        if town[:1].isupper() and all(map(places.is_place, town.split("/"))):
            before = words[-count - 1] if len(words) > count + 2 else ""
            if not (town.isupper() or "/" in before or len(before) < 3 or before.casefold() in _BEFORE_TOWNS):
                yield credit - 2 - len(town)  # two of "Moskau/Den Haag (dpa) -"
            return


def before_place(printed: str) -> int:
    """How many characters of capitals stand before the place; ``JANE ROE LIMA`` has nine; -1 where none is known.

    With its region or its day an unknown place is a place still: ``SAVAR, Bangladesh (AP)``, behind the two words of a
    name ``JANE ROE and MAX MOE SAVAR, Bangladesh (AP)``.
    """
    aboard = pattern(NO_TOWN).search(printed)
    if aboard:
        # The ship is no town: USS CHICAGO lies anywhere.
        return aboard.start()
    city, _, region = printed.partition(",")
    words = city.split("/", maxsplit=1)[0].split("(", maxsplit=1)[0].strip().split(" ")
    region = region.strip(" (/")
    state = region.split(",")[0].strip(" (/")
    known = places.is_region(state)
    for skip in range(len(words)):
        name = " ".join(words[skip:])
        if places.is_place(name) or (known and places.locate(name, state).name):
            return sum(len(word) + 1 for word in words[:skip])
    if places.is_region(city) or not (known or pattern(DATE).match(region)):
        return -1
    last = next((at + 1 for at in reversed(range(len(words))) if words[at] in AND), 0)
    return sum(len(word) + 1 for word in words[: last + _NAME]) if len(words) > last + _NAME else 0


def opens_line(printed: str | None) -> bool:
    """Whether a line begins with the place: ``By Jane Roe LIMA (Reuters)`` begins with names."""
    if printed is None:
        return True
    first, *rest = printed.split(",")[0].split("/")[0].split()
    # "Oakton (UP), Jul 30 (PTI)" has its state in brackets.
    return first not in BY and (
        first.isupper() or not any(word.isupper() and len(word) > 2 and word[0] != "(" for word in rest)
    )
