"""WAM of Abu Dhabi: an ordinal for the day, `ABU DHABI, 22nd April, 2026 (WAM) --`; its writers sign `WAM/Name`."""

from wireparse.style import Style

STYLE = Style(
    name="WAM",
    names=("WAM", "Emirates News Agency"),
    datelines=("{places}, [{date} ]({credit}) -",),
    end_marks=("WAM/",),
    country="AE",
    ambiguous=("WAM",),
)
