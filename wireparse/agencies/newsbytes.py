"""Newsbytes, news of computers till 2002: `LIMA, PERU, 1995 MAR 3 (NB) --`."""

from wireparse.style import Style

STYLE = Style(
    name="Newsbytes",
    names=("NB", "Newsbytes", "Newsbytes News Network", "NEWSBYTES"),
    ambiguous=("NB",),
    datelines=("{places}, {date} ({credit}) -",),
    country="US",
)
