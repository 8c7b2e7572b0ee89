"""dapd, the German agency of 2010 to 2013: `Berlin (dapd). Die Fähre`, a full stop for the dash; before it `(ddp)`."""

from wireparse.style import Style

STYLE = Style(
    name="dapd",
    names=("dapd", "ddp"),
    datelines=("[{places} ]({credit})[.][ -]",),
    languages=("de",),
    country="DE",
)
