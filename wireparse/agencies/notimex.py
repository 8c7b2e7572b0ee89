"""Notimex: `México, 23 Jul (Notimex).-`, and `NTX/ABC/DEF` below it."""

from wireparse.style import Style

STYLE = Style(
    name="Notimex",
    names=("Notimex", "NOTIMEX", "NTX"),
    datelines=("{places}, [{date} ]({credit}).[-]", "{places}, [{date} ]({credit}) -"),
    languages=("es",),
    country="MX",
)
