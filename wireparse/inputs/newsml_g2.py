"""NewsML-G2: one story a ``<newsItem>``, alone, or several in a ``<newsMessage>``."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from wireparse.intake.elements import Parts, Taken, blocks, find, find_all, first, local, stories
from wireparse.intake.items import Fault, Options
from wireparse.intake.markup import unmarked
from wireparse.text import Copy

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a file. An id is the item's ``guid``."""
    yield from stories(stream, path, options, ("newsml-g2", "newsItem", "packageItem"), _take)


def _take(element: Any) -> Taken:
    content = _tagged(find(element, "BRODTEXT")) or [(None, text) for text in _bodies(element)]
    if not any(text for _, text in content):
        # A picture's item, or a package's: its words are about what it links to.
        return Taken(None, [], {})
    meta = find(element, "contentMeta")
    meta = element if meta is None else meta
    parts: Parts = [
        ("slug", first(meta, "slugline")),
        ("headline", first(meta, "headline")),
        ("byline", first(meta, "by")),
        ("dateline", first(meta, "dateline")),
        *content,
    ]
    return Taken(element.get("guid"), parts, _metadata(element, meta))


def _tagged(text: Any) -> Parts:
    """TT's own tags round and beside its ``BRODTEXT``: writer, lede, text, pictures; and the boxes of facts below it.

    Its ``RUBRIK`` is the item's headline again.
    """
    if text is None:
        return []
    story = text.getparent()
    lede = find(story, "INGRESS")
    parts: Parts = [("byline", first(story, "BYLINE"))]
    parts += [(None, "\n\n".join([*(blocks(lede) if lede is not None else ()), *blocks(text)]))]
    for picture in find_all(story, "BILD"):
        maker = first(picture, "BILDSKAPARE")
        parts.append(("caption", f"{first(picture, 'BILDTEXT')} {'Foto: ' * bool(maker)}{maker}".strip()))
    boxes = [box for box in story.itersiblings() if local(box) == "TEXT"]
    return parts + [("other", "\n\n".join(blocks(box))) for box in boxes]


def _bodies(element: Any) -> Iterator[str]:
    for content in find_all(element, "inlineXML", "inlineData"):
        inner = find(content, "body.content", "body")
        if local(content) == "inlineData" and not len(content):
            yield unmarked(str(content.text or ""))
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
