"""CNN Wire, Atlanta: `LIMA (CNN) --`; below its older copy its own mark."""

from wireparse.style import Style

STYLE = Style(
    name="CNN",
    names=("CNN", "CNN Wire", "CNN WIRE", "Cable News Network"),
    ambiguous=("CNN", "Cable News Network"),
    datelines=("{places} ({credit}) -", "{places}, {date} ({credit}) -", "({credit}) -"),
    country="US",
)
