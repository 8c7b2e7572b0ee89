"""Bloomberg News."""

from wireparse.style import Style

STYLE = Style(
    name="Bloomberg",
    names=("Bloomberg", "Bloomberg News", "BLOOMBERG NEWS"),
    datelines=("[{places}, ][{date} ]({credit}) -",),
    country="US",
)
