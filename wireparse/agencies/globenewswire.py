"""GlobeNewswire."""

from wireparse.style import Style

STYLE = Style(
    name="GlobeNewswire",
    releases=True,
    names=("GLOBE NEWSWIRE", "GlobeNewswire", "Globe Newswire", "GLOBENEWSWIRE", "GLOBE NEWSWIRE via COMTEX"),
    datelines=("{places}, {date} ({credit})[ -]",),
    country="US",
)
