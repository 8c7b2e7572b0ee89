"""The News Agency of Nigeria: no dash behind the credit, `(NAN)` behind the last sentence."""

from wireparse.style import Style

STYLE = Style(
    name="NAN",
    names=("NAN", "News Agency of Nigeria"),
    datelines=("{places}, {date} ({credit})[ -]",),
    end_marks=("(NAN)",),
    country="NG",
    ambiguous=("NAN",),
)
