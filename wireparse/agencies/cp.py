"""The Canadian Press."""

from wireparse.style import Style

STYLE = Style(
    name="CP",
    names=("CP", "The Canadian Press", "Canadian Press", "La Presse Canadienne", "CP Photo"),
    datelines=("{places} ({credit}) -",),
    languages=("en", "fr"),
    country="CA",
)
