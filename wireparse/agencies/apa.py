"""Austria's APA: `Wien (APA) -`, with `(APA/dpa)` where it shares a story, and `(Schluss) abc` below it."""

from wireparse.style import Style

STYLE = Style(
    name="APA",
    names=("APA", "Austria Presse Agentur", "APA-Online"),
    datelines=("{places}, [{date} ]({credit}) -",),
    end_marks=("(Schluss)",),
    languages=("de",),
    country="AT",
)
