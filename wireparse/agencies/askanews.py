"""askanews: `Roma, 6 mag. (askanews) -`."""

from wireparse.style import Style

STYLE = Style(
    name="askanews",
    names=("askanews", "Askanews"),
    datelines=("[{places}, ][{date} ]({credit}) -",),
    languages=("it",),
    country="IT",
)
