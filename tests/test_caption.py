"""Captions and their credits. All names, places and events are invented."""

import pytest

from wireparse.parts.picture_credits import read_credit
from wireparse.rules.caption import find_captions
from wireparse.story import Caption
from wireparse.style import Style
from wireparse.text import Copy, Mark

GENERIC = Style(name="", names=())
LEDE = "PORT LOUD (Reuters) - A ferry sank on Monday, the harbour master said, and nobody was hurt."
GRAF = "Divers went down again at noon, she said, and came up with a bell."
SEEN = "Divers search the harbour of Port Loud, March 3, 2019."


def marked(text: str, *claimed: tuple[str, str]) -> list[Mark]:
    """The marks of the rule, after those that rules before it would have made."""
    copy = Copy(text, strict=True)
    for part, words in claimed:
        start = text.index(words)
        copy.claim([Mark(part, start, start + len(words), "test")])  # type: ignore[arg-type]
    marks = list(find_captions(copy, GENERIC))
    copy.claim(marks)
    for mark in marks:
        assert text[mark.start : mark.end] == text[mark.start : mark.end].strip()
    return marks


def captions(text: str, *claimed: tuple[str, str]) -> list[Caption]:
    return [mark.value for mark in marked(text, *claimed) if mark.part == "caption"]


def others(text: str, rule: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marked(text) if mark.rule == rule]


def story(caption: str) -> str:
    """A page with the caption between headline and lede."""
    return f"Ferry sinks off Port Loud\n\n{caption}\n\n{LEDE}\n\n{GRAF}\n"


@pytest.mark.parametrize(
    ("printed", "photographer", "agency"),
    [
        ("AP Photo/Jan Dorn", "Jan Dorn", "AP"),
        ("AP Photo/ Jan Dorn, File", "Jan Dorn", "AP"),
        ("AP Photo/Dornovan, File", "Dornovan", "AP"),
        ("AP Photo/File", None, "AP"),
        ("AP Video by Ana Ruiz", "Ana Ruiz", "AP"),
        ("Ana Ruiz/Keystone via AP", "Ana Ruiz", "AP"),
        ("Loud Harbour Police Department via AP, File", None, "AP"),
        ("Ana Ruiz/Sputnik, Palace Pool Photo via AP", "Ana Ruiz", "AP"),
        ("Photo by Ana Ruiz/Invision/AP, File", "Ana Ruiz", "AP"),
        ("EPA/ANA RUIZ", "ANA RUIZ", "EPA"),
        ("EPA-EFE/ANA RUIZ / POOL", "ANA RUIZ", "EPA"),
        ("AFP PHOTO / ANA RUIZ", "ANA RUIZ", "AFP"),
        ("Photo by Ana RUIZ / AFP", "Ana RUIZ", "AFP"),
        ("Photo by ANA RUIZ /AFP via Getty Images", "ANA RUIZ", "AFP"),
        ("REUTERS/H.W. Roe/File Photo", "H.W. Roe", "Reuters"),
        ("REUTERS/Stringer", None, "Reuters"),
        ("Handout via REUTERS TV", None, "Reuters"),
        ("Credit: Reuters/Ana Ruiz/Files", "Ana Ruiz", "Reuters"),
        ("U.S. Navy/Handout via REUTERS", None, "Reuters"),
        ("Loud Islands Ministry Of Ferries via Reuters", None, "Reuters"),
        ("Photo/Xinhua", None, "Xinhua"),
        ("Photo: Ana Ruiz, AP", "Ana Ruiz", "AP"),
        ("Photo: Ana Ruiz, STF / Associated Press", "Ana Ruiz", "AP"),
        ("Photo: AFP", None, "AFP"),
        ("Image Credit: LoudSail", None, None),
        ("Photo Credit : PTI File Photo", None, "PTI"),
        ("Ana Ruiz/The Washington Post", "Ana Ruiz", None),
        ("Ana Ruiz / Associated Press", "Ana Ruiz", "AP"),
        ("BELGA VIDEO ANA RUIZ", "ANA RUIZ", "Belga"),
        ("Courtesy of Ruiz", None, None),
        ("Pool photo via Yonhap", None, "Yonhap"),
        ("Foto: Ana Ruiz/dpa", "Ana Ruiz", "dpa"),
    ],
)
def test_a_credit_names_the_photographer_and_the_house(
    printed: str, photographer: str | None, agency: str | None
) -> None:
    credit = read_credit(printed)
    assert credit is not None
    assert (credit.text, credit.photographer, credit.agency, credit.sure) == (printed, photographer, agency, True)


@pytest.mark.parametrize(
    "words", ["see photo", "photos by children", "Graphic: Ferries since 1990", "BSE/NSE", "", "R-Ohio"]
)
def test_other_words_in_brackets_are_no_credit(words: str) -> None:
    assert read_credit(words) is None


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("(AP Photo/Ana Ruiz)", "AP Photo/Ana Ruiz"),
        ("(Ana Ruiz/Keystone via AP)", "Ana Ruiz/Keystone via AP"),
        ("[Photo/Xinhua]", "Photo/Xinhua"),
        ("REUTERS/Ana Ruiz", "REUTERS/Ana Ruiz"),
        ("LoudSail/Handout via REUTERS/File photo", "LoudSail/Handout via REUTERS/File photo"),
        ("Handout via REUTERS TV", "Handout via REUTERS TV"),
        ("AP Photo/Ana Ruiz, File", "AP Photo/Ana Ruiz, File"),
        ("Photo by ANA RUIZ /AFP via Getty Images", "Photo by ANA RUIZ /AFP via Getty Images"),
        ("| Photo Credit: PTI", "Photo Credit: PTI"),
    ],
)
def test_a_credit_at_the_end_of_the_line_makes_a_caption(printed: str, credit: str) -> None:
    (caption,) = captions(story(f"{SEEN} {printed}"), ("dateline", "PORT LOUD (Reuters)"))
    assert (caption.text, caption.credit, caption.date) == (SEEN, credit, "2019-03-03")


@pytest.mark.parametrize(
    "printed", ["Credit: Reuters/Ana Ruiz", "(Ana Ruiz / Associated Press)", "Photo: AFP", "Photo: Ana Ruiz, AP"]
)
def test_a_credit_on_its_own_line_belongs_to_the_caption_above(printed: str) -> None:
    (caption,) = captions(story(f"{SEEN}\n\n{printed}"))
    assert (caption.text, caption.credit) == (SEEN, printed.strip("()"))


def test_a_credit_above_its_caption_leaves_the_graf_above_it_alone() -> None:
    seen = "A woman looks at the harbour in Port Loud, March 3, 2019."
    (caption,) = captions(f"{LEDE}\n\n{GRAF}\n\nAna Ruiz/Getty Images\n\n{seen}\n\n{GRAF}")
    assert caption.text == seen
    assert caption.photographer == "Ana Ruiz"


def test_the_caption_of_a_still_image_has_the_day_that_is_printed_first() -> None:
    text = (
        "A still image taken on June 11, 2016 from a video that rebels released on June 10, 2016, purports to show a "
        "ferry south of Port Loud. Handout via REUTERS TV"
    )
    (caption,) = captions(story(text))
    assert caption.text.endswith("south of Port Loud.")
    assert (caption.credit, caption.agency, caption.date) == ("Handout via REUTERS TV", "Reuters", "2016-06-11")


def test_an_ordinal_is_not_the_day_of_the_picture() -> None:
    (caption,) = captions(story("Ferries stop on September 6th, and the crews gather. (AP Video by Ana Ruiz)"))
    assert (caption.month, caption.day) == (None, None)


def test_a_caption_without_credit_is_known_by_its_first_words() -> None:
    text = f"{LEDE}\n\nFILE - The ferry leaves Port Loud on May 1, 2018.\n\n{GRAF}"
    (caption,) = captions(text, ("dateline", "PORT LOUD (Reuters)"))
    assert caption == Caption("FILE - The ferry leaves Port Loud on May 1, 2018.", date="2018-05-01", month=5, day=1)


def test_a_sentence_glued_to_the_credit_is_not_the_captions() -> None:
    text = (
        "Ferry sinks\n\nA ferry passes Port Loud on Sunday. (Yonhap)South Loud will raise the ferry, a minister said."
    )
    (mark,) = marked(text)
    assert mark.value.text == "A ferry passes Port Loud on Sunday."
    assert text[mark.end :].startswith("South Loud")


def test_the_house_under_a_picture_is_weak_and_needs_its_place() -> None:
    assert captions(story("Divers search the harbour. (Reuters)"))
    assert not captions(f"Ferry sinks\n\n{GRAF}\n\n{GRAF} (ANI)")
    assert not captions("PORT LOUD (AP)The ferry sank.\n\nRio de Loud (AP)The ferry sank.")
    assert not captions(f"{LEDE} (Reuters)\n\n{GRAF}", ("dateline", "PORT LOUD (Reuters)"))


@pytest.mark.parametrize(
    "graf",
    [
        "The photo by Jan Dorn/AP won the prize, the jury said on Monday.",
        "Six in ten want a ferry, a Reuters/Ipsos poll said. Nine in ten want a Reuters/Ipsos.",
        "The agencies are Loud Media, Getty Images and Cake Group.",
        "The ferry cost 3 million crowns ($400,000 at the rate of March 3, 2019)",
        "He holds shares of Ruiz (RUIZ.L)",
        "Editors said the AP Photo of the year went to a child.",
        "In this case the court will speak on May 3, 2019.",
    ],
)
def test_body_prose_is_no_caption(graf: str) -> None:
    assert not marked(f"Ferry sinks\n\n{LEDE}\n\n{graf}\n\n{GRAF}", ("dateline", "PORT LOUD (Reuters)"))


@pytest.mark.parametrize(
    ("title", "caption"),
    [
        ("Loud Ferry", "Divers search"),
        ("Ski Jumping Day 1", "General view of"),
        ("Serie A", "Loud Milan's keeper saves"),
        ("Dorn FC vs Roe FC", "Roe's keeper saves"),
        ("McDorn Wins Race", "Jan McDorn celebrates"),
        ("WeSail Ferry Launch", "A WeSail ferry leaves"),
        ("Roe at 50", "FILE - Jan Roe waves"),
        ("Loud City Strike", "(L-R) Two men wait"),
    ],
)
def test_a_title_glued_to_the_caption_is_the_headline(title: str, caption: str) -> None:
    rest = " in the harbour of Port Loud, Sunday, March 3, 2019. (AP Photo/Ana Ruiz)"
    headline, found = marked(title + caption + rest)
    assert (headline.part, headline.rule, headline.value) == ("headline", "caption-title", title)
    assert (found.value.text, found.value.date) == (caption + rest.partition(" (")[0], "2019-03-03")


def test_a_picture_number_stands_between_title_and_caption() -> None:
    text = f"Ferry sinks off Loudepaselect epa00000001 {SEEN} EPA/ANA RUIZ NORWAY OUT"
    assert [(mark.part, text[mark.start : mark.end]) for mark in marked(text)] == [
        ("headline", "Ferry sinks off Loud"),
        ("other", "epaselect epa00000001"),
        ("caption", f"{SEEN} EPA/ANA RUIZ"),
        ("note", "NORWAY OUT"),
    ]


def test_a_record_that_is_one_caption_may_end_with_a_full_stop() -> None:
    text = f"LOUD FERRY\n    00:01:00:00 - 00:01:30:12 {SEEN} BELGA VIDEO ANA RUIZ."
    (caption,) = captions(text)
    assert (caption.text, caption.credit, caption.agency) == (SEEN, "BELGA VIDEO ANA RUIZ", "Belga")
    assert others(text, "counter") == ["00:01:00:00 - 00:01:30:12"]


def test_what_a_desk_leaves_behind_the_credit_is_other_and_a_restriction_is_a_note() -> None:
    text = f"Loud Ferry{SEEN} (AP Photo/Ana Ruiz, File) FILE PHOTO - 010319, NO SALES; MANDATORY CREDIT"
    _, caption, rest, note = marked(text)
    assert caption.value.credit == "AP Photo/Ana Ruiz, File"
    assert text[rest.start : rest.end] == "FILE PHOTO - 010319,"
    assert (note.part, note.value.text) == ("note", "NO SALES; MANDATORY CREDIT")


def test_a_gallery_prints_a_caption_once() -> None:
    other = "A bell hangs from a crane in Port Loud, March 4, 2019."
    text = (
        f"Ferry sinks\n\n{SEEN} less\n\nDivers search the harbour of Port ... more\n\nPhoto: Ana Ruiz, AP\n\n"
        f"Photo: Ana Ruiz, AP\n\nImage 1\nof\n/\n5\n\nCaption\n\nClose\n\n{SEEN}\n\n"
        f"1 of 2 | {other} (AP Photo/Jan Dorn)\n\n{LEDE}\n"
    )
    first, second = captions(text)
    assert (first.text, first.photographer) == (SEEN, "Ana Ruiz")
    assert (second.text, second.photographer) == (other, "Jan Dorn")
    assert others(text, "counter") == ["1 of 2 |", "Image 1\nof\n/\n5\n\nCaption\n\nClose"]
    assert others(text, "caption-repeat") == ["Divers search the harbour of Port ... more", SEEN]
    assert others(text, "picture-credit") == ["Photo: Ana Ruiz, AP", "Photo: Ana Ruiz, AP"]


@pytest.mark.parametrize(
    "counter", ["[1/5]", "**[1/4]**", "Item 1 of 4", "2of4", "1 of 18.", "00:01:00:00 - 00:01:30:12"]
)
def test_a_counter_in_front_is_not_the_captions(counter: str) -> None:
    text = story(f"{counter} {SEEN} REUTERS/Ana Ruiz Purchase Licensing Rights, opens new tab")
    assert [caption.text for caption in captions(text)] == [SEEN]
    assert others(text, "counter") == [counter]
    assert others(text, "caption-rest") == ["Purchase Licensing Rights, opens new tab"]


def test_a_credit_without_a_caption_is_other() -> None:
    assert [mark.rule for mark in marked(story("(Photo: The Associated Press)"))] == ["picture-credit"]


@pytest.mark.parametrize("credit", ["Thomson Reuters/INSEAD", "REUTERS/INSEAD", "Reuters/Ipsos"])
def test_a_headline_above_the_dateline_is_no_caption(credit: str) -> None:
    text = f"Port Loud brightens, more ferries to come: {credit}\n\n{LEDE}\n\n{GRAF}"
    assert not marked(text, ("dateline", "PORT LOUD (Reuters)"))


def test_a_claimed_line_is_left_alone() -> None:
    assert not marked(story(f"{SEEN} REUTERS/Ana Ruiz"), ("other", f"{SEEN} REUTERS/Ana Ruiz"))
