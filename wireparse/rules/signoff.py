"""The sign-off: who reported, wrote and edited, and the end marks and left-overs that stand round it.

What names itself, wherever it stands in the tail, is looked for first: roles, ``contributed to this report``, a
notepad, a release's contacts. What follows it is no body. Then the closing lines are taken off, the last one first,
until one is prose.
"""

from collections.abc import Iterator
from copy import copy as shallow

from msgspec.structs import replace

from wireparse.parts.closing_lines import closing_line, end_of_names, is_house, told_sentence
from wireparse.parts.closings import ENDED, closes_too, end_mark, house_of_mark, rule, source_line
from wireparse.parts.credits import find_roles, read_credits
from wireparse.parts.initials import initials
from wireparse.parts.leftovers import PROSE_ENDS, Run, is_follow, line_end, tops
from wireparse.parts.links import ASKS, top_of_boxes
from wireparse.parts.stamps import stamp
from wireparse.parts.wrapped import unwrapped
from wireparse.patterns import pattern
from wireparse.story import Credit, Note
from wireparse.style import Style
from wireparse.text import TAIL, Copy, Mark

_REACH = 8000
"""How far from the end a notepad, a release's contacts or a web page's left-overs may begin."""
_LAW = ("copyright", "first-published", "stamp")
_CLOSE, _NEAR, _MENU, _MANY, _SHORTEST = 500, 1600, 160, 4, 12
"""How much, of whatever kind, may follow a sign-off and still be no body."""
# Words of which each left-over has one beside a sign: a sign is found ten times as fast as a word.
_WITH_SIGNS = (
    "://|SOURCE |SOURCE:|___|——|---|===|***|ontact|CONTACT|ontakt|ource:|tandards:|@|www.|Autor|edaktion|Reporter: |"
    "Pewarta:|Pewarta :|Contribut|r information: |\n-- \n|\n--  \n"
).split("|")

# What a page says to its readers ends like a sentence: "We use cookies.", "Already a subscriber? Click to log in!"
_OF_PAGES = ("ookies", "ewsletter", "nieuwsbrief", "bout the author", "eave a ", " appeared first on ", "ubscriber?")
_SENT_ON = frozenset(("Reuters.", "AP.", "AFP.", "here."))
"""The last word of ``Read the full story at Reuters.``"""
_FROM = ("nformation from", "files from", "assistance from", "reports from")
_CONTRIBUTED = (
    r"(?<!\p{L})helped\s++with\s++this\s++(?:story|report)\b|(?<!\p{L})[Cc]ontribut(?:ed|ing)"
    r"(?:\s++to\s++this\s++\p{L}++|\s++(?:reporting|research)\b|\s++from\s(?=\p{Lu})|(?=_?\.[\s_]*+(?:\n|$)))"
)
_TO_EDITORS = r"(?m)^#+ Note to editors[^\S\n]*+\n(?:- [^\n]+\n?(?:  [^\n]+\n?)*+)++"
# A story has a sentence at least: "Reporting by Jane Roe" above the dateline does not close it.
_ENDED = r"[.!?][\"”’')]*+\s"


def find_signoff(copy: Copy, style: Style) -> Iterator[Mark]:
    """The sign-offs with their credits, the end marks round them, and the left-overs that stand below the story."""
    text = copy.plain
    words = text[-40:].rsplit(None, 1)
    last = words[-1] if words else ""
    telling = style.releases or _is_telling(text) or (copy.find("envelope") is not None and _is_owned(copy))
    marked = copy.marks[-1].end if copy.marks else 0
    module = None if telling or marked >= len(text.rstrip()) else house_of_mark(last)
    at = text.rfind(last) if module else -1
    if module and text[at - 2 : at].isspace() and (words[0][-1:] in PROSE_ENDS or not closes_too(words[0])):
        yield Mark("endmark", at, at + len(last), "endmark", module)
    elif (
        telling
        or module
        or last[-1:] not in PROSE_ENDS
        or last[-3:] in (".", "...")
        or last[-2:] == ")."
        or last == "Article."
        or " covers " in text[-_MENU:]
        or "/" in last
        or (not text.isascii() and any(map(text[-TAIL:].__contains__, _OF_PAGES)))
        or last in _SENT_ON
        or text.startswith(ASKS, text.rfind("\n", 0, len(text) - _SHORTEST) + 1)
    ):
        yield from _read_tail(copy)


def _is_owned(copy: Copy) -> bool:
    """Whether a line of first publication, or of copyright below a page's menu, says that the story ends above it."""
    return any(
        mark.rule == "first-published"
        or (mark.rule == "copyright" and " | " in copy.plain[max(0, mark.start - _MENU) : mark.start])
        for mark in copy.marks
    )


def _is_telling(text: str) -> bool:
    """Whether the tail has a word of a sign-off or a left-over: an ordinary story has none, and costs 4 us."""
    # Page furniture behind a sign-off has signs of its own, so that the words are looked for near the end alone.
    tail, near, line = text[-TAIL:], text[-_CLOSE:], text[-160:]
    return (
        "ting by" in near
        or ("to this " in near and ("to this report" in near or "to this story" in near))
        or "looking statement" in near
        or (" from" in line and ("reported from" in line or any(map(line.__contains__, _FROM))))
        or ("#" in tail and "###" in tail)
        or ("]" in tail and " deleted]" in tail)
        or "Written by" in line
        or "Reported by" in line
        or "nput" in line
        or ("contribut" in line and ("contributed" in line or " this" in line))
        or "solely responsible" in line
        or "SOURCE " in line
        or "©" in line
        or ((":" in tail or "_" in tail or "@" in tail or "—" in tail) and any(map(tail.__contains__, _WITH_SIGNS)))
    )


def _ends_story(copy: Copy, mark: Mark, last: int) -> bool:
    """Whether nothing of the story stands below a sign-off.

    In the middle of the copy it ends only where a known left-over follows: a page may hold two stories.
    """
    text = copy.plain
    if text[mark.end : mark.end + 40].lstrip().startswith("Our Standards"):
        return True
    near = last - mark.end < _NEAR and mark.part == "signoff"
    return near and pattern(_ENDED).search(text, 0, mark.start) is not None and not _is_in_field(copy, mark.start)


def _read_tail(copy: Copy) -> Iterator[Mark]:
    text = copy.plain
    first = next(copy.lines(0, len(text)), (0, 0))[1]
    below = len(text)
    if text.count("\n\n", below // 3) > _MANY:
        below = top_of_boxes(text, below // 3, below)
    for start, end in copy.gaps(below):
        yield Mark("other", start, end, "page-boxes")
    runs = copy.gaps(max(first if first < len(text) // 2 else 0, below - _REACH), below)
    if not runs:
        return
    begin, last = runs[0][0], runs[-1][1]
    whole = len(text) if below < len(text) else last
    signed = [*_signed(copy, runs), *_notes_to_editors(copy, begin, last)]
    ends = (mark for mark in signed if _ends_story(copy, mark, last))
    # What stands below a copyright line is the page's.
    third = max(begin, len(text) // 3)
    law = (mark.start for mark in copy.marks if mark.rule in _LAW and copy.opens_line(mark.start))
    top = min([last, *(mark.start for mark in ends), *(at for at in law if at > third), *tops(text, begin, whole)])
    yield from signed
    for run in reversed(_without([(max(start, top), end) for start, end in runs if end > top], signed)):
        start, end = copy.trim(*run)
        marks = [mark for mark in _peel(copy, start, end, closed=True) if mark.rule != "signoff-address"]
        yield from marks
        for rest in _without([(start, end)], marks):
            if any(map(str.isalnum, text[slice(*rest)])):
                yield Mark("other", *copy.trim(*rest), "left-over")
    closed = top < last
    for run in reversed(_without([(start, min(end, top)) for start, end in runs if start < top], signed)):
        start, end = copy.trim(*run)
        marks = list(_peel(copy, start, end, closed=closed))
        yield from marks
        if text[start : marks[-1].start if marks else end].strip():
            break
        closed = True


def _is_in_field(copy: Copy, at: int) -> bool:
    """Whether a place stands in the words of a database's byline: ``SIGNATURE: Luc Roux (avec Ann Roe à Lima)``."""
    return any(
        mark.rule == "field-byline" and mark.end < at and "\n\n" not in copy.plain[mark.end : at] for mark in copy.marks
    )


def _wrapped_line(copy: Copy, start: int, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The same of a closing line that a printer has wrapped: ``The AP is solely`` above ``responsible for all …``."""
    whole = unwrapped(copy.plain, copy.lines(max(start, end - _CLOSE), end))
    first = whole.rfind("\n", start, line - 1) + 1
    if whole == copy.plain or whole[line - 1] == "\n":
        return []
    copy = shallow(copy)
    copy.plain = whole
    return closing_line(copy, start, *copy.trim(max(start, first), end), closed=closed)


def _without(runs: list[Run], marks: list[Mark]) -> list[Run]:
    """The runs without what the marks take of them."""
    for mark in marks:
        cut = [((start, min(end, mark.start)), (max(start, mark.end), end)) for start, end in runs]
        runs = [(start, end) for pair in cut for start, end in pair if start < end]
    return runs


def _notes_to_editors(copy: Copy, begin: int, end: int) -> Iterator[Mark]:
    """What dpa's notepad says to editors: ``## Note to editors`` and the items below."""
    if copy.plain.find("# Note to editors", begin, end) >= 0:
        for match in pattern(_TO_EDITORS).finditer(copy.plain, begin, end):
            start, stop = copy.trim(*match.span())
            yield Mark("note", start, stop, "note-editors", Note("advisory", copy.squash(start, stop)))


def _signed(copy: Copy, runs: list[Run]) -> Iterator[Mark]:
    """The sign-offs that name themselves: roles and ``contributed to this report``."""
    text = copy.plain
    rows: set[Credit] = set()
    for start, end in runs:
        far = max(text.rfind(words, start, end) for words in ("eporting by", "diting by", "edaktion:"))
        begin = max(start, min(far if far >= 0 else end, end - TAIL) - TAIL // 2)
        stop = begin
        for match in find_roles(text, begin, end):
            mark = _roles(copy, match.start(), stop, end) if match.start() >= stop else None
            if mark:
                stop = mark.end
                # dpa prints its desk twice: the second line is a sign-off, and no second row.
                new = tuple(row for row in mark.value if row not in rows)
                yield replace(mark, value=new) if len(new) < len(mark.value) else mark
                rows.update(mark.value)
        told = text.find("ontribut", stop, end) >= 0 or text.find(" helped with this ", stop, end) >= 0
        for match in pattern(_CONTRIBUTED).finditer(text, stop, end) if told else ():
            mark = told_sentence(copy, match.start(), stop, end, "contributing") if match.start() >= stop else None
            if mark:
                stop = mark.end
                yield mark


def _roles(copy: Copy, at: int, begin: int, end: int) -> Mark | None:
    """The sign-off whose first role stands at ``at``: in brackets, on a line of its own, or after the last sentence."""
    text = copy.plain
    start = text.rfind("(", max(begin, at - 300), at)
    if start >= 0 and ")" not in text[start:at] and text[start:at].rstrip()[-1] in "(;,.":
        close = text.find(")", at, end)
        while close >= 0 and text.count("(", start, close) > text.count(")", start, close) + 1:
            close = text.find(")", close + 1, end)
        stop = close + 1 if close >= 0 else line_end(text, at, end)
        follows = text[stop : stop + 2].partition("\n")[0].strip()
        if (follows.islower() and not is_follow(text, stop + 1, len(text))) or follows[:1] in tuple(",.;:"):
            return None
    else:
        line = text.rfind("\n", 0, at) + 1
        start = max(line, begin)
        start += len(text[start:at].rstrip(" -–—*•_"))
        if (text[line:start].strip() and text[start - 1] not in ENDED) or (
            reached := end_of_names(text, at, end)
        ) is None:
            return None
        start, stop = copy.trim(start, reached)
    rows, unknown = read_credits(copy.squash(start, stop), is_house)
    nobody = not rows and text[start] != "(" and not text.startswith("agencies", copy.trim(start, stop)[1] - 8)
    if nobody or (text[at : at + 2].lower() == "by" and text[stop:end].strip()):
        return None
    for role in unknown:
        copy.ask("signoff", "other", f"unknown role: {role}")
    return Mark("signoff", start, stop, "signoff-roles", rows)


def _peel(copy: Copy, start: int, end: int, *, closed: bool) -> Iterator[Mark]:
    """The closing lines of ``start``-``end``, the last one first, up to the first that is prose.

    ``closed`` says that something stands below which closes the story: then a rule of dashes is an end mark.
    """
    while start < end:
        line = copy.trim(max(start, copy.plain.rfind("\n", start, end) + 1), end)[0]
        marks = (
            source_line(copy.plain, line, end)
            or end_mark(copy.plain, line, end)
            or initials(copy.plain, line, end, closed=closed)
            or rule(copy.plain, line, end, closed=closed)
            or stamp(copy.plain, start, line, end)
            or closing_line(copy, start, line, end, closed=closed)
            or _wrapped_line(copy, start, line, end, closed=closed)
        )
        yield from reversed(marks)
        if not marks:
            return
        start, end = copy.trim(start, marks[0].start)
        closed = True
