"""Norwegian (Bokmål)."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="nb",
    months=months(
        "januar jan",
        "februar feb",
        "mars",
        "april apr",
        "mai",
        "juni jun",
        "juli jul",
        "august aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "desember",
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
    by=("Av",),
    and_=("og",),
    roles={},
    words=frozenset(["av", "etter", "seg", "nå", "opp", "sier", "ble", "ut", "fra", "bare", "mye", "enn"]),
    stamps="publisert oppdatert sist redigert kl klokken",
    boxes=(
        "les også|les mer|andre saker å lese|flere saker|relaterte saker|kommentarer|del artikkelen|annonse|mest lest"
    ),
)
