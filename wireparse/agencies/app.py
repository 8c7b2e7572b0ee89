"""The Associated Press of Pakistan: a colon for the dash, `ISLAMABAD, Jan 05 (APP):`."""

from wireparse.style import Style

STYLE = Style(
    name="APP",
    names=("APP", "Associated Press of Pakistan"),
    datelines=("{places}, {date} ({credit}) -",),
    end_marks=("- APP",),
    country="PK",
    ambiguous=("APP",),
)
