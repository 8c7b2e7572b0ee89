"""Dow Jones Newswires: `LIMA (Dow Jones)--`, and at the end `-By Jane Roe, Dow Jones Newswires; 202-555-0100`."""

from wireparse.style import Style

STYLE = Style(
    name="Dow Jones",
    names=("Dow Jones", "Dow Jones Newswires", "Dow Jones News Service"),
    datelines=("{places} ({credit})[ -]", "{places}, {date} ({credit}) -"),
    languages=("en", "de", "fr"),
    country="US",
)
