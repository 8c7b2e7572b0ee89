"""Whatever the bytes are, whatever the reader: copies and faults come of it, and never an error."""

from io import BufferedReader, BytesIO
from typing import Any

import pytest
from archives import SAMPLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wireparse import desk, inputs
from wireparse.inputs import FORMATS, Fault, Options, Raw
from wireparse.text import Copy

BYTES = st.binary(max_size=400)


@st.composite
def mangled(draw: st.DrawFn, data: bytes) -> bytes:
    """A sample that was cut, and of which some bytes are others."""
    start, stop = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
    return data[:start] + draw(BYTES) + data[stop:]


def items(form: str, data: bytes) -> list[Copy | Fault]:
    stream: BufferedReader[Any] = BufferedReader(BytesIO(data))
    options = Options(max_story=5000)
    found: list[Copy | Fault] = []
    for item in inputs._stories(stream, "a.bin", form, options, 0):
        found.extend(inputs.story(item, options) if isinstance(item, Raw) else (item,))
    return found


@pytest.mark.parametrize("form", FORMATS)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_bytes_give_copies_and_faults(form: str, data: st.DataObject) -> None:
    sample = SAMPLES.get(form, b"PAR1")
    for item in items(form, data.draw(st.one_of(BYTES, mangled(sample)))):
        assert isinstance(item, (Copy, Fault))
        if isinstance(item, Copy):
            item.text.encode()
            assert all(0 <= mark.start < mark.end <= len(item.text) for mark in item.marks)
            desk.parse(item)
        else:
            assert "\n" not in str(item)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_guess_is_a_format_that_is_read(data: st.DataObject) -> None:
    sample = data.draw(st.sampled_from(list(SAMPLES.values())))
    assert inputs.guess("a", data.draw(mangled(sample))) in FORMATS
    items("auto", data.draw(mangled(sample)))
