"""Thomson Financial News, AFX until 2006: `LONDON (Thomson Financial) -`, the reporter's address and initials below."""

from wireparse.style import Style

STYLE = Style(
    name="Thomson Financial",
    names=(
        "Thomson Financial",
        "Thomson Financial News",
        "AFX",
        "AFX News",
        "AFX News Limited",
        "Thomson Financial News Limited",
    ),
    datelines=("{places} ({credit}) -",),
    country="GB",
)
