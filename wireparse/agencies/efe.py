"""Agencia EFE."""

from wireparse.style import Style

STYLE = Style(
    name="EFE",
    names=("EFE", "EFEUSA", "EFECOM", "Agencia EFE", "EFE News Service"),
    datelines=("{places}, [{date} ]({credit}).[-]", "{places}, {date} ({credit})[ -]"),
    end_marks=("EFE",),
    languages=("es", "en"),
    country="ES",
)
