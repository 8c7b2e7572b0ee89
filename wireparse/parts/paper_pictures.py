"""The pictures of a New York paper's pages: ``Photo`` alone above the caption, ``Credit Jan Dorn`` below it."""

from collections.abc import Iterator

from wireparse.parts.picture_credits import PictureCredit, read_credit
from wireparse.parts.pictures import NO_CREDIT, captioned
from wireparse.patterns import pattern
from wireparse.text import Copy, Mark

# "Photo" / "The ferry at its new pier." / "Credit Jan Dorn for The Daily Heron", blank lines between them.
_PICTURE = r"(?m)^(?P<label>Photo)\n+(?P<text>\S[^\n]{5,600}+)\n+(?P<credit>Credit \p{Lu}[^\n]{3,100}+)$"


def paper_pictures(copy: Copy) -> Iterator[Mark]:
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
