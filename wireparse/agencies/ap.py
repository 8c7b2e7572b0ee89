"""The Associated Press."""

from wireparse.style import Style

STYLE = Style(
    name="AP",
    names=(
        "AP",
        "Ap",
        "The Associated Press",
        "Associated Press",
        "AP News",
        "The Associated Press State & Local Wire",
        "Associated Press Online",
        "AP Photo",
        "AP Video",
        "AP Online",
    ),
    datelines=("[{places}, ][{date} ]({credit})[ -]",),
    country="US",
)
