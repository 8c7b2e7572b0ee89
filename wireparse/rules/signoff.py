"""The sign-off: who reported, wrote and edited, and the end marks and left-overs that stand round it.

What names itself, wherever it stands in the tail, is looked for first: roles, ``contributed to this report``, a notepad,
a release's contacts. What follows it is no body. Then the closing lines are taken off, the last one first, until one is
prose.
"""

from collections.abc import Iterator

from wireparse import agencies
from wireparse.languages import ROLES
from wireparse.people import kind_of, split_names
from wireparse.story import Credit
from wireparse.style import Style
from wireparse.text import TAIL, Copy, Mark, pattern

Run = tuple[int, int]

_REACH = 8000
"""How far from the end a notepad, a release's contacts or a web page's left-overs may begin."""
_NEAR = 1600
"""How much, of whatever kind, may follow a sign-off and still be no body."""
_TELLING = (
    "ing by", "ontribut", "reported from", "input", " edit", "(edit", "://", "___", "——", "---", "===", "***", "witter",
    "contact", "source:", "source ", "standards:", "files from", "information from", "solely resp", "autor",
)  # fmt: skip
"""Without one of these in its tail, in small letters, a story that ends as prose does has no sign-off."""
_PROSE_ENDS = frozenset(".\"”'’?!»")

_LONE = "|".join(sorted((role for role in ROLES if " " not in role), key=len, reverse=True))
_FULL = "|".join(sorted((role for role in ROLES if " " in role), key=len, reverse=True)).replace(" ", r"\s++")
_EXTRA = r"a\p{L}{4,8}al\s++reporting"
# "Reporting by", "Writing and additional reporting by", "Autor/in:". "Aditional" is a slip that every desk makes.
_ROLE = (
    rf"(?i)\b(?:with\s++)?+(?:(?:{_LONE}|{_EXTRA})(?:,\s*+|\s*+/\s*+|\s++(?:and|&)\s++))*+"
    rf"(?:(?:{_EXTRA}\s++by|{_FULL})\b:?+|(?:{_EXTRA}|{_LONE})(?::|(?=\s++(?-i:\p{{Lu}}))))"
)
_UNKNOWN_ROLE = r"[;,.(]\s*+(\p{L}[\p{L} ]{2,40}?\s[Bb]y)\s"
_DID = r"\b(?:contribut(?:ed|ing)(?:\s++(?:to\s++(?:this|the)\s++\p{L}++|reporting|research))?+|reported)\b(?:\s++(?:were|was|are|is)\b:?+)?+"
_CONTRIBUTED = r"\b[Cc]ontribut(?:ed|ing)(?:\s++to\s++this\s++\p{L}++|\s++reporting\b|(?=_?\.[\s_]*+(?:\n|$)))"
# The small words that a list of names, titles and places may hold. Any other one is prose.
_SMALL = frozenset(
    "and in of the at for from by with writer writers reporter reporters correspondent correspondents staff editor editors "
    "journalist journalists photographer photographers video producer producers researcher researchers contributed reported "
    "contributing reporting additional were to this report story article writing editing was aboard bureau newsroom columnist "
    "van von der den de la du del al bin di da dos und y et e & en".split()
)
# "St.", "Mo.", "J.", "D.C.": a full stop that ends no sentence.
_HELD = r"(?:\p{Lu}\p{L}{0,3}|(?:\p{Lu}\.)++\p{Lu}|Calif|Conn|Mass|Mich|Minn|Miss|Tenn|Wash|Ariz|Okla|Mont)\.[,;]?"

_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
# "(abc/de)", "hh/ph/ts", "(SDA/sj)", "dpa abc yyzz n1 de".
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:-\p{{Ll}}{{1,5}})?+"
    rf"(?:/\p{{Ll}}{{1,5}})++|dpa(?:\s/?{_SHORT}){{1,6}}+"
)
_HOUSE_AND_INITIALS = rf"(?P<house>[A-Z]{{2,8}})\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}})"
_INPUTS = (
    r"\(?\b(?:[Ww]ith\s)?(?:(?:\p{L}++\s){1,2}[Ii]nputs|[Ii]nputs?\s(?:from|by)\s(?P<names>[^()\n]{2,160}?))\.?\)?\.?$"
)
_ADDRESS = r"[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++"
_RULE = r"(?:[_—–=~]{2,}+|-{2,}+|\*{3,}+|(?:\* ?){3,}+|-=-=-)"
_GENERIC = frozenset(("-30-", "-0-", "###", "NNNN", "(END)", "(ends)", "ends", "ENDS", "-ENDS-", "-ends-"))
_DESKS = r"AAP (?:RTV|RESULTS|BETTING|FIELDS|COMMENT|SPORT|FINANCE|RACING)"

_WHO = r"(?:\p{Lu}[\p{L}.'’\-]++\s){1,4}"
# Left-overs of the web, by their first words.
_FOLLOW = (
    r"Follow\s[^\n.]{2,70}?(?:\son\s(?:Twitter|Facebook|Instagram|X\b)|\sat\s(?:@|<?http))|Follow\s(?:AP|@)|(?:Find|More|Read)\s(?:more\s)?(?:of\s)?AP\b|"
    r"AP['’]s\s(?:full\s)?coverage|Full\s(?:AP\s)?coverage:|Online:\s|On\sTwitter\b|Our\sStandards:|24/7\scoverage\sof|Reach\s[^\n.]{2,60}?\sat\s(?:@|http|\S+@)|"
    r"View\ssource\sversion\son|\(?Click\shere\s|(?:To\s)?[Rr]ead\smore\b|Source\slink|SAP\sis\sthe\ssponsor|This\sarticle\swas\sfunded|(?:First\s)?Published:\s|"
    r"Purchase\sLicensing|Continue\sreading\sthe|Also\son\sYahoo!|euronews\sprovides|Advertisement|Link:\s|(?:Tel|Phone|E-?mail):\s|©|This\sreport\sby\sThe\s|"
    r"The\sAssociated\sPress\s[^\n]{0,100}\breceives?\s|AP\sis\ssolely|Quelle:\s|Foto:\s|"
    rf"{_WHO}(?:is|can\sbe|are)\s(?:followed\s|reached\s)?(?:on\sTwitter\s)?(?:at|on)\s(?:http|@|Twitter|\S+@)|{_WHO}on\sTwitter:"
)
_BIO = rf"{_WHO}(?:is\s(?:a|an|the)\s|covers\s|writes\s|reports\s(?:on|for)\s|is\son\sTwitter)"
_HEADING = (
    r"(?im)^[^\S\n]*+(?:filed under|most read|more reading|read (?:more|next)|related (?:tags|topics|coverage|news|stories|articles|links?|sites?)|topics|"
    r"trending|recommended(?: for you| stories)?|you (?:may|might) also like|tweet this|share this(?: article| story)?|(?:previous|next) story:[^\n]*|"
    r"article content|upcoming events|follow us|post a comment|follow huffpost[^\n]*|our standards:[^\n]*)\s*+:?[^\S\n]*+$"
)
_NOTEPAD = r"(?m)^[#* ]*+(?:Notizblock|Notebook|Die folgenden Informationen sind nicht|The following information is not intended)"
_CONTACTS = (
    r"(?m)^[^\S\n]*+(?:(?i:(?:(?:for|media|press|investors?|company|agency|corporate|relations|and|inquiries|public)[\s/&]++)*+contacts?(?:\s(?:information|details))?\s?+"
    r"(?::|$)|for\s(?:more|further|additional)\sinformation,?\s(?:please\s)?contact\b|for\s(?:investor|media)[^\n]{0,60}\bcontact:?)|SOURCE:?\s|Source:\s[^\n]{2,60}$)"
)
_ABOUT = r"(?m)^\s*+(?:About|ABOUT)\s\p{Lu}"
_FOOTER = r"(?m)^[^\S\n]*+[\-_=*~]{10,}+[^\S\n]*+$"
_MAILED = r"@|subscribe|www\.|https?:|Previous Story|Next Story"


def find_signoff(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The sign-offs with their credits, the end marks round them, and the left-overs that stand below the story."""
    text = copy.plain
    words = text[-40:].split()
    last = words[-1] if words else ""
    telling = any(map(text[-TAIL:].lower().__contains__, _TELLING))
    if not telling and last in agencies.end_marks() and not copy.marks:
        start, end = copy.trim(max(0, len(text) - 200), len(text))
        yield from _peel(copy, start, end, closed=False)
    elif telling or last[-1:] not in _PROSE_ENDS:
        yield from _read_tail(copy)


def _read_tail(copy: Copy) -> Iterator[Mark]:
    text = copy.plain
    first = next(copy.lines(0, len(text)), (0, 0))[1]
    runs = copy.gaps(max(first if first < len(text) // 2 else 0, len(text) - _REACH))
    if not runs:
        return
    signed = list(_signed(copy, runs))
    last = runs[-1][1]
    tops = [mark.start for mark in signed if last - mark.end < _NEAR or pattern(_HEADING).match(text, _next(text, mark.end))]
    top = min([*tops, *_tops(text, runs[0][0], last)], default=last)
    yield from signed
    for start, end in reversed(_without(copy.gaps(top, last), signed)):
        marks = list(_peel(copy, start, end, closed=True))
        yield from marks
        for run in _without([(start, end)], marks):
            yield Mark("other", *copy.trim(*run), "left-over")
    closed = top < last
    for start, end in reversed(_without([copy.trim(start, min(end, top)) for start, end in runs if start < top], signed)):
        marks = list(_peel(copy, start, end, closed=closed))
        yield from marks
        if _without([(start, end)], marks):
            break
        closed = True


def _next(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())


def _without(runs: list[Run], marks: list[Mark]) -> list[Run]:
    """The runs without what the marks take of them."""
    for mark in marks:
        cut = [((start, min(end, mark.start)), (max(start, mark.end), end)) for start, end in runs]
        runs = [(start, end) for pair in cut for start, end in pair if start < end]
    return runs


def _tops(text: str, begin: int, end: int) -> Iterator[int]:
    """Where something begins that goes on to the end of the copy and is no body."""
    tail = text[begin:end]
    if "Noti" in tail or "Notebook" in tail or "nicht zur" in tail:
        yield from (match.start() for match in pattern(_NOTEPAD).finditer(text, begin, end))
    if "ontact" in tail or "CONTACT" in tail or "SOURCE" in tail or "Source:" in tail:
        about = max((match.start() for match in pattern(_ABOUT).finditer(text, begin, end)), default=begin)
        for match in pattern(_CONTACTS).finditer(text, about, end):
            if match.start() > len(text) // 3 and ("ource" not in match[0].casefold() or end - match.start() < _NEAR):
                yield match.start()
    near = max(begin, end - 2 * _NEAR, len(text) // 3)
    for match in pattern(_HEADING).finditer(text, near, end):
        if not any(len(line) > 150 and line.rstrip()[-1:] in _PROSE_ENDS for line in text[match.end() : end].split("\n")):
            yield match.start()
    for match in pattern(_FOOTER).finditer(text, max(near, end - _NEAR), end):
        if pattern(_MAILED).search(text, match.end(), end):
            yield match.start()


def _signed(copy: Copy, runs: list[Run]) -> Iterator[Mark]:
    """The sign-offs that name themselves: roles and ``contributed to this report``."""
    text = copy.plain
    for start, end in runs:
        tail = text[start:end]
        here = max(tail.rfind(words) for words in ("eporting by", "eporting By", "diting by", "riting by", "edaktion:"))
        begin = max(start, min(start + here if here >= 0 else end, end - TAIL) - TAIL // 2)
        stop = begin
        for match in pattern(_ROLE).finditer(text, begin, end):
            mark = _roles(copy, match.start(), stop, end) if match.start() >= stop else None
            if mark:
                stop = mark.end
                yield mark
        if "ontribut" in tail:
            for match in pattern(_CONTRIBUTED).finditer(text, max(start, end - 2 * TAIL), end):
                mark = _sentence(copy, match.start(), start, end, "signoff-contributed") if match.start() >= stop else None
                if mark:
                    stop = mark.end
                    yield mark


def _roles(copy: Copy, at: int, begin: int, end: int) -> Mark | None:
    """The sign-off whose first role stands at ``at``: in brackets, or on a line of its own, or after the last sentence."""
    text = copy.plain
    start = text.rfind("(", max(begin, at - 300), at)
    if start >= 0 and ")" not in text[start:at] and (start + 1 == at or text[start + 1 : at].rstrip()[-1:] in "(;,."):
        close = text.find(")", at, end)
        while 0 <= close and text.count("(", start, close) > text.count(")", start, close) + 1:
            close = text.find(")", close + 1, end)
        stop = close + 1 if close >= 0 else min(end, _line_end(text, at, end))
        if text[stop : stop + 2].strip()[:1] in (",", ".", ";", ":") or text[stop : stop + 2].strip().islower():
            return None
    else:
        start = at
        before = text[max(begin, at - 40) : at].rstrip(" -–—*•_")
        if before and before[-1] != "\n" and not pattern(r"[.!?:][\"”’')]*+$").search(before):
            return None
        stop = _reach(text, at, end)
        if stop is None:
            return None
        start -= len(text[max(begin, at - 4) : at]) - len(text[max(begin, at - 4) : at].rstrip(" -–—*•_"))
        start = copy.trim(start, at)[0]
    rows = _rows(copy, start, stop)
    return Mark("signoff", start, stop, "signoff-roles", rows) if rows is not None else None


def _line_end(text: str, at: int, end: int) -> int:
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop
