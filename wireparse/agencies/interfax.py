"""Interfax: a full stop behind the place, `MOSCOW. Sept 19 (Interfax) -`."""

from wireparse.style import Style

STYLE = Style(
    name="Interfax",
    names=("Interfax", "INTERFAX"),
    datelines=("{places} {date} ({credit}) -", "{places}[, {date}] ({credit}) -"),
    languages=("en", "ru"),
    country="RU",
)
