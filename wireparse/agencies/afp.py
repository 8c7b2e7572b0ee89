"""Agence France-Presse."""

from wireparse.style import Style

STYLE = Style(
    name="AFP",
    names=("AFP", "Agence France-Presse", "Agence France Presse", "AFP Photo"),
    datelines=("[{places}, ][{date} ]({credit}) -", "{places}, {date} ({credit})"),
    languages=("en", "fr", "de", "es", "pt"),
    country="FR",
)
