"""TASS: slashes round the credit, full stops for dashes."""

from wireparse.style import Style

STYLE = Style(
    name="TASS",
    names=("TASS", "ITAR-TASS", "Itar-Tass"),
    datelines=(
        "{places}, {date}. /{credit}/[.][ -]",
        "{places}, {date} (/{credit}/)[.][ -]",
        "{places}, [{date} ]({credit}) -",
    ),
    languages=("en", "ru"),
    country="RU",
)
