"""Press Trust of India: no dash after the credit."""

from wireparse.style import Style

STYLE = Style(
    name="PTI",
    names=("PTI", "Press Trust of India"),
    datelines=("{places}, {date} ({credit})[ -]",),
    end_marks=("(PTI)",),
    country="IN",
)
