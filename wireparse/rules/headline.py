"""The headline: the first thing above byline and dateline that reads like one, else a short first line."""

from collections.abc import Iterator
from itertools import islice

from wireparse import places
from wireparse.parts.furniture import is_label, is_told
from wireparse.parts.remarks import in_brackets
from wireparse.parts.top_lines import SHORT, headline_above, reads_like_headline
from wireparse.parts.wrapped import blocks
from wireparse.patterns import pattern
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark

_BELOW = 300
_LABEL, _LABEL_WORDS, _HEAD_LINES, _LEDE = 40, 3, 8, 90
_BULLETS = ("• ", "· ", "▪ ", "■ ")
_TELLING = 15
"""A shorter headline may stand again in the copy by chance."""
_WRAPPED, _ROOM, _LISTED, _CODE = 120, 4, 90, 12
# A web page's title ends with the site's name: "Harbour reopens - Yahoo! News", "Harbour reopens | AP News".
_SITE = (
    r"\s++(?:[-–—|]|â€”)\s++(?:Yahoo! News|"
    r"(?:\p{Lu}[\w&.'’]*+ ){0,3}(?:News|Post|Times|Journal|Herald|Tribune|Today|Guardian|Independent|"
    r"Telegraph|Reuters|CNN|BBC|AP|NPR|Bloomberg|Breitbart)|euronews|[\w\-]++\.(?:com|org|net|co\.uk))$|"
    # An aggregator sets any paper's name behind an en dash: "Harbour reopens – Salt Lake Bugle".
    r"\s–\s(?:\p{Lu}[\w.'’&]*+ ){1,3}\p{Lu}[\w'’&]*+(?:-\p{Lu}\w++)?$"
)
# A page's section runs into the headline behind a bar: "Politics|Ferry line adds boats".
_SECTION, _SECTION_BAR = 24, r"\p{Lu}[\p{L}.]++(?: \p{Lu}[\p{L}.]++){0,2}\|(?=\p{Lu})"
_CIRCUITS = ("zczc", "ZCZC")
# Where the frame itself has the title, or a machine has filed a race's result, the first line is the table's.
_OF_TABLES = ("frame-title", "frame-result")
_SENTENCE_END = r"[.:;,][\"”’'\)]*+$"


def find_headline(copy: Copy, style: Style) -> Iterator[Mark]:
    """The headline, without the name of the web site that printed it."""
    if copy.find("headline"):
        return
    begin, end, anchored = _zone(copy)
    if not anchored and any(mark.rule in _OF_TABLES for mark in copy.marks):
        return
    found = headline_above(copy, begin, end) if anchored else _first_line(copy, end)
    if found is None and anchored:
        found = _below_byline(copy, end)
    if found is None:
        return
    start, stop = found
    if copy.plain.startswith(_BULLETS, start):
        # A page makes an item of a list of each story: "• Ferry line adds boats".
        yield Mark("other", start, start + 1, "bullet")
        start = copy.trim(start + 1, stop)[0]
    if copy.plain[stop - 1] == "+" and copy.plain[stop - 2].isalpha() and style.name in ("", "Kyodo"):
        # Kyodo closes its headlines with a sign of the wire's: "Tram prints haiku on its tickets+".
        stop -= 1
        yield Mark("envelope", stop, stop + 1, "frame-sign")
    line = copy.plain[start:stop]
    if "|" in line[:_SECTION] and (section := pattern(_SECTION_BAR).match(line)):
        yield Mark("other", start, start + section.end(), "section")
        start += section.end()
    may_name_site = " - " in line or "|" in line or not line.isascii()
    if may_name_site and (site := pattern(_SITE).search(copy.plain, start, stop)):
        yield Mark("other", *copy.trim(site.start(), stop), "site")
        stop = site.start()
    dated = line[-1] == ")" and line[-2:-1].isdigit()
    if dated or len(line) > _LISTED or ("/" in line[:_CODE] and not line.isupper()):
        from wireparse.parts.listed import listed

        first, last = listed(copy.plain, start, stop)
        for left in ((start, first), (last, stop)):
            yield Mark("other", *copy.trim(*left), "listed")
        start, stop = first, last
    # Below a gallery the repeat may stand far down.
    yield from _headline(copy, start, stop, len(copy.plain) if copy.find("caption") else end)


def _headline(copy: Copy, start: int, stop: int, end: int) -> Iterator[Mark]:
    """The headline, and its repeat near the ``end`` of the head."""
    line, words = copy.plain[start:stop], copy.squash(start, stop)
    yield Mark("headline", start, stop, "headline", words)
    # Releases and web pages print it twice: above the dateline, and again above it or below it.
    again = copy.plain.find(line, stop, end + _BELOW + len(line)) if len(words) > _TELLING else -1
    if (
        again >= 0
        and not copy.rival(again, again + stop - start)
        and not copy.plain[again - 1 : again].strip()
        and copy.closes_line(again + stop - start)
    ):
        yield Mark("other", again, again + stop - start, "headline-repeat")


def _below_byline(copy: Copy, end: int) -> tuple[int, int] | None:
    """A headline between the byline and the dateline, where nothing stands above the byline."""
    byline, dateline = copy.find("byline"), copy.find("dateline")
    if byline and not dateline and not copy.plain[: byline.start].strip():
        return _below_clock(copy, byline.end)
    if not byline or not dateline or byline.start != end or dateline.start < byline.end:
        return None
    if dateline.rule.endswith("-field") or copy.plain[:end].count("\n") > _HEAD_LINES:
        return None
    below = blocks(copy, byline.end, dateline.start)
    told = [block for block in below if reads_like_headline(copy.plain[slice(*block)])]
    return told[0] if len(told) == 1 and is_told(copy.squash(*told[0])) and told[0][1] - told[0][0] < SHORT else None


def _below_clock(copy: Copy, byline: int) -> tuple[int, int] | None:
    """A headline straight above the story, where a site opens with the byline and below it has its clock."""
    clock = next((mark for mark in copy.marks if mark.start > byline), None)
    lines = islice(copy.free_lines(HEAD), 2) if clock and clock.rule == "furniture" else ()
    (start, stop), lede = (*lines, (0, 0), (0, 0))[:2]
    line = copy.plain[start:stop]
    alone = clock and clock.end < start and stop - start < SHORT and lede[1] - lede[0] > _LEDE
    return (start, stop) if alone and is_told(line) and reads_like_headline(line) else None


def _first_line(copy: Copy, end: int) -> tuple[int, int] | None:
    """Without byline and dateline only the first line can be told to be a headline, and only by its form."""
    above = (block for block in blocks(copy, 0, end) if not in_brackets(copy.plain[slice(*block)]))
    first, below, again, *further = (next(above, None) for _ in range(5))
    if first and below and again and first[1] - first[0] < _TELLING and copy.squash(*below) == copy.squash(*again):
        first = below  # a section's label, and below it the headline twice
    lede = next((block for block in (again, *further) if block and block[1] - block[0] > _LEDE), None)
    if first and below and lede and _is_below_label(copy, first, below, lede):
        first = below
    if first and first[1] - first[0] > SHORT:
        first = _above_lede(copy, *first)
    if first is None or first[1] - first[0] > SHORT or not reads_like_headline(copy.plain[slice(*first)]):
        return None
    ahead = copy.plain[first[1] : first[1] + _ROOM].lstrip(" ")[:2]
    if ahead[:1] == "\n" and ahead[1:].islower() and copy.plain.find("\n", first[1] + 1, first[1] + _WRAPPED) > 0:
        return None  # a printer's first line, and the lede goes on below it
    line = copy.plain[slice(*first)]
    if " " not in line and (line in _CIRCUITS or places.is_place(line) or any(map(str.isdigit, line))):
        return None  # a circuit's sign, a place field, a bulletin's number
    # A line with nothing below it is an alert, and its words are the story.
    return first if copy.find("caption") or copy.gaps(first[1]) else None


def _is_below_label(copy: Copy, first: tuple[int, int], below: tuple[int, int], lede: tuple[int, int]) -> bool:
    """Whether the first line is a page's label, the second a headline, and the story begins below these two."""
    label, told = copy.squash(*first), copy.squash(*below)
    return (
        len(label) < _LABEL
        and (is_label(label) or (label.islower() and label.isalpha()))
        and not places.is_place(label)
        and not told.startswith("*")
        and below[1] - below[0] < SHORT
        and (is_told(told) or (" " not in label and told.count(" ") > _LABEL_WORDS))
        and reads_like_headline(told)
        and lede[1] - lede[0] > len(told)
        and pattern(_SENTENCE_END).search(copy.plain, *lede) is not None
    )


def _above_lede(copy: Copy, start: int, stop: int) -> tuple[int, int] | None:
    """The first line of a block, if the printer had room for the next word on it: the lede stands straight below."""
    lines = [*copy.lines(start, stop)]
    (first, last), (below, _) = lines[0], lines[1] if len(lines) > 1 else lines[0]
    word = copy.plain[below:stop].split(None, 1)[0]
    room = max(end - begin for begin, end in lines) - (last - first) - len(word)
    return (first, last) if len(lines) > 2 and room > _ROOM and word[0].isupper() else None


def _zone(copy: Copy) -> tuple[int, int, bool]:
    """Where the headline may stand, and whether a byline or dateline below it says so."""
    fields = 0
    for mark in copy.marks:
        if mark.part in ("byline", "dateline") and not mark.rule.endswith("-field"):
            return _quoted_from(copy, mark.start), mark.start, True
        if mark.rule.startswith("field-"):
            fields = mark.end
    stop = copy.plain.find("\n", fields + HEAD)
    return 0, stop if stop >= 0 else len(copy.plain), False


def _quoted_from(copy: Copy, anchor: int) -> int:
    """Where the quoting begins that a mailed story stands in: the mailer's own words above it are no headline."""
    line = copy.text.rfind("\n", 0, anchor) + 1
    if copy.text[line:anchor].lstrip()[:1] not in (">", "|"):
        return 0
    while line:
        above = copy.text.rfind("\n", 0, line - 1) + 1
        if copy.text[above:line].lstrip()[:1] not in (">", "|", ""):
            return line
        line = above
    return 0
