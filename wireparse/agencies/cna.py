"""The Central News Agency of Taipei: no dash behind the credit, `Taipei, Jan. 27 (CNA) The`."""

from wireparse.style import Style

STYLE = Style(
    name="CNA",
    names=("CNA", "Central News Agency"),
    datelines=("{places}, {date} ({credit})[ -]",),
    country="TW",
    ambiguous=("CNA",),
)
