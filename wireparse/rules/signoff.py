"""The sign-off: who reported, wrote and edited, and the end marks and left-overs that stand round it.

What names itself, wherever it stands in the tail, is looked for first: roles, ``contributed to this report``, a notepad,
a release's contacts. What follows it is no body. Then the closing lines are taken off, the last one first, until one is
prose.
"""

from collections.abc import Iterator

from wireparse import agencies
from wireparse.languages import ROLES
from wireparse.people import kind_of, split_names
from wireparse.story import Author, Credit, Note
from wireparse.style import Style
from wireparse.text import TAIL, Copy, Mark, pattern

Gap = tuple[int, int]

_REACH = 8000
"""How far from the end a notepad, a release's contacts or a web page's left-overs may begin."""
_NEAR = 1600
"""How much of whatever kind may follow a sign-off."""
_TELLING = (
    "ing by", "ontribut", "reported from", "input", " edit", "(edit", "://", "___", "——", "---", "===", "***", "witter",
    "ontact", "source:", "source ", "standards:", "files from", "information from", "solely resp", "autor",
)  # fmt: skip
"""Without one of these the tail of a story that ends as prose does holds no sign-off."""
_PROSE_ENDS = frozenset(".\"”'’?!»")

_LONE = "|".join(sorted((role for role in ROLES if " " not in role), key=len, reverse=True))
_FULL = "|".join(sorted((role for role in ROLES if " " in role), key=len, reverse=True))
# "Reporting by", "Writing and additional reporting by", "Autor/in:"; "Aditional" is a slip that every desk makes.
_ROLE = (
    rf"(?i)\b(?:with\s++)?(?:(?:{_LONE}|additional\s++reporting)(?:,\s*+|\s*+/\s*+|\s++(?:and|&)\s++))*+"
    rf"(?:(?:a\p{{L}}{{4,8}}al\s++reporting\s++by|{_FULL})\b:?+|(?:a\p{{L}}{{4,8}}al\s++reporting|{_LONE})(?::|(?=\s++(?-i:\p{{Lu}}))))"
)
_OPENING = r"(?:^|[\n(\[;,.:]|[–—_*•-])\s*+$"
_OTHER_ROLE = r"\s*+[;,.(]\s*+(\p{L}[\p{L} ]{2,40}?\s[Bb]y)\s.*"

_DID = r"(?:contributed(?:\s++(?:to\s++(?:this|the)\s++(?:report|story|article|review|column|dispatch)|reporting|research))?+|reported)"
_CONTRIBUTED = r"(?:contributed\s++(?:to\s++this\s++\w++|reporting)|contributed(?=\.\s*+$)|Contributing\s++to\s++this\s++\w++\s++(?:were|was|are|is):?)"
_SMALL = frozenset(
    "and in of the at for from by with & with's writer writers reporter reporters correspondent correspondents staff "
    "editor editors journalist journalists photographer photographers video producer producers researcher researchers "
    "contributed contributing reported to this report story article additional reporting were was are is van von der den "
    "de la al bin di da dos und y et e aboard freelance columnist bureau newsroom".split()
)
_SHORT_WORD = r"(?:\p{Lu}|\p{Lu}\p{L}{0,4}|(?:\p{Lu}\.)+\p{Lu}|Calif|\p{Lu}\p{Ll}{2,3})\.[\"”]?"

_INPUTS = (
    r"\(?\b(?P<role>(?:[Ww]ith\s)?(?:\p{L}++\s)?[Ii]nputs?(?:\s(?:from|by)\b)?:?|(?:[Ww]ith\s)?[Ii]nputs?\s[Ff]rom:?)"
    r"(?P<names>\s[^()\n]{1,160})?\)?\.?"
)
_INFORMATION = r"Information from: \P{Lu}{0,4}\p{Lu}[^\n]{2,120}"
_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:[-/]\p{{Ll}}{{1,5}})*+/\p{{Ll}}{{1,5}}|"
    rf"dpa(?:\s/?{_SHORT}){{1,6}}+"
)
_HOUSE_INITIALS = rf"(?P<house>[A-Z]{{2,8}})(?:\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}}))?"
_ADDRESS = r"(?:[\w.+-]++@[\w-]++(?:\.[\w-]++)++)"
_RULE = r"[-_—–=*~]{2,}+(?:=-)*+"
_GENERIC = frozenset(("-30-", "-0-", "###", "NNNN", "(END)", "(ends)", "ends", "ENDS", "-ENDS-", "-ends-"))
_AAP = r"AAP (?:RTV|RESULTS|BETTING|FIELDS|COMMENT|SPORT|FINANCE|RACING)"

# Left-overs by their first words: a line, or the words after the last sentence of copy that lost its lines.
_FOLLOW = (
    r"(?:Follow\s(?:[^\n.]{2,70}?\s(?:on|at)\s(?:Twitter|Facebook|Instagram|X\b|https?:|<?http)|AP\b|AP['’]s|@\w|[Uu]s:)|Find\s(?:more\s)?AP\b|Find\sAP['’]s|"
    r"More\s(?:AP|of\sAP['’]s)\b|AP['’]s\s\p{L}+\s(?:coverage|team)|Full\scoverage:|Online:\s|On\sTwitter|Our\sStandards:|24/7\scoverage\sof|"
    r"Reach\s(?:the\s)?[^\n.]{2,60}?\s(?:on\sTwitter\s)?at\s(?:http|\S+@|@)|View\ssource\sversion\son|Click\s(?:here|on)\s|(?:To\s)?[Rr]ead\smore\b|Source\slink|"
    r"This\s(?:report|story|content)\sby\sThe\sCanadian\sPress|SAP\sis\sthe\ssponsor|This\sarticle\swas\sfunded|[Pp]ublished:?\s|First\s[Pp]ublished:|Updated:\s|"
    r"Purchase\sLicensing|Continue\sreading\sthe|Also\son\sYahoo!|euronews\sprovides|Advertisement|Link:\s|Read\smore:|"
    r"The\sAssociated\sPress\b[^\n]{0,120}\breceives?\s(?:\p{L}+\s)?support|AP\sis\ssolely|"
    r"(?:[\p{Lu}][\p{L}.'’-]+\s){1,4}(?:is|can\sbe|are)\s(?:followed\s|reached\s)?(?:on\sTwitter\s)?(?:at|on)\s(?:http|@|Twitter|\S+@)|"
    r"(?:[\p{Lu}][\p{L}.'’-]+\s){1,4}on\sTwitter:|(?:Tel|Phone|E-?mail):?\s|Copyright\s|©|__+[^\S\n]*$)"
)
_BIO = (
    r"(?:[\p{Lu}][\p{L}.'’-]+\s){1,4}(?:is\sa\s(?:corps|member|staff|reporter|writer|freelance|former)|is\sthe\s|covers\s|writes\s|reports\s(?:on|for)|"
    r"reported\son|is\son\sTwitter)[^\n]{5,400}"
)
_HEADING = (
    r"(?i)(?:filed under|most read|more reading|read next|related (?:tags|topics|coverage|news|stories|articles|links?|sites?)|topics|trending|"
    r"recommended(?: for you| stories)?|you (?:may|might) also like|tweet this|share this(?: article| story)?|our newsletters?|previous story:[^\n]*|next story:[^\n]*|"
    r"also on yahoo! news|article content|places in this story|upcoming events|follow us|post a comment|read more)\s*+:?"
)
_NOTEPAD = r"(?m)^[#\s]*+(?:Notizblock|Notebook)\s*+$"
_NOT_FOR_PRINT = r"(?m)^(?:\* \* \* \*\n)?(?:Die folgenden Informationen sind nicht|The following information is not intended)"
_CONTACTS = (
    r"(?m)^[^\S\n]*+(?:(?:for\s)?(?:media|press|investors?|company|agency|corporate)?(?:\s?(?:relations|and|&|/|media|investors?|inquiries))*\s?contacts?(?:\sinformation|\sdetails)?\s?:|"
    r"for\s(?:more|further|additional)\sinformation,?\s(?:please\s)?contact\b|for\s(?:investor|media)[^\n]{0,60}\bcontact:?|contacts?\s*$|SOURCE:?\s(?=\p{L})|-\s?0\s?-)"
)
_ABOUT = r"(?m)^\s*+(?:About|ABOUT)\s\p{Lu}"
_FOOTER = r"(?m)^[^\S\n]*+[-_=*~]{10,}+[^\S\n]*+$"
_MAIL = ("@", "subscribe", "www.", "http", "Previous Story", "Next Story")


def find_signoff(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The sign-offs with their credits, the end marks round them, and the left-overs that stand below the story."""
    text = copy.plain
    tail = text[-TAIL:]
    last = text.rstrip()[-12:].split()
    word = last[-1] if last else ""
    telling = any(map(tail.lower().__contains__, _TELLING))
    if not telling and word in agencies.end_marks() and not copy.marks:
        mark = _end_mark(text, *copy.trim(max(0, len(text) - 60), len(text)))
        if mark:
            yield mark
            return
    if telling or word[-1:] not in _PROSE_ENDS:
        yield from _read_tail(copy)


def _read_tail(copy: Copy) -> Iterator[Mark]:
    text = copy.plain
    begin = next((stop for _, stop in copy.lines(0, len(text))), 0) if "\n" in text else 0
    gaps = copy.gaps(max(begin, len(text) - _REACH))
    if not gaps:
        return
    signed = sorted(_signed(copy, gaps), key=lambda mark: mark.start)
    top = min([*(mark.start for mark in signed), *_tops(text, gaps[0][0], gaps[-1][1])], default=gaps[-1][1])
    below = _without(copy.gaps(top), signed)
    yield from signed
    found: list[Mark] = []
    for start, end in reversed(below):
        found += _peel(text, start, end, closed=True)
    for mark in found:
        yield mark
    for start, end in _without(below, found):
        yield _left_over(copy, start, end)
    closed = bool(signed or found or below)
    for start, end in reversed([(start, min(end, top)) for start, end in gaps if start < top]):
        start, end = copy.trim(start, end)
        marks = list(_peel(text, start, end, closed=closed))
        yield from marks
        closed = True
        if _without([(start, end)], marks):
            break
