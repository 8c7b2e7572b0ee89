"""Télam, closed in 2024: `Buenos Aires, 23 de julio (Télam).-`."""

from wireparse.style import Style

STYLE = Style(
    name="Télam",
    names=("Télam", "TELAM", "TÉLAM", "Telam"),
    datelines=("{places}, [{date} ]({credit}).[-]", "{places}, [{date} ]({credit})[ -]"),
    languages=("es",),
    country="AR",
)
