"""The pictures of pages that print them in a form of their own.

A New York paper sets ``Photo`` above a caption and ``Credit Jan Dorn`` below it. Others print a picture's words twice:
first as its name, perhaps cut off, then as its caption: ``The ferry leaves its pier on a ...`` above ``The ferry leaves
its pier on a calm morning.(Harbour News)``. A chain of papers sets the picture below the page's clock: ``Published 4:44
PM EST May 1, 1931``, ``Mayor Ana Ruiz``, ``Jan Dorn, AP``.
"""

from collections.abc import Iterator
from itertools import pairwise

from wireparse.parts.picture_credits import PictureCredit, read_credit
from wireparse.parts.pictures import NO_CREDIT, captioned, find_credit
from wireparse.patterns import pattern
from wireparse.text import HEAD, Copy, Mark

# "Photo" / "The ferry at its new pier." / "Credit Jan Dorn for The Daily Heron", blank lines between them.
_PICTURE = r"(?m)^(?P<label>Photo) *+\n+(?P<text>\S[^\n]{5,600}+)\n+(?P<credit>Credit \p{Lu}[^\n]{3,100}+)$"
_BELOW_CLOCK = (
    r"(?m)^Published [^\n]{8,50}\d{4} *+\n{2,}(?P<text>\p{Lu}[^\n]{5,600}+)\n\n"
    r"(?P<credit>\p{Lu}[\p{L}. \-]{3,40}, (?:\p{Lu}[\w.]*+ ?){1,3}) *+$"
)
_SHORTEST, _LONGEST, _FEW = 30, 1200, 2
_CUT = ("...", "…")
_CREDIT = r"(?<=[.!?\"”’]) ?\((?P<credit>\p{Lu}[^()\n]{1,60}+)\)$"
_ENDED = (".", "!", "?", '."', ".”", ")")


def page_pictures(copy: Copy) -> Iterator[Mark]:
    """Each picture with its caption, where a page prints them so: no copy that is pure ASCII is such a page's."""
    if "\nCredit " in copy.plain:
        yield from _of_paper(copy)
    if copy.plain.find("\nPublished ", 0, HEAD) > 0:
        yield from _below_clock(copy)
    # Pictures of the other kind stand in the head: above the dateline, or above the byline.
    anchor = copy.find("dateline") or copy.find("byline")
    if anchor and copy.plain.count("\n", 0, anchor.start) > _FEW and _may_repeat(copy.plain, anchor.start):
        yield from _named(copy, anchor.start)


def _may_repeat(plain: str, end: int) -> bool:
    """A cheap look: words cut off at a line's end, or a bracket glued to a sentence's end."""
    end = min(end, HEAD)
    return plain.find("..\n", 0, end) >= 0 or plain.find(".(", 0, end) >= 0 or plain.find("…\n", 0, end) >= 0


def _named(copy: Copy, anchor: int) -> Iterator[Mark]:
    """The name of each picture, and its caption where no other rule would know it."""
    lines = [line for line in copy.free_lines(anchor) if line[1] - line[0] < _LONGEST]
    for (start, stop), (begin, end) in pairwise(lines):
        if not _is_name_of(copy.plain[start:stop], copy.plain[begin:end]):
            continue
        yield Mark("other", start, stop, "caption-repeat")
        found = find_credit(copy.plain, begin, end)
        if found and found.credit.sure:
            continue
        credit = pattern(_CREDIT).search(copy.plain, begin, end)
        words = copy.squash(begin, credit.start() if credit else end)
        printed = credit["credit"] if credit else ""
        known = read_credit(printed) or PictureCredit(printed, None, None, sure=False)
        yield Mark("caption", begin, end, "caption-page", captioned(words, known))


def _is_name_of(name: str, caption: str) -> bool:
    """Whether a line holds the words of the line below it, whole or cut off, and that one is a caption."""
    bare = name.rstrip(" .…") if name.endswith(_CUT) else name
    if len(bare) < _SHORTEST or not caption.startswith(bare) or not caption.endswith(_ENDED):
        return False
    return bare is not name or (caption[-1] == ")" and caption != name)


def _of_paper(copy: Copy) -> Iterator[Mark]:
    """Each picture with its caption; the credit as printed."""
    for match in pattern(_PICTURE).finditer(copy.plain):
        if any(copy.rival(*match.span(name)) for name in ("label", "text", "credit")):
            continue
        printed = match["credit"].rstrip()
        read = read_credit(printed.removeprefix("Credit ")) or NO_CREDIT
        credit = PictureCredit(printed, read.photographer, read.agency, sure=True)
        yield Mark("other", *match.span("label"), "furniture")
        start, end = copy.trim(match.start("text"), match.end("credit"))
        yield Mark("caption", start, end, "caption", captioned(match["text"].rstrip(), credit))


def _below_clock(copy: Copy) -> Iterator[Mark]:
    """The picture between the page's clock and the story: what it shows, and below it a name and a house."""
    found = pattern(_BELOW_CLOCK).search(copy.plain)
    credit = read_credit(found["credit"]) if found else None
    if found and credit and credit.photographer and credit.agency and not copy.rival(*found.span("text")):
        start, end = copy.trim(found.start("text"), found.end())
        yield Mark("caption", start, end, "caption", captioned(found["text"].rstrip(), credit))
