"""The Saudi Press Agency: no brackets, `Riyadh, January 5, 2023, SPA --`; `--SPA` and the hour close a story."""

from wireparse.style import Style

STYLE = Style(
    name="SPA",
    names=("SPA", "Saudi Press Agency"),
    datelines=("{places}, [{date} ]({credit}) -",),
    end_marks=("- SPA",),
    country="SA",
    ambiguous=("SPA",),
)
