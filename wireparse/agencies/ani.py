"""Asian News International."""

from wireparse.style import Style

STYLE = Style(
    name="ANI",
    names=("ANI", "Asian News International"),
    datelines=("{places}, [{date} ]({credit}) -",),
    end_marks=("(ANI)",),
    country="IN",
)
