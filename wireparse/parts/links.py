"""What pages set below a story: links to a graphic or a blog, their own address, a newsletter, boxes, paywalls.

A page's boxes, other stories' headlines, the writer's life, readers' comments, may be longer than the story. They are
told from it by their heading, and because no two sentences follow one another in them: a label stands between.
"""

from wireparse.patterns import pattern

# "(For a graphic on ferries, click here: here )", "(Click on tmsnrt.rs/2abcDEf to see the harbour)",
# "(Graphic: Ferries by year - tmsnrt.rs/2abcDEf)".
_BRACKET = (
    r"\((?:For [^()\n]{0,80}?\b(?:[Gg]raphics?|[Pp]hotos?|[Ii]nteractive|[Cc]lick)\b|[Cc]lick (?:on|here)\b|"
    r"(?i:graphics?)\b)[^()\n]{0,160}?(?:\bhere|\.rs/\w++|\.com/\S++|bit\.ly/\w++)(?: to [^()\n]{3,40})? ?\)$"
)
# "Ferries of the bay: tmsnrt.rs/2abcDEf", "Fares in Oakton (GRAPHIC) - tmsnrt.rs/2abcDEf": a sentence of its own.
_GRAPHIC = r"(?:(?<=\n\s*)|(?<=[.!?\"”’)]\s))\p{Lu}[^.!?\n]{4,100}?(?::| -) (?:https?://)?(?:tmsnrt|reut)\.rs/\w++$"
_SIGNS = (".rs/", "here", ".com/", "it.ly/")
_REACH, _WRAPPED = 280, 60
_PAGE = r"<?https?://\S+(?:(?<=\S{60})\n\S+)?|(?:www\.|twitter\.com/|facebook\.com/|youtu\.be/|bit\.ly/|goo\.gl/)\S+"
_OPENS = ("http", "<http", "www.", "twitter.com/", "facebook.com/", "youtu.be/", "bit.ly/", "goo.gl/")
"""What an address alone on its line begins with: pages and desks leave the scheme out too."""
_SENTENCE_ENDS, _LABEL_SIGNS = frozenset('.!?"”’)'), (":", ",", "-", "–", "—")

_LETTERS = r"(?:newsletters?|inbox|alerts?|briefing|podcast|updates|[Aa]pp)"
# What a page asks of its reader on a line of its own: "Sign up for our newsletter.", "Join our Telegram channel".
ASKED = {
    word: rf"(?<=\n[ \t]*+{word}){asked}$"
    for word, asked in {
        "Subscribe ": r"(?:to (?:our|the)|now|today|here)\b[^\n]{0,120}",
        "Sign up ": rf"(?:for|to) [^\n]{{2,80}}?\b{_LETTERS}\b[^\n]{{0,160}}",
        "Get ": rf"(?:the latest|our|more|breaking|top|daily)\b[^\n]{{2,80}}?\b{_LETTERS}\b[^\n]{{0,80}}",
        "Want more ": r"[^\n?]{2,80}\? [^\n]{3,100}",
        "Join ": r"[^\n]{2,50}?\b(?:channel|group|newsletter)\b[^\n]{0,120}",
        "Download ": rf"(?i:our|the) [^\n]{{2,60}}?\b{_LETTERS}\b[^\n]{{0,80}}",
        "Support ": r"(?:our|local|independent|quality) journalism\b[^\n]{0,80}",
        "Contact ": r"\p{Lu}[^\n]{2,60}? at \S+@[^\n]{4,120}",
        "Also read: ": r"[^\n]{3,160}",
        "Sign in ": r"or (?:become|register|create|subscribe)\b[^\n]{3,100}",
        "First published on ": r"\p{Lu}\p{Ll}{2,8} \d[^\n]{4,40}",
    }.items()
}
ASKS = (*(word[:7] for word in ASKED), "Follow ", "Click h")
_LABEL, _LABEL_WORDS, _MENU = 40, 4, 90
_LEAST, _FEW, _SENTENCE, _TAGS = 6, 3, 60, 3
_ENDED = frozenset('.!?"”’:;,)')
_HEADING = (
    r"more from .{2,40}|more coverage|newsletters?|all comments|explore related content|most (?:read|viewed|popular)|"
    r"latest .{2,30}|top stories|trending now|popular now|editors['’] picks|follow us"
)
_BOX_OPENS = (
    "more ",
    "newsletter",
    "all ",
    "explore ",
    "most ",
    "latest ",
    "top ",
    "trending ",
    "popular ",
    "editors",
    "follow ",
)
_COMMENTS = r"(?i)all comments|\d{1,5} comments?(?: \(\+\))?"
_GROWN_TOGETHER = r"\p{Ll}\p{Lu}"


# What a paper sets in place of what only its subscribers may read, and that itself, each letter changed for another: so
# changed, a graf's "<p>" and "</p>" are these.
_SAID = ("\nAn online service is needed to view", "\nYou need an online service to")
_SCRAMBLED, _ITS_END = "\nkAm", "k^Am"


def walls(text: str, begin: int, end: int) -> list[int]:
    """Where such words begin: what stands below them is no body."""
    words = _SAID if "online service" in text else ()
    if _ITS_END in text:
        words = (*words, _SCRAMBLED)
    return [at + 1 for at in (text.find(word, begin, end) for word in words) if at >= 0]


def find_link(text: str, line: int, end: int) -> int:
    """Where the link begins that closes ``line``-``end``: to a graphic, or the line's own; -1 if none does."""
    last = text[max(line, end - 60) : end]
    if last[-1] != ")" or not any(map(last.__contains__, _SIGNS)):
        if ".rs/" in last and (graphic := pattern(_GRAPHIC).search(text, max(line, end - _REACH), end)):
            return graphic.start()
        if text.find(" ", line, end) < 0 and text.find("/", line, end) > 0:
            # A mail wraps a long address: what stands on the last line is the rest of it.
            above = text.rfind("\n", 0, line - 1) + 1
            line = above if line - above > _WRAPPED and text.startswith("http", above) else line
        return line if text.startswith(_OPENS, line) and _is_page(text, line, end) else -1
    opens = text.rfind("(", max(line, end - _REACH), end)
    return opens if opens >= 0 and pattern(_BRACKET).fullmatch(text, opens, end) else -1


def _is_page(text: str, line: int, end: int) -> bool:
    """Whether the last line is an address alone below a whole sentence, and not below ``The list is at``."""
    if not pattern(_PAGE).fullmatch(text, line, end):
        return False
    above = text[:line].rstrip()
    while ((last := above.rpartition("\n")[2].strip()).startswith(_OPENS) or "@" in last) and " " not in last:
        above = above[: -len(last)].rstrip()
    apart = text.count("\n", len(above), line) > 2
    return above[-1:] in _SENTENCE_ENDS or (apart and above[-1:] not in _LABEL_SIGNS)


def top_of_boxes(text: str, begin: int, end: int) -> int:
    """Where a page's boxes begin that go on to the ``end``; the ``end`` if there are none."""
    lines = _lines(text, begin, end)
    last = top = _comments(lines)
    prose, told_below = 0, False
    for number in range(last - 1, -1, -1):
        told, below = _is_told(lines[number][1]), last - 1 - number
        if told and told_below:
            break
        if below >= _LEAST and prose * _FEW <= below and _is_heading(lines[number][1]):
            top = number
        prose, told_below = prose + told, told
    top = _first_tag(text, lines) if top == len(lines) else top
    while 0 < top < len(lines) and _is_label(lines[top - 1][1]):
        top -= 1
    return lines[top][0] if top < len(lines) else end


def _is_heading(line: str) -> bool:
    """Whether a line is the heading of a box: ``Most Read``, ``More from the Lake Bugle``, ``Newsletter``."""
    words = line.rstrip(" :").casefold()
    if len(words) > _LABEL or not line[0].isupper():
        return False
    return words.startswith(_BOX_OPENS) and pattern(_HEADING).fullmatch(words) is not None


def _is_told(line: str) -> bool:
    """Whether a line is a sentence of some length. A headline may end in a question mark."""
    return len(line) > _SENTENCE and line.rstrip("\"”’'")[-1:] in (".", "!")


def _is_label(line: str) -> bool:
    """Whether a line is a tag, a section or a name, and no word of the story: ``Ferries``, ``LakesSportBusiness``."""
    if line[-1] in _ENDED or any(map(str.isdigit, line)):
        return False
    words = line.split()
    if len(line) < _LABEL and len(words) <= _LABEL_WORDS and not any(word[0].islower() for word in words):
        return True
    return len(line) < _MENU and len(pattern(_GROWN_TOGETHER).findall(line)) > 1


def _first_tag(text: str, lines: list[tuple[int, str]]) -> int:
    """Which line is the first of a page's tags at the end, three or more: what most of them name, the story told."""
    first = len(lines)
    while first and _is_label(lines[first - 1][1]):
        first -= 1
    tags = lines[first:]
    if len(tags) < _TAGS or text.count("\n\n", tags[0][0]) < len(tags) - 1:
        return len(lines)
    story = text[: tags[0][0]].casefold()
    return (
        first
        if sum(tag.casefold() in story for _, tag in tags) * 2 >= len(tags) and story.rstrip()[-1:] in _ENDED
        else len(lines)
    )


def _comments(lines: list[tuple[int, str]]) -> int:
    """Which line is the heading of the readers' comments, below which nothing is the story's."""
    for number, (_, line) in enumerate(lines):
        if len(line) < _LABEL and line[-1:] in "s)" and pattern(_COMMENTS).fullmatch(line):
            return number
    return len(lines)


def _lines(text: str, begin: int, end: int) -> list[tuple[int, str]]:
    """The lines that hold anything, and where each begins."""
    found, at = [], begin
    for line in text[begin:end].split("\n"):
        bare = line.strip()
        if bare:
            found.append((at + line.index(bare), bare))
        at += len(line) + 1
    return found
