"""GlobeNewswire."""

from wireparse.style import Style

STYLE = Style(
    name="GlobeNewswire",
    names=("GLOBE NEWSWIRE", "GlobeNewswire", "Globe Newswire", "GLOBENEWSWIRE"),
    datelines=("{places}, {date} ({credit})[ -]",),
    country="US",
)
