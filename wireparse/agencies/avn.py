"""Agencia Venezolana de Noticias: `Caracas, 21 Ene (AVN).-`, or the house in brackets below the story."""

from wireparse.style import Style

STYLE = Style(
    name="AVN",
    names=("AVN", "Agencia Venezolana de Noticias"),
    datelines=("{places}, {date} ({credit}).[-]",),
    languages=("es",),
    country="VE",
)
