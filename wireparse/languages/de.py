"""German."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="de",
    months=months(
        "januar jänner jan",
        "februar feb",
        "märz mär mrz",
        "april apr",
        "mai",
        "juni jun",
        "juli jul",
        "august aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "dezember dez",
    ),
    weekdays=(
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
    ),
    by=("Von",),
    and_=("und",),
    roles={
        "bericht von": "reporting",
        "geschrieben von": "writing",
        "redigiert von": "editing",
        "autor": "reporting",
        "autorin": "reporting",
        "autoren": "reporting",
        "autorinnen": "reporting",
        "autor/in": "reporting",
        "autoren/innen": "reporting",
        "redaktion": "editing",
        "mitarbeit": "contributing",
        "übersetzung": "translation",
        "bearbeitung": "editing",
    },
    words=frozenset(["der", "die", "und", "das", "den", "von", "mit", "für", "auf", "nicht", "ist", "sich"]),
)
