"""Plain text: one file is one story."""

from collections.abc import Iterator
from typing import BinaryIO

from wireparse.decode import decode
from wireparse.intake.items import Fault, Options, encoding_queries, story_id, whole
from wireparse.story import Source
from wireparse.text import Copy


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The one story of a file. Its id is the path without the suffix."""
    data = whole(stream, options.max_story)
    if len(data) > options.max_story:
        what = f"is longer than --max-story ({options.max_story:,} bytes)"
        yield Fault(path, what, "Split it into stories, or raise --max-story")
        return
    decoded = decode(data)
    # A byte order mark or fixed blanks and nothing else are no copy either.
    if not decoded.text.strip():
        yield Fault(path, "is empty", "Name a file that holds copy")
        return
    yield Copy(
        decoded.text,
        id=story_id(path, 1, options),
        source=Source(path, 0, 1, "text", decoded.encoding),
        queries=encoding_queries(decoded),
    )
    if decoded.cut:
        remedy = "The story was read without its last character; fetch the file again"
        yield Fault(path, "ends in the middle of a character", remedy)
