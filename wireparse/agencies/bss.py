"""Bangladesh Sangbad Sangstha: the year in the dateline, `DHAKA, Nov 26, 2023 (BSS) -`."""

from wireparse.style import Style

STYLE = Style(
    name="BSS",
    names=("BSS", "Bangladesh Sangbad Sangstha"),
    datelines=("{places}, {date} ({credit}) -",),
    country="BD",
    ambiguous=("BSS",),
)
