"""A database's export: the masthead, fields and footer that LexisNexis, Factiva and Nexis Uni print round a story."""

from collections.abc import Iterator
from itertools import islice, zip_longest

import regex

from wireparse import agencies, places
from wireparse.parts.authors import split_authors
from wireparse.parts.datelines import all_known, read_dateline
from wireparse.parts.fields import field_end
from wireparse.parts.filings import COPYRIGHT, filing, house_of
from wireparse.patterns import pattern
from wireparse.people import is_name
from wireparse.story import Byline
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Filing, Mark

# LexisNexis and Factiva print a field's name in capitals, in the language of the database.
_FIELDS = {
    "BYLINE": "byline", "DATELINE": "dateline", "HEADLINE": "headline", "AUTOR": "byline", "AUTEUR": "byline",
    "TITEL": "headline", "ORT": "dateline", "TITRE": "headline", "TITLE": "headline", "SIGNATURE": "byline",
    "ORTSZEILE": "dateline", "NAME": "byline",
}  # fmt: skip
_TELLING = ("LENGTH:", "DATELINE:", "BYLINE:", "LÄNGE:", "LENGTE:", "LONGUEUR:")
_FIELD = (
    r"(?m)^[^\S\n]*+(?P<name>BYLINE|DATELINE|HEADLINE|SECTION|LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|"
    r"GEOGRAPHIC|COUNTRY|STATE|CITY|PERSON|COMPANY|TICKER|ORGANIZATION|INDUSTRY|DISTRIBUTION|JOURNAL-CODE|NOTES|TYPE|"
    r"RUBRIK|LÄNGE|UPDATE|SPRACHE|AUTOR|LENGTE|TITEL|TAAL|LONGUEUR|LANGUE|AUTEUR|ORT|KEYWORD|INDUSTRY KEYWORD|"
    r"SOURCE|DATE|PUB-TYPE|COPYRIGHT|HIGHLIGHT|BODY|PUB-SUBJECT|DOCUMENT-TYPE|TRANSCRIPT|GUESTS|RUBRIQUE|TITRE|TITLE|"
    r"SIGNATURE|DATE-CHARGEMENT|TYPE-PUBLICATION|CODE-REVUE|ORTSZEILE|GRAFIK|CHAPEAU|ARTICLE|NAME|BIO|TEXT):[^\S\n]*+"
)
_DOCUMENT_CODE = r"\nDocument [A-Za-z]{2,8}\w{12,30}\s*+\Z"
_WORD_COUNT, _OWNER = r"(?m)^[\d,]{2,7} words *+$", r"(?i:\(c\)|©|copyright)(?: (?:\d{4}|©|\(c\)),?)* (?:by )?(.+)"
_MASTHEAD_LINE, _MASTHEAD_LINES = 120, 12
_BESIDE = r" {3,}(\p{Lu}{4,12}:[^\n]*+)"
_BODIES = ("BODY", "ARTICLE", "TEXT")
"""Below these stands the story itself."""
_LAST_FIELDS = ("LOAD-DATE", "UPDATE", "DATE-CHARGEMENT")
_COUNTED = " DOCUMENTS"
_DOCUMENT = r"\d++ (?:of|von|van|de|sur) \d++ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTEN)"
_DAY = (
    r"\p{L}++ \d{1,2}, \d{4}(?:[;,]? \p{L}++)?(?:[;,]? \d{1,2}:\d\d(?: [AP]M)?(?: [A-Z]{2,4}| \p{L}++ Time)?)?|"
    r"(?:\p{L}{4,10}+,? )?+\d{1,2}\.? \p{L}++ \d{4}(?: \p{L}++)?[^\n]{0,20}"
)
# Nexis Uni: "Length: 204 words", the line "Body", the copy, and what it calls "Classification" below.
_LENGTH = r"(?m)^[^\S\n]*+Length:\s*+\d[\d.,]*+\s\p{L}{3,8}[^\S\n]*+$"
_BODY = r"(?m)^Body[^\S\n]*+$"
_BELOW = r"(?m)^(?:Load-Date:|(?:Graphic|Classification|Notes|Correction)[^\S\n]*+$)"
_NAMED = r"(?P<name>Byline|Dateline):[^\S\n]++(?=\S)"
_CLOSE, _HEADLINE_LINES = 200, 6
# RCV1 as text: "PERU: Mint to buy more tin.", the headline again without the country, the names, the place, the story.
_CORPUS, _COUNTRY = "(c) Reuters Limited", r"\p{Lu}[\p{L} .\-]{1,40}: \S"
_FILED_FROM = r"(?P<place>\p{Lu}[\p{L}'’.,/ \-]{1,60}?)(?: (?P<day>(?:19|20)\d\d-\d\d-\d\d))?"
_CORPUS_LINES = 5


def find_database(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The fields as envelope; the words of byline and dateline are left to their rules."""
    text = copy.plain
    # A search for one character costs a tenth of a search for a word: the signs come before the words.
    head = text[:HEAD] if text.find(":", 0, HEAD) >= 0 else ""
    counted = text.find(_COUNTED, 0, _CLOSE) >= 0 and pattern(rf"\s*+{_DOCUMENT}[^\S\n]*+\n").match(text)
    if counted or (head and any(map(head.__contains__, _TELLING))):
        yield from _fields(copy)
    if head and "Length:" in head and (length := pattern(_LENGTH).search(text, 0, HEAD)):
        yield from _nexis_uni(copy, length.start())
    last = max(0, len(text) - _CLOSE)
    if head and text.find(_CORPUS, last) >= 0:
        yield from _of_corpus(copy)
    if text.find("Document ", last) >= 0 and (document := pattern(_DOCUMENT_CODE).search(text, last)):
        yield from _dumped(copy, document)


def _fields(copy: Copy) -> Iterator[Mark]:
    """A database prints its fields above the story and below it, and first which paper and which day.

    Byline, dateline and headline are claimed up to their words alone: the rules of these parts read the words.
    """
    text = copy.plain
    matches = list(pattern(_FIELD).finditer(text))
    named = any(match["name"] == "HEADLINE" for match in matches)
    yield from _masthead(copy, matches[0].start() if matches else HEAD, named=named)
    for match, after in zip_longest(matches, matches[1:]):
        stop = match.end() if match["name"] in _BODIES else field_end(text, match.start(), match.end())
        start, end = copy.trim(match.start(), min(stop, after.start()) if after else stop)
        part = _FIELDS.get(match["name"])
        # A newspaper's archive sets two fields on one line: "DATELINE: LIMA          LENGTH: Medium".
        if part and (beside := pattern(_BESIDE).search(text, match.end(), end)):
            yield Mark("envelope", beside.start(1), end, "database")
            end = beside.start()
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
        yield Mark("envelope", start, end, "database", filing(house_of(law[1] if law else line), day))
        if law:
            return


def _of_corpus(copy: Copy) -> Iterator[Mark]:
    """A story of RCV1 that was printed line by line, down to the place above its lede."""
    lines = islice(copy.lines(0, HEAD), _CORPUS_LINES)
    found: list[Mark] = []
    for number, (start, end) in enumerate(lines):
        line = copy.squash(start, end)
        if number == 0:
            if not pattern(_COUNTRY).match(line):
                return
            found.append(Mark("headline", start, end, "corpus", line))
        elif number == 1 and found[0].value.endswith(": " + line):
            found.append(Mark("other", start, end, "headline-repeat"))
        elif (filed := pattern(_FILED_FROM).fullmatch(line)) and all_known(filed["place"]):
            dateline = read_dateline(line, filed["place"], filed["day"], None, None)
            yield from found
            if dateline:
                yield Mark("dateline", start, end, "dateline-corpus", dateline)
            return
        elif found[-1].part != "byline" and is_name(line.partition(",")[0]) and not places.is_place(line):
            found.append(Mark("byline", start, end, "byline-corpus", Byline(line, split_authors(line))))
        else:
            return


def _footer(copy: Copy, start: int) -> Iterator[Mark]:
    """What stands below the last fields is the database's, its copyright line among them."""
    for first, last in copy.lines(start, len(copy.plain)):
        line = copy.squash(first, last)
        match = pattern(COPYRIGHT).match(line)
        yield Mark("envelope", first, last, "database", Filing(house_of(match["who"])) if match else None)


def _masthead(copy: Copy, first: int, *, named: bool) -> Iterator[Mark]:
    """``3 of 9 DOCUMENTS``, the paper, the day: what stands above the day is masthead, below it the headline.

    ``named`` says that the headline has a field of its own: then nothing above the fields is one.
    """
    lines = [(start, end, copy.squash(start, end)) for start, end in copy.lines(0, first)]
    if lines and _is_centred(copy, lines[0][0]):
        yield from _centred(copy, lines)
        return
    days = [number for number, (_, _, line) in enumerate(lines) if pattern(_DAY).fullmatch(line)]
    for number, (start, end, line) in enumerate(lines):
        house = agencies.house(line)
        if number in days:
            yield Mark("envelope", start, end, "masthead", filing(None, line))
        elif (
            number < (days[0] if days else 1)
            or house
            or named
            or pattern(rf"{_DOCUMENT}|Copyright\b.*|All Rights.*").fullmatch(line)
        ):
            # "Agence France Presse -- English", "Xinhua General News Service": the house is its first words.
            law = pattern(COPYRIGHT).match(line)
            yield Mark("envelope", start, end, "masthead", Filing(house_of(law["who"] if law else line)))


def _is_centred(copy: Copy, start: int) -> bool:
    """Whether a line begins further in than the copy's own margin."""
    return _column(copy, start) > 1 + min(_column(copy, first) for first, _ in copy.lines(0, HEAD))


def _column(copy: Copy, start: int) -> int:
    return start - copy.plain.rfind("\n", 0, start) - 1


def _centred(copy: Copy, lines: list[tuple[int, int, str]]) -> Iterator[Mark]:
    """The masthead stands in the middle of its lines; the block at the margin is the headline, its deck behind ``;``.

    What stands at the margin below that block is the story's, or a byline.
    """
    block: list[tuple[int, int]] = []
    for start, end, line in lines:
        if _is_centred(copy, start):
            # A line of law is as wide as the page, and goes on in the middle of the next.
            wide = block if block and copy.plain.count("\n", block[-1][1], start) == 1 else []
            yield from (Mark("envelope", *row, "masthead") for row in wide)
            block = [] if wide else block
            house = agencies.house(line)
            day = pattern(_DAY).fullmatch(line)
            told = filing(None, line) if day else Filing(house.name if house else None)
            yield Mark("envelope", start, end, "masthead", told)
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
            yield Mark("envelope", start, end, "masthead", filing(None, line))
        else:
            owner = pattern(COPYRIGHT).match(line)
            yield Mark("envelope", start, end, "database", Filing(house_of(owner["who"] if owner else line)))
    below = pattern(_BELOW).search(text, body.end())
    for start, end in copy.lines(below.start(), len(text)) if below else ():
        yield Mark("envelope", start, end, "database")
