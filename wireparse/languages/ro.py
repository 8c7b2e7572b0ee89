"""Romanian."""

from wireparse.languages.language import Language, months

LANGUAGE = Language(
    code="ro",
    months=months(
        "ianuarie ian",
        "februarie feb",
        "martie",
        "aprilie apr",
        "mai",
        "iunie iun",
        "iulie iul",
        "august aug",
        "septembrie sept sep",
        "octombrie oct",
        "noiembrie nov",
        "decembrie dec",
    ),
    weekdays=(
        "luni",
        "marți",
        "miercuri",
        "joi",
        "vineri",
        "sâmbătă",
        "duminică",
    ),
    by=(),
    and_=("și",),
    roles={},
    words=frozenset(["în", "din", "și", "pe", "este", "pentru", "să", "fost", "după", "această", "sunt", "ale"]),
    stamps="publicat actualizat ora la",
    boxes=("citește și|citeşte şi|citeste si|articole similare|comentarii|publicitate|distribuie"),
)
