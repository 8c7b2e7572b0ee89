"""The Qatar News Agency."""

from wireparse.style import Style

STYLE = Style(
    name="QNA",
    names=("QNA", "Qatar News Agency"),
    datelines=("{places}, {date} ({credit}) -",),
    end_marks=("(QNA)",),
    country="QA",
    ambiguous=("QNA",),
)
