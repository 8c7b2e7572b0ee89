"""Lusa: `Lisboa, 11 jun (Lusa) -`, the desk's initials as `ABC // DEF` and `Lusa/Fim` below."""

from wireparse.style import Style

STYLE = Style(
    name="Lusa",
    names=("Lusa", "LUSA", "Agência Lusa"),
    datelines=("{places}, [{date} ]({credit}) -",),
    end_marks=("Lusa/Fim", "Lusa/fim"),
    languages=("pt",),
    country="PT",
)
