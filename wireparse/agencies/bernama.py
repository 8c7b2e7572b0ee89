"""Bernama: `-- BERNAMA` closes a story."""

from wireparse.style import Style

STYLE = Style(
    name="Bernama",
    names=("Bernama", "BERNAMA", "Malaysian National News Agency"),
    datelines=("{places}, {date} ({credit}) -",),
    languages=("en", "ms"),
    country="MY",
)
