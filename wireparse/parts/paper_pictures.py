"""The pictures of papers' pages, which their place tells.

In New York ``Photo`` stands alone above the caption and ``Credit Jan Dorn`` below it. A chain of papers sets the
picture below the page's clock: ``Published 4:44 PM EST May 1, 1931``, ``Mayor Ana Ruiz``, ``Jan Dorn, AP``.
"""

from collections.abc import Iterator

from wireparse.parts.picture_credits import PictureCredit, read_credit
from wireparse.parts.pictures import NO_CREDIT, captioned
from wireparse.patterns import pattern
from wireparse.text import HEAD, Copy, Mark

# "Photo" / "The ferry at its new pier." / "Credit Jan Dorn for The Daily Heron", blank lines between them.
_PICTURE = r"(?m)^(?P<label>Photo)\n+(?P<text>\S[^\n]{5,600}+)\n+(?P<credit>Credit \p{Lu}[^\n]{3,100}+)$"
_BELOW_CLOCK = (
    r"(?m)^Published [^\n]{8,50}\d{4}\n{2,}(?P<text>\p{Lu}[^\n]{5,600}+)\n\n"
    r"(?P<credit>\p{Lu}[\p{L}. \-]{3,40}, (?:\p{Lu}[\w.]*+ ?){1,3})$"
)


def paper_pictures(copy: Copy) -> Iterator[Mark]:
    """The pictures of either page, if it is one."""
    if "\nCredit " in copy.plain:
        yield from _labelled(copy)
    if copy.plain.find("\nPublished ", 0, HEAD) > 0:
        yield from _below_clock(copy)


def _labelled(copy: Copy) -> Iterator[Mark]:
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
