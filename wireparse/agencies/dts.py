"""dts Nachrichtenagentur: its name in full in the dateline, `Halle (dts Nachrichtenagentur) -`."""

from wireparse.style import Style

STYLE = Style(
    name="dts",
    names=("dts Nachrichtenagentur", "dts"),
    datelines=("{places} ({credit}) -",),
    languages=("de",),
    country="DE",
    ambiguous=("dts",),
)
