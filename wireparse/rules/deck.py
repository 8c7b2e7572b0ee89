"""The deck: the sub-headline or the bullets between headline and dateline."""

from collections.abc import Iterator

from wireparse.dates import read_day
from wireparse.parts.picture_words import likeness
from wireparse.parts.wrapped import unwrapped
from wireparse.patterns import pattern
from wireparse.story import Caption
from wireparse.style import Style
from wireparse.text import Copy, Mark

_LONGEST, _DATED, _FEW = 200, 60, 3
_FULL_DAY = r"\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"


def find_deck(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """What stands between the headline and the byline or dateline. Without one of these the deck is not to be told."""
    headline = copy.find("headline")
    if headline is None:
        return
    for mark in copy.marks:
        if mark.part in ("byline", "dateline") and mark.start > headline.end and not mark.rule.endswith("-field"):
            if not copy.plain[headline.end : mark.start].isspace():
                for start, end in copy.gaps(headline.end, mark.start):
                    yield from _deck(copy, start, end)
            dateline = copy.find("dateline") if mark.part == "byline" else None
            if dateline and dateline.start > mark.end + _DATED:
                for start, end in copy.gaps(mark.end, dateline.start):
                    yield from _pictures(copy, start, end)
            return
        if mark.part == "caption" and mark.start > headline.end and not _above_source(copy, headline.end):
            # A newspaper's page: headline, one line of deck, picture, story.
            for start, end in copy.gaps(headline.end, mark.start):
                if end - start < _LONGEST and copy.plain[end - 1] not in '."”' and _is_one_line(copy, start, end):
                    yield Mark("deck", start, end, "deck-above-caption", copy.squash(start, end))
            return
    if above := _above_source(copy, headline.end):
        yield Mark("deck", *above, "deck-above-source", copy.squash(*above))


def _above_source(copy: Copy, headline: int) -> tuple[int, int] | None:
    """What stands between headline and source line: a page prints ``PTI | Oporto | Updated: …`` right above a story.

    That is one line, or two where a picture stands there as well, whose name is printed above it.
    """
    if copy.find("dateline") or copy.find("byline"):
        return None
    source = next((mark for mark in copy.marks if mark.rule == "source-line" and mark.start > headline), None)
    runs = copy.gaps(headline, source.start) if source and copy.gaps(source.end) else []
    if len(runs) != 1 or runs[0][1] - runs[0][0] > _LONGEST:
        return None
    pictured = any(mark.part == "caption" and mark.start >= runs[0][1] for mark in copy.marks)
    few = _is_one_line(copy, *runs[0]) or (pictured and len([*copy.lines(*runs[0])]) < _FEW)
    return runs[0] if few else None


def _deck(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """The deck, and in it a picture's words that lost their credit: ``Ana Ruiz waves in Lima on May 2, 1931``."""
    below = start
    for caption in _pictures(copy, start, end):
        yield from _left(copy, below, caption.start)
        yield caption
        below = caption.end
    yield from _left(copy, below, end)


def _pictures(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """The words of pictures that lost their credits, each a line that tells what is to be seen, and on which day."""
    for first, last in [*copy.lines(start, end)] if end - start > _DATED else ():
        words = copy.squash(first, last)
        printed = words[-1] == "." and pattern(_FULL_DAY).search(words)
        if printed and likeness(words) > 2 and (day := read_day(printed[0])):
            value = Caption(words, None, None, None, day.iso, day.month, day.day)
            yield Mark("caption", first, last, "caption-dated", value)


def _left(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """What is left of the deck, if anything is."""
    start, end = copy.trim(start, end)
    if start < end:
        yield Mark("deck", start, end, "deck", copy.squash(start, end))


def _is_one_line(copy: Copy, start: int, end: int) -> bool:
    """Whether the words of ``start``-``end`` are one line, or were before a printer wrapped it."""
    words = copy.plain[start:end]
    return "\n" not in words or "\n" not in unwrapped(copy.plain, copy.lines(start, end))[start:end]
