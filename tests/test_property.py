"""What holds for any text whatever: the marks tile it, every key is there, and reading it again says the same."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from test_samples import SAMPLES, untiled

from wireparse import desk
from wireparse.decode import decode
from wireparse.parts.picture_signs import may_have_caption
from wireparse.rules.printed import find_printed
from wireparse.story import Story
from wireparse.text import Copy

LINES = sorted({line for path in SAMPLES for line in path.read_text("utf-8").splitlines(keepends=True)})
PIECES = st.one_of(
    st.sampled_from(LINES), st.sampled_from(["\n", "\r\n", "\t", " ", "(", ")", " - ", "By ", "\x00", "--"])
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join), st.lists(PIECES).map(" ".join))


@settings(deadline=None)
@given(TEXTS)
def test_marks_tile_any_text(text: str) -> None:
    assert not untiled(text, desk.parse(Copy(text)))


@settings(deadline=None)
@given(TEXTS)
def test_every_key_is_there_and_reading_again_says_the_same(text: str) -> None:
    printed = msgspec.json.encode(desk.parse(Copy(text.encode("utf-8", "replace").decode())))
    assert tuple(msgspec.json.decode(printed)) == Story.__struct_fields__
    assert msgspec.json.encode(desk.parse(Copy(text.encode("utf-8", "replace").decode()))) == printed


@settings(deadline=None)
@given(st.binary() | TEXTS.map(lambda text: text.encode("utf-8", "replace")))
def test_decoding_never_fails_and_makes_text_that_can_be_printed(data: bytes) -> None:
    decode(data).text.encode()


PRINTED_HEADS = ("FERRY LINE ADDS TWO BOATS", "HERON <HRN> SEES 1931 NET UP", "OIL (CRUDE) RISES", "Two boats sail")
PRINTED_DATES = ("LIMA, May 3 -", "OAKTON, Ohio, FEB 26 -", "QUITO -", "LIMA, Narch 3 -", "By Roe\n    LIMA, May 1 -")
PRINTED_NAMES = ("", "By Jane Roe, Reuters\n    ", "BY JANE ROE AND MAX MOE\n    ", "By late May\n    ")
PRINTED_GRAFS = (
    "The harbour's ferry line said it would add\ntwo boats.", "The mayor\n said so (twice).", "    Net  1.2 mln",
    "Reporting by Jane Roe", "(This story corrects the name.)", "Jane Roe contributed to this report.", "ferries/jr",
    "Copyright 1931 Heron Press", "\n", "---", "The line said [sic] no.", "OSLO (AP) - Rain.", "The line, he said: no.",
)  # fmt: skip


@settings(deadline=None)
@given(
    st.sampled_from(PRINTED_HEADS),
    st.sampled_from(PRINTED_NAMES),
    st.sampled_from(PRINTED_DATES),
    st.lists(st.sampled_from(PRINTED_GRAFS), min_size=1, max_size=4),
    st.sampled_from((" Reuter", " REUTER\n", "", "\n Reuter\n more")),
)
def test_a_story_told_whole_is_told_as_part_by_part(
    head: str, names: str, dateline: str, grafs: list[str], end: str
) -> None:
    copy = Copy(f"{head}\n\n    {names}{dateline} " + "\n    ".join(grafs) + f"\n{end}")
    whole = Copy(copy.text)
    whole.claim(find_printed(whole, desk.GENERIC))
    desk._read([reading := desk._Reading(copy, desk.GENERIC)], desk._PARTS)
    assert reading.error is None
    if whole.marks:
        assert [(mark.part, mark.start, mark.end, mark.value) for mark in whole.marks] == [
            (mark.part, mark.start, mark.end, mark.value) for mark in copy.marks
        ]


def test_brackets_that_never_close_cost_no_more_for_what_follows_them() -> None:
    # A copy of the rest for each of them took half a minute.
    assert not may_have_caption("(Reuters " * 250_000)
