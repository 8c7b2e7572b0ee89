"""A web page: one story a file, its article found by trafilatura."""

from collections.abc import Iterator
from typing import BinaryIO

from wireparse.intake.items import Fault, Options, story_id, too_long, whole
from wireparse.intake.page import article
from wireparse.story import Source
from wireparse.text import Copy


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The one story of a page. Its id is the path without the suffix."""
    data = whole(stream, options.max_story)
    if len(data) > options.max_story:
        yield too_long(path, options, None, None)
        return
    text, claimed, metadata = article(data, None)
    if not text:
        yield Fault(path, "holds no article that can be told from the page round it", "Save its text, and name that")
        return
    source = Source(path, 0, 1, "html", "utf-8")
    yield Copy(text, id=story_id(path, 1, options), source=source, metadata=metadata, claimed=claimed)
