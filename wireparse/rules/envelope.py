"""The envelope: a database's fields, transmission stamps and copyright lines. They show who filed it, and when."""

import datetime
from collections.abc import Iterator

import regex

from wireparse import agencies
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Filing, Mark, pattern

_HOURS = {
    "GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "CET": 1, "CEST": 2, "JST": 9, "HKT": 8, "AEST": 10, "AEDT": 11,
}  # fmt: skip


# LexisNexis and Factiva print a field's name in capitals, in the language of the database.
_FIELDS = {
    "BYLINE": "byline", "DATELINE": "dateline", "HEADLINE": "headline", "AUTOR": "byline", "AUTEUR": "byline",
    "TITEL": "headline", "ORT": "dateline",
}  # fmt: skip
_TELLING = ("LENGTH:", "DATELINE:", "BYLINE:", "LÄNGE:", "LENGTE:", "LONGUEUR:")
_FIELD = (
    r"(?m)^[^\S\n]*+(?P<name>BYLINE|DATELINE|HEADLINE|SECTION|LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|"
    r"GEOGRAPHIC|COUNTRY|STATE|CITY|PERSON|COMPANY|TICKER|ORGANIZATION|INDUSTRY|DISTRIBUTION|JOURNAL-CODE|NOTES|TYPE|"
    r"RUBRIK|LÄNGE|UPDATE|SPRACHE|AUTOR|LENGTE|TITEL|TAAL|LONGUEUR|LANGUE|AUTEUR|ORT|KEYWORD|INDUSTRY KEYWORD|"
    r"SOURCE|DATE|PUB-TYPE|COPYRIGHT|BODY):[^\S\n]*+"
)
_DOCUMENT_CODE = r"\nDocument [A-Za-z]{2,8}\w{12,30}\s*+\Z"
_WORD_COUNT, _OWNER = r"(?m)^[\d,]{2,7} words$", r"(?i:\(c\)|©|copyright)(?: (?:\d{4}|©|\(c\)),?)* (?:by )?(.+)"
_MASTHEAD_LINE, _MASTHEAD_LINES = 120, 12
_LENGTH = r"(?m)^[^\S\n]*+Length:\s++[\d,]++ words?[^\S\n]*+$"
_SMALL_FIELD = r"(?P<name>Section|Length|Byline|Dateline|Highlight|Series|Correction Appended):[^\S\n]*+"
_BESIDE = r" {3,}(\p{Lu}{4,12}:[^\n]*+)"
_LAST_FIELDS = ("LOAD-DATE", "UPDATE")
_DOCUMENT = r"\d++ (?:of|von|van|de|sur) \d++ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN)"
_STAMP = r"(?P<house>AP-[A-Z]{2}|NYT)-(?P<day>\d\d-\d\d-\d\d) (?P<hour>\d{4})(?P<zone>[A-Z]{3})<?"
# "Copyright 1931 by Harbour News. All rights reserved. No line of it may be sold", "(© 1931 KXYZ-TV.
# All Rights Reserved.)": the name, the two formulas in either order, and the sentences of law behind them.
_COPYRIGHT = (
    r"(?:[(\[](?!c\)))?+(?:\(c\) (?=Copyright))?+(?:All contents? )?+(?:™ & )?+"
    r"(?:(?<!Notice: )Copyright|COPYRIGHT(?= ?(?:©|\(c\)))|©(?! Provided by )|"
    r"(?<=\n\s{0,8})\(c\)(?= ?(?:\d{4}|Reuters|The Associated)))"
    r"(?: copyright| ©| \(c\)| by|[:,])*+\s*+(?:\(?+\d{4}(?:[-–]\d{2,4})?+\)?+)?+,?+\s*+(?:& |by )?+"
    r"(?P<who>\p{L}[^\n.,\]]{1,60}?(?:,? Inc|, Ltd| L\.P|-\w+)?)(?:\.?, an? [^\n.,]{3,40}+)?+"
    r"(?=[.,)\]]|\s++[Aa]ll\s|\s*\n|$)"
    r"(?:[.,]?+\s++(?:(?i:all\s++rights\s++reserved)|Associated Press text\b[^.]{0,300}+|"
    r"(?:This\s++material|Republication|Redistribution|Unauthorized|Any copying|No part)\b[^.]{0,400}+|"
    r"Click For Restrictions[^\n]*+|Reuters shall not be liable[^.]{0,300}+))*+\.?+[)\]]?+"
)
_STAMPED = {"AP": "AP", "NY": "NYT News Service"}
# "Distributed by Tribune Content Agency, LLC.", "End of News    DGAP News Service".
_DISTRIBUTED = r"(?m)^[^\S\n]*+\(?Distributed by (?:[Tt]he )?(?P<who>\p{L}[^\n]{2,60}+)$"
_END_OF_NEWS = (
    r"(?m)^[^\S\n]*+(?:End of|Ende der)\s\p{L}[^\n|]{2,40}?[\s|]{1,12}+(?P<who>\p{Lu}{3,6}[ -]News[ -]Service)[^\n]*+$"
)
_RELEASE = r"(?P<who>\p{Lu}{3,6}+)-\p{Lu}[\p{L}\-]++: [^\n]{2,120}? / (?:Key word\(s\)|Schlagwort\(e\)): [^\n]++"
_FIRST_PUBLISHED = (
    r"This (?:report|story|column|content|item)\s+by\s+(?P<who>The\s+Canadian\s+Press)\s+was\s+first\s+published\s+"
    r"(?P<stamp>[^.]{3,30}(?:\.(?= \d)[^.]{1,12})?)\."
)
_WIRE_LINK = r"View\s+source\s+version\s+on\s+(?P<who>businesswire)\.com:?+(?:\s*+https?:\S++|[^\n]{0,120})"
_DAY = (
    r"\p{L}++ \d{1,2}, \d{4}(?:[;,]? \p{L}++)?(?:[;,]? \d{1,2}:\d\d(?: [AP]M)?(?: [A-Z]{2,4}| \p{L}++ Time)?)?|"
    r"\d{1,2}\.? \p{L}++ \d{4}(?: \p{L}++)?[^\n]{0,20}"
)
# A page that took the story over says so in the middle of it: no line of law, and the story goes on below.
_PROVIDED = r"(?m)^[^\S\n]*+© Provided by [^\n]{2,60}$"
_TAIL, _LAST, _CLOSE = 2500, 600, 200


def find_envelope(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Fields and header lines of a database, AP's stamp, copyright and first-publication lines."""
    text = copy.plain
    head = text[:HEAD]
    # A search for one character costs a tenth of a search for a word: the signs come before the words.
    if ":" in head:
        if any(map(head.__contains__, _TELLING)):
            yield from _fields(copy)
        if "Length: " in head:
            yield from _exported(copy)
    begin = max(0, len(text) - _TAIL)
    tail = text[begin:] if begin else text
    last = text[-_LAST:]
    if "Document " in last[-_CLOSE:] and (document := pattern(_DOCUMENT_CODE).search(text, max(0, len(text) - _CLOSE))):
        yield from _dumped(copy, document)
    if "AP-" in tail or "NYT-" in last:
        for match in pattern(_STAMP).finditer(text, begin):
            month, day, year = match["day"].split("-")
            century = 19 if year >= "69" else 20
            stamp = f"{century}{year}-{month}-{day} {match['hour']} {match['zone']}"
            yield Mark("envelope", *match.span(), "stamp", _filing(_STAMPED[match["house"][:2]], stamp))
    if "opyright" in tail or "©" in tail or ("(" in tail and "(c)" in tail):
        yield from _notices(copy, _COPYRIGHT, begin, "copyright")
    if not text.isascii() and "© Provided by" in text:
        for match in pattern(_PROVIDED).finditer(text):
            yield Mark("other", *copy.trim(*match.span()), "provided")
    if "istributed by" in last[-_CLOSE:]:
        yield from _notices(copy, _DISTRIBUTED, begin, "distributed")
    if "Service" in last[-_CLOSE:]:
        yield from _notices(copy, _END_OF_NEWS, begin, "release-end")
    if ")" in text[:_CLOSE] and ("word(s): " in head or "wort(e): " in head):
        yield from _notices(copy, _RELEASE, 0, "release-head")
    if "published" in last:
        yield from _notices(copy, _FIRST_PUBLISHED, begin, "first-published")
    if "/" in tail and "businesswire.com" in tail:
        yield from _notices(copy, _WIRE_LINK, begin, "wire-link")


def _notices(copy: Copy, source: str, begin: int, rule: str) -> Iterator[Mark]:
    for match in pattern(source).finditer(copy.plain, begin):
        start, end = copy.trim(*match.span())
        # In dpa's notepad such a line is an item: "- (c)2011 The Harbour Gazette".
        if copy.rival(start, end) or copy.plain.endswith("- ", 0, start):
            continue
        if rule == "copyright" and start and copy.plain[start - 1] == " " and match[0].isascii() and _is_prose(match):
            continue
        stamp = match["stamp"] if "stamp" in match.groupdict() else None
        yield Mark("envelope", start, end, rule, _filing(_house(match["who"]), stamp))


def _is_prose(match: regex.Match[str]) -> bool:
    """Whether a copyright behind other words has no year, formula or house: ``the U.S. Copyright Office`` of a graf."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    words = match[0].strip()
    return bool(line.strip()) and not any(map(str.isdigit, words)) and "ights" not in words and not _house(match["who"])


def _filing(house: str | None, stamp: str | None) -> Filing:
    """A house and the time that a stamp tells; a stamp that cannot be read tells none."""
    if stamp is None:
        return Filing(house)
    from dateutil import parser

    zones = {name: hours * 3600 for name, hours in _HOURS.items()}
    try:
        stamp = stamp.replace(";", "").removesuffix(" Eastern Time")
        when = parser.parse(stamp, default=datetime.datetime(1, 1, 1), tzinfos=zones)  # noqa: DTZ001 - no zone printed
    except (ValueError, OverflowError):
        return Filing(house)
    if when.year == 1:
        return Filing(house)
    return Filing(house, when.date().isoformat(), when.isoformat() if when.tzinfo else None)


def _house(who: str) -> str | None:
    """The house that a copyright line names: ``The Associated Press``, ``Reuters Limited``."""
    words = who.strip(" ()").split()
    for count in range(len(words), 0, -1):
        house = agencies.house(" ".join(words[:count]).rstrip(",."))
        if house:
            return house.name
    return None


def _fields(copy: Copy) -> Iterator[Mark]:
    """A database prints its fields above the story and below it, and first which paper and which day.

    Byline, dateline and headline are claimed up to their words alone: the rules of these parts read the words.
    """
    text = copy.plain
    matches = list(pattern(_FIELD).finditer(text))
    if not matches:
        return
    yield from _masthead(copy, matches[0].start(), named=any(match["name"] == "HEADLINE" for match in matches))
    for match in matches:
        stop = text.find("\n", match.end())
        start, end = copy.trim(match.start(), stop if stop >= 0 else len(text))
        part = _FIELDS.get(match["name"])
        # A newspaper's archive sets two fields on one line: "DATELINE: LIMA          LENGTH: Medium".
        if part and (beside := pattern(_BESIDE).search(text, match.end(), end)):
            yield Mark("envelope", beside.start(1), end, "database")
            end = beside.start()
        words = copy.squash(match.end(), end)
        if part and words:
            yield Mark("envelope", start, copy.trim(start, match.end())[1], f"field-{part}")
        else:
            yield Mark("envelope", start, end, "database")
        if match["name"] in _LAST_FIELDS:
            yield from _footer(copy, end)
            return


def _dumped(copy: Copy, document: regex.Match[str]) -> Iterator[Mark]:
    """An article as Factiva prints it: headline, byline, ``120 words``, day, paper, code, language, whose it is."""
    yield Mark("envelope", *copy.trim(*document.span()), "database")
    count = pattern(_WORD_COUNT).search(copy.plain, 0, HEAD)
    if not count:
        return
    for number, (start, end) in enumerate(copy.lines(count.start(), count.start() + HEAD)):
        line = copy.squash(start, end)
        law = pattern(_OWNER).match(line)
        if number and (len(line) > _MASTHEAD_LINE or number > _MASTHEAD_LINES):
            return
        day = line if pattern(_DAY).fullmatch(line) else None
        yield Mark("envelope", start, end, "database", _filing(_house(law[1] if law else line), day))
        if law:
            return


def _exported(copy: Copy) -> Iterator[Mark]:
    """An article as Nexis Uni exports it: headline, paper, day, fields in small letters, ``Body``, ``Classification``.

    Of the fields, byline and dateline are claimed up to their words alone; the headline is left to its own rule.
    """
    text = copy.plain
    length = pattern(_LENGTH).search(text, 0, HEAD)
    body = pattern(r"\n(Body)[^\S\n]*+\n").search(text, length.end(), length.end() + HEAD) if length else None
    if not body:
        return
    lines = iter(copy.lines(0, body.start()))
    next(lines)
    for start, end in lines:
        field = pattern(_SMALL_FIELD).match(text, start, end)
        part = _FIELDS.get(field["name"].upper()) if field and field.end() < end else None
        if field and part:
            yield Mark("envelope", start, copy.trim(start, field.end())[1], f"field-{part}")
        elif field:
            yield Mark("envelope", start, end, "database")
        else:
            line = copy.squash(start, end)
            law = pattern(_COPYRIGHT).match(line)
            day = line if pattern(_DAY).fullmatch(line) else None
            yield Mark("envelope", start, end, "masthead", _filing(_house(law["who"] if law else line), day))
    yield Mark("envelope", *body.span(1), "database")
    end = text.find("\nClassification\n", body.end())
    if end >= 0:
        yield from _footer(copy, end)


def _footer(copy: Copy, start: int) -> Iterator[Mark]:
    """What stands below the last fields is the database's, its copyright line among them."""
    for first, last in copy.lines(start, len(copy.plain)):
        line = copy.squash(first, last)
        match = pattern(_COPYRIGHT).match(line)
        yield Mark("envelope", first, last, "database", Filing(_house(match["who"])) if match else None)


def _masthead(copy: Copy, first: int, *, named: bool) -> Iterator[Mark]:
    """``3 of 9 DOCUMENTS``, the paper, the day: what stands above the day is masthead, below it the headline.

    ``named`` says that the headline has a field of its own: then nothing above the fields is one.
    """
    lines = [(start, end, copy.squash(start, end)) for start, end in copy.lines(0, first)]
    days = [number for number, (_, _, line) in enumerate(lines) if pattern(_DAY).fullmatch(line)]
    for number, (start, end, line) in enumerate(lines):
        house = agencies.house(line)
        if number in days:
            yield Mark("envelope", start, end, "masthead", _filing(None, line))
        elif (
            number < (days[0] if days else 1)
            or house
            or named
            or pattern(rf"{_DOCUMENT}|Copyright\b.*|All Rights.*").fullmatch(line)
        ):
            # "Agence France Presse -- English", "Xinhua General News Service": the house is its first words.
            law = pattern(_COPYRIGHT).match(line)
            yield Mark("envelope", start, end, "masthead", Filing(_house(law["who"] if law else line)))
