"""WAFA of Ramallah: weekday and year in the dateline, the desk's initials below."""

from wireparse.style import Style

STYLE = Style(
    name="WAFA",
    names=("WAFA", "Palestine News Agency"),
    datelines=("{places}, {date} ({credit}) -",),
    country="PS",
    ambiguous=("WAFA",),
)
