"""Agencia EFE: `Oviedo, 23 may (EFE).-`, `(efe-epa).-` from 2018 to 2020; `EFE` and the initials of the desk below."""

from wireparse.style import Style

STYLE = Style(
    name="EFE",
    names=("EFE", "EFEUSA", "EFECOM", "Agencia EFE", "EFE News Service", "efe-epa"),
    datelines=("{places}, [{date} ]({credit}).[-]", "{places}, {date} ({credit})[ -]"),
    end_marks=("EFE", "EFE-EPA"),
    languages=("es", "en"),
    country="ES",
)
