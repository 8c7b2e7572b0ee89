"""SANA of Damascus: neither day nor brackets, `Damascus, SANA -`."""

from wireparse.style import Style

STYLE = Style(
    name="SANA",
    names=("SANA", "Syrian Arab News Agency"),
    datelines=("{places}, [{date} ]({credit}) -",),
    country="SY",
    ambiguous=("SANA",),
)
