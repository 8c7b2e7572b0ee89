"""Tanjug of Belgrade."""

from wireparse.style import Style

STYLE = Style(
    name="Tanjug",
    names=("Tanjug", "TANJUG"),
    datelines=("{places}, [{date} ]({credit}) -",),
    languages=("en", "sr"),
    country="RS",
)
