"""Italian."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="it",
    months=months(
        "gennaio gen",
        "febbraio feb febb",
        "marzo mar",
        "aprile apr",
        "maggio mag",
        "giugno giu",
        "luglio lug",
        "agosto ago",
        "settembre sett set",
        "ottobre ott",
        "novembre nov",
        "dicembre dic",
    ),
    weekdays=(
        "lunedì",
        "martedì",
        "mercoledì",
        "giovedì",
        "venerdì",
        "sabato",
        "domenica",
    ),
    by=("Di",),
    and_=("e", "ed"),
    roles={
        "a cura di": "editing",
        "traduzione di": "translation",
        "in redazione": "editing",
        "tradotto da": "translation",
    },
    words=frozenset(["il", "di", "che", "della", "per", "del", "una", "sono", "con", "gli", "nel", "alla"]),
    stamps="pubblicato aggiornato aggiornamento alle ore il",
    boxes=(
        "articoli correlati|notizie correlate|leggi anche|potrebbe interessarti|potrebbe interessarti anche|"
        "ti potrebbe interessare|ti potrebbe interessare anche|commenti|nessun commento|posta un commento|"
        "lascia un commento|condividi|stampa|ultime notizie|i più letti|pubblicità|argomenti"
    ),
)
