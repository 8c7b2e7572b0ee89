"""ANSA: the credit stands first; in its Spanish service behind the day, `LIMA, 29 (ANSA)-`."""

from wireparse.style import Style

STYLE = Style(
    name="ANSA",
    names=("ANSA", "ANSAmed", "Agenzia ANSA"),
    datelines=("({credit}) - {places}, {date} -", "{places}, {date} ({credit})[ -]", "{places}, {day} ({credit}) -"),
    end_marks=("(ANSA).", "(ANSA)"),
    languages=("it", "en"),
    country="IT",
)
