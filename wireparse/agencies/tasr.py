"""TASR of Bratislava."""

from wireparse.style import Style

STYLE = Style(
    name="TASR",
    names=("TASR", "News Agency of the Slovak Republic"),
    datelines=("{places}, {date} ({credit}) -",),
    languages=("en", "sk"),
    country="SK",
)
