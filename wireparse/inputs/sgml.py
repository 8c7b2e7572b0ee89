"""SGML corpora: Reuters-21578 (``<REUTERS>``), TREC and TIPSTER, and LDC Gigaword (``<DOC>``).

They are not XML: entities stand for control characters, ends of tags are left out. Each record is read by a pattern. The
copy is what stood between the tags, as it stood; headline, byline and dateline are kept as tagged.
"""

import html
from collections.abc import Iterator
from typing import Any, BinaryIO

import regex

from wireparse import agencies
from wireparse.dates import read_day
from wireparse.decode import decode
from wireparse.intake import Fault, Options, encoding_queries, story_id, too_long
from wireparse.pieces import pieces
from wireparse.story import Part, Source
from wireparse.tagged import marks_of
from wireparse.text import Copy, Filing, Mark, pattern

_END = regex.compile(rb"</(?:REUTERS|DOC|reuters|doc)>[^\S\n]*+\n?")
_OPEN = r"(?i)<(REUTERS|DOC)(?=[\s>])([^>]*+)>"
_ATTRIBUTE = r"""([\w\-]++)\s*+=\s*+(?:"([^"]*+)"|([^\s"]++))"""
_TAG = r"</?([A-Za-z][\w\-]*+)(?:\s[^<>]*+)?>"
_NUMBERED = r"&#(\d{1,3});"
_LISTED = r"<D>([^<]*+)</D>"
_PARTS: dict[str, Part] = {
    "TITLE": "headline", "HEADLINE": "headline", "HEAD": "headline", "HL": "headline", "AUTHOR": "byline",
    "BYLINE": "byline", "DATELINE": "dateline", "NOTE": "note", "SLUG": "slug", "SLUGLINE": "slug",
}  # fmt: skip
_COPY = frozenset(("TEXT", "BODY", "LP", "LEADPARA", "P", "PARAGRAPH", "GRAPHIC", "CAPTION", *_PARTS))
_OUTSIDE = frozenset(("LP", "LEADPARA", "GRAPHIC", "CAPTION", *_PARTS))
_IDS = ("NEWID", "ID", "DOCNO", "DOCID")
# "f0704", "reute"; "u f BC-FERRY-LINE   02-26 0105": level and number, source; priority, category, slug, day, words.
_WIRE = (
    r"(?s)(?:(?P<level>[a-z])(?P<number>\d{4})\x1f(?P<source>\w{2,5}))?.*?"
    r"(?:(?:^|\n)(?P<priority>[a-z]) (?P<category>[a-z])[^\w\n]++(?P<slug>\w\w-[^\n]*?)\s++"
    r"(?P<day>\d\d-\d\d)(?: (?P<words>\d{4}))?)"
)


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The stories of a corpus, each as soon as its end tag is read."""
    number = 0
    for line, offset, data in pieces(stream, _END, options.max_story):
        if data is None:
            number += 1
            yield too_long(path, options, line, offset)
            continue
        decoded = decode(data)
        opened = pattern(_OPEN).search(decoded.text)
        if opened is None:
            if decoded.text.strip() and (number == 0 or "<" in decoded.text):
                yield Fault(path, "holds no record here", "Records begin with <REUTERS …> or <DOC>", line, offset)
            continue
        number += 1
        before = decoded.text[: opened.start()]
        place = Source(path, offset + len(before.encode()), line + before.count("\n"), "sgml", decoded.encoding)
        markup = decoded.text[opened.end() :]
        closed = markup.rfind("</")
        told = {m[1].upper(): m[2] if m[2] is not None else m[3] for m in pattern(_ATTRIBUTE).finditer(opened[2])}
        text, claimed, metadata = (_reuters if opened[1].upper() == "REUTERS" else _doc)(markup[:closed], told)
        if not text.strip():
            yield Fault(path, "the record holds no copy", "Nothing needs to be done", place.line, place.offset)
            continue
        name = next((told[key] for key in _IDS if told.get(key)), None) or story_id(path, number, options)
        yield Copy(
            text, id=name, source=place, metadata=metadata, claimed=claimed, queries=encoding_queries(decoded)
        )
        if not pattern(r"(?i)</(?:REUTERS|DOC)>\s*\Z").search(decoded.text):
            yield Fault(path, "the record has no end", "It may be cut short; what there was is read", place.line, offset)


def _reuters(markup: str, told: dict[str, str]) -> tuple[str, list[Mark], dict[str, Any]]:
    """A record of Reuters-21578: its wire header is envelope, its topics and places metadata."""
    begin = markup.find("<TEXT")
    head, body = (markup[:begin], markup[begin:]) if begin >= 0 else (markup, "")
    metadata: dict[str, Any] = {key.lower(): value for key, value in told.items() if key != "NEWID"}
    for name in ("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES"):
        listed = _between(head, name)
        if listed:
            metadata[name.lower()] = [_plain(word) for word in pattern(_LISTED).findall(listed)]
    stamp = _between(head, "DATE") or ""
    metadata["date"] = _time(stamp.strip())
    kind = pattern(_ATTRIBUTE).search(body, 0, body.find(">") + 1)
    if kind:
        metadata["type"] = kind[2]
    header = _plain("".join(_all_between(head, "UNKNOWN"))).strip(" \n")
    text, claimed = _unwrapped(body[body.find(">") + 1 :])
    marks = list(_header_marks(header, metadata))
    if header:
        shift = len(header) + 1
        text = f"{header}\n{text}"
        claimed = [Mark(m.part, m.start + shift, m.end + shift, m.rule, m.value) for m in claimed]
    return text, [*marks, *claimed], metadata


def _header_marks(header: str, metadata: dict[str, Any]) -> Iterator[Mark]:
    """The wire header as envelope, its slug as slug, and what it says besides as metadata."""
    if not header:
        return
    house = Filing(agencies.house("Reuters").name if "reute" in header.lower() else None)  # type: ignore[union-attr]
    match = pattern(_WIRE).search(header)
    if match is None:
        yield Mark("envelope", 0, len(header), "tag-header", house)
        return
    fields = {"priority": "priority", "category": "category", "service": "level", "number": "number"}
    metadata.update({key: match[group] for key, group in fields.items() if match[group]})
    if match["words"]:
        metadata["word_count"] = int(match["words"])
    start, end = match.span("slug")
    yield Mark("envelope", 0, len(header[:start].rstrip()), "tag-header", house)
    yield Mark("slug", start, end, "tag-slug", match["slug"])
    if header[end:].strip():
        yield Mark("envelope", match.start("day"), len(header), "tag-header")


def _doc(markup: str, told: dict[str, str]) -> tuple[str, list[Mark], dict[str, Any]]:
    """A ``<DOC>``: what is copy stands in tags that are known; all others are metadata."""
    metadata: dict[str, Any] = {key.lower(): value for key, value in told.items() if key != "ID"}
    kept, at = [], 0
    for match in pattern(_TAG).finditer(markup):
        name = match[1].upper()
        if match.start() < at or match[0].startswith("</"):
            continue
        stop = markup.find(f"</{match[1]}>", match.end())
        if stop < 0:
            continue
        at = stop + len(match[1]) + 3
        if name in _OUTSIDE or name == "TEXT":
            kept.append(markup[match.start() : at])
        elif name in _IDS:
            told[name] = _plain(markup[match.end() : stop]).strip()
        else:
            words = " ".join(_plain(pattern(_TAG).sub(" ", markup[match.end() : stop])).split())
            if words:
                metadata[name.lower()] = words
    if "date" not in metadata and (day := pattern(r"(?:19|20)\d{6}").search(told.get("ID", ""))):
        metadata["date"] = f"{day[0][:4]}-{day[0][4:6]}-{day[0][6:]}"
    text, claimed = _unwrapped("\n".join(kept))
    return text, claimed, metadata


def _unwrapped(markup: str) -> tuple[str, list[Mark]]:
    """The text between the tags, as it stood, and the marks of the parts that were tagged."""
    out: list[str] = []
    marks: list[Mark] = []
    at = size = 0
    part: Part | None = None
    begin = 0
    for match in pattern(_TAG).finditer(markup):
        name = match[1].upper()
        if name not in _COPY:
            continue
        words = _plain(markup[at : match.start()])
        out.append(words)
        size += len(words)
        at = match.end()
        if part and match[0].startswith("</"):
            marks.extend(marks_of(part, "".join(out)[begin:], begin))
            part = None
        elif name in _PARTS and match[0][1] != "/":
            part, begin = _PARTS[name], size
    out.append(_plain(markup[at:]))
    return "".join(out), marks


def _plain(markup: str) -> str:
    """Entities as the characters that they are, the wire's control characters among them."""
    if "&" not in markup:
        return markup
    if "&#" in markup:
        markup = pattern(_NUMBERED).sub(lambda match: chr(int(match[1])), markup)
    return html.unescape(markup)


def _between(markup: str, name: str) -> str | None:
    return next(_all_between(markup, name), None)


def _all_between(markup: str, name: str) -> Iterator[str]:
    at = markup.find(f"<{name}>")
    while at >= 0:
        stop = markup.find(f"</{name}>", at)
        if stop < 0:
            return
        yield markup[at + len(name) + 2 : stop]
        at = markup.find(f"<{name}>", stop)


def _time(stamp: str) -> str:
    """``26-FEB-1987 15:01:01.79`` as ISO 8601; the stamp itself where it holds no day."""
    day = read_day(stamp)
    clock = pattern(r"\d\d:\d\d:\d\d(?:\.\d+)?").search(stamp)
    if day is None or day.iso is None:
        return _plain(stamp)
    return f"{day.iso}T{clock[0]}" if clock else day.iso
