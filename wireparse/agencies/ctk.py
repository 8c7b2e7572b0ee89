"""Česká tisková kancelář: no comma before the day in Czech, `Praha 5. ledna (ČTK) -`, and CTK in English."""

from wireparse.style import Style

STYLE = Style(
    name="ČTK",
    names=("ČTK", "CTK", "Czech News Agency", "Česká tisková kancelář"),
    datelines=("{places}, [{date}[.] ]({credit}) -",),
    languages=("cs", "en"),
    country="CZ",
)
