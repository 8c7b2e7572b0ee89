"""ANP, Algemeen Nederlands Persbureau: `DEN HAAG (ANP) -`, no day."""

from wireparse.style import Style

STYLE = Style(
    name="ANP",
    names=("ANP", "Algemeen Nederlands Persbureau"),
    datelines=("{places} ({credit}) -",),
    end_marks=("(ANP)",),
    languages=("nl",),
    country="NL",
)
