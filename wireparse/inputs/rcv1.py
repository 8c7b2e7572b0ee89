"""RCV1, Reuters' archive of 1996 and 1997: one ``<newsitem>`` a file, or many in one."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from wireparse.intake.elements import Taken, blocks, find, find_all, first, stories
from wireparse.intake.items import Fault, Options
from wireparse.text import Copy

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a file. An id is the item's ``itemid``."""
    yield from stories(stream, path, options, ("rcv1", "newsitem"), _take)


def _take(element: Any) -> Taken:
    text = find(element, "text")
    metadata: dict[str, Any] = {
        "date": element.get("date"),
        "language": element.get(_LANGUAGE),
        "title": first(element, "title"),
        "copyright": first(element, "copyright"),
    }
    for codes in find_all(element, "codes"):
        # "bip:topics:1.0" is the topics' list.
        name = (codes.get("class") or "codes").split(":")[1:2] or ["codes"]
        metadata[name[0]] = [code.get("code") for code in find_all(codes, "code") if code.get("code")]
    return Taken(
        element.get("itemid"),
        [
            ("headline", first(element, "headline") or first(element, "title")),
            ("byline", first(element, "byline")),
            ("dateline", first(element, "dateline")),
            (None, "" if text is None else "\n\n".join(blocks(text))),
        ],
        metadata,
    )
