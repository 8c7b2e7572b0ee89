"""LexisNexis' text exports: all articles of a file, from ``1 of 9 DOCUMENTS`` on, or each up to ``End of Document``.

The desk reads the fields that the database prints round each article; here they become metadata too.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

import regex

from wireparse.dates import read_day
from wireparse.intake.exports import Document, Export, documents
from wireparse.intake.forms import COUNTER
from wireparse.intake.items import Fault, Options
from wireparse.patterns import pattern
from wireparse.text import Copy

_COUNTED = COUNTER.removeprefix("(?m)").encode()
_CUT = regex.compile(rb"(?m)(?=" + _COUNTED + rb")|^End of Document[^\S\n]*+(?:\n|\Z)")
_FIELD = r"(?m)^[^\S\n]*+(?P<name>\p{Lu}[\p{L}\-]{3,20}(?: \p{L}{4,9})?):[^\S\n]*+(?P<words>\S[^\n]*)"
_KEPT = {
    "SECTION": "section", "RUBRIK": "section", "LENGTH": "word_count", "LÄNGE": "word_count", "LENGTE": "word_count",
    "LONGUEUR": "word_count", "LANGUAGE": "language", "SPRACHE": "language", "TAAL": "language", "LANGUE": "language",
    "LOAD-DATE": "loaded", "UPDATE": "loaded", "PUBLICATION-TYPE": "type", "SUBJECT": "subject", "GRAPHIC": "graphic",
    "DATELINE": "dateline",
}  # fmt: skip
_COUNT = r"\d[\d.,]*"


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The articles of an export. What stands above the first counter is the print job's, unless it is an article."""
    return documents(stream, path, options, _EXPORT)


def _article(text: str, number: int) -> Document | None:
    text = text.rstrip()
    if not text.strip() or (number == 0 and _is_cover(text)):
        return None
    return Document(text, _metadata(text))


def _is_cover(text: str) -> bool:
    """Whether there is neither a counter nor an article's length: what was searched, by whom and when."""
    return not pattern(COUNTER).search(text) and not any(
        match["name"].upper() in _KEPT for match in pattern(_FIELD).finditer(text)
    )


def _metadata(text: str) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for match in pattern(_FIELD).finditer(text):
        key = _KEPT.get(match["name"].upper())
        words = " ".join(match["words"].split())
        if key == "word_count":
            count = pattern(_COUNT).match(words)
            if count:
                told.setdefault(key, int(count[0].replace(",", "").replace(".", "") or 0))
        elif key == "loaded":
            day = read_day(words)
            told[key] = (day and day.iso) or words
        elif key:
            told.setdefault(key, words)
    return told


_EXPORT = Export(
    "lexisnexis", _CUT, _article, ("holds no article", "Articles begin with a line such as 1 of 9 DOCUMENTS")
)
