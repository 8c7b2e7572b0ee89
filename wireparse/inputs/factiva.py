"""Factiva's text exports: each article up to its ``Document`` line, with codes (``HD``, ``LP``) or without."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import regex

from wireparse import agencies
from wireparse.dates import read_day
from wireparse.intake.exports import Document, Export, documents
from wireparse.intake.items import Fault, Options
from wireparse.intake.tagged import marks_of
from wireparse.patterns import pattern
from wireparse.story import Part
from wireparse.text import Copy, Filing, Mark

_CUT = regex.compile(rb"(?m)^(?:AN[ \t]++|AN\r?\n)?Document [A-Za-z]{2,12}0{2,}\w{10,}[^\S\n]*+(?:\n|\Z)")
_NUMBER = r"(?m)^(?:AN\s++)?Document (\w{14,})\s*\Z"
_CODES = "SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN VOL ART CLM DLN"
_CODE = rf"(?m)^({_CODES.replace(' ', '|')})(?:[ \t]+|$)"
_PARTS: dict[str, Part] = {"HD": "headline", "BY": "byline", "DLN": "dateline"}
_COPY = ("LP", "TD")
_KEPT = {
    "SE": "section", "WC": "word_count", "PD": "date", "ET": "time", "SN": "publication", "SC": "source_code",
    "LA": "language", "CY": "copyright", "PG": "page", "ED": "edition", "CO": "companies", "IN": "industries",
    "NS": "subjects", "RE": "regions", "PUB": "publisher",
}  # fmt: skip
# "1,204 words", "211 mots", "1.204 Wörter", in the language of the database.
_LENGTH = r"(?m)^[^\S\n]*+(\d[\d,.]*+) (?:words|mots|Wörter|palabras|palavras|parole|woorden|ord|słów|слов)[^\S\n]*$"
_BY = ("By ", "Par ", "Von ", "Por ", "Di ", "Door ", "Av ")
_HEAD = 1500


def read(stream: BinaryIO, path: str, options: Options) -> Iterator[Copy | Fault]:
    """The articles of an export. An id is the number of the ``Document`` line."""
    return documents(stream, path, options, _EXPORT)


def _article(text: str, number: int) -> Document | None:
    text = text.rstrip()
    found = pattern(_NUMBER).search(text)
    if not text.strip() or (found is None and number):
        # The page's foot: what was searched and by whom.
        return None
    claimed, metadata = _coded(text) if pattern(r"(?m)^(?:LP|TD)(?:\s|$)").search(text) else _bare(text)
    return Document(text, metadata, claimed, found[1] if found else None)


def _coded(text: str) -> tuple[list[Mark], dict[str, Any]]:
    """Each field begins with a code; what stands behind ``LP`` and ``TD`` is the copy, all else is envelope."""
    marks: list[Mark] = []
    told: dict[str, Any] = {}
    codes = list(pattern(_CODE).finditer(text))
    for code, after in zip(codes, [*codes[1:], None], strict=True):
        stop = after.start() if after else len(text)
        words = text[code.end() : stop]
        marks.append(Mark("envelope", code.start(1), code.end(1), "tag-field"))
        bare = " ".join(words.split())
        if code[1] in _PARTS:
            marks.extend(marks_of(_PARTS[code[1]], words, code.end()))
        elif code[1] not in _COPY and bare:
            start = code.end() + len(words) - len(words.lstrip())
            marks.append(Mark("envelope", start, code.end() + len(words.rstrip()), "tag-field", _filing(code[1], bare)))
        _tell(told, _KEPT.get(code[1]), bare)
    return marks, told


def _bare(text: str) -> tuple[list[Mark], dict[str, Any]]:
    """Without codes: headline and byline, the count of words, then lines up to the copyright's, then the copy."""
    length = pattern(_LENGTH).search(text, 0, _HEAD)
    number = pattern(_NUMBER).search(text)
    marks: list[Mark] = []
    told: dict[str, Any] = {}
    if number:
        marks.append(Mark("envelope", number.start(), len(text), "tag-field"))
    if length is None:
        return marks, told
    _tell(told, "word_count", length[1])
    lines = [line for line in text[: length.start()].split("\n") if line.strip()]
    by = next((line for line in lines[1:] if line.lstrip().startswith(_BY)), None)
    head = text.index(by) if by else length.start()
    marks = [*marks_of("headline", text[:head]), *(marks_of("byline", by, head) if by else ()), *marks]
    at = length.start()
    stop = text.find("\n\n", length.end())
    for line in text[at : stop if stop >= 0 else len(text)].splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            marks.append(Mark("envelope", start, start + len(bare), "tag-field", _filing("", bare)))
            day = read_day(bare)
            if "date" not in told and day and day.iso and len(bare) < 30:
                told["date"] = day.iso
        at += len(line)
    return marks, told


def _filing(code: str, words: str) -> Filing | None:
    """The house that a publication's name or a copyright names: ``Reuters News``, ``Agence France-Presse``."""
    house = agencies.house(words) or agencies.house(words.removesuffix(" News"))
    return Filing(house.name) if house and code in ("", "SN") else None


def _tell(told: dict[str, Any], key: str | None, words: str) -> None:
    if not key or not words:
        return
    if key == "word_count":
        count = words.split(maxsplit=1)[0].replace(",", "").replace(".", "")
        told[key] = int(count) if count.isdecimal() else words
    elif key == "date":
        day = read_day(words)
        told[key] = (day and day.iso) or words
    else:
        told[key] = words


_EXPORT = Export(
    "factiva",
    _CUT,
    _article,
    ("holds no article", "Articles end with a line such as Document XYZ0000020100101e6110000a"),
)
