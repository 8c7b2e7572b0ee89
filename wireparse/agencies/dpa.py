"""Deutsche Presse-Agentur."""

from wireparse.style import Style

STYLE = Style(
    name="dpa",
    names=("dpa", "tca/dpa", "dpa-AFX", "dpa/lnw", "Deutsche Presse-Agentur", "German Press Agency", "dpa-infocom"),
    datelines=("[{places}, ][{date} ]({credit}) -",),
    languages=("de", "en"),
    country="DE",
)
