"""The copy as filed: decoded without loss, read line by line, marked and never changed.

``Copy.text`` is what the agency sent. ``Copy.plain`` is the same text, character for character at the same offsets,
with the dirt of transport turned into white space: rules read ``plain``, and their offsets hold for ``text``.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import regex
from msgspec import Struct

from wireparse.breaks import restored
from wireparse.decode import WESTERN
from wireparse.story import Part, Query, QueryKind, Source

HEAD = 3000
"""Characters from the start in which slug, headline, byline and dateline are looked for."""
TAIL = 1200
"""Characters before the end in which the sign-off is looked for."""

_NEAR = 400
_CONTROLS = bytes([*range(9), 9, 11, 12, 13, *range(14, 32), 127])
# An e-mailed story has "> " before every line, and "> > " where it was mailed on. A table's row ends as it begins.
_QUOTE = r"(?m)^[ \t]*+(?:>[> \t|]*+|\|(?![^\n]*\|[ \t]*+$)[| \t]*+)"
_QUOTES = (">", "|")
# ANPA 1312 sets a caret before every line of the head, and "<" or "=" behind it: "^By JANE ROE=".
_CARETED = r"(?m)^([^\S\n]*+)\^([^\n]*?)[<=]?[^\S\n]*$"
# A page that was mailed with its tags: "<B>By Jane Roe<P>".
_TAG = r"(?i)</?(?:P|B|I|BR|HR|EM|STRONG|CENTER|H[1-6])>"
# A ticker stands between blanks, "HERON <P> ADDS BOATS": tags open a line with its first word, or have a slash.
_TAGS = ("<P>", "<p>", "<B>", "<b>", "</")
_TAGGED = r"(?mi)^[>\s]*+<(?:P|B|I|H[1-6])>[^\s<]|</(?:P|B|I|H[1-6])>"
_ODD = "[\x00-\x08\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]"
_BLANKS = {ord(c): " " for c in "\t\x7f\xa0\u1680\u202f\u205f\u2060\u3000\ufeff"}
_BLANKS |= dict.fromkeys((*range(9), *range(14, 32), *range(0x2000, 0x2010), *range(0x202A, 0x202F)), " ")
_BLANKS |= {0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n", **{0x80 + n: char for n, char in enumerate(WESTERN)}}
_PLAIN = str.maketrans(_BLANKS)


@cache
def pattern(source: str, flags: int = 0) -> regex.Pattern[str]:
    """The compiled pattern of ``source``, made at its first use: compiling all of them would double a start."""
    return regex.compile(source, flags)


class Mark(Struct, frozen=True, gc=False):
    """A part found: ``start`` and ``end`` in code points, the rule that found it, and what was read there."""

    part: Part
    start: int
    end: int
    rule: str
    value: Any = None


class Filing(Struct, frozen=True, gc=False):
    """What a line of the envelope says: the house's canonical name, the ISO day of filing, the full time with zone."""

    house: str | None = None
    day: str | None = None
    filed: str | None = None


class Conflict(ValueError):  # noqa: N818 - the query's own word
    """Two rules claimed the same character, under ``strict``."""


_NOWHERE = Source()


class Copy:
    """A story's text, and the marks and queries made on it so far.

    ``claimed`` are marks that the input made already, such as a tagged archive's headline: rules work round them.
    """

    __slots__ = (
        "_above",
        "_first",
        "_lines",
        "_read",
        "_starts",
        "id",
        "marks",
        "metadata",
        "plain",
        "queries",
        "source",
        "strict",
        "text",
    )

    def __init__(
        self,
        text: str,
        *,
        id: str = "",  # noqa: A002 - the contract's key
        source: Source | None = None,
        metadata: dict[str, Any] | None = None,
        claimed: Iterable[Mark] = (),
        queries: Iterable[Query] = (),
        strict: bool = False,
    ) -> None:
        self.text = text
        self.plain = restored(plain(text))
        self.id = id
        self.source = source or _NOWHERE
        self.metadata = metadata or {}
        self.marks: list[Mark] = []
        self._starts: list[int] = []
        self._first: dict[Part, Mark] = {}
        self.queries: list[Query] = [*queries]
        self.strict = strict
        self._lines: list[tuple[int, int]] = []
        self._read = 0
        self._above: tuple[int, int, tuple[tuple[int, int], ...]] = (-1, 0, ())
        if claimed:
            self.claim(claimed)

    def claim(self, marks: Iterable[Mark]) -> None:
        """Keep the marks. The first one stands: a mark that overlaps it is dropped with a query, or raises."""
        for mark in marks:
            self.keep(mark)

    def keep(self, mark: Mark) -> None:
        """Keep one mark, unless it is empty or overlaps another."""
        kept, start, end = self.marks, mark.start, mark.end
        if start >= end:
            return
        # The marks lie in the order of the text and never overlap: only the two neighbours can be in the way.
        at = bisect_left(self._starts, start)
        if at and kept[at - 1].end > start:
            self._drop(mark, kept[at - 1])
        elif at < len(kept) and kept[at].start < end:
            self._drop(mark, kept[at])
        else:
            kept.insert(at, mark)
            self._starts.insert(at, start)
            first = self._first.get(mark.part)
            if first is None or start < first.start:
                self._first[mark.part] = mark

    def _drop(self, mark: Mark, rival: Mark) -> None:
        if self.strict:
            raise Conflict(f"{mark.rule} claims {mark.part} {mark.start}-{mark.end}, held by {rival}")
        words = self.squash(mark.start, mark.end)
        self.ask(mark.part, "conflict", f"{mark.rule} and {rival.rule} both claim {words}")

    def rival(self, start: int, end: int) -> Mark | None:
        """The first mark that overlaps ``start``-``end``."""
        for mark in self.marks:
            if mark.start < end and start < mark.end:
                return mark
        return None

    def find(self, part: Part) -> Mark | None:
        """The first mark of a part, in the order of the text."""
        return self._first.get(part)

    def opens_line(self, start: int) -> bool:
        """Whether nothing but white space stands before a place on its line."""
        return not self.plain[self.plain.rfind("\n", 0, start) + 1 : start].strip()

    def ask(self, part: Part | None, kind: QueryKind, text: str) -> None:
        """Raise a query: what the desk would ask about its own reading."""
        self.queries.append(Query(part, kind, text))

    def gaps(self, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """The runs of copy in ``start``-``end`` that nobody has claimed, without the white space round them."""
        text, runs = self.plain, []
        if end is None:
            end = len(text)
        for mark in self.marks:
            if mark.end <= start:
                continue
            if mark.start >= end:
                break
            if start < mark.start and not text[start : mark.start].isspace():
                runs.append(self.trim(start, mark.start))
            start = mark.end
        if start < end and not text[start:end].isspace():
            runs.append(self.trim(start, end))
        return runs

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """``start``-``end`` without the white space at both ends."""
        bare = self.plain[start:end].lstrip()
        start = end - len(bare)
        return start, start + len(bare.rstrip())

    def lines(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The lines of ``start``-``end`` that hold anything, without the white space round them."""
        text = self.plain
        end = min(end, len(text))
        while start < end:
            stop = text.find("\n", start, end)
            if stop < 0:
                stop = end
            line = text[start:stop]
            bare = line.lstrip()
            if bare:
                begin = stop - len(bare)
                yield begin, begin + len(bare.rstrip())
            start = stop + 1

    def free_lines(self, end: int) -> Iterator[tuple[int, int]]:
        """The lines of the copy that begin before ``end``, or what nobody has claimed of them."""
        return self._free_lines(end) if end > _NEAR else iter(self.free_above(end))

    def free_above(self, end: int) -> tuple[tuple[int, int], ...]:
        """The same at once. Above a dateline stand a line or two, which five rules look at, one after another."""
        if self._above[:2] != (end, len(self.marks)):
            self._above = (end, len(self.marks), tuple(self._free_lines(end)))
        return self._above[2]

    def _free_lines(self, end: int) -> Iterator[tuple[int, int]]:
        number = 0
        unmarked = self.marks[0].start if self.marks else len(self.plain)
        while number < len(self._lines) or self._read_line():
            start, stop = self._lines[number]
            number += 1
            if start >= end:
                return
            if stop <= unmarked:
                yield start, stop
                continue
            for mark in self.marks:
                if mark.end > start:
                    break
            else:
                yield start, stop
                continue
            if mark.start >= stop:
                yield start, stop
                continue
            if mark.start <= start and stop <= mark.end:
                continue
            for run in self.gaps(start, stop):
                if run[0] < end:
                    yield run

    def _read_line(self) -> bool:
        """Read one more line that holds anything: most rules read the same first lines."""
        text, start = self.plain, self._read
        size = len(text)
        while start < size:
            stop = text.find("\n", start)
            if stop < 0:
                stop = size
            bare = text[start:stop].lstrip()
            if bare:
                begin = stop - len(bare)
                self._lines.append((begin, begin + len(bare.rstrip())))
                self._read = stop + 1
                return True
            start = stop + 1
        self._read = size
        return False

    def squash(self, start: int, end: int) -> str:
        """The words of ``start``-``end``: line breaks, quote marks and runs of blanks become one space."""
        return " ".join(self.plain[start:end].split())


def plain(text: str) -> str:
    """The text with control characters, odd blanks and mail's quote marks as blanks, at the same offsets.

    So are the carets of a transmission's head. A Windows dash that was read as Latin-1 (``\\x97``) becomes the dash it
    was; ``\\r\\n`` becomes `` \\n``.
    """
    if text.isascii():
        raw = text.encode()
        odd = len(raw.translate(None, _CONTROLS)) != len(raw)
    else:
        odd = pattern(_ODD).search(text) is not None
    if odd:
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        text = text.translate(_PLAIN)
    if "^" in text and (text.lstrip().startswith("^") or "\n^" in text or "\n ^" in text):
        text = pattern(_CARETED).sub(_without_signs, text)
    if "<" in text and any(map(text.__contains__, _TAGS)) and pattern(_TAGGED).search(text):
        text = pattern(_TAG).sub(_blank, text)
    for sign in _QUOTES:
        if sign in text and (text[0] == sign or "\n" + sign in text or "\n " + sign in text):
            return pattern(_QUOTE).sub(_blank, text)
    return text


def _without_signs(match: regex.Match[str]) -> str:
    return f"{match[1]} {match[2]}".ljust(len(match[0]))


def _blank(match: regex.Match[str]) -> str:
    return " " * len(match[0])
