"""Evangelischer Pressedienst: `Bremen (epd). Der`, a full stop for the dash; `epd abc def` below."""

from wireparse.style import Style

STYLE = Style(
    name="epd",
    names=("epd", "Evangelischer Pressedienst"),
    datelines=("{places} ({credit}).", "{places} ({credit}) -"),
    languages=("de",),
    country="DE",
)
