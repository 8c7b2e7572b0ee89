"""PR Newswire."""

from wireparse.style import Style

STYLE = Style(
    name="PR Newswire",
    names=(
        "PRNewswire",
        "PR Newswire",
        "PRNewswire-FirstCall",
        "PRNewswire-USNewswire",
        "PRNewswire via COMTEX",
    ),
    datelines=("{places}, {date} /{credit} /[ -]", "{places}, {date} ({credit})[ -]"),
    country="US",
)
