"""French."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="fr",
    months=months(
        "janvier janv",
        "février févr fév fevrier fev",
        "mars",
        "avril avr",
        "mai",
        "juin",
        "juillet juil juill",
        "août aout",
        "septembre sept",
        "octobre oct",
        "novembre nov",
        "décembre déc decembre dec",
    ),
    weekdays=(
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ),
    by=("Par", "par"),
    and_=("et",),
    roles={
        "édité par": "editing",
        "edité par": "editing",
        "rédigé par": "writing",
        "traduit par": "translation",
        "avec": "additional reporting",
        "reportage": "reporting",
        "reportage de": "reporting",
        "version française": "translation",
        "service français": "translation",
    },
    words=frozenset(["le", "les", "des", "et", "une", "du", "dans", "pour", "qui", "sur", "est", "par"]),
    stamps="publié mis à jour le modifié h heure",
    boxes=(
        "sur le même sujet|sur le même thème|à lire aussi|à lire également|lire aussi|articles similaires|"
        "articles liés|articles associés|commentaires|commenter|partager|partager cet article|imprimer|"
        "mots-clés|mots clés|les plus lus|publicité|voir aussi|réagir|"
        "aucun commentaire|enregistrer un commentaire|autres vidéos|lire la suite"
    ),
)
