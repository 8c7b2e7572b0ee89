"""Wire transmissions as they came over the line: ANPA 1312, IPTC 7901, and the frames of ZCZC and NNNN.

The stream is cut into transmissions, and what the header says becomes metadata. The frame itself stays in the copy:
the desk reads it.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

import regex

from wireparse.dates import read_day
from wireparse.intake.exports import Document, Export, documents
from wireparse.intake.items import Fault, Options
from wireparse.patterns import pattern
from wireparse.text import Copy

# A transmission ends with EOT or NNNN, and begins with SOH or ZCZC: either will do where the other was lost.
_CUT = regex.compile(
    rb"\x04[\s\x00\x7f]*+|(?m:^NNNN[^\S\n]*+(?:\n|\Z))|(?<!\x16)(?=\x16*+\x01)|(?mi:^(?=ZCZC\b))|"
    rb"\x03[^\x01-\x04]{0,60}?(?=\x02)"
)
_DAY_AND_WORDS = r"(?P<day>\d\d-\d\d)(?: (?P<words>\d{1,4}))?"
_ANPA = (
    r"\x01(?P<service>[A-Za-z])(?P<number>\d{4})\x1f(?P<selector>[\w\-]{1,8})\s++"
    rf"(?P<priority>[a-z]) (?P<category>[a-z])[^\w\n]{{0,9}}(?P<slug>\w[^\n]*?)\s++{_DAY_AND_WORDS}"
)
_IPTC = (
    r"\x01(?P<service>[a-z]{2,4})(?P<number>\d{3,4}) (?P<priority>\d) (?P<category>\w{1,4}) (?P<words>\d{1,5})\s"
    r"[^\n]*\n\s*(?P<slug>[^\n\x02]*)"
)
# "131137 GMT Nov 13" behind the end of text: the 13th, 11.37, November, 2013.
_CLOCK = r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)(?P<zone> (?:GMT|UTC))?"
_CLOSED = rf"\x03{_CLOCK} (?P<month>\p{{L}}{{3,4}}) (?P<year>\d\d)\b"
_FIELD = r"(?m)^(?P<code>[A-Z]{2})#(?P<words>[^\n]*)$"
_FIELDS = {"AN": "number", "PD": "date", "SO": "provider", "CO": "company", "KN": "service", "KY": "slug"}
_SIGNS = {"%": "category", "*": "subject", "@": "place", "&": "service", "~": "series", "#": "slug"}


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The transmissions of a stream, each as soon as its end is there."""
    return documents(stream, path, options, _EXPORT)


def _transmission(text: str, number: int) -> Document | None:  # noqa: ARG001 - a reader takes both
    if not any(map(str.isalnum, text)):
        return None
    metadata = _header(text)
    return Document(text, {key: value for key, value in metadata.items() if value not in (None, "")}, [])


def _header(text: str) -> dict[str, Any]:
    """What the header says."""
    match = pattern(_ANPA).search(text, 0, 300) or pattern(_IPTC).search(text, 0, 300)
    if match:
        told: dict[str, Any] = {key: (value or "").strip() for key, value in match.groupdict().items()}
        words = told.pop("words")
        told["word_count"] = int(words) if words else None
        closed = pattern(_CLOSED).search(text, max(0, len(text) - 200))
        if closed:
            told["date"] = _time(closed)
        return told
    if text.lstrip()[:4].upper() != "ZCZC":
        return {}
    if pattern(_FIELD).search(text, 0, 200):
        return _fields(text)
    return _signs(text)


def _time(closed: regex.Match[str]) -> str | None:
    day = read_day(f"{closed['day']} {closed['month'].title()} 20{closed['year']}")
    if day is None or day.iso is None or closed["hour"] > "23" or closed["minute"] > "59":
        return None
    return f"{day.iso}T{closed['hour']}:{closed['minute']}" + ("Z" if closed["zone"] else "")


def _signs(text: str) -> dict[str, Any]:
    """The lines of a ZCZC head, each with a sign of its own: ``%A``, ``*02000000``, ``@Vic``."""
    told: dict[str, Any] = {}
    for line in text[:1200].splitlines()[1:12]:
        key = _SIGNS.get(line[:1])
        if key:
            told.setdefault(key, line[1:].strip())
    return told


def _fields(text: str) -> dict[str, Any]:
    """The lines of a head with codes: ``PD#06 June 1931 14:00:00``, up to ``TX#`` above the text."""
    told: dict[str, Any] = {}
    for match in pattern(_FIELD).finditer(text, 0, 4000):
        words = match["words"].strip()
        if match["code"] in _FIELDS and words:
            told[_FIELDS[match["code"]]] = words
        if match["code"] == "TX":
            break
    if "date" in told:
        day = read_day(told["date"])
        told["date"] = (day and day.iso) or told["date"]
    return told


_EXPORT = Export("wire", _CUT, _transmission, ("holds no transmission", "Name its format with --from"))
