"""BelTA of Minsk: the day stands before the month, `MINSK, 2 October (BelTA) –`."""

from wireparse.style import Style

STYLE = Style(
    name="BelTA",
    names=("BelTA", "BELTA"),
    datelines=("{places}, {date} ({credit}) -",),
    country="BY",
)
