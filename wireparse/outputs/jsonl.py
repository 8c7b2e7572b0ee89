"""JSON Lines: one compact object a line, UTF-8."""

from collections.abc import Iterable
from typing import BinaryIO

from msgspec.json import Encoder

from wireparse.story import Story


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """One line a story."""
    encode = Encoder().encode
    out.writelines(encode(story) + b"\n" for story in stories)
