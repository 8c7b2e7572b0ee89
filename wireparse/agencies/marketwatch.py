"""MarketWatch, CBS.MW until 2005: `NEW YORK (MarketWatch) --`."""

from wireparse.style import Style

STYLE = Style(
    name="MarketWatch",
    names=("MarketWatch", "CBS.MW", "CBS MarketWatch", "MarketWatch.com"),
    datelines=("{places} ({credit}) -",),
    country="US",
)
