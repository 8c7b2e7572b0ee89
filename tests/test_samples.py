"""Whole stories: beside each sample stands what is read of it, as ``parse -f json`` prints it, but for its source."""

from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from conftest import ROOT

from wireparse import agencies, desk, inputs, outputs
from wireparse.story import Story
from wireparse.text import Copy

SAMPLES = sorted((ROOT / "samples").glob("*/*.txt"))
assert SAMPLES, "there are no samples"


def read(path: Path) -> tuple[str, Story]:
    """A sample's copy and its story, under its path from the project's folder."""
    (copy,) = inputs.read(str(path.relative_to(ROOT)))
    assert isinstance(copy, Copy)
    return copy.text, desk.parse(copy)


def printed(story: Story) -> str:
    """The story as JSON, without where it was read."""
    out = BytesIO()
    outputs.writer("json")([story], out)
    stories: list[dict[str, Any]] = msgspec.json.decode(out.getvalue())
    for one in stories:
        del one["source"]
    return msgspec.json.format(msgspec.json.encode(stories), indent=2).decode() + "\n"


def untiled(text: str, story: Story) -> list[str]:
    """The runs of copy that are not white space and under no mark, and the marks that overlap or stand in disorder."""
    here, faults = 0, []
    for mark in story.marks:
        faults += [f"no mark: {text[here : mark.start]!r}"] if text[here : mark.start].strip() else []
        faults += [f"overlap: {mark}"] if mark.start < here or mark.end <= mark.start else []
        here = max(here, mark.end)
    return faults + ([f"no mark: {text[here:]!r}"] if text[here:].strip() else [])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.relative_to(ROOT / "samples")))
def test_a_sample_reads_as_its_json_says(path: Path, update: bool) -> None:
    text, story = read(path)
    assert not untiled(text, story)
    golden = path.with_suffix(".json")
    if update:
        golden.write_text(printed(story), "utf-8")
    assert printed(story) == golden.read_text("utf-8")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: str(path.relative_to(ROOT / "samples")))
def test_a_sample_is_its_own_folders_agency(path: Path) -> None:
    """A folder that is named for no house holds stories that no house signs."""
    folder = path.parent.name
    expected = agencies.load(folder).name if folder in agencies.modules() else None
    assert read(path)[1].agency == expected


@pytest.mark.parametrize("house", agencies.modules())
def test_a_house_has_a_sample(house: str) -> None:
    assert [path for path in SAMPLES if path.parent.name == house], (
        f"write samples/{house}/<case>.txt, then make golden"
    )
