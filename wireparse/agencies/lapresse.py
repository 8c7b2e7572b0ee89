"""LaPresse of Turin: `Roma, 15 apr. (LaPresse) -`, its copyright line below."""

from wireparse.style import Style

STYLE = Style(
    name="LaPresse",
    names=("LaPresse", "LAPRESSE"),
    datelines=("{places}, {date} ({credit}) -", "[{places} ]({credit}) -"),
    languages=("it",),
    country="IT",
)
