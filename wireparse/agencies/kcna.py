"""The Korean Central News Agency."""

from wireparse.style import Style

STYLE = Style(
    name="KCNA",
    names=("KCNA", "Korean Central News Agency"),
    datelines=("{places}, {date} ({credit}) -",),
    country="KP",
)
