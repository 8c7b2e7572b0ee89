"""Agência Brasil: newspapers name it below the story, `Fonte: Agência Brasil`."""

from wireparse.style import Style

STYLE = Style(
    name="Agência Brasil",
    names=("Agência Brasil", "Agencia Brasil"),
    datelines=("{places} ({credit}) -",),
    languages=("pt",),
    country="BR",
)
