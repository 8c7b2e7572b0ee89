"""The envelope: a database's fields, transmission stamps and copyright lines. They show who filed it, and when."""

import datetime
from collections.abc import Iterator
from itertools import zip_longest

import regex

from wireparse import agencies
from wireparse.parts.fields import field_end
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Filing, Mark, pattern

_HOURS = {
    "GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "CET": 1, "CEST": 2, "JST": 9, "HKT": 8, "AEST": 10, "AEDT": 11,
}  # fmt: skip


# LexisNexis and Factiva print a field's name in capitals, in the language of the database.
_FIELDS = {
    "BYLINE": "byline", "DATELINE": "dateline", "HEADLINE": "headline", "AUTOR": "byline", "AUTEUR": "byline",
    "TITEL": "headline", "ORT": "dateline", "TITRE": "headline", "TITLE": "headline", "SIGNATURE": "byline",
    "ORTSZEILE": "dateline",
}  # fmt: skip
_TELLING = ("LENGTH:", "DATELINE:", "BYLINE:", "LÄNGE:", "LENGTE:", "LONGUEUR:")
_FIELD = (
    r"(?m)^[^\S\n]*+(?P<name>BYLINE|DATELINE|HEADLINE|SECTION|LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|"
    r"GEOGRAPHIC|COUNTRY|STATE|CITY|PERSON|COMPANY|TICKER|ORGANIZATION|INDUSTRY|DISTRIBUTION|JOURNAL-CODE|NOTES|TYPE|"
    r"RUBRIK|LÄNGE|UPDATE|SPRACHE|AUTOR|LENGTE|TITEL|TAAL|LONGUEUR|LANGUE|AUTEUR|ORT|KEYWORD|INDUSTRY KEYWORD|"
    r"SOURCE|DATE|PUB-TYPE|COPYRIGHT|HIGHLIGHT|BODY|PUB-SUBJECT|DOCUMENT-TYPE|TRANSCRIPT|GUESTS|RUBRIQUE|TITRE|TITLE|"
    r"SIGNATURE|DATE-CHARGEMENT|TYPE-PUBLICATION|CODE-REVUE|ORTSZEILE|GRAFIK):[^\S\n]*+"
)
_LAST_FIELDS = ("LOAD-DATE", "UPDATE", "DATE-CHARGEMENT")
_DOCUMENT = r"\d++ (?:of|von|van|de|sur) \d++ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN)"
_STAMP = r"(?P<house>AP-[A-Z]{2}|NYT)-(?P<day>\d\d-\d\d-\d\d) (?P<hour>\d{4})(?P<zone>[A-Z]{3})<?"
# "Copyright 1931 by Harbour News. All rights reserved. No line of it may be sold", "(© 1931 KXYZ-TV.
# All Rights Reserved.)": the name, the two formulas in either order, and the sentences of law behind them.
_COPYRIGHT = (
    r"(?:[(\[](?!c\)))?+(?:\(c\) (?=Copyright))?+(?:All contents )?+"
    r"(?:Copyright|COPYRIGHT(?= ?(?:©|\(c\)))|©(?! Provided by )|"
    r"(?<=\n\s{0,8})\(c\)(?= ?(?:\d{4}|Reuters|The Associated)))"
    r"(?: copyright| ©| \(c\)| by|[:,])*+\s*+(?:\(?+\d{4}(?:[-–]\d{2,4})?+\)?+)?+,?+\s*+(?:by )?+"
    r"(?P<who>\p{L}[^\n.,\]]{1,60}?(?:,? Inc|, Ltd| L\.P|-\w+)?)(?=[.,)\]]|\s++[Aa]ll\s|\s*\n|$)"
    r"(?:[.,]?+\s++(?:[Aa]ll [Rr]ights [Rr]eserved|"
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
    r"\p{L}++ \d{1,2}, \d{4}(?:,? \p{L}++)?(?: \d{1,2}:\d\d(?: [AP]M)?(?: [A-Z]{2,4})?)?|"
    r"(?:\p{L}{4,10}+,? )?+\d{1,2}\.? \p{L}++ \d{4}(?: \p{L}++)?[^\n]{0,20}"
)
# Nexis Uni: "Length: 204 words", the line "Body", the copy, and what it calls "Classification" below.
# AFP's mails and pages: "Lima, Peru | AFP | Sunday 12/03/2031 - 14:05 UTC-3 | 211 words", in its six languages.
_BARS = r"(?m)^[^\S\n]*+[^|\n]{3,60}+\| AFP \|[^|\n]{5,50}+\| \d++ \p{L}++[^\S\n]*+$"
_LENGTH = r"(?m)^Length:\s*+\d[\d.,]*+\s\p{L}{3,8}[^\S\n]*+$"
_BODY = r"(?m)^Body[^\S\n]*+$"
_BELOW = r"(?m)^(?:Load-Date:|(?:Graphic|Classification|Notes|Correction)[^\S\n]*+$)"
_NAMED = r"(?P<name>Byline|Dateline):[^\S\n]++(?=\S)"
# A page that took the story over says so in the middle of it: no line of law, and the story goes on below.
_PROVIDED = r"(?m)^[^\S\n]*+© Provided by [^\n]{2,60}$"
_TAIL, _LAST, _CLOSE = 2500, 600, 200
_HEADLINE_LINES = 6


def find_envelope(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Fields and header lines of a database, AP's stamp, copyright and first-publication lines."""
    text = copy.plain
    head = text[:HEAD]
    # A search for one character costs a tenth of a search for a word: the signs come before the words.
    counted = " DOCUMENTS" in head[:_CLOSE] and pattern(rf"\s*+{_DOCUMENT}[^\S\n]*+\n").match(text)
    if counted or (":" in head and any(map(head.__contains__, _TELLING))):
        yield from _fields(copy)
    if "\nLength:" in head and (length := pattern(_LENGTH).search(text, 0, HEAD)):
        yield from _nexis_uni(copy, length.start())
    if " | AFP | " in head and (bars := pattern(_BARS).search(text, 0, HEAD)):
        yield Mark("envelope", *copy.trim(*bars.span()), "bars", Filing("AFP"))
    begin = max(0, len(text) - _TAIL)
    tail = text[begin:] if begin else text
    last = text[-_LAST:]
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
    yield from _masthead(copy, matches[0].start() if matches else HEAD)
    for match, after in zip_longest(matches, matches[1:]):
        stop = match.end() if match["name"] == "BODY" else field_end(text, match.start(), match.end())
        start, end = copy.trim(match.start(), min(stop, after.start()) if after else stop)
        part = _FIELDS.get(match["name"])
        words = copy.squash(match.end(), end)
        if part and words:
            yield Mark("envelope", start, copy.trim(start, match.end())[1], f"field-{part}")
            if part == "headline":
                yield from _headline(copy, copy.trim(match.end(), end)[0], end)
        else:
            yield Mark("envelope", start, end, "database")
        if match["name"] in _LAST_FIELDS:
            yield from _footer(copy, end)
            return


def _footer(copy: Copy, start: int) -> Iterator[Mark]:
    """What stands below the last fields is the database's, its copyright line among them."""
    for first, last in copy.lines(start, len(copy.plain)):
        line = copy.squash(first, last)
        match = pattern(_COPYRIGHT).match(line)
        yield Mark("envelope", first, last, "database", Filing(_house(match["who"])) if match else None)


def _masthead(copy: Copy, first: int) -> Iterator[Mark]:
    """``3 of 9 DOCUMENTS``, the paper, the day: what stands above the day is masthead, below it the headline."""
    lines = [(start, end, copy.squash(start, end)) for start, end in copy.lines(0, first)]
    if lines and _is_centred(copy.plain, lines[0][0]):
        yield from _centred(copy, lines)
        return
    days = [number for number, (_, _, line) in enumerate(lines) if pattern(_DAY).fullmatch(line)]
    for number, (start, end, line) in enumerate(lines):
        house = agencies.house(line)
        if number in days:
            yield Mark("envelope", start, end, "masthead", _filing(None, line))
        elif (
            number < (days[0] if days else 1)
            or house
            or pattern(rf"{_DOCUMENT}|Copyright\b.*|All Rights.*").fullmatch(line)
        ):
            yield Mark("envelope", start, end, "masthead", Filing(house.name if house else None))


def _is_centred(text: str, start: int) -> bool:
    return text.endswith("  ", 0, start)


def _centred(copy: Copy, lines: list[tuple[int, int, str]]) -> Iterator[Mark]:
    """The masthead stands in the middle of its lines; the block at the margin is the headline, its deck behind ``;``.

    What stands at the margin below that block is the story's, or a byline.
    """
    block: list[tuple[int, int]] = []
    for start, end, line in lines:
        if _is_centred(copy.plain, start):
            # A line of law is as wide as the page, and goes on in the middle of the next.
            wide = block if block and copy.plain.count("\n", block[-1][1], start) == 1 else []
            yield from (Mark("envelope", *row, "masthead") for row in wide)
            block = [] if wide else block
            house = agencies.house(line)
            day = pattern(_DAY).fullmatch(line)
            filing = _filing(None, line) if day else Filing(house.name if house else None)
            yield Mark("envelope", start, end, "masthead", filing)
        elif block and copy.plain.count("\n", block[-1][1], start) > 1:
            break
        else:
            block.append((start, end))
    if 0 < len(block) <= _HEADLINE_LINES:
        yield from _headline(copy, block[0][0], block[-1][1])


def _headline(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """A database's headline: its first line ends with ``;`` where a deck follows."""
    sign = copy.plain.find(";\n", start, end)
    stop = sign + 1 if sign >= 0 else end
    yield Mark("headline", start, stop, "database", copy.squash(start, stop).rstrip(";"))
    if stop < end:
        yield Mark("deck", *copy.trim(stop, end), "database", copy.squash(stop, end))


def _nexis_uni(copy: Copy, length: int) -> Iterator[Mark]:
    """The headline stands first, the paper and the day below it, and fields up to ``Body``; the rest below the copy."""
    text = copy.plain
    body = pattern(_BODY).search(text, length, length + HEAD)
    if body is None:
        return
    lines = [(start, end, copy.squash(start, end)) for start, end in copy.lines(0, body.end())]
    days = [number for number, (_, _, line) in enumerate(lines) if pattern(_DAY).fullmatch(line)]
    # Without a day the headline is the first line alone.
    paper = max(1, days[0] - 1) if days else 1
    for number, (start, end, line) in enumerate(lines[paper:], paper):
        named = pattern(_NAMED).match(text, start, end)
        if named:
            yield Mark("envelope", start, copy.trim(start, named.end())[1], "field-" + named["name"].lower())
        elif number in days[:1]:
            yield Mark("envelope", start, end, "masthead", _filing(None, line))
        else:
            owner = pattern(_COPYRIGHT).match(line)
            yield Mark("envelope", start, end, "database", Filing(_house(owner["who"] if owner else line)))
    below = pattern(_BELOW).search(text, body.end())
    for start, end in copy.lines(below.start(), len(text)) if below else ():
        yield Mark("envelope", start, end, "database")
