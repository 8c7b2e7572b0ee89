"""The deck: the sub-headline or the bullets between headline and dateline."""

from collections.abc import Iterator
from itertools import islice

from wireparse.dates import Day, read_day
from wireparse.parts.furniture import FIGURES, YEAR, is_told
from wireparse.parts.picture_words import STOP, likeness
from wireparse.parts.wrapped import unwrapped
from wireparse.patterns import pattern
from wireparse.story import Caption
from wireparse.style import Style
from wireparse.text import Copy, Mark

_LONGEST, _DATED, _FEW, _SURE = 200, 60, 3, 3
_OF_PAGE = ("furniture", "source-line")
_BEGINNING, _GRAFS, _GRAF = 4000, 4, 60
_PLACE_AND_DAY = (
    r" (?:in|at|near|outside) \p{Lu}[^\n]{3,60}?, (?:\p{Lu}\p{Ll}{5,8}, )?"
    r"(?P<day>\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d)\.$"
)
_FULL_DAY = r"\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"


def find_deck(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """What stands between the headline and the byline or dateline. Without one of these the deck is not to be told."""
    headline = copy.find("headline")
    if headline is None:
        return
    anchored = copy.find("byline") or copy.find("dateline")
    for mark in copy.marks:
        if mark.start <= headline.end:
            continue
        if mark.part in ("byline", "dateline") and not mark.rule.endswith("-field"):
            if not copy.plain[headline.end : mark.start].isspace():
                for start, end in copy.gaps(headline.end, mark.start):
                    yield from _deck(copy, start, end)
            yield from _below_byline(copy, mark)
            return
        if mark.rule in _OF_PAGE and not anchored and _is_clock(copy, mark):
            # Nothing of the story stands above the page's clock: what does is the deck, though it be a sentence.
            above = copy.gaps(headline.end, mark.start)
            if len(above) == 1 and above[0][1] - above[0][0] < _LONGEST and _is_one_line(copy, *above[0]):
                yield Mark("deck", *above[0], "deck-above-clock", copy.squash(*above[0]))
                return
        if mark.part == "caption" and not _above_source(copy, headline.end):
            # A newspaper's page: headline, one line of deck, picture, story.
            for start, end in copy.gaps(headline.end, mark.start):
                if end - start < _LONGEST and copy.plain[end - 1] not in '."”' and _is_one_line(copy, start, end):
                    yield Mark("deck", start, end, "deck-above-caption", copy.squash(start, end))
            return
    if run := _above_source(copy, headline.end):
        yield Mark("deck", *run, "deck-above-source", copy.squash(*run))
    elif not anchored:
        yield from _unended(copy, headline.end)


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


def _unended(copy: Copy, below: int) -> Iterator[Mark]:
    """A line below the headline that ends no sentence, where every graf of the story's beginning ends one."""
    gaps = copy.gaps(below)
    start = gaps[0][0] if gaps and gaps[0][0] - below < _DATED else len(copy.plain)
    deck, *told = [copy.plain[slice(*line)] for line in islice(copy.lines(start, start + _BEGINNING), _GRAFS)] or [""]
    if len(told) < _GRAFS - 1 or not _GRAF < len(deck) < _LONGEST or not deck[-1].isalpha() or not is_told(deck):
        return
    if all(len(line) > _GRAF and line.endswith(STOP) for line in told):
        yield Mark("deck", start, start + len(deck), "deck-unended", deck)


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
        if printed and likeness(words) >= _SURE and (day := read_day(printed[0])):
            yield Mark("caption", first, last, "caption-dated", _dated(words, day))


def _is_clock(copy: Copy, mark: Mark) -> bool:
    words = copy.plain[mark.start : mark.end]
    return words[-1].isalnum() and not FIGURES.isdisjoint(words) and pattern(YEAR).search(words) is not None


def _below_byline(copy: Copy, byline: Mark) -> Iterator[Mark]:
    """A picture's words between byline and dateline: ``Ana Ruiz mends a net in Lima, Peru, May 2, 1931``."""
    dateline = copy.find("dateline") if byline.part == "byline" else None
    if dateline is None or dateline.start - byline.end < _DATED or copy.plain[byline.end : dateline.start].isspace():
        return
    for start, end in copy.gaps(byline.end, dateline.start):
        yield from _pictures(copy, start, end)
        for first, last in copy.lines(start, end):
            words = copy.squash(first, last)
            printed = pattern(_PLACE_AND_DAY).search(words) if words[-1] == "." else None
            if printed and 0 < likeness(words) < _SURE and (day := read_day(printed["day"])):
                yield Mark("caption", first, last, "caption-dated", _dated(words, day))


def _left(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """What is left of the deck, if anything is."""
    start, end = copy.trim(start, end)
    if start < end:
        yield Mark("deck", start, end, "deck", copy.squash(start, end))


def _dated(words: str, day: Day) -> Caption:
    return Caption(words, None, None, None, day.iso, day.month, day.day)


def _is_one_line(copy: Copy, start: int, end: int) -> bool:
    """Whether the words of ``start``-``end`` are one line, or were before a printer wrapped it."""
    words = copy.plain[start:end]
    return "\n" not in words or "\n" not in unwrapped(copy.plain, copy.lines(start, end))[start:end]
