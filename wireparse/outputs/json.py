"""One JSON array, always, however many stories there are; indented."""

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from wireparse.story import Story


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """The array, each story as soon as it is there."""
    encode = msgspec.json.Encoder().encode
    before = b"[\n  "
    for story in stories:
        # No string of JSON holds a line break of its own: all of them are the layout's.
        out.write(before + msgspec.json.format(encode(story), indent=2).replace(b"\n", b"\n  "))
        before = b",\n  "
    out.write(b"[]\n" if before.startswith(b"[") else b"\n]\n")
