"""Newsfile Corp.: `Toronto, Ontario--(Newsfile Corp. - December 3, 2024) -`."""

from wireparse.style import Style

STYLE = Style(
    name="Newsfile",
    releases=True,
    names=("Newsfile Corp.", "Newsfile Corp", "Newsfile", "NEWSFILE CORP."),
    datelines=("{places} [-] ({credit} [-] {date})[ -]",),
    country="CA",
)
