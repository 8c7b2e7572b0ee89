"""Indo-Asian News Service."""

from wireparse.style import Style

STYLE = Style(
    name="IANS",
    names=("IANS", "Indo-Asian News Service"),
    datelines=("{places}, {date} ({credit})[ -]",),
    end_marks=("--IANS", "(IANS)"),
    country="IN",
)
