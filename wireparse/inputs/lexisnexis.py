"""LexisNexis' text exports: all articles of a file, from ``1 of 9 DOCUMENTS`` on, or each up to ``End of Document``.

The desk reads the fields that the database prints round each article; here they become metadata too.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

import regex

from wireparse.dates import read_day
from wireparse.decode import decode
from wireparse.intake.forms import COUNTER
from wireparse.intake.items import Fault, Options, encoding_queries, story_id, too_long
from wireparse.intake.pieces import pieces
from wireparse.patterns import pattern
from wireparse.story import Source
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
    number = 0
    for line, offset, data in pieces(stream, _CUT, options.max_story):
        if data is None:
            number += 1
            yield too_long(path, options, line, offset)
            continue
        decoded = decode(data)
        text = decoded.text.rstrip()
        if not text.strip() or (offset == 0 and _is_cover(text)):
            continue
        number += 1
        yield Copy(
            text,
            id=story_id(path, number, options),
            source=Source(path, offset, line, "lexisnexis", decoded.encoding),
            metadata=_metadata(text),
            queries=encoding_queries(decoded),
        )
    if not number:
        yield Fault(path, "holds no article", "Articles begin with a line such as 1 of 9 DOCUMENTS")


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
