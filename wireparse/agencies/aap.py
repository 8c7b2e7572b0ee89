"""Australian Associated Press."""

from wireparse.style import Style

STYLE = Style(
    name="AAP",
    names=("AAP", "Australian Associated Press"),
    datelines=("{places}, {date} {credit} -", "{places}, [{date} ]({credit}) -"),
    country="AU",
)
