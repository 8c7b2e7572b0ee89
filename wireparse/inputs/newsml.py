"""NewsML 1: one story a ``<NewsItem>``, whose text is NITF, XHTML or plain."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from wireparse.intake.elements import Parts, Taken, blocks, find, find_all, first, iso, stories, words
from wireparse.intake.items import Fault, Options
from wireparse.intake.markup import unmarked
from wireparse.text import Copy


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a file. An id is that of ``<PublicIdentifier>`` or ``<NewsItemId>``."""
    yield from stories(stream, path, options, ("newsml", "NewsItem"), _take)


def _take(element: Any) -> Taken:
    parts: Parts = [
        ("slug", first(element, "SlugLine")),
        ("headline", first(element, "HeadLine", "hl1")),
        ("deck", first(element, "SubHeadLine")),
        ("byline", first(element, "ByLine", "byline")),
        ("dateline", first(element, "DateLine", "dateline")),
    ]
    parts += [(None, _text(content)) for content in find_all(element, "DataContent")]
    return Taken(first(element, "PublicIdentifier") or first(element, "NewsItemId") or None, parts, _metadata(element))


def _text(content: Any) -> str:
    inner = find(content, "body.content", "body")
    if inner is None and not len(content):
        return unmarked(str(content.text or ""))
    return "\n\n".join(blocks(content if inner is None else inner))


def _metadata(element: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        "date": iso(first(element, "ThisRevisionCreated", "FirstCreated") or first(element, "DateId")),
        "dateline": first(element, "DateLine", "dateline"),
        "provider": first(element, "CreditLine") or _provider(element),
        "copyright": first(element, "CopyrightLine"),
        "keywords": [words(line) for line in find_all(element, "KeywordLine")],
    }
    for key, name in (("priority", "Urgency"), ("status", "Status"), ("language", "Language")):
        found = find(element, name)
        told[key] = None if found is None else found.get("FormalName")
    told["subjects"] = [
        code for found in find_all(element, "Subject", "SubjectMatter") if (code := found.get("FormalName"))
    ]
    return told


def _provider(element: Any) -> str | None:
    """The party that provides the item: ``<Provider><Party FormalName="AFP"/></Provider>``."""
    provider = find(element, "Provider", "Source")
    party = None if provider is None else find(provider, "Party")
    return None if party is None else party.get("FormalName")
