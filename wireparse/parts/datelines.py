"""What the words of a dateline say: its places with their regions, its day, its credit."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from wireparse import agencies, places
from wireparse.dates import read_day
from wireparse.languages import AND, BY, WEEKDAYS
from wireparse.patterns import pattern
from wireparse.story import Dateline, Place
from wireparse.style import DASH, DATE, PLACES

# "LIMA/QUITO", "LIMA and QUITO", "LIMA; QUITO": but not the slashes of TASS round a region.
_GROUPS = r" *+; *+| (?:and|y|und|et|AND|&) |(?<! )/(?=\p{Lu})"
_TOWN_AND_DAY = (
    rf"(?P<town>\p{{Lu}}[\p{{L}}.]++(?: \p{{Lu}}[\p{{L}}.]++){{0,4}})(?: \([^()\n]{{2,20}}\))?, {DATE} \((?=\Z|.)"
)
_CAPS = r"(?<![\p{L}.])\p{Lu}[\p{Lu}'’.\-]++(?![\p{Ll}])"
_STATE, _NAME = 2, 2
# Where a story is filed that no town is: "ABOARD THE USS MARGUERITE", "ON THE PERU-CHILE BORDER".
_NO_TOWN = r"(?<!\p{L})(?:ABOARD|ON BOARD|(?:AT|ON|ALONG|NEAR|ACROSS) THE (?:[\p{Lu}.\-]++ ){1,4}BORDER)(?!\p{L})"
_TICKER = r"[A-Z]{1,6}\.[A-Z]{1,2}"
# What stands where a place does, and is none: "NEWS ANALYSIS (AP) -", "FOR RELEASE, May 3 -", "NYSE, May 3 -".
_LABELS = frozenset(
    """
    advisory alert analysis briefing briefs bulletin commentary corrected correction corrections corrects digest
    editorial editors embargoed eds exclusive explainer factbox feature flash headlines highlights interview markets
    nasdaq news note notes nyse opinion preview recap refile release repeat review roundup scoreboard sports standings
    summary timeline tsx update updated updates urgent wrapup
    """.split()
)
_LONGEST, _SHORTEST_NOTE = 90, 25
_NAMES = 9
_HEADLINES = 300
_BEFORE_TOWNS = frozenset(
    "aus bei nach über vor sur vers près para por desde con per from near over para voor naar bij".split()
)
"""What ties a town to the words before it; of two letters any word does."""
_ABBREVIATED = len("Pa.")
_ABBREVIATIONS = frozenset("ariz calif colo conn mass mich minn miss okla tenn wash".split())
_GRAF_DASHES = (" –", " —", " â€“", " â€”", " -", ".-", ".—")
_LEDE = 100


# An archive prints "NEW YORK, March 3" a hundred times.
@lru_cache(maxsize=4096)
def read_dateline(
    text: str, printed: str | None, date: str | None, credit: str | None, country: str | None
) -> Dateline | None:
    """The parts of a dateline: ``text`` as printed in all, ``printed`` its places; ``None`` where its date is no date.

    ``country`` is the house's home, ISO 3166-1 alpha-2: it decides between namesakes of about one size.
    """
    if date and "/" in date:
        # Belga's "04/03": which is the day is not to be told.
        date = None
    day = read_day(date.title() if date.islower() and date[0].isalpha() else date) if date else None
    if date and day is None:
        return None
    if printed and not credit and "," in printed and (credit := house_in(printed)):
        printed = printed.rpartition(",")[0]
    return Dateline(
        text=text,
        places=read_places(printed, country) if printed else (),
        date=day.iso if day else None,
        month=day.month if day else None,
        day=day.day if day else None,
        credit=" ".join(credit.split()) if credit else None,
    )


def house_in(printed: str) -> str | None:
    """The house that stands behind the last place: ``Damascus, SANA -``; but ``PITTSBURGH, PA -`` is a state."""
    last = printed.rpartition(",")[2].strip() if "," in printed else ""
    return last if last and agencies.credited(last) and not places.is_region(last) else None


@lru_cache(maxsize=16384)
def read_places(printed: str, country: str | None = None) -> tuple[Place, ...]:
    """``CAIRO/NICE, France`` -> Cairo, and Nice in France. ``country`` is where the house is at home."""
    if "/" in printed and places.is_place(printed):
        # One town: "Frankfurt/Main".
        return (places.locate(printed, country=country),)
    cities: list[tuple[str, str | None]] = []
    for group in pattern(_GROUPS).split(" ".join(printed.split())):
        first = len(cities)
        for part in map(_unstopped, group.split(",")):
            if not part:
                continue
            if len(cities) > first and (places.is_region(part) or cities[-1][1] or not _city_too(cities[-1][0], part)):
                city, region = cities[-1]
                cities[-1] = (city, f"{region}, {part}" if region else part)
            else:
                cities.append(_with_region(part))
    return tuple(places.locate(city, region, country=country) for city, region in cities)


def opens_graf(text: str, end: int, printed: str) -> bool:
    """Whether a newspaper's dateline ends at ``end``: ``Lima – Thousands of teachers``, in front of a whole graf.

    A hyphen does for the dash in much of Europe and behind a full stop in Mexico: ``Linz - Die Fähre``, ``Lima.- El``.
    """
    if text[end : end + 1] != " " or text[end + 1 : end + 2].islower() or not text.endswith(_GRAF_DASHES, 0, end):
        return False
    stop = text.find("\n", end)
    if (stop if stop >= 0 else len(text)) - end <= _LEDE:
        return False
    found = read_places(printed)
    return bool(found and (found[0].name if "," in printed else places.is_place(printed)))


def ends_in_stop(printed: str) -> bool:
    """Whether the full stop behind the last place belongs to the dash: ``LIMA, PERU.-``, but not ``TAMPA, Fla.-``."""
    _, comma, last = printed.removesuffix(".").rpartition(",")
    last = last.strip()
    whole = places.is_place(last) or (comma and len(last) > _ABBREVIATED and places.is_region(last))
    return printed[-1] == "." and bool(whole) and last.casefold() not in _ABBREVIATIONS


def _unstopped(part: str) -> str:
    """A place without the full stop of ``MOSCOW. March 3``; nothing of the weekday in ``LIMA, Sunday, March 3``."""
    part = part.strip()
    if part.casefold() in WEEKDAYS:
        return ""
    stopped = part[-1:] == "." and places.is_place(part[:-1]) and not places.is_region(part)
    return part[:-1] if stopped else part


def _city_too(city: str, part: str) -> bool:
    """In ``LIMA, QUITO and BOGOTA`` the second is a city, in ``LIMA, Peru`` a region."""
    return city.isupper() == part.isupper() and places.is_place(part)


def _with_region(part: str) -> tuple[str, str | None]:
    """A city whose region stands in brackets or without a comma: ``Elche (Alicante)``, ``AKRON Ohio``."""
    if part[-1] in ")/]":
        match = pattern(r"(.+?)\s*+(?:\(([^()]+)\)|/([^/]+)/|\[([^\[\]]+)\])(?: ?\[.+\])?+").fullmatch(part)
        if match:
            return match[1], match[2] or match[3] or match[4]
    city, _, region = part.rpartition(" ")
    if region.isupper() and not city.isupper() and len(region) == _STATE:
        # A state or a canton: "Brienz BE".
        return city, region
    if city.isupper() and ("." in region or not region.isupper()) and places.is_region(region):
        return city, region
    return part, None


def is_label(place: Place) -> bool:
    """Whether a place that no gazetteer knows is a label or a ticker: ``EDITOR'S NOTE``, but not ``NEWPORT NEWS``."""
    if place.country or not place.city:
        return False
    return not _LABELS.isdisjoint(places.fold(place.city).split(" ")) or bool(pattern(_TICKER).fullmatch(place.city))


def names_no_town(city: str) -> bool:
    """Whether a story is filed from a ship, an aeroplane or a border: ``ABOARD AIR FORCE ONE``."""
    return pattern(_NO_TOWN).match(city) is not None


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
    if day and any(word in BY for word in text[text.rfind("\n", 0, credit) + 1 : day.start()].split()):
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
    aboard = pattern(_NO_TOWN).search(printed)
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


def in_capitals(city: str) -> bool:
    """Whether a city stands in capitals, as a dateline sets it; ``US`` is no city."""
    return city.isupper() and len(city) > 2


def all_known(printed: str) -> bool:
    """Whether the gazetteer knows the places, the first two at least."""
    return all(place.country or places.is_place(place.city or "") for place in read_places(printed)[:2])


def is_dateline(match: regex.Match[str]) -> bool:
    """Whether a match round a credit that no house is known by is a dateline.

    ``Lima, May 3 (XYZ) The`` is one by its day, ``LIMA (XYZ) -`` by its dash. ``(XYZ) -`` alone stands before a whole
    graf. Behind ``Lima (xyz) The`` and ``LIMA (XYZ) The`` the lede follows at once, and the place must be known:
    ``Boeing (BA) Shares``, ``LIMA (Peru) -`` name no house.
    """
    printed, date, credit, dash = match.group("places", "date", "credit", "dash")
    if credit is None or places.is_region(credit) or places.is_place(credit) or pattern(_TICKER).fullmatch(credit):
        return False
    lede = pattern(r"\n[^\S\n]*\n|\Z").search(match.string, match.end() + 1)
    long = lede is not None and lede.start() - match.end() > _LEDE
    dashed = bool(dash and dash.strip(" ."))
    if dash == ":" and not (printed and (date or all_known(printed))):
        return False  # a label: "Ferries (Update): The"
    # A broadcaster's page glues the lede on: "Tulsa, Oklahoma (KXYZ)The ferry".
    glued = not dash and long and credit.isupper() and match.string[match.end() : match.end() + 1].isupper()
    if not printed:
        return (dashed and long) or glued
    capitals = in_capitals(printed.split(",")[0])
    if not all_known(printed):
        return dashed and (bool(date) or capitals or (long and credit.islower()))
    if date or dashed or glued:
        return True
    follows = match.string[match.end() : match.end() + 2].lstrip()[:1]
    return long and (capitals or credit.islower()) and (follows.isupper() or follows in tuple('"“«'))
