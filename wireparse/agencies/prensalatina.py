"""Prensa Latina of Havana: `Caracas, 10 ene (Prensa Latina) El`, without a dash."""

from wireparse.style import Style

STYLE = Style(
    name="Prensa Latina",
    names=("Prensa Latina", "PL"),
    datelines=("{places}, {date} ({credit})[ -]",),
    languages=("es",),
    country="CU",
    ambiguous=("PL",),
)
