"""Religion News Service: `VATICAN CITY (RNS) —`, once `c. 1998 Religion News Service` below the byline."""

from wireparse.style import Style

STYLE = Style(
    name="RNS",
    names=("RNS", "Religion News Service"),
    datelines=("[{places} ]({credit}) -",),
    country="US",
)
