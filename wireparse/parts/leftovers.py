"""What desks, wires and pages leave below a story: notepads, contacts, headings, footers.

A story's tail is full of it, and most of it is known by its first words: these are looked up before any pattern is
compiled, for an ordinary story has none.
"""

from collections.abc import Iterable, Iterator

from wireparse.languages import boxes as boxes_abroad
from wireparse.parts.closings import is_end_of
from wireparse.parts.contacts import below_heading, blocks, is_heading
from wireparse.parts.editors import OF_ITSELF
from wireparse.parts.leftovers_abroad import FIRST_WORDS, HEADINGS, LOOKED_AT, below_house, contacts_abroad
from wireparse.parts.links import ASKED, walls
from wireparse.parts.page_ends import end_of_page, first_tag
from wireparse.parts.wrapped import longest_graf
from wireparse.patterns import pattern

Run = tuple[int, int]

_NEAR = 1600
"""How far from the end a page's headings, its footers and ``SOURCE`` may begin."""
PROSE_ENDS = frozenset(".\"”'’?!»")
"""What the last word of a story's sentence ends with."""

WHO = r"(?:\p{Lu}[\p{L}.'’\-]++\s){1,4}"
# Left-overs of the web: those that their first words tell, and those that need a look at what follows.
_FIRST_WORDS = (
    "Follow AP|Follow @|Online: |Full coverage:|Full AP coverage:|On Twitter|Our Standards:|24/7 coverage of|Find AP|"
    "Find more AP|Find more of AP|Find of AP|More AP|More of AP|Read AP|Read more|read more|"
    "To read more|To Read more|AP's coverage|AP’s coverage|AP's full coverage|AP’s full coverage|Click here |"
    "(Click here |View source version on|Source link|Source links|This article was funded|Link: |Read the full article|"
    "Published: |First Published: |Purchase Licensing|Continue reading the|Also on Yahoo!|euronews provides|©|"
    "Advertisement|Advertisements|Tel: |Phone: |Email: |E-mail: |This report by The |AP is solely|Quelle: |"
    "To contact Bloomberg News|Read the full story at|View original |"
    "Topics: |Source text for Eikon|Further company coverage|To view the source version of|"
    "This article was originally published|This story was originally published|This article originally appeared|"
    "This story originally appeared|Article content|Story continues below advertisement|Go Back to Top|%SEDAR: |"
    "(This story has not been|(This story is auto|(This story is from|(The story is from|(Except for the headline|"
    "(Only the headline|(Web editor|(Web Editor|Disclaimer: |Tags: |Last Updated: |Last updated: |RELATED: |"
    "READ MORE: |twitter.com/|Link to top|Skip To: |"
    "ALSO READ: |Also Read: |Foto: Newsdesk|(Graphic |(Graphics |(Graphic: |(Graphics: "
).split("|")
_FIRST_WORDS += FIRST_WORDS
_FIRST = {first: tuple(one for one in _FIRST_WORDS if one[0] == first) for first in {one[0] for one in _FIRST_WORDS}}
_CLOCK = r"\d{1,2}:\d\d (?:[AP]M )?(?:[A-Z]{2,4} )?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}$"
# "Follow the ferries' year at The Harbour Log [www.harbour.example/log]"
_SHOWN_AT = r"[^\n.]{2,160}?\sat\s\p{Lu}[^\n.]{2,40}?\s\[?(?:www\.|https?:)\S+$"
_LOOKED_AT = {
    "Follow ": r"[^\n.]{2,70}?(?:\son\s(?:Twitter|Facebook|Instagram|X\b)|\sat\s(?:@|<?http))|" + _SHOWN_AT,
    "See ": _SHOWN_AT,
    "For more on ": r"[^\n.]{2,80}?,\s(?:see|visit|click|read|go\sto)\s[^\n]{0,100}?"
    r"(?:\bhere\s?\)?|https?:\S+|www\.\S+)$",
    "Reach ": r"[^\n.]{2,60}?\sat\s(?:@|http|\S+@)",
    "The Associated Press": r"[’']?\s[^\n]{0,100}\breceives?\s",
    "[": r"(?:(?:\.\.\.|snip|text deleted)[^\n]{0,20}\]|advertisement\]?|[^\[\]\n]{0,60}\bsnipped\]|"
    r"More from [^\n\[\]:]{2,40}:.*)$",
    "<snip": r"[^\n<>]{0,20}>$",
    "More from ": r"\p{Lu}[^\n.:]{2,40}?\s?:\s",
    **dict.fromkeys(("Photo", "Logo", "Video", "Infographic"), r"\s?[:–-]{1,2}\s?<?https?://\S+$"),
    "Stand: ": r"\d{1,2}\.\d{1,2}\.\d{4}[^\n]{0,20}$",
    "Published ": _CLOCK,
    "Updated ": _CLOCK,
    **ASKED,
    **LOOKED_AT,
}
_LOOK = {
    first: tuple(one for one in _LOOKED_AT.items() if one[0][0] == first) for first in {one[0] for one in _LOOKED_AT}
}
_BEFORE_FOLLOW = frozenset('_—–-.!?"”’)')
_REACHED = (
    rf"{WHO}(?:(?:is|can\sbe|are)\s(?:followed\s|reached\s)?(?:on\sTwitter\s)?(?:at|on)\s(?:http|@|Twitter|\S+@)|"
    r"on\sTwitter:)"
)
_HEADINGS = frozenset(
    "filed under|most read|most read from bloomberg|most read from bloomberg businessweek|more reading|read more|"
    "read next|topics|trending|article content|upcoming events|related tags|related topics|related coverage|"
    "related news|related stories|related articles|related link|related links|related site|related sites|"
    "latest headlines|attachments|recommended|recommended for you|tweet this|you may also like|you might also like|"
    "share this|share this article|share this story|follow us|post a comment|declaration & disclaimer|"
    "post navigation|leave a comment|leave a reply|about the author|full article|read full article|full story|"
    "read full story|read the full story|read the full article|to read the full story".split("|")
).union(HEADINGS)
# Headings that may as well be words of the story: below these stand the page's short lines alone, to the copy's end.
_BOX_NAMES = frozenset(
    "related|most popular|most viewed|join the conversation|don't miss|don’t miss|top video|top videos|popular now|"
    "story continues below advertisement|report error|report an error|journalistic standards|to top|to the top|top|"
    "link to top|back to top|rule|ad space|[inline] ad space|comment|comments".split("|")
)
_BOXES = (
    r"(?:\d+ |view |show |newest )comments?(?: \(\+\))?|latest .{2,30} news|more .{2,30} (?:news|stories)|"
    r"more news from .{2,30}|also on .{2,30}|most viewed in .{2,20}|search the (?:net|web): .{2,40}"
)
_BOXES_OPEN = ("view ", "show ", "newest ", "latest ", "more ", "also on ", "most ", "search ", *"0123456789")
# Below these no story goes on, whatever stands there: readers' words, a writer's life.
_SURE = frozenset("about the author|leave a comment|leave a reply|post a comment".split("|"))
_HEADINGS_OPEN = ("(web editor:", "follow huffpost", "previous story:", "next story:", "our standards:")
_NOTEPAD = (
    r"(?:[#*\s]|-\s)*+(?:(?:dpa[- ])?(?:Noti[zs]block|Notebook|NOTEBOOK)|"
    r"Die folgenden Informationen|The following information)"
)
_NOTEPAD_WORDS = "Notizblock|Notebook|NOTEBOOK|Informationen sind nicht|information is not".split("|")
_CONTACTS = (
    r"\s*+/?(?i:(?:(?:for|media|press|investors?|company|agency|corporate|relations|and|inquiries|public)[\s/&]++)*+contacts?"
    r"(?:\s(?:information|details))?\s*+(?::|$)|for\s(?:more|further|additional)\sinformation,?\s(?:please\s)?contact\b|"
    r"further\sinformation\sis\savailable\son|for\sfurther\sinformation:|for\s(?:investor|media).{0,60}\bcontact:?)"
)
_CONTACTS_OPEN = tuple(
    "for media press investor company agency corporate relations and inquiries public contact further".split()
)
_SOURCE = r"\s*+(?:SOURCE:?\s|Source:\s.{2,60}$)|(?<=[.)]\s)SOURCE:?\s(?=\p{Lu})"
# A release's keys below its contacts: company, state, industry, subject.
_KEYS = r"\s*+/?CO:\s{1,4}\S"
_ABOUT = r"\s*+(?:About|ABOUT)\s\p{Lu}"
# What AP tells below its last rule: who wrote, who paid, where there is more.
_TOLD_BELOW = (
    r"(?:Check out|Catch up|Sign up|Follow|Read|Find|See|Listen|Watch|Visit|Subscribe|Download|For (?:more|full|AP))\b"
    r"[^\n]{0,160}?(?:\bAP\b|Associated Press|podcast|newsletter|https?:|@|Twitter)|"
    r"This (?:story|article|report|version|item|dispatch|series)\b[^\n]{0,20}? (?:was|has been|is|corrects|includes|"
    r"removes|deletes|adds|fixes|updates)\b|[^\n.]{3,90} (?:helped with|contributed to) this (?:story|report)|"
    r"\p{Lu}[^\n.]{4,40}?, [^\n.]{3,120} (?:AP|The Associated Press|Associated Press), (?:has|is|covers|writes)\b"
)
_SENTENCES, _TOLD, _SIGNATURE_GRAF = 3, 700, 200
# What stands below a mailer's rule: addresses, a list's notice, a motto.
_SIGNATURE_RULE = r"\s*+(?:(?:[\-_=*~:|+]\s?){3,}+|--|==)\s*+$"
_SIGNATURE = r"\S@\S+\.\w|https?:|www\.|\b\d{3}[\-. ]\d{4}\b|subscrib|[Vv]iews expressed"
_MOTTO = ('"', "“", "``")
_MOTTO_LINES, _MOTTO_RULE = 3, 8
_BOX_LINE, _SHORT_HEADING, _SIGNATURE_LINES, _SIGNATURE_LINE = 120, 60, 12, 90
_OUTRIGHT = (
    ("To contact the ", r"\s*+To contact the (?:reporter|editor|writer)s?\b"),
    ("Title 17", r"\W*(?:COPYRIGHT )?NOTICE\W{1,3} ?In accordance with Title 17"),
    ("NOTICE", r"\s*+[_*=\-]{5,}+ ?(?:COPYRIGHT |FAIR USE )?NOTICE:?[\s_*=\-]*+$"),
    ("nd quot", r"[-=\s]*+(?i:end quote|end quotation)\W*+$"),
    ("nd forwarded", r"[-=\s]*+[Ee]nd forwarded (?:text|message)\W*+$"),
    ("BEGIN PGP", r"\s*+-----BEGIN PGP (?:SIGNATURE|PUBLIC)"),
    ("double click on", r"\s*+For related news, double click on\b"),
    (" appeared first on ", r"\s*+The post [^\n]{5,200} appeared first on [^\n]{2,60}"),
    (" deleted]", r"\s*+\[(?:remainder|rest)[^\[\]\n]{0,20} deleted\]"),
    (" snipped]", r"\s*+\[(?:remainder|rest)[^\[\]\n]{0,20} snipped\]"),
)
_FOOTER = r"\s*+(?:[\-_=*~]{10,}+|---|-=-=-)\s*+$"
_MAILED = r"@|subscribe|www\.|https?:|Previous Story|Next Story|(?m:^[^\S\n]*+[\-_=*~]{10,})"

_AFTER_HEADING = " :.…"
_RULED = ("=", "*", "-", "_")
_ENDINGS, _SIGNED_OFF = frozenset(("-30-", "--30--", "###")), 400


def tops(text: str, begin: int, end: int) -> Iterator[int]:
    """Where something begins that goes on to the end of the copy and is no body."""
    if "dpa" in text[end - 400 : end] or "otizblock" in text[end - 400 : end]:
        yield from _matches(text, _NOTEPAD_WORDS, _NOTEPAD, begin, end)
    third = max(begin, len(text) // 3)
    about = max(_matches(text, ("About ", "ABOUT "), _ABOUT, begin, end), default=begin)
    contacts = [
        below_heading(text, at + len(text[at:stop]) - len(text[at:stop].lstrip()))
        for at, stop in _lines_with(text, ("ontact", "CONTACT", "is available on", "r information: "), third, end)
        if is_heading(text[at:stop])
        or (
            text[at:stop].lstrip(" \t\n/")[:12].casefold().startswith(_CONTACTS_OPEN)
            and pattern(_CONTACTS).match(text, at, stop)
        )
    ]
    contacts += _matches(text, ("SOURCE", "Source:"), _SOURCE, max(third, end - _NEAR), end)
    if "ST:" in text[end - _SIGNED_OFF : end]:
        contacts += _matches(text, ("CO:",), _KEYS, max(third, end - _SIGNED_OFF), end)
    contacts += (*blocks(text, third, end), *contacts_abroad(text, max(third, end - 2 * _NEAR), end))
    # Above the mark that ends a release, "Contact:" is a line of its table.
    about = max(about, text.find("--30--", third, end)) if contacts else about
    yield from (at for at in contacts if at >= about)
    yield from _headings(text, max(third, end - 2 * _NEAR), end)
    for at in _matches(text, ("---", "___", "***", "===", "-=-"), _FOOTER, max(third, end - _NEAR), end):
        if pattern(_MAILED).search(text, line_end(text, at, end), end):
            yield at
    yield from _below_rules(text, max(third, end - _NEAR), end)
    yield from walls(text, begin, end)
    if not text.isascii():
        if text[end - 1] not in PROSE_ENDS:
            yield from end_of_page(text, max(third, end - 2 * _NEAR), end)
        yield from (at for at in below_house(text, max(third, end - _NEAR), end) if not _has_prose(text[at:end]))
    for word, source in _OUTRIGHT:
        yield from _matches(text, (word,), source, max(third, end - 2 * _NEAR), end)


def _below_rules(text: str, begin: int, end: int) -> Iterator[int]:
    """Where AP tells of the story below its last rule of dashes; the rule below which a mailer has signed."""
    told = max(text.rfind("___", begin, end), text.rfind("———", begin, end))
    if told >= 0 and not text[text.rfind("\n", 0, told) + 1 : told].strip(" _—"):
        below = line_end(text, told, end)
        words = text[below:end].strip()
        few = len(words) < _TOLD and len(pattern(r"[.!?][\"”’)]*+(?=\s+\p{Lu})").findall(words)) < _SENTENCES
        if few and not pattern(OF_ITSELF).match(words) and pattern(_TOLD_BELOW).match(" ".join(words.split())):
            yield below + text[below:end].index(words[0])
    for at in dict.fromkeys(_matches(text, ("--", "__", "**", "==", "~~", ":-", "-:"), _SIGNATURE_RULE, begin, end)):
        below = line_end(text, at, end)
        lines = [line for line in map(str.strip, text[below:end].split("\n")) if line]
        motto = 0 < len(lines) < _MOTTO_LINES and lines[0].startswith(_MOTTO) and len(text[at:below]) > _MOTTO_RULE
        mailed = motto or text[at:below].strip() == "--" or pattern(_SIGNATURE).search(text, below, end)
        if mailed and text[at:below].strip() == "___" and longest_graf(text, below, end) > _SIGNATURE_GRAF:
            continue  # below AP's rule a graf may go on that a printer has wrapped
        if 0 < len(lines) <= _SIGNATURE_LINES and max(map(len, lines)) <= _SIGNATURE_LINE and mailed:
            yield at


def _headings(text: str, begin: int, end: int) -> Iterator[int]:
    """The headings of a page's boxes, ``Most Read``, below which stands no graf."""
    found, boxes, at, above = [], [], begin, ""
    abroad = frozenset() if text.isascii() else boxes_abroad()
    for line in text[begin:end].split("\n"):
        bare = line.strip()
        words = bare.rstrip(_AFTER_HEADING).casefold() if len(bare) < _NEAR else ""
        follow = words.startswith("follow ") and bare.endswith(":") and 2 <= len(words) - len("follow ") <= 40
        # Below "###" a mailed story has its sender's name and no more of the story.
        ended = end - at < _SIGNED_OFF and (bare in _ENDINGS or (bare[:1] in _RULED and is_end_of(bare)))
        if bare[:1].islower() and above and above[-1] not in PROSE_ENDS:
            pass  # wrapped prose: "nobody could be reached for" above "comment."
        elif words in _HEADINGS or follow or ended or bare.casefold().startswith(_HEADINGS_OPEN):
            top = first_tag(text, begin, at + line.index(bare))
            if words in _SURE:
                yield top
            found.append(top)
        elif (
            words in _BOX_NAMES
            or words in abroad
            or (words.startswith(_BOXES_OPEN) and len(bare) < _SHORT_HEADING and pattern(_BOXES).fullmatch(words))
        ):
            boxes.append(first_tag(text, begin, at + line.index(bare)))
        elif len(line) > 150 and line.rstrip()[-1:] in PROSE_ENDS:
            found, boxes = [], []
        elif boxes and _is_prose(bare):
            boxes = []
        at, above = at + len(line) + 1, bare
    yield from found
    yield from boxes


def _is_prose(line: str) -> bool:
    """Whether a line is no headline in a page's box: it is long, or a sentence of some length."""
    return len(line) > _BOX_LINE or (len(line) > _BOX_LINE // 2 and line.rstrip("\"”’'")[-1:] in tuple(".!?"))


def _has_prose(text: str) -> bool:
    """Whether one of the lines is no headline."""
    return any(_is_prose(line.strip()) for line in text.split("\n"))


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
    for first, source in _LOOK.get(words[:1], ()):
        if words.startswith(first) and pattern(source).match(text, at + len(first), end):
            return True
    reached = words[:1].isupper() and ("witter" in words or "@" in words or "http" in words)
    return reached and pattern(_REACHED).match(text, at, end) is not None


def find_follow(text: str, line: int, end: int) -> int:
    """Where such a left-over begins in ``line``-``end``, at the start or after a sentence; -1 if it does not."""
    at = line
    while at < end:
        ended = at == line or (text[at - 2] if text[at - 2] != " " else text[at - 3]) in _BEFORE_FOLLOW
        if ended and is_follow(text, at, end):
            return at
        space = text.find(" ", at, end)
        at = space + 1 if space >= 0 else end
    return -1
