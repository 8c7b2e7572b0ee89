"""NTB, Norsk Telegrambyrå: `Oslo (NTB):` and `(©NTB)` at the end, `(NTB-AFP)` where it shares a story."""

from wireparse.style import Style

STYLE = Style(
    name="NTB",
    names=("NTB", "Norsk Telegrambyrå", "NTB Scanpix"),
    datelines=("{places} ({credit}) -",),
    end_marks=("(NTB)",),
    languages=("nb", "nn"),
    country="NO",
)
