"""SANA of Damascus: neither day nor brackets, `Damascus, SANA -`; earlier `Damascus, (SANA)` without a dash."""

from wireparse.style import Style

STYLE = Style(
    name="SANA",
    names=("SANA", "Syrian Arab News Agency"),
    datelines=("{places}, [{date} ]({credit})[ -]",),
    country="SY",
    ambiguous=("SANA",),
)
