"""United Press International."""

from wireparse.style import Style

STYLE = Style(
    name="UPI",
    names=("UPI", "United Press International", "United Press Intl."),
    datelines=("{places}, [{date} ]({credit}) -",),
    country="US",
)
