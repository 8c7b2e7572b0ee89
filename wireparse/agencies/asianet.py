"""AsiaNet: releases handed on in Asia."""

from wireparse.style import Style

STYLE = Style(
    name="AsiaNet",
    names=("PRNewswire-AsiaNet", "Xinhua-AsiaNet", "AsiaNet", "Kyodo JBN-AsiaNet", "Business Wire-AsiaNet"),
    datelines=("{places}, {date} /{credit} /[ -]", "{places}, {date} ({credit})[ -]"),
    country="AU",
)
