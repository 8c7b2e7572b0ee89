"""RIA Novosti."""

from wireparse.style import Style

STYLE = Style(
    name="RIA Novosti",
    names=("RIA Novosti", "RIA", "RIA-Novosti"),
    datelines=("{places}, {date} ({credit}) -",),
    languages=("en", "ru"),
    country="RU",
    ambiguous=("RIA",),
)
