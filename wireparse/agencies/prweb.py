"""PRWeb: the day stands behind the credit, `Oakton, Ohio (PRWEB) December 03, 2014 --`."""

from wireparse.style import Style

STYLE = Style(
    name="PRWeb",
    names=("PRWEB", "PRWeb", "PRWEB.COM"),
    datelines=("{places} ({credit}) {date}[ -]", "{places}, {date} /{credit}/[ -]"),
    country="US",
)
