"""CNW, once Canada Newswire: `TORONTO, July 11, 2012 /CNW/ -`, `MONTRÉAL, le 11 juill. 2012 /CNW Telbec/ -`."""

from wireparse.style import Style

STYLE = Style(
    name="CNW",
    releases=True,
    names=("CNW", "CNW Group", "CNW Telbec", "Canada NewsWire", "Canada Newswire"),
    datelines=("{places}, {date} /{credit}/[ -]",),
    languages=("en", "fr"),
    country="CA",
)
