"""What holds for any text whatever: the marks tile it, every key is there, and reading it again says the same."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from test_samples import SAMPLES, untiled

from wireparse import desk
from wireparse.decode import decode
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
