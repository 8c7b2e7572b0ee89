"""The body: what remains below the head. What remains above it is other, with a query: a menu is no body."""

from collections.abc import Iterator
from itertools import islice

from wireparse.patterns import pattern
from wireparse.style import Style
from wireparse.text import Copy, Mark

_LAW = frozenset(("copyright", "first-published", "stamp"))
_HEAD_PARTS = frozenset(("headline", "deck", "byline", "dateline", "separator", "slug"))
_BLANK_LINE = r"\n[^\S\n]*+\n\s*+"
_ROW = r"\S {3,}+\S|^\s*+\||\|\s*+$|\.{4,}+|-{5,}+"
_QUOTES = (">", "|")
_QUOTED = r"[>|\s]++"
_COLUMNS = ("   ", "|", "....", "-----")
_SENTENCE_ENDS = '.!?"”’'
# Another mail below the story: two lines of its head, a line of dashes that says so, or who wrote what is quoted.
_HEAD_LINE = r"[> \t]*+(?:From|Date|Reply-To|Subject|Sender|Message-I[Dd]|To): ?\S[^\n]*+\n"
_NEXT_MAIL = (
    rf"\n[> \t]*+\n(?:{_HEAD_LINE}{_HEAD_LINE}|[> \t]*+-{{3,}}+ ?(?:Forwarded|Original) [Mm]essage|"
    r"(?:On|At) [^\n]{5,80}+(?<= wrote:)\s*+>)"
)
_LEFT_OUT = r"(?:\s*+(?:\[[^\[\]\n]{3,30}\]|<snip>)\s*+)++$"
_MAIL_HEAD, _LAST_LINES = 300, 80
_SLACK = 8
_BUTTONS, _BUTTONS_REACH, _GRAF = 3, 1500, 150
_LABEL, _LABEL_REACH, _LEDE = 40, 400, 100
_ADVERTS = frozenset(("advertisement", "publicidad", "publicité", "publicidade", "anzeige", "pubblicità"))
_LONG_LINE = 120
"""No wire printer and no mail program wraps later than this: a longer line is a graf of its own."""


def find_body(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Everything unclaimed from the anchor on; everything unclaimed above it is other."""
    plain, anchor = copy.plain, anchor_of(copy)
    quoted = _quoted_line(copy, anchor)
    end_of_story = _end_of_story(copy, anchor, quoted)
    if not plain.isascii():
        while label := _label(copy, anchor):
            yield Mark("other", *label, "label")
            anchor = label[1]
    for start, end in copy.gaps():
        if start < end_of_story < end:
            yield Mark("other", *copy.trim(end_of_story, end), "below-story")
            end = copy.trim(start, end_of_story)[1]  # noqa: PLW2901 - the run ends with the story
        if start >= end_of_story:
            yield Mark("other", start, end, "below-story")
        elif start >= anchor:
            words = plain[_line_start(plain, start, anchor) : end]
            yield Mark("body", start, end, "body", grafs(words) if quoted is None else grafs(words, quoted=True))
        else:
            copy.ask("other", "unclaimed", copy.squash(start, min(end, start + 80)))
            yield Mark("other", start, end, "above-anchor")


def anchor_of(copy: Copy) -> int:
    """Where the body may begin: below the dateline, else below the other parts of the head."""
    dateline = copy.find("dateline")
    if dateline and dateline.rule != "dateline-field":
        return dateline.end
    anchor = 0
    for mark in copy.marks:
        if mark.part in _HEAD_PARTS or mark.rule.startswith("field-"):
            anchor = mark.end
        elif mark.part == "body" or (anchor and copy.gaps(anchor, mark.start)):
            break
    byline = copy.find("byline")
    return _below_buttons(copy, byline.end) if byline and anchor == byline.end else anchor


def _label(copy: Copy, anchor: int) -> tuple[int, int] | None:
    """A page's label straight above the lede: ``PUBLICIDAD``; a section's or a person's name, ``Leaders``.

    It is a line of few words that ends no sentence, and the lede is a graf.
    """
    first, below = islice((*copy.lines(anchor, anchor + _LABEL_REACH), (0, 0), (0, 0)), 2)
    words = copy.plain[slice(*first)]
    if not words or len(words) > _LABEL or copy.rival(*first) or not copy.opens_line(first[0]) or words.count(" ") > 2:
        return None
    if copy.find("dateline"):
        return first if words.casefold() in _ADVERTS else None
    lede = copy.plain[below[0] :].partition("\n")[0]
    told = words[0].isupper() and words[-1].isalpha() and len(lede) > _LEDE and anchor
    return first if told and lede.rstrip()[-1:] in _SENTENCE_ENDS else None


def _below_buttons(copy: Copy, anchor: int) -> int:
    """Where a row of a page's buttons ends, three or more, that stands some lines below the byline.

    What the page tells of itself and its films above them is no story; the lede is a graf.
    """
    row = last = 0
    for mark in copy.marks:
        if mark.start < anchor:
            continue
        if mark.rule != "furniture" or mark.start > anchor + _BUTTONS_REACH:
            break
        row = row + 1 if last and not copy.gaps(last, mark.start) else 1
        if row == _BUTTONS and max(map(len, copy.plain[anchor : mark.start].split("\n"))) > _GRAF:
            return anchor
        last = mark.end
    return last if row >= _BUTTONS else anchor


def _end_of_story(copy: Copy, anchor: int, quoted: int | None) -> int:
    """What follows a line of law is the page's; what follows a mailed story's quote marks is the mailer's."""
    last = len(copy.text)
    for mark in copy.marks if copy.find("envelope") else ():
        if mark.rule in _LAW and mark.start > anchor and copy.opens_line(mark.start):
            if not copy.gaps(anchor, mark.start):
                continue  # a picture's, between the headline and the story: "© HARBOUR NEWS"
            last = mark.end
            break
    if quoted is not None:
        last = min(last, _end_of_quote(copy.text, quoted))
    return min(last, _next_mail(copy.text, anchor)) if copy.text.find("@", anchor) >= 0 else last


def _quoted_line(copy: Copy, anchor: int) -> int | None:
    """The start of the line on which the story begins, if it is quoted in a mail."""
    line = copy.text.rfind("\n", 0, anchor) + 1
    return line if copy.text[line:anchor].lstrip()[:1] in _QUOTES else None


def _next_mail(text: str, anchor: int) -> int:
    """Where another mail begins below the story, and before it what its sender left out: ``[snip]``, ``[...]``."""
    for match in pattern(_NEXT_MAIL).finditer(text, anchor):
        if text.find("@", match.start(), match.end() + _MAIL_HEAD) >= 0:
            left_out = pattern(_LEFT_OUT).search(text, max(anchor, match.start() - _LAST_LINES), match.start())
            return left_out.start() if left_out else match.start()
    return len(text)


def _end_of_quote(text: str, start: int) -> int:
    """Where the last line ends that is quoted as deep as the story: what was answered to ``> > …`` stands at ``> …``.

    Mail programs wrap quoted lines and leave a word unquoted here and there.
    """
    end, depth = start, 0
    while start < len(text):
        stop = text.find("\n", start) + 1 or len(text)
        quotes = pattern(_QUOTED).match(text, start, stop)
        found = quotes[0].count(">") + quotes[0].count("|") if quotes else 0
        depth = depth or found
        if found >= depth:
            end = stop
        start = stop
    return end


def _line_start(text: str, start: int, anchor: int) -> int:
    """The start of the line on which a run begins, so that its indent counts; its own start in mid-line."""
    line = max(text.rfind("\n", 0, start) + 1, anchor)
    return line if not text[line:start].strip() else start


def grafs(text: str, *, quoted: bool = False) -> str:
    """The grafs of a run of copy, one blank line between them: wrapped lines joined, tables as they stand."""
    if "\n" not in text:
        return text.strip()
    if " \n" in text:
        text = "\n".join([line.rstrip(" ") for line in text.split("\n")])
    indented = text.split("\n    ")
    if len(indented) > 1 and "\n\n" not in text and not quoted:
        # The printers of 1987 indent a graf by four blanks and wrap it at 64 characters.
        return "\n\n".join([graf.replace("\n", " ").strip() for graf in indented])
    return "\n\n".join(graf for block in pattern(_BLANK_LINE).split(text) for graf in _block_grafs(block))


def _block_grafs(block: str) -> list[str]:
    """The grafs of lines that no blank line parts."""
    lines = [line.rstrip() for line in block.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return [line.strip() for line in lines]
    if sum(map(_is_row, lines)) * 2 > len(lines):
        return ["\n".join(lines)]
    if max(map(len, lines)) > _LONG_LINE:
        return [line.strip() for line in lines]
    # The first line follows the dateline in mid-line: its indent is not the margin's.
    margin = min(map(_indent, lines[1:]))
    out: list[list[str]] = []
    width = max(map(len, lines))
    for number, line in enumerate(lines):
        if number == 0 or _indent(line) > margin or _ended(lines[number - 1], line, width):
            out.append([])
        out[-1].append(line.strip())
    return [" ".join(graf) for graf in out]


def _ended(line: str, below: str, width: int) -> bool:
    """Whether a graf ends with a line: it ends a sentence, and had room for the next word."""
    return line[-1] in _SENTENCE_ENDS and len(line) + len(below.split(maxsplit=1)[0]) < width - _SLACK


def _is_row(line: str) -> bool:
    """Whether a line is a table's: columns apart by blanks, bars or dots."""
    line = line.strip()
    return any(map(line.__contains__, _COLUMNS)) and pattern(_ROW).search(line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
