"""Antara: no day, `Jakarta (ANTARA) -`; reporter and editor stand in fields below the story, and the copyright line."""

from wireparse.style import Style

STYLE = Style(
    name="Antara",
    names=("Antara", "ANTARA", "ANTARA News", "Antara News"),
    datelines=("{places}, [{date} ]({credit}) -",),
    languages=("id", "en"),
    country="ID",
    ambiguous=("Antara", "ANTARA"),
)
