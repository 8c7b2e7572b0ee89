"""The body: what remains below the head. What remains above it is other, with a query: a menu is no body."""

from collections.abc import Iterator

from wireparse.parts.grafs import grafs
from wireparse.patterns import pattern
from wireparse.style import Style
from wireparse.text import Copy, Mark

_LAW = frozenset(("copyright", "first-published", "stamp"))
_HEAD_PARTS = frozenset(("headline", "deck", "byline", "dateline", "separator", "slug"))
_QUOTES = (">", "|")
_QUOTED = r"[>|\s]++"
# Another mail below the story: two lines of its head, a line of dashes that says so, or who wrote what is quoted.
_HEAD_LINE = r"[> \t]*+(?:From|Date|Reply-To|Subject|Sender|Message-I[Dd]|To): ?\S[^\n]*+\n"
_NEXT_MAIL = (
    rf"\n[> \t]*+\n(?:{_HEAD_LINE}{_HEAD_LINE}|[> \t]*+-{{3,}}+ ?(?:Forwarded|Original) [Mm]essage|"
    r"(?:On|At) [^\n]{5,80}+(?<= wrote:)\s*+>)"
)
_LEFT_OUT = r"(?:\s*+(?:\[[^\[\]\n]{3,30}\]|<snip>)\s*+)++$"
_MAIL_HEAD, _LAST_LINES = 300, 80


def find_body(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Everything unclaimed from the anchor on; everything unclaimed above it is other."""
    plain, anchor = copy.plain, anchor_of(copy)
    quoted = _quoted_line(copy, anchor)
    end_of_story = _end_of_story(copy, anchor, quoted)
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
    return anchor


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
