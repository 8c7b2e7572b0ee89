"""ANSA: the credit stands first."""

from wireparse.style import Style

STYLE = Style(
    name="ANSA",
    names=("ANSA", "ANSAmed", "Agenzia ANSA"),
    datelines=("({credit}) - {places}, {date} -", "{places}, {date} ({credit})[ -]"),
    end_marks=("(ANSA).", "(ANSA)"),
    languages=("it", "en"),
    country="IT",
)
