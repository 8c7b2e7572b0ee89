"""Whatever the bytes are, whatever the reader: copies and faults come of it, and never an error."""

import pickle
from io import BufferedReader, BytesIO
from typing import Any

import pytest
from archives import SAMPLES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wireparse import desk, inputs
from wireparse.inputs import FORMATS, Fault, Item, Options, Raw
from wireparse.text import Copy

BYTES = st.binary(max_size=400)


@st.composite
def mangled(draw: st.DrawFn, data: bytes) -> bytes:
    """A sample that was cut, and of which some bytes are others."""
    start, stop = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
    return data[:start] + draw(BYTES) + data[stop:]


def cut(form: str, data: bytes, options: Options) -> list[Item]:
    stream: BufferedReader[Any] = BufferedReader(BytesIO(data))
    return list(inputs._stories(stream, "a.bin", form, options, 0))


def read(item: Item, options: Options) -> list[Copy | Fault]:
    return list(inputs.story(item, options)) if isinstance(item, Raw) else [item]


def items(form: str, data: bytes) -> list[Copy | Fault]:
    options = Options(max_story=5000)
    return [found for item in cut(form, data, options) for found in read(item, options)]


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


def told(found: list[Copy | Fault]) -> list[Any]:
    """All that a reader says of its stories and faults."""
    return [
        item if isinstance(item, Fault) else (item.text, item.id, item.source, item.metadata, item.marks, item.queries)
        for item in found
    ]


LINES = b'\xef\xbb\xbf{"text": "LIMA (AP) - One."}\n\n{"text": \n{"id": 7, "text": "caf\xe9 \xff"}\r\n{"text": 3}\n[]\n'
CORPUS = SAMPLES["sgml"] + b"<DOC>\n<TEXT>\nNo id.\n</TEXT>\n</DOC>\nrubbish</DOC>\n<DOC></DOC><DOC><TEXT>Cut o"


@pytest.mark.parametrize(("form", "sample"), [("jsonl", LINES), ("sgml", CORPUS)])
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_records_are_read_alike_in_any_order_by_any_process(form: str, sample: bytes, data: st.DataObject) -> None:
    options = Options(max_story=data.draw(st.sampled_from([30, 300, 5000])))
    found = cut(form, data.draw(st.one_of(st.just(sample), mangled(sample))), options)
    assert not any(isinstance(item, Copy) for item in found), "one that is read already is read by one core only"
    at_once = [told(read(item, options)) for item in found]
    order = data.draw(st.permutations(range(len(found))))
    sent = {n: told(read(pickle.loads(pickle.dumps(found[n])), options)) for n in order}  # noqa: S301 - our own bytes
    assert [sent[n] for n in range(len(found))] == at_once
