"""A folder: one file a story, named for its id, each one indented JSON object."""

import os
from collections.abc import Iterable

import msgspec

from wireparse.story import Story

_LONGEST = 120
"""Characters of a name: with four bytes each, and a number behind them, still short of what a disk takes."""
_PLAIN = "-_.,+=@ "


def build(stories: Iterable[Story], path: str, _partition_by: tuple[str, ...] = ()) -> None:
    """The files. Of two stories with one name, the second has its number in the run behind it."""
    os.mkdir(path)
    encode = msgspec.json.Encoder().encode
    for number, story in enumerate(stories, 1):
        name = safe(story.id)
        taken = os.path.exists(os.path.join(path, f"{name}.json"))
        with open(os.path.join(path, f"{name}-{number}.json" if taken else f"{name}.json"), "xb") as out:
            out.write(msgspec.json.format(encode(story), indent=2) + b"\n")
    if hasattr(os, "sync"):
        os.sync()


def safe(name: str) -> str:
    """An id as a name that every disk takes: ``urn:wire/7`` is ``urn_wire_7``; never hidden, never another folder."""
    kept = "".join(char if char.isalnum() or char in _PLAIN else "_" for char in name)
    return kept.strip(". ")[:_LONGEST] or "story"
