"""ProQuest's text exports: ``Document 1 of 9``, the title, fields, ``Full text:`` and the copy, and fields again."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import regex

from wireparse import agencies
from wireparse.dates import read_day
from wireparse.intake.exports import Document, Export, documents
from wireparse.intake.items import Fault, Options
from wireparse.intake.tagged import marks_of
from wireparse.patterns import pattern
from wireparse.text import Copy, Filing, Mark

_CUT = regex.compile(rb"(?m)^_{20,}+[^\S\n]*+(?:\n|\Z)")
_ID = r"(?m)^ProQuest document ID:[^\S\n]*+(\d++)[^\S\n]*+$"
_OPENS = r"(?m)^(?:Document \d++ of \d++|ProQuest document link|(?:Author|Abstract|Links|Publication info|Full text):)"
_TEXT = r"(?m)^Full text:[^\S\n]*+"
_FIELD = (
    r"(?m)^(?P<name>Credit|Subject|Location|People|Company(?: / organization)?+|Business indexing term|"
    r"Identifier / keyword|Classification|Title|Publication (?:title|year|date|subject)|First page|Last page|Pages|"
    r"Number of pages|Publisher|Place of publication|Country of publication|ISSN|Source type|Language of publication|"
    r"Document type|ProQuest document ID|Document URL|Copyright|Last updated|Database|Section|Illustration):"
    r"[^\S\n]*+(?P<words>[^\n]*)"
)
_KEPT = {
    "Publication title": "publication", "Publication date": "date", "Language of publication": "language",
    "Subject": "subjects", "Copyright": "copyright", "Author": "author", "Credit": "credit", "Section": "section",
}  # fmt: skip
_AUTHOR = r"(?m)^Author:[^\S\n]*+(?P<words>[^\n]++)"


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The documents of an export, each between two rules. An id is ProQuest's own."""
    return documents(stream, path, options, _EXPORT)


def _document(text: str, number: int) -> Document | None:  # noqa: ARG001 - a reader takes both
    text = pattern(r"_{20,}+\s*+\Z").sub("", text).rstrip()
    found = pattern(_ID).search(text)
    if found is None and not pattern(_TEXT).search(text):
        # A rule stands above the first document too, and what was searched below the last.
        return None
    claimed, metadata = _read(text)
    return Document(text, metadata, claimed, found[1] if found else None)


def _read(text: str) -> tuple[list[Mark], dict[str, Any]]:
    """All but title and copy is envelope. The author stands there as a library writes him: ``Roe, Jane``."""
    told: dict[str, Any] = {}
    copy = pattern(_TEXT).search(text)
    begin = copy.end() if copy else len(text)
    fields = list(pattern(_FIELD).finditer(text, begin if copy else 0))
    if author := pattern(_AUTHOR).search(text, 0, begin):
        told["author"] = author["words"].strip()
    for field in fields:
        words = " ".join(field["words"].split())
        if words and field["name"] in _KEPT:
            day = read_day(words) if field["name"] == "Publication date" else None
            told.setdefault(_KEPT[field["name"]], (day and day.iso) or words)
    marks = [*_head(text, begin)]
    foot = fields[0].start() if fields else len(text)
    owner = told.get("credit") or told.get("copyright", "").removeprefix("Copyright ")
    house = next((style for style in map(agencies.house, (owner, owner.partition(",")[0])) if style), None)
    if foot < len(text):
        marks.append(Mark("envelope", foot, len(text), "tag-field", Filing(house.name if house else None)))
    return marks, told


def _head(text: str, begin: int) -> Iterator[Mark]:
    """The title is the first block that is no counter's; what stands below it, up to the copy, is envelope."""
    opens = [match.start() for match in pattern(_OPENS).finditer(text, 0, begin)]
    counted = pattern(r"\s*+Document \d++ of \d++[^\S\n]*+\n").match(text)
    start = counted.end() if counted else 0
    if counted:
        yield Mark("envelope", len(text) - len(text.lstrip()), len(text[: counted.end()].rstrip()), "tag-field")
    stop = next((at for at in opens if at >= start), begin)
    yield from marks_of("headline", text[start:stop], start)
    if text[stop:begin].strip():
        yield Mark("envelope", stop, len(text[:begin].rstrip()), "tag-field")


_EXPORT = Export(
    "proquest", _CUT, _document, ("holds no document", "Documents have a line such as ProQuest document ID: 1234567")
)
