"""Kyodo News."""

from wireparse.style import Style

STYLE = Style(
    name="Kyodo",
    names=("Kyodo", "Kyodo News"),
    datelines=("{places}, {date}, ({credit}) -", "{places}, {date} {credit} -"),
    end_marks=("==Kyodo",),
    country="JP",
)
