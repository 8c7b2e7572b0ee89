import pytest

from wireparse.parts.authors import split_authors
from wireparse.parts.credits import find_roles, is_credit_word, read_credits, told_credits
from wireparse.people import is_name, kind_of, split_names

HOUSES = {"example press", "the example press", "ep", "daily wire", "tele"}


def is_house(name: str) -> bool:
    return name.casefold() in HOUSES


def placed(text: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.place) for one in split_names(text, is_house)]


def test_a_place_belongs_to_all_names_before_it() -> None:
    assert placed("Ann Roe, Sam Poe and Bo Li in Elmville") == [
        ("Ann Roe", "Elmville"),
        ("Sam Poe", "Elmville"),
        ("Bo Li", "Elmville"),
    ]


def test_a_name_that_has_its_place_takes_no_other() -> None:
    assert placed("Ann Roe in Elmville and Sam Poe and Bo Li in Oakton") == [
        ("Ann Roe", "Elmville"),
        ("Sam Poe", "Oakton"),
        ("Bo Li", "Oakton"),
    ]


def test_a_semicolon_keeps_a_place_from_the_names_before_it() -> None:
    assert placed("Ann Roe; and Sam Poe in Oakton") == [("Ann Roe", None), ("Sam Poe", "Oakton")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Roe in Elmville, Ohio, and Sam Poe in Oakton", ["Elmville, Ohio", "Oakton"]),
        ("Ann Roe in Elmville, West Freedonia, Sam Poe in Oakton", ["Elmville, West Freedonia", "Oakton"]),
        ("Ann Roe in Elm City, Mo.; Sam Poe in St. Olaf, Minn.", ["Elm City, Mo.", "St. Olaf, Minn."]),
        ("Ann Roe in Elmville, Mass. Sam Poe in Oakton", ["Elmville, Mass.", "Oakton"]),
        ("Ann Roe in ELMVILLE/OAKTON", ["ELMVILLE/OAKTON"]),
        ("Ann Roe at the United Councils", ["the United Councils"]),
        ("Ann Roe (Elmville), +49 30 1234567, <roe@example.com>; Sam Poe (Oakton/Main)", ["Elmville", "Oakton/Main"]),
    ],
)
def test_a_region_is_part_of_its_place(text: str, expected: list[str]) -> None:
    assert [place for _, place in placed(text)] == expected


@pytest.mark.parametrize(
    "name",
    [
        "Jan van der Berg",
        "Sam al-Najar",
        "G Lund",
        "Ravi PM",
        "Mary-Jo O'Dell",
        "ANN ROE",
        "Ann B. Roe Jr.",
        "Bo Ten Eyck",
        "Rosa de la Mora",
        "Omar bin Tal",
    ],
)
def test_a_name_is_kept_as_it_is_printed(name: str) -> None:
    assert placed(f"{name} in Elmville") == [(name, "Elmville")]


@pytest.mark.parametrize("separator", [", ", " and ", " & ", "/", "; ", " und ", ", and ", " AND "])
def test_names_stand_apart_by_any_separator(separator: str) -> None:
    assert [name for name, _ in placed(f"Ann Roe{separator}Sam Poe")] == ["Ann Roe", "Sam Poe"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Example Press writers Ann Roe and Sam Poe", ["Ann Roe", "Sam Poe"]),
        ("EP Farm Writer Ann Roe", ["Ann Roe"]),
        ("Gazette staff writer Ann Roe", ["Ann Roe"]),
        ("Wire News' Ann Roe", ["Ann Roe"]),
        ("The Elmville Post's Ann Roe", ["Ann Roe"]),
        ("religion editor Ann Roe", ["Ann Roe"]),
        ("Ann Roe, The Elmville Courier", ["Ann Roe"]),
        ("The Elmville Courier and the Example Press", ["The Elmville Courier", "the Example Press"]),
        ("the Elmville newsroom", ["Elmville newsroom"]),
        ("agencies", []),
        ("other wire services", []),
    ],
)
def test_titles_and_owners_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [name for name, _ in placed(text)] == names


def test_a_desk_takes_no_place_from_the_reporters_beside_it() -> None:
    assert placed("Elmville bureau and Ann Roe in Oakton") == [("Elmville bureau", None), ("Ann Roe", "Oakton")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ann Roe", "person"),
        ("Elmville newsroom", "desk"),
        ("Example staff", "desk"),
        ("the Example Press", "agency"),
        ("EP", "agency"),
        ("The Elmville Courier", "agency"),
        ("XYZ", "agency"),
    ],
)
def test_a_name_is_a_person_a_desk_or_an_agency(name: str, kind: str) -> None:
    assert kind_of(name, is_house) == kind


@pytest.mark.parametrize(
    "text", ["the mill", "Ann", "Ann roe", "Elmville News Service", "12 Roe", "Ann Roe, editor", ""]
)
def test_what_cannot_be_a_name_is_none(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("word", "known"), [("Roe,", True), ("and", True), ("writers", True), ("mill", False), ("He", False)]
)
def test_prose_has_words_that_no_credit_has(word: str, known: bool) -> None:
    assert is_credit_word(word) is known


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("(Reporting by Ann Roe; Editing by Sam Poe)", ["reporting Ann Roe", "editing Sam Poe"]),
        ("Writing by Ann Roe Editing by Sam Poe", ["writing Ann Roe", "editing Sam Poe"]),
        ("Reporting and writing by Ann Roe", ["reporting Ann Roe", "writing Ann Roe"]),
        ("Writing and additional reporting by Ann Roe", ["writing Ann Roe", "additional reporting Ann Roe"]),
        ("(Aditional reporting Ann Roe. Edited by Sam Poe)", ["additional reporting Ann Roe", "editing Sam Poe"]),
        ("By Ann Roe, with reporting by Sam Poe", ["reporting Sam Poe"]),
        ("— By Ann Roe, with files from Sam Poe", ["reporting Ann Roe", "contributing Sam Poe"]),
        ("Autor/in: Ann Roe (Elmdorf), Redaktion: Bo Li", ["reporting Ann Roe", "editing Bo Li"]),
        ("Reporte de Ana Mora; editado por Juan Ruiz", ["reporting Ana Mora", "editing Juan Ruiz"]),
        ("(farm editor Ann Roe reported from Oakton; Editing by Bo Li)", ["reporting Ann Roe", "editing Bo Li"]),
    ],
)
def test_each_name_of_each_role_is_a_credit(text: str, rows: list[str]) -> None:
    assert [f"{row.role} {row.name}" for row in read_credits(text)[0]] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("(Ann Roe in Oakton; editing by Bo Day)", ["reporting Ann Roe", "editing Bo Day"]),
        ("(Ann Roe in Oakton and Sam Poe in Elmville; Editing by Bo Day)", ["reporting Ann Roe", "reporting Sam Poe"]),
        ("(Corrects a name in Oakton; editing by Bo Day)", ["editing Bo Day"]),
        ("(Oakton newsroom in Freedonia; editing by Bo Day)", ["editing Bo Day"]),
        ("(Ann Roe; editing by Bo Day)", ["editing Bo Day"]),
        ("no credit", []),
    ],
)
def test_who_stands_first_in_brackets_and_where_has_reported(text: str, rows: list[str]) -> None:
    assert [f"{row.role} {row.name}" for row in read_credits(text)[0]][:2] == rows


@pytest.mark.parametrize(
    ("names", "desk"),
    [
        ("Sam Poe, Ann Roe and Elmville and Oakton newsrooms", "Elmville and Oakton newsrooms"),
        ("Elmville, New Oakton and Elm bureaus", "Elmville, New Oakton and Elm bureaus"),
        ("Ann Roe and the Elmville and Oakton desks", "Elmville and Oakton desks"),
        ("Ann Roe and Oakton newsroom", "Oakton newsroom"),
    ],
)
def test_the_newsrooms_of_two_cities_are_one_desk(names: str, desk: str) -> None:
    *people, last = read_credits(f"(Reporting by {names}; Editing by Bo Day)")[0][:-1]
    assert (last.name, last.kind) == (desk, "desk")
    assert {row.name for row in people} <= {"Sam Poe", "Ann Roe"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reporting by Ann Roe; Editing by Bo Day", ["Reporting by", "Editing by"]),
        ("Autor/in: Ann Roe, Redaktion: Bo Day", ["Autor/in:", "Redaktion:"]),
        ("— By Ann Roe", ["By"]),
        ("Ann Roe was writing by hand", ["writing by"]),
        ("Ann Roe went home", []),
    ],
)
def test_roles_are_found_as_printed(text: str, found: list[str]) -> None:
    assert [match[0] for match in find_roles(text)] == found


def test_an_unknown_role_is_told_and_gives_no_credit() -> None:
    rows, unknown = read_credits("(Reporting by Ann Roe; Filming by Sam Poe; Editing by Bo Li)")
    assert [row.name for row in rows] == ["Ann Roe", "Bo Li"]
    assert unknown == ("Filming by",)


def test_the_verb_of_a_closing_sentence_is_no_name() -> None:
    rows = told_credits("reporting", "Roe reported from Elmville and Poe-DuMont from Oakton.")
    assert [(row.name, row.place) for row in rows] == [("Roe", "Elmville"), ("Poe-DuMont", "Oakton")]


Who = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Ann Roe", [("Ann Roe", None, None)]),
        ("ANN ROE, SAM POE and BO LI", [("ANN ROE", None, None), ("SAM POE", None, None), ("BO LI", None, None)]),
        ("Ann Roe, Science and Technology Correspondent", [("Ann Roe", "Science and Technology Correspondent", None)]),
        ("ANN ROE, Example Press", [("ANN ROE", None, "Example Press")]),
        ("ANN B. ROE Example Press Writer", [("ANN B. ROE", "Writer", "Example Press")]),
        ("Ann Roe, Ep National Security Writer", [("Ann Roe", "National Security Writer", "Ep")]),
        (
            "Ann Roe and Sam Press The Example Press",
            [("Ann Roe", None, "The Example Press"), ("Sam Press", None, "The Example Press")],
        ),
        ("ANN ROE - Example Press", [("ANN ROE", None, "Example Press")]),
        ("Ann Roe und Sam Poe, tele", [("Ann Roe", None, "tele"), ("Sam Poe", None, "tele")]),
        ("Ann RoeBusiness Columnist", [("Ann Roe", "Business Columnist", None)]),
        ("ANN ROE of The Examiner", [("ANN ROE", None, "The Examiner")]),
        ("ANN ROE\nExample Press", [("ANN ROE", None, "Example Press")]),
        ("Ann Roe, Tele's Economics Correspondent", [("Ann Roe", "Economics Correspondent", "Tele")]),
        ("ANN ROE and\nSAM POE", [("ANN ROE", None, None), ("SAM POE", None, None)]),
        ("Ann Roe, Jr., Example Press", [("Ann Roe, Jr.", None, "Example Press")]),
        ("Jan Smit en Piet Bos", [("Jan Smit", None, None), ("Piet Bos", None, None)]),
        ("Ann Roe/Sam Poe", [("Ann Roe", None, None), ("Sam Poe", None, None)]),
        ("Staff Writer Ann Roe", [("Ann Roe", "Staff Writer", None)]),
        (
            "Science Editors Ann Roe and Sam Poe",
            [("Ann Roe", "Science Editors", None), ("Sam Poe", "Science Editors", None)],
        ),
        ("Example Press Sports Writer Ann Roe", [("Ann Roe", "Sports Writer", "Example Press")]),
        ("Ann Roe, Editor in Chief", [("Ann Roe", "Editor in Chief", None)]),
        ("Madrigal", [("Madrigal", None, None)]),
        ("Ann Roe, Special to The Tribune", [("Ann Roe", "Special to The Tribune", None)]),
    ],
)
def test_a_byline_has_names_titles_and_affiliations(text: str, authors: list[Who]) -> None:
    assert [(one.name, one.title, one.affiliation) for one in split_authors(text, is_house)] == authors


@pytest.mark.parametrize(
    "text",
    [
        "The Example Press",
        "EP",
        "Staff",
        "Agencies",
        "Tribune",
        "Elmville News Bureau",
        "staff reporters",
        "Staff Writer",
        "the mill owners",
        "Our Correspondent",
    ],
)
def test_a_house_or_a_desk_alone_is_no_author(text: str) -> None:
    assert split_authors(text, is_house) == ()


def test_an_author_may_be_where_the_byline_says() -> None:
    assert split_authors("Ann Roe in Elmville")[0].place == "Elmville"
    several = split_authors("Ann Roe and Sam Poe in Elmville and Bo Li in Oakton")
    assert [(one.name, one.place) for one in several] == [
        ("Ann Roe", "Elmville"),
        ("Sam Poe", "Elmville"),
        ("Bo Li", "Oakton"),
    ]
