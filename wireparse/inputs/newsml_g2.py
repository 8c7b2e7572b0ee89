"""NewsML-G2: one story a ``<newsItem>``, alone, or several in a ``<newsMessage>``."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from wireparse.intake.elements import Parts, Taken, blocks, find, find_all, first, local, stories
from wireparse.intake.items import Fault, Options
from wireparse.text import Copy

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a file. An id is the item's ``guid``."""
    yield from stories(stream, path, options, ("newsml-g2", "newsItem", "packageItem"), _take)


def _take(element: Any) -> Taken:
    body = [*_bodies(element)]
    if not any(body):
        # A picture's item, or a package's: its words are about what it links to.
        return Taken(None, [], {})
    meta = find(element, "contentMeta")
    meta = element if meta is None else meta
    parts: Parts = [
        ("slug", first(meta, "slugline")),
        ("headline", first(meta, "headline")),
        ("byline", first(meta, "by")),
        ("dateline", first(meta, "dateline")),
        *((None, text) for text in body),
    ]
    return Taken(element.get("guid"), parts, _metadata(element, meta))


def _bodies(element: Any) -> Iterator[str]:
    for content in find_all(element, "inlineXML", "inlineData"):
        inner = find(content, "body.content", "body")
        if local(content) == "inlineData" and not len(content):
            yield str(content.text or "")
        else:
            yield "\n\n".join(blocks(content if inner is None else inner))


def _metadata(element: Any, meta: Any) -> dict[str, Any]:
    language = find(meta, "language")
    return {
        "version": element.get("version"),
        "date": first(element, "versionCreated") or first(meta, "contentCreated"),
        "priority": first(meta, "urgency"),
        "language": language.get("tag") if language is not None else element.get(_LANGUAGE),
        "status": _code(element, "pubStatus"),
        "provider": _code(element, "provider"),
        "credit": first(meta, "creditline"),
        "dateline": first(meta, "dateline"),
        "located": first(meta, "located"),
        "note": first(element, "edNote"),
        "subjects": [code for found in find_all(meta, "subject") if (code := found.get("qcode"))],
        "keywords": [word for found in find_all(meta, "keyword") if (word := first(found, "keyword"))],
        "genre": _code(meta, "genre"),
    }


def _code(element: Any, name: str) -> str | None:
    found = find(element, name)
    return None if found is None else found.get("literal") or found.get("qcode") or first(element, name) or None
