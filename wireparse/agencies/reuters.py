"""Reuters. Until 1998 the credit is `(Reuter)`; the printer of 1987 has none, and ends a story with `Reuter`."""

from wireparse.style import Style

STYLE = Style(
    name="Reuters",
    names=(
        "Reuters",
        "Reuter",
        "REUTERS TV",
        "Reuters TV",
        "Reuters Life!",
        "Thomson Reuters Foundation",
        "Thomson Reuters",
        "Reuters Limited",
        "Reuters News Service",
        "Reuters New Media",
    ),
    datelines=("[{places}, ][{date} ]({credit})[ -]",),
    end_marks=("Reuter", "REUTER", "Reuters", "REUTERS", "^REUTERS@"),
    country="GB",
)
