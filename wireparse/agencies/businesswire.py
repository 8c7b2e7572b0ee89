"""Business Wire: `--(BUSINESS WIRE)--April 15, 1996--`."""

from wireparse.style import Style

STYLE = Style(
    name="Business Wire",
    releases=True,
    names=("BUSINESS WIRE", "Business Wire", "BusinessWire", "BUSINESS WIRE/AETOSWire", "BUSINESS WIRE/ME NewsWire"),
    datelines=("{places} [-] ({credit})[ [-] {date}][ -]", "{places}, {date} [-] ({credit})[ -]"),
    country="US",
)
