"""Katholische Nachrichten-Agentur: `Bonn (KNA) Der`, without a dash."""

from wireparse.style import Style

STYLE = Style(
    name="KNA",
    names=("KNA", "Katholische Nachrichten-Agentur"),
    datelines=("{places} ({credit})[ -]",),
    languages=("de",),
    country="DE",
)
