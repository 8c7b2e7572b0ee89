"""Beta of Belgrade."""

from wireparse.style import Style

STYLE = Style(
    name="Beta",
    names=("Beta", "BETA"),
    datelines=("{places}, {date} ({credit}) -", "{places} ({credit}) -"),
    languages=("hr",),
    country="RS",
    ambiguous=("Beta", "BETA"),
)
