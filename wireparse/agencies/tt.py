"""TT, Tidningarnas Telegrambyrå: no dateline; `Jane Roe/TT` or `(TT)` closes the story."""

from wireparse.style import Style

STYLE = Style(
    name="TT",
    names=("TT", "TT Nyhetsbyrån", "Tidningarnas Telegrambyrå"),
    end_marks=("(TT)",),
    languages=("sv",),
    country="SE",
)
