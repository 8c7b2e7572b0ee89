"""Czech. A date's month stands in the genitive: "5. ledna"."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="cs",
    months=months(
        "ledna",
        "února",
        "března",
        "dubna",
        "května",
        "června",
        "července",
        "srpna",
        "září",
        "října",
        "listopadu",
        "prosince",
    ),
    weekdays=(
        "pondělí",
        "úterý",
        "středa",
        "čtvrtek",
        "pátek",
        "sobota",
        "neděle",
    ),
    by=(),
    and_=(),
    roles={},
    words=frozenset(["že", "ve", "které", "jako", "podle", "také", "byl", "jsou", "který", "je", "při", "nebo"]),
    stamps="publikováno aktualizováno vydáno v",
    boxes=("čtěte také|čtěte dále|související články|související témata|diskuse|komentáře|sdílet|reklama"),
)
