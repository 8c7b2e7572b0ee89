"""Swedish."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="sv",
    months=months(
        "januari jan",
        "februari feb",
        "mars",
        "april apr",
        "maj",
        "juni jun",
        "juli jul",
        "augusti aug",
        "september sept sep",
        "oktober okt",
        "november nov",
        "december dec",
    ),
    weekdays=(
        "måndag",
        "tisdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lördag",
        "söndag",
    ),
    by=("Av",),
    and_=("och",),
    roles={},
    words=frozenset(["och", "att", "för", "inte", "är", "från", "till", "när", "så", "även", "sade", "mot"]),
    stamps="publicerad uppdaterad senast kl klockan",
    boxes=("läs mer|läs också|läs även|fler nyheter|relaterade artiklar|dela artikeln|dela|annons|mest läst"),
)
