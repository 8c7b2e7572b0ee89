"""STT, Suomen Tietotoimisto: no dateline; `STT` or `Jane Roe / STT` above the story."""

from wireparse.style import Style

STYLE = Style(
    name="STT",
    names=("STT", "Suomen Tietotoimisto", "STT-Lehtikuva"),
    languages=("fi",),
    country="FI",
)
