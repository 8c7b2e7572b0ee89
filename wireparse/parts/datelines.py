"""What the words of a dateline say: its places with their regions, its day, its credit."""

from functools import lru_cache

import regex

from wireparse import agencies, places
from wireparse.dates import read_day
from wireparse.languages import WEEKDAYS
from wireparse.patterns import pattern
from wireparse.story import Dateline, Place

# "LIMA/QUITO", "LIMA and QUITO", "LIMA; QUITO": but not the slashes of TASS round a region.
_GROUPS = r" *+; *+| (?:and|y|und|et|AND|&) |(?<! )/(?=\p{Lu})"
_STATE = 2
# Where a story is filed that no town is: "ABOARD THE USS MARGUERITE", "ON THE PERU-CHILE BORDER".
NO_TOWN = r"(?<!\p{L})(?:ABOARD|ON BOARD|(?:AT|ON|ALONG|NEAR|ACROSS) THE (?:[\p{Lu}.\-]++ ){1,4}BORDER)(?!\p{L})"
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
_ABBREVIATED = len("Pa.")
_ABBREVIATIONS = frozenset("ariz calif colo conn mass mich minn miss okla tenn wash".split())
_GRAF_DASHES = (" –", " —", " â€“", " â€”", " -", ".-", ".—")
_LEDE = 100
# A content system's place field, on a line of its own: "Oakton, Ohio", "Newport News , VA".
_CITY_REGION = r"\p{Lu}[\p{L}'’.\- ]{2,24}? ?, (?P<region>\p{Lu}[\p{L}. ]{1,20})"
_FIELD, _NEAR, _TOLD, _ENDS = 40, 400, 30, frozenset('.!?:"”’»*')


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
    return pattern(NO_TOWN).match(city) is not None


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


def is_place_field(line: str) -> bool:
    """Whether a line is a content system's place field, and no more: ``Kyiv/Washington``, ``Ottawa Ontario Canada``."""
    if line.isupper() or not line[0].isupper() or any(char.isdigit() for char in line):
        return False
    if is_town(line):
        return True
    city, _, region = line.partition(" ")
    return places.is_place(city) and places.is_region(region.replace(" ", ", ", 1))


def is_town(line: str) -> bool:
    """Whether a line is a town, or several between slashes."""
    return places.is_place(line) or ("/" in line and all(map(places.is_place, line.split("/"))))


def dated_from(text: str, start: int, end: int) -> str | None:
    """The places of a line that stands as a dateline, between blank lines and straight above the story.

    ``Helsinki`` below headline and byline; a program that joins a place's parts sets a blank before the comma too.
    """
    line = text[start:end]
    if end - start > _FIELD or end > _NEAR or not line[0].isupper() or line.isupper() or not line[1].islower():
        return None
    if not (text[:start].rstrip(" ").endswith("\n\n") and text[end : end + 4].lstrip(" ").startswith("\n\n")):
        return None
    below = text[end:].lstrip().partition("\n")[0].rstrip()
    wrapped = text[end:].lstrip()[len(below) :][:2].strip("\n")
    if len(below) < _TOLD or not (below[-1] in _ENDS or len(below) > 2 * _TOLD or wrapped):
        return None
    if "," not in line:
        return line if is_town(line) and not places.is_region(line) else None
    printed = line.replace(" ,", ",")
    region = pattern(_CITY_REGION).fullmatch(line)
    return printed if region and places.is_region(region["region"]) and all_known(printed) else None
