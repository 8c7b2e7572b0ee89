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
    stamps="uhr aktualisiert veröffentlicht erstellt stand zuletzt update vom am um den",
    boxes=(
        "mehr zum thema|zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|"
        "auch interessant|weitere artikel|weitere meldungen|weitere nachrichten|mehr nachrichten|"
        "ähnliche artikel|verwandte artikel|verwandte themen|schlagwörter|schlagworte|kommentare|"
        "kommentieren|artikel teilen|diesen artikel teilen|teilen|drucken|merken|meistgelesen|anzeige|"
        "zur startseite|weiterlesen nach der anzeige|nach oben|"
        "keine kommentare|kommentar veröffentlichen"
    ),
)
