"""EQS, DGAP until 2022: `DGAP-News: Company / Key word(s): …` above, `End of News  DGAP News Service` below."""

from wireparse.style import Style

STYLE = Style(
    name="EQS",
    names=(
        "EQS",
        "EQS Group",
        "EQS News",
        "DGAP",
        "EQS News Service",
        "EQS News-Service",
        "DGAP News Service",
        "DGAP News-Service",
    ),
    languages=("de", "en"),
    country="DE",
)
