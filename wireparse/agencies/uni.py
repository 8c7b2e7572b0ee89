"""United News of India: no dash behind the credit; its name, the desk's initials and the hour close a story."""

from wireparse.style import Style

STYLE = Style(
    name="UNI",
    names=("UNI", "United News of India"),
    datelines=("{places}, {date} ({credit})[ -]",),
    end_marks=("UNI",),
    country="IN",
    ambiguous=("UNI",),
)
