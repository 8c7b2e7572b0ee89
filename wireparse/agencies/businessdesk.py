"""BusinessDesk, New Zealand: `Jan. 12 (BusinessDesk) -`, and its name in brackets below."""

from wireparse.style import Style

STYLE = Style(
    name="BusinessDesk",
    names=("BusinessDesk",),
    datelines=("[{places}, ]{date} ({credit}) -",),
    end_marks=("(BusinessDesk)",),
    country="NZ",
)
