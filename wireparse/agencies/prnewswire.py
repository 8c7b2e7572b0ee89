"""PR Newswire."""

from wireparse.style import Style

STYLE = Style(
    name="PR Newswire",
    releases=True,
    names=(
        "PRNewswire",
        "PR Newswire",
        "PRNewswire-FirstCall",
        "PRNewswire-USNewswire",
        "PRNewswire-PRWeb",
        "PRNewswire-iReach",
        "PRNewswire-HISPANIC PR WIRE",
        "PRNewswire via COMTEX",
    ),
    datelines=("{places}, {date} /{credit} /[ -]", "{places}, {date} ({credit})[ -]"),
    country="US",
)
