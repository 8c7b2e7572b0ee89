"""The Press Association, PA Media since 2018."""

from wireparse.style import Style

STYLE = Style(
    name="PA",
    names=(
        "PA",
        "Press Association",
        "PA Media",
        "The Press Association",
        "PA News",
        "PA Wire",
        "PA Images",
        "PA Archive",
    ),
    datelines=("{places} ({credit}) -",),
    country="GB",
)
