"""AWP of Zurich, finance: `Zürich (awp) -`, in French `Zurich (awp) -`; the desk's initials below."""

from wireparse.style import Style

STYLE = Style(
    name="AWP",
    names=("awp", "AWP", "awp Finanznachrichten", "awp international"),
    datelines=("{places}, [{date} ]({credit}) -",),
    languages=("de", "fr"),
    country="CH",
)
