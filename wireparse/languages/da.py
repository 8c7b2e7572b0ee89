"""Danish."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="da",
    months=months(
        "januar jan",
        "februar feb",
        "marts",
        "april apr",
        "maj",
        "juni jun",
        "juli jul",
        "august aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "december dec",
    ),
    weekdays=(
        "mandag",
        "tirsdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lørdag",
        "søndag",
    ),
    by=("Af",),
    and_=("og",),
    roles={},
    words=frozenset(["af", "efter", "sig", "nu", "op", "mod", "siger", "blev", "ud", "bare", "meget", "end"]),
    stamps="publiceret udgivet opdateret kl klokken",
    boxes=("læs også|læs mere|flere nyheder|relaterede artikler|del artiklen|annonce|mest læste"),
)
