"""The grafs of a piece of HTML that stands in a record or a mail: no page, whose furniture needs another reader."""

from html.parser import HTMLParser

from wireparse.text import pattern

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li tr div blockquote table ul ol dl dt dd pre br hr section article figure figcaption".split()
)
_ASIDE = frozenset("style script head title".split())
_GRAF = r"(?i)<(?:p|div|br|body|h[1-6])(?:\s[^<>]*+)?/?>"


def unmarked(text: str) -> str:
    """The grafs of a text that is HTML in disguise, in CDATA or with its signs escaped; any other as it stands."""
    return grafs(text) if "</" in text and pattern(_GRAF).search(text) else text


def grafs(markup: str) -> str:
    """The words of some HTML, a blank line between its blocks."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return "\n\n".join(graf for block in reader.blocks if (graf := " ".join("".join(block).split())))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[list[str]] = [[]]
        self._aside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's own
        """A block begins, or something that is not read."""
        self._aside += tag in _ASIDE
        if tag in _BLOCKS:
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        self._aside -= tag in _ASIDE and self._aside > 0
        if tag in _BLOCKS:
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        """The words of a block."""
        if not self._aside:
            self.blocks[-1].append(data)
