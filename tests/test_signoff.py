"""Every copy here is invented. Below the body, each case has what a desk might put there."""

import pytest

from wireparse.desk import GENERIC
from wireparse.rules.signoff import find_signoff
from wireparse.text import Copy, Mark

BODY = """ELMVILLE (Reuters) - The button mill will shut in June, its owner told the town on Monday.

The council sat for four hours and then refused the loan. "All of us tried," said Bo Li, who runs the night shift.

Some 300 of the mill's hands were offered work in Oakton."""


def read(text: str) -> tuple[str, list[Mark], Copy]:
    """What is left of the copy when the rule has claimed its part, the marks, and the copy."""
    copy = Copy(text, strict=True)
    copy.claim(list(find_signoff(copy, GENERIC)))
    for mark in copy.marks:
        assert text[mark.start : mark.end] == text[mark.start : mark.end].strip()
    return "".join(text[start:end] for start, end in copy.gaps()), copy.marks, copy


def rows(marks: list[Mark]) -> list[str]:
    """The credits of all sign-offs: ``role: name, place``."""
    found = (row for mark in marks if mark.part == "signoff" for row in mark.value)
    return [f"{row.role}: {row.name}" + (f", {row.place}" if row.place else "") for row in found]


def parts(text: str, marks: list[Mark]) -> list[str]:
    return [f"{mark.part}: {text[mark.start : mark.end]}" for mark in marks]


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("\n\n(Reporting by Ann Roe; Editing by Bo Day)", ["reporting: Ann Roe", "editing: Bo Day"]),
        ("\n\n(Reporting By Ann Roe, editing by Bo Day.)", ["reporting: Ann Roe", "editing: Bo Day"]),
        (" (Reporting by Ann Roe Editing by Bo Day)", ["reporting: Ann Roe", "editing: Bo Day"]),
        ("(Reporting by Ann Roe. Editing by Bo Day)", ["reporting: Ann Roe", "editing: Bo Day"]),
        ("\n\nWriting by Ann Roe Editing by Bo Day", ["writing: Ann Roe", "editing: Bo Day"]),
        (" Writing by Ann Roe; Editing by Bo Day", ["writing: Ann Roe", "editing: Bo Day"]),
        (
            "\n\n(Reporting by Ann Roe in Oakton\nand Sam Poe/Omar al-Najar; Writing by Jan van der\nBerg)",
            [
                "reporting: Ann Roe, Oakton",
                "reporting: Sam Poe",
                "reporting: Omar al-Najar",
                "writing: Jan van der Berg",
            ],
        ),
        ("\n\nReporting and writing by Ann Roe", ["reporting: Ann Roe", "writing: Ann Roe"]),
        ("\n\n(Additional reporting by Elm bureau)", ["additional reporting: Elm bureau"]),
        ("\n\n(Reporting by Ann Roe", ["reporting: Ann Roe"]),
        ("\n\n- Reporting by: Ann Roe\n- Editing by: Bo Day", ["reporting: Ann Roe", "editing: Bo Day"]),
        (
            "\n\n— By Ann Roe in Oakton, with files from Sam Poe in Elmville.",
            ["reporting: Ann Roe, Oakton", "contributing: Sam Poe, Elmville"],
        ),
        (
            "\n\n-- With assistance from Ann Roe. Editors: Bo Day, Jo Lund",
            ["contributing: Ann Roe", "editing: Bo Day", "editing: Jo Lund"],
        ),
        ("\n\n(REPORTING BY ANN ROE; EDITING BY BO DAY)", ["reporting: ANN ROE", "editing: BO DAY"]),
        ("\n\nReporte de Ana Mora en Lima; editado por Juan Ruiz", ["reporting: Ana Mora, Lima", "editing: Juan Ruiz"]),
    ],
)
def test_roles_are_read_in_brackets_and_without(closing: str, expected: list[str]) -> None:
    rest, marks, _ = read(BODY + closing)
    assert rest == BODY
    assert rows(marks) == expected


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        (
            "\n\nEP writers Ann Roe and Sam Poe in Oakton contributed to this report.",
            ["Ann Roe, Oakton", "Sam Poe, Oakton"],
        ),
        (" ——— Example Press writer Ann Roe contributed to this report.", ["Ann Roe"]),
        ("\n\nExample Press Writer Ann Roe contributed to this story from Oakton.", ["Ann Roe, Oakton"]),
        ("\n___\nExample Press writer Ann Roe in Oakton contributed.", ["Ann Roe, Oakton"]),
        (
            "\n\nAnn Roe contributed reporting from Oakton, and Sam Poe from Elmville.",
            ["Ann Roe, Oakton", "Sam Poe, Elmville"],
        ),
        ("\nElm News' Ann Roe, Sam Poe and Bo Day contributed to this report.", ["Ann Roe", "Sam Poe", "Bo Day"]),
        ("\n_Elm News'__Ann Roe,__Sam Poe_ _contributed to this report._", ["Ann Roe", "Sam Poe"]),
        (
            "\n\nContributing to this report were EP writers Ann Roe in St. Olaf, Minn.; and Bo Day in Oakton.",
            ["Ann Roe, St. Olaf, Minn.", "Bo Day, Oakton"],
        ),
        ("\n\nThe Associated Press contributed to this report.", ["The Associated Press"]),
        ("\n\n(With inputs from Ann Roe in Oakton and PTI)", ["Ann Roe, Oakton", "PTI"]),
        ("Inputs from IANS", ["IANS"]),
        ("(With agency inputs)", []),
    ],
)
def test_contributors_close_a_story(closing: str, expected: list[str]) -> None:
    rest, marks, _ = read(BODY + closing)
    assert rest == BODY
    assert rows(marks) == [f"contributing: {row}" for row in expected]


def test_an_agency_that_contributed_is_of_that_kind() -> None:
    _, marks, _ = read(f"{BODY}\n\nThe Associated Press contributed to this report.")
    assert [row.kind for row in marks[0].value] == ["agency"]


def test_reporters_on_the_spot_stand_below_a_rule() -> None:
    closing = (
        "Roe reported from Elmville and Poe reported from Oakton.\n ___\n Find AP’s full coverage at: http://e.example"
    )
    text = f"{BODY}\n ___\n {closing}"
    rest, marks, _ = read(text)
    assert rest == BODY
    assert rows(marks) == ["reporting: Roe, Elmville", "reporting: Poe, Oakton"]
    assert [mark.part for mark in marks] == ["endmark", "signoff", "endmark", "other"]


def test_reporters_and_contributors_may_share_a_line() -> None:
    closing = "Roe reported from Elm, Ohio. Example Press writer Sam Poe in Oakton contributed to this report."
    rest, marks, _ = read(f"{BODY}\n\n___\n\n{closing}")
    assert rest == BODY
    assert rows(marks) == ["reporting: Roe, Elm, Ohio", "contributing: Sam Poe, Oakton"]


@pytest.mark.parametrize(
    "prose",
    [
        '\n\n"Editing by committee never helps," she said.',
        "\n\nEditing by hand takes the clerks a week, he said.",
        "\n\nThe band reported from its tour that all was well.",
        "\n\nHigh rents contributed to this report card of a budget.",
        "\n\nRain and cheap imports contributed.",
        "\n\nThe songbook (edited by Jo Lund) sold out.",
        "\n\nThe plant was first reported by Ann Roe, who lives near it.",
        "\n\nThe inputs from farmers fell by a third.",
        "\n\nWith inputs from farmers, the mill made soup.",
        "\n\nHe left a note: see you in June.",
        "\n\nThe AP reported from Elmville.",
        "\n\nRead the small print, she said - twice",
    ],
)
def test_prose_is_no_sign_off(prose: str) -> None:
    rest, marks, _ = read(BODY + prose)
    assert rest == BODY + prose
    assert marks == []


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("\n Reuter", ["endmark: Reuter"]),
        ("   REUTER", ["endmark: REUTER"]),
        (" Enditem", ["endmark: Enditem"]),
        (" -0-", ["endmark: -0-"]),
        ("\n\n-30-", ["endmark: -30-"]),
        ("\n\n###", ["endmark: ###"]),
        ("\n\n--30--ab/cd* ef", ["endmark: --30--ab/cd* ef"]),
        ("\n\n  AAP RESULTS\n\n\nNNNN", ["endmark: AAP RESULTS", "endmark: NNNN"]),
        ("\n\nann.roe@example.com(END)", ["signoff: ann.roe@example.com", "endmark: (END)"]),
        ("\n\nEFE ab cd/efg", ["endmark: EFE", "signoff: ab cd/efg"]),
        ("\n\n--30--", ["endmark: --30--"]),
        ("\n\n==end article==", ["endmark: ==end article=="]),
        ("\n\n* * * END OF DELIVERY * * *", ["endmark: * * * END OF DELIVERY * * *"]),
        ("\n\nhh/ab/cd", ["signoff: hh/ab/cd"]),
        (" (abc/de/fg)", ["signoff: (abc/de/fg)"]),
        ("\n\n(abc/de/fg)", ["signoff: (abc/de/fg)"]),
        ("\n\nPublished 9:12 AM EST Feb 3, 2018", ["other: Published 9:12 AM EST Feb 3, 2018"]),
        ("\n\n###\n\n\nBo.", ["other: ###\n\n\nBo."]),
        (" (abc/de)", ["signoff: (abc/de)"]),
        ("\n\ndpa abc yyzz n1 de", ["signoff: dpa abc yyzz n1 de"]),
        (
            "\n\nInformation from: Elm Courier, http://elm.example",
            ["signoff: Information from: Elm Courier, http://elm.example"],
        ),
    ],
)
def test_end_marks_and_initials_close_a_story(closing: str, expected: list[str]) -> None:
    rest, marks, copy = read(BODY + closing)
    assert rest == BODY
    assert parts(copy.text, marks) == expected


def test_an_end_mark_names_its_house() -> None:
    assert read(f"{BODY}\n Reuter")[1][0].value == "reuters"
    assert read(f"{BODY} -0-")[1][0].value is None


def test_a_house_named_in_the_last_sentence_is_no_end_mark() -> None:
    text = f"{BODY}\n\nThat is what it told Reuters"
    assert read(text)[0] == text


@pytest.mark.parametrize(
    "left_over",
    [
        "\n\nOur Standards: The Thomson Reuters Trust Principles.",
        "\n\nFILED UNDER:\n\nBusiness\n\nShare this\n\nPrint",
        "\n\nMost Read\n\nTen ways to sew on a button",
        "\n\nSome words that nobody foresaw.",
        "\n\nFollow Ann Roe on Twitter: http://t.example/roe",
    ],
)
def test_what_follows_a_sign_off_is_no_body(left_over: str) -> None:
    rest, marks, _ = read(f"{BODY}\n\n(Reporting by Ann Roe; Editing by Bo Day){left_over}")
    assert rest == BODY
    assert {mark.part for mark in marks} == {"signoff", "other"}


def test_a_sign_off_in_the_middle_ends_no_copy() -> None:
    second = "\n\nANOTHER STORY\n\n" + "OAKTON - The mayor sewed on a button. " * 80
    rest, marks, _ = read(f"{BODY}\n\n(Reporting by Ann Roe; Editing by Bo Day){second}")
    assert "The mayor sewed" in rest
    assert all(mark.part != "other" for mark in marks)


@pytest.mark.parametrize(
    "block",
    [
        "\n\nContact:\nAnn Roe\nElm Buttons Ltd\nroe@example.com\n\nSOURCE: Elm Buttons Ltd",
        "\n\nMedia contact:\nAnn Roe, +1 555 0100",
        "\n\nSOURCE Elm Buttons Ltd",
        "\n\n--------------------\nTo unsubscribe, write to list@example.com",
        "\n\nFollow Elm Buttons:\n\nTwitter: http://t.example/elm",
    ],
)
def test_contacts_and_footers_are_no_body(block: str) -> None:
    rest, marks, _ = read(BODY + block)
    assert rest == BODY
    assert {mark.part for mark in marks} == {"other"}


def test_what_a_release_says_about_the_company_is_body() -> None:
    text = f"{BODY}\n\nContact: Ann Roe, roe@example.com\n\nAbout Elm Buttons\n\nElm Buttons sews in four countries."
    assert read(text)[0] == text


def test_a_notepad_holds_credits_and_no_body() -> None:
    notepad = (
        "\n\nNotizblock\nOrte\n[Knopfwerk](Elmstrasse 1, 10115 Elmdorf)\n"
        "Kontakte\nAutoren: Ann Roe (Elmdorf), +49 30 1234567, <roe@example.com>; Sam Poe (Oak)\n"
        "Redaktion: Bo Day (Elmdorf), +49 30 7654321, <tisch@example.com>\ndpa roe xx n1 day"
    )
    rest, marks, _ = read(BODY + notepad)
    assert rest == BODY
    assert rows(marks) == ["reporting: Ann Roe, Elmdorf", "reporting: Sam Poe, Oak", "editing: Bo Day, Elmdorf"]


def test_an_english_notepad_leaves_nothing_in_the_body() -> None:
    notepad = (
        "\n\n# Notebook\n\n## Note to editors\n- adds a quote\n\n* * * *\nThe following information is not for "
        "publication\n\n## Editorial contacts\n- Reporting by: Ann Roe\n- Editing by: Bo Day\n"
        "- Tel: +49 30 7654321; <desk@example.com>\n\ndpa roe day"
    )
    rest, marks, _ = read(BODY + notepad)
    assert rest == BODY
    assert rows(marks) == ["reporting: Ann Roe", "editing: Bo Day"]


def test_mailed_copy_may_quote_its_sign_off() -> None:
    text = "\n".join(
        f"> {line}" for line in f"{BODY}\n\n(Reporting by Ann Roe in\nOakton; Editing by Bo Day)".split("\n")
    )
    assert rows(read(text)[1]) == ["reporting: Ann Roe, Oakton", "editing: Bo Day"]


def test_an_unknown_role_is_queried() -> None:
    _, marks, copy = read(f"{BODY}\n\n(Reporting by Ann Roe; Filming by Sam Poe; Editing by Bo Day)")
    assert rows(marks) == ["reporting: Ann Roe", "editing: Bo Day"]
    assert [(query.part, query.kind) for query in copy.queries] == [("signoff", "other")]


@pytest.mark.parametrize(
    "text", ["", " \n", "Reuter", "(", "(Reporting by", "___", "contributed to this report.", "a@b.c"]
)
def test_scraps_do_no_harm(text: str) -> None:
    read(text)


def test_what_is_claimed_already_is_left_alone() -> None:
    text = f"{BODY}\n\n(Reporting by Ann Roe; Editing by Bo Day)\n\nCopyright 2016 Elm News."
    at = text.index("Copyright")
    copy = Copy(text, strict=True, claimed=[Mark("envelope", at, len(text), "copyright")])
    copy.claim(find_signoff(copy, GENERIC))
    assert [mark.part for mark in copy.marks] == ["signoff", "envelope"]


@pytest.mark.parametrize(
    ("closing", "house"),
    [(" (BELGA)", "belga"), (" (PTI).", "pti"), (" PTI KLM ABC", "pti"), ("\n\nAAP RTV ar", "aap")],
)
def test_houses_that_sign_in_brackets_or_with_initials_are_named(closing: str, house: str) -> None:
    rest, marks, _ = read(BODY + closing)
    assert rest == BODY
    assert [mark.value for mark in marks if mark.part == "endmark"] == [house]


@pytest.mark.parametrize(
    "block",
    [
        "\n\n---\nAnn Roe\nroe@elm.example",
        "\n\n[remainder deleted]\n\nI had not known that.",
        "\n\nNOTICE: In accordance with Title 17 this is sent without profit: http://law.example",
        "\n\nTo contact the reporter on this story: Ann Roe in Oakton at roe@elm.example",
        "\n\nMore from The Elm Post: Ten ways to sew",
        "\n\nMost Popular\n\n1\n\nButton found in a pie\n\nView Comments",
        "\n\n@elmbuttons",
    ],
)
def test_what_pages_and_mailers_leave_below_is_no_body(block: str) -> None:
    rest, marks, _ = read(BODY + block)
    assert rest == BODY
    assert {mark.part for mark in marks} <= {"other", "endmark"}


@pytest.mark.parametrize(
    "prose",
    [
        "\n\nThe party merged with its rival (PPP).",
        "\n\n---\n\nThe mayor sewed on a button, and the button held for as long as the rain fell on the town.",
        "\n\nComments\n\nThe mayor said in a comment that was long enough to be read as a graf of the story.",
        "\n\n___\n\nThe mayor has been at work on the button since Friday, and it is not his first one.",
        "\n\nMore from the mill is expected, she said.",
    ],
)
def test_words_that_only_look_like_left_overs_stay(prose: str) -> None:
    assert read(BODY + prose)[0].rstrip() == BODY + prose
