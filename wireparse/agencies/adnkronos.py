"""Adnkronos: `Roma, 24 feb. (Adnkronos) -`, and `Roma, 24 feb. - (Adnkronos) -`."""

from wireparse.style import Style

STYLE = Style(
    name="Adnkronos",
    names=("Adnkronos", "ADNKRONOS", "AdnKronos", "Adnkronos Salute"),
    datelines=("{places}, {date} - ({credit}) -", "[{places}, ][{date} ]({credit}) -"),
    languages=("it",),
    country="IT",
)
