"""Accesswire, ACCESS Newswire since 2025: `NEW YORK, NY / ACCESSWIRE / July 11, 2017 /`, the last slash for a dash."""

from wireparse.style import Style

STYLE = Style(
    name="Accesswire",
    releases=True,
    names=("ACCESSWIRE", "Accesswire", "ACCESS Newswire"),
    datelines=("{places} / {credit} / {date} /",),
    country="US",
)
