"""IRNA: commas for brackets now, `Tehran, Jan 2, IRNA --`; brackets until the 2000s."""

from wireparse.style import Style

STYLE = Style(
    name="IRNA",
    names=("IRNA", "Islamic Republic News Agency"),
    datelines=("{places}, [{date} ]({credit}) -",),
    country="IR",
)
