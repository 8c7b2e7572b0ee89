"""Croatian. A date's month stands in the genitive. The tenth is left out: in Polish `listopada` is the eleventh."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="hr",
    months=months(
        "siječnja januara",
        "veljače februara",
        "ožujka",
        "travnja aprila",
        "svibnja",
        "lipnja juna",
        "srpnja jula",
        "kolovoza avgusta",
        "rujna septembra",
        "oktobra",
        "studenoga studenog novembra",
        "prosinca decembra",
    ),
    weekdays=(
        "ponedjeljak",
        "utorak",
        "srijeda",
        "četvrtak",
        "petak",
        "subota",
        "nedjelja",
    ),
    by=(),
    and_=(),
    roles={},
    words=frozenset(["je", "koji", "koje", "što", "kako", "nije", "prema", "nakon", "rekao", "već", "ili", "za"]),
    stamps="objavljeno ažurirano u",
    boxes=(
        "pročitajte još|pročitajte i|pogledajte još|pogledajte i|povezane vijesti|povezane vesti|komentari|"
        "podijeli|podeli|oznake"
    ),
)
