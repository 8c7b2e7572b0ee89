"""Andina of Lima: `Cusco, jun. 21 (ANDINA).-`, `(FIN) ABC/DEF` below it."""

from wireparse.style import Style

STYLE = Style(
    name="Andina",
    names=("ANDINA", "Andina", "Agencia Andina"),
    datelines=("{places}, {date} ({credit}).[-]", "{places}, {date} ({credit}) -"),
    languages=("es",),
    country="PE",
    ambiguous=("ANDINA", "Andina"),
)
