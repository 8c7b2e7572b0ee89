"""The Jewish Telegraphic Agency: `NEW YORK (JTA) —`, or the credit alone."""

from wireparse.style import Style

STYLE = Style(
    name="JTA",
    names=("JTA", "Jewish Telegraphic Agency"),
    datelines=("[{places}, ][{date} ]({credit}) -",),
    country="US",
)
