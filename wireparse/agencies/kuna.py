"""The Kuwait News Agency: `(end)` and the desk's initials close a story."""

from wireparse.style import Style

STYLE = Style(
    name="KUNA",
    names=("KUNA", "Kuwait News Agency"),
    datelines=("{places}, {date} ({credit}) -",),
    country="KW",
    ambiguous=("KUNA",),
)
