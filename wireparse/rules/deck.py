"""The deck: the sub-headline or the bullets between headline and dateline."""

from collections.abc import Iterator

from wireparse.dates import read_day
from wireparse.parts.picture_words import likeness
from wireparse.story import Caption
from wireparse.style import Style
from wireparse.text import Copy, Mark, pattern

_LONGEST, _DATED = 200, 60
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
            return
        if mark.part == "caption" and mark.start > headline.end:
            # A newspaper's page: headline, one line of deck, picture, story.
            for start, end in copy.gaps(headline.end, mark.start):
                if end - start < _LONGEST and copy.plain[end - 1] not in '."”' and "\n" not in copy.plain[start:end]:
                    yield Mark("deck", start, end, "deck-above-caption", copy.squash(start, end))
            return


def _deck(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """The deck, and in it a picture's words that lost their credit: ``Ana Ruiz waves in Lima on May 2, 1931``."""
    below = start
    for first, last in [*copy.lines(start, end)] if end - start > _DATED else ():
        words = copy.squash(first, last)
        printed = words[-1] == "." and pattern(_FULL_DAY).search(words)
        if printed and likeness(words) > 2 and (day := read_day(printed[0])):
            yield from _left(copy, below, first)
            value = Caption(words, None, None, None, day.iso, day.month, day.day)
            yield Mark("caption", first, last, "caption-dated", value)
            below = last
    yield from _left(copy, below, end)


def _left(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """What is left of the deck, if anything is."""
    start, end = copy.trim(start, end)
    if start < end:
        yield Mark("deck", start, end, "deck", copy.squash(start, end))
