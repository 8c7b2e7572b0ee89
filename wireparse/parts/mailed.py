"""Where a mailed story ends: what its sender quotes, cuts off by a rule and answers to below it.

Mail programs set quote marks and wrap lines; senders leave out grafs, and send another story in the same mail.
"""

from wireparse.patterns import pattern

_QUOTED = r"[>|\s]++"
# Another mail below the story: two lines of its head, a line of dashes that says so, or who wrote what is quoted.
_HEAD_LINE = r"[> \t]*+(?:From|Date|Reply-To|Subject|Sender|Message-I[Dd]|To): ?\S[^\n]*+\n"
_NEXT_MAIL = (
    rf"\n[> \t\r]*+\n(?:{_HEAD_LINE}{_HEAD_LINE}|[> \t]*+-{{3,}}+ ?(?:Forwarded|Original) [Mm]essage|"
    r"(?:On|At) [^\n\r]{5,80}+(?<= wrote:)\s*+>)"
)
_LEFT_OUT = r"(?:\s*+(?:\[[^\[\]\n]{3,30}\]|<snip>)\s*+)++$"
_MAIL_HEAD, _LAST_LINES = 300, 80
# A rule of dashes, stars, "=" or "~" on a line of its own: "-----", "* * *", "> ~~". AP parts its grafs by "___".
_ROW = r"\n[>| \t]*+(?P<row>(?P<sign>[\-*=~])(?: ?(?P=sign))++)[^\S\n]*+(?=\n)"
_ROWS = tuple(signs + end for signs in ("--", "- -", "**", "* *", "==", "= =", "~~") for end in ("\n", " \n", "\r"))
_BARE, _LONG, _LONGER, _COLUMN = 2, 5, 20, "   "
_WRAPPED, _FEW = 100, 3
# A line that ends in mid-sentence, and goes on in the next one.
_GOES_ON = r"[\p{L},]\s?\n[>| \t]*+[\p{L}\d]"
# Who mails a story signs his word on it: "Old news here.", and below it "-- Ada" or "Ada Kittiwake".
_SIGNED = r"(?:--? ?)?\p{Lu}[\w.'’\-]{0,14}+(?: \p{Lu}[\w.'’\-]++){0,2}+"
_LONGEST_NAME = 40
_BLANKS, _SENTENCE_ENDS = " \t\r>|", ".!?\"'"
_MAILED = ("\n>", " wrote:", " writes:")
_ESCAPED = ">From "
"""A mailbox sets the mark before a line of the mail that begins so: nothing is quoted there."""


def end_of_quote(text: str, start: int, last: int) -> int:
    """Where the last line above ``last`` ends that is quoted as deep as the story.

    What was answered to ``> > …`` stands at ``> …``. Mail programs wrap quoted lines and leave a word unquoted here
    and there.
    """
    end, depth, above = start, 0, 0
    while start < last:
        stop = text.find("\n", start) + 1 or len(text)
        quotes = pattern(_QUOTED).match(text, start, stop)
        found = quotes[0].count(">") + quotes[0].count("|") if quotes else 0
        if not above and text.startswith(_ESCAPED, start):
            found = 0
        depth = depth or found
        if found >= depth:
            end = stop
        start, above = stop, found
    return end


def above_quoted(text: str, anchor: int, end: int) -> int:
    """Where begins below a story that is not quoted what its sender answered; ``end`` where nothing is.

    Quoted lines alone stand there, and a blank line above them.
    """
    at = first = end
    count = 0
    while at > anchor:
        start = text.rfind("\n", anchor, at) + 1 or anchor
        line = text[start:at].strip()
        if line and line[0] != ">":
            break
        first, count = (start, count + 1) if line.strip("> ") else (first, count)
        at = start - 1
    return first if count >= _FEW and text.count("\n", at, first) > 1 else end


def next_mail(text: str, anchor: int) -> int:
    """Where another mail begins below the story, and before it what its sender left out: ``[snip]``, ``[...]``."""
    for match in pattern(_NEXT_MAIL).finditer(text, anchor):
        if text.find("@", match.start(), match.end() + _MAIL_HEAD) >= 0:
            return _left_out(text, anchor, match.start())
    return len(text)


def below_rule(text: str, anchor: int, end: int) -> int:
    """The rule below which the sender goes on with another story, or with his own words; ``end`` where there is none.

    Between blank lines it may be short, ``---``; tables have rules of dashes too, but rows straight above and below.
    """
    if not any(text.find(signs, anchor, end) >= 0 for signs in _ROWS):
        return end
    for row in pattern(_ROW).finditer(text, anchor, end):
        # A signed mail has its rules of dashes behind a dash of its own: "- --".
        length = len(row["row"]) - (_BARE if row["row"].startswith("- --") else 0)
        if _is_alone(text, row.start(), row.end(), length):
            return _left_out(text, anchor, row.start()) if is_wrapped(text, anchor, row.start()) else end
    return end


def _is_alone(text: str, at: int, below: int, length: int) -> bool:
    """Whether a rule stands apart from the lines above and below, or is so long that it parts whole stories."""
    above = text[text.rfind("\n", 0, at) + 1 : at].strip(_BLANKS)
    under = text[below + 1 : text.find("\n", below + 1)].strip(_BLANKS)
    if length == _BARE:
        return True
    if not above:
        return not under or (length >= _LONG and _COLUMN not in under)
    return length >= _LONGER and above[-1] in _SENTENCE_ENDS


def above_signature(text: str, anchor: int, end: int) -> int:
    """Where the mailer's last word on the story begins, a graf with his name below it; ``end`` where there is none."""
    line = text.rfind("\n", anchor, end) + 1
    name = text[line:end].strip(_BLANKS)
    if line <= anchor or len(name) > _LONGEST_NAME or not name[-1:].isalpha() or not pattern(_SIGNED).fullmatch(name):
        return end
    blank = text[:line].rstrip(_BLANKS + "\n")
    if text.count("\n", len(blank), line) < 2 or blank[-1] not in ".?!]" or not is_wrapped(text, anchor, end):
        return end
    graf = blank.rfind("\n\n", anchor)
    return graf if graf >= 0 and any(map(text.__contains__, _MAILED)) else end


def is_wrapped(text: str, start: int, end: int) -> bool:
    """Whether a mail program or a printer has broken the lines of ``start``-``end``."""
    short = end - start < (text.count("\n", start, end) + 1) * _WRAPPED
    return short and pattern(_GOES_ON).search(text, start, end) is not None


def _left_out(text: str, anchor: int, at: int) -> int:
    """Where begins what the sender left out above ``at``, else ``at``."""
    left_out = pattern(_LEFT_OUT).search(text, max(anchor, at - _LAST_LINES), at)
    return left_out.start() if left_out else at
