"""The headline: the first thing above byline and dateline that reads like one, else a short first line."""

from collections.abc import Iterator

from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark, pattern

_LONGEST = 250
_SHORT = 160
# A web page's title ends with the site's name: "Harbour reopens - Yahoo! News", "Harbour reopens | AP News".
_SITE = (
    r"\s++[-–—|]\s++(?:Yahoo! News|(?:\p{Lu}[\w&.'’]*+ ){0,3}(?:News|Post|Times|Journal|Herald|Tribune|Today|Guardian|"
    r"Independent|Telegraph|Reuters|CNN|BBC|AP|NPR|Bloomberg)|[\w\-]++\.(?:com|org|net|co\.uk))$"
)
_SENTENCE_END = r"[.:;,][\"”’'\)]*+$"


def find_headline(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The headline, without the name of the web site that printed it."""
    if copy.find("headline"):
        return
    end, anchored = _zone(copy)
    for start, stop in blocks(copy, 0, end):
        if _reads_like_one(copy.plain[start:stop], anchored) or (anchored and _only_line(copy, start, stop, end)):
            site = pattern(_SITE).search(copy.plain, start, stop)
            if site:
                yield Mark("other", *copy.trim(site.start(), stop), "site")
                stop = site.start()
            yield Mark("headline", start, stop, "headline", copy.squash(start, stop))
            return
        if not anchored:
            return


def _zone(copy: Copy) -> tuple[int, int | bool]:
    """Where the headline must end, and whether a byline or dateline says so."""
    fields = 0
    for mark in copy.marks:
        if mark.part in ("byline", "dateline") and not mark.rule.endswith("-field"):
            if copy.gaps(0, mark.start):
                return mark.start, True
            return 0, True
        if mark.rule.startswith("field-"):
            fields = mark.end
    return (min(len(copy.plain), fields + HEAD), False)


def blocks(copy: Copy, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Unclaimed lines, with the lines that continue them: a headline may be wrapped over two or three."""
    for run in copy.gaps(start, end):
        begin = stop = -1
        for line in copy.lines(*run):
            if begin >= 0 and copy.plain.count("\n", stop, line[0]) == 1 and _wraps(copy.plain, begin, stop, line):
                stop = line[1]
                continue
            if begin >= 0:
                yield begin, stop
            begin, stop = line
        if begin >= 0:
            yield begin, stop


def _wraps(text: str, begin: int, stop: int, line: tuple[int, int]) -> bool:
    """Whether the next line goes on with the block: a wrapped line is full, and its next word had no room."""
    last = text.rfind("\n", 0, stop) + 1
    width = stop - last
    word = text.find(" ", *line)
    room = (word if word > 0 else line[1]) - line[0]
    return stop - begin < _LONGEST and line[1] - line[0] <= width + 20 and width + room > 55 and width < 90


def _reads_like_one(text: str, anchored: int | bool) -> bool:
    longest = _LONGEST if anchored else _SHORT
    if len(text) > longest or not any(char.isalpha() for char in text):
        return False
    return pattern(_SENTENCE_END).search(text) is None


def _only_line(copy: Copy, start: int, stop: int, end: int) -> bool:
    """A line that ends like a sentence is a headline still where nothing else stands above the story."""
    return stop - start < _SHORT and copy.gaps(0, end) == [(start, stop)]
