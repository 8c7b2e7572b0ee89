"""Europa Press: `MADRID, 29 Nov. (EUROPA PRESS) -`, the credit in capitals, the lede below it."""

from wireparse.style import Style

STYLE = Style(
    name="Europa Press",
    names=("EUROPA PRESS", "Europa Press"),
    datelines=("{places}, {date} ({credit})[ -]", "{places} ({credit}) -", "{places}, {day} ({credit})[ -]"),
    languages=("es",),
    country="ES",
)
