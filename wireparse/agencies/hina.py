"""Hina of Zagreb: small letters and the desk's initials close a story, `(hina) ab cd`."""

from wireparse.style import Style

STYLE = Style(
    name="Hina",
    names=("Hina", "HINA", "Croatian News Agency"),
    datelines=("{places}, {date}[.] ({credit}) -",),
    end_marks=("(hina)", "(Hina)"),
    languages=("hr", "en"),
    country="HR",
    ambiguous=("Hina", "HINA"),
)
