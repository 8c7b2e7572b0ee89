"""TPS, Tazpit Press Service, the Press Service of Israel: `Jerusalem, 7 April, 2021 (TPS) --`, TPS-IL since 2021."""

from wireparse.style import Style

STYLE = Style(
    name="TPS",
    names=("TPS", "TPS-IL", "Tazpit Press Service", "The Press Service of Israel"),
    datelines=("[{places}, ][{date} ]({credit}) -",),
    country="IL",
)
