"""Agence France-Presse: `BREST, 11 juil 2024 (AFP) -`, `Bergen (AFP) –` on the web; initials like `abc/de` below."""

from wireparse.style import Style

STYLE = Style(
    name="AFP",
    names=("AFP", "Agence France-Presse", "Agence France Presse", "AFP Photo"),
    datelines=("[{places}, ][{date} ]({credit}) -", "{places}, {date} ({credit})"),
    languages=("en", "fr", "de", "es", "pt"),
    country="FR",
)
