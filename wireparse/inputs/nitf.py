"""NITF: one story an ``<nitf>``, with headline, byline, dateline and captions in tags of their own."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from wireparse.intake.elements import Parts, Taken, blocks, find, find_all, first, iso, stories, words
from wireparse.intake.items import Fault, Options
from wireparse.text import Copy


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a file. An id is that of ``<doc-id>``."""
    yield from stories(stream, path, options, ("nitf", "nitf"), _take)


def _take(element: Any) -> Taken:
    head = find(element, "body.head")
    content = find(element, "body.content")
    top = element if head is None else head
    parts: Parts = []
    if head is not None:
        parts += [("note", words(note)) for note in find_all(head, "note")]
    parts.append(("headline", first(top, "hl1", "hedline") or first(element, "title")))
    parts += [("deck", deck) for deck in map(words, find_all(top, "hl2")) if deck != parts[-1][1]]
    byline = find(top, "byline")
    parts.append(("byline", "" if byline is None else "\n".join(blocks(byline))))
    parts.append(("dateline", first(top, "dateline")))
    # The notes' own <body.content> stands in the head: the last one is the story's.
    content = (find_all(element, "body.content") or [content])[-1]
    if content is not None:
        parts += [("caption", first(media, "media-caption")) for media in find_all(content, "media")]
        parts.append((None, "\n\n".join(blocks(content))))
    end = find(element, "body.end")
    if end is not None:
        parts.append((None, "\n\n".join(blocks(end))))
    return Taken(_attribute(element, "doc-id", "id-string"), parts, _metadata(element))


def _metadata(element: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        meta.get("name"): meta.get("content") for meta in find_all(element, "meta") if meta.get("name")
    }
    told["date"] = iso(_attribute(element, "date.issue", "norm") or _attribute(element, "pubdata", "date.publication"))
    told["priority"] = _attribute(element, "urgency", "ed-urg")
    told["slug"] = _attribute(element, "du-key", "key") or _attribute(element, "fixture", "fix-id")
    told["status"] = _attribute(element, "docdata", "management-status")
    told["note"] = _attribute(element, "ed-msg", "info")
    told["dateline"] = first(element, "dateline")
    told["distributor"] = first(element, "distributor")
    told["keywords"] = [key.get("key") for key in find_all(element, "keyword") if key.get("key")]
    told["subjects"] = [
        name
        for subject in find_all(element, "tobject.subject")
        if (name := subject.get("tobject.subject.refnum") or subject.get("tobject.subject.code"))
    ]
    if _attribute(element, "pubdata", "unit-of-measure") == "word":
        count = _attribute(element, "pubdata", "item-length") or ""
        told["word_count"] = int(count) if count.isdecimal() else None
    return told


def _attribute(element: Any, name: str, attribute: str) -> str | None:
    found = find(element, name)
    value = None if found is None else found.get(attribute)
    return value or None
