"""The South African Press Association, until 2015: papers closed its stories with `– Sapa`."""

from wireparse.style import Style

STYLE = Style(
    name="SAPA",
    names=("SAPA", "Sapa", "South African Press Association"),
    end_marks=("- Sapa", "- SAPA"),
    country="ZA",
    ambiguous=("SAPA", "Sapa"),
)
