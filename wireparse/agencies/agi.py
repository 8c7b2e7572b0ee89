"""AGI, Agenzia Italia: `(AGI) - Roma, 11 lug. -`, the credit first."""

from wireparse.style import Style

STYLE = Style(
    name="AGI",
    names=("AGI", "Agenzia Italia"),
    datelines=("({credit}) - {places}, {date} -", "{places}, {date} ({credit})[ -]"),
    end_marks=("(AGI)", "(AGI)."),
    languages=("it",),
    country="IT",
)
