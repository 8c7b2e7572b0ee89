"""What desks, wires and pages leave below a story: end marks, initials, rules of dashes, notepads, contacts, footers.

A story's tail is full of it, and most of it is known by its first words: these are looked up before any pattern is
compiled, for an ordinary story has none.
"""

from collections.abc import Iterable, Iterator

import regex

from wireparse import agencies
from wireparse.text import Mark, pattern

Run = tuple[int, int]

_NEAR = 1600
"""How far from the end a page's headings, its footers and ``SOURCE`` may begin."""
PROSE_ENDS = frozenset(".\"”'’?!»")
"""What the last word of a story's sentence ends with."""
ENDED = frozenset(".\"”'’?!»:)")
"""What stands before an end mark or a sign-off on the same line."""

_WHO = r"(?:\p{Lu}[\p{L}.'’\-]++\s){1,4}"
# Left-overs of the web: those that their first words tell, and those that need a look at what follows.
_FIRST_WORDS = (
    "Follow AP|Follow @|Online: |Full coverage:|Full AP coverage:|On Twitter|Our Standards:|24/7 coverage of|Find AP|"
    "Find more AP|Find more of AP|Find of AP|More AP|More of AP|Read AP|Read more|read more|"
    "To read more|To Read more|AP's coverage|AP’s coverage|AP's full coverage|AP’s full coverage|Click here |"
    "(Click here |View source version on|Source link|Source links|SAP is the sponsor|This article was funded|Link: |"
    "Published: |First Published: |Purchase Licensing|Continue reading the|Also on Yahoo!|euronews provides|©|"
    "Advertisement|Advertisements|Tel: |Phone: |Email: |E-mail: |This report by The |AP is solely|Quelle: |"
    "Foto: Newsdesk|(Graphic |(Graphics |(Graphic: |(Graphics: "
).split("|")
_FIRST = {first: tuple(one for one in _FIRST_WORDS if one[0] == first) for first in {one[0] for one in _FIRST_WORDS}}
_CLOCK = r"\d{1,2}:\d\d (?:[AP]M )?(?:[A-Z]{2,4} )?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}$"
_LOOKED_AT = {
    "Follow ": r"[^\n.]{2,70}?(?:\son\s(?:Twitter|Facebook|Instagram|X\b)|\sat\s(?:@|<?http))",
    "Reach ": r"[^\n.]{2,60}?\sat\s(?:@|http|\S+@)",
    "The Associated Press ": r"[^\n]{0,100}\breceives?\s",
    "[": r"(?:\.\.\.|snip|text deleted)[^\n]{0,20}\]$",
    "Published ": _CLOCK,
    "Updated ": _CLOCK,
}
_REACHED = (
    rf"{_WHO}(?:(?:is|can\sbe|are)\s(?:followed\s|reached\s)?(?:on\sTwitter\s)?(?:at|on)\s(?:http|@|Twitter|\S+@)|"
    r"on\sTwitter:)"
)
_BIO = rf"{_WHO}(?:is\s(?:a|an|the)\s|covers\s|writes\s|reports\s(?:on|for)\s|is\son\sTwitter)"
_HEADINGS = frozenset(
    "filed under|most read|more reading|read more|read next|topics|trending|article content|upcoming events|"
    "related tags|related topics|related coverage|related news|related stories|related articles|related link|"
    "related links|"
    "related site|related sites|recommended|recommended for you|tweet this|you may also like|you might also like|"
    "share this|share this article|share this story|follow us|post a comment".split("|")
)
_HEADINGS_OPEN = ("follow huffpost", "previous story:", "next story:", "our standards:")
_NOTEPAD = (
    r"(?:[#*\s]|-\s)*+(?:Noti[zs]block|Notebook|Die folgenden Informationen sind|The following information is not)"
)
_NOTEPAD_WORDS = "Notizblock|Notebook|Informationen sind nicht|information is not".split("|")
_CONTACTS = (
    r"\s*+(?i:(?:(?:for|media|press|investors?|company|agency|corporate|relations|and|inquiries|public)[\s/&]++)*+contacts?"
    r"(?:\s(?:information|details))?\s?+(?::|$)|for\s(?:more|further|additional)\sinformation,?\s(?:please\s)?contact\b|"
    r"further\sinformation\sis\savailable\son|for\s(?:investor|media).{0,60}\bcontact:?)"
)
_CONTACTS_OPEN = tuple(
    "for media press investor company agency corporate relations and inquiries public contact further".split()
)
_SOURCE = r"\s*+(?:SOURCE:?\s|Source:\s.{2,60}$)|(?<=[.)]\s)SOURCE:?\s(?=\p{Lu})"
_ABOUT = r"\s*+(?:About|ABOUT)\s\p{Lu}"
_FOOTER = r"\s*+(?:[\-_=*~]{10,}+|---|-=-=-)\s*+$"
_MAILED = r"@|subscribe|www\.|https?:|Previous Story|Next Story|(?m:^[^\S\n]*+[\-_=*~]{10,})"

# "1 of 12 |", "[1/5]", "**[1/4]**", "Item 1 of 4", "2of4", "1 of 18. ", a video's "00:01:00:00 - 00:01:30:12".
_COUNTER = (
    r"(?:\**\[\d{1,2}/\d{1,2}\]\**|(?:Item|Image|Photo|Slide)?\s*\d{1,3}\s?of\s?\d{1,3}"
    r"(?:\s?[|.:](?!\d)|(?=\s*+[\p{Lu}\n]|\s*+\Z))|\d\d:\d\d:\d\d:\d\d\s+-\s+\d\d:\d\d:\d\d:\d\d)\s*+"
)
_COUNTED = (*"*[0123456789", "Item", "Image", "Photo", "Slide")
# "Image 1 of / 5 Caption Close", each word on a line of its own.
_BLOCKS = (
    r"(?m)^(?:Image\s++\d++\s++of\s++(?:/\s++)?+\d++(?:\s++Caption)?+(?:\s++Close)?+|"
    r"\d++\s++/\s++\d++\s++Back to Gallery|Slideshow\s*+\(\s*+\d++ images?\s*+\)|View all \(\d++\))[ ]*+$"
)
# What web pages leave behind a caption: "… in Oslo. less", "… Purchase Licensing Rights, opens new tab".
_REST = (
    r"\s*(?:(?<=[.…!?)\]]\s)(?:less|more)\b(?: ?>)?|(?:Purchase|Acquire) Licensing Rights.*|Read more"
    r"|Buy Photo.*|\| License Photo)\s*\Z"
)
_REST_WORDS = ("less", "more", "Licens", "Buy Photo")
_RESTRICTION = (
    r"\b(?:AP PROVIDES ACCESS|MANDATORY CREDIT|EDITORIAL USE|FOR EDITORIAL|ATTENTION|BEST QUALITY|HOLD FOR|ONE TIME|"
    r"NO (?:SALES|ARCHIV|RESALES|USE|COMMERCIAL|THIRD|MAGAZINE)|THIS (?:IMAGE|PICTURE|PHOTO)|HANDOUT EDITORIAL|"
    r"(?:(?:AND |& )?(?:UK|USA?|AUSTRALIA|AUSTRIA|BELGIUM|CANADA|CHINA|CROATIA|CZECH REPUBLIC|DENMARK|FINLAND|FRANCE|"
    r"GERMANY|GREECE|HONG KONG|HUNGARY|IRAN|IRELAND|ISRAEL|ITALY|JAPAN|LATVIA|LITHUANIA|NETHERLANDS|NEW ZEALAND|"
    r"NORWAY|PAPUA NEW GUINEA|POLAND|PORTUGAL|ROMANIA|RUSSIA|SERBIA|SLOVENIA|SOUTH KOREA|SOUTH PACIFIC|SPAIN|SWEDEN|"
    r"SWITZERLAND|TAIWAN|TURKEY|UNITED KINGDOM)[,;]? )+OUT\b)"
)
_RESTRICTED = ("OUT", "ONLY", "CREDIT", "NO ", "SUPPLIED", "HOLD", "EDITORIAL", "ATTENTION", "QUALITY")

RULE = r"(?:[_—–=~]{2,}+|-{2,}+|\*{3,}+|(?:\* ?){3,}+|-=-=-)"
"""A rule of dashes, underscores or stars."""
_GENERIC = frozenset(("-30-", "--30--", "-0-", "###", "NNNN", "(END)", "(ends)", "ends", "ENDS", "-ENDS-", "-ends-"))
_ENDINGS = frozenset(("-30-", "--30--", "###"))
_SIGNED_OFF = 400
_DESKS = r"AAP (?:RTV|RESULTS|BETTING|FIELDS|COMMENT|SPORT|FINANCE|RACING)"
_THIRTY = r"-{1,2}30-{1,2}\S*+(?:\s++\S{1,12}+){0,4}+"  # "--30--abc/de* fgh/ij"
# "==end article==", "* * * END OF DELIVERY * * *".
_END_OF = (
    r"(?i)[=*\-_ ]{2,}+end(?: of)?(?: (?:article|delivery|story|file|text|transmission|message))?\s*+[=*\-_ ]{2,}+"
)

_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
# "(abc/de)", "hh/ph/ts", "(SDA/sj)", "dpa abc yyzz n1 de".
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:-\p{{Ll}}{{1,5}})?+"
    rf"(?:/\p{{Ll}}{{1,5}})++|dpa(?:\s/?{_SHORT}){{1,6}}+"
)
_HOUSE_AND_INITIALS = rf"(?P<house>[A-Z]{{2,8}})\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}})"
_ADDRESS = r"(?:^|(?<=[.!?\"”’)]\s*))[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++$"
_SIGNED = r"(?<=(?:[.!?\"”’)]|pvs)\s*)\(\p{Ll}{1,5}(?:/\p{Ll}{1,5})++\)$"


def tops(text: str, begin: int, end: int) -> Iterator[int]:
    """Where something begins that goes on to the end of the copy and is no body."""
    if "dpa" in text[end - 400 : end] or "otizblock" in text[end - 400 : end]:
        yield from _matches(text, _NOTEPAD_WORDS, _NOTEPAD, begin, end)
    third = max(begin, len(text) // 3)
    about = max(_matches(text, ("About ", "ABOUT "), _ABOUT, begin, end), default=begin)
    contacts = [
        at + len(text[at:stop]) - len(text[at:stop].lstrip())
        for at, stop in _lines_with(text, ("ontact", "CONTACT", "is available on"), third, end)
        if text[at:stop].lstrip()[:12].casefold().startswith(_CONTACTS_OPEN)
        and pattern(_CONTACTS).match(text, at, stop)
    ]
    contacts += _matches(text, ("SOURCE", "Source:"), _SOURCE, max(third, end - _NEAR), end)
    yield from (at for at in contacts if at >= about)
    yield from _headings(text, max(third, end - 2 * _NEAR), end)
    for at in _matches(text, ("---", "___", "***", "===", "-=-"), _FOOTER, max(third, end - _NEAR), end):
        if pattern(_MAILED).search(text, line_end(text, at, end), end):
            yield at


def _headings(text: str, begin: int, end: int) -> Iterator[int]:
    """The headings of a page's boxes, ``Most Read``, below which stands no graf."""
    found = []
    at = begin
    for line in text[begin:end].split("\n"):
        bare = line.strip()
        words = bare.rstrip(":").rstrip().casefold() if len(bare) < _NEAR else ""
        follow = words.startswith("follow ") and bare.endswith(":") and 2 <= len(words) - len("follow ") <= 40
        # Below "###" a mailed story has its sender's name and no more of the story.
        ended = end - at < _SIGNED_OFF and bare in _ENDINGS
        if words in _HEADINGS or follow or ended or bare.casefold().startswith(_HEADINGS_OPEN):
            found.append(at + line.index(bare))
        elif len(line) > 150 and line.rstrip()[-1:] in PROSE_ENDS:
            found = []
        at += len(line) + 1
    yield from found


def _lines_with(text: str, words: Iterable[str], begin: int, end: int) -> Iterator[Run]:
    """The lines that hold one of the words."""
    for word in words:
        at = text.find(word, begin, end)
        while at >= 0:
            stop = line_end(text, at, end)
            yield max(text.rfind("\n", 0, at) + 1, begin), stop
            at = text.find(word, stop, end)


def _matches(text: str, words: Iterable[str], source: str, begin: int, end: int) -> Iterator[int]:
    """Where ``source`` matches in a line that holds one of the words: finding a word is cheap, matching is not."""
    for line, stop in _lines_with(text, words, begin, end):
        match = pattern(source).match(text, line, stop)
        if not match and source is _SOURCE and (at := text.find("SOURCE", line, stop)) >= 0:
            match = pattern(source).search(text, at, stop)
        if match:
            yield match.start() + len(match[0]) - len(match[0].lstrip())


def line_end(text: str, at: int, end: int) -> int:
    """Where the line ends that holds ``at``, at the latest at ``end``."""
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop


def is_follow(text: str, at: int, end: int) -> bool:
    """Whether a web page's left-over begins at ``at``: ``Follow AP``, ``Read more``, ``Jane Roe is on Twitter``."""
    words = text[at : min(end, at + 180)].replace("\n", " ")
    for first in _FIRST.get(words[:1], ()):
        if words.startswith(first) and not (first[-1].isalnum() and words[len(first) : len(first) + 1].isalnum()):
            return True
    for first, source in _LOOKED_AT.items():
        if words.startswith(first) and pattern(source).match(text, at + len(first), end):
            return True
    reached = words[:1].isupper() and ("witter" in words or "@" in words or "http" in words)
    return reached and pattern(_REACHED).match(text, at, end) is not None


def find_follow(text: str, line: int, end: int) -> int:
    """Where such a left-over begins in ``line``-``end``, at the start or after a sentence; -1 if it does not."""
    at = line
    while at < end:
        if (at == line or (text[at - 1] == " " and text[at - 2] in '_—–-.!?"”’)')) and is_follow(text, at, end):
            return at
        space = text.find(" ", at, end)
        at = space + 1 if space >= 0 else end
    return -1


def is_bio(text: str, at: int) -> bool:
    """Whether a reporter's life begins: ``Jane Roe covers the court``."""
    return pattern(_BIO).match(text, at) is not None


def end_mark(text: str, line: int, end: int) -> list[Mark]:
    """``Enditem``, ``-30-``, ``(END)`` or a house's name, on a line of its own or after the last sentence."""
    desk = text.startswith("AAP ", line) and pattern(_DESKS).fullmatch(text, line, end)
    if desk or (text.startswith("-", line) and pattern(_THIRTY).fullmatch(text, line, end)):
        return [Mark("endmark", line, end, "endmark", "aap" if desk else None)]
    if text[line] in "=*-" and "end" in text[line:end].casefold() and pattern(_END_OF).fullmatch(text, line, end):
        return [Mark("endmark", line, end, "endmark")]
    at = end - 5 if text.endswith("(END)", line, end) else max(line, text.rfind(" ", line, end) + 1)
    word = text[at:end]
    before = text[line:at].rstrip()[-1:]
    if before and before not in ENDED and not text[at - 2 : at].isspace() and word != "(END)":
        return []
    marks = agencies.end_marks()
    module = marks.get(word) or (marks.get(word.upper()) if at == line else None)
    house = word.lstrip("-–—=")
    if not module and 2 <= len(house) <= 6 and house.isupper():
        module = agencies.index().get(house.casefold())
    if module or (word in _GENERIC and (at == line or not word.islower())):
        return [Mark("endmark", at, end, "endmark", module)]
    return []


def rule(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """A rule of dashes that closes a line; ``closed`` says that something stands below which closes the story."""
    if text[end - 1] not in "_—–=~-* ":
        return []
    found = pattern(rf"(?:^|(?<=\s))(?:{RULE}|[_—–])$").search(text, max(line, end - 90), end)
    if found and (closed or text[found.start()] in "_—"):
        return [Mark("endmark" if end - found.start() < 12 else "other", found.start(), end, "rule")]
    return []


def initials(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The desk's initials or address: ``(abc/de)``, ``EFE ab/cd``, ``roe@example.com``."""
    words = text[line:end]
    short = len(words) < 40
    both = pattern(_HOUSE_AND_INITIALS).fullmatch(words) if short and words[:2].isupper() and " " in words else None
    module = agencies.index().get(both["house"].casefold()) if both else None
    if both and module:
        name = Mark("endmark", line, line + both.end("house"), "endmark", module)
        return [name, Mark("signoff", line + both.start("initials"), end, "signoff-initials", ())]
    if short and ("/" in words or words.startswith("dpa")) and pattern(_INITIALS).fullmatch(words):
        return [Mark("signoff", line, end, "signoff-initials", ())]
    if words[-1] == ")" and "/" in words[-60:] and (found := pattern(_SIGNED).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-initials", ())]
    if closed and "@" in words[-60:] and (found := pattern(_ADDRESS).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-address", ())]
    return []


def find_rest(plain: str, start: int, end: int) -> int:
    """Where a page's left-overs begin behind a caption: ``… in Oslo. less``; ``end`` if there are none."""
    words = plain[start:end]
    rest = pattern(_REST).search(plain, start, end) if any(map(words.__contains__, _REST_WORDS)) else None
    return rest.start() if rest else end


def find_restriction(plain: str, start: int, end: int) -> int:
    """Where a word to editors begins: ``NO SALES``, ``NORWAY OUT``; ``end`` if there is none."""
    words = plain[start:end]
    found = pattern(_RESTRICTION).search(plain, start, end) if any(map(words.__contains__, _RESTRICTED)) else None
    return found.start() if found else end


def is_rest(words: str) -> bool:
    """Whether words behind a caption are such left-overs from the first to the last."""
    return any(map(words.__contains__, _REST_WORDS)) and pattern(_REST).match(f".{words}", 1) is not None


def past_counter(plain: str, start: int, end: int) -> int:
    """``start``, or where the words begin behind a gallery's counter."""
    found = pattern(_COUNTER).match(plain, start, end) if plain.startswith(_COUNTED, start) else None
    return found.end() if found else start


def find_counters(plain: str) -> Iterator[regex.Match[str]]:
    """The counters and buttons that stand on lines of their own."""
    if any(words in plain for words in ("Image", "Back to Gallery", "Slideshow", "View all (")):
        yield from pattern(_BLOCKS).finditer(plain)
