"""Xinhua."""

from wireparse.style import Style

STYLE = Style(
    name="Xinhua",
    names=("Xinhua", "Xinhua News Agency", "Xinhuanet"),
    datelines=("{places}, [{date} ]({credit}) -",),
    end_marks=("Enditem",),
    country="CN",
)
