"""A story says the same in any layout: flattened, wrapped, mailed on, with other line ends and mis-decoded dashes."""

import textwrap
from pathlib import Path

import layouts
import pytest
from test_corpus import CASES, Case
from test_samples import SAMPLES, read

from wireparse import desk
from wireparse.text import Copy

# These have a layout of their own, which a twin would not keep.
TRANSMITTED = {"ap/anpa-1998.txt", "dpa/iptc7901.txt", "ap/mailed.txt"}
# What a transmission sets in front of its lines stands at their very beginning.
UNSHIFTED = TRANSMITTED - {"ap/mailed.txt"} | {"aap/zczc.txt"}
# What is lost with the line breaks, and why it is left so.
FLAT = {
    "aap/dateline.txt": "no bracket shows where the writer's name ends and the place begins",
    "pa/cake.txt": "without a dateline nothing shows where the byline ends",
    "cna/boats.txt": "two closing lines run into the last sentence, and neither is told without the other",
    "sapa/penguins.txt": "without a credit a newspaper's dateline is read only before the first line break",
    "spa/library.txt": "the agency's clock is a line of its own",
    "wafa/olives.txt": "initials with full stops are a sentence's abbreviation",
    "wam/pearls.txt": "behind a full stop it may be a picture's credit",
    "efe/epa.txt": "a house and initials of small letters are the end of a sentence too",
    "lusa/moinho.txt": "two closing lines run into the last sentence, and neither is told without the other",
    "marketwire/kayaks.txt": "a release's contacts have no sign where they begin but capitals",
    "mct/grits.txt": "no bracket shows where the house's name ends and the place begins",
    "mct/tns.txt": "a rule of dashes in mid-line is a pause",
    "nyt/stoop.txt": "the copyright line stands between byline and place",
    "stt/sauna.txt": "a name and a house with no By and no dateline are a line",
    "thomson/biscuits.txt": "an address and initials run into the last sentence",
    "pa/tide.txt": "no gazetteer knows the place, and behind a house in capitals it may be a name",
}
WRAPPED = {
    "thomson/biscuits.txt": "indented, the line of an address is a graf",
    "sapa/penguins.txt": "without a credit a newspaper's dateline is read only before a whole graf on one line",
    "reuters/web.txt": "a picture's caption is a line; wrapped it has no end",
    "bloomberg/rye.txt": "the line of an address is broken in two",
    "ap/title-line.txt": "it is wrapped already: wrapped again, a note goes on below a short line",
}

# What other line ends still hide.
CARRIAGE = {
    "The graf that a mailer has signed is his own": "his name stands on a line of his mail, as it was mailed",
    "A house and its town, with a page's clock straight below": "the clock is looked for straight below",
    "By stands alone on a line, above the name and the house": "the house is looked for some characters below",
    "A record of one picture names its maker in capitals above its files": "its lines are told as a whole",
    "One word of capitals is a picture's owner and no photographer": "its lines are told as a whole",
    "Riyadh's clock has a number below it": "its lines are told as a whole",
    "A mailer's signature may have a blank too many behind its dashes": "two blanks are no sign, three less so",
    "A long address that a mail has wrapped stands below the story": "a blank ends the address",
}


def name(path: Path) -> str:
    return "/".join(path.parts[-2:])


def twins(exceptions: dict[str, str]) -> list[Path]:
    """The samples that have a byline or a dateline and keep their parts in another layout."""
    left_out = TRANSMITTED | set(exceptions)
    return [path for path in SAMPLES if name(path) not in left_out and layouts.begin_of(read(path)[1]) is not None]


@pytest.mark.parametrize("path", twins(FLAT), ids=name)
def test_copy_without_line_breaks_keeps_its_parts(path: Path) -> None:
    text, story = read(path)
    flat = layouts.flattened(text, layouts.begin_of(story) or 0)
    assert not layouts.changed(story, desk.parse(Copy(flat)))


@pytest.mark.parametrize("path", twins(WRAPPED), ids=name)
def test_wrapped_copy_keeps_its_parts(path: Path) -> None:
    text, story = read(path)
    wrapped = layouts.wrapped(text, layouts.begin_of(story) or 0)
    assert not layouts.changed(story, desk.parse(Copy(wrapped)))


@pytest.mark.parametrize("path", twins({}), ids=name)
def test_copy_that_was_mailed_on_keeps_its_parts(path: Path) -> None:
    text, story = read(path)
    assert not layouts.changed(story, desk.parse(Copy(layouts.quoted(text))))


@pytest.mark.parametrize("case", [case for case in CASES if case.title not in CARRIAGE], ids=lambda case: case.title)
def test_carriage_returns_change_nothing_in_a_case(case: Case) -> None:
    told = desk.parse(Copy(case.copy))
    assert not layouts.changed(told, desk.parse(Copy(layouts.with_carriage_returns(case.copy))))


@pytest.mark.parametrize("path", SAMPLES, ids=name)
def test_carriage_returns_change_nothing(path: Path) -> None:
    text, story = read(path)
    assert not layouts.changed(story, desk.parse(Copy(layouts.with_carriage_returns(text))))


@pytest.mark.parametrize("path", [path for path in SAMPLES if name(path) not in UNSHIFTED], ids=name)
def test_blanks_at_the_ends_of_lines_change_nothing(path: Path) -> None:
    text, story = read(path)
    assert not layouts.changed(story, desk.parse(Copy(layouts.with_trailing_blanks(text))))


@pytest.mark.parametrize("path", [path for path in SAMPLES if name(path) not in UNSHIFTED], ids=name)
def test_copy_that_was_set_further_in_keeps_its_parts(path: Path) -> None:
    text, story = read(path)
    assert not layouts.changed(story, desk.parse(Copy(layouts.indented(text))))


# Behind the three characters of a mis-decoded dash no house is looked for: "she said. â€” Sapa".
UNDASHED = {"sapa/penguins.txt"}


@pytest.mark.parametrize("dash", ["\x97", "â€”"])
@pytest.mark.parametrize("path", [path for path in SAMPLES if name(path) not in UNDASHED], ids=name)
def test_a_mis_decoded_dash_is_a_dash(path: Path, dash: str) -> None:
    text, story = read(path)
    assert not layouts.changed(story, desk.parse(Copy(layouts.with_dash(text, dash))))


@pytest.mark.parametrize("width", [64, 72, 79])
def test_a_caption_in_a_long_wrapped_story_is_whole(width: int) -> None:
    caption = "Keepers raise a flag at the old harbour lighthouse above the breakwater in Valletta on Sunday morning."
    grafs = (
        "The lamp of the old harbour lighthouse was lit on Sunday for the first time in forty years.",
        f"{caption} REUTERS/Ada Kittiwake",
        *["The crowd on the breakwater cheered, and nobody who had come could say what the lamp was for."] * 30,
    )
    text = "Lamp lit again\n\nBy Tom Heron\n\n" + "\n".join(
        textwrap.fill(graf, width, initial_indent="    ", break_on_hyphens=False) for graf in grafs
    )
    (found,) = desk.parse(Copy(text)).captions
    assert (found.text, found.credit) == (caption, "REUTERS/Ada Kittiwake")


@pytest.mark.parametrize("exceptions", [FLAT, WRAPPED])
def test_an_exception_is_a_sample(exceptions: dict[str, str]) -> None:
    assert set(exceptions) | TRANSMITTED <= set(map(name, SAMPLES))


@pytest.mark.parametrize(
    "prose",
    [
        "The line left at once. Notebook makers met on May 3 at 7:10 AM and went home again, happy as before. ",
        "The ferry was slow (reporting by hand is slower) and so were its readers, who had nothing to read. ",
        "He wrote less. Others more. Contacts were few, said the writer: nobody had asked for a longer one. ",
    ],
)
def test_prose_on_one_line_is_one_graf(prose: str) -> None:
    text = "Tortoise sleeps\n\nLIMA, May 3 (Reuters) - " + "The tortoise slept on in the harbour. " * 30 + prose
    body = desk.parse(Copy(text)).body
    assert body is not None
    assert body.endswith(prose.strip())
    assert "\n" not in body
