"""The deck: the sub-headline or the bullets between headline and dateline."""

from collections.abc import Iterator

from wireparse.parts.wrapped import unwrapped
from wireparse.style import Style
from wireparse.text import Copy, Mark

_LONGEST = 200


def find_deck(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """What stands between the headline and the byline or dateline. Without one of these the deck is not to be told."""
    headline = copy.find("headline")
    if headline is None:
        return
    for mark in copy.marks:
        if mark.part in ("byline", "dateline") and mark.start > headline.end and not mark.rule.endswith("-field"):
            if not copy.plain[headline.end : mark.start].isspace():
                for start, end in copy.gaps(headline.end, mark.start):
                    yield Mark("deck", start, end, "deck", copy.squash(start, end))
            return
        if mark.part == "caption" and mark.start > headline.end:
            # A newspaper's page: headline, one line of deck, picture, story.
            for start, end in copy.gaps(headline.end, mark.start):
                if end - start < _LONGEST and copy.plain[end - 1] not in '."”' and _is_one_line(copy, start, end):
                    yield Mark("deck", start, end, "deck-above-caption", copy.squash(start, end))
            return


def _is_one_line(copy: Copy, start: int, end: int) -> bool:
    """Whether the words of ``start``-``end`` are one line, or were before a printer wrapped it."""
    words = copy.plain[start:end]
    return "\n" not in words or "\n" not in unwrapped(copy.plain, copy.lines(start, end))[start:end]
