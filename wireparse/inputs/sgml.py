"""SGML corpora: Reuters-21578 (``<REUTERS>``), TREC and TIPSTER, and LDC Gigaword (``<DOC>``).

They are not XML: entities stand for control characters, end tags are left out. Each record is read by a pattern. The
copy is what stood between the tags, as it stood; headline, byline and dateline are kept as tagged.
"""

import html
from collections.abc import Iterator
from operator import itemgetter
from typing import Any, BinaryIO

import regex

from wireparse.dates import read_day
from wireparse.decode import decode
from wireparse.intake.items import Fault, Options, Raw, encoding_queries, story_id, too_long
from wireparse.intake.pieces import pieces
from wireparse.intake.tagged import marks_of
from wireparse.patterns import pattern
from wireparse.story import Part, Source
from wireparse.text import Copy, Filing, Mark

_END = regex.compile(rb"</(?:REUTERS|DOC|reuters|doc)>[^\S\n]*+\n?")
_OPEN = r"(?i)<(REUTERS|DOC)(?=[\s>])([^<>]*+)>"
_ATTRIBUTE = r"""([\w\-]++)\s*+=\s*+(?:"([^"]*+)"|([^\s"]++))"""
_TAG = r"</?([A-Za-z][\w\-]*+)(?:\s[^<>]*+)?>"
_NUMBERED = r"&#(\d{1,3});"
_ENDS = ("</REUTERS>", "</DOC>", "</reuters>", "</doc>")
# Only the lists that hold anything: "<TOPICS><D>grain</D><D>wheat</D></TOPICS>".
_LISTED = r"<(TOPICS|PLACES|PEOPLE|ORGS|EXCHANGES|COMPANIES)><D>(.*?)</D></"
_CONTROLS = tuple((f"&#{number};", chr(number)) for number in (1, 2, 3, 5, 22, 31))
_PARTS: dict[str, Part] = {
    "TITLE": "headline", "HEADLINE": "headline", "HEAD": "headline", "HL": "headline", "AUTHOR": "byline",
    "BYLINE": "byline", "DATELINE": "dateline", "NOTE": "note", "SLUG": "slug", "SLUGLINE": "slug",
    "GRAPHIC": "caption", "CAPTION": "caption",
}  # fmt: skip
_LEADS = ("LP", "LEADPARA")
_OUTSIDE = frozenset((*_LEADS, *_PARTS))
_LAST = ("GRAPHIC", "CAPTION")
"""San Jose sets its pictures first, and its headline below the lede."""
_COPY = rf"(?i)</?({'|'.join(('TEXT', 'BODY', 'P', 'PARAGRAPH', *_OUTSIDE))})(?:\s[^<>]*+)?+>"
_IDS = ("NEWID", "ID", "DOCNO", "DOCID")
# "f0704", "reute"; "u f BC-FERRY-LINE   02-26 0105": level and number, source; priority, category, slug, day, words.
_NUMBER = r"(?P<level>[a-z])(?P<number>\d{4})\x1f"
_DAY_AND_WORDS = r"(?P<day>\d\d-\d\d)(?: (?P<words>\d{4}))?"
_KEYWORDS = rf"(?P<priority>[a-z]) (?P<category>[a-z])[^\w\n]++(?P<slug>\w\w-[^\n]*?)\s++{_DAY_AND_WORDS}"
# TIPSTER's AP: "AP-NR-02-12-88 2344EST".
_FILED = r"AP-NR-(\d\d)-(\d\d)-(\d\d)"
_HOUSE = Filing("Reuters")


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Raw | Fault]:
    """The records of a corpus, each as soon as its end tag is there."""
    number = 0
    for line, offset, data in pieces(stream, _END, options.max_story):
        if data is None:
            number += 1
            yield too_long(path, options, line, offset)
            continue
        text = decode(data).text
        if pattern(_OPEN).search(text):
            number += 1
            yield Raw("sgml", path, options.below, number, line, offset, data)
        elif text.strip() and (number == 0 or "<" in text):
            yield Fault(path, "holds no record here", "Records begin with <REUTERS …> or <DOC>", line, offset)


def story(raw: Raw, options: Options) -> Iterator[Copy | Fault]:
    """The story of one record, and the fault of one that is cut off."""
    decoded = decode(raw.data)
    opened = pattern(_OPEN).search(decoded.text)
    if opened is None:
        return
    path, before = raw.path, decoded.text[: opened.start()]
    start, line = raw.offset + len(before.encode()), raw.line + before.count("\n")
    markup = decoded.text[opened.end() :].rstrip()
    whole = markup.endswith(_ENDS)
    markup = markup[: markup.rfind("</")] if whole else markup
    told = {m[1].upper(): m[2] if m[2] is not None else m[3] for m in pattern(_ATTRIBUTE).finditer(opened[2])}
    text, claimed, metadata = (_reuters if opened[1].upper() == "REUTERS" else _doc)(markup, told)
    if not text.strip():
        yield Fault(path, "the record holds no copy", "Nothing needs to be done", line, start)
        return
    name = next((told[key] for key in _IDS if told.get(key)), None) or story_id(path, raw.number, options)
    place = Source(path, start, line, "sgml", decoded.encoding)
    yield Copy(text, id=name, source=place, metadata=metadata, claimed=claimed, queries=encoding_queries(decoded))
    if not whole:
        yield Fault(path, "the record has no end", "What there was is read; it may be cut", line, raw.offset)


def _reuters(markup: str, told: dict[str, str]) -> tuple[str, list[Mark], dict[str, Any]]:
    """A record of Reuters-21578: its wire header is envelope, its topics and places metadata."""
    for entity, char in _CONTROLS:
        markup = markup.replace(entity, char)
    head, _, body = markup.partition("<TEXT")
    metadata: dict[str, Any] = {key.lower(): value for key, value in told.items() if key not in ("NEWID", "TOPICS")}
    for name, listed in pattern(_LISTED).findall(head):
        metadata[name.lower()] = _plain(listed).split("</D><D>")
    attributes, _, body = body.partition(">")
    if attributes:
        metadata["type"] = attributes.partition("=")[2].strip('"')
    header = _plain("".join(_all_between(head, "UNKNOWN"))).strip(" \n")
    metadata["date"] = _time(next(_all_between(head, "DATE"), "").strip())
    if not header:
        return *_unwrapped(body), metadata
    marks = list(_header_marks(header, metadata))
    text, claimed = _unwrapped(body, len(header) + 1)
    return f"{header}\n{text}", marks + claimed, metadata


def _header_marks(header: str, metadata: dict[str, Any]) -> Iterator[Mark]:
    """The wire header as envelope, its slug as slug, and what it says besides as metadata."""
    number = pattern(_NUMBER).search(header)
    if number:
        metadata["service"], metadata["number"] = number.groups()
    line = header.rfind("\n") + 1
    match = pattern(_KEYWORDS).match(header, line)
    if match is None:
        yield Mark("envelope", 0, len(header), "tag-header", _HOUSE)
        return
    metadata["priority"], metadata["category"] = match.group("priority", "category")
    if match["words"]:
        metadata["word_count"] = int(match["words"])
    start, end = match.span("slug")
    yield Mark("envelope", 0, len(header[:start].rstrip()), "tag-header", _HOUSE)
    yield Mark("slug", start, end, "tag-slug", match["slug"])
    yield Mark("envelope", match.start("day"), len(header), "tag-header")


def _doc(markup: str, told: dict[str, str]) -> tuple[str, list[Mark], dict[str, Any]]:
    """A ``<DOC>``: what is copy stands in tags that are known; all others are metadata."""
    metadata: dict[str, Any] = {key.lower(): value for key, value in told.items() if key != "ID"}
    kept: list[tuple[int, str]] = []
    endless: set[str] = set()
    at = 0
    for match in pattern(_TAG).finditer(markup):
        name = match[1].upper()
        if match.start() < at or match[0].startswith("</"):
            continue
        # An end that is not there is looked for once: a cut file may be nothing but "<DOC>".
        stop = -1 if match[1] in endless else markup.find(f"</{match[1]}>", match.end())
        if stop < 0:
            endless.add(match[1])
        if stop < 0 and name not in _OUTSIDE and name != "TEXT":
            continue
        stop = stop if stop >= 0 else len(markup)
        at = stop + len(match[1]) + 3
        if name in _OUTSIDE or name == "TEXT":
            rank = 1 if name in (*_LEADS, "TEXT") else 2 if name in _LAST else 0
            kept.append((rank, markup[match.start() : at]))
        elif name == "BODY":
            # AQUAINT's: slug, headline and text stand in it.
            at = match.end()
        elif name in _IDS:
            told[name] = _plain(markup[match.end() : stop]).strip()
        else:
            words = " ".join(_plain(pattern(_TAG).sub(" ", markup[match.end() : stop])).split())
            if words:
                metadata[name.lower()] = words
    if "date" not in metadata and (day := pattern(r"(?:19|20)\d{6}").search(told.get("ID", ""))):
        metadata["date"] = f"{day[0][:4]}-{day[0][4:6]}-{day[0][6:]}"
    if filed := pattern(_FILED).search(metadata.get("fileid", "")):
        metadata["date"] = f"19{filed[3]}-{filed[1]}-{filed[2]}"
    if keywords := pattern(_KEYWORDS).match(metadata.get("first", "")):
        metadata.update({key: keywords[key] for key in ("priority", "category", "slug")})
    kept.sort(key=itemgetter(0))
    text, claimed = _unwrapped("\n".join(piece for _, piece in kept))
    return text, claimed, metadata


def _unwrapped(markup: str, start: int = 0) -> tuple[str, list[Mark]]:
    """The text between the tags, as it stood, and the marks of what was tagged; the text will begin at ``start``."""
    out: list[str] = []
    marks: list[Mark] = []
    at, size = 0, start
    part: Part | None = None
    opened = ""
    begin = (0, 0)
    for match in pattern(_COPY).finditer(markup):
        words = _plain(markup[at : match.start()])
        out.append(words)
        size += len(words)
        at = match.end()
        closes = match[0][1] == "/"
        name = match[1].upper()
        if part and name != opened:
            # Los Angeles sets grafs in its headlines: "<HEADLINE><P>Ferry sails</P></HEADLINE>".
            continue
        if part and closes:
            marks.extend(marks_of(part, "".join(out[begin[0] :]), begin[1]))
            part = None
        elif not closes and (part := _PARTS.get(name)):
            opened = name
            if part == "byline" and marks and marks[-1].part == part and not words.strip():
                # AP's title has a tag of its own below the name's: "<BYLINE>Associated Press Writer</BYLINE>".
                marks.pop()
            else:
                begin = (len(out), size)
    out.append(_plain(markup[at:]))
    return "".join(out), marks


def _plain(markup: str) -> str:
    """Entities as the characters that they are, the wire's control characters among them."""
    if "&" not in markup:
        return markup
    if "&#" in markup:
        markup = pattern(_NUMBERED).sub(lambda match: chr(int(match[1])), markup)
    markup = markup.replace("&lt;", "<")
    return html.unescape(markup) if "&" in markup else markup


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
    day, _, clock = stamp.partition(" ")
    read = read_day(day)
    if read is None or read.iso is None:
        return _plain(stamp)
    clock = clock[: clock.find("\x05")] if "\x05" in clock else clock
    return f"{read.iso}T{clock}" if clock else read.iso
