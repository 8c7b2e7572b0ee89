"""Belga: `MALINES 04/03 (BELGA) =` in French, `ANTWERPEN (BELGA) -` in Dutch and English."""

from wireparse.style import Style

STYLE = Style(
    name="Belga",
    names=("Belga", "BELGA", "Belga News Agency"),
    datelines=("{places}, [{date} ]({credit})[ -]", "{places} {figures} ({credit}) ="),
    end_marks=("(BELGA)", "(Belga)"),
    languages=("fr", "nl", "en"),
    country="BE",
)
