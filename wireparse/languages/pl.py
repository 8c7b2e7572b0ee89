"""Polish. A date's month stands in the genitive. The eleventh is left out: in Croatian `listopada` is the tenth."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="pl",
    months=months(
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "",
        "grudnia",
    ),
    weekdays=(
        "poniedziałek",
        "wtorek",
        "środa",
        "czwartek",
        "piątek",
        "sobota",
        "niedziela",
    ),
    by=(),
    and_=("oraz",),
    roles={},
    words=frozenset(["nie", "się", "że", "jest", "przez", "został", "oraz", "są", "jak", "także", "powiedział", "po"]),
    stamps="opublikowano aktualizacja aktual dodano godz",
    boxes=(
        "zobacz także|zobacz też|zobacz również|czytaj także|czytaj też|czytaj również|polecamy|komentarze|"
        "udostępnij|reklama|najnowsze wiadomości|tagi"
    ),
)
