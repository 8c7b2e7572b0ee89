"""SID, sport: `Köln (SID) -`."""

from wireparse.style import Style

STYLE = Style(
    name="SID",
    names=("SID", "Sport-Informations-Dienst"),
    datelines=("{places} ({credit}) -",),
    languages=("de",),
    country="DE",
    ambiguous=("SID",),
)
