"""The Originaltext-Service, releases as filed: `Berlin (ots) -` of news aktuell, `Wien (OTS) -` of APA."""

from wireparse.style import Style

STYLE = Style(
    name="OTS",
    names=("ots", "OTS", "OTS/RK", "APA-OTS", "news aktuell"),
    datelines=("{places}, [{date} ]({credit})[ -]",),
    languages=("de", "en"),
    ambiguous=("ots", "OTS"),
)
