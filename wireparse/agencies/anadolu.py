"""Anadolu: initials for the credit and no day, `ANKARA (AA) -`."""

from wireparse.style import Style

STYLE = Style(
    name="Anadolu",
    names=("Anadolu", "Anadolu Agency", "Anadolu Ajansı", "AA", "A.A"),
    datelines=("{places}, [{date} ]({credit}) -",),
    languages=("tr", "en"),
    country="TR",
    ambiguous=("AA", "A.A"),
)
