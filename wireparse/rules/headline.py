"""The headline: the first thing above byline and dateline that reads like one, else a short first line."""

from collections.abc import Iterator
from itertools import islice

from wireparse import places
from wireparse.parts.furniture import is_label, is_picture, is_told
from wireparse.parts.remarks import REMARKS, asks_on, below_signature, in_brackets, is_remark, is_spaced
from wireparse.parts.wrapped import LONGEST, blocks, is_titled
from wireparse.patterns import pattern
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark

_SHORT = 160
_BELOW = 300
_MENU, _MENU_LONG = 4, 300
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

# A headline may end in an abbreviation: "Ferry line to sail for the U.S."
_ABBREVIATED = r"(?:\b(?:\p{Lu}\.)+|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[ap]\.m|St|No))[.\"”’']*+$"
_INNER_END = r"(?:\b\p{Ll}{4,}[.?!]|\p{Ll}{2}\?)\s+\p{Lu}\p{Ll}*\s"
_PAPER_AND_DAY = r"(?:\p{Lu}{2,5}|\p{Lu}{2} \p{Lu}\p{Ll}++), \p{Lu}\p{L}{2,8}+\.? \d{1,2}, \d{4}"
_CLOSERS = ".:;,\"”’')"
_GROWN_TOGETHER = r"\p{Ll}{3}\p{Lu}"


def find_headline(copy: Copy, style: Style) -> Iterator[Mark]:
    """The headline, without the name of the web site that printed it."""
    if copy.find("headline"):
        return
    begin, end, anchored = _zone(copy)
    if not anchored and any(mark.rule in _OF_TABLES for mark in copy.marks):
        return
    found = _above_anchor(copy, begin, end) if anchored else _first_line(copy, end)
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
    site = (
        pattern(_SITE).search(copy.plain, start, stop) if " - " in line or "|" in line or not line.isascii() else None
    )
    if site:
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
    told = [block for block in blocks(copy, byline.end, dateline.start) if _reads_like_one(copy.plain[slice(*block)])]
    return told[0] if len(told) == 1 and is_told(copy.squash(*told[0])) and told[0][1] - told[0][0] < _SHORT else None


def _below_clock(copy: Copy, byline: int) -> tuple[int, int] | None:
    """A headline straight above the story, where a site opens with the byline and below it has its clock."""
    clock = next((mark for mark in copy.marks if mark.start > byline), None)
    lines = islice(copy.free_lines(HEAD), 2) if clock and clock.rule == "furniture" else ()
    (start, stop), lede = (*lines, (0, 0), (0, 0))[:2]
    line = copy.plain[start:stop]
    alone = clock and clock.end < start and stop - start < _SHORT and lede[1] - lede[0] > _LEDE
    return (start, stop) if alone and is_told(line) and _reads_like_one(line) else None


def _first_line(copy: Copy, end: int) -> tuple[int, int] | None:
    """Without byline and dateline only the first line can be told to be a headline, and only by its form."""
    above = (block for block in blocks(copy, 0, end) if not in_brackets(copy.plain[slice(*block)]))
    first, below, again, *further = (next(above, None) for _ in range(5))
    if first and below and again and first[1] - first[0] < _TELLING and copy.squash(*below) == copy.squash(*again):
        first = below  # a section's label, and below it the headline twice
    lede = next((block for block in (again, *further) if block and block[1] - block[0] > _LEDE), None)
    if first and below and lede and _is_below_label(copy, first, below, lede):
        first = below
    if first and first[1] - first[0] > _SHORT:
        first = _above_lede(copy, *first)
    if first is None or first[1] - first[0] > _SHORT or not _reads_like_one(copy.plain[slice(*first)]):
        return None
    ahead = copy.plain[first[1] : first[1] + 2]
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
        and below[1] - below[0] < _SHORT
        and (is_told(told) or (" " not in label and told.count(" ") > _LABEL_WORDS))
        and _reads_like_one(told)
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


def _above_anchor(copy: Copy, begin: int, end: int) -> tuple[int, int] | None:
    """The first block that reads like a headline; below prose the last one, among menus the one in capitals."""
    found = list(blocks(copy, begin, end))
    found = below_signature(copy, found)
    if len(found) == 2 and _is_behind_country(copy.plain[slice(*found[0])], copy.plain[slice(*found[1])]):
        return found[0]
    if len(found) == 1 and found[0][1] - found[0][0] < _SHORT:
        (first, last), line = found[0], copy.plain[slice(*found[0])]
        # A line that ends like a sentence is a headline still where nothing else stands above the story; one that
        # breaks off is where the story follows on the next line.
        # Two whole sentences are the mailer's own.
        remark = (
            is_remark(line) or is_picture(line) or (line[-1] == "." and pattern(_INNER_END).search(line) is not None)
        )
        if not remark or (line.endswith("...") and copy.plain[last:end].strip(" ") == "\n"):
            return first, last
    fit = [block for block in found if _reads_like_one(copy.plain[slice(*block)])]
    fit = [block for block in fit if not _is_junk(copy.plain[slice(*block)])] if len(fit) > 1 else fit
    if not fit:
        return None
    if len(fit) > _MENU and (told := _below_list(copy, fit)):
        return told if fit[-1] == found[-1] else None
    # The mailer's own words above a story hold a sentence's end: "A fine story. As usual I doubt it".
    fit = [block for block in fit if not pattern(_INNER_END).search(copy.plain, *block)] or fit
    words = [copy.squash(*block) for block in fit]
    # A section's label stands above the headline: "Company Town", "USA". Printed twice, a line is no label.
    menu = len(fit) > _MENU  # whose boxes have their labels twice too: "Question of the Day"
    telling = (block for block in zip(fit, words, strict=True) if not menu or block[1].count(" ") > _LABEL_WORDS)
    twice = next((block for block, text in telling if words.count(text) > 1), None)
    if twice:
        return twice
    # Below a page's menu, four lines of few words or more, the headline is the first one that has more of them.
    short = next((number for number, text in enumerate(words) if text.count(" ") > _LABEL_WORDS + 1), 0)
    if short >= _MENU and all(text.count(" ") <= _LABEL_WORDS for text in words[:short]):
        fit, words = fit[short:], words[short:]
    longer = [block for block, text in zip(fit, words, strict=True) if text.count(" ") > 2]
    if longer and (words[0].count(" ") < 2 or (is_label(words[0]) and is_told(copy.squash(*longer[0])))):
        fit = fit[fit.index(longer[0]) :]
    stamp = _stamp(copy, begin, end, menu=len(fit) > _MENU)
    above_stamp = [block for block in fit if block[0] < stamp]
    if above_stamp:
        return next((block for block in reversed(above_stamp) if block in longer), above_stamp[-1])
    if any(stop - start > LONGEST for start, stop in found if start < fit[0][0]):
        return fit[-1] if fit[-1] in longer else None
    if fit == [found[-1]] != found and " " not in copy.squash(*fit[0]):
        return None  # the mailer's name below his own words
    below_menu = len(fit) > _MENU and fit[-1] in longer and fit[-1] == found[-1]
    if below_menu and (sum(map(is_label, words)) * 2 >= len(fit) or _has_clock(copy, end)):
        return fit[-1]  # "Products", "Support", "Follow Us"; or above "By Jane Roe | AP – 1 hr 4 mins ago"
    if len(fit) > 2:
        words = [copy.plain[slice(*block)] for block in fit]
        shouted = (block for block, text in zip(fit, words, strict=True) if text.isupper() and text.count(" ") > 2)
        return next(shouted, fit[0])
    return fit[0]


def _below_list(copy: Copy, fit: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The last line, if a page's list stands above it: ``Photos: The new ferry``, ``Photos: Oporto`` and one more."""
    parts = (copy.plain[slice(*block)].partition(": ") for block in fit[:-1])
    labels = [label for label, colon, _ in parts if colon]
    listed = any(labels.count(label) > 2 for label in labels)
    return fit[-1] if listed and is_told(copy.squash(*fit[-1])) else None


def _is_behind_country(first: str, second: str) -> bool:
    """Whether the second line is the first without its country: ``PERU: Mint buys tin`` above ``Mint buys tin``."""
    return second[-1] == "." and first.endswith(f": {second}") and first.index(":") == len(first) - len(second) - 2


def _is_junk(text: str) -> bool:
    """A page's template that nobody filled, a button, a source: ``{{item.title}}``, ``close``, ``(Xyz, 3/2/31)``.

    So is a paper with its day: ``HNA, Sept 27, 1931``.
    """
    dated = text[-4:].isdigit() and text[:2].isupper() and pattern(_PAPER_AND_DAY).fullmatch(text) is not None
    return dated or is_picture(text) or "{{" in text or (text.islower() and text.isalpha()) or in_brackets(text)


def _stamp(copy: Copy, begin: int, end: int, *, menu: bool) -> int:
    """Where a page prints its clock below the headline: ``Web posted at: 4:44 p.m.``; 0 where it does not.

    Below a ``menu`` so does the house's own line.
    """
    for mark in copy.marks:
        if mark.start == end and mark.rule == "byline-clock":
            return end
        if begin <= mark.start < end and (
            (mark.rule == "furniture" and "osted" in copy.plain[mark.start : mark.end])
            or (menu and mark.rule == "source-line" and mark.start - begin > _MENU_LONG)
        ):
            return mark.start
    return 0


def _has_clock(copy: Copy, anchor: int) -> bool:
    """Whether the page's clock stands behind the byline, on its line."""
    byline = copy.find("byline")
    rest = copy.plain[byline.end :].partition("\n")[0] if byline and byline.start == anchor else ""
    return any(map(str.isdigit, rest))


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


def _reads_like_one(text: str) -> bool:
    """Whether words read like a headline: short, no sentence's end, not a menu whose items have grown together."""
    if len(text) > LONGEST or not any(char.isalpha() for char in text):
        return False
    if text[-1] in _CLOSERS and pattern(_SENTENCE_END).search(text) and not pattern(_ABBREVIATED).search(text):
        return text[-1] == "." != text[-2] and is_titled(text)
    if text.startswith(REMARKS) or in_brackets(text) or asks_on(text) or is_spaced(text):
        return False
    return text.isupper() or len(pattern(_GROWN_TOGETHER).findall(text)) < 2
