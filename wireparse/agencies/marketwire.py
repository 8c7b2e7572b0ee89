"""Marketwire, CCNMatthews in Canada before, Marketwired after: `TORONTO, ONTARIO--(Marketwire - July 11, 2012) -`."""

from wireparse.style import Style

STYLE = Style(
    name="Marketwire",
    names=("Marketwire", "Marketwired", "MARKETWIRE", "Market Wire", "CCNMatthews"),
    datelines=("{places} [-] ({credit} [-] {date})[ -]", "{places} - ({credit}) - {figures} -"),
    languages=("en", "fr"),
    country="CA",
)
