"""The Bulgarian News Agency's English service."""

from wireparse.style import Style

STYLE = Style(
    name="BTA",
    names=("BTA", "Bulgarian News Agency", "Bulgarian Telegraph Agency"),
    datelines=("{places}, {date} ({credit}) -",),
    country="BG",
    ambiguous=("BTA",),
)
