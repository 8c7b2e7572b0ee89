"""Agence Europe of Brussels: `Luxembourg, 03/06/2031 (Agence Europe) -`."""

from wireparse.style import Style

STYLE = Style(
    name="Agence Europe",
    names=("Agence Europe",),
    datelines=("{places}, {figures} ({credit}) -",),
    languages=("fr", "en"),
    country="BE",
)
