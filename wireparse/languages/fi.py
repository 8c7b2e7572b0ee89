"""Finnish."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="fi",
    months=months(
        "tammikuuta",
        "helmikuuta",
        "maaliskuuta",
        "huhtikuuta",
        "toukokuuta",
        "kesäkuuta",
        "heinäkuuta",
        "elokuuta",
        "syyskuuta",
        "lokakuuta",
        "marraskuuta",
        "joulukuuta",
    ),
    weekdays=(
        "maanantai",
        "tiistai",
        "keskiviikko",
        "torstai",
        "perjantai",
        "lauantai",
        "sunnuntai",
    ),
    by=(),
    and_=("ja",),
    roles={},
    words=frozenset(["ja", "ei", "että", "oli", "hän", "kun", "mukaan", "myös", "ovat", "mutta", "kuin", "joka"]),
    stamps="julkaistu päivitetty klo",
    boxes=("lue myös|lue lisää|kommentit|jaa artikkeli|mainos|luetuimmat"),
)
