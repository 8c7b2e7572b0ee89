"""Getty Images: pictures alone, `OPORTO, PORTUGAL - MAY 02: …` above them. Of another house's stories it is no sign."""

from wireparse.style import Style

STYLE = Style(
    name="Getty Images",
    names=("Getty Images", "Getty Images Sport", "Getty Images Entertainment"),
    country="US",
)
