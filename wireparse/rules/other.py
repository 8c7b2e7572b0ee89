"""Other: what web pages and mail leave round a story. Lines that are furniture by their own words, nothing else."""

from collections.abc import Iterator

from wireparse import agencies, places
from wireparse.languages import LANGUAGES, MONTHS, WEEKDAYS, boxes
from wireparse.parts.stamps import is_clock
from wireparse.parts.wrapped import goes_on
from wireparse.patterns import pattern
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Filing, Mark

_MONTHS = tuple(
    month for name in "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split() for month in (name, name.upper())
)
_MONTH = rf"(?:{'|'.join(_MONTHS)})\p{{L}}*+\.?"
_DAY = r"(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?,?\s+)"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[AaPp]\.?\s?[Mm]\.?)?"
_ZONE = r"(?:\s?(?:[A-Z]{2,4}|ist|gmt|est|edt)(?:\+[\d:]+)?)"
# A page's clock, in any order of day and hour.
_CLOCKS = (
    # "Friday March 1 4:56 PM EST", "March 1, 1931 / 4:21 AM / Updated 3 hours ago"
    rf"{_DAY}?{_MONTH}\s\d{{1,2}},?(?:\s\d{{4}})?(?:\s|/|at|on|[,;-])*(?:{_CLOCK})?{_ZONE}?(?:\s?/\s?Updated[^\n]*)?",
    # "24-SEP-97", "Sun 1 March 1931 4:44pm GMT", "1 March 1931 - 16:44"
    rf"{_DAY}?\d{{1,2}}[ -]{_MONTH}[ -]\d{{2,4}}(?:(?:,| -| \||)\s{_CLOCK})?{_ZONE}?",
    r"\d{1,2} (?:minute|min|hour|hr|day)s? ago",
    # "harbour graphic March 1, 1931", and behind it on the same line "Web posted at: 4:44 p.m."
    rf"(?:[\w’'\-]++ ){{0,3}}{_MONTH} \d{{1,2}}, \d{{4}}(?:\s+Web posted at:?[^\n]*)?",
    # "3/1/1931 4:44", "3/1/31", "01.03.1931 / 16:44 CET", "01.03.1931 – 16:44"
    rf"\d{{1,2}}(?P<sign>[./])\d{{1,2}}(?P=sign)(?:\d\d|\d{{4}})(?:[ /–-]{{1,3}}{_CLOCK}{_ZONE}?(?:/[A-Z]{{3,4}})?)?",
    rf"\d{{4}}-\d\d-\d\d[T ]{_CLOCK}[^\n]{{0,40}}",
    # "04:46 p.m Mar 01, 1931 Eastern Time"
    rf"{_CLOCK}(?:{_ZONE}?,?\s?{_MONTH} \d{{1,2}},? \d{{4}}[^\n]{{0,40}})?",
    r"(?i:(?:first |last |web |originally )?(?:posted|updated|published|modified|issued on)|filed at)\b:?[^\n]{0,100}",
    r"\|\s*Updated[^\n]*",
    r"\d{1,2} [Mm]in(?:ute)? [Rr]ead",
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
    r"[^\n]{2,90} (?:wrote|writes|said):",
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
        r"(?:\p{Lu}\p{L}++ ){1,3}Headlines (?:\p{Lu}\p{Ll}++ ){1,2}\d{1,2},? \d[^\n]*+|Yahoo! [^\n]{3,40} Headlines",
        r"From \S+@\S+ [^\n]{10,40}|(?:In|on or about) [^\n]{0,40}<[^\s<>]+@[^\n]*+|\([Ff]rom <[^\n]{3,60}\)",
        # Of many more fields of mail the first word tells: "Resent-Sender", "Delivered-To", "Forwarded-by".
        r"(?:Apparently|Delivered|Errors|Forwarded|In-Reply|List|Old|Real|Resent|Return)-(?:\p{Lu}[\w\-]*|by):[^\n]*+",
        # A list's name, a feed's codes, a signature between slashes, an address and what it leads to.
        r"(?:->|//|/\w+:|www\.)[^\n]*+|[^\n]{2,40} [Mm]ailing [Ll]ist|[=+]{2,} ?[^\n=+]{3,50}[=+]{2,}",
    )
)
_SELDOM_CLOCK = ("GMT)", " ET ", "readJ", "readF", "readM", "readA", "readS", "readO")
_SELDOM_OPENS = tuple(
    "== ++ // /cat -> www. Apparently- Delivered- Errors- Forwarded- In-Reply- List- Old- Real- Resent- Return-".split()
)
_LINE = "|".join(f"(?:{one})" for one in (*_CLOCKS, *_MAIL, *_PAGE, *_WIRE))
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
_FIGURES = frozenset("0123456789.")
_SIGNS = _FIGURES.union("@:[|_")
_ENGLISH = LANGUAGES[0].months
_MONTH_WORDS = frozenset(
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
    "Copy Link", "Join the conversation", "Article content", "SPONSORED CONTENT", "Sponsored Content", "Threads",
))  # fmt: skip
_BUTTON_WORDS = frozenset(word for word in _BUTTONS if word != "X") | {"Telegram", "Messenger", "Pinterest", "E-mail"}
_OF_CLOCKS = ("19", "20", ":")
_MENU_BARS = 4
# Of these alone a page makes the names of its sections: "Nation & World News", "AP Business", "NATIONAL".
_SECTIONS = frozenset(
    "ap africa americas asia breaking business climate companies crime domestic economy education entertainment "
    "environment europe finance foreign general health headlines home international latest lifestyle local markets "
    "mideast money nation national news odd opinion pacific politics regional science sport sports state stories tech "
    "technology top travel u.s. uk us usa weather world "
    "ntb innenriks utenriks inrikes utrikes indland udland kotimaa ulkomaat inland ausland politik wirtschaft panorama "
    "vermischtes binnenland buitenland economie monde économie société politique nacional internacional mundo deportes "
    "economía política sociedad esportes economia cronaca esteri politica".split()
)
_MENU_OPENS = ("Home ", "News ", "World ", "Top ", "Latest ", "Local ", "Headlines ", "Politics ", "Business ", "Sport")
_MOST_SECTIONS, _SURE, _JOINED = 5, 4, frozenset(("&", "and", "", "-"))
_DAY_OR_HOUR = rf"{_MONTH}\b|{_DAY}|(?:On|At|By|In|Today|Yesterday|Just)\b|[^\n]{{0,40}}\d\d?:\d\d"
_YEAR = r"\b(?:19|20)\d\d\b"
_BEFORE_DAY = rf"(?<=\p{{L}})[ —]?(?={_MONTH} \d)"
_BESIDE = (" - ", " – ", " | ", " / ")
_OWNED = r"(?:c\.|\(c\)|©) ?\d{4},? "
_TOLD = ("posted", "updated", "published", "filed", "first", "last", "web")
_LONGEST, _SHORT, _FIELDS, _JOINT = 140, 40, 4, 5


def find_other(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Furniture in the head, above the dateline or, where there is none, down to some lines below the byline."""
    abroad = not copy.plain.isascii()
    for number, (start, stop) in enumerate(copy.free_lines(_end_of_head(copy))):
        line = copy.plain[start:stop]
        bare = line[1:-1] if line[0] == "(" and line[-1] == ")" and _is_above_story(copy, start) else line
        house = _source(bare) if len(line) < _SHORT or _is_stamped(line) else None
        if house:
            # A source line: the house alone above the story.
            yield Mark("envelope", start, stop, "source-line", Filing(house.name))
        elif line.startswith(_TOLD) and goes_on(copy.plain, start):
            continue  # wrapped prose: "the board has since" above "published documents on the ferry"
        elif line[-1].isdigit() and copy.plain[stop : stop + _SHORT].lstrip().startswith("Web posted"):
            yield Mark("other", start, stop, "furniture")  # a picture's name and the day, above the page's clock
        elif (
            line in _LABELS
            or (_may_be(line) and _is_furniture(line))
            or _is_seldom(line)
            or (abroad and _is_furniture_abroad(line))
        ):
            yield Mark("other", start, stop, "furniture")
        elif _is_section(line) and copy.gaps(stop):
            # Above a picture's caption alone it is the picture's title: "US Economy".
            yield Mark("other", start, stop, "furniture")
        elif 0 < number < _FIELDS and len(line) < _SHORT and _is_place_field(line):
            yield Mark("other", start, stop, "place-field")


def _end_of_head(copy: Copy) -> int:
    """The dateline, else some lines below the byline: a page's clock and its buttons stand there too."""
    below = 0
    for mark in copy.marks:
        if mark.part == "dateline" and not mark.rule.endswith(("-field", "-credit-first")):
            return mark.start
        if mark.part in ("byline", "dateline") and not mark.rule.endswith("-field"):
            below = mark.end
    return min(below + HEAD // 3, len(copy.plain))


def _is_above_story(copy: Copy, start: int) -> bool:
    """Whether a line stands above the dateline or straight below the byline: there ``(MCT)`` is a source line."""
    if copy.find("dateline"):
        return True
    above = len(copy.plain[:start].rstrip())
    return any(mark.part == "byline" and mark.end == above for mark in copy.marks)


def _is_furniture_abroad(line: str) -> bool:
    """A page's box or clock in another language, its menu or row of buttons: ``Partager``, ``Facebook WhatsApp``."""
    if line[0] == "|":
        return False
    if len(line) > _SHORT and line.count(" | ") > _MENU_BARS and _FIGURES.isdisjoint(line):
        return True
    if _BUTTON_WORDS.issuperset(line.split()) or (len(line) < _SHORT and line.casefold().rstrip(": ") in boxes()):
        return True
    return any(map(line.__contains__, _OF_CLOCKS)) and is_clock(line)


def _is_update(line: str) -> bool:
    """A headline behind a page's word, ``UPDATED: Ferry line adds boats``; ``Updated: May 1 at 4:21`` is its clock."""
    word, _, rest = line.partition(": ")
    return word.casefold() == "updated" and rest[:1].isupper() and not pattern(_DAY_OR_HOUR).match(rest)


def _is_furniture(line: str) -> bool:
    """A clock, an address, a mail's field; a page's menu, its issue, or its day in another language."""
    if pattern(_LINE).fullmatch(line):
        return not _is_update(line)
    return ("|" in line and _is_menu(line)) or (line[-1].isdigit() and _is_day_abroad(line))


def _is_menu(line: str) -> bool:
    """A page's menu, ``Print | Share | Comments``, or its issue, ``VOL. 3 | NO. 15 | Friday, May 2, 1931``."""
    if line.rstrip("| ") in _LABELS:
        return True
    items = line.split(" | ") if line[0] != "|" and len(line) < _LONGEST else []
    named = all(item.replace(" ", "").isalpha() and item.count(" ") < _JOINT for item in items)
    return len(items) > 2 and (named or (items[0].isupper() and pattern(_YEAR).search(items[-1]) is not None))


def _is_day_abroad(line: str) -> bool:
    """A page's day in another language or in figures: ``Kamis, 25 September 2014``, ``Sun, 03/01/1931 - 16:44``."""
    day, _, date = line.partition(", ")
    words = date.casefold().split() if len(line) < _SHORT and day.casefold() in WEEKDAYS else []
    return 3 <= len(words) <= 5 and (any(map(MONTHS.__contains__, words)) or words[0].count("/") == 2)


def _is_section(line: str) -> bool:
    """The name of a page's section: ``Nation & World News``, ``AP Business``, ``NATIONAL``."""
    if len(line) >= _SHORT:
        return line.startswith(_MENU_OPENS) and _is_row_of_sections(line)
    words = [word.strip(",|/").casefold() for word in line.split(" ")]
    return 0 < len(words) <= _MOST_SECTIONS and all(word in _SECTIONS or word in _JOINED for word in words)


def _is_row_of_sections(line: str) -> bool:
    """A menu that has lost its signs, most of it sections' names: ``News Sport Business Views Life Motors Tech``."""
    words = line.split(" ") if len(line) < _LONGEST else []
    known = sum(word.casefold() in _SECTIONS for word in words)
    return known >= _SURE and known * 5 >= len(words) * 2 and all(word[:1].isupper() for word in words)


def _source(line: str) -> Style | None:
    """The house of a source line: ``Reuters, MAR 04``, ``c.2009 Bloomberg News``, ``.c Reuters``, ``EFE - Madrid``."""
    for sign in _BESIDE:
        first, found, last = line.partition(sign)
        if found and (places.is_place(last) or places.is_place(first)):
            return agencies.house(first if places.is_place(last) else last)
    owned = pattern(_OWNED).match(line) if line.startswith(("c.", "(c)", "©")) else None
    line = line[owned.end() if owned else 0 :].lstrip('"').removeprefix(".c ").lstrip("-/ ")
    if _is_stamped(line):
        return agencies.house(pattern(r"\s*\||\s[-·]\s").split(line, 1)[0])
    name, _, day = line.partition(", ")
    house = agencies.house(name)
    if not house and name.endswith(" News Service"):
        house = agencies.house(name.removesuffix(" News Service"))
    if not house and not _FIGURES.isdisjoint(line) and (behind := pattern(_BEFORE_DAY).search(line)):
        # "Associated Press Nov. 12, 1931", and glued: "Associated PressApril 28, 1931 GMT".
        house, day = agencies.house(line[: behind.start()]), line[behind.end() :]
    return house if house and (not day or pattern("|".join(_CLOCKS)).fullmatch(day)) else None


def _is_stamped(line: str) -> bool:
    """Whether a page's clock stands behind a bar or a dash: ``PTI | Pune | Updated: July 12, 1931 19:03 IST``."""
    return (
        len(line) < _LONGEST
        and ("|" in line or " - " in line or " · " in line)
        and ("pdated" in line or not _MONTH_WORDS.isdisjoint(line.split()))
        and pattern(_YEAR).search(line) is not None
    )


def _is_place_field(line: str) -> bool:
    """A content system's place field, a line of its own above the lede: ``Helsinki``, ``Ottawa Ontario Canada``."""
    if line.isupper() or not line[0].isupper() or any(char.isdigit() for char in line):
        return False
    if places.is_place(line) or ("/" in line and all(map(places.is_place, line.split("/")))):
        return True
    city, _, region = line.partition(" ")
    return places.is_place(city) and places.is_region(region.replace(" ", ", ", 1))


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
    if not _FIGURES.issuperset(_SIGNS.intersection(line)) or not _MONTH_WORDS.isdisjoint(line.split()):
        return True
    if "." in line and any(map(line.__contains__, _DOTTED)):
        return True
    return line[-4:].isdigit() and (", " in line or _CORPUS in line)
