"""The Vietnam News Agency: no day, `Hanoi (VNA) –`; `./.` closes a story."""

from wireparse.style import Style

STYLE = Style(
    name="VNA",
    names=("VNA", "Vietnam News Agency", "VietnamPlus"),
    datelines=("{places} ({credit}) -",),
    end_marks=("/.",),
    country="VN",
    ambiguous=("VNA",),
)
