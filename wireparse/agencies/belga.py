"""Belga."""

from wireparse.style import Style

STYLE = Style(
    name="Belga",
    names=("Belga", "BELGA"),
    datelines=("{places}, [{date} ]({credit})[ -]",),
    languages=("fr", "nl"),
    country="BE",
)
