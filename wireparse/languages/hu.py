"""Hungarian. The year stands first: "2016. június 14."."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="hu",
    months=months(
        "január",
        "február",
        "március",
        "április",
        "május",
        "június",
        "július",
        "augusztus",
        "szeptember",
        "október",
        "november",
        "december",
    ),
    weekdays=(
        "hétfő",
        "kedd",
        "szerda",
        "csütörtök",
        "péntek",
        "szombat",
        "vasárnap",
    ),
    by=(),
    and_=("és",),
    roles={},
    words=frozenset(["az", "hogy", "nem", "és", "volt", "egy", "meg", "azt", "szerint", "mondta", "lesz", "még"]),
    stamps="frissítve közzétéve",
    boxes=("kapcsolódó cikkek|hozzászólások|hirdetés|megosztás|további hírek"),
)
