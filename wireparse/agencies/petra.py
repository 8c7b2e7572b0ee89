"""Petra of Amman: `//Petra//` and the desk's initials close a story."""

from wireparse.style import Style

STYLE = Style(
    name="Petra",
    names=("Petra", "Jordan News Agency"),
    datelines=("{places}, {date} ({credit}) -",),
    end_marks=("//Petra//",),
    country="JO",
    ambiguous=("Petra",),
)
