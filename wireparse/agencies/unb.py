"""United News of Bangladesh."""

from wireparse.style import Style

STYLE = Style(
    name="UNB",
    names=("UNB", "United News of Bangladesh"),
    datelines=("{places}, {date} ({credit}) -",),
    country="BD",
    ambiguous=("UNB",),
)
