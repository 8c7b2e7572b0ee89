"""EIN Presswire: `OAKTON, OHIO, UNITED STATES, December 3, 2024 /EINPresswire.com/ --`."""

from wireparse.style import Style

STYLE = Style(
    name="EIN Presswire",
    names=("EINPresswire.com", "EINPresswire", "EIN Presswire", "EIN Presswire.com"),
    datelines=("{places}, {date} /{credit}/[ -]",),
    country="US",
)
