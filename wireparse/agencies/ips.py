"""Inter Press Service: `TUNIS, Mar 31 2013 (IPS) -`, and `(END/2008)` or `(FIN/2008)` below it."""

from wireparse.style import Style

STYLE = Style(
    name="IPS",
    names=("IPS", "Inter Press Service", "IPS News"),
    datelines=("{places}, [{date} ]({credit}) -",),
    languages=("en", "es"),
    country="IT",
)
