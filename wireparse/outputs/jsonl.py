"""JSON Lines: one compact object a line, UTF-8."""

from collections.abc import Iterable
from typing import BinaryIO

from msgspec.json import Encoder

from wireparse.story import Story


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """One line a story."""
    encode = Encoder().encode
    for story in stories:
        out.write(encode(story) + b"\n")
