"""What the words of a dateline say: its places with their regions, its day, its credit."""

from collections.abc import Iterator
from functools import lru_cache

from wireparse import places
from wireparse.dates import read_day
from wireparse.story import Dateline, Place
from wireparse.style import DATE
from wireparse.text import pattern

# "LIMA/QUITO", "LIMA and QUITO", "LIMA; QUITO": but not the slashes of TASS round a region.
_GROUPS = r" *+; *+| (?:and|y|und|et|AND) |(?<! )/(?=\p{Lu})"
_TOWN_AND_DAY = (
    rf"(?P<town>\p{{Lu}}[\p{{L}}.]++(?: \p{{Lu}}[\p{{L}}.]++){{0,4}})(?: \([^()\n]{{2,20}}\))?, {DATE} \((?=\Z|.)"
)
_CAPS = r"(?<![\p{L}.])\p{Lu}[\p{Lu}'’.\-]++(?![\p{Ll}])"
_STATE = 2


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
    return Dateline(
        text=text,
        places=read_places(printed, country) if printed else (),
        date=day.iso if day else None,
        month=day.month if day else None,
        day=day.day if day else None,
        credit=" ".join(credit.split()) if credit else None,
    )


@lru_cache(maxsize=16384)
def read_places(printed: str, country: str | None = None) -> tuple[Place, ...]:
    """``CAIRO/NICE, France`` -> Cairo, and Nice in France. ``country`` is where the house is at home."""
    if "/" in printed and places.is_place(printed):
        # One town: "Frankfurt/Main".
        return (places.locate(printed, country=country),)
    cities: list[tuple[str, str | None]] = []
    for group in pattern(_GROUPS).split(" ".join(printed.split())):
        first = len(cities)
        for part in (part.strip() for part in group.split(",")):
            if not part:
                continue
            if len(cities) > first and (places.is_region(part) or cities[-1][1] or not _city_too(cities[-1][0], part)):
                city, region = cities[-1]
                cities[-1] = (city, f"{region}, {part}" if region else part)
            else:
                cities.append(_with_region(part))
    return tuple(places.locate(city, region, country=country) for city, region in cities)


def _city_too(city: str, part: str) -> bool:
    """In ``LIMA, QUITO and BOGOTA`` the second is a city, in ``LIMA, Peru`` a region."""
    return city.isupper() == part.isupper() and places.is_place(part)


def _with_region(part: str) -> tuple[str, str | None]:
    """A city whose region stands in brackets or without a comma: ``Elche (Alicante)``, ``AKRON Ohio``."""
    if part[-1] in ")/]":
        match = pattern(r"(.+?)\s*+(?:\(([^()]+)\)|/([^/]+)/)(?: ?\[.+\])?+").fullmatch(part)
        if match:
            return match[1], match[2] or match[3]
    city, _, region = part.rpartition(" ")
    if region.isupper() and not city.isupper() and len(region) == _STATE:
        # A state or a canton: "Brienz BE".
        return city, region
    if city.isupper() and ("." in region or not region.isupper()) and places.is_region(region):
        return city, region
    return part, None


def places_before(text: str, credit: int) -> Iterator[int]:
    """Where the places of flattened copy may begin before a credit, the nearest reading of each form first."""
    yield from _capitals_before(text, credit)
    yield from _town_before(text, credit)


def _capitals_before(text: str, credit: int) -> Iterator[int]:
    """Where places in capitals may begin before a credit, behind the capitals of a name: ``JANE ROE LIMA (AP)``."""
    for caps in pattern(_CAPS).finditer(text, max(0, credit - 120), credit):
        start = caps.start() + _not_place(text[caps.start() : credit - 1])
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


def _not_place(printed: str) -> int:
    """How many characters of capitals stand before the place; ``JANE ROE LIMA`` has nine; -1 where none is known.

    With its region or its day an unknown place is a place still: ``SAVAR, Bangladesh (AP)``.
    """
    words = printed.split("/", maxsplit=1)[0].split(",", maxsplit=1)[0].split("(", maxsplit=1)[0].strip().split(" ")
    region = printed.split(",")[1].strip(" (/") if "," in printed else ""
    region = region if places.is_region(region) else ""
    for skip in range(len(words)):
        name = " ".join(words[skip:])
        if places.is_place(name) or (region and places.locate(name, region).name):
            return sum(len(word) + 1 for word in words[:skip])
    return 0 if region else -1
