"""Polska Agencja Prasowa: `(PAP)` behind the last sentence, then the desk's initials with a slash, `(PAP) ab/ cd/`."""

from wireparse.style import Style

STYLE = Style(
    name="PAP",
    names=("PAP", "Polish Press Agency", "Polska Agencja Prasowa"),
    datelines=("{places}, [{date} ]({credit}) -",),
    end_marks=("(PAP)",),
    languages=("pl", "en"),
    country="PL",
    ambiguous=("PAP",),
)
