"""Agerpres, Rompres until 2008: slashes round the credit, `Bucureşti, 30 sep /Agerpres/ -`."""

from wireparse.style import Style

STYLE = Style(
    name="Agerpres",
    names=("Agerpres", "AGERPRES", "Rompres", "ROMPRES"),
    datelines=("{places}, [{date} ]/{credit}/ -", "{places}, [{date} ]({credit}) -"),
    languages=("ro", "en"),
    country="RO",
)
