"""Yonhap."""

from wireparse.style import Style

STYLE = Style(
    name="Yonhap",
    names=("Yonhap", "Yonhap News", "Yonhap News Agency"),
    datelines=("[{places}, ]{date} ({credit}) -",),
    end_marks=("(END)",),
    country="KR",
)
