"""The envelope: transmission stamps and copyright lines. They show who filed it, and when."""

from collections.abc import Iterator

import regex

from wireparse import agencies
from wireparse.parts.filings import COPYRIGHT, filing, house_of
from wireparse.patterns import pattern
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Filing, Mark

_STAMP = r"(?P<house>AP-[A-Z]{2}|NYT)-(?P<day>\d\d-\d\d-\d\d) (?P<hour>\d{4})(?P<zone>[A-Z]{3})<?"
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
# AFP's mails and pages: "Lima, Peru | AFP | Sunday 12/03/2031 - 14:05 UTC-3 | 211 words", in its six languages.
_BARS = r"(?m)^[^\S\n]*+[^|\n]{3,60}+\| AFP \|[^|\n]{5,50}+\| \d++ \p{L}++[^\S\n]*+$"
# A page that took the story over says so in the middle of it: no line of law, and the story goes on below.
_PROVIDED = r"(?m)^[^\S\n]*+© Provided by [^\n]{2,60}$"
_TAIL, _LAST, _CLOSE, _HOUSE = 2500, 600, 200, 12


def find_envelope(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """AP's stamp, AFP's bars, lines of copyright, of distribution and of first publication."""
    text = copy.plain
    head = text[:HEAD]
    # A search for one character costs a tenth of a search for a word: the signs come before the words.
    if "|" in head and " | AFP | " in head and (bars := pattern(_BARS).search(text, 0, HEAD)):
        yield Mark("envelope", *copy.trim(*bars.span()), "bars", Filing("AFP"))
    begin = max(0, len(text) - _TAIL)
    tail = text[begin:] if begin else text
    last = text[-_LAST:]
    if "AP-" in tail or "NYT-" in last:
        for match in pattern(_STAMP).finditer(text, begin):
            month, day, year = match["day"].split("-")
            century = 19 if year >= "69" else 20
            stamp = f"{century}{year}-{month}-{day} {match['hour']} {match['zone']}"
            yield Mark("envelope", *match.span(), "stamp", filing(_STAMPED[match["house"][:2]], stamp))
    # A mail that was not decoded has "=A9" for the sign.
    if "opyright" in tail or "©" in tail or ("(" in tail and "(c)" in tail) or ("=" in tail and "=A9 " in tail):
        yield from _notices(copy, COPYRIGHT, begin, "copyright")
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
        if rule == "copyright" and copy.plain.endswith(": ", 0, start):
            # "AP: Copyright 1931 The Heron Press": the house once more, and not the story's last word.
            line = copy.plain.rfind("\n", 0, start) + 1
            named = start - line < _HOUSE and agencies.house(copy.plain[line : start - 2])
            start = line if named else start
        stamp = match["stamp"] if "stamp" in match.groupdict() else None
        yield Mark("envelope", start, end, rule, filing(house_of(match["who"]), stamp))


def _is_prose(match: regex.Match[str]) -> bool:
    """Whether a copyright behind other words has no year, formula or house: ``the U.S. Copyright Office`` of a graf."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    words = match[0].strip()
    return (
        bool(line.strip()) and not any(map(str.isdigit, words)) and "ights" not in words and not house_of(match["who"])
    )
