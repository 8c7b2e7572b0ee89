"""Deutsche Presse-Agentur: `Berlin (dpa) -`; its regional and special services sign `(dpa/bb)`, `(dpa-AFX)`."""

from wireparse.style import Style

STYLE = Style(
    name="dpa",
    names=(
        "dpa",
        "tca/dpa",
        "dpa-AFX",
        "dpa-AFX ProFeed",
        "dpa-infocom",
        "Deutsche Presse-Agentur",
        "German Press Agency",
        "dpa/bb",
        "dpa/lby",
        "dpa/lhe",
        "dpa/lni",
        "dpa/lno",
        "dpa/lnw",
        "dpa/lrs",
        "dpa/lsw",
        "dpa/mv",
        "dpa/sa",
        "dpa/sn",
        "dpa/th",
        "dpa/tmn",
    ),
    datelines=("[{places}, ][{date} ]({credit}) -",),
    languages=("de", "en"),
    country="DE",
)
