"""The Ghana News Agency: commas for brackets, `Accra, June 16, GNA –`, and `GNA` below the story."""

from wireparse.style import Style

STYLE = Style(
    name="GNA",
    names=("GNA", "Ghana News Agency"),
    datelines=("{places}, {date}, ({credit}) -",),
    end_marks=("GNA",),
    country="GH",
    ambiguous=("GNA",),
)
