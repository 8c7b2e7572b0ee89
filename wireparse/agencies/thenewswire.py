"""TheNewswire, a Canadian wire for releases: `VANCOUVER, BC - TheNewswire - December 3, 2024 -`, or with slashes."""

from wireparse.style import Style

STYLE = Style(
    name="TheNewswire",
    releases=True,
    names=("TheNewswire", "TheNewswire.ca", "TheNewsWire"),
    datelines=("{places} / {credit} / {date} /", "{places}, {date} - {credit} -"),
    country="CA",
)
