"""The gazetteer: what a dateline's city and region mean, and what is better left unsaid."""

import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path

import pytest

from wireparse import places
from wireparse.places import fold, is_place, is_region, locate, region_country

FILE = Path(places.FILE)


@pytest.mark.parametrize(
    ("city", "name", "country"),
    [
        ("WASHINGTON", "Washington", "US"),
        ("LONDON", "London", "GB"),
        ("SAN FRANCISCO", "San Francisco", "US"),
        ("LOS ANGELES", "Los Angeles", "US"),
        ("TRIPOLI", "Tripoli", "LY"),
        ("NEW YORK", "New York City", "US"),
        ("St. Louis", "St. Louis", "US"),
        ("ST LOUIS", "St. Louis", "US"),
        ("SAINT LOUIS", "St. Louis", "US"),
        ("MEXICO CITY", "Mexico City", "MX"),
        ("PANAMA CITY", "Panama City", "PA"),
        ("HONG KONG", "Hong Kong", "HK"),
        ("GEORGETOWN", "Georgetown", "GY"),
        ("SANTIAGO", "Santiago", "CL"),
        ("BIRMINGHAM", "Birmingham", "GB"),
        ("LIMA", "Lima", "PE"),
        ("AMMAN", "Amman", "JO"),
        ("SEOUL", "Seoul", "KR"),
        ("GAZA", "Gaza", "PS"),
        ("JERUSALEM", "Jerusalem", "IL"),
        ("VADUZ", "Vaduz", "LI"),
        ("Davos", "Davos", "CH"),
        ("N'DJAMENA", "N'Djamena", "TD"),
        ("ST. PETERSBURG", "Saint Petersburg", "RU"),
    ],
)
def test_a_bare_city_is_the_one_the_wires_mean(city: str, name: str, country: str) -> None:
    place = locate(city)
    assert (place.city, place.region, place.name, place.country) == (city, None, name, country)
    assert place.lat is not None
    assert place.lon is not None


@pytest.mark.parametrize(
    ("city", "name", "country"),
    [
        ("PEKING", "Beijing", "CN"),
        ("BOMBAY", "Mumbai", "IN"),
        ("CALCUTTA", "Kolkata", "IN"),
        ("LENINGRAD", "Saint Petersburg", "RU"),
        ("SAIGON", "Ho Chi Minh City", "VN"),
        ("KIEV", "Kyiv", "UA"),
        ("WEST BERLIN", "Berlin", "DE"),
        ("HANOVER", "Hannover", "DE"),
        ("Frankfurt/Main", "Frankfurt am Main", "DE"),
        ("FRANKFURT", "Frankfurt am Main", "DE"),
        ("MÜNCHEN", "Munich", "DE"),
        ("DUESSELDORF", "Düsseldorf", "DE"),
        ("SAO PAULO", "São Paulo", "BR"),
        ("GENEVE", "Geneva", "CH"),
        ("Mossul", "Mosul", "IQ"),
        ("LA HABANA", "Havana", "CU"),
        ("México", "Mexico City", "MX"),
        ("RANGOON", "Yangon", "MM"),
        ("MADRAS", "Chennai", "IN"),
        ("VENEZIA", "Venice", "IT"),
        ("MALINES", "Mechelen", "BE"),
        ("BIENNE", "Biel/Bienne", "CH"),
        ("GINEVRA", "Geneva", "CH"),
        ("LONDRES", "London", "GB"),
        ("PARIGI", "Paris", "FR"),
        ("ROM", "Rome", "IT"),
        ("WIEN", "Vienna", "AT"),
        ("KÖLN", "Köln", "DE"),
        ("BRUXELLES", "Brussels", "BE"),
        ("VARSOVIA", "Warsaw", "PL"),
        ("MOSCÚ", "Moscow", "RU"),
        ("CITÉ DU VATICAN", "Vatican City", "VA"),
        ("NATIONS UNIES", "United Nations", "US"),
        ("MONTE CARLO", "Monte-Carlo", "MC"),
        ("DIEGO GARCIA", "Diego Garcia", "IO"),
    ],
)
def test_old_and_foreign_names_count_for_large_places(city: str, name: str, country: str) -> None:
    assert (locate(city).name, locate(city).country) == (name, country)


@pytest.mark.parametrize(
    ("city", "region", "name", "country"),
    [
        ("BIRMINGHAM", "Ala.", "Birmingham", "US"),
        ("LONDON", "Ont.", "London", "CA"),
        ("PARIS", "Texas", "Paris", "US"),
        ("PORTLAND", "Maine", "Portland", "US"),
        ("NICE", "France", "Nice", "FR"),
        ("Elche", "Alicante", "Elche", "ES"),
        ("VANCOUVER", "British Columbia", "Vancouver", "CA"),
        ("HANOVER", "West Germany", "Hannover", "DE"),
        ("TBILISI", "Georgia", "Tbilisi", "GE"),
        ("SAVANNAH", "Georgia", "Savannah", "US"),
        ("BELGRADE", "Yugoslavia", "Belgrade", "RS"),
        ("KIEV", "Soviet Union", "Kyiv", "UA"),
        ("GOMA", "Congo", "Goma", "CD"),
        ("SRINAGAR", "Kashmir", "Srinagar", "IN"),
        ("Shenzhen", "Guangdong, China", "Shenzhen", "CN"),
        ("SAN JUAN", "Puerto Rico", "San Juan", "PR"),
    ],
)
def test_the_written_region_decides(city: str, region: str, name: str, country: str) -> None:
    place = locate(city, region)
    assert (place.city, place.region, place.name, place.country) == (city, region, name, country)
    assert place.lat is not None


@pytest.mark.parametrize(
    ("city", "region", "country"),
    [
        ("HAUPPAUGE", "N.Y.", "US"),
        ("GREAT NECK", "N.Y.", "US"),
        ("PARIS", "Ontario", "CA"),
        ("IGORA", "Leningrad Region", "RU"),
        ("NOWHERE", "Czechoslovakia", None),
        ("PARIS", "Emboldened", None),
    ],
)
def test_a_town_unknown_in_its_region_keeps_the_region_s_country_alone(
    city: str, region: str, country: str | None
) -> None:
    place = locate(city, region)
    assert (place.name, place.country, place.lat, place.lon) == (None, country, None, None)


@pytest.mark.parametrize(
    "city", ["SAN JOSE", "VALENCIA", "CAMBRIDGE", "LEON", "RICHMOND", "VIRGINIA", "GREAT NECK", ""]
)
def test_what_the_copy_does_not_settle_stays_null(city: str) -> None:
    place = locate(city)
    assert (place.name, place.country, place.lat, place.lon) == (None, None, None, None)


def test_two_towns_of_one_country_give_the_country_without_a_spot() -> None:
    place = locate("SPRINGFIELD")
    assert (place.name, place.country, place.lat, place.lon) == ("Springfield", "US", None, None)


@pytest.mark.parametrize(
    ("city", "home", "country"),
    [
        ("HYDERABAD", "IN", "IN"),
        ("VALENCIA", "ES", "ES"),
        ("CAMBRIDGE", "GB", "GB"),
        ("BIRMINGHAM", "US", "US"),
        ("LIMA", "US", "PE"),
        ("NAPLES", "US", "IT"),
        ("PARIS", "US", "FR"),
        ("SAN JOSE", "GB", "CR"),
        ("EDMONTON", "GB", "CA"),
        ("HANAU", "DE", "DE"),
        ("SAN JOSE", "US", "US"),
    ],
)
def test_the_house_s_home_prefers_but_does_not_force(city: str, home: str, country: str) -> None:
    assert locate(city, country=home).country == country


@pytest.mark.parametrize(("city", "home"), [("MERIDA", "ES"), ("VITORIA", "ES")])
def test_a_spanish_house_s_town_is_in_doubt_beside_a_great_namesake_in_america(city: str, home: str) -> None:
    assert locate(city, country=home).country is None


@pytest.mark.parametrize(
    ("city", "name", "country"),
    [
        ("SINGAPORE", "Singapore", "SG"),
        ("KUWAIT", "Kuwait City", "KW"),
        ("LUXEMBOURG", "Luxembourg", "LU"),
        ("BAHRAIN", "Bahrain", "BH"),
        ("JAMAICA", "Jamaica", "JM"),
        ("UNITED NATIONS", "United Nations", "US"),
        ("VATICAN CITY", "Vatican City", "VA"),
    ],
)
def test_countries_as_datelines_lie_at_their_capital(city: str, name: str, country: str) -> None:
    place = locate(city)
    assert (place.name, place.country) == (name, country)
    assert place.lat is not None
    assert is_place(city)


def test_a_large_country_has_no_spot() -> None:
    assert (locate("CHINA").country, locate("CHINA").lat) == ("CN", None)


def test_coordinates_are_degrees_north_and_east() -> None:
    assert (locate("SYDNEY").lat, locate("SYDNEY").lon) == pytest.approx((-33.868, 151.207), abs=0.01)
    assert (locate("WASHINGTON").lat, locate("WASHINGTON").lon) == pytest.approx((38.895, -77.036), abs=0.01)


@pytest.mark.parametrize("name", ["BAGHDAD", "NEW YORK", "Washington", "WASHINGTON", "PEKING", "ST. LOUIS", "Elche"])
def test_a_bare_dateline_may_be_a_known_place(name: str) -> None:
    assert is_place(name)


@pytest.mark.parametrize(
    "name",
    ["BAGHDAD U.S.", "WASHINGTON A", "NEW", "U.S.", "UN", "IBM", "ISA", "TIME", "POLICE", "MARCH", "CHINA", "Pa.", ""],
)
def test_words_initials_and_large_countries_are_no_bare_dateline(name: str) -> None:
    assert not is_place(name)


@pytest.mark.parametrize(
    ("region", "country"),
    [
        *(
            (state, "US")
            for state in ("Calif.", "N.Y.", "N. Y.", "NY", "Mass.", "Mass", "Wis.", "D.C.", "CA", "MA", "Pa")
        ),
        *(
            (state, "US")
            for state in ("W.Va.", "W. Va.", "S. Dak.", "MINN.", "TEXAS", "Fla.", "Washington", "Me.", "IN")
        ),
        *((province, "CA") for province in ("Ont.", "B.C.", "Que.", "Quebec", "P.E.I.", "New Brunswick", "Alberta")),
        *((part, "GB") for part in ("England", "Scotland", "Wales", "Northern Ireland", "U.K.", "Britain")),
        ("New South Wales", "AU"),
        ("Tamil Nadu", "IN"),
        ("Bayern", "DE"),
        ("Nordrhein-Westfalen", "DE"),
        ("Guangdong Province", "CN"),
        ("Leningrad Region", "RU"),
        ("West Bank", "PS"),
        ("West Germany", "DE"),
        ("Burma", "MM"),
        ("Ivory Coast", "CI"),
        ("UAE", "AE"),
        ("U.A.E.", "AE"),
        ("South Korea", "KR"),
        ("Turkey", "TR"),
        ("Holland", "NL"),
        ("the Netherlands", "NL"),
        ("U.S.", "US"),
        ("Man.", "CA"),
        ("W.A.", "AU"),
        ("WA", "US"),
        ("NE", "US"),
        ("Co. Antrim", "GB"),
        ("West Sussex", "GB"),
        ("Kas.", "US"),
        ("Persia", "IR"),
        ("Suède", "SE"),
        ("Norge", "NO"),
        ("British West Indies", None),
        ("Yugoslavia", None),
        ("Czechoslovakia", None),
        ("USSR", None),
        ("Georgia", None),
    ],
)
def test_written_regions_and_their_country(region: str, country: str | None) -> None:
    assert is_region(region)
    assert region_country(region) == country


@pytest.mark.parametrize(
    "text", ["Texas Emboldened", "Emboldened", "In", "or", "Ma", "me", "The", "A", "Man", "MAN", "Louisville, KY", ""]
)
def test_words_are_no_region(text: str) -> None:
    assert not is_region(text)
    assert region_country(text) is None


@pytest.mark.parametrize(
    ("city", "region", "home", "country"),
    [
        ("Brienz", "BE", "CH", "CH"),
        ("Brienz", "BE", None, None),
        ("Sitten", "VS", None, "CH"),
        ("Le Locle", "NE", "CH", "CH"),
        ("OMAHA", "NE", "GB", "US"),
        ("CATANIA", "CT", "IT", None),
        ("HARTFORD", "CT", "GB", "US"),
        ("PERTH", "WA", "AU", "AU"),
        ("BROOME", "W.A.", "GB", "AU"),
        ("SPOKANE", "WA", "AU", "US"),
        ("WAGHTOWN", "WA", "AU", None),
        ("WAGHTOWN", "WA", "GB", "US"),
    ],
)
def test_two_letters_are_codes_of_the_house_s_own_country_or_of_america(
    city: str, region: str, home: str | None, country: str | None
) -> None:
    assert locate(city, region, country=home).country == country


@pytest.mark.parametrize(
    ("city", "region", "country"),
    [
        ("NEW YROK", None, "US"),
        ("WASHINGON", None, "US"),
        ("WASHINGTTON", None, "US"),
        ("SAOPAULO", None, "BR"),
        ("NEWPORT BEACH", "Claif.", "US"),
        ("PARSI", None, None),
        ("San Martino", None, None),
        ("Montreat", None, None),
        ("LARKSPUR", "Clafi.", None),
    ],
)
def test_a_misprint_has_the_country_of_the_only_great_name_that_it_can_mean(
    city: str, region: str | None, country: str | None
) -> None:
    assert locate(city, region).country == country
    assert not is_place(city)


def test_a_key_has_no_case_accents_or_punctuation() -> None:
    assert fold("ZÜRICH") == fold("Zurich") == "zurich"
    assert fold("Coeur d'Alene") == fold("COEUR D\N{RIGHT SINGLE QUOTATION MARK}ALENE")
    assert fold("Winston-Salem") == "winston salem"
    assert fold("Ft. Worth") == "fort worth"
    assert fold("Łódź") == "lodz"
    assert fold("N.Y.") == fold("N. Y.") == fold("NY")


def test_the_table_is_sorted_complete_and_folded() -> None:
    head, *lines = FILE.read_bytes().splitlines()
    assert head.startswith(b"# GeoNames")
    assert lines == sorted(set(lines))
    rows = [places.Row(*line.decode().split("\t")) for line in lines]
    assert {row.kind for row in rows} == {"alone", "capital", "city", "word", "alias", "region"}
    assert all(fold(row.key) == row.key for row in rows)
    assert 24_000 < len({(row.name, row.lat, row.lon) for row in rows if row.kind != "region"}) < 27_000
    assert len(FILE.read_bytes()) < 4_000_000


def test_every_misprint_is_a_great_name_or_one_less_a_letter() -> None:
    lines = Path(places.MISPRINTS).read_text("utf-8").splitlines()
    assert lines == sorted(set(lines))
    assert all(fold(key) == key and len(key) >= places.LONG - 1 for key, _ in (line.split("\t") for line in lines))


def test_every_line_is_found_by_bisection() -> None:
    lines = FILE.read_text("utf-8").splitlines()[1:]
    for line in [lines[0], lines[-1], *lines[::997]]:
        row = places.Row(*line.split("\t"))
        assert row in places._rows(row.key)


def test_a_place_is_looked_up_once() -> None:
    assert locate("NAIROBI") is locate("NAIROBI")


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_forked_processes_share_the_table() -> None:
    assert locate("OSLO").country == "NO"
    with get_context("fork").Pool(2) as pool:
        assert [place.country for place in pool.map(locate, ["OSLO", "ROME", "PERTH", "QUITO"])] == [
            "NO",
            "IT",
            "AU",
            "EC",
        ]


def test_importing_opens_no_table() -> None:
    code = "from wireparse import places; assert places._table.cache_info().currsize == 0"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_hand_kept_regions_are_all_in_the_table() -> None:
    lines = [line for line in FILE.with_name("regions.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
    for country, admin, names in (line.split("\t") for line in lines):
        for name in names.split("|"):
            assert (country, admin) in {(row.country, row.admin) for row in places._rows(fold(name))}, name
