"""The copy as filed: decoded without loss, read line by line, marked and never changed.

``Copy.text`` is what the agency sent. ``Copy.plain`` is the same text, character for character at the same offsets,
with the dirt of transport turned into white space: rules read ``plain``, and their offsets hold for ``text``.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from wireparse.breaks import restored
from wireparse.plain import plain
from wireparse.story import Part, Query, QueryKind, Source

HEAD = 3000
"""Characters from the start in which slug, headline, byline and dateline are looked for."""
TAIL = 1200
"""Characters before the end in which the sign-off is looked for."""

_NEAR = 400


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
        start, end, kept = mark.start, mark.end, self.marks
        if start >= end:
            return
        if not kept or kept[-1].end <= start:
            kept.append(mark)
            self._starts.append(start)
            self._first.setdefault(mark.part, mark)
            return
        # The marks lie in the order of the text and never overlap: only the two neighbours can be in the way.
        at = bisect_left(self._starts, start)
        if at < len(kept) and kept[at].start < end:
            self._drop(mark, kept[at])
        elif at and kept[at - 1].end > start:
            self._drop(mark, kept[at - 1])
        else:
            kept.insert(at, mark)
            self._starts.insert(at, start)
            if self._first.setdefault(mark.part, mark).start > start:
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

    def opens_line(self, at: int) -> bool:
        """Whether only blanks stand before ``at`` on its line."""
        return not self.plain[self.plain.rfind("\n", 0, at) + 1 : at].strip()

    def closes_line(self, at: int) -> bool:
        """Whether only blanks stand behind ``at`` on its line."""
        stop = self.plain.find("\n", at)
        return not self.plain[at : stop if stop >= 0 else None].strip()

    def squash(self, start: int, end: int) -> str:
        """The words of ``start``-``end``: line breaks, quote marks and runs of blanks become one space."""
        return " ".join(self.plain[start:end].split())
