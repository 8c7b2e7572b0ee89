"""JSON Lines: one compact object a line, UTF-8."""

from collections.abc import Iterable
from typing import BinaryIO

from msgspec.json import Encoder

from wireparse.story import Story


HEAD = b""
"""What stands before the first story."""


def encode(stories: Iterable[Story]) -> bytes:
    """The lines of some stories."""
    one = Encoder().encode
    return b"".join([one(story) + b"\n" for story in stories])


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """One line a story."""
    one = Encoder().encode
    out.writelines(one(story) + b"\n" for story in stories)
