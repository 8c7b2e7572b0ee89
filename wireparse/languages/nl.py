"""Dutch."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="nl",
    months=months(
        "januari jan",
        "februari feb",
        "maart mrt",
        "april apr",
        "mei",
        "juni jun",
        "juli jul",
        "augustus aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "december dec",
    ),
    weekdays=(
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
    ),
    by=("Door",),
    and_=("en",),
    roles={
        "redactie": "editing",
        "vertaling": "translation",
    },
    words=frozenset(["de", "het", "een", "van", "en", "dat", "niet", "op", "zijn", "voor", "te", "met"]),
    stamps="gepubliceerd bijgewerkt update laatste uur om op",
    boxes=(
        "lees ook|lees meer|meer nieuws|gerelateerd|gerelateerde artikelen|reacties|deel dit artikel|delen|"
        "advertentie|meest gelezen|"
        "geen opmerkingen|een reactie posten"
    ),
)
