"""Belga."""

from wireparse.style import Style

STYLE = Style(
    name="Belga",
    names=("Belga", "BELGA"),
    datelines=("{places}, [{date} ]({credit})[ -]", "{places} {figures} ({credit}) ="),
    end_marks=("(BELGA)", "(Belga)"),
    languages=("fr", "nl"),
    country="BE",
)
