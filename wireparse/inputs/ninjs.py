"""ninjs 1 to 3: one story an object, alone, in an array, or one a line."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from wireparse.decode import decode
from wireparse.intake.items import Fault, Options, encoding_queries, story_id, too_long
from wireparse.intake.markup import grafs
from wireparse.intake.objects import objects
from wireparse.intake.tagged import joined
from wireparse.story import Part, Source
from wireparse.text import Copy

_KEPT = {
    "priority": ("urgency", "priority"), "slug": ("slugline",), "date": ("versioncreated", "contentcreated"),
    "language": ("language",), "status": ("pubstatus",), "version": ("version",), "note": ("ednote",),
    "located": ("located",), "copyright": ("copyrightnotice",), "provider": ("source", "infosources"),
}  # fmt: skip
_COPY = ("body_text", "body_xhtml", "body_html", "bodies", "headline", "headlines")
_LISTED = ("_items", "items", "item", "results")
_LISTS = ("subject", "subjects", "place", "places", "organisation", "organisations", "genre", "genres", "keywords")


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a document. An id is the object's ``uri`` or ``guid``."""
    number = 0
    for line, offset, data in objects(stream, options.max_story):
        number += 1
        if data is None:
            yield too_long(path, options, line, offset)
            continue
        decoded = decode(data)
        try:
            found = _items(json.loads(decoded.text, strict=False))
            items = [(item, *joined(_parts(item))) for item in found]
            "".join(text for _, text, _ in items).encode()
        except (ValueError, RecursionError) as error:
            yield Fault(path, f"the record is not JSON ({error})", "Mend it, or leave it out", line, offset)
            continue
        for below, (item, text, claimed) in enumerate(items):
            number += below > 0
            if not text.strip():
                yield Fault(
                    path, "the record holds no copy", "Nothing needs to be done: it is a picture's, or a link", line
                )
                continue
            name = item.get("uri") or item.get("guid") or item.get("_id")
            yield Copy(
                text,
                id=name if isinstance(name, str) else story_id(path, number, options),
                source=Source(path, offset, line, "ninjs", decoded.encoding),
                metadata=_metadata(item),
                claimed=claimed,
                queries=encoding_queries(decoded),
            )
    if not number:
        yield Fault(path, "holds no record", "ninjs is a JSON object, alone or in an array")


def _items(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The items of a record: itself, or what an interface lists in it, ``{"_items": [...]}``, ``{"item": {...}}``."""
    if any(key in record for key in _COPY):
        return [record]
    for key in ("data", *_LISTED):
        inner = record.get(key)
        if isinstance(inner, dict):
            return _items(inner)
        if isinstance(inner, list) and inner and all(isinstance(item, dict) for item in inner):
            return [item for row in inner for item in _items(row)]
    return [record]


def _parts(item: dict[str, Any]) -> list[tuple[Part | None, str]]:
    body = _body(item)
    by = item.get("byline") or item.get("by") or ""
    return [
        ("headline", _one(item.get("headline") or item.get("headlines"))),
        ("byline", _one(by)),
        ("dateline", _one(item.get("dateline"))),
        (None, body),
        *(("caption", words) for words in _captions(item)),
    ]


def _captions(item: dict[str, Any]) -> Iterator[str]:
    """The words of a picture, and of those that go with a story: ``description_text``, or one of ``descriptions``."""
    if item.get("type") == "picture":
        told = _list(item.get("descriptions"))
        words = next((one for one in told if isinstance(one, dict) and one.get("role") == "caption"), told)
        yield _one(item.get("description_text") or item.get("description_html") or words)
    with_it = item.get("associations")
    for other in with_it.values() if isinstance(with_it, dict) else _list(with_it):
        if isinstance(other, dict):
            yield from _captions(other)


def _body(item: dict[str, Any]) -> str:
    """The copy: plain text where it has its grafs, else what HTML tells of them."""
    bodies = [body for body in _list(item.get("bodies")) if isinstance(body, dict)]
    plain = [
        body.get("value") for body in bodies if "html" not in str(body.get("contenttype") or body.get("contentType"))
    ]
    marked = [body.get("value") for body in bodies if body.get("value") not in plain]
    text = next((value for value in (item.get("body_text"), *plain) if isinstance(value, str) and value.strip()), "")
    html = next(
        (value for value in (item.get("body_xhtml"), item.get("body_html"), *marked) if isinstance(value, str)), ""
    )
    return grafs(html) if html.strip() and "\n" not in text.strip() else text


def _one(value: object) -> str:
    """A part's words: a string, or of a list's objects the first value."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("value") or value.get("name") or ""
    return grafs(value) if isinstance(value, str) and "<" in value else str(value or "")


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _metadata(item: dict[str, Any]) -> dict[str, Any]:
    told = {}
    for key, names in _KEPT.items():
        value = next((item[name] for name in names if item.get(name)), None)
        if value:
            told[key] = _one(value) if isinstance(value, (list, dict)) else value
    for name in _LISTS:
        values = [
            value if isinstance(value, str) else value.get("name") or value.get("code") or value.get("uri")
            for value in _list(item.get(name))
            if isinstance(value, (str, dict))
        ]
        if any(values):
            told[name] = [value for value in values if value]
    authors = [author.get("name") for author in _list(item.get("authors")) if isinstance(author, dict)]
    if any(authors):
        told["authors"] = authors
    return told
