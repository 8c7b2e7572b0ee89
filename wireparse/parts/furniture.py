"""Furniture: what of a line's own words tells that a web page or a mail set it there, and no desk.

A clock, a mail's field, a button, a menu, a release's number: ``is_furniture`` looks cheaply before any pattern does.
"""

from wireparse.languages import LANGUAGES, MONTHS, WEEKDAYS, boxes
from wireparse.parts.page_tops import is_top
from wireparse.parts.stamps import is_clock
from wireparse.patterns import pattern

_MONTHS = tuple(
    month for name in "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split() for month in (name, name.upper())
)
MONTH = rf"(?:{'|'.join(_MONTHS)})\p{{L}}*+\.?"
_DAY = r"(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?,?\s+)"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[AaPp]\.?\s?[Mm]\.?)?"
_ZONE = r"(?:\s?(?:[A-Z]{2,4}|ist|gmt|est|edt)(?:\+[\d:]+)?)"
_AGO = r"(?:\s?/\s?(?:Updated[^\n]*|(?:\d{1,2}|an?) \p{Ll}++ ago))"
# A page's clock, in any order of day and hour.
CLOCKS = (
    # "Friday March 1 4:56 PM EST", "March 1, 1931 / 4:21 AM / Updated 3 hours ago", "on March 1, 1931 @ 4:21 am"
    rf"(?:on )?{_DAY}?{MONTH}\s\d{{1,2}},?(?:\s\d{{4}})?(?:\s|/|at|on|[,;@-])*(?:{_CLOCK})?{_ZONE}?{_AGO}?",
    # "24-SEP-97", "Sun 1 March 1931 4:44pm GMT", "1 March 1931 - 16:44"
    rf"{_DAY}?\d{{1,2}}[ -]{MONTH}[ -]\d{{2,4}}(?:(?:,| -| \||)\s{_CLOCK})?{_ZONE}?(?: \(Updated: [^()\n]{{6,40}}\))?",
    r"\d{1,2} (?:minute|min|hour|hr|day)s? ago",
    # "harbour graphic March 1, 1931", "Gazette, March 1, 1931", and behind it on the line "Web posted at: 4:44 p.m."
    rf"(?:[\w’'\-]++,? ){{0,3}}{MONTH} \d{{1,2}}, \d{{4}}(?:\s+Web posted at:?[^\n]*)?",
    # "3/1/1931 4:44", "3/1/31", "01.03.1931 / 16:44 CET", "01.03.1931 – 16:44"
    rf"\d{{1,2}}(?P<sign>[./])\d{{1,2}}(?P=sign)(?:\d\d|\d{{4}})(?:[ /–-]{{1,3}}{_CLOCK}{_ZONE}?(?:/[A-Z]{{3,4}})?)?",
    rf"\d{{4}}-\d\d-\d\d[T ]{_CLOCK}[^\n]{{0,40}}",
    # "04:46 p.m Mar 01, 1931 Eastern Time"
    rf"{_CLOCK}(?:{_ZONE}?,?\s?{MONTH} \d{{1,2}},? \d{{4}}[^\n]{{0,40}})?",
    r"(?i:(?:first |last |web |originally )?(?:posted|updated|published|modified|issued on)|filed at)\b:?[^\n]{0,100}",
    r"[|·]\s*(?:[\p{L}. ]{2,40}\|\s*)?(?:Updated|Published|Posted)\b[^\n]*|\(Updated: [^()\n]{6,40}\)",
    r"\d{1,2} [Mm]in(?:ute)? [Rr]ead(?: (?:Last )?Updated ?:[^\n]{0,60})?",
)
_MAIL_FIELDS = (
    "To From Subject Date Reply-To Cc CC Precedence Message-ID Message-Id Newsgroups Organization Sender Received "
    "Comments Path Approved Lines References MIME-Version Xref Distribution Expires Supersedes Followup-To Keywords "
    "Category ACategory Slugword Threadword Priority Format ANPA Codes Note NNTP-Posting-Host"
).split()
# And of mailers in other languages: who sent it when, to whom, and about what.
_MAIL_ABROAD = (
    "Gesendet Betreff Datum An Envoyé Objet À Enviado Asunto Para Inviato Oggetto Verzonden Onderwerp Aan Skickat Ämne "
    "Till Sendt Emne Til Enviada Assunto Wysłano Temat"
).split()
_MAIL = (
    rf"(?:{'|'.join(_MAIL_ABROAD)}) ?:[^\n]*+|(?:Von|De|Da|Van|Från|Fra|Od) ?:[^\n]*[@<\[][^\n]*",
    r"[^\n]{2,90} (?:a écrit|schrieb|escribió|escreveu|ha scritto|schreef|skrev)(?: [^\n]{2,60})? ?:",
    rf"(?:{'|'.join(_MAIL_FIELDS)}|Content-\w+|X-[\w\-]+):[^\n]*+",
    r"From [^\n]{3,60}(?::|https?://\S+)",
    r"[^\n]{2,90} (?:wrote|writes|(?<=@[^\n]{3,60} )said):",
    r"Forwarded message:?|Hash: \S+",
    r"-{2,}[^\n]{0,40}(?:BEGIN|Forwarded|Original|Nachricht|Message|[Mm]ensa|[Mm]essaggio|[Bb]ericht)[^\n]*",
    r"\S+@\S+|<\S+>|\p{L}+ <\S+@\S+>",
)
_PAGE = (
    r"(?:\W*+)NOT FOR (?:DISSEMINATION|DISTRIBUTION|RELEASE|PUBLICATION)\b[^\n]*+",
    r"https?://\S+|\S+\.(?:JPG|jpe?g|png|gif)",
    r"[^\n]*\[INLINE\][^\n]*+|[^\n]*\b(?:banner|Ad Space)\b[^\n]*+",
    r"[-=_*~#.\s]{3,}|\[[^\[\]\n]{3,130}\]|_ [^\n]{5,60} _",
    r"(?i:share this (?:story|article)\s?:)[^\n]+|(?:Share this item|Send this page to someone) (?:on|via) [^\n]+",
    r"for-phone-only\S*|Directory of sites\S*|[Ss]tory continues below[^\n]*|Powered by[^\n]{0,30}",
)
_WIRE = (
    # Press releases: "Source: Heron Boats", "MEDIA RELEASE PR10000", "BW1000 OCT 13,1997", "Business Editors".
    r"Source:[^\n]{2,60}|MEDIA RELEASE \w+|BW\d{4} [^\n]*+",
    r"(?:Business|Sports|News|City|Technology|Medical|National|Health)(?:(?:,| and|/| &) ?\w+)* Editors(?:/[^\n]*)?",
    # EQS, below a release's headline.
    r"(?:The issuer is solely responsible|Für den Inhalt der Mitteilung ist der Emittent)[^\n]*",
    # IRNA's numbers above its headline.
    r"Journalist ID:? \d+|News (?:Code|ID):? \d+|\d+ Persons",
    # A corpus' own numbers: "APW19980227.0476", "DEV-MUC3-0001 (ABCD)".
    r"[A-Z]{3}\d{8}\.\d{4}|\d\d/\d\d/\d{4} \d\d:\d\d:\d\d|[A-Z\d]{3,4}-MUC\d-\d{4}(?: \([A-Z]++\))?",
)
# What is met so seldom that an archive need not make its pattern.
_SELDOM = "|".join(
    (
        # "4.44 p.m. ET (2144 GMT) March 1, 1931", "04:44 PM ET 03/01/31"
        rf"{_CLOCK}{_ZONE}? (?:\(\d{{3,4}} GMT\)[^\n]{{0,30}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})",
        # "3 minute readMarch 1, 1931", "Harbour Headlines Friday March 1 4:56 PM EST", "Yahoo! Harbour Headlines"
        r"\d{1,2} [Mm]in(?:ute)? [Rr]ead\p{Lu}\p{Ll}{2,8} \d[^\n]*+",
        r"(?:\p{Lu}\p{L}++ ){1,3}Headlines (?:\p{Lu}\p{Ll}++ ){1,2}\d{1,2},? \d[^\n]*+|Yahoo! [^\n]{3,90} Headlines",
        r"From \S+@\S+ [^\n]{10,40}|(?:In|on or about) [^\n]{0,40}<[^\s<>]+@[^\n]*+|\([Ff]rom <[^\n]{3,60}\)",
        # Of many more fields of mail the first word tells: "Resent-Sender", "Delivered-To", "Forwarded-by".
        r"(?:Apparently|Delivered|Errors|Forwarded|In-Reply|List|Old|Real|Resent|Return)-(?:\p{Lu}[\w\-]*|by):[^\n]*+",
        # A list's name, a feed's codes, a signature between slashes, an address and what it leads to.
        r"You can save this (?:article|story) by [^\n]{4,100}",
        r"(?:->|//|/\w+:|www\.)[^\n]*+|[^\n]{2,40} [Mm]ailing [Ll]ist|[=+]{2,} ?[^\n=+]{3,50}[=+]{2,}",
    )
)
_SELDOM_CLOCK = ("GMT)", " ET ", "readJ", "readF", "readM", "readA", "readS", "readO")
_SELDOM_OPENS = (
    *"== ++ // /cat -> www. Apparently- Delivered- Errors- Forwarded- In-Reply- List- Old- Real- Resent-".split(),
    *("Return-", "You can save"),
)
_LINE = "|".join(f"(?:{one})" for one in (*CLOCKS, *_MAIL, *_PAGE, *_WIRE))
# What one of these patterns needs, so that an ordinary headline never meets them.
_WORDS = (
    "NOT FOR",
    "phone-only",
    "hare this",
    " this page",
    "RELEASE",
    "Powered",
    "banner",
    "Space",
    "Editors",
    "ead",
    "BW",
    "issuer",
    "Emittent",
    "News ",
)
FIGURES = frozenset("0123456789.")
_SIGNS = FIGURES.union("@:[|_")
_ENGLISH = LANGUAGES[0].months
MONTH_WORDS = frozenset(
    f"{name}{dot}" for month in _ENGLISH for name in (month.capitalize(), month.upper()) for dot in ("", ".")
)
_DOTTED = ("APW", "NYT", "XIN", ".J", ".j", ".p", ".g")
_CORPUS = "-MUC"
_BUTTONS = (
    "Entrepreneur Home Tweet Link Share Email Print Digg Copy Reprints Facebook Twitter LinkedIn "
    "Reddit WhatsApp X Listen Advertisement ADVERTISEMENT Updated Comments Videos Video Photos Menu Search Latest Watch"
).split()
_LABELS = frozenset((
    *(f"{name}{more}" for name in _BUTTONS for more in ("", " News", " this")),
    "Show more sharing options", "Copy Link URLCopied!", "Link copied", "Link Copied", "Click to copy",
    "Breaking News", "Read more", "Google+", "Pinterest", "View Comments", "Show Comments", "Hide Comments", "Tumblr",
    "Bookmark", "·",
    "TODAY'S PAPER", "TODAY’S PAPER",
    "Author of the article:",
    "Copy Link", "Join the conversation", "Article content", "SPONSORED CONTENT", "Sponsored Content", "Threads",
))  # fmt: skip
_BUTTON_WORDS = frozenset(word for word in _BUTTONS if word != "X") | {"Telegram", "Messenger", "Pinterest", "E-mail"}
_OF_CLOCKS = ("19", "20", ":")
# "Lima, Heron News Bureau | Updated : 19 November 1931, 09:01 AM"
_PLACED_CLOCK = rf"\p{{Lu}}[\p{{L}}., ]{{3,60}} \| (?:Last )?[Uu]pdated ?: ?[\w ,.]{{6,24}}(?:,? {_CLOCK}{_ZONE}?)?"
_MENU_BARS, _FEW = 4, 3
_DAY_OR_HOUR = rf"{MONTH}\b|{_DAY}|(?:On|At|By|In|Today|Yesterday|Just)\b|[^\n]{{0,40}}\d\d?:\d\d"
YEAR = r"\b(?:19|20)\d\d\b"
_LONGEST, _SHORT, _JOINT = 140, 40, 5


_LABEL, _LABEL_SIGNS = 3, frozenset("•·|/&–-")


def is_furniture(line: str, *, abroad: bool) -> bool:
    """Whether a line is furniture; ``abroad`` says that the copy is not pure ASCII: only then may it be no English."""
    return (
        line in _LABELS
        or (_may_be(line) and _is_of_page(line))
        or _is_seldom(line)
        or ("|" in line and _is_row_of_headlines(line))
        or (not line.isupper() and is_top(line))
        or (abroad and _is_furniture_abroad(line))
    )


def _is_furniture_abroad(line: str) -> bool:
    """A page's box or clock in another language, its menu or row of buttons: ``Partager``, ``Facebook WhatsApp``."""
    if line[0] == "|":
        return False
    if len(line) > _SHORT and line.count(" | ") > _MENU_BARS and sum(map(FIGURES.__contains__, line)) < _FEW:
        return True
    if _BUTTON_WORDS.issuperset(line.split()) or (len(line) < _SHORT and line.casefold().rstrip(": ") in boxes()):
        return True
    return any(map(line.__contains__, _OF_CLOCKS)) and is_clock(line)


def _is_update(line: str) -> bool:
    """A headline behind a page's word, ``UPDATED: Ferry line adds boats``; ``Updated: May 1 at 4:21`` is its clock."""
    word, _, rest = line.partition(": ")
    return word.casefold() == "updated" and rest[:1].isupper() and not pattern(_DAY_OR_HOUR).match(rest)


def _is_of_page(line: str) -> bool:
    """A clock, an address, a mail's field; a page's menu, its issue, or its day in another language."""
    if pattern(_LINE).fullmatch(line):
        return not _is_update(line)
    if "|" in line and (is_menu(line) or ("pdated" in line and pattern(_PLACED_CLOCK).fullmatch(line))):
        return True
    return line[-1].isdigit() and _is_day_abroad(line)


def is_menu(line: str) -> bool:
    """A page's menu, ``Print | Share | Comments``, or its issue, ``VOL. 3 | NO. 15 | Friday, May 2, 1931``."""
    if line.rstrip("| ") in _LABELS:
        return True
    if line.count("|") > 1 and line.rstrip("| :").isalpha():
        return True  # "Classifieds:   |   |   |"
    items = line.rstrip("| ").split(" | ") if line[0] != "|" and len(line) < _LONGEST else []
    named = all(item.replace(" ", "").isalpha() and item.count(" ") < _JOINT for item in items)
    if named and len(items) > 1 and line[-1] == "|":
        return True  # "Weather | Timetable |"
    return len(items) > 2 and (named or (items[0].isupper() and pattern(YEAR).search(items[-1]) is not None))


def _is_row_of_headlines(line: str) -> bool:
    """A page's other stories in one row: ``FERRIES: Live updates | Board adds two boats | How a pier is built | …``."""
    return sum(item.count(" ") > 1 for item in line.split(" | ")) > _FEW and sum(map(str.isdigit, line)) < _FEW


def _is_day_abroad(line: str) -> bool:
    """A page's day in another language or in figures: ``Kamis, 25 September 2014``, ``Sun, 03/01/1931 - 16:44``."""
    day, _, date = line.partition(", ")
    words = date.casefold().split() if len(line) < _SHORT and day.casefold() in WEEKDAYS else []
    return 2 <= len(words) <= 5 and (any(map(MONTHS.__contains__, words)) or words[0].count("/") == 2)


def _is_seldom(line: str) -> bool:
    """Whether a line is furniture of a form that few pages and mails have."""
    signed = (
        "@" in line
        or line.startswith(_SELDOM_OPENS)
        or "Headlines" in line
        or line.endswith(("ailing list", "ailing List"))
        or (line[0].isdigit() and any(map(line.__contains__, _SELDOM_CLOCK)))
    )
    return signed and pattern(_SELDOM).fullmatch(line) is not None


def _may_be(line: str) -> bool:
    """A cheap look before the pattern: furniture of no fixed words has a number, an address or a sign in it."""
    if len(line) > _LONGEST and not line.startswith("http"):
        return False
    if not line[0].isalpha() or not line.isascii() or any(map(line.__contains__, _WORDS)):
        return True
    if _SIGNS.isdisjoint(line):
        return False
    if not FIGURES.issuperset(_SIGNS.intersection(line)) or not MONTH_WORDS.isdisjoint(line.split()):
        return True
    if line.endswith(" ago"):
        return True
    if "." in line and any(map(line.__contains__, _DOTTED)):
        return True
    return line[-1].isdigit() and (", " in line or _CORPUS in line)


def is_label(text: str) -> bool:
    """Whether a few words, each with a capital, may be a section's or a site's name: ``CNS 2009``, ``Lake News``."""
    printed = text.split()
    words = [word for word in printed if word not in _LABEL_SIGNS]
    most = _LABEL if len(words) == len(printed) else 2 * _LABEL  # "Lake News Link • Ferries"
    return len(words) <= most and all(not char.islower() for char in (word[0] for word in words))


def is_told(text: str) -> bool:
    """Whether words tell something, as a headline does: more than a label's, and some of them in small letters."""
    words = text.split()
    return len(words) > _LABEL + 1 and any(word[0].islower() and len(word) > _LABEL for word in words)


def is_picture(text: str) -> bool:
    """Madrid's agency sets a picture's owner in capitals behind a dash: ``Los guardas del puerto. - JAN DORN``."""
    return ". - " in text and text.rpartition(". - ")[2].isupper()
