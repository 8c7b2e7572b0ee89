"""Beta of Belgrade: `NOVI SAD, 15. septembra 2031. (Beta)`, a dash or none behind it."""

from wireparse.style import Style

STYLE = Style(
    name="Beta",
    names=("Beta", "BETA"),
    datelines=("{places}, {date}[.] ({credit})[ -]", "{places} ({credit}) -"),
    languages=("hr",),
    country="RS",
    ambiguous=("Beta", "BETA"),
)
